import { type LineItem, rateUsed } from '../breakdown.ts';
import { decreeArticle } from '../legal-references.ts';
import { type Cents, fraction, roundHalfUp } from '../money.ts';
import { type Category, type RatesInForce, requireAmount } from '../rate-book.ts';

/**
 * Article 22 §2 of the royal decree of 11 July 2002: 155, 250 or 310 euro a year, by category, off the total
 * of the counted resources (law.md section 4). Once, last, only when the resources are below the category
 * amount; never more than the resources, and not on the part of ALE/PWA cheques that counts (`outsideCents`).
 * The line shows the month with and without it, so that a reader can tell the two figures in circulation.
 */
export function flatExemption(
  category: Category,
  categoryAnnualCents: Cents,
  resourcesAnnualCents: Cents,
  outsideCents: Cents,
  rates: RatesInForce,
): LineItem {
  const rate = requireAmount(rates, { parameter: 'flatExemption', category, unit: 'year' });
  const deducted = Math.min(rate.amountCents, resourcesAnnualCents - outsideCents);
  const withExemption = roundHalfUp(
    fraction(categoryAnnualCents - (resourcesAnnualCents - deducted), 12),
    'monthlyAmount',
  );
  const without = roundHalfUp(
    fraction(categoryAnnualCents - resourcesAnnualCents, 12),
    'monthlyAmountWithoutFlatExemption',
  );
  return {
    code: 'flatExemption',
    kind: 'deduction',
    annualAmountCents: deducted,
    inputs: {
      category,
      categoryAnnualCents,
      flatExemptionAnnualCents: rate.amountCents,
      deductedAnnualCents: deducted,
      limitedToResources: deducted < rate.amountCents,
      resourcesAnnualCents,
      resourcesOutsideFlatExemptionCents: outsideCents,
      remainingAnnualCents: resourcesAnnualCents - deducted,
      monthlyWithExemptionCents: withExemption.cents,
      monthlyWithoutExemptionCents: without.cents,
    },
    rates: [rateUsed(rate)],
    rounding: without.rounding,
    legalReferences: [decreeArticle('22', '2')],
  };
}
