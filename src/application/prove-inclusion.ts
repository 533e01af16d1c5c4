import { findCheckpoint, findLeaf, readNewestCheckpoint, readSubtreeHashes } from '../db/audit.ts';
import type { Checkpoint } from './audit-log.ts';
import type { Dependencies } from './dependencies.ts';
import { inclusionPath } from './merkle-tree.ts';

/** The proof that a calculation is in the tree that a checkpoint signed. */
export interface InclusionProof {
  readonly leafIndex: number;
  /** The hash that entered the tree. */
  readonly leafHash: string;
  /** The hashes that lead from the leaf to the root, in the order in which they are applied. */
  readonly path: readonly string[];
  readonly checkpoint: Checkpoint;
}

/** Why there is no proof: the calculation is not in the tree, there is no such checkpoint, or it came before. */
export type NoInclusionProof =
  | { readonly reason: 'notInTree' | 'unknownCheckpoint' }
  | { readonly reason: 'laterThanCheckpoint'; readonly leafIndex: number };

/**
 * Proves that a calculation is in the tree, as the checkpoint of `treeSize` signed it, or else the newest.
 * Errors: AuditTreeDamaged when the tree has lost a part that the proof needs.
 */
export async function proveInclusion(
  { database }: Pick<Dependencies, 'database'>,
  calculationId: string,
  treeSize?: number,
): Promise<InclusionProof | NoInclusionProof> {
  const leaf = await findLeaf(database, calculationId);
  const [leafHash] = leaf?.hashes ?? [];
  if (leaf === undefined || leafHash === undefined) return { reason: 'notInTree' };
  const { leafIndex } = leaf;
  const checkpoint =
    treeSize === undefined ? await readNewestCheckpoint(database) : await findCheckpoint(database, treeSize);
  if (checkpoint === undefined) return { reason: 'unknownCheckpoint' };
  if (checkpoint.treeSize <= leafIndex) return { reason: 'laterThanCheckpoint', leafIndex };
  const path = await readSubtreeHashes(database, inclusionPath(leafIndex, checkpoint.treeSize));
  return { leafIndex, leafHash, path, checkpoint };
}
