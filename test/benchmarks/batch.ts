import { openAsBlob } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { householdOfFour, simpleCase } from './cases.ts';
import { breakIn, createDatabase, runAsOwner, startDatabase, startService } from './processes.ts';
import { type Report, readable } from './report.ts';

/** A hundredth and a tenth of the caseload of the country, and all of it; `--cases 1700000` for another size. */
const ordinarySizes = [1_700, 17_000, 170_000];

/** Lines that are written together to the file of the body. */
const linesPerPart = 500;

/**
 * A batch of mixed cases as NDJSON against the service as a process of its own, from the first byte that is sent until
 * every case is computed and stored, and after that its results from the first byte to the last.
 */
export async function run(args: readonly string[]): Promise<Report> {
  const { values } = parseArgs({ args: [...args], options: { cases: { type: 'string' } } });
  const sizes = values.cases === undefined ? ordinarySizes : [Number(values.cases)];
  const failures: string[] = [];
  const rows: string[][] = [];
  for (const size of sizes) rows.push(await measure(size, failures));
  return {
    method: [
      'Half of the cases are of one person with one income, half households of four with work, property and cohabitants. The body is streamed from a file that was made before; the service is one process on one PostgreSQL with fsync on the same machine, as is the sender, and signs checkpoints meanwhile. Before that PostgreSQL has written a gigabyte of its write-ahead log, so that it has files to use again, as it has after its first hours. Memory is the largest resident set of the service that was seen, ten times a second.',
    ],
    tables: [
      {
        caption: 'A batch, computed and stored',
        columns: [
          'cases',
          'received s',
          'stored s',
          'a second',
          'results s',
          'results MB',
          'memory MB',
          'CPU s',
        ],
        rows,
      },
    ],
    failures,
  };
}

async function measure(size: number, failures: string[]): Promise<string[]> {
  await using opened = new AsyncDisposableStack();
  const serverUrl = await startDatabase(opened);
  await breakIn(serverUrl);
  const databaseUrl = await createDatabase(serverUrl, 'service');
  const body = await makeBody(opened, size);
  const { address, pid, cpuMilliseconds } = await startService(opened, databaseUrl, { signing: true });
  const memory = watchMemory(pid);

  const start = performance.now();
  const answer = await fetch(`${address}/v1/calculationBatches`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: await openAsBlob(body),
  });
  const { href } = Object(await answer.json());
  const received = performance.now();
  let task = Object(await (await fetch(address + href, { redirect: 'manual' })).json());
  while (task.status.state === 'processing') {
    await pause(200);
    task = Object(await (await fetch(address + href, { redirect: 'manual' })).json());
  }
  const stored = performance.now();
  const cpuSeconds = cpuMilliseconds() / 1000;
  const results = await fetch(`${address}${href}/results`);
  let bytes = 0;
  let lines = 0;
  for await (const part of results.body ?? []) {
    bytes += part.length;
    for (const byte of part) if (byte === 0x0a) lines += 1;
  }
  const read = performance.now();
  const megabytes = memory.end();

  const [count] = await runAsOwner(databaseUrl, 'SELECT count(*)::integer AS count FROM calculation');
  if (task.progress.doneCount !== size || count?.count !== size) {
    failures.push(`${size} cases: ${task.progress.doneCount} done, ${count?.count} stored`);
  }
  if (lines !== size) failures.push(`${size} cases: ${lines} lines of results`);
  return [
    readable(size),
    seconds(received - start),
    seconds(stored - start),
    readable((size * 1000) / (stored - start)),
    seconds(read - stored),
    readable(bytes / 1_000_000),
    readable(megabytes),
    cpuSeconds.toFixed(1),
  ];
}

/** The file of a body: to make the cases takes as long as to calculate some of them. */
async function makeBody(opened: AsyncDisposableStack, size: number): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'barema-body-'));
  opened.defer(() => rm(directory, { recursive: true }));
  const file = join(directory, 'cases.ndjson');
  await writeFile(file, partsOf(size));
  return file;
}

function* partsOf(size: number): Generator<Uint8Array> {
  for (let first = 0; first < size; first += linesPerPart) {
    const count = Math.min(linesPerPart, size - first);
    const lines = Array.from({ length: count }, (_, offset) => {
      const index = first + offset;
      return `${JSON.stringify(index % 2 === 0 ? simpleCase(index) : householdOfFour(index))}\n`;
    });
    yield Buffer.from(lines.join(''));
  }
}

/** Looks at the resident set of a process until it is ended; then says the largest, in megabytes. */
function watchMemory(pid: number): { end(): number } {
  let largest = 0;
  const watching = setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    largest = Math.max(largest, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }, 100);
  return {
    end: () => {
      clearInterval(watching);
      return (largest * 1024) / 1_000_000;
    },
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
