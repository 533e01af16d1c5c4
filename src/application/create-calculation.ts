import { findCalculationOfKey, IdempotencyKeyUsed, insertCalculation } from '../db/calculations.ts';
import { forOrganizations } from '../db/organizations.ts';
import type { CaseIssue } from '../domain/interpret-case.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { recordAct } from './act.ts';
import { assessCase } from './assess-case.ts';
import type { CalculationRecord, ErasedCalculation } from './calculation-record.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { hashOf } from './stored-calculation.ts';

/** A record, of which a retry may come when it was erased; or what is wrong with the case; or its idempotency key has made the calculation of another one. */
export type Creation =
  | CalculationRecord
  | ErasedCalculation
  | { readonly issues: readonly CaseIssue[] }
  | { readonly keyOfAnotherCase: true };

/**
 * Calculates a case and records it for an organization that the caller acts for. When it answers a record, the record is on disk; otherwise nothing is
 * stored. The second time that an idempotency key comes with the same case, it answers the record of the
 * first time, also when the two come at once. A key is kept for at least 24 hours.
 */
export async function createCalculation(
  dependencies: Dependencies,
  caller: Caller,
  organization: string,
  stated: StatedCase,
  idempotencyKey?: string,
): Promise<Creation> {
  const { database, rateBook, clock, newIdentifier } = dependencies;
  const earlier = await earlierCreation();
  if (earlier !== undefined) return earlier;
  // To the millisecond that the database keeps, so that the record reads back as it was answered.
  const recordedAt = Temporal.Instant.fromEpochMilliseconds(clock().epochMilliseconds);
  const assessment = assessCase(stated, rateBook(), recordedAt);
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
    recordedAt,
  };
  try {
    await forOrganizations(database, [organization], async (tables) => {
      await insertCalculation(tables, record, idempotencyKey);
      await recordAct(dependencies, tables, caller, 'calculated', { organization, calculationId: record.id });
    });
    return record;
  } catch (error) {
    if (!(error instanceof IdempotencyKeyUsed)) throw error;
    const simultaneous = await earlierCreation();
    if (simultaneous === undefined) throw new Error('the calculation of an idempotency key has gone');
    return simultaneous;
  }

  async function earlierCreation(): Promise<Creation | undefined> {
    if (idempotencyKey === undefined) return undefined;
    return forOrganizations(database, [organization], async (tables) => {
      const made = await findCalculationOfKey(tables, organization, idempotencyKey);
      if (made === undefined) return undefined;
      if (made.receipt.inputHash !== hashOf(stated)) return { keyOfAnotherCase: true };
      await recordAct(dependencies, tables, caller, 'read', { organization, calculationId: made.id });
      return made;
    });
  }
}
