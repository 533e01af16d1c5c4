import { type Category, isMoneyRate, type RateBook, seriesOf } from '../../src/domain/rate-book.ts';
import type { SimpleCase } from './cases.ts';

/**
 * The simple rule, as every contestant computes it: the category amount of the day, less the resources after the
 * flat exemption, nothing when the resources are not below the amount; and a twelfth of that, to the cent.
 */
export interface SimpleResult {
  readonly annualCents: number;
  readonly monthlyCents: number;
}

/** What a contestant gives for each case, in their order. */
export type SimpleRule = (cases: readonly SimpleCase[]) => SimpleResult[] | Promise<SimpleResult[]>;

/** The dated amounts of a series in euro, the newest first. */
export function amountsOf(
  book: RateBook,
  parameter: 'categoryAmount' | 'flatExemption',
  category: Category,
): readonly { readonly effectiveFrom: string; readonly euro: string }[] {
  return (seriesOf(book, { parameter, category, unit: 'year' })?.rates ?? [])
    .filter(isMoneyRate)
    .map(({ effectiveFrom, amountCents }) => ({
      effectiveFrom: effectiveFrom.toString(),
      euro: (amountCents / 100).toFixed(2),
    }))
    .toReversed();
}
