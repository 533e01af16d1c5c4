import type { Tables } from '../db/organizations.ts';
import type { BatchReference } from './calculation-batch.ts';
import type { Dependencies } from './dependencies.ts';

/** So many jobs can work on one batch at once, whichever instances take them. */
const maximumShares = 8;

/** Asks for work on a batch: one job for each of its chunks, up to a limit. */
export async function announceBatch(
  { batchQueue }: Pick<Dependencies, 'batchQueue'>,
  tables: Tables,
  { id, organization }: BatchReference,
  chunkCount: number,
): Promise<void> {
  const jobs = Array.from({ length: Math.min(maximumShares, chunkCount) }, (_, share) => ({
    id,
    organization,
    share,
  }));
  await batchQueue.announce(tables, jobs);
}
