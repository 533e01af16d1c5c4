import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertCalculation } from '../../src/db/calculations.ts';
import { connectDatabaseAsOwner, type Database } from '../../src/db/client.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { sampleCalculation } from '../support/calculations.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

let testDatabase: TestDatabase;
let owner: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  owner = connectDatabaseAsOwner(testDatabase.url);
  const { version } = await readRateBook(testDatabase.database);
  await insertCalculation(testDatabase.database, sampleCalculation({ rateBookVersion: version }));
  await checkpoint(testDatabase, await makeSigningKey());
});
afterAll(async () => {
  await owner.$disconnect();
  await testDatabase.drop();
});

/** Every way of the language to change a row that is there, and two that would change none. */
const changes = (table: string, key: string, column: string): readonly (readonly [string, string])[] => [
  ['UPDATE', `UPDATE public.${table} SET ${column} = ${column}`],
  ['UPDATE of no row', `UPDATE public.${table} SET ${column} = ${column} WHERE false`],
  ['DELETE', `DELETE FROM public.${table}`],
  ['DELETE of no row', `DELETE FROM public.${table} WHERE false`],
  ['TRUNCATE', `TRUNCATE public.${table} CASCADE`],
  [
    'MERGE that updates',
    `MERGE INTO public.${table} AS target USING public.${table} AS source ON target.${key} = source.${key}
       WHEN MATCHED THEN UPDATE SET ${column} = source.${column}`,
  ],
  [
    'MERGE that deletes',
    `MERGE INTO public.${table} AS target USING public.${table} AS source ON target.${key} = source.${key}
       WHEN MATCHED THEN DELETE`,
  ],
  [
    'INSERT ON CONFLICT DO UPDATE',
    `INSERT INTO public.${table} OVERRIDING SYSTEM VALUE SELECT * FROM public.${table}
       ON CONFLICT (${key}) DO UPDATE SET ${column} = excluded.${column}`,
  ],
];

describe.each([
  ['rate', 'id', 'recorded_at'],
  ['rate_book', 'version', 'recorded_at'],
  ['calculation', 'id', 'recorded_at'],
  ['audit_key', 'key_id', 'recorded_at'],
  ['audit_leaf', 'leaf_index', 'hashes'],
  ['audit_checkpoint', 'tree_size', 'recorded_at'],
])('the table %s', (table, key, column) => {
  test.each(changes(table, key, column))('refuses its owner: %s', async (_kind, sql) => {
    await refused(owner, table, sql, /the table (rate(_book)?|calculation|audit_\w+) is append-only/);
  });

  test.each(changes(table, key, column))('refuses the service: %s', async (_kind, sql) => {
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
