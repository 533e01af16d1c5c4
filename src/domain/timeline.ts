import type { Cut, CutCode, InputValue, LineItem, Warning } from './breakdown.ts';
import type { Calculation } from './calculate.ts';
import {
  completeMonthsBetween,
  dayOf,
  earlier,
  eighteenthBirthday,
  firstOfNextMonth,
  isBefore,
  lastOfMonth,
  type Period,
  periodOf,
  textOf,
} from './calendar.ts';
import type { Days } from './case.ts';
import type { CaseIssue } from './interpret-case.ts';
import { decreeArticle, guidanceSection, lawArticle } from './legal-references.ts';
import { limits } from './limits.ts';
import { transitionDay } from './provisions/decree-article-34-cohabitants.ts';
import type { Regime, RegimeReason } from './provisions/decree-article-35-socio-professional-exemption.ts';
import type { RateBook } from './rate-book.ts';
import type {
  SocioProfessionalFacts,
  StatedApplicant,
  StatedCase,
  StatedMember,
  StatedResource,
} from './stated-case.ts';
import type { LastingPerson, LastingResource, StatedTimeline } from './stated-timeline.ts';
import { cutsOfFacts } from './timeline-cuts.ts';
import {
  factsOfTimeline,
  isThereOn,
  type MemberOfTimeline,
  type PersonOfTimeline,
  type TimelineFacts,
} from './timeline-facts.ts';

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

/** A period that is calculated: why it begins follows from it and the one before. */
export interface Calculated {
  readonly slot: Slot;
  readonly asked: Asked;
  readonly calculation: Calculation;
}

/**
 * Every reason why a period begins, with the rates that its calculation used and that begin on its first day,
 * and the exemptions of work that ran out in the period before.
 */
export function reasonsOf({ facts }: Timeline, part: Calculated, before?: Calculated): readonly Cut[] {
  const { period, cuts: cutsOfSlot } = part.slot;
  const date = textOf(period.startDate);
  const reason = { date, inputs: { cutDate: date } };
  if (period.startDate.equals(facts.period.startDate)) {
    return [{ ...reason, code: 'timelineBegins', legalReferences: [] }];
  }
  const cuts = [...cutsOfSlot, ...(before === undefined ? [] : exemptionsOver(part, before))];
  const begun = part.calculation.rates.filter(({ effectiveFrom }) => effectiveFrom === date);
  const rateParameter = [...new Set(begun.map(({ parameter }) => parameter))];
  if (rateParameter.length > 0 || (cuts.length === 0 && period.startDate.day > 1)) {
    const inputs = { ...reason.inputs, rateParameter };
    return [{ date, code: 'ratesChange', inputs, legalReferences: [lawArticle('15')] }, ...cuts];
  }
  return cuts.length > 0
    ? cuts
    : [{ ...reason, code: 'monthBegins', legalReferences: [guidanceSection('3')] }];
}

/** What a reason against the exemption of work says, where it was given until then. */
const exemptionEnds: readonly {
  readonly reason: RegimeReason;
  readonly code: CutCode;
  readonly of?: Regime;
}[] = [
  { reason: 'threeMonthsOver', code: 'shortageMonthsEnd', of: 'shortageOccupation' },
  { reason: 'counterUsedUp', code: 'exemptionDaysUsedUp' },
  { reason: 'counterWindowClosed', code: 'exemptionYearsEnd' },
];

/** The exemptions of work that somebody had in the period before and that have run out since. */
function exemptionsOver(part: Calculated, before: Calculated): readonly Cut[] {
  const date = textOf(part.slot.period.startDate);
  const linesBefore = exemptionLines(before).filter(({ line }) => line.code === 'socioProfessionalExemption');
  const lines = exemptionLines(part);
  return [...new Set(linesBefore.map(({ path }) => path))].flatMap((path) =>
    exemptionEnds
      .filter(
        ({ reason, of }) =>
          lines.some((now) => now.path === path && saysReason(now.line, reason)) &&
          linesBefore.some(
            ({ path: its, line }) => its === path && (of === undefined || line.inputs.regime === of),
          ),
      )
      .map(({ code }) => ({
        code,
        date,
        subject: `${path}.resources`,
        inputs: { cutDate: date },
        legalReferences: [decreeArticle('35', '1')],
      })),
  );
}

/** The lines of the exemption of work, with where each person stands in the timeline. */
function exemptionLines({ asked, calculation }: Calculated) {
  return calculation.breakdown.flatMap((line) =>
    line.subject !== undefined && line.code.startsWith('socioProfessionalExemption')
      ? [{ line, path: asked.placeOf(line.subject) }]
      : [],
  );
}

function saysReason({ inputs: { notApplied } }: LineItem, reason: RegimeReason): boolean {
  const entries: readonly InputValue[] = Array.isArray(notApplied) ? notApplied : [];
  return entries.some((entry) => typeof entry === 'object' && 'reason' in entry && entry.reason === reason);
}

/** What the periods before have come to, as far as the next ones depend on it. */
export interface Progress {
  /** First day of the right that runs; absent while there is none. */
  readonly rightStartDate?: Temporal.PlainDate;
  /** Last day of the right before, when it was not the one stated. */
  readonly endedRight?: Temporal.PlainDate;
  readonly lastGrantedDate?: Temporal.PlainDate;
  /** The exemption of work, by person. */
  readonly exemptions: ReadonlyMap<string, ExemptionProgress>;
  readonly warnings: readonly Warning[];
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
  const beginning = { exemptions: new Map<string, ExemptionProgress>(), warnings: [] };
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
  const { startDate: _start, endDate: _end, inCharge, custodyShare, ...stated } = member.stated;
  // Nobody can state that an adult is in charge: that ends by itself with the 18th birthday.
  const outgrown =
    stated.birthDate !== undefined && becameAdult(stated.birthDate, member.startDate, slot.period);
  return {
    ...withResources(stated, member, slot, facts.period, progress),
    ...(inCharge === undefined || outgrown ? {} : { inCharge }),
    ...(custodyShare === undefined || outgrown ? {} : { custodyShare }),
  };
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
  const people = [facts.applicant, ...facts.members.filter((member) => isThereOn(member, period.startDate))];
  people.forEach((person, index) => {
    const path = index === 0 ? 'applicant' : `household.members[${index - 1}]`;
    const stated = index === 0 ? request.applicant : request.household?.members[index - 1];
    const lines = calculation.breakdown.filter(
      (line) => line.code === 'socioProfessionalExemption' && line.subject === path,
    );
    const next = exemptionAfter(lines, exemptions.get(person.key), stated?.socioProfessional, person, period);
    if (next !== undefined) exemptions.set(person.key, next);
  });
  return {
    ...progress,
    rightStartDate: progress.rightStartDate ?? period.startDate,
    lastGrantedDate: period.endDate,
    exemptions,
    warnings: [
      ...progress.warnings,
      ...(beginsAnew ? [newApplicationWarning(progress, period)] : []),
      ...assumptionWarning(slot, asked, calculation),
    ],
  };
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
