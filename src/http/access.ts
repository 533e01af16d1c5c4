import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type Caller,
  type Grant,
  type GrantRefusal,
  isForOrganizations,
  localOrganization,
  type Scope,
  type Verification,
} from '../application/caller.ts';
import type { Dependencies } from '../application/dependencies.ts';
import { apiKeyPrefix } from '../application/manage-api-keys.ts';
import {
  IssuerUnavailable,
  openTokenVerifier,
  type TokenIssuer,
} from '../application/verify-access-token.ts';
import { openKeyVerifier } from '../application/verify-api-key.ts';
import { isEnterpriseNumber } from '../domain/enterprise-number.ts';
import type { Text } from '../domain/explanations/languages.ts';
import { statedActingPerson } from './acting-person.ts';
import { messages } from './messages.ts';
import type { ProblemCode } from './problem-types.ts';
import { badRequest, ProblemError, serviceUnavailable } from './problems.ts';
import { countRefusedCredentials } from './rate-limit.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Known before the body is read, on every route that is not for everybody. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** What a caller must be allowed to do, all of it; or that the route is for everybody. Each route says one. */
    readonly access?: RouteAccess;
  }
}

export type RouteAccess = readonly [Scope, ...Scope[]] | 'everybody';

/** How callers prove who they are. */
export type Access =
  /** Not at all: everybody may do everything. For the machine of the service itself only. */
  | { readonly authentication: 'none' }
  | {
      /** By an API key, or by an access token where there is an issuer of them. */
      readonly authentication: 'required';
      readonly tokenIssuer?: TokenIssuer;
      /** After so many refused credentials of one address it is not heard for the rest of the minute; 100 if absent. */
      readonly refusedCredentialsPerMinute?: number;
      /** Addresses of proxies. Who asks through them, and under which address, is what they say of it. */
      readonly trustedProxies?: readonly string[];
    };

/** Far more than the mistakes of a system, far less than it takes to guess or to keep the database busy. */
const ordinaryRefusedCredentialsPerMinute = 100;

/** Narrows a request to one of the organizations of its caller. */
export const actingOrganizationHeader = 'acting-organization';

/**
 * Gives every request its caller, before its body is read, or refuses it. A route says in its `config` what it
 * takes; one that says nothing cannot be registered, so that none is open by mistake.
 */
export function controlAccess(app: FastifyInstance, dependencies: Dependencies, access: Access): void {
  const identify = access.authentication === 'none' ? localCaller : provenCaller(app, dependencies, access);
  app.decorateRequest('caller');
  app.addHook('onRoute', ({ config, method, url }) => {
    if (config?.access === undefined) throw new TypeError(`${method} ${url} does not say who may use it`);
  });
  app.addHook('onRequest', async (request) => {
    const { access: needed } = request.routeOptions.config;
    if (needed === undefined || needed === 'everybody') return;
    request.caller = await identify(request, needed);
  });
}

/**
 * The organization that something is created for. Errors: ProblemError badRequest when the caller acts for several and
 * has not said for which.
 */
export function organizationOf({ organizations }: Caller): string {
  const [organization, another] = organizations;
  if (organization !== undefined && another === undefined) return organization;
  const detail = messages.organizationMustBeChosen();
  throw badRequest([{ code: 'requiredInput', in: 'header', name: actingOrganizationHeader, detail }]);
}

async function localCaller(request: FastifyRequest): Promise<Caller> {
  const value = request.headers[actingOrganizationHeader];
  if (value !== undefined) {
    const detail = messages.organizationWithoutAuthentication();
    throw badRequest([
      { code: 'rejectedInput', in: 'header', name: actingOrganizationHeader, value, detail },
    ]);
  }
  return {
    actor: statedActingPerson(request.headers) ?? localOrganization,
    client: localOrganization,
    organizations: [localOrganization],
    traceId: request.id,
  };
}

function provenCaller(
  app: FastifyInstance,
  dependencies: Dependencies,
  {
    tokenIssuer,
    refusedCredentialsPerMinute = ordinaryRefusedCredentialsPerMinute,
  }: Extract<Access, { authentication: 'required' }>,
): (request: FastifyRequest, needed: readonly Scope[]) => Promise<Caller> {
  const refusedCredentials = countRefusedCredentials(app, refusedCredentialsPerMinute);
  const verifyApiKey = openKeyVerifier(dependencies);
  const verifyAccessToken =
    tokenIssuer === undefined
      ? undefined
      : openTokenVerifier(tokenIssuer, dependencies.clock, ({ name, message, cause }) => {
          app.log.error({ errorName: name, errorCause: causeOf(cause) }, message);
        });

  function verify(credential: string): Promise<Verification> | Verification {
    if (!/^[\w.~+/-]+=*$/.test(credential)) return { refusal: 'invalid', reason: 'not a bearer token' };
    if (credential.startsWith(apiKeyPrefix)) return verifyApiKey(credential);
    return verifyAccessToken?.(credential) ?? { refusal: 'invalid', reason: 'no issuer of access tokens' };
  }

  return async (request, needed) => {
    const credential = credentialOf(request);
    await refusedCredentials.check(request);
    let verification: Verification;
    try {
      verification = await verify(credential);
    } catch (error) {
      if (error instanceof IssuerUnavailable) throw serviceUnavailable(messages.issuerUnavailable());
      throw error;
    }
    if ('refusal' in verification) {
      request.log.info({ reason: verification.reason }, 'credential refused');
      await refusedCredentials.count(request);
      throw refusalOf(verification.refusal);
    }
    const { grant } = verification;
    checkScopes(grant, needed);
    const organizations = organizationsOf(grant, request);
    if (organizations.length === 0 && isForOrganizations(needed)) {
      throw new ProblemError('missingPermission', messages.noOrganization());
    }
    // Whoever acts is known, so this header says nothing, however it is formed.
    delete request.headers['acting-person'];
    return { actor: grant.actor, client: grant.client, organizations, traceId: request.id };
  };
}

/** What a failure comes down to, such as ECONNREFUSED. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return causeOf(error.cause) ?? ('code' in error ? error.code : error.message);
}

/**
 * What a request sends as `Authorization: Bearer …` (RFC 6750). Errors: ProblemError noAccessToken without one,
 * badRequest when there are several.
 */
function credentialOf({ headers, raw }: FastifyRequest): string {
  // Node keeps the first of several, and a proxy before it might have looked at another.
  const names = raw.rawHeaders.filter((_, place) => place % 2 === 0);
  if (names.filter((name) => name.toLowerCase() === 'authorization').length > 1) {
    const detail = messages.severalAuthorizations();
    throw badRequest([{ code: 'invalidInput', in: 'header', name: 'authorization', detail }]);
  }
  const [scheme = '', credential = ''] = headers.authorization?.split(/ (.*)/s) ?? [];
  if (scheme.toLowerCase() !== 'bearer') throw unauthorized('noAccessToken', messages.noAccessToken());
  return credential;
}

function refusalOf(refusal: GrantRefusal): ProblemError {
  switch (refusal) {
    case 'expired':
      return unauthorized('expiredAccessToken', messages.expiredAccessToken());
    case 'notYetValid':
      return unauthorized('invalidAccessToken', messages.accessTokenNotYetValid());
    case 'wrongAudience':
      return unauthorized('invalidAccessToken', messages.accessTokenForAnother());
    case 'unusableClaims':
      return unauthorized('invalidAccessToken', messages.accessTokenClaimsUnusable());
    case 'invalid':
      return unauthorized('invalidAccessToken', messages.invalidAccessToken());
  }
}

/** 401, with what RFC 6750 wants: no error code when no credential was sent. */
function unauthorized(code: ProblemCode, detail: Text): ProblemError {
  const error = code === 'noAccessToken' ? {} : { error: 'invalid_token', error_description: detail.en };
  return new ProblemError(code, detail, { headers: { 'www-authenticate': challenge(error) } });
}

function challenge(parameters: Readonly<Record<string, string>>): string {
  const all = Object.entries({ realm: 'Barema', ...parameters });
  return `Bearer ${all.map(([name, value]) => `${name}="${value}"`).join(', ')}`;
}

function checkScopes({ scopes }: Grant, needed: readonly Scope[]): void {
  if (needed.every((scope) => scopes.includes(scope))) return;
  throw new ProblemError('missingScope', messages.missingScope({ required: needed }), {
    members: { requiredScopes: needed },
    headers: {
      'www-authenticate': challenge({ error: 'insufficient_scope', scope: needed.join(' ') }),
    },
  });
}

/** The organizations of a grant, or the one of them that the request names. */
function organizationsOf({ organizations }: Grant, { headers }: FastifyRequest): readonly string[] {
  const value = headers[actingOrganizationHeader];
  if (value === undefined) return organizations;
  if (typeof value !== 'string' || !isEnterpriseNumber(value)) {
    const detail = messages.notAnEnterpriseNumber();
    throw badRequest([{ code: 'invalidInput', in: 'header', name: actingOrganizationHeader, value, detail }]);
  }
  if (organizations.includes(value)) return [value];
  throw new ProblemError('missingPermission', messages.otherOrganization());
}
