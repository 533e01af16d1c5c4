import type { ClientBase } from 'pg';
import { parse } from 'uuid';
import { insertActOnMany } from '../db/acts.ts';
import type { BatchJob } from '../db/batch-queue.ts';
import {
  BatchEnded,
  type ClaimedChunk,
  claimChunk,
  clearInput,
  countFailedAttempt,
  failBatch,
  findBatch,
  finishChunk,
  finishPreparation,
  prepareLines,
} from '../db/calculation-batches.ts';
import { releaseInsertion, runInsertion } from '../db/insert-calculations.ts';
import { forOrganizations, type Tables } from '../db/organizations.ts';
import type { RateBook } from '../domain/rate-book.ts';
import { announceBatch } from './announce-batch.ts';
import { linesOf, linesPerChunk } from './batch-chunks.ts';
import {
  type CalculatedChunk,
  type ChunkJob,
  identifierBytes,
  type PreviousCalculation,
} from './calculate-chunk.ts';
import { saltBytes } from './calculate-record.ts';
import type { BatchReference, CalculationBatch } from './calculation-batch.ts';
import { isErased } from './calculation-record.ts';
import type { Dependencies } from './dependencies.ts';
import { describeFailure } from './describe-failure.ts';
import { textOfRateBook } from './rate-book-text.ts';

/** Chunks that one job works on, so that of several batches each has its turn. */
const chunksPerJob = 8;

/** Attempts at a chunk, of all instances together, that fail for reasons of its own. */
const maximumAttempts = 5;

/**
 * Attempts at a chunk of which a statement took too long, while the database still counts them: more, because it may
 * only be slow for a while.
 */
const maximumSlowAttempts = 20;

/** The SQLSTATE of a statement that was stopped, mostly because it took too long. */
const statementStopped = '57014';

/** Stored calculations that are looked at in one transaction when a recalculation picks its cases. */
const preparedTogether = 20_000;

/** Stored calculations that are calculated again together: the facts of each may be as large as a request. */
const recalculatedTogether = 50;

/**
 * Works on a batch for a while, and asks for more work when there may be some. When the service is closing it leaves
 * the rest to others after the lines that it is at.
 */
export async function workOnBatch(
  dependencies: Dependencies,
  job: BatchJob,
  closing: AbortSignal,
): Promise<void> {
  for (let count = 0; count < chunksPerJob && !closing.aborted; count += 1) {
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
  let claimed: ClaimedChunk | undefined;
  try {
    return await batchQueue.transaction(organization, async (connection) => {
      const chunk = await claimChunk(connection, reference);
      if (chunk === undefined) return false;
      claimed = chunk;
      const parts: Omit<CalculatedChunk, 'insertion'>[] = [];
      let storedCount = 0;
      for await (const job of jobsOf(dependencies, batch, chunk)) {
        const { insertion, ...part } = await dependencies.runChunkJob(job);
        if (insertion.ids.length > 0) await runInsertion(connection, insertion);
        releaseInsertion(insertion);
        storedCount += insertion.ids.length;
        parts.push(part);
      }
      if (storedCount > 0) await recordAct(dependencies, connection, batch, storedCount);
      const outcome = parts.map((part) => part.outcome).filter((text) => text !== '');
      const counts = parts.map((part) => part.counts).reduce(sumOf);
      await finishChunk(connection, batch, chunk, outcome.join('\n'), counts, clock());
      return true;
    });
  } catch (error) {
    if (error instanceof BatchEnded) return false;
    const { code, passing } = describeFailure(error);
    const isSlow = code === statementStopped;
    if (claimed !== undefined && (isSlow || !passing)) {
      const attempts = isSlow ? maximumSlowAttempts : maximumAttempts;
      await giveUpAfterAttempts(dependencies, reference, claimed, attempts);
    }
    throw error;
  }
}

/** Counts a failed attempt at a chunk, and ends the batch when there were as many as allowed: it would never be done. */
async function giveUpAfterAttempts(
  { database, clock }: Dependencies,
  batch: BatchReference,
  chunk: ClaimedChunk,
  allowedAttempts: number,
): Promise<void> {
  const inDatabase = <Result>(work: (tables: Tables) => Promise<Result>) =>
    forOrganizations(database, [batch.organization], work);
  const attempts = await inDatabase((tables) => countFailedAttempt(tables, batch, chunk));
  if (attempts === undefined || attempts < allowedAttempts) return;
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

/**
 * All that the calculation of a chunk needs, which is so deterministic: the lines that were sent are one job; those of
 * a recalculation are several, so that few stored facts are in memory at once.
 */
async function* jobsOf(
  dependencies: Dependencies,
  { organization, date, store = false }: CalculationBatch,
  chunk: ClaimedChunk,
): AsyncGenerator<ChunkJob> {
  const { clock, newIdentifier, randomBytes, rateBook } = dependencies;
  const book = rateBook();
  const jobOf = (count: number, work: ChunkJob['work']): ChunkJob => ({
    organization,
    epochMilliseconds: clock().epochMilliseconds,
    rateBook: { version: book.version, text: packed(book) },
    identifiers: identifiersOf(count, newIdentifier),
    salts: randomBytes(count * saltBytes),
    work,
  });
  if (date === undefined) {
    const { firstLine, input } = chunk;
    yield jobOf(linesOf(chunk).length, { kind: 'batch', firstLine, input });
    return;
  }
  const lines = linesOf(chunk);
  for (let first = 0; first < lines.length; first += recalculatedTogether) {
    const together = lines.slice(first, first + recalculatedTogether);
    const previous = await previousCalculations(dependencies, organization, together);
    yield jobOf(together.length, { kind: 'recalculation', date, store, lines: previous });
  }
}

/** So many new identifiers, as a job has them: as texts they would wait for the job to end, and be old by then. */
function identifiersOf(count: number, newIdentifier: () => string): Uint8Array<ArrayBuffer> {
  const identifiers = new Uint8Array(count * identifierBytes);
  for (let index = 0; index < count; index += 1) {
    identifiers.set(parse(newIdentifier()), index * identifierBytes);
  }
  return identifiers;
}

/** The counts and totals of two parts of a chunk, added up. */
function sumOf(left: CalculatedChunk['counts'], right: CalculatedChunk['counts']): CalculatedChunk['counts'] {
  const sums: Record<string, number> = { ...left };
  for (const [name, count] of Object.entries(right)) sums[name] = (sums[name] ?? 0) + count;
  return { ...left, ...sums };
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
  { calculationStore }: Dependencies,
  organization: string,
  lines: ReturnType<typeof linesOf>,
): Promise<readonly PreviousCalculation[]> {
  const named = lines.map(({ line, text }) => ({ line, id: Buffer.from(text).toString() }));
  const found = await calculationStore.readAll(
    organization,
    named.map(({ id }) => id),
  );
  const byId = new Map(found.map((record) => [record.id, record]));
  return named.map(({ line, id }) => {
    const record = byId.get(id);
    if (record === undefined || isErased(record)) return { line };
    const { facts, receipt, outcome, monthlyCents, payableCents } = record;
    return { line, previous: { id, facts, receipt, outcome, monthlyCents, payableCents } };
  });
}

/** Records that somebody has calculated so many cases. */
async function recordAct(
  { newIdentifier, clock }: Dependencies,
  connection: ClientBase,
  { organization, actor, client, traceId }: CalculationBatch,
  count: number,
): Promise<void> {
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
