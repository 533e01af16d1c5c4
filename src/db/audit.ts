import type { AuditKey, Checkpoint, LeafContent } from '../application/audit-log.ts';
import {
  type CompleteSubtree,
  completeSubtreesOf,
  type LeafRange,
  rootOf,
} from '../application/merkle-tree.ts';
import type { Database } from './client.ts';
import { instantColumn, instantOf } from './columns.ts';
import { DatabaseError } from './database-error.ts';
import type { AuditCheckpoint } from './generated/client.ts';
import type { Tables } from './organizations.ts';

/** A calculation's place in the tree. */
export interface StoredLeaf {
  readonly leafIndex: number;
  readonly calculationId: string;
  /** Of the leaf, and of the larger complete subtrees that end with it, smallest first. */
  readonly hashes: readonly string[];
}

/** A part of the stored tree that must be there is not. */
export class AuditTreeDamaged extends DatabaseError {
  override name = 'AuditTreeDamaged';
}

/** Held while the tree grows, by one instance at a time. */
const treeLock = 7_283_002;

/** A first pass over the records of years may take this long. */
const longestGrowthMs = 3_600_000;

/**
 * Does what makes the tree grow, in one transaction, unless another instance is at it: then it does nothing
 * and answers undefined.
 */
export async function withTreeLock<Result>(
  database: Database,
  work: (tables: Tables) => Promise<Result>,
): Promise<Result | undefined> {
  return database.$transaction(
    async (tables) => {
      const [lock] = await tables.$queryRaw<readonly { readonly taken: boolean }[]>`
        SELECT pg_catalog.pg_try_advisory_xact_lock(${treeLock}) AS taken`;
      if (lock?.taken !== true) return undefined;
      await tables.$executeRaw`SET LOCAL statement_timeout = 0`;
      return work(tables);
    },
    { maxWait: 10_000, timeout: longestGrowthMs },
  );
}

/** Every identifier is behind it. */
export const firstIdentifier = '00000000-0000-0000-0000-000000000000';

/** The next query goes on where one ended. Requests wait while these are read and hashed, so they are few. */
const leavesAtOnce = 250;

/**
 * What enters the tree of the committed calculations that are not in it, of all organizations, in the order of their
 * identifiers and behind one of them: at most 250, so ask again behind the last until there are none.
 */
export async function findOutsideTree(tables: Tables, behind: string): Promise<readonly LeafContent[]> {
  // As one value: of each row of many, Prisma makes more than it takes to hash it.
  const [found] = await tables.$queryRaw<readonly { readonly leaves: readonly OutsideTree[] | null }[]>`
    SELECT pg_catalog.json_agg(outside ORDER BY outside.id) AS leaves
      FROM "public"."calculations_outside_tree"(${behind}::uuid, ${leavesAtOnce}::integer) AS outside`;
  return (found?.leaves ?? []).map((row) => ({
    id: row.id,
    organization: row.organization,
    recordedAt: instantOf(new Date(row.recorded_at)),
    receipt: {
      rulesVersion: row.rules_version,
      rateBookVersion: row.rate_book_version,
      ...(row.input_hash === null ? {} : { inputHash: row.input_hash }),
      ...(row.result_hash === null ? {} : { resultHash: row.result_hash }),
    },
    ...(row.content_hash === null ? {} : { contentHash: row.content_hash }),
  }));
}

/** A calculation that is not in the tree, as PostgreSQL writes it in JSON. */
interface OutsideTree {
  readonly id: string;
  readonly organization: string;
  readonly recorded_at: string;
  readonly rules_version: string;
  readonly rate_book_version: string;
  readonly content_hash: string | null;
  readonly input_hash: string | null;
  readonly result_hash: string | null;
}

/** Adds leaves to the tree. */
export async function insertLeaves(tables: Tables, leaves: readonly StoredLeaf[]): Promise<void> {
  // Each column as one text: Prisma goes through a list value by value, several times.
  const indexes = leaves.map(({ leafIndex }) => leafIndex).join();
  const calculationIds = leaves.map(({ calculationId }) => calculationId).join();
  const hashes = leaves.map((leaf) => leaf.hashes.join('')).join();
  await tables.$executeRaw`
    INSERT INTO "public"."audit_leaf" ("leaf_index", "calculation_id", "hashes")
      SELECT leaf_index::bigint, calculation_id::uuid, pg_catalog.decode(hashes, 'hex')
        FROM unnest(pg_catalog.string_to_array(${indexes}, ','), pg_catalog.string_to_array(${calculationIds}, ','),
                    pg_catalog.string_to_array(${hashes}, ',')) AS added (leaf_index, calculation_id, hashes)`;
}

/** Where a calculation stands in the tree, or undefined when it is not in it. */
export async function findLeaf(tables: Tables, calculationId: string): Promise<StoredLeaf | undefined> {
  const row = await tables.auditLeaf.findUnique({ where: { calculationId } });
  return row === null ? undefined : leafOf(row);
}

/** Leaves in their order, from one on, `limit` of them at most. */
export async function readLeaves(
  tables: Tables,
  from: number,
  limit: number,
): Promise<readonly StoredLeaf[]> {
  const rows = await tables.auditLeaf.findMany({
    where: { leafIndex: { gte: from } },
    orderBy: { leafIndex: 'asc' },
    take: limit,
  });
  return rows.map(leafOf);
}

/** The hashes of subtrees of the stored tree; a proof is a list of them. Errors: AuditTreeDamaged. */
export async function readSubtreeHashes(
  tables: Tables,
  ranges: readonly LeafRange[],
): Promise<readonly string[]> {
  const parts = ranges.map(completeSubtreesOf);
  const hashes = await readCompleteSubtrees(tables, parts.flat());
  let used = 0;
  return parts.map((part) => {
    const peaks = hashes.slice(used, used + part.length);
    used += part.length;
    return rootOf(peaks);
  });
}

/** The hashes of complete subtrees: each stands in the row of its last leaf. Errors: AuditTreeDamaged. */
export async function readCompleteSubtrees(
  tables: Tables,
  subtrees: readonly CompleteSubtree[],
): Promise<readonly string[]> {
  const levels = subtrees.map(({ level }) => level);
  const lastLeaves = subtrees.map(({ level, position }) => (position + 1) * 2 ** level - 1);
  const rows = await tables.$queryRaw<readonly { readonly hash: string | null }[]>`
    SELECT pg_catalog.encode(pg_catalog.substr(leaf."hashes", wanted.level * 32 + 1, 32), 'hex') AS hash
      FROM unnest(${levels}::integer[], ${lastLeaves}::bigint[]) WITH ORDINALITY
        AS wanted (level, leaf_index, place)
      LEFT JOIN "public"."audit_leaf" leaf ON leaf."leaf_index" = wanted.leaf_index
      ORDER BY wanted.place`;
  return rows.map(({ hash }, place) => {
    if (hash?.length === 64) return hash;
    throw new AuditTreeDamaged(`the tree has lost a hash of its leaf ${lastLeaves[place]}`);
  });
}

/** Records a checkpoint and the key that signed it. */
export async function insertCheckpoint(
  tables: Tables,
  checkpoint: Checkpoint,
  { keyId, publicKeyPem }: AuditKey,
): Promise<void> {
  const recordedAt = instantColumn(checkpoint.recordedAt);
  await tables.auditKey.createMany({ data: { keyId, publicKeyPem, recordedAt }, skipDuplicates: true });
  await tables.auditCheckpoint.create({
    data: { ...checkpoint, treeSize: BigInt(checkpoint.treeSize), recordedAt },
  });
}

/** Which checkpoints to read, and in which order. */
export interface CheckpointQuery {
  /** Those larger than this tree size. */
  readonly above?: number;
  /** Those smaller than this tree size. */
  readonly below?: number;
  readonly order: 'smallestFirst' | 'largestFirst';
  /** How many at most. */
  readonly limit: number;
}

/** Reads checkpoints in the order of their tree sizes, which is that of time. */
export async function readCheckpoints(
  tables: Tables,
  { above, below, order, limit }: CheckpointQuery,
): Promise<readonly Checkpoint[]> {
  const rows = await tables.auditCheckpoint.findMany({
    where: {
      treeSize: {
        ...(above === undefined ? {} : { gt: above }),
        ...(below === undefined ? {} : { lt: below }),
      },
    },
    orderBy: { treeSize: order === 'smallestFirst' ? 'asc' : 'desc' },
    take: limit,
  });
  return rows.map(checkpointOf);
}

/** The newest checkpoint, or undefined when there is none. */
export async function readNewestCheckpoint(tables: Tables): Promise<Checkpoint | undefined> {
  const [newest] = await readCheckpoints(tables, { order: 'largestFirst', limit: 1 });
  return newest;
}

/** The checkpoint of a tree size, or undefined. */
export async function findCheckpoint(tables: Tables, treeSize: number): Promise<Checkpoint | undefined> {
  const row = await tables.auditCheckpoint.findUnique({ where: { treeSize } });
  return row === null ? undefined : checkpointOf(row);
}

/** Every key that has signed, the oldest first. */
export async function readAuditKeys(tables: Tables): Promise<readonly AuditKey[]> {
  const rows = await tables.auditKey.findMany({ orderBy: [{ recordedAt: 'asc' }, { keyId: 'asc' }] });
  return rows.map(({ keyId, publicKeyPem }) => ({ keyId, publicKeyPem }));
}

function leafOf(row: {
  readonly leafIndex: bigint;
  readonly calculationId: string;
  readonly hashes: Uint8Array;
}): StoredLeaf {
  const hexadecimal = Buffer.from(row.hashes).toString('hex');
  return {
    leafIndex: Number(row.leafIndex),
    calculationId: row.calculationId,
    hashes: hexadecimal.match(/.{64}/g) ?? [],
  };
}

function checkpointOf(row: AuditCheckpoint): Checkpoint {
  const { treeSize, rootHash, previousCheckpointHash, recordedAt, keyId, signature } = row;
  return {
    treeSize: Number(treeSize),
    rootHash,
    ...(previousCheckpointHash === null ? {} : { previousCheckpointHash }),
    recordedAt: instantOf(recordedAt),
    keyId,
    signature,
  };
}
