import {
  AuditTreeDamaged,
  findOutsideTree,
  firstIdentifier,
  insertCheckpoint,
  insertLeaves,
  readCompleteSubtrees,
  readNewestCheckpoint,
  type StoredLeaf,
  withTreeLock,
} from '../db/audit.ts';
import { type Checkpoint, checkpointHash, checkpointText, leafText } from './audit-log.ts';
import type { Dependencies } from './dependencies.ts';
import { appendLeaf, completeSubtreesOf, leafHash, rootOf } from './merkle-tree.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * Takes every committed calculation that is not in the tree into it, and signs what the tree is then. Leaves
 * and checkpoint are one transaction. Answers why there is no new one when there is nothing to take, or when
 * another instance is at it.
 *
 * `madeSince` spares looking through the identifiers (UUIDs of version 7) of earlier moments; without it, all
 * are looked through.
 *
 * `rest` is waited for after each part of the work, and is given how many milliseconds that has taken: without it the
 * work over what many requests have recorded takes the processors from others.
 *
 * Errors: AuditTreeDamaged when the stored tree is not what was signed last. Nothing is built on it then.
 */
export async function makeCheckpoint(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  signingKey: SigningKey,
  madeSince?: Temporal.Instant,
  rest: (workedMs: number) => Promise<void> = async () => {},
): Promise<Checkpoint | 'nothingNew' | 'anotherInstance'> {
  const made = await withTreeLock(database, async (tables) => {
    // Before looking for records: one that is recorded later may miss this checkpoint.
    const recordedAt = Temporal.Instant.fromEpochMilliseconds(clock().epochMilliseconds);
    const previous = await readNewestCheckpoint(tables);
    let treeSize = previous?.treeSize ?? 0;
    const peaks = [...(await readCompleteSubtrees(tables, completeSubtreesOf({ start: 0, end: treeSize })))];
    if (previous !== undefined && rootOf(peaks) !== previous.rootHash) {
      throw new AuditTreeDamaged(`the tree is not what was signed at size ${treeSize}`);
    }

    const behind = madeSince === undefined ? firstIdentifier : firstIdentifierOf(madeSince);
    let contents = await findOutsideTree(tables, behind);
    while (contents.length > 0) {
      const startedAt = performance.now();
      const leaves: StoredLeaf[] = [];
      for (const content of contents) {
        const hashes = appendLeaf(peaks, treeSize, leafHash(leafText(content)));
        leaves.push({ leafIndex: treeSize, calculationId: content.id, hashes });
        treeSize += 1;
      }
      await insertLeaves(tables, leaves);
      contents = await findOutsideTree(tables, contents.at(-1)?.id ?? behind);
      await rest(performance.now() - startedAt);
    }
    if (treeSize === (previous?.treeSize ?? 0)) return 'nothingNew';

    const unsigned = {
      treeSize,
      rootHash: rootOf(peaks),
      ...(previous === undefined ? {} : { previousCheckpointHash: checkpointHash(previous) }),
      recordedAt,
      keyId: signingKey.keyId,
    };
    const checkpoint = { ...unsigned, signature: signingKey.sign(checkpointText(unsigned)) };
    await insertCheckpoint(tables, checkpoint, signingKey);
    return checkpoint;
  });
  return made ?? 'anotherInstance';
}

/** The smallest UUID of version 7 that a millisecond can have. */
function firstIdentifierOf(instant: Temporal.Instant): string {
  const milliseconds = instant.epochMilliseconds.toString(16).padStart(12, '0');
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-0000-0000-000000000000`;
}
