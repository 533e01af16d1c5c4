import { type CalculationRecord, isErased } from '../application/calculation-record.ts';
import { recordOf } from './calculations.ts';
import { dateColumn } from './columns.ts';
import { Prisma } from './generated/client.ts';
import type { Tables } from './organizations.ts';

/**
 * Which stored calculations to read: of each case and period the latest, or of each case the latest of all.
 * They come in the order of organization, case and period, so that a large set is read in batches along an index.
 */
export interface CaseQuery {
  readonly latestOf: 'period' | 'case';
  /** Only those whose period has a day on or after this one (`YYYY-MM-DD`). */
  readonly periodFrom?: string;
  /** Only those that used a book without the rates of this version. */
  readonly knownBefore?: string;
  /** Only every so many-th case, by a hash of its file number: the same cases each time. */
  readonly oneCaseIn: number;
}

/** Where a batch begins: behind this case and period of an organization. */
export interface CasePosition {
  readonly organization: string;
  readonly caseReference: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/**
 * How many cases of the organizations of the transaction have a calculation that the query asks for, whatever part of
 * them it picks.
 */
export async function countCases(tables: Tables, query: CaseQuery): Promise<number> {
  const [row] = await tables.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT (calculation.organization, calculation.case_reference))::integer AS count
      FROM public.calculation AS calculation WHERE ${conditions({ ...query, oneCaseIn: 1 })}`;
  return row?.count ?? 0;
}

/** The next calculations of a query behind a position, `limit` of them at most. */
export async function readCases(
  tables: Tables,
  query: CaseQuery,
  behind: CasePosition | undefined,
  limit: number,
): Promise<readonly CalculationRecord[]> {
  const identifiers = await tables.$queryRaw<{ id: string }[]>`
    SELECT latest.id FROM (
      SELECT DISTINCT ON (${distinctColumns(query)}) calculation.id, calculation.rate_book_version,
             calculation.organization, calculation.case_reference, calculation.period_start, calculation.period_end
        FROM public.calculation AS calculation
       WHERE ${conditions(query)} ${isBehind(query, behind)}
       ORDER BY ${orderColumns(query)}) AS latest
     WHERE ${isKnownBefore(query)}
     ORDER BY latest.organization, latest.case_reference, latest.period_start, latest.period_end LIMIT ${limit}`;
  const rows = await tables.calculation.findMany({
    where: { id: { in: identifiers.map(({ id }) => id) } },
  });
  const byId = new Map<string, CalculationRecord>();
  for (const record of rows.map(recordOf)) if (!isErased(record)) byId.set(record.id, record);
  return identifiers.flatMap(({ id }) => byId.get(id) ?? []);
}

function conditions({ periodFrom, oneCaseIn }: CaseQuery): Prisma.Sql {
  return Prisma.sql`
    calculation.erased_at IS NULL
    AND (pg_catalog.hashtext(calculation.case_reference) & 2147483647) % ${oneCaseIn}::integer = 0
    ${periodFrom === undefined ? Prisma.empty : Prisma.sql`AND calculation.period_end >= ${dateColumn(periodFrom)}::date`}`;
}

/** Asked of the latest calculation only: a case that was calculated again since is done with. */
function isKnownBefore({ knownBefore }: CaseQuery): Prisma.Sql {
  if (knownBefore === undefined) return Prisma.sql`true`;
  return Prisma.sql`latest.rate_book_version IN (
    SELECT book.version FROM public.rate_book AS book
     WHERE book.last_rate_id < (
       SELECT named.last_rate_id FROM public.rate_book AS named WHERE named.version = ${knownBefore}))`;
}

function distinctColumns({ latestOf }: CaseQuery): Prisma.Sql {
  return latestOf === 'case'
    ? Prisma.sql`calculation.organization, calculation.case_reference`
    : Prisma.sql`calculation.organization, calculation.case_reference, calculation.period_start, calculation.period_end`;
}

function orderColumns({ latestOf }: CaseQuery): Prisma.Sql {
  return latestOf === 'case'
    ? Prisma.sql`calculation.organization, calculation.case_reference, calculation.id DESC`
    : Prisma.sql`calculation.organization, calculation.case_reference, calculation.period_start, calculation.period_end, calculation.id DESC`;
}

function isBehind({ latestOf }: CaseQuery, behind: CasePosition | undefined): Prisma.Sql {
  if (behind === undefined) return Prisma.empty;
  const { organization, caseReference, periodStart, periodEnd } = behind;
  return latestOf === 'case'
    ? Prisma.sql`AND (calculation.organization, calculation.case_reference) > (${organization}, ${caseReference})`
    : Prisma.sql`AND (calculation.organization, calculation.case_reference, calculation.period_start, calculation.period_end)
        > (${organization}, ${caseReference}, ${dateColumn(periodStart)}::date, ${dateColumn(periodEnd)}::date)`;
}
