import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestService, type TestService } from './support/service.ts';

const organization = '0999000129';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(() => Temporal.Now.instant(), undefined, {
    access: { authentication: 'required' },
  });
});
afterAll(() => service.close());

/** Runs the command as `npm run keys --` does. */
async function keys(...args: readonly string[]) {
  const options = { env: { PATH: process.env.PATH, DATABASE_URL: service.databaseUrl } };
  const command = ['src/keys.ts', ...args];
  const ended = await promisify(execFile)(process.execPath, command, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );
  expect(ended.stdout + ended.stderr).not.toContain(new URL(service.databaseUrl).password);
  return ended;
}

function create(...args: readonly string[]) {
  return keys('create', '--name', 'Dossier', '--scope', 'rates:read', ...args);
}

async function list(): Promise<readonly (readonly string[])[]> {
  const { code, stdout } = await keys('list');
  expect(code).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

async function statusWith(key: string, url = '/v1/rates?date=2026-09-15'): Promise<number> {
  const response = await service.app.inject({ url, headers: { authorization: `Bearer ${key}` } });
  return response.statusCode;
}

/** `npm run keys` prints nothing but the key. */
function keyOf(stdout: string): string {
  expect(stdout).toMatch(/^barema_[\w-]{43}\n$/);
  return stdout.trimEnd();
}

describe('an API key', () => {
  test('is shown once, opens what it is for, and nothing from its revocation on', async () => {
    const made = await create('calculations:read', '--organization', organization);
    expect(made.code).toBe(0);
    const key = keyOf(made.stdout);
    const id = /[\da-f-]{36}/.exec(made.stderr)?.[0] ?? '';
    expect(await statusWith(key)).toBe(200);
    expect(await statusWith(key, '/v1/audit/keys')).toBe(403);

    const inOneYear = Temporal.Now.plainDateISO('Europe/Brussels').add({ years: 1 }).toString();
    const listed = (await list()).find(([listedId]) => listedId === id);
    expect(listed).toEqual([id, 'valid', inOneYear, 'Dossier', 'rates:read calculations:read', organization]);

    expect(await keys('revoke', id)).toMatchObject({ code: 0, stdout: `revoked: ${id} Dossier\n` });
    expect(await statusWith(key)).toBe(401);
    expect((await list()).find(([listedId]) => listedId === id)?.[1]).toBe('revoked');
    expect(await keys('revoke', id)).toMatchObject({ code: 0 });
  });

  test('leaves on record who made and who ended it, for its organizations alone, and no second end', async () => {
    const another = '0999000030';
    const auditor = async (...of: readonly string[]) => {
      const { stdout } = await keys(
        ...['create', '--name', 'Auditor', '--scope', 'audit:read', '--organization', ...of],
      );
      return keyOf(stdout);
    };
    const ofBoth = await auditor(organization, another);
    const ofOne = await auditor(another);
    const made = await create('calculations:read', '--organization', organization, another);
    const ofAll = await create();
    const idOf = ({ stderr }: { stderr: string }) => /[\da-f-]{36}/.exec(stderr)?.[0] ?? '';
    for (const id of [idOf(made), idOf(made), idOf(ofAll)]) expect((await keys('revoke', id)).code).toBe(0);

    const actsSeenBy = async (key: string) => {
      const response = await service.app.inject({
        url: '/v1/audit/acts?pageSize=200',
        headers: { authorization: `Bearer ${key}` },
      });
      const items: readonly Record<string, unknown>[] = response.json().items;
      const about = items.filter(({ apiKeyId }) => apiKeyId === idOf(made) || apiKeyId === idOf(ofAll));
      for (const act of about) {
        expect(act).toMatchObject({ actor: userInfo().username, client: 'command' });
        expect(act.traceId).toMatch(/^[\da-f-]{36}$/);
      }
      return about
        .map(({ kind, organization, apiKeyId }) =>
          [kind, apiKeyId === idOf(made) ? 'made' : 'ofAll', organization ?? 'everybody'].join(' '),
        )
        .toSorted();
    };
    const ofEverybody = ['keyCreated ofAll everybody', 'keyRevoked ofAll everybody'];
    const ofTheOther = [`keyCreated made ${another}`, `keyRevoked made ${another}`];
    const ofOrganization = [`keyCreated made ${organization}`, `keyRevoked made ${organization}`];
    expect(await actsSeenBy(ofOne)).toEqual([...ofTheOther, ...ofEverybody].toSorted());
    expect(await actsSeenBy(ofBoth)).toEqual([...ofTheOther, ...ofOrganization, ...ofEverybody].toSorted());
  });

  test('is kept as a hash only', async () => {
    const key = keyOf((await create()).stdout);
    const rows = await service.database.apiKey.findMany();
    expect(JSON.stringify(rows)).not.toContain(key.slice('barema_'.length));
    expect((await keys('list')).stdout).not.toContain('barema_');
    await expect(service.database.$executeRaw`UPDATE api_key SET name = 'another'`).rejects.toThrow();
    await expect(service.database.$executeRaw`INSERT INTO api_key SELECT * FROM api_key`).rejects.toThrow();
  });

  test('ends with the last day that was given', async () => {
    const today = Temporal.Now.plainDateISO('Europe/Brussels');
    const { stderr } = await create('--expires', today.toString());
    expect(stderr).toContain(`until ${today}`);
    const latest = await create('--expires', today.add({ years: 5 }).toString());
    expect(latest.code).toBe(0);
  });
});

describe('the command', () => {
  test('says how it is used', async () => {
    const help = await keys('create', '--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/^Usage: npm run keys -- create \[options\]\n/);
    for (const option of ['--name', '--scope', '--organization', '--expires']) {
      expect(help.stdout).toContain(option);
    }
  });

  test.each([
    [[], /^Usage: npm run keys -- /],
    [['destroy'], /^error: unknown command 'destroy'/],
    [['create', '--scope', 'rates:read'], /^error: required option '--name <name>' not specified/],
    [['create', '--name', 'x'], /^error: required option '--scope <scope...>' not specified/],
    [['create', '--name', '\u200b', '--scope', 'rates:read'], /^error: option '--name .* Give a name/],
    [['create', '--name', 'x\u202ey', '--scope', 'rates:read'], /^error: option '--name .* Give a name/],
    [['create', '--name', '--scope', 'rates:read', '--scope', 'rates:read'], /^error: .* Give a name/],
    [['create', '--name=-x', '--scope', 'rates:read'], /^error: option '--name .* Give a name/],
    [['create', '--name', 'x', '--scope', 'everything'], /^error: .* Allowed choices are calculations:write/],
    [
      ['create', '--name', 'x', '--scope', 'calculations:read'],
      /^error: a key for calculations needs an --organization/,
    ],
    [
      ['create', '--name', 'x', '--scope', 'rates:read', '--organization', '0999000120'],
      /^error: .* Give an enterprise number/,
    ],
    [['create', '--name', 'x', '--scope', 'rates:read', '--expires', '2020-01-01'], /^error: .* Give a day/],
    [['create', '--name', 'x', '--scope', 'rates:read', '--expires', '2999-01-01'], /^error: .* Give a day/],
    [['create', '--name', 'x', '--scope', 'rates:read', '--expires', '2027-02-30'], /^error: .* Give a day/],
    [['revoke'], /^error: missing required argument 'id'/],
    [['revoke', 'x'], /^error: .* Give the id that the list shows/],
  ] as const)('refuses %j and makes no key', async (args, message) => {
    const before = await service.database.apiKey.count();
    const { code, stdout, stderr } = await keys(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(await service.database.apiKey.count()).toBe(before);
  });

  test('says when there is no such key', async () => {
    const id = '0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90';
    expect(await keys('revoke', id)).toMatchObject({ code: 1, stderr: `there is no key ${id}\n` });
  });
});
