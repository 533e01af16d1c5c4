import { randomBytes } from 'node:crypto';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scopes } from '../../src/application/caller.ts';
import { createApiKey } from '../../src/application/manage-api-keys.ts';
import { type App, buildApp } from '../../src/http/app.ts';
import { keyKeeper, mine } from '../support/callers.ts';
import {
  type ApiDocument,
  type DocumentResponse,
  type FoundOperation,
  operationsOf,
  Random,
  type RandomRequest,
  randomRequest,
} from '../support/random-requests.ts';
import { act, prepare, volunteerCap } from '../support/revisions.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

/** Another seed gives other requests; the same seed gives the same. */
const seed = 20_260_912;

/** Requests for each operation: those with a body have more to go wrong in. */
const requestsWithBody = 1_000;
const requestsWithoutBody = 370;

const requestsAtOnce = 8;

/** The headers that let a request in, as one of two people. */
const credentials = (random: Random): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${random.pick(keys)}`,
});

const firstRevisionYears = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034];

let service: TestService;
/** The same service, where callers have to prove who they are. */
let app: App;
let keys: readonly string[];
let document: ApiDocument;
let operations: readonly FoundOperation[];

/** What the service has made so far, for the requests that ask for it. */
const known = {
  calculationId: [] as string[],
  revisionId: [] as string[],
  batchId: [] as string[],
  recalculationId: [] as string[],
  cursor: [] as string[],
  treeSize: ['1', '2'],
  from: ['1'],
  to: ['1', '2'],
  parameter: ['categoryAmount', 'flatExemption', 'volunteerCap'],
  code: ['isolated', 'wage', 'partner', 'badRequest'],
  'if-match': ['"1"', '"1"', '"1"', '"2"', '"3"'],
  'acting-organization': [mine],
};

beforeAll(async () => {
  service = await startTestService();
  app = buildApp(service.dependencies, {
    access: { authentication: 'required', refusedCredentialsPerMinute: 9_999_999 },
    logLevel: 'silent',
    requestsPerMinute: 9_999_999,
  });
  await app.ready();
  keys = await Promise.all(['Anna Peeters', 'Bert Claes'].map(makeKey));
  document = JSON.parse(JSON.stringify(app.swagger()));
  operations = operationsOf(document);
  const example = operations.find(({ operation }) => operation.operationId === 'createCalculation')?.operation
    .requestBody?.content['application/json']?.example;
  const signingKey = await makeSigningKey();
  const headers = credentials(new Random(seed));
  for (let count = 0; count < 2; count += 1) {
    remember(
      await app.inject({ method: 'POST', url: '/v1/calculations', headers, payload: Object(example) }),
    );
    await checkpoint(service, signingKey);
  }
  // Submitted, so that there is something to approve.
  for (const year of firstRevisionYears) {
    const href = await prepare(service, 'Anna Peeters', [
      volunteerCap({ effectiveFrom: `${year}-01-01`, amountCents: 4490 }),
    ]);
    await act(service, 'Anna Peeters', href, 'submit');
    known.revisionId.push(href.slice(href.lastIndexOf('/') + 1));
  }
});
afterAll(async () => {
  await app.close();
  await service.close();
});

async function makeKey(name: string): Promise<string> {
  const { secret } = await createApiKey(
    { database: service.owner, clock: () => testNow, newIdentifier: v7 },
    keyKeeper,
    randomBytes,
    { name, scopes, organizations: [mine], expiresAt: testNow.add({ hours: 1 }) },
  );
  return secret;
}

/** Keeps the identifier of what an answer has made. */
const identifiersOf: Readonly<Record<string, string[]>> = {
  rateRevisions: known.revisionId,
  calculationBatches: known.batchId,
  recalculations: known.recalculationId,
};

function remember({ headers }: LightMyRequestResponse): void {
  const [, collection, id] =
    /^\/v1\/(calculations|rateRevisions|calculationBatches|recalculations)\/([^/]+)$/.exec(
      headers.location ?? '',
    ) ?? [];
  if (collection === undefined || id === undefined) return;
  const identifiers = identifiersOf[collection] ?? known.calculationId;
  identifiers.push(id);
  known.cursor.push(id);
  // The first and the newest are the most interesting.
  if (identifiers.length > 30) identifiers.splice(firstRevisionYears.length, 1);
}

const ajv = new Ajv({ strict: true, strictTypes: false });
ajvFormats.default(ajv, { mode: 'full' });
ajv.addVocabulary(['example', 'discriminator', 'openapi', 'info', 'servers', 'tags', 'paths', 'components']);
const validators = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  if (ajv.getSchema('document') === undefined) ajv.addSchema({ $id: 'document', ...document });
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `document#${encodeURI(pointer)}` });
  validators.set(pointer, validate);
  return validate;
}

function escaped(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The documented response for a status, and where in the document it stands. */
function documentedResponse(
  { path, method, operation }: FoundOperation,
  status: number,
): { readonly response: DocumentResponse; readonly pointer: string } {
  const key = String(status) in operation.responses ? String(status) : 'default';
  const response = operation.responses[key] ?? {};
  const name = response.$ref?.split('/').at(-1);
  return name === undefined
    ? { response, pointer: `/paths/${escaped(path)}/${method.toLowerCase()}/responses/${key}` }
    : {
        response: document.components.responses[name] ?? {},
        pointer: `/components/responses/${name}`,
      };
}

/** Words of the inside: a stack, SQL, the database and its drivers, a path of a file. */
const internals =
  /\n\s+at |node:|node_modules|\.ts\b|\/src\/|prisma|postgres|\bpg_|barema_runtime|relation "|column "|SELECT |INSERT |ECONN|EPIPE|SQLSTATE|invocation|undefined|\[object |TypeError|RangeError|SyntaxError/i;

/** What is wrong with an answer; undefined when nothing is. */
function complaint(
  found: FoundOperation,
  request: RandomRequest,
  answer: LightMyRequestResponse,
): string | undefined {
  const { statusCode: status, headers, body } = answer;
  if (status >= 500) return 'the service failed';
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(headers['belgov-trace-id'])))
    return 'no trace id';
  if (headers['x-content-type-options'] !== 'nosniff') return 'no security headers';
  if (Object.keys(headers).some((name) => name.startsWith('access-control-') || name === 'set-cookie')) {
    return 'a header that nobody may set';
  }
  // A hostile request for one operation may be one for another of the same path.
  const answering = operations.find(({ path, method }) => path === found.path && method === request.method);
  if (request.method === 'HEAD' || status === 204 || status === 304) {
    return body === '' ? undefined : 'a body where there is none';
  }
  if (status < 400 && answering === undefined) return 'an answer of an operation that does not exist';
  const mediaType = String(headers['content-type']).split(';', 1)[0] ?? '';
  const { response, pointer } = documentedResponse(answering ?? found, status);
  if (response.content?.[mediaType] === undefined) return `${mediaType} is not documented`;
  if (mediaType === 'text/csv' || mediaType === 'application/x-ndjson') return undefined;
  const content: unknown = answer.json();
  const validate = validator(`${pointer}/content/${escaped(mediaType)}/schema`);
  if (!validate(content)) return `not as documented: ${JSON.stringify(validate.errors)}`;
  return status < 400 ? undefined : leakOf(status, Object(content), headers);
}

/** What a problem says of the inside, beside the names and values that the request itself has sent. */
function leakOf(
  status: number,
  problem: { readonly status: number; readonly issues?: readonly Readonly<Record<string, unknown>>[] },
  headers: LightMyRequestResponse['headers'],
): string | undefined {
  if (problem.status !== status) return 'a problem with another status';
  const { issues = [], ...rest } = problem;
  const own = issues.map(({ name: _name, value: _value, ...said }) => said);
  const text = `${JSON.stringify(rest)}${JSON.stringify(own)}${JSON.stringify(headers)}`;
  const [found] = internals.exec(text) ?? [];
  return found === undefined ? undefined : `it says ${found}`;
}

test('no request makes the service fail, hang, leak, or answer anything but what it documents', async () => {
  const random = new Random(seed);
  const complaints: string[] = [];
  const statuses = new Map<string, Set<number>>();
  let count = 0;

  // Round by round, so that operations find what others have made.
  const remaining = operations.flatMap((found) => {
    const times = found.operation.requestBody === undefined ? requestsWithoutBody : requestsWithBody;
    return Array.from({ length: times }, (_, round) => ({
      found,
      order: (round + random.below(1_000) / 1_000) / times,
    }));
  });
  const inOrder = remaining.toSorted((left, right) => left.order - right.order);
  while (count < inOrder.length && complaints.length < 10) {
    const together = inOrder.slice(count, count + requestsAtOnce).map(({ found }) => ({
      found,
      request: randomRequest(random, document, found, known),
      authorization: credentials(random),
    }));
    const answers = await Promise.all(
      together.map(({ request: { kind: _kind, headers, ...sent }, authorization }) =>
        app.inject({ ...sent, headers: { ...authorization, ...headers } } as InjectOptions),
      ),
    );
    for (const [index, { found, request }] of together.entries()) {
      const answer = answers[index];
      if (answer === undefined) throw new Error('a request without an answer');
      const { operationId } = found.operation;
      count += 1;
      remember(answer);
      statuses.set(operationId, (statuses.get(operationId) ?? new Set()).add(answer.statusCode));
      const wrong = complaint(found, request, answer);
      if (wrong !== undefined) {
        complaints.push(
          `request ${count} of seed ${seed}, ${operationId}: ${wrong}\n${JSON.stringify(request).slice(0, 2_000)}\n${answer.statusCode} ${answer.body.slice(0, 1_000)}`,
        );
      }
    }
  }
  expect(complaints).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(20_000);
  // Each operation was both let do its work and refused to, but that chance seldom approves a revision: another person,
  // the right version and a reason for each warning.
  const having = (isMeant: (status: number) => boolean) =>
    [...statuses].filter(([, seen]) => [...seen].some(isMeant)).map(([operationId]) => operationId);
  const all = operations.map(({ operation }) => operation.operationId).toSorted();
  expect([...new Set([...having((status) => status < 300), 'approveRateRevision'])].toSorted()).toEqual(all);
  expect(having((status) => status >= 400).toSorted()).toEqual(all);
}, 600_000);
