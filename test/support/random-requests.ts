/** Requests made from the OpenAPI document by chance, but the same ones for the same seed. */

/** The part of the OpenAPI document that requests are made from and answers are compared with. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly schemas: Readonly<Record<string, DocumentSchema>>;
    readonly responses: Readonly<Record<string, DocumentResponse>>;
  };
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, DocumentResponse>>;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: DocumentSchema;
}

interface MediaType {
  readonly schema: DocumentSchema;
  readonly example?: Json;
}

export interface DocumentResponse {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, MediaType>>;
}

interface DocumentSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, DocumentSchema>>;
  readonly required?: readonly string[];
  readonly items?: DocumentSchema;
  readonly oneOf?: readonly DocumentSchema[];
  readonly anyOf?: readonly DocumentSchema[];
  readonly enum?: readonly string[];
  readonly example?: Json;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** An operation, and how it is reached. */
export interface FoundOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

export interface RandomRequest {
  readonly kind: 'valid' | 'nearlyValid' | 'hostile';
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

/** What exists in the service, by the name of the parameter that asks for it. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/** Numbers by chance (mulberry32): equal seeds give equal sequences. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** True about once in `times`. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }
}

export function operationsOf({ paths }: ApiDocument): readonly FoundOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}

/** A request for an operation: valid, with one thing wrong, or made to do harm. */
export function randomRequest(
  random: Random,
  document: ApiDocument,
  found: FoundOperation,
  known: KnownValues,
): RandomRequest {
  const valid = validRequest(random, document, found, known);
  const kind = random.pick(['valid', 'nearlyValid', 'hostile'] as const);
  if (kind === 'valid') return written(kind, valid);
  if (kind === 'nearlyValid') return written(kind, withOneMistake(random, valid));
  return hostileRequest(random, valid);
}

/** A request before it is written down as an URL and bytes. */
interface Draft {
  readonly method: string;
  readonly path: string;
  readonly pathValues: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly mediaType: string | undefined;
  readonly body: Json | undefined;
}

function validRequest(
  random: Random,
  document: ApiDocument,
  { path, method, operation }: FoundOperation,
  known: KnownValues,
): Draft {
  const pathValues: Record<string, string> = {};
  const query: [string, string][] = [];
  const headers: Record<string, string> = {};
  for (const stated of operation.parameters ?? []) {
    const { in: place, name, required = false, schema } = resolvedParameter(document, stated);
    if (!required && random.onceIn(2)) continue;
    const existing = known[name] ?? [];
    const value =
      existing.length > 0 && !random.onceIn(8)
        ? random.pick(existing)
        : String(randomValue(random, document, schema, 0));
    if (place === 'path') pathValues[name] = value;
    else if (place === 'query') query.push([name, value]);
    else headers[name] = value;
  }
  const content = Object.entries(operation.requestBody?.content ?? {});
  if (content.length === 0) {
    return { method, path, pathValues, query, headers, mediaType: undefined, body: undefined };
  }
  const [mediaType, { schema, example }] = random.pick(content);
  const body =
    example !== undefined && random.onceIn(2)
      ? variation(random, document, schema, example)
      : randomValue(random, document, schema, 0);
  return { method, path, pathValues, query, headers, mediaType, body };
}

function resolved(document: ApiDocument, schema: DocumentSchema): DocumentSchema {
  if (schema.$ref === undefined) return schema;
  const target = document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (target === undefined) throw new RangeError(`nothing at ${schema.$ref}`);
  return resolved(document, target);
}

function resolvedParameter(
  { components }: ApiDocument,
  stated: Parameter | { readonly $ref: string },
): Parameter {
  if (!('$ref' in stated)) return stated;
  const parameter = components.parameters?.[stated.$ref.split('/').at(-1) ?? ''];
  if (parameter === undefined) throw new RangeError(`nothing at ${stated.$ref}`);
  return parameter;
}

/** The example with one of its parts made anew from the schema. */
function variation(random: Random, document: ApiDocument, schema: DocumentSchema, example: Json): Json {
  const { properties, items } = resolved(document, schema);
  if (random.onceIn(6)) return example;
  if (Array.isArray(example) && items !== undefined && example.length > 0) {
    const index = random.below(example.length);
    return example.with(index, variation(random, document, items, example[index]));
  }
  if (isObject(example) && properties !== undefined) {
    const name = random.pick(Object.keys(properties));
    const part = properties[name];
    const value = example[name];
    if (part === undefined) return example;
    if (value === undefined) return { ...example, [name]: randomValue(random, document, part, 3) };
    return { ...example, [name]: variation(random, document, part, value) };
  }
  return randomValue(random, document, schema, 3);
}

/** A value that matches a schema. The deeper it stands, the fewer optional properties it has. */
function randomValue(random: Random, document: ApiDocument, schema: DocumentSchema, depth: number): Json {
  const { example, ...rest } = resolved(document, schema);
  if (example !== undefined && random.onceIn(3)) return example;
  const branches = rest.oneOf ?? rest.anyOf;
  if (branches !== undefined) return randomValue(random, document, random.pick(branches), depth);
  if (rest.enum !== undefined) return random.pick(rest.enum);
  switch (rest.type) {
    case 'object': {
      const entries = Object.entries(rest.properties ?? {}).filter(
        ([name]) => rest.required?.includes(name) === true || random.onceIn(depth + 3),
      );
      return Object.fromEntries(
        entries.map(([name, part]) => [name, randomValue(random, document, part, depth + 1)]),
      );
    }
    case 'array': {
      const length = (rest.minItems ?? 0) + random.below(3);
      const { items } = rest;
      if (items === undefined) return [];
      return Array.from({ length }, () => randomValue(random, document, items, depth + 1));
    }
    case 'integer':
    case 'number': {
      const minimum = rest.minimum ?? 0;
      const maximum = rest.maximum ?? Number.MAX_SAFE_INTEGER;
      const near = Math.min(maximum, minimum + random.below(random.pick([3, 100, 2_000_000])));
      return random.pick([minimum, maximum, near, near, near, near]);
    }
    case 'boolean':
      return random.onceIn(2);
    default:
      return randomText(random, rest);
  }
}

const texts: readonly string[] = [
  '1',
  'all',
  '250',
  '1.02',
  '0.5000',
  '144.50',
  '2026-09',
  'TEST-1',
  'mother',
  'Anna Peeters',
  'Bert Claes',
  'Zoë Müller-Lefèvre',
  'https://www.mi-is.be/nl',
  'a'.repeat(64),
];

function randomText(random: Random, { format, pattern }: DocumentSchema): string {
  switch (format) {
    case 'date':
      return random.pick([
        `20${random.below(80) + 10}-0${random.below(9) + 1}-${random.below(18) + 10}`,
        `2026-${random.below(3) + 10}-01`,
        '1985-07-30',
        '2024-02-29',
        '2026-09-12',
        '2026-09-30',
        '2199-12-31',
        '0001-01-01',
      ]);
    case 'date-time':
      return random.pick([
        '2026-10-01T12:00:00Z',
        '2002-10-01T00:00:00.000001+02:00',
        '9999-12-31T23:59:59Z',
      ]);
    case 'uuid':
      return random.pick(['0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90', '00000000-0000-0000-0000-000000000000']);
    default: {
      if (pattern === undefined) return random.pick(texts);
      const fitting = texts.filter((text) => new RegExp(pattern).test(text));
      return random.pick(fitting.length === 0 ? texts : fitting);
    }
  }
}

const strangeTexts: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'NaN',
  '\0',
  'a\0b',
  '\u0007\u001b[31m',
  '\ud800',
  '\u202egnirts',
  '\ufeff',
  'é'.normalize('NFD'),
  '👩‍👩‍👧‍👦'.repeat(20),
  'İstanbul ßẞ ﬃ',
  '2026-02-30',
  '2025-02-29',
  '0000-00-00',
  '-000001-01-01',
  '+275760-09-13',
  '2026-09-12T00:00:00Z',
  '2026-13-01',
  '20260912',
  'x'.repeat(10_000),
  '__proto__',
  'constructor',
  "' OR 1=1; DROP TABLE calculation; --",
  '$1; SELECT pg_sleep(60)',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f%00',
  '<script>alert(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would fill in.
  '${jndi:ldap://127.0.0.1/a}',
  '{{7*7}}',
  'a\r\nSet-Cookie: admin=1',
  '9007199254740993',
  '1e400',
];

const strangeNumbers: readonly number[] = [
  -1,
  0,
  -0,
  0.1,
  1.5,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  -Number.MAX_SAFE_INTEGER,
  1e21,
  Number.MAX_VALUE,
  5e-324,
];

const strangeNames: readonly string[] = [
  'unknown',
  '',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'a.b',
  'a[0]',
  'a"b\\c',
  '\ud800',
  'x'.repeat(5_000),
];

function strangeValue(random: Random): Json {
  return random.pick<() => Json>([
    () => null,
    () => true,
    () => [],
    () => ({}),
    () => [null],
    () => ({ [random.pick(strangeNames)]: random.pick(strangeTexts) }),
    () => nested(random.pick([5, 31, 33, 500])),
    () => random.pick(strangeNumbers),
    () => random.pick(strangeTexts),
  ])();
}

function nested(depth: number): Json {
  let value: Json = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** The same request with one thing wrong. */
function withOneMistake(random: Random, draft: Draft): Draft {
  const mistakes: (() => Draft)[] = [
    () => ({
      ...draft,
      query: [
        ...draft.query,
        [random.pick(['unknown', ...draft.query.map(([name]) => name)]), random.pick(strangeTexts)],
      ],
    }),
  ];
  const { body } = draft;
  if (body !== undefined) {
    const inBody = () => ({ ...draft, body: mutated(random, body) });
    // What a body has most of is what most mistakes are made in.
    mistakes.push(inBody, inBody, inBody, inBody, inBody, inBody, () => ({ ...draft, body: undefined }));
  }
  for (const [index, [name]] of draft.query.entries()) {
    mistakes.push(() => ({ ...draft, query: draft.query.with(index, [name, random.pick(strangeTexts)]) }));
  }
  for (const name of Object.keys(draft.headers)) {
    mistakes.push(() => ({ ...draft, headers: { ...draft.headers, [name]: random.pick(strangeTexts) } }));
    mistakes.push(() => {
      const { [name]: _left, ...headers } = draft.headers;
      return { ...draft, headers };
    });
  }
  for (const name of Object.keys(draft.pathValues)) {
    mistakes.push(() => ({
      ...draft,
      pathValues: { ...draft.pathValues, [name]: random.pick(strangeTexts) },
    }));
  }
  return random.pick(mistakes)();
}

/** The same value with one part of it changed, left out, doubled or joined by another. */
function mutated(random: Random, value: Json): Json {
  const isHere = random.onceIn(4);
  if (Array.isArray(value)) {
    if (value.length === 0 || isHere) {
      return random.pick<() => Json>([
        () => [...value, strangeValue(random)],
        () => [...value, ...value],
        () => value.slice(1),
        () => Array.from({ length: 2_000 }, () => value[0] ?? 1),
        () => strangeValue(random),
      ])();
    }
    const index = random.below(value.length);
    return value.with(index, mutated(random, value[index]));
  }
  if (isObject(value)) {
    const names = Object.keys(value);
    if (names.length === 0 || isHere) {
      return random.pick<() => Json>([
        () => ({ ...value, [random.pick(strangeNames)]: strangeValue(random) }),
        () => Object.fromEntries(Object.entries(value).slice(1)),
        () => Object.fromEntries(Object.entries(value).slice(0, -1)),
        () => Object.fromEntries(Object.entries(value).map(([name, part]) => [name.toUpperCase(), part])),
        () => strangeValue(random),
      ])();
    }
    const name = random.pick(names);
    return { ...value, [name]: mutated(random, value[name] ?? null) };
  }
  if (typeof value === 'number') {
    return random.pick<Json>([...strangeNumbers, value + 1, value - 1, -value, value * 1e6, String(value)]);
  }
  if (typeof value === 'string' && random.onceIn(3)) {
    return random.pick([value.toUpperCase(), `${value} `, value.slice(1), value + value, `${value}\u0301`]);
  }
  return random.onceIn(3) ? strangeValue(random) : random.pick(strangeTexts);
}

function written(kind: RandomRequest['kind'], draft: Draft): RandomRequest {
  const { method, path, pathValues, query, headers, mediaType, body } = draft;
  const filled = path.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent((pathValues[name] ?? 'absent').toWellFormed()),
  );
  const search = query
    .map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='))
    .join('&');
  return {
    kind,
    method,
    url: search === '' ? filled : `${filled}?${search}`,
    headers: { ...headers, ...(mediaType === undefined ? {} : { 'content-type': mediaType }) },
    ...(body === undefined
      ? {}
      : { payload: mediaType === 'text/csv' && typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}

/** Methods that Node.js reads. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];

const headerNames = [
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'acting-person',
  'authorization',
  'belgov-trace-id',
  'content-encoding',
  'content-type',
  'cookie',
  'expect',
  'forwarded',
  'host',
  'idempotency-key',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'origin',
  'prefer',
  'range',
  'sec-fetch-site',
  'traceparent',
  'x-forwarded-for',
  'x-http-method-override',
];

const mediaTypes = [
  'text/plain',
  'text/csv',
  'text/csv; charset=latin1',
  'application/json; charset=utf-16',
  'application/json; charset="',
  'application/json;charset=utf-8;charset=utf-7',
  'application/merge-patch+json',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  '*/*',
  'application',
  ';',
  '',
];

const queries = [
  '__proto__[admin]=1',
  'constructor.prototype.admin=1',
  '&&&=&=',
  'pageSize=1&pageSize=2',
  'pageSize[]=1',
  'date=%00',
  'cursor=1%27%20OR%201=1',
  'a='.repeat(2_000),
  '?',
  '%61=%zz',
];

const brokenTexts: readonly (string | Buffer)[] = [
  '{',
  '[',
  '{"a":1,}',
  "{'a':1}",
  '{"a":1}{"a":2}',
  '{"a":1,"a":2}',
  '// no comment\n{}',
  'NaN',
  'undefined',
  '-',
  '1e999999',
  '9'.repeat(5_000),
  '"\\ud800"',
  '"\\u0000"',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '['.repeat(20_000),
  '{"a":'.repeat(20_000),
  `[${'{},'.repeat(30_000)}{}]`,
  ' '.repeat(300_000),
  '\ufeff{}',
  'null',
  'true',
  '[]',
  '"text"',
  Buffer.from('{"a":1}', 'utf16le'),
  Buffer.of(0xff, 0xfe, 0x00, 0x80, 0xc0),
  Buffer.alloc(1_000),
  'a=1&b=2',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  'parameter,category,unit,effectiveFrom,amount,confidence,source,note\n"',
  'parameter\n=cmd()\n',
];

/** A request that is made to break or to get round something. */
function hostileRequest(random: Random, draft: Draft): RandomRequest {
  const request = written('hostile', draft);
  const json = { ...request.headers, 'content-type': 'application/json' };
  const { payload = '' } = request;
  return random.pick<() => RandomRequest>([
    () => ({ ...request, method: random.pick(methods) }),
    () => ({ ...request, headers: { ...request.headers, [random.pick(headerNames)]: headerValue(random) } }),
    () => ({ ...request, headers: { ...request.headers, [random.pick(headerNames)]: headerValue(random) } }),
    () => ({ ...request, headers: { ...request.headers, 'content-type': random.pick(mediaTypes) } }),
    () => ({ ...request, headers: json, payload: random.pick(brokenTexts) }),
    () => ({ ...request, payload: random.pick(brokenTexts) }),
    () => ({ ...request, headers: json, payload: payload.slice(0, random.below(payload.length + 1)) }),
    () => ({ ...request, headers: json, payload: withBytesChanged(random, payload) }),
    () => ({
      ...request,
      url: draft.path.replaceAll(/\{\w+\}/g, () =>
        encodeURIComponent(random.pick(strangeTexts).toWellFormed()),
      ),
    }),
    () => ({ ...request, url: `${request.url.split('?', 1)[0]}?${random.pick(queries)}` }),
    () => ({ ...request, url: strangeUrl(random, request.url) }),
  ])();
}

/** What can stand in a header on the wire. */
function headerValue(random: Random): string {
  const text = random.onceIn(4) ? random.pick(mediaTypes) : random.pick(strangeTexts);
  return Buffer.from(text.replaceAll(/[\r\n\0]/g, ' '), 'utf8')
    .toString('latin1')
    .slice(0, 8_000);
}

function withBytesChanged(random: Random, payload: string | Buffer): Buffer {
  const bytes = Buffer.from(payload);
  for (let change = 0; change < 3 && bytes.length > 0; change += 1) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return bytes;
}

function strangeUrl(random: Random, url: string): string {
  const [path = '', search] = url.split('?', 2);
  const changed = random.pick([
    `${path}/`,
    path.replace('/v1', '/v1/'),
    path.toUpperCase(),
    `${path}%00`,
    `${path};a=b`,
    `${path}/..%2f..%2fetc%2fpasswd`,
    `${path}%2`,
    `${path}/%ff`,
    `${path}.json`,
    path.replace('v1', 'v01'),
    `${path}/${'a'.repeat(3_000)}`,
  ]);
  return search === undefined ? changed : `${changed}?${search}`;
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
