import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { scopes } from '../../src/application/caller.ts';

/** A key of the provider, with what a forger could have of it. */
export interface ProviderKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicPem: string;
  readonly privateJwk: JWK;
}

/** A real OpenID provider on a free port, whose tokens are for one audience. */
export interface OpenIdProvider {
  readonly issuer: string;
  readonly audience: string;
  /** The key that signs now. */
  key(): ProviderKey;
  /** A token by the grant of client credentials, for one of the `clients`. */
  requestToken(clientId: string, scope: string): Promise<string>;
  /** Signs with a new key from now on. The old one stays published, unless it is dropped. */
  rotate(options: { readonly dropOldKey: boolean }): Promise<void>;
  close(): Promise<void>;
}

const clientSecret = 'a-secret-of-the-tests';

/** Starts a provider. `clients` names each with the organizations that it acts for. */
export async function startOpenIdProvider(
  clients: Readonly<Record<string, readonly string[]>>,
): Promise<OpenIdProvider> {
  const audience = 'https://barema.example';
  let answer: RequestListener = (_request, response) => response.end();
  const server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP listener has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  let keys = [await makeKey()];
  publish();

  /** The provider takes its keys when it is made, so each rotation makes another. */
  function publish(): void {
    const provider = new Provider(issuer, {
      clients: Object.keys(clients).map((client_id) => ({
        client_id,
        client_secret: clientSecret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: 'ES256',
      })),
      jwks: { keys: keys.map(({ privateJwk }) => privateJwk) },
      scopes: [...scopes],
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => audience,
          getResourceServerInfo: () => ({
            scope: scopes.join(' '),
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: 3600,
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
      extraTokenClaims: (_context, { clientId }) => ({ organizations: clients[clientId ?? ''] }),
    });
    answer = provider.callback();
  }

  return {
    issuer,
    audience,
    key: () => newest(keys),
    requestToken: async (clientId, scope) => {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
      });
      const { access_token: token, error_description: reason } = Object(await response.json());
      if (typeof token !== 'string') throw new Error(`no token: ${reason}`);
      return token;
    },
    rotate: async ({ dropOldKey }) => {
      keys = [await makeKey(), ...(dropOldKey ? [] : keys)];
      publish();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function newest([key]: readonly ProviderKey[]): ProviderKey {
  if (key === undefined) throw new Error('the provider has no key');
  return key;
}

/** A pair of keys for ES256 with a name of its own. */
export async function makeKey(): Promise<ProviderKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = crypto.randomUUID();
  const privateJwk = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
  return { kid, privateKey, publicPem: await exportSPKI(publicKey), privateJwk };
}
