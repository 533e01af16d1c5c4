import { assessResources, type Setting } from './assess-resources.ts';
import {
  type Inputs,
  type LineItem,
  type RefusalReason,
  rateUsed,
  sumOfKind,
  type Warning,
} from './breakdown.ts';
import { isWholeMonth, type Period, textOf } from './calendar.ts';
import type { Case, CategoryChoice, Person } from './case.ts';
import { guidanceSection, lawArticle } from './legal-references.ts';
import { type Cents, fraction, multiply, roundHalfUp } from './money.ts';
import { flatExemption } from './provisions/decree-article-22-2-flat-exemption.ts';
import {
  isNewApplication,
  newApplicationProration,
  rightWithinMonth,
} from './provisions/decree-article-23-24-professional-income.ts';
import { cohabitants, cohabitantsProration } from './provisions/decree-article-34-cohabitants.ts';
import { type MoneyRate, type RatesInForce, requireAmount } from './rate-book.ts';
import { choiceWarnings, newApplicationWarnings, publishedMonthWarning, workWarnings } from './warnings.ts';

/** The amounts of a year and of its month, for one category and the facts of one household. */
export interface AnnualAmounts {
  readonly categoryAnnualCents: Cents;
  /** All counted resources, before the flat exemption. */
  readonly resourcesAnnualCents: Cents;
  /** What the flat exemption really took off; 0 when refused. */
  readonly flatExemptionAnnualCents: Cents;
  readonly entitlementAnnualCents: Cents;
  readonly monthlyCents: Cents;
}

export interface MonthlyEntitlement {
  readonly category: CategoryChoice;
  readonly amounts: AnnualAmounts;
  /** Why there is no right; absent when there is one. */
  readonly refusal?: RefusalReason;
  /** From the category amount to the test, and where there is a right on to the month. */
  readonly lines: readonly LineItem[];
  readonly warnings: readonly Warning[];
}

/**
 * The steps of law.md section 11 that give the amount of a whole month, for one category:
 *
 * 1. the category amount of the day;
 * 2. the resources, each by its article, on an annual basis, professional income pooled and, in a new
 *    application that does not cover the month, prorated;
 * 3. the strict test: resources below the category amount, or no right;
 * 4. the flat exemption;
 * 5. a twelfth, rounded.
 */
export function monthlyEntitlement(subject: Case, rates: RatesInForce): MonthlyEntitlement {
  const { category, period, applicant, members } = subject;
  const categoryRate = requireAmount(rates, {
    parameter: 'categoryAmount',
    category: category.code,
    unit: 'year',
  });
  const warnings: Warning[] = [...publishedMonthWarning(category, rates, categoryRate)];
  const lines: LineItem[] = [categoryLine(category, categoryRate)];

  const setting = settingOf(subject, rates);
  const partner = members.find((member) => member.relationship === 'partner');
  const beneficiaries =
    category.code === 'familyInCharge' && partner !== undefined ? [applicant, partner] : [applicant];
  const own = assessResources(beneficiaries, setting);
  for (const line of own.lines) lines.push(isOf(line, partner) ? asPartnerLine(line) : line);
  warnings.push(...own.warnings, ...workWarnings(own.lines, rates.day));

  // Professional income of a new application that does not cover the month is prorated, nothing else is.
  const { rightOfMonth } = setting;
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

  const totals = { categoryAnnualCents: categoryRate.amountCents, resourcesAnnualCents };
  if (!test.passed) {
    return {
      category,
      amounts: { ...totals, flatExemptionAnnualCents: 0, entitlementAnnualCents: 0, monthlyCents: 0 },
      refusal: {
        code: 'resourcesNotBelowCategoryAmount',
        inputs: { ...totals, ...test.comparedInsteadOfYear },
        legalReferences: [lawArticle('14', '2'), lawArticle('3')],
      },
      lines,
      warnings,
    };
  }
  const flat = flatExemption(
    category.code,
    categoryRate.amountCents,
    resourcesAnnualCents,
    outsideFlatExemption(lines),
    rates,
  );
  const flatExemptionAnnualCents = flat.annualAmountCents;
  const entitlementAnnualCents = categoryRate.amountCents - (resourcesAnnualCents - flatExemptionAnnualCents);
  const month = monthLine(entitlementAnnualCents);
  if (resourcesAnnualCents > 0) lines.push(flat);
  lines.push({
    code: 'entitlement',
    kind: 'result',
    annualAmountCents: entitlementAnnualCents,
    inputs: { ...totals, flatExemptionAnnualCents, entitlementAnnualCents },
    rates: [],
    legalReferences: [lawArticle('14', '2')],
  });
  lines.push(month);
  return {
    category,
    amounts: {
      ...totals,
      flatExemptionAnnualCents,
      entitlementAnnualCents,
      monthlyCents: month.amountCents,
    },
    lines,
    warnings,
  };
}

/** The part of the cheques above their cap: the flat exemption never takes it off (article 22 §2, second paragraph). */
function outsideFlatExemption(lines: readonly LineItem[]): Cents {
  return lines
    .filter((line) => line.code === 'aleChequesAboveCap' && line.kind === 'resource')
    .reduce((sum, line) => sum + line.annualAmountCents, 0);
}

function monthLine(entitlementAnnualCents: Cents): LineItem & { readonly amountCents: Cents } {
  const { cents, rounding } = roundHalfUp(fraction(entitlementAnnualCents, 12), 'monthlyAmount');
  return {
    code: 'monthlyAmount',
    kind: 'result',
    annualAmountCents: entitlementAnnualCents,
    amountCents: cents,
    inputs: { entitlementAnnualCents, monthlyCents: cents },
    rates: [],
    rounding,
    legalReferences: [lawArticle('14', '2'), guidanceSection('2.2')],
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
      effectiveFromDate: textOf(rate.effectiveFrom),
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
    rightOfMonth: rightWithinMonth(applicant, period),
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
    multiply(fraction(month.cents), fraction(period.coveredDays, period.monthDays)),
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
