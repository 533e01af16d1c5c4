import { isAdultOn, isBefore, type Period } from './calendar.ts';
import type { Applicant } from './case.ts';
import type { Report } from './interpret-case.ts';
import { waitsForResidence } from './provisions/law-article-3-eligibility.ts';

/** Contradictions in what was stated of the conditions of the right (articles 3 and 7 of the law). */
export function checkEligibility(
  { birthDate, eligibility }: Applicant,
  day: Temporal.PlainDate,
  period: Period,
  report: Report,
): void {
  const { minorException = 'none', nationality } = eligibility;
  if (birthDate !== undefined && isAdultOn(birthDate, day) && minorException !== 'none') {
    report('minorExceptionOfAdult', 'applicant.eligibility.minorException', {
      calculationDate: day.toString(),
    });
  }
  if (nationality?.residenceRightSince === undefined) return;
  const path = 'applicant.eligibility.nationality.residenceRightSince';
  if (!waitsForResidence(nationality.status)) {
    report('residenceRightWithoutUnion', path, { nationalityStatus: nationality.status });
  }
  if (isBefore(period.endDate, Temporal.PlainDate.from(nationality.residenceRightSince))) {
    report('dateAfterPeriod', path, { statedDate: nationality.residenceRightSince });
  }
}
