import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOnBatch } from '../../src/application/process-batch.ts';
import { tendBatches } from '../../src/application/tend-batches.ts';
import { endOf, neverClosing, resultsOf, sendLines, startWorking } from '../support/batches.ts';
import { mine, type ServiceForCallers, startServiceForCallers, theirs } from '../support/callers.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await startWorking(service);
});
afterAll(() => service.close());

const url = '/v1/calculationBatches';

const withPension = {
  ...aloneWithoutResources,
  applicant: { birthDate: '1970-01-01', resources: [{ type: 'pension', monthlyAmountCents: 40_000 }] },
};

async function countCalculations({ databaseUrl }: Pick<TestService, 'databaseUrl'>): Promise<number> {
  const [row] = await runSql(databaseUrl, 'SELECT count(*)::integer AS count FROM calculation');
  return Number(row?.count);
}

describe('a batch as NDJSON', () => {
  it('gives each line what a single calculation gives, in the order of the lines', async () => {
    const lines = Array.from({ length: 1_300 }, (_, index) => {
      const caseReference = `CASE-${index}`;
      switch (index % 100) {
        case 7:
          return `{"caseReference":"${caseReference}"`;
        case 17:
          return { ...aloneWithoutResources, caseReference, income: 12 };
        case 27:
          return {
            ...withPension,
            caseReference,
            applicant: { birthDate: '1970-01-01', resources: [{ type: 'pension' }] },
          };
        case 37:
          return ' \t\r';
        case 47:
          return `{"caseReference":"${caseReference}","caseReference":"twice"}`;
        case 57:
          return { ...aloneWithoutResources, caseReference, requestDate: '1999-01-01' };
        default:
          return { ...(index % 2 === 0 ? withPension : aloneWithoutResources), caseReference };
      }
    });
    const created = await sendLines(service.app, lines);
    expect(created.status).toBe(202);
    expect(created.headers.location).toBe(created.body.href);
    const ended = await endOf(service.app, created.body.href);
    expect(ended.status).toBe(303);
    expect(ended.body).toMatchObject({
      status: { state: 'done', completed: '2026-09-15T12:00:00Z' },
      progress: { totalCount: 1_287, doneCount: 1_222, failedCount: 65 },
      results: { href: `${created.body.href}/results` },
    });
    const results = await resultsOf(service.app, created.body.href);
    expect(results.map(({ line }) => line)).toEqual(
      lines.flatMap((line, index) => (line === ' \t\r' ? [] : [index + 1])),
    );
    expect(results.filter(({ status }) => status === 201)).toHaveLength(1_222);
    for (const index of [0, 1, 7, 17, 27, 47, 57, 1_299]) {
      const line = lines[index];
      const single = await service.app.inject({
        method: 'POST',
        url: '/v1/calculations',
        headers: { 'content-type': 'application/json' },
        payload: typeof line === 'string' ? line : JSON.stringify(line),
      });
      const result = results.find((found) => found.line === index + 1);
      expect(result?.status).toBe(single.statusCode);
      // Cent for cent and hash for hash: only what names the record is another.
      const { id: _id, href: _href, commitment: _salted, instance: _instance, ...expected } = single.json();
      const {
        id: _other,
        href: _there,
        commitment: _otherwise,
        instance: _another,
        ...answered
      } = {
        ...result?.calculation,
        ...result?.problem,
      };
      expect(answered).toEqual(expected);
    }
  });

  // With jobs that wait for nothing it took half a minute: each worker slept ten seconds after each of them.
  it('does not wait behind the jobs that are left of another', { timeout: 20_000 }, async () => {
    const large = await sendLines(service.app, Array(4_000).fill('{}'));
    const small = await sendLines(service.app, [aloneWithoutResources]);
    for (const { body } of [large, small]) {
      expect((await endOf(service.app, body.href)).body.status.state).toBe('done');
    }
  });

  it('answers a line that has more spaces than a case may have bytes, and leaves out one with fewer', async () => {
    const many = ' '.repeat(300_000);
    const { body } = await sendLines(service.app, [
      aloneWithoutResources,
      `${many}${JSON.stringify(aloneWithoutResources)}`,
      many,
      ' '.repeat(1_000),
      aloneWithoutResources,
    ]);
    await endOf(service.app, body.href);
    const results = await resultsOf(service.app, body.href);
    expect(results.map(({ line, status }) => [line, status])).toEqual([
      [1, 201],
      [2, 413],
      [3, 413],
      [5, 201],
    ]);
  });

  it('reads the bytes of a line as they were sent', async () => {
    const line = (categoryReason: string) =>
      JSON.stringify({ ...aloneWithoutResources, category: 'isolated', categoryReason });
    const lines = [
      Buffer.from(line('Éléonore \\ "Ilse" 😀')),
      Buffer.from(line('\\000 \\\\ \\303')),
      Buffer.from(line('\xff\x80'), 'latin1'),
      Buffer.from(`\0${line('ZERO')}`, 'latin1'),
      // So many that they are read from the database in several parts, which end anywhere.
      ...Array.from({ length: 300 }, (_, index) => Buffer.from(line(`${index} ${'é\\😀'.repeat(30)}`))),
    ];
    const response = await service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-ndjson' },
      payload: Buffer.concat(lines.flatMap((text) => [text, Buffer.from('\n')])),
    });
    const { href } = response.json();
    await endOf(service.app, href);
    const results = await resultsOf(service.app, href);
    expect(results.map(({ status }) => status)).toEqual([201, 201, 400, 400, ...Array(300).fill(201)]);
    for (const [index, payload] of lines.entries()) {
      const single = await service.app.inject({
        method: 'POST',
        url: '/v1/calculations',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      const { calculation, problem } = results[index] ?? {};
      expect(calculation?.receipt).toEqual(single.json().receipt);
      expect(problem?.issues).toEqual(single.json().issues);
    }
  });

  it('answers a line that is too long as a body that is, and is cut into lines wherever the parts end', async () => {
    const long = JSON.stringify({ ...aloneWithoutResources, caseReference: 'x'.repeat(300_000) });
    const text = Buffer.from(
      `${JSON.stringify(aloneWithoutResources)}\r\n${long}\n\xff\n${JSON.stringify(withPension)}`,
      'latin1',
    );
    const response = await service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-ndjson' },
      payload: Readable.from(
        Array.from({ length: Math.ceil(text.length / 997) }, (_, part) =>
          text.subarray(part * 997, (part + 1) * 997),
        ),
      ),
    });
    const { href } = response.json();
    await endOf(service.app, href);
    const results = await resultsOf(service.app, href, { 'accept-language': 'fr' });
    expect(results).toMatchObject([
      { line: 1, status: 201 },
      { line: 2, status: 413, problem: { limit: 262_144, detail: expect.stringContaining('demande') } },
      { line: 3, status: 400, problem: { issues: [{ in: 'body' }] } },
      { line: 4, status: 201 },
    ]);
  });

  it('is refused when nothing is in it', async () => {
    expect(await sendLines(service.app, ['', ' '])).toMatchObject({
      status: 400,
      body: { issues: [{ in: 'body', type: expect.stringMatching(/:requiredInput$/) }] },
    });
  });

  it('leaves nothing when the upload breaks off', async () => {
    if (!service.app.server.listening) await service.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = service.app.server.address() as AddressInfo;
    const batches = () =>
      runSql(service.databaseUrl, `SELECT state FROM calculation_batch WHERE state = 'receiving'`);
    const upload = httpRequest({
      port,
      path: url,
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
    });
    upload.on('error', () => {});
    upload.write(`${JSON.stringify(aloneWithoutResources)}\n`.repeat(600));
    while ((await batches()).length === 0) await pause(10);
    upload.destroy();
    while ((await batches()).length > 0) await pause(10);
  });
});

describe('a batch that is cancelled while it is received', () => {
  it.each([
    ['between its lines', 600],
    ['after its last line', 500],
  ])('%s answers its upload 409 and leaves nothing of them', async (_when, lineCount) => {
    const body = new PassThrough();
    const headers = { 'content-type': 'application/x-ndjson', 'accept-language': 'nl' };
    const answer = service.app.inject({ method: 'POST', url, headers, payload: body });
    body.write(`${JSON.stringify(aloneWithoutResources)}\n`.repeat(lineCount));
    const kept = 'SELECT FROM calculation_batch_chunk WHERE input IS NOT NULL';
    while ((await runSql(service.databaseUrl, kept)).length < Math.floor(lineCount / 500)) await pause(10);
    const [task] = (await service.app.inject(url)).json().items;
    expect(task).toMatchObject({ status: { state: 'processing' }, progress: { receiving: true } });
    expect((await service.app.inject(`${task.href}/results`)).statusCode).toBe(409);
    expect((await post(service, `${task.href}/cancel`, {})).status).toBe(200);
    body.end(lineCount > 500 ? `${JSON.stringify(aloneWithoutResources)}\n` : '');
    const { statusCode, headers: answered, ...refused } = await answer;
    expect([statusCode, answered.connection]).toEqual([409, 'close']);
    expect(refused.json()).toMatchObject({
      type: 'urn:problem-type:cpas:barema:calculationBatchCancelled',
      detail: expect.stringContaining('geannuleerd'),
    });
    expect(await runSql(service.databaseUrl, kept)).toEqual([]);
    expect((await service.app.inject(task.href)).json()).toMatchObject({
      status: {
        state: 'failed',
        problem: { type: 'urn:problem-type:cpas:barema:calculationBatchCancelled' },
      },
      progress: { totalCount: 0, doneCount: 0, failedCount: 0 },
    });
    expect(await resultsOf(service.app, task.href)).toEqual([]);
  });
});

describe('an upload that is removed', () => {
  it('after its last line came is answered that it came too slowly', async () => {
    const body = new PassThrough();
    const headers = { 'content-type': 'application/x-ndjson' };
    const answer = service.app.inject({ method: 'POST', url, headers, payload: body });
    body.write(`${JSON.stringify(aloneWithoutResources)}\n`.repeat(500));
    const kept = 'SELECT FROM calculation_batch_chunk WHERE input IS NOT NULL';
    while ((await runSql(service.databaseUrl, kept)).length === 0) await pause(10);
    await runSql(service.databaseUrl, `DELETE FROM calculation_batch WHERE state = 'receiving'`);
    body.end();
    expect((await answer).statusCode).toBe(408);
  });
});

describe('an upload that brings no lines for an hour', () => {
  it('is answered that it came too slowly', async () => {
    const body = new PassThrough();
    const headers = { 'content-type': 'application/x-ndjson' };
    const answer = service.app.inject({ method: 'POST', url, headers, payload: body });
    body.write(`${JSON.stringify(aloneWithoutResources)}\n`);
    const receiving = `FROM calculation_batch WHERE state = 'receiving'`;
    while ((await runSql(service.databaseUrl, `SELECT ${receiving}`)).length === 0) await pause(10);
    await runSql(
      service.databaseUrl,
      `UPDATE calculation_batch SET touched_at = touched_at - interval '1 hour'`,
    );
    await tendBatches(service.dependencies);
    expect(await runSql(service.databaseUrl, `SELECT ${receiving}`)).toEqual([]);
    body.end();
    const { statusCode, headers: answered } = await answer;
    expect([statusCode, answered.connection]).toEqual([408, 'close']);
  });
});

describe('results', () => {
  it('are not made for a HEAD, which asks whether they are there', async () => {
    const { body } = await sendLines(service.app, [aloneWithoutResources]);
    await endOf(service.app, body.href);
    const acts = () => runSql(service.databaseUrl, `SELECT FROM act WHERE kind = 'read'`);
    const before = (await acts()).length;
    const head = await service.app.inject({ method: 'HEAD', url: `${body.href}/results` });
    expect([head.statusCode, head.headers['content-type'], head.body]).toEqual([
      200,
      'application/x-ndjson',
      '',
    ]);
    // What comes after it was not begun before it ended.
    await resultsOf(service.app, body.href);
    expect(await acts()).toHaveLength(before + 1);
  });

  it('wait for a client that reads slowly, while others are answered', async () => {
    const { body } = await sendLines(
      service.app,
      Array.from({ length: 1_000 }, () => aloneWithoutResources),
    );
    await endOf(service.app, body.href);
    if (!service.app.server.listening) await service.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = service.app.server.address() as AddressInfo;
    const acts = `SELECT FROM act WHERE kind = 'read' AND count IS NOT NULL`;
    const before = (await runSql(service.databaseUrl, acts)).length;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest({ port, path: `${body.href}/results` }, resolve)
        .on('error', reject)
        .end();
    });
    // Of the two chunks only the first is read as long as nobody takes it.
    while ((await runSql(service.databaseUrl, acts)).length === before) await pause(10);
    for (let time = 0; time < 10; time += 1) {
      expect((await post(service, '/v1/simulate', aloneWithoutResources)).status).toBe(200);
    }
    expect(await runSql(service.databaseUrl, acts)).toHaveLength(before + 1);
    let text = '';
    for await (const part of response.setEncoding('utf8')) text += part;
    expect(text.split('\n')).toHaveLength(1_001);
    expect(await runSql(service.databaseUrl, acts)).toHaveLength(before + 2);
  });
});

describe('a batch as JSON', () => {
  it('is answered at once, each case by itself', async () => {
    const items = [aloneWithoutResources, { ...aloneWithoutResources, category: 'nobody' }, withPension];
    const { status, body } = await post(service, url, { items });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { line: 1, status: 201, calculation: { outcome: 'granted', caseReference: 'TEST-1' } },
      { line: 2, status: 400, problem: { issues: [{ name: 'category' }] } },
      { line: 3, status: 201, calculation: { outcome: 'granted' } },
    ]);
    const [first] = body.items;
    const read = await service.app.inject(first.calculation.href);
    expect(read.json()).toEqual(first.calculation);
    expect((await endOf(service.app, body.href)).body.status.state).toBe('done');
  });

  it('becomes a task when that is preferred', async () => {
    const headers = { prefer: 'wait=10, respond-async' };
    const payload = { items: [aloneWithoutResources] };
    const response = await service.app.inject({ method: 'POST', url, headers, payload });
    expect(response.statusCode).toBe(202);
    expect(response.headers['preference-applied']).toBe('respond-async');
    const { href } = response.json();
    await endOf(service.app, href);
    expect(await resultsOf(service.app, href)).toMatchObject([{ line: 1, status: 201 }]);
  });

  it('has at most 1,000 cases, and some', async () => {
    for (const items of [[], Array.from({ length: 1_001 }, () => 1)]) {
      expect(await post(service, url, { items })).toMatchObject({
        status: 400,
        body: { issues: [{ name: 'items' }] },
      });
    }
    expect(await post(service, url, {})).toMatchObject({ status: 400 });
    expect(await post(service, url, { items: [{}], more: 1 })).toMatchObject({ status: 400 });
  });
});

describe('an idempotency key', () => {
  it('gives the same task again, also when two requests come at once, and no other body', async () => {
    const key = { 'idempotency-key': v7() };
    const lines = [aloneWithoutResources, withPension];
    const before = await countCalculations(service);
    const [first, second] = await Promise.all([
      sendLines(service.app, lines, key),
      sendLines(service.app, lines, key),
    ]);
    expect(first.status).toBe(202);
    expect(second.body.id).toBe(first.body.id);
    expect((await sendLines(service.app, lines, key)).body.id).toBe(first.body.id);
    expect(await sendLines(service.app, [withPension], key)).toMatchObject({ status: 409 });
    await endOf(service.app, first.body.href);
    expect(await countCalculations(service)).toBe(before + 2);
  });

  it('answers the same calculations to the same JSON', async () => {
    const headers = { 'idempotency-key': v7() };
    const payload = { items: [aloneWithoutResources, {}] };
    const send = async () => (await service.app.inject({ method: 'POST', url, headers, payload })).json();
    const first = await send();
    expect(await send()).toEqual(first);
  });
});

describe('a task', () => {
  it('tells how far it is, gives no results before it is done, and stops when it is cancelled', async () => {
    let now = Temporal.Instant.from('2026-09-15T12:00:00Z');
    const slow = await startTestService(() => now);
    try {
      const created = await sendLines(
        slow.app,
        Array.from({ length: 10_000 }, () => '{}'),
      );
      const { href } = created.body;
      // Nobody else works on it.
      await workOnBatch(
        slow.dependencies,
        { id: created.body.id, organization: 'local', share: 0 },
        neverClosing,
      );
      now = now.add({ seconds: 10 });
      const { body } = await post(slow, '/v1/simulate', aloneWithoutResources);
      expect(body.outcome).toBe('granted');
      expect((await slow.app.inject(href)).json()).toMatchObject({
        status: { state: 'processing', pollAfter: '2026-09-15T12:00:25Z' },
        progress: {
          totalCount: 10_000,
          doneCount: 0,
          failedCount: 4_000,
          perSecond: 400,
          estimatedEnd: '2026-09-15T12:00:25Z',
        },
      });
      const early = await slow.app.inject(`${href}/results`);
      expect([early.statusCode, early.json().type]).toEqual([
        409,
        'urn:problem-type:cpas:barema:calculationBatchUnfinished',
      ]);
      for (const _time of [1, 2]) {
        expect(await post(slow, `${href}/cancel`, {})).toMatchObject({
          status: 200,
          body: {
            status: {
              state: 'failed',
              completed: '2026-09-15T12:00:10Z',
              problem: { type: 'urn:problem-type:cpas:barema:calculationBatchCancelled' },
            },
          },
        });
      }
      const acts = await slow.app.inject('/v1/audit/acts?kind=batchCancelled');
      expect(acts.json().items).toMatchObject([{ recordedAt: '2026-09-15T12:00:10Z', task: { href } }]);
      expect(await resultsOf(slow.app, href)).toHaveLength(4_000);
      await workOnBatch(
        slow.dependencies,
        { id: created.body.id, organization: 'local', share: 0 },
        neverClosing,
      );
      expect(await resultsOf(slow.app, href)).toHaveLength(4_000);
      const kept = 'SELECT FROM calculation_batch_chunk WHERE input IS NOT NULL';
      expect(await runSql(slow.databaseUrl, kept)).toEqual([]);
    } finally {
      await slow.close();
    }
  });

  it('is removed seven days after it ended', async () => {
    const { body } = await post(service, url, { items: [aloneWithoutResources] });
    await runSql(
      service.databaseUrl,
      `UPDATE calculation_batch SET ended_at = now() - interval '6 days 23 hours' WHERE ended_at < now()`,
    );
    await tendBatches(service.dependencies);
    expect((await service.app.inject(`${body.href}/results`)).statusCode).toBe(200);
    await runSql(
      service.databaseUrl,
      `UPDATE calculation_batch SET ended_at = ended_at - interval '2 hours'`,
    );
    await tendBatches(service.dependencies);
    expect((await service.app.inject(body.href)).statusCode).toBe(404);
    expect(await runSql(service.databaseUrl, 'SELECT FROM calculation_batch_chunk')).toEqual([]);
  });
});

describe('of another organization', () => {
  let separate: ServiceForCallers;
  beforeAll(async () => {
    separate = await startServiceForCallers();
    await startWorking(separate);
  });
  afterAll(() => separate.close());

  it('a task is answered as one that there is not, and its calculations are its own', async () => {
    const me = await separate.callerOf('me', [mine]);
    const other = await separate.callerOf('other', [theirs]);
    const created = await me.request(
      'POST',
      url,
      { items: [aloneWithoutResources] },
      { prefer: 'respond-async' },
    );
    const href = String(created.body.href);
    while ((await me.request('GET', href)).status !== 303) await pause(20);
    for (const [method, path] of [
      ['GET', href],
      ['GET', `${href}/results`],
      ['POST', `${href}/cancel`],
    ] as const) {
      expect((await other.request(method, path)).status).toBe(404);
    }
    expect((await other.request('GET', url)).body).toEqual({ items: [] });
    expect((await me.request('GET', url)).body.items).toMatchObject([
      { href, organization: mine, status: { state: 'done' } },
    ]);
    expect(created.body.organization).toBe(mine);
    const acts = await runSql(
      separate.databaseUrl,
      `SELECT kind, organization, actor, count FROM act WHERE kind = 'calculated'`,
    );
    expect(acts).toEqual([{ kind: 'calculated', organization: mine, actor: 'me', count: 1 }]);
    const creations = '/v1/audit/acts?kind=batchCreated';
    expect((await other.request('GET', creations)).body.items).toEqual([]);
    expect((await me.request('GET', creations)).body.items).toMatchObject([
      { organization: mine, actor: 'me', task: { href }, count: 1 },
    ]);
    const both = await separate.callerOf('both', [mine, theirs]);
    expect((await both.request('POST', url, { items: [aloneWithoutResources] })).status).toBe(400);
    const reader = await separate.callerOf('reader', [mine], ['calculations:read']);
    expect((await reader.request('POST', url, { items: [aloneWithoutResources] })).status).toBe(403);
    expect((await reader.request('POST', `${href}/cancel`)).status).toBe(403);
    expect((await reader.request('GET', href)).status).toBe(303);
  });
});
