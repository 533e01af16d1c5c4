import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { parseArgs, promisify } from 'node:util';
import { v7 } from 'uuid';
import { calculateRecord } from '../../src/application/calculate-record.ts';
import { connectDatabase, connectStatements } from '../../src/db/client.ts';
import { insertCalculations } from '../../src/db/insert-calculations.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { faultsOfListing, faultsOfReading, type Scan, scansIn } from '../support/plans.ts';
import { householdOfFour, simpleCase } from './cases.ts';
import { leanRequest, openLeanConnection } from './lean-client.ts';
import {
  createDatabase,
  makeDatabaseDirectory,
  runAsOwner,
  startDatabase,
  startService,
} from './processes.ts';
import { type Report, readable, type Table } from './report.ts';

const ordinaryRows = 200_000;
/** A hundredth of fewer would be no table to measure. */
const leastRows = 100_000;
/** Of the rows, in each of the tables but the empty one. */
const parts = [100, 10, 1];
const organizationCount = 580;
/** This month and those before it. */
const monthCount = 25;
/** Real calculations, half of them simple; the others are copies of them. */
const mostTemplates = 4_000;
const templatesTogether = 500;
/** What a list asks for: a page, and one more to know whether another follows. */
const pageSize = 51;
const rounds = 5;
const roundsOfWarming = 5;
/** Of two hundred reads each: V8 goes on compiling for so many. */
const roundsUntilCompiled = 40;

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

/** A service on a table of some size. */
interface Contestant {
  readonly name: string;
  readonly databaseUrl: string;
  readonly address: string;
  /** Calculations of the table that are chosen by chance; none of the empty one. */
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly id: string;
  readonly caseReference: string;
}

/** Something that is asked of every service, or of those that have a calculation to ask for. */
interface Question {
  readonly name: string;
  readonly status: number;
  readonly clients: number;
  readonly requestsOfRound: number;
  /** How many rounds are not counted. */
  readonly roundsBefore: number;
  readonly requestOf: (address: string, sample: Sample | undefined, number: number) => Uint8Array;
  readonly needsSample: boolean;
}

/** What one question gave with one table: milliseconds, round by round. */
type Latencies = readonly (readonly number[])[];

/**
 * Services on tables with a hundredth, a tenth and all of many calculations (`--rows`, 200,000 unless it says
 * otherwise) beside one on an empty table: how the cost of calculating, reading and listing grows with what is stored.
 */
export async function run(args: readonly string[] = []): Promise<Report> {
  const { values } = parseArgs({ args: [...args], options: { rows: { type: 'string' } } });
  const rowCount = Number(values.rows ?? ordinaryRows);
  if (!Number.isSafeInteger(rowCount) || rowCount < leastRows) {
    throw new RangeError(`--rows ${values.rows} is no number of rows, or less than ${leastRows}`);
  }
  await using opened = new AsyncDisposableStack();
  const directory = await makeDatabaseDirectory(opened);
  const started = performance.now();
  const loaded = await load(
    directory,
    parts.map((part) => Math.floor(rowCount / part)),
  );
  const minutes = (performance.now() - started) / 60_000;
  const largest = loaded.at(-1);
  // What the system has still to write would be written while the services are measured.
  await promisify(execFile)('sync');
  const serverUrl = await startDatabase(opened, directory);
  const contestants: Contestant[] = [];
  for (const { database, count } of [{ database: 'empty', count: 0 }, ...loaded]) {
    const databaseUrl = new URL(`/${database}`, serverUrl).href;
    const { address } = await startService(opened, databaseUrl, { signing: false });
    const samples = count === 0 ? [] : await samplesOf(databaseUrl, count);
    contestants.push({ name: count === 0 ? 'empty' : readable(count), databaseUrl, address, samples });
  }
  const full = contestants.at(-1);
  const [sample] = full?.samples ?? [];
  if (largest === undefined || full === undefined || sample === undefined) {
    throw new Error('nothing was loaded');
  }
  const failures: string[] = [];
  const planned = await plans(full.databaseUrl, sample, failures);
  const rows: string[][] = [];
  for (const question of questions) {
    process.stderr.write(`  ${question.name}\n`);
    rows.push(rowOf(question, await measure(question, contestants, failures)));
  }
  return {
    method: [
      `Tables of ${loaded.map(({ count }) => readable(count)).join(', ')} calculations of ${organizationCount} organizations over ${monthCount} months up to now; a tenth of them are of the organization that is read, and a case has one in each month. They are copies of real calculations (${loaded.map(({ templateCount }) => readable(templateCount)).join(', ')}), half of them simple cases and half households of four, each under an identifier, a file number, an organization and an instant of its own. Loaded in ${minutes.toFixed(1)} minutes with settings for that alone, the largest to ${largest.size}: ${readable(largest.bytesOfRow)} bytes a row in its table and ${readable(largest.bytesOfIndexes)} in indexes. Then PostgreSQL was started again with the settings of the service, so with fsync.`,
      `One service on each table and one on an empty one, all on one PostgreSQL; ${rounds} rounds with each in turn, after ${roundsOfWarming} that are not counted: what the first thousand reads of a service run is being compiled meanwhile. V8 goes on with that for some eight thousand, and its threads take processors from PostgreSQL; so reading with one client is measured a second time (“compiled”), after ${roundsUntilCompiled} rounds more, which is how a service is found that was not started a moment ago. Calculated is a household. Calculations that are read, and those whose cases are listed, are chosen by chance over all months, and nothing is asked twice of a table that has as many; so most of a table that is larger than memory are read from the disk. A read waits for its act to be on disk. Each client asks again as soon as it is answered; all of them are one process, which is the slower sender: how many calculations a service stores in a second says \`http\`. No service signs checkpoints: the first would be over all that was loaded. The last column is the median of the rounds’ ratios of medians.`,
    ],
    tables: [
      {
        caption: 'Milliseconds, p50 and (p99), by what is stored',
        columns: ['', 'requests', ...contestants.map(({ name }) => name), `${full.name} is, of the first`],
        rows,
      },
      planned,
    ],
    failures,
  };
}

/** As many as `http` has. */
const mostClients = 64;

const questions: readonly Question[] = [1, 4, 16]
  .flatMap((clients): readonly Question[] => {
    const who = clients === 1 ? 'one client' : `${clients} clients`;
    return [
      calculateAndStore(who, clients, 100),
      readByIdentifier(who, clients, roundsOfWarming),
      ...(clients === 1 ? [readByIdentifier(`${who}, compiled`, clients, roundsUntilCompiled)] : []),
      {
        name: `list those of a case, ${who}`,
        status: 200,
        clients,
        requestsOfRound: 100,
        roundsBefore: roundsOfWarming,
        requestOf: (address, sample) => {
          const { caseReference } = sample ?? {};
          return leanRequest('POST', `${address}/v1/calculations/query`, JSON.stringify({ caseReference }));
        },
        needsSample: true,
      },
    ];
  })
  .concat(calculateAndStore(`${mostClients} clients`, mostClients, 10 * mostClients));

function calculateAndStore(who: string, clients: number, requestsOfRound: number): Question {
  return {
    name: `calculate and store, ${who}`,
    status: 201,
    clients,
    requestsOfRound,
    roundsBefore: roundsOfWarming,
    requestOf: (address, _sample, number) =>
      leanRequest('POST', `${address}/v1/calculations`, JSON.stringify(householdOfFour(number))),
    needsSample: false,
  };
}

function readByIdentifier(who: string, clients: number, roundsBefore: number): Question {
  return {
    name: `read by identifier, ${who}`,
    status: 200,
    clients,
    requestsOfRound: 200,
    roundsBefore,
    requestOf: (address, sample) => leanRequest('GET', `${address}/v1/calculations/${sample?.id}`),
    needsSample: true,
  };
}

/** Asks each service in turn, round after round. Undefined where there is nothing to ask for. */
async function measure(
  question: Question,
  contestants: readonly Contestant[],
  failures: string[],
): Promise<readonly (Latencies | undefined)[]> {
  const { name, status, clients, requestsOfRound, roundsBefore, requestOf, needsSample } = question;
  const measured = contestants.map(({ samples }): number[][] | undefined =>
    needsSample && samples.length === 0 ? undefined : [],
  );
  for (let round = 1 - roundsBefore; round <= rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const latencies = measured[index];
      if (latencies === undefined) continue;
      const requests = Array.from({ length: requestsOfRound }, (_, number) =>
        requestOf(contestant.address, nextSample(contestant), number),
      );
      const answers = await withClients(clients, contestant.address, requests);
      for (const answer of answers) {
        if (answer.status !== status) {
          failures.push(`${name}, ${contestant.name}: answered ${answer.status}`);
        }
      }
      if (round > 0) latencies.push(answers.map(({ milliseconds }) => milliseconds));
    }
  }
  return measured;
}

/** How many samples of each were asked for. */
const used = new Map<Contestant, number>();

function nextSample(contestant: Contestant): Sample | undefined {
  const place = used.get(contestant) ?? 0;
  used.set(contestant, place + 1);
  return contestant.samples[place % contestant.samples.length];
}

function rowOf({ name, requestsOfRound }: Question, measured: readonly (Latencies | undefined)[]): string[] {
  const first = measured.find((latencies) => latencies !== undefined) ?? [];
  const ratios = measured
    .at(-1)
    ?.map((latencies, round) => percentile(latencies, 50) / percentile(first[round] ?? [], 50));
  return [
    name,
    readable(rounds * requestsOfRound),
    ...measured.map((latencies) => {
      if (latencies === undefined) return '';
      const all = latencies.flat();
      return `${percentile(all, 50).toFixed(1)} (${percentile(all, 99).toFixed(1)})`;
    }),
    `${percentile(ratios ?? [], 50).toFixed(2)} ×`,
  ];
}

/** Calculations of the local organization, as whom a caller without authentication reads, in an order by chance. */
async function samplesOf(databaseUrl: string, rowCount: number): Promise<readonly Sample[]> {
  const wanted = questions
    .filter(({ needsSample }) => needsSample)
    .reduce(
      (total, { requestsOfRound, roundsBefore }) => total + (rounds + roundsBefore) * requestsOfRound,
      0,
    );
  const rows = await runAsOwner(
    databaseUrl,
    `SELECT id, case_reference FROM calculation TABLESAMPLE SYSTEM (${Math.min(100, (wanted * 6_000) / rowCount)})
      WHERE organization = 'local' ORDER BY random() LIMIT ${wanted}`,
  );
  return rows.map((row) => ({ id: String(row.id), caseReference: String(row.case_reference) }));
}

/** What was loaded, and what it takes. */
interface Loaded {
  readonly database: string;
  readonly count: number;
  readonly templateCount: number;
  readonly size: string;
  readonly bytesOfRow: number;
  readonly bytesOfIndexes: number;
}

/** Makes a database `empty` in a directory, and one for each number of rows, as after years of use. */
async function load(directory: string, rowCounts: readonly number[]): Promise<readonly Loaded[]> {
  await using opened = new AsyncDisposableStack();
  const serverUrl = await startDatabase(opened, directory, loadingSettings);
  await createDatabase(serverUrl, 'empty');
  const loaded: Loaded[] = [];
  for (const rowCount of rowCounts) loaded.push(await loadDatabase(serverUrl, rowCount));
  return loaded;
}

async function loadDatabase(serverUrl: string, rowCount: number): Promise<Loaded> {
  const database = `of_${rowCount}`;
  const url = await createDatabase(serverUrl, database);
  const templateCount = Math.min(mostTemplates, Math.floor(rowCount / 2));
  await calculateTemplates(url, templateCount);
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
        await loadMonth(url, ago, rowsOfMonth, templateCount);
        process.stderr.write(`  ${readable(rowCount)}: ${months.length} of ${monthCount} months to load\n`);
      }
    }),
  );
  await runAsOwner(url, 'DROP TABLE template');
  // The catalogs too, which autovacuum would otherwise go through while the services are measured.
  await runAsOwner(url, 'VACUUM (FREEZE)');
  const [size] = await runAsOwner(
    url,
    `SELECT pg_size_pretty(sum(pg_total_relation_size(relid))) AS size, sum(pg_table_size(relid))::float AS tables,
            sum(pg_indexes_size(relid))::float AS indexes, (SELECT count(*)::integer FROM calculation) AS count
       FROM pg_partition_tree('calculation') WHERE isleaf`,
  );
  const count = Number(size?.count);
  return {
    database,
    count,
    templateCount,
    size: String(size?.size),
    bytesOfRow: Number(size?.tables) / count,
    bytesOfIndexes: Number(size?.indexes) / count,
  };
}

/** Calculates and stores real cases, as the service does. */
async function calculateTemplates(url: string, templateCount: number): Promise<void> {
  const database = connectDatabase(url);
  const statements = connectStatements(url);
  try {
    const book = await readRateBook(database);
    const tools = { clock: () => Temporal.Now.instant(), newIdentifier: () => v7(), randomBytes };
    for (let first = 0; first < templateCount; first += templatesTogether) {
      const entries = Array.from(
        { length: Math.min(templatesTogether, templateCount - first) },
        (_, offset) => {
          const index = first + offset;
          const stated = index % 2 === 0 ? simpleCase(index) : householdOfFour(index);
          const recorded = calculateRecord(tools, 'local', stated, book);
          if ('issues' in recorded) throw new Error(`the case ${index} cannot be calculated`);
          return recorded;
        },
      );
      await insertCalculations(statements, entries);
    }
  } finally {
    await statements.end();
    await database.$disconnect();
  }
}

/** Fills a month: a partition of its own, made ready before it is attached, but for this month's, which there is. */
async function loadMonth(
  url: string,
  ago: number,
  rowsOfMonth: number,
  templateCount: number,
): Promise<void> {
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

/** Has requests made, so many at once, each client over a connection of its own. */
async function withClients(
  clients: number,
  address: string,
  requests: readonly Uint8Array[],
): Promise<readonly Answer[]> {
  const waiting = [...requests];
  const answers: Answer[] = [];
  const connections = await Promise.all(Array.from({ length: clients }, () => openLeanConnection(address)));
  await Promise.all(
    connections.map(async (connection) => {
      for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
        const started = performance.now();
        const status = await connection.send(request);
        answers.push({ status, milliseconds: performance.now() - started });
      }
    }),
  );
  for (const connection of connections) connection.close();
  return answers;
}

/** How the server reads, as it tells: by what, how many parts of the table, and in what time. */
async function plans(url: string, { id, caseReference }: Sample, failures: string[]): Promise<Table> {
  const filled = (
    await runAsOwner(
      url,
      `SELECT relid::regclass::text AS partition FROM pg_partition_tree('calculation') JOIN pg_class ON oid = relid
        WHERE isleaf AND reltuples > 0`,
    )
  ).map(({ partition }) => partition);
  const rows: string[][] = [];
  for (const { caption, condition, faultsOf } of [
    { caption: 'by identifier', condition: `id = '${id}'`, faultsOf: faultsOfReading },
    {
      caption: 'by file number',
      condition: `case_reference = '${caseReference}' AND erased_at IS NULL ORDER BY id DESC LIMIT ${pageSize}`,
      faultsOf: (scans: readonly Scan[]) => faultsOfListing(scans, filled, pageSize),
    },
  ]) {
    const sql = `
      SET ROLE barema_runtime; SET barema.organizations = 'local';
      EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, content FROM calculation WHERE ${condition}`;
    const lines = (await runAsOwner(url, sql)).map((line) => String(line['QUERY PLAN']));
    const scans = scansIn(lines.join('\n'));
    failures.push(...faultsOf(scans).map((fault) => `plan ${caption}: ${fault}`));
    const after = (start: string) => lines.find((line) => line.startsWith(start))?.replace(start, '') ?? '';
    rows.push([
      caption,
      `${scans.filter(({ reached }) => reached).length}`,
      /Buffers: (.*)/.exec(lines.find((line) => /Buffers:/.test(line)) ?? '')?.[1] ?? '',
      after('Planning Time: '),
      after('Execution Time: '),
    ]);
  }
  return {
    caption: 'The plan of a first statement on a new connection',
    columns: ['', 'partitions looked into', 'pages', 'planned in', 'done in'],
    rows,
  };
}

/** An answer, and how long it took until all of it was there. */
interface Answer {
  readonly status: number;
  readonly milliseconds: number;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}
