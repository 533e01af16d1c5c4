import { once } from 'node:events';
import { connect } from 'node:net';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

const onEveryAnswer = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const ofTheApi = "default-src 'none'; frame-ancestors 'none'";

async function expectHeaders(request: InjectOptions, policy: unknown = ofTheApi) {
  const { headers, statusCode } = await service.app.inject(request);
  const title = `${request.method ?? 'GET'} ${request.url} ${statusCode}`;
  expect(headers, title).toMatchObject({ ...onEveryAnswer, 'content-security-policy': policy });
  const names = Object.keys(headers);
  expect(names.filter((name) => /^access-control-|^server$|^x-powered-by$/.test(name))).toEqual([]);
  // Over plain HTTP on this machine it would mean nothing, or break another service of localhost.
  expect(names).not.toContain('strict-transport-security');
  return statusCode;
}

test('every operation sends the security headers, whatever it answers, and never one of CORS', async () => {
  const { paths } = service.app.swagger();
  const operations = Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.keys(Object(item)).map((method) => ({ method: method.toUpperCase(), path })),
  );
  expect(operations.length).toBeGreaterThan(20);
  const seen = new Set<number>();
  for (const { method, path } of operations) {
    const url = path.replace(/\{\w+\}/g, '1');
    for (const headers of [{}, { accept: 'image/png' }, { origin: 'https://attacker.example' }]) {
      seen.add(
        await expectHeaders({ method: method === 'GET' || method === 'PUT' ? method : 'POST', url, headers }),
      );
    }
    const preflight = { origin: 'https://attacker.example', 'access-control-request-method': method };
    seen.add(await expectHeaders({ method: 'OPTIONS', url, headers: preflight }));
    seen.add(await expectHeaders({ method: 'OPTIONS', url }));
    seen.add(await expectHeaders({ method: 'DELETE', url }));
  }
  expect([...seen].toSorted()).toEqual([200, 204, 400, 403, 404, 405, 406]);
});

test.each([
  ['the document', '/v1/doc/openapi.json'],
  ['the document in YAML', '/v1/doc/openapi.yaml'],
  ['the root', '/'],
  ['a path that is nowhere', '/nowhere'],
  ['a path with a broken escape', '/v1/rates/%ff'],
  ['a path that is far too long', `/v1/rates/${'a'.repeat(5000)}`],
  ['a file that the console has not', '/console/none'],
])('%s sends the security headers', async (_what, url) => {
  await expectHeaders({ url });
});

test('an answer that is as it was sends them too', async () => {
  const { headers } = await service.app.inject('/v1/rates');
  expect(await expectHeaders({ url: '/v1/rates', headers: { 'if-none-match': String(headers.etag) } })).toBe(
    304,
  );
});

test('the pages keep their own policy of what they load', async () => {
  const ofThePages = expect.stringMatching(/^default-src 'none';.* script-src 'self'/);
  for (const url of ['/console', '/console/calculator', '/docs']) {
    expect(await expectHeaders({ url }, ofThePages)).toBe(200);
  }
});

test('what is no HTTP is answered with them', async () => {
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  const address = service.app.server.address();
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  socket.setEncoding('utf8').write('HELLO\r\n\r\n');
  let answer = '';
  socket.on('data', (text) => {
    answer += text;
  });
  await once(socket, 'close');
  for (const [name, value] of Object.entries({ ...onEveryAnswer, 'content-security-policy': ofTheApi })) {
    expect(answer).toContain(`\r\n${name}: ${value}\r\n`);
  }
});
