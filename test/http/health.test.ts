import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { expect, inject, test } from 'vitest';
import { openCalculationStore } from '../../src/db/calculation-store.ts';
import { connectDatabase } from '../../src/db/client.ts';
import { createRateBook } from '../../src/domain/rate-book.ts';
import { buildApp } from '../../src/http/app.ts';
import { runSql } from '../support/database.ts';
import { noBatches, startTestService, testNow, workers } from '../support/service.ts';

test('UP, DOWN while the database refuses connections, UP again', async () => {
  const service = await startTestService();
  const databaseName = new URL(service.databaseUrl).pathname.slice(1);
  const allowConnections = (allowed: boolean) =>
    runSql(inject('postgresUrl'), `ALTER DATABASE "${databaseName}" ALLOW_CONNECTIONS ${allowed}`);
  const health = async () => {
    const response = await service.app.inject('/health');
    expect(response.headers['cache-control']).toBe('no-store');
    return [response.statusCode, response.body];
  };

  expect(await health()).toEqual([200, '{"status":"UP"}']);

  await allowConnections(false);
  await runSql(
    inject('postgresUrl'),
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
    [databaseName],
  );
  expect(await health()).toEqual([503, '{"status":"DOWN"}']);
  const unavailable = await service.app.inject('/v1/calculations/0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90');
  expect(unavailable.headers['retry-after']).toBe('5');
  expect(unavailable.json()).toMatchObject({
    type: 'urn:problem-type:belgif:serviceUnavailable',
    status: 503,
    detail: 'The service cannot answer just now; please try again shortly.',
  });
  // The rates are in memory, so they can still be read.
  expect((await service.app.inject('/v1/rates')).statusCode).toBe(200);

  await allowConnections(true);
  expect(await health()).toEqual([200, '{"status":"UP"}']);
  await service.close();
});

test('DEGRADED while there is no rate to calculate with', async () => {
  const service = await startTestService();
  const app = buildApp(
    { ...service.dependencies, rateBook: () => createRateBook('none', []) },
    { access: { authentication: 'none' }, logLevel: 'silent' },
  );
  const response = await app.inject('/health');
  expect([response.statusCode, response.body]).toEqual([200, '{"status":"DEGRADED"}']);
  await app.close();
  await service.close();
});

test('DOWN when there is no server at all', async () => {
  const app = buildApp(
    {
      database: connectDatabase('postgresql://nobody@127.0.0.1:1/none'),
      calculationStore: openCalculationStore('postgresql://nobody@127.0.0.1:1/none'),
      rateBook: () => createRateBook('none', []),
      refreshRateBook: async () => {},
      batchQueue: noBatches,
      brokenUploads: new Set(),
      runChunkJob: workers.run,
      clock: () => testNow,
      newIdentifier: v7,
      randomBytes,
    },
    { access: { authentication: 'none' }, logLevel: 'silent' },
  );
  const response = await app.inject('/health');
  expect([response.statusCode, response.body]).toEqual([503, '{"status":"DOWN"}']);
  await app.close();
});
