import { once } from 'node:events';
import { connect } from 'node:net';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDatabase } from '../../src/db/client.ts';
import { buildApp } from '../../src/http/app.ts';
import { problemTypes } from '../../src/http/problem-types.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Sends a request that must be answered with this problem, and returns the answer. */
async function expectProblem(code: keyof typeof problemTypes, request: InjectOptions | string) {
  const response = await service.app.inject(request);
  const { urn, status, title } = problemTypes[code];
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.headers['belgov-trace-id']).toMatch(uuid);
  expect(response.headers.vary).toBe('Accept-Language');
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.json()).toMatchObject({
    type: urn,
    href: `/v1/refData/problemTypes/${code}`,
    title,
    status,
    detail: expect.stringMatching(/\S/),
    instance: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/),
  });
  return response;
}

/** Every operation of the document, with its path parameters filled in. */
function operations(): { method: string; path: string }[] {
  const { paths } = service.app.swagger();
  return Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.keys(Object(item)).map((method) => ({ method: method.toUpperCase(), path: fillIn(path) })),
  );
}

function fillIn(path: string): string {
  return path
    .replace('{parameter}', 'categoryAmount')
    .replace('{calculationId}', '0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90')
    .replace('{code}', 'isolated');
}

describe('a path or a method', () => {
  test.each([
    '/',
    '/v1',
    '/v2/rates',
    '/v1/rates/',
    '/V1/rates',
    '/v1//rates',
    '/v1/rates/a/b',
    '/rates',
    '/docs/static/none.js',
  ])('%s is nowhere: 404', async (url) => {
    await expectProblem('resourceNotFound', url);
  });

  test('of every operation answers any other method with 405 and Allow', async () => {
    const all = operations();
    expect(all.length).toBeGreaterThan(5);
    for (const path of new Set(all.map((operation) => operation.path))) {
      const documented = all.filter((operation) => operation.path === path).map(({ method }) => method);
      const expected = [...documented, 'OPTIONS', ...(documented.includes('GET') ? ['HEAD'] : [])].toSorted();
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const) {
        if (documented.includes(method)) continue;
        const body =
          method === 'GET' || method === 'TRACE' ? {} : { payload: 'x', headers: { 'content-type': 'a/b' } };
        const response = await expectProblem('methodNotAllowed', { method, url: path, ...body });
        expect(response.headers.allow).toBe(expected.join(', '));
      }
      const options = await service.app.inject({ method: 'OPTIONS', url: path });
      expect([options.statusCode, options.headers.allow, options.body]).toEqual([
        204,
        expected.join(', '),
        '',
      ]);
    }
  });

  test('HEAD answers as GET without a body', async () => {
    const get = await service.app.inject('/v1/rates');
    const head = await service.app.inject({ method: 'HEAD', url: '/v1/rates' });
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', get.headers.etag]);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  test('with a broken escape is a bad request', async () => {
    const response = await expectProblem('badRequest', '/v1/rates/%ff');
    expect(response.json().detail).toContain('percent sign');
  });

  test('with a parameter that is far too long is nowhere', async () => {
    await expectProblem('resourceNotFound', `/v1/rates/${'a'.repeat(5000)}`);
  });
});

describe('content negotiation', () => {
  test.each(['text/html', 'application/xml, text/*;q=0.5', 'application/json;q=0'])(
    'Accept: %s excludes JSON: 406',
    async (accept) => {
      await expectProblem('notAcceptable', { url: '/v1/rates', headers: { accept } });
    },
  );

  test.each([
    'application/json',
    'application/*',
    '*/*',
    'text/html, */*;q=0.1',
    'application/json;charset=utf-8',
  ])('Accept: %s does not', async (accept) => {
    expect((await service.app.inject({ url: '/health', headers: { accept } })).statusCode).toBe(200);
  });

  test('headers that nobody knows are accepted', async () => {
    const response = await service.app.inject({ url: '/health', headers: { 'x-unknown': 'yes' } });
    expect(response.statusCode).toBe(200);
  });
});

describe('the language of a problem', () => {
  test.each([
    ['fr-BE', 'fr', 'Il n’y a rien à ce chemin.'],
    ['nl-BE', 'nl', 'Er bevindt zich niets op dit pad.'],
    ['de-BE', 'de', 'Unter diesem Pfad gibt es nichts.'],
    ['en', 'en', 'There is nothing at this path.'],
    ['es', 'en', 'There is nothing at this path.'],
  ])('for %s is %s', async (acceptLanguage, language, detail) => {
    const response = await expectProblem('resourceNotFound', {
      url: '/v1/nowhere',
      headers: { 'accept-language': acceptLanguage },
    });
    expect(response.headers['content-language']).toBe(language);
    expect(response.json()).toMatchObject({ title: 'Resource Not Found', detail });
  });
});

describe('query parameters', () => {
  test('that an operation does not know are refused, by every operation', async () => {
    for (const { method, path } of operations()) {
      const response = await service.app.inject({
        method: method === 'GET' || method === 'PUT' ? method : 'POST',
        url: `${path}?colour=red`,
      });
      expect(response.json(), `${method} ${path}`).toMatchObject({
        status: 400,
        issues: expect.arrayContaining([
          {
            type: 'urn:problem-type:belgif:input-validation:unknownInput',
            title: 'Unknown input',
            detail: 'This name is not known here.',
            in: 'query',
            name: 'colour',
            value: 'red',
          },
        ]),
      });
    }
  });

  test('a typing error is recognized', async () => {
    const response = await expectProblem('badRequest', '/v1/rates?datum=2025-01-01');
    expect(response.json().issues[0].detail).toBe('This name is not known here. Did you mean date?');
  });

  test.each([
    '/v1/audit/checkpoints/1e400',
    '/v1/audit/checkpoints?cursor=1e400',
    '/v1/audit/consistencyProof?from=1e400',
  ])('a number that is larger than all numbers is out of range: %s', async (url) => {
    const { issues } = (await expectProblem('badRequest', url)).json();
    expect(issues).toMatchObject([
      { type: 'urn:problem-type:belgif-ext:input-validation:outOfRange', maximum: Number.MAX_SAFE_INTEGER },
    ]);
    expect(issues[0]).not.toHaveProperty('value');
  });

  test('a long value is cut', async () => {
    const response = await expectProblem('badRequest', `/v1/rates?date=${'2'.repeat(500)}`);
    expect(response.json().issues[0].value).toBe(`${'2'.repeat(99)}…`);
  });

  test('more issues than help are counted', async () => {
    const query = Array.from({ length: 150 }, (_, index) => `unknown${index}=1`).join('&');
    const { issues, detail } = (await expectProblem('badRequest', `/v1/rates?${query}`)).json();
    expect(issues).toHaveLength(100);
    expect(detail).toBe('The input is not correct in 150 places; issues lists the first 100.');
  });
});

describe('a body that cannot be read exactly', () => {
  test.each([
    ['{"caseReference":"a","caseReference":"b"}', 'invalidInput', 'caseReference'],
    [
      '{"applicant":{"resources":[{"type":"pension","monthlyAmountCents":9007199254740993}]}}',
      'invalidInput',
      'applicant.resources[0].monthlyAmountCents',
    ],
    ['{"caseReference":"\\u0000"}', 'invalidInput', 'caseReference'],
    ['{"__proto__":{"category":"isolated"}}', 'invalidInput', '__proto__'],
    ['{"caseReference":', 'schemaViolation', undefined],
    ['['.repeat(250_000), 'schemaViolation', undefined],
    [Buffer.of(0x22, 0xff, 0x22), 'schemaViolation', undefined],
  ])('%.60s is refused', async (payload, code, name) => {
    const response = await expectProblem('badRequest', {
      method: 'POST',
      url: '/v1/calculations',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(response.json().issues).toMatchObject([
      {
        type: `urn:problem-type:belgif:input-validation:${code}`,
        in: 'body',
        ...(name === undefined ? {} : { name }),
      },
    ]);
  });

  test('a megabyte of nested lists is too large', async () => {
    await expectProblem('payloadTooLarge', {
      method: 'POST',
      url: '/v1/calculations',
      headers: { 'content-type': 'application/json' },
      payload: '['.repeat(1_000_000),
    });
  });
});

describe('trace identifiers', () => {
  test('differ from answer to answer', async () => {
    const first = await service.app.inject('/health');
    const second = await service.app.inject('/health');
    expect(first.headers['belgov-trace-id']).toMatch(uuid);
    expect(first.headers['belgov-trace-id']).not.toBe(second.headers['belgov-trace-id']);
    expect(first.headers).not.toHaveProperty('belgov-related-trace-id');
  });

  test("the caller's own comes back", async () => {
    const response = await service.app.inject({
      url: '/health',
      headers: { 'belgov-trace-id': 'batch-7/42' },
    });
    expect(response.headers['belgov-related-trace-id']).toBe('batch-7/42');
    expect(response.headers['belgov-trace-id']).toMatch(uuid);
  });

  test.each(['x'.repeat(37), '', 'with space', 'é'])('unless it is %j', async (traceId) => {
    const response = await service.app.inject({ url: '/health', headers: { 'belgov-trace-id': traceId } });
    expect(response.headers).not.toHaveProperty('belgov-related-trace-id');
  });
});

describe('on a socket', () => {
  let port: number;

  beforeAll(async () => {
    await service.app.listen({ host: '127.0.0.1', port: 0 });
    const address = service.app.server.address();
    if (address === null || typeof address === 'string') throw new Error('it listens on no port');
    port = address.port;
  });

  /** Sends bytes and returns everything that comes back before the service hangs up. */
  async function exchange(text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8').write(text);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    await once(socket, 'close');
    return answer;
  }

  test.each([
    ['what is no HTTP', 'HELLO\r\n\r\n', 'badRequest'],
    [
      'a URL that is far too long',
      `GET /v1/rates?date=${'1'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      'requestHeaderFieldsTooLarge',
    ],
    [
      'headers that are too large',
      `GET /health HTTP/1.1\r\nHost: localhost\r\nX: ${'1'.repeat(20_000)}\r\n\r\n`,
      'requestHeaderFieldsTooLarge',
    ],
    [
      'two different lengths',
      'POST /v1/simulate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
      'badRequest',
    ],
    ['a request for no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 'misdirectedRequest'],
    [
      'a request for two hosts',
      'GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      'badRequest',
    ],
    ['an old request for no host', 'GET /v1/rates HTTP/1.0\r\n\r\n', 'misdirectedRequest'],
    ['a request to a proxy', 'CONNECT example.be:443 HTTP/1.1\r\nHost: localhost\r\n\r\n', 'badRequest'],
  ] as const)('%s is answered with a problem', async (_title, text, code) => {
    const [head = '', body = ''] = (await exchange(text)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${problemTypes[code].status} `);
    expect(head).toMatch(/^content-type: application\/problem\+json/im);
    expect(head).toMatch(/^belgov-trace-id: [\da-f-]{36}$/im);
    expect(head).toMatch(new RegExp(`^content-length: ${Buffer.byteLength(body)}$`, 'im'));
    expect(JSON.parse(body)).toMatchObject({
      type: problemTypes[code].urn,
      status: problemTypes[code].status,
    });
  });

  test('a request that does not arrive in time is answered with a problem', async () => {
    service.app.server.once('connection', (socket) => {
      // What Node emits when its timer runs out.
      const error = Object.assign(new Error('timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
      service.app.server.emit('clientError', error, socket);
    });
    expect(await exchange('POST /v1/simulate HTTP/1.1\r\n')).toMatch(
      /^HTTP\/1\.1 408 .*"urn:problem-type:cpas:barema:requestTimeout"/s,
    );
  });

  test('a body of unknown length that grows too large is refused', async () => {
    const chunk = `${(60_000).toString(16)}\r\n${' '.repeat(60_000)}\r\n`;
    const answer = await exchange(
      `POST /v1/simulate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(5)}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 .*"limit":262144/s);
  });

  test.each([
    ['an expectation that nobody knows', 'Expect: 200-ok'],
    ['one that everybody knows', 'Expect: 100-continue'],
    ['a wish for another protocol', 'Connection: upgrade\r\nUpgrade: websocket'],
    ['three thousand headers', 'A:\r\n'.repeat(3000).trimEnd()],
  ])('a request with %s is answered as any other', async (_what, header) => {
    const answer = await exchange(
      `GET /health HTTP/1.1\r\nHost: localhost\r\n${header}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 (?:100 Continue\r\n\r\nHTTP\/1\.1 )?200 OK\r\n/);
  });

  test('no header is lost behind many others', async () => {
    const headers = `${'A:\r\n'.repeat(3000)}Accept-Language: de`;
    const answer = await exchange(
      `GET /v1/nowhere HTTP/1.1\r\nHost: localhost\r\n${headers}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toContain('Unter diesem Pfad gibt es nichts.');
  });

  test('a monitor that names no host is told that the service is up', async () => {
    const answer = await exchange('GET /health HTTP/1.0\r\n\r\n');
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer).toContain('{"status":"UP"}');
  });

  test('and the service goes on', async () => {
    const answer = await exchange('GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer).toContain('{"status":"UP"}');
  });
});

describe('a failure of the service', () => {
  /** The service with a rate book that cannot be read, and what it logs. */
  function failingService() {
    const lines: string[] = [];
    const app = buildApp(
      {
        ...service.dependencies,
        database: connectDatabase(service.databaseUrl),
        rateBook: () => {
          throw new Error('the person with number 01.05.04-123.45 does not fit');
        },
      },
      {
        access: { authentication: 'none' },
        logLevel: 'info',
        logDestination: { write: (line) => lines.push(line) },
      },
    );
    return { app, lines };
  }

  test('is a 500 that says nothing of the inside, and its log line has the trace id and nothing personal', async () => {
    const { app, lines } = failingService();
    const response = await app.inject({
      url: '/v1/rates?date=2001-05-04',
      headers: {
        'accept-language': 'nl',
        'belgov-trace-id': 'mine',
        traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      },
    });
    await app.close();
    expect(response.json()).toEqual({
      type: 'urn:problem-type:belgif:internalServerError',
      href: '/v1/refData/problemTypes/internalServerError',
      title: 'Internal Server Error',
      status: 500,
      detail: 'De dienst heeft op deze aanvraag gefaald. Meld a.u.b. de BelGov-Trace-Id.',
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(lines).toHaveLength(2);
    const [failed, answered] = lines.map((line) => JSON.parse(line));
    const traceId = response.headers['belgov-trace-id'];
    expect(failed).toMatchObject({ level: 50, traceId, errorName: 'Error', msg: 'request failed' });
    expect(answered).toMatchObject({
      traceId,
      relatedTraceId: 'mine',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      method: 'GET',
      route: '/v1/rates',
      statusCode: 500,
      msg: 'request answered',
    });
    expect(`${JSON.stringify(failed)}${JSON.stringify(answered)}`).not.toMatch(/01\.05\.04|2001-05-04/);
  });

  test('no log line repeats a path that nobody knows, or a traceparent that is none', async () => {
    const { app, lines } = failingService();
    await app.inject({ url: '/v1/people/01050412345', headers: { traceparent: '01050412345' } });
    await app.close();
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ route: 'none', statusCode: 404 }]);
    expect(lines.join()).not.toContain('01050412345');
  });
});
