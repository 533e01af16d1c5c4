/** What a batch is made of: cases that a caller sends, or the calculations that his organization has stored. */
export type BatchKind = 'batch' | 'recalculation';

/** Names a batch and whose it is: all that a job of the queue says. */
export interface BatchReference {
  readonly id: string;
  readonly organization: string;
}

/**
 * The longest that all lines of a batch may take to arrive, also where the service is not told otherwise: as long as an
 * upload that brings no lines is kept before it is taken for one that broke off.
 */
export const longestUploadSeconds = 3_600;

/** What a recalculation changed, of the cases that could be calculated. Amounts in euro cents a month. */
export interface RecalculationTotals {
  readonly gainCount: number;
  readonly lossCount: number;
  readonly riseCount: number;
  readonly fallCount: number;
  readonly otherCount: number;
  readonly monthlyBeforeCents: number;
  readonly monthlyAfterCents: number;
}

/** Lines that gave a calculation, and lines that gave a problem. */
export interface BatchCounts {
  readonly doneCount: number;
  readonly failedCount: number;
}

/**
 * What becomes of a batch: it is received, or picks its cases when it is a recalculation; its lines are processed; it is
 * done, or was cancelled, or could not be finished.
 */
export const batchStates = ['receiving', 'preparing', 'processing', 'done', 'cancelled', 'failed'] as const;

/** Many lines that are worked on one after the other, by any instance of the service. */
export interface CalculationBatch extends BatchReference, BatchCounts, RecalculationTotals {
  readonly kind: BatchKind;
  readonly state: (typeof batchStates)[number];
  /** Who asked, for the record of acts. */
  readonly actor: string;
  readonly client: string;
  readonly traceId: string;
  /** SHA-256 of the body, when it came with an idempotency key. */
  readonly bodyHash?: string;
  /** Of a recalculation. */
  readonly date?: string;
  readonly store?: boolean;
  readonly totalCount: number;
  readonly recordedAt: Temporal.Instant;
  readonly startedAt?: Temporal.Instant;
  readonly endedAt?: Temporal.Instant;
}

/** What is wrong with a line, as plain JSON of whoever reads lines; kept until it is answered. */
export type LineProblem = Readonly<Record<string, unknown>>;

/**
 * What became of one line: a calculation; or a problem; or, in a recalculation, what it would be now, with the
 * calculation that it was compared with and the new one when that is kept.
 */
export type LineOutcome =
  | { readonly line: number; readonly calculationId: string }
  | { readonly line: number; readonly problem: LineProblem; readonly previousId?: string }
  | {
      readonly line: number;
      readonly previousId: string;
      readonly calculationId?: string;
      readonly comparison: Comparison;
    };

/** What a calculation gave before and what it gives now. `none`: the same. */
export interface Comparison {
  readonly before: ComparedAmounts;
  readonly after: ComparedAmounts;
  readonly effect: 'gain' | 'loss' | 'rise' | 'fall' | 'other' | 'none';
}

/** Amounts in euro cents. */
export interface ComparedAmounts {
  readonly outcome: 'granted' | 'refused';
  readonly monthlyCents: number;
  readonly payableCents: number;
}
