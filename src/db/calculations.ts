import type {
  CalculationRecord,
  CalculationSummary,
  ErasedCalculation,
} from '../application/calculation-record.ts';
import { assertCents } from '../domain/money.ts';
import type { Database } from './client.ts';
import { dateColumn, instantColumn, instantOf, isoDateOf } from './columns.ts';
import { DatabaseError, databaseErrorCode } from './database-error.ts';
import type { Calculation } from './generated/client.ts';
import type { CalculationUncheckedCreateInput, CalculationWhereInput } from './generated/models.ts';
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

/**
 * Records a calculation: its facts, its result with the rates used, and its receipt are one row, so it is
 * there as a whole or not at all. An idempotency key is recorded with it. Both are on disk when the transaction is
 * committed.
 *
 * Errors, none of which shows the case: TypeError or RangeError for a value that would not be kept exactly,
 * IdempotencyKeyUsed when the key has made a calculation already, DatabaseError when the database refuses, for
 * example because the identifier exists or the organization is another one than that of the transaction.
 */
export async function insertCalculation(
  tables: Tables,
  record: CalculationRecord,
  idempotencyKey?: string,
): Promise<void> {
  const data = columnsOf(record);
  let step = 'key';
  try {
    // The key first: of two requests at once one waits for the other here, before it has written much.
    if (idempotencyKey !== undefined) {
      const { id: calculationId, organization } = record;
      await tables.idempotencyKey.create({ data: { organization, key: idempotencyKey, calculationId } });
    }
    step = 'calculation';
    await tables.calculation.create({ data, select: { id: true } });
  } catch (error) {
    // The error of the driver carries the row that was refused, and with it the facts of a person.
    const code = databaseErrorCode(error);
    if (step === 'key' && code === uniqueViolation) throw new IdempotencyKeyUsed();
    throw new DatabaseError(`the calculation ${record.id} was not stored: ${code ?? 'no code given'}`, {
      code,
    });
  }
}

/** The idempotency key has made a calculation already. */
export class IdempotencyKeyUsed extends Error {
  override name = 'IdempotencyKeyUsed';
}

/** Two transactions cannot have the same key. */
const uniqueViolation = '23505';

/** The calculation that an idempotency key has made for an organization, or undefined. */
export async function findCalculationOfKey(
  tables: Tables,
  organization: string,
  idempotencyKey: string,
): Promise<CalculationRecord | ErasedCalculation | undefined> {
  const row = await tables.idempotencyKey.findUnique({
    where: { organization_key: { organization, key: idempotencyKey } },
  });
  return row === null ? undefined : findCalculation(tables, row.calculationId);
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

/**
 * Calculations in the order of their identifiers, which is that of time; two of one instant keep one order. Those whose
 * personal content was erased are left out.
 */
export async function queryCalculations(
  tables: Tables,
  query: CalculationQuery,
): Promise<readonly CalculationSummary[]> {
  const where: CalculationWhereInput = { erasedAt: null };
  if (query.caseReference !== undefined) where.caseReference = query.caseReference;
  if (query.outcome !== undefined) where.outcome = query.outcome;
  if (query.periodFrom !== undefined) where.periodEnd = { gte: dateColumn(query.periodFrom) };
  if (query.periodUntil !== undefined) where.periodStart = { lte: dateColumn(query.periodUntil) };
  if (query.behind !== undefined) where.id = query.newestFirst ? { lt: query.behind } : { gt: query.behind };
  const rows = await tables.calculation.findMany({
    where,
    orderBy: { id: query.newestFirst ? 'desc' : 'asc' },
    take: query.limit,
    select: summaryColumns,
  });
  return rows.map((row) => summaryOf(row));
}

function columnsOf(record: CalculationRecord): CalculationUncheckedCreateInput {
  return {
    id: record.id,
    organization: record.organization,
    caseReference: record.caseReference,
    requestDate: dateColumn(record.requestDate),
    periodStart: dateColumn(record.period.startDate),
    periodEnd: dateColumn(record.period.endDate),
    outcome: record.outcome,
    category: record.category,
    monthlyCents: assertCents(record.monthlyCents),
    payableCents: assertCents(record.payableCents),
    facts: record.facts,
    result: record.result,
    rulesVersion: record.receipt.rulesVersion,
    rateBookVersion: record.receipt.rateBookVersion,
    inputHash: record.receipt.inputHash,
    resultHash: record.receipt.resultHash,
    recordedAt: instantColumn(record.recordedAt),
  };
}

/** A row as it is kept. */
export function recordOf(row: Calculation): CalculationRecord | ErasedCalculation {
  const receipt = {
    rulesVersion: row.rulesVersion,
    rateBookVersion: row.rateBookVersion,
    inputHash: row.inputHash,
    resultHash: row.resultHash,
  };
  const isEmpty = row.caseReference === null && row.facts === null && row.result === null;
  if (row.erasedAt !== null && row.retentionYears !== null && isEmpty) {
    const { id, organization, retentionYears } = row;
    const recordedAt = instantOf(row.recordedAt);
    return { id, organization, recordedAt, receipt, erasedAt: instantOf(row.erasedAt), retentionYears };
  }
  // Missing, or put back into what was erased, only where somebody has altered the row; then it agrees with nothing.
  const caseReference = row.erasedAt === null ? row.caseReference : null;
  return {
    ...summaryOf({ ...row, caseReference }),
    facts: row.facts ?? '',
    result: row.result ?? '',
    receipt,
  };
}

function summaryOf(row: Pick<Calculation, keyof typeof summaryColumns>): CalculationSummary {
  return {
    id: row.id,
    organization: row.organization,
    // Missing only where somebody has altered the row; then it agrees with nothing.
    caseReference: row.caseReference ?? '',
    requestDate: isoDateOf(row.requestDate),
    period: { startDate: isoDateOf(row.periodStart), endDate: isoDateOf(row.periodEnd) },
    outcome: row.outcome,
    category: row.category,
    monthlyCents: Number(row.monthlyCents),
    payableCents: Number(row.payableCents),
    recordedAt: instantOf(row.recordedAt),
  };
}
