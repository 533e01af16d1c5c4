import { findCheckpoint as findStored, readAuditKeys, readCheckpoints } from '../db/audit.ts';
import type { AuditKey, Checkpoint } from './audit-log.ts';
import type { Dependencies } from './dependencies.ts';

/** One page of the checkpoints, the newest first, and whether another follows. */
export interface CheckpointPage {
  readonly checkpoints: readonly Checkpoint[];
  /** The tree size below which the next page begins; absent on the last page. */
  readonly nextBelow?: number;
}

/** Lists checkpoints, the newest first, `limit` of them at most. */
export async function listCheckpoints(
  { database }: Pick<Dependencies, 'database'>,
  limit: number,
  below?: number,
): Promise<CheckpointPage> {
  const found = await readCheckpoints(database, {
    ...(below === undefined ? {} : { below }),
    order: 'largestFirst',
    limit: limit + 1,
  });
  const checkpoints = found.slice(0, limit);
  const last = checkpoints.at(-1);
  return found.length > checkpoints.length && last !== undefined
    ? { checkpoints, nextBelow: last.treeSize }
    : { checkpoints };
}

/** The checkpoint of a tree size, or undefined. */
export function findCheckpoint(
  { database }: Pick<Dependencies, 'database'>,
  treeSize: number,
): Promise<Checkpoint | undefined> {
  return findStored(database, treeSize);
}

/** Every key that has signed checkpoints. */
export function listAuditKeys({ database }: Pick<Dependencies, 'database'>): Promise<readonly AuditKey[]> {
  return readAuditKeys(database);
}
