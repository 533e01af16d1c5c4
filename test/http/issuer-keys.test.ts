import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startTestService, testNow } from '../support/service.ts';

/** A key pair of an algorithm, with its public half as an issuer publishes it. */
async function makePair(alg: string) {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const kid = `key for ${alg}`;
  return { alg, kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

type Pair = Awaited<ReturnType<typeof makePair>>;

/** A service whose issuer is a web server that answers these documents, and counts how often it is asked. */
async function startWithIssuer(
  documents: (issuer: string) => Readonly<Record<string, unknown>>,
  settings: { readonly path?: string; readonly jwksPath?: string } = {},
) {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const document = documents(issuer)[request.url ?? ''];
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(typeof document === 'string' ? document : JSON.stringify(document ?? {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  const issuer = `${origin}${settings.path ?? ''}`;
  const { jwksPath } = settings;
  const tokenIssuer = {
    issuer,
    audience: 'barema',
    ...(jwksPath === undefined ? {} : { jwksUrl: `${origin}${jwksPath}` }),
  };
  let now = testNow;
  const service = await startTestService(() => now, undefined, {
    // Many invented keys come from one address.
    access: { authentication: 'required', tokenIssuer, refusedCredentialsPerMinute: 9_999_999 },
  });
  onTestFinished(async () => {
    await service.close();
    server.closeAllConnections();
    server.close();
  });
  const sign = ({ alg, kid, privateKey }: Pair, header: { readonly kid?: string } = {}) =>
    new SignJWT({ scope: 'rates:read' })
      .setProtectedHeader({ alg, typ: 'JWT', kid, ...header })
      .setIssuer(issuer)
      .setAudience('barema')
      .setSubject('anna')
      .setIssuedAt(now.epochMilliseconds / 1000)
      .setExpirationTime(now.epochMilliseconds / 1000 + 60)
      .sign(privateKey);
  return {
    asked: () => asked,
    putForward: (duration: Temporal.DurationLike) => {
      now = now.add(duration);
    },
    sign,
    status: async (token: string): Promise<number> => {
      const headers = { authorization: `Bearer ${token}` };
      return (await service.app.inject({ url: '/v1/rates', headers })).statusCode;
    },
  };
}

const keysOf = (...pairs: readonly Pair[]): { keys: JWK[] } => ({ keys: pairs.map(({ jwk }) => jwk) });

describe('the keys of an issuer', () => {
  test.each(['ES256', 'ES384', 'ES512', 'RS256', 'RS512', 'PS256', 'EdDSA'])(
    'verify a signature of %s, from an address that is configured',
    async (alg) => {
      const pair = await makePair(alg);
      const { sign, status, asked } = await startWithIssuer(() => ({ '/keys': keysOf(pair) }), {
        jwksPath: '/keys',
      });
      expect(await status(await sign(pair))).toBe(200);
      expect(await status(await sign(pair))).toBe(200);
      expect(asked()).toBe(1);
    },
  );

  test('are found by the metadata of OAuth where there are none of OpenID, below a path too', async () => {
    const pair = await makePair('ES256');
    const { sign, status } = await startWithIssuer(
      (issuer) => ({
        '/.well-known/oauth-authorization-server/realms/cpas': {
          issuer,
          jwks_uri: `${new URL(issuer).origin}/keys`,
        },
        '/keys': keysOf(pair),
      }),
      { path: '/realms/cpas' },
    );
    expect(await status(await sign(pair))).toBe(200);
  });

  test.each([
    [
      'metadata of another issuer',
      () => ({ issuer: 'https://login.example', jwks_uri: 'https://login.example/keys' }),
    ],
    [
      'an address of keys that anybody on the way can change',
      (issuer: string) => ({ issuer, jwks_uri: 'http://login.example/keys' }),
    ],
    ['metadata that are no JSON', () => 'oops'],
    ['metadata without an address of keys', (issuer: string) => ({ issuer })],
    ['no keys there', (issuer: string) => ({ issuer, jwks_uri: `${issuer}/nothing` })],
  ])('are not taken from %s', async (_what, metadata) => {
    const { sign, status } = await startWithIssuer((issuer) => ({
      '/.well-known/openid-configuration': metadata(issuer),
    }));
    expect(await status(await sign(await makePair('ES256')))).toBe(503);
  });

  test('are for the algorithm that they were published for, and for no secret', async () => {
    const rsa = await makePair('RS256');
    const elliptic = await makePair('ES256');
    const shared = {
      kty: 'oct',
      kid: 'shared',
      alg: 'HS256',
      k: 'c2VjcmV0LXRoYXQtaXMtbG9uZy1lbm91Z2gtZm9yLWl0',
    };
    const { sign, status } = await startWithIssuer(
      () => ({ '/keys': { keys: [rsa.jwk, elliptic.jwk, shared] } }),
      { jwksPath: '/keys' },
    );
    expect(await status(await sign(rsa))).toBe(200);
    expect(await status(await sign(elliptic, { kid: rsa.kid }))).toBe(401);
    const forged = new SignJWT({}).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'shared' });
    expect(await status(await forged.sign(Buffer.from(shared.k, 'base64url')))).toBe(401);
  });

  test('are not asked for again by each of many unknown keys', async () => {
    const pair = await makePair('ES256');
    const { sign, status, asked } = await startWithIssuer(() => ({ '/keys': keysOf(pair) }), {
      jwksPath: '/keys',
    });
    expect(await status(await sign(pair))).toBe(200);
    const tokens = await Promise.all(
      Array.from({ length: 200 }, (_, number) => sign(pair, { kid: `invented ${number}` })),
    );
    expect(new Set(await Promise.all(tokens.map(status)))).toEqual(new Set([401]));
    // Once, or a few times where the requests took seconds.
    expect(asked()).toBeLessThan(20);
  });

  test.each([{ minutes: 11 }, { hours: 48 }])(
    'are read again before they decide when nobody has asked for %o: none is accepted that was withdrawn',
    async (duration) => {
      const [stays, goes] = [await makePair('ES256'), await makePair('RS256')];
      let published = keysOf(stays, goes);
      const { sign, status, asked, putForward } = await startWithIssuer(() => ({ '/keys': published }), {
        jwksPath: '/keys',
      });
      expect(await status(await sign(goes))).toBe(200);
      published = keysOf(stays);
      putForward(duration);
      const tokens = await Promise.all(Array.from({ length: 50 }, () => sign(goes)));
      expect(new Set(await Promise.all(tokens.map(status)))).toEqual(new Set([401]));
      expect(await status(await sign(stays))).toBe(200);
      // Once, or a few times where the requests took seconds.
      expect(asked()).toBeLessThan(20);
    },
  );

  test('go on for a day while the issuer is away, and no longer; they are known again when it is back', async () => {
    const pair = await makePair('ES256');
    let isAway = false;
    const { sign, status, putForward } = await startWithIssuer(
      () => (isAway ? {} : { '/keys': keysOf(pair) }),
      { jwksPath: '/keys' },
    );
    expect(await status(await sign(pair))).toBe(200);
    isAway = true;
    for (const minutes of [11, 60, 22 * 60]) {
      putForward({ minutes });
      expect(await status(await sign(pair))).toBe(200);
      expect(await status(await sign(pair))).toBe(200);
    }
    putForward({ hours: 1 });
    expect(await status(await sign(pair))).toBe(503);
    isAway = false;
    expect(await status(await sign(pair))).toBe(200);
  });
});
