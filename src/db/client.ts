import { hash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolConfig } from 'pg';
import { connectionSettings } from './connection-settings.ts';
import { PrismaClient } from './generated/client.ts';

/** The tables, through a pool of connections. */
export type Database = PrismaClient;

/** The role that the service works as: it reads everything and can only add calculations. */
export const runtimeRole = 'barema_runtime';

/** What holds for every connection of the running service. */
const runtimeSettings = { role: runtimeRole, synchronous_commit: 'on', statement_timeout: '10s' };

/**
 * How long a connection that nobody uses is kept. A new one has to be made, to read what it needs of every partition and
 * to plan its statements: that takes forty times as long as a read.
 */
const idleTimeoutMillis = 600_000;

/**
 * Opens the pool of the running service. Nothing connects before the first query.
 *
 * Every connection works as `barema_runtime`, whoever the URL logs in as, and commits to disk before it
 * answers, whatever the server's default is. A statement that takes longer than 10 seconds is stopped.
 */
export function connectDatabase(url: string): Database {
  return connect(url, 'barema', runtimeSettings);
}

/**
 * Opens a pool as `connectDatabase` does, for statements that are prepared on its connections. Nothing connects before
 * the first one, and at most `max` are there.
 */
export function connectStatements(url: string, max = 4): Pool {
  return openPool({
    ...connectionSettings(url, 'barema-statements', {
      ...runtimeSettings,
      DateStyle: 'ISO',
      // Each of them is planned once. PostgreSQL would rather plan them for each value, because a plan for any month
      // seems dear to it, and takes longer for that than for the rest.
      plan_cache_mode: 'force_generic_plan',
    }),
    max,
  });
}

/** Opens a pool as `connectDatabase` does, for the statements of the library of the queue: at most two connections. */
export function connectQueue(url: string): Pool {
  return openPool({ ...connectionSettings(url, 'barema-queue', runtimeSettings), max: 2 });
}

function openPool(settings: PoolConfig): Pool {
  const pool = new Pool({ ...settings, idleTimeoutMillis });
  // A connection that breaks while nobody uses it is not missed: the next statement opens another.
  pool.on('error', () => {});
  // One that breaks in the moment in which it is handed out has no listener yet, which would end the process. Whoever
  // has it hears of it from his next statement.
  pool.on('connect', (connection) => connection.on('error', () => {}));
  return pool;
}

/** Opens a pool that works as the user of the URL, who owns the tables: to publish rates, not to serve. */
export function connectDatabaseAsOwner(url: string): Database {
  return connect(url, 'barema-owner', { synchronous_commit: 'on' });
}

/** Whether the database answers a query now. */
export async function databaseIsUp(database: Database): Promise<boolean> {
  try {
    await database.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

/** Whether nothing can be added, for example because the server is a copy that follows another. */
export async function isReadOnly(database: Pick<Database, '$queryRaw'>): Promise<boolean> {
  const [row] = await database.$queryRaw<readonly { readonly answer: string }[]>`
    SELECT pg_catalog.current_setting('transaction_read_only') AS answer`;
  return row?.answer === 'on';
}

function connect(url: string, applicationName: string, settings: Readonly<Record<string, string>>): Database {
  const pool = openPool({ ...connectionSettings(url, applicationName, settings), max: 10 });
  return new PrismaClient({
    adapter: new PrismaPg(pool, {
      schema: 'public',
      statementNameGenerator: nameOfStatement,
      disposeExternalPool: true,
    }),
    // Otherwise a refused query is shown with all its values, which are the facts of a person.
    errorFormat: 'minimal',
  });
}

/**
 * A name for what is asked again and again of all months of calculations, by which it is prepared once on each
 * connection: planning it takes ten times as long as doing it. With a list of identifiers it has another text for each
 * number of them, so that and all else is not prepared: its name is empty.
 */
function nameOfStatement({ sql }: { readonly sql: string }): string {
  const isPrepared =
    /^(?:SELECT|WITH) /.test(sql) && sql.includes('FROM "public"."calculation"') && !sql.includes(' IN (');
  return isPrepared ? hash('sha256', sql).slice(0, longestStatementName) : '';
}

/** PostgreSQL cuts a longer one. */
const longestStatementName = 63;
