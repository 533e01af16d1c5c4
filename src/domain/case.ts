import type { Inputs } from './breakdown.ts';
import { isAdultOn, isBefore, monthOf, type Period, periodOf } from './calendar.ts';
import { limits } from './limits.ts';
import type { Cents } from './money.ts';
import { categoryOfHousehold } from './provisions/law-article-14-category.ts';
import { type Category, firstKnownDay, type RateBook, type RatesInForce, rateInForce } from './rate-book.ts';
import {
  type CapitalType,
  type CountedResourceType,
  type DebtorOnlyType,
  debtorOnlyTypes,
  type ExemptResourceType,
  type NotYetCalculatedType,
  neverCountedRelationships,
  notYetCalculatedTypes,
  type Relationship,
  type ReplacementIncomeType,
} from './resource-types.ts';

/** A case as it is stated in a request: plain JSON that has passed the schema. */
export interface StatedCase {
  readonly caseReference: string;
  readonly requestDate: string;
  readonly period?: { readonly startDate: string; readonly endDate: string };
  readonly category?: Category;
  readonly categoryReason?: string;
  readonly applicant: StatedApplicant;
  readonly household?: { readonly members: readonly StatedMember[] };
}

export interface StatedApplicant {
  readonly birthDate?: string;
  /** Last day of an earlier right to the integration income; absent when there never was one. */
  readonly previousRightEndDate?: string;
  readonly resources?: readonly StatedResource[];
}

export interface StatedMember {
  readonly id: string;
  readonly relationship: Relationship;
  readonly birthDate?: string;
  readonly married?: boolean;
  readonly inCharge?: boolean;
  readonly resources?: readonly StatedResource[];
}

/** Exactly one of the two is stated; `interpretCase` refuses anything else. */
interface StatedAmount {
  readonly monthlyAmountCents?: Cents;
  readonly annualAmountCents?: Cents;
}

export type StatedResource =
  | PlainResource
  | ChildResource
  | ReplacementIncome
  | AleCheques
  | InCompanyTraining
  | Gift
  | GuardianIndemnity
  | VolunteerIndemnity
  | Capital
  | NotYetCalculatedResource;

/** Resources that are only an amount. */
export interface PlainResource extends StatedAmount {
  readonly type:
    | Exclude<ExemptResourceType, 'familyBenefitsForChildren' | 'alimonyForChild'>
    | CountedResourceType
    | DebtorOnlyType;
}

/** Family benefits or alimony drawn for a child; the conditions of article 22 §1 b and c are met unless denied. */
export interface ChildResource extends StatedAmount {
  readonly type: 'familyBenefitsForChildren' | 'alimonyForChild';
  /** The child is wholly or partly in the person's charge. */
  readonly childInCharge?: boolean;
  /** The person raises the child. */
  readonly childRaised?: boolean;
  /** The person is the one to whom the benefits are paid (family benefits). */
  readonly drawnByPerson?: boolean;
  /** The child is not married (alimony). */
  readonly childUnmarried?: boolean;
}

export interface ReplacementIncome extends StatedAmount {
  readonly type: ReplacementIncomeType;
  /** A daily benefit in the regime of six days a week: 26 days a month, 312 a year. */
  readonly dailyAmountCents?: Cents;
}

export interface AleCheques {
  readonly type: 'aleCheques';
  readonly chequesPerMonth: number;
  readonly amountPerChequeCents: Cents;
}

export interface InCompanyTraining {
  readonly type: 'inCompanyTraining';
  /** Net pay of the month, with the part that the employer bears. */
  readonly monthlyAmountCents: Cents;
  readonly employerBorneMonthlyCents: Cents;
  /** Which month of the training this is, from 1. */
  readonly monthNumber: number;
}

export interface Gift extends StatedAmount {
  readonly type: 'gift';
  readonly regular: boolean;
  readonly donor?: {
    readonly kind: 'person' | 'institution';
    readonly livesUnderSameRoof?: boolean;
    readonly hasMaintenanceDuty?: boolean;
  };
}

export interface GuardianIndemnity {
  readonly type: 'guardianIndemnity';
  readonly annualAmountCents: Cents;
  /** Guardianships in the year, in full-time equivalents. */
  readonly fullTimeGuardianships: Share;
}

export interface VolunteerIndemnity {
  readonly type: 'volunteerIndemnity';
  readonly annualAmountCents: Cents;
  readonly highestDayCents: Cents;
}

export interface Capital {
  readonly type: CapitalType;
  readonly amountCents: Cents;
  /** Number of holders of a joint account, the person included; 1 when absent. */
  readonly jointHolders?: number;
  /** In category 3: whether the partner is one of the holders. */
  readonly partnerIsHolder?: boolean;
}

export interface NotYetCalculatedResource {
  readonly type: NotYetCalculatedType;
}

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** A case in domain terms: dates are dates, the category is settled, every fact knows where it was stated. */
export interface Case {
  readonly caseReference: string;
  readonly requestDate: Temporal.PlainDate;
  readonly period: Period;
  readonly category: CategoryChoice;
  readonly applicant: Applicant;
  readonly members: readonly Member[];
  /** Absent household: nothing is known of who lives there. */
  readonly householdIsStated: boolean;
}

export interface CategoryChoice {
  readonly code: Category;
  readonly basis: 'declared' | 'derived';
  /** What the household suggests, where it is stated and differs from what was declared with a reason. */
  readonly contradictedBy?: Category;
  readonly reason?: string;
}

export interface Applicant {
  readonly birthDate?: Temporal.PlainDate;
  readonly previousRightEndDate?: Temporal.PlainDate;
  readonly resources: readonly Located<StatedResource>[];
}

export interface Member {
  readonly path: string;
  readonly id: string;
  readonly relationship: Relationship;
  readonly birthDate?: Temporal.PlainDate;
  readonly married: boolean;
  readonly inCharge?: boolean;
  readonly resources: readonly Located<StatedResource>[];
}

/** A fact and the place in the request where it stands. */
export type Located<Fact> = Fact & { readonly path: string };

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
  'birthDateNotBeforePeriod',
  'birthDateTooEarly',
  'caseReferenceIsNationalNumber',
  'categoryContradictsHousehold',
  'cohabitantsNotYetCalculated',
  'debtorOnlyResource',
  'duplicateMember',
  'employerPartAboveTotal',
  'giftDonorDetailsMissing',
  'giftDonorMissing',
  'inChargeNotMinorUnmarried',
  'noRateInForce',
  'oneOffGiftMonthly',
  'periodOutsideOneMonth',
  'periodReversed',
  'previousRightNotBeforePeriod',
  'resourceNotYetCalculated',
  'severalPartners',
  'trainingRestNotYetCalculated',
  'volunteerCapUnknown',
] as const;

export type Interpretation =
  | { readonly case: Case; readonly rates: RatesInForce }
  | { readonly issues: readonly CaseIssue[] };

/**
 * Turns a stated case into domain terms, once, and chooses the day of the rates: the first day of the
 * period when one is stated, else the request date. All contradictions are reported together.
 */
export function interpretCase(stated: StatedCase, book: RateBook): Interpretation {
  const issues: CaseIssue[] = [];
  const report = (code: CaseIssueCode, path: string, inputs: Inputs = {}): void => {
    issues.push({ code, path, inputs });
  };

  if (isNationalNumber(stated.caseReference)) report('caseReferenceIsNationalNumber', 'caseReference');

  const requestDate = Temporal.PlainDate.from(stated.requestDate);
  const period = interpretPeriod(stated, requestDate, report);
  const day = stated.period === undefined ? requestDate : period.startDate;
  const rates: RatesInForce = { book, day };
  const firstDay = firstKnownDay(book);
  if (isBefore(day, firstDay)) {
    report('noRateInForce', stated.period === undefined ? 'requestDate' : 'period.startDate', {
      askedDate: day.toString(),
      firstDate: firstDay.toString(),
    });
  }

  const applicant = interpretApplicant(stated.applicant, period, report);
  const members = interpretMembers(stated.household?.members ?? [], period, report);
  for (const resource of applicant.resources) checkResource(resource, 'applicant', rates, report);
  for (const member of members) checkMember(member, period, rates, report);

  const category = settleCategory(stated, members, period, report);
  if (issues.length > 0) return { issues };
  return {
    case: {
      caseReference: stated.caseReference,
      requestDate,
      period,
      category,
      applicant,
      members,
      householdIsStated: stated.household !== undefined,
    },
    rates,
  };
}

type Report = (code: CaseIssueCode, path: string, inputs?: Inputs) => void;

function interpretPeriod(stated: StatedCase, requestDate: Temporal.PlainDate, report: Report): Period {
  if (stated.period === undefined) return monthOf(requestDate);
  const startDate = Temporal.PlainDate.from(stated.period.startDate);
  const endDate = Temporal.PlainDate.from(stated.period.endDate);
  const dates = { startDate: startDate.toString(), endDate: endDate.toString() };
  if (isBefore(endDate, startDate)) report('periodReversed', 'period', dates);
  else if (startDate.year !== endDate.year || startDate.month !== endDate.month) {
    report('periodOutsideOneMonth', 'period', dates);
  } else return periodOf(startDate, endDate);
  return monthOf(startDate);
}

function interpretApplicant(stated: StatedApplicant, period: Period, report: Report): Applicant {
  const birthDate = interpretBirthDate(stated.birthDate, 'applicant.birthDate', period, report);
  const previousRightEndDate =
    stated.previousRightEndDate === undefined
      ? undefined
      : Temporal.PlainDate.from(stated.previousRightEndDate);
  if (previousRightEndDate !== undefined && !isBefore(previousRightEndDate, period.startDate)) {
    report('previousRightNotBeforePeriod', 'applicant.previousRightEndDate', {
      previousRightEndDate: previousRightEndDate.toString(),
      startDate: period.startDate.toString(),
    });
  }
  return {
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(previousRightEndDate === undefined ? {} : { previousRightEndDate }),
    resources: locate(stated.resources ?? [], 'applicant.resources'),
  };
}

function interpretMembers(stated: readonly StatedMember[], period: Period, report: Report): Member[] {
  const known = new Set<string>();
  let partners = 0;
  return stated.map((member, index) => {
    const path = `household.members[${index}]`;
    if (known.has(member.id)) report('duplicateMember', `${path}.id`, { id: member.id });
    known.add(member.id);
    if (member.relationship === 'partner') {
      partners += 1;
      if (partners > 1) report('severalPartners', `${path}.relationship`);
    }
    const birthDate = interpretBirthDate(member.birthDate, `${path}.birthDate`, period, report);
    if (birthDate === undefined && (member.relationship === 'child' || member.inCharge === true)) {
      report('birthDateMissing', `${path}.birthDate`);
    }
    const married = member.married ?? false;
    if (
      member.inCharge === true &&
      birthDate !== undefined &&
      (married || isAdultOn(birthDate, period.startDate))
    ) {
      report('inChargeNotMinorUnmarried', `${path}.inCharge`);
    }
    return {
      path,
      id: member.id,
      relationship: member.relationship,
      ...(birthDate === undefined ? {} : { birthDate }),
      married,
      ...(member.inCharge === undefined ? {} : { inCharge: member.inCharge }),
      resources: locate(member.resources ?? [], `${path}.resources`),
    };
  });
}

function interpretBirthDate(
  stated: string | undefined,
  path: string,
  period: Period,
  report: Report,
): Temporal.PlainDate | undefined {
  if (stated === undefined) return undefined;
  const birthDate = Temporal.PlainDate.from(stated);
  if (isBefore(period.endDate, birthDate)) report('birthDateNotBeforePeriod', path, { birthDate: stated });
  if (isBefore(birthDate, Temporal.PlainDate.from(limits.firstBirthDate))) {
    report('birthDateTooEarly', path, { birthDate: stated, firstDate: limits.firstBirthDate });
  }
  return birthDate;
}

function settleCategory(
  stated: StatedCase,
  members: readonly Member[],
  period: Period,
  report: Report,
): CategoryChoice {
  const derived = categoryOfHousehold(members, period.startDate);
  if (stated.category === undefined) return { code: derived, basis: 'derived' };
  if (stated.household === undefined || stated.category === derived) {
    return { code: stated.category, basis: 'declared' };
  }
  if (stated.categoryReason === undefined) {
    report('categoryContradictsHousehold', 'category', {
      category: stated.category,
      derivedCategory: derived,
    });
  }
  return {
    code: stated.category,
    basis: 'declared',
    contradictedBy: derived,
    ...(stated.categoryReason === undefined ? {} : { reason: stated.categoryReason }),
  };
}

function checkMember(member: Member, period: Period, rates: RatesInForce, report: Report): void {
  for (const resource of member.resources) checkResource(resource, 'member', rates, report);
  const minor = member.birthDate !== undefined && !isAdultOn(member.birthDate, period.startDate);
  if (member.resources.length > 0 && !minor && !neverCountedRelationships.includes(member.relationship)) {
    report('cohabitantsNotYetCalculated', `${member.path}.resources`, { relationship: member.relationship });
  }
}

function checkResource(
  resource: Located<StatedResource>,
  holder: 'applicant' | 'member',
  rates: RatesInForce,
  report: Report,
): void {
  const { path, type } = resource;
  if (includes(notYetCalculatedTypes, type)) {
    if (holder === 'applicant') report('resourceNotYetCalculated', `${path}.type`, { resourceType: type });
    return;
  }
  if (holder === 'applicant' && includes(debtorOnlyTypes, type)) {
    report('debtorOnlyResource', `${path}.type`, { resourceType: type });
  }
  checkAmount(resource, report);
  if (resource.type === 'gift' && !resource.regular) {
    if (resource.monthlyAmountCents !== undefined) report('oneOffGiftMonthly', `${path}.monthlyAmountCents`);
    if (resource.donor === undefined) report('giftDonorMissing', `${path}.donor`);
    else if (
      resource.donor.kind === 'person' &&
      (resource.donor.livesUnderSameRoof === undefined || resource.donor.hasMaintenanceDuty === undefined)
    ) {
      report('giftDonorDetailsMissing', `${path}.donor`);
    }
  }
  if (resource.type === 'inCompanyTraining') {
    if (resource.employerBorneMonthlyCents > resource.monthlyAmountCents) {
      report('employerPartAboveTotal', `${path}.employerBorneMonthlyCents`, {
        monthlyAmountCents: resource.monthlyAmountCents,
      });
    } else if (
      holder === 'applicant' &&
      (resource.monthNumber > 6 || resource.employerBorneMonthlyCents < resource.monthlyAmountCents)
    ) {
      report('trainingRestNotYetCalculated', path);
    }
  }
  if (resource.type === 'volunteerIndemnity' && holder === 'applicant') {
    const cap = rateInForce(rates.book, { parameter: 'volunteerCap', unit: 'year' }, rates.day);
    if (cap.state !== 'inForce') {
      report('volunteerCapUnknown', `${path}.type`, {
        askedDate: rates.day.toString(),
        ...(cap.state === 'notYetInForce' ? { firstDate: cap.firstDay.toString() } : {}),
      });
    }
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

/** Whether a resource states its amount a month, a year or (replacement income) a day. */
export function hasChoiceOfAmount(
  resource: Located<StatedResource>,
): resource is Located<PlainResource | ChildResource | ReplacementIncome | Gift> {
  switch (resource.type) {
    case 'aleCheques':
    case 'inCompanyTraining':
    case 'guardianIndemnity':
    case 'volunteerIndemnity':
      return false;
    default:
      return !('amountCents' in resource) && !includes(notYetCalculatedTypes, resource.type);
  }
}

/**
 * Whether a text is a Belgian national number: eleven digits whose last two are 97 minus the rest of the
 * first nine (or of these after a 2, for people born since 2000) divided by 97. A file number that is one would put
 * the person's identity where it must not be.
 */
function isNationalNumber(text: string): boolean {
  if (!/^\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}$/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  const body = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return check === 97 - (body % 97) || check === 97 - ((2_000_000_000 + body) % 97);
}

function locate<Fact extends object>(facts: readonly Fact[], path: string): Located<Fact>[] {
  return facts.map((fact, index) => ({ ...fact, path: `${path}[${index}]` }));
}

function includes<Item extends string>(list: readonly Item[], value: string): value is Item {
  return list.some((item) => item === value);
}
