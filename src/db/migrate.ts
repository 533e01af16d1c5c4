import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, DatabaseError as ServerError } from 'pg';
import { runtimeRole } from './client.ts';
import { connectionSettings } from './connection-settings.ts';
import { DatabaseError } from './database-error.ts';

const shippedMigrations = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

/** `pg_clear_attribute_stats`, which a migration calls, is from version 18. */
const oldestServerVersion = 18;

/** The lock that Prisma's own `migrate` takes, so that the two wait for each other as well. */
const migrationLock = 72_707_369;

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** Lowercase hex SHA-256 of the file, as Prisma computes it. */
  readonly checksum: string;
}

/**
 * Brings a database up to date with `prisma/migrations`, as its owner, and returns the names of the
 * migrations that it applied. It does and records what `prisma migrate deploy` would, so both can be used
 * on one database; the Prisma CLI itself needs a download that a closed network does not reach.
 *
 * Each migration is one transaction together with its record: one that fails leaves nothing behind.
 * Services that start at once wait for each other. When nothing is pending, no lock is taken.
 *
 * Errors: DatabaseError when the server cannot be reached or is older than version 15, when the user lacks
 * a right (saying what to grant), when an applied migration has changed since, has failed, or is unknown
 * here, and when a migration fails.
 */
export async function applyMigrations(
  url: string,
  directory = shippedMigrations,
): Promise<readonly string[]> {
  const migrations = readMigrations(directory);
  const client = await connect(url);
  try {
    await refuseOldServer(client);
    if ((await pendingMigrations(client, migrations)).length === 0) {
      await refuseUserWithoutRuntimeRole(client);
      return [];
    }
    // Held by the session: it ends with the connection, also when the process is killed.
    await lock(client);
    const pending = await pendingMigrations(client, migrations);
    for (const migration of pending) await apply(client, migration);
    await refuseUserWithoutRuntimeRole(client);
    return pending.map((migration) => migration.name);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    throw new DatabaseError(`the migrations cannot be checked: ${reasonOf(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

function readMigrations(directory: string): readonly Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = readFileSync(`${directory}/${name}/migration.sql`);
      return { name, sql: file.toString('utf8'), checksum: createHash('sha256').update(file).digest('hex') };
    });
}

async function connect(url: string): Promise<Client> {
  let client: Client;
  try {
    client = new Client(connectionSettings(url, 'barema-migrate', { lock_timeout: '60s' }));
  } catch {
    throw new DatabaseError(
      'the URL of the database cannot be read: expected postgresql://user:password@host:port/database',
    );
  }
  // A connection that breaks also fails the query in progress, which is where it is reported.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const target = `${client.database} at ${client.host}:${client.port} as ${client.user}`;
    throw new DatabaseError(`cannot connect to the database ${target}: ${reasonOf(error)}`, { cause: error });
  }
  return client;
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS name`,
  );
  const version = rows[0];
  if (version === undefined || version.number < oldestServerVersion * 10_000) {
    throw new DatabaseError(
      `PostgreSQL ${oldestServerVersion} or later is needed; the server runs ${version?.name ?? 'an unknown version'}`,
    );
  }
}

async function lock(client: Client): Promise<void> {
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  } catch (error) {
    throw new DatabaseError(`another migration of this database does not end: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** The migrations to apply. Errors: DatabaseError when the database and the files tell different histories. */
async function pendingMigrations(
  client: Client,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const table = await client.query<{ present: boolean }>(
    `SELECT to_regclass('"public"."_prisma_migrations"') IS NOT NULL AS present`,
  );
  if (table.rows[0]?.present !== true) return migrations;

  const recorded = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS finished
       FROM "public"."_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"`,
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of recorded.rows) {
    const migration = known.get(name);
    if (migration === undefined) {
      throw new DatabaseError(
        `the database has the migration ${name}, which this version of the service does not know: start a newer version`,
      );
    }
    if (!finished) {
      throw new DatabaseError(
        `the migration ${name} has failed before: repair the database, then run prisma migrate resolve`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new DatabaseError(`the migration ${name} was changed after it was applied to this database`);
    }
  }
  const applied = new Set(recorded.rows.map(({ name }) => name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await createMigrationsTable(client);
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "public"."_prisma_migrations" ("id", "checksum", "migration_name", "started_at")
         VALUES (gen_random_uuid()::text, $1, $2, clock_timestamp()) RETURNING "id"`,
      [checksum, name],
    );
    await client.query(sql);
    await client.query(
      `UPDATE "public"."_prisma_migrations"
          SET "finished_at" = clock_timestamp(), "applied_steps_count" = 1 WHERE "id" = $1`,
      [rows[0]?.id],
    );
    await client.query('COMMIT');
  } catch (error) {
    throw new DatabaseError(`the migration ${name} failed: ${reasonOf(error)}`, { cause: error });
  }
}

/** The table of records as `prisma migrate deploy` makes it. */
async function createMigrationsTable(client: Client): Promise<void> {
  try {
    await client.query(`
      CREATE TABLE IF NOT EXISTS "public"."_prisma_migrations" (
        "id"                  VARCHAR(36) PRIMARY KEY NOT NULL,
        "checksum"            VARCHAR(64) NOT NULL,
        "finished_at"         TIMESTAMPTZ,
        "migration_name"      VARCHAR(255) NOT NULL,
        "logs"                TEXT,
        "rolled_back_at"      TIMESTAMPTZ,
        "started_at"          TIMESTAMPTZ NOT NULL DEFAULT now(),
        "applied_steps_count" INTEGER NOT NULL DEFAULT 0
      )`);
  } catch (error) {
    const user = client.escapeIdentifier(client.user ?? '');
    throw new Error(
      `${reasonOf(error)}. The user must own the database, or as its owner: GRANT CREATE ON SCHEMA public TO ${user};`,
    );
  }
}

/** The role may be missing on a server that the database was moved to, or for another user of the database. */
async function refuseUserWithoutRuntimeRole(client: Client): Promise<void> {
  try {
    await client.query(`SET ROLE "${runtimeRole}"`);
  } catch (error) {
    const user = client.escapeIdentifier(client.user ?? '');
    throw new DatabaseError(
      `the user of the database may not work as ${runtimeRole} (${reasonOf(error)}): as an administrator of the server, CREATE ROLE ${runtimeRole} NOLOGIN if it is missing, and GRANT ${runtimeRole} TO ${user}`,
      { cause: error },
    );
  }
}

/** What went wrong, in one line. */
function reasonOf(error: unknown): string {
  if (error instanceof ServerError && error.hint !== undefined) return `${error.message}. ${error.hint}`;
  // A host name with several addresses fails with one error for each of them.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
