import type { Inputs, LineItem, RateUsed, Warning } from './breakdown.ts';
import { dayOf, isBefore, isFirstOfMonth, isWholeMonth, textOf } from './calendar.ts';
import type { Case, CategoryChoice } from './case.ts';
import { decreeArticle, guidanceSection, lawArticle } from './legal-references.ts';
import { fraction, roundHalfUp } from './money.ts';
import { type MoneyRate, type RatesInForce, rateInForce } from './rate-book.ts';
import type { StatedResource } from './stated-case.ts';

const firstDayOfMethod = dayOf('2023-01-01');

/** Warnings that follow from what was stated, whatever the resources. */
export function caseWarnings(
  { requestDate, period, periodIsStated, category, applicant, householdIsStated }: Case,
  rates: RatesInForce,
  calculatedOn: Temporal.PlainDate,
): readonly Warning[] {
  const warnings: Warning[] = [];
  if (isBefore(rates.day, firstDayOfMethod)) {
    warnings.push({
      code: 'methodOf2023Applied',
      inputs: { calculationDate: textOf(rates.day), firstDate: textOf(firstDayOfMethod) },
      legalReferences: [guidanceSection('3')],
    });
  }
  if (isBefore(calculatedOn, rates.day)) {
    warnings.push({
      code: 'rateMayChange',
      inputs: { calculationDate: textOf(rates.day), calculatedOnDate: textOf(calculatedOn) },
      legalReferences: [lawArticle('15')],
    });
  }
  if (!periodIsStated && !isFirstOfMonth(requestDate)) {
    warnings.push({
      code: 'periodNotStated',
      subject: 'period',
      inputs: { requestDate: textOf(requestDate) },
      legalReferences: [lawArticle('21', '5')],
    });
  }
  if (periodIsStated && isBefore(period.startDate, requestDate) && !isWholeMonth(period)) {
    warnings.push({
      code: 'periodStartsBeforeRequest',
      subject: 'period.startDate',
      inputs: { startDate: textOf(period.startDate), requestDate: textOf(requestDate) },
      legalReferences: [lawArticle('21', '5')],
    });
  }
  if (category.contradictedBy !== undefined) {
    warnings.push({
      code: 'categoryContradictsHousehold',
      subject: 'category',
      inputs: {
        category: category.code,
        derivedCategory: category.contradictedBy,
        ...(householdIsStated ? {} : { homeless: true }),
      },
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
  if (
    category.code === 'familyInCharge' &&
    !householdIsStated &&
    applicant.resources.some(isHeldByTwoOrMore)
  ) {
    warnings.push({
      code: 'partnerAssumedHolder',
      subject: 'applicant.resources',
      inputs: {},
      legalReferences: [decreeArticle('27')],
    });
  }
  return warnings;
}

/** A joint account of which nothing says whether the partner is a holder. */
function isHeldByTwoOrMore(resource: StatedResource): boolean {
  return (
    'amountCents' in resource && (resource.jointHolders ?? 1) > 1 && resource.partnerIsHolder === undefined
  );
}

/** The published month is kept beside the year; where it is not a twelfth of it, the calculation says so. */
export function publishedMonthWarning(
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
export function rateWarnings(used: readonly RateUsed[], rates: RatesInForce): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const entry of used) {
    const outcome = rateInForce(rates.book, entry, rates.day);
    if (outcome.state !== 'inForce' || outcome.rate.confidence === 'official') continue;
    warnings.push({
      code: 'rateNotOfficial',
      inputs: {
        rateParameter: entry.parameter,
        confidence: outcome.rate.confidence,
        effectiveFromDate: entry.effectiveFrom,
      },
      legalReferences: [lawArticle('15')],
    });
  }
  return warnings;
}

/** First day of the counter of 1 095 days; before it the exemption held for three years without interruption. */
const firstDayOfCounter = dayOf('2014-10-01');

/** What the exemption of work took for granted: that a job is older than the right, and the counter of today. */
export function workWarnings(lines: readonly LineItem[], day: Temporal.PlainDate): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const line of lines) {
    const code =
      line.code === 'socioProfessionalExemptionNotApplied' && line.inputs.jobStartNotStated === true
        ? 'jobStartNotStated'
        : line.inputs.counterDays !== undefined && isBefore(day, firstDayOfCounter)
          ? 'earlierCounterRegime'
          : undefined;
    if (code === undefined) continue;
    warnings.push({
      code,
      ...(line.subject === undefined ? {} : { subject: line.subject }),
      legalReferences: [decreeArticle('35', '1')],
      inputs: code === 'earlierCounterRegime' ? { firstDate: textOf(firstDayOfCounter) } : {},
    });
  }
  return warnings;
}

/** Nothing was said of an earlier right, so the application was taken to be the first ever. */
export function newApplicationWarnings({ applicant }: Case): readonly Warning[] {
  if (applicant.previousRightEndDate !== undefined || applicant.rightStartDate !== undefined) return [];
  return [
    {
      code: 'newApplicationAssumed',
      subject: 'applicant.previousRightEndDate',
      inputs: {},
      legalReferences: [guidanceSection('3')],
    },
  ];
}

/** What the CPAS chose itself where the law leaves it a choice. */
export function choiceWarnings({ choices }: Case): readonly Warning[] {
  if (Object.keys(choices).length === 0) return [];
  const { countedShareOfExcess, ...others } = choices;
  const stated = (choice: string, inputs: Inputs): Warning => ({
    code: 'choiceStated',
    subject: `choices.${choice}`,
    inputs: { choice, ...inputs },
    legalReferences: [decreeArticle('34', '2')],
  });
  return [
    // Sorted: the facts read back from the database have their names in another order.
    ...Object.entries(others)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([choice, value]) => stated(choice, { statedChoice: `${choice}.${value}` })),
    ...(countedShareOfExcess === undefined
      ? []
      : [
          stated('countedShareOfExcess', {
            statedChoice: 'countedShareOfExcess',
            countedShareOfExcess: { ...countedShareOfExcess },
          }),
        ]),
  ];
}
