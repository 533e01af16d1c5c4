import type { Inputs } from './breakdown.ts';
import {
  dayOf,
  isAdultOn,
  isBefore,
  monthOf,
  monthsFrom,
  type Period,
  periodOf,
  textOf,
} from './calendar.ts';
import type { Applicant, Case, CategoryChoice, Days, Located, Member, Person } from './case.ts';
import { checkEligibility } from './interpret-eligibility.ts';
import { interpretDecision, interpretPayment } from './interpret-payment.ts';
import { limits } from './limits.ts';
import { reasonNotCounted, transitionDay } from './provisions/decree-article-34-cohabitants.ts';
import { needsExemptionAmount } from './provisions/decree-article-35-socio-professional-exemption.ts';
import { categoryOfHousehold, isDependentChild } from './provisions/law-article-14-category.ts';
import { type Category, firstKnownDay, type RateBook, type RatesInForce, rateInForce } from './rate-book.ts';
import { isDebtorOnlyType } from './resource-types.ts';
import type {
  Gift,
  Share,
  StatedApplicant,
  StatedCase,
  StatedMember,
  StatedResource,
} from './stated-case.ts';

/** Something in a case that contradicts itself, the law or the rates known. */
export interface CaseIssue {
  readonly code: CaseIssueCode;
  /** The field, for example `applicant.resources[0].monthlyAmountCents`. */
  readonly path: string;
  /** What the text of the issue says; never more of the case than the offending value. */
  readonly inputs: Inputs;
}

export type CaseIssueCode = (typeof caseIssueCodes)[number];

export const caseIssueCodes = [
  'amountMissing',
  'amountsExclusive',
  'birthDateMissing',
  'bornAfterCalculationDay',
  'birthDateTooEarly',
  'breachSanctionStart',
  'caseReferenceIsNationalNumber',
  'cededAfterPeriod',
  'categoryContradictsHousehold',
  'custodyOfNobodyInCharge',
  'custodyShareNotAPart',
  'custodySharesDiffer',
  'dateAfterPeriod',
  'dateBeforeLaw',
  'dateTooLate',
  'debtorOnlyResource',
  'decidedBeforeRequest',
  'duplicateMember',
  'exemptionAmountUnknown',
  'employerPartAboveTotal',
  'endBeforeStart',
  'equityReasonMissing',
  'fraudOfBreach',
  'giftDonorDetailsMissing',
  'giftDonorMissing',
  'homelessAfterMovingIn',
  'inChargeNotMinorUnmarried',
  'memberIsNationalNumber',
  'minorExceptionOfAdult',
  'movedInOutsidePeriod',
  'noPartnerInHousehold',
  'noRateInForce',
  'notBeneficiaryOn20260116',
  'oneOffGiftMonthly',
  'partnerReceivesIntegrationIncome',
  'periodOutsideOneMonth',
  'periodReversed',
  'previousRightNotBeforePeriod',
  'residenceRightWithoutUnion',
  'reviewedBeforeDecision',
  'revisedTooEarly',
  'rightEndBeforePeriodEnd',
  'rightEndOutsideMonth',
  'rightStartAfterPeriod',
  'sanctionTooLong',
  'rightStartMissing',
  'severalPartners',
  'shareAboveOne',
  'startedAfterPeriod',
  'studentEndBeforeSignature',
  'timelineOfTooManyPeriods',
  'timelineTooLarge',
  'timelineTooLong',
  'volunteerCapUnknown',
  'waiverOfPartner',
] as const;

export type Interpretation =
  | { readonly case: Case; readonly rates: RatesInForce }
  | { readonly issues: readonly CaseIssue[] };

/**
 * Turns a stated case into domain terms, once, and chooses the day on which rates, rules and ages are looked
 * at: the first day of the period when one is stated, else the request date, for the whole month. All
 * contradictions are reported together.
 */
export function interpretCase(stated: StatedCase, book: RateBook): Interpretation {
  const issues: CaseIssue[] = [];
  const report = (code: CaseIssueCode, path: string, inputs: Inputs = {}): void => {
    issues.push({ code, path, inputs });
  };

  if (holdsNationalNumber(stated.caseReference)) report('caseReferenceIsNationalNumber', 'caseReference');

  checkLastDay(stated, report);
  const requestDate = dayOf(stated.requestDate);
  const period = interpretPeriod(stated, requestDate, report);
  const day = stated.period === undefined ? requestDate : period.startDate;
  const rates: RatesInForce = { book, day };
  const firstDay = firstKnownDay(book);
  if (isBefore(day, firstDay)) {
    report('noRateInForce', stated.period === undefined ? 'requestDate' : 'period.startDate', {
      askedDate: textOf(day),
      firstDate: textOf(firstDay),
    });
  }

  const applicant = interpretApplicant(stated.applicant, day, period, report);
  const members = interpretMembers(stated.household?.members ?? [], day, report);
  const category = settleCategory(stated, applicant, members, day, report);
  checkCustody(members, day, report);
  const right: Days = {
    startDate: applicant.rightStartDate ?? period.startDate,
    endDate: applicant.rightEndDate ?? period.endDate,
  };
  checkEligibility(applicant, day, report);
  checkPerson(applicant, right, period, rates, report);
  for (const member of members) {
    checkMember(member, applicant, category.code, right, period, rates, report);
  }
  if (
    stated.household !== undefined &&
    members.every((member) => member.relationship !== 'partner') &&
    category.code === 'familyInCharge'
  ) {
    checkHolders(applicant, report);
  }

  checkShare(stated.choices?.countedShareOfExcess, 'choices.countedShareOfExcess', report);
  const payment = interpretPayment(stated.payment, report);
  const decision = interpretDecision(stated.decision, requestDate, report);
  if (issues.length > 0) return { issues };
  return {
    case: {
      caseReference: stated.caseReference,
      requestDate,
      period,
      periodIsStated: stated.period !== undefined,
      category,
      applicant,
      members,
      householdIsStated: stated.household !== undefined,
      applicants: stated.household?.applicants ?? 1,
      choices: stated.choices ?? {},
      payment,
      decision,
    },
    rates,
  };
}

/** Notes a contradiction, with the field it is about. */
export type Report = (code: CaseIssueCode, path: string, inputs?: Inputs) => void;

const lastDay = dayOf(limits.lastDay);
const firstBirthDate = dayOf(limits.firstBirthDate);

/**
 * Days from which others are counted, and that nothing else bounds. The period lies inside one month, so its end
 * speaks for its start; of a timeline the end alone can be too late.
 */
function checkLastDay(
  { requestDate, period, decision, payment, applicant }: StatedCase,
  report: Report,
): void {
  const check = (path: string, date: string | undefined): void => {
    if (date !== undefined && isBefore(lastDay, dayOf(date))) {
      report('dateTooLate', path, { statedDate: date, lastDate: limits.lastDay });
    }
  };
  check('requestDate', requestDate);
  check('period.endDate', period?.endDate);
  check('decision.decidedOn', decision?.decidedOn);
  check('decision.reviewedOn', decision?.reviewedOn);
  const residenceRightSince = applicant.eligibility?.nationality?.residenceRightSince;
  check('applicant.eligibility.nationality.residenceRightSince', residenceRightSince);
  for (const [index, { decidedOn }] of (payment?.sanctions ?? []).entries()) {
    check(`payment.sanctions[${index}].decidedOn`, decidedOn);
  }
}

function interpretPeriod(stated: StatedCase, requestDate: Temporal.PlainDate, report: Report): Period {
  if (stated.period === undefined) return monthOf(requestDate);
  const startDate = dayOf(stated.period.startDate);
  const endDate = dayOf(stated.period.endDate);
  const dates = { startDate: textOf(startDate), endDate: textOf(endDate) };
  if (isBefore(endDate, startDate)) report('periodReversed', 'period', dates);
  else if (monthsFrom(startDate, endDate) !== 0) {
    report('periodOutsideOneMonth', 'period', dates);
  } else return periodOf(startDate, endDate);
  return monthOf(startDate);
}

function interpretApplicant(
  stated: StatedApplicant,
  day: Temporal.PlainDate,
  period: Period,
  report: Report,
): Applicant {
  const birthDate = interpretBirthDate(stated.birthDate, 'applicant.birthDate', day, report);
  const previousRightEndDate = optionalDate(stated.previousRightEndDate);
  const rightStartDate = optionalDate(stated.rightStartDate);
  const revisedOn = optionalDate(stated.revisedOn);
  const beginning = rightStartDate ?? period.startDate;
  if (previousRightEndDate !== undefined && !isBefore(previousRightEndDate, beginning)) {
    report('previousRightNotBeforePeriod', 'applicant.previousRightEndDate', {
      previousRightEndDate: textOf(previousRightEndDate),
      startDate: textOf(beginning),
    });
  }
  if (revisedOn !== undefined && !isBefore(transitionDay, revisedOn)) {
    report('revisedTooEarly', 'applicant.revisedOn', { revisedOnDate: textOf(revisedOn) });
  }
  if (
    stated.beneficiaryOn20260116 === true &&
    isBefore(transitionDay, beginning) &&
    (previousRightEndDate === undefined
      ? rightStartDate !== undefined
      : isBefore(previousRightEndDate, transitionDay))
  ) {
    report('notBeneficiaryOn20260116', 'applicant.beneficiaryOn20260116', {
      rightStartDate: textOf(beginning),
    });
  }
  if (rightStartDate !== undefined && isBefore(period.startDate, rightStartDate)) {
    report('rightStartAfterPeriod', 'applicant.rightStartDate', {
      rightStartDate: textOf(rightStartDate),
      startDate: textOf(period.startDate),
    });
  }
  const rightEndDate = optionalDate(stated.rightEndDate);
  if (rightEndDate !== undefined) {
    const inputs = { rightEndDate: textOf(rightEndDate), endDate: textOf(period.endDate) };
    if (isBefore(rightEndDate, period.endDate)) {
      report('rightEndBeforePeriodEnd', 'applicant.rightEndDate', inputs);
    } else if (monthsFrom(rightEndDate, period.endDate) !== 0) {
      report('rightEndOutsideMonth', 'applicant.rightEndDate', inputs);
    }
  }
  return {
    path: 'applicant',
    resources: located('applicant', stated.resources),
    familyBenefitChildren: stated.familyBenefitChildren ?? 0,
    socioProfessional: stated.socioProfessional ?? {},
    birthDate,
    previousRightEndDate,
    rightStartDate,
    hasDisabilitySupplement: stated.hasDisabilitySupplement ?? false,
    beneficiaryOn20260116: stated.beneficiaryOn20260116 ?? false,
    revisedOn,
    rightEndDate,
    homelessWithIntegrationProject: stated.homelessWithIntegrationProject ?? false,
    eligibility: stated.eligibility ?? {},
    installationPremium: interpretInstallationPremium(stated, day, period, report),
  };
}

/** It belongs to the calculation of the days in which the person moves in. */
function interpretInstallationPremium(
  { installationPremium: stated, homelessWithIntegrationProject }: StatedApplicant,
  day: Temporal.PlainDate,
  period: Period,
  report: Report,
): Applicant['installationPremium'] {
  if (stated === undefined) return undefined;
  const movedInOn = dayOf(stated.movedInOn);
  if (isBefore(movedInOn, period.startDate) || isBefore(period.endDate, movedInOn)) {
    report('movedInOutsidePeriod', 'applicant.installationPremium.movedInOn', {
      movedInOnDate: textOf(movedInOn),
      startDate: textOf(period.startDate),
      endDate: textOf(period.endDate),
    });
  }
  if (homelessWithIntegrationProject === true && !isBefore(day, movedInOn)) {
    report('homelessAfterMovingIn', 'applicant.homelessWithIntegrationProject', {
      movedInOnDate: textOf(movedInOn),
      calculationDate: textOf(day),
    });
  }
  return { movedInOn, receivedBefore: stated.receivedBefore ?? false };
}

function interpretMembers(
  stated: readonly StatedMember[],
  day: Temporal.PlainDate,
  report: Report,
): Member[] {
  let partners = 0;
  return stated.map((member, index) => {
    const path = `household.members[${index}]`;
    if (holdsNationalNumber(member.id)) report('memberIsNationalNumber', `${path}.id`);
    const first = stated.findIndex(({ id }) => id === member.id);
    if (first < index) report('duplicateMember', `${path}.id`, { id: member.id });
    if (member.relationship === 'partner') {
      partners += 1;
      if (partners > 1) report('severalPartners', `${path}.relationship`);
    }
    const birthDate = interpretBirthDate(member.birthDate, `${path}.birthDate`, day, report);
    if (birthDate === undefined && needsBirthDate(member)) report('birthDateMissing', `${path}.birthDate`);
    const married = member.married ?? false;
    if (member.inCharge === true && birthDate !== undefined && (married || isAdultOn(birthDate, day))) {
      report('inChargeNotMinorUnmarried', `${path}.inCharge`);
    }
    return {
      path,
      resources: located(path, member.resources),
      familyBenefitChildren: member.familyBenefitChildren ?? 0,
      socioProfessional: member.socioProfessional ?? {},
      id: member.id,
      relationship: member.relationship,
      birthDate,
      married,
      inCharge: member.inCharge,
      receivesIntegrationIncome:
        member.receivesIntegrationIncome === true ||
        (member.relationship === 'partner' && statesIntegrationIncome(member)),
      owesMaintenance: member.owesMaintenance ?? true,
      waiver: member.waiver,
      custodyShare: member.custodyShare,
    };
  });
}

function statesIntegrationIncome({ resources = [] }: StatedMember): boolean {
  return resources.some((resource) => resource.type === 'integrationIncome');
}

/** Of a child, of whoever is in charge and of a grandchild with resources it matters whether they are minors. */
function needsBirthDate(member: StatedMember): boolean {
  return (
    member.relationship === 'child' ||
    member.inCharge === true ||
    (member.relationship === 'grandchild' && (member.resources ?? []).length > 0)
  );
}

function located(path: string, resources: readonly StatedResource[] = []): Located<StatedResource>[] {
  return resources.map((resource, index) => ({ ...resource, path: `${path}.resources[${index}]` }));
}

function optionalDate(text: string | undefined): Temporal.PlainDate | undefined {
  return text === undefined ? undefined : dayOf(text);
}

function interpretBirthDate(
  stated: string | undefined,
  path: string,
  day: Temporal.PlainDate,
  report: Report,
): Temporal.PlainDate | undefined {
  if (stated === undefined) return undefined;
  const birthDate = dayOf(stated);
  if (isBefore(day, birthDate)) {
    report('bornAfterCalculationDay', path, { birthDate: stated, calculationDate: textOf(day) });
  }
  if (isBefore(birthDate, firstBirthDate)) {
    report('birthDateTooEarly', path, { birthDate: stated, firstDate: limits.firstBirthDate });
  }
  return birthDate;
}

function settleCategory(
  stated: StatedCase,
  { homelessWithIntegrationProject }: Applicant,
  members: readonly Member[],
  day: Temporal.PlainDate,
  report: Report,
): CategoryChoice {
  const derived = categoryOfHousehold(members, homelessWithIntegrationProject, day);
  if (stated.category === undefined) return { code: derived, basis: 'derived' };
  // Without a household nothing contradicts a category, but that a homeless person is never a cohabitant.
  const isPossible =
    stated.household === undefined && !(homelessWithIntegrationProject && stated.category === 'cohabitant');
  if (isPossible || stated.category === derived) return { code: stated.category, basis: 'declared' };
  if (stated.categoryReason === undefined) {
    report('categoryContradictsHousehold', 'category', {
      category: stated.category,
      derivedCategory: derived,
      ...(stated.household === undefined ? { homeless: true } : {}),
    });
  }
  return {
    code: stated.category,
    basis: 'declared',
    contradictedBy: derived,
    ...(stated.categoryReason === undefined ? {} : { reason: stated.categoryReason }),
  };
}

/** By turns live children in charge, all for the same part of the time: other rhythms need periods of their own. */
function checkCustody(members: readonly Member[], day: Temporal.PlainDate, report: Report): void {
  const first = members.find((member) => member.custodyShare !== undefined)?.custodyShare;
  if (first === undefined) return;
  for (const member of members) {
    const { custodyShare, path } = member;
    if (custodyShare === undefined) continue;
    if (custodyShare.numerator >= custodyShare.denominator) {
      report('custodyShareNotAPart', `${path}.custodyShare`, { share: { ...custodyShare } });
    } else if (!isDependentChild(member, day)) {
      report('custodyOfNobodyInCharge', `${path}.custodyShare`);
    } else if (custodyShare.numerator * first.denominator !== first.numerator * custodyShare.denominator) {
      report('custodySharesDiffer', `${path}.custodyShare`, {
        share: { ...custodyShare },
        otherShare: { ...first },
      });
    }
  }
}

/** The facts of a beneficiary: the applicant, or the partner in category 3. */
function checkPerson(person: Person, right: Days, period: Period, rates: RatesInForce, report: Report): void {
  const { path, resources, socioProfessional } = person;
  for (const resource of resources) {
    checkResource(resource, path === 'applicant' ? 'applicant' : 'member', right, period, report);
  }
  checkVolunteerCaps(person, rates, report);
  checkExemptionAmount(person, right.startDate, period, rates, report);
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

function checkMember(
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
function checkHolders(applicant: Applicant, report: Report): void {
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
function checkShare(share: Share | undefined, path: string, report: Report): void {
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

const digitsOfNationalNumber = 11;

/**
 * Whether a text holds a Belgian national number, written together or with separators: it would put the
 * person's identity where it must not be. Looked for in each run of eleven digits, and in all digits of the
 * text when there are eleven.
 */
export function holdsNationalNumber(text: string): boolean {
  if (text.length < digitsOfNationalNumber) return false;
  const runs = text.match(/\d+/g) ?? [];
  return [...runs, runs.join('')].some(isNationalNumber);
}

/**
 * Eleven digits: year, month (raised by 20 or 40 for other registers), day, a number, and 97 minus the rest of
 * the first nine divided by 97, or of these after a 2 for people born since 2000.
 */
function isNationalNumber(digits: string): boolean {
  if (!/^\d\d(?:[024][0-9]|[135][0-2])(?:[0-2]\d|3[01])\d{5}$/.test(digits)) return false;
  const body = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return check === 97 - (body % 97) || check === 97 - ((2_000_000_000 + body) % 97);
}
