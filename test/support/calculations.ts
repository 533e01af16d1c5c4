import type { CalculationRecord } from '../../src/application/calculation-record.ts';
import { localOrganization } from '../../src/application/caller.ts';
import type { Database } from '../../src/db/client.ts';
import { forOrganizations, type Tables } from '../../src/db/organizations.ts';

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
    facts: '{"applicant":{"birthDate":"2001-05-04","resources":[]},"caseReference":"52011-2026-000417"}',
    result: '{"breakdown":[{"annualAmountCents":1093874,"code":"categoryAmount"}],"warnings":[]}',
    receipt: { rulesVersion: '1', rateBookVersion, inputHash: 'a'.repeat(64), resultHash: 'b'.repeat(64) },
    recordedAt: Temporal.Instant.from('2026-09-12T21:30:00.123Z'),
    salt: 'c'.repeat(32),
    contentHash: 'd'.repeat(64),
    ...changes,
  };
}

/** Does some work as a caller on the machine of the service does, for the local organization alone. */
export function forLocal<Result>(
  database: Database,
  work: (tables: Tables) => Promise<Result>,
): Promise<Result> {
  return forOrganizations(database, [localOrganization], work);
}
