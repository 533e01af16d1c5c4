import type { Category } from '../domain/rate-book.ts';

/** What makes a calculation provable: which rules and rates, and the hashes of what went in and came out. */
export interface Receipt {
  readonly rulesVersion: string;
  readonly rateBookVersion: string;
  /** SHA-256 of the canonical JSON of the facts. */
  readonly inputHash: string;
  /** SHA-256 of the canonical JSON of the result. */
  readonly resultHash: string;
}

/** What a list says of a calculation. Amounts in euro cents, dates as `YYYY-MM-DD`. */
export interface CalculationSummary {
  /** A UUID of version 7: identifiers in order are calculations in order of time. */
  readonly id: string;
  /** Whose it is: an enterprise number, or the local organization. */
  readonly organization: string;
  readonly caseReference: string;
  readonly requestDate: string;
  /** Both days included. */
  readonly period: { readonly startDate: string; readonly endDate: string };
  readonly outcome: 'granted' | 'refused';
  readonly category: Category;
  readonly monthlyCents: number;
  readonly payableCents: number;
  /** Kept to the millisecond. */
  readonly recordedAt: Temporal.Instant;
}

/** What binds a receipt into the tree, so that nobody who lacks the salt can find out by trying what it is of. */
export interface Commitment {
  /** 128 random bits, in lowercase hexadecimal. They go when the calculation is erased. */
  readonly salt?: string;
  /** SHA-256 of the canonical JSON of `inputHash`, `resultHash` and `salt`. It stays. */
  readonly contentHash?: string;
}

/** A calculation as it is kept. What was recorded before there were salts has no commitment. */
export interface CalculationRecord extends CalculationSummary, Commitment {
  /** Canonical JSON; what is read back may have been altered and is trusted only after its hash was checked. */
  readonly facts: string;
  readonly result: string;
  readonly receipt: Receipt;
}

/** What stays of a calculation when its personal content was erased: enough to prove that it was there, and when. */
export interface ErasedCalculation
  extends Pick<CalculationRecord, 'id' | 'organization' | 'period' | 'recordedAt' | 'contentHash'> {
  /** Its hashes stay only where there is no content hash. */
  readonly receipt: Omit<Receipt, 'inputHash' | 'resultHash'> & Partial<Receipt>;
  readonly erasedAt: Temporal.Instant;
  /** The retention that had ended, in years. */
  readonly retentionYears: number;
}

/** Whether the personal content of a calculation was erased. */
export function isErased(record: CalculationRecord | ErasedCalculation): record is ErasedCalculation {
  return 'erasedAt' in record;
}
