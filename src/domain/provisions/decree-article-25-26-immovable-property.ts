import { type LineItem, rateUsed } from '../breakdown.ts';
import type { Located } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import {
  add,
  compare,
  type Fraction,
  fraction,
  inLowestTerms,
  inNumbers,
  larger,
  multiply,
  roundHalfUp,
  smaller,
  subtract,
  wholeNumber,
} from '../money.ts';
import { type RatesInForce, requireAmount, requireFactor } from '../rate-book.ts';
import type { Property } from '../stated-case.ts';

/**
 * Articles 25 and 26 of the royal decree of 11 July 2002: immovable property held in full ownership or
 * usufruct (law.md 5.2). Bare ownership does not count, and is not among the properties that share the
 * exemption.
 *
 * Per property: three times what its non-indexed cadastral income exceeds its part of the exemption, for the
 * share held; or the rent when that is more; else less the interest and the life annuity, each up to half.
 * `childrenDrawnFor` are the children for whom the person, or in category 3 either partner, draws family
 * benefits; they raise the exemption of built property. Each property is rounded once.
 */
export function immovableProperty(
  properties: readonly Located<Property>[],
  childrenDrawnFor: number,
  rates: RatesInForce,
): readonly LineItem[] {
  const counted = properties.filter((property) => property.right !== 'bareOwnership');
  return properties.map((property) =>
    property.right === 'bareOwnership'
      ? bareOwnership(property)
      : propertyLine(
          property,
          counted.filter((other) => other.kind === property.kind).length,
          childrenDrawnFor,
          rates,
        ),
  );
}

function bareOwnership(property: Located<Property>): LineItem {
  return {
    code: 'bareOwnershipNotCounted',
    kind: 'exempt',
    annualAmountCents: 0,
    subject: property.path,
    inputs: { resourceType: property.type, cadastralIncomeCents: property.cadastralIncomeCents },
    rates: [],
    legalReferences: [decreeArticle('25')],
  };
}

function propertyLine(
  property: Located<Property>,
  propertiesOfKind: number,
  childrenDrawnFor: number,
  rates: RatesInForce,
): LineItem {
  const built = property.kind === 'built';
  const exemption = requireAmount(rates, {
    parameter: built ? 'propertyBuiltExemption' : 'propertyUnbuiltExemption',
    unit: 'year',
  });
  const supplement = requireAmount(rates, { parameter: 'propertyChildSupplement', unit: 'year' });
  const multiplier = requireFactor(rates, { parameter: 'propertyMultiplier', unit: 'factor' });
  const children = built ? childrenDrawnFor : 0;
  const exemptCents = exemption.amountCents + children * supplement.amountCents;
  const share =
    property.share === undefined
      ? fraction(1)
      : fraction(property.share.numerator, property.share.denominator);

  const exempt = multiply(fraction(exemptCents, propertiesOfKind), share);
  const income = multiply(fraction(property.cadastralIncomeCents), share);
  const base = multiply(larger(subtract(income, exempt), fraction(0)), multiplier.factor);
  const rent = multiply(fraction(property.annualRentCents ?? 0), share);
  const rented = compare(rent, base) > 0;
  const half = multiply(base, fraction(1, 2));
  const deduction = (annualCents: number | undefined): Fraction =>
    smaller(multiply(fraction(annualCents ?? 0), share), half);
  const interest = deduction(property.deductibleInterestAnnualCents);
  const annuity = deduction(property.lifeAnnuityAnnualCents);
  const deductions = add(interest, annuity);
  const shown = (value: Fraction): number => roundHalfUp(value, 'propertyValueShown').cents;
  const { cents, rounding } = roundHalfUp(rented ? rent : subtract(base, deductions), 'propertyLine');
  return {
    code: rented ? 'propertyRented' : built ? 'builtProperty' : 'unbuiltProperty',
    kind: 'resource',
    annualAmountCents: cents,
    subject: property.path,
    inputs: {
      resourceType: property.type,
      propertyKind: property.kind,
      cadastralIncomeCents: property.cadastralIncomeCents,
      share: { numerator: Number(share.numerator), denominator: Number(share.denominator) },
      partial: compare(share, fraction(1)) < 0,
      basicExemptionCents: exemption.amountCents,
      childSupplementCents: supplement.amountCents,
      exemptionCents: exemptCents,
      propertiesOfKind,
      severalOfKind: propertiesOfKind > 1,
      childrenDrawnFor: children,
      multiplier:
        wholeNumber(multiplier.factor) ?? inLowestTerms(multiplier.factor) ?? inNumbers(multiplier.factor),
      baseAnnualCents: shown(base),
      ...(rented
        ? {}
        : {
            interestDeductedCents: shown(interest),
            lifeAnnuityDeductedCents: shown(annuity),
            deductedAnnualCents: shown(deductions),
          }),
      ...(property.annualRentCents === undefined ? {} : { annualRentCents: property.annualRentCents }),
      ...(property.deductibleInterestAnnualCents === undefined
        ? {}
        : { deductibleInterestAnnualCents: property.deductibleInterestAnnualCents }),
      ...(property.lifeAnnuityAnnualCents === undefined
        ? {}
        : { lifeAnnuityAnnualCents: property.lifeAnnuityAnnualCents }),
      countedAnnualCents: cents,
    },
    rates: [exemption, ...(children > 0 ? [supplement] : []), multiplier].map(rateUsed),
    rounding,
    legalReferences: [decreeArticle('25'), decreeArticle('26')],
  };
}
