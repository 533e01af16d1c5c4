import { setImmediate } from 'node:timers/promises';
import type { Chunk } from '../db/calculation-batches.ts';
import { findCalculations } from '../db/calculations.ts';
import { forOrganizations } from '../db/organizations.ts';
import { inMonthOf } from './assess-impact.ts';
import { linesOf } from './batch-chunks.ts';
import type {
  BatchCounts,
  CalculationBatch,
  ComparedAmounts,
  Comparison,
  LineOutcome,
  RecalculationTotals,
} from './calculation-batch.ts';
import { type CalculationRecord, isErased } from './calculation-record.ts';
import { calculateRecord } from './create-calculation.ts';
import type { Dependencies } from './dependencies.ts';
import type { LineReader } from './process-batch.ts';
import { storedCase } from './stored-calculation.ts';

/** What became of some lines, and the calculations to record. */
export interface ProcessedLines {
  readonly outcomes: readonly LineOutcome[];
  readonly records: readonly CalculationRecord[];
  readonly counts: BatchCounts & Partial<RecalculationTotals>;
}

/**
 * Calculates stored cases again from their stored facts, for the month of the day of a recalculation and with the rates
 * and rules of that day, and compares with what was recorded. Calculations that were erased meanwhile are left out: no
 * line tells of them, and they count as failed so that the batch ends.
 */
export async function recalculateLines(
  dependencies: Dependencies,
  reader: LineReader,
  batch: CalculationBatch,
  chunk: Chunk,
): Promise<ProcessedLines> {
  const book = dependencies.rateBook();
  const { organization, date, store } = batch;
  if (date === undefined) throw new RangeError(`the recalculation ${batch.id} has no day`);
  const firstDay = Temporal.PlainDate.from(date);
  const lines = linesOf(chunk).map(({ line, text }) => ({ line, id: Buffer.from(text).toString() }));
  const ids = lines.map(({ id }) => id);
  const found = await forOrganizations(dependencies.database, [organization], (tables) =>
    findCalculations(tables, ids),
  );
  const byId = new Map(found.map((record) => [record.id, record]));

  const outcomes: LineOutcome[] = [];
  const records: CalculationRecord[] = [];
  const totals = { ...noTotals };
  let failedCount = 0;
  for (const { line, id } of lines) {
    await setImmediate();
    const previous = byId.get(id);
    if (previous === undefined || isErased(previous)) {
      failedCount += 1;
      continue;
    }
    const outcome = recalculate(previous, line);
    outcomes.push(outcome);
    if (!('comparison' in outcome)) {
      failedCount += 1;
      continue;
    }
    const { before, after, effect } = outcome.comparison;
    totals.monthlyBeforeCents += before.monthlyCents;
    totals.monthlyAfterCents += after.monthlyCents;
    if (effect !== 'none') totals[`${effect}Count`] += 1;
  }
  return { outcomes, records, counts: { doneCount: lines.length - failedCount, failedCount, ...totals } };

  function recalculate(previous: CalculationRecord, line: number): LineOutcome {
    const previousId = previous.id;
    try {
      const facts = storedCase(previous);
      if (facts === undefined) throw new Error(`calculation ${previousId} does not match its receipt`);
      const stated = inMonthOf(facts, firstDay);
      const recorded = calculateRecord(dependencies, organization, stated, book);
      if ('issues' in recorded) {
        return { line, previousId, problem: reader.problemOfCase(recorded.issues, stated) };
      }
      const { record } = recorded;
      const comparison = compare(previous, record);
      if (!store) return { line, previousId, comparison };
      records.push(record);
      return { line, previousId, calculationId: record.id, comparison };
    } catch (error) {
      return { line, previousId, problem: reader.problemOfFailure(error) };
    }
  }
}

const noTotals = {
  gainCount: 0,
  lossCount: 0,
  riseCount: 0,
  fallCount: 0,
  otherCount: 0,
  monthlyBeforeCents: 0,
  monthlyAfterCents: 0,
};

function compare(previous: CalculationRecord, record: CalculationRecord): Comparison {
  const before = amountsOf(previous);
  const after = amountsOf(record);
  return { before, after, effect: effectOf(before, after) };
}

function amountsOf({ outcome, monthlyCents, payableCents }: CalculationRecord): ComparedAmounts {
  return { outcome, monthlyCents, payableCents };
}

function effectOf(before: ComparedAmounts, after: ComparedAmounts): Comparison['effect'] {
  if (before.outcome !== after.outcome) return after.outcome === 'granted' ? 'gain' : 'loss';
  if (before.monthlyCents !== after.monthlyCents) {
    return before.monthlyCents < after.monthlyCents ? 'rise' : 'fall';
  }
  return before.payableCents === after.payableCents ? 'none' : 'other';
}
