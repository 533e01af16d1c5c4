import type { Inputs } from './breakdown.ts';
import {
  compareDays,
  dayOf,
  earlier,
  firstOfMonth,
  isBefore,
  lastOfMonth,
  later,
  textOf,
} from './calendar.ts';
import type { Days } from './case.ts';
import type { CaseIssue, CaseIssueCode } from './case-issues.ts';
import { holdsNationalNumber } from './national-number.ts';
import { isWork } from './provisions/decree-article-35-socio-professional-exemption.ts';
import { replacementIncomeTypes } from './resource-types.ts';
import type { SocioProfessionalFacts, StatedResource } from './stated-case.ts';
import type {
  LastingMember,
  LastingPerson,
  LastingResource,
  StatedDays,
  StatedTimeline,
} from './stated-timeline.ts';

/** Who is there and what each one has, on which days of the timeline. */
export interface TimelineFacts {
  readonly stated: StatedTimeline;
  readonly period: Days;
  /** There on every day. */
  readonly applicant: PersonOfTimeline;
  /** Those who are there on a day of the timeline, in the order stated. */
  readonly members: readonly MemberOfTimeline[];
  /** Where facts stand that no day of the timeline meets. */
  readonly outside: readonly string[];
}

export interface PersonOfTimeline extends Days {
  /** Where the person stands in the request. */
  readonly path: string;
  /** Whose days of the exemption of work are counted together: the same member can come back. */
  readonly key: string;
  /** Those that the timeline meets, in the order stated. */
  readonly resources: readonly ResourceOfTimeline[];
}

export interface MemberOfTimeline extends PersonOfTimeline {
  readonly index: number;
  readonly stated: LastingMember;
}

/** A resource with the days on which it counts: income from work and what replaces it counts in whole months. */
export interface ResourceOfTimeline extends Days {
  readonly path: string;
  readonly index: number;
  readonly stated: LastingResource;
  readonly wholeMonths: boolean;
}

/** Finds the days of every fact within the timeline. A fact that ends before it begins is reported. */
export function factsOfTimeline(
  stated: StatedTimeline,
  period: Days,
): TimelineFacts | { readonly issues: readonly CaseIssue[] } {
  const issues: CaseIssue[] = [];
  const outside: string[] = [];
  const report = (code: CaseIssueCode, path: string, inputs: Inputs): void => {
    issues.push({ code, path, inputs });
  };
  const applicant: PersonOfTimeline = {
    ...period,
    path: 'applicant',
    key: 'applicant',
    resources: resourcesOf(stated.applicant, 'applicant', period, period, outside, report),
  };
  const known = new Map<string, LastingMember>();
  const members = (stated.household?.members ?? []).flatMap((memberAsStated, index): MemberOfTimeline[] => {
    const path = `household.members[${index}]`;
    const first = known.get(memberAsStated.id) ?? memberAsStated;
    known.set(first.id, first);
    if (!isSamePerson(first, memberAsStated)) report('duplicateMember', `${path}.id`, { id: first.id });
    const { socioProfessional } = first;
    const member =
      socioProfessional === undefined ? memberAsStated : { ...memberAsStated, socioProfessional };
    const days = daysWithin(member, [member.startDate, member.birthDate], path, period, report);
    if (days === undefined) {
      // Those who are there are looked at in their first period.
      if (holdsNationalNumber(member.id)) report('memberIsNationalNumber', `${path}.id`, {});
      outside.push(path);
      return [];
    }
    const resources = resourcesOf(member, path, period, days, outside, report);
    return [{ ...days, path, key: `member ${member.id}`, index, stated: member, resources }];
  });
  return issues.length > 0 ? { issues } : { stated, period, applicant, members, outside };
}

/**
 * Whether a member stated again can be the one who comes back. What decides the exemption of work is counted on
 * from what was stated of him first, and need not be stated again.
 */
function isSamePerson(first: LastingMember, again: LastingMember): boolean {
  return (
    first.relationship === again.relationship &&
    first.birthDate === again.birthDate &&
    (again.socioProfessional === undefined ||
      inOneOrder(first.socioProfessional) === inOneOrder(again.socioProfessional))
  );
}

/** The facts as a text, in whatever order they were stated. */
function inOneOrder(facts: SocioProfessionalFacts | undefined): string {
  const { usedDays, firstGrantedOn, student, artist } = facts ?? {};
  return JSON.stringify([
    usedDays,
    firstGrantedOn,
    student?.fullTimeRecognisedStudies,
    student?.startedBefore25,
    student?.integrationProjectSignedOn,
    student?.endedOn,
    artist?.firstIncomeOn,
  ]);
}

type Report = (code: CaseIssueCode, path: string, inputs: Inputs) => void;

/** The resources of a person, on the days on which both are there. */
function resourcesOf(
  person: LastingPerson,
  personPath: string,
  period: Days,
  daysOfPerson: Days,
  outside: string[],
  report: Report,
): readonly ResourceOfTimeline[] {
  return (person.resources ?? []).flatMap((stated, index): ResourceOfTimeline[] => {
    const path = `${personPath}.resources[${index}]`;
    const wholeMonths = countsInWholeMonths(stated);
    const months = wholeMonths
      ? { startDate: firstOfMonth(period.startDate), endDate: lastOfMonth(period.endDate) }
      : period;
    const days = daysWithin(stated, [stated.startDate ?? beginningOf(stated)], path, months, report);
    if (days !== undefined) {
      const startDate = later(wholeMonths ? firstOfMonth(days.startDate) : days.startDate, period.startDate);
      const endDate = earlier(wholeMonths ? lastOfMonth(days.endDate) : days.endDate, period.endDate);
      if (!isBefore(endDate, daysOfPerson.startDate) && !isBefore(daysOfPerson.endDate, startDate)) {
        return [{ startDate, endDate, path, index, stated, wholeMonths }];
      }
    }
    outside.push(path);
    return [];
  });
}

/**
 * Income from work and what replaces it is pooled over the calendar month (law.md 5.1). Cheques, artistic
 * income and everything else go by days.
 */
function countsInWholeMonths(resource: StatedResource): boolean {
  return isWork(resource) || replacementIncomeTypes.some((type) => type === resource.type);
}

function beginningOf(resource: StatedResource): string | undefined {
  if (resource.type === 'cession') return resource.cededOn;
  return 'startedOn' in resource ? resource.startedOn : undefined;
}

/** The days of a fact inside a period; undefined when there is none. The latest of its first days holds. */
function daysWithin(
  { endDate }: StatedDays,
  firstDays: readonly (string | undefined)[],
  path: string,
  period: Days,
  report: Report,
): Days | undefined {
  const stated = firstDays
    .filter((day) => day !== undefined)
    .map((day) => dayOf(day))
    .toSorted(compareDays)
    .at(-1);
  const lastDay = endDate === undefined ? period.endDate : dayOf(endDate);
  if (endDate !== undefined && stated !== undefined && isBefore(lastDay, stated)) {
    report('endBeforeStart', `${path}.endDate`, { startDate: textOf(stated), endDate });
  }
  const days = {
    startDate: stated === undefined ? period.startDate : later(stated, period.startDate),
    endDate: earlier(lastDay, period.endDate),
  };
  return isBefore(days.endDate, days.startDate) ? undefined : days;
}

/** Whether somebody or something is there on a day. */
export function isThereOn({ startDate, endDate }: Days, day: Temporal.PlainDate): boolean {
  return !isBefore(day, startDate) && !isBefore(endDate, day);
}
