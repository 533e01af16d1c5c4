import { type CalculationQuery, queryCalculations as queryRecords } from '../db/calculations.ts';
import { forOrganizations } from '../db/organizations.ts';
import { recordAct } from './act.ts';
import type { CalculationSummary } from './calculation-record.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/** One page of a list of calculations, and whether another follows. */
export interface CalculationPage {
  readonly summaries: readonly CalculationSummary[];
  /** The identifier behind which the next page begins; absent on the last page. */
  readonly nextBehind?: string;
}

/** Lists what the organizations of the caller have stored, `limit` at most, in the order of their recording. */
export async function queryCalculations(
  dependencies: Dependencies,
  caller: Caller,
  query: CalculationQuery,
): Promise<CalculationPage> {
  const found = await forOrganizations(dependencies.database, caller.organizations, async (tables) => {
    const records = await queryRecords(tables, { ...query, limit: query.limit + 1 });
    for (const organization of caller.organizations) {
      const count = records
        .slice(0, query.limit)
        .filter((record) => record.organization === organization).length;
      await recordAct(dependencies, tables, caller, 'queried', { organization, count });
    }
    return records;
  });
  const summaries = found.slice(0, query.limit);
  const last = summaries.at(-1);
  return found.length > summaries.length && last !== undefined
    ? { summaries, nextBehind: last.id }
    : { summaries };
}
