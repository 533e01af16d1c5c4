import { stringify } from 'uuid';
import { type Insertion, insertionOf, type PackedEntry, packEntry } from '../db/insert-calculations.ts';
import type { CaseIssue } from '../domain/case-issues.ts';
import { inMonthOf } from '../domain/in-month-of.ts';
import type { RateBook } from '../domain/rate-book.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { linesOf } from './batch-chunks.ts';
import { calculateRecord, saltBytes } from './calculate-record.ts';
import type { BatchCounts, LineOutcome, LineProblem, RecalculationTotals } from './calculation-batch.ts';
import type { CalculationRecord } from './calculation-record.ts';
import { compareAmounts } from './compare-amounts.ts';
import { rateBookOfText } from './rate-book-text.ts';
import { CalculationDamaged, storedCase } from './stored-calculation.ts';

/** Of a UUID. */
export const identifierBytes = 16;

/**
 * What a thread is given to calculate some lines of a batch: plain data, and all that is random or of the clock, so
 * that the same job gives the same calculations.
 */
export interface ChunkJob {
  readonly organization: string;
  /** When it is calculated, in milliseconds since the epoch. */
  readonly epochMilliseconds: number;
  /** The book that all lines are calculated with: its version, and the text that `textOfRateBook` gives of it. */
  readonly rateBook: { readonly version: string; readonly text: string };
  /** A UUID for each line, in their order, one behind the other. Nobody else's memory: it is handed over. */
  readonly identifiers: Uint8Array<ArrayBuffer>;
  /** The salts of all lines, one behind the other. */
  readonly salts: Uint8Array;
  readonly work:
    | {
        readonly kind: 'batch';
        readonly firstLine: number;
        /** Nobody else's memory: it is handed over. */
        readonly input: Uint8Array<ArrayBuffer>;
      }
    | {
        readonly kind: 'recalculation';
        /** `YYYY-MM-DD` */
        readonly date: string;
        readonly store: boolean;
        readonly lines: readonly PreviousCalculation[];
      };
}

/** A line of a recalculation: what was recorded, or nothing where that was erased since. */
export interface PreviousCalculation {
  readonly line: number;
  readonly previous?: Pick<
    CalculationRecord,
    'id' | 'facts' | 'receipt' | 'outcome' | 'monthlyCents' | 'payableCents'
  >;
}

/** What became of the lines of a job: plain data too. */
export interface CalculatedChunk {
  /** A JSON text for each line, in their order, separated by line feeds. */
  readonly outcome: string;
  readonly counts: BatchCounts & Partial<RecalculationTotals>;
  /** The calculations to record. */
  readonly insertion: Insertion;
}

/** Reads what callers send on a line, and says what is wrong with it as they are told; a problem has an identifier. */
export interface LineReader {
  readonly readCase: (
    text: Uint8Array,
    identifier: string,
  ) => { readonly stated: StatedCase } | { readonly problem: LineProblem };
  readonly problemOfCase: (
    issues: readonly CaseIssue[],
    stated: StatedCase,
    identifier: string,
  ) => LineProblem;
  /** The service itself failed on this line; `error` is for its log. */
  readonly problemOfFailure: (error: unknown, identifier: string) => LineProblem;
}

/** What the calculation of one line needs besides its case. */
interface LineContext {
  readonly identifier: string;
  readonly calculate: (stated: StatedCase) => ReturnType<typeof calculateRecord>;
}

/**
 * Calculates the lines of a job, with the hashes, and packs them for the database. A line that cannot be calculated
 * does not stop the others.
 */
export function calculateChunk(job: ChunkJob, reader: LineReader): CalculatedChunk {
  const { work, organization, identifiers, salts } = job;
  const book = bookOf(job.rateBook);
  const clock = () => Temporal.Instant.fromEpochMilliseconds(job.epochMilliseconds);
  const contextOf = (index: number): LineContext => {
    const identifier = stringify(identifiers, index * identifierBytes);
    const salt = Buffer.from(salts.subarray(index * saltBytes, (index + 1) * saltBytes));
    const given = { clock, newIdentifier: () => identifier, randomBytes: () => salt };
    return { identifier, calculate: (stated) => calculateRecord(given, organization, stated, book) };
  };
  const { outcomes, entries, counts } =
    work.kind === 'batch'
      ? calculateLines(work, reader, contextOf)
      : recalculateLines(work, reader, contextOf);
  return {
    outcome: outcomes.map((line) => JSON.stringify(line)).join('\n'),
    counts,
    insertion: insertionOf(entries),
  };
}

/** The book of the last job: the next one has the same, but for the moment after a publication. */
let lastBook: RateBook | undefined;

function bookOf({ version, text }: ChunkJob['rateBook']): RateBook {
  if (lastBook?.version !== version) lastBook = rateBookOfText(text);
  return lastBook;
}

interface ProcessedLines {
  readonly outcomes: readonly LineOutcome[];
  readonly entries: readonly PackedEntry[];
  readonly counts: CalculatedChunk['counts'];
}

/**
 * So many lines are calculated, and then packed: whoever goes from one to the other with each line fetches his data anew
 * each time, a tenth of the work. The texts of a whole chunk are never in memory together.
 */
const packedTogether = 32;

function calculateLines(
  chunk: Extract<ChunkJob['work'], { kind: 'batch' }>,
  reader: LineReader,
  contextOf: (index: number) => LineContext,
): ProcessedLines {
  const outcomes: LineOutcome[] = [];
  const entries: PackedEntry[] = [];
  const lines = linesOf(chunk);
  for (let first = 0; first < lines.length; first += packedTogether) {
    const together = lines.slice(first, first + packedTogether);
    const calculated = together.map(({ line, text }, index) => ({
      line,
      found: calculateLine(text, contextOf(first + index)),
    }));
    for (const { line, found } of calculated) {
      if ('problem' in found) {
        outcomes.push({ line, problem: found.problem });
      } else {
        entries.push(packEntry({ record: found }));
        outcomes.push({ line, calculationId: found.id });
      }
    }
  }
  const doneCount = entries.length;
  return { outcomes, entries, counts: { doneCount, failedCount: outcomes.length - doneCount } };

  function calculateLine(
    text: Uint8Array,
    { identifier, calculate }: LineContext,
  ): CalculationRecord | { readonly problem: LineProblem } {
    try {
      const read = reader.readCase(text, identifier);
      if ('problem' in read) return read;
      const recorded = calculate(read.stated);
      return 'issues' in recorded
        ? { problem: reader.problemOfCase(recorded.issues, read.stated, identifier) }
        : recorded.record;
    } catch (error) {
      // A case that the service cannot calculate must not stop those that it can.
      return { problem: reader.problemOfFailure(error, identifier) };
    }
  }
}

/**
 * Calculates stored cases again from their stored facts, for the month of the day of a recalculation and with the rates
 * and rules of that day, and compares with what was recorded. Calculations that were erased meanwhile are left out: no
 * line tells of them, and they count as failed so that the batch ends.
 */
function recalculateLines(
  { date, store, lines }: Extract<ChunkJob['work'], { kind: 'recalculation' }>,
  reader: LineReader,
  contextOf: (index: number) => LineContext,
): ProcessedLines {
  const firstDay = Temporal.PlainDate.from(date);
  const outcomes: LineOutcome[] = [];
  const entries: PackedEntry[] = [];
  const totals = { ...noTotals };
  let failedCount = 0;
  for (const [index, { line, previous }] of lines.entries()) {
    if (previous === undefined) {
      failedCount += 1;
      continue;
    }
    const outcome = recalculate(previous, line, contextOf(index));
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
  return { outcomes, entries, counts: { doneCount: lines.length - failedCount, failedCount, ...totals } };

  function recalculate(
    previous: NonNullable<PreviousCalculation['previous']>,
    line: number,
    { identifier, calculate }: LineContext,
  ): LineOutcome {
    const previousId = previous.id;
    try {
      const facts = storedCase(previous);
      if (facts === undefined) throw new CalculationDamaged(previousId);
      const stated = inMonthOf(facts, firstDay, previous.outcome === 'granted');
      const recorded = calculate(stated);
      if ('issues' in recorded) {
        return { line, previousId, problem: reader.problemOfCase(recorded.issues, stated, identifier) };
      }
      const { record } = recorded;
      const comparison = compareAmounts(previous, record);
      if (!store) return { line, previousId, comparison };
      entries.push(packEntry({ record }));
      return { line, previousId, calculationId: record.id, comparison };
    } catch (error) {
      return { line, previousId, problem: reader.problemOfFailure(error, identifier) };
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
