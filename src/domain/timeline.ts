import type { Cut, Warning } from './breakdown.ts';
import {
  completeMonthsBetween,
  dayOf,
  earlier,
  firstOfNextMonth,
  isBefore,
  lastOfMonth,
  type Period,
  periodOf,
  textOf,
} from './calendar.ts';
import type { Days } from './case.ts';
import type { CaseIssue } from './case-issues.ts';
import { lawArticle } from './legal-references.ts';
import { limits } from './limits.ts';
import { transitionDay } from './provisions/decree-article-34-cohabitants.ts';
import type { RateBook } from './rate-book.ts';
import type { StatedTimeline } from './stated-timeline.ts';
import { cutsOfFacts } from './timeline-cuts.ts';
import { factsOfTimeline, isThereOn, type TimelineFacts } from './timeline-facts.ts';

/** The facts of a case over several months, and the periods in which they are constant. */
export interface Timeline {
  readonly facts: TimelineFacts;
  /** The periods of each calendar month. */
  readonly months: readonly (readonly Slot[])[];
  readonly warnings: readonly Warning[];
}

/** One period of constant facts, rules and rates, inside one calendar month. */
export interface Slot {
  readonly period: Period;
  /** The month has several periods: each of them states the days of the right in it. */
  readonly monthIsCut: boolean;
  /** Last day of the right in the month; absent where it is that of the period. */
  readonly rightEndDate?: string;
  /** Why it begins, as far as the facts say. */
  readonly cuts: readonly Cut[];
}

/**
 * Finds the periods of a timeline: it is cut on the first day of each month, where a rate begins, and where a
 * fact, an age or a rule changes. Each period is then a case of its own, one after the other (`askFor`,
 * `progressAfter`), because what one gives, the next starts from.
 */
export function interpretTimeline(
  stated: StatedTimeline,
  book: RateBook,
): Timeline | { readonly issues: readonly CaseIssue[] } {
  const period: Days = {
    startDate: dayOf(stated.period.startDate),
    endDate: dayOf(stated.period.endDate),
  };
  const dates = { startDate: stated.period.startDate, endDate: stated.period.endDate };
  if (isBefore(period.endDate, period.startDate)) {
    return { issues: [{ code: 'periodReversed', path: 'period', inputs: dates }] };
  }
  const maximumMonths = limits.maximumTimelineMonths;
  if (completeMonthsBetween(period.startDate, period.endDate) + 2 > maximumMonths) {
    return { issues: [{ code: 'timelineTooLong', path: 'period', inputs: { ...dates, maximumMonths } }] };
  }
  const facts = factsOfTimeline(stated, period);
  if ('issues' in facts) return facts;
  const slots = slotsOf(facts, cutsOfFacts(facts), book);
  const { maximumTimelinePeriods: maximumPeriods, maximumTimelineFacts: maximumFacts } = limits;
  const periods = slots.length;
  if (periods > maximumPeriods) {
    const inputs = { periods, maximumPeriods };
    return { issues: [{ code: 'timelineOfTooManyPeriods', path: 'period', inputs }] };
  }
  const size = slots.reduce((sum, slot) => sum + factsOn(slot.period.startDate, facts), 0);
  if (size > maximumFacts) {
    const inputs = { periods, facts: size, maximumFacts };
    return { issues: [{ code: 'timelineTooLarge', path: 'period', inputs }] };
  }
  if (slots.length > 1 && isOlderThanTimeline(stated.applicant, period)) {
    return { issues: [{ code: 'rightStartMissing', path: 'applicant.rightStartDate', inputs: {} }] };
  }
  return {
    facts,
    months: byMonth(slots),
    warnings: facts.outside.map(
      (subject): Warning => ({
        code: 'factOutsideTimeline',
        subject,
        inputs: dates,
        legalReferences: [lawArticle('22', '1')],
      }),
    ),
  };
}

/** A beneficiary of 2026-01-16 whose right runs on has one that began earlier; its first day is not stated. */
function isOlderThanTimeline(
  { beneficiaryOn20260116, rightStartDate, previousRightEndDate }: StatedTimeline['applicant'],
  { startDate }: Days,
): boolean {
  return (
    beneficiaryOn20260116 === true &&
    rightStartDate === undefined &&
    isBefore(transitionDay, startDate) &&
    previousRightEndDate === undefined
  );
}

/**
 * What a period of that day repeats and explains: people and what they have, what suspends the payment, and the
 * reasons given. In alternating residence there are two computations, and so everything twice.
 */
function factsOn(day: Temporal.PlainDate, { stated, applicant, members }: TimelineFacts): number {
  const { sanctions = [], staysAbroad = [], detentions = [] } = stated.payment ?? {};
  const membersThere = members.filter((member) => isThereOn(member, day));
  const people = [applicant, ...membersThere];
  const resources = people.flatMap((person) =>
    person.resources.filter((resource) => isThereOn(resource, day)),
  );
  const waivers = membersThere.flatMap((member) => member.stated.waiver ?? []);
  const reasons = [
    stated.categoryReason,
    ...waivers.map(({ reason }) => reason),
    ...resources.map((resource) => ('equityReason' in resource.stated ? resource.stated.equityReason : '')),
    ...staysAbroad.map(({ exceptionalReason }) => exceptionalReason),
  ];
  const facts =
    people.length +
    resources.length +
    waivers.length +
    sanctions.length +
    staysAbroad.length +
    detentions.length +
    reasons.reduce((sum, reason = '') => sum + Math.ceil(reason.length / limits.reasonCharactersPerFact), 0);
  return membersThere.some((member) => member.stated.custodyShare !== undefined) ? 2 * facts : facts;
}

function slotsOf({ period, stated }: TimelineFacts, cuts: readonly Cut[], book: RateBook): readonly Slot[] {
  const firstDays = new Set([textOf(period.startDate), ...cuts.map(({ date }) => date)]);
  for (
    let day = firstOfNextMonth(period.startDate);
    !isBefore(period.endDate, day);
    day = firstOfNextMonth(day)
  ) {
    firstDays.add(textOf(day));
  }
  for (const { effectiveFrom } of book.rates) {
    if (isBefore(period.startDate, effectiveFrom) && !isBefore(period.endDate, effectiveFrom)) {
      firstDays.add(textOf(effectiveFrom));
    }
  }
  const days = [...firstDays].toSorted();
  const periods = days.map((day, index) => {
    const startDate = dayOf(day);
    const next = days[index + 1];
    return periodOf(startDate, next === undefined ? period.endDate : dayOf(next).subtract({ days: 1 }));
  });
  const { rightEndDate: statedRightEnd } = stated.applicant;
  return periods.map((part) => {
    const monthIsCut = periods.some((other) => other !== part && isSameMonth(other, part));
    // Until the calculations of the month say that it ends before (`endingWithTheRight`).
    const rightEndDate =
      statedRightEnd !== undefined && isSameMonth(part, period)
        ? statedRightEnd
        : earlier(lastOfMonth(part.endDate), period.endDate).toString();
    return {
      period: part,
      monthIsCut,
      ...(monthIsCut || rightEndDate === statedRightEnd ? { rightEndDate } : {}),
      cuts: cuts.filter(({ date }) => date === textOf(part.startDate)),
    };
  });
}

function isSameMonth(left: Days, right: Days): boolean {
  return left.endDate.toPlainYearMonth().equals(right.endDate.toPlainYearMonth());
}

function byMonth(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const months = new Map<string, Slot[]>();
  for (const slot of slots) {
    const month = slot.period.startDate.toPlainYearMonth().toString();
    months.set(month, [...(months.get(month) ?? []), slot]);
  }
  return [...months.values()];
}

/** Periods of a month of which the last is the last that is granted: the right ends with it. */
export function endingWithTheRight(slots: readonly Slot[]): readonly Slot[] {
  const last = slots.at(-1);
  return last === undefined
    ? slots
    : slots.map((slot) => ({ ...slot, rightEndDate: textOf(last.period.endDate) }));
}
