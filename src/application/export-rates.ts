import { readPublishedRows } from '../db/rates.ts';
import { lastRows, type RateRow } from '../domain/rate-row.ts';
import { recordAct } from './act.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/** Every current rate as it was published, by parameter, category, unit and first day. */
export async function exportRates(dependencies: Dependencies, caller: Caller): Promise<readonly RateRow[]> {
  const published = await dependencies.database.$transaction(async (tables) => {
    await recordAct(dependencies, tables, caller, 'exported', {});
    return readPublishedRows(tables);
  });
  const rows = [...lastRows(published)].filter(([, row]) => row.amount !== null);
  return rows.toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}
