import {
  type BatchQuery,
  clearInput,
  findBatch as findStoredBatch,
  cancelBatch as markCancelled,
  queryBatches,
  readOutcomes,
} from '../db/calculation-batches.ts';
import { findCaseReferences } from '../db/calculations.ts';
import { forOrganizations, type Tables } from '../db/organizations.ts';
import { recordAct } from './act.ts';
import type { BatchKind, CalculationBatch, LineOutcome } from './calculation-batch.ts';
import type { CalculationRecord, ErasedCalculation } from './calculation-record.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { idOf, type Page, readPage } from './page.ts';

/** What became of a line, with the calculations that it names. */
export interface ReadLine {
  readonly outcome: LineOutcome;
  readonly calculation: CalculationRecord | ErasedCalculation | undefined;
  /** Of a recalculation: the file number, while that is kept. */
  readonly caseReference: string | undefined;
}

/**
 * The batch of an identifier, or undefined, also when it belongs to an organization that the caller does not act for or
 * is of another kind.
 */
export async function findBatch(
  { database }: Pick<Dependencies, 'database'>,
  { organizations }: Caller,
  batchId: string,
  kind: BatchKind,
): Promise<CalculationBatch | undefined> {
  return forOrganizations(database, organizations, (tables) => findStoredBatch(tables, batchId, kind));
}

/** Lists the batches of the organizations of a caller that are kept, the newest first, `limit` at most. */
export async function listBatches(
  { database }: Pick<Dependencies, 'database'>,
  { organizations }: Caller,
  query: BatchQuery,
): Promise<Page<CalculationBatch>> {
  return forOrganizations(database, organizations, (tables) =>
    readPage(query.limit, (limit) => queryBatches(tables, { ...query, limit }), idOf),
  );
}

/** Calculations that are in memory at once while results are read: each is some dozens of kilobytes when answered. */
const readTogether = 20;

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
    const together = kind === 'batch' ? readTogether : chunk.outcomes.length;
    for (let first = 0; first < chunk.outcomes.length; first += together) {
      const outcomes = chunk.outcomes.slice(first, first + together);
      const named =
        kind === 'batch'
          ? await calculationsOf(dependencies, organization, outcomes)
          : await forOrganizations(database, [organization], (tables) => caseReferencesOf(tables, outcomes));
      for (const outcome of outcomes) yield { outcome, ...named(outcome) };
    }
  }
}

type Named = (outcome: LineOutcome) => Omit<ReadLine, 'outcome'>;

async function calculationsOf(
  { calculationStore }: Pick<Dependencies, 'calculationStore'>,
  organization: string,
  outcomes: readonly LineOutcome[],
): Promise<Named> {
  const idOf = (outcome: LineOutcome) => ('calculationId' in outcome ? outcome.calculationId : undefined);
  const records = await calculationStore.readAll(
    organization,
    outcomes.map(idOf).filter((id) => id !== undefined),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  return (outcome) => ({ calculation: byId.get(idOf(outcome) ?? ''), caseReference: undefined });
}

/** A recalculation answers what it found; the calculations that it kept are read where they are. */
async function caseReferencesOf(tables: Tables, outcomes: readonly LineOutcome[]): Promise<Named> {
  const idOf = (outcome: LineOutcome) => ('previousId' in outcome ? outcome.previousId : undefined);
  const references = await findCaseReferences(
    tables,
    outcomes.map(idOf).filter((id) => id !== undefined),
  );
  return (outcome) => ({ calculation: undefined, caseReference: references.get(idOf(outcome) ?? '') });
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
  // When it fails, because the tending of batches is at the same lines, that has forgotten them or soon will.
  if (wasStopped) {
    await forOrganizations(database, [organization], (tables) => clearInput(tables, batch)).catch(() => {});
  }
}
