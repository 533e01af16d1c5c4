import type { ClientBase } from 'pg';
import { insertActOnMany } from '../db/acts.ts';
import type { BatchJob } from '../db/batch-queue.ts';
import {
  BatchEnded,
  type Chunk,
  claimChunk,
  clearInput,
  countFailedAttempt,
  failBatch,
  findBatch,
  finishChunk,
  finishPreparation,
  prepareLines,
} from '../db/calculation-batches.ts';
import { findCalculations } from '../db/calculations.ts';
import { type Insertion, runInsertion } from '../db/insert-calculations.ts';
import { forOrganizations, type Tables } from '../db/organizations.ts';
import type { RateBook } from '../domain/rate-book.ts';
import { announceBatch } from './announce-batch.ts';
import { linesOf, linesPerChunk } from './batch-chunks.ts';
import type { ChunkJob, PreviousCalculation } from './calculate-chunk.ts';
import { saltBytes } from './calculate-record.ts';
import type { BatchReference, CalculationBatch } from './calculation-batch.ts';
import { isErased } from './calculation-record.ts';
import type { Dependencies } from './dependencies.ts';
import { describeFailure } from './describe-failure.ts';
import { textOfRateBook } from './rate-book-text.ts';

/** Chunks that one job works on, so that of several batches each has its turn. */
const chunksPerJob = 4;

/** Attempts at a chunk, of all instances together, that fail for reasons of its own. */
const maximumAttempts = 5;

/** Stored calculations that are looked at in one transaction when a recalculation picks its cases. */
const preparedTogether = 20_000;

/** Works on a batch for a while, and asks for more work when there may be some. */
export async function workOnBatch(dependencies: Dependencies, job: BatchJob): Promise<void> {
  for (let count = 0; count < chunksPerJob; count += 1) {
    if (!(await processNextChunk(dependencies, job))) return;
  }
  await dependencies.batchQueue.announce(dependencies.database, [job]);
}

/**
 * Processes the next lines of a batch that nobody works on: their calculations, what became of each line and the end
 * of what was sent are committed together, so that a line is calculated once, whoever is killed. All of them see the
 * same rates. A recalculation that has not all its cases picks the next of them. Returns false when there was nothing
 * to do. Errors: those of the database and of `runChunkJob`; the batch has failed when they come too often.
 */
export async function processNextChunk(
  dependencies: Dependencies,
  reference: BatchReference,
): Promise<boolean> {
  const { database, batchQueue, clock } = dependencies;
  const { id, organization } = reference;
  const batch = await forOrganizations(database, [organization], (tables) => findBatch(tables, id));
  if (batch?.state === 'preparing') return prepareRecalculation(dependencies, reference);
  if (batch?.state !== 'processing') return false;
  let claimed: Chunk | undefined;
  try {
    return await batchQueue.transaction(organization, async (connection) => {
      const chunk = await claimChunk(connection, reference);
      if (chunk === undefined) return false;
      claimed = chunk;
      const job = await jobOf(dependencies, batch, chunk);
      const { outcome, counts, insertion } = await dependencies.runChunkJob(job);
      await recordCalculations(dependencies, connection, batch, insertion);
      await finishChunk(connection, batch, chunk, outcome, counts, clock());
      return true;
    });
  } catch (error) {
    if (error instanceof BatchEnded) return false;
    if (claimed !== undefined && !describeFailure(error).passing) {
      await giveUpAfterAttempts(dependencies, reference, claimed);
    }
    throw error;
  }
}

/** Counts a failed attempt at a chunk, and ends the batch when there were too many: it would never be done. */
async function giveUpAfterAttempts(
  { database, clock }: Dependencies,
  batch: BatchReference,
  chunk: Chunk,
): Promise<void> {
  const inDatabase = <Result>(work: (tables: Tables) => Promise<Result>) =>
    forOrganizations(database, [batch.organization], work);
  const attempts = await inDatabase((tables) => countFailedAttempt(tables, batch, chunk));
  if (attempts === undefined || attempts < maximumAttempts) return;
  await inDatabase((tables) => failBatch(tables, batch, clock()));
  // In another transaction: whoever works on other lines has locked them, and waits for the batch to end his.
  await inDatabase((tables) => clearInput(tables, batch));
}

/** Picks the next cases of a recalculation; when these were the last, everybody is asked to work on them. */
async function prepareRecalculation(dependencies: Dependencies, batch: BatchReference): Promise<boolean> {
  const { database, batchQueue, clock } = dependencies;
  const prepared = await batchQueue.transaction(batch.organization, async (connection) => {
    const portion = { calculations: preparedTogether, linesPerChunk };
    const lines = await prepareLines(connection, batch, portion);
    if (lines?.isWhole) await finishPreparation(connection, batch, clock());
    return lines;
  });
  if (prepared === undefined) return false;
  if (prepared.isWhole) {
    await announceBatch(dependencies, database, batch, Math.ceil(prepared.lineCount / linesPerChunk));
  }
  return true;
}

/** All that the calculation of a chunk needs, which is so deterministic. */
async function jobOf(dependencies: Dependencies, batch: CalculationBatch, chunk: Chunk): Promise<ChunkJob> {
  const { clock, newIdentifier, randomBytes, rateBook } = dependencies;
  const { organization, date, store = false } = batch;
  const lines = linesOf(chunk);
  const book = rateBook();
  return {
    organization,
    epochMilliseconds: clock().epochMilliseconds,
    rateBook: { version: book.version, text: packed(book) },
    identifiers: lines.map(() => newIdentifier()),
    salts: randomBytes(lines.length * saltBytes),
    work:
      date === undefined
        ? { kind: 'batch', firstLine: chunk.firstLine, input: chunk.input }
        : {
            kind: 'recalculation',
            date,
            store,
            lines: await previousCalculations(dependencies, organization, lines),
          },
  };
}

/** Each book as a text, which is made once. */
const packedBooks = new WeakMap<RateBook, string>();

function packed(book: RateBook): string {
  const text = packedBooks.get(book) ?? textOfRateBook(book);
  packedBooks.set(book, text);
  return text;
}

/** The calculations that the lines of a recalculation name. */
async function previousCalculations(
  { database }: Dependencies,
  organization: string,
  lines: ReturnType<typeof linesOf>,
): Promise<readonly PreviousCalculation[]> {
  const named = lines.map(({ line, text }) => ({ line, id: Buffer.from(text).toString() }));
  const found = await forOrganizations(database, [organization], (tables) =>
    findCalculations(
      tables,
      named.map(({ id }) => id),
    ),
  );
  const byId = new Map(found.map((record) => [record.id, record]));
  return named.map(({ line, id }) => {
    const record = byId.get(id);
    if (record === undefined || isErased(record)) return { line };
    const { facts, receipt, outcome, monthlyCents, payableCents } = record;
    return { line, previous: { id, facts, receipt, outcome, monthlyCents, payableCents } };
  });
}

async function recordCalculations(
  { newIdentifier, clock }: Dependencies,
  connection: ClientBase,
  { organization, actor, client, traceId }: CalculationBatch,
  insertion: Insertion,
): Promise<void> {
  const count = insertion.ids.length;
  if (count === 0) return;
  await runInsertion(connection, insertion);
  await insertActOnMany(connection, {
    id: newIdentifier(),
    kind: 'calculated',
    organization,
    actor,
    client,
    traceId,
    count,
    recordedAt: clock(),
  });
}
