import {
  type ApiKeyRecord,
  findApiKey,
  insertApiKey,
  insertApiKeyRevocation,
  readApiKeys,
} from '../db/api-keys.ts';
import type { Tables } from '../db/organizations.ts';
import { recordAct } from './act.ts';
import type { Caller, Scope } from './caller.ts';
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

type KeyDependencies = Pick<Dependencies, 'database' | 'clock' | 'newIdentifier'>;

/** Who makes or ends a key. */
type Commander = Pick<Caller, 'actor' | 'client' | 'traceId'>;

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
  dependencies: KeyDependencies,
  caller: Commander,
  randomBytes: (count: number) => Buffer,
  request: ApiKeyRequest,
): Promise<{ readonly id: string; readonly secret: string }> {
  const { database, clock, newIdentifier } = dependencies;
  const id = newIdentifier();
  const secret = `${apiKeyPrefix}${randomBytes(32).toString('base64url')}`;
  const key = { ...request, id, recordedAt: clock() };
  await database.$transaction(async (tables) => {
    await insertApiKey(tables, key, sha256Hex(secret));
    await recordKeyAct(dependencies, tables, caller, 'keyCreated', key);
  });
  return { id, secret };
}

/** Every key without its secret, the oldest first. */
export function listApiKeys({ database }: Pick<Dependencies, 'database'>): Promise<readonly ApiKeyRecord[]> {
  return readApiKeys(database);
}

/** Ends a key for good and answers it, or undefined when there is none with this identifier. As the owner. */
export async function revokeApiKey(
  dependencies: KeyDependencies,
  caller: Commander,
  id: string,
): Promise<ApiKeyRecord | undefined> {
  const { database, clock } = dependencies;
  return database.$transaction(async (tables) => {
    const key = await findApiKey(tables, id);
    if (key === undefined) return undefined;
    const hasEnded = await insertApiKeyRevocation(tables, id, clock());
    if (hasEnded) await recordKeyAct(dependencies, tables, caller, 'keyRevoked', key);
    return findApiKey(tables, id);
  });
}

/** For each organization of the key, which alone see it; for everybody when it opens nothing but what belongs to all. */
async function recordKeyAct(
  dependencies: KeyDependencies,
  tables: Tables,
  caller: Commander,
  kind: 'keyCreated' | 'keyRevoked',
  { id, organizations }: Pick<ApiKeyRecord, 'id' | 'organizations'>,
): Promise<void> {
  const abouts = organizations.length === 0 ? [{}] : organizations.map((organization) => ({ organization }));
  for (const about of abouts) {
    await recordAct(dependencies, tables, caller, kind, { ...about, apiKeyId: id });
  }
}
