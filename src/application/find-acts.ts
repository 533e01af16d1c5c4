import { type ActQuery, queryActs } from '../db/acts.ts';
import { forOrganizations } from '../db/organizations.ts';
import type { Act } from './act.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/** One page of a list of acts, and whether another follows. */
export interface ActPage {
  readonly acts: readonly Act[];
  /** The identifier behind which the next page begins; absent on the last page. */
  readonly nextBehind?: string;
}

/**
 * Lists who did what with the calculations of the caller's organizations and with what belongs to all, such as rates;
 * the newest first, `limit` at most.
 */
export async function findActs(
  { database }: Pick<Dependencies, 'database'>,
  { organizations }: Pick<Caller, 'organizations'>,
  query: ActQuery,
): Promise<ActPage> {
  const found = await forOrganizations(database, organizations, (tables) =>
    queryActs(tables, { ...query, limit: query.limit + 1 }),
  );
  const acts = found.slice(0, query.limit);
  const last = acts.at(-1);
  return found.length > acts.length && last !== undefined ? { acts, nextBehind: last.id } : { acts };
}
