import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConfigurationError, readConfig } from '../src/config.ts';

const databaseUrl = 'postgresql://barema:s3cret@db.example.be:5432/barema';

/** A file with a secret in it, for the time of a test. */
async function writeSecret(content: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'barema-secret-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const file = join(directory, 'url');
  await writeFile(file, content, { mode: 0o600 });
  return file;
}

async function refusal(environment: Record<string, string>): Promise<string> {
  const error = await readConfig(environment).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  return error instanceof Error ? error.message : '';
}

describe('the configuration', () => {
  test('needs nothing: this machine, port 3000, an embedded database inside the project', async () => {
    expect(await readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      access: { authentication: 'none' },
      database: { kind: 'embedded', dataDirectory: resolve(import.meta.dirname, '..', '.data') },
      signingKeyFile: undefined,
      checkpointSeconds: 10,
      requestsPerMinute: undefined,
      uploadSeconds: undefined,
      logLevel: 'info',
    });
  });

  test('takes every variable', async () => {
    const environment = {
      PORT: '8080',
      HOST: '::1',
      AUTHENTICATION: 'required',
      OAUTH_ISSUER: 'https://login.example.be/',
      OAUTH_AUDIENCE: 'https://barema.example.be',
      OAUTH_JWKS_URL: 'https://login.example.be/keys',
      DATABASE_URL: databaseUrl,
      AUDIT_SIGNING_KEY_FILE: '/run/secrets/key',
      AUDIT_CHECKPOINT_SECONDS: '60',
      RATE_LIMIT_PER_MINUTE: '600',
      UPLOAD_SECONDS: '900',
      REFUSED_CREDENTIALS_PER_MINUTE: '20',
      TRUSTED_PROXIES: '10.0.0.1, 2001:db8::1',
      LOG_LEVEL: 'silent',
    };
    expect(await readConfig(environment)).toEqual({
      port: 8080,
      host: '::1',
      access: {
        authentication: 'required',
        tokenIssuer: {
          issuer: 'https://login.example.be/',
          audience: 'https://barema.example.be',
          jwksUrl: 'https://login.example.be/keys',
        },
        refusedCredentialsPerMinute: 20,
        trustedProxies: ['10.0.0.1', '2001:db8::1'],
      },
      database: { kind: 'server', url: databaseUrl, ownerUrl: databaseUrl, variable: 'DATABASE_URL' },
      signingKeyFile: '/run/secrets/key',
      checkpointSeconds: 60,
      requestsPerMinute: 600,
      uploadSeconds: 900,
      logLevel: 'silent',
    });
  });

  test('takes DATA_DIR relative to the working directory', async () => {
    const config = await readConfig({ DATA_DIR: 'some/where' });
    expect(config.database).toEqual({ kind: 'embedded', dataDirectory: resolve('some/where') });
  });

  test.each(['0', '1', '65535'])('takes port %s', async (port) => {
    expect(await readConfig({ PORT: port })).toMatchObject({ port: Number(port) });
  });

  test.each(['65536', '-1', '3000.5', '3e3', '0x50', '080', ' 80', 'http', '99999999999'])(
    'refuses port %j',
    async (port) => {
      expect(await refusal({ PORT: port })).toBe(
        `PORT must be a whole number from 0 to 65535 (0: any free port), not ${JSON.stringify(port)}`,
      );
    },
  );

  test.each(['127.0.0.1', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1', 'localhost'])(
    'listens on loopback address %s',
    async (host) => {
      expect(await readConfig({ HOST: host })).toMatchObject({ host });
    },
  );

  const elsewhere = [
    '0.0.0.0',
    '::',
    '192.168.1.10',
    '128.0.0.1',
    '::2',
    'example.be',
    '[::1]',
    '127.0.0',
    '*',
  ];

  // An IPv4 address in an IPv6 one: programs that connect to 127.0.0.1 may reach it, and it is none of those named.
  test.each([...elsewhere, '::ffff:127.0.0.1', '::ffff:7f00:1'])(
    'refuses to listen on %s, saying why',
    async (host) => {
      const message = await refusal({ HOST: host });
      expect(message).toMatch(/^HOST must be 127\.0\.0\.1, ::1 or localhost, not /);
      expect(message).toContain('there is no authentication, so');
    },
  );

  const issuer = { OAUTH_ISSUER: 'https://login.example.be', OAUTH_AUDIENCE: 'barema' };

  test('asks for a proof of who calls as soon as there is an issuer of tokens', async () => {
    expect(await readConfig(issuer)).toMatchObject({
      access: {
        authentication: 'required',
        tokenIssuer: { issuer: 'https://login.example.be', audience: 'barema' },
      },
    });
  });

  test.each(['0.0.0.0', '::', '192.168.1.10', '127.0.0.1', 'localhost'])(
    'listens on %s when callers prove who they are',
    async (host) => {
      expect(await readConfig({ HOST: host, AUTHENTICATION: 'required' })).toMatchObject({ host });
    },
  );

  test.each(['example.be', '*', '127.0.0'])(
    'refuses to listen on %s with authentication too',
    async (host) => {
      expect(await refusal({ HOST: host, AUTHENTICATION: 'required' })).toBe(
        `HOST must be an IP address or localhost, not ${JSON.stringify(host)}`,
      );
    },
  );

  test.each([
    [{ AUTHENTICATION: 'yes' }, 'AUTHENTICATION must be none or required, not "yes"'],
    [
      { ...issuer, AUTHENTICATION: 'none' },
      'AUTHENTICATION must be required, or left out, when OAUTH_ISSUER is set',
    ],
    [
      { OAUTH_ISSUER: 'https://login.example.be' },
      'OAUTH_AUDIENCE is missing: without it, tokens for other services would be accepted',
    ],
    [{ OAUTH_AUDIENCE: 'barema' }, 'OAUTH_AUDIENCE needs OAUTH_ISSUER'],
    [{ OAUTH_JWKS_URL: 'https://login.example.be/keys' }, 'OAUTH_JWKS_URL needs OAUTH_ISSUER'],
    [
      { ...issuer, OAUTH_ISSUER: 'http://login.example.be' },
      'OAUTH_ISSUER must be a URL that begins with https:// (http:// for this machine only), not "http://login.example.be"',
    ],
    [
      { ...issuer, OAUTH_JWKS_URL: 'file:///keys' },
      'OAUTH_JWKS_URL must be a URL that begins with https:// (http:// for this machine only), not "file:///keys"',
    ],
  ])('refuses %j', async (environment, message) => {
    expect(await refusal(environment)).toBe(message);
  });

  test.each(['http://127.0.0.1:9000', 'http://localhost:9000/realm', 'http://[::1]'])(
    'takes the issuer %s on this machine',
    async (OAUTH_ISSUER) => {
      expect(await readConfig({ ...issuer, OAUTH_ISSUER })).toMatchObject({
        access: { tokenIssuer: { issuer: OAUTH_ISSUER } },
      });
    },
  );

  test.each([
    'mysql://root:s3cret@db/barema',
    'db.example.be:s3cret',
    'postgresql://u:s3cret#x@h:y/d',
    'postgres',
  ])('refuses database URL %s without repeating it', async (url) => {
    const message = await refusal({ DATABASE_URL: url });
    expect(message).toMatch(/^DATABASE_URL must be a URL such as postgresql:/);
    expect(message).not.toContain('s3cret');
  });

  test('takes both schemes of PostgreSQL', async () => {
    for (const url of ['postgres://u:p@h/d', 'postgresql://u:p@h/d']) {
      expect(await readConfig({ DATABASE_URL: url })).toMatchObject({ database: { kind: 'server', url } });
    }
  });

  test('takes the database URL from a file', async () => {
    const file = await writeSecret(`${databaseUrl}\n`);
    expect(await readConfig({ DATABASE_URL_FILE: file })).toMatchObject({
      database: { kind: 'server', url: databaseUrl, variable: 'DATABASE_URL_FILE' },
    });
  });

  test('takes the URL of the owner from a file too', async () => {
    const ownerUrl = 'postgresql://owner:s3cret@db.example.be/barema';
    const file = await writeSecret(ownerUrl);
    expect(await readConfig({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL_FILE: file })).toMatchObject({
      database: { url: databaseUrl, ownerUrl, variable: 'DATABASE_URL' },
    });
  });

  test('refuses a database URL in two places, and says nothing of either', async () => {
    const file = await writeSecret(databaseUrl);
    expect(await refusal({ DATABASE_URL: databaseUrl, DATABASE_URL_FILE: file })).toBe(
      'DATABASE_URL_FILE and DATABASE_URL are both set; leave one of them out',
    );
  });

  test.each(['', 'mysql://root:s3cret@db/barema', 's3cret'])(
    'refuses a file with %j in it without repeating it',
    async (content) => {
      const message = await refusal({ DATABASE_URL_FILE: await writeSecret(content) });
      expect(message).toMatch(/^DATABASE_URL_FILE must be a URL such as postgresql:/);
      expect(message).not.toContain('s3cret');
    },
  );

  test('refuses a file that is not there, and one that is a folder', async () => {
    expect(await refusal({ DATABASE_URL_FILE: '/nowhere/url' })).toBe(
      'DATABASE_URL_FILE names a file that cannot be read (ENOENT): "/nowhere/url"',
    );
    expect(await refusal({ DATABASE_URL_FILE: '/' })).toContain('(EISDIR)');
  });

  test('refuses an unknown log level, and lists those it knows', async () => {
    expect(await refusal({ LOG_LEVEL: 'verbose' })).toBe(
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "verbose"',
    );
  });

  test.each(
    ['AUDIT_CHECKPOINT_SECONDS', 'UPLOAD_SECONDS'].flatMap((name) =>
      ['0', '3601', '1.5', '10s'].map((seconds) => [name, seconds] as const),
    ),
  )('refuses %s of %j', async (name, seconds) => {
    expect(await refusal({ [name]: seconds })).toBe(
      `${name} must be a whole number of seconds from 1 to 3600, not ${JSON.stringify(seconds)}`,
    );
  });

  test.each(['0', '10000000', '1e3', '-5', 'unlimited'])('refuses a limit of %j requests', async (limit) => {
    expect(await refusal({ RATE_LIMIT_PER_MINUTE: limit })).toBe(
      `RATE_LIMIT_PER_MINUTE must be a whole number of requests from 1 to 9999999, not ${JSON.stringify(limit)}`,
    );
  });

  test.each(['0', '1e3'])('refuses a limit of %j refused credentials', async (limit) => {
    expect(await refusal({ AUTHENTICATION: 'required', REFUSED_CREDENTIALS_PER_MINUTE: limit })).toBe(
      `REFUSED_CREDENTIALS_PER_MINUTE must be a whole number of credentials from 1 to 9999999, not ${JSON.stringify(limit)}`,
    );
  });

  test.each(['true', '1', '10.0.0.0/8', 'proxy.example', '10.0.0.1,', '10.0.0.1 10.0.0.2', 'fe80::1%eth0'])(
    'trusts no proxies %j',
    async (proxies) => {
      expect(await refusal({ AUTHENTICATION: 'required', TRUSTED_PROXIES: proxies })).toBe(
        `TRUSTED_PROXIES must be IP addresses with commas between them, not ${JSON.stringify(proxies)}`,
      );
    },
  );

  test.each([
    ['TRUSTED_PROXIES', '127.0.0.1'],
    ['REFUSED_CREDENTIALS_PER_MINUTE', '20'],
  ])('refuses %s where nobody proves who he is', async (name, value) => {
    expect(await refusal({ [name]: value })).toBe(`${name} needs AUTHENTICATION=required`);
  });

  test.each([
    'PORT',
    'HOST',
    'DATABASE_URL',
    'DATABASE_URL_FILE',
    'DATA_DIR',
    'AUDIT_SIGNING_KEY_FILE',
    'LOG_LEVEL',
  ])('refuses %s set to nothing', async (name) => {
    expect(await refusal({ [name]: '' })).toBe(`${name} is empty; give it a value or leave it out`);
  });

  test('reports everything that is wrong, one line each', async () => {
    const message = await refusal({ PORT: 'a\nb', HOST: '0.0.0.0', DATABASE_URL: 'x', LOG_LEVEL: 'y' });
    const names = message.split('\n').map((line) => line.split(' ')[0]);
    expect(names).toEqual(['PORT', 'HOST', 'DATABASE_URL', 'LOG_LEVEL']);
  });
});
