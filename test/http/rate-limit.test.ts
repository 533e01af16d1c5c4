import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCurrentRateBook } from '../../src/db/current-rate-book.ts';
import { type AppOptions, buildApp } from '../../src/http/app.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

async function buildLimited(options: Partial<AppOptions>) {
  const { rateBook, refresh } = await openCurrentRateBook(service.database);
  return buildApp(
    {
      database: service.database,
      rateBook,
      refreshRateBook: refresh,
      clock: () => testNow,
      newIdentifier: v7,
    },
    { logLevel: 'silent', ...options },
  );
}

test('a client that asks too often is told so and when to go on, before its body is read; others go on', async () => {
  const app = await buildLimited({ requestsPerMinute: 2 });
  const simulate = (remoteAddress: string, payload: string | object = aloneWithoutResources) =>
    app.inject({
      method: 'POST',
      url: '/v1/simulate',
      remoteAddress,
      headers: { 'content-type': 'application/json', 'accept-language': 'fr' },
      payload,
    });
  expect((await simulate('127.0.0.2')).statusCode).toBe(200);
  expect((await app.inject({ url: '/v1/rates', remoteAddress: '127.0.0.2' })).statusCode).toBe(200);

  const refused = await simulate('127.0.0.2', 'no JSON');
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

  expect((await simulate('127.0.0.3')).statusCode).toBe(200);
  for (let count = 0; count < 5; count += 1) {
    expect((await app.inject({ url: '/health', remoteAddress: '127.0.0.2' })).statusCode).toBe(200);
  }
  await app.close();
});

test.each([
  [true, false],
  [false, true],
])(
  'when only this machine is answered (%s), there is a limit of its own: %s',
  async (localOnly, isLimited) => {
    const app = await buildLimited({ localOnly });
    await app.ready();
    expect(app.hasDecorator('createRateLimit')).toBe(isLimited);
    await app.close();
  },
);
