import { versionWith } from '../db/rates.ts';
import type { RateBook } from '../domain/rate-book.ts';
import { bookOfRows, withProvisionalIds } from '../domain/rate-row.ts';
import { readShippedRates, shippedRatesDirectory } from './read-shipped-rates.ts';

/**
 * The book of the rates that come with the service and no others, known since a moment: the one that a new database
 * has, with the same version. Errors: ShippedRatesError when a file is wrong.
 */
export function readShippedRateBook(knownSince: Temporal.Instant): RateBook {
  const rows = readShippedRates(shippedRatesDirectory).map(({ row }) => ({
    ...row,
    supersedesId: null,
    revisionId: null,
  }));
  return bookOfRows(versionWith([], rows), withProvisionalIds([], rows, knownSince));
}
