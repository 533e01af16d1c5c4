import type { Static } from 'typebox';
import type { Fraction } from '../domain/money.ts';
import type { Rate, SupersededAmount, WithdrawnRate } from '../domain/rate-book.ts';
import type { rateHistorySchema } from './schemas/rate.ts';

/** A rate as the API answers it. */
export function rateDocument(rate: Rate | WithdrawnRate): Static<typeof rateHistorySchema>['items'][number] {
  return {
    href: `/v1/rates/${rate.parameter}`,
    parameter: rate.parameter,
    ...(rate.category === undefined ? {} : { category: rate.category }),
    unit: rate.unit,
    ...amountDocument('withdrawn' in rate ? {} : rate),
    effectiveFrom: rate.effectiveFrom.toString(),
    confidence: rate.confidence,
    ...(rate.source === undefined ? {} : { source: rate.source }),
    ...(rate.note === undefined ? {} : { note: rate.note }),
    recordedAt: rate.recordedAt.toString(),
    ...(rate.revisionId === undefined ? {} : { revision: { href: `/v1/rateRevisions/${rate.revisionId}` } }),
    ...(rate.supersedes === undefined
      ? {}
      : {
          supersedes: rate.supersedes.map(({ recordedAt, ...amount }) => ({
            ...amountDocument(amount),
            recordedAt: recordedAt.toString(),
          })),
        }),
  };
}

/** An amount of money in cents, a plain number in decimals, or that a rate was taken back. */
export function amountDocument({ amountCents, factor }: Pick<SupersededAmount, 'amountCents' | 'factor'>) {
  if (amountCents !== undefined) return { amountCents };
  return factor === undefined ? { withdrawn: true } : { factor: decimalText(factor) };
}

/**
 * A fraction in decimal notation, exactly, with at least two decimals: 1/10 is `0.10`.
 * Errors: RangeError when it has no end, such as 1/3; a rate is published in decimals, so it always ends.
 */
export function decimalText({ numerator, denominator }: Fraction): string {
  let decimals = 2;
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  while ((top * 10n ** BigInt(decimals)) % bottom !== 0n) {
    decimals += 1;
    if (decimals > 20) throw new RangeError(`${numerator}/${denominator} is no decimal number`);
  }
  const digits = `${(top * 10n ** BigInt(decimals)) / bottom}`.padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
