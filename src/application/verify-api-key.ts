import { type ApiKeyRecord, findApiKeyByHash } from '../db/api-keys.ts';
import type { Verification } from './caller.ts';
import { sha256Hex } from './canonical-json.ts';
import type { Dependencies } from './dependencies.ts';
import { apiKeyState } from './manage-api-keys.ts';

/**
 * Answers what a key grants now. It is looked up for each request, after the request came, so that a revocation acts on
 * the next. Those that bring one key at the same time share a look-up: a client with hundreds of connections takes no
 * more of the database than one, and others need not wait behind it.
 */
export function openKeyVerifier({
  database,
  clock,
}: Pick<Dependencies, 'database' | 'clock'>): (secret: string) => Promise<Verification> {
  const underWay = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<ApiKeyRecord | undefined>>();

  function lookUp(hash: string): Promise<ApiKeyRecord | undefined> {
    const next = waiting.get(hash) ?? lookUpNext(hash);
    waiting.set(hash, next);
    return next;
  }

  async function lookUpNext(hash: string): Promise<ApiKeyRecord | undefined> {
    await underWay.get(hash);
    // From here on the answer may be older than a request that comes.
    waiting.delete(hash);
    const found = findApiKeyByHash(database, hash);
    const ended = found.then(forget, forget);
    underWay.set(hash, ended);
    return found;

    function forget(): void {
      if (underWay.get(hash) === ended) underWay.delete(hash);
    }
  }

  return async (secret) => {
    const key = await lookUp(sha256Hex(secret));
    if (key === undefined) return { refusal: 'invalid', reason: 'no such API key' };
    const state = apiKeyState(key, clock());
    if (state === 'valid') {
      const { id, name, organizations, scopes } = key;
      return { grant: { actor: name, client: id, organizations, scopes } };
    }
    return {
      refusal: state === 'expired' ? 'expired' : 'invalid',
      reason: `API key ${key.id} is ${state}`,
    };
  };
}
