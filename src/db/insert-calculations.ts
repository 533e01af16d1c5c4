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
  const values = valuesOf(entries);
  try {
    const { rows } = await statements.query<{ id: string }>({
      name: 'insert-calculations',
      text: insertion,
      values,
    });
    return new Set(rows.map(({ id }) => id));
  } catch (error) {
    // The error of the driver carries the row that was refused, and with it the facts of a person.
    const code = databaseErrorCode(error);
    const what = entries.length === 1 ? `the calculation ${entries[0]?.record.id} was` : 'calculations were';
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
    SELECT given.* FROM acting, unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[], $7::date[],
        $8::public.outcome[], $9::public.category[], $10::bigint[], $11::bigint[], $12::text[], $13::text[],
        $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::timestamptz[],
        $21::text[], $22::uuid[], $23::text[], $24::text[], $25::text[], $26::text[], $27::timestamptz[])
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

function valuesOf(entries: readonly CalculationEntry[]): unknown[] {
  const records = entries.map(({ record }) => record);
  const acts = entries.map(({ act }) => act);
  return [
    [...new Set(records.map(({ organization }) => organization))].join(','),
    records.map(({ id }) => id),
    records.map(({ organization }) => organization),
    records.map(({ caseReference }) => caseReference),
    records.map(({ requestDate }) => requestDate),
    records.map(({ period }) => period.startDate),
    records.map(({ period }) => period.endDate),
    records.map(({ outcome }) => outcome),
    records.map(({ category }) => category),
    records.map(({ monthlyCents }) => assertCents(monthlyCents)),
    records.map(({ payableCents }) => assertCents(payableCents)),
    binaryTexts(records.map(({ facts }) => facts)),
    binaryTexts(records.map(({ result }) => result)),
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
  ];
}

/** The identifier of the type `text` in every PostgreSQL. */
const textTypeId = 25;

/**
 * A list of texts as PostgreSQL's binary form of `text[]`: in the textual form every quote of a JSON text would have
 * to be escaped, and read again on the other side.
 */
function binaryTexts(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const buffer = Buffer.allocUnsafe(20 + lengths.reduce((sum, length) => sum + 4 + length, 0));
  // One dimension, without NULL, of texts, so many, counted from 1.
  let offset = 0;
  for (const header of [1, 0, textTypeId, texts.length, 1]) offset = buffer.writeInt32BE(header, offset);
  for (const [index, text] of texts.entries()) {
    offset = buffer.writeInt32BE(lengths[index] ?? 0, offset);
    offset += buffer.write(text, offset);
  }
  return buffer;
}
