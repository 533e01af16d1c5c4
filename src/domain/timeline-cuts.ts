import type { Cut, CutCode, Inputs } from './breakdown.ts';
import {
  dayOf,
  eighteenthBirthday,
  firstOfMonth,
  isBefore,
  monthsAfter,
  textOf,
  yearsAfter,
} from './calendar.ts';
import type { Days } from './case.ts';
import { decreeArticle, guidanceSection, type LegalReference, lawArticle } from './legal-references.ts';
import { guardianExemptionFirstDay } from './provisions/decree-article-22-1-exempt-resources.ts';
import { firstRevision, reformDay } from './provisions/decree-article-34-cohabitants.ts';
import { artistYears } from './provisions/decree-article-35-socio-professional-exemption.ts';
import { monthsWithoutRight, subsidiaryProtectionDay } from './provisions/law-article-3-eligibility.ts';
import { exemptionOf, isExemptType, maintenanceDebtors } from './resource-types.ts';
import type { SocioProfessionalFacts } from './stated-case.ts';
import {
  isThereOn,
  type MemberOfTimeline,
  type PersonOfTimeline,
  type ResourceOfTimeline,
  type TimelineFacts,
} from './timeline-facts.ts';

/**
 * Where a timeline is cut, and why: the days inside it on which a fact, an age or a rule changes. Rates are not
 * among them, nor the first days of months. Days on which only the payment changes, such as those of a
 * sanction, do not cut.
 */
export function cutsOfFacts(facts: TimelineFacts): readonly Cut[] {
  const { period, applicant, members } = facts;
  const cuts = [
    ...cutsOfApplicant(facts),
    ...cutsOfResources(applicant),
    ...members.flatMap((member) => [...cutsOfMember(member), ...cutsOfResources(member, member)]),
    ...cutsOfArticle34(facts),
  ];
  return cuts.filter(({ date }) => date > textOf(period.startDate) && date <= textOf(period.endDate));
}

function cut(
  code: CutCode,
  day: Temporal.PlainDate,
  subject: string,
  inputs: Inputs,
  ...legalReferences: readonly LegalReference[]
): Cut {
  const date = textOf(day);
  return { code, date, subject, inputs: { cutDate: date, ...inputs }, legalReferences };
}

function cutsOfApplicant({ stated, applicant }: TimelineFacts): readonly Cut[] {
  const { birthDate, eligibility, socioProfessional, homelessWithIntegrationProject, installationPremium } =
    stated.applicant;
  const { status, residenceRightSince } = eligibility?.nationality ?? {};
  const cuts: Cut[] = [...cutsOfExemptionOfWork(applicant, socioProfessional)];
  if (birthDate !== undefined) {
    const adultFrom = eighteenthBirthday(dayOf(birthDate));
    cuts.push(cut('applicantComesOfAge', adultFrom, 'applicant.birthDate', {}, lawArticle('3')));
  }
  if (homelessWithIntegrationProject === true && installationPremium !== undefined) {
    const movedInOn = dayOf(installationPremium.movedInOn);
    const subject = 'applicant.installationPremium.movedInOn';
    cuts.push(cut('homelessnessEnds', movedInOn, subject, {}, lawArticle('14', '1'), lawArticle('14', '3')));
  }
  if (residenceRightSince !== undefined) {
    cuts.push(
      cut(
        'residenceRightReachesThreeMonths',
        monthsAfter(dayOf(residenceRightSince), monthsWithoutRight),
        'applicant.eligibility.nationality.residenceRightSince',
        { residenceRightSinceDate: residenceRightSince },
        lawArticle('3'),
      ),
    );
  }
  if (status === 'subsidiaryProtection') {
    const subject = 'applicant.eligibility.nationality.status';
    cuts.push(cut('subsidiaryProtectionBegins', subsidiaryProtectionDay, subject, {}, lawArticle('3')));
  }
  return cuts;
}

/** What changes in article 35 by a stated day: students from the month of the signature, artists for three years. */
function cutsOfExemptionOfWork(
  person: PersonOfTimeline,
  { student, artist }: SocioProfessionalFacts = {},
): readonly Cut[] {
  const path = `${person.path}.socioProfessional`;
  const cuts: Cut[] = [];
  if (student !== undefined) {
    const signedOn = dayOf(student.integrationProjectSignedOn);
    cuts.push(
      cut(
        'integrationProjectSigned',
        firstOfMonth(signedOn),
        `${path}.student.integrationProjectSignedOn`,
        { signedOnDate: textOf(signedOn) },
        decreeArticle('35', '2'),
      ),
    );
  }
  if (artist !== undefined && person.resources.some(({ stated }) => stated.type === 'artistIncome')) {
    cuts.push(
      cut(
        'artistYearsEnd',
        yearsAfter(dayOf(artist.firstIncomeOn), artistYears),
        `${path}.artist.firstIncomeOn`,
        { artistYears, firstIncomeOnDate: artist.firstIncomeOn },
        decreeArticle('35', '3'),
      ),
    );
  }
  return cuts;
}

function cutsOfMember(member: MemberOfTimeline): readonly Cut[] {
  const { path, stated, startDate, endDate } = member;
  const who: Inputs = { member: stated.id, relationship: stated.relationship };
  const birthDate = stated.birthDate === undefined ? undefined : dayOf(stated.birthDate);
  const cuts: Cut[] = [
    birthDate?.equals(startDate) === true
      ? cut('memberBorn', startDate, `${path}.birthDate`, who, lawArticle('14', '1'))
      : cut('memberArrives', startDate, `${path}.startDate`, who, lawArticle('14', '1')),
    cut(
      'memberLeaves',
      endDate.add({ days: 1 }),
      `${path}.endDate`,
      { ...who, lastDate: textOf(endDate) },
      lawArticle('14', '1'),
    ),
  ];
  if (stated.relationship === 'partner') {
    cuts.push(...cutsOfExemptionOfWork(member, stated.socioProfessional));
  } else if (birthDate !== undefined && ageMatters(member)) {
    const adultFrom = eighteenthBirthday(birthDate);
    if (isBefore(startDate, adultFrom) && !isBefore(endDate, adultFrom)) {
      cuts.push(
        cut(
          'memberComesOfAge',
          adultFrom,
          `${path}.birthDate`,
          who,
          lawArticle('14', '1'),
          decreeArticle('34', '2'),
        ),
      );
    }
  }
  return cuts;
}

/** Of a child and of whoever is in charge it decides the category, of anybody with resources whether they count. */
function ageMatters({ stated }: MemberOfTimeline): boolean {
  return (
    stated.relationship === 'child' ||
    stated.inCharge === true ||
    stated.custodyShare !== undefined ||
    (stated.resources ?? []).length > 0
  );
}

/** Where a person's resources begin, end, or become exempt while the person is there. */
function cutsOfResources(person: PersonOfTimeline, member?: MemberOfTimeline): readonly Cut[] {
  return person.resources.flatMap((resource) => {
    const { path, startDate, endDate, stated, wholeMonths } = resource;
    const what: Inputs = {
      resourceType: stated.type,
      wholeMonths,
      ...(member === undefined ? {} : { member: member.stated.id }),
    };
    const cuts: Cut[] = [];
    if (isBefore(person.startDate, startDate) && !isBefore(person.endDate, startDate)) {
      cuts.push(cut('resourceBegins', startDate, path, what, lawArticle('22', '1'), ...pooling(resource)));
    }
    if (isBefore(endDate, person.endDate) && !isBefore(endDate, person.startDate)) {
      const inputs = { ...what, lastDate: textOf(endDate) };
      const next = endDate.add({ days: 1 });
      cuts.push(cut('resourceEnds', next, path, inputs, lawArticle('22', '1'), ...pooling(resource)));
    }
    const exempt = exemptionByDate(resource);
    if (exempt !== undefined && isThereAround(person, exempt.day) && isThereAround(resource, exempt.day)) {
      const { day, letter } = exempt;
      cuts.push(cut('exemptionBegins', day, path, { ...what, letter }, decreeArticle('22', '1', letter)));
    }
    return cuts;
  });
}

function pooling({ wholeMonths }: ResourceOfTimeline): readonly LegalReference[] {
  return wholeMonths ? [guidanceSection('3')] : [];
}

/** The exemption of a resource that came later than the decree. */
function exemptionByDate({
  stated: { type },
}: ResourceOfTimeline): { readonly day: Temporal.PlainDate; readonly letter: string } | undefined {
  if (type === 'guardianIndemnity') {
    return { day: dayOf(guardianExemptionFirstDay), letter: 'p' };
  }
  if (!isExemptType(type)) return undefined;
  const { firstDay, letter } = exemptionOf(type);
  return firstDay === undefined || letter === undefined ? undefined : { day: dayOf(firstDay), letter };
}

/** The version of 2026-03-01, or the revision that brings it to a beneficiary of 2026-01-16. */
function cutsOfArticle34({ stated, members }: TimelineFacts): readonly Cut[] {
  const { beneficiaryOn20260116, revisedOn } = stated.applicant;
  const revisionDate = firstRevision(stated.applicant, stated.decision);
  const revision = revisionDate === undefined ? undefined : dayOf(revisionDate);
  const reference = decreeArticle('34', '2');
  if (beneficiaryOn20260116 !== true || (revision !== undefined && !isBefore(reformDay, revision))) {
    return members.some((member) => isDebtorAround(member, reformDay))
      ? [cut('article34Changes', reformDay, 'household', {}, reference)]
      : [];
  }
  return revision !== undefined && members.some((member) => isDebtorAround(member, revision))
    ? [
        cut(
          'article34AfterRevision',
          revision,
          revisionDate === revisedOn ? 'applicant.revisedOn' : 'decision.reviewedOn',
          {},
          reference,
        ),
      ]
    : [];
}

function isDebtorAround(member: MemberOfTimeline, day: Temporal.PlainDate): boolean {
  const { relationship, resources = [], waiver } = member.stated;
  return (
    maintenanceDebtors.includes(relationship) &&
    (resources.length > 0 || waiver !== undefined) &&
    isThereAround(member, day)
  );
}

/** There on a day and on the day before. */
function isThereAround(days: Days, day: Temporal.PlainDate): boolean {
  return isThereOn(days, day) && isThereOn(days, day.subtract({ days: 1 }));
}
