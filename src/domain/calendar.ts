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
  if (startDate.year !== endDate.year || startDate.month !== endDate.month || startDate.day > endDate.day) {
    throw new RangeError(`no period inside one month: ${startDate} to ${endDate}`);
  }
  return {
    startDate,
    endDate,
    coveredDays: endDate.day - startDate.day + 1,
    monthDays: startDate.daysInMonth,
  };
}

/** The whole calendar month that contains a day. */
export function monthOf(day: Temporal.PlainDate): Period {
  return periodOf(firstOfMonth(day), lastOfMonth(day));
}

export function isWholeMonth(period: Period): boolean {
  return period.coveredDays === period.monthDays;
}

/** Adult from the day of the 18th birthday (law.md, section 13). */
export function isAdultOn(birthDate: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  return !isBefore(day, eighteenthBirthday(birthDate));
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
  return (later.year - earlier.year) * 12 + (later.month - earlier.month) - 1;
}

export function isBefore(left: Temporal.PlainDate, right: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(left, right) < 0;
}

/** Whole months from the first of a month to a day; 0 when the day is not after it. */
export function wholeMonthsFrom(firstOfMonth: Temporal.PlainDate, day: Temporal.PlainDate): number {
  return Math.max(0, (day.year - firstOfMonth.year) * 12 + (day.month - firstOfMonth.month));
}

/** The later of two days. */
export function later(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(left, right) ? right : left;
}

/** The earlier of two days. */
export function earlier(left: Temporal.PlainDate, right: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(right, left) ? right : left;
}

export function firstOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: 1 });
}

export function lastOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: day.daysInMonth });
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
  const later = day.add({ months });
  return later.day === day.day ? later : later.add({ days: 1 });
}

/** The same day some years later; of a 29 February, where the year has none, the 1 March. */
export function yearsAfter(day: Temporal.PlainDate, years: number): Temporal.PlainDate {
  return monthsAfter(day, years * 12);
}
