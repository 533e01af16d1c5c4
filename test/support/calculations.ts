import type { CalculationRecord } from '../../src/application/calculation-record.ts';
import { localOrganization } from '../../src/application/caller.ts';

/** A calculation to store, with what a test gives it. The figures are those of no case. */
export function sampleCalculation(
  given: Partial<CalculationRecord> & { readonly rateBookVersion: string },
): CalculationRecord {
  const { rateBookVersion, ...changes } = given;
  return {
    id: '01994000-0000-7000-8000-000000000001',
    organization: localOrganization,
    caseReference: '52011-2026-000417',
    requestDate: '2026-09-12',
    period: { startDate: '2026-09-12', endDate: '2026-09-30' },
    outcome: 'granted',
    category: 'cohabitant',
    monthlyCents: 18_604,
    payableCents: 11_783,
    facts: { caseReference: '52011-2026-000417', applicant: { birthDate: '2001-05-04', resources: [] } },
    result: { breakdown: [{ code: 'categoryAmount', annualAmountCents: 1_093_874 }], warnings: [] },
    receipt: { rulesVersion: '1', rateBookVersion, inputHash: 'a'.repeat(64), resultHash: 'b'.repeat(64) },
    recordedAt: Temporal.Instant.from('2026-09-12T21:30:00.123Z'),
    ...changes,
  };
}
