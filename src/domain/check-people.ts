import { dayOf, isBefore, type Period, textOf } from './calendar.ts';
import type { Applicant, Days, Located, Member, Person } from './case.ts';
import type { Report } from './case-issues.ts';
import { reasonNotCounted } from './provisions/decree-article-34-cohabitants.ts';
import { needsExemptionAmount } from './provisions/decree-article-35-socio-professional-exemption.ts';
import { type Category, type RatesInForce, rateInForce } from './rate-book.ts';
import { isDebtorOnlyType } from './resource-types.ts';
import type { Gift, Share, StatedResource } from './stated-case.ts';

/** The facts of a beneficiary: the applicant, or the partner in category 3. */
export function checkPerson(
  person: Person,
  right: Days,
  period: Period,
  rates: RatesInForce,
  report: Report,
): void {
  const { path, resources, socioProfessional } = person;
  for (const resource of resources) {
    checkResource(resource, path === 'applicant' ? 'applicant' : 'member', right, period, report);
  }
  checkVolunteerCaps(person, rates, report);
  checkExemptionAmount(person, person.rightStartDate ?? right.startDate, period, rates, report);
  const { student, firstGrantedOn, artist } = socioProfessional;
  if (student?.endedOn !== undefined && student.endedOn < student.integrationProjectSignedOn) {
    report('studentEndBeforeSignature', `${path}.socioProfessional.student.endedOn`, {
      endedOnDate: student.endedOn,
      signedOnDate: student.integrationProjectSignedOn,
    });
  }
  const checkNotAfterPeriod = (name: string, date: string | undefined): void => {
    if (date !== undefined && isBefore(period.endDate, dayOf(date))) {
      report('dateAfterPeriod', `${path}.socioProfessional.${name}`, { statedDate: date });
    }
  };
  checkNotAfterPeriod('firstGrantedOn', firstGrantedOn);
  checkNotAfterPeriod('artist.firstIncomeOn', artist?.firstIncomeOn);
}

/** The facts of somebody who lives with the applicant, as far as they are looked at in a category. */
export function checkMember(
  member: Member,
  applicant: Applicant,
  category: Category,
  right: Days,
  period: Period,
  rates: RatesInForce,
  report: Report,
): void {
  const partner = member.relationship === 'partner';
  if (partner && member.waiver !== undefined) report('waiverOfPartner', `${member.path}.waiver`);
  if (!partner || category !== 'familyInCharge') {
    for (const resource of member.resources) checkResource(resource, 'member', right, period, report);
    if (reasonNotCounted(member, applicant, category, rates.day) === undefined) {
      checkVolunteerCaps(member, rates, report);
    }
    return;
  }
  if (member.receivesIntegrationIncome) {
    report('partnerReceivesIntegrationIncome', `${member.path}.receivesIntegrationIncome`);
  }
  checkPerson(member, right, period, rates, report);
}

/** Without a partner nobody can hold an account with the applicant as his partner. */
export function checkHolders(applicant: Applicant, report: Report): void {
  for (const resource of applicant.resources) {
    if ('partnerIsHolder' in resource && resource.partnerIsHolder === true) {
      report('noPartnerInHousehold', `${resource.path}.partnerIsHolder`);
    }
  }
}

/** The amounts of the socio-professional exemption are known since 2005-08-01: before, who needs them is refused. */
function checkExemptionAmount(
  person: Person,
  rightStartDate: Temporal.PlainDate,
  period: Period,
  rates: RatesInForce,
  report: Report,
): void {
  if (!needsExemptionAmount(person, rightStartDate, period)) return;
  const known = rateInForce(rates.book, { parameter: 'spiGeneral', unit: 'month' }, rates.day);
  if (known.state === 'inForce') return;
  report('exemptionAmountUnknown', `${person.path}.resources`, {
    askedDate: textOf(rates.day),
    ...(known.state === 'notYetInForce' ? { firstDate: textOf(known.firstDay) } : {}),
  });
}

function checkResource(
  resource: Located<StatedResource>,
  holder: 'applicant' | 'member',
  right: Days,
  period: Period,
  report: Report,
): void {
  const { path, type } = resource;
  if (holder === 'applicant' && isDebtorOnlyType(type)) {
    report('debtorOnlyResource', `${path}.type`, { resourceType: type });
  }
  checkAmount(resource, report);
  switch (resource.type) {
    case 'gift':
      checkGift(resource, report);
      break;
    case 'inCompanyTraining':
      if (resource.employerBorneMonthlyCents > resource.monthlyAmountCents) {
        report('employerPartAboveTotal', `${path}.employerBorneMonthlyCents`, {
          monthlyAmountCents: resource.monthlyAmountCents,
        });
      }
      break;
    case 'property':
      checkShare(resource.share, `${path}.share`, report);
      break;
    case 'cession':
      checkShare(resource.share, `${path}.share`, report);
      if (isBefore(period.endDate, dayOf(resource.cededOn))) {
        report('cededAfterPeriod', `${path}.cededOn`, { cededOnDate: resource.cededOn });
      }
      if ((resource.equityReductionCents ?? 0) > 0 && resource.equityReason === undefined) {
        report('equityReasonMissing', `${path}.equityReason`);
      }
      break;
    default:
      if ('startedOn' in resource && resource.startedOn !== undefined) {
        // Income from work belongs to the whole month, also to the part of it before the job began.
        if (isBefore(right.endDate, dayOf(resource.startedOn))) {
          report('startedAfterPeriod', `${path}.startedOn`, { startedOnDate: resource.startedOn });
        }
      }
  }
}

/** A part of something is at most the whole of it. */
export function checkShare(share: Share | undefined, path: string, report: Report): void {
  if (share !== undefined && share.numerator > share.denominator) {
    report('shareAboveOne', path, { share: { ...share } });
  }
}

function checkGift(resource: Located<Gift>, report: Report): void {
  if (resource.regular) return;
  const { path, donor } = resource;
  if (resource.monthlyAmountCents !== undefined) report('oneOffGiftMonthly', `${path}.monthlyAmountCents`);
  if (donor === undefined) report('giftDonorMissing', `${path}.donor`);
  else if (
    donor.kind === 'person' &&
    (donor.livesUnderSameRoof === undefined || donor.hasMaintenanceDuty === undefined)
  ) {
    report('giftDonorDetailsMissing', `${path}.donor`);
  }
}

/** The caps on volunteers' indemnities are known since 2023: before, whose indemnities count is refused. */
function checkVolunteerCaps({ resources }: Person, rates: RatesInForce, report: Report): void {
  for (const { path, type } of resources) {
    if (type !== 'volunteerIndemnity') continue;
    const cap = rateInForce(rates.book, { parameter: 'volunteerCap', unit: 'year' }, rates.day);
    if (cap.state === 'inForce') return;
    report('volunteerCapUnknown', `${path}.type`, {
      askedDate: textOf(rates.day),
      ...(cap.state === 'notYetInForce' ? { firstDate: textOf(cap.firstDay) } : {}),
    });
  }
}

const amountFields = ['monthlyAmountCents', 'annualAmountCents', 'dailyAmountCents'] as const;

function checkAmount(resource: Located<StatedResource>, report: Report): void {
  if (!hasChoiceOfAmount(resource)) return;
  const stated = amountFields.filter((field) => Object.hasOwn(resource, field));
  if (stated.length === 0) report('amountMissing', resource.path, { resourceType: resource.type });
  if (stated.length > 1) {
    report('amountsExclusive', resource.path, { resourceType: resource.type, fields: stated.join(', ') });
  }
}

function hasChoiceOfAmount(resource: Located<StatedResource>): boolean {
  switch (resource.type) {
    case 'aleCheques':
    case 'inCompanyTraining':
    case 'guardianIndemnity':
    case 'volunteerIndemnity':
    case 'artistIncome':
    case 'property':
    case 'cession':
    case 'movableCapital':
    case 'holidayPay':
    case 'yearEndBonus':
    case 'taxRefund':
    case 'inheritance':
      return false;
    default:
      return true;
  }
}
