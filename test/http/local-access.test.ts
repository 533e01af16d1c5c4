import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { InjectOptions } from 'fastify';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopes as allScopes } from '../../src/application/caller.ts';
import { createApiKey } from '../../src/application/manage-api-keys.ts';
import { type App, buildApp } from '../../src/http/app.ts';
import { keyKeeper, mine } from '../support/callers.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

const urns: Readonly<Record<number, string>> = {
  403: 'urn:problem-type:cpas:barema:localAccessOnly',
  421: 'urn:problem-type:cpas:barema:misdirectedRequest',
};

/** Sends a request that must be refused with this status, and expects that nothing was stored. */
async function expectRefused(status: 403 | 421, headers: Record<string, string>) {
  const stored = await service.database.calculation.count();
  const request: InjectOptions = {
    method: 'POST',
    url: '/v1/calculations',
    headers,
    payload: aloneWithoutResources,
  };
  const response = await service.app.inject(request);
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.json()).toMatchObject({ type: urns[status], status });
  expect(await service.database.calculation.count()).toBe(stored);
}

describe('without authentication', () => {
  test.each([
    'barema.example',
    'localhost.example',
    '127.0.0.1.example',
    'localhost@barema.example',
    'barema.example@localhost',
    'barema.example/localhost',
    '192.168.1.10:3000',
    '0.0.0.0:3000',
    '128.0.0.1',
    '[::2]:3000',
    '[::ffff:192.168.1.10]',
    'localhost:3000:4000',
    'localhost:99999',
    '[::1',
    '%6cocalhost',
  ])('a request for the host %s is refused, whatever address it came to', async (host) => {
    await expectRefused(421, { host });
  });

  test.each([
    'localhost',
    'LOCALHOST:3000',
    'localhost:65535',
    '127.0.0.1',
    '127.0.0.1:3000',
    '127.255.255.254',
    '[::1]:3000',
    '[0:0:0:0:0:0:0:1]',
  ])('a request for the host %s is answered', async (host) => {
    expect((await service.app.inject({ url: '/v1/rates', headers: { host } })).statusCode).toBe(200);
  });

  test.each([
    ['forwarded', 'for=192.0.2.1'],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-host', 'localhost'],
    ['x-forwarded-proto', ''],
    ['x-real-ip', '192.0.2.1'],
    ['via', '1.1 proxy'],
    ['x-forwarded', 'for=192.0.2.1'],
    ['x-client-ip', '192.0.2.1'],
    ['client-ip', '192.0.2.1'],
    ['true-client-ip', '192.0.2.1'],
    ['cf-connecting-ip', '192.0.2.1'],
    ['x-cluster-client-ip', '192.0.2.1'],
    ['x-original-host', 'barema.example'],
    ['x-amzn-trace-id', 'Root=1-67891233-abcdef012345678912345678'],
  ])('a request that a proxy passed on is refused: %s', async (name, value) => {
    await expectRefused(403, { [name]: value });
  });

  test.each([
    { origin: 'https://attacker.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3001', host: 'localhost:3000' },
    { origin: 'https://localhost:3000', host: 'localhost:3000' },
    { origin: 'http://127.0.0.1:3000', host: 'localhost:3000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'whatever-comes-next' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
  ])('a request that another website made is refused: %o', async (headers) => {
    await expectRefused(403, { ...headers });
  });

  test('a page of another website can neither frame nor embed a page, but a link to it can be followed', async () => {
    const get = async (headers: Record<string, string>) =>
      (await service.app.inject({ url: '/console', headers: { 'sec-fetch-site': 'cross-site', ...headers } }))
        .statusCode;
    expect(await get({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).toBe(200);
    expect(await get({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await get({ 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' })).toBe(403);
    expect(await get({})).toBe(403);
  });

  test.each([
    { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' },
    { origin: 'http://[::1]:3000', host: '[::1]:3000' },
    { 'sec-fetch-site': 'none' },
  ])('a request of a page of its own is answered: %o', async (headers) => {
    const response = await service.app.inject({
      method: 'POST',
      url: '/v1/simulate',
      headers: { ...headers },
      payload: aloneWithoutResources,
    });
    expect(response.statusCode).toBe(200);
  });

  test('a path that does not exist, and one that does, are refused alike', async () => {
    for (const url of ['/console', '/docs', '/health', '/v1/nowhere', '/v1/doc/openapi.json']) {
      const response = await service.app.inject({ url, headers: { host: 'barema.example' } });
      expect([url, response.statusCode]).toEqual([url, 421]);
    }
  });

  test('the refusal is in the language of the caller', async () => {
    const headers = { host: 'barema.example', 'accept-language': 'nl-BE' };
    const response = await service.app.inject({ url: '/v1/rates', headers });
    expect(response.json().detail).toContain('Zonder authenticatie');
  });
});

async function listen(app: App | TestService['app']): Promise<{ readonly port: number }> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return address;
}

/** What the service without authentication answers, in whole, before it ends the connection. */
async function exchange(text: string): Promise<string> {
  const { port } = await listen(service.app);
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, 'end');
  socket.destroy();
  return answer;
}

describe('HTTP/1.0, which proxies speak when nobody says otherwise', () => {
  test.each(['GET /v1/rates', 'GET /console', 'GET /v1/nowhere'])(
    'is refused, however local the request looks: %s',
    async (line) => {
      const answer = await exchange(`${line} HTTP/1.0\r\nHost: 127.0.0.1:3000\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
      expect(answer).toContain(`"type":"${urns[403]}"`);
      expect(await exchange(`${line} HTTP/1.1\r\nHost: 127.0.0.1:3000\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 (?:200|404) /,
      );
    },
  );

  test('is answered to monitors, with a host of this machine or none', async () => {
    for (const host of ['', 'Host: localhost\r\n']) {
      expect(await exchange(`GET /health HTTP/1.0\r\n${host}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
    }
    expect(await exchange('GET /health HTTP/1.0\r\nHost: barema.example\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 421 /,
    );
  });
});

function buildForNetwork(options: { readonly trustedProxies?: readonly string[] } = {}): App {
  const access = { authentication: 'required', ...options } as const;
  return buildApp(service.dependencies, { access, logLevel: 'silent' });
}

test('with authentication the service answers under any name, behind a proxy, without a CORS header', async () => {
  const app = buildForNetwork();
  const headers = {
    host: 'barema.example',
    'x-forwarded-for': '192.0.2.1',
    origin: 'https://attacker.example',
    'access-control-request-method': 'POST',
  };
  for (const method of ['GET', 'OPTIONS'] as const) {
    const response = await app.inject({ method, url: '/v1/refData/categories', headers });
    expect(response.statusCode).toBe(method === 'GET' ? 200 : 204);
    expect(response.headers['strict-transport-security']).toMatch(/^max-age=\d{8}$/);
    expect(Object.keys(response.headers).join()).not.toContain('access-control');
  }
  for (const host of [
    'multipart/form-data; boundary=x',
    'me@barema.example',
    'barema.example:99999',
    '\u00ef',
  ]) {
    const response = await app.inject({ url: '/v1/refData/categories', headers: { host } });
    expect([host, response.statusCode]).toEqual([host, 400]);
  }
  const { port } = await listen(app);
  for (const version of ['1.0', '1.1']) {
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8').write(`GET /v1/rates HTTP/${version}\r\nConnection: close\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
  }
  await app.close();
});

test('the address of the next page begins as the caller reached the trusted proxy, in every list', async () => {
  const app = buildForNetwork({ trustedProxies: ['10.0.0.1'] });
  const signingKey = await makeSigningKey();
  const { secret } = await createApiKey(
    { database: service.owner, clock: () => testNow, newIdentifier: v7 },
    keyKeeper,
    randomBytes,
    { name: 'reader', scopes: allScopes, organizations: [mine], expiresAt: testNow.add({ hours: 1 }) },
  );
  const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const response = await app.inject({
      method,
      url,
      remoteAddress: '10.0.0.1',
      headers: {
        authorization: `Bearer ${secret}`,
        host: '10.0.0.2:3000',
        'x-forwarded-for': '192.0.2.1',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'barema.example',
      },
      ...(payload === undefined ? {} : { payload }),
    });
    expect([url, response.statusCode < 300, response.body]).toEqual([url, true, response.body]);
    return response.json();
  };
  let revision = '';
  for (const caseReference of ['NEXT-1', 'NEXT-2']) {
    await ask('POST', '/v1/calculations', { ...aloneWithoutResources, caseReference });
    await ask('POST', '/v1/calculationBatches', { items: [{ ...aloneWithoutResources, caseReference }] });
    await ask('POST', '/v1/recalculations', { date: '2026-09-01' });
    await checkpoint(service, signingKey);
    // In force on the day of the calculations, so that there are some to make again.
    const rows = (['year', 'month'] as const).map((unit) => ({
      parameter: 'categoryAmount',
      category: 'isolated',
      unit,
      effectiveFrom: '2026-09-01',
      amountCents: unit === 'year' ? 1_650_811 : 137_568,
      confidence: 'official',
      source: 'https://primabook.mi-is.be/fr/droit-lintegration-sociale/montants-ris',
    }));
    revision = (await ask('POST', '/v1/rateRevisions', { reason: 'a test', rows })).href;
  }
  const lists = [
    ['POST', '/v1/calculations/query?pageSize=1', {}],
    ['GET', '/v1/audit/acts?pageSize=1'],
    ['GET', '/v1/audit/checkpoints?pageSize=1'],
    ['GET', '/v1/rateRevisions?pageSize=1'],
    ['GET', '/v1/calculationBatches?pageSize=1'],
    ['GET', '/v1/recalculations?pageSize=1'],
    ['GET', `${revision}/impact/calculations?pageSize=1`],
  ] as const;
  for (const [method, url, payload] of lists) {
    const { next } = await ask(method, url, payload);
    const [path = ''] = url.split('?');
    expect(next).toMatch(new RegExp(`^https://barema\\.example${path}\\?`));
    const second = await ask(method, next.replace('https://barema.example', ''), payload);
    expect(second.items).toHaveLength(1);
  }
  await app.close();
});

test('the address of the next page begins as nobody but a trusted proxy says', async () => {
  const app = buildForNetwork({ trustedProxies: ['10.0.0.1'] });
  const keyOf = async (name: string) => {
    const { secret } = await createApiKey(
      { database: service.owner, clock: () => testNow, newIdentifier: v7 },
      keyKeeper,
      randomBytes,
      { name, scopes: ['audit:read'], organizations: [], expiresAt: testNow.add({ hours: 1 }) },
    );
    return secret;
  };
  // Making them is what there is to list.
  const [key] = [await keyOf('first'), await keyOf('second')];
  const ask = (remoteAddress: string, protocol: string, host: string) =>
    app.inject({
      url: '/v1/audit/acts?pageSize=1',
      remoteAddress,
      headers: {
        authorization: `Bearer ${key}`,
        host: 'inside.example:3000',
        'x-forwarded-proto': protocol,
        'x-forwarded-host': host,
      },
    });
  const start = async (remoteAddress: string) =>
    new URL((await ask(remoteAddress, 'https', 'barema.example')).json().next).origin;
  expect(await start('10.0.0.1')).toBe('https://barema.example');
  expect(await start('10.0.0.2')).toBe('http://inside.example:3000');
  expect((await ask('10.0.0.1', 'javascript', 'barema.example')).statusCode).toBe(400);
  expect((await ask('10.0.0.1', 'https', 'me@barema.example')).statusCode).toBe(400);
  await app.close();
});
