import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createTestDatabase, runSql } from './support/database.ts';
import { startDatabaseProxy } from './support/database-proxy.ts';
import { follows, type SignedCheckpoint } from './support/outsider.ts';
import { createDataDirectory, type ServiceProcess, startServiceProcess } from './support/process.ts';
import { aloneWithoutResources } from './support/requests.ts';
import { makeSigningKeyFile } from './support/signing.ts';

// Several processes start one after the other.
vi.setConfig({ testTimeout: 180_000 });

const projectDirectory = resolve(import.meta.dirname, '..');

async function createDatabaseOfTest(): Promise<string> {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  return url;
}

async function createKeyFile(): Promise<string> {
  const { file, remove } = await makeSigningKeyFile();
  onTestFinished(remove);
  return file;
}

function start(environment: Readonly<Record<string, string>>): ServiceProcess {
  return startServiceProcess({ environment });
}

async function create(service: ServiceProcess, key: string, signal?: AbortSignal) {
  const answer = await fetch(`${await service.address}/v1/calculations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(aloneWithoutResources),
    ...(signal === undefined ? {} : { signal }),
  });
  const body: Record<string, unknown> = Object(await answer.json());
  return { status: answer.status, location: answer.headers.get('location'), body };
}

/** Runs a command of the audit as `npm run` does. */
async function audit(args: readonly string[], environment: Readonly<Record<string, string>>) {
  return new Promise<{ code: number; output: string }>((resolveCommand) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
    const options = { cwd: projectDirectory, env };
    const child = execFile(process.execPath, ['src/audit.ts', ...args], options, (_error, output, errors) => {
      resolveCommand({ code: child.exitCode ?? -1, output: output + errors });
    });
  });
}

async function endGracefully(service: ServiceProcess): Promise<void> {
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
}

describe('a calculation that is committed and not answered', () => {
  test.each([
    ['the service is killed', 'kill'],
    ['the connection to the database breaks', 'disconnect'],
    ['the client goes away', 'abort'],
  ] as const)('is answered to the retry when %s', async (_what, event) => {
    const url = await createDatabaseOfTest();
    const proxy = await startDatabaseProxy(url);
    const service = start({ DATABASE_URL: proxy.url });
    await service.address;
    const key = v7();

    const client = new AbortController();
    const committed = proxy.holdCommits();
    const attempt = create(service, key, client.signal).catch((error: Error) => error);
    await committed;
    const stored = await runSql(url, 'SELECT id FROM calculation');
    expect(stored).toHaveLength(1);
    if (event === 'kill') service.child.kill('SIGKILL');
    else if (event === 'disconnect') proxy.disconnect();
    else client.abort();
    const failure = await attempt;
    expect(failure instanceof Error || failure.status === 503).toBe(true);

    const next = start({ DATABASE_URL: url });
    const retry = await create(next, key);
    expect(retry).toMatchObject({
      status: 201,
      location: `/v1/calculations/${stored[0]?.id}`,
      body: { id: stored[0]?.id, outcome: 'granted' },
    });
    expect(await create(next, key)).toEqual(retry);
    expect(await runSql(url, 'SELECT id FROM calculation')).toEqual(stored);
  });
});

describe('the signing of checkpoints', () => {
  test('ends with one over everything when the service closes', async () => {
    const environment = {
      DATABASE_URL: await createDatabaseOfTest(),
      AUDIT_SIGNING_KEY_FILE: await createKeyFile(),
      AUDIT_CHECKPOINT_SECONDS: '3600',
    };
    const service = start(environment);
    await create(service, v7());
    await create(service, v7());
    await endGracefully(service);
    const verified = await audit(['verify'], environment);
    expect(verified.output).toContain('verified: 2 calculations, 2 leaves, 1 checkpoints, 0 waiting');
    expect(verified.code).toBe(0);
  });

  test('leaves nothing half when it is killed, and another instance goes on', async () => {
    const environment = {
      DATABASE_URL: await createDatabaseOfTest(),
      AUDIT_SIGNING_KEY_FILE: await createKeyFile(),
      AUDIT_CHECKPOINT_SECONDS: '1',
    };
    const killed = start(environment);
    await killed.address;

    // The leaves can be written, the checkpoint cannot.
    const blocker = new Client({ connectionString: environment.DATABASE_URL });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE audit_checkpoint IN SHARE MODE');
    for (let time = 0; time < 3; time += 1) await create(killed, v7());
    const waiting = `SELECT FROM pg_locks WHERE relation = 'audit_checkpoint'::regclass AND NOT granted`;
    while ((await runSql(environment.DATABASE_URL, waiting)).length === 0) await pause(10);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await blocker.query('ROLLBACK');
    await blocker.end();

    const next = start(environment);
    await create(next, v7());
    await endGracefully(next);
    const verified = await audit(['verify'], environment);
    expect(verified.output).toContain('verified: 4 calculations, 4 leaves');
    expect(verified.code).toBe(0);
  });

  test('is done by one of two instances at a time, so that the chain has no fork', async () => {
    const environment = {
      DATABASE_URL: await createDatabaseOfTest(),
      AUDIT_SIGNING_KEY_FILE: await createKeyFile(),
      AUDIT_CHECKPOINT_SECONDS: '1',
    };
    const services = [start(environment), start(environment)];
    const sql = 'SELECT count(*)::integer AS count FROM audit_checkpoint';
    let records = 0;
    for (let signed: unknown = 0; Number(signed) < 3; ) {
      for (const service of services) await create(service, v7());
      records += services.length;
      signed = (await runSql(environment.DATABASE_URL, sql))[0]?.count;
    }
    const address = await services[0]?.address;
    const answer = await fetch(`${address}/v1/audit/checkpoints`);
    const items: readonly SignedCheckpoint[] = Object(await answer.json()).items;
    for (const [place, item] of items.entries()) {
      const previous = items[place + 1];
      if (previous !== undefined) expect(follows(item, previous)).toBe(true);
    }
    await Promise.all(services.map(endGracefully));
    const verified = await audit(['verify'], environment);
    expect(verified.output).toContain(`verified: ${records} calculations, ${records} leaves`);
    expect(verified.code).toBe(0);
  });

  test('is not done without a key for a database elsewhere, which every start says', async () => {
    const service = start({ DATABASE_URL: await createDatabaseOfTest() });
    await service.address;
    expect(service.output()).toContain('NOT signed here: set AUDIT_SIGNING_KEY_FILE');
  });

  test.each([
    ['is absent', undefined],
    ['is no key', 'not a key'],
  ])('is refused with a file that %s, without showing it', async (_what, content) => {
    const file = join(await createDataDirectory(), 'key.pem');
    if (content !== undefined) await writeFile(file, content);
    const service = start({ DATABASE_URL: await createDatabaseOfTest(), AUDIT_SIGNING_KEY_FILE: file });
    expect(await service.ended).toBe(1);
    expect(service.errors()).toMatch(/^AUDIT_SIGNING_KEY_FILE: cannot read a private key [^\n]+\n$/);
    expect(service.errors()).not.toContain('not a key');
  });
});

describe('the commands of the audit', () => {
  test('verify and export the data of a service of one’s own, and name what was altered', async () => {
    const dataDirectory = await createDataDirectory();
    const environment = { DATA_DIR: dataDirectory };
    const service = start(environment);
    const { body } = await create(service, v7());
    await create(service, v7());
    await endGracefully(service);
    expect((await stat(join(dataDirectory, 'audit-signing-key.pem'))).mode & 0o777).toBe(0o600);

    const directory = await mkdtemp(join(tmpdir(), 'barema-export-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const file = join(directory, 'export.ndjson');
    expect(await audit(['verify'], environment)).toMatchObject({ code: 0 });
    expect(await audit(['export', file], environment)).toMatchObject({ code: 0 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    // Without the service and its database.
    expect(await audit(['verify', file], {})).toMatchObject({ code: 0 });

    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const altered = join(directory, 'altered.ndjson');
    await writeFile(
      altered,
      lines.join('\n').replace('"birthDate":"1970-01-01"', '"birthDate":"1971-01-01"'),
    );
    const found = await audit(['verify', altered], {});
    expect(found.code).toBe(1);
    expect(found.output).toContain(`calculationChanged: calculation ${body.id} was changed`);

    const checkpoint = join(directory, 'checkpoint.json');
    await writeFile(checkpoint, lines.find((line) => line.includes('"checkpoint"')) ?? '');
    expect(await audit(['verify', file, '--checkpoint', checkpoint], {})).toMatchObject({ code: 0 });
    const { file: otherKey, remove } = await makeSigningKeyFile();
    onTestFinished(remove);
    const distrusted = await audit(['verify', file, '--key', otherKey], {});
    expect(distrusted.code).toBe(1);
    expect(distrusted.output).toContain('which is not trusted');
  });

  test.each([
    ['an unknown command', ['alter'], /^Usage:/],
    ['an unknown option', ['verify', '--loud'], /^Usage:/],
    ['a file that is absent', ['verify', '/nonexistent/export.ndjson'], /ENOENT/],
    ['a file that is no export', ['verify', 'package.json'], /^line 1 of package.json is no JSON/],
    ['an export that was cut to nothing', ['verify', '/dev/null'], /^\/dev\/null has no entry/],
  ])('verify nothing and say so with %s', async (_what, args, message) => {
    const { code, output } = await audit(args, {});
    expect(code).toBe(2);
    expect(output).toMatch(message);
  });
});

describe('an export for which there is no room', () => {
  test('says so and leaves nothing behind', async () => {
    const directory = await createDataDirectory();
    const file = join(directory, 'export.ndjson');
    // In blocks of 512 bytes: the rate books alone need more.
    const env = { PATH: process.env.PATH, DATABASE_URL: await createDatabaseOfTest() };
    const command = `ulimit -f 8; exec '${process.execPath}' src/audit.ts export '${file}'`;
    const failed = await promisify(execFile)('/bin/sh', ['-c', command], {
      cwd: projectDirectory,
      env,
    }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 2, stdout: '', stderr: 'EFBIG: file too large, write\n' });
    expect(await readdir(directory)).toEqual([]);
  });
});
