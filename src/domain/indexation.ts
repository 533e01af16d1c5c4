import { type Cents, fraction, roundHalfUp } from './money.ts';
import {
  isMoneyRate,
  type MoneyUnit,
  type RateBook,
  type RateKey,
  rateInForce,
  seriesKey,
} from './rate-book.ts';
import { decimalOfCents, type RateRow } from './rate-row.ts';

/** A series that follows the index of consumer prices (article 15 of the law). */
export type LinkedKey = RateKey & { readonly unit: MoneyUnit };

/** A series with its amounts at the pivot index 103.14 (1996 = 100), each with the first day of its use. */
interface LinkedSeries {
  readonly key: LinkedKey;
  readonly baseAmounts: readonly { readonly firstDay: string; readonly baseCents: Cents }[];
}

const bases = (...pairs: readonly (readonly [firstDay: string, baseCents: Cents])[]) =>
  pairs.map(([firstDay, baseCents]) => ({ firstDay, baseCents }));

/**
 * Every series that is linked to the index (law.md, sections 7 and 9). The last base of the categories is
 * published; those before, and those of the exemptions, follow from the official tables by arithmetic. A new
 * base, by a decree on the welfare of beneficiaries, is a line here.
 */
const linkedSeries: readonly LinkedSeries[] = [
  {
    key: { parameter: 'categoryAmount', category: 'cohabitant', unit: 'year' },
    baseAmounts: bases(
      ['2005-08-01', 444_400],
      ['2006-10-01', 448_844],
      ['2007-04-01', 457_821],
      ['2008-01-01', 466_977],
      ['2009-06-01', 476_317],
      ['2011-09-01', 485_843],
      ['2013-09-01', 495_560],
      ['2015-09-01', 505_471],
      ['2016-04-01', 515_580],
      ['2017-09-01', 520_220],
      ['2019-07-01', 530_624],
      ['2020-01-01', 537_127],
      ['2021-01-01', 551_562],
      ['2021-07-01', 562_593],
      ['2022-01-01', 577_318],
      ['2023-01-01', 592_042],
      ['2023-07-01', 603_883],
    ),
  },
  {
    key: { parameter: 'categoryAmount', category: 'isolated', unit: 'year' },
    baseAmounts: bases(
      ['2005-08-01', 666_600],
      ['2006-10-01', 673_266],
      ['2007-04-01', 686_731],
      ['2008-01-01', 700_466],
      ['2009-06-01', 714_475],
      ['2011-09-01', 728_765],
      ['2013-09-01', 743_340],
      ['2015-09-01', 758_207],
      ['2016-04-01', 773_371],
      ['2017-09-01', 780_331],
      ['2019-07-01', 795_938],
      ['2020-01-01', 805_692],
      ['2021-01-01', 827_345],
      ['2021-07-01', 843_892],
      ['2022-01-01', 865_978],
      ['2023-01-01', 888_064],
      ['2023-07-01', 905_825],
    ),
  },
  {
    key: { parameter: 'categoryAmount', category: 'familyInCharge', unit: 'year' },
    baseAmounts: bases(
      ['2005-08-01', 888_800],
      ['2006-10-01', 897_688],
      ['2007-04-01', 915_642],
      ['2008-01-01', 933_955],
      ['2009-06-01', 952_634],
      ['2011-09-01', 971_687],
      ['2013-09-01', 991_121],
      ['2015-09-01', 1_010_943],
      ['2016-04-01', 1_031_162],
      ['2017-09-01', 1_040_442],
      ['2018-07-01', 1_075_407],
      ['2020-01-01', 1_088_850],
      ['2021-01-01', 1_118_113],
      ['2021-07-01', 1_140_475],
      ['2022-01-01', 1_170_323],
      ['2023-01-01', 1_200_171],
      ['2023-07-01', 1_224_174],
    ),
  },
  { key: { parameter: 'spiGeneral', unit: 'month' }, baseAmounts: bases(['2005-08-01', 17_776]) },
  {
    key: { parameter: 'spiStudentWithGrant', unit: 'month' },
    baseAmounts: bases(['2005-08-01', 4_958], ['2022-01-01', 17_776]),
  },
  { key: { parameter: 'spiArtist', unit: 'year' }, baseAmounts: bases(['2005-08-01', 213_312]) },
  { key: { parameter: 'spiShortageOccupation', unit: 'month' }, baseAmounts: bases(['2024-01-01', 25_475]) },
];

/** The series that move together when the index does. */
export const linkedKeys: readonly LinkedKey[] = linkedSeries.map(({ key }) => key);

/** A step beyond this one is a century away. */
const highestStep = 99;

/** Coefficients of the steps, in ten-thousandths: 1.02 to the power of the step, rounded to four decimals. */
const coefficients: readonly number[] = Array.from(
  { length: highestStep + 1 },
  (_, step) =>
    roundHalfUp(fraction(102n ** BigInt(step) * 10_000n, 100n ** BigInt(step)), 'indexCoefficient').cents,
);

/** The coefficient of a step in ten-thousandths: 18 114 for 1.8114. Errors: RangeError when there is no such step. */
export function coefficientOf(step: number): number {
  const coefficient = coefficients[step];
  if (coefficient === undefined) throw new RangeError(`no index step ${step}`);
  return coefficient;
}

/** The base of a series on a day, or undefined when it is not linked or its base is not known for that day. */
export function baseAmountOn(key: RateKey, day: Temporal.PlainDate): Cents | undefined {
  const series = linkedSeries.find((linked) => seriesKey(linked.key) === seriesKey(key));
  return series?.baseAmounts.findLast(({ firstDay }) => firstDay <= day.toString())?.baseCents;
}

/** `round_half_up(base × coefficient, 2)` (law.md, section 9). */
export function indexedAmount(baseCents: Cents, step: number): Cents {
  return roundHalfUp(fraction(baseCents * coefficientOf(step), 10_000), 'indexedAmount').cents;
}

/** The step at which the index makes an amount of a base, or undefined when it does at none. */
export function indexStepOf(amountCents: Cents, baseCents: Cents): number | undefined {
  const step = coefficients.findIndex((_, candidate) => indexedAmount(baseCents, candidate) === amountCents);
  return step < 0 ? undefined : step;
}

/**
 * By how many steps the index has raised an amount, 0 when it stays, but for what the rounding of coefficient
 * and amount can make of it; undefined when no number of steps does.
 */
export function indexStepsBetween(beforeCents: Cents, afterCents: Cents): number | undefined {
  if (beforeCents === afterCents) return 0;
  const steps = coefficients.findIndex(
    (coefficient, candidate) =>
      candidate > 0 && Math.abs(afterCents * 10_000 - beforeCents * coefficient) <= 10_000 + beforeCents,
  );
  return steps < 0 ? undefined : steps;
}

/**
 * The index step that the amounts in force on a day are on: that of most linked series, the higher one where
 * they are divided; undefined when none is on a step. It is read from the amounts, so it needs no table of
 * steps that somebody must remember to extend.
 */
export function indexStepOn(book: RateBook, day: Temporal.PlainDate): number | undefined {
  const counts = new Map<number, number>();
  for (const key of linkedKeys) {
    const baseCents = baseAmountOn(key, day);
    const outcome = rateInForce(book, key, day);
    if (baseCents === undefined || outcome.state !== 'inForce' || !isMoneyRate(outcome.rate)) continue;
    const { amountCents } = outcome.rate;
    const step = indexStepOf(amountCents, baseCents);
    if (step !== undefined) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].toSorted(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || right - left,
  )[0]?.[0];
}

/** An amount that an indexation changes. */
interface ProposedRow {
  readonly row: RateRow;
  readonly previousAmountCents: Cents;
  /** At the pivot index; absent for a month, which is a twelfth of its year. */
  readonly baseAmountCents?: Cents;
}

export interface Proposal {
  readonly step: number;
  readonly rows: readonly ProposedRow[];
}

/**
 * All linked amounts at the index step after that of the day before a first day. The categories come with their
 * month, a twelfth of the year. Undefined when the amounts of the day before are on no step.
 */
export function proposeIndexation(book: RateBook, firstDay: Temporal.PlainDate): Proposal | undefined {
  const dayBefore = firstDay.subtract({ days: 1 });
  const currentStep = indexStepOn(book, dayBefore);
  if (currentStep === undefined || currentStep === highestStep) return undefined;
  const step = currentStep + 1;
  const rows = linkedKeys.flatMap((key): ProposedRow[] => {
    const baseAmountCents = baseAmountOn(key, firstDay);
    const previousAmountCents = amountOn(book, key, dayBefore);
    if (baseAmountCents === undefined || previousAmountCents === undefined) return [];
    const amountCents = indexedAmount(baseAmountCents, step);
    const proposed = { row: proposedRow(key, firstDay, amountCents), previousAmountCents, baseAmountCents };
    if (key.parameter !== 'categoryAmount') return [proposed];
    const monthly: LinkedKey = { ...key, unit: 'month' };
    const previousMonthly = amountOn(book, monthly, dayBefore) ?? monthlyOf(previousAmountCents);
    return [
      proposed,
      { row: proposedRow(monthly, firstDay, monthlyOf(amountCents)), previousAmountCents: previousMonthly },
    ];
  });
  return { step, rows };
}

/** A twelfth of an annual amount, rounded as the official tables do (law.md R2.6). */
export function monthlyOf(annualCents: Cents): Cents {
  return roundHalfUp(fraction(annualCents, 12), 'categoryMonth').cents;
}

/** The amount of money of a series in force on a day, or undefined when there is none. */
export function amountOn(book: RateBook, key: LinkedKey, day: Temporal.PlainDate): Cents | undefined {
  const outcome = rateInForce(book, key, day);
  return outcome.state === 'inForce' && isMoneyRate(outcome.rate) ? outcome.rate.amountCents : undefined;
}

function proposedRow(key: LinkedKey, firstDay: Temporal.PlainDate, amountCents: Cents): RateRow {
  return {
    parameter: key.parameter,
    category: key.category ?? null,
    unit: key.unit,
    effectiveFrom: firstDay.toString(),
    amount: decimalOfCents(amountCents),
    confidence: 'derived',
    source: null,
    note: null,
  };
}
