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
import type { Applicant, Case, CategoryChoice, Days, Located, Member } from './case.ts';
import type { CaseIssue, CaseIssueCode, Report } from './case-issues.ts';
import { checkHolders, checkMember, checkPerson, checkShare } from './check-people.ts';
import { checkEligibility } from './interpret-eligibility.ts';
import { interpretDecision, interpretPayment } from './interpret-payment.ts';
import { limits } from './limits.ts';
import { holdsNationalNumber } from './national-number.ts';
import { firstRevision, transitionDay } from './provisions/decree-article-34-cohabitants.ts';
import { categoryOfHousehold, isDependentChild } from './provisions/law-article-14-category.ts';
import { firstKnownDay, type RateBook, type RatesInForce } from './rate-book.ts';
import type { StatedApplicant, StatedCase, StatedMember, StatedResource } from './stated-case.ts';

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

  const applicant = interpretApplicant(stated, day, period, report);
  const members = interpretMembers(stated.household?.members ?? [], day, period, report);
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
  { applicant: stated, decision }: StatedCase,
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
    revisedOn: optionalDate(firstRevision(stated, decision)),
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
  period: Period,
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
      rightStartDate: interpretPartnerRight(member, `${path}.rightStartDate`, period, report),
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

/** Nobody but a partner shares in the right; he is there on the days of the period, so it began by then. */
function interpretPartnerRight(
  { relationship, rightStartDate: stated }: StatedMember,
  path: string,
  period: Period,
  report: Report,
): Temporal.PlainDate | undefined {
  if (stated === undefined) return undefined;
  const rightStartDate = dayOf(stated);
  if (relationship !== 'partner') report('rightStartOfNoPartner', path);
  else if (isBefore(period.endDate, rightStartDate)) report('dateAfterPeriod', path, { statedDate: stated });
  return rightStartDate;
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
