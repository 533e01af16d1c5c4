import {
  type ApiKeyRecord,
  findApiKey,
  insertApiKey,
  insertApiKeyRevocation,
  readApiKeys,
} from '../db/api-keys.ts';
import type { Scope } from './caller.ts';
import { sha256Hex } from './canonical-json.ts';
import type { Dependencies } from './dependencies.ts';

/** What keys begin with, so that scanners of source code find one that was published by mistake. */
export const apiKeyPrefix = 'barema_';

/** Whether a key is accepted at a moment, and why not. */
export type ApiKeyState = 'valid' | 'expired' | 'revoked';

export function apiKeyState({ expiresAt, revokedAt }: ApiKeyRecord, now: Temporal.Instant): ApiKeyState {
  if (revokedAt !== undefined) return 'revoked';
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'valid' : 'expired';
}

/** What somebody wants a key for. */
export interface ApiKeyRequest {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly organizations: readonly string[];
  readonly expiresAt: Temporal.Instant;
}

/**
 * Makes a key and answers its secret, which is kept nowhere: only its hash is. As the owner of the tables.
 * `randomBytes` gives that many unpredictable bytes; 256 bits need no slow hash.
 */
export async function createApiKey(
  { database, clock, newIdentifier }: Pick<Dependencies, 'database' | 'clock' | 'newIdentifier'>,
  randomBytes: (count: number) => Buffer,
  request: ApiKeyRequest,
): Promise<{ readonly id: string; readonly secret: string }> {
  const id = newIdentifier();
  const secret = `${apiKeyPrefix}${randomBytes(32).toString('base64url')}`;
  await insertApiKey(database, { ...request, id, recordedAt: clock() }, sha256Hex(secret));
  return { id, secret };
}

/** Every key without its secret, the oldest first. */
export function listApiKeys({ database }: Pick<Dependencies, 'database'>): Promise<readonly ApiKeyRecord[]> {
  return readApiKeys(database);
}

/** Ends a key for good and answers it, or undefined when there is none with this identifier. As the owner. */
export async function revokeApiKey(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  id: string,
): Promise<ApiKeyRecord | undefined> {
  const key = await findApiKey(database, id);
  if (key === undefined) return undefined;
  await insertApiKeyRevocation(database, id, clock());
  return findApiKey(database, id);
}
