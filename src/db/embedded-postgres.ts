import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chown,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import {
  absentWhenMissing,
  childEnvironment,
  EmbeddedPostgresError,
  exists,
  type Place,
  preparePlace,
  renameUnlessThere,
  run,
} from './embedded-postgres-place.ts';

/** Another service owns the server: it is not ours to stop. */
export class InUseError extends EmbeddedPostgresError {}

/** A running PostgreSQL that this process owns: no other service uses it until `stop` or the end of the process. */
export interface EmbeddedPostgres {
  /** Address of the server, as its superuser. Holds the password: never print it. */
  readonly url: string;
  /** Where the data really are (see `startEmbeddedPostgres`). */
  readonly dataDirectory: string;
  /** Resolves when the server or our hold on it is gone although nobody called `stop`. */
  readonly lost: Promise<void>;
  /** Stops the server and resolves when its process is gone. Further calls give the same promise. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm has brought, on 127.0.0.1 and a free port, with its data in a directory; the first
 * time it makes the database cluster.
 *
 * The server runs in a session of its own, so that neither a Ctrl-C in the terminal nor the death of this process
 * breaks it. A server that a killed service has left running is taken over. Who holds an advisory lock in the
 * server owns it, and the lock goes with its connection: there is no lock file that could become stale.
 *
 * PostgreSQL refuses to run as root. Root runs it as the owner of the existing data, or else as the system user
 * `postgres`. When that user cannot enter the directory (below `/root`, say), the data are kept at the same path
 * below `/var/lib/barema`, and `dataDirectory` says so.
 *
 * @param options.settings PostgreSQL settings that replace our own, for tests.
 * @throws EmbeddedPostgresError when the directory is unusable, or another service uses it.
 */
export async function startEmbeddedPostgres(options: {
  readonly dataDirectory: string;
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<EmbeddedPostgres> {
  try {
    const place = await preparePlace(resolve(options.dataDirectory));
    await createCluster(place);
    const { connection, postmaster } = await ownServer(place, { ...defaultSettings, ...options.settings });
    // What cannot be removed now is tried again at the next start.
    await removeAbandonedClusters(place).catch(() => {});
    return await handOver(place, connection, postmaster);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedPostgresError(
      `the database in ${options.dataDirectory} cannot be used: ${oneLine(reason)}`,
      { cause: error },
    );
  }
}

/**
 * The address of the server that runs on the data of a directory, whoever owns it, as its superuser; undefined when
 * none does. It holds the password, and works until the owner stops the server.
 */
export async function findRunningPostgres(options: {
  readonly dataDirectory: string;
}): Promise<string | undefined> {
  const place = await preparePlace(resolve(options.dataDirectory));
  const postmaster = await findPostmaster(place);
  return postmaster?.port === undefined ? undefined : serverUrl(place, postmaster);
}

const defaultSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  fsync: 'on',
  synchronous_commit: 'on',
  // Files of the log that were used are used again, those of a whole batch: making one keeps every commit waiting.
  min_wal_size: '640MB',
  // The log must hold no personal data: no failing statement, no detail with the values of a row.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
};

/** Key of the advisory lock that makes a service the owner of the server: "barema" in ASCII. */
const ownerLockKey = '0x626172656d61';

/** How long a server may take to recover from a crash, or to stop. */
const serverPatienceMs = 60_000;

/** How long the lock of a service that has just died may linger. */
const ownerPatienceMs = 1_500;

const pollMs = 20;

const launchLimit = 5;

const relaunchPauseMs = 200;

/** Makes the cluster unless it is there. A half-made one keeps its own name and is never used. */
async function createCluster(place: Place): Promise<void> {
  if (await exists(place.serverDirectory)) return;
  const unfinished = await mkdtemp(`${place.serverDirectory}.unfinished-`);
  const passwordFile = join(unfinished, basename(place.passwordFile));
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (place.serverUser !== undefined) {
    const { uid, gid } = place.serverUser;
    for (const path of [unfinished, passwordFile]) await chown(path, uid, gid);
  }
  const options = [
    `--pgdata=${join(unfinished, basename(place.clusterDirectory))}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  try {
    await run(join(place.nativeDirectory, 'bin', 'initdb'), options, childOptions(place));
  } catch (error) {
    // The owner of the directory may have removed what a slower service was making.
    if (await exists(place.serverDirectory)) return;
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  await renameUnlessThere(unfinished, place.serverDirectory);
}

async function removeAbandonedClusters(place: Place): Promise<void> {
  const prefix = `${basename(place.serverDirectory)}.unfinished-`;
  for (const name of await readdir(place.dataDirectory)) {
    if (!name.startsWith(prefix)) continue;
    await rm(join(place.dataDirectory, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Starts the server, or finds the one that runs, until the owner's lock is ours. */
async function ownServer(
  place: Place,
  settings: Readonly<Record<string, string>>,
): Promise<{ connection: Client; postmaster: Postmaster }> {
  let launches = 0;
  let launchedPid: number | undefined;
  try {
    return await untilOwned();
  } catch (error) {
    // A server that this start launched and cannot use must not outlive it; one of another start is left alone.
    const postmaster = error instanceof InUseError ? undefined : await findPostmaster(place);
    if (postmaster !== undefined && postmaster.pid === launchedPid) process.kill(launchedPid, 'SIGINT');
    throw error;
  }

  async function untilOwned(): Promise<{ connection: Client; postmaster: Postmaster }> {
    const startedAt = performance.now();
    let ownedByOtherSince: number | undefined;
    while (performance.now() - startedAt < serverPatienceMs) {
      const postmaster = await findPostmaster(place);
      if (postmaster === undefined) {
        // Another program may take the port, or another service the cluster, between our look and the launch.
        if (launches === launchLimit) throw await launchError(place);
        await pause(launches * relaunchPauseMs);
        if (launches > 0) await removeEmptyLockFile(place);
        launches += 1;
        launchedPid = await launch(place, settings);
        continue;
      }
      const attempt = await tryToOwn(place, postmaster);
      if (typeof attempt === 'object') return { connection: attempt, postmaster };
      if (attempt === 'ownedByOther') {
        ownedByOtherSince ??= performance.now();
        if (performance.now() - ownedByOtherSince > ownerPatienceMs) {
          throw new InUseError(`${place.dataDirectory} is in use by another running Barema`);
        }
      }
      await pause(pollMs);
    }
    throw new EmbeddedPostgresError(`the PostgreSQL in ${place.clusterDirectory} does not answer`);
  }
}

/** Starts a server process, waits until it holds the cluster or has ended, and gives its process id. */
async function launch(place: Place, settings: Readonly<Record<string, string>>): Promise<number | undefined> {
  const options = ['-D', place.clusterDirectory, '-c', `port=${await freePort()}`];
  for (const [name, value] of Object.entries(settings)) options.push('-c', `${name}=${value}`);
  const log = await open(place.logFile, 'a', 0o600);
  try {
    const server = spawn(join(place.nativeDirectory, 'bin', 'postgres'), options, {
      ...childOptions(place),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const ended = new Promise<'ended'>((resolveEnded, reject) => {
      server.once('error', reject);
      server.once('exit', () => resolveEnded('ended'));
    });
    server.unref();
    while ((await findPostmaster(place)) === undefined) {
      if ((await Promise.race([ended, pause(pollMs)])) === 'ended') break;
    }
    return server.pid;
  } finally {
    await log.close();
  }
}

async function launchError(place: Place): Promise<EmbeddedPostgresError> {
  const log = await readFile(place.logFile, 'utf8');
  const reason = log.match(/(?<=(FATAL|PANIC): +)\S.*/g)?.at(-1) ?? `see ${place.logFile}`;
  return new EmbeddedPostgresError(`PostgreSQL does not start in ${place.clusterDirectory}: ${reason}`);
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP listener has no port');
  return address.port;
}

async function tryToOwn(place: Place, postmaster: Postmaster): Promise<Client | 'ownedByOther' | 'notReady'> {
  if (postmaster.port === undefined) return 'notReady';
  const connection = new Client({
    connectionString: await serverUrl(place, postmaster),
    application_name: 'barema owner',
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener the end of the server would end this process; `handOver` watches the connection's end.
  connection.on('error', () => {});
  try {
    await connection.connect();
    const answer = await connection.query<{ owned: boolean }>(
      `SELECT pg_try_advisory_lock(${ownerLockKey}) AS owned`,
    );
    if (answer.rows[0]?.owned === true) return connection;
    await connection.end();
    return 'ownedByOther';
  } catch (error) {
    await connection.end().catch(() => {});
    // 53: a killed service's connections are still there. 57: the server starts up or shuts down. Others do not pass.
    if (error instanceof DatabaseError && !/^5[37]/.test(error.code ?? '')) throw error;
    return 'notReady';
  }
}

async function serverUrl(place: Place, postmaster: Postmaster): Promise<string> {
  const password = (await readFile(place.passwordFile, 'utf8')).trim();
  return `postgresql://postgres:${password}@127.0.0.1:${postmaster.port}/postgres`;
}

async function handOver(place: Place, connection: Client, postmaster: Postmaster): Promise<EmbeddedPostgres> {
  let stopped: Promise<void> | undefined;
  const lost = new Promise<void>((resolveLost) => {
    connection.once('end', () => {
      if (stopped === undefined) resolveLost();
    });
  });
  return {
    url: await serverUrl(place, postmaster),
    dataDirectory: place.dataDirectory,
    lost,
    stop: () => {
      stopped ??= stopServer(place, connection, postmaster);
      return stopped;
    },
  };
}

/** Stops the server in its "fast" mode. The owner's lock is held until the end, so that nobody takes over half-way. */
async function stopServer(place: Place, connection: Client, postmaster: Postmaster): Promise<void> {
  if (await servesCluster(postmaster.pid, place)) process.kill(postmaster.pid, 'SIGINT');
  const askedAt = performance.now();
  while (await servesCluster(postmaster.pid, place)) {
    if (performance.now() - askedAt > serverPatienceMs) {
      throw new EmbeddedPostgresError(`the PostgreSQL in ${place.clusterDirectory} does not stop`);
    }
    await pause(pollMs);
  }
  await connection.end().catch(() => {});
}

interface Postmaster {
  readonly pid: number;
  /** Absent in the first moments of a server. */
  readonly port: number | undefined;
}

/** The main process of the server that runs on the cluster, by its lock file; absent when none runs. */
async function findPostmaster(place: Place): Promise<Postmaster | undefined> {
  const text = await readFile(lockFileOf(place), 'utf8').catch(absentWhenMissing);
  const [pidText, , , portText] = text?.split('\n') ?? [];
  const pid = Number(pidText);
  if (!(pid > 0)) return undefined;
  if (await servesCluster(pid, place)) return { pid, port: portText ? Number(portText) : undefined };
  // PostgreSQL sees that a process id is dead, but not that it belongs to another program by now.
  if (isRunning(pid)) await rm(lockFileOf(place), { force: true });
  return undefined;
}

/** A server writes its lock file at once, but a power cut may leave it empty; then PostgreSQL does not dare to start. */
async function removeEmptyLockFile(place: Place): Promise<void> {
  const found = await stat(lockFileOf(place)).catch(absentWhenMissing);
  if (found?.size === 0) await rm(lockFileOf(place), { force: true });
}

function lockFileOf(place: Place): string {
  return join(place.clusterDirectory, 'postmaster.pid');
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether a process is a server of this cluster: a server makes the cluster its working directory. */
async function servesCluster(pid: number, place: Place): Promise<boolean> {
  if (platform() === 'linux') {
    const directory = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return directory !== undefined && directory === (await realpath(place.clusterDirectory));
  }
  const options = ['-o', 'args=', '-p', String(pid)];
  const listed = await run('ps', options, { env: childEnvironment }).catch(() => undefined);
  return listed?.stdout.includes(place.clusterDirectory) === true;
}

function childOptions(place: Place) {
  return { ...place.serverUser, cwd: '/', env: childEnvironment };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
