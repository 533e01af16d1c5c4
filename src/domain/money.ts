/** A whole number of euro cents. Always a safe integer; never a fraction of a cent. */
export type Cents = number;

/** An exact number. Used between a stated amount and the one place where the law lets it be rounded. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The steps at which law.md lets an amount be rounded (section 2, R2.6; sections 9, 11 and 13). */
export type RoundingStep =
  | 'resourceLine'
  | 'movableCapitalLine'
  | 'propertyLine'
  | 'propertyValueShown'
  | 'cessionLine'
  | 'cessionValueShown'
  | 'debtorsShare'
  | 'partnerShare'
  | 'cohabitantsProration'
  | 'socioProfessionalExemption'
  | 'artistExemption'
  | 'proratedProfessionalIncome'
  | 'categoryMonth'
  | 'indexCoefficient'
  | 'indexedAmount'
  | 'proratedCategoryAmount'
  | 'monthlyAmount'
  | 'monthlyAmountWithoutFlatExemption'
  | 'custodyMonth'
  | 'payableAmount'
  | 'paymentAmount'
  | 'installationPremium';

/** What a rounding did: which step it was and what stood there before. */
export interface Rounding {
  readonly step: RoundingStep;
  readonly mode: 'halfUp';
  /** The exact amount in cents before rounding, as a reduced fraction; absent when its terms are too large to write. */
  readonly exactCents?: { readonly numerator: number; readonly denominator: number };
}

export function fraction(numerator: number | bigint, denominator: number | bigint = 1n): Fraction {
  const bottom = BigInt(denominator);
  if (bottom <= 0n) throw new RangeError('a fraction needs a positive denominator');
  return { numerator: BigInt(numerator), denominator: bottom };
}

export function add(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** Negative, zero or positive, as left is below, equal to or above right. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smaller(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) <= 0 ? left : right;
}

export function larger(left: Fraction, right: Fraction): Fraction {
  return compare(left, right) >= 0 ? left : right;
}

/**
 * The only rounding of the service: half-up to the cent (law.md R2.6), at a step that law.md names.
 * Amounts here are never negative, so half-up and half away from zero are the same.
 */
export function roundHalfUp(exact: Fraction, step: RoundingStep): { cents: Cents; rounding: Rounding } {
  if (exact.numerator < 0n) throw new RangeError(`negative amount at rounding step ${step}`);
  const cents = Number((exact.numerator * 2n + exact.denominator) / (exact.denominator * 2n));
  const exactCents = reduce(exact);
  return {
    cents: assertCents(cents),
    rounding: { step, mode: 'halfUp', ...(exactCents === undefined ? {} : { exactCents }) },
  };
}

/** Asserts that a number is a whole amount of cents that JavaScript holds exactly. */
export function assertCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError('an amount left the range of exact integers');
  return value;
}

/** The fraction in lowest terms, or undefined when a term is beyond the integers that JSON holds exactly. */
function reduce({
  numerator,
  denominator,
}: Fraction): { numerator: number; denominator: number } | undefined {
  let left = numerator;
  let right = denominator;
  while (right !== 0n) [left, right] = [right, left % right];
  const reduced = { numerator: Number(numerator / left), denominator: Number(denominator / left) };
  return Number.isSafeInteger(reduced.numerator) && Number.isSafeInteger(reduced.denominator)
    ? reduced
    : undefined;
}
