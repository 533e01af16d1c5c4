import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createAs,
  mine,
  type ServiceForCallers,
  startServiceForCallers,
  type TestCaller,
  theirs,
} from '../support/callers.ts';
import { readContent } from '../support/content.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { volunteerCap } from '../support/revisions.ts';
import { testNow } from '../support/service.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

let now = testNow;
let service: ServiceForCallers;
let me: TestCaller;
let colleague: TestCaller;
let other: TestCaller;
let both: TestCaller;
let nobody: TestCaller;

beforeAll(async () => {
  service = await startServiceForCallers(() => now);
  me = await service.callerOf('Me', [mine]);
  colleague = await service.callerOf('Colleague', [mine]);
  other = await service.callerOf('Other', [theirs]);
  both = await service.callerOf('Both', [mine, theirs]);
  nobody = await service.callerOf('Nobody', [], ['audit:read', 'rates:read']);
});
afterAll(() => service.close());

type Act = Readonly<Record<string, unknown>>;

/** Since the last look. */
let seen = new Set<unknown>();
async function newActs(caller: TestCaller = me): Promise<readonly Act[]> {
  const { status, body } = await caller.request('GET', '/v1/audit/acts?pageSize=200');
  expect(status).toBe(200);
  if (!Array.isArray(body.items)) throw new Error('no list');
  const acts = body.items.filter(({ id }) => !seen.has(id));
  seen = new Set([...seen, ...acts.map(({ id }) => id)]);
  return acts;
}
beforeEach(async () => {
  await newActs(both);
});

describe('an act', () => {
  it('is there for whatever was done with a calculation, with who, through what and under which trace', async () => {
    const answer = await me.request('POST', '/v1/calculations', aloneWithoutResources);
    const id = String(answer.body.id);
    const acts = await newActs();
    expect(acts).toEqual([
      {
        id: expect.any(String),
        kind: 'calculated',
        recordedAt: now.toString(),
        actor: 'Me',
        client: expect.any(String),
        traceId: answer.headers['belgov-trace-id'],
        organization: mine,
        calculation: { href: `/v1/calculations/${id}` },
      },
    ]);
    await checkpoint(service, await makeSigningKey());
    for (const [method, path, kind] of [
      ['GET', '', 'read'],
      ['POST', '/verify', 'verified'],
      ['GET', '/inclusionProof', 'proved'],
    ] as const) {
      const { status, headers } = await colleague.request(method, `/v1/calculations/${id}${path}`);
      expect(status).toBe(200);
      expect(await newActs()).toMatchObject([
        {
          kind,
          actor: 'Colleague',
          traceId: headers['belgov-trace-id'],
          calculation: { href: `/v1/calculations/${id}` },
        },
      ]);
    }
  });

  it('says of a list how much of each organization was on it', async () => {
    await createAs(me, { caseReference: 'LIST' });
    await createAs(other, { caseReference: 'LIST' });
    await createAs(other, { caseReference: 'LIST' });
    await newActs(both);
    await both.request('POST', '/v1/calculations/query', { caseReference: 'LIST' });
    const acts = await newActs(both);
    expect(new Set(acts.map(({ organization, count }) => `${organization} ${count}`))).toEqual(
      new Set([`${mine} 1`, `${theirs} 2`]),
    );
    for (const act of acts) expect(act).toMatchObject({ kind: 'queried', actor: 'Both' });
  });

  it('says of a retry that the calculation was read', async () => {
    const key = { 'idempotency-key': v7() };
    await createAs(me, {}, key);
    await createAs(me, {}, key);
    expect((await newActs()).map(({ kind }) => kind)).toEqual(['read', 'calculated']);
  });

  it('is there for each act on a revision of the rates, for every organization to see', async () => {
    const rows = [volunteerCap()];
    const created = await me.request('POST', '/v1/rateRevisions', { reason: 'a reason', rows });
    const href = String(created.body.href);
    const seenState = async () => ({ 'if-match': String((await me.request('GET', href)).headers.etag) });
    const decide = async (caller: TestCaller, path: string, body: object) => {
      const { status, body: answer } = await caller.request(
        'POST',
        `${href}${path}`,
        body,
        await seenState(),
      );
      expect(status, JSON.stringify(answer)).toBe(200);
    };
    const { checks } = (await me.request('GET', href)).body;
    const acknowledgements = (Array.isArray(checks) ? checks : []).map(({ code, subject }) => ({
      code,
      subject,
      reason: 'a reason',
    }));
    await decide(me, '/submit', { acknowledgements });
    await decide(colleague, '/refuse', { reason: 'no' });
    await me.request('PUT', href, { reason: 'again', rows }, await seenState());
    await decide(me, '/submit', { acknowledgements });
    await decide(colleague, '/approve', { acknowledgements: [] });
    const acts = await newActs(other);
    expect(acts.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      'approved Colleague',
      'submitted Me',
      'prepared Me',
      'refused Colleague',
      'submitted Me',
      'prepared Me',
    ]);
    for (const act of acts) expect(act.revision).toEqual({ href });
    const draft = await me.request('POST', '/v1/rateRevisions', {
      reason: 'a reason',
      rows: [volunteerCap({ effectiveFrom: '2028-01-01' })],
    });
    await me.request(
      'POST',
      `${draft.body.href}/withdraw`,
      { reason: 'no' },
      { 'if-match': String(draft.headers.etag) },
    );
    expect((await newActs(nobody)).map(({ kind }) => kind)).toEqual(['withdrawn', 'prepared']);
  });

  it('is there for an export of the rates and a look at an impact', async () => {
    await me.request('GET', '/v1/rates/export');
    expect(await newActs()).toMatchObject([{ kind: 'exported', actor: 'Me' }]);
    const draft = await me.request('POST', '/v1/rateRevisions', {
      reason: 'a reason',
      rows: [volunteerCap({ effectiveFrom: '2029-01-01' })],
    });
    await me.request('GET', `${draft.body.href}/impact`);
    await me.request('GET', `${draft.body.href}/impact/calculations`);
    expect(await newActs()).toMatchObject([
      { kind: 'impactAssessed', organization: mine, revision: { href: draft.body.href } },
      { kind: 'impactAssessed', organization: mine },
      { kind: 'prepared' },
    ]);
  });

  it('is not there for what was not done', async () => {
    const id = await createAs(me);
    const key = { 'idempotency-key': v7() };
    await createAs(me, {}, key);
    const draft = await me.request('POST', '/v1/rateRevisions', {
      reason: 'a reason',
      rows: [volunteerCap({ effectiveFrom: '2030-01-01' })],
    });
    await newActs(both);
    const attempts = [
      await me.request('POST', '/v1/calculations', { ...aloneWithoutResources, requestDate: '1990-01-01' }),
      await me.request('POST', '/v1/calculations', { ...aloneWithoutResources, caseReference: 'X' }, key),
      await both.request('POST', '/v1/calculations', aloneWithoutResources),
      await me.request('GET', `/v1/calculations/${v7()}`),
      await other.request('GET', `/v1/calculations/${id}`),
      await other.request('POST', `/v1/calculations/${id}/verify`),
      await nobody.request('GET', `/v1/calculations/${id}`),
      await me.request('POST', `${draft.body.href}/submit`, { acknowledgements: [] }, { 'if-match': '"9"' }),
      await me.request('POST', `${draft.body.href}/approve`, { acknowledgements: [] }, { 'if-match': '"1"' }),
      await me.request('POST', '/v1/rateRevisions', { reason: 'a reason', rows: [{}] }),
    ];
    for (const { status } of attempts) expect(status).toBeGreaterThanOrEqual(400);
    expect(await newActs(both)).toEqual([]);
  });

  it('is there if and only if its calculation is, when the database refuses either', async () => {
    const refuse = (table: string) => `
      CREATE FUNCTION refuse_${table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$;
      CREATE TRIGGER refused AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_${table}()`;
    const count = async () =>
      (
        await runSql(
          service.databaseUrl,
          'SELECT (SELECT count(*) FROM calculation) c, (SELECT count(*) FROM act) a',
        )
      )[0];
    for (const table of ['act', 'calculation']) {
      await runSql(service.databaseUrl, refuse(table));
      const before = await count();
      expect((await me.request('POST', '/v1/calculations', aloneWithoutResources)).status).toBe(500);
      expect(await count()).toEqual(before);
      await runSql(service.databaseUrl, `DROP TRIGGER refused ON ${table}`);
    }
  });

  it('holds nothing of the people of a calculation, nor the file number', async () => {
    const planted = ['PLANTED-FILE', '1987-06-05', 'PLANTED-MEMBER', '7654321'];
    const body = {
      caseReference: planted[0],
      applicant: {
        birthDate: planted[1],
        resources: [{ type: 'otherIncome', annualAmountCents: Number(planted[3]) }],
      },
      household: { members: [{ id: planted[2], relationship: 'sibling', birthDate: '1988-01-01' }] },
      category: 'cohabitant',
    };
    const id = await createAs(me, body, { 'idempotency-key': v7() });
    await me.request('POST', '/v1/calculations/query', { caseReference: planted[0] });
    await me.request('GET', `/v1/calculations/${id}`);
    await me.request('POST', `/v1/calculations/${id}/verify`);
    expect(await newActs()).toHaveLength(4);
    const rows = await runSql(service.databaseUrl, 'SELECT act::text AS row FROM act');
    const everything = rows.map(({ row }) => row).join('\n');
    for (const value of planted) expect(everything).not.toContain(value);
    const { facts } = await readContent(service.databaseUrl, id);
    for (const value of planted) expect(facts).toContain(value);
  });
});

describe('the list of acts', () => {
  const hrefOf = (id: string) => `/v1/calculations/${id}`;

  it('shows what belongs to the organizations of the caller, and to all', async () => {
    const id = await createAs(me);
    await createAs(other);
    for (const [caller, organizations] of [
      [me, [mine, undefined]],
      [other, [theirs, undefined]],
      [both, [mine, theirs, undefined]],
      [nobody, [undefined]],
    ] as const) {
      const { items } = (await caller.request('GET', '/v1/audit/acts?pageSize=200')).body;
      const shown = new Set((Array.isArray(items) ? items : []).map(({ organization }) => organization));
      expect(shown).toEqual(new Set(organizations));
    }
    expect((await other.request('GET', `/v1/audit/acts?calculationId=${id}`)).body.items).toEqual([]);
  });

  it('can be limited to a calculation, a revision, a kind and a time, and comes page by page', async () => {
    const id = await createAs(me);
    for (let minute = 1; minute <= 5; minute += 1) {
      now = testNow.add({ minutes: minute });
      await me.request('GET', hrefOf(id));
    }
    const minutesOf = async (query: string) => {
      const { status, body } = await me.request(
        'GET',
        `/v1/audit/acts?calculationId=${id}&kind=read${query}`,
      );
      expect(status, JSON.stringify(body)).toBe(200);
      return (Array.isArray(body.items) ? body.items : []).map(({ recordedAt }) =>
        Temporal.Instant.from(recordedAt).since(testNow).total('minutes'),
      );
    };
    const at = (minutes: number, nanoseconds = 0) => `${testNow.add({ minutes }).add({ nanoseconds })}`;
    expect(await minutesOf('')).toEqual([5, 4, 3, 2, 1]);
    expect(await minutesOf(`&from=${at(3)}`)).toEqual([5, 4, 3]);
    expect(await minutesOf(`&from=${at(3, 1)}`)).toEqual([5, 4]);
    expect(await minutesOf(`&until=${at(3)}`)).toEqual([2, 1]);
    expect(await minutesOf(`&until=${at(3, 1)}`)).toEqual([3, 2, 1]);
    expect(await minutesOf(`&from=${at(2)}&until=${at(4)}`)).toEqual([3, 2]);
    expect(await minutesOf('&from=0000-01-01T00:00:00Z&until=9999-12-31T23:59:59Z')).toHaveLength(5);
    expect(await minutesOf('&revisionId=00000000-0000-7000-8000-000000000000')).toEqual([]);

    const pages: string[][] = [];
    let url: string | undefined = `/v1/audit/acts?calculationId=${id}&pageSize=4`;
    while (url !== undefined) {
      const { items, next }: Record<string, unknown> = (await me.request('GET', url)).body;
      pages.push((Array.isArray(items) ? items : []).map(({ kind }) => kind));
      url = typeof next === 'string' ? next.replace(/^http:\/\/[^/]+/, '') : undefined;
    }
    expect(pages).toEqual([
      ['read', 'read', 'read', 'read'],
      ['read', 'calculated'],
    ]);
  });

  it.each([
    ['kind=swam', 'kind'],
    ['from=yesterday', 'from'],
    ['from=2026-01-01T00:00:00.0000000001Z', 'from'],
    ['calculationId=1', 'calculationId'],
    ['pageSize=1000', 'pageSize'],
    ['colour=red', 'colour'],
  ])('refuses %s', async (query, name) => {
    const { status, body } = await me.request('GET', `/v1/audit/acts?${query}`);
    expect(status).toBe(400);
    expect(body.issues).toMatchObject([{ in: 'query', name }]);
  });
});
