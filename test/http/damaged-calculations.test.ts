import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitTo } from '../../src/application/audit-log.ts';
import type { Receipt } from '../../src/application/calculation-record.ts';
import { sha256Hex } from '../../src/application/canonical-json.ts';
import { endOf, resultsOf, sendLines, startWorking } from '../support/batches.ts';
import { alterContent, bottomlessJson, type Content } from '../support/content.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { prepare, volunteerCap } from '../support/revisions.ts';
import { startTestService, type TestService } from '../support/service.ts';

/** What the service has logged. */
let logged = '';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(undefined, undefined, {
    logLevel: 'info',
    logDestination: new Writable({
      write: (text, _encoding, done) => {
        logged += String(text);
        done();
      },
    }),
  });
  await startWorking(service);
});
afterAll(() => service.close());
beforeEach(() => {
  logged = '';
});

const problemType = 'urn:problem-type:cpas:barema:calculationDamaged';

/** Something else in the place of what stands at a path of a JSON text; nothing to take it out. */
function replaced(text: string, path: readonly (string | number)[], value: unknown): string {
  const root: unknown = JSON.parse(text);
  let parent = Object(root);
  for (const name of path.slice(0, -1)) parent = parent[name];
  parent[path.at(-1) ?? ''] = value;
  return JSON.stringify(root);
}

const otherResults: readonly [string, (result: string) => string][] = [
  ['nothing', () => 'null'],
  ['a list', () => '[]'],
  ['no result', () => '{}'],
  ['nested deeper than a stack', () => bottomlessJson],
  ['one of other references', () => '{"links":0,"legalReferences":[null]}'],
  ['one without a period', (result) => replaced(result, ['period'], undefined)],
  ['one with a period of numbers', (result) => replaced(result, ['period'], { startDate: 1, endDate: 2 })],
  ['one without amounts', (result) => replaced(result, ['amounts'], undefined)],
  ['one of an amount as a text', (result) => replaced(result, ['amounts', 'categoryAnnualCents'], 'much')],
  ['one of a part of a cent', (result) => replaced(result, ['amounts', 'payableCents'], 0.5)],
  ['one without an amount', (result) => replaced(result, ['amounts', 'monthlyCents'], undefined)],
  ['one of another outcome', (result) => replaced(result, ['outcome'], 7)],
  ['one of no category', (result) => replaced(result, ['category'], null)],
  ['one without a payment', (result) => replaced(result, ['payment'], undefined)],
  ['one without rates', (result) => replaced(result, ['rates'], undefined)],
  ['one of a text for lines', (result) => replaced(result, ['breakdown'], 'lines')],
  ['one of nothing for a line', (result) => replaced(result, ['breakdown', 0], null)],
  ['one of an unknown line', (result) => replaced(result, ['breakdown', 0, 'code'], 'gift of heaven')],
  ['one of a line without what it says', (result) => replaced(result, ['breakdown', 0, 'inputs'], {})],
  ['one of an unknown reference', (result) => replaced(result, ['breakdown', 0, 'legalReferences'], ['x'])],
  ['one of no references', (result) => replaced(result, ['breakdown', 0, 'legalReferences'], 5)],
  ['one of a condition of nobody', (result) => replaced(result, ['conditions', 0], { code: 'x' })],
  ['one of answers that are none', (result) => replaced(result, ['missingInputs'], [{ code: 'x' }])],
  ['one that tells nothing of eligibility', (result) => replaced(result, ['ifEligible'], 'yes')],
];

const otherFacts: readonly [string, (facts: string) => string][] = [
  ['none', () => '{}'],
  ['without an applicant', (facts) => replaced(facts, ['applicant'], undefined)],
  ['with a day that is none', (facts) => replaced(facts, ['requestDate'], 'yesterday')],
  ['with an amount as a text', (facts) => replaced(facts, ['applicant', 'resources'], [{ type: 'wage' }])],
  [
    'with a type of the prototype',
    (facts) => replaced(facts, ['applicant', 'resources'], [{ type: 'toString' }]),
  ],
  [
    'with a share of words',
    (facts) =>
      replaced(
        facts,
        ['applicant', 'resources'],
        [
          {
            type: 'property',
            kind: 'built',
            cadastralIncomeCents: 120_000,
            share: { numerator: 'one', denominator: 'two' },
          },
        ],
      ),
  ],
  ['with a household of a number', (facts) => replaced(facts, ['household'], { members: 7 })],
];

describe('a record whose result was replaced, with the hash of what is there now,', () => {
  it.each(otherResults)('by %s, is named by its verification', async (_what, change) => {
    const { id, href } = await calculate();
    await alter(id, ({ result }) => ({ result: change(result) }));
    const { status, body } = await post(service, `${href}/verify`, undefined);
    expect(status).toBe(200);
    expect(body.identical).toBe(false);
    expectLogged(id);
  });

  it.each(otherResults)('by %s, is answered as damaged, and logged', async (_what, change) => {
    const { id, href } = await calculate();
    await alter(id, ({ result }) => ({ result: change(result) }));
    await expectDamaged(id, await service.app.inject({ method: 'GET', url: href }));
  });
});

describe('a record whose facts were replaced, with the hash of what is there now,', () => {
  it.each(otherFacts)('by some %s, is named by its verification', async (_what, change) => {
    const { id, href } = await calculate();
    await alter(id, ({ facts }) => ({ facts: change(facts) }));
    const { status, body } = await post(service, `${href}/verify`, undefined);
    expect(status).toBe(200);
    expect(body.identical).toBe(false);
    expect(body.recorded).toBeDefined();
    expect(body.recomputed).toBeUndefined();
    expect(body.knownToday).toBeUndefined();
    expectLogged(id);
  });

  it('is logged by no verification that finds it as it was recorded', async () => {
    const { href } = await calculate();
    expect((await post(service, `${href}/verify`, undefined)).body.identical).toBe(true);
    expect(logged).not.toContain('"level":50');
  });

  it('cannot be computed with a revision, and keeps nobody from its impact on others', async () => {
    await calculate('WHOLE');
    const { id } = await calculate('WITHOUT-FACTS');
    await alter(id, () => ({ facts: '{}' }));
    const revision = await prepare(service, 'Anna', [volunteerCap()]);
    const impact = await service.app.inject(`${revision}/impact?basis=projected&sampleSize=all`);
    expect(impact.statusCode).toBe(200);
    expect(impact.json().calculationCount).toBeGreaterThan(impact.json().notComputableCount);
    expect(impact.json().notComputableCount).toBeGreaterThan(0);
  });
});

describe('a record that is not what its receipt says', () => {
  const altered = ({ result }: Content) => ({ result: result.replace('"granted"', '"refused"') });

  it('is answered as damaged, and logged', async () => {
    const { id, href } = await calculate();
    await alterContentOf(id, altered);
    const response = await service.app.inject({
      method: 'GET',
      url: href,
      headers: { 'accept-language': 'nl' },
    });
    await expectDamaged(id, response);
    expect(response.headers['content-language']).toBe('nl');
  });

  it('is answered as damaged to a retry of what has made it', async () => {
    const headers = { 'idempotency-key': 'damaged-1' };
    const request = { url: '/v1/calculations', headers, payload: aloneWithoutResources };
    const { id } = (await service.app.inject({ method: 'POST', ...request })).json();
    await alterContentOf(id, altered);
    await expectDamaged(id, await service.app.inject({ method: 'POST', ...request }));
  });

  it('is a line of the results of its batch, and keeps nobody from the others', async () => {
    const { body } = await sendLines(service.app, [1, 2, 3].map(numbered));
    await endOf(service.app, body.href);
    const [, second] = await resultsOf(service.app, body.href);
    const id = second?.calculation?.id ?? '';
    await alterContentOf(id, altered);
    logged = '';
    const lines = await resultsOf(service.app, body.href);
    expect(lines.map(({ line, status }) => [line, status])).toEqual([
      [1, 201],
      [2, 500],
      [3, 201],
    ]);
    expect(lines[1]?.problem).toMatchObject({ type: problemType, status: 500 });
    expect(logged).toContain(id);
  });

  it('is a line of the results of its batch when it was removed', async () => {
    const { body } = await sendLines(service.app, [1, 2].map(numbered));
    await endOf(service.app, body.href);
    const [first] = await resultsOf(service.app, body.href);
    const id = first?.calculation?.id ?? '';
    await withoutTriggers(() => runSql(service.databaseUrl, 'DELETE FROM calculation WHERE id = $1', [id]));
    const lines = await resultsOf(service.app, body.href);
    expect(lines.map(({ line, status }) => [line, status])).toEqual([
      [1, 500],
      [2, 201],
    ]);
    expect(lines[0]?.problem).toMatchObject({ type: problemType, calculationId: id });
  });

  it('is a line of a recalculation', async () => {
    const { id } = await calculate('RECALCULATED');
    await alterContentOf(id, ({ facts }) => ({ facts: facts.replace('RECALCULATED', 'SOMEBODY ELSE') }));
    const { body } = await post(service, '/v1/recalculations', { date: '2026-09-01' });
    await endOf(service.app, body.href);
    const lines = await resultsOf(service.app, body.href);
    expect(lines.flatMap(({ problem }) => problem ?? [])).toContainEqual(
      expect.objectContaining({ type: problemType, status: 500 }),
    );
  });
});

describe('a record that the rules of today do not give, and that is otherwise what was recorded,', () => {
  it.each([
    ['older rules', '2026.11.6', false],
    ['these rules', undefined, true],
  ])('is damaged unless it is of older ones: %s', async (_, rulesVersion, isDamaged) => {
    const { id, href, receipt, commitment } = await calculate();
    let resultHash = '';
    await alter(id, ({ result: whole }) => {
      const result = whole.replace('"monthDays":30', '"monthDays":31');
      resultHash = sha256Hex(result);
      return { result };
    });
    const recorded = { ...receipt, resultHash, ...(rulesVersion === undefined ? {} : { rulesVersion }) };
    const { contentHash } = commitTo(recorded, commitment.salt);
    const update = 'UPDATE calculation SET rules_version = $2, content_hash = $3 WHERE id = $1';
    await withoutTriggers(() =>
      runSql(service.databaseUrl, update, [id, recorded.rulesVersion, contentHash]),
    );
    const { body } = await post(service, `${href}/verify`, undefined);
    expect(body.checks.filter(({ passed }: { passed: boolean }) => !passed)).toMatchObject([
      { code: 'recomputedIdentical' },
    ]);
    expect(body.identical).toBe(false);
    if (isDamaged) expectLogged(id);
    else expect(logged).not.toContain('"level":50');
  });
});

function numbered(number: number) {
  return { ...aloneWithoutResources, caseReference: `LINE-${number}` };
}

async function calculate(
  caseReference = 'DAMAGED',
): Promise<{ id: string; href: string; receipt: Receipt; commitment: { salt: string } }> {
  const { status, body } = await post(service, '/v1/calculations', {
    ...aloneWithoutResources,
    caseReference,
  });
  expect(status).toBe(201);
  return body;
}

async function expectDamaged(
  id: string,
  response: { statusCode: number; headers: object; json: () => unknown },
): Promise<void> {
  expect(response.statusCode).toBe(500);
  expect(response.json()).toMatchObject({ type: problemType, status: 500, calculationId: id });
  expect(logged).toContain('CalculationDamaged');
  expect(logged).toContain(id);
}

/** Does something to the table as somebody can who has all rights. */
async function withoutTriggers(work: () => Promise<unknown>): Promise<void> {
  await runSql(service.databaseUrl, 'ALTER TABLE calculation DISABLE TRIGGER USER');
  await work();
  await runSql(service.databaseUrl, 'ALTER TABLE calculation ENABLE TRIGGER USER');
}

async function alterContentOf(id: string, change: (content: Content) => Partial<Content>): Promise<void> {
  await withoutTriggers(() => alterContent(service.databaseUrl, id, change));
}

/** Alters a record, and its hashes with it. */
async function alter(id: string, change: (content: Content) => Partial<Content>): Promise<void> {
  let altered: Partial<Content> = {};
  await alterContentOf(id, (content) => {
    altered = change(content);
    return altered;
  });
  for (const [column, text] of [
    ['input_hash', altered.facts],
    ['result_hash', altered.result],
  ]) {
    if (text === undefined) continue;
    const update = `UPDATE calculation SET ${column} = $2 WHERE id = $1`;
    await withoutTriggers(() => runSql(service.databaseUrl, update, [id, sha256Hex(text)]));
  }
}

/** One error, which names the calculation and says nothing of its content. */
function expectLogged(id: string): void {
  const errors = logged.split('\n').filter((line) => line.includes('"level":50'));
  expect(errors.map((line) => JSON.parse(line))).toEqual([
    {
      level: 50,
      time: expect.any(Number),
      pid: expect.any(Number),
      hostname: expect.any(String),
      traceId: expect.any(String),
      calculationId: id,
      msg: 'calculation verified as not identical',
    },
  ]);
}
