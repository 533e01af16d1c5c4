import { randomUUID } from 'node:crypto';
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

const organizations = ['0206567890', '0207456789', '0208345678'] as const;
const [mine] = organizations;

/** In each of this month and the next two. */
const rowsOfMonth = 12_000;

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

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const { url } = testDatabase;
  await runSql(
    url,
    `INSERT INTO calculation (id, organization, case_reference, request_date, period_start, period_end, outcome, category,
         monthly_cents, payable_cents, content, rules_version, rate_book_version, input_hash, result_hash, recorded_at)
       SELECT (substr(first_identifier(start + n * interval '1 minute')::text, 1, 14) || '7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
              ('{${organizations.join()}}'::text[])[1 + n % 3], 'case-' || n % 4000, '2026-09-01', '2026-09-01', '2026-09-30',
              'granted', 'isolated', 100, 100, repeat('x', 500)::bytea, '1', (SELECT version FROM rate_book LIMIT 1),
              repeat('a', 64), repeat('b', 64), start + n * interval '1 minute'
         FROM generate_series(0, 2) AS ahead,
              LATERAL (SELECT (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead))
                AT TIME ZONE 'UTC' AS start) AS month,
              generate_series(1, ${rowsOfMonth}) AS n`,
  );
  await runSql(
    url,
    `INSERT INTO audit_leaf SELECT row_number() OVER (ORDER BY id) - 1, id, decode(repeat('00', 32), 'hex')
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
  const name = new URL(url).pathname.slice(1);
  for (const [setting, value] of Object.entries(explainEverything)) {
    await runSql(url, `ALTER DATABASE "${name}" SET ${setting} = '${value}'`);
  }
});
afterAll(() => testDatabase.drop());

/** How the server reads the table of calculations: a scan of a partition, by what, and whether it came to it. */
interface Scan {
  readonly partition: string;
  readonly by: string;
  readonly reached: boolean;
}

/** Which index of the table an index of a partition is; PostgreSQL names those by their columns. */
function indexOf(name: string): string {
  if (name.endsWith('_pkey')) return 'pkey';
  if (name.includes('case_reference')) return 'latest';
  return name.includes('recorded_at') ? 'due' : 'kept';
}

/** Does some work on a connection of the service, and gives all scans that it led to. */
async function scansOf(work: (url: string) => Promise<unknown>): Promise<readonly Scan[]> {
  let heard = '';
  const { url } = await startDatabaseProxy(testDatabase.url, (answer) => {
    heard += answer.toString('utf8');
  });
  await work(url);
  const lines = heard.split('\n');
  const scans = lines.flatMap((line): readonly Scan[] => {
    const indexed = /Index (?:Only )?Scan(?: Backward)? using (\w+) on (calculation_\w+)/.exec(line);
    const bitmap = /Bitmap Index Scan on ((calculation(?:_\d+)+)_\w+)/.exec(line);
    const sequential = /Seq Scan on (calculation_\w+)/.exec(line);
    const reached = !line.includes('never executed');
    const [, index, partition = ''] = indexed ?? bitmap ?? [];
    if (index !== undefined) return [{ partition, by: indexOf(index), reached }];
    return sequential === null ? [] : [{ partition: sequential[1] ?? '', by: 'sequence', reached }];
  });
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
    expect(reached).toEqual(new Array(8).fill({ partition: row?.month, by: 'pkey', reached: true }));
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
    expect(new Set(ofFullMonths(scans).map(({ partition, by }) => `${partition} ${by}`))).toEqual(
      new Set(months.map((month) => `${month} latest`)),
    );
  });

  test('those of a case are found without planning it each time', async () => {
    const database = connectDatabase(testDatabase.url);
    const plans = await forOrganizations(database, [mine], async (tables) => {
      for (let time = 0; time < 10; time += 1) {
        await queryCalculations(tables, { caseReference: `case-${time}`, newestFirst: true, limit: 51 });
      }
      return tables.$queryRaw`
        SELECT generic_plans::integer AS once, custom_plans::integer AS each_time FROM pg_prepared_statements
         WHERE statement LIKE '%case_reference" = $%'`;
    });
    await database.$disconnect();
    expect(plans).toEqual([{ once: 5, each_time: 5 }]);
  });

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

  test('what is due to be erased is looked for in the rows of its organization', async () => {
    const scans = await scansOf((url) =>
      withDatabase(url, (database) => eraseDueCalculations(database, 100)),
    );
    expect(new Set(ofFullMonths(scans).map(({ by }) => by))).toEqual(new Set(['due']));
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
