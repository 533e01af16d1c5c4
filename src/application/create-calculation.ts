import { findCalculationOfKey, insertCalculation } from '../db/calculations.ts';
import type { CaseIssue } from '../domain/interpret-case.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { assessCase } from './assess-case.ts';
import type { CalculationRecord } from './calculation-record.ts';
import type { Dependencies } from './dependencies.ts';
import { hashOf } from './stored-calculation.ts';

/** A record; or what is wrong with the case; or its idempotency key has made the calculation of another one. */
export type Creation =
  | CalculationRecord
  | { readonly issues: readonly CaseIssue[] }
  | { readonly keyOfAnotherCase: true };

/**
 * Calculates a case and records it. When it answers a record, the record is on disk; otherwise nothing is
 * stored. The second time that an idempotency key comes with the same case, it answers the record of the
 * first time, also when the two come at once. A key is kept for at least 24 hours.
 */
export async function createCalculation(
  { database, rateBook, clock, newIdentifier }: Dependencies,
  stated: StatedCase,
  idempotencyKey?: string,
): Promise<Creation> {
  const earlier = await earlierCreation();
  if (earlier !== undefined) return earlier;
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
  if (await insertCalculation(database, record, idempotencyKey)) return record;
  const simultaneous = await earlierCreation();
  if (simultaneous === undefined) throw new Error('the calculation of an idempotency key has gone');
  return simultaneous;

  async function earlierCreation(): Promise<Creation | undefined> {
    if (idempotencyKey === undefined) return undefined;
    const made = await findCalculationOfKey(database, idempotencyKey);
    if (made === undefined) return undefined;
    return made.receipt.inputHash === hashOf(stated) ? made : { keyOfAnotherCase: true };
  }
}
