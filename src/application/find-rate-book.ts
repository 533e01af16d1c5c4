import { readRateBookKnownAt } from '../db/rates.ts';
import type { RateBook } from '../domain/rate-book.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The rate book as it was known at a moment; or since when there is one, when there was none yet; or nothing
 * known since, when the moment is still to come.
 */
export async function findRateBook(
  { database, clock }: Dependencies,
  moment: Temporal.Instant,
): Promise<RateBook | { readonly knownSince?: Temporal.Instant }> {
  if (Temporal.Instant.compare(moment, clock()) > 0) return {};
  return readRateBookKnownAt(database, moment);
}
