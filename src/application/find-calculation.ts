import { findCalculation as findRecord } from '../db/calculations.ts';
import type { CalculationRecord } from './calculation-record.ts';
import type { Dependencies } from './dependencies.ts';

/** The stored calculation of an identifier, or undefined. */
export function findCalculation(
  { database }: Dependencies,
  calculationId: string,
): Promise<CalculationRecord | undefined> {
  return findRecord(database, calculationId);
}
