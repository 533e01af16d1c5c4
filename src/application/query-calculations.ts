import { type CalculationQuery, queryCalculations as queryRecords } from '../db/calculations.ts';
import type { CalculationSummary } from './calculation-record.ts';
import type { Dependencies } from './dependencies.ts';

/** One page of a list of calculations, and whether another follows. */
export interface CalculationPage {
  readonly summaries: readonly CalculationSummary[];
  /** The identifier behind which the next page begins; absent on the last page. */
  readonly nextBehind?: string;
}

/** Lists stored calculations, `limit` of them at most, in the order of their recording. */
export async function queryCalculations(
  { database }: Dependencies,
  query: CalculationQuery,
): Promise<CalculationPage> {
  const found = await queryRecords(database, { ...query, limit: query.limit + 1 });
  const summaries = found.slice(0, query.limit);
  const last = summaries.at(-1);
  return found.length > summaries.length && last !== undefined
    ? { summaries, nextBehind: last.id }
    : { summaries };
}
