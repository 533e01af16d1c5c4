import { readPublishedRows } from '../db/rates.ts';
import { lastRows, type RateRow } from '../domain/rate-row.ts';
import type { Dependencies } from './dependencies.ts';

/** Every current rate as it was published, by parameter, category, unit and first day. */
export async function exportRates({ database }: Dependencies): Promise<readonly RateRow[]> {
  const rows = [...lastRows(await readPublishedRows(database))].filter(([, row]) => row.amount !== null);
  return rows.toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}
