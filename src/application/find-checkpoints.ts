import { findCheckpoint as findStored, readAuditKeys, readCheckpoints } from '../db/audit.ts';
import type { AuditKey, Checkpoint } from './audit-log.ts';
import type { Dependencies } from './dependencies.ts';
import { type Page, readPage } from './page.ts';

/** Lists checkpoints, the newest first; the position of one is its tree size. */
export async function listCheckpoints(
  { database }: Pick<Dependencies, 'database'>,
  pageSize: number,
  below?: number,
): Promise<Page<Checkpoint, number>> {
  const order = 'largestFirst';
  return readPage(
    pageSize,
    (limit) => readCheckpoints(database, { ...(below === undefined ? {} : { below }), order, limit }),
    ({ treeSize }) => treeSize,
  );
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
