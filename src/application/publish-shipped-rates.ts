import type { Database } from '../db/client.ts';
import { addRates, type Publication, type RateRow } from '../db/rates.ts';
import {
  rateKey,
  readShippedRates,
  type ShippedRate,
  ShippedRatesError,
  shippedRatesDirectory,
} from './read-shipped-rates.ts';

/** What a stored rate and its shipped line must agree on. */
const comparedFields = ['amount', 'confidence', 'source', 'note'] as const;

/**
 * Publishes the rates that come with the service, as the owner of the tables: those that are missing are
 * added, with the clock's time as the moment since which they are known, and a new rate book is recorded.
 * Done again, it changes nothing. A rate that is stored and not shipped is an administrator's and stays.
 *
 * Errors: ShippedRatesError when a file is wrong, or when a line differs from what is stored: a published
 * rate is never updated, so this says file, line and both values and adds nothing.
 */
export async function publishShippedRates(
  ownerDatabase: Database,
  clock: () => Temporal.Instant,
  directory = shippedRatesDirectory,
): Promise<Publication> {
  const shipped = readShippedRates(directory);
  return addRates(ownerDatabase, (stored) => missingRates(shipped, stored), clock());
}

function missingRates(shipped: readonly ShippedRate[], stored: readonly RateRow[]): readonly RateRow[] {
  const storedByKey = new Map(stored.map((row) => [rateKey(row), row]));
  const differences = shipped.flatMap(({ row, place }) => {
    const existing = storedByKey.get(rateKey(row));
    if (existing === undefined) return [];
    return comparedFields
      .filter((field) => row[field] !== existing[field])
      .map(
        (field) =>
          `${place}: ${field} of ${rateKey(row)} is ${shown(row[field])} here and ${shown(existing[field])} in the database`,
      );
  });
  if (differences.length > 0) {
    throw new ShippedRatesError(`a published rate is never changed:\n${differences.join('\n')}`);
  }
  return shipped.map(({ row }) => row).filter((row) => !storedByKey.has(rateKey(row)));
}

function shown(value: string | null): string {
  return value === null ? 'absent' : JSON.stringify(value);
}
