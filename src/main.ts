import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Dependencies } from './application/dependencies.ts';
import { describeFailure } from './application/describe-failure.ts';
import { eraseDueCalculations } from './application/erase-due-calculations.ts';
import { makeCheckpoint } from './application/make-checkpoint.ts';
import { workOnBatch } from './application/process-batch.ts';
import { publishShippedRates } from './application/publish-shipped-rates.ts';
import { ShippedRatesError } from './application/read-shipped-rates.ts';
import {
  readOrMakeSigningKey,
  readSigningKey,
  type SigningKey,
  SigningKeyError,
} from './application/signing-key.ts';
import { tendBatches } from './application/tend-batches.ts';
import { batchThreads, openBatchWorkers } from './batch-workers.ts';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { openBatchQueue } from './db/batch-queue.ts';
import { openCalculationStore } from './db/calculation-store.ts';
import { deleteExpiredIdempotencyKeys, makeCalculationPartitions } from './db/calculations.ts';
import { connectDatabase, connectDatabaseAsOwner } from './db/client.ts';
import { followPublications, openCurrentRateBook } from './db/current-rate-book.ts';
import { DatabaseError, databaseErrorCode } from './db/database-error.ts';
import { startEmbeddedPostgres } from './db/embedded-postgres.ts';
import { EmbeddedPostgresError } from './db/embedded-postgres-place.ts';
import { applyMigrations } from './db/migrate.ts';
import { loginEscapesRowSecurity, renewServiceLogin } from './db/service-login.ts';
import { buildApp } from './http/app.ts';
import { newIdentifier, randomBytes } from './randomness.ts';

const expiredKeysIntervalMs = 3_600_000;
const partitionsIntervalMs = 86_400_000;

const erasureIntervalMs = 86_400_000;
/** How soon a batch goes on that whoever worked on it has left. */
const unfinishedBatchesIntervalMs = 30_000;

/** One more than can calculate at once, because the database stores what one of them has calculated. */
const jobsAtOnce = batchThreads + 1;

/** Between the identifier of a record and its commit, with clocks that differ: what checkpoints look back. */
const longestCommit = Temporal.Duration.from({ minutes: 15 });

/**
 * How many times as long as it works a round of checkpoints rests. Otherwise the round over what came in ten seconds
 * takes half a second in one go, and requests wait behind each other.
 */
const restOfCheckpoints = 2;

/** The SQLSTATE of a right that is missing. */
const insufficientPrivilege = '42501';

/** How long requests in progress may take when the service closes. */
const closingPatienceMs = 10_000;

/**
 * Runs the service until it is asked to stop. Whatever it has opened it closes in reverse order, also when it fails
 * half-way: first HTTP, then the connections to the database, then the embedded database.
 */
async function serve(config: Config, stopRequest: AbortSignal): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const clock = () => Temporal.Now.instant();

  const { ownerUrl, serviceUrl, description, keyDirectory, lost } = await openDatabase(config, opened);
  if (stopRequest.aborted) return;
  const signingKey = await openSigningKey(config, keyDirectory);

  await applyMigrations(ownerUrl);
  await publishRates(ownerUrl, clock);
  const url = await serviceUrl();
  const database = connectDatabase(url);
  opened.defer(() => database.$disconnect());
  const loginEscapes = await loginEscapesRowSecurity(database);
  if (loginEscapes && config.access.authentication === 'required') {
    throw new DatabaseError(
      'its user owns the tables, or can take such rights, so the database would not keep organizations apart: make a login of its own for the service, as the README says, and give the owner in DATABASE_OWNER_URL',
    );
  }
  const calculationStore = openCalculationStore(url);
  opened.defer(() => calculationStore.close());
  const { rateBook, refresh } = await openCurrentRateBook(database);

  const queue = openBatchQueue(url);
  const workers = openBatchWorkers((failure) => app.log.error(failure, 'line of a batch failed'));
  const dependencies: Dependencies = {
    database,
    calculationStore,
    rateBook,
    refreshRateBook: refresh,
    batchQueue: queue,
    brokenUploads: new Set(),
    runChunkJob: workers.run,
    clock,
    newIdentifier,
    randomBytes,
  };
  const app = buildApp(dependencies, {
    access: config.access,
    logLevel: config.logLevel,
    requestsPerMinute: config.requestsPerMinute,
    uploadSeconds: config.uploadSeconds,
  });
  // Closed after HTTP, with a last checkpoint over what the last requests recorded.
  if (signingKey !== undefined) {
    const checkpoints = keepCheckpointing({ database, clock }, signingKey, app.log);
    opened.defer(repeat(checkpoints, config.checkpointSeconds * 1000, { onceMoreAtEnd: true }));
  }
  const forgetKeys = logFailures(() => deleteExpiredIdempotencyKeys(database), app.log);
  opened.defer(repeat(forgetKeys, expiredKeysIntervalMs, { onceMoreAtEnd: false }));
  const makePartitions = logFailures(() => makeCalculationPartitions(database), app.log);
  opened.defer(repeat(makePartitions, partitionsIntervalMs, { onceMoreAtEnd: false }));
  opened.defer(workers.close);
  opened.defer(queue.close);
  opened.defer(async () => {
    const patience = setTimeout(() => app.server.closeAllConnections(), closingPatienceMs);
    await app.close();
    clearTimeout(patience);
  });
  opened.defer(
    followPublications(url, refresh, (error) =>
      app.log.warn(
        { errorCode: describeFailure(error).code },
        'the newest rates could not be read; trying again',
      ),
    ),
  );
  if (stopRequest.aborted) return;
  await app.listen({ host: config.host, port: config.port });
  // Not while everything starts: once a day there is time for it.
  const erase = logFailures(async (stop) => {
    const caller = { actor: 'barema', client: 'schedule', traceId: newIdentifier() };
    const erased = await eraseDueCalculations({ database, clock, newIdentifier }, caller, stop);
    if (erased.length > 0) app.log.info({ erased }, 'personal content erased: its retention has ended');
  }, app.log);
  opened.defer(repeat(erase, erasureIntervalMs, { onceMoreAtEnd: false }));
  // Now, so that the start does not wait for it.
  void queue.work(
    jobsAtOnce,
    (job, closing) => workOnBatch(dependencies, job, closing),
    (error) => app.log.warn({ errorCode: describeFailure(error).code }, 'the queue of batches has trouble'),
  );
  const tend = logFailures(() => tendBatches(dependencies), app.log);
  opened.defer(repeat(tend, unfinishedBatchesIntervalMs, { onceMoreAtEnd: false }));
  const address = addressOf(config, app.server.address());
  process.stdout.write(welcome(config, address, { description, loginEscapes }, signingKey));

  if (!stopRequest.aborted) await Promise.race([once(stopRequest, 'abort'), lost]);
}

interface OpenedDatabase {
  /** As the owner of the tables. Holds the password. */
  readonly ownerUrl: string;
  /** As whom the service works, when the database is migrated. Holds the password. */
  readonly serviceUrl: () => Promise<string>;
  /** Where the data are, for whoever starts the service. */
  readonly description: string;
  /** Where a signing key of our own is kept: with the data of our own database. */
  readonly keyDirectory: string | undefined;
  /** Rejects when the database is gone for good. */
  readonly lost: Promise<never>;
}

async function openDatabase({ database }: Config, opened: AsyncDisposableStack): Promise<OpenedDatabase> {
  if (database.kind === 'server') {
    const { hostname, pathname } = new URL(database.url);
    // A server of its own comes back; the pool connects again, and /health tells.
    const lost = new Promise<never>(() => {});
    return {
      ownerUrl: database.ownerUrl,
      serviceUrl: async () => database.url,
      description: `database ${pathname.slice(1)} on ${hostname} (${database.variable})`,
      keyDirectory: undefined,
      lost,
    };
  }
  const server = await startEmbeddedPostgres({ dataDirectory: database.dataDirectory });
  opened.defer(() => server.stop());
  const lost = server.lost.then(() => {
    throw new EmbeddedPostgresError(`the database in ${server.dataDirectory} has ended unasked; start again`);
  });
  return {
    ownerUrl: server.url,
    serviceUrl: () => renewServiceLogin(server.url),
    description: `${server.dataDirectory} (DATA_DIR)`,
    keyDirectory: server.dataDirectory,
    lost,
  };
}

/** The key that signs checkpoints. A database elsewhere needs one by `AUDIT_SIGNING_KEY_FILE`: undefined without. */
async function openSigningKey(
  { signingKeyFile }: Config,
  keyDirectory: string | undefined,
): Promise<SigningKey | undefined> {
  if (signingKeyFile !== undefined) return readSigningKey(signingKeyFile);
  return keyDirectory === undefined
    ? undefined
    : readOrMakeSigningKey(join(keyDirectory, 'audit-signing-key.pem'));
}

/** One round of checkpoints; each looks only at what was recorded since shortly before the last that succeeded. */
function keepCheckpointing(
  dependencies: Pick<Dependencies, 'database' | 'clock'>,
  signingKey: SigningKey,
  log: FastifyBaseLogger,
): Task {
  let madeSince: Temporal.Instant | undefined;
  return logFailures(async (stop) => {
    const startedAt = dependencies.clock();
    // Not when the service closes: then nobody else is waiting.
    const rest = (workedMs: number) =>
      pause(restOfCheckpoints * workedMs, undefined, { signal: stop }).catch(() => {});
    const checkpoint = await makeCheckpoint(dependencies, signingKey, madeSince, rest);
    if (checkpoint === 'anotherInstance') return;
    madeSince = startedAt.subtract(longestCommit);
    // A log that is kept elsewhere is a witness against whoever rewrites the database.
    if (checkpoint !== 'nothingNew') log.info({ checkpoint }, 'checkpoint signed');
  }, log);
}

function logFailures(task: Task, log: FastifyBaseLogger): Task {
  return async (stop) => {
    try {
      await task(stop);
    } catch (error) {
      // Not its message, which can repeat a row. The next round tries again.
      const name = error instanceof Error ? error.name : undefined;
      log.error({ errorName: name, errorCode: describeFailure(error).code }, 'background work failed');
    }
  };
}

/** Work in the background, which may end early when it is told to stop. */
type Task = (stop: AbortSignal) => Promise<void>;

/** Does a task now and a while after each time it has ended. The answer stops it, when it is not at it any more. */
function repeat(
  task: Task,
  pauseMs: number,
  { onceMoreAtEnd }: { readonly onceMoreAtEnd: boolean },
): () => Promise<void> {
  const stop = new AbortController();
  const ended = (async () => {
    while (!stop.signal.aborted) {
      await task(stop.signal);
      await pause(pauseMs, undefined, { signal: stop.signal }).catch(() => {});
    }
    if (onceMoreAtEnd) await task(stop.signal);
  })();
  return () => {
    stop.abort();
    return ended;
  };
}

async function publishRates(url: string, clock: () => Temporal.Instant): Promise<void> {
  const ownerDatabase = connectDatabaseAsOwner(url);
  try {
    await publishShippedRates(ownerDatabase, clock);
  } catch (error) {
    if (databaseErrorCode(error) !== insufficientPrivilege) throw error;
    throw new DatabaseError(
      'its user may not publish the rates that come with this version: give the owner of the tables in DATABASE_OWNER_URL',
    );
  } finally {
    await ownerDatabase.$disconnect();
  }
}

function addressOf({ host, port }: Config, bound: AddressInfo | string | null): string {
  const boundPort = bound !== null && typeof bound === 'object' ? bound.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`;
}

function welcome(
  { access }: Config,
  address: string,
  data: { readonly description: string; readonly loginEscapes: boolean },
  signingKey: SigningKey | undefined,
): string {
  const example = {
    caseReference: 'EXAMPLE-1',
    requestDate: '2026-09-15',
    category: 'isolated',
    applicant: { birthDate: '1990-05-04', resources: [] },
  };
  const authorization = access.authentication === 'none' ? '' : " -H 'Authorization: Bearer …'";
  return `
Barema computes the Belgian integration income.

  address        ${address}
  console        ${address}/console
  documentation  ${address}/docs
  data           ${data.description}${data.loginEscapes ? '\n                 the service logs in as their owner there; give it a login of its own before anybody else may call it' : ''}
  audit          ${signingKey === undefined ? 'records are NOT signed here: set AUDIT_SIGNING_KEY_FILE' : `records are signed by the key ${signingKey.keyId}`}
  access         ${accessOf(access)}

Try it:

  curl ${address}/v1/calculations${authorization} -H 'Content-Type: application/json' -d '${JSON.stringify(example)}'

`;
}

function accessOf(access: Config['access']): string {
  if (access.authentication === 'none') {
    return 'there is NO authentication: whoever works on this machine may do everything, and so may others where a program on it forwards their connections to this port';
  }
  const { tokenIssuer } = access;
  return `by API key (npm run keys)${tokenIssuer === undefined ? '' : `, or by access token of ${tokenIssuer.issuer} for ${tokenIssuer.audience}`}`;
}

/** The line for a failure that whoever starts the service can mend, by the variable that it hangs on. */
function mendable(error: unknown, config: Config): string | undefined {
  if (error instanceof SigningKeyError) {
    return `${config.signingKeyFile === undefined ? 'DATA_DIR' : 'AUDIT_SIGNING_KEY_FILE'}: ${error.message}`;
  }
  if (error instanceof EmbeddedPostgresError) return `DATA_DIR: ${error.message}`;
  if (error instanceof DatabaseError || error instanceof ShippedRatesError) {
    return `${databaseVariable(config)}: ${error.message}`;
  }
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen') return undefined;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `PORT: ${config.port} on ${config.host} is in use by another program`;
  if (code === 'EACCES') return `PORT: ${config.port} needs rights that this user lacks`;
  return `HOST: cannot listen on ${config.host}: ${error.message}`;
}

function databaseVariable({ database }: Config): string {
  if (database.kind === 'embedded') return 'DATA_DIR';
  return database.url === database.ownerUrl
    ? database.variable
    : `${database.variable} or DATABASE_OWNER_URL`;
}

/** Runs the process and returns its exit code. */
async function main(): Promise<number> {
  // A terminal sends Ctrl-C to npm and to us, and npm passes it on: every signal after the first changes nothing.
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

  let config: Config;
  try {
    config = await readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  try {
    await serve(config, stop.signal);
    return 0;
  } catch (error) {
    const line = mendable(error, config);
    if (line === undefined) throw error;
    process.stderr.write(`${line}\n`);
    return 1;
  }
}

process.exitCode = await main();
