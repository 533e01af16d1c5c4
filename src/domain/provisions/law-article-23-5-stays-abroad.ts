import type { Warning } from '../breakdown.ts';
import { compareDays, dayOf, daysOfYearWithin, isBefore, type Period, textOf } from '../calendar.ts';
import type { StayAbroad } from '../case.ts';
import { lawArticle } from '../legal-references.ts';
import type { Suspension } from '../payment.ts';

/** Days abroad that are paid in a calendar year: four weeks. */
const paidDaysAbroad = 28;

/** A stay of so many consecutive days must be reported. */
const reportedFromDays = 7;

/** Before this day another rule held, which looked at stays of more than a month. */
const firstDay = dayOf('2016-01-09');

/**
 * Article 23 §5 of the law of 26 May 2002 (law.md section 10): days abroad beyond 28 in a calendar year are not
 * paid, except in exceptional circumstances. The days of the year are counted in their order, a day of two stays
 * once. Days in exceptional circumstances count among the 28 all the same: the article excepts them from the
 * suspension, and says nothing of the count.
 */
export function stayAbroadSuspensions(stays: readonly StayAbroad[], period: Period): readonly Suspension[] {
  if (stays.length === 0) return [];
  const firstDayOfPeriod = period.startDate.dayOfYear;
  const ofYear = daysOfStays(stays, period);
  const daysAbroad = [...new Set(ofYear.flatMap(({ days }) => days))].toSorted((left, right) => left - right);
  const inPeriod = daysAbroad.filter((day) => day >= firstDayOfPeriod);
  if (inPeriod.length === 0) return [];
  const beyond = daysAbroad.slice(paidDaysAbroad).filter((day) => day >= firstDayOfPeriod);
  const exceptional = exceptionalStays(ofYear, beyond);
  const exceptionalDays = new Set(exceptional.flatMap(({ days }) => days));
  const suspended = beyond.filter((day) => !exceptionalDays.has(day));
  return [
    {
      codes: { suspended: 'stayAbroadSuspension', notSuspended: 'stayAbroadPaid' },
      subject: 'payment.staysAbroad',
      days: suspended,
      inputs: {
        year: period.startDate.year,
        paidDaysAbroad,
        daysAbroadBefore: daysAbroad.length - inPeriod.length,
        daysAbroadInPeriod: inPeriod.length,
        daysBeyond: beyond.length,
        exceptionalDays: beyond.length - suspended.length,
        exceptionalStays: exceptional.map(({ stay, reason }) => ({
          startDate: textOf(stay.startDate),
          endDate: textOf(stay.endDate),
          exceptionalReason: reason,
        })),
        mustBeReported: ofYear.some(
          ({ stay, days }) => days.some((day) => day >= firstDayOfPeriod) && mustBeReported(stay),
        ),
        reportedFromDays,
      },
      legalReferences: [lawArticle('23', '5')],
    },
  ];
}

/** The rule is applied to days before it too, and the calculation says so. */
export function stayAbroadWarnings(stays: readonly StayAbroad[], period: Period): readonly Warning[] {
  if (!isBefore(period.startDate, firstDay) || stayAbroadSuspensions(stays, period).length === 0) return [];
  return [
    {
      code: 'stayAbroadRuleOf2016Applied',
      subject: 'payment.staysAbroad',
      inputs: { startDate: textOf(period.startDate), firstDate: textOf(firstDay), paidDaysAbroad },
      legalReferences: [lawArticle('23', '5')],
    },
  ];
}

interface DaysOfStay {
  readonly stay: StayAbroad;
  readonly days: readonly number[];
}

/** The days of each stay in the calendar year, up to the end of the period. */
function daysOfStays(stays: readonly StayAbroad[], period: Period): readonly DaysOfStay[] {
  const firstOfYear = period.startDate.with({ month: 1, day: 1 });
  return stays
    .map((stay) => ({ stay, days: daysOfYearWithin(stay, firstOfYear, period.endDate) }))
    .filter(({ days }) => days.length > 0);
}

/** The stays that the CPAS excepted and that have one of these days, in the order of their days. */
function exceptionalStays(
  stays: readonly DaysOfStay[],
  beyond: readonly number[],
): readonly (DaysOfStay & { readonly reason: string })[] {
  return stays
    .flatMap(({ stay, days }) =>
      stay.exceptionalReason === undefined ? [] : [{ stay, days, reason: stay.exceptionalReason }],
    )
    .filter(({ days }) => days.some((day) => beyond.includes(day)))
    .toSorted(
      (left, right) =>
        compareDays(left.stay.startDate, right.stay.startDate) ||
        compareDays(left.stay.endDate, right.stay.endDate),
    );
}

function mustBeReported({ startDate, endDate }: StayAbroad): boolean {
  return !isBefore(startDate, firstDay) && startDate.until(endDate).days + 1 >= reportedFromDays;
}
