import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** The tables, in a transaction or outside of one. */
export type Tables = Prisma.TransactionClient;

/** Longer than a statement may take, so that it is the statement that is stopped. */
const longestTransactionMs = 15_000;

/**
 * Does some work in one transaction that sees and adds only what belongs to these organizations: row-level security
 * of the database keeps everything else away from it, whatever the statements ask for. All is committed when this
 * returns, and nothing when it throws.
 */
export async function forOrganizations<Result>(
  database: Database,
  organizations: readonly string[],
  work: (tables: Tables) => Promise<Result>,
): Promise<Result> {
  return database.$transaction(
    async (tables) => {
      await actFor(tables, organizations);
      return work(tables);
    },
    { maxWait: 5_000, timeout: longestTransactionMs },
  );
}

/** Says for whom a transaction works from now on. */
export async function actFor(tables: Tables, organizations: readonly string[]): Promise<void> {
  // Local to the transaction: the connection goes back to the pool without it.
  await tables.$executeRaw`
    SELECT pg_catalog.set_config('barema.organizations', ${organizations.join(',')}, true)`;
}
