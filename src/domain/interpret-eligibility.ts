import { isAdultOn, textOf } from './calendar.ts';
import type { Applicant } from './case.ts';
import type { Report } from './case-issues.ts';
import { waitsForResidence } from './provisions/law-article-3-eligibility.ts';

/** Contradictions in what was stated of the conditions of the right (articles 3 and 7 of the law). */
export function checkEligibility(
  { birthDate, eligibility }: Applicant,
  day: Temporal.PlainDate,
  report: Report,
): void {
  const { minorException = 'none', nationality } = eligibility;
  if (birthDate !== undefined && isAdultOn(birthDate, day) && minorException !== 'none') {
    report('minorExceptionOfAdult', 'applicant.eligibility.minorException', {
      calculationDate: textOf(day),
    });
  }
  if (nationality?.residenceRightSince === undefined) return;
  if (!waitsForResidence(nationality.status)) {
    report('residenceRightWithoutUnion', 'applicant.eligibility.nationality.residenceRightSince', {
      nationalityStatus: nationality.status,
    });
  }
}
