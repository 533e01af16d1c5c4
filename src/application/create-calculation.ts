import { insertCalculation } from '../db/calculations.ts';
import type { CaseIssue } from '../domain/interpret-case.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { assessCase } from './assess-case.ts';
import type { CalculationRecord } from './calculation-record.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Calculates a case and records it. When it answers a record, the record is on disk; when it answers
 * issues, nothing is stored.
 */
export async function createCalculation(
  { database, rateBook, clock, newIdentifier }: Dependencies,
  stated: StatedCase,
): Promise<CalculationRecord | { readonly issues: readonly CaseIssue[] }> {
  // To the millisecond that the database keeps, so that the record reads back as it was answered.
  const recordedAt = Temporal.Instant.fromEpochMilliseconds(clock().epochMilliseconds);
  const assessment = assessCase(stated, rateBook(), recordedAt);
  if ('issues' in assessment) return assessment;
  const { calculation, receipt } = assessment;
  const record: CalculationRecord = {
    id: newIdentifier(),
    caseReference: stated.caseReference,
    requestDate: stated.requestDate,
    period: calculation.period,
    outcome: calculation.outcome,
    category: calculation.category.code,
    monthlyCents: calculation.amounts.monthlyCents,
    payableCents: calculation.amounts.payableCents,
    facts: stated,
    result: calculation,
    receipt,
    recordedAt,
  };
  await insertCalculation(database, record);
  return record;
}
