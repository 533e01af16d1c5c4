import type { Calculation } from '../domain/calculate.ts';
import type { CaseIssue } from '../domain/case-issues.ts';
import type { RateBook } from '../domain/rate-book.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { assessCase } from './assess-case.ts';
import { commitTo } from './audit-log.ts';
import type { CalculationRecord } from './calculation-record.ts';
import type { Dependencies } from './dependencies.ts';

/** A calculation and the record of it. */
export interface RecordedCalculation {
  readonly record: CalculationRecord;
  readonly calculation: Calculation;
}

/** 128 bits are more than anybody can try. */
export const saltBytes = 16;

/** Calculates a case with the rates of a book and makes the record of it. Nothing is stored yet. */
export function calculateRecord(
  { clock, newIdentifier, randomBytes }: Pick<Dependencies, 'clock' | 'newIdentifier' | 'randomBytes'>,
  organization: string,
  stated: StatedCase,
  book: RateBook,
): RecordedCalculation | { readonly issues: readonly CaseIssue[] } {
  // To the millisecond that the database keeps, so that the record reads back as it was answered.
  const recordedAt = Temporal.Instant.fromEpochMilliseconds(clock().epochMilliseconds);
  const assessment = assessCase(stated, book, recordedAt);
  if ('issues' in assessment) return assessment;
  const { calculation, receipt, facts, result } = assessment;
  const record: CalculationRecord = {
    id: newIdentifier(),
    organization,
    caseReference: stated.caseReference,
    requestDate: stated.requestDate,
    period: calculation.period,
    outcome: calculation.outcome,
    category: calculation.category.code,
    monthlyCents: calculation.amounts.monthlyCents,
    payableCents: calculation.amounts.payableCents,
    facts,
    result,
    receipt,
    ...commitTo(receipt, randomBytes(saltBytes).toString('hex')),
    recordedAt,
  };
  return { record, calculation };
}
