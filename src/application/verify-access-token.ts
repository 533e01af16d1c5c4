import { setTimeout as pause } from 'node:timers/promises';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { isEnterpriseNumber } from '../domain/enterprise-number.ts';
import { isTellableName } from '../domain/rate-revision.ts';
import type { Grant, Verification } from './caller.ts';

/** Who makes the access tokens that are accepted, and for whom. */
export interface TokenIssuer {
  /** As the claim `iss` has it, letter by letter. */
  readonly issuer: string;
  /** What the claim `aud` must hold. */
  readonly audience: string;
  /** Where its keys are; found by the metadata of the issuer when absent. */
  readonly jwksUrl?: string;
}

/** The keys of the issuer cannot be read, and none that is known decides. The message holds nothing of a token. */
export class IssuerUnavailable extends Error {
  override name = 'IssuerUnavailable';
}

/** Signatures that nobody can make who has only the public key. */
const algorithms = [
  ...['ES256', 'ES384', 'ES512'],
  ...['RS256', 'RS384', 'RS512'],
  ...['PS256', 'PS384', 'PS512'],
  ...['EdDSA', 'Ed25519'],
];

/** By how much the clocks of the issuer and the service may differ. */
const clockToleranceSeconds = 30;

/** A token that was made longer ago is not accepted, whatever it says. */
const longestLife = '1 day';

/** After this time the keys are read again, while the known ones go on working. */
const keysLifeMs = 300_000;

/** Keys that are older decide nothing before they were read again, or that was tried in vain. */
const oldKeysMs = 2 * keysLifeMs;

/** Keys that are older decide nothing, even while the issuer is away. */
const longestKeysLifeMs = 86_400_000;

/** For so long after a reading in vain nobody waits for another whose key is known. */
const failurePauseMs = 30_000;

/** The issuer is not asked more often than this. */
const loadingPauseMs = 1000;

const answerTimeoutMs = 5000;

/**
 * Verifies access tokens (JWT, RFC 9068) of one issuer: algorithm, key, type, issuer, audience, times and the claims
 * that say who calls, for whom and what for. The answer may throw IssuerUnavailable. `onFailure` hears of each time that
 * the keys could not be read, also while the known ones go on working.
 */
export function openTokenVerifier(
  tokenIssuer: TokenIssuer,
  clock: () => Temporal.Instant,
  onFailure: (error: IssuerUnavailable) => void,
): (token: string) => Promise<Verification> {
  const { issuer, audience } = tokenIssuer;
  const findKey = followKeys(tokenIssuer, clock, onFailure);
  return async (token) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, findKey, {
        algorithms,
        issuer,
        audience,
        requiredClaims: ['exp', 'sub'],
        maxTokenAge: longestLife,
        clockTolerance: clockToleranceSeconds,
        currentDate: new Date(clock().epochMilliseconds),
      });
      // A library that checks the signature alone may give a header of any shape.
      const typ: unknown = protectedHeader.typ;
      if (typeof typ !== 'string' || !/^(application\/)?(at\+)?jwt$/i.test(typ))
        return { refusal: 'invalid', reason: 'typ' };
      const grant = grantOf(payload);
      return 'unusable' in grant ? { refusal: 'unusableClaims', reason: grant.unusable } : { grant };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { refusal: 'expired', reason: error.claim };
      if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error);
      if (error instanceof errors.JOSEError) return { refusal: 'invalid', reason: error.code };
      throw error;
    }
  };
}

function refusalOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): Verification {
  const detail = `${claim} ${reason}`;
  if (claim === 'aud') return { refusal: 'wrongAudience', reason: detail };
  if (claim === 'nbf' || claim === 'iat') {
    // Missing, or no number.
    const isUnusable = reason !== 'check_failed';
    return { refusal: isUnusable ? 'unusableClaims' : 'notYetValid', reason: detail };
  }
  return { refusal: 'invalid', reason: detail };
}

/** What the claims of a verified token say, or which of them cannot be used. */
function grantOf(payload: JWTPayload): Grant | { readonly unusable: string } {
  const { sub, organizations = [] } = payload;
  if (!isName(sub)) return { unusable: 'sub' };
  const client = payload.client_id ?? payload.azp ?? sub;
  if (!isName(client)) return { unusable: 'client_id' };
  if (!isListOfEnterpriseNumbers(organizations)) return { unusable: 'organizations' };
  const scopes = [payload.scope ?? payload.scp ?? []].flat();
  if (!scopes.every((scope) => typeof scope === 'string')) return { unusable: 'scope' };
  return {
    actor: sub,
    client,
    // Whoever acts for one need not say for which, however often it is named.
    organizations: [...new Set(organizations)],
    scopes: scopes.flatMap((scope) => scope.split(' ')),
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && isTellableName(value, 255);
}

function isListOfEnterpriseNumbers(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= 1000 &&
    value.every((item) => typeof item === 'string' && isEnterpriseNumber(item))
  );
}

/**
 * Finds the key of a token by its `kid`. The keys are kept and read again now and then; old ones before they decide, so
 * that a key that was withdrawn while nobody asked does not come back. A `kid` that is not among them makes them be read
 * again before it is refused, so a new key works at once; however many ask, the issuer is asked once a second at most,
 * and they wait for it.
 */
function followKeys(
  { issuer, jwksUrl }: TokenIssuer,
  clock: () => Temporal.Instant,
  onFailure: (error: IssuerUnavailable) => void,
): JWTVerifyGetKey {
  let keySet: ReturnType<typeof createRemoteJWKSet> | undefined;
  let loadedAtMs = Number.NEGATIVE_INFINITY;
  let failedAtMs = Number.NEGATIVE_INFINITY;
  let waiting: Promise<void> | undefined;
  let reading: Promise<void> | undefined;
  let lastLoading: Promise<unknown> = Promise.resolve();

  /** Reads the keys, not sooner than a while after the last time. Whoever asks meanwhile shares the answer. */
  function load(): Promise<void> {
    waiting ??= (async () => {
      await lastLoading;
      // From here on the answer may be older than the wish of whoever asks.
      waiting = undefined;
      reading = readKeys().finally(() => {
        reading = undefined;
      });
      lastLoading = reading.catch(() => {}).then(() => pause(loadingPauseMs, undefined, { ref: false }));
      await reading;
    })();
    return waiting;
  }

  /** Reads the keys, or waits until those arrive that are being read. */
  function renew(): Promise<void> {
    return reading ?? load();
  }

  async function readKeys(): Promise<void> {
    const beganAtMs = clock().epochMilliseconds;
    try {
      const url = new URL(jwksUrl ?? (await findKeysAddress(issuer)));
      // Its own idea of when to read again is left out: it refuses new keys for a while, and gives up old ones.
      const read = createRemoteJWKSet(url, {
        cacheMaxAge: Number.POSITIVE_INFINITY,
        cooldownDuration: Number.POSITIVE_INFINITY,
        timeoutDuration: answerTimeoutMs,
      });
      await read.reload();
      keySet = read;
      loadedAtMs = beganAtMs;
    } catch (cause) {
      failedAtMs = clock().epochMilliseconds;
      const error = new IssuerUnavailable(`the keys of ${issuer} cannot be read`, { cause });
      onFailure(error);
      throw error;
    }
  }

  return async (header, token) => {
    if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey();
    const nowMs = clock().epochMilliseconds;
    const ageMs = nowMs - loadedAtMs;
    if (ageMs > longestKeysLifeMs) await renew();
    else if (ageMs > oldKeysMs && nowMs - failedAtMs > failurePauseMs) await renew().catch(() => {});
    else if (ageMs > keysLifeMs) load().catch(() => {});
    try {
      return await known()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await load();
      return known()(header, token);
    }
  };

  function known(): JWTVerifyGetKey {
    if (keySet === undefined) throw new IssuerUnavailable(`the keys of ${issuer} are not known`);
    return keySet;
  }
}

/** Where the issuer's metadata say that its keys are (OpenID Connect Discovery, RFC 8414). */
async function findKeysAddress(issuer: string): Promise<string> {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  for (const address of [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ]) {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      continue;
    }
    const metadata = Object(await response.json());
    if (metadata.issuer !== issuer) throw new TypeError(`${address} is about another issuer`);
    if (!isProtectedAddress(metadata.jwks_uri)) throw new TypeError(`${address} names no https jwks_uri`);
    return metadata.jwks_uri;
  }
  throw new TypeError(`${issuer} publishes no metadata`);
}

/** Whether nobody on the way can change what comes from an address: https, or http on this machine. */
export function isProtectedAddress(address: unknown): address is string {
  const url = typeof address === 'string' ? URL.parse(address) : null;
  if (url === null) return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname))
  );
}
