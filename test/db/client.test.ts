import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeFailure } from '../../src/application/describe-failure.ts';
import { connectDatabase, connectStatements, databaseIsUp } from '../../src/db/client.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { startDatabaseProxy } from '../support/database-proxy.ts';

let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

describe('a connection of the service', () => {
  test('that breaks in the moment in which it was opened fails what wanted it, and nothing else', async () => {
    const message = (kind: string, content: Buffer) => {
      const length = Buffer.alloc(4);
      length.writeInt32BE(content.length + 4);
      return Buffer.concat([Buffer.from(kind), length, content]);
    };
    // The server is ready, and ends: both come at once, as when it is killed just then.
    const answer = Buffer.concat([
      message('R', Buffer.alloc(4)),
      message('Z', Buffer.from('I')),
      message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0')),
    ]);
    const server = createServer((socket) => {
      socket.on('error', () => {}).once('data', () => socket.end(answer));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = `postgresql://nobody@127.0.0.1:${port}/none`;
    try {
      await using database = disposable(url);
      await expect(database.client.$transaction((tables) => tables.$queryRaw`SELECT 1`)).rejects.toThrow();
      const statements = connectStatements(url);
      const connection = await statements.connect();
      await expect(connection.query('SELECT 1')).rejects.toThrow();
      connection.release(true);
      await statements.end();
    } finally {
      server.close();
    }
  });

  test('works as the runtime role, on UTC, with durable commits, whatever the defaults are', async () => {
    const name = new URL(testDatabase.url).pathname.slice(1);
    await runSql(testDatabase.url, `ALTER DATABASE "${name}" SET timezone = 'Pacific/Auckland'`);
    await runSql(testDatabase.url, `ALTER DATABASE "${name}" SET synchronous_commit = off`);
    await using database = disposable(testDatabase.url);
    expect(await sessionOf(database.client)).toEqual({
      role: 'barema_runtime',
      timeZone: 'UTC',
      synchronousCommit: 'on',
    });
  });

  test('keeps its settings when the URL brings options of its own', async () => {
    const url = new URL(testDatabase.url);
    url.searchParams.set('options', '-c timezone=America/New_York -c work_mem=5MB');
    await using database = disposable(url.href);
    expect(await sessionOf(database.client)).toMatchObject({ role: 'barema_runtime', timeZone: 'UTC' });
    expect(await database.client.$queryRaw`SELECT current_setting('work_mem') AS memory`).toEqual([
      { memory: '5MB' },
    ]);
  });

  test('says whether the database answers', async () => {
    expect(await databaseIsUp(testDatabase.database)).toBe(true);
    const url = new URL(testDatabase.url);
    url.pathname = '/no_such_database';
    await using database = disposable(url.href);
    expect(await databaseIsUp(database.client)).toBe(false);
  });

  test('comes back when the server has closed it', async () => {
    await using database = disposable(testDatabase.url);
    expect(await databaseIsUp(database.client)).toBe(true);
    await runSql(
      testDatabase.url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'barema' AND datname = current_database()`,
    );
    await expect.poll(() => databaseIsUp(database.client), { timeout: 10_000 }).toBe(true);
  });

  test('that is reset or refused is a failure that passes, also of a statement of our own', async () => {
    const proxy = await startDatabaseProxy(testDatabase.url);
    await using database = disposable(proxy.url);
    proxy.resetAt('pg_sleep');
    const reset = database.client.$queryRaw`SELECT pg_sleep(60)::text`;
    const failure = { code: '08006', passing: true };
    expect(describeFailure(await reset.catch((error: unknown) => error))).toMatchObject(failure);

    const url = new URL(testDatabase.url);
    url.host = '127.0.0.1:1';
    await using nowhere = disposable(url.href);
    const refused = nowhere.client.$executeRaw`SELECT 1`;
    expect(describeFailure(await refused.catch((error: unknown) => error))).toMatchObject(failure);
  });
});

function disposable(url: string) {
  const client = connectDatabase(url);
  return { client, [Symbol.asyncDispose]: () => client.$disconnect() };
}

async function sessionOf(database: TestDatabase['database']): Promise<unknown> {
  const rows = await database.$queryRaw<unknown[]>`
    SELECT current_user::text AS role, current_setting('TimeZone') AS "timeZone",
           current_setting('synchronous_commit') AS "synchronousCommit"`;
  return rows[0];
}
