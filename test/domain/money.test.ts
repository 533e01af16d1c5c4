import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  add,
  compare,
  type Fraction,
  fraction,
  multiply,
  roundHalfUp,
  subtract,
  wholeNumber,
} from '../../src/domain/money.ts';

/** Fractions whose products and sums lie on both sides of the largest number that JavaScript holds exactly. */
const anyFraction = fc
  .tuple(
    fc.oneof(fc.nat(1_000), fc.maxSafeNat(), fc.bigInt(0n, 2n ** 80n)),
    fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  )
  .map(([numerator, denominator]) => fraction(numerator, denominator));

/** A fraction in one kind of number, to reckon with it in another way. */
function top({ numerator }: Fraction): bigint {
  return BigInt(numerator);
}

function bottom({ denominator }: Fraction): bigint {
  return BigInt(denominator);
}

function expectToBe(value: Fraction, numerator: bigint, denominator: bigint): void {
  expect(top(value) * denominator).toBe(numerator * bottom(value));
  for (const term of [value.numerator, value.denominator]) {
    expect(typeof term === 'bigint' || Number.isSafeInteger(term)).toBe(true);
    expect(Object.is(term, -0)).toBe(false);
  }
}

it('reckons exactly, however large the numbers', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (left, right) => {
      const common = bottom(left) * bottom(right);
      const ofLeft = top(left) * bottom(right);
      const ofRight = top(right) * bottom(left);
      expectToBe(add(left, right), ofLeft + ofRight, common);
      expectToBe(subtract(left, right), ofLeft - ofRight, common);
      expectToBe(multiply(left, right), top(left) * top(right), common);
      expect(compare(left, right)).toBe(ofLeft < ofRight ? -1 : ofLeft > ofRight ? 1 : 0);
    }),
  );
});

it('rounds half up to the cent and keeps what stood there before in lowest terms', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (above, below) => {
      const { cents, rounding } = roundHalfUp(fraction(above, below), 'monthlyAmount');
      const [numerator, denominator] = [BigInt(above), BigInt(below)];
      expect(BigInt(cents)).toBe((numerator * 2n + denominator) / (denominator * 2n));
      const { exactCents = fraction(0) } = rounding;
      expectToBe(exactCents, numerator, denominator);
      for (const divisor of [2n, 3n, 5n, 7n]) {
        expect(top(exactCents) % divisor === 0n && bottom(exactCents) % divisor === 0n).toBe(false);
      }
    }),
  );
  expect(roundHalfUp(fraction(1, 2), 'monthlyAmount')).toMatchObject({ cents: 1 });
  expect(roundHalfUp(fraction(49, 100), 'monthlyAmount')).toMatchObject({ cents: 0 });
});

it('knows a whole number from one with a part besides', () => {
  expect(wholeNumber(fraction(12, 4))).toBe(3);
  expect(wholeNumber(fraction(13, 4))).toBeUndefined();
});

it('refuses a rounding below zero and an amount that is not exact', () => {
  expect(() => roundHalfUp(subtract(fraction(1), fraction(2)), 'monthlyAmount')).toThrow(RangeError);
  expect(() => roundHalfUp(fraction(2n ** 80n), 'monthlyAmount')).toThrow(RangeError);
  expect(() => fraction(0.5)).toThrow(RangeError);
  expect(() => fraction(1, 0)).toThrow(RangeError);
});
