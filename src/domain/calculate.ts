import { assessResources, type Setting } from './assess-resources.ts';
import {
  type Inputs,
  type LineItem,
  type RateUsed,
  type RefusalReason,
  rateUsed,
  sumOfKind,
  type Warning,
} from './breakdown.ts';
import { isWholeMonth, type Period } from './calendar.ts';
import type { Case, CategoryChoice, Person } from './case.ts';
import { guidanceSection, lawArticle } from './legal-references.ts';
import { type Cents, fraction, roundHalfUp } from './money.ts';
import { flatExemption } from './provisions/decree-article-22-2-flat-exemption.ts';
import {
  isNewApplication,
  newApplicationProration,
  rightWithinMonth,
} from './provisions/decree-article-23-24-professional-income.ts';
import { cohabitants, cohabitantsProration } from './provisions/decree-article-34-cohabitants.ts';
import { type MoneyRate, type RatesInForce, requireAmount } from './rate-book.ts';
import {
  caseWarnings,
  choiceWarnings,
  newApplicationWarnings,
  rateWarnings,
  workWarnings,
} from './warnings.ts';

/** The version of the rules below. It changes with every change of what they give. */
export const rulesVersion = '2026.11.1';

/** What a case gives: codes, figures and references, without the texts, which follow from them. */
export interface Calculation {
  readonly outcome: 'granted' | 'refused';
  readonly refusalReasons: readonly RefusalReason[];
  readonly category: CategoryChoice;
  readonly period: { readonly startDate: string; readonly endDate: string };
  readonly amounts: Amounts;
  readonly breakdown: readonly LineItem[];
  readonly rates: readonly RateUsed[];
  readonly warnings: readonly Warning[];
}

export interface Amounts {
  readonly categoryAnnualCents: Cents;
  /** All counted resources, before the flat exemption. */
  readonly resourcesAnnualCents: Cents;
  /** What the flat exemption really took off; 0 when refused. */
  readonly flatExemptionAnnualCents: Cents;
  readonly entitlementAnnualCents: Cents;
  readonly monthlyCents: Cents;
  /** For the days of the period. */
  readonly payableCents: Cents;
}

/**
 * The calculation in the order of law.md section 11. Pure: the same case, rates and day give the same answer.
 * `calculatedOn` is the day on which it is made: it changes no amount, only the warning about days to come.
 *
 * 1. the category amount of the day;
 * 2. the resources, each by its article, on an annual basis, professional income pooled and, in a new
 *    application that does not cover the month, prorated;
 * 3. the strict test: resources below the category amount, or no right;
 * 4. the flat exemption;
 * 5. a twelfth, rounded; then the days of the period, rounded.
 */
export function calculate(subject: Case, rates: RatesInForce, calculatedOn: Temporal.PlainDate): Calculation {
  const { category, period, applicant, members } = subject;
  const categoryRate = requireAmount(rates, {
    parameter: 'categoryAmount',
    category: category.code,
    unit: 'year',
  });
  const warnings: Warning[] = [...caseWarnings(subject, rates, categoryRate, calculatedOn)];
  const lines: LineItem[] = [categoryLine(category, categoryRate)];

  const setting = settingOf(subject, rates);
  const partner = members.find((member) => member.relationship === 'partner');
  const beneficiaries =
    category.code === 'familyInCharge' && partner !== undefined ? [applicant, partner] : [applicant];
  const own = assessResources(beneficiaries, setting);
  lines.push(...own.lines.map((line) => (isOf(line, partner) ? asPartnerLine(line) : line)));
  warnings.push(...own.warnings, ...workWarnings(own.lines));

  // Professional income of a new application that does not cover the month is prorated, nothing else is.
  const rightOfMonth = rightWithinMonth(applicant, period);
  const isPartOfNewApplication = !isWholeMonth(rightOfMonth) && isNewApplication(applicant, period);
  const proration =
    isPartOfNewApplication && own.professionalAnnualCents > 0
      ? newApplicationProration(own.professionalAnnualCents, rightOfMonth)
      : undefined;
  if (proration !== undefined) {
    lines.push(proration.line);
    warnings.push(...newApplicationWarnings(subject));
  }
  const professionalAnnualCents =
    proration === undefined ? own.professionalAnnualCents : proration.proratedMonthlyCents * 12;

  const others = cohabitants(subject, setting);
  lines.push(...others.lines);
  warnings.push(...others.warnings, ...choiceWarnings(subject));
  if (isPartOfNewApplication && subject.choices.prorateCohabitants === true) {
    lines.push(...cohabitantsProration(sumOfKind(others.lines, 'resource'), rightOfMonth));
  }
  const resourcesAnnualCents = sumOfKind(lines, 'resource') - sumOfKind(lines, 'reduction');

  const test =
    proration !== undefined && resourcesAnnualCents === professionalAnnualCents
      ? proratedTest(categoryRate, proration.proratedMonthlyCents, resourcesAnnualCents, rightOfMonth)
      : annualTest(categoryRate, resourcesAnnualCents);
  lines.push(test.line);

  const outcome = test.passed ? 'granted' : 'refused';
  const granted = test.passed
    ? entitlementLines(subject, categoryRate, resourcesAnnualCents, lines, rates)
    : refusedLines();
  lines.push(...granted.lines);

  const used = ratesOf(lines);
  warnings.push(...rateWarnings(used, rates));
  return {
    outcome,
    refusalReasons: test.passed
      ? []
      : [
          {
            code: 'resourcesNotBelowCategoryAmount',
            inputs: {
              resourcesAnnualCents,
              categoryAnnualCents: categoryRate.amountCents,
              ...test.comparedInsteadOfYear,
            },
            legalReferences: [lawArticle('14', '2'), lawArticle('3')],
          },
        ],
    category,
    period: { startDate: period.startDate.toString(), endDate: period.endDate.toString() },
    amounts: {
      categoryAnnualCents: categoryRate.amountCents,
      resourcesAnnualCents,
      ...granted.amounts,
    },
    breakdown: lines,
    rates: used,
    warnings,
  };
}

/** Whether a line is about one person's facts. */
function isOf(line: LineItem, person: Person | undefined): boolean {
  if (person === undefined) return false;
  return line.subject === person.path || line.subject?.startsWith(`${person.path}.`) === true;
}

/** A line of the partner in category 3, whose resources count like the applicant's: it says whose they are. */
function asPartnerLine(line: LineItem): LineItem {
  return { ...line, inputs: { ...line.inputs, ofPartner: true } };
}

function categoryLine(category: CategoryChoice, rate: MoneyRate): LineItem {
  return {
    code: 'categoryAmount',
    kind: 'entitlement',
    annualAmountCents: rate.amountCents,
    inputs: {
      category: category.code,
      basis: category.basis,
      categoryAnnualCents: rate.amountCents,
      effectiveFromDate: rate.effectiveFrom.toString(),
    },
    rates: [rateUsed(rate)],
    legalReferences: [lawArticle('14', '1')],
  };
}

function settingOf(
  { applicant, members, category, period, householdIsStated }: Case,
  rates: RatesInForce,
): Setting {
  return {
    role: 'beneficiary',
    category: category.code,
    partnerMayHold: !householdIsStated || members.some((member) => member.relationship === 'partner'),
    rightStartDate: applicant.rightStartDate ?? period.startDate,
    firstDayOfRight: applicant.rightStartDate ?? rates.day,
    period,
    rates,
    countIntegrationIncome: true,
  };
}

interface TestResult {
  readonly passed: boolean;
  readonly line: LineItem;
  /** The two amounts that were compared, where they are not those of the year. */
  readonly comparedInsteadOfYear?: Inputs;
}

/** The right exists only when the counted resources of the year are below the category amount (R2.7). */
function annualTest(rate: MoneyRate, resourcesAnnualCents: Cents): TestResult {
  const passed = resourcesAnnualCents < rate.amountCents;
  return {
    passed,
    line: {
      code: 'resourcesTest',
      kind: 'test',
      annualAmountCents: resourcesAnnualCents,
      inputs: { resourcesAnnualCents, categoryAnnualCents: rate.amountCents, passed },
      rates: [rateUsed(rate)],
      legalReferences: [lawArticle('14', '2'), lawArticle('3')],
    },
  };
}

/**
 * In a new application that does not cover the month, with professional income only: the prorated income
 * against the prorated month of the category (law.md 5.1, section 11 step 5).
 */
function proratedTest(
  rate: MoneyRate,
  proratedMonthlyCents: Cents,
  resourcesAnnualCents: Cents,
  period: Period,
): TestResult {
  const month = roundHalfUp(fraction(rate.amountCents, 12), 'categoryMonth');
  const threshold = roundHalfUp(
    fraction(BigInt(month.cents) * BigInt(period.coveredDays), period.monthDays),
    'proratedCategoryAmount',
  );
  const passed = proratedMonthlyCents < threshold.cents;
  return {
    passed,
    comparedInsteadOfYear: { proratedMonthlyCents, proratedCategoryCents: threshold.cents },
    line: {
      code: 'proratedResourcesTest',
      kind: 'test',
      annualAmountCents: resourcesAnnualCents,
      inputs: {
        proratedMonthlyCents,
        categoryMonthlyCents: month.cents,
        proratedCategoryCents: threshold.cents,
        coveredDays: period.coveredDays,
        monthDays: period.monthDays,
        passed,
      },
      rates: [rateUsed(rate)],
      rounding: threshold.rounding,
      legalReferences: [lawArticle('14', '2'), guidanceSection('3')],
    },
  };
}

interface Granted {
  readonly lines: readonly LineItem[];
  readonly amounts: Pick<
    Amounts,
    'flatExemptionAnnualCents' | 'entitlementAnnualCents' | 'monthlyCents' | 'payableCents'
  >;
}

function entitlementLines(
  { category, period }: Case,
  rate: MoneyRate,
  resourcesAnnualCents: Cents,
  lines: readonly LineItem[],
  rates: RatesInForce,
): Granted {
  const outsideCents = lines
    .filter((line) => line.code === 'aleChequesAboveCap' && line.kind === 'resource')
    .reduce((sum, line) => sum + line.annualAmountCents, 0);
  const flat = flatExemption(category.code, rate.amountCents, resourcesAnnualCents, outsideCents, rates);
  const flatExemptionAnnualCents = flat.annualAmountCents;
  const entitlementAnnualCents = rate.amountCents - (resourcesAnnualCents - flatExemptionAnnualCents);
  const month = roundHalfUp(fraction(entitlementAnnualCents, 12), 'monthlyAmount');
  const payable = roundHalfUp(
    fraction(BigInt(month.cents) * BigInt(period.coveredDays), period.monthDays),
    'payableAmount',
  );
  return {
    lines: [
      ...(resourcesAnnualCents > 0 ? [flat] : []),
      {
        code: 'entitlement',
        kind: 'result',
        annualAmountCents: entitlementAnnualCents,
        inputs: {
          categoryAnnualCents: rate.amountCents,
          resourcesAnnualCents,
          flatExemptionAnnualCents,
          entitlementAnnualCents,
        },
        rates: [],
        legalReferences: [lawArticle('14', '2')],
      },
      {
        code: 'monthlyAmount',
        kind: 'result',
        annualAmountCents: entitlementAnnualCents,
        amountCents: month.cents,
        inputs: { entitlementAnnualCents, monthlyCents: month.cents },
        rates: [],
        rounding: month.rounding,
        legalReferences: [lawArticle('14', '2'), guidanceSection('2.2')],
      },
      {
        code: 'payableAmount',
        kind: 'result',
        annualAmountCents: entitlementAnnualCents,
        amountCents: payable.cents,
        inputs: {
          monthlyCents: month.cents,
          startDate: period.startDate.toString(),
          endDate: period.endDate.toString(),
          coveredDays: period.coveredDays,
          monthDays: period.monthDays,
          wholeMonth: isWholeMonth(period),
          payableCents: payable.cents,
        },
        rates: [],
        rounding: payable.rounding,
        legalReferences: [lawArticle('21', '5'), guidanceSection('3')],
      },
    ],
    amounts: {
      flatExemptionAnnualCents,
      entitlementAnnualCents,
      monthlyCents: month.cents,
      payableCents: payable.cents,
    },
  };
}

function refusedLines(): Granted {
  return {
    lines: [
      {
        code: 'entitlement',
        kind: 'result',
        annualAmountCents: 0,
        inputs: { entitlementAnnualCents: 0 },
        rates: [],
        legalReferences: [lawArticle('14', '2')],
      },
    ],
    amounts: { flatExemptionAnnualCents: 0, entitlementAnnualCents: 0, monthlyCents: 0, payableCents: 0 },
  };
}

/** Every rate that a line used, once each, in the order of the lines. */
function ratesOf(lines: readonly LineItem[]): readonly RateUsed[] {
  const used = new Map<string, RateUsed>();
  for (const line of lines) {
    for (const rate of line.rates) used.set(`${rate.parameter}/${rate.category ?? ''}/${rate.unit}`, rate);
  }
  return [...used.values()];
}
