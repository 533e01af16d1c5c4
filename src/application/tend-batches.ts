import { deleteBatch, removeOldBatches, unfinishedBatches } from '../db/calculation-batches.ts';
import { forOrganizations } from '../db/organizations.ts';
import { announceBatch } from './announce-batch.ts';
import type { Dependencies } from './dependencies.ts';

/** More chunks than jobs can be: how many are left is not known. */
const anyNumberOfChunks = Number.POSITIVE_INFINITY;

/**
 * Asks again for work on every batch that is not done, in case who worked on it was killed, and removes batches that
 * ended some days ago and what is left of uploads that broke off together with the database. Several instances may do it
 * at once.
 */
export async function tendBatches(
  dependencies: Pick<Dependencies, 'database' | 'batchQueue' | 'brokenUploads'>,
): Promise<void> {
  const { database, brokenUploads } = dependencies;
  for (const batch of await unfinishedBatches(database)) {
    await announceBatch(dependencies, database, batch, anyNumberOfChunks);
  }
  await removeOldBatches(database);
  for (const upload of brokenUploads) {
    await forOrganizations(database, [upload.organization], (tables) => deleteBatch(tables, upload));
    brokenUploads.delete(upload);
  }
}
