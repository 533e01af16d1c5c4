import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { publishShippedRates } from '../../src/application/publish-shipped-rates.ts';
import { connectDatabase, connectDatabaseAsOwner } from '../../src/db/client.ts';
import { DatabaseError } from '../../src/db/database-error.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { applyMigrations } from '../../src/db/migrate.ts';
import { readRateBook } from '../../src/db/rates.ts';
import {
  createEmptyDatabase,
  ratesRecordedAt,
  runSql,
  type TestDatabase,
  urlOfDatabase,
} from '../support/database.ts';

const shippedMigrations = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

let testDatabase: TestDatabase;
let directory: string;

beforeEach(async () => {
  testDatabase = await createEmptyDatabase();
  directory = await mkdtemp(join(tmpdir(), 'barema-migrations-'));
  await cp(shippedMigrations, directory, { recursive: true });
});
afterEach(async () => {
  await testDatabase.drop();
  await rm(directory, { recursive: true });
});

describe('migrations', () => {
  test('are applied once and recorded as prisma migrate deploy records them', async () => {
    const names = (await readdir(shippedMigrations, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(await applyMigrations(testDatabase.url)).toEqual(names);
    expect(await applyMigrations(testDatabase.url)).toEqual([]);

    const recorded = await runSql(
      testDatabase.url,
      `SELECT migration_name, checksum, logs, rolled_back_at, applied_steps_count,
              finished_at >= started_at AS finished, id ~ '^[0-9a-f-]{36}$' AS identified
         FROM public._prisma_migrations ORDER BY migration_name`,
    );
    const expected = names.map(async (name) => ({
      migration_name: name,
      checksum: createHash('sha256')
        .update(await readFile(join(shippedMigrations, name, 'migration.sql')))
        .digest('hex'),
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
      finished: true,
      identified: true,
    }));
    expect(recorded).toEqual(await Promise.all(expected));
  });

  test('make the table of records as Prisma has it', async () => {
    await applyMigrations(testDatabase.url);
    const columns = await runSql(
      testDatabase.url,
      `SELECT column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
              || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
              || coalesce(' default ' || column_default, '') AS column
         FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = '_prisma_migrations' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ column }) => column)).toEqual([
      'id character varying(36) not null',
      'checksum character varying(64) not null',
      'finished_at timestamp with time zone',
      'migration_name character varying(255) not null',
      'logs text',
      'rolled_back_at timestamp with time zone',
      'started_at timestamp with time zone not null default now()',
      'applied_steps_count integer not null default 0',
    ]);
  });

  test('are applied by one of several services that start at once', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(testDatabase.url)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });

  test('need no search path', async () => {
    const name = new URL(testDatabase.url).pathname.slice(1);
    await runSql(testDatabase.url, `ALTER DATABASE "${name}" SET search_path = ''`);
    await applyMigrations(testDatabase.url);
    const owner = connectDatabaseAsOwner(testDatabase.url);
    await publishShippedRates(owner, () => ratesRecordedAt);
    await owner.$disconnect();
    expect((await readRateBook(testDatabase.database)).rates).not.toHaveLength(0);
  });

  test('are applied after those that another version of the service applied', async () => {
    await applyMigrations(testDatabase.url, directory);
    await addMigration('29990101000000_later', 'CREATE TABLE "public"."later" ("id" INTEGER);');
    expect(await applyMigrations(testDatabase.url, directory)).toEqual(['29990101000000_later']);
    expect(await runSql(testDatabase.url, 'SELECT * FROM public.later')).toEqual([]);
  });

  test('that fail leave nothing behind, so that the next start tries again', async () => {
    await applyMigrations(testDatabase.url, directory);
    await addMigration('29990101000000_later', 'CREATE TABLE "public"."later" (); SELECT 1 / 0;');
    await expect(applyMigrations(testDatabase.url, directory)).rejects.toThrow(
      new DatabaseError('the migration 29990101000000_later failed: division by zero'),
    );
    await addMigration('29990101000000_later', 'CREATE TABLE "public"."later" ();');
    expect(await applyMigrations(testDatabase.url, directory)).toEqual(['29990101000000_later']);
  });

  test('that were changed after they were applied are refused', async () => {
    await applyMigrations(testDatabase.url, directory);
    const name = (await readdir(directory)).find((entry) => entry.includes('_')) ?? '';
    await addMigration(name, '-- something else');
    await expect(applyMigrations(testDatabase.url, directory)).rejects.toThrow(DatabaseError);
  });

  test('of a newer version of the service are refused', async () => {
    await addMigration('29990101000000_later', 'SELECT 1;');
    await applyMigrations(testDatabase.url, directory);
    await expect(applyMigrations(testDatabase.url)).rejects.toThrow(
      /29990101000000_later, which this version of the service does not know/,
    );
  });

  test('that Prisma recorded as failed are refused until they are resolved', async () => {
    await applyMigrations(testDatabase.url, directory);
    await addMigration('29990101000000_later', 'SELECT 1;');
    await runSql(
      testDatabase.url,
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, logs)
         VALUES ('1', 'x', '29990101000000_later', 'ERROR')`,
    );
    await expect(applyMigrations(testDatabase.url, directory)).rejects.toThrow(
      /29990101000000_later has failed/,
    );
    await runSql(
      testDatabase.url,
      `UPDATE public._prisma_migrations SET rolled_back_at = now() WHERE id = '1'`,
    );
    expect(await applyMigrations(testDatabase.url, directory)).toEqual(['29990101000000_later']);
  });
});

describe('a database that cannot be used', () => {
  test.each([
    ['an unknown database', { pathname: '/no_such_database' }, 'database "no_such_database" does not exist'],
    ['a wrong password', { password: 'the-secret' }, 'password authentication failed'],
    ['a closed port', { password: 'the-secret', port: '1' }, 'ECONNREFUSED 127.0.0.1:1'],
  ])('is named, and its password is not: %s', async (_case, change, message) => {
    const url = Object.assign(new URL(testDatabase.url), change);
    const failure = await applyMigrations(url.href).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseError);
    expect(String(failure)).toContain(
      `cannot connect to the database ${url.pathname.slice(1)} at ${url.host}`,
    );
    expect(String(failure)).toContain(message);
    expect(String(failure)).not.toContain(url.password || 'the-secret');
  });

  test('is one whose URL cannot be read', async () => {
    await expect(applyMigrations('postgresql://user:the-secret@host:port/x')).rejects.toThrow(
      /^the URL of the database cannot be read(?!.*the-secret)/,
    );
  });
});

describe('a user who is no superuser', () => {
  test('creates everything, the runtime role too, when owner of the database with CREATEROLE', async () => {
    // The role belongs to the whole server: only a new one does not have it yet.
    const dataDirectory = await mkdtemp(join(tmpdir(), 'barema-test-'));
    const server = await startEmbeddedPostgres({ dataDirectory, settings: { fsync: 'off' } });
    try {
      const powerless = await createOwner(server.url, 'powerless', '');
      await expect(applyMigrations(powerless)).rejects.toThrow(
        'may not create the role barema_runtime. As an administrator of the server: ALTER ROLE powerless CREATEROLE;',
      );
      const url = await createOwner(server.url, 'owner', 'CREATEROLE');
      await runSql(server.url, 'CREATE DATABASE other OWNER owner TEMPLATE template0');
      // Two databases at once: both find the role missing.
      await Promise.all([serves(url), serves(urlOfDatabase(url, 'other'))]);
    } finally {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    }
  });

  test('is told what to grant when the runtime role belongs to another, and can go on then', async () => {
    const { url, name, drop } = await createOwnerWithDatabase();
    await expect(applyMigrations(url)).rejects.toThrow(
      `may not become the role barema_runtime. As an administrator of the server: GRANT barema_runtime TO ${name};`,
    );
    await runSql(inject('postgresUrl'), `GRANT barema_runtime TO ${name}`);
    await serves(url);

    await runSql(inject('postgresUrl'), `REVOKE barema_runtime FROM ${name}`);
    await expect(applyMigrations(url)).rejects.toThrow(/GRANT barema_runtime TO/);
    await drop();
  });

  test('is refused when the tables belong to another', async () => {
    const { url, drop } = await createOwnerWithDatabase();
    await applyMigrations(testDatabase.url);
    const otherUrl = new URL(url);
    otherUrl.pathname = new URL(testDatabase.url).pathname;
    await expect(applyMigrations(otherUrl.href)).rejects.toThrow(
      new DatabaseError('the migrations cannot be checked: permission denied for table _prisma_migrations'),
    );
    await drop();
  });

  test('is told what to grant when the database belongs to another', async () => {
    const { url, name, drop } = await createOwnerWithDatabase();
    const otherUrl = new URL(url);
    otherUrl.pathname = new URL(testDatabase.url).pathname;
    await expect(applyMigrations(otherUrl.href)).rejects.toThrow(
      `permission denied for schema public. The user must own the database, or as its owner: GRANT CREATE ON SCHEMA public TO "${name}";`,
    );
    await drop();
  });
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true });
  await writeFile(join(directory, name, 'migration.sql'), sql);
}

async function createOwnerWithDatabase() {
  const adminUrl = inject('postgresUrl');
  const name = `owner_${randomUUID().replaceAll('-', '')}`;
  return {
    name,
    url: await createOwner(adminUrl, name, ''),
    drop: async () => {
      await runSql(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      await runSql(adminUrl, `DROP ROLE ${name}`);
    },
  };
}

async function createOwner(adminUrl: string, name: string, right: string): Promise<string> {
  await runSql(adminUrl, `CREATE ROLE ${name} LOGIN PASSWORD 'owner' ${right}`);
  await runSql(adminUrl, `CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
  const url = new URL(urlOfDatabase(adminUrl, name));
  url.username = name;
  url.password = 'owner';
  return url.href;
}

/** Migrates, publishes and reads as the runtime role: all that the service does at start. */
async function serves(url: string): Promise<void> {
  expect(await applyMigrations(url)).not.toEqual([]);
  expect(await applyMigrations(url)).toEqual([]);
  const owner = connectDatabaseAsOwner(url);
  const { version } = await publishShippedRates(owner, () => ratesRecordedAt);
  await owner.$disconnect();
  const database = connectDatabase(url);
  expect((await readRateBook(database)).version).toBe(version);
  await database.$disconnect();
}
