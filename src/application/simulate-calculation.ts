import type { StatedCase } from '../domain/stated-case.ts';
import { type Assessment, assessCase } from './assess-case.ts';
import type { Dependencies } from './dependencies.ts';

/** Calculates a case as `createCalculation` does and stores nothing. */
export function simulateCalculation(
  { rateBook, clock }: Pick<Dependencies, 'rateBook' | 'clock'>,
  stated: StatedCase,
): Assessment {
  return assessCase(stated, rateBook(), clock());
}
