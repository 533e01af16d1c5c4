import { BatchKeyUsed, findBatchOfKey, insertBatch, startBatch } from '../db/calculation-batches.ts';
import { forOrganizations } from '../db/organizations.ts';
import { recordAct } from './act.ts';
import { announceBatch } from './announce-batch.ts';
import type { CalculationBatch } from './calculation-batch.ts';
import type { Caller } from './caller.ts';
import { type BatchCreation, sameBody } from './create-batch.ts';
import type { Dependencies } from './dependencies.ts';
import { hashOf } from './stored-calculation.ts';

/**
 * Prepares to calculate again the latest calculation of each case of an organization, for the month of `date`
 * (`YYYY-MM-DD`) and with the rates and rules of that day; `store` says whether the calculations are kept. Which cases
 * there are is settled before the first of them is calculated. The same request with the same idempotency key gives
 * the same recalculation again.
 */
export async function createRecalculation(
  dependencies: Dependencies,
  caller: Caller,
  organization: string,
  request: { readonly date: string; readonly store: boolean },
  idempotencyKey: string | undefined,
): Promise<Exclude<BatchCreation, { empty: true }>> {
  const { database, clock, newIdentifier } = dependencies;
  const { actor, client, traceId } = caller;
  const bodyHash = hashOf(request);
  const reference = { id: newIdentifier(), organization };
  const earlier = await recalculationOfKey();
  if (earlier !== undefined) return sameBody(earlier, bodyHash);
  try {
    return await forOrganizations(database, [organization], async (tables) => {
      const recordedAt = clock();
      const key = idempotencyKey === undefined ? undefined : { key: idempotencyKey, bodyHash };
      await insertBatch(tables, {
        ...reference,
        ...request,
        kind: 'recalculation',
        actor,
        client,
        traceId,
        recordedAt,
      });
      const batch = await startBatch(tables, reference, 'preparing', 0, key, recordedAt);
      const act = { organization, batchId: reference.id };
      await recordAct(dependencies, tables, caller, 'recalculationCreated', act);
      // One picks the cases, and calls the others when they are there.
      await announceBatch(dependencies, tables, reference, 1);
      return { batch };
    });
  } catch (error) {
    if (!(error instanceof BatchKeyUsed)) throw error;
    const simultaneous = await recalculationOfKey();
    if (simultaneous === undefined) throw new Error('the recalculation of an idempotency key has gone');
    return sameBody(simultaneous, bodyHash);
  }

  async function recalculationOfKey(): Promise<CalculationBatch | undefined> {
    if (idempotencyKey === undefined) return undefined;
    return forOrganizations(database, [organization], (tables) =>
      findBatchOfKey(tables, organization, 'recalculation', idempotencyKey),
    );
  }
}
