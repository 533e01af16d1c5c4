import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteExpiredIdempotencyKeys } from '../../src/db/calculations.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

async function create(key: string, body: object) {
  const response = await service.app.inject({
    method: 'POST',
    url: '/v1/calculations',
    headers: { 'idempotency-key': key },
    body,
  });
  return { status: response.statusCode, location: response.headers.location, body: response.json() };
}

async function countOf(caseReference: string): Promise<unknown> {
  const sql = 'SELECT count(*)::integer AS count FROM calculation WHERE case_reference = $1';
  return (await runSql(service.databaseUrl, sql, [caseReference]))[0]?.count;
}

describe('a request with an Idempotency-Key', () => {
  it('is answered the same again, whatever the order of its fields, and recorded once', async () => {
    const body = { ...aloneWithoutResources, caseReference: 'AGAIN' };
    const key = v7();
    const first = await create(key, body);
    expect(first.status).toBe(201);
    const reordered = Object.fromEntries(Object.entries(body).toReversed());
    expect(await create(key, reordered)).toEqual(first);
    expect(await countOf('AGAIN')).toBe(1);
  });

  it('gives one record and one answer when it comes a hundred times at once', async () => {
    const body = { ...aloneWithoutResources, caseReference: 'HUNDRED' };
    const key = v7();
    const answers = await Promise.all(Array.from({ length: 100 }, () => create(key, body)));
    expect(answers[0]?.status).toBe(201);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await countOf('HUNDRED')).toBe(1);
  });

  it('is refused with another body, also when both come at once', async () => {
    const key = v7();
    const answers = await Promise.all(
      ['ONE', 'OTHER'].map((caseReference) => create(key, { ...aloneWithoutResources, caseReference })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      type: 'urn:problem-type:cpas:barema:idempotencyKeyReused',
      href: '/v1/refData/problemTypes/idempotencyKeyReused',
    });
    expect([await countOf('ONE'), await countOf('OTHER')].toSorted()).toEqual([0, 1]);
    // Contradictory too: what it says of the key comes first.
    const contradictory = { ...aloneWithoutResources, requestDate: '1990-01-01' };
    expect((await create(key, contradictory)).status).toBe(409);
  });

  it('keeps no error: the key is free for the corrected body', async () => {
    const key = v7();
    const wrong = { ...aloneWithoutResources, requestDate: '1990-01-01' };
    expect((await create(key, wrong)).status).toBe(400);
    expect((await create(key, aloneWithoutResources)).status).toBe(201);
  });

  it('without a key is a new calculation each time', async () => {
    const body = { ...aloneWithoutResources, caseReference: 'KEYLESS' };
    for (let time = 0; time < 2; time += 1) {
      await service.app.inject({ method: 'POST', url: '/v1/calculations', body });
    }
    expect(await countOf('KEYLESS')).toBe(2);
  });

  it.each([
    ['empty', ''],
    ['with a space', 'a b'],
    ['not ASCII', 'cl\xe9'],
    ['too long', 'k'.repeat(256)],
  ])(
    'is refused when the key is %s, by its name and together with what else is wrong',
    async (_what, key) => {
      const { status, body } = await create(key, { ...aloneWithoutResources, colour: 'red' });
      expect(status).toBe(400);
      expect(body.issues).toMatchObject([
        { in: 'header', name: 'idempotency-key' },
        { in: 'body', name: 'colour' },
      ]);
    },
  );

  it('may have 255 visible characters, and other headers beside it', async () => {
    expect((await create('~'.repeat(255), aloneWithoutResources)).status).toBe(201);
  });
});

describe('the keys', () => {
  it('are forgotten after 24 hours and not before, by nobody’s wish', async () => {
    const { body } = await create('kept', aloneWithoutResources);
    const old = `INSERT INTO idempotency_key (organization, key, calculation_id, recorded_at)
      VALUES ('local', 'old', $1, now() - interval '24 hours 1 second'),
        ('local', 'young', $1, now() - interval '23 hours 59 minutes')`;
    await runSql(service.databaseUrl, old, [body.id]);
    await deleteExpiredIdempotencyKeys(service.database);
    const left = await runSql(
      service.databaseUrl,
      `SELECT key FROM idempotency_key WHERE key IN ('old', 'young', 'kept') ORDER BY key`,
    );
    expect(left).toEqual([{ key: 'kept' }, { key: 'young' }]);
  });

  it.each([
    ['remove one', 'DELETE FROM idempotency_key'],
    ['change one', 'UPDATE idempotency_key SET calculation_id = gen_random_uuid()'],
    [
      'make one look old',
      `INSERT INTO idempotency_key (organization, key, calculation_id, recorded_at)
       VALUES ('local', 'x', gen_random_uuid(), now())`,
    ],
    ['remove all', 'TRUNCATE idempotency_key'],
  ])('cannot be touched otherwise: the service may not %s', async (_what, sql) => {
    await expect(service.database.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/);
  });
});
