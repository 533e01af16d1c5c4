import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const projectDirectory = resolve(import.meta.dirname, '..', '..');

/** The service as a process of its own, as a user starts it. */
export interface ServiceProcess {
  readonly child: ChildProcess;
  /** Its address, once it has printed it. Rejects when the process ends before that. */
  readonly address: Promise<string>;
  /** Resolves with the exit code when the process has ended; undefined when a signal has ended it. */
  readonly ended: Promise<number | undefined>;
  output(): string;
  errors(): string;
}

export interface ServiceProcessOptions {
  /** Variables on top of a free port and a silent log. */
  readonly environment: Readonly<Record<string, string>>;
  /** What starts it; `node src/main.ts` when absent. */
  readonly command?: readonly [string, ...string[]];
  readonly directory?: string;
}

/** Starts the service. It is killed at the end of the test if it still runs then. */
export function startServiceProcess(options: ServiceProcessOptions): ServiceProcess {
  const [program, ...programArguments] = options.command ?? [process.execPath, 'src/main.ts'];
  const child = spawn(program, programArguments, {
    cwd: options.directory ?? projectDirectory,
    // A process group of its own, as in a terminal.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...options.environment,
    },
  });
  let output = '';
  let errors = '';
  const ended = once(child, 'close').then(() => child.exitCode ?? undefined);
  const address = new Promise<string>((resolveAddress, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const printed = output.match(/^ +address +(http:\S+)$/m)?.[1];
      // The whole text is out when its last line is.
      if (printed !== undefined && /^ +curl .*\n/m.test(output)) resolveAddress(printed);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    ended.then((code) => reject(new Error(`the service has ended with ${code}: ${errors}`)), reject);
  });
  address.catch(() => {});
  onTestFinished(async () => {
    signalGroup(child, 'SIGKILL');
    await ended;
  });
  return { child, address, ended, output: () => output, errors: () => errors };
}

/** Sends a signal to a process and all that share its terminal, as Ctrl-C does. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** An empty directory for the data of one test. The database in it is killed and all of it removed at the end. */
export async function createDataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'barema-data-'));
  // As root, the database runs as a user that cannot enter what mkdtemp makes.
  await chmod(directory, 0o711);
  onTestFinished(async () => {
    const postmaster = await postmasterOf(directory);
    if (postmaster !== undefined) await killAndWait(postmaster);
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  });
  return directory;
}

/** The process id of the database server that runs on a data directory. */
export async function postmasterOf(dataDirectory: string): Promise<number | undefined> {
  const lockFile = await readFile(postmasterLockFile(dataDirectory), 'utf8').catch(() => '');
  const pid = Number.parseInt(lockFile, 10);
  return pid > 0 && isRunning(pid) ? pid : undefined;
}

export function postmasterLockFile(dataDirectory: string): string {
  return join(dataDirectory, 'postgres', 'cluster', 'postmaster.pid');
}

export async function killAndWait(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isRunning(pid)) await pause(10);
}

/** Whether a process runs; one that has ended and that its parent has not yet taken note of does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    // Ended just now, or a system without /proc.
    return !existsSync('/proc/self/stat');
  }
}
