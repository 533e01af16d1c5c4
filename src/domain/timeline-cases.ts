import type { LineItem, Warning } from './breakdown.ts';
import type { Calculation } from './calculate.ts';
import {
  completeMonthsBetween,
  dayOf,
  eighteenthBirthday,
  isBefore,
  type Period,
  textOf,
} from './calendar.ts';
import type { Days } from './case.ts';
import { guidanceSection, lawArticle } from './legal-references.ts';
import { limits } from './limits.ts';
import { isDependentChild } from './provisions/law-article-14-category.ts';
import type {
  SocioProfessionalFacts,
  StatedApplicant,
  StatedCase,
  StatedMember,
  StatedResource,
} from './stated-case.ts';
import type { LastingPerson, LastingResource, StatedTimeline } from './stated-timeline.ts';
import type { Slot, Timeline } from './timeline.ts';
import {
  isThereOn,
  type MemberOfTimeline,
  type PersonOfTimeline,
  type TimelineFacts,
} from './timeline-facts.ts';

/** What the periods before have come to, as far as the next ones depend on it. */
export interface Progress {
  /** First day of the right that runs; absent while there is none. */
  readonly rightStartDate?: Temporal.PlainDate;
  /** Last day of the right before, when it was not the one stated. */
  readonly endedRight?: Temporal.PlainDate;
  readonly lastGrantedDate?: Temporal.PlainDate;
  /** The exemption of work, by person. */
  readonly exemptions: ReadonlyMap<string, ExemptionProgress>;
  /** Partners who have shared in the right of category 3, by person. */
  readonly sharing: ReadonlyMap<string, SharedRight>;
  readonly warnings: readonly Warning[];
}

interface SharedRight {
  /** First day; absent where that is before the timeline and not stated. */
  readonly since?: Temporal.PlainDate;
  readonly lastDate: Temporal.PlainDate;
}

interface ExemptionProgress {
  readonly usedDays: number;
  readonly firstGrantedOn?: string;
  /** The jobs with which the three months of the shortage occupations were begun, by place in the request. */
  readonly shortageJobs?: readonly number[];
}

/** Before the first period. A stated right that began earlier is taken to have been granted until then. */
export function progressAtStart({ facts }: Timeline): Progress {
  const { rightStartDate } = facts.stated.applicant;
  const { startDate } = facts.period;
  const beginning = {
    exemptions: new Map<string, ExemptionProgress>(),
    sharing: new Map<string, SharedRight>(),
    warnings: [],
  };
  if (rightStartDate === undefined) return beginning;
  const stated = dayOf(rightStartDate);
  return {
    ...beginning,
    rightStartDate: stated,
    ...(isBefore(stated, startDate) ? { lastGrantedDate: startDate.subtract({ days: 1 }) } : {}),
  };
}

/** The case of one period, as it can be stated on its own. */
export interface Asked {
  readonly request: StatedCase;
  /** What the case starts from: the right may have ended since the period before. */
  readonly progress: Progress;
  /** Where a field of the case stands in the timeline. */
  readonly placeOf: (path: string) => string;
}

/** The case of a period: the facts of its days, and what the periods before have come to. */
export function askFor({ facts }: Timeline, slot: Slot, before: Progress): Asked {
  const { period } = slot;
  const { period: _timeline, household, applicant: _applicant, ...stated } = facts.stated;
  const progress = withoutEndedRight(before, period);
  const isThere = (days: Days): boolean => isThereOn(days, period.startDate);
  const members = facts.members.filter(isThere);
  const resources = {
    applicant: facts.applicant.resources.filter(isThere),
    members: members.map((member) => member.resources.filter(isThere)),
  };
  const request: StatedCase = {
    ...stated,
    period: { startDate: textOf(period.startDate), endDate: textOf(period.endDate) },
    applicant: applicantOf(facts, slot, progress),
    ...(household === undefined
      ? {}
      : {
          household: {
            ...household,
            members: members.map((member) => memberOf(member, facts, slot, progress)),
          },
        }),
  };
  const placeOf = (path: string): string => {
    const [, person = '', index] = /^(applicant|household\.members\[(\d+)\])/.exec(path) ?? [];
    if (person === '') return path;
    const member = index === undefined ? facts.applicant : members[Number(index)];
    const rest = path.slice(person.length);
    const [, position, field = ''] = /^\.resources\[(\d+)\](.*)$/.exec(rest) ?? [];
    if (member === undefined || position === undefined) return `${member?.path ?? person}${rest}`;
    const list = index === undefined ? resources.applicant : resources.members[Number(index)];
    return `${list?.[Number(position)]?.path ?? `${member.path}.resources[${position}]`}${field}`;
  };
  return { request, progress, placeOf };
}

/**
 * Two complete calendar months without a right end it (law.md 5.1): what comes then is a new application. A
 * shorter interruption does not.
 */
function withoutEndedRight(progress: Progress, period: Period): Progress {
  const { rightStartDate, lastGrantedDate, ...rest } = progress;
  if (rightStartDate === undefined || lastGrantedDate === undefined) return progress;
  return completeMonthsBetween(lastGrantedDate, period.startDate) < 2
    ? progress
    : { ...rest, endedRight: lastGrantedDate };
}

function applicantOf(facts: TimelineFacts, slot: Slot, progress: Progress): StatedApplicant {
  const { period, monthIsCut, rightEndDate } = slot;
  const { stated, period: timeline, applicant: person } = facts;
  const {
    rightStartDate: _start,
    rightEndDate: _end,
    eligibility,
    installationPremium,
    homelessWithIntegrationProject,
    ...applicant
  } = stated.applicant;
  // Whoever takes up a dwelling is no longer homeless.
  const hasDwelling =
    installationPremium !== undefined && !isBefore(period.startDate, dayOf(installationPremium.movedInOn));
  const rightStart = progress.rightStartDate ?? (monthIsCut ? period.startDate : undefined);
  const previousRightEnd = progress.endedRight?.toString() ?? applicant.previousRightEndDate;
  return {
    ...withResources(applicant, person, slot, timeline, progress),
    ...(rightStart === undefined ? {} : { rightStartDate: textOf(rightStart) }),
    ...(rightEndDate === undefined ? {} : { rightEndDate }),
    ...(previousRightEnd === undefined ? {} : { previousRightEndDate: previousRightEnd }),
    ...(homelessWithIntegrationProject === undefined || hasDwelling
      ? {}
      : { homelessWithIntegrationProject }),
    ...(eligibility === undefined ? {} : { eligibility: eligibilityOf(stated.applicant, slot, timeline) }),
    ...(installationPremium !== undefined && isDayFor(installationPremium.movedInOn, slot, timeline)
      ? { installationPremium }
      : {}),
  };
}

/** What is stated of a minor is no longer said of the adult that he becomes on the way. */
function eligibilityOf(
  { birthDate, eligibility = {} }: StatedTimeline['applicant'],
  { period }: Slot,
  timeline: Days,
): NonNullable<StatedApplicant['eligibility']> {
  const { minorException: _minor, ...ofAnybody } = eligibility;
  return birthDate !== undefined && becameAdult(birthDate, timeline.startDate, period)
    ? ofAnybody
    : eligibility;
}

/** The period that contains a day; for a day outside the timeline its first one, where it is refused. */
function isDayFor(statedDay: string, { period }: Slot, timeline: Days): boolean {
  const day = dayOf(statedDay);
  return isThereOn(timeline, day) ? isThereOn(period, day) : period.startDate.equals(timeline.startDate);
}

/** A minor on the first day on which he was there, and of age on the first of the period. */
function becameAdult(birthDate: string, since: Temporal.PlainDate, period: Period): boolean {
  const adultFrom = eighteenthBirthday(dayOf(birthDate));
  return isBefore(since, adultFrom) && !isBefore(period.startDate, adultFrom);
}

function memberOf(
  member: MemberOfTimeline,
  facts: TimelineFacts,
  slot: Slot,
  progress: Progress,
): StatedMember {
  const {
    startDate: _start,
    endDate: _end,
    inCharge,
    custodyShare,
    rightStartDate: _right,
    ...stated
  } = member.stated;
  const rightStartDate = rightStartOf(member, facts, slot.period, progress);
  // Nobody can state that an adult is in charge: that ends by itself with the 18th birthday.
  const outgrown =
    stated.birthDate !== undefined && becameAdult(stated.birthDate, member.startDate, slot.period);
  return {
    ...withResources(stated, member, slot, facts.period, progress),
    ...(inCharge === undefined || outgrown ? {} : { inCharge }),
    ...(custodyShare === undefined || outgrown ? {} : { custodyShare }),
    ...(rightStartDate === undefined ? {} : { rightStartDate }),
  };
}

/**
 * The day that is stated, from the period on in which it lies. Where none is: the first day on which a partner shares in
 * a right that began before, as far as the timeline knows it. A partner who drew an integration income, or of
 * whom a day is stated when he was there before, may have a right of his own: only a statement says since when.
 */
function rightStartOf(
  { key, stated }: MemberOfTimeline,
  facts: TimelineFacts,
  period: Period,
  progress: Progress,
): string | undefined {
  const { relationship, rightStartDate } = stated;
  if (rightStartDate !== undefined) {
    const day = dayOf(rightStartDate);
    return isBefore(period.endDate, day) && !isBefore(facts.period.endDate, day) ? undefined : rightStartDate;
  }
  const beginsBefore =
    progress.rightStartDate !== undefined && isBefore(progress.rightStartDate, period.startDate);
  if (relationship !== 'partner' || !beginsBefore || !hasFamilyInCharge(facts, period.startDate)) {
    return undefined;
  }
  const shared = progress.sharing.get(key);
  if (shared !== undefined && completeMonthsBetween(shared.lastDate, period.startDate) < 2) {
    return shared.since?.toString();
  }
  const sameMember = facts.members.filter((member) => member.key === key);
  if (sameMember.some(mayHaveOwnRight)) return undefined;
  const mayHaveSharedBefore =
    shared === undefined &&
    startsBefore(facts) &&
    hasFamilyInCharge(facts, facts.period.startDate) &&
    sameMember.some(
      (member) =>
        isThereOn(member, facts.period.startDate) &&
        member.stated.startDate !== textOf(facts.period.startDate),
    );
  return mayHaveSharedBefore ? undefined : textOf(period.startDate);
}

/** The right that is stated began before the timeline. */
function startsBefore({ stated, period }: TimelineFacts): boolean {
  const { rightStartDate } = stated.applicant;
  return rightStartDate !== undefined && isBefore(dayOf(rightStartDate), period.startDate);
}

function mayHaveOwnRight({
  stated: { receivesIntegrationIncome, rightStartDate, resources = [] },
}: MemberOfTimeline): boolean {
  return (
    receivesIntegrationIncome === true ||
    rightStartDate !== undefined ||
    resources.some(({ type }) => type === 'integrationIncome')
  );
}

/** Whether the category of a day is that of a person with a dependent family. */
function hasFamilyInCharge({ stated, members }: TimelineFacts, day: Temporal.PlainDate): boolean {
  if (stated.category !== undefined) return stated.category === 'familyInCharge';
  return members.some((member) => {
    const { relationship, birthDate, married = false, inCharge } = member.stated;
    const born = birthDate === undefined ? undefined : dayOf(birthDate);
    return (
      isThereOn(member, day) && isDependentChild({ relationship, birthDate: born, married, inCharge }, day)
    );
  });
}

/** A person with the resources of the period and the exemption of work as it stands on its first day. */
function withResources<Person extends LastingPerson>(
  stated: Person,
  person: PersonOfTimeline,
  slot: Slot,
  timeline: Days,
  progress: Progress,
): Omit<Person, 'resources' | 'socioProfessional'> & {
  readonly resources?: readonly StatedResource[];
  readonly socioProfessional?: SocioProfessionalFacts;
} {
  const { resources: all, socioProfessional: facts, ...rest } = stated;
  const exemption = progress.exemptions.get(person.key);
  const there = person.resources.filter((resource) => isThereOn(resource, slot.period.startDate));
  const shortageJobsLeft =
    exemption?.shortageJobs === undefined ||
    there.some(({ index }) => exemption.shortageJobs?.includes(index));
  const socioProfessional = socioProfessionalOf(facts, slot, timeline, exemption);
  return {
    ...rest,
    ...(all === undefined
      ? {}
      : {
          resources: there.map((resource) =>
            resourceOf(resource.stated, resource.startDate, slot.period, !shortageJobsLeft),
          ),
        }),
    ...(socioProfessional === undefined ? {} : { socioProfessional }),
  };
}

function socioProfessionalOf(
  stated: SocioProfessionalFacts | undefined,
  { period }: Slot,
  timeline: Days,
  exemption: ExemptionProgress | undefined,
): SocioProfessionalFacts | undefined {
  if (stated === undefined && exemption === undefined) return undefined;
  const { artist, ...facts } = stated ?? {};
  const firstGrantedOn = facts.firstGrantedOn ?? exemption?.firstGrantedOn;
  const isArtistYet =
    artist !== undefined &&
    (!isBefore(period.endDate, dayOf(artist.firstIncomeOn)) ||
      isBefore(timeline.endDate, dayOf(artist.firstIncomeOn)));
  return {
    ...facts,
    ...(isArtistYet ? { artist } : {}),
    ...(exemption === undefined ? {} : { usedDays: (facts.usedDays ?? 0) + exemption.usedDays }),
    ...(firstGrantedOn === undefined ? {} : { firstGrantedOn }),
  };
}

function resourceOf(
  { startDate: _start, endDate: _end, ...resource }: LastingResource,
  since: Temporal.PlainDate,
  period: Period,
  shortageUsed: boolean,
): StatedResource {
  if (resource.type === 'inCompanyTraining') {
    const monthNumber = resource.monthNumber + completeMonthsBetween(since, period.startDate) + 1;
    return { ...resource, monthNumber: Math.min(monthNumber, limits.maximumTrainingMonths) };
  }
  // The three months are given once: another job does not open them again.
  return shortageUsed && 'shortageOccupation' in resource && resource.shortageOccupation !== undefined
    ? { ...resource, shortageOccupation: { ...resource.shortageOccupation, usedBefore: true } }
    : resource;
}

/** What the next periods start from, once a period is calculated. */
export function progressAfter(
  { facts }: Timeline,
  slot: Slot,
  asked: Asked,
  calculation: Calculation,
): Progress {
  const { progress, request } = asked;
  if (calculation.outcome !== 'granted') return progress;
  const { period } = slot;
  const beginsAnew = progress.rightStartDate === undefined && progress.endedRight !== undefined;
  const exemptions = new Map(progress.exemptions);
  const sharing = new Map(progress.sharing);
  const members = facts.members.filter((member) => isThereOn(member, period.startDate));
  const people = [facts.applicant, ...members];
  people.forEach((person, index) => {
    const path = index === 0 ? 'applicant' : `household.members[${index - 1}]`;
    const stated = index === 0 ? request.applicant : request.household?.members[index - 1];
    const lines = calculation.breakdown.filter(
      (line) => line.code === 'socioProfessionalExemption' && line.subject === path,
    );
    const next = exemptionAfter(lines, exemptions.get(person.key), stated?.socioProfessional, person, period);
    if (next !== undefined) exemptions.set(person.key, next);
  });
  for (const [index, { key, stated }] of members.entries()) {
    if (stated.relationship !== 'partner' || calculation.category.code !== 'familyInCharge') continue;
    const since = sharesSince(request.household?.members[index], progress, period);
    sharing.set(key, { lastDate: period.endDate, ...(since === undefined ? {} : { since }) });
  }
  return {
    ...progress,
    rightStartDate: progress.rightStartDate ?? period.startDate,
    lastGrantedDate: period.endDate,
    exemptions,
    sharing,
    warnings: [
      ...progress.warnings,
      ...(beginsAnew ? [newApplicationWarning(progress, period)] : []),
      ...assumptionWarning(slot, asked, calculation),
    ],
  };
}

/** Where the case of the period states no day, a right that begins with it began for both; of an older one nothing is known. */
function sharesSince(
  partner: StatedMember | undefined,
  { rightStartDate }: Progress,
  { startDate }: Period,
): Temporal.PlainDate | undefined {
  if (partner?.rightStartDate !== undefined) return dayOf(partner.rightStartDate);
  return rightStartDate !== undefined && isBefore(rightStartDate, startDate) ? undefined : startDate;
}

/**
 * In a month that is cut the case states the first day of the right, and so does not say that the application
 * was only taken to be the first ever: the timeline does, once.
 */
function assumptionWarning(
  { monthIsCut }: Slot,
  { progress, request }: Asked,
  { breakdown }: Calculation,
): readonly Warning[] {
  const isFirst =
    progress.rightStartDate === undefined && request.applicant.previousRightEndDate === undefined;
  return monthIsCut && isFirst && breakdown.some(({ code }) => code === 'newApplicationProration')
    ? [
        {
          code: 'newApplicationAssumed',
          subject: 'applicant.previousRightEndDate',
          inputs: {},
          legalReferences: [guidanceSection('3')],
        },
      ]
    : [];
}

/** In alternating residence a day is used once, although both computations have a line. */
function exemptionAfter(
  lines: readonly LineItem[],
  before: ExemptionProgress | undefined,
  stated: SocioProfessionalFacts | undefined,
  person: PersonOfTimeline,
  period: Period,
): ExemptionProgress | undefined {
  const days = Math.max(0, ...lines.map(({ inputs }) => Number(inputs.daysUsedNow ?? 0)));
  if (days === 0) return before;
  const opensShortage =
    before?.shortageJobs === undefined && lines.some(({ inputs }) => inputs.regime === 'shortageOccupation');
  const isFirst = (stated?.usedDays ?? 0) === 0 && stated?.firstGrantedOn === undefined;
  return {
    ...before,
    usedDays: (before?.usedDays ?? 0) + days,
    ...(isFirst ? { firstGrantedOn: textOf(period.startDate) } : {}),
    ...(opensShortage
      ? {
          shortageJobs: person.resources
            .filter(
              (resource) => 'shortageOccupation' in resource.stated && isThereOn(resource, period.startDate),
            )
            .map(({ index }) => index),
        }
      : {}),
  };
}

function newApplicationWarning({ endedRight }: Progress, period: Period): Warning {
  return {
    code: 'newApplicationNeeded',
    subject: 'applicant',
    inputs: {
      startDate: textOf(period.startDate),
      ...(endedRight === undefined ? {} : { lastGrantedDate: textOf(endedRight) }),
    },
    legalReferences: [guidanceSection('3'), lawArticle('21', '5')],
  };
}
