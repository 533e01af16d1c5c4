import type {
  CalculationRecord,
  CalculationSummary,
  ErasedCalculation,
} from '../application/calculation-record.ts';
import { unpackContent } from './calculation-content.ts';
import type { Database } from './client.ts';
import { dateColumn, instantOf, isoDateOf } from './columns.ts';
import { type Calculation, Prisma } from './generated/client.ts';
import type { CalculationWhereInput } from './generated/models.ts';
import type { Tables } from './organizations.ts';

/** Which calculations to list. All conditions that are given must hold. */
export interface CalculationQuery {
  readonly caseReference?: string;
  /** Calculations whose period has at least one day on or after this one (`YYYY-MM-DD`). */
  readonly periodFrom?: string;
  /** Calculations whose period has at least one day on or before this one (`YYYY-MM-DD`). */
  readonly periodUntil?: string;
  readonly outcome?: CalculationSummary['outcome'];
  /** The identifier of the last calculation of the page before: the list goes on behind it. */
  readonly behind?: string;
  readonly newestFirst: boolean;
  /** How many at most. */
  readonly limit: number;
}

/** Forgets the idempotency keys that are older than 24 hours. */
export async function deleteExpiredIdempotencyKeys(database: Database): Promise<void> {
  await database.$executeRaw`SELECT "public"."delete_expired_idempotency_keys"()`;
}

/** Makes the partitions for what is recorded in this month and the next ones, where they are missing. */
export async function makeCalculationPartitions(database: Database): Promise<void> {
  await database.$executeRaw`SELECT "public"."make_calculation_partitions"()`;
}

/**
 * The calculation of an identifier, or undefined. The identifier must be a UUID.
 */
export async function findCalculation(
  tables: Tables,
  id: string,
): Promise<CalculationRecord | ErasedCalculation | undefined> {
  const row = await tables.calculation.findUnique({ where: { id } });
  return row === null ? undefined : recordOf(row);
}

const summaryColumns = {
  id: true,
  organization: true,
  caseReference: true,
  requestDate: true,
  periodStart: true,
  periodEnd: true,
  outcome: true,
  category: true,
  monthlyCents: true,
  payableCents: true,
  recordedAt: true,
} as const;

/** The calculations of these identifiers that there are, in no particular order. */
export async function findCalculations(
  tables: Pick<Tables, 'calculation'>,
  ids: readonly string[],
): Promise<readonly (CalculationRecord | ErasedCalculation)[]> {
  const rows = await tables.calculation.findMany({ where: { id: { in: [...ids] } } });
  return rows.map(recordOf);
}

/** The file numbers of calculations by their identifiers. Those whose personal content was erased are left out. */
export async function findCaseReferences(
  tables: Pick<Tables, 'calculation'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tables.calculation.findMany({
    where: { id: { in: [...ids] }, erasedAt: null },
    select: { id: true, caseReference: true },
  });
  return new Map(
    rows.flatMap(({ id, caseReference }) => (caseReference === null ? [] : [[id, caseReference]])),
  );
}

/**
 * Calculations in the order of their identifiers, which is that of time; two of one instant keep one order. Those whose
 * personal content was erased are left out.
 */
export async function queryCalculations(
  tables: Tables,
  query: CalculationQuery,
): Promise<readonly CalculationSummary[]> {
  const { caseReference, ...others } = query;
  const rows =
    caseReference === undefined
      ? await rowsOfAll(tables, others)
      : await rowsOfCase(tables, caseReference, others);
  return rows.map((row) => summaryOf(row));
}

type SummaryRow = Pick<CalculationRow, keyof typeof summaryColumns>;

async function rowsOfAll(
  tables: Tables,
  { periodFrom, periodUntil, outcome, behind, newestFirst, limit }: Omit<CalculationQuery, 'caseReference'>,
): Promise<readonly SummaryRow[]> {
  const where: CalculationWhereInput = { erasedAt: null };
  if (outcome !== undefined) where.outcome = outcome;
  if (periodFrom !== undefined) where.periodEnd = { gte: dateColumn(periodFrom) };
  if (periodUntil !== undefined) where.periodStart = { lte: dateColumn(periodUntil) };
  if (behind !== undefined) where.id = newestFirst ? { lt: behind } : { gt: behind };
  return tables.calculation.findMany({
    where,
    orderBy: { id: newestFirst ? 'desc' : 'asc' },
    take: limit,
    select: summaryColumns,
  });
}

/**
 * Those of a case are found before they are put in order. The planner does not know how few a case has, since no
 * statistics of file numbers are kept: where it takes them for many it would go along the identifiers of all cases.
 */
async function rowsOfCase(
  tables: Tables,
  caseReference: string,
  { periodFrom, periodUntil, outcome, behind, newestFirst, limit }: Omit<CalculationQuery, 'caseReference'>,
): Promise<readonly SummaryRow[]> {
  const order = newestFirst ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const behindIt = newestFirst ? Prisma.sql`<` : Prisma.sql`>`;
  return tables.$queryRaw<readonly SummaryRow[]>`WITH of_case AS MATERIALIZED (
      SELECT id, organization, case_reference, request_date, period_start, period_end, outcome, category,
             monthly_cents, payable_cents, recorded_at
        FROM "public"."calculation"
       WHERE case_reference = ${caseReference} AND erased_at IS NULL
         ${outcome === undefined ? Prisma.empty : Prisma.sql`AND outcome = ${outcome}::public.outcome`}
         ${periodFrom === undefined ? Prisma.empty : Prisma.sql`AND period_end >= ${dateColumn(periodFrom)}::date`}
         ${periodUntil === undefined ? Prisma.empty : Prisma.sql`AND period_start <= ${dateColumn(periodUntil)}::date`}
         ${behind === undefined ? Prisma.empty : Prisma.sql`AND id ${behindIt} ${behind}::uuid`})
    SELECT id, organization, case_reference AS "caseReference", request_date AS "requestDate",
           period_start AS "periodStart", period_end AS "periodEnd", outcome, category,
           monthly_cents AS "monthlyCents", payable_cents AS "payableCents", recorded_at AS "recordedAt"
      FROM of_case ORDER BY id ${order} LIMIT ${limit}`;
}

/** A row as Prisma or the driver gives it. */
export type CalculationRow = Omit<Calculation, 'monthlyCents' | 'payableCents'> &
  Readonly<Record<'monthlyCents' | 'payableCents', bigint | string>>;

/** A row as it is kept. */
export function recordOf(row: CalculationRow): CalculationRecord | ErasedCalculation {
  const { inputHash, resultHash, salt, contentHash } = row;
  const versions = { rulesVersion: row.rulesVersion, rateBookVersion: row.rateBookVersion };
  const erasedHashes = contentHash === null ? [] : [inputHash, resultHash];
  const erasable = [row.caseReference, row.content, salt, ...erasedHashes];
  if (row.erasedAt !== null && row.retentionYears !== null && erasable.every((value) => value === null)) {
    const { id, organization, retentionYears } = row;
    return {
      id,
      organization,
      period: periodOf(row),
      recordedAt: instantOf(row.recordedAt),
      receipt: {
        ...versions,
        ...(inputHash === null ? {} : { inputHash }),
        ...(resultHash === null ? {} : { resultHash }),
      },
      ...(contentHash === null ? {} : { contentHash }),
      erasedAt: instantOf(row.erasedAt),
      retentionYears,
    };
  }
  // Missing, or put back into what was erased, only where somebody has altered the row; then it agrees with nothing.
  const caseReference = row.erasedAt === null ? row.caseReference : null;
  return {
    ...summaryOf({ ...row, caseReference }),
    ...unpackContent(row.content),
    receipt: { ...versions, inputHash: inputHash ?? '', resultHash: resultHash ?? '' },
    ...(salt === null ? {} : { salt }),
    ...(contentHash === null ? {} : { contentHash }),
  };
}

function summaryOf(row: SummaryRow): CalculationSummary {
  return {
    id: row.id,
    organization: row.organization,
    // Missing only where somebody has altered the row; then it agrees with nothing.
    caseReference: row.caseReference ?? '',
    requestDate: isoDateOf(row.requestDate),
    period: periodOf(row),
    outcome: row.outcome,
    category: row.category,
    monthlyCents: Number(row.monthlyCents),
    payableCents: Number(row.payableCents),
    recordedAt: instantOf(row.recordedAt),
  };
}

function periodOf(row: Pick<CalculationRow, 'periodStart' | 'periodEnd'>): CalculationSummary['period'] {
  return { startDate: isoDateOf(row.periodStart), endDate: isoDateOf(row.periodEnd) };
}
