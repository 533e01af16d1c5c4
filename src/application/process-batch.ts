import { setImmediate } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { insertActOnMany } from '../db/acts.ts';
import type { BatchJob } from '../db/batch-queue.ts';
import { BatchEnded, type Chunk, claimChunk, findBatch, finishChunk } from '../db/calculation-batches.ts';
import { insertionOf, runInsertion } from '../db/insert-calculations.ts';
import { forOrganizations } from '../db/organizations.ts';
import type { CaseIssue } from '../domain/interpret-case.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { linesOf } from './batch-chunks.ts';
import type { BatchReference, CalculationBatch, LineOutcome, LineProblem } from './calculation-batch.ts';
import type { CalculationRecord } from './calculation-record.ts';
import { calculateRecord } from './create-calculation.ts';
import type { Dependencies } from './dependencies.ts';
import { type ProcessedLines, recalculateLines } from './recalculate-lines.ts';

/** Reads what callers send on a line, and says what is wrong with it as they are told. */
export interface LineReader {
  readonly readCase: (
    text: Uint8Array,
  ) => { readonly stated: StatedCase } | { readonly problem: LineProblem };
  readonly problemOfCase: (issues: readonly CaseIssue[], stated: StatedCase) => LineProblem;
  /** The service itself failed on this line; `error` is for its log. */
  readonly problemOfFailure: (error: unknown) => LineProblem;
}

/** Chunks that one job works on, so that of several batches each has its turn. */
const chunksPerJob = 4;

/** Works on a batch for a while, and asks for more work when there may be some. */
export async function workOnBatch(
  dependencies: Dependencies,
  reader: LineReader,
  job: BatchJob,
): Promise<void> {
  for (let count = 0; count < chunksPerJob; count += 1) {
    if (!(await processNextChunk(dependencies, reader, job))) return;
  }
  await dependencies.batchQueue.announce(dependencies.database, [job]);
}

/**
 * Processes the next lines of a batch that nobody works on: their calculations, what became of each line and the end
 * of what was sent are committed together, so that a line is calculated once, whoever is killed. All of them see the
 * same rates, and other requests have their turn between two lines. Returns false when there was nothing to do.
 */
export async function processNextChunk(
  dependencies: Dependencies,
  reader: LineReader,
  reference: BatchReference,
): Promise<boolean> {
  const { database, batchQueue, clock } = dependencies;
  const { id, organization } = reference;
  const batch = await forOrganizations(database, [organization], (tables) => findBatch(tables, id));
  if (batch?.state !== 'processing') return false;
  const processLines = batch.kind === 'batch' ? calculateLines : recalculateLines;
  try {
    return await batchQueue.transaction(organization, async (connection) => {
      const chunk = await claimChunk(connection, reference);
      if (chunk === undefined) return false;
      const { outcomes, records, counts } = await processLines(dependencies, reader, batch, chunk);
      await recordCalculations(dependencies, connection, batch, records);
      await finishChunk(connection, batch, chunk, outcomes, counts, clock());
      return true;
    });
  } catch (error) {
    if (error instanceof BatchEnded) return false;
    throw error;
  }
}

async function recordCalculations(
  { newIdentifier, clock }: Dependencies,
  connection: ClientBase,
  { organization, actor, client, traceId }: CalculationBatch,
  records: readonly CalculationRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await runInsertion(connection, insertionOf(records.map((record) => ({ record }))));
  await insertActOnMany(connection, {
    id: newIdentifier(),
    kind: 'calculated',
    organization,
    actor,
    client,
    traceId,
    count: records.length,
    recordedAt: clock(),
  });
}

async function calculateLines(
  dependencies: Dependencies,
  reader: LineReader,
  { organization }: CalculationBatch,
  chunk: Chunk,
): Promise<ProcessedLines> {
  const book = dependencies.rateBook();
  const outcomes: LineOutcome[] = [];
  const records: CalculationRecord[] = [];
  for (const { line, text } of linesOf(chunk)) {
    await setImmediate();
    const calculated = calculateLine(text);
    if ('problem' in calculated) {
      outcomes.push({ line, problem: calculated.problem });
    } else {
      records.push(calculated);
      outcomes.push({ line, calculationId: calculated.id });
    }
  }
  const doneCount = records.length;
  return { outcomes, records, counts: { doneCount, failedCount: outcomes.length - doneCount } };

  function calculateLine(text: Uint8Array): CalculationRecord | { readonly problem: LineProblem } {
    try {
      const read = reader.readCase(text);
      if ('problem' in read) return read;
      const recorded = calculateRecord(dependencies, organization, read.stated, book);
      return 'issues' in recorded
        ? { problem: reader.problemOfCase(recorded.issues, read.stated) }
        : recorded.record;
    } catch (error) {
      // A case that the service cannot calculate must not stop those that it can.
      return { problem: reader.problemOfFailure(error) };
    }
  }
}
