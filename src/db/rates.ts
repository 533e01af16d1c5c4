import { canonicalJson, sha256Hex } from '../application/canonical-json.ts';
import { assertCents, type Cents, type Fraction, fraction } from '../domain/money.ts';
import {
  type Category,
  type Confidence,
  createRateBook,
  type Rate,
  type RateBook,
  type RateParameter,
  type RateUnit,
  rateParameters,
} from '../domain/rate-book.ts';
import type { Database } from './client.ts';
import { dateColumn, instantColumn, instantOf, isoDateOf } from './columns.ts';
import { DatabaseError } from './database-error.ts';
import { Prisma, type Rate as StoredRate } from './generated/client.ts';

/** A row of the rate table as it is published: texts and an exact decimal, nothing computed. */
export interface RateRow {
  readonly parameter: string;
  readonly category: Category | null;
  readonly unit: RateUnit;
  /** `YYYY-MM-DD` */
  readonly effectiveFrom: string;
  /** Euro, or a plain number when the unit is a ratio or a factor. As `canonicalDecimal` writes it. */
  readonly amount: string;
  readonly confidence: Confidence;
  readonly source: string | null;
  readonly note: string | null;
}

/** What a publication of rates did. */
export interface Publication {
  /** How many rows were added. */
  readonly added: number;
  /** The version of the newest rate book. */
  readonly version: string;
}

/** The rows of a rate book are no longer those it was published with. */
export class RateBookDamaged extends DatabaseError {
  override name = 'RateBookDamaged';
}

/** Held while rates are published: a book is every rate up to its last, so nobody may publish in between. */
const publicationLock = 7_283_001;

/**
 * The newest rate book. Every amount is exact: money as integer cents, ratios and factors as fractions.
 * Errors: DatabaseError when no book was published; RateBookDamaged when its rows no longer hash to its version.
 */
export async function readRateBook(database: Database): Promise<RateBook> {
  const book = await database.rateBook.findFirst({ orderBy: { lastRateId: 'desc' } });
  if (book === null) throw new DatabaseError('the database has no rates: none were published');
  return bookOf(database, book);
}

/**
 * The rate book of a version, as it was when it was published, or undefined when there is none.
 * Errors: RateBookDamaged when its rows no longer hash to its version.
 */
export async function readRateBookVersion(
  database: Database,
  version: string,
): Promise<RateBook | undefined> {
  const book = await database.rateBook.findUnique({ where: { version } });
  return book === null ? undefined : bookOf(database, book);
}

/**
 * Adds the rates that `choose` picks after seeing what is stored, in one transaction that no other
 * publication can come between, and records the rate book that results. `choose` may throw: nothing is
 * added then.
 */
export async function addRates(
  database: Database,
  choose: (stored: readonly RateRow[]) => readonly RateRow[],
  recordedAt: Temporal.Instant,
): Promise<Publication> {
  return database.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_catalog.pg_advisory_xact_lock(${publicationLock})`;
      const stored = await transaction.rate.findMany();
      const chosen = choose(stored.map(rowOf)).toSorted(compareRows);
      const added = await transaction.rate.createManyAndReturn({
        data: chosen.map((row) => ({
          ...row,
          effectiveFrom: dateColumn(row.effectiveFrom),
          recordedAt: instantColumn(recordedAt),
        })),
      });
      const all = [...stored, ...added];
      const lastRateId = Math.max(0, ...all.map((rate) => rate.id));
      const version = rateBookVersion(all.map(rowOf));
      const newestBook = await transaction.rateBook.findFirst({ orderBy: { lastRateId: 'desc' } });
      if (newestBook?.lastRateId !== lastRateId) {
        await transaction.rateBook.create({
          data: { version, lastRateId, recordedAt: instantColumn(recordedAt) },
        });
      }
      return { added: added.length, version };
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/**
 * The version of a rate book: SHA-256, in lowercase hexadecimal, of the canonical JSON (RFC 8785, UTF-8) of
 * an array with one object per rate.
 *
 * An object has `parameter`, `category` (left out when the rate has none), `unit`, `effectiveFrom`
 * (`YYYY-MM-DD`) and `amount`: a string with the decimal number, without trailing zeros, as `trim_scale` of
 * PostgreSQL writes it (`4.10` is `"4.1"`, `3.00` is `"3"`). The objects are sorted by parameter, category
 * (none first), unit and effectiveFrom, each compared by its code units. Sources and notes are left out:
 * they explain an amount and do not change it.
 */
function rateBookVersion(rows: readonly RateRow[]): string {
  const objects = rows.toSorted(compareRows).map(({ parameter, category, unit, effectiveFrom, amount }) => ({
    parameter,
    ...(category !== null && { category }),
    unit,
    effectiveFrom,
    amount,
  }));
  return sha256Hex(canonicalJson(objects));
}

/** A decimal number without exponent or trailing zeros. Errors: when the text is no decimal number. */
export function canonicalDecimal(text: string): string {
  return new Prisma.Decimal(text).toFixed();
}

async function bookOf(
  database: Database,
  book: { readonly version: string; readonly lastRateId: number },
): Promise<RateBook> {
  const stored = await database.rate.findMany({
    where: { id: { lte: book.lastRateId } },
    orderBy: { id: 'asc' },
  });
  const version = rateBookVersion(stored.map(rowOf));
  if (version !== book.version) {
    throw new RateBookDamaged(
      `the rates stored for the rate book ${book.version} are not those it was published with: they hash to ${version}`,
    );
  }
  return createRateBook(version, stored.map(rateOf));
}

function rowOf(stored: StoredRate): RateRow {
  return {
    parameter: stored.parameter,
    category: stored.category,
    unit: stored.unit,
    effectiveFrom: isoDateOf(stored.effectiveFrom),
    amount: stored.amount.toFixed(),
    confidence: stored.confidence,
    source: stored.source,
    note: stored.note,
  };
}

function rateOf(stored: StoredRate): Rate {
  const { parameter, unit } = stored;
  if (!isRateParameter(parameter)) {
    throw new DatabaseError(
      `the database has rates of ${parameter}, which this version of the service does not know`,
    );
  }
  const common = {
    parameter,
    ...(stored.category !== null && { category: stored.category }),
    effectiveFrom: Temporal.PlainDate.from(isoDateOf(stored.effectiveFrom)),
    confidence: stored.confidence,
    ...(stored.source !== null && { source: stored.source }),
    ...(stored.note !== null && { note: stored.note }),
    recordedAt: instantOf(stored.recordedAt),
  };
  const amount = decimalFraction(stored.amount.toFixed());
  if (unit === 'ratio' || unit === 'factor') return { ...common, unit, factor: amount };
  return { ...common, unit, amountCents: wholeCents(amount) };
}

function isRateParameter(text: string): text is RateParameter {
  return rateParameters.some((parameter) => parameter === text);
}

/** A decimal text as a fraction, digit by digit: it is never a floating-point number. */
function decimalFraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

function wholeCents({ numerator, denominator }: Fraction): Cents {
  if ((numerator * 100n) % denominator !== 0n) {
    throw new RangeError('a rate in euro has a part of a cent');
  }
  return assertCents(Number((numerator * 100n) / denominator));
}

function compareRows(left: RateRow, right: RateRow): number {
  return (
    compareText(left.parameter, right.parameter) ||
    compareText(left.category ?? '', right.category ?? '') ||
    compareText(left.unit, right.unit) ||
    compareText(left.effectiveFrom, right.effectiveFrom)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
