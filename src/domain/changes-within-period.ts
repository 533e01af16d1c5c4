import type { Inputs, Warning } from './breakdown.ts';
import {
  comesOfAgeWithin,
  dayOf,
  eighteenthBirthday,
  isBefore,
  isSameDay,
  monthsAfter,
  type Period,
  textOf,
} from './calendar.ts';
import type { Applicant, Case, Member } from './case.ts';
import { decreeArticle, type LegalReference, lawArticle } from './legal-references.ts';
import { monthsWithoutRight, waitsForResidence } from './provisions/law-article-3-eligibility.ts';

/**
 * A calculation looks at one day, and its facts hold for the whole period. Where a date that is stated changes one
 * of them on the way, each change is a warning: a timeline computes the days before and after it apart. On the
 * first day of the period, and on the day that the calculation looks at, nothing of it is overlooked.
 */
export function changesWithinPeriod(
  { applicant, members, period }: Case,
  day: Temporal.PlainDate,
): readonly Warning[] {
  const changeOn: ChangeOn = (date, subject, inputs, legalReferences) =>
    isBefore(period.startDate, date) && !isBefore(period.endDate, date) && !isSameDay(date, day)
      ? [
          {
            code: 'changesWithinPeriod',
            subject,
            inputs: { ...inputs, changeDate: textOf(date), calculationDate: textOf(day) },
            legalReferences,
          },
        ]
      : [];
  const warnings = [...changesOfApplicant(applicant, period, changeOn)];
  for (const member of members) warnings.push(...changesOfMember(member, period, changeOn));
  return warnings;
}

/** The warning that something is otherwise from a day on, when that day lies within the period. */
type ChangeOn = (
  date: Temporal.PlainDate,
  subject: string,
  inputs: Inputs,
  legalReferences: readonly LegalReference[],
) => readonly Warning[];

function changesOfApplicant(
  { birthDate, eligibility: { nationality } }: Applicant,
  period: Period,
  changeOn: ChangeOn,
): readonly Warning[] {
  const age =
    birthDate === undefined || !comesOfAgeWithin(birthDate, period)
      ? []
      : changeOn(eighteenthBirthday(birthDate), 'applicant.birthDate', { applicantComesOfAge: true }, [
          lawArticle('3'),
          lawArticle('7'),
        ]);
  if (nationality?.residenceRightSince === undefined || !waitsForResidence(nationality.status)) return age;
  const { residenceRightSince } = nationality;
  return [
    ...age,
    ...changeOn(
      monthsAfter(dayOf(residenceRightSince), monthsWithoutRight),
      'applicant.eligibility.nationality.residenceRightSince',
      { residenceRightSinceDate: residenceRightSince },
      [lawArticle('3')],
    ),
  ];
}

/** Of a child and of whoever is in charge the age decides the category, of others with resources whether they count. */
function changesOfMember(
  { birthDate, path, id, relationship, inCharge, resources }: Member,
  period: Period,
  changeOn: ChangeOn,
): readonly Warning[] {
  const ageMatters = relationship === 'child' || inCharge === true || resources.length > 0;
  if (birthDate === undefined || relationship === 'partner' || !ageMatters) return [];
  if (!comesOfAgeWithin(birthDate, period)) return [];
  return changeOn(eighteenthBirthday(birthDate), `${path}.birthDate`, { member: id, relationship }, [
    lawArticle('14', '1'),
    decreeArticle('34', '2'),
  ]);
}
