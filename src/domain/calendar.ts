import { limits } from './limits.ts';

/**
 * Days are Temporal.PlainDate. Everything that is reckoned for each calculation goes through the functions of this
 * file: Temporal takes up to two microseconds to read, write, compare or move a day, and calculations ask for the
 * same few thousand days again and again, so what was found of a day is kept with it.
 */
interface KnownDay {
  /** `YYYY-MM-DD` */
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly order: number;
  /** What is found when it is asked for. */
  wholeMonth: Period | undefined;
  firstOfMonth: Temporal.PlainDate | undefined;
  lastOfMonth: Temporal.PlainDate | undefined;
  monthsAfter: Map<number, Temporal.PlainDate> | undefined;
}

const knownOfDay = Symbol('what is known of this day');
const orderOfDay = Symbol('the order of this day');

/**
 * On the day itself: there it is read in a tenth of the time that a WeakMap takes. The order, which comparing days
 * asks for some dozen times in a calculation, is one step nearer.
 */
interface RememberingDay extends Temporal.PlainDate {
  [knownOfDay]?: KnownDay;
  [orderOfDay]?: number;
}

function known(date: RememberingDay): KnownDay {
  return date[knownOfDay] ?? getToKnow(date);
}

function getToKnow(date: RememberingDay): KnownDay {
  const { year, month, day } = date;
  const found: KnownDay = {
    text: date.toString(),
    year,
    month,
    day,
    order: (year * 100 + month) * 100 + day,
    wholeMonth: undefined,
    firstOfMonth: undefined,
    lastOfMonth: undefined,
    monthsAfter: undefined,
  };
  date[knownOfDay] = found;
  date[orderOfDay] = found.order;
  return found;
}

const daysByText = new Map<string, Temporal.PlainDate>();

/** The day of a text such as 2026-09-01. Errors: RangeError for what is no day. */
export function dayOf(text: string): Temporal.PlainDate {
  const remembered = daysByText.get(text);
  if (remembered !== undefined) return remembered;
  const day = Temporal.PlainDate.from(text);
  if (daysByText.size >= limits.rememberedDays) daysByText.clear();
  daysByText.set(text, day);
  return day;
}

/** A day that was reckoned, as the one of its text, of which more may be known. */
function same(day: Temporal.PlainDate): Temporal.PlainDate {
  return dayOf(day.toString());
}

/** A day as it is written: `YYYY-MM-DD`. */
export function textOf(day: Temporal.PlainDate): string {
  return known(day).text;
}

/** The numbers that a day is written with. */
export function numbersOf(day: Temporal.PlainDate): Readonly<Record<'year' | 'month' | 'day', number>> {
  return known(day);
}

/** A day as a number such as 20260901: days in order have numbers in order. */
export function orderOf(day: RememberingDay): number {
  return day[orderOfDay] ?? getToKnow(day).order;
}

/** Negative, zero or positive, as left is before, the same as or after right. */
export function compareDays(left: Temporal.PlainDate, right: Temporal.PlainDate): number {
  return left === right ? 0 : orderOf(left) - orderOf(right);
}

export function isBefore(left: Temporal.PlainDate, right: Temporal.PlainDate): boolean {
  return compareDays(left, right) < 0;
}

export function isSameDay(left: Temporal.PlainDate, right: Temporal.PlainDate): boolean {
  return compareDays(left, right) === 0;
}

/** A period of days, both ends included, inside one calendar month. */
export interface Period {
  readonly startDate: Temporal.PlainDate;
  readonly endDate: Temporal.PlainDate;
  /** Days from the first to the last, both counted. */
  readonly coveredDays: number;
  /** Calendar days of the month, 28 to 31. */
  readonly monthDays: number;
}

/** The period between two days of one month. Errors: RangeError when it is not inside one month. */
export function periodOf(startDate: Temporal.PlainDate, endDate: Temporal.PlainDate): Period {
  const first = known(startDate);
  const last = known(endDate);
  if (first.year !== last.year || first.month !== last.month || first.day > last.day) {
    throw new RangeError(`no period inside one month: ${startDate} to ${endDate}`);
  }
  return {
    startDate,
    endDate,
    coveredDays: last.day - first.day + 1,
    monthDays: known(lastOfMonth(startDate)).day,
  };
}

/** The whole calendar month that contains a day. */
export function monthOf(day: Temporal.PlainDate): Period {
  const ofDay = known(day);
  ofDay.wholeMonth ??= periodOf(firstOfMonth(day), lastOfMonth(day));
  return ofDay.wholeMonth;
}

export function isWholeMonth(period: Period): boolean {
  return period.coveredDays === period.monthDays;
}

/**
 * Adult from the day of the 18th birthday (law.md, section 13): of a 29 February, in a year without one, from the
 * day after the 28th.
 */
export function isAdultOn(birthDate: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  return orderOf(day) >= orderOf(birthDate) + 18 * 10_000;
}

/** Whether somebody comes of age after the first day of a period and no later than its last. */
export function comesOfAgeWithin(birthDate: Temporal.PlainDate, { startDate, endDate }: Period): boolean {
  return isAdultOn(birthDate, endDate) && !isAdultOn(birthDate, startDate);
}

/** The first day as an adult. Born on 29 February: 1 March, in a year without that day. */
export function eighteenthBirthday(birthDate: Temporal.PlainDate): Temporal.PlainDate {
  return yearsAfter(birthDate, 18);
}

/**
 * The days of a stretch that lie between two days of one calendar year, both included, as days of that year
 * from 1. A stretch without an end goes on.
 */
export function daysOfYearWithin(
  stretch: { readonly startDate: Temporal.PlainDate; readonly endDate?: Temporal.PlainDate },
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): readonly number[] {
  const start = isBefore(stretch.startDate, first) ? first : stretch.startDate;
  const end = stretch.endDate !== undefined && isBefore(stretch.endDate, last) ? stretch.endDate : last;
  if (isBefore(end, start)) return [];
  return Array.from({ length: end.dayOfYear - start.dayOfYear + 1 }, (_, index) => start.dayOfYear + index);
}

/** Calendar months that lie wholly between two days: 0 when they are in the same or in adjacent months. */
export function completeMonthsBetween(earlier: Temporal.PlainDate, later: Temporal.PlainDate): number {
  return monthsFrom(earlier, later) - 1;
}

/** Whole months from the first of a month to a day; 0 when the day is not after it. */
export function wholeMonthsFrom(firstOfMonth: Temporal.PlainDate, day: Temporal.PlainDate): number {
  return Math.max(0, monthsFrom(firstOfMonth, day));
}

/** Months from that of one day to that of another; negative when it is before. */
export function monthsFrom(earlier: Temporal.PlainDate, later: Temporal.PlainDate): number {
  const from = known(earlier);
  const until = known(later);
  return (until.year - from.year) * 12 + (until.month - from.month);
}

/** The later of two days. */
export function later(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(left, right) ? right : left;
}

/** The earlier of two days. */
export function earlier(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(right, left) ? right : left;
}

export function isFirstOfMonth(day: Temporal.PlainDate): boolean {
  return known(day).day === 1;
}

export function firstOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  const ofDay = known(day);
  ofDay.firstOfMonth ??= same(day.with({ day: 1 }));
  return ofDay.firstOfMonth;
}

export function lastOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  const ofDay = known(day);
  ofDay.lastOfMonth ??= same(day.with({ day: day.daysInMonth }));
  return ofDay.lastOfMonth;
}

/** The first day of the month after a day. */
export function firstOfNextMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: 1 }).add({ months: 1 });
}

/**
 * The same day some months later; where that month has no such day, the first of the next, so that a period is
 * never shorter than its months (as with birthdays of 29 February, law.md section 13).
 */
export function monthsAfter(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const ofDay = known(day);
  ofDay.monthsAfter ??= new Map();
  return ofDay.monthsAfter.getOrInsertComputed(months, () => {
    const later = day.add({ months });
    return same(later.day === day.day ? later : later.add({ days: 1 }));
  });
}

/** The same day some years later; of a 29 February, where the year has none, the 1 March. */
export function yearsAfter(day: Temporal.PlainDate, years: number): Temporal.PlainDate {
  return monthsAfter(day, years * 12);
}
