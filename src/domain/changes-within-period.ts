import type { Inputs, Warning } from './breakdown.ts';
import { eighteenthBirthday, isBefore, monthsAfter } from './calendar.ts';
import type { Applicant, Case, Member } from './case.ts';
import { decreeArticle, type LegalReference, lawArticle } from './legal-references.ts';
import { monthsWithoutRight, waitsForResidence } from './provisions/law-article-3-eligibility.ts';

/** Something that is otherwise from a day on. */
interface Change {
  readonly date: Temporal.PlainDate;
  readonly subject: string;
  readonly inputs: Inputs;
  readonly legalReferences: readonly LegalReference[];
}

/**
 * A calculation looks at one day, and its facts hold for the whole period. Where a date that is stated changes one
 * of them on the way, each change is a warning: a timeline computes the days before and after it apart. On the
 * first day of the period, and on the day that the calculation looks at, nothing of it is overlooked.
 */
export function changesWithinPeriod(
  { applicant, members, period }: Case,
  day: Temporal.PlainDate,
): readonly Warning[] {
  return [...changesOfApplicant(applicant), ...members.flatMap(changesOfMember)]
    .filter(
      ({ date }) => isBefore(period.startDate, date) && !isBefore(period.endDate, date) && !date.equals(day),
    )
    .map(({ date, subject, inputs, legalReferences }) => ({
      code: 'changesWithinPeriod',
      subject,
      inputs: { ...inputs, changeDate: date.toString(), calculationDate: day.toString() },
      legalReferences,
    }));
}

function changesOfApplicant({ birthDate, eligibility: { nationality } }: Applicant): readonly Change[] {
  const changes: Change[] = [];
  if (birthDate !== undefined) {
    changes.push({
      date: eighteenthBirthday(birthDate),
      subject: 'applicant.birthDate',
      inputs: { applicantComesOfAge: true },
      legalReferences: [lawArticle('3'), lawArticle('7')],
    });
  }
  if (nationality?.residenceRightSince !== undefined && waitsForResidence(nationality.status)) {
    changes.push({
      date: monthsAfter(Temporal.PlainDate.from(nationality.residenceRightSince), monthsWithoutRight),
      subject: 'applicant.eligibility.nationality.residenceRightSince',
      inputs: { residenceRightSinceDate: nationality.residenceRightSince },
      legalReferences: [lawArticle('3')],
    });
  }
  return changes;
}

/** Of a child and of whoever is in charge the age decides the category, of others with resources whether they count. */
function changesOfMember({
  birthDate,
  path,
  id,
  relationship,
  inCharge,
  resources,
}: Member): readonly Change[] {
  const ageMatters = relationship === 'child' || inCharge === true || resources.length > 0;
  if (birthDate === undefined || relationship === 'partner' || !ageMatters) return [];
  return [
    {
      date: eighteenthBirthday(birthDate),
      subject: `${path}.birthDate`,
      inputs: { member: id, relationship },
      legalReferences: [lawArticle('14', '1'), decreeArticle('34', '2')],
    },
  ];
}
