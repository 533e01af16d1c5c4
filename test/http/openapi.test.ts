import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { endOf, startWorking } from '../support/batches.ts';
import { contentHash } from '../support/outsider.ts';
import { act, prepare, volunteerCap } from '../support/revisions.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

const run = promisify(execFile);

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema: { readonly example?: unknown };
    readonly example?: unknown;
  }[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, { readonly example?: unknown }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly example?: unknown }>>;
    readonly responses: Readonly<Record<string, object>>;
  };
}

const file = new URL('../../openapi/openapi.json', import.meta.url);
const document: Document = JSON.parse(await readFile(file, 'utf8'));
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
);

/** Checks a value against a place in the document, as a client generator would understand it. */
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, discriminator: false });
ajvFormats.default(ajv, { mode: 'full' });
ajv.addVocabulary(['example', 'discriminator', 'openapi', 'info', 'servers', 'tags', 'paths', 'components']);
ajv.addSchema(document, 'document');

function matches(pointer: string): ValidateFunction {
  return ajv.compile({ $ref: `document#${pointer}` });
}

/** Follows a reference, if it is one, and gives the pointer to the schema of a response. */
function schemaPointer(path: string, method: string, status: number): string | undefined {
  const responses = document.paths[path]?.[method]?.responses ?? {};
  const key = String(status) in responses ? String(status) : 'default';
  const response = Object(responses[key]);
  const place =
    '$ref' in response
      ? String(response.$ref).slice(1)
      : `/paths/${path.replaceAll('/', '~1')}/${method}/responses/${key}`;
  const resolved =
    '$ref' in response ? document.components.responses[place.split('/').at(-1) ?? ''] : response;
  const [mediaType] = Object.keys(Object(Object(resolved).content));
  if (mediaType === undefined) return undefined;
  // A fragment is percent-decoded before it is read as a pointer.
  return encodeURI(`${place}/content/${mediaType.replaceAll('/', '~1')}/schema`);
}

let service: TestService;
let calculationId: string;
let batchId: string;
let recalculationId: string;
let revisionHref: string;

let firstYear = 2060;

/** Makes a revision as an operation on one needs it, and answers the headers of that operation. */
async function prepareFor(operationId: string): Promise<Record<string, string>> {
  // The example acts as somebody, who must not have prepared what he approves.
  // The example acknowledges a rise that is no index step. Earlier years than those published keep it one.
  firstYear -= 1;
  revisionHref = await prepare(service, 'Bert Claes', [
    volunteerCap({ effectiveFrom: `${firstYear}-01-01`, amountCents: 4520 }),
  ]);
  if (operationId === 'approveRateRevision' || operationId === 'refuseRateRevision') {
    await act(service, 'Bert Claes', revisionHref, 'submit');
  }
  const { headers } = await service.app.inject(revisionHref);
  return { 'if-match': String(headers.etag) };
}

beforeAll(async () => {
  service = await startTestService();
  const stored = await service.app.inject({
    method: 'POST',
    url: '/v1/calculations',
    payload: Object(exampleOf('createCalculation')),
  });
  calculationId = stored.json<{ id: string }>().id;
  await checkpoint(service, await makeSigningKey());
  await startWorking(service);
  batchId = await endedTask('createCalculationBatch', '/v1/calculationBatches');
  recalculationId = await endedTask('createRecalculation', '/v1/recalculations');
});
afterAll(async () => {
  await service.close();
});

/** A task that has ended, from the example of its request. */
async function endedTask(operationId: string, url: string): Promise<string> {
  const payload = Object(exampleOf(operationId));
  const headers = { prefer: 'respond-async' };
  const created = await service.app.inject({ method: 'POST', url, headers, payload });
  const { id, href } = created.json();
  await endOf(service.app, href);
  return id;
}

/** A body that is right and is not the example. */
const otherBodies: Readonly<Record<string, (example: object) => object>> = {
  createCalculationBatch: (example) => ({ items: [...Object(example).items, ...Object(example).items] }),
  createRecalculation: (example) => ({ ...example, store: true }),
};

function exampleOf(operationId: string): unknown {
  const found = operations.find(({ operation }) => operation.operationId === operationId);
  return found?.operation.requestBody?.content['application/json']?.example;
}

/** Sends a request and checks that the answer is one that the document describes. */
async function expectDocumented(path: string, request: InjectOptions) {
  const method = String(request.method).toLowerCase();
  const response = await service.app.inject(request);
  const pointer = schemaPointer(path, method, response.statusCode);
  if (pointer === undefined) {
    expect(response.body).toBe('');
  } else {
    const validate = matches(pointer);
    const isJson = String(response.headers['content-type']).includes('json;');
    validate(isJson ? response.json() : response.body);
    expect(validate.errors ?? [], `${method} ${path} ${response.statusCode} ${response.body}`).toEqual([]);
  }
  return response;
}

const methods: Readonly<Record<string, 'GET' | 'POST' | 'PUT'>> = { get: 'GET', post: 'POST', put: 'PUT' };

function fillIn(path: string): string {
  return path
    .replace('{calculationId}', calculationId)
    .replace('{batchId}', batchId)
    .replace('{recalculationId}', recalculationId)
    .replace('{treeSize}', '1')
    .replace('/v1/rateRevisions/{revisionId}', revisionHref)
    .replace('{parameter}', 'categoryAmount')
    .replace('{code}', codes[path] ?? '');
}

const codes: Readonly<Record<string, string>> = {
  '/v1/refData/categories/{code}': 'isolated',
  '/v1/refData/resourceTypes/{code}': 'pension',
  '/v1/refData/relationships/{code}': 'sibling',
  '/v1/refData/problemTypes/{code}': 'badRequest',
};

describe('the example of a calculation', () => {
  test('is what the example of a request is really answered, stored or simulated', async () => {
    const payload = Object(exampleOf('createCalculation'));
    const answerOf = (path: string, status: string): unknown =>
      Object(document.paths[path]?.post?.responses[status]).content['application/json'].example;
    const example = Object(answerOf('/v1/calculations', '201'));
    const stored = await service.app.inject({ method: 'POST', url: '/v1/calculations', payload });
    const { id, href, commitment, ...answered } = stored.json();
    expect(href).toBe(`/v1/calculations/${id}`);
    // Each has a salt of its own.
    for (const { salt, contentHash: bound } of [commitment, example.commitment]) {
      expect(contentHash(example.receipt, salt)).toBe(bound);
    }
    const own = { id: example.id, href: example.href, commitment: example.commitment };
    expect({ ...answered, ...own }).toEqual(example);
    const simulated = await service.app.inject({ method: 'POST', url: '/v1/simulate', payload });
    expect(simulated.json()).toEqual(answerOf('/v1/simulate', '200'));
  });
});

describe('the document', () => {
  test('is what the routes say, and its check says how to mend it when it is not', async () => {
    expect(JSON.parse(JSON.stringify(service.app.swagger()))).toEqual(document);
    const generate = new URL('../../openapi/generate.ts', import.meta.url).pathname;
    await expect(run(process.execPath, [generate, '--check'])).resolves.toBeDefined();
  });

  test('is served as JSON and as YAML', async () => {
    const json = await service.app.inject('/v1/doc/openapi.json');
    expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(json.json()).toEqual(document);
    const yaml = await service.app.inject('/v1/doc/openapi.yaml');
    expect(yaml.headers['content-type']).toMatch(/^application\/yaml/);
    expect(parse(yaml.body)).toEqual(document);
  });

  test('is OpenAPI 3.0, in words that it has, and open to more properties', () => {
    expect(document.openapi).toMatch(/^3\.0\./);
    const forbidden: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (value === null) forbidden.push(`${path}: null`);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        const isName = /\/(properties|schemas|mapping|example)$/.test(path);
        if (!isName && (key === 'const' || key === '$id' || key === 'examples' || key === 'x-component')) {
          forbidden.push(`${path}/${key}`);
        }
        if (key === 'additionalProperties' && typeof part === 'boolean') forbidden.push(`${path}/${key}`);
        if (!isName && key === 'type' && (typeof part !== 'string' || part === 'null')) {
          if (!path.includes('/example')) forbidden.push(`${path}/${key}`);
        }
        if (key !== 'example') walk(part, `${path}/${key}`);
      }
    };
    walk(document, '');
    expect(forbidden).toEqual([]);
  });

  test('gives every operation its name, its tag, its security and its problems', () => {
    const tags = document.tags.map((tag) => tag.name);
    for (const { method, path, operation } of operations) {
      const place = `${method} ${path}`;
      expect(operation.operationId, place).toMatch(/^[a-z][a-zA-Z]+$/);
      expect(operation.summary, place).toMatch(/\S/);
      expect(operation.tags, place).toHaveLength(1);
      expect(tags, place).toContain(operation.tags?.[0]);
      const isForEverybody = path === '/health' || path.startsWith('/v1/refData/');
      expect(operation.security, place).toEqual(
        isForEverybody ? [] : [{ accessToken: expect.arrayContaining([expect.any(String)]) }, { apiKey: [] }],
      );
      if (!isForEverybody) {
        expect(operation.responses, place).toMatchObject({
          401: { $ref: '#/components/responses/NoAccessToken' },
          403: { $ref: '#/components/responses/MissingScope' },
        });
      }
      expect(operation.responses, place).toMatchObject({
        default: { $ref: '#/components/responses/Problem' },
        400: { $ref: '#/components/responses/BadRequest' },
      });
      if (operation.requestBody !== undefined) expect(operation.requestBody.required, place).toBe(true);
      expect(path).not.toMatch(/.\/$/);
    }
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has each union of objects read by one property, whose every value leads to a component', () => {
    const mapped = Object.entries(document.components.schemas).flatMap(([, schema]) =>
      Object.values(Object(Object(schema).discriminator?.mapping)),
    );
    expect(mapped.length).toBeGreaterThan(0);
    for (const reference of mapped) {
      expect(document.components.schemas).toHaveProperty(
        String(reference).replace('#/components/schemas/', ''),
      );
    }
  });

  test('has examples that are valid', () => {
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      if (schema.example === undefined) continue;
      const validate = matches(`/components/schemas/${name}`);
      validate(schema.example);
      expect(validate.errors ?? [], name).toEqual([]);
    }
  });
});

describe('every operation', () => {
  test.each(
    operations.map(
      ({ method, path, operation }) => [operation.operationId, method, path, operation] as const,
    ),
  )(
    '%s answers its example, a mistake and a wrong Accept as documented',
    async (operationId, method, path, operation) => {
      const headers = {
        ...Object.fromEntries(
          (operation.parameters ?? [])
            .filter((parameter) => parameter.in === 'header')
            .map(({ name, example }): [string, string] => [name, String(example)]),
        ),
        ...(path.includes('{revisionId}') ? await prepareFor(operationId) : {}),
      };
      const example = operation.requestBody?.content['application/json']?.example;
      if (operation.requestBody !== undefined) expect(example, 'an example of the body').toBeDefined();
      const url = fillIn(path);
      const sent = { method: methods[method] ?? 'GET', headers };
      const body = example === undefined ? {} : { payload: Object(example) };

      const success = await expectDocumented(path, { ...sent, ...body, url });
      // In this order: of a task that has ended there is more to say than of one that has not.
      const expected = ['303', '201', '200', '202'].find((status) => status in operation.responses);
      expect(success.statusCode).toBe(Number(expected));
      expect(success.headers['content-type']).toBe(
        path.endsWith('/results') ? 'application/x-ndjson' : 'application/json; charset=utf-8',
      );

      const mistake = await expectDocumented(path, { ...sent, ...body, url: `${url}?colour=red` });
      expect(mistake.statusCode).toBe(400);
      const accept = await expectDocumented(path, {
        ...sent,
        ...body,
        url,
        headers: { ...headers, accept: 'text/html' },
      });
      expect(accept.statusCode).toBe(406);

      if ('304' in operation.responses) {
        const known = { ...headers, 'if-none-match': String(success.headers.etag) };
        expect((await expectDocumented(path, { ...sent, url, headers: known })).statusCode).toBe(304);
      }
      if ('404' in operation.responses) {
        const nowhere = path
          .replace('{treeSize}', '404')
          .replace(/\{.*?\}/, '0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90');
        expect((await expectDocumented(path, { ...sent, ...body, url: nowhere })).statusCode).toBe(404);
      }
      if (operation.parameters?.some(({ name }) => name === 'idempotency-key')) {
        const keyed = { ...headers, 'idempotency-key': `openapi-${operationId}` };
        const first = await expectDocumented(path, { ...sent, ...body, url, headers: keyed });
        expect(first.statusCode).toBe(success.statusCode);
        const otherBody = otherBodies[operationId] ?? ((body) => ({ ...body, caseReference: 'ANOTHER' }));
        const other = { payload: otherBody(Object(example)) };
        const reused = await expectDocumented(path, { ...sent, ...other, url, headers: keyed });
        expect(reused.statusCode).toBe(409);
        const malformed = { 'idempotency-key': 'a b' };
        const refused = await expectDocumented(path, { ...sent, ...body, url, headers: malformed });
        expect(refused.statusCode).toBe(400);
      }
      if ('415' in operation.responses) {
        const asXml = { ...headers, 'content-type': 'application/xml' };
        const xml = await expectDocumented(path, { ...sent, url, payload: '<a/>', headers: asXml });
        expect(xml.statusCode).toBe(415);
        // A table of rates may be as large as one of many years, and a batch has many cases.
        const limit = /\/(?:import|calculationBatches)$/.test(path) ? 4_194_304 : 262_144;
        const large = await expectDocumented(path, { ...sent, url, payload: { a: 'x'.repeat(limit) } });
        expect([large.statusCode, large.json().limit]).toEqual([413, limit]);
      }
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in !== 'query') continue;
        expect(parameter.required).toBe(false);
      }
    },
  );

  test('that takes no body refuses one, except an empty object', async () => {
    const url = `/v1/calculations/${calculationId}/verify`;
    expect((await service.app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(200);
    const refused = await service.app.inject({ method: 'POST', url, payload: { a: 1 } });
    expect(refused.json()).toMatchObject({ status: 400, issues: [{ in: 'body' }] });
  });

  test('that takes a body tells when there is none, when it is compressed, and when it is in another charset', async () => {
    const send = async (headers: Record<string, string>, payload: string) =>
      (await service.app.inject({ method: 'POST', url: '/v1/simulate', headers, payload })).json();
    const json = { 'content-type': 'application/json' };
    expect(await send(json, '')).toMatchObject({
      status: 400,
      issues: [{ type: expect.stringMatching(/:requiredInput$/), in: 'body' }],
    });
    expect(await send({}, '{}')).toMatchObject({ status: 415 });
    expect(await send({ ...json, 'content-encoding': 'gzip' }, '{}')).toMatchObject({ status: 415 });
    expect(await send({ 'content-type': 'application/json; charset=latin1' }, '{}')).toMatchObject({
      status: 415,
    });
    expect(await send({ 'content-type': 'application/merge-patch+json' }, '{}')).toMatchObject({
      status: 415,
    });
    expect(await send({ 'content-type': 'Application/JSON; Charset="UTF-8"' }, '{}')).toMatchObject({
      status: 400,
    });
  });

  test('reports what is wrong with its query and with its body together', async () => {
    const response = await service.app.inject({
      method: 'POST',
      url: '/v1/calculations/query?pageSize=0',
      payload: { colour: 'red' },
    });
    expect(response.json().issues).toMatchObject([
      { in: 'query', name: 'pageSize', value: 0 },
      { in: 'body', name: 'colour', value: 'red' },
    ]);
  });
});

describe('the documentation in the browser', () => {
  test('is served with everything it needs, and with nothing from elsewhere', async () => {
    const page = await service.app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).not.toMatch(/^(https?:)?\/\//);
      const { pathname } = new URL(address, 'http://localhost/docs/');
      expect((await service.app.inject(pathname)).statusCode, pathname).toBe(200);
    }
    expect(page.body).not.toMatch(/<script>|https?:\/\//);
    const settings = await service.app.inject('/docs/static/swagger-initializer.js');
    const code = settings.body.replaceAll(/^\s*\/\/.*$/gm, '');
    expect(code).not.toMatch(/https?:\/\//);
    expect(code).toContain('validatorUrl: null');
  });

  test('is found without its slash too, and shows the published document', async () => {
    const page = await service.app.inject('/docs');
    expect([200, 302]).toContain(page.statusCode);
    expect((await service.app.inject('/docs/json')).json()).toEqual(document);
  });
});
