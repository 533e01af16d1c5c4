import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

it('refuses with 503 what is more than can be stored, and stores all that it answers', async () => {
  const caseReference = 'TOO-MANY';
  const blocker = new Client({ connectionString: service.databaseUrl });
  await blocker.connect();
  await blocker.query('BEGIN; LOCK TABLE calculation IN SHARE MODE');
  const languages = ['fr', 'nl', 'de', 'en'];
  const requests = Array.from({ length: 620 }, async (_, index) => {
    const response = await service.app.inject({
      method: 'POST',
      url: '/v1/calculations',
      headers: { 'accept-language': languages[index % languages.length] },
      body: { ...aloneWithoutResources, caseReference },
    });
    const { statusCode: status, headers } = response;
    return { status, headers, body: response.json() };
  });
  // As long as nothing can be stored, only a refusal is answered.
  expect((await Promise.race(requests)).status).toBe(503);
  await blocker.query('ROLLBACK');
  await blocker.end();

  const answers = await Promise.all(requests);
  const refused = answers.filter(({ status }) => status !== 201);
  for (const { status, headers, body } of refused) {
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('1');
    expect(body.type).toBe('urn:problem-type:belgif:serviceUnavailable');
  }
  expect(new Set(refused.map(({ body }) => body.detail)).size).toBe(4);
  const rows = await runSql(service.databaseUrl, 'SELECT id FROM calculation WHERE case_reference = $1', [
    caseReference,
  ]);
  const answered = answers.filter(({ status }) => status === 201).map(({ body }) => body.id);
  expect(rows.map(({ id }) => id).sort()).toEqual(answered.sort());
  expect((await service.app.inject({ url: `/v1/calculations/${answered[0]}` })).statusCode).toBe(200);
});
