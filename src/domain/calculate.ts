import type {
  Condition,
  CustodySituation,
  Deadline,
  LineItem,
  MissingInput,
  RateUsed,
  RefusalReason,
  Warning,
} from './breakdown.ts';
import { isWholeMonth, type Period, textOf } from './calendar.ts';
import type { Case, CategoryChoice } from './case.ts';
import { changesWithinPeriod } from './changes-within-period.ts';
import { constant } from './constant.ts';
import { guidanceSection, lawArticle } from './legal-references.ts';
import { missingInputs } from './missing-inputs.ts';
import { type Cents, fraction, multiply, roundHalfUp } from './money.ts';
import { type AnnualAmounts, monthlyEntitlement } from './monthly-entitlement.ts';
import { type PaymentAmounts, paymentOf } from './payment.ts';
import { assessConditions, refusalsByConditions } from './provisions/law-article-3-eligibility.ts';
import { installationPremium } from './provisions/law-article-14-3-installation-premium.ts';
import {
  type CustodySituationOfCase,
  custodyMonth,
  custodySituationsOf,
} from './provisions/law-article-14-alternating-custody.ts';
import { deadlinesOf } from './provisions/law-article-21-23-deadlines.ts';
import type { RatesInForce } from './rate-book.ts';
import type { Share } from './stated-case.ts';
import { caseWarnings, rateWarnings } from './warnings.ts';

/** The version of the rules below. It changes with every change of what they give. */
export const rulesVersion = '2026.11.7';

/** What a case gives: codes, figures and references, without the texts, which follow from them. */
export interface Calculation {
  readonly outcome: Outcome;
  readonly refusalReasons: readonly RefusalReason[];
  readonly category: CategoryChoice;
  readonly period: { readonly startDate: string; readonly endDate: string };
  readonly amounts: Amounts;
  /** In alternating residence: the computation with the child and the one without it. */
  readonly situations?: readonly Situation[];
  readonly breakdown: readonly LineItem[];
  /** Each condition of the right that is not a matter of amounts. */
  readonly conditions: readonly Condition[];
  /** What the amount would have been, where a condition that is not met refuses the right. */
  readonly ifEligible?: Eligible;
  readonly payment: PaymentAmounts & {
    /** Besides the integration income; 0 when there is none. */
    readonly installationPremiumCents: Cents;
  };
  readonly deadlines: readonly Deadline[];
  readonly missingInputs: readonly MissingInput[];
  readonly rates: readonly RateUsed[];
  readonly warnings: readonly Warning[];
}

type Outcome = 'granted' | 'refused';

/**
 * In alternating residence the month is that of two computations, and there is no year: the annual amounts
 * stand with each of them.
 */
export interface Amounts extends Partial<AnnualAmounts> {
  readonly monthlyCents: Cents;
  /** For the days of the period. */
  readonly payableCents: Cents;
}

export interface Situation {
  readonly code: CustodySituation;
  /** Its part of the time. */
  readonly share: Share;
  readonly outcome: Outcome;
  readonly category: CategoryChoice;
  readonly amounts: AnnualAmounts;
}

interface Eligible {
  readonly outcome: Outcome;
  readonly amounts: Amounts;
  readonly situations?: readonly Situation[];
  /** The lines that the refusal leaves out of the breakdown. */
  readonly breakdown: readonly LineItem[];
}

/**
 * The calculation in the order of law.md section 11. Pure: the same case, rates and day give the same answer.
 * `calculatedOn` is the day on which it is made: it changes no amount, only the warning about days to come.
 *
 * 1. the conditions of article 3 that are not a matter of amounts;
 * 2. the entitlement of the month: one computation, or two where a child lives there by turns;
 * 3. the days of the period;
 * 4. apart from the entitlement: what suspends its payment, and the installation premium;
 * 5. deadlines, and what was not stated and would matter.
 */
export function calculate(subject: Case, rates: RatesInForce, calculatedOn: Temporal.PlainDate): Calculation {
  const { period } = subject;
  const conditions = assessConditions(subject, rates.day);
  const unmet = refusalsByConditions(conditions);
  const entitled = entitlement(subject, rates);
  const isEligible = unmet.length === 0;
  const granted = isEligible && entitled.outcome === 'granted';
  const amounts = isEligible ? entitled.amounts : withoutRight(entitled.amounts);
  const payment = paymentOf(subject, granted, amounts);
  const premium = installationPremium(subject, granted, rates);
  const entitledLines = isEligible
    ? entitled.lines
    : [...entitled.lines.filter((line) => !followsFromTheRight(line)), noEntitlementLine];
  const used = ratesOf(entitled.lines, premium);
  const calculation: Calculation = {
    outcome: granted ? 'granted' : 'refused',
    refusalReasons: [...unmet, ...entitled.refusals],
    category: subject.category,
    period: { startDate: textOf(period.startDate), endDate: textOf(period.endDate) },
    amounts,
    breakdown: [...entitledLines, ...payment.lines, ...premium],
    conditions,
    payment: {
      ...payment.amounts,
      installationPremiumCents: premium.reduce((sum, line) => sum + (line.amountCents ?? 0), 0),
    },
    deadlines: deadlinesOf(subject, granted),
    missingInputs: missingInputs(subject, rates, conditions, entitled, (changed) =>
      entitlement(changed, rates),
    ),
    rates: used,
    warnings: [
      ...caseWarnings(subject, rates, calculatedOn),
      ...changesWithinPeriod(subject, rates.day),
      ...entitled.warnings,
      ...payment.warnings,
      ...rateWarnings(used, rates),
    ],
  };
  const { situations } = entitled;
  if (isEligible) return situations === undefined ? calculation : { ...calculation, situations };
  return {
    ...calculation,
    ...(situations === undefined ? {} : { situations: situations.map(withoutRightIn) }),
    ifEligible: {
      outcome: entitled.outcome,
      amounts: entitled.amounts,
      ...(situations === undefined ? {} : { situations }),
      breakdown: entitled.lines.filter(followsFromTheRight),
    },
  };
}

/** What a case gives by its amounts alone. */
export interface Entitlement {
  readonly outcome: Outcome;
  readonly refusals: readonly RefusalReason[];
  readonly amounts: Amounts;
  readonly situations?: readonly Situation[];
  readonly lines: readonly LineItem[];
  readonly warnings: readonly Warning[];
}

/** The entitlement of the month, and of the days of the period. */
function entitlement(subject: Case, rates: RatesInForce): Entitlement {
  const situations = custodySituationsOf(subject, rates.day);
  return situations === undefined
    ? ofOneComputation(subject, rates)
    : ofTwoComputations(situations, subject.period, rates);
}

function ofOneComputation(subject: Case, rates: RatesInForce): Entitlement {
  const { amounts, refusal, lines, warnings } = monthlyEntitlement(subject, rates);
  if (refusal !== undefined) {
    return {
      outcome: 'refused',
      refusals: [refusal],
      amounts: { ...amounts, payableCents: 0 },
      lines: [...lines, noEntitlementLine],
      warnings,
    };
  }
  const payable = payableLine(amounts.monthlyCents, amounts.entitlementAnnualCents, subject.period);
  return {
    outcome: 'granted',
    refusals: [],
    amounts: { ...amounts, payableCents: payable.amountCents },
    lines: [...lines, payable],
    warnings,
  };
}

/** Alternating residence: the month of each situation, weighted, rounded; then the days (law.md R1.4, section 13). */
function ofTwoComputations(
  custody: readonly CustodySituationOfCase[],
  period: Period,
  rates: RatesInForce,
): Entitlement {
  const computed = custody.map(({ code, share, subject }) => ({
    code,
    share,
    month: monthlyEntitlement(subject, rates),
  }));
  const situations = computed.map(
    ({ code, share, month }): Situation => ({
      code,
      share,
      outcome: month.refusal === undefined ? 'granted' : 'refused',
      category: month.category,
      amounts: month.amounts,
    }),
  );
  const lines = computed.flatMap(({ code, month }) =>
    [...month.lines, ...(month.refusal === undefined ? [] : [noEntitlementLine])].map((line) => ({
      ...line,
      situation: code,
    })),
  );
  const warnings = withoutRepetition(computed.flatMap(({ month }) => month.warnings));
  if (situations.every(({ outcome }) => outcome === 'refused')) {
    return {
      outcome: 'refused',
      refusals: computed.flatMap(({ code, month }) =>
        month.refusal === undefined
          ? []
          : [{ ...month.refusal, inputs: { ...month.refusal.inputs, custodySituation: code } }],
      ),
      amounts: { monthlyCents: 0, payableCents: 0 },
      situations,
      lines,
      warnings,
    };
  }
  const weighted = custodyMonth(situations);
  const payable = payableLine(weighted.amountCents, 0, period);
  return {
    outcome: 'granted',
    refusals: [],
    amounts: { monthlyCents: weighted.amountCents, payableCents: payable.amountCents },
    situations,
    lines: [...lines, weighted, payable],
    warnings,
  };
}

/** Two computations of one case say much the same: each remark once. */
function withoutRepetition(remarks: readonly Warning[]): readonly Warning[] {
  const known = new Map(remarks.map((remark) => [JSON.stringify(remark), remark]));
  return [...known.values()];
}

/** Step 8 of law.md section 11: the month times the days of the period over those of the month, rounded. */
function payableLine(
  monthlyCents: Cents,
  annualAmountCents: Cents,
  period: Period,
): LineItem & { readonly amountCents: Cents } {
  const { cents, rounding } = roundHalfUp(
    multiply(fraction(monthlyCents), fraction(period.coveredDays, period.monthDays)),
    'payableAmount',
  );
  return {
    code: 'payableAmount',
    kind: 'result',
    annualAmountCents,
    amountCents: cents,
    inputs: {
      monthlyCents,
      startDate: textOf(period.startDate),
      endDate: textOf(period.endDate),
      coveredDays: period.coveredDays,
      monthDays: period.monthDays,
      wholeMonth: isWholeMonth(period),
      payableCents: cents,
    },
    rates: [],
    rounding,
    legalReferences: [lawArticle('21', '5'), guidanceSection('3')],
  };
}

const noEntitlementLine = constant<LineItem>({
  code: 'entitlement',
  kind: 'result',
  annualAmountCents: 0,
  inputs: { entitlementAnnualCents: 0 },
  rates: [],
  legalReferences: [lawArticle('14', '2')],
});

/** Lines behind the test: there are none of them where a condition refuses the right. */
function followsFromTheRight({ kind }: LineItem): boolean {
  return kind === 'deduction' || kind === 'result';
}

/** Refused: the resources are still reported, everything that follows from the right is 0. */
function withoutRight(amounts: Amounts): Amounts {
  const noYear = { monthlyCents: 0, payableCents: 0 };
  if (amounts.categoryAnnualCents === undefined) return noYear;
  return { ...amounts, flatExemptionAnnualCents: 0, entitlementAnnualCents: 0, ...noYear };
}

/** One of two computations where a condition refuses the right. */
function withoutRightIn(situation: Situation): Situation {
  const { categoryAnnualCents, resourcesAnnualCents } = situation.amounts;
  return {
    ...situation,
    outcome: 'refused',
    amounts: {
      categoryAnnualCents,
      resourcesAnnualCents,
      flatExemptionAnnualCents: 0,
      entitlementAnnualCents: 0,
      monthlyCents: 0,
    },
  };
}

/** Every rate that a line used, once each, in the order of the lines. */
function ratesOf(...groups: readonly (readonly LineItem[])[]): readonly RateUsed[] {
  const used: RateUsed[] = [];
  for (const lines of groups) {
    for (const { rates } of lines) for (const rate of rates) if (!used.includes(rate)) used.push(rate);
  }
  return used;
}
