import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, type Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyRequest } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { limitBodyTime, partsOf } from '../../src/http/body-timeout.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

/** What the service has logged. */
let logged = '';
let service: TestService;
/** A short hour for uploads. */
const uploadSeconds = 0.5;

beforeAll(async () => {
  const logDestination = new Writable({
    write: (line, _encoding, done) => {
      logged += String(line);
      done();
    },
  });
  service = await startTestService(undefined, undefined, { logLevel: 'info', logDestination, uploadSeconds });
  await service.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => service.close());
afterEach(() => {
  vi.useRealTimers();
});

describe('a caller who goes away while he sends', () => {
  it.each([
    ['lines', '/v1/calculationBatches', 'application/x-ndjson'],
    ['a case', '/v1/calculations', 'application/json'],
  ])('%s is no failure of the service', async (_what, path, contentType) => {
    logged = '';
    const { port } = service.app.server.address() as AddressInfo;
    const headers = { 'content-type': contentType, 'content-length': '100000' };
    const upload = httpRequest({ port, path, method: 'POST', headers });
    upload.on('error', () => {});
    upload.write(`${JSON.stringify(aloneWithoutResources)}\n`);
    await once(service.app.server, 'request');
    upload.destroy();
    while (!/request (?:abandoned|failed)/.test(logged)) await pause(10);
    expect(logged).toContain('request abandoned');
    expect(logged).not.toContain('"level":50');
  });
});

describe('lines that come slowly and without an end', () => {
  it.each([
    ['fr', 'en 0.5 secondes'],
    ['nl', 'binnen 0.5 seconden'],
    ['de', 'innerhalb von 0.5 Sekunden'],
    ['en', 'within 0.5 seconds'],
  ])('are given up with 408, in the language %s, and none of them is kept', async (language, detail) => {
    const { port } = service.app.server.address() as AddressInfo;
    const headers = { 'content-type': 'application/x-ndjson', 'accept-language': language };
    const upload = httpRequest({ port, path: '/v1/calculationBatches', method: 'POST', headers });
    // It goes on when the connection has been closed.
    upload.on('error', () => {});
    const answered = once(upload, 'response');
    const sending = setInterval(
      () => upload.write(`${JSON.stringify(aloneWithoutResources)}\n`.repeat(300)),
      20,
    );
    try {
      const [response] = await answered;
      const problem = await text(response);
      expect([response.statusCode, response.headers.connection]).toEqual([408, 'close']);
      expect(JSON.parse(problem)).toMatchObject({
        type: 'urn:problem-type:cpas:barema:requestTimeout',
        detail: expect.stringContaining(detail),
      });
    } finally {
      clearInterval(sending);
      upload.destroy();
    }
    expect(await runSql(service.databaseUrl, 'SELECT FROM calculation_batch')).toEqual([]);
    expect(await runSql(service.databaseUrl, 'SELECT FROM calculation_batch_chunk')).toEqual([]);
  });

  it('are given up also when there is always more of them', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const body = new PassThrough();
    const parts = partsOf(body, 3_600);
    body.write('some');
    expect(await parts.next()).toEqual({ done: false, value: Buffer.from('some') });
    body.write('more');
    vi.advanceTimersByTime(3_600_000);
    await expect(parts.next()).rejects.toMatchObject({ code: 'requestTimeout' });
  });
});

describe('a body that is used while it arrives', () => {
  it.each(['application/x-ndjson', 'Application/X-NDJSON; charset=utf-8'])(
    'may take longer than others, however its media type is written: %s',
    async (contentType) => {
      const ndjson = 'application/x-ndjson';
      const app = Fastify();
      limitBodyTime(app);
      app.addContentTypeParser(ndjson, async (_request: FastifyRequest, body: Readable) => body);
      app.post<{ Body: Readable }>('/', { config: { streamedBody: ndjson } }, async ({ body }) => text(body));
      await app.listen({ host: '127.0.0.1', port: 0 });
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const { port } = app.server.address() as AddressInfo;
      const upload = httpRequest({ port, method: 'POST', headers: { 'content-type': contentType } });
      const answered = once(upload, 'response');
      upload.write('some');
      await once(app.server, 'request');
      await vi.advanceTimersByTimeAsync(60_000);
      upload.end(' more');
      const [response] = await answered;
      expect([response.statusCode, await text(response)]).toEqual([200, 'some more']);
      await app.close();
    },
  );
});

describe('lines that pause too long', () => {
  it('are given up with 408, also after some of them came', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const body = new PassThrough();
    const parts = partsOf(body, 3_600);
    body.write('some');
    expect(await parts.next()).toEqual({ done: false, value: Buffer.from('some') });
    const next = parts.next();
    const refused = expect(next).rejects.toMatchObject({ code: 'requestTimeout' });
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
    expect(body.destroyed).toBe(false);
  });

  it('are used to the end when each part comes in time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const body = new PassThrough();
    const parts = partsOf(body, 3_600);
    for (const text of ['some', 'more']) {
      const next = parts.next();
      await vi.advanceTimersByTimeAsync(29_000);
      body.write(text);
      expect(await next).toEqual({ done: false, value: Buffer.from(text) });
      // However long it takes to use it.
      await vi.advanceTimersByTimeAsync(60_000);
    }
    body.end();
    expect(await parts.next()).toMatchObject({ done: true });
    expect(vi.getTimerCount()).toBe(0);
  });
});
