import { type LineItem, rateUsed } from '../breakdown.ts';
import type { Located } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import {
  add,
  type Cents,
  compare,
  type Fraction,
  fraction,
  inNumbers,
  larger,
  multiply,
  roundHalfUp,
  smaller,
  subtract,
} from '../money.ts';
import {
  type Category,
  type MoneyRate,
  type NumberRate,
  type RatesInForce,
  requireAmount,
  requireFactor,
} from '../rate-book.ts';
import type { Capital } from '../stated-case.ts';

/**
 * Article 27 of the royal decree of 11 July 2002: movable capital counts as a yearly income of 0 % up to
 * 6 200 euro, 6 % between 6 200 and 12 500 and 10 % above (law.md 5.3). Cash, accounts, securities,
 * inheritance, tax refunds, holiday pay and year-end bonus. Of a joint account the share of the person
 * counts, and the limits of the bands shrink with it: one over the number of holders, or two in category 3
 * when both partners hold it. All sole capital goes through one set of bands, and so does the capital of
 * each share (law.md section 13). Rounded once, for the line.
 */
export function movableCapital(
  holdings: readonly Located<Capital>[],
  category: Category,
  partnerMayHold: boolean,
  rates: RatesInForce,
): LineItem {
  const bands = bandsInForce(rates);
  const groups = groupByShare(holdings, category, partnerMayHold).map((group) => ({
    ...group,
    ...slices(fraction(group.amountCents), bands),
  }));
  const incomes = groups.map(({ share, amountCents }) =>
    multiply(share, bandedIncome(fraction(amountCents), bands)),
  );
  const { cents, rounding } = roundHalfUp(incomes.reduce(add, fraction(0)), 'movableCapitalLine');
  return {
    code: 'movableCapital',
    kind: 'resource',
    annualAmountCents: cents,
    ...(holdings.length === 1 && holdings[0] !== undefined ? { subject: holdings[0].path } : {}),
    inputs: {
      capitalCents: holdings.reduce((sum, holding) => sum + holding.amountCents, 0),
      exemptUpToCents: bands.exemptUpTo.amountCents,
      lowBandUpToCents: bands.lowBandUpTo.amountCents,
      lowRate: inNumbers(bands.lowRate.factor),
      highRate: inNumbers(bands.highRate.factor),
      holdings: holdings.map((holding) => ({
        subject: holding.path,
        resourceType: holding.type,
        amountCents: holding.amountCents,
        jointHolders: holding.jointHolders ?? 1,
        joint: (holding.jointHolders ?? 1) > 1,
      })),
      groups: groups.map(({ share, amountCents, lowBand, highBand }) => ({
        share: inNumbers(share),
        whole: compare(share, fraction(1)) === 0,
        amountCents,
        lowBandCents: Number(lowBand.numerator),
        highBandCents: Number(highBand.numerator),
      })),
      countedAnnualCents: cents,
    },
    rates: [bands.exemptUpTo, bands.lowBandUpTo, bands.lowRate, bands.highRate].map(rateUsed),
    rounding,
    legalReferences: [decreeArticle('27')],
  };
}

/** The limits and rates of the bands in force on a day. */
export interface CapitalBands {
  readonly exemptUpTo: MoneyRate;
  readonly lowBandUpTo: MoneyRate;
  readonly lowRate: NumberRate;
  readonly highRate: NumberRate;
}

export function bandsInForce(rates: RatesInForce): CapitalBands {
  return {
    exemptUpTo: requireAmount(rates, { parameter: 'movableCapitalExemptUpTo', unit: 'amount' }),
    lowBandUpTo: requireAmount(rates, { parameter: 'movableCapitalLowBandUpTo', unit: 'amount' }),
    lowRate: requireFactor(rates, { parameter: 'movableCapitalLowRate', unit: 'ratio' }),
    highRate: requireFactor(rates, { parameter: 'movableCapitalHighRate', unit: 'ratio' }),
  };
}

/** The yearly income that a capital in cents counts for: the rate of each band times what lies in it. Exact. */
export function bandedIncome(capital: Fraction, bands: CapitalBands): Fraction {
  const { lowBand, highBand } = slices(capital, bands);
  return add(multiply(lowBand, bands.lowRate.factor), multiply(highBand, bands.highRate.factor));
}

/** What of a capital lies in each band. */
function slices(capital: Fraction, bands: CapitalBands): { lowBand: Fraction; highBand: Fraction } {
  const { exemptUpTo, lowBandUpTo } = bands;
  return {
    lowBand: atMost(
      subtract(capital, fraction(exemptUpTo.amountCents)),
      lowBandUpTo.amountCents - exemptUpTo.amountCents,
    ),
    highBand: atLeastZero(subtract(capital, fraction(lowBandUpTo.amountCents))),
  };
}

interface ShareGroup {
  readonly share: Fraction;
  readonly holders: number;
  readonly amountCents: Cents;
}

function groupByShare(
  holdings: readonly Capital[],
  category: Category,
  partnerMayHold: boolean,
): readonly ShareGroup[] {
  const groups: ShareGroup[] = [];
  for (const holding of holdings) {
    const { share, holders } = shareOf(holding, category, partnerMayHold);
    const index = groups.findIndex((group) => group.holders === holders && compare(group.share, share) === 0);
    const group = groups[index];
    if (group === undefined) groups.push({ share, holders, amountCents: holding.amountCents });
    else groups[index] = { ...group, amountCents: group.amountCents + holding.amountCents };
  }
  return groups.sort((left, right) => compare(right.share, left.share) || left.holders - right.holders);
}

/**
 * The part of a joint account that is the person's, or in category 3 the couple's; and for how many holders it
 * has a set of bands. What a couple holds alone is pooled with what either holds alone.
 */
function shareOf(
  { jointHolders = 1, partnerIsHolder }: Capital,
  category: Category,
  partnerMayHold: boolean,
): { share: Fraction; holders: number } {
  const couple = category === 'familyInCharge' && (partnerIsHolder ?? partnerMayHold);
  if (jointHolders === 1 || (couple && jointHolders === 2)) return { share: fraction(1), holders: 1 };
  return { share: fraction(couple ? 2 : 1, jointHolders), holders: jointHolders };
}

function atLeastZero(value: Fraction): Fraction {
  return larger(value, fraction(0));
}

function atMost(value: Fraction, maximumCents: Cents): Fraction {
  return smaller(atLeastZero(value), fraction(maximumCents));
}
