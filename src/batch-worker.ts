import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type CalculatedChunk, type ChunkJob, calculateChunk } from './application/calculate-chunk.ts';
import { readCaseLines } from './http/case-lines.ts';

/** A chunk, with what may be logged of lines on which the service itself failed. */
export interface ChunkAnswer extends CalculatedChunk {
  readonly failures: readonly object[];
}

/** What a thread does that calculates lines of batches: one job after the other. `batch-workers.ts` starts it. */
export default function runChunkJob(job: ChunkJob) {
  const failures: object[] = [];
  const chunk = calculateChunk(
    job,
    readCaseLines((loggable) => failures.push(loggable)),
  );
  const buffers = chunk.insertion.values.flatMap((value) =>
    typeof value === 'string' ? [] : [value.buffer],
  );
  const answer: ChunkAnswer = { ...chunk, failures };
  // Handed over, not copied: the calculations of a chunk are megabytes.
  return move({ [transferableSymbol]: buffers, [valueSymbol]: answer });
}
