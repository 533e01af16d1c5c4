import { findCheckpoint, readCheckpoints, readNewestCheckpoint, readSubtreeHashes } from '../db/audit.ts';
import type { Checkpoint } from './audit-log.ts';
import type { Dependencies } from './dependencies.ts';
import { consistencyPath } from './merkle-tree.ts';

/** The proof that the tree of one checkpoint begins with the whole tree of an earlier one. */
export interface ConsistencyProof {
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  readonly path: readonly string[];
}

/**
 * Proves that nothing was changed or removed between two checkpoints, by their tree sizes; without them,
 * between the first and the newest. Answers which of the two does not exist when one does not.
 *
 * Errors: RangeError when `fromSize` is above `toSize`; AuditTreeDamaged when the tree has lost a part that
 * the proof needs.
 */
export async function proveConsistency(
  { database }: Pick<Dependencies, 'database'>,
  fromSize: number | undefined,
  toSize: number | undefined,
): Promise<ConsistencyProof | { readonly unknown: 'from' | 'to' }> {
  const from = fromSize === undefined ? await firstCheckpoint() : await findCheckpoint(database, fromSize);
  if (from === undefined) return { unknown: 'from' };
  const to =
    toSize === undefined ? await readNewestCheckpoint(database) : await findCheckpoint(database, toSize);
  if (to === undefined) return { unknown: 'to' };
  if (from.treeSize > to.treeSize)
    throw new RangeError('a later tree is not the beginning of an earlier one');
  const path = await readSubtreeHashes(database, consistencyPath(from.treeSize, to.treeSize));
  return { from, to, path };

  async function firstCheckpoint(): Promise<Checkpoint | undefined> {
    return (await readCheckpoints(database, { order: 'smallestFirst', limit: 1 }))[0];
  }
}
