import { type LineItem, rateUsed } from '../breakdown.ts';
import { textOf } from '../calendar.ts';
import type { Case } from '../case.ts';
import { lawArticle } from '../legal-references.ts';
import { fraction, roundHalfUp } from '../money.ts';
import { type RatesInForce, requireAmount } from '../rate-book.ts';

/**
 * Article 14 §3 of the law of 26 May 2002 (law.md section 1): once in a life, a beneficiary who stops being
 * homeless by taking up a dwelling as his main residence receives a twelfth of the annual amount of the category
 * with a dependent family, whatever his own. A line of its own, paid besides the integration income.
 */
export function installationPremium(
  { applicant }: Case,
  granted: boolean,
  rates: RatesInForce,
): readonly LineItem[] {
  const { installationPremium: stated } = applicant;
  if (stated === undefined) return [];
  const { movedInOn, receivedBefore } = stated;
  const shared = {
    kind: 'premium',
    annualAmountCents: 0,
    subject: 'applicant.installationPremium',
    legalReferences: [lawArticle('14', '3')],
  } as const;
  const movedInOnDate = textOf(movedInOn);
  if (!granted || receivedBefore) {
    return [
      {
        ...shared,
        code: 'installationPremiumNotGranted',
        amountCents: 0,
        inputs: { movedInOnDate, receivedBefore },
        rates: [],
      },
    ];
  }
  const rate = requireAmount(rates, {
    parameter: 'categoryAmount',
    category: 'familyInCharge',
    unit: 'year',
  });
  const { cents, rounding } = roundHalfUp(fraction(rate.amountCents, 12), 'installationPremium');
  return [
    {
      ...shared,
      code: 'installationPremium',
      amountCents: cents,
      inputs: {
        movedInOnDate,
        category: 'familyInCharge',
        categoryAnnualCents: rate.amountCents,
        premiumCents: cents,
      },
      rates: [rateUsed(rate)],
      rounding,
    },
  ];
}
