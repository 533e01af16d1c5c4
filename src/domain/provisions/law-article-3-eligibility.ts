import type { Condition, ConditionCode, Inputs, RefusalReason, RefusalReasonCode } from '../breakdown.ts';
import { dayOf, isBefore, monthsAfter, textOf } from '../calendar.ts';
import type { Case } from '../case.ts';
import { constant } from '../constant.ts';
import { lawArticle } from '../legal-references.ts';
import type { Assessed, NationalityStatus, StatedEligibility } from '../stated-case.ts';
import { ageOfApplicant } from './law-article-7-minors.ts';

/** The fields that state the conditions. */
const eligibilityPath = 'applicant.eligibility';

/** Months of the right of residence during which a citizen of the European Union has no right yet (3°). */
export const monthsWithoutRight = 3;

/** First day on which subsidiary protection gives the right (law of 21 July 2016). */
export const subsidiaryProtectionDay = dayOf('2016-12-01');

/**
 * Article 3 of the law of 26 May 2002: the conditions of the right that are not a matter of amounts
 * (law.md section 8), always all of them, in the order of `conditionCodes`. Each is met, not met or not
 * assessed on that day; one that is not met refuses the right, one that nobody assessed does not.
 */
export function assessConditions(subject: Case, day: Temporal.PlainDate): readonly Condition[] {
  const { eligibility } = subject.applicant;
  return [
    withoutFacts.residence[eligibility.residence ?? 'notAssessed'],
    assessAge(subject, day),
    nationality(eligibility.nationality, day),
    willingnessToWork(eligibility.willingnessToWork ?? 'notAssessed'),
    withoutFacts.otherRightsExhausted[eligibility.otherRightsExhausted ?? 'notAssessed'],
  ];
}

const refusalCodes: Record<ConditionCode, RefusalReasonCode> = {
  residence: 'residenceNotMet',
  age: 'ageNotMet',
  nationality: 'nationalityNotMet',
  willingnessToWork: 'willingnessToWorkNotMet',
  otherRightsExhausted: 'otherRightsNotExhausted',
};

/** Why the right is refused, for each condition that is not met. */
export function refusalsByConditions(conditions: readonly Condition[]): readonly RefusalReason[] {
  return conditions
    .filter(({ state }) => state === 'notMet')
    .map(({ state: _state, code, ...facts }) => ({ code: refusalCodes[code], ...facts }));
}

/** The field that states a condition. */
export const fields: Readonly<Record<ConditionCode, string>> = {
  residence: `${eligibilityPath}.residence`,
  age: 'applicant.birthDate',
  nationality: `${eligibilityPath}.nationality`,
  willingnessToWork: `${eligibilityPath}.willingnessToWork`,
  otherRightsExhausted: `${eligibilityPath}.otherRightsExhausted`,
};

function condition(code: ConditionCode, state: Assessed, inputs: Inputs = {}): Condition {
  return { code, state, subject: fields[code], inputs, legalReferences: [lawArticle('3')] };
}

/** Conditions of which no more is said than whether they are met. */
const withoutFacts: Readonly<Record<ConditionCode, Readonly<Record<Assessed, Condition>>>> = {
  residence: inEachState('residence'),
  age: inEachState('age'),
  nationality: inEachState('nationality'),
  willingnessToWork: inEachState('willingnessToWork'),
  otherRightsExhausted: inEachState('otherRightsExhausted'),
};

function inEachState(code: ConditionCode): Readonly<Record<Assessed, Condition>> {
  return constant({
    met: condition(code, 'met'),
    notMet: condition(code, 'notMet'),
    notAssessed: condition(code, 'notAssessed'),
  });
}

/** 2°: of age, or a minor whom article 7 treats as of age. */
export function assessAge(subject: Case, day: Temporal.PlainDate): Condition {
  const found = ageOfApplicant(subject, day);
  if (!found.known) return withoutFacts.age.notAssessed;
  const facts = { birthDate: textOf(found.birthDate), calculationDate: textOf(day) };
  if (found.adult) return condition('age', 'met', { ...facts, adult: true });
  const { exception, exceptionDenied } = found;
  return {
    ...condition('age', exception === undefined ? 'notMet' : 'met', {
      ...facts,
      adult: false,
      ...(exception === undefined ? { exceptionDenied } : { minorException: exception }),
    }),
    legalReferences: [lawArticle('3'), lawArticle('7')],
  };
}

/** 3°: Belgian, or one of the statuses that the law puts beside it. */
function nationality(stated: StatedEligibility['nationality'], day: Temporal.PlainDate): Condition {
  const of = (state: Assessed, inputs: Inputs = {}) => condition('nationality', state, inputs);
  if (stated === undefined) return withoutFacts.nationality.notAssessed;
  const { status, residenceRightSince } = stated;
  const facts = { nationalityStatus: status };
  switch (status) {
    case 'belgian':
    case 'populationRegister':
    case 'stateless':
    case 'recognisedRefugee':
      return of('met', facts);
    case 'europeanUnionCitizen':
    case 'familyOfEuropeanUnionCitizen': {
      if (residenceRightSince === undefined) return of('notAssessed', facts);
      const since = dayOf(residenceRightSince);
      const firstDay = monthsAfter(since, monthsWithoutRight);
      return of(isBefore(day, firstDay) ? 'notMet' : 'met', {
        ...facts,
        residenceRightSinceDate: textOf(since),
        monthsWithoutRight,
        firstDayWithRightDate: textOf(firstDay),
      });
    }
    case 'subsidiaryProtection':
      return of(isBefore(day, subsidiaryProtectionDay) ? 'notMet' : 'met', {
        ...facts,
        subsidiaryProtectionDate: textOf(subsidiaryProtectionDay),
      });
    case 'other':
      return of('notMet', { ...facts, equivalentAid: true });
  }
}

/** Citizens of the European Union and their family: the only ones whose right waits for three months of residence. */
export function waitsForResidence(status: NationalityStatus): boolean {
  return status === 'europeanUnionCitizen' || status === 'familyOfEuropeanUnionCitizen';
}

/** 5°: willing to work, unless health or equity stands in the way. */
function willingnessToWork(stated: NonNullable<StatedEligibility['willingnessToWork']>): Condition {
  return stated === 'excusedForHealth' || stated === 'excusedForEquity'
    ? condition('willingnessToWork', 'met', { [stated]: true })
    : withoutFacts.willingnessToWork[stated];
}
