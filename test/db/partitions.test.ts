import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connectStatements } from '../../src/db/client.ts';
import { insertCalculations } from '../../src/db/insert-calculations.ts';
import { applyMigrations } from '../../src/db/migrate.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { sampleCalculation } from '../support/calculations.ts';
import { createEmptyDatabase, createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';

let testDatabase: TestDatabase;
let partitions: readonly string[];

/** A UUID of version 7 of an instant. */
function identifierOf(instant: string): string {
  const milliseconds = Temporal.Instant.from(instant).epochMilliseconds.toString(16).padStart(12, '0');
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7000-8000-000000000001`;
}

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const rows = await runSql(
    testDatabase.url,
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'calculation'::regclass ORDER BY 1`,
  );
  partitions = rows.map(({ name }) => String(name));
});
afterAll(() => testDatabase.drop());

/** What an erasure takes. */
const personal = ['case_reference', 'content', 'facts', 'input_hash', 'result', 'result_hash', 'salt'];

/** A database that was migrated by all before one migration, with a rate book. */
async function databaseBefore(migration: string): Promise<string> {
  const { url, drop } = await createEmptyDatabase();
  onTestFinished(drop);
  const earlier = await mkdtemp(join(tmpdir(), 'barema-migrations-'));
  onTestFinished(() => rm(earlier, { recursive: true }));
  const migrations = resolve(import.meta.dirname, '../../prisma/migrations');
  await cp(migrations, earlier, {
    recursive: true,
    filter: (path) => !(basename(path) >= migration && basename(path).startsWith('2')),
  });
  await applyMigrations(url, earlier);
  await runSql(
    url,
    `INSERT INTO rate (parameter, unit, amount, effective_from, confidence, recorded_at)
       VALUES ('spiGeneral', 'month', 400, '2002-10-01', 'official', now())`,
  );
  await runSql(url, `INSERT INTO rate_book SELECT repeat('a', 64), id, now() FROM rate`);
  return url;
}

/** The columns of personal content of which the planner has statistics. */
async function knownToPlanner(url: string): Promise<readonly unknown[]> {
  const rows = await runSql(
    url,
    `SELECT DISTINCT format('%s.%s', regexp_replace(tablename, '_\\d{4}_\\d\\d$', '_month'), attname) AS column
       FROM pg_stats WHERE tablename LIKE 'calculation%' AND attname = ANY($1)
        AND (attname <> 'outcome' OR tablename = 'calculation_batch_chunk') ORDER BY 1`,
    [[...personal, 'input', 'outcome']],
  );
  return rows.map(({ column }) => column);
}

describe('the partitions of calculations', () => {
  test('are those of this month and the next three, of all that is earlier, and of what fits nowhere', async () => {
    const months = await runSql(
      testDatabase.url,
      `SELECT 'calculation_' || to_char(date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead), 'YYYY_MM') AS name
         FROM generate_series(0, 3) AS ahead`,
    );
    expect(partitions).toEqual(
      [...months.map(({ name }) => name), 'calculation_default', 'calculation_earlier'].sort(),
    );
  });

  test('hold what was recorded before there were any', async () => {
    const url = await databaseBefore('20261123020000');
    const ids = [identifierOf('2026-09-12T21:30:00Z'), 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
    for (const id of ids) {
      await runSql(
        url,
        `INSERT INTO calculation VALUES ($1, 'case', '2026-09-12', '2026-09-12', '2026-09-30', 'granted', 'isolated',
           18604, 11783, jsonb_build_object('b', 1, 'a', 'é', 'long', repeat('x', 1000)), '{"c":[]}', '1', repeat('a', 64), repeat('b', 64), repeat('c', 64), '2026-09-12T21:30:00Z', 'local')`,
        [id],
      );
    }
    await applyMigrations(url);
    const rows = await runSql(
      url,
      `SELECT id, tableoid::regclass::text AS place, organization, monthly_cents::integer AS cents,
              convert_from(content, 'UTF8') AS content, result_hash
         FROM calculation ORDER BY id`,
    );
    expect(rows).toEqual(
      ['calculation_earlier', 'calculation_default'].map((place, index) => ({
        id: ids[index],
        place,
        organization: 'local',
        cents: 18_604,
        content: `{"a": "é", "b": 1, "long": "${'x'.repeat(1_000)}"}\n{"c": []}`,
        result_hash: 'c'.repeat(64),
      })),
    );
    // What would stay of a column in its rows when it was dropped.
    const [size] = await runSql(
      url,
      `SELECT max(pg_column_size(calculation.*) - length(content))::integer AS rest FROM calculation`,
    );
    expect(size?.rest).toBeLessThan(400);
  });

  test('tell the planner nothing of people, and what it knew of earlier versions is forgotten', async () => {
    const url = await databaseBefore('20261123060000');
    const thisMonth = Temporal.Now.instant().toString();
    await runSql(
      url,
      `INSERT INTO calculation (id, organization, case_reference, request_date, period_start, period_end, outcome, category,
             monthly_cents, payable_cents, facts, result, rules_version, rate_book_version, input_hash, result_hash, recorded_at)
           SELECT id, 'local', 'case', '2026-09-12', '2026-09-12', '2026-09-30', 'granted', 'isolated', 1, 1, '{}', '{}',
                  '1', repeat('a', 64), repeat('b', 64), repeat('c', 64), now() FROM unnest($1::uuid[]) AS id`,
      [[identifierOf('2020-09-12T21:30:00Z'), identifierOf(thisMonth)]],
    );
    await runSql(
      url,
      `WITH batch AS (
         INSERT INTO calculation_batch (id, organization, kind, state, actor, client, trace_id, recorded_at)
           VALUES (gen_random_uuid(), 'local', 'batch', 'processing', 'x', 'x', 'x', now()) RETURNING id
       )
       INSERT INTO calculation_batch_chunk (batch_id, number, organization, first_line, input, outcome, processed_at)
         SELECT id, number, 'local', number, CASE number WHEN 0 THEN 'x'::bytea END,
                CASE number WHEN 1 THEN 'x' END, CASE number WHEN 1 THEN now() END
           FROM batch, generate_series(0, 1) AS number`,
    );
    await runSql(url, 'ANALYZE');
    expect(await knownToPlanner(url)).toEqual(
      expect.arrayContaining([
        'calculation_batch_chunk.input',
        'calculation_batch_chunk.outcome',
        ...['calculation', 'calculation_earlier', 'calculation_month'].flatMap((table) => [
          `${table}.case_reference`,
          `${table}.facts`,
          `${table}.input_hash`,
        ]),
      ]),
    );
    await applyMigrations(url);
    expect(await knownToPlanner(url)).toEqual([]);
    await runSql(url, 'ANALYZE');
    expect(await knownToPlanner(url)).toEqual([]);
    const columns = await runSql(
      url,
      `SELECT DISTINCT attstattarget FROM pg_attribute WHERE attname = ANY($1)
         AND attrelid IN (SELECT relid FROM pg_partition_tree('calculation'))`,
      [personal],
    );
    expect(columns).toEqual([{ attstattarget: 0 }]);
  });

  test('keep a content as it comes, in the page of its row where there is room', async () => {
    const kept = await runSql(
      testDatabase.url,
      `SELECT DISTINCT attstorage, reloptions FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE attname = 'content' AND attrelid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'calculation'::regclass)`,
    );
    expect(kept).toEqual([{ attstorage: 'e', reloptions: ['toast_tuple_target=8160'] }]);
  });

  test('take each calculation by the instant of its identifier', async () => {
    const { version: rateBookVersion } = await readRateBook(testDatabase.database);
    const month = Temporal.Now.zonedDateTimeISO('UTC').toPlainDate().with({ day: 1 });
    const start = (months: number) => `${month.add({ months })}T00:00:00Z`;
    const places: readonly (readonly [string, string])[] = [
      [identifierOf('2002-10-01T00:00:00Z'), 'calculation_earlier'],
      [
        identifierOf(Temporal.Instant.from(start(0)).subtract({ milliseconds: 1 }).toString()),
        'calculation_earlier',
      ],
      [identifierOf(start(0)), `calculation_${month.toString().slice(0, 7).replace('-', '_')}`],
      [
        identifierOf(Temporal.Instant.from(start(4)).subtract({ milliseconds: 1 }).toString()),
        `calculation_${month.add({ months: 3 }).toString().slice(0, 7).replace('-', '_')}`,
      ],
      [identifierOf(start(4)), 'calculation_default'],
      ['ffffffff-ffff-4fff-bfff-ffffffffffff', 'calculation_default'],
    ];
    const statements = connectStatements(testDatabase.url);
    await insertCalculations(
      statements,
      places.map(([id]) => ({ record: sampleCalculation({ id, rateBookVersion }) })),
    );
    await statements.end();
    const rows = await runSql(
      testDatabase.url,
      'SELECT id, tableoid::regclass::text AS place FROM calculation',
    );
    expect(new Map(rows.map(({ id, place }) => [id, place]))).toEqual(new Map(places));
  });

  test('are made by the service, again and at once, without rights of its own, and never over rows', async () => {
    const [last] = partitions.filter((name) => /_\d\d$/.test(name)).slice(-1);
    await runSql(testDatabase.url, `DROP TABLE ${last}`);
    const make = () => testDatabase.database.$executeRaw`SELECT "public"."make_calculation_partitions"()`;
    // What was recorded without its partition stays where it is.
    const { version: rateBookVersion } = await readRateBook(testDatabase.database);
    const inLastMonth = Temporal.Now.zonedDateTimeISO('UTC').with({ day: 1 }).add({ months: 3 });
    const statements = connectStatements(testDatabase.url);
    await insertCalculations(statements, [
      {
        record: sampleCalculation({ id: identifierOf(inLastMonth.toInstant().toString()), rateBookVersion }),
      },
    ]);
    await statements.end();
    await Promise.all([make(), make(), make()]);
    const exists = `SELECT to_regclass('${last}') IS NOT NULL AS made`;
    expect(await runSql(testDatabase.url, exists)).toEqual([{ made: false }]);
    await runSql(
      testDatabase.url,
      `ALTER TABLE calculation_default DISABLE TRIGGER calculation_append_only;
       DELETE FROM calculation_default;
       ALTER TABLE calculation_default ENABLE ALWAYS TRIGGER calculation_append_only`,
    );
    await Promise.all([make(), make(), make()]);
    expect(await runSql(testDatabase.url, exists)).toEqual([{ made: true }]);
    const counted = await runSql(
      testDatabase.url,
      `SELECT attname AS column FROM pg_attribute WHERE attrelid = '${last}'::regclass AND attstattarget = 0`,
    );
    const [settings] = await runSql(
      testDatabase.url,
      `SELECT reloptions FROM pg_class WHERE oid = '${last}'::regclass`,
    );
    expect(settings?.reloptions).toEqual(['toast_tuple_target=8160']);
    expect(counted.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['case_reference', 'content']),
    );
    await expect(
      runSql(testDatabase.url, `DELETE FROM ${last}`),
      'a partition that was made later is guarded too',
    ).rejects.toThrow(/append-only/);
  });

  test('cannot be touched by the service, also when somebody grants it everything', async () => {
    await expect(
      testDatabase.database.$executeRawUnsafe('CREATE TABLE public.calculation_2031_01 ()'),
    ).rejects.toThrow(/permission denied/);
    for (const partition of partitions) {
      for (const sql of [
        `SELECT * FROM ${partition}`,
        `INSERT INTO ${partition} SELECT * FROM calculation`,
        `UPDATE ${partition} SET payable_cents = 0`,
        `DELETE FROM ${partition}`,
        `TRUNCATE ${partition}`,
        `ALTER TABLE calculation DETACH PARTITION ${partition}`,
        `DROP TABLE ${partition}`,
      ]) {
        await expect(testDatabase.database.$executeRawUnsafe(sql)).rejects.toThrow(
          /permission denied|must be owner/,
        );
      }
    }
    await runSql(testDatabase.url, 'GRANT ALL ON ALL TABLES IN SCHEMA public TO barema_runtime');
    for (const partition of partitions) {
      expect(await testDatabase.database.$queryRawUnsafe(`SELECT * FROM ${partition}`)).toEqual([]);
      await expect(testDatabase.database.$executeRawUnsafe(`TRUNCATE ${partition}`)).rejects.toThrow(
        /append-only/,
      );
    }
    expect(await runSql(testDatabase.url, 'SELECT FROM calculation')).not.toHaveLength(0);
  });

  test('are append-only for their owner and for a replication session', async () => {
    const partition = 'calculation_earlier';
    for (const sql of [
      `DELETE FROM ${partition}`,
      `TRUNCATE ${partition}`,
      `UPDATE ${partition} SET payable_cents = payable_cents`,
    ]) {
      for (const session of ['', 'SET session_replication_role = replica; ']) {
        await expect(runSql(testDatabase.url, session + sql)).rejects.toThrow(/append-only/);
      }
    }
    const firing = await runSql(
      testDatabase.url,
      `SELECT class.relname AS table, count(*)::integer AS count FROM pg_trigger AS made JOIN pg_class AS class ON class.oid = made.tgrelid
         WHERE class.relname LIKE 'calculation%' AND made.tgname IN ('calculation_append_only', 'calculation_erasure_only')
           AND made.tgenabled = 'A' GROUP BY class.relname ORDER BY 1`,
    );
    expect(firing).toEqual(['calculation', ...partitions].map((table) => ({ table, count: 2 })));
  });
});
