import type { LegalReference } from './legal-references.ts';
import type { Cents, Rounding } from './money.ts';
import { type Category, isMoneyRate, type Rate, type RateParameter, type RateUnit } from './rate-book.ts';

/**
 * What a line does to the amount. `entitlement`: the category amount. `resource`: adds to the resources.
 * `exempt`: a resource that adds nothing. `memberResource`: a resource of a cohabitant, which enters the line of
 * his share. `reduction`: takes away from the resources before the test.
 * `test`: resources against the category amount. `deduction`: the flat exemption, taken off after the test.
 * `result`: what comes out.
 */
export type LineKind = (typeof lineKinds)[number];

export const lineKinds = [
  'entitlement',
  'resource',
  'exempt',
  'memberResource',
  'reduction',
  'test',
  'deduction',
  'result',
] as const;

/** Every line that a breakdown can have. Each has its text in four languages. */
export type LineCode = (typeof lineCodes)[number];

export const lineCodes = [
  'categoryAmount',
  'exemptResource',
  'resourceNotCounted',
  'countedResource',
  'countedNotYetExempt',
  'countedConditionNotMet',
  'giftExempt',
  'giftCounted',
  'aleChequesExempt',
  'aleChequesAboveCap',
  'guardianIndemnityExempt',
  'guardianIndemnityAboveCap',
  'volunteerIndemnityExempt',
  'volunteerIndemnityCounted',
  'workIncome',
  'inCompanyTraining',
  'replacementIncome',
  'socioProfessionalExemption',
  'socioProfessionalExemptionNotApplied',
  'artistIncome',
  'artistExemption',
  'artistExemptionNotApplied',
  'newApplicationProration',
  'movableCapital',
  'builtProperty',
  'unbuiltProperty',
  'propertyRented',
  'bareOwnershipNotCounted',
  'cessions',
  'cessionTooOld',
  'housingInKind',
  'housingInKindNotCounted',
  'integrationIncomeNotCounted',
  'memberNotCounted',
  'partnerShare',
  'debtorsShare',
  'cohabitantsProration',
  'resourcesTest',
  'proratedResourcesTest',
  'flatExemption',
  'entitlement',
  'monthlyAmount',
  'payableAmount',
] as const;

/** The figures and facts that a line was computed from. Names say the unit. */
export type Inputs = { readonly [name: string]: InputValue };
export type InputValue = string | number | boolean | Inputs | readonly InputValue[];

/** A rate as a calculation used it. */
export interface RateUsed {
  readonly parameter: RateParameter;
  readonly category?: Category;
  readonly unit: RateUnit;
  readonly amountCents?: Cents;
  /** A ratio or factor, as a reduced fraction. */
  readonly factor?: { readonly numerator: number; readonly denominator: number };
  readonly effectiveFrom: string;
}

/** One line of the breakdown. */
export interface LineItem {
  readonly code: LineCode;
  readonly kind: LineKind;
  /** Euro cents a year; the kind says in which direction it works. Never negative. */
  readonly annualAmountCents: Cents;
  /** For a result that is not annual: the month or the payable amount, in euro cents. */
  readonly amountCents?: Cents;
  /** Where in the request the fact stands, for example `applicant.resources[0]`. */
  readonly subject?: string;
  readonly inputs: Inputs;
  readonly rates: readonly RateUsed[];
  readonly rounding?: Rounding;
  readonly legalReferences: readonly LegalReference[];
}

/** A remark that comes with a calculation: legal but suspicious, or left to a default. */
interface Remark<Code extends string> {
  readonly code: Code;
  readonly subject?: string;
  readonly inputs: Inputs;
  readonly legalReferences: readonly LegalReference[];
}

export type WarningCode = (typeof warningCodes)[number];

export const warningCodes = [
  'methodOf2023Applied',
  'rateNotOfficial',
  'publishedMonthlyAmountDiffers',
  'householdNotStated',
  'partnerAssumedHolder',
  'categoryContradictsHousehold',
  'birthDateNotStated',
  'applicantIsMinor',
  'periodNotStated',
  'periodStartsBeforeRequest',
  'rateMayChange',
  'newApplicationAssumed',
  'volunteerCapOfEarlierYear',
  'volunteerRaisedCapUnknown',
  'jobStartNotStated',
  'partialWaiver',
  'transitionOfArticle34',
  'transitionProbablyOver',
  'choiceStated',
  'exSpouseLimit',
] as const;

export type Warning = Remark<WarningCode>;

export type RefusalReasonCode = (typeof refusalReasonCodes)[number];

export const refusalReasonCodes = ['resourcesNotBelowCategoryAmount'] as const;

export type RefusalReason = Remark<RefusalReasonCode>;

/** How a line or an answer names a rate that it used. */
export function rateUsed(rate: Rate): RateUsed {
  return {
    parameter: rate.parameter,
    ...(rate.category === undefined ? {} : { category: rate.category }),
    unit: rate.unit,
    ...(isMoneyRate(rate)
      ? { amountCents: rate.amountCents }
      : {
          factor: { numerator: Number(rate.factor.numerator), denominator: Number(rate.factor.denominator) },
        }),
    effectiveFrom: rate.effectiveFrom.toString(),
  };
}

/** The annual amounts of one kind, added up. */
export function sumOfKind(lines: readonly LineItem[], kind: LineKind): Cents {
  return lines.reduce((sum, line) => (line.kind === kind ? sum + line.annualAmountCents : sum), 0);
}
