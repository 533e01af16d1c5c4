import { isAdultOn } from '../calendar.ts';
import type { Case } from '../case.ts';
import type { StatedEligibility } from '../stated-case.ts';
import { isDependentChild } from './law-article-14-category.ts';

/**
 * Article 7 of the law of 26 May 2002: a minor who is emancipated by marriage, has a child in charge or is
 * pregnant has the right that an adult has (law.md section 8).
 */

/** Why a minor has a right as an adult has. */
export type MinorException = Exclude<NonNullable<StatedEligibility['minorException']>, 'none'>;

/** Whether the applicant is of age on a day, and if not the exception that was stated or that the household shows. */
export type Age =
  | { readonly known: false }
  | { readonly known: true; readonly adult: true; readonly birthDate: Temporal.PlainDate }
  | {
      readonly known: true;
      readonly adult: false;
      readonly birthDate: Temporal.PlainDate;
      readonly exception?: MinorException;
      /** The CPAS stated that no exception holds. */
      readonly exceptionDenied: boolean;
    };

/** The applicant's age before the law, on the day that the calculation looks at. */
export function ageOfApplicant(subject: Case, day: Temporal.PlainDate): Age {
  const { birthDate, eligibility } = subject.applicant;
  if (birthDate === undefined) return { known: false };
  if (isAdultOn(birthDate, day)) return { known: true, adult: true, birthDate };
  const { minorException } = eligibility;
  const stated = minorException === 'none' ? undefined : minorException;
  const exception = stated ?? (hasChildInCharge(subject, day) ? 'childInCharge' : undefined);
  return {
    known: true,
    adult: false,
    birthDate,
    ...(exception === undefined ? {} : { exception }),
    exceptionDenied: minorException === 'none',
  };
}

/**
 * The household holds a minor unmarried child in charge. Where no household is stated, the category of a
 * dependent family says the same: it exists for nobody else (law.md R1.1).
 */
function hasChildInCharge({ members, householdIsStated, category }: Case, day: Temporal.PlainDate): boolean {
  return householdIsStated
    ? members.some((member) => isDependentChild(member, day))
    : category.code === 'familyInCharge';
}
