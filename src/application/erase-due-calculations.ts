import { actFor } from '../db/organizations.ts';
import { eraseDueCalculations as eraseDue, type OrganizationCount } from '../db/retention.ts';
import { recordAct } from './act.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/** So many are locked at once, for a moment, and no request waits long for one of them. */
const erasedAtOnce = 500;

/** To look through the records of years for those that are due may take this long. */
const longestPortionMs = 600_000;

/**
 * Erases the personal content of all calculations whose retention has ended, in portions, until there are no more or
 * it is told to stop. Several may be at it at once. Answers how many of which organization.
 */
export async function eraseDueCalculations(
  dependencies: Pick<Dependencies, 'database' | 'clock' | 'newIdentifier'>,
  caller: Pick<Caller, 'actor' | 'client' | 'traceId'>,
  stop?: AbortSignal,
): Promise<readonly OrganizationCount[]> {
  const counts = new Map<string, number>();
  while (stop?.aborted !== true) {
    const erased = await dependencies.database.$transaction(
      async (tables) => {
        await tables.$executeRaw`SET LOCAL statement_timeout = 0`;
        const portion = await eraseDue(tables, erasedAtOnce);
        await actFor(
          tables,
          portion.map(({ organization }) => organization),
        );
        for (const { organization, count } of portion) {
          await recordAct(dependencies, tables, caller, 'erased', { organization, count });
        }
        return portion;
      },
      { maxWait: 60_000, timeout: longestPortionMs },
    );
    if (erased.length === 0) break;
    for (const { organization, count } of erased) {
      counts.set(organization, (counts.get(organization) ?? 0) + count);
    }
  }
  return [...counts].map(([organization, count]) => ({ organization, count }));
}
