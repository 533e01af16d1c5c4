import type { ClientBase, Pool } from 'pg';
import type { Act } from '../application/act.ts';
import type { CalculationRecord } from '../application/calculation-record.ts';
import { assertCents } from '../domain/money.ts';
import { packContent } from './calculation-content.ts';
import { DatabaseError, databaseErrorCode } from './database-error.ts';

/** A calculation to store, with what is stored if it is. */
export interface CalculationEntry {
  readonly record: CalculationRecord;
  /** Stores nothing when this key of the organization has made a calculation already, also one of the same call. */
  readonly idempotencyKey?: string | undefined;
  /** What somebody does by it. */
  readonly act?: Act | undefined;
}

/** The same with its content packed: it takes a fifth of the memory. */
export type PackedEntry = Omit<CalculationEntry, 'record'> & {
  readonly record: Omit<CalculationRecord, 'facts' | 'result'>;
  readonly content: Uint8Array;
};

/** Packs the content of a calculation to store. Errors: those of `packContent`. */
export function packEntry({ record, ...rest }: CalculationEntry): PackedEntry {
  const { facts, result, ...others } = record;
  return { ...rest, record: others, content: packContent({ facts, result }) };
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
  const stored = await runInsertion(statements, insertionOf(entries.map(packEntry)));
  return new Set(stored?.split(','));
}

/**
 * Stores what was made ready, as `insertCalculations` does. Answers the identifiers as one text with commas between
 * them, because a row for each would cost as much as the rest; undefined when there are none.
 */
export async function runInsertion(
  statements: Statements,
  { ids, values }: Insertion,
): Promise<string | undefined> {
  try {
    const { rows } = await statements.query<{ ids: string | null }>({
      name: 'insert-calculations',
      text: insertion,
      values: [...values],
    });
    return rows[0]?.ids ?? undefined;
  } catch (error) {
    // The error of the driver carries the row that was refused, and with it the facts of a person.
    const code = databaseErrorCode(error);
    const what = ids.length === 1 ? `the calculation ${ids[0]} was` : 'calculations were';
    throw new DatabaseError(`${what} not stored: ${code ?? 'no code given'}`, { code });
  }
}

/**
 * Gives the memory of what was stored back at once: that of many calculations is megabytes, which V8 would keep until it
 * looks through everything that is old.
 */
export function releaseInsertion({ values }: Insertion): void {
  for (const value of values) if (typeof value !== 'string') value.buffer.transfer(0);
}

/** The values by which the statement stores calculations. Errors: those of an amount in `insertCalculations`. */
export function insertionOf(entries: readonly PackedEntry[]): Insertion {
  const organizations = new Set(entries.map(({ record }) => record.organization));
  return {
    ids: entries.map(({ record }) => record.id),
    values: [
      [...organizations].join(','),
      ...textColumns.map(({ read }) => binaryArray(typeIds.text, entries.map(read))),
      // The largest is last: `pg` makes its buffer larger and larger by copying what it has.
      binaryArray(
        typeIds.bytea,
        entries.map(({ content }) => content),
      ),
    ],
  };
}

/** What is given of each calculation as a text, by its name in the statement, and what PostgreSQL reads it as. */
const textColumns: readonly {
  readonly name: string;
  readonly type: string;
  readonly read: (entry: PackedEntry) => string | undefined;
}[] = [
  { name: 'id', type: 'uuid', read: ({ record }) => record.id },
  { name: 'organization', type: 'text', read: ({ record }) => record.organization },
  { name: 'case_reference', type: 'text', read: ({ record }) => record.caseReference },
  { name: 'request_date', type: 'date', read: ({ record }) => record.requestDate },
  { name: 'period_start', type: 'date', read: ({ record }) => record.period.startDate },
  { name: 'period_end', type: 'date', read: ({ record }) => record.period.endDate },
  { name: 'outcome', type: 'public.outcome', read: ({ record }) => record.outcome },
  { name: 'category', type: 'public.category', read: ({ record }) => record.category },
  {
    name: 'monthly_cents',
    type: 'bigint',
    read: ({ record }) => String(assertCents(record.monthlyCents)),
  },
  {
    name: 'payable_cents',
    type: 'bigint',
    read: ({ record }) => String(assertCents(record.payableCents)),
  },
  { name: 'rules_version', type: 'text', read: ({ record }) => record.receipt.rulesVersion },
  { name: 'rate_book_version', type: 'text', read: ({ record }) => record.receipt.rateBookVersion },
  { name: 'input_hash', type: 'text', read: ({ record }) => record.receipt.inputHash },
  { name: 'result_hash', type: 'text', read: ({ record }) => record.receipt.resultHash },
  { name: 'salt', type: 'text', read: ({ record }) => record.salt },
  { name: 'content_hash', type: 'text', read: ({ record }) => record.contentHash },
  { name: 'recorded_at', type: 'timestamptz', read: ({ record }) => record.recordedAt.toString() },
  { name: 'key', type: 'text', read: ({ idempotencyKey }) => idempotencyKey },
  { name: 'act_id', type: 'uuid', read: ({ act }) => act?.id },
  { name: 'act_kind', type: 'text', read: ({ act }) => act?.kind },
  { name: 'actor', type: 'text', read: ({ act }) => act?.actor },
  { name: 'client', type: 'text', read: ({ act }) => act?.client },
  { name: 'trace_id', type: 'text', read: ({ act }) => act?.traceId },
  { name: 'act_recorded_at', type: 'timestamptz', read: ({ act }) => act?.recordedAt.toString() },
];

/**
 * The organizations are set before there is a row to add: every row comes out of a join with them. Keys are taken in
 * one order, so that two statements with the same keys wait for each other and never in a circle.
 */
const insertion = `
  WITH acting AS MATERIALIZED (
    SELECT pg_catalog.set_config('barema.organizations', $1, true) AS organizations
  ), given AS MATERIALIZED (
    SELECT content, ${textColumns.map(({ name, type }) => `${name}::${type}`).join(', ')}
      FROM acting, unnest(${textColumns.map((_, index) => `$${index + 2}::text[]`).join(', ')}, $${textColumns.length + 2}::bytea[])
        AS given (${textColumns.map(({ name }) => name).join(', ')}, content)
     WHERE acting.organizations IS NOT NULL
  ), new_key AS (
    INSERT INTO public.idempotency_key (organization, key, calculation_id)
      SELECT organization, key, id FROM given WHERE key IS NOT NULL ORDER BY organization, key
      ON CONFLICT DO NOTHING RETURNING calculation_id
  ), stored AS (
    INSERT INTO public.calculation (id, organization, case_reference, request_date, period_start, period_end,
        outcome, category, monthly_cents, payable_cents, content,
        rules_version, rate_book_version, input_hash, result_hash, salt, content_hash, recorded_at)
      SELECT id, organization, case_reference, request_date, period_start, period_end,
             outcome, category, monthly_cents, payable_cents, content,
             rules_version, rate_book_version, input_hash, result_hash, salt, content_hash, recorded_at
        FROM given WHERE key IS NULL OR id IN (SELECT calculation_id FROM new_key)
      RETURNING id
  ), recorded AS (
    INSERT INTO public.act (id, organization, kind, actor, client, trace_id, calculation_id, recorded_at)
      SELECT given.act_id, given.organization, given.act_kind, given.actor, given.client, given.trace_id, stored.id,
             given.act_recorded_at
        FROM stored JOIN given ON given.id = stored.id WHERE given.act_id IS NOT NULL
  )
  SELECT pg_catalog.string_agg(id::text, ',') AS ids FROM stored`;

/** The identifiers of types in every PostgreSQL. */
const typeIds = { bytea: 17, text: 25 } as const;

/** The length that PostgreSQL's binary form gives a NULL. */
const nullLength = -1;

/**
 * A list of texts in UTF-8 or of bytes, NULL where there is none, as PostgreSQL's binary form of an array: in the
 * textual form every value would have to be escaped, and read again on the other side.
 */
function binaryArray(
  typeId: number,
  values: readonly (string | Uint8Array | undefined)[],
): Uint8Array<ArrayBuffer> {
  const lengths = values.map((value) => (value === undefined ? nullLength : Buffer.byteLength(value)));
  // Not out of the pool that buffers share: it goes to another thread.
  const array = Buffer.allocUnsafeSlow(
    20 + lengths.reduce((sum, length) => sum + 4 + Math.max(length, 0), 0),
  );
  // One dimension, which may hold NULL, of this type, so many, counted from 1.
  let offset = 0;
  for (const header of [1, 1, typeId, values.length, 1]) offset = array.writeInt32BE(header, offset);
  for (const [index, value] of values.entries()) {
    offset = array.writeInt32BE(lengths[index] ?? nullLength, offset);
    if (typeof value === 'string') {
      offset += array.write(value, offset);
    } else if (value !== undefined) {
      array.set(value, offset);
      offset += value.length;
    }
  }
  return array;
}
