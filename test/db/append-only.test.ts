import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertCalculation } from '../../src/db/calculations.ts';
import { connectDatabaseAsOwner, type Database } from '../../src/db/client.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { sampleCalculation } from '../support/calculations.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';

let testDatabase: TestDatabase;
let owner: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  owner = connectDatabaseAsOwner(testDatabase.url);
  const { version } = await readRateBook(testDatabase.database);
  await insertCalculation(testDatabase.database, sampleCalculation({ rateBookVersion: version }));
});
afterAll(async () => {
  await owner.$disconnect();
  await testDatabase.drop();
});

/** Every way of the language to change a row that is there, and two that would change none. */
const changes = (table: string, key: string): readonly (readonly [string, string])[] => [
  ['UPDATE', `UPDATE public.${table} SET recorded_at = recorded_at`],
  ['UPDATE of no row', `UPDATE public.${table} SET recorded_at = recorded_at WHERE false`],
  ['DELETE', `DELETE FROM public.${table}`],
  ['DELETE of no row', `DELETE FROM public.${table} WHERE false`],
  ['TRUNCATE', `TRUNCATE public.${table} CASCADE`],
  [
    'MERGE that updates',
    `MERGE INTO public.${table} AS target USING public.${table} AS source ON target.${key} = source.${key}
       WHEN MATCHED THEN UPDATE SET recorded_at = source.recorded_at`,
  ],
  [
    'MERGE that deletes',
    `MERGE INTO public.${table} AS target USING public.${table} AS source ON target.${key} = source.${key}
       WHEN MATCHED THEN DELETE`,
  ],
  [
    'INSERT ON CONFLICT DO UPDATE',
    `INSERT INTO public.${table} OVERRIDING SYSTEM VALUE SELECT * FROM public.${table}
       ON CONFLICT (${key}) DO UPDATE SET recorded_at = excluded.recorded_at`,
  ],
];

describe.each([
  ['rate', 'id'],
  ['rate_book', 'version'],
  ['calculation', 'id'],
])('the table %s', (table, key) => {
  test.each(changes(table, key))('refuses its owner: %s', async (_kind, sql) => {
    await refused(
      owner,
      table,
      sql,
      /the table rate(_book)? is append-only|the table calculation is append-only/,
    );
  });

  test.each(changes(table, key))('refuses the service: %s', async (_kind, sql) => {
    await refused(testDatabase.database, table, sql, new RegExp(`permission denied for table ${table}`));
  });

  test('refuses a replication session of its owner', async () => {
    const before = await contents(table);
    await expect(
      runSql(testDatabase.url, `SET session_replication_role = replica; DELETE FROM public.${table}`),
    ).rejects.toThrow(/append-only/);
    expect(await contents(table)).toEqual(before);
  });
});

describe('the service', () => {
  test.each([
    ['add a rate', 'INSERT INTO public.rate OVERRIDING SYSTEM VALUE SELECT * FROM public.rate LIMIT 1'],
    ['add a rate book', 'INSERT INTO public.rate_book SELECT * FROM public.rate_book LIMIT 1'],
    ['switch a trigger off', 'ALTER TABLE public.calculation DISABLE TRIGGER ALL'],
    ['drop a table', 'DROP TABLE public.calculation'],
    ['make a table', 'CREATE TABLE public.mine ()'],
    ['read the record of migrations', 'SELECT * FROM public._prisma_migrations'],
  ])('may not %s', async (_what, sql) => {
    await expect(testDatabase.database.$executeRawUnsafe(sql)).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });
});

async function refused(database: Database, table: string, sql: string, message: RegExp): Promise<void> {
  const before = await contents(table);
  await expect(database.$executeRawUnsafe(sql)).rejects.toThrow(message);
  expect(await contents(table)).toEqual(before);
}

async function contents(table: string): Promise<unknown> {
  const rows = await runSql(testDatabase.url, `SELECT to_jsonb(t) AS row FROM public.${table} t`);
  expect(rows).not.toHaveLength(0);
  return rows;
}
