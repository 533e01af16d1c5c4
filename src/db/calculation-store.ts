import type { Pool } from 'pg';
import type { Act } from '../application/act.ts';
import type { CalculationRecord, ErasedCalculation } from '../application/calculation-record.ts';
import { type CalculationWriter, openCalculationWriter } from './calculation-writer.ts';
import { type CalculationRow, recordOf } from './calculations.ts';
import { connectStatements } from './client.ts';
import { DatabaseError, databaseErrorCode } from './database-error.ts';

/** An act on a calculation that is not known yet, and whose organization is that of the calculation. */
export type ActOnFound = Omit<Act, 'organization' | 'calculationId'>;

/**
 * Single calculations, through statements that are prepared once on each connection: what a request of its own does
 * to one calculation is one statement, with the record of the act.
 */
export interface CalculationStore extends Pick<CalculationWriter, 'store'> {
  /**
   * The calculation of an identifier, if it belongs to one of these organizations, with the act recorded. The
   * identifier must be a UUID.
   */
  read(
    organizations: readonly string[],
    id: string,
    act: ActOnFound,
  ): Promise<CalculationRecord | ErasedCalculation | undefined>;
  /**
   * The calculation that an idempotency key has made. The act is recorded when it has made it of these facts, or they
   * were erased.
   */
  readOfKey(
    organization: string,
    idempotencyKey: string,
    inputHash: string,
    act: ActOnFound,
  ): Promise<CalculationRecord | ErasedCalculation | undefined>;
  /**
   * The calculations of these identifiers, UUIDs, that belong to an organization, in no particular order. No act is
   * recorded.
   */
  readAll(
    organization: string,
    ids: readonly string[],
  ): Promise<readonly (CalculationRecord | ErasedCalculation)[]>;
  /** Resolves when all that was given is stored and the connections are closed. */
  close(): Promise<void>;
}

/** Opens the store in the database of a URL, as the service. Nothing connects before the first use. */
export function openCalculationStore(url: string): CalculationStore {
  const statements = connectStatements(url);
  const writer = openCalculationWriter(statements);
  return {
    store: writer.store,
    read: (organizations, id, act) =>
      recordsOf(statements, 'read-calculation', readStatement, [
        organizations.join(','),
        ...valuesOf(act),
        id,
      ]).then(([found]) => found),
    readOfKey: (organization, idempotencyKey, inputHash, act) =>
      recordsOf(statements, 'read-calculation-of-key', readOfKeyStatement, [
        organization,
        ...valuesOf(act),
        idempotencyKey,
        inputHash,
      ]).then(([found]) => found),
    readAll: (organization, ids) =>
      recordsOf(statements, 'read-calculations', readAllStatement, [organization, ids]),
    close: async () => {
      await writer.close();
      await statements.end();
    },
  };
}

/** Of a calculation, as `CalculationRow` has them. */
const columns = `
  id, organization, case_reference AS "caseReference", request_date::timestamptz AS "requestDate",
  period_start::timestamptz AS "periodStart", period_end::timestamptz AS "periodEnd", outcome::text, category::text,
  monthly_cents AS "monthlyCents", payable_cents AS "payableCents", content, rules_version AS "rulesVersion",
  rate_book_version AS "rateBookVersion", input_hash AS "inputHash", result_hash AS "resultHash", salt,
  content_hash AS "contentHash", recorded_at AS "recordedAt", erased_at AS "erasedAt",
  retention_years AS "retentionYears"`;

/**
 * The organizations are set before the calculation is looked for: its scan needs them to begin, and `OFFSET 0` keeps
 * the planner from turning that round. Row-level security then holds as in any transaction.
 */
const readStatement = statementOf(
  `SELECT calculation.* FROM public.calculation AS calculation
    WHERE calculation.id = $8::uuid AND acting.organizations IS NOT NULL`,
  'true',
);

const readOfKeyStatement = statementOf(
  `SELECT calculation.* FROM public.idempotency_key AS used
     JOIN public.calculation AS calculation ON calculation.id = used.calculation_id
    WHERE used.organization = $1 AND used.key = $8 AND acting.organizations IS NOT NULL`,
  '(found.input_hash = $9 OR found.erased_at IS NOT NULL)',
);

/** One after the other, so that each is looked for in its month alone. */
const readAllStatement = `
  WITH acting AS MATERIALIZED (
    SELECT pg_catalog.set_config('barema.organizations', $1, true) AS organizations
  )
  SELECT ${columns}
    FROM acting CROSS JOIN pg_catalog.unnest($2::uuid[]) AS wanted (wanted_id) CROSS JOIN LATERAL (
      SELECT calculation.* FROM public.calculation AS calculation
       WHERE calculation.id = wanted.wanted_id AND acting.organizations IS NOT NULL OFFSET 0) AS found`;

/** Reads at most one calculation, and records the act on it where a condition holds. */
function statementOf(search: string, condition: string): string {
  return `
    WITH acting AS MATERIALIZED (
      SELECT pg_catalog.set_config('barema.organizations', $1, true) AS organizations
    ), found AS MATERIALIZED (
      SELECT calculation.* FROM acting CROSS JOIN LATERAL (${search} OFFSET 0) AS calculation
    ), recorded AS (
      INSERT INTO public.act (id, kind, actor, client, trace_id, recorded_at, organization, calculation_id)
        SELECT $2::uuid, $3, $4, $5, $6, $7::timestamptz, found.organization, found.id FROM found WHERE ${condition}
    )
    SELECT ${columns} FROM found`;
}

function valuesOf({ id, kind, actor, client, traceId, recordedAt }: ActOnFound): readonly unknown[] {
  return [id, kind, actor, client, traceId, recordedAt.toString()];
}

/** Errors: DatabaseError, which shows nothing of a case. */
async function recordsOf(
  statements: Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly (CalculationRecord | ErasedCalculation)[]> {
  try {
    const { rows } = await statements.query<CalculationRow>({ name, text, values: [...values] });
    return rows.map(recordOf);
  } catch (error) {
    const code = databaseErrorCode(error);
    throw new DatabaseError(`calculations were not read: ${code ?? 'no code given'}`, { code });
  }
}
