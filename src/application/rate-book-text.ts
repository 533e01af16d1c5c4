import { createRateBook, type RateBook } from '../domain/rate-book.ts';

/** A rate book as a text that another thread makes the same book of. */
export function textOfRateBook({ version, rates, withdrawnRates }: RateBook): string {
  return JSON.stringify({ version, rates, withdrawnRates }, (_name, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/** The rate book of such a text. */
export function rateBookOfText(text: string): RateBook {
  const { version, rates, withdrawnRates } = JSON.parse(text, (name, value: unknown) => {
    if (typeof value !== 'string') return value;
    switch (name) {
      case 'effectiveFrom':
        return Temporal.PlainDate.from(value);
      case 'recordedAt':
        return Temporal.Instant.from(value);
      case 'numerator':
      case 'denominator':
        return BigInt(value);
      default:
        return value;
    }
  });
  return createRateBook(version, rates, withdrawnRates);
}
