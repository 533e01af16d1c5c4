import type { Category } from '../domain/rate-book.ts';
import type { JsonObject } from './canonical-json.ts';

/** What makes a calculation provable: which rules and rates, and the hashes of what went in and came out. */
export interface Receipt {
  readonly rulesVersion: string;
  readonly rateBookVersion: string;
  /** SHA-256 of the canonical JSON of the facts. */
  readonly inputHash: string;
  /** SHA-256 of the canonical JSON of the result. */
  readonly resultHash: string;
}

/** A calculation as it is kept. Amounts in euro cents, dates as `YYYY-MM-DD`. */
export interface CalculationRecord {
  /** A UUID of version 7: identifiers in order are calculations in order of time. */
  readonly id: string;
  readonly caseReference: string;
  readonly requestDate: string;
  /** Both days included. */
  readonly period: { readonly startDate: string; readonly endDate: string };
  readonly outcome: 'granted' | 'refused';
  readonly category: Category;
  readonly monthlyCents: number;
  readonly payableCents: number;
  readonly facts: JsonObject;
  readonly result: JsonObject;
  readonly receipt: Receipt;
  /** Kept to the millisecond. */
  readonly recordedAt: Temporal.Instant;
}
