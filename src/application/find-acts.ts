import { type ActQuery, queryActs } from '../db/acts.ts';
import { forOrganizations } from '../db/organizations.ts';
import type { Act } from './act.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { idOf, type Page, readPage } from './page.ts';

/**
 * Lists who did what with the calculations of the caller's organizations and with what belongs to all, such as rates;
 * the newest first, `limit` at most.
 */
export async function findActs(
  { database }: Pick<Dependencies, 'database'>,
  { organizations }: Pick<Caller, 'organizations'>,
  query: ActQuery,
): Promise<Page<Act>> {
  return forOrganizations(database, organizations, (tables) =>
    readPage(query.limit, (limit) => queryActs(tables, { ...query, limit }), idOf),
  );
}
