import {
  clearInput,
  findBatch as findStoredBatch,
  cancelBatch as markCancelled,
  readOutcomes,
} from '../db/calculation-batches.ts';
import { findCalculations } from '../db/calculations.ts';
import { forOrganizations } from '../db/organizations.ts';
import { recordAct } from './act.ts';
import type { BatchKind, CalculationBatch, LineOutcome } from './calculation-batch.ts';
import type { CalculationRecord, ErasedCalculation } from './calculation-record.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/** What became of a line, with the calculations that it names. */
export interface ReadLine {
  readonly outcome: LineOutcome;
  readonly calculation: CalculationRecord | ErasedCalculation | undefined;
}

/**
 * The batch of an identifier, or undefined, also when it belongs to an organization that the caller does not act for or
 * is of another kind. One that is still being received is nobody's yet.
 */
export async function findBatch(
  { database }: Pick<Dependencies, 'database'>,
  { organizations }: Caller,
  batchId: string,
  kind: BatchKind,
): Promise<CalculationBatch | undefined> {
  const batch = await forOrganizations(database, organizations, (tables) =>
    findStoredBatch(tables, batchId, kind),
  );
  return batch?.state === 'receiving' ? undefined : batch;
}

/**
 * What became of the lines of a batch that were processed, in their order: some hundreds at a time are in memory, and
 * no transaction is open while they are used. Calculations that are read are recorded as acts of the caller.
 */
export async function* readLines(
  dependencies: Dependencies,
  caller: Caller,
  { id, organization, kind }: CalculationBatch,
): AsyncGenerator<ReadLine> {
  let behind = -1;
  for (;;) {
    const chunk = await forOrganizations(dependencies.database, [organization], async (tables) => {
      const read = await readOutcomes(tables, { id, organization }, behind);
      if (read === undefined) return undefined;
      // A recalculation answers what it found; the calculations that it kept are read where they are.
      const ids = kind === 'batch' ? read.outcomes.flatMap(calculationIdOf) : [];
      const records = ids.length === 0 ? [] : await findCalculations(tables, ids);
      const count = kind === 'batch' ? records.length : read.outcomes.length;
      if (count > 0) await recordAct(dependencies, tables, caller, 'read', { organization, count });
      return { ...read, records: new Map(records.map((record) => [record.id, record])) };
    });
    if (chunk === undefined) return;
    behind = chunk.number;
    for (const outcome of chunk.outcomes) {
      const [calculationId = ''] = calculationIdOf(outcome);
      yield { outcome, calculation: chunk.records.get(calculationId) };
    }
  }
}

function calculationIdOf(outcome: LineOutcome): readonly string[] {
  return 'calculationId' in outcome && outcome.calculationId !== undefined ? [outcome.calculationId] : [];
}

/** Stops a batch. What it has calculated stays; what was not processed is forgotten. One that has ended stays as it is. */
export async function cancelBatch(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  batch: CalculationBatch,
): Promise<void> {
  const { organization } = batch;
  const wasStopped = await forOrganizations(database, [organization], (tables) =>
    markCancelled(tables, batch, clock()),
  );
  // In another transaction: whoever works on some of the lines has locked them, and waits for the batch to end his.
  if (wasStopped) await forOrganizations(database, [organization], (tables) => clearInput(tables, batch));
}
