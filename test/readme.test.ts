import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { scopes } from '../src/application/caller.ts';
import { readConfig } from '../src/config.ts';
import { endOf, resultsOf, startWorking } from './support/batches.ts';
import { startTestService, type TestService } from './support/service.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The fenced block behind a comment such as `<!-- command: create -->`. */
function blockOf(kind: string, name: string): string {
  const match = new RegExp(`<!-- ${kind}: ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\\n\`\`\``).exec(readme);
  if (match?.[1] === undefined) throw new Error(`the README has no ${kind} ${name}`);
  return match[1];
}

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe('the README', () => {
  it.each([
    ['create', 201],
    ['simulate', 200],
    ['timeline', 200],
    ['batch', 200],
    ['retry', 201],
  ])('shows what the command "%s" really answers', async (name, status) => {
    const command =
      /^curl -s http:\/\/127\.0\.0\.1:3000(\S+) -H 'content-type: application\/json'(?: -H 'idempotency-key: (\S+)')? -d '([\s\S]*)'$/.exec(
        blockOf('command', name),
      );
    const [, url = '', key, body = ''] = command ?? [];
    const send = () =>
      service.app.inject({
        method: 'POST',
        url,
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body,
      });
    const response = await send();
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject(JSON.parse(blockOf('answer', name)));
    if (key !== undefined) expect((await send()).json()).toEqual(response.json());
  });

  it('makes an API key with its command, and uses it with the next', async () => {
    const guarded = await startTestService(() => Temporal.Now.instant(), undefined, {
      access: { authentication: 'required' },
    });
    const made = await promisify(execFile)('sh', ['-c', blockOf('command', 'key').replace('run', 'run -s')], {
      env: { PATH: process.env.PATH, DATABASE_URL: guarded.databaseUrl },
    });
    const command = /^curl -s http:\/\/127\.0\.0\.1:3000(\S+) -H "authorization: (.+)"$/.exec(
      blockOf('command', 'authorized'),
    );
    const [, url = '', authorization = ''] = command ?? [];
    const headers = { authorization: authorization.replace('$BAREMA_KEY', made.stdout.trim()) };
    expect((await guarded.app.inject({ url })).statusCode).toBe(401);
    expect((await guarded.app.inject({ url, headers })).statusCode).toBe(200);
    await guarded.close();
  });

  it('names every scope', () => {
    for (const scope of scopes) expect(readme).toContain(`| \`${scope}\` |`);
  });

  it('shows what the command line really answers', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'barema-readme-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    await writeFile(join(directory, 'cases.ndjson'), blockOf('file', 'cases.ndjson'));
    const barema = resolve(import.meta.dirname, '..', 'src', 'barema');
    const command = blockOf('command', 'calculate').replace(/^npx barema /, `'${barema}' `);
    const failure = await promisify(execFile)('sh', ['-c', command], {
      cwd: directory,
      env: { PATH: process.env.PATH },
    }).catch((error: { code: number }) => error);
    expect(failure).toMatchObject({ code: 1 });
    const linesOf = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(linesOf(await readFile(join(directory, 'results.ndjson'), 'utf8'))).toMatchObject(
      linesOf(blockOf('file', 'results.ndjson')),
    );
  });

  it('names every option of the command line', async () => {
    const { stdout } = await promisify(execFile)(resolve(import.meta.dirname, '..', 'src', 'barema'), [
      'calculate',
      '--help',
    ]);
    const documented = [...readme.matchAll(/^\| `(--\w+)/gm)].map(([, option]) => option);
    const options = [...stdout.matchAll(/^ +(--\w+)/gm)].map(([, option]) => option);
    expect(documented.sort()).toEqual(options.sort());
  });

  it('shows how lines are sent and what comes of them', async () => {
    const [, url = ''] =
      /^curl -s http:\/\/127\.0\.0\.1:3000(\S+) -H 'content-type: application\/x-ndjson' -X POST -T cases\.ndjson$/.exec(
        blockOf('command', 'upload'),
      ) ?? [];
    const headers = { 'content-type': 'application/x-ndjson' };
    const payload = blockOf('lines', 'cases');
    const response = await service.app.inject({ method: 'POST', url, headers, payload });
    expect(response.statusCode).toBe(202);
    expect(response.json()).toMatchObject(JSON.parse(blockOf('answer', 'upload')));
    await startWorking(service);
    const { href } = response.json();
    await endOf(service.app, href);
    expect(await resultsOf(service.app, href)).toMatchObject(
      blockOf('lines', 'results')
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  });

  it('names scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script);
    expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(named));
  });

  it('names every variable of the configuration, with its default', async () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|none) \|/gm)];
    const documented = Object.fromEntries(rows.map(([, name, value]) => [name, value]));
    const config = await readConfig({});
    expect(documented).toMatchObject({
      PORT: String(config.port),
      HOST: config.host,
      LOG_LEVEL: config.logLevel,
      AUDIT_CHECKPOINT_SECONDS: String(config.checkpointSeconds),
    });
    expect(Object.keys(documented).sort()).toEqual([
      'AUDIT_CHECKPOINT_SECONDS',
      'AUDIT_SIGNING_KEY_FILE',
      'AUTHENTICATION',
      'DATABASE_OWNER_URL',
      'DATABASE_URL',
      'DATABASE_URL_FILE',
      'DATA_DIR',
      'HOST',
      'LOG_LEVEL',
      'OAUTH_AUDIENCE',
      'OAUTH_ISSUER',
      'OAUTH_JWKS_URL',
      'PORT',
      'RATE_LIMIT_PER_MINUTE',
      'REFUSED_CREDENTIALS_PER_MINUTE',
      'TRUSTED_PROXIES',
      'UPLOAD_SECONDS',
    ]);
  });

  it('names every file of the provisions', async () => {
    const { readdir } = await import('node:fs/promises');
    const files = await readdir(new URL('../src/domain/provisions/', import.meta.url));
    for (const file of files) expect(readme).toContain(`\`${file}\``);
  });
});
