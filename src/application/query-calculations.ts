import { type CalculationQuery, queryCalculations as queryRecords } from '../db/calculations.ts';
import { forOrganizations } from '../db/organizations.ts';
import { recordAct } from './act.ts';
import type { CalculationSummary } from './calculation-record.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { idOf, type Page, readPage } from './page.ts';

/** Lists what the organizations of the caller have stored, `limit` at most, in the order of their recording. */
export async function queryCalculations(
  dependencies: Dependencies,
  caller: Caller,
  query: CalculationQuery,
): Promise<Page<CalculationSummary>> {
  return forOrganizations(dependencies.database, caller.organizations, async (tables) => {
    const page = await readPage(query.limit, (limit) => queryRecords(tables, { ...query, limit }), idOf);
    for (const organization of caller.organizations) {
      const count = page.items.filter((record) => record.organization === organization).length;
      await recordAct(dependencies, tables, caller, 'queried', { organization, count });
    }
    return page;
  });
}
