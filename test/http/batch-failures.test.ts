import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dependencies } from '../../src/application/dependencies.ts';
import { processNextChunk } from '../../src/application/process-batch.ts';
import { tendBatches } from '../../src/application/tend-batches.ts';
import { connectDatabase } from '../../src/db/client.ts';
import type { Insertion } from '../../src/db/insert-calculations.ts';
import { resultsOf, sendLines } from '../support/batches.ts';
import { createTestDatabase, runSql } from '../support/database.ts';
import { startDatabaseProxy } from '../support/database-proxy.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { startTestService, type TestService, workers } from '../support/service.ts';

// Who works on batches here is each test by itself: nobody else takes the lines.
let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

/** 1,200 lines, which are three chunks; the tenth is of this case. */
async function sendWith(caseReference: string): Promise<{ readonly id: string; readonly href: string }> {
  const { body } = await sendLines(
    service.app,
    Array.from({ length: 1_200 }, (_, index) => ({
      ...aloneWithoutResources,
      caseReference: index === 9 ? caseReference : `CASE-${index}`,
    })),
  );
  return body;
}

/** Makes the database refuse the calculations of one case with a code. */
async function refuse(caseReference: string, code: string): Promise<void> {
  await runSql(
    service.databaseUrl,
    `CREATE OR REPLACE FUNCTION refuse_case() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF NEW.case_reference = '${caseReference}' THEN RAISE EXCEPTION 'refused' USING ERRCODE = '${code}'; END IF;
       RETURN NEW;
     END $$`,
  );
}

/** Works until all that can be done is done; answers how often that failed. */
async function work(id: string, mostFailures: number): Promise<number> {
  for (let failures = 0; failures < mostFailures; ) {
    try {
      if (!(await processNextChunk(service.dependencies, { id, organization: 'local' }))) return failures;
    } catch {
      failures += 1;
    }
  }
  return mostFailures;
}

const problemType = 'urn:problem-type:cpas:barema:calculationBatchFailed';

describe('lines that the database always refuses', () => {
  beforeEach(async () => {
    await refuse('nobody', '23514');
    await runSql(
      service.databaseUrl,
      `CREATE OR REPLACE TRIGGER refuse_case BEFORE INSERT ON calculation
         FOR EACH ROW EXECUTE FUNCTION refuse_case()`,
    );
  });

  it('end the batch as failed after some attempts, and all other lines are calculated', async () => {
    await refuse('REFUSED', '23514');
    const { id, href } = await sendWith('REFUSED');
    expect(await work(id, 100)).toBe(5);
    for (const [language, detail] of [
      ['fr', 'échoué'],
      ['nl', 'mislukt'],
      ['de', 'gescheitert'],
      ['en', 'failed'],
    ] as const) {
      const task = await service.app.inject({ url: href, headers: { 'accept-language': language } });
      expect(task.statusCode).toBe(200);
      expect(task.json()).toMatchObject({
        status: {
          state: 'failed',
          completed: '2026-09-15T12:00:00Z',
          problem: { type: problemType, detail: expect.stringContaining(detail) },
        },
        progress: { totalCount: 1_200, doneCount: 700, failedCount: 0 },
      });
    }
    const results = await resultsOf(service.app, href);
    expect(results.map(({ line }) => line)).toEqual(Array.from({ length: 700 }, (_, index) => index + 501));
    expect(await runSql(service.databaseUrl, 'SELECT count(*)::integer AS count FROM calculation')).toEqual([
      { count: 700 },
    ]);
    // Nothing is tried any more, and nothing of what was sent stays.
    expect(await work(id, 1)).toBe(0);
    const kept = 'SELECT FROM calculation_batch_chunk WHERE input IS NOT NULL';
    expect(await runSql(service.databaseUrl, kept)).toEqual([]);
    expect(await post(service, `${href}/cancel`, {})).toMatchObject({
      body: { status: { state: 'failed', problem: { type: problemType } } },
    });
  });

  it('that take too long each time end the batch too, after more attempts', async () => {
    await refuse('SLOW', '57014');
    const { id, href } = await sendWith('SLOW');
    expect(await work(id, 100)).toBe(20);
    expect((await service.app.inject(href)).json()).toMatchObject({
      status: { state: 'failed', problem: { type: problemType } },
      progress: { totalCount: 1_200, doneCount: 700, failedCount: 0 },
    });
  });

  it('are tried for as long as it takes while the database cannot work, and then calculated', async () => {
    await refuse('PASSING', '53100');
    const { id, href } = await sendWith('PASSING');
    expect(await work(id, 12)).toBe(12);
    expect((await service.app.inject(href)).json()).toMatchObject({
      status: { state: 'processing' },
    });
    await refuse('nobody', '23514');
    expect(await work(id, 1)).toBe(0);
    expect((await service.app.inject(href)).json()).toMatchObject({
      status: { state: 'done' },
      progress: { totalCount: 1_200, doneCount: 1_200 },
    });
  });
});

describe('an upload of which the database refuses a part', () => {
  it.each(['first', 'second', 'last'])('is answered as failed, and leaves nothing: the %s', async (part) => {
    const number = ['first', 'second', 'last'].indexOf(part);
    await runSql(
      service.databaseUrl,
      `CREATE OR REPLACE FUNCTION refuse_chunk() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.number = ${number} THEN RAISE EXCEPTION 'refused' USING ERRCODE = '23514'; END IF;
         RETURN NEW;
       END $$;
       CREATE OR REPLACE TRIGGER refuse_chunk BEFORE INSERT ON calculation_batch_chunk
         FOR EACH ROW EXECUTE FUNCTION refuse_chunk()`,
    );
    const kept = 'SELECT id FROM calculation_batch';
    const before = await runSql(service.databaseUrl, kept);
    const { status } = await sendLines(
      service.app,
      Array.from({ length: 1_200 }, () => aloneWithoutResources),
    );
    await runSql(service.databaseUrl, 'DROP TRIGGER refuse_chunk ON calculation_batch_chunk');
    expect(status).toBe(500);
    expect(await runSql(service.databaseUrl, kept)).toEqual(before);
    expect(
      await runSql(service.databaseUrl, 'SELECT FROM calculation_batch_chunk WHERE input IS NOT NULL'),
    ).toEqual([]);
  });
});

describe('an upload that breaks off together with the database', () => {
  it('is forgotten by the instance that received it, as soon as the database is back', async () => {
    const testDatabase = await createTestDatabase();
    const proxy = await startDatabaseProxy(testDatabase.url);
    const database = connectDatabase(proxy.url);
    const received = await startTestService(undefined, { ...testDatabase, url: proxy.url, database });
    const body = new PassThrough();
    const url = '/v1/calculationBatches';
    const headers = { 'content-type': 'application/x-ndjson' };
    const answer = received.app.inject({ method: 'POST', url, headers, payload: body });
    body.write(`${JSON.stringify(aloneWithoutResources)}\n`.repeat(500));
    const chunks = () => runSql(testDatabase.url, 'SELECT FROM calculation_batch_chunk');
    while ((await chunks()).length === 0) await pause(10);
    proxy.moveTo('postgresql://nobody@127.0.0.1:1/none');
    proxy.disconnect();
    body.end(JSON.stringify(aloneWithoutResources));
    expect((await answer).statusCode).toBe(503);

    proxy.moveTo(testDatabase.url);
    const receiving = [{ progress: { receiving: true } }];
    expect((await received.app.inject(url)).json().items).toMatchObject(receiving);
    await tendBatches({ ...service.dependencies, database: testDatabase.database });
    expect((await received.app.inject(url)).json().items).toMatchObject(receiving);
    await tendBatches(received.dependencies);
    expect((await received.app.inject(url)).json().items).toEqual([]);
    expect(await chunks()).toEqual([]);
    await database.$disconnect();
    await received.close();
  });

  it('leaves nothing of its beginning, when nobody hears that this was kept', async () => {
    const testDatabase = await createTestDatabase();
    const proxy = await startDatabaseProxy(testDatabase.url);
    const database = connectDatabase(proxy.url);
    const received = await startTestService(undefined, { ...testDatabase, url: proxy.url, database });
    proxy.loseCommit();
    const { status } = await sendLines(received.app, [aloneWithoutResources]);
    expect(status).toBe(503);
    expect((await received.app.inject('/v1/calculationBatches')).json().items).toEqual([]);
    await database.$disconnect();
    await received.close();
  });
});

describe('a thread', () => {
  const job = {
    organization: 'local',
    epochMilliseconds: 0,
    rateBook: { version: 'none', text: '{"version":"none","rates":[],"withdrawnRates":[]}' },
    salts: Buffer.alloc(16),
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  const line = (input: Uint8Array<ArrayBuffer>) =>
    ({
      ...job,
      identifiers: Uint8Array.fromHex('01994000000070008000000000000001'),
      work: { kind: 'batch', firstLine: 1, input },
    }) as const;

  it('that runs out of memory fails what it was at, and nothing else', async () => {
    const [lost, done] = await Promise.allSettled([
      workers.run(line(encode('x\n'.repeat(20_000_000)))),
      workers.run(line(encode('{}'))),
    ]);
    expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'ERR_WORKER_OUT_OF_MEMORY' } });
    expect(done).toMatchObject({ status: 'fulfilled', value: { counts: { doneCount: 0, failedCount: 1 } } });
    expect(await workers.run(line(encode('{}')))).toMatchObject({ counts: { failedCount: 1 } });
  });

  it('takes over what it is given to calculate', async () => {
    const given = line(encode('{}'));
    await workers.run(given);
    expect([given.identifiers.byteLength, given.work.input.byteLength]).toEqual([0, 0]);
  });

  it('gives bytes that are let go of when they are stored', async () => {
    const { body } = await sendLines(service.app, [aloneWithoutResources]);
    const given: Insertion['values'][number][] = [];
    const runChunkJob: Dependencies['runChunkJob'] = async (job) => {
      const chunk = await workers.run(job);
      given.push(...chunk.insertion.values.filter((value) => typeof value !== 'string'));
      expect(given.map(({ length }) => length)).not.toContain(0);
      return chunk;
    };
    await processNextChunk({ ...service.dependencies, runChunkJob }, { id: body.id, organization: 'local' });
    expect(await resultsOf(service.app, body.href)).toMatchObject([{ status: 201 }]);
    expect(new Set(given.map(({ length }) => length))).toEqual(new Set([0]));
  });

  it('that fails each time ends the batch as failed', async () => {
    const { body } = await sendLines(service.app, [aloneWithoutResources]);
    const runChunkJob = async () => workers.run(line(encode('{}\n{}')));
    const dependencies = { ...service.dependencies, runChunkJob };
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(processNextChunk(dependencies, { id: body.id, organization: 'local' })).rejects.toThrow();
    }
    expect((await service.app.inject(body.href)).json()).toMatchObject({
      status: { state: 'failed', problem: { type: problemType } },
    });
    expect(await resultsOf(service.app, body.href)).toEqual([]);
  });
});

describe('jobs that fail', () => {
  // The jobs behind them waited ten seconds after each.
  it('keep no other batch waiting', { timeout: 20_000 }, async () => {
    const jobs = Array.from({ length: 4 }, () => ({ id: randomUUID(), organization: 'local', share: 0 }));
    const last = jobs.at(-1);
    for (const job of jobs) await service.queue.announce(service.database, [job]);
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    const troubles: unknown[] = [];
    await service.queue.work(
      1,
      async ({ id }) => {
        if (id !== last?.id) throw new Error(`no work on ${id}`);
        resolve();
      },
      (trouble) => troubles.push(trouble),
    );
    await begun;
    expect(troubles).toEqual(
      expect.arrayContaining(jobs.slice(0, -1).map(({ id }) => new Error(`no work on ${id}`))),
    );
  });
});
