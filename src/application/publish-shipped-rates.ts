import type { Database } from '../db/client.ts';
import { addRates, type Publication } from '../db/rates.ts';
import { type NewRow, type PublishedRow, rateKey } from '../domain/rate-row.ts';
import {
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
 * A line is published already when it says what the service published for its day once, also when a revision
 * corrected that or took it back since; and when a revision published its amount, whatever source it gave.
 *
 * Errors: ShippedRatesError when a file is wrong, or when a line differs from all that was ever published for
 * its day: a published rate is never updated, so this says file, line and both values and adds nothing.
 */
export async function publishShippedRates(
  ownerDatabase: Database,
  clock: () => Temporal.Instant,
  directory = shippedRatesDirectory,
): Promise<Publication> {
  const shipped = readShippedRates(directory);
  return addRates(ownerDatabase, (stored) => missingRates(shipped, stored), clock());
}

function missingRates(shipped: readonly ShippedRate[], stored: readonly PublishedRow[]): readonly NewRow[] {
  const storedByKey = Map.groupBy(stored, rateKey);
  const differences = shipped.flatMap((line) =>
    differencesOf(line, storedByKey.get(rateKey(line.row)) ?? []),
  );
  if (differences.length > 0) {
    throw new ShippedRatesError(`a published rate is never changed:\n${differences.join('\n')}`);
  }
  return shipped
    .filter(({ row }) => !storedByKey.has(rateKey(row)))
    .map(({ row }) => ({ ...row, supersedesId: null, revisionId: null }));
}

/** How a line differs from the rows of its key, told by the first of them; nothing when one of them says it. */
function differencesOf({ row, place }: ShippedRate, published: readonly PublishedRow[]): readonly string[] {
  const [first] = published;
  if (first === undefined) return [];
  const fieldsThatDiffer = (existing: PublishedRow) =>
    comparedFields.filter((field) => row[field] !== existing[field]);
  const isPublished = published.some((existing) =>
    existing.revisionId === null
      ? fieldsThatDiffer(existing).length === 0
      : existing.amount !== null && existing.amount === row.amount,
  );
  if (isPublished) return [];
  return fieldsThatDiffer(first).map(
    (field) =>
      `${place}: ${field} of ${rateKey(row)} is ${shown(row[field])} here and ${shown(first[field])} in the database`,
  );
}

function shown(value: string | null): string {
  return value === null ? 'absent' : JSON.stringify(value);
}
