import { createHash } from 'node:crypto';
import {
  BatchEnded,
  type BatchKey,
  BatchKeyUsed,
  deleteBatch,
  findBatch,
  findBatchOfKey,
  insertBatch,
  insertChunk,
  startBatch,
} from '../db/calculation-batches.ts';
import { forOrganizations } from '../db/organizations.ts';
import { recordAct } from './act.ts';
import { announceBatch } from './announce-batch.ts';
import { linesPerChunk, readChunks } from './batch-chunks.ts';
import type { BatchReference, CalculationBatch } from './calculation-batch.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * A batch; or nothing was in the body; or its idempotency key has made a batch of another body; or it was cancelled
 * before all of it was there; or its lines came so slowly that it was taken for an upload that broke off.
 */
export type BatchCreation =
  | { readonly batch: CalculationBatch }
  | { readonly empty: true }
  | { readonly keyOfAnotherBody: true }
  | { readonly cancelled: true }
  | { readonly tooSlow: true };

/**
 * Stores the lines of a body to calculate them later, holding only some of them in memory and reading no faster than
 * they are stored. Lines that hold only spaces are left out. When the body ends, the batch is there as a whole, and
 * `announced` says whether the instances of the service are told to work on it; when it breaks off, nothing is left, and
 * when it is cancelled meanwhile, nothing of its lines.
 * The same body with the same idempotency key gives the same batch again, as long as that is kept.
 * Errors: those of `body`.
 */
export async function createBatch(
  dependencies: Dependencies,
  caller: Caller,
  organization: string,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { idempotencyKey, announced }: { readonly idempotencyKey: string | undefined; readonly announced: boolean },
): Promise<BatchCreation> {
  const { database, batchQueue, brokenUploads, clock, newIdentifier } = dependencies;
  const { actor, client, traceId } = caller;
  const hash = createHash('sha256');
  const inDatabase = <Result>(work: Parameters<typeof forOrganizations<Result>>[2]) =>
    forOrganizations(database, [organization], work);

  const earlier = await batchOfKey();
  if (earlier !== undefined) {
    for await (const part of body) hash.update(part);
    return sameBody(earlier, hash.digest('hex'));
  }

  const batch: BatchReference = { id: newIdentifier(), organization };
  const recordedAt = clock();
  let isKept = false;
  // One chunk is stored while the next is read: the service, the database and the sender then work at the same time.
  let storing = Promise.resolve(true);
  try {
    await inDatabase((tables) =>
      insertBatch(tables, { ...batch, kind: 'batch', actor, client, traceId, recordedAt }),
    );
    let totalCount = 0;
    for await (const { lineCount, ...chunk } of readChunks(body, (part) => hash.update(part))) {
      totalCount += lineCount;
      if (!(await storing)) throw new BatchEnded();
      storing = batchQueue.transaction(organization, (connection) => insertChunk(connection, batch, chunk));
      // A failure is heard of when the next chunk is there, or the body has ended.
      storing.catch(() => {});
    }
    if (!(await storing)) throw new BatchEnded();
    if (totalCount === 0) return { empty: true };
    const bodyHash = hash.digest('hex');
    const key: BatchKey | undefined =
      idempotencyKey === undefined ? undefined : { key: idempotencyKey, bodyHash };
    try {
      const started = await inDatabase(async (tables) => {
        const whole = await startBatch(tables, batch, 'processing', totalCount, key, clock());
        const act = { organization, batchId: batch.id, count: totalCount };
        await recordAct(dependencies, tables, caller, 'batchCreated', act);
        if (announced)
          await announceBatch(dependencies, tables, batch, Math.ceil(totalCount / linesPerChunk));
        return whole;
      });
      isKept = true;
      return { batch: started };
    } catch (error) {
      if (!(error instanceof BatchKeyUsed)) throw error;
      const simultaneous = await batchOfKey();
      if (simultaneous === undefined) throw new Error('the batch of an idempotency key has gone');
      return sameBody(simultaneous, bodyHash);
    }
  } catch (error) {
    if (!(error instanceof BatchEnded)) throw error;
    const ended = await inDatabase((tables) => findBatch(tables, batch.id));
    return ended?.state === 'cancelled' ? { cancelled: true } : { tooSlow: true };
  } finally {
    await storing.catch(() => {});
    if (!isKept) {
      // When the database is out of reach, what is left is removed later.
      await inDatabase((tables) => deleteBatch(tables, batch)).catch(() => brokenUploads.add(batch));
    }
  }

  async function batchOfKey(): Promise<CalculationBatch | undefined> {
    if (idempotencyKey === undefined) return undefined;
    return inDatabase((tables) => findBatchOfKey(tables, organization, 'batch', idempotencyKey));
  }
}

/** The batch that an idempotency key has made, for whoever sends the same body again. */
export function sameBody(
  batch: CalculationBatch,
  bodyHash: string,
): Extract<BatchCreation, { batch: unknown } | { keyOfAnotherBody: unknown }> {
  return batch.bodyHash === bodyHash ? { batch } : { keyOfAnotherBody: true };
}
