import { type Cents, type Fraction, fraction, multiply, wholeNumber } from './money.ts';
import {
  type Category,
  type Confidence,
  createRateBook,
  isNumberUnit,
  type Rate,
  type RateBook,
  type RateParameter,
  type RateUnit,
  type SupersededAmount,
  type WithdrawnRate,
} from './rate-book.ts';

/** A row of the rate table: texts and an exact decimal, nothing computed. */
export interface RateRow {
  readonly parameter: RateParameter;
  readonly category: Category | null;
  readonly unit: RateUnit;
  /** `YYYY-MM-DD` */
  readonly effectiveFrom: string;
  /**
   * Euro, or a plain number when the unit is a ratio or a factor. As `canonicalDecimal` writes it. Null takes
   * back an earlier row: this first day was a mistake altogether.
   */
  readonly amount: string | null;
  readonly confidence: Confidence;
  readonly source: string | null;
  readonly note: string | null;
}

/** A row with the published row that it replaces, if any. */
export interface CorrectingRow extends RateRow {
  readonly supersedesId: number | null;
}

/** A row to publish. */
export interface NewRow extends CorrectingRow {
  /** The revision that publishes it; null when it comes with the service. */
  readonly revisionId: string | null;
}

/** A row that was published. The rows of one key are a chain: each but the first supersedes the one before it. */
export interface PublishedRow extends NewRow {
  /** A row has a higher one than all that were published before it. */
  readonly id: number;
  readonly recordedAt: Temporal.Instant;
}

/** What makes a rate one: of all rows with the same key, one is current. */
export function rateKey(row: Pick<RateRow, 'parameter' | 'category' | 'unit' | 'effectiveFrom'>): string {
  return [row.parameter, row.category, row.unit, row.effectiveFrom].filter((part) => part !== null).join(' ');
}

/** The last row of each chain by its key, also where that takes the rate back. */
export function lastRows(rows: readonly PublishedRow[]): ReadonlyMap<string, PublishedRow> {
  return new Map(rows.toSorted((left, right) => left.id - right.id).map((row) => [rateKey(row), row]));
}

/** Whether two rows say the same to the character, whatever they supersede. */
export function saysTheSame(left: RateRow, right: RateRow): boolean {
  return (
    rateKey(left) === rateKey(right) &&
    left.amount === right.amount &&
    left.confidence === right.confidence &&
    left.source === right.source &&
    left.note === right.note
  );
}

/**
 * Arranges published rows into the book of the rates that are current, of each chain the last row, and of those
 * that are taken back. Errors: RangeError for an amount of money with a part of a cent.
 */
export function bookOfRows(version: string, rows: readonly PublishedRow[]): RateBook {
  const chains = new Map<string, PublishedRow[]>();
  for (const row of rows.toSorted((left, right) => left.id - right.id)) {
    const chain = chains.get(rateKey(row));
    if (chain === undefined) chains.set(rateKey(row), [row]);
    else chain.push(row);
  }
  const rates: Rate[] = [];
  const withdrawnRates: WithdrawnRate[] = [];
  for (const chain of chains.values()) {
    const last = chain.at(-1);
    if (last === undefined) continue;
    const superseded = chain.slice(0, -1);
    if (last.amount === null) withdrawnRates.push({ ...publishedOf(last, superseded), withdrawn: true });
    else rates.push(rateOf(last, last.amount, superseded));
  }
  return createRateBook(version, rates, withdrawnRates);
}

/** The rows as they would stand in the table after a publication at a moment. */
export function withProvisionalIds(
  stored: readonly PublishedRow[],
  added: readonly NewRow[],
  recordedAt: Temporal.Instant,
): readonly PublishedRow[] {
  const highestId = Math.max(0, ...stored.map((row) => row.id));
  return [...stored, ...added.map((row, index) => ({ ...row, id: highestId + index + 1, recordedAt }))];
}

/** A published amount in the terms of a calculation: cents, or an exact fraction; nothing when it takes back. */
export function amountOf({ unit, amount }: Pick<RateRow, 'unit' | 'amount'>): {
  readonly amountCents?: Cents;
  readonly factor?: Fraction;
} {
  if (amount === null) return {};
  const exact = decimalFraction(amount);
  return isNumberUnit(unit) ? { factor: exact } : { amountCents: wholeCents(exact) };
}

/** A decimal number without leading or trailing zeros: `4.10` is `4.1`. Errors: RangeError for other texts. */
export function canonicalDecimal(text: string): string {
  const [, whole, decimals = ''] = /^0*(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`${text} is no decimal number`);
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** An amount of cents as the euro of a row. */
export function decimalOfCents(cents: Cents): string {
  const digits = String(cents).padStart(3, '0');
  return canonicalDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

function rateOf(row: PublishedRow, amount: string, superseded: readonly PublishedRow[]): Rate {
  const published = publishedOf(row, superseded);
  const exact = decimalFraction(amount);
  const { unit } = row;
  if (isNumberUnit(unit)) return { ...published, unit, factor: exact };
  return { ...published, unit, amountCents: wholeCents(exact) };
}

function publishedOf(row: PublishedRow, superseded: readonly PublishedRow[]) {
  return {
    parameter: row.parameter,
    ...(row.category !== null && { category: row.category }),
    unit: row.unit,
    effectiveFrom: Temporal.PlainDate.from(row.effectiveFrom),
    confidence: row.confidence,
    ...(row.source !== null && { source: row.source }),
    ...(row.note !== null && { note: row.note }),
    recordedAt: row.recordedAt,
    ...(row.revisionId !== null && { revisionId: row.revisionId }),
    ...(superseded.length > 0 && { supersedes: superseded.map(supersededAmount) }),
  };
}

function supersededAmount(row: PublishedRow): SupersededAmount {
  return { ...amountOf(row), recordedAt: row.recordedAt };
}

/** A decimal text as a fraction, digit by digit: it is never a floating-point number. */
function decimalFraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

function wholeCents(euro: Fraction): Cents {
  const cents = wholeNumber(multiply(euro, fraction(100)));
  if (cents === undefined) throw new RangeError('a rate in euro has a part of a cent');
  return cents;
}
