import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOutsideTree } from '../../src/db/audit.ts';
import { openBatchQueue } from '../../src/db/batch-queue.ts';
import { insertBatch, prepareLines, startBatch } from '../../src/db/calculation-batches.ts';
import { openCalculationStore } from '../../src/db/calculation-store.ts';
import { queryCalculations } from '../../src/db/calculations.ts';
import { readCases } from '../../src/db/cases.ts';
import { connectDatabase, type Database } from '../../src/db/client.ts';
import { forOrganizations } from '../../src/db/organizations.ts';
import { eraseDueCalculations } from '../../src/db/retention.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { startDatabaseProxy } from '../support/database-proxy.ts';
import { faultsOfListing, faultsOfReading, type Scan, scansIn } from '../support/plans.ts';

const organizations = ['0206567890', '0207456789', '0208345678'] as const;
const [mine] = organizations;

const ordinaryRowCount = 36_000;

/** `TEST_PLAN_ROWS` asks for more. */
const rowCount = Number(process.env.TEST_PLAN_ROWS ?? ordinaryRowCount);

/** In each of this month and the next two: of a case one for each organization. */
const casesOfMonth = Math.floor(rowCount / 3 / organizations.length);
const rowsOfMonth = casesOfMonth * organizations.length;

let testDatabase: TestDatabase;
/** The partitions that have rows. */
let months: readonly unknown[];

/** What the server says of how it does each statement; without it a superuser could not look into a pool. */
const explainEverything = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_nested_statements': 'on',
};

/** The rows refer to a rate book that there is: that is not looked up for each of them. */
const withoutTriggers = 'SET session_replication_role = replica;';

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const { url } = testDatabase;
  await Promise.all([0, 1, 2].map((ahead) => load(url, ahead)));
  await runSql(
    url,
    `${withoutTriggers}
     INSERT INTO audit_leaf SELECT row_number() OVER (ORDER BY id) - 1, id, decode(repeat('00', 32), 'hex')
       FROM (SELECT id FROM calculation ORDER BY id LIMIT ${3 * rowsOfMonth - 50}) AS inside`,
  );
  await runSql(url, `INSERT INTO retention_rule (organization, years) VALUES ('${mine}', 5)`);
  await runSql(url, 'ANALYZE');
  const full = await runSql(
    url,
    'SELECT DISTINCT tableoid::regclass::text AS month FROM calculation ORDER BY 1',
  );
  months = full.map(({ month }) => month);
  expect(months).toHaveLength(3);
  for (const [setting, value] of Object.entries(explainEverything)) {
    await setForConnections(setting, `'${value}'`);
  }
}, 900_000);
afterAll(() => testDatabase.drop());

/** For the connections that are made from now on. */
async function setForConnections(setting: string, value: string): Promise<void> {
  const { url } = testDatabase;
  await runSql(url, `ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET ${setting} = ${value}`);
}

/** Fills a month, so many after this one, with thin rows whose file numbers come in no order. */
async function load(url: string, ahead: number): Promise<void> {
  await runSql(
    url,
    `${withoutTriggers}
     INSERT INTO calculation (id, organization, case_reference, request_date, period_start, period_end, outcome, category,
         monthly_cents, payable_cents, content, rules_version, rate_book_version, input_hash, result_hash, recorded_at)
       SELECT (substr(first_identifier(moment)::text, 1, 14) || '7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
              ('{${organizations.join()}}'::text[])[1 + n % ${organizations.length}],
              'case-' || n / ${organizations.length} * 7919::bigint % ${casesOfMonth},
              '2026-09-01', '2026-09-01', '2026-09-30', 'granted', 'isolated', 100, 100, 'x', '1', rate_book.version,
              repeat('a', 64), repeat('b', 64), moment
         FROM (SELECT version FROM rate_book LIMIT 1) AS rate_book,
              (SELECT (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ${ahead}))
                AT TIME ZONE 'UTC' AS start) AS month,
              generate_series(0, ${rowsOfMonth - 1}) AS n,
              LATERAL (SELECT start + (n + 1) * interval '28 days' / ${rowsOfMonth} AS moment) AS own`,
  );
}

/** Does some work on a connection of the service, and gives all scans that it led to. */
async function scansOf(work: (url: string) => Promise<unknown>): Promise<readonly Scan[]> {
  let heard = '';
  const { url } = await startDatabaseProxy(testDatabase.url, (answer) => {
    heard += answer.toString('utf8');
  });
  await work(url);
  const scans = scansIn(heard);
  expect(scans).not.toHaveLength(0);
  return scans;
}

async function withDatabase(url: string, work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = connectDatabase(url);
  await work(database);
  await database.$disconnect();
}

/** The scans that were made, of the months that have rows. None of them may be from the first row to the last. */
function ofFullMonths(scans: readonly Scan[]): readonly Scan[] {
  const made = scans.filter(({ partition, reached }) => reached && months.includes(partition));
  expect(made.filter(({ by }) => by === 'sequence')).toEqual([]);
  return made;
}

describe('a plan', () => {
  test.each([
    [
      'reads an identifier in two partitions',
      'Index Scan using calculation_2026_09_pkey on calculation_2026_09 (actual rows=1.00 loops=1)\nIndex Scan using calculation_2026_10_pkey on calculation_2026_10 (actual rows=0.00 loops=1)',
    ],
    [
      'reads an identifier from the first row to the last',
      'Seq Scan on calculation_2026_09 (actual rows=1.00 loops=1)',
    ],
    ['reads no partition for an identifier', 'Result (actual rows=0.00 loops=1)'],
  ])('that %s is found to be wrong', (_what, plan) => {
    expect(faultsOfReading(scansIn(plan))).toHaveLength(1);
  });

  test.each([
    ['reads from the first row to the last', 'Seq Scan on calculation_2026_09 (actual rows=0.00 loops=1)'],
    [
      'goes along the identifiers',
      'Index Scan Backward using calculation_2026_09_pkey on calculation_2026_09 (actual rows=51.00 loops=1)',
    ],
    [
      'sorts all rows',
      'Sort (actual rows=51.00 loops=1)\n  ->  Index Scan using calculation_2026_09_organization_case_reference_idx on calculation_2026_09 (actual rows=12000.00 loops=1)',
    ],
  ])('that %s for a file number is found to be wrong', (_what, plan) => {
    expect(faultsOfListing(scansIn(plan), ['calculation_2026_09'], 51)).toHaveLength(1);
    expect(faultsOfListing(scansIn(plan), ['calculation_2026_10'], 51)).toEqual([]);
  });
});

describe('with many calculations over several months', () => {
  test('one is read by its identifier from its month alone', async () => {
    const [row] = await runSql(
      testDatabase.url,
      `SELECT id, tableoid::regclass::text AS month FROM calculation WHERE organization = '${mine}'
         ORDER BY id LIMIT 1 OFFSET 5000`,
    );
    const scans = await scansOf(async (url) => {
      const store = openCalculationStore(url);
      // More often than the planner makes a plan for given values.
      for (let time = 0; time < 8; time += 1) {
        const act = { id: randomUUID(), kind: 'read', actor: 'x', client: 'x', traceId: 'x' } as const;
        const found = await store.read([mine], String(row?.id), {
          ...act,
          recordedAt: Temporal.Now.instant(),
        });
        expect(found?.id).toBe(row?.id);
      }
      await store.close();
    });
    const reached = scans.filter((scan) => scan.reached);
    expect(reached).toHaveLength(8);
    for (const scan of reached) {
      expect(scan.partition).toBe(row?.month);
      expect(faultsOfReading([scan])).toEqual([]);
    }
  });

  test('many are read by their identifiers, each from its month alone, and none of another organization', async () => {
    const rows = await runSql(
      testDatabase.url,
      // Ten of the end of the first month and ten of the beginning of the second.
      `SELECT id, organization, tableoid::regclass::text AS month FROM calculation
        ORDER BY id LIMIT 20 OFFSET ${rowsOfMonth - 10}`,
    );
    const own = rows.filter(({ organization }) => organization === mine).map(({ id }) => String(id));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(rows.length);
    expect(new Set(rows.map(({ month }) => month)).size).toBe(2);
    const scans = await scansOf(async (url) => {
      const store = openCalculationStore(url);
      for (let time = 0; time < 8; time += 1) {
        const found = await store.readAll(
          mine,
          rows.map(({ id }) => String(id)),
        );
        expect(found.map(({ id }) => id).toSorted()).toEqual(own.toSorted());
      }
      await store.close();
    });
    const reached = scans.filter((scan) => scan.reached);
    expect(new Set(reached.map(({ partition }) => partition))).toEqual(
      new Set(rows.map(({ month }) => month)),
    );
    expect(new Set(reached.map(({ by }) => by))).toEqual(new Set(['pkey']));
  });

  test('those of a case are found by its file number, by one index in each month', async () => {
    const scans = await scansOf((url) =>
      withDatabase(url, async (database) => {
        const found = await forOrganizations(database, [mine], (tables) =>
          queryCalculations(tables, { caseReference: 'case-3', newestFirst: true, limit: 51 }),
        );
        expect(found).toHaveLength(3);
      }),
    );
    expect(new Set(ofFullMonths(scans).map(({ partition }) => partition))).toEqual(new Set(months));
    expect(faultsOfListing(scans, months, 51)).toEqual([]);
  });

  // With more, of so few organizations, PostgreSQL holds plans for the values that it knows to be so much cheaper.
  test.skipIf(rowCount > ordinaryRowCount)(
    'those of a case are found without planning it each time',
    async () => {
      const database = connectDatabase(testDatabase.url);
      const plans = await forOrganizations(database, [mine], async (tables) => {
        for (let time = 0; time < 10; time += 1) {
          await queryCalculations(tables, { caseReference: `case-${time}`, newestFirst: true, limit: 51 });
        }
        return tables.$queryRaw`
        SELECT generic_plans::integer AS once, custom_plans::integer AS each_time FROM pg_prepared_statements
         WHERE statement LIKE '%case_reference = $%'`;
      });
      await database.$disconnect();
      expect(plans).toEqual([{ once: 5, each_time: 5 }]);
    },
  );

  test.each([true, false])(
    'a page of all of them is read along an index, newest first %s',
    async (newestFirst) => {
      const scans = await scansOf((url) =>
        withDatabase(url, async (database) => {
          const found = await forOrganizations(database, [mine], (tables) =>
            queryCalculations(tables, { newestFirst, limit: 51 }),
          );
          expect(found).toHaveLength(51);
        }),
      );
      expect(ofFullMonths(scans).map(({ by }) => by)).not.toContain('latest');
    },
  );

  test('the latest of each case are read a batch at a time, without sorting them all', async () => {
    const scans = await scansOf((url) =>
      withDatabase(url, async (database) => {
        const behind = { organization: mine, caseReference: 'case-2', periodStart: '', periodEnd: '' };
        const found = await forOrganizations(database, [mine], (tables) =>
          readCases(tables, { latestOf: 'case', oneCaseIn: 1 }, behind, 50),
        );
        expect(found).toHaveLength(50);
      }),
    );
    const made = ofFullMonths(scans);
    expect(new Set(made.map(({ by }) => by))).toEqual(new Set(['latest', 'pkey']));
  });

  test('the cases of a recalculation are picked in portions along that index, without sorting them all', async () => {
    const scans = await scansOf(async (url) => {
      const queue = openBatchQueue(url);
      const batch = { id: v7(), organization: mine };
      await withDatabase(url, (database) =>
        forOrganizations(database, [mine], async (tables) => {
          const who = { actor: 'x', client: 'x', traceId: 'x', recordedAt: Temporal.Now.instant() };
          await insertBatch(tables, {
            ...batch,
            ...who,
            kind: 'recalculation',
            date: '2026-09-01',
            store: false,
          });
          await startBatch(tables, batch, 'preparing', 0, undefined, Temporal.Now.instant());
        }),
      );
      const prepare = () =>
        queue.transaction(mine, (connection) =>
          prepareLines(connection, batch, { calculations: 300, linesPerChunk: 500 }),
        );
      for (const lineCount of [100, 200, 300]) {
        expect(await prepare()).toEqual({ lineCount, isWhole: false });
      }
      await queue.close();
    });
    expect(new Set(ofFullMonths(scans).map(({ by }) => by))).toEqual(new Set(['latest']));
  });

  test('what is due to be erased is looked for in the rows of its organization, however dear that seems', async () => {
    // With millions of rows it seems so by itself.
    await setForConnections('random_page_cost', '40');
    const scans = await scansOf((url) =>
      withDatabase(url, (database) => eraseDueCalculations(database, 100)),
    );
    await setForConnections('random_page_cost', 'DEFAULT');
    const made = ofFullMonths(scans);
    expect(made.map(({ by }) => by)).toContain('due');
    // Nothing is due; a join may have begun with a row to find that out.
    expect(made.filter(({ rowCount }) => rowCount > 1)).toEqual([]);
  });

  test('what is not in the tree yet is looked for behind a moment, in its month alone', async () => {
    const [recent] = await runSql(
      testDatabase.url,
      'SELECT id, tableoid::regclass::text AS month FROM calculation ORDER BY id DESC LIMIT 1 OFFSET 200',
    );
    const scans = await scansOf((url) =>
      withDatabase(url, async (database) => {
        for (let time = 0; time < 8; time += 1) {
          expect(await findOutsideTree(database, String(recent?.id))).toHaveLength(50);
        }
      }),
    );
    for (const scan of ofFullMonths(scans)) {
      expect(scan).toMatchObject({ partition: recent?.month, by: 'pkey' });
    }
  });
});
