import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identifierBytes } from '../../src/application/calculate-chunk.ts';
import { processNextChunk } from '../../src/application/process-batch.ts';
import { endOf, resultsOf, startWorking } from '../support/batches.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
const url = '/v1/recalculations';

/** 2026-03 is before the indexation of 2026-09, for whose month the cases are calculated again. */
const march = { ...aloneWithoutResources, requestDate: '2026-03-10' };
const ids: Record<string, string> = {};

async function create(name: string, stated: object): Promise<void> {
  const { status, body } = await post(service, '/v1/calculations', stated);
  if (status !== 201) throw new Error(JSON.stringify(body));
  ids[name] = body.id;
}

beforeAll(async () => {
  service = await startTestService();
  await startWorking(service);
  await create('earlier', { ...march, caseReference: 'B' });
  await create('rises', {
    ...march,
    caseReference: 'B',
    period: { startDate: '2026-03-10', endDate: '2026-03-20' },
  });
  await create('same', { ...aloneWithoutResources, caseReference: 'A', requestDate: '2026-09-01' });
  await create('working', {
    ...march,
    caseReference: 'C',
    applicant: {
      birthDate: '1970-01-01',
      resources: [{ type: 'wage', monthlyAmountCents: 10_000, startedOn: '2026-03-01' }],
    },
  });
});
afterAll(() => service.close());

/** A service with some stored cases of its own, and what its threads were given at once. */
async function serviceOfManyCases(count: number) {
  const many = await startTestService();
  const items = Array.from({ length: count }, (_, index) => ({ ...march, caseReference: `M-${index}` }));
  await post(many, '/v1/calculationBatches', { items });
  const given: number[] = [];
  const runChunkJob: typeof many.dependencies.runChunkJob = (job) => {
    given.push(job.identifiers.length / identifierBytes);
    return many.dependencies.runChunkJob(job);
  };
  return { many, given, dependencies: { ...many.dependencies, runChunkJob } };
}

describe('a recalculation', () => {
  it('gives few stored cases at a time to a thread, because each may be as large as a request', async () => {
    const { many, given, dependencies } = await serviceOfManyCases(120);
    const { body } = await post(many, url, { date: '2026-09-01', store: true });
    const reference = { id: body.id, organization: 'local' };
    while (await processNextChunk(dependencies, reference));
    expect(given).toEqual([50, 50, 20]);
    const { body: ended } = await endOf(many.app, body.href);
    expect(ended).toMatchObject({
      progress: { totalCount: 120, doneCount: 120 },
      totals: { riseCount: 120, monthlyBeforeCents: 120 * 134_047 },
    });
    expect(await resultsOf(many.app, body.href)).toHaveLength(120);
    await many.close();
  });

  it('answers what changes for the latest calculation of each case, and stores nothing', async () => {
    const created = await post(service, url, { date: '2026-09-01' });
    expect(created.status).toBe(202);
    expect(created.headers.location).toBe(created.body.href);
    const { body } = await endOf(service.app, created.body.href);
    const results = await resultsOf(service.app, body.href);
    expect(results).toHaveLength(3);
    expect(results[0]).toEqual({
      line: 1,
      status: 200,
      previous: { caseReference: 'A', id: ids.same, href: `/v1/calculations/${ids.same}` },
      before: { outcome: 'granted', monthlyCents: 136_734, payableCents: 136_734 },
      after: { outcome: 'granted', monthlyCents: 136_734, payableCents: 136_734 },
      effect: 'none',
    });
    expect(results[1]).toMatchObject({
      line: 2,
      status: 200,
      previous: { caseReference: 'B', id: ids.rises },
      after: { monthlyCents: 136_734, payableCents: 136_734 },
      effect: 'rise',
    });
    // Its work began within the right, which goes on: the exemption is more than the wage.
    expect(results[2]).toMatchObject({
      line: 3,
      previous: { id: ids.working },
      after: { monthlyCents: 136_734, payableCents: 136_734 },
    });
    expect(body).toMatchObject({
      date: '2026-09-01',
      store: false,
      status: { state: 'done' },
      progress: { totalCount: 3, doneCount: 3, failedCount: 0 },
      totals: { riseCount: 2, gainCount: 0, lossCount: 0, fallCount: 0, otherCount: 0 },
    });
    const [count] = await runSql(service.databaseUrl, 'SELECT count(*)::integer AS count FROM calculation');
    expect(count).toEqual({ count: 4 });
  });

  it('keeps one new calculation of each case when that is asked for, equal to a single one', async () => {
    const key = { 'idempotency-key': v7() };
    const send = (payload: object) =>
      service.app.inject({ method: 'POST', url, headers: key, payload: { ...payload } });
    const first = await send({ date: '2026-09-01', store: true });
    const again = await send({ date: '2026-09-01', store: true });
    expect(again.json().id).toBe(first.json().id);
    expect((await send({ date: '2026-09-02', store: true })).statusCode).toBe(409);

    const { href } = first.json();
    const acts = await service.app.inject('/v1/audit/acts?kind=recalculationCreated');
    expect(acts.json().items[0]).toMatchObject({ task: { href } });
    await endOf(service.app, href);
    const results = await resultsOf(service.app, href);
    expect(results.map(({ status }) => status)).toEqual([201, 201, 201]);
    const rises = results[1]?.calculation;
    const kept = (await service.app.inject(String(rises?.href))).json();
    const single = await post(service, '/v1/simulate', {
      ...march,
      caseReference: 'B',
      requestDate: '2026-09-01',
      applicant: { ...march.applicant, rightStartDate: '2026-03-10' },
    });
    expect(kept).toMatchObject(single.body);
    const [count] = await runSql(service.databaseUrl, 'SELECT count(*)::integer AS count FROM calculation');
    expect(count).toEqual({ count: 7 });
  });

  it('lists those that are kept, the newest first, also when they are done', async () => {
    const newest = (await post(service, url, { date: '2026-09-03' })).body;
    await endOf(service.app, newest.href);
    const found: string[] = [];
    let page: string | undefined = `${url}?pageSize=1`;
    while (page !== undefined) {
      const { statusCode, body } = await service.app.inject(page);
      expect(statusCode).toBe(200);
      const { items, next }: { items: { id: string }[]; next?: string } = JSON.parse(body);
      expect(items).toHaveLength(1);
      found.push(...items.map(({ id }) => id));
      page = next;
    }
    expect(found[0]).toBe(newest.id);
    expect(found).toEqual(found.toSorted().toReversed());
    expect(found.length).toBeGreaterThan(1);
    const { items } = (await service.app.inject(url)).json();
    const [ended] = items;
    expect(ended).toEqual((await service.app.inject(newest.href)).json());
    expect(ended.status.state).toBe('done');
    const batches = (await service.app.inject('/v1/calculationBatches')).json();
    expect(batches).toEqual({ items: [] });
  });

  it('is done when nothing is stored, and refused before the first rates', async () => {
    const empty = await startTestService();
    try {
      const created = await post(empty, url, { date: '2026-09-01' });
      expect(created.body).toMatchObject({
        status: { state: 'processing' },
        progress: { preparing: true, totalCount: 0 },
      });
      await startWorking(empty);
      expect((await endOf(empty.app, created.body.href)).body).toMatchObject({
        status: { state: 'done' },
        progress: { totalCount: 0 },
      });
      expect(await resultsOf(empty.app, created.body.href)).toEqual([]);
    } finally {
      await empty.close();
    }
    expect(await post(service, url, { date: '1999-01-01' })).toMatchObject({
      status: 400,
      body: { issues: [{ name: 'date', type: expect.stringMatching(/:noRateInForce$/) }] },
    });
  });

  it('gives a problem for a case whose facts do not fit the day', async () => {
    await create('later', {
      ...aloneWithoutResources,
      caseReference: 'D',
      applicant: {
        birthDate: '1970-01-01',
        resources: [{ type: 'wage', monthlyAmountCents: 10_000, startedOn: '2026-09-10' }],
      },
    });
    const { body } = await post(service, url, { date: '2026-03-01', store: true });
    expect((await endOf(service.app, body.href)).body.progress).toMatchObject({
      totalCount: 4,
      doneCount: 3,
      failedCount: 1,
    });
    const results = await resultsOf(service.app, body.href);
    expect(results[3]).toMatchObject({
      line: 4,
      status: 400,
      previous: { id: ids.later },
      problem: { issues: [{ name: 'applicant.resources[0].startedOn', value: '2026-09-10' }] },
    });
  });

  it('goes on from the right that was granted, and leaves out what the earlier month alone had', async () => {
    const another = await startTestService();
    await startWorking(another);
    const period = { startDate: '2026-06-10', endDate: '2026-06-30' };
    const wage = (startedOn: string, monthlyAmountCents = 60_000) => [
      { type: 'wage', monthlyAmountCents, startedOn },
    ];
    const grandmother = {
      id: 'grandmother',
      relationship: 'grandparent',
      resources: [{ type: 'pension', annualAmountCents: 1_200_000 }],
    };
    const training = {
      type: 'inCompanyTraining',
      monthlyAmountCents: 100_000,
      employerBorneMonthlyCents: 50_000,
      monthNumber: 6,
    };
    const sold = {
      type: 'cession',
      cededOn: '2024-03-15',
      marketValueCents: 9_500_000,
      forValue: true,
      onlyProperty: true,
    };
    const couple = (rightStartDate: string) => ({
      category: 'familyInCharge',
      household: {
        members: [
          { id: 'a', relationship: 'partner', rightStartDate, resources: wage('2026-03-12', 100_000) },
          { id: 'b', relationship: 'child', birthDate: '2020-01-01' },
        ],
      },
    });
    const cases: readonly (readonly [object, object, number])[] = [
      // (600 − 321.99) × 12 = 3 336.12; (16 408.11 − (3 336.12 − 250)) / 12 = 1 110.17
      [{ resources: wage('2026-06-12') }, { period }, 111_017],
      [{ resources: wage('2026-06-12') }, {}, 111_017],
      [{ resources: wage('2026-03-12'), beneficiaryOn20260116: true }, { period }, 111_017],
      // (16 408.11 − (7 200 − 250)) / 12: older than the right
      [{ resources: wage('2026-06-09') }, { period }, 78_818],
      [{ resources: wage('2026-06-12', 180_000) }, { period }, 0],
      // 95 000 − 37 200 − 26 × 2 000 / 12 = 53 466.67; 378 + 10 % × 40 966.67 = 4 474.67, as in June
      [{ resources: [sold] }, { period }, 101_529],
      // (1 000 − 321.99) × 12 = 8 136.12: in the sixth month 500 of it were exempt, in the ninth nothing
      [{ resources: [training] }, { period }, 71_017],
      [{}, { period, decision: { decidedOn: '2026-06-20' } }, 136_734],
      [{ installationPremium: { movedInOn: '2026-06-20' } }, { period }, 136_734],
      [
        { resources: wage('2026-06-12'), rightEndDate: '2026-06-30' },
        { period: { startDate: '2026-06-10', endDate: '2026-06-15' } },
        111_017,
      ],
      // 12 000 − 10 938.74 = 1 061.26; (10 938.74 − (1 061.26 − 155)) / 12 = 836.04
      [
        { beneficiaryOn20260116: true, rightStartDate: '2026-01-10' },
        {
          decision: { reviewedOn: '2026-06-20' },
          category: 'cohabitant',
          household: { members: [grandmother] },
        },
        83_604,
      ],
      // (22 174.69 − (12 000 − 310)) / 12: the partner shares in the right since after the job began
      [{ rightStartDate: '2026-01-01' }, couple('2026-04-01'), 87_372],
      // (22 174.69 − ((1 000 − 321.99) × 12 − 310)) / 12
      [{ rightStartDate: '2026-01-01' }, couple('2026-02-01'), 119_571],
    ];
    for (const [index, [applicant, more]] of cases.entries()) {
      const { status } = await post(another, '/v1/calculations', {
        ...aloneWithoutResources,
        caseReference: `CASE-${index + 10}`,
        requestDate: '2026-06-10',
        applicant: { birthDate: '1970-01-01', resources: [], ...applicant },
        ...more,
      });
      expect(status).toBe(201);
    }
    const { body } = await post(another, url, { date: '2026-09-01' });
    await endOf(another.app, body.href);
    const results = await resultsOf(another.app, body.href);
    expect(results.map((result) => result.after?.monthlyCents)).toEqual(cases.map(([, , cents]) => cents));
    await another.close();
  });

  it('is no batch: neither is found as the other', async () => {
    const { body } = await post(service, url, { date: '2026-09-01' });
    expect((await service.app.inject(`/v1/calculationBatches/${body.id}`)).statusCode).toBe(404);
  });
});
