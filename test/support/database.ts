import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { publishShippedRates } from '../../src/application/publish-shipped-rates.ts';
import { type CalculationStore, openCalculationStore } from '../../src/db/calculation-store.ts';
import { connectDatabase, connectDatabaseAsOwner, type Database } from '../../src/db/client.ts';
import { applyMigrations } from '../../src/db/migrate.ts';

const template = 'barema_template';

/** When the rates of a test database were recorded. */
export const ratesRecordedAt = Temporal.Instant.from('2026-09-01T08:00:00Z');

/** A database of a test: what the service has of it, and all of it, as the owner of its URL. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  readonly calculationStore: CalculationStore;
  readonly owner: Database;
  drop(): Promise<void>;
}

/** Makes the migrated database with all rates that `createTestDatabase` copies. Run once per test server. */
export async function createTemplate(adminUrl: string): Promise<void> {
  await runSql(adminUrl, `DROP DATABASE IF EXISTS "${template}"`);
  await runSql(adminUrl, `CREATE DATABASE "${template}"`);
  const url = urlOfDatabase(adminUrl, template);
  await applyMigrations(url);
  const ownerDatabase = connectDatabaseAsOwner(url);
  await publishShippedRates(ownerDatabase, () => ratesRecordedAt);
  await ownerDatabase.$disconnect();
}

/** A database of its own for a test file, migrated and with all rates. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE "${template}"`);
}

/** A database with nothing in it. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase('TEMPLATE template0');
}

/** Runs one statement as the user of a URL and returns its rows. Errors: those of the server. */
export async function runSql(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}

/** The URL of the test server's administrator, for another database. */
export function urlOfDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const adminUrl = inject('postgresUrl');
  const name = `test_${randomUUID()}`;
  await runSql(adminUrl, `CREATE DATABASE "${name}" ${from}`);
  const url = urlOfDatabase(adminUrl, name);
  const database = connectDatabase(url);
  const calculationStore = openCalculationStore(url);
  const owner = connectDatabaseAsOwner(url);
  return {
    url,
    database,
    calculationStore,
    owner,
    drop: async () => {
      await calculationStore.close();
      await database.$disconnect();
      await owner.$disconnect();
      await runSql(adminUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}
