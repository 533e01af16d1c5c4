import type { ClientBase } from 'pg';
import type {
  BatchCounts,
  BatchKind,
  BatchReference,
  CalculationBatch,
  LineOutcome,
  RecalculationTotals,
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

/** A batch with what makes its creation safe to repeat. */
type NewBatch = Pick<
  CalculationBatch,
  'id' | 'organization' | 'kind' | 'actor' | 'client' | 'traceId' | 'date' | 'store' | 'recordedAt'
>;

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

/** Adds received lines to a batch. */
export async function insertChunk(
  tables: Tables,
  { id, organization }: BatchReference,
  { input, ...chunk }: Chunk,
): Promise<void> {
  await tables.$executeRaw`
    WITH touched AS (
      UPDATE public.calculation_batch SET touched_at = CURRENT_TIMESTAMP
       WHERE id = ${id}::uuid AND state = 'receiving')
    INSERT INTO public.calculation_batch_chunk (batch_id, number, organization, first_line, input)
    VALUES (${id}::uuid, ${chunk.number}, ${organization}, ${chunk.firstLine}, ${input})`;
}

/**
 * Fills a recalculation with the latest calculation of each case of its organization that was not erased, in the order
 * of the cases. Returns how many there are.
 */
export async function insertLatestCalculations(
  tables: Tables,
  { id, organization }: BatchReference,
  linesPerChunk: number,
): Promise<number> {
  const [row] = await tables.$queryRaw<readonly { readonly count: number }[]>`
    WITH latest AS (
      SELECT DISTINCT ON (calculation.case_reference) calculation.id, calculation.case_reference
        FROM public.calculation AS calculation
       WHERE calculation.organization = ${organization} AND calculation.erased_at IS NULL
       ORDER BY calculation.case_reference, calculation.id DESC
    ), numbered AS (
      SELECT latest.id, latest.line, (latest.line - 1) / ${linesPerChunk}::integer AS number
        FROM (SELECT id, row_number() OVER (ORDER BY case_reference)::integer AS line FROM latest) AS latest
    ), added AS (
      INSERT INTO public.calculation_batch_chunk (batch_id, number, organization, first_line, input)
      SELECT ${id}::uuid, number, ${organization}, min(line),
             convert_to(string_agg(id::text, E'\n' ORDER BY line), 'UTF8')
        FROM numbered GROUP BY number)
    SELECT count(*)::integer AS count FROM numbered`;
  return row?.count ?? 0;
}

/**
 * Says that all lines of a batch are there, and returns it. An idempotency key belongs to it from then on. Errors:
 * BatchKeyUsed when the key belongs to another one.
 */
export async function startBatch(
  tables: Tables,
  { id }: BatchReference,
  totalCount: number,
  key: BatchKey | undefined,
  startedAt: Temporal.Instant,
): Promise<CalculationBatch> {
  const isEmpty = totalCount === 0;
  try {
    const row = await tables.calculationBatch.update({
      where: { id },
      data: {
        state: isEmpty ? 'done' : 'processing',
        totalCount,
        startedAt: instantColumn(startedAt),
        ...(isEmpty ? { endedAt: instantColumn(startedAt) } : {}),
        ...(key === undefined ? {} : { idempotencyKey: key.key, bodyHash: key.bodyHash }),
      },
    });
    return batchOf(row);
  } catch (error) {
    if (databaseErrorCode(error) === uniqueViolation) throw new BatchKeyUsed();
    throw error;
  }
}

/** Removes a batch with its lines. */
export async function deleteBatch(tables: Tables, { id }: BatchReference): Promise<void> {
  await tables.calculationBatch.deleteMany({ where: { id } });
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
    where: { id, state: 'processing' },
    data: { state: 'cancelled', endedAt: instantColumn(endedAt) },
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
 * The next lines of a batch that nobody works on, for this transaction alone until it ends; undefined when there are
 * none, also because the batch has ended.
 */
export async function claimChunk(connection: ClientBase, { id }: BatchReference): Promise<Chunk | undefined> {
  const { rows } = await connection.query<Chunk>({
    name: 'claim-chunk',
    text: `
      SELECT chunk.number, chunk.first_line AS "firstLine", chunk.input
        FROM public.calculation_batch_chunk AS chunk
        JOIN public.calculation_batch AS batch ON batch.id = chunk.batch_id
       WHERE batch.id = $1 AND batch.state = 'processing' AND chunk.processed_at IS NULL
       ORDER BY chunk.number LIMIT 1
         FOR UPDATE OF chunk SKIP LOCKED`,
    values: [id],
  });
  return rows[0];
}

/**
 * Records what became of the lines of a chunk, one JSON text each, and that of the batch when it was the last. Errors: BatchEnded when the
 * batch was cancelled meanwhile; then nothing of the transaction may stay.
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
  const states = ['receiving', 'processing', 'done', 'cancelled'] as const;
  const state = states.find((known) => known === text);
  if (state === undefined) throw new RangeError(`no state of a batch: ${text}`);
  return state;
}
