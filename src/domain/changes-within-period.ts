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
  yearsAfter,
} from './calendar.ts';
import type { Applicant, Case, Member, Person } from './case.ts';
import { decreeArticle, type LegalReference, lawArticle } from './legal-references.ts';
import { reformDay } from './provisions/decree-article-34-cohabitants.ts';
import {
  artistYears,
  counterYears,
  needsExemptionAmount,
} from './provisions/decree-article-35-socio-professional-exemption.ts';
import { monthsWithoutRight, waitsForResidence } from './provisions/law-article-3-eligibility.ts';
import { maintenanceDebtors } from './resource-types.ts';

/**
 * A calculation looks at one day, and its facts hold for the whole period. Where a date that is stated changes one
 * of them on the way, each change is a warning: a timeline computes the days before and after it apart. On the
 * first day of the period, and on the day that the calculation looks at, nothing of it is overlooked.
 */
export function changesWithinPeriod(
  { applicant, members, period, category, decision }: Case,
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
  const firstDayOfRight = applicant.rightStartDate ?? period.startDate;
  const warnings = [
    ...changesOfApplicant(applicant, period, changeOn),
    ...changesOfExemption(applicant, firstDayOfRight, period, changeOn),
  ];
  if (applicant.beneficiaryOn20260116 && members.some(isDebtorWithResources)) {
    warnings.push(...changeOfArticle34(applicant, decision, changeOn));
  }
  for (const member of members) {
    warnings.push(...changesOfMember(member, period, changeOn));
    if (member.relationship === 'partner' && category.code === 'familyInCharge') {
      warnings.push(
        ...changesOfExemption(member, member.rightStartDate ?? firstDayOfRight, period, changeOn),
      );
    }
  }
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
  { birthDate, eligibility: { nationality }, homelessWithIntegrationProject, installationPremium }: Applicant,
  period: Period,
  changeOn: ChangeOn,
): readonly Warning[] {
  const warnings: Warning[] = [];
  if (birthDate !== undefined && comesOfAgeWithin(birthDate, period)) {
    warnings.push(
      ...changeOn(eighteenthBirthday(birthDate), 'applicant.birthDate', { applicantComesOfAge: true }, [
        lawArticle('3'),
        lawArticle('7'),
      ]),
    );
  }
  if (homelessWithIntegrationProject && installationPremium !== undefined) {
    warnings.push(
      ...changeOn(
        installationPremium.movedInOn,
        'applicant.installationPremium.movedInOn',
        { homelessnessEnds: true },
        [lawArticle('14', '1'), lawArticle('14', '3')],
      ),
    );
  }
  if (nationality?.residenceRightSince === undefined || !waitsForResidence(nationality.status)) {
    return warnings;
  }
  const { residenceRightSince } = nationality;
  return [
    ...warnings,
    ...changeOn(
      monthsAfter(dayOf(residenceRightSince), monthsWithoutRight),
      'applicant.eligibility.nationality.residenceRightSince',
      { residenceRightSinceDate: residenceRightSince },
      [lawArticle('3')],
    ),
  ];
}

/** The years of the exemptions of article 35: those of artists, and those within which the general one is granted. */
function changesOfExemption(
  person: Person,
  firstDayOfRight: Temporal.PlainDate,
  period: Period,
  changeOn: ChangeOn,
): readonly Warning[] {
  const { path, socioProfessional } = person;
  const { artist, student, firstGrantedOn } = socioProfessional;
  if (artist === undefined && firstGrantedOn === undefined) return [];
  if (!needsExemptionAmount(person, firstDayOfRight, period)) return [];
  if (artist !== undefined) {
    return changeOn(
      yearsAfter(dayOf(artist.firstIncomeOn), artistYears),
      `${path}.socioProfessional.artist.firstIncomeOn`,
      { artistYears, firstIncomeOnDate: artist.firstIncomeOn },
      [decreeArticle('35', '3')],
    );
  }
  if (student !== undefined || firstGrantedOn === undefined) return [];
  return changeOn(
    yearsAfter(dayOf(firstGrantedOn), counterYears),
    `${path}.socioProfessional.firstGrantedOn`,
    { counterYears, firstGrantedOnDate: firstGrantedOn },
    [decreeArticle('35', '1')],
  );
}

/** The revision that brings the new version to a beneficiary of 2026-01-16. */
function changeOfArticle34(
  { revisedOn }: Applicant,
  { reviewedOn }: Case['decision'],
  changeOn: ChangeOn,
): readonly Warning[] {
  if (revisedOn === undefined || isBefore(revisedOn, reformDay)) return [];
  const isReview = reviewedOn !== undefined && isSameDay(revisedOn, reviewedOn);
  return changeOn(revisedOn, isReview ? 'decision.reviewedOn' : 'applicant.revisedOn', { revision: true }, [
    decreeArticle('34', '2'),
  ]);
}

function isDebtorWithResources({ relationship, resources }: Member): boolean {
  return resources.length > 0 && maintenanceDebtors.includes(relationship);
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
