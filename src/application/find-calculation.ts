import { newAct } from './act.ts';
import type { CalculationRecord, ErasedCalculation } from './calculation-record.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The stored calculation of an identifier, or undefined, also when it belongs to an organization that the caller does
 * not act for. `kind` is what the caller does with it, as the record of acts says it.
 */
export async function findCalculation(
  dependencies: Dependencies,
  caller: Caller,
  calculationId: string,
  kind: 'read' | 'verified' | 'proved',
): Promise<CalculationRecord | ErasedCalculation | undefined> {
  const { calculationStore } = dependencies;
  return calculationStore.read(caller.organizations, calculationId, newAct(dependencies, caller, kind));
}
