import { readShippedRates, shippedRatesDirectory } from '../../src/application/read-shipped-rates.ts';
import { type Category, categories, type RateBook } from '../../src/domain/rate-book.ts';
import { bookOfRows } from '../../src/domain/rate-row.ts';
import type { StatedCase } from '../../src/domain/stated-case.ts';

/** The cases that benchmarks calculate. The number of a case makes its figures and days: no two are alike. */

/** The rates that come with the service. */
export function shippedRateBook(): RateBook {
  const recordedAt = Temporal.Instant.from('2026-11-22T00:00:00Z');
  const rows = readShippedRates(shippedRatesDirectory).map(({ row }, index) => ({
    ...row,
    id: index + 1,
    supersedesId: null,
    revisionId: null,
    recordedAt,
  }));
  return bookOfRows('shipped', rows);
}

/** A case of which no more is stated than the simple rule needs. */
export interface SimpleCase extends StatedCase {
  readonly category: Category;
  readonly applicant: {
    readonly birthDate: string;
    readonly resources: readonly [{ readonly type: 'otherIncome'; readonly annualAmountCents: number }];
  };
}

/** Any day since the law is in force, each category in turn, a resource of up to 20 000 euro a year. */
export function simpleCase(index: number): SimpleCase {
  return {
    caseReference: `S-${index}`,
    requestDate: dayFrom('2002-10-01', (index * 7_919) % 8_800),
    category: categories[index % categories.length] ?? 'isolated',
    applicant: {
      birthDate: dayFrom('1940-01-01', (index * 7_907) % 14_600),
      resources: [{ type: 'otherIncome', annualAmountCents: (index * 104_729) % 2_000_000 }],
    },
  };
}

/**
 * A household of four, of which all that matters is stated: an applicant with a new job, half a house and family
 * benefits for a child; a parent with a pension, a brother with a wage, and the child.
 */
export function householdOfFour(index: number): StatedCase {
  const requestDate = Temporal.PlainDate.from('2023-02-01').add({ days: (index * 7_919) % 1_380 });
  return {
    caseReference: `H-${index}`,
    requestDate: requestDate.toString(),
    applicant: {
      birthDate: dayFrom('1970-01-01', (index * 7_907) % 12_000),
      rightStartDate: requestDate.subtract({ months: 2 }).toString(),
      resources: [
        {
          type: 'wage',
          monthlyAmountCents: 40_000 + ((index * 104_729) % 60_000),
          startedOn: requestDate.subtract({ months: 1 }).toString(),
        },
        {
          type: 'property',
          kind: 'built',
          cadastralIncomeCents: 80_000 + ((index * 15_485_863) % 60_000),
          share: { numerator: 1, denominator: 2 },
        },
        { type: 'familyBenefitsForChildren', monthlyAmountCents: 18_000 },
      ],
      familyBenefitChildren: 1,
      socioProfessional: { usedDays: index % 1_000, firstGrantedOn: '2022-12-01' },
      eligibility: {
        residence: 'met',
        nationality: { status: 'belgian' },
        willingnessToWork: 'met',
        otherRightsExhausted: 'met',
      },
    },
    household: {
      members: [
        {
          id: 'parent',
          relationship: 'parent',
          birthDate: dayFrom('1940-01-01', (index * 7_907) % 7_000),
          resources: [{ type: 'pension', annualAmountCents: 900_000 + ((index * 104_729) % 600_000) }],
        },
        {
          id: 'brother',
          relationship: 'sibling',
          birthDate: dayFrom('1975-01-01', (index * 7_901) % 9_000),
          resources: [{ type: 'wage', monthlyAmountCents: 150_000 + (index % 50_000) }],
        },
        {
          id: 'child',
          relationship: 'child',
          birthDate: dayFrom('2012-01-01', (index * 7_883) % 4_000),
        },
      ],
    },
  };
}

function dayFrom(first: string, days: number): string {
  return Temporal.PlainDate.from(first).add({ days }).toString();
}
