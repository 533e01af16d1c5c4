import type { ClientBase } from 'pg';
import {
  type BatchCounts,
  type BatchKind,
  type BatchReference,
  batchStates,
  type CalculationBatch,
  type LineOutcome,
  type RecalculationTotals,
} from '../application/calculation-batch.ts';
import type { Database } from './client.ts';
import { dateColumn, instantColumn, instantOf, isoDateOf } from './columns.ts';
import { databaseErrorCode } from './database-error.ts';
import type { CalculationBatch as StoredBatch } from './generated/client.ts';
import type { Tables } from './organizations.ts';

/** Part of a batch: its lines, the first of which has this number. */
export interface Chunk {
  readonly number: number;
  readonly firstLine: number;
  readonly input: Uint8Array;
}

/** A chunk that is worked on. */
export interface ClaimedChunk extends Chunk {
  /** Nobody else's memory. */
  readonly input: Uint8Array<ArrayBuffer>;
}

/** A batch with what makes its creation safe to repeat. */
type NewBatch = Pick<
  CalculationBatch,
  'id' | 'organization' | 'kind' | 'actor' | 'client' | 'traceId' | 'date' | 'store' | 'recordedAt'
>;

/** Which batches to list. */
export interface BatchQuery {
  readonly kind: BatchKind;
  /** Only those before the batch of this identifier. */
  readonly behind?: string;
  readonly limit: number;
}

/** Under which key a batch was asked for, and with which body. */
export interface BatchKey {
  readonly key: string;
  /** SHA-256 of the body, in lowercase hexadecimal. */
  readonly bodyHash: string;
}

/** The idempotency key has made a batch of this kind already. */
export class BatchKeyUsed extends Error {
  override name = 'BatchKeyUsed';
}

/** The batch was cancelled or removed while it was worked on. */
export class BatchEnded extends Error {
  override name = 'BatchEnded';
}

const uniqueViolation = '23505';

/** Records a batch that nothing was received of. */
export async function insertBatch(tables: Tables, { date, recordedAt, ...batch }: NewBatch): Promise<void> {
  await tables.calculationBatch.create({
    data: {
      ...batch,
      state: 'receiving',
      recordedAt: instantColumn(recordedAt),
      ...(date === undefined ? {} : { date: dateColumn(date) }),
    },
    select: { id: true },
  });
}

/**
 * Adds received lines to a batch, or returns false when it is no more being received: it was cancelled, or removed
 * because it brought no lines for an hour and so was taken for an upload that broke off.
 */
export async function insertChunk(
  connection: ClientBase,
  { id, organization }: BatchReference,
  { number, firstLine, input }: Chunk,
): Promise<boolean> {
  // Not through Prisma, which makes text of bytes and back.
  const { rowCount } = await connection.query({
    name: 'insert-chunk',
    text: `
      WITH touched AS (
        UPDATE public.calculation_batch SET touched_at = CURRENT_TIMESTAMP WHERE id = $1 AND state = 'receiving'
        RETURNING id)
      INSERT INTO public.calculation_batch_chunk (batch_id, number, organization, first_line, input)
      SELECT id, $2::integer, $3::text, $4::integer, $5::bytea FROM touched`,
    values: [id, number, organization, firstLine, input],
  });
  return rowCount === 1;
}

/**
 * Adds the next cases to a recalculation that is being prepared, in their order, of each the latest calculation that
 * was not erased: those of so many calculations of its organization. Returns how many lines there are now, or undefined
 * when nothing is to be prepared, also because somebody else is at it.
 *
 * It goes along an index, so that it takes as long however much is stored.
 */
export async function prepareLines(
  connection: ClientBase,
  { id, organization }: BatchReference,
  { calculations, linesPerChunk }: { readonly calculations: number; readonly linesPerChunk: number },
): Promise<{ readonly lineCount: number; readonly isWhole: boolean } | undefined> {
  const locked = await connection.query<{ readonly behind: string | null; readonly lineCount: number }>({
    name: 'claim-preparation',
    text: `
      SELECT prepared_through AS behind, total_count AS "lineCount" FROM public.calculation_batch
       WHERE id = $1 AND state = 'preparing' FOR UPDATE SKIP LOCKED`,
    values: [id],
  });
  const [batch] = locked.rows;
  if (batch === undefined) return undefined;
  const { rows } = await connection.query<{
    readonly calculationCount: number;
    readonly caseCount: number;
    readonly through: string | null;
  }>({
    // Not by a name: it is planned anew each time, with the position.
    text: `
      WITH page AS MATERIALIZED (
        SELECT calculation.id, calculation.case_reference
          FROM public.calculation AS calculation
         WHERE calculation.organization = $2::text AND calculation.erased_at IS NULL
           AND calculation.case_reference > $3::text
         ORDER BY calculation.organization, calculation.case_reference, calculation.period_start,
                  calculation.period_end, calculation.id DESC
         LIMIT $4::integer
      ), last AS MATERIALIZED (
        SELECT max(case_reference) AS case_reference FROM page
      ), latest AS (
        SELECT DISTINCT ON (found.case_reference) found.id, found.case_reference
          FROM (
            SELECT id, case_reference FROM page
            UNION ALL
            -- The page may have ended in the middle of its last case.
            SELECT calculation.id, calculation.case_reference
              FROM public.calculation AS calculation JOIN last ON last.case_reference = calculation.case_reference
             WHERE calculation.organization = $2::text AND calculation.erased_at IS NULL) AS found
         ORDER BY found.case_reference, found.id DESC
      ), numbered AS (
        SELECT id, row_number() OVER (ORDER BY case_reference)::integer AS line FROM latest
      ), added AS (
        INSERT INTO public.calculation_batch_chunk (batch_id, number, organization, first_line, input)
        SELECT $1::uuid, (numbered.line - 1) / $5::integer + coalesce(
                 (SELECT max(chunk.number) + 1 FROM public.calculation_batch_chunk AS chunk WHERE chunk.batch_id = $1::uuid), 0),
               $2::text, $6::integer + min(numbered.line),
               convert_to(string_agg(numbered.id::text, E'\n' ORDER BY numbered.line), 'UTF8')
          FROM numbered GROUP BY (numbered.line - 1) / $5::integer)
      SELECT (SELECT count(*)::integer FROM page) AS "calculationCount",
             (SELECT count(*)::integer FROM numbered) AS "caseCount",
             (SELECT case_reference FROM last) AS through`,
    values: [id, organization, batch.behind ?? '', calculations, linesPerChunk, batch.lineCount],
  });
  const [{ calculationCount = 0, caseCount = 0, through = null } = {}] = rows;
  const lineCount = batch.lineCount + caseCount;
  await connection.query({
    name: 'advance-preparation',
    text: 'UPDATE public.calculation_batch SET total_count = $2, prepared_through = $3 WHERE id = $1',
    values: [id, lineCount, through],
  });
  return { lineCount, isWhole: calculationCount < calculations };
}

/** Says that a recalculation has all its cases; with none it is done. */
export async function finishPreparation(
  connection: ClientBase,
  { id }: BatchReference,
  at: Temporal.Instant,
): Promise<void> {
  await connection.query({
    name: 'finish-preparation',
    text: `
      UPDATE public.calculation_batch
         SET prepared_through = NULL, started_at = $2,
             state = CASE total_count WHEN 0 THEN 'done' ELSE 'processing' END,
             ended_at = CASE total_count WHEN 0 THEN $2::timestamptz END
       WHERE id = $1`,
    values: [id, at.toString()],
  });
}

/**
 * Counts an attempt at a chunk that has failed. Returns how many there were, or undefined when it was processed since.
 */
export async function countFailedAttempt(
  tables: Tables,
  { id }: BatchReference,
  { number }: Chunk,
): Promise<number | undefined> {
  const [chunk] = await tables.calculationBatchChunk.updateManyAndReturn({
    where: { batchId: id, number, processedAt: null },
    data: { failedAttempts: { increment: 1 } },
    select: { failedAttempts: true },
  });
  return chunk?.failedAttempts;
}

/** Ends a batch that cannot be finished. What was calculated stays. */
export async function failBatch(
  tables: Tables,
  { id }: BatchReference,
  endedAt: Temporal.Instant,
): Promise<void> {
  await tables.calculationBatch.updateMany({
    where: { id, state: 'processing' },
    data: { state: 'failed', endedAt: instantColumn(endedAt) },
  });
}

/**
 * Says that all of a batch was received, and returns it. An idempotency key belongs to it from then on. Errors:
 * BatchKeyUsed when the key belongs to another one; BatchEnded when it was cancelled or removed meanwhile.
 */
export async function startBatch(
  tables: Tables,
  { id }: BatchReference,
  state: 'preparing' | 'processing',
  totalCount: number,
  key: BatchKey | undefined,
  startedAt: Temporal.Instant,
): Promise<CalculationBatch> {
  try {
    const [row] = await tables.calculationBatch.updateManyAndReturn({
      where: { id, state: 'receiving' },
      data: {
        state,
        totalCount,
        startedAt: instantColumn(startedAt),
        ...(key === undefined ? {} : { idempotencyKey: key.key, bodyHash: key.bodyHash }),
      },
    });
    if (row === undefined) throw new BatchEnded();
    return batchOf(row);
  } catch (error) {
    if (databaseErrorCode(error) === uniqueViolation) throw new BatchKeyUsed();
    throw error;
  }
}

/**
 * Removes a batch that is still being received, with its lines. One that was cancelled is kept for a while, as every
 * other that is; one that was started belongs to its key, also when nobody has heard that it was.
 */
export async function deleteBatch(tables: Tables, { id }: BatchReference): Promise<void> {
  await tables.calculationBatch.deleteMany({ where: { id, state: 'receiving' } });
}

/** The batch of an identifier, or undefined, also when it is of another kind. */
export async function findBatch(
  tables: Tables,
  id: string,
  kind?: BatchKind,
): Promise<CalculationBatch | undefined> {
  const row = await tables.calculationBatch.findUnique({ where: { id } });
  return row === null || (kind !== undefined && row.kind !== kind) ? undefined : batchOf(row);
}

/** Batches of a kind, the newest first, so many at most. */
export async function queryBatches(
  tables: Tables,
  { kind, behind, limit }: BatchQuery,
): Promise<readonly CalculationBatch[]> {
  const rows = await tables.calculationBatch.findMany({
    where: { kind, ...(behind === undefined ? {} : { id: { lt: behind } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map(batchOf);
}

/** The batch of a kind that an idempotency key has made for an organization, or undefined. */
export async function findBatchOfKey(
  tables: Tables,
  organization: string,
  kind: BatchKind,
  idempotencyKey: string,
): Promise<CalculationBatch | undefined> {
  const where = { organization_kind_idempotencyKey: { organization, kind, idempotencyKey } };
  const row = await tables.calculationBatch.findUnique({ where });
  return row === null ? undefined : batchOf(row);
}

/** Stops a batch that is being worked on. What was calculated stays. Returns whether it was. */
export async function cancelBatch(
  tables: Tables,
  { id }: BatchReference,
  endedAt: Temporal.Instant,
): Promise<boolean> {
  const { count } = await tables.calculationBatch.updateMany({
    where: { id, endedAt: null },
    data: { state: 'cancelled', endedAt: instantColumn(endedAt), preparedThrough: null },
  });
  return count === 1;
}

/** Forgets the lines of a batch that were not processed. */
export async function clearInput(tables: Tables, { id }: BatchReference): Promise<void> {
  await tables.calculationBatchChunk.updateMany({
    where: { batchId: id, processedAt: null },
    data: { input: null },
  });
}

/**
 * The next lines of a batch that nobody works on, for this transaction alone until it ends, those that have failed
 * after all others; undefined when there are none, also because the batch has ended.
 */
export async function claimChunk(
  connection: ClientBase,
  { id }: BatchReference,
): Promise<ClaimedChunk | undefined> {
  const { rows } = await connection.query<Omit<Chunk, 'input'> & { readonly part: string }>({
    name: 'claim-chunk',
    // `pg` reads bytes as text, of which this form has hardly more than there are bytes, and the usual one twice as many.
    // In parts, because V8 keeps a long text until it looks through everything that is old.
    text: `
      WITH claimed AS MATERIALIZED (
        SELECT chunk.number, chunk.first_line, chunk.input
          FROM public.calculation_batch_chunk AS chunk
          JOIN public.calculation_batch AS batch ON batch.id = chunk.batch_id
         WHERE batch.id = $1 AND batch.state = 'processing' AND chunk.processed_at IS NULL
         ORDER BY chunk.failed_attempts, chunk.number LIMIT 1
           FOR UPDATE OF chunk SKIP LOCKED)
      SELECT claimed.number, claimed.first_line AS "firstLine",
             pg_catalog.encode(pg_catalog.substr(claimed.input, 1 + place * $2, $2), 'escape') AS part
        FROM claimed CROSS JOIN pg_catalog.generate_series(0, pg_catalog.length(claimed.input) / $2::integer) AS place
       ORDER BY place`,
    values: [id, bytesOfPart],
  });
  const [first] = rows;
  if (first === undefined) return undefined;
  const parts = rows.map(({ part }) => latin1OfEscaped(part));
  // Not out of the pool that buffers share: it goes to another thread.
  const input = Buffer.allocUnsafeSlow(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) end += input.write(part, end, 'latin1');
  return { number: first.number, firstLine: first.firstLine, input };
}

/** Of the lines of a chunk that are read as one text. */
const bytesOfPart = 32_768;

/**
 * The bytes that PostgreSQL's `encode` with `escape` has made a text of, each as a character: a backslash is two, and
 * others are octal.
 */
function latin1OfEscaped(text: string): string {
  return text.replaceAll(/\\(?:\\|([0-7]{3}))/g, (_, octal?: string) =>
    octal === undefined ? '\\' : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

/**
 * Records what became of the lines of a chunk, one JSON text each, and that of the batch when it was the last. Errors:
 * BatchEnded when the batch was cancelled meanwhile; then nothing of the transaction may stay.
 */
export async function finishChunk(
  connection: ClientBase,
  { id }: BatchReference,
  { number }: Chunk,
  outcome: string,
  { doneCount, failedCount, ...totals }: BatchCounts & Partial<RecalculationTotals>,
  endedAt: Temporal.Instant,
): Promise<void> {
  await connection.query({
    name: 'finish-chunk',
    text: `UPDATE public.calculation_batch_chunk SET input = NULL, outcome = $3, processed_at = $4
            WHERE batch_id = $1 AND number = $2`,
    values: [id, number, outcome, endedAt.toString()],
  });
  // Last, because every other chunk waits for it: until the end of this transaction, which comes now.
  const { rowCount } = await connection.query({
    name: 'finish-chunk-of-batch',
    text: `
      UPDATE public.calculation_batch
         SET done_count = done_count + $2, failed_count = failed_count + $3, gain_count = gain_count + $4,
             loss_count = loss_count + $5, rise_count = rise_count + $6, fall_count = fall_count + $7,
             other_count = other_count + $8, monthly_before_cents = monthly_before_cents + $9,
             monthly_after_cents = monthly_after_cents + $10,
             state = CASE WHEN done_count + failed_count + $2 + $3 = total_count THEN 'done' ELSE state END,
             ended_at = CASE WHEN done_count + failed_count + $2 + $3 = total_count
                             THEN $11::timestamptz ELSE ended_at END
       WHERE id = $1 AND state = 'processing'`,
    values: [
      id,
      doneCount,
      failedCount,
      totals.gainCount ?? 0,
      totals.lossCount ?? 0,
      totals.riseCount ?? 0,
      totals.fallCount ?? 0,
      totals.otherCount ?? 0,
      totals.monthlyBeforeCents ?? 0,
      totals.monthlyAfterCents ?? 0,
      endedAt.toString(),
    ],
  });
  if (rowCount !== 1) throw new BatchEnded();
}

/** The outcomes of the first processed chunk behind a number, in the order of its lines, or undefined. */
export async function readOutcomes(
  tables: Tables,
  { id }: BatchReference,
  behindNumber: number,
): Promise<{ readonly number: number; readonly outcomes: readonly LineOutcome[] } | undefined> {
  const chunk = await tables.calculationBatchChunk.findFirst({
    where: { batchId: id, number: { gt: behindNumber }, processedAt: { not: null } },
    orderBy: { number: 'asc' },
    select: { number: true, outcome: true },
  });
  if (chunk === null) return undefined;
  const lines = (chunk.outcome ?? '').split('\n').filter((line) => line !== '');
  return { number: chunk.number, outcomes: lines.map((line): LineOutcome => JSON.parse(line)) };
}

/** The batches of all organizations that are not done. */
export async function unfinishedBatches(database: Database): Promise<readonly BatchReference[]> {
  return database.$queryRaw<readonly BatchReference[]>`
    SELECT id, organization FROM public.unfinished_batches()`;
}

/** Removes batches that ended seven days ago, and what was received of those that broke off. */
export async function removeOldBatches(database: Database): Promise<void> {
  await database.$executeRaw`SELECT public.remove_old_batches()`;
}

function batchOf(row: StoredBatch): CalculationBatch {
  return {
    id: row.id,
    organization: row.organization,
    kind: row.kind === 'recalculation' ? 'recalculation' : 'batch',
    state: stateOf(row.state),
    actor: row.actor,
    client: row.client,
    traceId: row.traceId,
    ...(row.bodyHash === null ? {} : { bodyHash: row.bodyHash }),
    ...(row.date === null ? {} : { date: isoDateOf(row.date) }),
    ...(row.store === null ? {} : { store: row.store }),
    totalCount: row.totalCount,
    doneCount: row.doneCount,
    failedCount: row.failedCount,
    gainCount: row.gainCount,
    lossCount: row.lossCount,
    riseCount: row.riseCount,
    fallCount: row.fallCount,
    otherCount: row.otherCount,
    monthlyBeforeCents: Number(row.monthlyBeforeCents),
    monthlyAfterCents: Number(row.monthlyAfterCents),
    recordedAt: instantOf(row.recordedAt),
    ...(row.startedAt === null ? {} : { startedAt: instantOf(row.startedAt) }),
    ...(row.endedAt === null ? {} : { endedAt: instantOf(row.endedAt) }),
  };
}

function stateOf(text: string): CalculationBatch['state'] {
  const state = batchStates.find((known) => known === text);
  if (state === undefined) throw new RangeError(`no state of a batch: ${text}`);
  return state;
}
