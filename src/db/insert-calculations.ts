import type { ClientBase, Pool } from 'pg';
import type { Act } from '../application/act.ts';
import type { CalculationRecord } from '../application/calculation-record.ts';
import { assertCents } from '../domain/money.ts';
import { DatabaseError, databaseErrorCode } from './database-error.ts';

/** A calculation to store, with what is stored if it is. */
export interface CalculationEntry {
  readonly record: CalculationRecord;
  /** Stores nothing when this key of the organization has made a calculation already, also one of the same call. */
  readonly idempotencyKey?: string | undefined;
  /** What somebody does by it. */
  readonly act?: Act | undefined;
}

/** Whatever runs a statement: a pool, or a connection with a transaction. */
export type Statements = Pool | ClientBase;

/**
 * What the statement that stores calculations is given: plain data, and bytes that are nobody else's, so that it can be
 * made in another thread and handed over without a copy.
 */
export interface Insertion {
  readonly ids: readonly string[];
  readonly values: readonly (string | Uint8Array<ArrayBuffer>)[];
}

/**
 * Stores calculations, with their idempotency keys and acts, in one statement: all of them or none. Outside of a
 * transaction of the caller they are on disk when this returns. Answers the identifiers of those that were stored:
 * all but the ones whose idempotency key has made a calculation already.
 *
 * The statement acts for the organizations of its records, so row-level security holds for it; in a transaction they
 * stay until its end.
 *
 * Errors, none of which shows a case: TypeError or RangeError for an amount that would not be kept exactly,
 * DatabaseError when the database refuses, for example because an identifier exists.
 */
export async function insertCalculations(
  statements: Statements,
  entries: readonly CalculationEntry[],
): Promise<ReadonlySet<string>> {
  return runInsertion(statements, insertionOf(entries));
}

/** Stores what was made ready, as `insertCalculations` does. */
export async function runInsertion(
  statements: Statements,
  { ids, values }: Insertion,
): Promise<ReadonlySet<string>> {
  try {
    const { rows } = await statements.query<{ id: string }>({
      name: 'insert-calculations',
      text: insertion,
      values: [...values],
    });
    return new Set(rows.map(({ id }) => id));
  } catch (error) {
    // The error of the driver carries the row that was refused, and with it the facts of a person.
    const code = databaseErrorCode(error);
    const what = ids.length === 1 ? `the calculation ${ids[0]} was` : 'calculations were';
    throw new DatabaseError(`${what} not stored: ${code ?? 'no code given'}`, { code });
  }
}

/**
 * The organizations are set before there is a row to add: every row comes out of a join with them. Keys are taken in
 * one order, so that two statements with the same keys wait for each other and never in a circle.
 */
const insertion = `
  WITH acting AS MATERIALIZED (
    SELECT pg_catalog.set_config('barema.organizations', $1, true) AS organizations
  ), given AS MATERIALIZED (
    SELECT id::uuid, organization, case_reference, request_date::date, period_start::date, period_end::date,
           outcome::public.outcome, category::public.category, monthly_cents::bigint, payable_cents::bigint,
           facts, result, rules_version, rate_book_version, input_hash, result_hash, salt, content_hash,
           recorded_at::timestamptz, key, act_id::uuid, act_kind, actor, client, trace_id,
           act_recorded_at::timestamptz
      FROM acting, unnest(${Array.from({ length: 26 }, (_, index) => `$${index + 2}::text[]`).join(', ')})
      AS given (id, organization, case_reference, request_date, period_start, period_end,
        outcome, category, monthly_cents, payable_cents, facts, result,
        rules_version, rate_book_version, input_hash, result_hash, salt, content_hash, recorded_at, key,
        act_id, act_kind, actor, client, trace_id, act_recorded_at)
     WHERE acting.organizations IS NOT NULL
  ), new_key AS (
    INSERT INTO public.idempotency_key (organization, key, calculation_id)
      SELECT organization, key, id FROM given WHERE key IS NOT NULL ORDER BY organization, key
      ON CONFLICT DO NOTHING RETURNING calculation_id
  ), stored AS (
    INSERT INTO public.calculation (id, organization, case_reference, request_date, period_start, period_end,
        outcome, category, monthly_cents, payable_cents, facts, result,
        rules_version, rate_book_version, input_hash, result_hash, salt, content_hash, recorded_at)
      SELECT id, organization, case_reference, request_date, period_start, period_end,
             outcome, category, monthly_cents, payable_cents, facts, result,
             rules_version, rate_book_version, input_hash, result_hash, salt, content_hash, recorded_at
        FROM given WHERE key IS NULL OR id IN (SELECT calculation_id FROM new_key)
      RETURNING id
  ), recorded AS (
    INSERT INTO public.act (id, organization, kind, actor, client, trace_id, calculation_id, recorded_at)
      SELECT given.act_id, given.organization, given.act_kind, given.actor, given.client, given.trace_id, stored.id,
             given.act_recorded_at
        FROM stored JOIN given ON given.id = stored.id WHERE given.act_id IS NOT NULL
  )
  SELECT id FROM stored`;

/** The values by which the statement stores calculations. Errors: those of an amount in `insertCalculations`. */
export function insertionOf(entries: readonly CalculationEntry[]): Insertion {
  const records = entries.map(({ record }) => record);
  const acts = entries.map(({ act }) => act);
  const ids = records.map(({ id }) => id);
  return {
    ids,
    values: [
      [...new Set(records.map(({ organization }) => organization))].join(','),
      ...[
        ids,
        records.map(({ organization }) => organization),
        records.map(({ caseReference }) => caseReference),
        records.map(({ requestDate }) => requestDate),
        records.map(({ period }) => period.startDate),
        records.map(({ period }) => period.endDate),
        records.map(({ outcome }) => outcome),
        records.map(({ category }) => category),
        records.map(({ monthlyCents }) => String(assertCents(monthlyCents))),
        records.map(({ payableCents }) => String(assertCents(payableCents))),
        records.map(({ facts }) => facts),
        records.map(({ result }) => result),
        records.map(({ receipt }) => receipt.rulesVersion),
        records.map(({ receipt }) => receipt.rateBookVersion),
        records.map(({ receipt }) => receipt.inputHash),
        records.map(({ receipt }) => receipt.resultHash),
        records.map(({ salt }) => salt),
        records.map(({ contentHash }) => contentHash),
        records.map(({ recordedAt }) => recordedAt.toString()),
        entries.map(({ idempotencyKey }) => idempotencyKey),
        acts.map((act) => act?.id),
        acts.map((act) => act?.kind),
        acts.map((act) => act?.actor),
        acts.map((act) => act?.client),
        acts.map((act) => act?.traceId),
        acts.map((act) => act?.recordedAt.toString()),
      ].map(binaryTexts),
    ],
  };
}

/** The identifier of the type `text` in every PostgreSQL. */
const textTypeId = 25;

/** The length that PostgreSQL's binary form gives a NULL. */
const nullLength = -1;

/**
 * A list of texts, NULL where there is none, as PostgreSQL's binary form of `text[]`: in the textual form every text
 * would have to be escaped, and read again on the other side.
 */
function binaryTexts(texts: readonly (string | undefined)[]): Uint8Array<ArrayBuffer> {
  const lengths = texts.map((text) => (text === undefined ? nullLength : Buffer.byteLength(text)));
  // Not out of the pool that buffers share: it goes to another thread.
  const buffer = Buffer.allocUnsafeSlow(
    20 + lengths.reduce((sum, length) => sum + 4 + Math.max(length, 0), 0),
  );
  // One dimension, which may hold NULL, of texts, so many, counted from 1.
  let offset = 0;
  for (const header of [1, 1, textTypeId, texts.length, 1]) offset = buffer.writeInt32BE(header, offset);
  for (const [index, text] of texts.entries()) {
    offset = buffer.writeInt32BE(lengths[index] ?? nullLength, offset);
    if (text !== undefined) offset += buffer.write(text, offset);
  }
  return buffer;
}
