import { type Inputs, type LineItem, rateUsed } from '../breakdown.ts';
import { dayOf, firstOfNextMonth, isBefore, textOf, wholeMonthsFrom } from '../calendar.ts';
import type { Located } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import {
  add,
  compare,
  type Fraction,
  fraction,
  inNumbers,
  larger,
  multiply,
  roundHalfUp,
  subtract,
} from '../money.ts';
import { type Category, type RatesInForce, requireAmount } from '../rate-book.ts';
import type { Cession } from '../stated-case.ts';
import { bandedIncome, bandsInForce } from './decree-article-27-movable-capital.ts';

/** Part of the full value that a usufruct and a bare ownership are worth (article 29). */
const partOfValue = {
  fullOwnership: fraction(1),
  usufruct: fraction(40, 100),
  bareOwnership: fraction(60, 100),
} as const;

const yearsCounted = 10;

/**
 * Articles 28 to 32 of the royal decree of 11 July 2002: goods ceded in the ten years before the right
 * begins (law.md 5.4). Market value at the cession, for the share and the right ceded. A gift has no
 * deduction. A cession for value is reduced by the person's own debts repaid with it; that of the only
 * dwelling or the only unbuilt land also by 37 200 euro for the share, and by an abatement a year for the
 * months from the first of the month after the cession to the first day of the right. Then what the CPAS
 * leaves out for reasons of equity. All cessions together go once through the bands of article 27, apart
 * from the movable capital. `firstDayOfRight` is the day that the ten years and the months run to; a
 * cession of exactly ten years before still counts. The abatement is not multiplied by the share.
 */
export function cessions(
  ceded: readonly Located<Cession>[],
  category: Category,
  firstDayOfRight: Temporal.PlainDate,
  rates: RatesInForce,
): readonly LineItem[] {
  const oldest = firstDayOfRight.subtract({ years: yearsCounted });
  const counted = ceded.filter((cession) => !isBefore(dayOf(cession.cededOn), oldest));
  const tooOld = ceded.filter((cession) => !counted.includes(cession));
  const lines: LineItem[] = tooOld.map((cession) => ({
    code: 'cessionTooOld',
    kind: 'exempt',
    annualAmountCents: 0,
    subject: cession.path,
    inputs: {
      resourceType: cession.type,
      cededOnDate: cession.cededOn,
      marketValueCents: cession.marketValueCents,
      oldestDate: textOf(oldest),
    },
    rates: [],
    legalReferences: [decreeArticle('28')],
  }));
  if (counted.length === 0) return lines;

  const slice = requireAmount(rates, { parameter: 'cessionExemptSlice', unit: 'amount' });
  const abatement = requireAmount(rates, { parameter: 'cessionAbatement', category, unit: 'year' });
  const bands = bandsInForce(rates);
  const valued = counted.map((cession) => {
    const share =
      cession.share === undefined
        ? fraction(1)
        : fraction(cession.share.numerator, cession.share.denominator);
    const right = cession.right ?? 'fullOwnership';
    const part = partOfValue[right];
    const value = multiply(multiply(fraction(cession.marketValueCents), part), share);
    const months = wholeMonthsFrom(firstOfNextMonth(dayOf(cession.cededOn)), firstDayOfRight);
    const only = cession.forValue && cession.onlyProperty === true;
    const deductions: readonly Fraction[] = cession.forValue
      ? [
          fraction(cession.personalDebtsRepaidCents ?? 0),
          ...(only
            ? [multiply(fraction(slice.amountCents), share), fraction(abatement.amountCents * months, 12)]
            : []),
        ]
      : [];
    const left = larger(subtract(value, deductions.reduce(add, fraction(0))), fraction(0));
    const retained = larger(subtract(left, fraction(cession.equityReductionCents ?? 0)), fraction(0));
    const inputs: Inputs = {
      subject: cession.path,
      cededOnDate: cession.cededOn,
      marketValueCents: cession.marketValueCents,
      right,
      dismembered: right !== 'fullOwnership',
      partRate: inNumbers(part),
      share: inNumbers(share),
      partial: compare(share, fraction(1)) < 0,
      forValue: cession.forValue,
      personalDebtsRepaidCents: cession.forValue ? (cession.personalDebtsRepaidCents ?? 0) : 0,
      ...(only
        ? {
            exemptSliceCents: slice.amountCents,
            abatementAnnualCents: abatement.amountCents,
            abatementMonths: months,
          }
        : {}),
      equityReductionCents: cession.equityReductionCents ?? 0,
      ...(cession.equityReason === undefined ? {} : { equityReason: cession.equityReason }),
      retainedCents: roundHalfUp(retained, 'cessionValueShown').cents,
      wholeValueRetained: compare(retained, fraction(cession.marketValueCents)) === 0,
    };
    return { retained, inputs };
  });
  const total = valued.map(({ retained }) => retained).reduce(add, fraction(0));
  const { cents, rounding } = roundHalfUp(bandedIncome(total, bands), 'cessionLine');
  const retainedValueCents = roundHalfUp(total, 'cessionValueShown').cents;
  const { exemptUpTo, lowBandUpTo, lowRate, highRate } = bands;
  lines.push({
    code: 'cessions',
    kind: 'resource',
    annualAmountCents: cents,
    ...(counted.length === 1 && counted[0] !== undefined ? { subject: counted[0].path } : {}),
    inputs: {
      resourceType: 'cession',
      cessions: valued.map(({ inputs }) => inputs),
      severalCessions: counted.length > 1,
      retainedValueCents,
      firstDayOfRightDate: textOf(firstDayOfRight),
      exemptUpToCents: exemptUpTo.amountCents,
      lowBandUpToCents: lowBandUpTo.amountCents,
      lowRate: inNumbers(lowRate.factor),
      highRate: inNumbers(highRate.factor),
      lowBandCents: Math.max(
        0,
        Math.min(retainedValueCents, lowBandUpTo.amountCents) - exemptUpTo.amountCents,
      ),
      highBandCents: Math.max(0, retainedValueCents - lowBandUpTo.amountCents),
      countedAnnualCents: cents,
    },
    rates: [slice, abatement, exemptUpTo, lowBandUpTo, lowRate, highRate].map(rateUsed),
    rounding,
    legalReferences: ['28', '29', '30', '31', '32', '27'].map((article) => decreeArticle(article)),
  });
  return lines;
}
