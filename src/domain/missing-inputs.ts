import type { Condition, MissingInput } from './breakdown.ts';
import type { Entitlement } from './calculate.ts';
import type { Case } from './case.ts';
import type { RatesInForce } from './rate-book.ts';

/**
 * What was not stated and would matter, with what each answer would give: the conditions that nobody assessed,
 * and the facts for which the calculation took a default. `compute` gives what a changed case would.
 */
export function missingInputs(
  _subject: Case,
  _rates: RatesInForce,
  _conditions: readonly Condition[],
  _entitled: Entitlement,
  _compute: (changed: Case) => Entitlement,
): readonly MissingInput[] {
  return [];
}
