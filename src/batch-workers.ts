import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { move, Piscina } from 'piscina';
import type { ChunkJob } from './application/calculate-chunk.ts';
import type { Dependencies } from './application/dependencies.ts';
import type { ChunkAnswer } from './batch-worker.ts';

/** The threads that calculate the lines of batches, so that the main one has time for requests. */
interface BatchWorkers {
  readonly run: Dependencies['runChunkJob'];
  /** Ends the threads; what they have not finished fails. */
  readonly close: () => Promise<void>;
}

/** More than the database can store the results of at once, and each has a memory of its own. */
const maximumThreads = 4;

/** As many as there are processors for. */
export const batchThreads = Math.min(availableParallelism(), maximumThreads);

/**
 * A thread that has had nothing to do for so long ends, and gives its memory back: results, which need some too, are
 * mostly read as soon as a batch is done.
 */
const idleMilliseconds = 1_000;

/** Far more than any lines take: who has not finished by then never will. */
const longestJobMilliseconds = 60_000;

/** A job with what of it is handed over. */
type Handed = ReturnType<typeof move>;

type Pool = Piscina<Handed, ChunkAnswer>;

/** What of a job is handed over, not copied: it would be kept here until the thread answers, and grow old. */
function memoryOf({ identifiers, work }: ChunkJob): ArrayBuffer[] {
  return [identifiers.buffer, ...(work.kind === 'batch' ? [work.input.buffer] : [])];
}

/**
 * Makes the threads ready to be started: that happens with the first lines. `onLineFailure` hears what may be logged of
 * a line on which the service itself failed.
 */
export function openBatchWorkers(onLineFailure: (loggable: object) => void): BatchWorkers {
  let opening: Promise<Pool> | undefined;

  async function open(): Promise<Pool> {
    const { Piscina } = await import('piscina');
    // What the service was started with is for the main thread: it would hold instead of what the threads are given here.
    setFlagsFromString('--max-semi-space-size=0');
    const pool = new Piscina<Handed, ChunkAnswer>({
      filename: new URL('./batch-worker.ts', import.meta.url).href,
      minThreads: 0,
      maxThreads: batchThreads,
      idleTimeout: idleMilliseconds,
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
    });
    // Of a thread that ends without a job: the next job starts another.
    pool.on('error', () => {});
    return pool;
  }

  return {
    run: async (job) => {
      opening ??= open();
      const pool = await opening;
      const piscina = await import('piscina');
      const handed = piscina.move({
        [piscina.transferableSymbol]: memoryOf(job),
        [piscina.valueSymbol]: job,
      });
      const { failures, ...chunk } = await pool.run(handed, {
        signal: AbortSignal.timeout(longestJobMilliseconds),
      });
      failures.forEach(onLineFailure);
      return chunk;
    },
    close: async () => {
      await (await opening)?.destroy();
    },
  };
}
