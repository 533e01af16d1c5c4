import type { CalculationRecord } from '../application/calculation-record.ts';
import { recordOf } from './calculations.ts';
import type { Database } from './client.ts';
import { dateColumn } from './columns.ts';
import { type Calculation, Prisma } from './generated/client.ts';

/**
 * Which stored calculations to read: of each case and period the latest, or of each case the latest of all.
 * They come in the order of case and period, so that a large set is read in batches along an index.
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

/** Where a batch begins: behind this case and period. */
export interface CasePosition {
  readonly caseReference: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** How many cases have a calculation that the query asks for, whatever part of them it picks. */
export async function countCases(database: Database, query: CaseQuery): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT calculation.case_reference)::integer AS count
      FROM public.calculation AS calculation WHERE ${conditions({ ...query, oneCaseIn: 1 })}`;
  return row?.count ?? 0;
}

/** The next calculations of a query behind a position, `limit` of them at most. */
export async function readCases(
  database: Database,
  query: CaseQuery,
  behind: CasePosition | undefined,
  limit: number,
): Promise<readonly CalculationRecord[]> {
  const identifiers = await database.$queryRaw<{ id: string }[]>`
    SELECT latest.id FROM (
      SELECT DISTINCT ON (${distinctColumns(query)}) calculation.id, calculation.rate_book_version,
             calculation.case_reference, calculation.period_start, calculation.period_end
        FROM public.calculation AS calculation
       WHERE ${conditions(query)} ${isBehind(query, behind)}
       ORDER BY ${orderColumns(query)}) AS latest
     WHERE ${isKnownBefore(query)}
     ORDER BY latest.case_reference, latest.period_start, latest.period_end LIMIT ${limit}`;
  const rows = await database.calculation.findMany({
    where: { id: { in: identifiers.map(({ id }) => id) } },
  });
  const byId = new Map(rows.map((row): [string, Calculation] => [row.id, row]));
  return identifiers.flatMap(({ id }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [recordOf(row)];
  });
}

function conditions({ periodFrom, oneCaseIn }: CaseQuery): Prisma.Sql {
  return Prisma.sql`
    (pg_catalog.hashtext(calculation.case_reference) & 2147483647) % ${oneCaseIn}::integer = 0
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
    ? Prisma.sql`calculation.case_reference`
    : Prisma.sql`calculation.case_reference, calculation.period_start, calculation.period_end`;
}

function orderColumns({ latestOf }: CaseQuery): Prisma.Sql {
  return latestOf === 'case'
    ? Prisma.sql`calculation.case_reference, calculation.id DESC`
    : Prisma.sql`calculation.case_reference, calculation.period_start, calculation.period_end, calculation.id DESC`;
}

function isBehind({ latestOf }: CaseQuery, behind: CasePosition | undefined): Prisma.Sql {
  if (behind === undefined) return Prisma.empty;
  const { caseReference, periodStart, periodEnd } = behind;
  return latestOf === 'case'
    ? Prisma.sql`AND calculation.case_reference > ${caseReference}`
    : Prisma.sql`AND (calculation.case_reference, calculation.period_start, calculation.period_end)
        > (${caseReference}, ${dateColumn(periodStart)}::date, ${dateColumn(periodEnd)}::date)`;
}
