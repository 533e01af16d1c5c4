import {
  findOutsideTree,
  firstIdentifier,
  readAuditKeys,
  readCheckpoints,
  readLeaves,
  type StoredLeaf,
} from '../db/audit.ts';
import { findCalculations } from '../db/calculations.ts';
import type { Database } from '../db/client.ts';
import type { Tables } from '../db/organizations.ts';
import { type HashedRate, readHashedBooks } from '../db/rates.ts';
import { type RetentionRule, readRetentionHistory } from '../db/retention.ts';
import type { AuditKey, Checkpoint } from './audit-log.ts';
import type { CalculationRecord, ErasedCalculation } from './calculation-record.ts';

/** One thing of all that is kept. A leaf without record is one whose calculation has gone. */
export type AuditEntry =
  | ({ readonly type: 'key' } & AuditKey)
  | { readonly type: 'rateBook'; readonly version: string; readonly rates: readonly HashedRate[] }
  | ({ readonly type: 'retentionRule' } & RetentionRule)
  | ({ readonly type: 'leaf'; readonly record?: CalculationRecord | ErasedCalculation } & StoredLeaf)
  | ({ readonly type: 'checkpoint' } & Checkpoint)
  | { readonly type: 'recordOutsideTree'; readonly record: CalculationRecord | ErasedCalculation };

const pageSize = 200;

/** The records of years are read in one go. */
const longestReadingMs = 2 ** 31 - 1;

/**
 * Visits everything that is kept, as it was at one moment: the keys; the rate books; the retention rules in the order in
 * which they were set; the leaves in their order with their calculations, each checkpoint after its last leaf; the
 * calculations that are not in the tree. Only one page of it is in memory at a time. `atEnd` belongs to the same
 * transaction.
 */
export async function readAudit(
  database: Database,
  visit: (entry: AuditEntry) => Promise<void>,
  atEnd: (tables: Tables) => Promise<void> = async () => {},
): Promise<void> {
  await database.$transaction(
    async (tables) => {
      await tables.$executeRaw`SET LOCAL statement_timeout = 0`;
      for (const key of await readAuditKeys(tables)) await visit({ type: 'key', ...key });
      for await (const book of readHashedBooks(tables)) await visit({ type: 'rateBook', ...book });
      for (const rule of await readRetentionHistory(tables)) await visit({ type: 'retentionRule', ...rule });
      await readTree(tables, visit);
      await readRecordsOutsideTree(tables, visit);
      await atEnd(tables);
    },
    { isolationLevel: 'RepeatableRead', timeout: longestReadingMs },
  );
}

async function readTree(tables: Tables, visit: (entry: AuditEntry) => Promise<void>): Promise<void> {
  const checkpoints = checkpointsInOrder(tables);
  let next = await checkpoints.next();
  const visitCheckpointsUpTo = async (treeSize: number) => {
    while (next.done !== true && next.value.treeSize <= treeSize) {
      await visit({ type: 'checkpoint', ...next.value });
      next = await checkpoints.next();
    }
  };
  let leaves = await readLeaves(tables, 0, pageSize);
  while (leaves.length > 0) {
    const records = await findCalculations(
      tables,
      leaves.map(({ calculationId }) => calculationId),
    );
    const recordOf = new Map(records.map((record) => [record.id, record]));
    for (const leaf of leaves) {
      await visitCheckpointsUpTo(leaf.leafIndex);
      const record = recordOf.get(leaf.calculationId);
      await visit({ type: 'leaf', ...leaf, ...(record === undefined ? {} : { record }) });
    }
    leaves = await readLeaves(tables, (leaves.at(-1)?.leafIndex ?? 0) + 1, pageSize);
  }
  await visitCheckpointsUpTo(Number.POSITIVE_INFINITY);
}

async function* checkpointsInOrder(tables: Tables): AsyncGenerator<Checkpoint, undefined> {
  let above = 0;
  for (;;) {
    const page = await readCheckpoints(tables, { above, order: 'smallestFirst', limit: pageSize });
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    above = last.treeSize;
  }
}

async function readRecordsOutsideTree(
  tables: Tables,
  visit: (entry: AuditEntry) => Promise<void>,
): Promise<void> {
  let ids = await findIds(firstIdentifier);
  while (ids.length > 0) {
    for (let first = 0; first < ids.length; first += pageSize) {
      for (const record of await findCalculations(tables, ids.slice(first, first + pageSize))) {
        await visit({ type: 'recordOutsideTree', record });
      }
    }
    ids = await findIds(ids.at(-1) ?? firstIdentifier);
  }

  async function findIds(behind: string): Promise<readonly string[]> {
    return (await findOutsideTree(tables, behind)).map(({ id }) => id);
  }
}
