import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApiKey } from '../../src/application/manage-api-keys.ts';
import { openCurrentRateBook } from '../../src/db/current-rate-book.ts';
import type { Access } from '../../src/http/access.ts';
import { type App, buildApp } from '../../src/http/app.ts';
import { mine } from '../support/callers.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { noBatches, startTestService, type TestService, testNow } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

async function buildLimited(
  authentication: Access['authentication'],
  requestsPerMinute: number | undefined,
): Promise<App> {
  const { rateBook, refresh } = await openCurrentRateBook(service.database);
  return buildApp(
    {
      database: service.database,
      calculationStore: service.calculationStore,
      rateBook,
      refreshRateBook: refresh,
      batchQueue: noBatches,
      clock: () => testNow,
      newIdentifier: v7,
    },
    { access: { authentication }, logLevel: 'silent', requestsPerMinute },
  );
}

async function makeKey(name: string): Promise<string> {
  const { secret } = await createApiKey(
    { database: service.owner, clock: () => testNow, newIdentifier: v7 },
    randomBytes,
    {
      name,
      scopes: ['calculations:write'],
      organizations: [mine],
      expiresAt: testNow.add({ hours: 1 }),
    },
  );
  return secret;
}

test('a client that asks too often is told so and when to go on, before its body is read; others go on', async () => {
  const app = await buildLimited('required', 2);
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
  const [first, second] = [await makeKey('first'), await makeKey('second')];
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
  const app = await buildLimited('required', 1);
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
    const app = await buildLimited(authentication, undefined);
    await app.ready();
    expect(app.hasDecorator('createRateLimit')).toBe(is);
    await app.close();
  },
);
