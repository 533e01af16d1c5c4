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

/** Calculations that are in memory at once while results are read: each is some dozens of kilobytes when answered. */
const readTogether = 50;

/**
 * What became of the lines of a batch that were processed, in their order: some are in memory at a time, and no
 * transaction is open while they are used. Calculations that are read are recorded as acts of the caller.
 */
export async function* readLines(
  dependencies: Dependencies,
  caller: Caller,
  { id, organization, kind }: CalculationBatch,
): AsyncGenerator<ReadLine> {
  const { database } = dependencies;
  let behind = -1;
  for (;;) {
    const chunk = await forOrganizations(database, [organization], async (tables) => {
      const read = await readOutcomes(tables, { id, organization }, behind);
      const count = read?.outcomes.filter((outcome) => !('problem' in outcome)).length ?? 0;
      if (count > 0) await recordAct(dependencies, tables, caller, 'read', { organization, count });
      return read;
    });
    if (chunk === undefined) return;
    behind = chunk.number;
    for (let first = 0; first < chunk.outcomes.length; first += readTogether) {
      const outcomes = chunk.outcomes.slice(first, first + readTogether);
      // A recalculation answers what it found; the calculations that it kept are read where they are.
      const ids = kind === 'batch' ? outcomes.flatMap(calculationIdOf) : [];
      const records =
        ids.length === 0
          ? []
          : await forOrganizations(database, [organization], (tables) => findCalculations(tables, ids));
      const byId = new Map(records.map((record) => [record.id, record]));
      for (const outcome of outcomes) {
        const [calculationId = ''] = calculationIdOf(outcome);
        yield { outcome, calculation: byId.get(calculationId) };
      }
    }
  }
}

function calculationIdOf(outcome: LineOutcome): readonly string[] {
  return 'calculationId' in outcome && outcome.calculationId !== undefined ? [outcome.calculationId] : [];
}

/** Stops a batch. What it has calculated stays; what was not processed is forgotten. One that has ended stays as it is. */
export async function cancelBatch(
  dependencies: Pick<Dependencies, 'database' | 'clock' | 'newIdentifier'>,
  caller: Caller,
  batch: CalculationBatch,
): Promise<void> {
  const { database, clock } = dependencies;
  const { id, kind, organization } = batch;
  const wasStopped = await forOrganizations(database, [organization], async (tables) => {
    const isStopped = await markCancelled(tables, batch, clock());
    const act = { organization, batchId: id };
    if (isStopped) await recordAct(dependencies, tables, caller, `${kind}Cancelled`, act);
    return isStopped;
  });
  // In another transaction: whoever works on some of the lines has locked them, and waits for the batch to end his.
  if (wasStopped) await forOrganizations(database, [organization], (tables) => clearInput(tables, batch));
}
