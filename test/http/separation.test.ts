import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createAs,
  mine,
  type ServiceForCallers,
  startServiceForCallers,
  type TestCaller,
  theirs,
} from '../support/callers.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import type { TestRow } from '../support/revisions.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

let service: ServiceForCallers;
let me: TestCaller;
let other: TestCaller;
let both: TestCaller;
/** Of the other organization, under the same case reference and with the same key as mine. */
let theirId: string;
let myId: string;

const key = { 'idempotency-key': 'the-same-key' };

/** A correction that changes every calculation of somebody alone. */
const lowerAmounts: readonly TestRow[] = (['year', 'month'] as const).map((unit) => ({
  parameter: 'categoryAmount',
  category: 'isolated',
  unit,
  effectiveFrom: '2026-09-01',
  amountCents: unit === 'year' ? 1_628_400 : 135_700,
  confidence: 'official',
}));

beforeAll(async () => {
  service = await startServiceForCallers();
  me = await service.callerOf('Mine', [mine]);
  other = await service.callerOf('Theirs', [theirs]);
  both = await service.callerOf('Both', [mine, theirs]);
  myId = await createAs(me, {}, key);
  theirId = await createAs(other, {}, key);
  await checkpoint(service, await makeSigningKey());
});
afterAll(() => service.close());

describe('a calculation of another organization', () => {
  const acts = () => runSql(service.databaseUrl, 'SELECT * FROM act');

  it.each([
    ['GET', ''],
    ['POST', '/verify'],
    ['GET', '/inclusionProof'],
    ['GET', '/inclusionProof?treeSize=1'],
    ['GET', '/inclusionProof?treeSize=1000'],
  ] as const)('is answered to %s %s as one that there is not', async (method, path) => {
    const before = await acts();
    const answer = async (id: string) => {
      const { status, body } = await me.request(method, `/v1/calculations/${id}${path}`);
      expect(status).toBe(404);
      const { instance: _instance, ...rest } = body;
      return JSON.stringify(rest);
    };
    expect(await answer(theirId)).toBe(await answer(v7()));
    // Nothing was done.
    expect(await acts()).toEqual(before);
    expect((await other.request(method, `/v1/calculations/${theirId}${path}`)).status).not.toBe(404);
  });

  it('is in no list, whatever is asked for', async () => {
    for (const [caller, ids] of [
      [me, [myId]],
      [other, [theirId]],
      [both, [theirId, myId]],
    ] as const) {
      for (const body of [
        {},
        { caseReference: aloneWithoutResources.caseReference },
        { outcome: 'granted' },
      ]) {
        const { body: page } = await caller.request('POST', '/v1/calculations/query', body);
        expect(page.items).toMatchObject(ids.map((id) => ({ id })));
      }
    }
    const behind = await me.request('POST', `/v1/calculations/query?cursor=${theirId}`, {});
    expect(behind.body.items).toMatchObject([{ id: myId }]);
  });

  it('has the key of mine and is another', async () => {
    expect(myId).not.toBe(theirId);
    expect(await createAs(me, {}, key)).toBe(myId);
    expect(await createAs(other, {}, key)).toBe(theirId);
    const another = await me.request(
      'POST',
      '/v1/calculations',
      { ...aloneWithoutResources, caseReference: 'ANOTHER' },
      key,
    );
    expect(another.status).toBe(409);
  });

  it('is not made by somebody who acts for several and does not say for which', async () => {
    const { status, body } = await both.request('POST', '/v1/calculations', aloneWithoutResources);
    expect(status).toBe(400);
    expect(body.issues).toMatchObject([{ in: 'header', name: 'acting-organization' }]);
  });

  it('is in no impact of a revision, and not among the calculations that it changes', async () => {
    await createAs(other, { caseReference: 'ONLY-THEIRS' });
    const revision = { reason: 'a test', rows: lowerAmounts };
    const href = (await both.request('POST', '/v1/rateRevisions', revision)).body.href;
    for (const [caller, count, references] of [
      [me, 1, ['TEST-1']],
      [other, 2, ['ONLY-THEIRS', 'TEST-1']],
      [both, 3, ['TEST-1', 'ONLY-THEIRS', 'TEST-1']],
    ] as const) {
      for (const basis of ['recorded', 'projected']) {
        const { body: impact } = await caller.request('GET', `${href}/impact?basis=${basis}&sampleSize=all`);
        expect(impact).toMatchObject({ populationCount: count, calculationCount: count });
      }
      const { body: page } = await caller.request('GET', `${href}/impact/calculations`);
      expect(page.items).toMatchObject(references.map((caseReference) => ({ caseReference })));
    }
    const cursor = await me.request('GET', `${href}/impact/calculations?cursor=${theirId}`);
    expect(cursor.body.items).toMatchObject([{ href: `/v1/calculations/${myId}` }]);
  });
});
