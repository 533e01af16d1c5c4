import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey, revokeApiKey } from '../../src/application/manage-api-keys.ts';
import type { Access } from '../../src/http/access.ts';
import { type App, buildApp } from '../../src/http/app.ts';
import { keyKeeper, mine } from '../support/callers.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

function buildLimited(access: Access, requestsPerMinute?: number): App {
  return buildApp(service.dependencies, { access, logLevel: 'silent', requestsPerMinute });
}

async function makeKey(name: string): Promise<{ readonly id: string; readonly secret: string }> {
  return createApiKey(
    { database: service.owner, clock: () => testNow, newIdentifier: v7 },
    keyKeeper,
    randomBytes,
    {
      name,
      scopes: ['calculations:write'],
      organizations: [mine],
      expiresAt: testNow.add({ hours: 1 }),
    },
  );
}

test('a client that asks too often is told so and when to go on, before its body is read; others go on', async () => {
  const app = buildLimited({ authentication: 'required' }, 2);
  const simulate = (key: string, remoteAddress: string, payload: string | object = aloneWithoutResources) =>
    app.inject({
      method: 'POST',
      url: '/v1/simulate',
      remoteAddress,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'fr',
        authorization: `Bearer ${key}`,
      },
      payload,
    });
  const [{ secret: first }, { secret: second }] = [await makeKey('first'), await makeKey('second')];
  // One client is one, wherever it comes from.
  expect((await simulate(first, '192.0.2.1')).statusCode).toBe(200);
  expect((await simulate(first, '192.0.2.2')).statusCode).toBe(200);

  const refused = await simulate(first, '192.0.2.3', 'no JSON');
  const { retryAfterSec, ...problem } = refused.json();
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(refused.headers['retry-after']).toBe(String(retryAfterSec));
  expect(retryAfterSec).toBeGreaterThan(0);
  expect(retryAfterSec).toBeLessThanOrEqual(60);
  expect(problem).toEqual({
    type: 'urn:problem-type:belgif:tooManyRequests',
    href: '/v1/refData/problemTypes/tooManyRequests',
    title: 'Too Many Requests',
    status: 429,
    detail:
      'Plus de 2 demandes sont arrivées en une minute ; veuillez réessayer après le délai indiqué dans Retry-After.',
    instance: expect.stringMatching(/^urn:uuid:/),
    limit: 2,
  });

  expect((await simulate(second, '192.0.2.1')).statusCode).toBe(200);
  await app.close();
});

test('whoever has proved nothing counts by address, and a monitor may always ask for the health', async () => {
  const app = buildLimited({ authentication: 'required' }, 1);
  const read = async (url: string, remoteAddress: string) =>
    (await app.inject({ url, remoteAddress })).statusCode;
  expect(await read('/console', '192.0.2.1')).toBe(200);
  expect(await read('/console', '192.0.2.1')).toBe(429);
  expect(await read('/console', '192.0.2.2')).toBe(200);
  expect(await read('/health', '192.0.2.1')).toBe(200);
  expect(await read('/health', '192.0.2.1')).toBe(200);
  await app.close();
});

test.each([
  ['none', false],
  ['required', true],
] as const)(
  'with authentication %s there is a limit that nobody asked for: %s',
  async (authentication, is) => {
    const app = buildLimited({ authentication });
    await app.ready();
    expect(app.hasDecorator('createRateLimit')).toBe(is);
    await app.close();
  },
);

describe('refused credentials', () => {
  const ask = (
    app: App,
    credential: string | undefined,
    remoteAddress: string,
    headers: Record<string, string> = {},
    url = '/v1/timelines',
  ) => {
    const authorization = credential === undefined ? {} : { authorization: `Bearer ${credential}` };
    return app.inject({ method: 'POST', url, remoteAddress, headers: { ...headers, ...authorization } });
  };
  const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).statusCode;
  /** The empty body of `ask` is refused to whoever is let in. */
  const letIn = 400;

  test('of one address are enough at some point; it waits, and nobody else does', async () => {
    const app = buildLimited({ authentication: 'required', refusedCredentialsPerMinute: 4 });
    const { secret: valid } = await makeKey('valid');
    const { id, secret: revoked } = await makeKey('revoked');
    await revokeApiKey({ database: service.owner, clock: () => testNow, newIdentifier: v7 }, keyKeeper, id);
    const address = '192.0.2.1';
    // Neither these count, nor who sends none, nor who may not do what he asks for.
    for (let count = 0; count < 6; count += 1) {
      expect(await statusOf(app, valid, address)).toBe(letIn);
      expect(await statusOf(app, undefined, address)).toBe(401);
      expect(await statusOf(app, valid, address, {}, '/v1/rateRevisions')).toBe(403);
    }
    for (const wrong of ['barema_unknown', revoked, 'a.b.c', 'not a token']) {
      expect(await statusOf(app, wrong, address)).toBe(401);
    }
    const refused = await ask(app, 'barema_unknown', address, { 'accept-language': 'de' });
    expect(refused.statusCode).toBe(429);
    const { retryAfterSec, ...problem } = refused.json();
    expect(refused.headers['retry-after']).toBe(String(retryAfterSec));
    expect(retryAfterSec).toBeGreaterThan(0);
    expect(retryAfterSec).toBeLessThanOrEqual(60);
    expect(problem).toMatchObject({
      type: 'urn:problem-type:belgif:tooManyRequests',
      limit: 4,
      detail: expect.stringMatching(/^In einer Minute wurden mehr als 4 Zugriffstoken oder API-Schlüssel/),
    });
    // Nothing is looked up for this address any more, so nobody learns there that a key is right.
    expect(await statusOf(app, valid, address)).toBe(429);
    expect(await statusOf(app, valid, '192.0.2.2')).toBe(letIn);
    expect(await statusOf(app, 'barema_unknown', '192.0.2.2')).toBe(401);
    await app.close();
  });

  test('that come all at once get no more answers than those one after the other', async () => {
    const app = buildLimited({ authentication: 'required', refusedCredentialsPerMinute: 4 });
    const statuses = await Promise.all(
      Array.from({ length: 20 }, () => statusOf(app, 'barema_unknown', '192.0.2.1')),
    );
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(4);
    expect(new Set(statuses).difference(new Set([401, 429]))).toEqual(new Set());
    await app.close();
  });

  test('are a hundred in a minute when nobody says otherwise', async () => {
    const app = buildLimited({ authentication: 'required' });
    const wrong = () => statusOf(app, 'rubbish', '192.0.2.1');
    for (let count = 0; count < 100; count += 1) expect(await wrong()).toBe(401);
    expect(await wrong()).toBe(429);
    await app.close();
  });

  test('count for who sent them through a trusted proxy; what anybody else says of an address is not believed', async () => {
    const trustedProxies = ['10.0.0.1', '2001:db8::1'];
    const app = buildLimited({
      authentication: 'required',
      refusedCredentialsPerMinute: 1,
      trustedProxies,
    });
    const from = (proxy: string, forwarded: string) =>
      statusOf(app, 'rubbish', proxy, { 'x-forwarded-for': forwarded });
    expect(await from('10.0.0.1', '192.0.2.1')).toBe(401);
    expect(await from('2001:db8::1', '192.0.2.1')).toBe(429);
    expect(await from('::ffff:10.0.0.1', '192.0.2.2')).toBe(401);
    // What the sender himself has put before it changes nothing.
    expect(await from('10.0.0.1', '192.0.2.7, 192.0.2.2')).toBe(429);
    expect(await from('192.0.2.3', '192.0.2.8')).toBe(401);
    expect(await from('192.0.2.3', '192.0.2.9')).toBe(429);
    await app.close();
  });
});
