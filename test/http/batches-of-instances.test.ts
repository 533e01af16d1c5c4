import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Dependencies } from '../../src/application/dependencies.ts';
import { workOnBatch } from '../../src/application/process-batch.ts';
import type { openBatchQueue } from '../../src/db/batch-queue.ts';
import { connectDatabase } from '../../src/db/client.ts';
import { followPublications } from '../../src/db/current-rate-book.ts';
import { buildApp } from '../../src/http/app.ts';
import { endOf, neverClosing, resultsOf, sendLines } from '../support/batches.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { publish, type TestRow } from '../support/revisions.ts';
import { dependenciesOf, startTestService, type TestService, testNow } from '../support/service.ts';

/** Another instance of the service on the same database, with its own memory and connections. */
interface Instance {
  readonly dependencies: Dependencies;
  readonly queue: ReturnType<typeof openBatchQueue>;
  readonly app: TestService['app'];
  readonly close: () => Promise<void>;
}

let first: TestService;
let instances: readonly Instance[];

async function startInstance(): Promise<Instance> {
  const database = connectDatabase(first.databaseUrl);
  const { calculationStore, databaseUrl: url } = first;
  const { dependencies, queue } = await dependenciesOf({ database, calculationStore, url }, () => testNow);
  const stopFollowing = followPublications(url, dependencies.refreshRateBook, () => {});
  const app = buildApp(dependencies, { access: { authentication: 'none' }, logLevel: 'silent' });
  await app.ready();
  return {
    dependencies,
    queue,
    app,
    close: async () => {
      await stopFollowing();
      await app.close();
      await queue.close();
      await database.$disconnect();
    },
  };
}

beforeAll(async () => {
  first = await startTestService();
  instances = await Promise.all([startInstance(), startInstance(), startInstance()]);
});
afterAll(async () => {
  for (const instance of instances) await instance.close();
  await first.close();
});

it('three instances share one batch, serve requests, and take over a revision that is published meanwhile', async () => {
  const stated = { ...aloneWithoutResources, requestDate: '2027-03-15' };
  const { body } = await post(first, '/v1/rateRevisions/proposal', { effectiveFrom: '2027-03-01' });
  const rows: readonly TestRow[] = body.rows.map(
    ({ previousAmountCents, baseAmountCents, ...row }: TestRow & Record<string, unknown>) => row,
  );

  // Each instance has to have done one job before any of them does a second.
  const atWork = new Set<Instance>();
  const everybody = Promise.withResolvers<void>();
  const published = Promise.withResolvers<void>();
  for (const instance of instances) {
    await instance.queue.work(
      1,
      async (job) => {
        const isFirst = !atWork.has(instance);
        atWork.add(instance);
        if (atWork.size === instances.length) everybody.resolve();
        await everybody.promise;
        if (!isFirst) await published.promise;
        await workOnBatch(instance.dependencies, job, neverClosing);
      },
      () => {},
    );
  }
  const [one, other] = instances;
  if (one === undefined || other === undefined) throw new Error('there are no instances');
  const created = await sendLines(
    one.app,
    Array.from({ length: 8_000 }, (_, index) => ({ ...stated, caseReference: `CASE-${index}` })),
  );
  await everybody.promise;
  const months = new Map<string, number>();
  const single = await other.app.inject({ method: 'POST', url: '/v1/calculations', payload: stated });
  expect(single.statusCode).toBe(201);
  await publish(first, rows);
  const { version } = first.dependencies.rateBook();
  while (instances.some(({ dependencies }) => dependencies.rateBook().version !== version)) {
    await Promise.all(instances.map(({ dependencies }) => dependencies.refreshRateBook()));
  }
  published.resolve();
  const ended = await endOf(other.app, created.body.href);
  expect(ended.body.progress).toMatchObject({ totalCount: 8_000, doneCount: 8_000 });

  for (const { line, calculation } of await resultsOf(other.app, created.body.href)) {
    const { caseReference, receipt, amounts } = Object(calculation);
    expect(caseReference).toBe(`CASE-${line - 1}`);
    expect(months.get(receipt.rateBookVersion) ?? amounts.monthlyCents).toBe(amounts.monthlyCents);
    months.set(receipt.rateBookVersion, amounts.monthlyCents);
  }
  expect([...months.values()].toSorted()).toEqual([136_734, 139_467]);
  expect(months.get(version)).toBe(139_467);
  const twice = 'SELECT case_reference FROM calculation GROUP BY case_reference HAVING count(*) > 1';
  expect(await runSql(first.databaseUrl, twice)).toEqual([]);
}, 240_000);
