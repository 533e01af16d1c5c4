import { findApiKeyByHash } from '../db/api-keys.ts';
import type { Verification } from './caller.ts';
import { sha256Hex } from './canonical-json.ts';
import type { Dependencies } from './dependencies.ts';
import { apiKeyState } from './manage-api-keys.ts';

/** What a key grants now. It is looked up each time, so that a revocation acts on the next request. */
export async function verifyApiKey(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  secret: string,
): Promise<Verification> {
  const key = await findApiKeyByHash(database, sha256Hex(secret));
  if (key === undefined) return { refusal: 'invalid', reason: 'no such API key' };
  const state = apiKeyState(key, clock());
  if (state === 'valid') {
    const { id, name, organizations, scopes } = key;
    return { grant: { actor: name, client: id, organizations, scopes } };
  }
  return { refusal: state === 'expired' ? 'expired' : 'invalid', reason: `API key ${key.id} is ${state}` };
}
