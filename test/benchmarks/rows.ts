import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { parseArgs, promisify } from 'node:util';
import { v7 } from 'uuid';
import { calculateRecord } from '../../src/application/calculate-record.ts';
import { connectDatabase, connectStatements } from '../../src/db/client.ts';
import { insertCalculations } from '../../src/db/insert-calculations.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { householdOfFour, simpleCase } from './cases.ts';
import {
  createDatabase,
  makeDatabaseDirectory,
  runAsOwner,
  startDatabase,
  startService,
} from './processes.ts';
import { type Report, readable, type Table } from './report.ts';

const ordinaryRows = 200_000;
const organizationCount = 580;
/** This month and those before it. */
const monthCount = 25;
/** Real calculations, half of them simple; the others are copies of them. */
const templateCount = 4_000;
const templatesTogether = 500;
const rounds = 5;
const postsOfRound = 100;
const readsOfLoad = 1_000;
/** How many clients read at once: each asks again as soon as it is answered. */
const clientCounts = [1, 4, 16];

/** While rows are loaded nothing has to survive a power cut. */
const loadingSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  shared_buffers: '1GB',
  maintenance_work_mem: '1GB',
  autovacuum: 'off',
};

/**
 * The service on a database with many calculations (`--rows`, 200,000 unless it says otherwise) beside the service on
 * an empty one: a single calculation, reading one by its identifier, and listing those of a case.
 */
export async function run(args: readonly string[] = []): Promise<Report> {
  const { values } = parseArgs({ args: [...args], options: { rows: { type: 'string' } } });
  const rowCount = Number(values.rows ?? ordinaryRows);
  if (!Number.isSafeInteger(rowCount) || rowCount < monthCount * organizationCount) {
    throw new RangeError(`--rows ${values.rows} is no number of rows, or too few`);
  }
  await using opened = new AsyncDisposableStack();
  const directory = await makeDatabaseDirectory(opened);
  const loaded = await load(directory, rowCount);
  // What the system has still to write would be written while the services are measured.
  await promisify(execFile)('sync');
  const serverUrl = await startDatabase(opened, directory);
  const fullUrl = new URL('/full', serverUrl).href;
  const { address: empty } = await startService(opened, new URL('/empty', serverUrl).href, {
    signing: false,
  });
  const { address: full } = await startService(opened, fullUrl, { signing: false });

  process.stderr.write('  measuring\n');
  const failures: string[] = [];
  const alone: Record<string, number[]> = { empty: [], full: [] };
  const medians: Record<string, number[]> = { empty: [], full: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, address] of Object.entries({ empty, full })) {
      const latencies: number[] = [];
      for (let time = 0; time < postsOfRound; time += 1) {
        const { status, milliseconds } = await post(`${address}/v1/calculations`, householdOfFour(time));
        if (status !== 201) failures.push(`a calculation with the ${name} table was answered ${status}`);
        latencies.push(milliseconds);
      }
      if (round === 0) continue;
      alone[name]?.push(...latencies);
      medians[name]?.push(percentile(latencies, 50));
    }
  }
  const ratios = medians.full?.map(
    (milliseconds, round) => milliseconds / (medians.empty?.[round] ?? Number.NaN),
  );

  // Of the local organization, as whom a caller without authentication reads. Each is read once in each way.
  const wanted = clientCounts.length * readsOfLoad;
  const samples = await runAsOwner(
    fullUrl,
    `SELECT id, case_reference FROM calculation TABLESAMPLE SYSTEM (${Math.min(100, (wanted * 6_000) / rowCount)})
      WHERE organization = 'local' ORDER BY random() LIMIT ${wanted}`,
  );
  const reads: (readonly string[])[] = [];
  const lists: (readonly string[])[] = [];
  for (const [place, clients] of clientCounts.entries()) {
    const own = samples.slice((place * samples.length) / clientCounts.length).slice(0, readsOfLoad);
    const who = clients === 1 ? 'one client' : `${clients} clients at once`;
    const read = await withClients(clients, own, ({ id }) => timed(fetch(`${full}/v1/calculations/${id}`)));
    const listed = await withClients(clients, own, ({ case_reference: caseReference }) =>
      post(`${full}/v1/calculations/query`, { caseReference }),
    );
    for (const status of [...read.statuses, ...listed.statuses]) {
      if (status !== 200) failures.push(`a read was answered ${status}`);
    }
    reads.push(row(`read by identifier, ${who}`, read.latencies, `${readable(read.perSecond)}`));
    lists.push(row(`list those of a case, ${who}`, listed.latencies, `${readable(listed.perSecond)}`));
  }

  return {
    method: [
      `${readable(loaded.count)} calculations of ${organizationCount} organizations over ${monthCount} months up to now; a tenth of them are of the organization that is read, and a case has one in each month. They are copies of ${readable(templateCount)} real calculations, half of them simple cases and half households of four, each under an identifier, a file number, an organization and an instant of its own. Loaded in ${loaded.minutes.toFixed(1)} minutes with settings for that alone, to ${loaded.size}: ${readable(loaded.bytesOfRow)} bytes a row in its table and ${readable(loaded.bytesOfIndexes)} in indexes. Then PostgreSQL was started again with the settings of the service, so with fsync.`,
      `Two services on one PostgreSQL, one on an empty database; ${rounds} rounds of ${postsOfRound} calculations of a household with each in turn, after one that is not counted. Then ${readable(samples.length)} calculations chosen by chance over all months are read, each once in each way, by ${clientCounts.join(', ')} clients of which each asks again as soon as it is answered; so most are read from the disk, or from what the system keeps of it. A read waits for its act to be on disk. Neither service signs checkpoints: the first would be over all that was loaded.`,
    ],
    tables: [
      {
        caption: `${readable(loaded.count)} calculations`,
        columns: ['', 'requests', 'p50 ms', 'p99 ms', 'a second'],
        rows: [
          row('calculate and store, empty table, one client', alone.empty ?? []),
          row('calculate and store, full table, one client', alone.full ?? []),
          ...reads,
          ...lists,
        ],
      },
      {
        caption: 'A single calculation, of the empty table',
        columns: ['', 'ratio of the medians of a round'],
        rows: [['median of the rounds', `${percentile(ratios ?? [], 50).toFixed(2)} ×`]],
      },
      await plans(fullUrl, String(samples[0]?.id), String(samples[0]?.case_reference)),
    ],
    failures,
  };
}

function row(name: string, latencies: readonly number[], rest = ''): readonly string[] {
  return [
    name,
    readable(latencies.length),
    ...[50, 99].map((share) => percentile(latencies, share).toFixed(1)),
    rest,
  ];
}

/** What was loaded, and what it takes. */
interface Loaded {
  readonly count: number;
  readonly minutes: number;
  readonly size: string;
  readonly bytesOfRow: number;
  readonly bytesOfIndexes: number;
}

/** Makes the databases `empty` and `full` in a directory, the second as after years of use. */
async function load(directory: string, rowCount: number): Promise<Loaded> {
  const started = performance.now();
  await using opened = new AsyncDisposableStack();
  const serverUrl = await startDatabase(opened, directory, loadingSettings);
  await createDatabase(serverUrl, 'empty');
  const url = await createDatabase(serverUrl, 'full');
  await calculateTemplates(url);
  await runAsOwner(
    url,
    `CREATE UNLOGGED TABLE template (LIKE calculation INCLUDING STORAGE, number INTEGER) WITH (toast_tuple_target = 8160);
     INSERT INTO template SELECT *, row_number() OVER (ORDER BY id) - 1 FROM calculation;
     ANALYZE template;
     ALTER TABLE calculation DETACH PARTITION calculation_earlier;
     DROP TABLE calculation_earlier`,
  );
  const rowsOfMonth = Math.floor((rowCount - templateCount) / monthCount);
  const months = Array.from({ length: monthCount }, (_, ago) => ago);
  // One connection for each of two processors.
  await Promise.all(
    [1, 2].map(async () => {
      for (let ago = months.pop(); ago !== undefined; ago = months.pop()) {
        await loadMonth(url, ago, rowsOfMonth);
        process.stderr.write(`  ${months.length} of ${monthCount} months to load\n`);
      }
    }),
  );
  await runAsOwner(url, 'DROP TABLE template');
  const [size] = await runAsOwner(
    url,
    `SELECT pg_size_pretty(sum(pg_total_relation_size(relid))) AS size, sum(pg_table_size(relid))::float AS tables,
            sum(pg_indexes_size(relid))::float AS indexes, (SELECT count(*)::integer FROM calculation) AS count
       FROM pg_partition_tree('calculation') WHERE isleaf`,
  );
  const count = Number(size?.count);
  return {
    count,
    minutes: (performance.now() - started) / 60_000,
    size: String(size?.size),
    bytesOfRow: Number(size?.tables) / count,
    bytesOfIndexes: Number(size?.indexes) / count,
  };
}

/** Calculates and stores real cases, as the service does. */
async function calculateTemplates(url: string): Promise<void> {
  const database = connectDatabase(url);
  const statements = connectStatements(url);
  try {
    const book = await readRateBook(database);
    const tools = { clock: () => Temporal.Now.instant(), newIdentifier: () => v7(), randomBytes };
    for (let first = 0; first < templateCount; first += templatesTogether) {
      const entries = Array.from({ length: templatesTogether }, (_, offset) => {
        const index = first + offset;
        const stated = index % 2 === 0 ? simpleCase(index) : householdOfFour(index);
        const recorded = calculateRecord(tools, 'local', stated, book);
        if ('issues' in recorded) throw new Error(`the case ${index} cannot be calculated`);
        return recorded;
      });
      await insertCalculations(statements, entries);
    }
  } finally {
    await statements.end();
    await database.$disconnect();
  }
}

/** Fills a month: a partition of its own, made ready before it is attached, but for this month's, which there is. */
async function loadMonth(url: string, ago: number, rowsOfMonth: number): Promise<void> {
  const start = `(date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => ${ago}))`;
  const end = ago === 0 ? `(now() AT TIME ZONE 'UTC')` : `(${start} + interval '1 month')`;
  const [month] = await runAsOwner(url, `SELECT 'calculation_' || to_char(${start}, 'YYYY_MM') AS name`);
  const name = String(month?.name);
  if (ago > 0) {
    await runAsOwner(
      url,
      `CREATE TABLE ${name} (LIKE calculation INCLUDING ALL EXCLUDING INDEXES);
       SELECT guard_calculation_partition('${name}')`,
    );
  }
  await runAsOwner(
    url,
    `INSERT INTO ${name} (id, organization, case_reference, request_date, period_start, period_end, outcome, category,
         monthly_cents, payable_cents, content, rules_version, rate_book_version, input_hash, result_hash, recorded_at,
         salt, content_hash)
       SELECT uuidv7(moment - clock_timestamp()),
              CASE WHEN file % 10 = 0 THEN 'local' ELSE '0' || 200000000 + file % ${organizationCount} END,
              '52011-' || file, request_date, period_start, period_end, outcome, category,
              monthly_cents, payable_cents, content, rules_version, rate_book_version, input_hash, result_hash, moment,
              salt, content_hash
         FROM generate_series(1, ${rowsOfMonth}::bigint) AS n,
              LATERAL (SELECT (${start} + n * (${end} - ${start}) / ${rowsOfMonth + 1}) AT TIME ZONE 'UTC' AS moment,
                              (n * 7919) % ${rowsOfMonth} AS file) AS own
         JOIN template ON template.number = file % ${templateCount}`,
  );
  if (ago > 0) {
    await runAsOwner(
      url,
      `DO $$ BEGIN EXECUTE format('ALTER TABLE calculation ATTACH PARTITION ${name} FOR VALUES FROM (%L) TO (%L)',
         first_identifier(${start} AT TIME ZONE 'UTC'),
         first_identifier((${start} + interval '1 month') AT TIME ZONE 'UTC')); END $$`,
    );
  }
  // As autovacuum leaves a month, while it is still in memory.
  await runAsOwner(url, `VACUUM (FREEZE, ANALYZE) ${name}`);
}

/** Has requests made, so many at once. */
async function withClients<Item>(
  clients: number,
  items: readonly Item[],
  request: (item: Item) => Promise<Answer>,
): Promise<{ latencies: readonly number[]; statuses: readonly number[]; perSecond: number }> {
  const waiting = [...items];
  const answers: Answer[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop())
        answers.push(await request(item));
    }),
  );
  return {
    latencies: answers.map(({ milliseconds }) => milliseconds),
    statuses: answers.map(({ status }) => status),
    perSecond: (answers.length * 1000) / (performance.now() - started),
  };
}

/** How the server reads, as it tells: by what, how many parts of the table, and in what time. */
async function plans(url: string, id: string, caseReference: string): Promise<Table> {
  const rows: string[][] = [];
  for (const [caption, condition] of [
    ['by identifier', `id = '${id}'`],
    ['by file number', `case_reference = '${caseReference}' AND erased_at IS NULL ORDER BY id DESC LIMIT 51`],
  ] as const) {
    const sql = `
      SET ROLE barema_runtime; SET barema.organizations = 'local';
      EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, content FROM calculation WHERE ${condition}`;
    const lines = (await runAsOwner(url, sql)).map((line) => String(line['QUERY PLAN']));
    const scans = lines.filter(
      (line) =>
        /^ *(?:-> +)?(?:Seq|Bitmap Heap|Index) Scan.* on calculation_/.test(line) &&
        !/never executed/.test(line),
    );
    const found = lines.find((line) => /^Execution Time/.test(line))?.replace('Execution Time: ', '');
    const planned = lines.find((line) => /^Planning Time/.test(line))?.replace('Planning Time: ', '');
    const sequential = scans.filter((line) => /Seq Scan/.test(line) && !/rows=0/.test(line));
    const buffers = /Buffers: (.*)/.exec(lines.find((line) => /Buffers:/.test(line)) ?? '')?.[1];
    rows.push([
      caption,
      `${scans.length}`,
      `${sequential.length}`,
      buffers ?? '',
      planned ?? '',
      found ?? '',
    ]);
  }
  return {
    caption: 'The plan of a first statement on a new connection',
    columns: ['', 'partitions looked into', 'rows of them read one by one', 'pages', 'planned in', 'done in'],
    rows,
  };
}

/** An answer, and how long it took until all of it was there. */
interface Answer {
  readonly status: number;
  readonly milliseconds: number;
}

async function post(url: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return timed(fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function timed(request: Promise<Response>): Promise<Answer> {
  const started = performance.now();
  const response = await request;
  await response.arrayBuffer();
  return { status: response.status, milliseconds: performance.now() - started };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}
