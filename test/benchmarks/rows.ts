import { parseArgs } from 'node:util';
import { householdOfFour } from './cases.ts';
import { createDatabase, runAsOwner, startDatabase, startService } from './processes.ts';
import { type Report, readable, type Table } from './report.ts';

const ordinaryRows = 200_000;
const organizationCount = 580;
const monthCount = 24;
const rowsOfStatement = 50_000;
const rounds = 5;
const postsOfRound = 100;
const reads = 1_000;

/**
 * The service on a database with many calculations (`--rows`, 200,000 unless it says otherwise) beside the service on
 * an empty one: a single calculation, reading one by its identifier, and listing those of a case.
 */
export async function run(args: readonly string[] = []): Promise<Report> {
  const { values } = parseArgs({ args: [...args], options: { rows: { type: 'string' } } });
  const rowCount = Number(values.rows ?? ordinaryRows);
  if (!Number.isSafeInteger(rowCount) || rowCount < monthCount) {
    throw new RangeError(`--rows ${values.rows} is no number of rows`);
  }
  await using opened = new AsyncDisposableStack();
  const serverUrl = await startDatabase(opened);
  const emptyUrl = await createDatabase(serverUrl, 'empty');
  const fullUrl = await createDatabase(serverUrl, 'full');
  const { address: empty } = await startService(opened, emptyUrl, { signing: false });
  const template = await post(`${empty}/v1/calculations`, householdOfFour(1));
  const filled = await fill(emptyUrl, fullUrl, rowCount, String(template.body.id));
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

  // Of the local organization, as whom a caller without authentication reads.
  const samples = await runAsOwner(
    fullUrl,
    `SELECT id, case_reference FROM calculation TABLESAMPLE SYSTEM (${Math.min(100, (reads * 60_000) / rowCount)})
      WHERE organization = 'local' ORDER BY random() LIMIT ${reads}`,
  );
  const byId: number[] = [];
  const byCase: number[] = [];
  for (const { id, case_reference: caseReference } of samples) {
    const read = await timed(fetch(`${full}/v1/calculations/${id}`));
    const listed = await post(`${full}/v1/calculations/query`, { caseReference });
    if (read.status !== 200) failures.push(`a calculation was answered ${read.status}`);
    if (listed.status !== 200) failures.push(`a list was answered ${listed.status}`);
    byId.push(read.milliseconds);
    byCase.push(listed.milliseconds);
  }

  const row = (name: string, latencies: readonly number[], rest = ''): readonly string[] => [
    name,
    readable(latencies.length),
    ...[50, 99].map((share) => percentile(latencies, share).toFixed(1)),
    rest,
  ];
  const tables: Table[] = [
    {
      caption: `${readable(rowCount)} calculations, one request at a time`,
      columns: ['', 'requests', 'p50 ms', 'p99 ms', 'of the empty table'],
      rows: [
        row('calculate and store, empty table', alone.empty ?? []),
        row(
          'calculate and store, full table',
          alone.full ?? [],
          `${percentile(ratios ?? [], 50).toFixed(2)} ×`,
        ),
        row('read by identifier, full table', byId),
        row('list those of a case, full table', byCase),
      ],
    },
    ...(await plans(fullUrl, String(samples[0]?.id), String(samples[0]?.case_reference))),
  ];
  return {
    method: [
      `${readable(rowCount)} calculations of ${organizationCount} organizations over ${monthCount} months, each with the facts and the result of a household of four; a tenth of them are of the organization that is read. Loaded in ${filled.minutes.toFixed(1)} minutes to ${filled.size}, then analysed. Two services on one PostgreSQL with fsync, one on an empty database; ${rounds} rounds of ${postsOfRound} calculations with each in turn after one that is not counted, then ${readable(samples.length)} reads of calculations chosen by chance, of which few are in memory. Neither signs checkpoints: the first would be over all that was loaded.`,
    ],
    tables,
    failures,
  };
}

/** Fills the table as years of use do: a partition for each month, organizations mixed. */
async function fill(
  emptyUrl: string,
  url: string,
  rowCount: number,
  templateId: string,
): Promise<{ minutes: number; size: string }> {
  const started = performance.now();
  const [template] = await runAsOwner(
    emptyUrl,
    `SELECT facts, result, result_hash FROM calculation WHERE id = '${templateId}'`,
  );
  const text = (value: unknown) => `'${String(value).replaceAll("'", "''")}'`;
  await runAsOwner(
    url,
    `ALTER TABLE calculation DETACH PARTITION calculation_earlier;
     DROP TABLE calculation_earlier;
     CREATE TABLE template AS SELECT ${text(template?.facts)} AS facts, ${text(template?.result)} AS result,
       ${text(template?.result_hash)} AS result_hash;
     DO $$ BEGIN FOR ago IN 1..${monthCount} LOOP
       EXECUTE format('CREATE TABLE calculation_ago_%s PARTITION OF calculation FOR VALUES FROM (%L) TO (%L)', ago,
         first_identifier((date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => ago)) AT TIME ZONE 'UTC'),
         first_identifier((date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => ago - 1)) AT TIME ZONE 'UTC'));
     END LOOP; END $$`,
  );
  const rowsOfMonth = Math.floor(rowCount / monthCount);
  for (let ago = monthCount; ago >= 1; ago -= 1) {
    for (let first = 1; first <= rowsOfMonth; first += rowsOfStatement) {
      await runAsOwner(
        url,
        `INSERT INTO calculation (id, organization, case_reference, request_date, period_start, period_end, outcome, category,
             monthly_cents, payable_cents, facts, result, rules_version, rate_book_version, input_hash, result_hash, recorded_at)
           SELECT (substr(first_identifier(start)::text, 1, 14) || '7' || substr(md5('${ago}' || n), 1, 3) || '-8' || substr(md5(n || '-'), 1, 3) || '-' || lpad(to_hex(n), 12, '0'))::uuid,
                  CASE WHEN n % 10 = 0 THEN 'local' ELSE '0' || lpad((200000000 + n % ${organizationCount})::text, 9, '0') END,
                  '52011-' || (n * 7919) % ${rowsOfMonth}, start::date, start::date, start::date + 27, 'granted', 'cohabitant', n % 100000, n % 100000,
                  own.facts, template.result,
                  '1', (SELECT version FROM rate_book LIMIT 1), encode(sha256(convert_to(own.facts, 'UTF8')), 'hex'), template.result_hash, start
             FROM template, generate_series(${first}, ${Math.min(first + rowsOfStatement - 1, rowsOfMonth)}) AS n,
                  LATERAL (SELECT (date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => ${ago})
                    + n * interval '27 days' / ${rowsOfMonth}) AT TIME ZONE 'UTC' AS start) AS moment,
                  LATERAL (SELECT replace(template.facts, 'H-1', 'H-' || n) AS facts) AS own`,
      );
    }
    process.stderr.write(`  ${monthCount - ago + 1} of ${monthCount} months loaded\n`);
  }
  await runAsOwner(url, 'VACUUM (ANALYZE) calculation');
  const [size] = await runAsOwner(
    url,
    `SELECT pg_size_pretty(sum(pg_total_relation_size(relid))) AS size FROM pg_partition_tree('calculation')`,
  );
  return { minutes: (performance.now() - started) / 60_000, size: String(size?.size) };
}

/** How the server reads, as it tells. */
async function plans(url: string, id: string, caseReference: string): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const [caption, condition] of [
    ['by identifier', `id = '${id}'`],
    ['by file number', `case_reference = '${caseReference}' AND erased_at IS NULL ORDER BY id DESC LIMIT 51`],
  ] as const) {
    const sql = `
      SET ROLE barema_runtime; SET barema.organizations = 'local';
      EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, facts FROM calculation WHERE ${condition}`;
    const rows = await runAsOwner(url, sql);
    tables.push({
      caption: `The plan of reading ${caption}`,
      columns: ['plan'],
      rows: rows.map((line) => [String(line['QUERY PLAN']).replaceAll('|', '\\|')]),
    });
  }
  return tables;
}

async function post(
  url: string,
  body: object,
): Promise<{ status: number; milliseconds: number; body: Record<string, unknown> }> {
  const headers = { 'content-type': 'application/json' };
  return timed(fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** An answer, and how long it took until all of it was there. */
async function timed(
  request: Promise<Response>,
): Promise<{ status: number; milliseconds: number; body: Record<string, unknown> }> {
  const started = performance.now();
  const response = await request;
  const text = await response.text();
  return {
    status: response.status,
    milliseconds: performance.now() - started,
    body: Object(JSON.parse(text)),
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}
