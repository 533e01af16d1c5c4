import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { createEmptyDatabase, runSql } from './support/database.ts';
import { startDatabaseProxy } from './support/database-proxy.ts';
import {
  createDataDirectory,
  isRunning,
  killAndWait,
  postmasterLockFile,
  postmasterOf,
  type ServiceProcess,
  signalGroup,
  startServiceProcess,
} from './support/process.ts';

function startIn(dataDirectory: string, environment: Readonly<Record<string, string>> = {}): ServiceProcess {
  return startServiceProcess({ environment: { DATA_DIR: dataDirectory, ...environment } });
}

async function expectHealthy(service: ServiceProcess): Promise<void> {
  const answer = await fetch(`${await service.address}/health`);
  expect(await answer.json()).toEqual({ status: 'UP' });
}

/** Sends the example that the service prints, and returns the path of the stored calculation. */
async function calculateExample(service: ServiceProcess): Promise<string> {
  const address = await service.address;
  const printed = service.output().match(/curl (\S+) -H 'Content-Type: application\/json' -d '(.*)'$/m);
  const [, url = '', body = ''] = printed ?? [];
  expect(url).toBe(`${address}/v1/calculations`);
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  expect(answer.status).toBe(201);
  return new URL(answer.headers.get('location') ?? '', address).pathname;
}

async function read(service: ServiceProcess, path: string): Promise<unknown> {
  const answer = await fetch(`${await service.address}${path}`);
  expect(answer.status).toBe(200);
  return answer.json();
}

async function runningPostmaster(dataDirectory: string): Promise<number> {
  const pid = await postmasterOf(dataDirectory);
  if (pid === undefined) throw new Error(`no database runs in ${dataDirectory}`);
  return pid;
}

/** Expects a refusal: one line on standard error, an exit code that tells, nothing else said. */
async function expectRefusal(service: ServiceProcess, line: RegExp): Promise<void> {
  expect(await service.ended).toBe(1);
  expect(service.errors()).toMatch(/^[^\n]+\n$/);
  expect(service.errors()).toMatch(line);
  expect(service.output()).toBe('');
}

describe('the service with its own database', () => {
  test('starts from nothing, says where everything is, and keeps its data over a restart', async () => {
    const dataDirectory = await createDataDirectory();
    const first = startIn(dataDirectory);
    await expectHealthy(first);
    expect(first.output()).toContain(`${await first.address}/docs`);
    expect(first.output()).toContain(dataDirectory);
    expect(first.output()).toContain('NO authentication');
    const path = await calculateExample(first);
    const stored = await read(first, path);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = startIn(dataDirectory);
    expect(await read(second, path)).toEqual(stored);
  });

  test('leaves no process and no listener after Ctrl-C in the terminal of npm start', async () => {
    const dataDirectory = await createDataDirectory();
    const service = startServiceProcess({
      command: ['npm', 'start'],
      environment: { DATA_DIR: dataDirectory },
    });
    await expectHealthy(service);
    const postmaster = await runningPostmaster(dataDirectory);
    // An impatient user.
    signalGroup(service.child, 'SIGINT');
    signalGroup(service.child, 'SIGINT');
    await service.ended;
    expect(isRunning(postmaster)).toBe(false);
    await expect(fetch(await service.address)).rejects.toThrow();
    await expectHealthy(startIn(dataDirectory));
  });

  test('ends when npm alone is asked to, as a supervisor does', async () => {
    const dataDirectory = await createDataDirectory();
    const service = startServiceProcess({
      command: ['npm', 'start'],
      environment: { DATA_DIR: dataDirectory },
    });
    await expectHealthy(service);
    const postmaster = await runningPostmaster(dataDirectory);
    service.child.kill('SIGTERM');
    await service.ended;
    while (isRunning(postmaster)) await pause(10);
    await expectHealthy(startIn(dataDirectory));
  });

  test('leaves no database running when the start fails on it', async () => {
    const dataDirectory = await createDataDirectory();
    const service = startIn(dataDirectory);
    await expectHealthy(service);
    service.child.kill('SIGTERM');
    await service.ended;
    await writeFile(join(dataDirectory, 'postgres', 'password'), 'another\n');
    const failing = startIn(dataDirectory);
    expect(await failing.ended).toBe(1);
    expect(failing.errors()).toMatch(/^DATA_DIR: .*password.*\n$/);
    let left = await postmasterOf(dataDirectory);
    while (left !== undefined) {
      await pause(10);
      left = await postmasterOf(dataDirectory);
    }
  });

  test('stops what it has begun when it is asked to stop during its first start', async () => {
    const dataDirectory = await createDataDirectory();
    const service = startIn(dataDirectory);
    while ((await postmasterOf(dataDirectory)) === undefined) expect(service.child.exitCode).toBeNull();
    service.child.kill('SIGINT');
    expect(await service.ended).toBe(0);
    expect(await postmasterOf(dataDirectory)).toBeUndefined();
    await expectHealthy(startIn(dataDirectory));
  });

  test('takes over the database that a killed service has left running', async () => {
    const dataDirectory = await createDataDirectory();
    const killed = startIn(dataDirectory);
    const path = await calculateExample(killed);
    const postmaster = await runningPostmaster(dataDirectory);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(isRunning(postmaster)).toBe(true);

    const next = startIn(dataDirectory);
    await read(next, path);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(isRunning(postmaster)).toBe(false);
  });

  test('ends when its database is killed, and starts again with all that it had stored', async () => {
    const dataDirectory = await createDataDirectory();
    const service = startIn(dataDirectory);
    const path = await calculateExample(service);
    await killAndWait(await runningPostmaster(dataDirectory));
    expect(await service.ended).toBe(1);
    expect(service.errors()).toMatch(/^DATA_DIR: the database in .* has ended unasked; start again\n$/);

    await read(startIn(dataDirectory), path);
  });

  test('starts when both are killed and the process id of the database belongs to another program', async () => {
    const dataDirectory = await createDataDirectory();
    const service = startIn(dataDirectory);
    await service.address;
    service.child.kill('SIGKILL');
    await killAndWait(await runningPostmaster(dataDirectory));
    await writeFile(postmasterLockFile(dataDirectory), `${process.pid}\n${dataDirectory}\n`);
    await expectHealthy(startIn(dataDirectory));
  });

  test('starts where an earlier first start was cut off half-way, and tidies up', async () => {
    const dataDirectory = await createDataDirectory();
    const halfMade = join(dataDirectory, 'postgres.unfinished-x1y2z3');
    await mkdir(join(halfMade, 'cluster', 'base'), { recursive: true });
    await expectHealthy(startIn(dataDirectory));
    await expect(access(halfMade)).rejects.toThrow('ENOENT');
  });

  test('does not share its data with a second service, and goes on serving', async () => {
    const dataDirectory = await createDataDirectory();
    const first = startIn(dataDirectory);
    await expectHealthy(first);
    await expectRefusal(startIn(dataDirectory), /^DATA_DIR: .* is in use by another running Barema$/m);
    await expectHealthy(first);
  });

  test('lets one of two services have a new directory when both start at once', async () => {
    const dataDirectory = await createDataDirectory();
    const services = [startIn(dataDirectory), startIn(dataDirectory)];
    const starts = await Promise.allSettled(services.map((service) => service.address));
    expect(starts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const [index, service] of services.entries()) {
      if (starts[index]?.status === 'fulfilled') await expectHealthy(service);
      else await expectRefusal(service, /^DATA_DIR: .* is in use by another running Barema$/m);
    }
  });

  test('refuses a DATA_DIR that is a file', async () => {
    const file = join(await createDataDirectory(), 'file');
    await writeFile(file, '');
    await expectRefusal(startIn(file), /^DATA_DIR: .*file already exists/);
  });

  test('refuses a busy port and stops the database again', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const address = listener.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const dataDirectory = await createDataDirectory();
    const service = startIn(dataDirectory, { PORT: String(port) });
    await expectRefusal(
      service,
      new RegExp(`^PORT: ${port} on 127.0.0.1 is in use by another program$`, 'm'),
    );
    expect(await postmasterOf(dataDirectory)).toBeUndefined();
    listener.close();
  });
});

describe('the service with authentication', () => {
  test('may be reached from elsewhere, says how callers get in, and takes keys that are made while it runs', async () => {
    const dataDirectory = await createDataDirectory();
    const service = startIn(dataDirectory, { AUTHENTICATION: 'required', HOST: '0.0.0.0' });
    const { port } = new URL(await service.address);
    const address = `http://127.0.0.1:${port}`;
    expect(service.output()).toContain('by API key (npm run keys)');
    expect(service.output()).toContain("-H 'Authorization: Bearer …'");
    expect((await fetch(`${address}/v1/rates`)).status).toBe(401);

    const keys = async (...args: readonly string[]) => {
      const environment = { PATH: process.env.PATH, DATA_DIR: dataDirectory };
      const { stdout } = await promisify(execFile)(process.execPath, ['src/keys.ts', ...args], {
        env: environment,
      });
      return stdout;
    };
    const key = (await keys('create', '--name', 'Dossier', '--scope', 'rates:read')).trim();
    const status = async () =>
      (await fetch(`${address}/v1/rates?date=2026-09-15`, { headers: { authorization: `Bearer ${key}` } }))
        .status;
    expect(await status()).toBe(200);
    const id = /^([\da-f-]{36})\tvalid\t/m.exec(await keys('list'))?.[1] ?? '';
    await keys('revoke', id);
    expect(await status()).toBe(401);
  });

  test('says of an issuer who it is, and starts while it is away', async () => {
    const dataDirectory = await createDataDirectory();
    const service = startIn(dataDirectory, {
      OAUTH_ISSUER: 'https://login.invalid',
      OAUTH_AUDIENCE: 'barema',
    });
    await expectHealthy(service);
    expect(service.output()).toContain('or by access token of https://login.invalid for barema');
  });
});

describe('the service with a database server', () => {
  test('starts on an empty database, and never prints its password', async () => {
    const { url, drop } = await createEmptyDatabase();
    const service = startServiceProcess({ environment: { DATABASE_URL: url, LOG_LEVEL: 'trace' } });
    await expectHealthy(service);
    await calculateExample(service);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(service.output() + service.errors()).not.toContain(new URL(url).password);
    await drop();
  });

  test('whose URL is in a file shows the password in no argument, no environment, no output', async () => {
    const { url, drop } = await createEmptyDatabase();
    const file = join(await createDataDirectory(), 'url');
    await writeFile(file, `${url}\n`, { mode: 0o600 });
    const service = startServiceProcess({ environment: { DATABASE_URL_FILE: file, LOG_LEVEL: 'trace' } });
    await expectHealthy(service);
    expect(service.output()).toContain('(DATABASE_URL_FILE)');
    await calculateExample(service);
    // Where the system shows them.
    const shown = existsSync('/proc/self/cmdline')
      ? await Promise.all(
          ['cmdline', 'environ'].map((name) => readFile(`/proc/${service.child.pid}/${name}`, 'utf8')),
        )
      : [];
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    const { password } = new URL(url);
    expect(password).toMatch(/./);
    expect([service.output(), service.errors(), ...shown].join()).not.toContain(password);
    await drop();
  });

  test('ends in order when the server ends in the moment in which it closes', async () => {
    const { url, drop } = await createEmptyDatabase();
    const proxy = await startDatabaseProxy(url);
    const service = startServiceProcess({ environment: { DATABASE_URL: proxy.url } });
    await service.address;
    // Of the queue, which hears of its jobs since then.
    const listens = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%pgboss%'`;
    while ((await runSql(url, listens)).length === 0) await pause(10);
    proxy.endAtGoodbyes();
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(service.errors()).toBe('');
    await drop();
  });

  test.each([
    ['a port where nothing listens', (url: URL) => Object.assign(url, { port: '1' })],
    ['a database that does not exist', (url: URL) => Object.assign(url, { pathname: '/absent' })],
    ['a wrong password', (url: URL) => Object.assign(url, { password: 'not-the-s3cret' })],
    ['a host that does not exist', (url: URL) => Object.assign(url, { hostname: 'absent.invalid' })],
  ])('refuses %s', async (_what, change) => {
    const url = change(new URL(inject('postgresUrl')));
    const service = startServiceProcess({ environment: { DATABASE_URL: url.href } });
    await expectRefusal(service, /^DATABASE_URL: cannot connect to the database /);
    expect(service.errors()).not.toContain(url.password);
  });
});

describe('a wrong configuration', () => {
  test.each([
    ['LOG_LEVEL', 'chatty'],
    ['HOST', '0.0.0.0'],
    ['AUTHENTICATION', 'off'],
    ['OAUTH_AUDIENCE', 'barema'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://root@localhost/barema'],
    ['DATA_DIR', ''],
  ])('is refused with one line that names %s', async (name, value) => {
    await expectRefusal(startServiceProcess({ environment: { [name]: value } }), new RegExp(`^${name} `));
  });
});
