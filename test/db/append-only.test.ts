import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  await testDatabase.calculationStore.store({ record: sampleCalculation({ rateBookVersion: version }) });
  await checkpoint(testDatabase, await makeSigningKey());
  await runSql(
    testDatabase.url,
    `INSERT INTO public.rate_revision VALUES ('01994000-0000-7000-8000-000000000009', now());
     INSERT INTO public.rate_revision_event (revision_id, number, act, acting_person, acting_person_key, reason, recorded_at)
       VALUES ('01994000-0000-7000-8000-000000000009', 1, 'created', 'Anna', 'anna', 'why', now());
     INSERT INTO public.act (id, kind, actor, client, trace_id, recorded_at)
       VALUES ('01994000-0000-7000-8000-00000000000a', 'approved', 'Anna', 'console', '1', now());
     INSERT INTO public.retention_rule (organization, years) VALUES ('0207463215', 10)`,
  );
});
afterAll(async () => {
  await owner.$disconnect();
  await testDatabase.drop();
});

const matched = (key: string) =>
  key
    .split(', ')
    .map((column) => `target.${column} = source.${column}`)
    .join(' AND ');

/** Every way of the language to change a row that is there, and two that would change none. */
const changes = (
  table: string,
  key: string,
  columns: string,
  changed: string,
): readonly (readonly [string, string])[] => [
  ['UPDATE', `UPDATE public.${table} SET ${changed} = ${changed}`],
  ['UPDATE of no row', `UPDATE public.${table} SET ${changed} = ${changed} WHERE false`],
  ['DELETE', `DELETE FROM public.${table}`],
  ['DELETE of no row', `DELETE FROM public.${table} WHERE false`],
  ['TRUNCATE', `TRUNCATE public.${table} CASCADE`],
  [
    'MERGE that updates',
    `MERGE INTO public.${table} AS target USING public.${table} AS source ON ${matched(key)}
       WHEN MATCHED THEN UPDATE SET ${changed} = source.${changed}`,
  ],
  [
    'MERGE that deletes',
    `MERGE INTO public.${table} AS target USING public.${table} AS source ON ${matched(key)}
       WHEN MATCHED THEN DELETE`,
  ],
  [
    'INSERT ON CONFLICT DO UPDATE',
    `INSERT INTO public.${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM public.${table}
       ON CONFLICT (${key}) DO UPDATE SET ${changed} = excluded.${changed}`,
  ],
];

describe.each([
  [
    'rate',
    'id',
    'id, parameter, category, unit, amount, effective_from, source, confidence, note, recorded_at, supersedes_id, revision_id',
  ],
  ['rate_book', 'version', 'version, last_rate_id, recorded_at'],
  ['rate_revision', 'id', 'id, recorded_at'],
  [
    'rate_revision_event',
    'revision_id, number',
    'revision_id, number, act, acting_person, acting_person_key, reason, rate_book_version, recorded_at',
  ],
  ['audit_key', 'key_id', 'key_id, public_key_pem, recorded_at'],
  ['audit_leaf', 'leaf_index', 'leaf_index, calculation_id, hashes', 'hashes'],
  [
    'audit_checkpoint',
    'tree_size',
    'tree_size, root_hash, previous_checkpoint_hash, recorded_at, key_id, signature',
  ],
  [
    'act',
    'id',
    'id, organization, kind, actor, client, trace_id, calculation_id, revision_id, count, recorded_at',
  ],
  ['retention_rule', 'id', 'id, organization, years, recorded_at'],
  [
    'calculation',
    'id',
    'id, organization, case_reference, request_date, period_start, period_end, outcome, category, monthly_cents, payable_cents, content, rules_version, rate_book_version, input_hash, result_hash, salt, content_hash, recorded_at',
  ],
])('the table %s', (table, key, columns, changed = 'recorded_at') => {
  // Each row of a calculation is looked at, because its personal content may be erased: no row is no change.
  const refusedToOwner = changes(table, key, columns, changed).filter(
    ([kind]) => table !== 'calculation' || kind !== 'UPDATE of no row',
  );
  test.each(refusedToOwner)('refuses its owner: %s', async (_kind, sql) => {
    await refused(owner, table, sql, new RegExp(`the table ${table} is append-only`));
  });

  test.each(changes(table, key, columns, changed))('refuses the service: %s', async (_kind, sql) => {
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
    [
      'add a rate without a revision',
      `INSERT INTO public.rate (parameter, unit, amount, effective_from, confidence, recorded_at)
         VALUES ('spiGeneral', 'month', 400, '2031-01-01', 'official', now())`,
    ],
    [
      'choose the identifier of a rate',
      `INSERT INTO public.rate (id, parameter, unit, amount, effective_from, confidence, recorded_at)
         OVERRIDING SYSTEM VALUE VALUES (1000000, 'spiGeneral', 'month', 400, '2031-01-01', 'official', now())`,
    ],
    [
      'add a rate book without rates',
      `INSERT INTO public.rate_book SELECT repeat('0', 64), max(id), now() FROM public.rate`,
    ],
    ['switch a trigger off', 'ALTER TABLE public.calculation DISABLE TRIGGER ALL'],
    ['drop a table', 'DROP TABLE public.calculation'],
    ['make a table', 'CREATE TABLE public.mine ()'],
    ['change the record of migrations', 'DELETE FROM public._prisma_migrations'],
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
