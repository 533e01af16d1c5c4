import type { Inputs } from './breakdown.ts';
import {
  isMoneyRate,
  type MoneyRate,
  type MoneyUnit,
  type Rate,
  type RateBook,
  type RateKey,
  rateInForce,
} from './rate-book.ts';
import { type CorrectingRow, type RateRow, rateKey } from './rate-row.ts';

/**
 * Everything that can be found in a revision. An error cannot be right whatever the law says: it contradicts
 * itself, what is published, or what the service can calculate with. A warning is unusual, and the law may be
 * so: it is acknowledged with a reason, or mended.
 */
export const rateCheckSeverities = {
  unknownSeries: 'error',
  rowRepeated: 'error',
  rowChangesNothing: 'error',
  rowConflicts: 'error',
  nothingToWithdraw: 'error',
  withdrawsFirstRate: 'error',
  beforeFirstKnownDay: 'error',
  firstDayNotFirstOfMonth: 'error',
  numberOutOfRange: 'error',
  bandsReversed: 'error',
  categoryAmountMissing: 'error',
  linkedAmountMissing: 'error',
  monthlyNotTwelfth: 'error',
  amountFallsSharply: 'error',
  monthlyOffByOneCent: 'warning',
  amountFalls: 'warning',
  amountDiffersFromIndex: 'warning',
  categoriesMoveAlone: 'warning',
  indexStepSkipped: 'warning',
  firstDayLongAfterPrevious: 'warning',
  amountRisesSharply: 'warning',
  riseIsNoIndexStep: 'warning',
  numberChanges: 'warning',
  firstDayInPast: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type RateCheckCode = keyof typeof rateCheckSeverities;

/** What a check found. */
export interface RateFinding {
  readonly code: RateCheckCode;
  readonly severity: 'error' | 'warning';
  /** The row and field, for example `rows[3].amountCents`; absent when a row is missing. */
  readonly subject?: string;
  readonly inputs: Inputs;
}

/** A row of the revision with its place in it. */
export interface PlacedRow {
  readonly row: CorrectingRow;
  readonly place: string;
}

/** What the checks look at. */
export interface Draft {
  readonly rows: readonly PlacedRow[];
  /** Where the row of a key stands. */
  readonly places: ReadonlyMap<string, string>;
  /** As things are now, and as they would be. */
  readonly current: RateBook;
  readonly candidate: RateBook;
}

/** What a check has found, with its severity; without a subject where a row is missing. */
export function finding(code: RateCheckCode, subject: string | undefined, inputs: Inputs): RateFinding {
  return { code, severity: rateCheckSeverities[code], ...(subject === undefined ? {} : { subject }), inputs };
}

/** The first days of those rows that a condition picks, each once. */
export function daysOf(
  rows: readonly PlacedRow[],
  isPicked: (row: RateRow) => boolean,
): readonly Temporal.PlainDate[] {
  const days = rows.filter(({ row }) => isPicked(row)).map(({ row }) => row.effectiveFrom);
  return [...new Set(days)].map((day) => Temporal.PlainDate.from(day));
}

/** The amount of a series that begins on a day, or undefined. */
export function rateStartingOn(
  book: RateBook,
  key: RateKey & { readonly unit: MoneyUnit },
  day: Temporal.PlainDate,
): MoneyRate | undefined {
  const outcome = rateInForce(book, key, day);
  if (outcome.state !== 'inForce' || !outcome.rate.effectiveFrom.equals(day)) return undefined;
  return isMoneyRate(outcome.rate) ? outcome.rate : undefined;
}

/** Where in the revision a rate of the candidate book stands, or undefined when it was published before. */
export function placeOf(places: Draft['places'], rate: Rate): string | undefined {
  const { category = null, effectiveFrom, ...key } = rate;
  return places.get(rateKey({ ...key, category, effectiveFrom: effectiveFrom.toString() }));
}

/** The series of a row. */
export function keyOf({ parameter, category, unit }: RateRow): RateKey {
  return { parameter, unit, ...(category === null ? {} : { category }) };
}

/** What the text of a finding says of a row: its series. */
export function namesOf(row: RateRow): Inputs {
  return namesOfKey(keyOf(row));
}

/** The same of a series. */
export function namesOfKey({ parameter, category, unit }: RateKey): Inputs {
  return { rateParameter: parameter, rateUnit: unit, ...(category === undefined ? {} : { category }) };
}
