import type { Condition, ConditionCode, Inputs, RefusalReason, RefusalReasonCode } from '../breakdown.ts';
import { isBefore, monthsAfter } from '../calendar.ts';
import type { Case } from '../case.ts';
import { lawArticle } from '../legal-references.ts';
import type { Assessed, NationalityStatus, StatedEligibility } from '../stated-case.ts';
import { ageOfApplicant } from './law-article-7-minors.ts';

/** The fields that state the conditions. */
const eligibilityPath = 'applicant.eligibility';

/** Months of the right of residence during which a citizen of the European Union has no right yet (3°). */
export const monthsWithoutRight = 3;

/** First day on which subsidiary protection gives the right (law of 21 July 2016). */
export const subsidiaryProtectionDay = Temporal.PlainDate.from('2016-12-01');

/**
 * Article 3 of the law of 26 May 2002: the conditions of the right that are not a matter of amounts
 * (law.md section 8), always all of them, in the order of `conditionCodes`. Each is met, not met or not
 * assessed on that day; one that is not met refuses the right, one that nobody assessed does not.
 */
export function assessConditions(subject: Case, day: Temporal.PlainDate): readonly Condition[] {
  const { eligibility } = subject.applicant;
  return [
    condition('residence', `${eligibilityPath}.residence`, eligibility.residence ?? 'notAssessed'),
    age(subject, day),
    nationality(eligibility.nationality, day),
    willingnessToWork(eligibility.willingnessToWork ?? 'notAssessed'),
    condition(
      'otherRightsExhausted',
      `${eligibilityPath}.otherRightsExhausted`,
      eligibility.otherRightsExhausted ?? 'notAssessed',
    ),
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

function condition(code: ConditionCode, subject: string, state: Assessed, inputs: Inputs = {}): Condition {
  return { code, state, subject, inputs, legalReferences: [lawArticle('3')] };
}

/** 2°: of age, or a minor whom article 7 treats as of age. */
function age(subject: Case, day: Temporal.PlainDate): Condition {
  const found = ageOfApplicant(subject, day);
  if (!found.known) return condition('age', 'applicant.birthDate', 'notAssessed');
  const facts = { birthDate: found.birthDate.toString(), calculationDate: day.toString() };
  if (found.adult) return condition('age', 'applicant.birthDate', 'met', { ...facts, adult: true });
  const { exception, exceptionDenied } = found;
  return {
    ...condition('age', 'applicant.birthDate', exception === undefined ? 'notMet' : 'met', {
      ...facts,
      adult: false,
      ...(exception === undefined ? { exceptionDenied } : { minorException: exception }),
    }),
    legalReferences: [lawArticle('3'), lawArticle('7')],
  };
}

/** 3°: Belgian, or one of the statuses that the law puts beside it. */
function nationality(stated: StatedEligibility['nationality'], day: Temporal.PlainDate): Condition {
  const of = (state: Assessed, inputs: Inputs = {}) =>
    condition('nationality', `${eligibilityPath}.nationality`, state, inputs);
  if (stated === undefined) return of('notAssessed');
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
      const since = Temporal.PlainDate.from(residenceRightSince);
      const firstDay = monthsAfter(since, monthsWithoutRight);
      return of(isBefore(day, firstDay) ? 'notMet' : 'met', {
        ...facts,
        residenceRightSinceDate: since.toString(),
        monthsWithoutRight,
        firstDayWithRightDate: firstDay.toString(),
      });
    }
    case 'subsidiaryProtection':
      return of(isBefore(day, subsidiaryProtectionDay) ? 'notMet' : 'met', {
        ...facts,
        subsidiaryProtectionDate: subsidiaryProtectionDay.toString(),
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
  const subject = `${eligibilityPath}.willingnessToWork`;
  return stated === 'excusedForHealth' || stated === 'excusedForEquity'
    ? condition('willingnessToWork', subject, 'met', { [stated]: true })
    : condition('willingnessToWork', subject, stated);
}
