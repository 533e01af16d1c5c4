import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { v7 } from 'uuid';
import { describeFailure } from './application/describe-failure.ts';
import { publishShippedRates } from './application/publish-shipped-rates.ts';
import { ShippedRatesError } from './application/read-shipped-rates.ts';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { connectDatabase, connectDatabaseAsOwner } from './db/client.ts';
import { followPublications, openCurrentRateBook } from './db/current-rate-book.ts';
import { DatabaseError } from './db/database-error.ts';
import { EmbeddedPostgresError, startEmbeddedPostgres } from './db/embedded-postgres.ts';
import { applyMigrations } from './db/migrate.ts';
import { buildApp } from './http/app.ts';

/** How long requests in progress may take when the service closes. */
const closingPatienceMs = 10_000;

/**
 * Runs the service until it is asked to stop. Whatever it has opened it closes in reverse order, also when it fails
 * half-way: first HTTP, then the connections to the database, then the embedded database.
 */
async function serve(config: Config, stopRequest: AbortSignal): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const clock = () => Temporal.Now.instant();

  const { url, description, lost } = await openDatabase(config, opened);
  if (stopRequest.aborted) return;

  await applyMigrations(url);
  await publishRates(url, clock);
  const database = connectDatabase(url);
  opened.defer(() => database.$disconnect());
  const { rateBook, refresh } = await openCurrentRateBook(database);

  const app = buildApp(
    { database, rateBook, refreshRateBook: refresh, clock, newIdentifier: v7 },
    { logLevel: config.logLevel },
  );
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
  process.stdout.write(welcome(addressOf(config, app.server.address()), description));

  if (!stopRequest.aborted) await Promise.race([once(stopRequest, 'abort'), lost]);
}

interface OpenedDatabase {
  /** As the owner of the tables. Holds the password. */
  readonly url: string;
  /** Where the data are, for whoever starts the service. */
  readonly description: string;
  /** Rejects when the database is gone for good. */
  readonly lost: Promise<never>;
}

async function openDatabase({ database }: Config, opened: AsyncDisposableStack): Promise<OpenedDatabase> {
  if (database.kind === 'server') {
    const { hostname, pathname } = new URL(database.url);
    // A server of its own comes back; the pool connects again, and /health tells.
    const lost = new Promise<never>(() => {});
    return {
      url: database.url,
      description: `database ${pathname.slice(1)} on ${hostname} (DATABASE_URL)`,
      lost,
    };
  }
  const server = await startEmbeddedPostgres({ dataDirectory: database.dataDirectory });
  opened.defer(() => server.stop());
  const lost = server.lost.then(() => {
    throw new EmbeddedPostgresError(`the database in ${server.dataDirectory} has ended unasked; start again`);
  });
  return { url: server.url, description: `${server.dataDirectory} (DATA_DIR)`, lost };
}

async function publishRates(url: string, clock: () => Temporal.Instant): Promise<void> {
  const ownerDatabase = connectDatabaseAsOwner(url);
  try {
    await publishShippedRates(ownerDatabase, clock);
  } finally {
    await ownerDatabase.$disconnect();
  }
}

function addressOf({ host, port }: Config, bound: AddressInfo | string | null): string {
  const boundPort = bound !== null && typeof bound === 'object' ? bound.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`;
}

function welcome(address: string, dataDescription: string): string {
  const example = {
    caseReference: 'EXAMPLE-1',
    requestDate: '2026-09-15',
    category: 'isolated',
    applicant: { birthDate: '1990-05-04', resources: [] },
  };
  return `
Barema computes the Belgian integration income.

  address        ${address}
  console        ${address}/console
  documentation  ${address}/docs
  data           ${dataDescription}
  access         there is no authentication yet, so only this machine can reach it

Try it:

  curl ${address}/v1/calculations -H 'Content-Type: application/json' -d '${JSON.stringify(example)}'

`;
}

/** The line for a failure that whoever starts the service can mend, by the variable that it hangs on. */
function mendable(error: unknown, config: Config): string | undefined {
  if (error instanceof EmbeddedPostgresError) return `DATA_DIR: ${error.message}`;
  if (error instanceof DatabaseError || error instanceof ShippedRatesError) {
    return `${config.database.kind === 'server' ? 'DATABASE_URL' : 'DATA_DIR'}: ${error.message}`;
  }
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen') return undefined;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `PORT: ${config.port} on ${config.host} is in use by another program`;
  if (code === 'EACCES') return `PORT: ${config.port} needs rights that this user lacks`;
  return `HOST: cannot listen on ${config.host}: ${error.message}`;
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
