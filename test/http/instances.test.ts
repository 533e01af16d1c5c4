import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCalculationStore } from '../../src/db/calculation-store.ts';
import { connectDatabase } from '../../src/db/client.ts';
import { followPublications } from '../../src/db/current-rate-book.ts';
import { buildApp } from '../../src/http/app.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { publish, send, type TestRow } from '../support/revisions.ts';
import { dependenciesOf, startTestService, type TestService, testNow } from '../support/service.ts';

let first: TestService;
let second: Pick<TestService, 'app'>;
let stop: () => Promise<void>;

beforeAll(async () => {
  first = await startTestService();
  const url = first.databaseUrl;
  const database = connectDatabase(url);
  const calculationStore = openCalculationStore(url);
  const { dependencies } = await dependenciesOf({ database, calculationStore, url }, () => testNow);
  const following = followPublications(url, dependencies.refreshRateBook, () => {});
  const app = buildApp(dependencies, { access: { authentication: 'none' }, logLevel: 'silent' });
  second = { app };
  stop = async () => {
    await following();
    await app.close();
    await calculationStore.close();
    await database.$disconnect();
  };
});
afterAll(async () => {
  await stop();
  await first.close();
});

test('a revision that one instance publishes is used by the other without restart, and no calculation mixes two books', async () => {
  const service: TestService = { ...first, app: second.app };
  const stated = { ...aloneWithoutResources, requestDate: '2027-03-15' };
  const months = new Map<string, number>();
  const calculateOnce = async () => {
    const { status, body } = await post(service, '/v1/calculations', stated);
    expect(status).toBe(201);
    const { amounts, receipt } = body;
    // Each book gives one result, before and after and while they change.
    expect(months.get(receipt.rateBookVersion) ?? amounts.monthlyCents).toBe(amounts.monthlyCents);
    expect(amounts.categoryAnnualCents).toBe(body.rates[0].amountCents);
    months.set(receipt.rateBookVersion, amounts.monthlyCents);
    return receipt.rateBookVersion;
  };
  await calculateOnce();
  const { body } = await post(first, '/v1/rateRevisions/proposal', { effectiveFrom: '2027-03-01' });
  const rows: readonly TestRow[] = body.rows.map(
    ({ previousAmountCents, baseAmountCents, ...row }: TestRow & Record<string, unknown>) => row,
  );
  const published = publish(first, rows);
  while (months.size === 1) {
    await calculateOnce();
    await pause(1);
  }
  await published;
  const known = (await send(first, { method: 'GET', url: '/v1/rates' })).body.rateBookVersion;
  expect(await calculateOnce()).toBe(known);
  expect([...months.values()]).toEqual([136_734, 139_467]);
});
