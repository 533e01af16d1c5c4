import type { Database } from './client.ts';
import { instantColumn, instantOf } from './columns.ts';
import type { ApiKey, ApiKeyRevocation } from './generated/client.ts';
import type { Tables } from './organizations.ts';

/** A key of a simple system as it is kept, without its secret. */
export interface ApiKeyRecord {
  readonly id: string;
  /** Who acts with it. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** Enterprise numbers of the organizations that its holder acts for. */
  readonly organizations: readonly string[];
  readonly recordedAt: Temporal.Instant;
  /** From then on it is not accepted. */
  readonly expiresAt: Temporal.Instant;
  /** Absent when it was not revoked. */
  readonly revokedAt?: Temporal.Instant;
}

/** Adds a key. `secretHash` is the SHA-256 of its secret in lowercase hexadecimal. As the owner of the tables. */
export async function insertApiKey(
  tables: Tables,
  { id, name, scopes, organizations, recordedAt, expiresAt }: ApiKeyRecord,
  secretHash: string,
): Promise<void> {
  await tables.apiKey.create({
    data: {
      id,
      name,
      secretHash,
      scopes: [...scopes],
      organizations: [...organizations],
      recordedAt: instantColumn(recordedAt),
      expiresAt: instantColumn(expiresAt),
    },
  });
}

/** Ends a key, as the owner of the tables, unless it has ended already: then it stays as it is. Answers which. */
export async function insertApiKeyRevocation(
  tables: Tables,
  apiKeyId: string,
  recordedAt: Temporal.Instant,
): Promise<boolean> {
  const { count } = await tables.apiKeyRevocation.createMany({
    data: { apiKeyId, recordedAt: instantColumn(recordedAt) },
    skipDuplicates: true,
  });
  return count > 0;
}

/** The key whose secret has this hash, or undefined. */
export async function findApiKeyByHash(
  database: Database,
  secretHash: string,
): Promise<ApiKeyRecord | undefined> {
  const row = await database.apiKey.findUnique({ where: { secretHash }, include: { revocation: true } });
  return row === null ? undefined : recordOf(row);
}

/** The key with this identifier, or undefined. */
export async function findApiKey(tables: Tables, id: string): Promise<ApiKeyRecord | undefined> {
  const row = await tables.apiKey.findUnique({ where: { id }, include: { revocation: true } });
  return row === null ? undefined : recordOf(row);
}

/** Every key, the oldest first. */
export async function readApiKeys(database: Database): Promise<readonly ApiKeyRecord[]> {
  const rows = await database.apiKey.findMany({ orderBy: { id: 'asc' }, include: { revocation: true } });
  return rows.map(recordOf);
}

function recordOf(row: ApiKey & { readonly revocation: ApiKeyRevocation | null }): ApiKeyRecord {
  const { id, name, scopes, organizations, revocation } = row;
  return {
    id,
    name,
    scopes,
    organizations,
    recordedAt: instantOf(row.recordedAt),
    expiresAt: instantOf(row.expiresAt),
    ...(revocation === null ? {} : { revokedAt: instantOf(revocation.recordedAt) }),
  };
}
