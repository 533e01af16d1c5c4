import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { InjectOptions } from 'fastify';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Scope, scopes } from '../../src/application/caller.ts';
import { createApiKey, revokeApiKey } from '../../src/application/manage-api-keys.ts';
import { connectDatabaseAsOwner } from '../../src/db/client.ts';
import type { Access, RouteAccess } from '../../src/http/access.ts';
import { endOf, startWorking } from '../support/batches.ts';
import { keyKeeper } from '../support/callers.ts';
import { runSql } from '../support/database.ts';
import { makeKey, type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { volunteerCap } from '../support/revisions.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

const organization = '0999000129';
const anotherOrganization = '0999000030';

let provider: OpenIdProvider;
let access: Access;
let service: TestService;
const registered = new Map<string, RouteAccess | undefined>();
let calculationId: string;
/** Where a batch and a recalculation are that have ended. */
const tasks = { batch: '', recalculation: '' };
/** Of no key of the issuer. */
let foreignKey: Awaited<ReturnType<typeof makeKey>>;
const apiKeys: Record<'valid' | 'revoked' | 'expired' | 'withoutOrganization', string> = {
  valid: '',
  revoked: '',
  expired: '',
  withoutOrganization: '',
};

beforeAll(async () => {
  provider = await startOpenIdProvider({ dossier: [organization], auditor: [] });
  const { issuer, audience } = provider;
  access = {
    authentication: 'required',
    tokenIssuer: { issuer, audience },
    // They all come from one address.
    refusedCredentialsPerMinute: 9_999_999,
  };
  service = await startTestService(undefined, undefined, { access }, (app) => {
    app.addHook('onRoute', ({ method, url, config }) => {
      for (const name of [method].flat()) registered.set(`${name} ${url}`, config?.access);
    });
  });
  foreignKey = await makeKey();

  const tomorrow = testNow.add({ hours: 24 });
  apiKeys.valid = (await makeApiKey({ expiresAt: tomorrow })).secret;
  apiKeys.withoutOrganization = (await makeApiKey({ expiresAt: tomorrow, organizations: [] })).secret;
  apiKeys.expired = (await makeApiKey({ expiresAt: testNow })).secret;
  const revoked = await makeApiKey({ expiresAt: tomorrow });
  apiKeys.revoked = revoked.secret;
  await asOwner((database) =>
    revokeApiKey({ database, clock: () => testNow, newIdentifier: v7 }, keyKeeper, revoked.id),
  );

  const stored = await send(bearer(await mint()), {
    method: 'POST',
    url: '/v1/calculations',
    payload: aloneWithoutResources,
  });
  calculationId = stored.json().id;
  await checkpoint(service, await makeSigningKey());
  await startWorking(service);
  tasks.batch = await ended('/v1/calculationBatches', { items: [aloneWithoutResources] });
  tasks.recalculation = await ended('/v1/recalculations', { date: '2026-09-01' });
});
afterAll(async () => {
  await service.close();
  await provider.close();
});

async function ended(url: string, payload: object): Promise<string> {
  const authorization = bearer(await mint());
  const created = await send(authorization, { method: 'POST', url, payload });
  const { href } = created.json();
  await endOf(service.app, href, { authorization });
  return href;
}

async function asOwner<Result>(
  work: (database: TestService['database']) => Promise<Result>,
): Promise<Result> {
  const database = connectDatabaseAsOwner(service.databaseUrl);
  try {
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

function makeApiKey(changes: { expiresAt: Temporal.Instant; organizations?: readonly string[] }) {
  // Yesterday, so that one can have expired.
  const clock = () => testNow.subtract({ hours: 24 });
  const request = { name: 'Dossier', scopes, organizations: [organization], ...changes };
  return asOwner((database) =>
    createApiKey({ database, clock, newIdentifier: v7 }, keyKeeper, randomBytes, request),
  );
}

const nowSeconds = testNow.epochMilliseconds / 1000;

/** A value that is undefined is left out. */
function withoutUndefined(claimsOrHeader: object) {
  return JSON.parse(JSON.stringify(claimsOrHeader));
}

/** What a token of the tests claims, unless a test changes it. */
function claims(changes: Readonly<Record<string, unknown>> = {}): JWTPayload {
  return withoutUndefined({
    iss: provider.issuer,
    aud: provider.audience,
    sub: 'anna',
    client_id: 'dossier',
    scope: scopes.join(' '),
    organizations: [organization],
    iat: nowSeconds - 60,
    exp: nowSeconds + 3600,
    ...changes,
  });
}

/** A token that the issuer itself has signed. */
function mint(
  changes: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { kid, privateKey } = provider.key();
  return new SignJWT(claims(changes))
    .setProtectedHeader(withoutUndefined({ alg: 'ES256', typ: 'at+jwt', kid, ...header }))
    .sign(privateKey);
}

const bearer = (credential: string) => `Bearer ${credential}`;

function send(authorization: string | undefined, request: InjectOptions) {
  const headers = { ...request.headers, ...(authorization === undefined ? {} : { authorization }) };
  return service.app.inject({ ...request, headers });
}

/** The status, the type of problem and the challenge of an answer. */
async function verdictOf(authorization: string | undefined, request: InjectOptions) {
  const response = await send(authorization, request);
  const challenge = response.headers['www-authenticate'];
  const type = response.body === '' ? 'no body' : String(response.json().type).split(':').at(-1);
  return `${response.statusCode} ${type}${challenge === undefined ? '' : ` ${challenge}`}`;
}

const invalid = (description: string) =>
  `401 invalidAccessToken Bearer realm="Barema", error="invalid_token", error_description="${description}"`;
const notAccepted = invalid(
  'The access token or API key is not accepted: it was altered, revoked or cut off, or comes from somebody else.',
);
const expired =
  '401 expiredAccessToken Bearer realm="Barema", error="invalid_token", error_description="The access token or API key has expired. Get a new one."';
const nothing = '401 noAccessToken Bearer realm="Barema"';
const unusable = invalid(
  'The access token is genuine, but its claims cannot be used: iat and nbf must be times (iat is required), sub and client_id names, scope a text, organizations a list of enterprise numbers of ten digits.',
);

/** Every credential that opens nothing, with the answer that each protected route gives to it. */
const refused: Readonly<Record<string, { verdict: string; make: () => Promise<string | undefined> }>> = {
  'no token': { verdict: nothing, make: async () => undefined },
  'an empty header': { verdict: nothing, make: async () => '' },
  'another scheme': { verdict: nothing, make: async () => 'Basic ZG9zc2llcjpzZWNyZXQ=' },
  'a scheme without token': { verdict: notAccepted, make: async () => 'Bearer' },
  'no JWT': { verdict: notAccepted, make: async () => 'Bearer abc' },
  'a JWT of rubbish': { verdict: notAccepted, make: async () => 'Bearer abc.def.ghi' },
  'two tokens in one header': {
    verdict: notAccepted,
    make: async () => `Bearer ${await mint()}, Bearer ${await mint()}`,
  },
  'an expired token': { verdict: expired, make: async () => bearer(await mint({ exp: nowSeconds - 31 })) },
  'a token older than a day': {
    verdict: expired,
    make: async () => bearer(await mint({ iat: nowSeconds - 86_432 })),
  },
  'a token that never ends': {
    verdict: notAccepted,
    make: async () => bearer(await mint({ exp: undefined })),
  },
  'a token that is not valid yet': {
    verdict: invalid('The access token is not valid yet. Compare the clock of its issuer.'),
    make: async () => bearer(await mint({ nbf: nowSeconds + 31 })),
  },
  'a token from the future': {
    verdict: invalid('The access token is not valid yet. Compare the clock of its issuer.'),
    make: async () => bearer(await mint({ iat: nowSeconds + 31 })),
  },
  'a token of another issuer': {
    verdict: notAccepted,
    make: async () => bearer(await mint({ iss: 'https://login.example' })),
  },
  'a token for another audience': {
    verdict: invalid(
      'The access token was made for another audience. Ask its issuer for one for this service.',
    ),
    make: async () => bearer(await mint({ aud: 'https://other.example' })),
  },
  'alg none': { verdict: notAccepted, make: async () => bearer(new UnsecuredJWT(claims()).encode()) },
  'alg none with the header of the issuer': {
    verdict: notAccepted,
    make: async () => {
      const header = { alg: 'none', typ: 'at+jwt', kid: provider.key().kid };
      const [, payload, signature] = (await mint()).split('.');
      return bearer(`${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.${signature}`);
    },
  },
  'HS256 with the public key as secret': {
    verdict: notAccepted,
    make: async () => {
      const { kid, publicPem } = provider.key();
      const token = new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid });
      return bearer(await token.sign(new TextEncoder().encode(publicPem)));
    },
  },
  'an unknown key': {
    verdict: notAccepted,
    make: async () => bearer(await mint({}, { kid: foreignKey.kid })),
  },
  'no key named': { verdict: notAccepted, make: async () => bearer(await mint({}, { kid: undefined })) },
  'the signature of another key': {
    verdict: notAccepted,
    make: async () => {
      const header = { alg: 'ES256', typ: 'at+jwt', kid: provider.key().kid };
      return bearer(await new SignJWT(claims()).setProtectedHeader(header).sign(foreignKey.privateKey));
    },
  },
  'a key of its own in the header': {
    verdict: notAccepted,
    make: async () => {
      const { d, ...jwk } = foreignKey.privateJwk;
      const header = { alg: 'ES256', typ: 'at+jwt', kid: provider.key().kid, jwk };
      return bearer(await new SignJWT(claims()).setProtectedHeader(header).sign(foreignKey.privateKey));
    },
  },
  'altered claims': {
    verdict: notAccepted,
    make: async () => {
      const [header, , signature] = (await mint()).split('.');
      const payload = Buffer.from(JSON.stringify(claims({ sub: 'bert' }))).toString('base64url');
      return bearer(`${header}.${payload}.${signature}`);
    },
  },
  'a token of another type': {
    verdict: notAccepted,
    make: async () => bearer(await mint({}, { typ: 'logout+jwt' })),
  },
  'a token without a type': {
    verdict: notAccepted,
    make: async () => bearer(await mint({}, { typ: undefined })),
  },
  'a token whose type is a list': {
    verdict: notAccepted,
    make: async () => bearer(await mint({}, { typ: ['at+jwt'] })),
  },
  'a token that does not say when it was made': {
    verdict: unusable,
    make: async () => bearer(await mint({ iat: undefined })),
  },
  'a token that was made at no time': {
    verdict: unusable,
    make: async () => bearer(await mint({ iat: 'today' })),
  },
  'a token that is valid from no time on': {
    verdict: unusable,
    make: async () => bearer(await mint({ nbf: 'today' })),
  },
  'a token of somebody whose name turns the line round': {
    verdict: unusable,
    make: async () => bearer(await mint({ sub: 'anna\u202enimda' })),
  },
  'a token of a client whose name does': {
    verdict: unusable,
    make: async () => bearer(await mint({ client_id: 'dossier\u2066' })),
  },
  'a token of nobody': { verdict: unusable, make: async () => bearer(await mint({ sub: '\u200b' })) },
  'organizations that are none': {
    verdict: unusable,
    make: async () => bearer(await mint({ organizations: ['0999000120'] })),
  },
  'the local organization': {
    verdict: unusable,
    make: async () => bearer(await mint({ organizations: ['local'] })),
  },
  'an unknown API key': {
    verdict: notAccepted,
    make: async () => bearer(`barema_${randomBytes(32).toString('base64url')}`),
  },
  'a revoked API key': { verdict: notAccepted, make: async () => bearer(apiKeys.revoked) },
  'an expired API key': { verdict: expired, make: async () => bearer(apiKeys.expired) },
};

interface Row {
  readonly access: RouteAccess;
  /** A request that succeeds. The caller may be recorded as the author of what it is about. */
  readonly request: () => Promise<InjectOptions>;
  readonly status: number;
}

function read(url: string, needed: RouteAccess): Row {
  return { access: needed, request: async () => ({ method: 'GET', url }), status: 200 };
}

function write(
  url: string,
  needed: RouteAccess,
  payload: object | undefined,
  status = 200,
  headers: Record<string, string> = {},
): Row {
  return {
    access: needed,
    request: async () => ({ method: 'POST', url, headers, ...(payload === undefined ? {} : { payload }) }),
    status,
  };
}

let revisions = 0;

/** A new draft of somebody who asks for nothing else, and the ETag of it. */
async function draft(): Promise<{ href: string; etag: string }> {
  revisions += 1;
  const effectiveFrom = Temporal.PlainDate.from('2030-01-01').add({ months: revisions }).toString();
  const response = await send(bearer(await mint({ sub: 'clara' })), {
    method: 'POST',
    url: '/v1/rateRevisions',
    payload: { reason: 'a test', rows: [volunteerCap({ effectiveFrom })] },
  });
  expect(response.statusCode).toBe(201);
  return { href: response.json().href, etag: String(response.headers.etag) };
}

async function submitted(): Promise<{ href: string; etag: string }> {
  const { href, etag } = await draft();
  const current = await send(bearer(await mint()), { method: 'GET', url: href });
  const response = await send(bearer(await mint({ sub: 'clara' })), {
    method: 'POST',
    url: `${href}/submit`,
    headers: { 'if-match': etag },
    payload: {
      acknowledgements: current
        .json()
        .checks.map(({ code, subject }: Record<string, string>) => ({ code, subject, reason: 'a test' })),
    },
  });
  expect(response.statusCode, response.body).toBe(200);
  return { href, etag: String(response.headers.etag) };
}

function actOn(
  kind: 'submit' | 'approve' | 'refuse' | 'withdraw',
  needed: RouteAccess,
  prepare: () => Promise<{ href: string; etag: string }>,
): Row {
  return {
    access: needed,
    status: 200,
    request: async () => {
      const { href, etag } = await prepare();
      const current = await send(bearer(await mint()), { method: 'GET', url: href });
      const warnings: Record<string, string>[] = current.json().checks;
      const acknowledgements = warnings.map(({ code, subject }) => ({ code, subject, reason: 'a test' }));
      const payload =
        kind === 'submit' || kind === 'approve'
          ? { acknowledgements: kind === 'approve' ? [] : acknowledgements }
          : { reason: 'a test' };
      return { method: 'POST', url: `${href}/${kind}`, headers: { 'if-match': etag }, payload };
    },
  };
}

function ofRevision(suffix: string, needed: RouteAccess): Row {
  return {
    access: needed,
    status: 200,
    request: async () => ({ method: 'GET', url: `${(await draft()).href}${suffix}` }),
  };
}

function ofTask(kind: keyof typeof tasks, method: 'GET' | 'POST', suffix: string): Row {
  return {
    access: [method === 'GET' ? 'calculations:read' : 'calculations:write'],
    status: 200,
    request: async () => ({ method, url: `${tasks[kind]}${suffix}` }),
  };
}

const stated = aloneWithoutResources;
const csv = { 'content-type': 'text/csv' };

/** What each route takes, and a request that it answers. The routes of refData and health are for everybody. */
const rows: Readonly<Record<string, Row>> = {
  'GET /health': read('/health', 'everybody'),
  ...Object.fromEntries(
    Object.entries({
      categories: 'isolated',
      resourceTypes: 'pension',
      relationships: 'sibling',
      problemTypes: 'noAccessToken',
    }).flatMap(([list, code]) => [
      [`GET /v1/refData/${list}`, read(`/v1/refData/${list}`, 'everybody')],
      [`GET /v1/refData/${list}/:code`, read(`/v1/refData/${list}/${code}`, 'everybody')],
    ]),
  ),
  'POST /v1/calculations': write('/v1/calculations', ['calculations:write'], stated, 201),
  'POST /v1/simulate': write('/v1/simulate', ['calculations:write'], stated),
  'POST /v1/timelines': write('/v1/timelines', ['calculations:write'], {
    ...stated,
    period: { startDate: '2026-08-01', endDate: '2026-09-30' },
  }),
  'POST /v1/calculations/query': write('/v1/calculations/query', ['calculations:read'], {}),
  'GET /v1/calculations/:calculationId': {
    ...read('', ['calculations:read']),
    request: async () => ({ method: 'GET', url: `/v1/calculations/${calculationId}` }),
  },
  'GET /v1/calculations/:calculationId/inclusionProof': {
    ...read('', ['calculations:read']),
    request: async () => ({ method: 'GET', url: `/v1/calculations/${calculationId}/inclusionProof` }),
  },
  'POST /v1/calculations/:calculationId/verify': {
    ...read('', ['calculations:read']),
    request: async () => ({ method: 'POST', url: `/v1/calculations/${calculationId}/verify` }),
  },
  'POST /v1/calculationBatches': write('/v1/calculationBatches', ['calculations:write'], { items: [stated] }),
  'POST /v1/recalculations': write('/v1/recalculations', ['calculations:write'], { date: '2026-09-01' }, 202),
  ...Object.fromEntries(
    (['batch', 'recalculation'] as const).flatMap((kind) => {
      const path =
        kind === 'batch' ? '/v1/calculationBatches/:batchId' : '/v1/recalculations/:recalculationId';
      const collection = path.replace(/\/:\w+$/, '');
      return [
        [`GET ${collection}`, read(collection, ['calculations:read'])],
        [`GET ${path}`, { ...ofTask(kind, 'GET', ''), status: 303 }],
        [`GET ${path}/results`, ofTask(kind, 'GET', '/results')],
        [`POST ${path}/cancel`, ofTask(kind, 'POST', '/cancel')],
      ];
    }),
  ),
  'GET /v1/rates': read('/v1/rates', ['rates:read']),
  'GET /v1/rates/export': read('/v1/rates/export', ['rates:read']),
  'GET /v1/rates/:parameter': read('/v1/rates/categoryAmount', ['rates:read']),
  'GET /v1/rateRevisions': read('/v1/rateRevisions', ['rates:read']),
  'GET /v1/rateRevisions/:revisionId': ofRevision('', ['rates:read']),
  'GET /v1/rateRevisions/:revisionId/impact': ofRevision('/impact', ['rates:read', 'calculations:read']),
  'GET /v1/rateRevisions/:revisionId/impact/calculations': ofRevision('/impact/calculations', [
    'rates:read',
    'calculations:read',
  ]),
  'POST /v1/rateRevisions': write(
    '/v1/rateRevisions',
    ['rates:prepare'],
    { reason: 'a test', rows: [volunteerCap()] },
    201,
  ),
  'POST /v1/rateRevisions/import': {
    ...write('/v1/rateRevisions/import', ['rates:prepare'], undefined),
    request: async () => ({
      method: 'POST',
      url: '/v1/rateRevisions/import',
      headers: csv,
      payload: (
        await send(bearer(await mint()), {
          method: 'GET',
          url: '/v1/rates/export',
          headers: { accept: 'text/csv' },
        })
      ).body,
    }),
  },
  'POST /v1/rateRevisions/proposal': write('/v1/rateRevisions/proposal', ['rates:prepare'], {
    effectiveFrom: '2027-03-01',
  }),
  'PUT /v1/rateRevisions/:revisionId': {
    access: ['rates:prepare'],
    status: 200,
    request: async () => {
      const { href, etag } = await draft();
      const payload = { reason: 'another', rows: [volunteerCap({ effectiveFrom: '2031-01-01' })] };
      return { method: 'PUT', url: href, headers: { 'if-match': etag }, payload };
    },
  },
  'POST /v1/rateRevisions/:revisionId/submit': actOn('submit', ['rates:prepare'], draft),
  'POST /v1/rateRevisions/:revisionId/withdraw': actOn('withdraw', ['rates:prepare'], draft),
  'POST /v1/rateRevisions/:revisionId/approve': actOn('approve', ['rates:approve'], submitted),
  'POST /v1/rateRevisions/:revisionId/refuse': actOn('refuse', ['rates:approve'], submitted),
  'GET /v1/audit/acts': read('/v1/audit/acts', ['audit:read']),
  'GET /v1/audit/checkpoints': read('/v1/audit/checkpoints', ['audit:read']),
  'GET /v1/audit/checkpoints/:treeSize': read('/v1/audit/checkpoints/1', ['audit:read']),
  'GET /v1/audit/consistencyProof': read('/v1/audit/consistencyProof', ['audit:read']),
  'GET /v1/audit/keys': read('/v1/audit/keys', ['audit:read']),
};

/** A request to a route with nothing in it that is right, so that whoever looked at it first would say so. */
function blind(route: string): InjectOptions {
  const [method = '', path = ''] = route.split(' ');
  const url = path.replace(/:\w+/g, 'nothing');
  const isWriting = method !== 'GET' && method !== 'HEAD';
  return {
    method: isWriting ? (method === 'PUT' ? 'PUT' : 'POST') : method === 'HEAD' ? 'HEAD' : 'GET',
    url: `${url}?nonsense=1`,
    ...(isWriting ? { headers: { 'content-type': 'application/json' }, payload: '{"' } : {}),
  };
}

const protectedRows = Object.entries(rows).flatMap(([route, { access: needed, ...row }]) =>
  needed === 'everybody' ? [] : [{ route, needed, ...row }],
);

describe('the routes', () => {
  test('all stand in the table below, with what they take', () => {
    const ofApi = [...registered].filter(([route]) => !/ \/(console|docs|v1\/doc)(\/|$)/.test(route));
    const table = Object.fromEntries(
      Object.entries(rows).flatMap(([route, { access: needed }]) => [
        [route, needed],
        ...(route.startsWith('GET ') ? [[route.replace('GET ', 'HEAD '), needed]] : []),
      ]),
    );
    expect(Object.fromEntries(ofApi)).toEqual(table);
  });

  test('cannot be registered without saying what they take', async () => {
    await expect(
      startTestService(undefined, undefined, { access }, (app) => {
        app.addHook('onRoute', (route) => {
          if (route.url === '/v1/simulate') delete route.config;
        });
      }),
    ).rejects.toThrow('POST /v1/simulate does not say who may use it');
  });

  test.each(Object.entries(rows).filter(([, { access: needed }]) => needed === 'everybody'))(
    '%s is for everybody, whatever is sent as a token',
    async (_route, { request, status }) => {
      for (const authorization of [undefined, 'Bearer rubbish', bearer(apiKeys.revoked)]) {
        expect((await send(authorization, await request())).statusCode).toBe(status);
      }
    },
  );

  test('of the console and the documentation hold nothing of anybody, and are for everybody', async () => {
    for (const url of ['/console', '/console/src/console/main.ts', '/docs/', '/v1/doc/openapi.json']) {
      expect((await service.app.inject(url)).statusCode, url).toBe(200);
    }
  });

  test.each([
    ['GET', '/v1/nothing', 404],
    ['DELETE', '/v1/calculations', 405],
    ['OPTIONS', '/v1/calculations', 204],
  ] as const)('answer %s %s with %i without a token', async (method, url, status) => {
    expect((await service.app.inject({ method, url })).statusCode).toBe(status);
  });
});

describe('a protected route', () => {
  test.concurrent.each(protectedRows)(
    '$route refuses whatever proves nothing, before it looks at the request',
    async ({ route }) => {
      const names = Object.keys(refused);
      const verdicts = await Promise.all(
        Object.values(refused).map(async ({ make }) => verdictOf(await make(), blind(route))),
      );
      expect(Object.fromEntries(names.map((name, place) => [name, verdicts[place]]))).toEqual(
        Object.fromEntries(names.map((name) => [name, refused[name]?.verdict])),
      );
    },
  );

  test.each(protectedRows.filter(({ route }) => route.startsWith('GET ')))(
    '$route refuses HEAD too',
    async ({ route }) => {
      expect(await verdictOf(undefined, blind(route.replace('GET', 'HEAD')))).toMatch(/^401 /);
    },
  );

  test.each(protectedRows)('$route refuses whoever lacks one of $needed', async ({ route, needed }) => {
    for (const missing of needed) {
      const scope = scopes.filter((known) => known !== missing).join(' ');
      const authorization = bearer(await mint({ scope }));
      const response = await send(authorization, blind(route));
      expect(response.statusCode).toBe(403);
      expect(response.json()).toMatchObject({
        type: 'urn:problem-type:belgif:missingScope',
        requiredScopes: needed,
      });
      expect(response.headers['www-authenticate']).toBe(
        `Bearer realm="Barema", error="insufficient_scope", scope="${needed.join(' ')}"`,
      );
    }
  });

  test.each(protectedRows)('$route does what it is for', async ({ request, status, needed }) => {
    const scope = needed.join(' ');
    for (const credential of [
      await mint({ scope }),
      await mint({ scope: undefined, scp: needed }),
      apiKeys.valid,
    ]) {
      const response = await send(`bearer ${credential}`, await request());
      expect([response.statusCode, response.body]).toEqual([status, response.body]);
    }
  });

  test.each(protectedRows)(
    '$route needs an organization only when it is about calculations',
    async ({ request, needed, status }) => {
      const isForOrganizations = needed.some((scope: Scope) => scope.startsWith('calculations:'));
      for (const credential of [await mint({ organizations: undefined }), apiKeys.withoutOrganization]) {
        const sent = await request();
        if (!isForOrganizations) expect((await send(bearer(credential), sent)).statusCode).toBe(status);
        else expect(await verdictOf(bearer(credential), sent)).toBe('403 missingPermission');
      }
    },
  );

  test.each(protectedRows)('$route refuses to act for another organization', async ({ route }) => {
    const of = (value: string) => ({ ...blind(route), headers: { 'acting-organization': value } });
    const authorization = bearer(await mint());
    expect(await verdictOf(authorization, of(anotherOrganization))).toBe('403 missingPermission');
    expect(await verdictOf(authorization, of('nonsense'))).toBe('400 badRequest');
  });
});

describe('a task of another organization', () => {
  test.each(
    (['batch', 'recalculation'] as const).flatMap((kind) =>
      (
        [
          ['GET', ''],
          ['GET', '/results'],
          ['POST', '/cancel'],
        ] as const
      ).map(([method, suffix]) => [kind, method, suffix] as const),
    ),
  )('does not exist: %s for %s …%s', async (kind, method, suffix) => {
    const authorization = bearer(await mint({ organizations: [anotherOrganization] }));
    const ofNobody = `${tasks[kind].slice(0, tasks[kind].lastIndexOf('/'))}/${v7()}${suffix}`;
    const url = `${tasks[kind]}${suffix}`;
    const { instance, ...problem } = (await send(authorization, { method, url })).json();
    expect(problem.status).toBe(404);
    expect((await send(authorization, { method, url: ofNobody })).json()).toMatchObject(problem);
  });
});

describe('a calculation of another organization', () => {
  test.each([
    ['GET', ''],
    ['GET', '/inclusionProof'],
    ['POST', '/verify'],
  ] as const)('does not exist for %s …%s', async (method, suffix) => {
    const authorization = bearer(await mint({ organizations: [anotherOrganization] }));
    const url = `/v1/calculations/${calculationId}${suffix}`;
    const ofNobody = `/v1/calculations/${v7()}${suffix}`;
    const { instance, ...problem } = (await send(authorization, { method, url })).json();
    expect(problem.status).toBe(404);
    expect((await send(authorization, { method, url: ofNobody })).json()).toMatchObject(problem);
  });

  test('is in no list', async () => {
    const authorization = bearer(await mint({ organizations: [anotherOrganization] }));
    const list = await send(authorization, { method: 'POST', url: '/v1/calculations/query', payload: {} });
    expect(list.json()).toEqual({ items: [] });
  });
});

describe('whoever acts for several organizations', () => {
  const create: InjectOptions = { method: 'POST', url: '/v1/calculations', payload: aloneWithoutResources };
  const both = { organizations: [organization, anotherOrganization] };

  test('says for which he stores something', async () => {
    const authorization = bearer(await mint(both));
    const unsaid = await send(authorization, create);
    expect(unsaid.statusCode).toBe(400);
    expect(unsaid.json().issues).toMatchObject([
      {
        type: 'urn:problem-type:belgif-ext:input-validation:requiredInput',
        in: 'header',
        name: 'acting-organization',
      },
    ]);
    const said = await send(authorization, {
      ...create,
      headers: { 'acting-organization': anotherOrganization },
    });
    expect(said.statusCode).toBe(201);
    expect(said.json()).toMatchObject({ organization: anotherOrganization });
  });

  test('need not say so when his token names the same one twice', async () => {
    const authorization = bearer(await mint({ organizations: [organization, organization] }));
    const stored = await send(authorization, create);
    expect(stored.statusCode, stored.body).toBe(201);
    expect(stored.json()).toMatchObject({ organization });
  });

  test('reads of all of them, or of the one that he names', async () => {
    const authorization = bearer(await mint(both));
    const url = `/v1/calculations/${calculationId}`;
    expect((await send(authorization, { method: 'GET', url })).statusCode).toBe(200);
    const headers = { 'acting-organization': anotherOrganization };
    expect((await send(authorization, { method: 'GET', url, headers })).statusCode).toBe(404);
  });
});

test('a key that many requests bring at once is looked up once for all, and others need not wait for them', async () => {
  const blocker = new Client({ connectionString: service.databaseUrl });
  await blocker.connect();
  onTestFinished(() => blocker.end());
  await blocker.query('BEGIN; LOCK TABLE api_key IN ACCESS EXCLUSIVE MODE');
  const lookUps = async () =>
    (
      await runSql(
        service.databaseUrl,
        "SELECT FROM pg_locks WHERE relation = 'api_key'::regclass AND NOT granted",
      )
    ).length;
  const ask = async (key: string) =>
    (await send(bearer(key), { method: 'GET', url: '/v1/rates' })).statusCode;
  const ofOne: Promise<number>[] = [];
  // Not in one turn of the event loop, as they come from many connections.
  for (let count = 0; count < 30; count += 1) {
    ofOne.push(ask(apiKeys.valid));
    await pause(5);
  }
  const ofAnother = ask(apiKeys.withoutOrganization);
  while ((await lookUps()) < 2) await pause(5);
  expect(await lookUps()).toBe(2);
  await blocker.query('ROLLBACK');
  expect(await ofAnother).toBe(200);
  expect(new Set(await Promise.all(ofOne))).toEqual(new Set([200]));
});

describe('who acts on rates', () => {
  test('is the caller, whatever a header says; and he approves nothing that he prepared', async () => {
    const { href, etag } = await submitted();
    const revision = await send(bearer(await mint()), { method: 'GET', url: href });
    expect(revision.json()).toMatchObject({ createdBy: 'clara' });
    const approval = (sub: string, actingPerson: string) =>
      mint({ sub }).then((token) =>
        send(bearer(token), {
          method: 'POST',
          url: `${href}/approve`,
          headers: { 'if-match': etag, 'acting-person': actingPerson },
          payload: { acknowledgements: [] },
        }),
      );
    expect((await approval('CLARA', 'Somebody Else')).json()).toMatchObject({
      type: 'urn:problem-type:cpas:barema:approverIsAuthor',
    });
    const approved = await approval('dirk', 'not even a name'.repeat(10));
    expect(approved.json().history.at(-1)).toMatchObject({ code: 'approved', actingPerson: 'dirk' });
  });
});

describe('the header Authorization', () => {
  test('must not come twice', async () => {
    const address = new URL(await service.app.listen({ port: 0, host: '127.0.0.1' }));
    const token = await mint();
    const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const sent = httpRequest(
        {
          host: address.hostname,
          port: address.port,
          path: '/v1/rates',
          headers: ['host', address.host, 'authorization', bearer(token), 'Authorization', 'Bearer other'],
        },
        (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (text: string) => {
            body += text;
          });
          response.on('end', () => resolve({ status: response.statusCode, body }));
        },
      );
      sent.on('error', reject).end();
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).issues).toMatchObject([{ in: 'header', name: 'authorization' }]);
    expect(answer.body).not.toContain(token);
  });

  test('is the only place for a token', async () => {
    const token = await mint();
    const url = `/v1/rates?access_token=${token}`;
    expect(await verdictOf(undefined, { method: 'GET', url })).toBe(nothing);
    expect(await verdictOf(bearer(token), { method: 'GET', url })).toBe('400 badRequest');
  });

  test('can hold a token with much in it', async () => {
    const organizations = Array.from({ length: 300 }, () => organization);
    const authorization = bearer(await mint({ organizations }));
    expect((await send(authorization, { method: 'GET', url: '/v1/rates' })).statusCode).toBe(200);
  });

  test('is answered in the language of the caller', async () => {
    const response = await send('Bearer rubbish', {
      method: 'GET',
      url: '/v1/rates',
      headers: { 'accept-language': 'nl-BE' },
    });
    expect(response.json().detail).toMatch(/^Het toegangstoken of de API-sleutel wordt niet aanvaard/);
    expect(response.headers['content-language']).toBe('nl');
  });
});

describe('the log', () => {
  test('says why a token was refused, and never holds one', async () => {
    let log = '';
    const logDestination = new Writable({
      write(chunk, _encoding, done) {
        log += String(chunk);
        done();
      },
    });
    const logged = await startTestService(undefined, undefined, {
      access,
      logLevel: 'trace',
      logDestination,
    });
    const tokens = [await mint(), await mint({ aud: 'https://other.example' }), apiKeys.valid, 'rubbish'];
    for (const token of tokens) {
      await logged.app.inject({ url: '/v1/rates', headers: { authorization: bearer(token) } });
    }
    await logged.close();
    expect(log).toContain('"reason":"aud check_failed"');
    for (const token of tokens) expect(log).not.toContain(token.split('.').at(-1));
  });
});

describe('without authentication', () => {
  test('everybody on this machine is let in, and no organization can be named', async () => {
    const local = await startTestService();
    const get = (headers: Record<string, string>) => local.app.inject({ url: '/v1/rates', headers });
    expect((await get({})).statusCode).toBe(200);
    expect((await get({ authorization: 'Bearer rubbish' })).statusCode).toBe(200);
    const named = await get({ 'acting-organization': organization });
    expect(named.statusCode).toBe(400);
    expect(named.json().issues).toMatchObject([{ in: 'header', name: 'acting-organization' }]);
    await local.close();
  });
});

/** A service whose clock is that of the provider, and can be put forward. */
async function startWithRealTime() {
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const started = await startTestService(() => Temporal.Now.instant().add(ahead), undefined, { access });
  const status = async (token: string): Promise<number> => {
    const response = await started.app.inject({
      url: '/v1/rates?date=2026-09-15',
      headers: { authorization: bearer(token) },
    });
    return response.statusCode;
  };
  return {
    status,
    close: started.close,
    putForward: (duration: Temporal.DurationLike) => {
      ahead = ahead.add(duration);
    },
  };
}

describe('the OpenID provider', () => {
  test('gives tokens that are accepted, for what they are for', async () => {
    const { status, close } = await startWithRealTime();
    expect(await status(await provider.requestToken('dossier', 'rates:read'))).toBe(200);
    expect(await status(await provider.requestToken('auditor', 'rates:read audit:read'))).toBe(200);
    expect(await status(await provider.requestToken('auditor', 'audit:read'))).toBe(403);
    await close();
  });

  test('changes its keys while requests go on: none is refused', async () => {
    const { status, close } = await startWithRealTime();
    const statuses: number[] = [];
    for (let rotation = 0; rotation < 4; rotation += 1) {
      const early = await provider.requestToken('dossier', 'rates:read');
      const going = Array.from({ length: 20 }, async () => {
        for (let round = 0; round < 5; round += 1) {
          const token = await provider.requestToken('dossier', 'rates:read');
          statuses.push(await status(token), await status(early));
        }
      });
      await provider.rotate({ dropOldKey: false });
      await Promise.all(going);
    }
    expect(statuses).toHaveLength(800);
    expect(new Set(statuses)).toEqual(new Set([200]));
    await close();
  });

  test('drops a key: its tokens are refused as soon as the keys are read again', async () => {
    const { status, putForward, close } = await startWithRealTime();
    const old = await provider.requestToken('dossier', 'rates:read');
    expect(await status(old)).toBe(200);
    await provider.rotate({ dropOldKey: true });
    // Known keys go on working until they are five minutes old or an unknown one comes.
    expect(await status(old)).toBe(200);
    putForward({ minutes: 6 });
    while ((await status(old)) === 200);
    expect(await status(old)).toBe(401);
    expect(await status(await provider.requestToken('dossier', 'rates:read'))).toBe(200);
    await close();
  });

  test('is away: what is known goes on working, and nothing else gets in', async () => {
    const away = await startOpenIdProvider({ dossier: [organization] });
    const tokenIssuer = { issuer: away.issuer, audience: away.audience };
    const options = { access: { authentication: 'required', tokenIssuer } } as const;
    const clock = () => Temporal.Now.instant();
    const known = await startTestService(clock, undefined, options);
    const unknown = await startTestService(clock, undefined, options);
    const token = await away.requestToken('dossier', 'rates:read');
    const get = (from: TestService) =>
      from.app.inject({ url: '/v1/rates?date=2026-09-15', headers: { authorization: bearer(token) } });
    expect((await get(known)).statusCode).toBe(200);
    await away.close();
    expect((await get(known)).statusCode).toBe(200);
    const refusal = await get(unknown);
    expect(refusal.statusCode).toBe(503);
    expect(refusal.headers['retry-after']).toBe('5');
    expect(refusal.json()).toMatchObject({
      type: 'urn:problem-type:belgif:serviceUnavailable',
      detail: expect.stringContaining('cannot be read from their issuer'),
    });
    const withoutToken = await unknown.app.inject('/v1/rates');
    expect(withoutToken.statusCode).toBe(401);
    expect((await unknown.app.inject('/health')).json()).toEqual({ status: 'UP' });
    await known.close();
    await unknown.close();
  });
});
