import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { partsOf } from '../../src/http/body-timeout.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

/** What the service has logged. */
let logged = '';
let service: TestService;

beforeAll(async () => {
  const logDestination = new Writable({
    write: (text, _encoding, done) => {
      logged += String(text);
      done();
    },
  });
  service = await startTestService(undefined, undefined, { logLevel: 'info', logDestination });
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

describe('lines that pause too long', () => {
  it('are given up with 408, also after some of them came', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const body = new PassThrough();
    const parts = partsOf(body);
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
    const parts = partsOf(body);
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
