import { compareDays, isSameDay, later, orderOf } from './calendar.ts';
import type { Cents, Fraction } from './money.ts';

/** The three categories of article 14 §1 of the law of 26 May 2002. */
export type Category = 'cohabitant' | 'isolated' | 'familyInCharge';

export const categories: readonly Category[] = ['cohabitant', 'isolated', 'familyInCharge'];

/** What a rate is about. Each has its rows under `prisma/rates/`. */
export type RateParameter = (typeof rateParameters)[number];

export const rateParameters = [
  'aleExemptPerCheque',
  'categoryAmount',
  'cessionAbatement',
  'cessionExemptSlice',
  'debtorFamilyBenefitFlat',
  'flatExemption',
  'movableCapitalExemptUpTo',
  'movableCapitalHighRate',
  'movableCapitalLowBandUpTo',
  'movableCapitalLowRate',
  'propertyBuiltExemption',
  'propertyChildSupplement',
  'propertyMultiplier',
  'propertyUnbuiltExemption',
  'spiArtist',
  'spiGeneral',
  'spiShortageOccupation',
  'spiStudentWithGrant',
  'volunteerCap',
] as const;

/** Units of an amount of money, and of a plain number. */
export type MoneyUnit = 'year' | 'month' | 'day' | 'cheque' | 'amount';
export type NumberUnit = 'ratio' | 'factor';
export type RateUnit = MoneyUnit | NumberUnit;

/** How sure the source is: an official table, a secondary source, or derived by arithmetic. */
export type Confidence = 'official' | 'secondary' | 'derived';

/** Every unit, for whoever reads one. */
export const rateUnits: readonly RateUnit[] = ['year', 'month', 'day', 'cheque', 'amount', 'ratio', 'factor'];

export const confidences: readonly Confidence[] = ['official', 'secondary', 'derived'];

/** Which series the service calculates with: by category or for everybody, and in which units. */
export const knownSeries: Record<
  RateParameter,
  { readonly byCategory: boolean; readonly units: readonly RateUnit[] }
> = {
  aleExemptPerCheque: { byCategory: false, units: ['cheque'] },
  categoryAmount: { byCategory: true, units: ['year', 'month'] },
  cessionAbatement: { byCategory: true, units: ['year'] },
  cessionExemptSlice: { byCategory: false, units: ['amount'] },
  debtorFamilyBenefitFlat: { byCategory: false, units: ['month'] },
  flatExemption: { byCategory: true, units: ['year'] },
  movableCapitalExemptUpTo: { byCategory: false, units: ['amount'] },
  movableCapitalHighRate: { byCategory: false, units: ['ratio'] },
  movableCapitalLowBandUpTo: { byCategory: false, units: ['amount'] },
  movableCapitalLowRate: { byCategory: false, units: ['ratio'] },
  propertyBuiltExemption: { byCategory: false, units: ['year'] },
  propertyChildSupplement: { byCategory: false, units: ['year'] },
  propertyMultiplier: { byCategory: false, units: ['factor'] },
  propertyUnbuiltExemption: { byCategory: false, units: ['year'] },
  spiArtist: { byCategory: false, units: ['year'] },
  spiGeneral: { byCategory: false, units: ['month'] },
  spiShortageOccupation: { byCategory: false, units: ['month'] },
  spiStudentWithGrant: { byCategory: false, units: ['month'] },
  volunteerCap: { byCategory: false, units: ['day', 'year'] },
};

/** What names a series of rates; a rate ends where the next of its series begins. */
export interface RateKey {
  readonly parameter: RateParameter;
  readonly category?: Category;
  readonly unit: RateUnit;
}

/** An amount that was published and corrected since. It has neither cents nor factor when it took the rate back. */
export interface SupersededAmount {
  readonly amountCents?: Cents;
  readonly factor?: Fraction;
  readonly recordedAt: Temporal.Instant;
}

/** What is known of a row that was published, whether or not it has an amount. */
type PublishedRate = RateKey & {
  readonly effectiveFrom: Temporal.PlainDate;
  readonly confidence: Confidence;
  /** Address of the page that prints the amount. */
  readonly source?: string;
  readonly note?: string;
  /** Since when the service has known it. */
  readonly recordedAt: Temporal.Instant;
  /** The revision that published it; absent when it came with the service. */
  readonly revisionId?: string;
  /** What was known before for this first day, oldest first. */
  readonly supersedes?: readonly SupersededAmount[];
};

/** One dated rate, as it is known. It has a first day only. */
export type Rate = PublishedRate &
  (
    | { readonly unit: MoneyUnit; readonly amountCents: Cents }
    | { readonly unit: NumberUnit; readonly factor: Fraction }
  );

/** A rate that was taken back: no calculation uses it, and its history says that it was once there. */
export type WithdrawnRate = PublishedRate & { readonly withdrawn: true };

/**
 * Every rate known at one moment, corrections applied, named by a hash of its rows so that a calculation can say which
 * it used.
 */
export interface RateBook {
  readonly version: string;
  readonly rates: readonly Rate[];
  /** What was taken back and not published again. */
  readonly withdrawnRates: readonly WithdrawnRate[];
  readonly series: ReadonlyMap<RateParameter, readonly Series[]>;
  /** The first day on which all three categories have an annual amount; undefined where one has none. */
  readonly firstCompleteDay: Temporal.PlainDate | undefined;
}

/** The rates of one category and unit of a parameter. */
export interface Series extends RateKey {
  /** Oldest first. */
  readonly rates: readonly Rate[];
  /** The first day of each rate, as `orderOf` gives it, to find a day among them. */
  readonly firstDays: readonly number[];
}

/** What a question for a rate on a day can answer. It never falls through to another amount. */
export type RateOutcome =
  | { readonly state: 'inForce'; readonly rate: Rate }
  | { readonly state: 'notYetInForce'; readonly firstDay: Temporal.PlainDate }
  | { readonly state: 'unknown' };

/** The rates of one day, taken from one book. */
export interface RatesInForce {
  readonly book: RateBook;
  readonly day: Temporal.PlainDate;
}

export type MoneyRate = Extract<Rate, { unit: MoneyUnit }>;
export type NumberRate = Extract<Rate, { unit: NumberUnit }>;

/** Arranges rates into a book. Errors: two rates of one series with the same first day. */
export function createRateBook(
  version: string,
  rates: readonly Rate[],
  withdrawnRates: readonly WithdrawnRate[] = [],
): RateBook {
  const series = [...Map.groupBy(rates, seriesKey).values()].flatMap(seriesOfRates);
  return {
    version,
    rates,
    withdrawnRates,
    series: Map.groupBy(series, ({ parameter }) => parameter),
    firstCompleteDay: firstDayOfAllCategories(series),
  };
}

function firstDayOfAllCategories(series: readonly Series[]): Temporal.PlainDate | undefined {
  const firstDays = categories.flatMap((code) => {
    const ofYear = series.find(
      ({ parameter, category, unit }) =>
        parameter === 'categoryAmount' && category === code && unit === 'year',
    );
    return ofYear?.rates[0]?.effectiveFrom ?? [];
  });
  return firstDays.length < categories.length ? undefined : firstDays.reduce(later);
}

function seriesOfRates(unordered: readonly Rate[]): readonly Series[] {
  const rates = unordered.toSorted((left, right) => compareDays(left.effectiveFrom, right.effectiveFrom));
  const [first] = rates;
  if (first === undefined) return [];
  rates.forEach((rate, index) => {
    const next = rates[index + 1];
    if (next !== undefined && isSameDay(next.effectiveFrom, rate.effectiveFrom)) {
      throw new RangeError(`two rates of ${seriesKey(rate)} start on ${rate.effectiveFrom}`);
    }
  });
  return [{ ...keyOf(first), rates, firstDays: rates.map(({ effectiveFrom }) => orderOf(effectiveFrom)) }];
}

function keyOf({ parameter, category, unit }: RateKey): RateKey {
  return { parameter, unit, ...(category === undefined ? {} : { category }) };
}

/** The rate of a series on a day: the one with the latest first day that is not after it. */
export function rateInForce(book: RateBook, key: RateKey, day: Temporal.PlainDate): RateOutcome {
  const series = seriesOf(book, key);
  const first = series?.rates[0];
  if (series === undefined || first === undefined) return { state: 'unknown' };
  const rate = series.rates[positionOn(series, day)];
  return rate === undefined
    ? { state: 'notYetInForce', firstDay: first.effectiveFrom }
    : { state: 'inForce', rate };
}

/** A series of a book, or undefined when the book has no rate of it. */
export function seriesOf(book: RateBook, { parameter, category, unit }: RateKey): Series | undefined {
  return book.series.get(parameter)?.find((series) => series.category === category && series.unit === unit);
}

/** Where in a series the rate in force on a day stands; -1 before the first. */
export function positionOn({ firstDays }: Series, day: Temporal.PlainDate): number {
  const asked = orderOf(day);
  let started = 0;
  let others = firstDays.length;
  while (started < others) {
    const middle = Math.floor((started + others) / 2);
    if ((firstDays[middle] ?? 0) <= asked) started = middle + 1;
    else others = middle;
  }
  return started - 1;
}

/** All rates in force on a day, one per series that has started by then, in the order of the book's series. */
export function ratesInForceOn(book: RateBook, day: Temporal.PlainDate): readonly Rate[] {
  return [...book.series.values()].flat().flatMap((series) => {
    const outcome = rateInForce(book, series, day);
    return outcome.state === 'inForce' ? [outcome.rate] : [];
  });
}

/** Every rate of a parameter, also those taken back, oldest first; those of one day by unit and category. */
export function historyOf(book: RateBook, parameter: RateParameter): readonly (Rate | WithdrawnRate)[] {
  return [...book.rates, ...book.withdrawnRates]
    .filter((rate) => rate.parameter === parameter)
    .toSorted(
      (left, right) =>
        compareDays(left.effectiveFrom, right.effectiveFrom) ||
        compareText(seriesKey(left), seriesKey(right)),
    );
}

/** Before this day nothing can be calculated. Errors: RangeError when a category has no annual amount. */
export function firstKnownDay(book: RateBook): Temporal.PlainDate {
  if (book.firstCompleteDay === undefined) {
    throw new RangeError('a category has no annual amount in the rate book');
  }
  return book.firstCompleteDay;
}

/**
 * An amount of money that must be in force that day because the caller has checked the day against
 * `firstKnownDay`. Errors: RangeError when the book has no such rate, which is a fault of the book.
 */
export function requireAmount(rates: RatesInForce, key: RateKey & { readonly unit: MoneyUnit }): MoneyRate {
  const outcome = rateInForce(rates.book, key, rates.day);
  if (outcome.state !== 'inForce' || !isMoneyRate(outcome.rate)) {
    throw new RangeError(`no amount ${seriesKey(key)} in force on ${rates.day}`);
  }
  return outcome.rate;
}

/** As `requireAmount`, for a ratio or a factor. */
export function requireFactor(rates: RatesInForce, key: RateKey & { readonly unit: NumberUnit }): NumberRate {
  const outcome = rateInForce(rates.book, key, rates.day);
  if (outcome.state !== 'inForce' || isMoneyRate(outcome.rate)) {
    throw new RangeError(`no factor ${seriesKey(key)} in force on ${rates.day}`);
  }
  return outcome.rate;
}

export function isMoneyRate(rate: Rate): rate is MoneyRate {
  return !isNumberUnit(rate.unit);
}

/** Whether a unit is that of a plain number, and not of money. */
export function isNumberUnit(unit: string): unit is NumberUnit {
  return unit === 'ratio' || unit === 'factor';
}

/** The name of a series. */
export function seriesKey(key: RateKey): string {
  return `${key.parameter}/${key.category ?? ''}/${key.unit}`;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
