import { textOf } from './calendar.ts';
import { constant } from './constant.ts';
import type { LegalReference } from './legal-references.ts';
import type { Cents, Rounding } from './money.ts';
import { type Category, isMoneyRate, type Rate, type RateParameter, type RateUnit } from './rate-book.ts';
import type { Assessed } from './stated-case.ts';

/**
 * What a line does to the amount. `entitlement`: the category amount. `resource`: adds to the resources.
 * `exempt`: a resource that adds nothing. `memberResource`: a resource of a cohabitant, which enters the line of
 * his share. `reduction`: takes away from the resources before the test.
 * `test`: resources against the category amount. `deduction`: the flat exemption, taken off after the test.
 * `result`: what comes out. After it, and apart from it: `suspension`, a part of the payment that is held
 * back, and `premium`, what is paid besides.
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
  'suspension',
  'premium',
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
  'custodyMonth',
  'payableAmount',
  'detentionSuspension',
  'detentionNotSuspended',
  'stayAbroadSuspension',
  'stayAbroadPaid',
  'sanctionSuspension',
  'sanctionNotSuspended',
  'paymentAmount',
  'installationPremium',
  'installationPremiumNotGranted',
] as const;

/** The two computations of a month in which a child is there for a part of the time (law.md R1.4). */
export type CustodySituation = (typeof custodySituations)[number];

export const custodySituations = ['childPresent', 'childAbsent'] as const;

/** The figures and facts that a line was computed from. Names say the unit. */
export type Inputs = { readonly [name: string]: InputValue };
export type InputValue = string | number | boolean | Inputs | readonly InputValue[];

/** A rate as a calculation used it. */
export interface RateUsed {
  readonly parameter: RateParameter;
  readonly category?: Category;
  readonly unit: RateUnit;
  readonly amountCents?: Cents;
  /** A ratio or factor, as it was published: 0.06 is 6/100. */
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
  /** In alternating residence: of which of the two computations the line is. */
  readonly situation?: CustodySituation;
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
  'periodNotStated',
  'periodStartsBeforeRequest',
  'changesWithinPeriod',
  'rateMayChange',
  'newApplicationAssumed',
  'volunteerCapOfEarlierYear',
  'volunteerRaisedCapUnknown',
  'jobStartNotStated',
  'earlierCounterRegime',
  'partialWaiver',
  'transitionOfArticle34',
  'transitionProbablyOver',
  'choiceStated',
  'exSpouseLimit',
  'stayAbroadRuleOf2016Applied',
  'sanctionStartsBeforeDecision',
  'newApplicationNeeded',
  'factOutsideTimeline',
] as const;

export type Warning = Remark<WarningCode>;

export type RefusalReasonCode = (typeof refusalReasonCodes)[number];

export const refusalReasonCodes = [
  'resourcesNotBelowCategoryAmount',
  'residenceNotMet',
  'ageNotMet',
  'nationalityNotMet',
  'willingnessToWorkNotMet',
  'otherRightsNotExhausted',
] as const;

export type RefusalReason = Remark<RefusalReasonCode>;

/** The conditions of article 3 of the law that are not a matter of amounts. */
export type ConditionCode = (typeof conditionCodes)[number];

export const conditionCodes = [
  'residence',
  'age',
  'nationality',
  'willingnessToWork',
  'otherRightsExhausted',
] as const;

/** A condition of the right, and whether it is met. */
export type Condition = Remark<ConditionCode> & { readonly state: Assessed };

export type MissingInputCode = (typeof missingInputCodes)[number];

export const missingInputCodes = [
  'residence',
  'birthDate',
  'minorException',
  'nationality',
  'residenceRightSince',
  'willingnessToWork',
  'otherRightsExhausted',
  'household',
  'cohabitants',
  'jobStart',
  'previousRight',
  'interruptedRight',
  'partnerRightStart',
  'memberIntegrationIncome',
] as const;

/** A fact that was not stated and would matter, with what each answer would give. */
export type MissingInput = Remark<MissingInputCode> & {
  readonly subject: string;
  readonly answers: readonly PossibleAnswer[];
};

/** What the calculation would give if the fact were this. */
export interface PossibleAnswer {
  readonly answer: PossibleAnswerCode;
  readonly outcome: 'granted' | 'refused';
  readonly monthlyCents: Cents;
  readonly payableCents: Cents;
}

export type PossibleAnswerCode = (typeof possibleAnswerCodes)[number];

export const possibleAnswerCodes = [
  'met',
  'notMet',
  'adult',
  'minor',
  'exceptionHolds',
  'cohabitant',
  'isolated',
  'familyInCharge',
  'startedAsBeneficiary',
  'startedBefore',
  'rightWithinTwoMonths',
  'noRightWithinTwoMonths',
] as const;

export type DeadlineCode = (typeof deadlineCodes)[number];

export const deadlineCodes = ['decision', 'notification', 'firstPayment', 'yearlyReview'] as const;

/** A last day that the law sets. `inputs` say from which day it runs. */
export type Deadline = Remark<DeadlineCode> & {
  /** `YYYY-MM-DD` */
  readonly date: string;
};

export type CutCode = (typeof cutCodes)[number];

export const cutCodes = [
  'timelineBegins',
  'monthBegins',
  'ratesChange',
  'exemptionBegins',
  'article34Changes',
  'article34AfterRevision',
  'subsidiaryProtectionBegins',
  'memberArrives',
  'memberBorn',
  'memberLeaves',
  'memberComesOfAge',
  'applicantComesOfAge',
  'residenceRightReachesThreeMonths',
  'resourceBegins',
  'resourceEnds',
  'integrationProjectSigned',
  'artistYearsEnd',
  'shortageMonthsEnd',
  'exemptionDaysUsedUp',
  'exemptionYearsEnd',
  'homelessnessEnds',
] as const;

/** Why a period of a timeline begins. */
export type Cut = Remark<CutCode> & {
  /** First day of the period, `YYYY-MM-DD`. */
  readonly date: string;
};

/** How a line or an answer names a rate that it used: made once for each rate. */
export function rateUsed(rate: Rate): RateUsed {
  const made = ratesUsed.get(rate);
  if (made !== undefined) return made;
  const used = constant(nameOfRate(rate));
  ratesUsed.set(rate, used);
  return used;
}

const ratesUsed = new WeakMap<Rate, RateUsed>();

function nameOfRate(rate: Rate): RateUsed {
  return {
    parameter: rate.parameter,
    ...(rate.category === undefined ? {} : { category: rate.category }),
    unit: rate.unit,
    ...(isMoneyRate(rate)
      ? { amountCents: rate.amountCents }
      : {
          factor: { numerator: Number(rate.factor.numerator), denominator: Number(rate.factor.denominator) },
        }),
    effectiveFrom: textOf(rate.effectiveFrom),
  };
}

/** The annual amounts of one kind, added up. */
export function sumOfKind(lines: readonly LineItem[], kind: LineKind): Cents {
  let sum = 0;
  for (const line of lines) if (line.kind === kind) sum += line.annualAmountCents;
  return sum;
}
