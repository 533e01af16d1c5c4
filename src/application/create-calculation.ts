import type { CaseIssue } from '../domain/case-issues.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { newAct } from './act.ts';
import { calculateRecord, type RecordedCalculation } from './calculate-record.ts';
import { type ErasedCalculation, isErased } from './calculation-record.ts';
import type { Caller } from './caller.ts';
import { canonicalJson, sha256Hex } from './canonical-json.ts';
import type { Dependencies } from './dependencies.ts';
import { CalculationDamaged, storedCalculation } from './stored-calculation.ts';

/**
 * What was recorded, of which a retry may come when it was erased; or what is wrong with the case; or its idempotency
 * key has made the calculation of another one.
 */
export type Creation =
  | RecordedCalculation
  | ErasedCalculation
  | { readonly issues: readonly CaseIssue[] }
  | { readonly keyOfAnotherCase: true };

/** What it takes to calculate a case and record it. */
export type CreationDependencies = Pick<
  Dependencies,
  'calculationStore' | 'rateBook' | 'clock' | 'newIdentifier' | 'randomBytes'
>;

/**
 * Calculates a case and records it for an organization that the caller acts for. When it answers a record, the record
 * is on disk; otherwise nothing is stored. The second time that an idempotency key comes with the same case, it answers
 * the record of the first time, also when the two come at once. A key is kept for at least 24 hours.
 *
 * Errors: WriterBusy when more is asked than can be stored just now; nothing is stored.
 */
export async function createCalculation(
  dependencies: CreationDependencies,
  caller: Caller,
  organization: string,
  stated: StatedCase,
  idempotencyKey?: string,
): Promise<Creation> {
  const { calculationStore, rateBook } = dependencies;
  const recorded = calculateRecord(dependencies, organization, stated, rateBook());
  if ('issues' in recorded) return (await earlierCreation(canonicalJson(stated))) ?? recorded;
  const { record } = recorded;
  const act = { ...newAct(dependencies, caller, 'calculated'), organization, calculationId: record.id };
  if (await calculationStore.store({ record, idempotencyKey, act })) return recorded;
  const earlier = await earlierCreation(record.facts);
  if (earlier === undefined) throw new Error('the calculation of an idempotency key has gone');
  return earlier;

  async function earlierCreation(facts: string): Promise<Creation | undefined> {
    if (idempotencyKey === undefined) return undefined;
    const inputHash = sha256Hex(facts);
    const act = newAct(dependencies, caller, 'read');
    const made = await calculationStore.readOfKey(organization, idempotencyKey, inputHash, act);
    if (made === undefined) return undefined;
    // Of which case it was, nobody can tell any more.
    if (isErased(made)) return made;
    if (made.receipt.inputHash !== inputHash) return { keyOfAnotherCase: true };
    const calculation = storedCalculation(made);
    if (calculation === undefined) throw new CalculationDamaged(made.id);
    return { record: made, calculation };
  }
}
