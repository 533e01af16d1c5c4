import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { publishShippedRates } from '../../src/application/publish-shipped-rates.ts';
import { readOrMakeSigningKey } from '../../src/application/signing-key.ts';
import { connectDatabaseAsOwner } from '../../src/db/client.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { applyMigrations } from '../../src/db/migrate.ts';

/** The processes that benchmarks of the service measure: the database, a service, the load. */

const projectDirectory = resolve(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);

/** A directory for a PostgreSQL, which goes at the end. */
export async function makeDatabaseDirectory(opened: AsyncDisposableStack): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'barema-bench-'));
  opened.defer(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));
  await chmod(directory, 0o711);
  return directory;
}

/**
 * Starts a PostgreSQL of its own, with the settings of the service, so with `fsync`, where others are not given. Gives
 * its URL.
 */
export async function startDatabase(
  opened: AsyncDisposableStack,
  dataDirectory?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<string> {
  const server = await startEmbeddedPostgres({
    dataDirectory: dataDirectory ?? (await makeDatabaseDirectory(opened)),
    settings,
  });
  opened.defer(() => server.stop());
  return server.url;
}

/**
 * Lets a PostgreSQL that was just made have what one that has worked has: files of its write-ahead log to use again. It
 * makes them otherwise while it is measured, one for every 16 MB, and each commit waits for that.
 */
export async function breakIn(serverUrl: string): Promise<void> {
  await runAsOwner(
    serverUrl,
    `SELECT pg_logical_emit_message(false, '', repeat('x', 15_000_000)) FROM generate_series(1, 70)`,
  );
  await runAsOwner(serverUrl, 'CHECKPOINT');
}

/** Makes a database as the service has it, with all rates. Gives its URL as the owner. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await runAsOwner(serverUrl, `CREATE DATABASE "${name}"`);
  const url = new URL(`/${name}`, serverUrl).href;
  await applyMigrations(url);
  const owner = connectDatabaseAsOwner(url);
  await publishShippedRates(owner, () => Temporal.Now.instant());
  await owner.$disconnect();
  return url;
}

/** Runs statements and gives the rows of the last. */
export async function runAsOwner(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const results = [await client.query<Record<string, unknown>>(sql)].flat();
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

/** A process that listens. */
export interface Listener {
  readonly address: string;
  readonly pid: number;
  /** The time that processors have worked for it, in milliseconds; what else the machine does is not in it. */
  cpuMilliseconds(): number;
  /** What of its memory is in that of the machine, in millions of bytes. */
  residentMegabytes(): number;
}

/** As `npm start` has them. */
export const serviceCommand = ['--max-semi-space-size=16', '--heap-growing-percent=50', 'src/main.ts'];
export const serviceMemory = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '1048576' };

/** Starts the service as production does on a database, with or without checkpoints that it signs. */
export async function startService(
  opened: AsyncDisposableStack,
  databaseUrl: string,
  { signing }: { readonly signing: boolean },
): Promise<Listener> {
  const directory = await mkdtemp(join(tmpdir(), 'barema-key-'));
  opened.defer(() => rm(directory, { recursive: true }));
  const file = join(directory, 'key.pem');
  await readOrMakeSigningKey(file);
  return startProcess(opened, serviceCommand, {
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl,
    ...serviceMemory,
    ...(signing ? { AUDIT_SIGNING_KEY_FILE: file } : {}),
  });
}

/** Starts a script that prints a line with `address` and where it listens. */
export async function startProcess(
  opened: AsyncDisposableStack,
  scriptAndArguments: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Listener> {
  const child: ChildProcess = spawn(process.execPath, [...scriptAndArguments], {
    cwd: projectDirectory,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
  });
  const ended = once(child, 'exit');
  opened.defer(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const { pid } = child;
  if (child.stdout === null || pid === undefined) throw new Error('a process did not start');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = line.match(/^ *address +(http:\S+)$/)?.[1];
    if (address === undefined) continue;
    // What it prints from now on must not fill the pipe.
    child.stdout.resume();
    return {
      address,
      pid,
      cpuMilliseconds: () => cpuMillisecondsOf(pid),
      residentMegabytes: () => residentMegabytesOf(pid),
    };
  }
  throw new Error(`${scriptAndArguments.join(' ')} has ended`);
}

/** As Linux counts it, in hundredths of a second; elsewhere unknown. */
function cpuMillisecondsOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** As Linux counts it; elsewhere unknown. */
function residentMegabytesOf(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024) / 1_000_000;
}

/** What to send. */
export interface Load {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Of a POST. */
  readonly bodyFile?: string;
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second, one after the other at an even pace; as many as are answered when absent. */
  readonly perSecond?: number;
}

/** What came back. Latencies in milliseconds. */
export interface Answers {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Those with 2xx, and all others: other answers, errors and time-outs. */
  readonly succeeded: number;
  readonly failed: number;
}

/** Sends a load from a process of its own: at a pace, or as much as is answered. */
export async function send(load: Load): Promise<Answers> {
  if (load.perSecond === undefined) return sendAll(load);
  const script = join(import.meta.dirname, 'paced-load.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(load)]);
  return JSON.parse(stdout);
}

async function sendAll({ url, method, bodyFile, connections, seconds }: Load): Promise<Answers> {
  const options = ['--json', '-c', `${connections}`, '-d', `${seconds}`, '-m', method];
  if (bodyFile !== undefined) options.push('-i', bodyFile, '-H', 'content-type=application/json');
  const { stdout } = await promisify(execFile)(process.execPath, [
    require.resolve('autocannon'),
    ...options,
    url,
  ]);
  const { requests, latency, duration, errors, timeouts, non2xx, '2xx': succeeded } = JSON.parse(stdout);
  return {
    perSecond: requests.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    succeeded,
    failed: errors + timeouts + non2xx,
  };
}
