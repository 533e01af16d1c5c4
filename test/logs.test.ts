import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createTestDatabase, runSql } from './support/database.ts';
import { startDatabaseProxy } from './support/database-proxy.ts';
import { startServiceProcess } from './support/process.ts';
import { aloneWithoutResources } from './support/requests.ts';
import { volunteerCap } from './support/revisions.ts';

/** What must not be found in anything that the service writes. */
const planted = {
  name: 'Zwaluwhart-Delaplante',
  fileNumber: '52011-1985-777123',
  nationalNumber: '85.07.30-033.61',
  nationalDigits: '85073003361',
  birthDate: '1985-07-30',
  amountCents: '61728394',
  token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ6d2FsdXcifQ.',
  key: 'sleutel-zwaluw-0001',
  password: 'wachtwoord-van-zwaluw',
  sql: "Zwaluw'; DROP TABLE calculation; --",
} as const;

/** A case full of planted values that the service accepts. */
const plantedCase = {
  ...aloneWithoutResources,
  caseReference: planted.fileNumber,
  categoryReason: planted.name,
  applicant: {
    birthDate: planted.birthDate,
    resources: [
      {
        type: 'gift',
        regular: true,
        donor: { kind: 'person', livesUnderSameRoof: false, hasMaintenanceDuty: false },
        annualAmountCents: Number(planted.amountCents),
      },
    ],
  },
};

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: Json }>> };
}
const document: { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> } =
  JSON.parse(await readFile(new URL('../openapi/openapi.json', import.meta.url), 'utf8'));
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

const values = Object.values(planted);

/** Copies of a value in each of which one place holds a planted value, or has one for a name beside it. */
function plantings(value: Json): Json[] {
  const leaf = values[String(value).length % values.length] ?? planted.name;
  const here: Json[] = [leaf, Number(planted.amountCents), [planted.name], { [planted.name]: planted.token }];
  if (Array.isArray(value)) {
    return [
      ...here,
      ...value.flatMap((item: Json, index) => plantings(item).map((changed) => value.with(index, changed))),
    ];
  }
  if (typeof value !== 'object' || value === null) return here;
  return [
    ...here,
    { ...value, [planted.nationalNumber]: planted.password },
    ...Object.entries(value).flatMap(([name, item]) =>
      plantings(item).map((changed) => ({ ...value, [name]: changed })),
    ),
  ];
}

const headerNames = [
  'accept',
  'accept-language',
  'acting-person',
  'authorization',
  'cookie',
  'content-encoding',
  'content-type',
  'forwarded',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'origin',
  'referer',
  'traceparent',
  'user-agent',
  'x-api-key',
  'x-forwarded-for',
];

/** Requests that hold planted values wherever a request can hold something. */
function plantedRequests({ method, path, operation }: (typeof operations)[number]): [string, RequestInit][] {
  const ordinaryPath = path.replace(/\{(\w+)\}/g, (_match, name: string) =>
    name === 'treeSize' ? '1' : name === 'code' ? 'isolated' : '0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90',
  );
  const example = operation.requestBody?.content['application/json']?.example;
  const headers = {
    'acting-person': 'Anna',
    'if-match': '"1"',
    ...(example === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const ordinary = { method, headers, ...(example === undefined ? {} : { body: JSON.stringify(example) }) };
  const requests: [string, RequestInit][] = [];
  for (const [index, name] of headerNames.entries()) {
    const value = values[(index + path.length) % values.length] ?? planted.name;
    for (const held of [value, `application/${value}`]) {
      requests.push([ordinaryPath, { ...ordinary, headers: { ...headers, [name]: held } }]);
    }
  }
  for (const value of values) {
    const encoded = encodeURIComponent(value);
    requests.push([`${ordinaryPath}/${encoded}`, ordinary]);
    requests.push([path.replaceAll(/\{\w+\}/g, encoded), ordinary]);
    requests.push([`${ordinaryPath}?${encoded}=1&other=${encoded}`, ordinary]);
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in === 'query') requests.push([`${ordinaryPath}?${parameter.name}=${encoded}`, ordinary]);
    }
    // Not well-formed, so it is no identifier.
    const related = { 'belgov-trace-id': `an identifier of ${value}` };
    requests.push([ordinaryPath, { ...ordinary, headers: { ...headers, ...related } }]);
    if (example === undefined) continue;
    const json = JSON.stringify(value);
    for (const body of [
      json,
      value,
      `{${json}:`,
      `{${json}:${json},${json}:1}`,
      `{"caseReference":"\\u0000${planted.name}"}`,
      `{"__proto__":${json}}`,
      `${'['.repeat(40)}${json}${']'.repeat(40)}`,
      JSON.stringify({ caseReference: value.repeat(20_000) }),
    ]) {
      requests.push([ordinaryPath, { ...ordinary, body }]);
    }
    requests.push([
      ordinaryPath,
      { ...ordinary, headers: { ...headers, 'content-type': 'text/csv' }, body: `${value}\n${value},1` },
    ]);
  }
  if (example !== undefined) {
    for (const body of plantings(example)) {
      requests.push([ordinaryPath, { ...ordinary, body: JSON.stringify(body) }]);
    }
  }
  return requests;
}

/** Sends bytes that are no request and waits until the service hangs up. */
async function sendBytes(address: string, text: string): Promise<void> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(text);
  socket.resume();
  // The service may hang up before it has read all.
  socket.on('error', () => {});
  await new Promise((resolve) => socket.on('close', resolve));
}

test('nothing that a request holds is written to the log or to standard error, whatever goes wrong', async () => {
  const { url, drop } = await createTestDatabase();
  const proxy = await startDatabaseProxy(url);
  const service = startServiceProcess({ environment: { DATABASE_URL: proxy.url, LOG_LEVEL: 'trace' } });
  const address = await service.address;
  const statuses = new Map<number, number>();
  const send = async (path: string, init: RequestInit) => {
    const answer = await fetch(`${address}${path}`, init);
    await answer.arrayBuffer();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    return answer.status;
  };
  const postJson = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const calculate = (stated: unknown, headers?: Record<string, string>) =>
    postJson('/v1/calculations', stated, headers);

  // Stored, found again, sent again, and refused because the key belongs to another body.
  const key = { 'idempotency-key': planted.key };
  expect(await calculate(plantedCase, key)).toBe(201);
  expect(await calculate(plantedCase, key)).toBe(201);
  expect(await calculate({ ...plantedCase, caseReference: planted.nationalNumber }, key)).toBe(409);

  for (const operation of operations) {
    for (const [path, init] of plantedRequests(operation)) await send(path, init);
  }
  for (const value of values) {
    await send(`/console/revisions/${encodeURIComponent(value)}`, {});
    await send(`/docs/static/${encodeURIComponent(value)}`, {});
    await sendBytes(address, `${value} HTTP\r\n\r\n`);
    await sendBytes(address, `GET /${value} HTTP/1.1\r\nHost: localhost\r\n${value}\r\n\r\n`);
    await sendBytes(address, `GET /v1/rates/%ff${value} HTTP/1.0\r\nHost: localhost\r\n\r\n`);
    await sendBytes(address, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${value.repeat(5000)}\r\n\r\n`);
  }

  // The database refuses a row and shows it in its message, has lost a right, raises an error with a value in it,
  // and goes away before and after a commit.
  const during = async (change: string, undo: string, ...requests: readonly (() => Promise<number>)[]) => {
    await runSql(url, change);
    for (const request of requests) expect(await request()).toBe(500);
    await runSql(url, undo);
  };
  const calculateWithout = () => calculate(plantedCase);
  const calculateWith = () => calculate(plantedCase, { 'idempotency-key': `${planted.key}-new` });
  const query = () =>
    postJson('/v1/calculations/query', {
      caseReference: planted.fileNumber,
      period: { startDate: planted.birthDate },
    });
  const prepareRevision = () =>
    postJson(
      '/v1/rateRevisions',
      { reason: planted.nationalNumber, rows: [volunteerCap()] },
      {
        'acting-person': planted.name,
      },
    );
  await during(
    `ALTER TABLE calculation ADD CONSTRAINT planted CHECK (case_reference <> '${planted.fileNumber}') NOT VALID`,
    'ALTER TABLE calculation DROP CONSTRAINT planted',
    calculateWithout,
    calculateWith,
  );
  await during(
    'REVOKE SELECT, INSERT ON calculation, rate_revision_event FROM barema_runtime',
    'GRANT SELECT, INSERT ON calculation, rate_revision_event TO barema_runtime',
    calculateWithout,
    calculateWith,
    query,
    prepareRevision,
  );
  await during(
    `CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'not %', NEW USING DETAIL = NEW::text, HINT = NEW::text; END $$;
     CREATE TRIGGER planted BEFORE INSERT ON calculation FOR EACH ROW EXECUTE FUNCTION planted();
     CREATE TRIGGER planted BEFORE INSERT ON rate_revision_event FOR EACH ROW EXECUTE FUNCTION planted()`,
    'DROP FUNCTION planted CASCADE',
    calculateWithout,
    calculateWith,
    prepareRevision,
  );
  proxy.disconnect();
  await calculate(plantedCase);
  const committed = proxy.holdCommits();
  const lost = calculate(plantedCase, { 'idempotency-key': `${planted.key}-lost` });
  await committed;
  proxy.disconnect();
  expect(await lost).toBe(503);

  service.child.kill('SIGTERM');
  await service.ended;
  const written = service.output() + service.errors();
  expect(written.split('\n').filter((line) => line.includes('"request failed"')).length).toBeGreaterThan(8);
  const answered = written.split('\n').filter((line) => line.includes('"request answered"'));
  expect(answered.length).toBeGreaterThan(3000);
  expect([...statuses.keys()].toSorted()).toEqual(
    expect.arrayContaining([200, 201, 400, 403, 404, 405, 406, 409, 413, 415, 500, 503]),
  );
  const secrets = [...values, 'zwaluw', new URL(url).password];
  const found = written
    .split('\n')
    .filter((line) => secrets.some((secret) => line.toLowerCase().includes(secret.toLowerCase())));
  expect(found).toEqual([]);
  await drop();
}, 180_000);
