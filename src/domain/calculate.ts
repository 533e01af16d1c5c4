import {
  type Inputs,
  type LineItem,
  type RateUsed,
  type RefusalReason,
  rateUsed,
  sumOfKind,
  type Warning,
} from './breakdown.ts';
import { isAdultOn, isBefore, isWholeMonth, type Period } from './calendar.ts';
import type { Capital, Case, CategoryChoice, Located, StatedResource } from './case.ts';
import { guidanceSection, lawArticle } from './legal-references.ts';
import { type Cents, fraction, roundHalfUp } from './money.ts';
import {
  aleCheques,
  exemptOrCounted,
  gift,
  guardianIndemnity,
  inCompanyTrainingBonus,
  volunteerIndemnity,
} from './provisions/decree-article-22-1-exempt-resources.ts';
import { flatExemption } from './provisions/decree-article-22-2-flat-exemption.ts';
import {
  isProrated,
  newApplicationProration,
  replacementIncome,
} from './provisions/decree-article-24-replacement-income.ts';
import { movableCapital } from './provisions/decree-article-27-movable-capital.ts';
import { membersNotCounted } from './provisions/decree-article-34-cohabitants.ts';
import { type MoneyRate, type RatesInForce, rateInForce, requireAmount } from './rate-book.ts';

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
  const { category, period, applicant } = subject;
  const categoryRate = requireAmount(rates, {
    parameter: 'categoryAmount',
    category: category.code,
    unit: 'year',
  });
  const warnings: Warning[] = [...warningsOfCase(subject, rates, categoryRate, calculatedOn)];
  const lines: LineItem[] = [categoryLine(category, categoryRate)];

  const resources = resourceLines(subject, rates);
  lines.push(...resources.lines);
  warnings.push(...resources.warnings);

  const professionalAnnualCents = resources.lines
    .filter((line) => line.code === 'replacementIncome')
    .reduce((sum, line) => sum + line.annualAmountCents, 0);
  const proration =
    professionalAnnualCents > 0 && isProrated(applicant, period)
      ? newApplicationProration(professionalAnnualCents, period)
      : undefined;
  if (proration !== undefined) {
    lines.push(proration.line);
    if (applicant.previousRightEndDate === undefined) {
      warnings.push({
        code: 'newApplicationAssumed',
        subject: 'applicant.previousRightEndDate',
        inputs: {},
        legalReferences: [guidanceSection('3')],
      });
    }
  }
  const resourcesAnnualCents = sumOfKind(lines, 'resource') - sumOfKind(lines, 'reduction');
  const onlyProfessional = sumOfKind(resources.lines, 'resource') === professionalAnnualCents;

  const test =
    proration !== undefined && onlyProfessional
      ? proratedTest(categoryRate, proration.proratedMonthlyCents, resourcesAnnualCents, period)
      : annualTest(categoryRate, resourcesAnnualCents);
  lines.push(test.line);

  const outcome = test.passed ? 'granted' : 'refused';
  const granted = test.passed
    ? entitlementLines(subject, categoryRate, resourcesAnnualCents, lines, rates)
    : refusedLines();
  lines.push(...granted.lines);

  const used = ratesOf(lines);
  warnings.push(...warningsOfRates(used, rates));
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

/** One line per resource of the applicant, one for all movable capital, one per member left out of account. */
function resourceLines(
  { applicant, members, category, householdIsStated }: Case,
  rates: RatesInForce,
): { lines: readonly LineItem[]; warnings: readonly Warning[] } {
  const lines: LineItem[] = [];
  const warnings: Warning[] = [];
  const holdings: Located<Capital>[] = [];
  for (const resource of applicant.resources) {
    if (isCapital(resource)) {
      holdings.push(resource);
      continue;
    }
    const assessed = assess(resource, rates);
    lines.push(assessed.line);
    warnings.push(...assessed.warnings);
  }
  if (holdings.length > 0) {
    const partnerMayHold = !householdIsStated || members.some((member) => member.relationship === 'partner');
    lines.push(movableCapital(holdings, category.code, partnerMayHold, rates));
  }
  lines.push(...membersNotCounted(members, rates.day));
  return { lines, warnings };
}

function assess(
  resource: Exclude<Located<StatedResource>, Located<Capital>>,
  rates: RatesInForce,
): { line: LineItem; warnings: readonly Warning[] } {
  const alone = (line: LineItem) => ({ line, warnings: [] });
  switch (resource.type) {
    case 'aleCheques':
      return alone(aleCheques(resource, rates));
    case 'inCompanyTraining':
      return alone(inCompanyTrainingBonus(resource));
    case 'gift':
      return alone(gift(resource));
    case 'guardianIndemnity':
      return alone(guardianIndemnity(resource, rates.day));
    case 'volunteerIndemnity':
      return volunteerIndemnity(resource, rates);
    case 'unemploymentBenefit':
    case 'sicknessBenefit':
    case 'pension':
    case 'bridgingRight':
    case 'incomeReplacementAllowance':
      return alone(replacementIncome(resource));
    case 'wage':
    case 'selfEmployedIncome':
    case 'mealVouchersEmployerShare':
    case 'ecoVouchers':
    case 'trainingAllowance':
    case 'severancePay':
    case 'artistIncome':
    case 'property':
    case 'cession':
    case 'housingCostsPaidByThirdParty':
    case 'freeUseOfDwelling':
      throw new RangeError(`${resource.type} passed the checks, but nothing calculates it yet`);
    default:
      return alone(exemptOrCounted(resource, rates.day));
  }
}

function isCapital(resource: Located<StatedResource>): resource is Located<Capital> {
  return 'amountCents' in resource;
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
    .filter((line) => line.code === 'aleChequesAboveCap')
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

const firstDayOfMethod = '2023-01-01';

function warningsOfCase(
  { requestDate, period, category, applicant, householdIsStated }: Case,
  rates: RatesInForce,
  categoryRate: MoneyRate,
  calculatedOn: Temporal.PlainDate,
): readonly Warning[] {
  const warnings: Warning[] = [];
  const guidance = [guidanceSection('3')];
  if (isBefore(rates.day, Temporal.PlainDate.from(firstDayOfMethod))) {
    warnings.push({
      code: 'methodOf2023Applied',
      inputs: { calculationDate: rates.day.toString(), firstDate: firstDayOfMethod },
      legalReferences: guidance,
    });
  }
  if (isBefore(calculatedOn, rates.day)) {
    warnings.push({
      code: 'rateMayChange',
      inputs: { calculationDate: rates.day.toString(), calculatedOnDate: calculatedOn.toString() },
      legalReferences: [lawArticle('15')],
    });
  }
  if (isBefore(period.startDate, requestDate) && !isWholeMonth(period)) {
    warnings.push({
      code: 'periodStartsBeforeRequest',
      subject: 'period.startDate',
      inputs: { startDate: period.startDate.toString(), requestDate: requestDate.toString() },
      legalReferences: [lawArticle('21', '5')],
    });
  }
  if (category.contradictedBy !== undefined) {
    warnings.push({
      code: 'categoryContradictsHousehold',
      subject: 'category',
      inputs: { category: category.code, derivedCategory: category.contradictedBy },
      legalReferences: [lawArticle('14', '1')],
    });
  }
  if (category.basis === 'derived' && !householdIsStated) {
    warnings.push({
      code: 'householdNotStated',
      subject: 'household',
      inputs: { category: category.code },
      legalReferences: [lawArticle('14', '1')],
    });
  }
  if (applicant.birthDate === undefined) {
    warnings.push({
      code: 'birthDateNotStated',
      subject: 'applicant.birthDate',
      inputs: {},
      legalReferences: [lawArticle('3'), lawArticle('7')],
    });
  } else if (!isAdultOn(applicant.birthDate, period.startDate)) {
    warnings.push({
      code: 'applicantIsMinor',
      subject: 'applicant.birthDate',
      inputs: {},
      legalReferences: [lawArticle('3'), lawArticle('7')],
    });
  }
  warnings.push(...publishedMonthWarning(category, rates, categoryRate));
  return warnings;
}

/** The published month is kept beside the year; where it is not a twelfth of it, the calculation says so. */
function publishedMonthWarning(
  category: CategoryChoice,
  rates: RatesInForce,
  categoryRate: MoneyRate,
): readonly Warning[] {
  const published = rateInForce(
    rates.book,
    { parameter: 'categoryAmount', category: category.code, unit: 'month' },
    rates.day,
  );
  const computed = roundHalfUp(fraction(categoryRate.amountCents, 12), 'categoryMonth').cents;
  if (published.state !== 'inForce' || !('amountCents' in published.rate)) return [];
  if (published.rate.amountCents === computed) return [];
  return [
    {
      code: 'publishedMonthlyAmountDiffers',
      inputs: {
        category: category.code,
        publishedMonthlyCents: published.rate.amountCents,
        computedMonthlyCents: computed,
      },
      legalReferences: [guidanceSection('2.2')],
    },
  ];
}

/** A rate that no official table prints is named, with how sure it is. */
function warningsOfRates(used: readonly RateUsed[], rates: RatesInForce): readonly Warning[] {
  return used.flatMap((entry): Warning[] => {
    const outcome = rateInForce(rates.book, entry, rates.day);
    if (outcome.state !== 'inForce' || outcome.rate.confidence === 'official') return [];
    return [
      {
        code: 'rateNotOfficial',
        inputs: {
          rateParameter: entry.parameter,
          confidence: outcome.rate.confidence,
          effectiveFromDate: entry.effectiveFrom,
        },
        legalReferences: [lawArticle('15')],
      },
    ];
  });
}
