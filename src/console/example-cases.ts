import type { CaseRequest } from './answers.ts';

/** Cases to begin with: published worked examples of the administration and of a training tool for CPAS. */
export const exampleCases = {
  E1: {
    caseReference: 'E1',
    requestDate: '2025-02-10',
    category: 'cohabitant',
    applicant: {
      birthDate: '2001-05-04',
      resources: [
        {
          type: 'gift',
          regular: true,
          donor: { kind: 'person', livesUnderSameRoof: false, hasMaintenanceDuty: true },
          monthlyAmountCents: 30_000,
        },
      ],
    },
    household: { members: [{ id: 'friend', relationship: 'friend' }] },
  },
  E2: {
    caseReference: 'E2',
    requestDate: '2023-01-15',
    category: 'isolated',
    applicant: {
      birthDate: '1990-01-01',
      resources: [{ type: 'otherIncome', monthlyAmountCents: 50_000 }],
    },
    household: { members: [] },
  },
  T20: {
    caseReference: 'T20',
    requestDate: '2026-09-01',
    category: 'isolated',
    applicant: {
      birthDate: '1980-01-01',
      resources: [
        { type: 'unemploymentBenefit', dailyAmountCents: 2_500 },
        { type: 'property', kind: 'built', cadastralIncomeCents: 120_000 },
        {
          type: 'property',
          kind: 'built',
          cadastralIncomeCents: 80_000,
          share: { numerator: 1, denominator: 2 },
        },
        { type: 'movableCapital', amountCents: 1_500_000 },
        { type: 'housingCostsPaidByThirdParty', monthlyAmountCents: 8_000 },
      ],
    },
    household: { members: [] },
  },
  T22: {
    caseReference: 'T22',
    requestDate: '2026-09-12',
    period: { startDate: '2026-09-12', endDate: '2026-09-30' },
    category: 'cohabitant',
    applicant: {
      birthDate: '2001-05-04',
      resources: [{ type: 'alimonyForSelf', monthlyAmountCents: 15_000 }],
    },
    household: {
      members: [
        {
          id: 'mother',
          relationship: 'parent',
          birthDate: '1970-01-01',
          resources: [{ type: 'pension', annualAmountCents: 1_800_000 }],
        },
        {
          id: 'sister',
          relationship: 'sibling',
          birthDate: '1999-02-03',
          resources: [{ type: 'wage', annualAmountCents: 1_400_000 }],
        },
      ],
    },
  },
} as const satisfies Record<string, CaseRequest>;
