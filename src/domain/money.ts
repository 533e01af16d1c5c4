/** A whole number of euro cents. Always a safe integer; never a fraction of a cent. */
export type Cents = number;

/** A whole number that is exact: a number while it is a safe integer, else a bigint. */
type Integer = number | bigint;

/** An exact number. Used between a stated amount and the one place where the law lets it be rounded. */
export interface Fraction {
  readonly numerator: Integer;
  readonly denominator: Integer;
}

/** The steps at which law.md lets an amount be rounded (section 2, R2.6; sections 9, 11 and 13). */
export type RoundingStep =
  | 'resourceLine'
  | 'guardianshipsShown'
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

export function fraction(numerator: Integer, denominator: Integer = 1): Fraction {
  if (denominator <= 0) throw new RangeError('a fraction needs a positive denominator');
  return { numerator: exactInteger(numerator), denominator: exactInteger(denominator) };
}

/** A fraction as an input of a line holds it. */
export function inNumbers({ numerator, denominator }: Fraction): { numerator: number; denominator: number } {
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

export function add(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator) {
    return { numerator: plus(left.numerator, right.numerator), denominator: left.denominator };
  }
  return {
    numerator: plus(times(left.numerator, right.denominator), times(right.numerator, left.denominator)),
    denominator: times(left.denominator, right.denominator),
  };
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, { numerator: times(right.numerator, -1), denominator: right.denominator });
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: times(left.numerator, right.numerator),
    denominator: times(left.denominator, right.denominator),
  };
}

/** Negative, zero or positive, as left is below, equal to or above right. */
export function compare(left: Fraction, right: Fraction): number {
  const ofLeft = times(left.numerator, right.denominator);
  const ofRight = times(right.numerator, left.denominator);
  return ofLeft < ofRight ? -1 : ofLeft > ofRight ? 1 : 0;
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
  const { numerator, denominator } = exact;
  if (numerator < 0) throw new RangeError(`negative amount at rounding step ${step}`);
  const cents = wholePart(plus(times(numerator, 2), denominator), times(denominator, 2));
  const exactCents = inLowestTerms(exact);
  return {
    cents: assertCents(Number(cents)),
    rounding: exactCents === undefined ? { step, mode: 'halfUp' } : { step, mode: 'halfUp', exactCents },
  };
}

/** A fraction that is a whole number, as this number; undefined when it has a part besides. */
export function wholeNumber({ numerator, denominator }: Fraction): number | undefined {
  const whole = wholePart(numerator, denominator);
  return compare(fraction(whole), { numerator, denominator }) === 0 ? assertCents(Number(whole)) : undefined;
}

/** Asserts that a number is a whole amount of cents that JavaScript holds exactly. */
export function assertCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError('an amount left the range of exact integers');
  return value;
}

/** The fraction in lowest terms, or undefined when a term is beyond the integers that JSON holds exactly. */
export function inLowestTerms({
  numerator,
  denominator,
}: Fraction): { numerator: number; denominator: number } | undefined {
  const divisor = greatestCommonDivisor(numerator, denominator);
  const reduced = {
    numerator: Number(wholePart(numerator, divisor)),
    denominator: Number(wholePart(denominator, divisor)),
  };
  return Number.isSafeInteger(reduced.numerator) && Number.isSafeInteger(reduced.denominator)
    ? reduced
    : undefined;
}

function greatestCommonDivisor(first: Integer, second: Integer): Integer {
  let left = first;
  let right = second;
  while (typeof left === 'number' && typeof right === 'number') {
    if (right === 0) return left;
    [left, right] = [right, left % right];
  }
  let [large, small] = [BigInt(left), BigInt(right)];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

/*
 * Nearly every number here is small. A product or a sum that is a safe integer is the exact one: had the exact one
 * been larger, so would be the nearest number to it.
 */

function times(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    // Zero has no sign.
    const product = left * right + 0;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(left) * BigInt(right);
}

function plus(left: Integer, right: Integer): Integer {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(left) + BigInt(right);
}

/** How many times a positive divisor goes into a number that is not negative. */
function wholePart(dividend: Integer, divisor: Integer): Integer {
  // Exact: between the quotient of two safe integers and the next whole number there is more than division rounds.
  if (typeof dividend === 'number' && typeof divisor === 'number') return Math.floor(dividend / divisor);
  return BigInt(dividend) / BigInt(divisor);
}

function exactInteger(value: Integer): Integer {
  if (typeof value === 'number') return assertCents(value);
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : value;
}
