import type { Database } from './client.ts';
import { instantOf } from './columns.ts';
import type { RetentionRule as RetentionRuleRow } from './generated/client.ts';
import type { Tables } from './organizations.ts';

/** How long an organization keeps the personal content of its calculations. */
export interface RetentionRule {
  readonly organization: string;
  /** Absent: without end. */
  readonly years?: number;
  readonly recordedAt: Temporal.Instant;
}

/** How many calculations of an organization. */
export interface OrganizationCount {
  readonly organization: string;
  readonly count: number;
}

/** Adds a rule, which holds instead of the one before. As the owner of the tables. */
export async function insertRetentionRule(
  tables: Tables,
  organization: string,
  years: number | undefined,
): Promise<void> {
  await tables.retentionRule.create({ data: { organization, years: years ?? null } });
}

/** The rule of each organization that has one. */
export async function readRetentionRules(database: Database): Promise<readonly RetentionRule[]> {
  const rows = await database.retentionRule.findMany({
    distinct: ['organization'],
    orderBy: [{ organization: 'asc' }, { id: 'desc' }],
  });
  return rows.map(ruleOf);
}

/** Every rule that there ever was, in the order in which they were set. */
export async function readRetentionHistory(tables: Tables): Promise<readonly RetentionRule[]> {
  return (await tables.retentionRule.findMany({ orderBy: { id: 'asc' } })).map(ruleOf);
}

function ruleOf(row: RetentionRuleRow): RetentionRule {
  return {
    organization: row.organization,
    ...(row.years === null ? {} : { years: row.years }),
    recordedAt: instantOf(row.recordedAt),
  };
}

/**
 * Erases the personal content of calculations whose retention has ended by the clock of the database, `most` at once.
 * Answers how many of which organization; none when there are no more that nobody else is at.
 */
export function eraseDueCalculations(tables: Tables, most: number): Promise<readonly OrganizationCount[]> {
  return tables.$queryRaw<readonly OrganizationCount[]>`
    SELECT organization, count FROM public.erase_due_calculations(${most}::integer) ORDER BY organization`;
}

/** How many calculations are due to be erased, by the conditions of `erase_due_calculations`. As the owner. */
export function countDueCalculations(database: Database): Promise<readonly OrganizationCount[]> {
  return database.$queryRaw<readonly OrganizationCount[]>`
    SELECT calculation.organization, count(*)::integer AS count
      FROM public.calculation AS calculation
      JOIN (SELECT DISTINCT ON (organization) organization, years
              FROM public.retention_rule ORDER BY organization, id DESC) AS rule USING (organization)
     WHERE calculation.erased_at IS NULL
       AND calculation.recorded_at < CURRENT_TIMESTAMP - make_interval(years => rule.years::integer)
       AND calculation.period_end < CURRENT_DATE - make_interval(years => rule.years::integer)
     GROUP BY calculation.organization ORDER BY calculation.organization`;
}
