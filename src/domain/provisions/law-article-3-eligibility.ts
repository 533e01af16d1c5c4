import type { Condition, RefusalReason } from '../breakdown.ts';
import type { Case } from '../case.ts';

/**
 * Article 3 of the law of 26 May 2002: the conditions of the right that are not a matter of amounts
 * (law.md section 8). Each is met, not met or not assessed; one that is not met refuses the right.
 */
export function assessConditions(_subject: Case, _day: Temporal.PlainDate): readonly Condition[] {
  return [];
}

/** Why the right is refused, for each condition that is not met. */
export function refusalsByConditions(_conditions: readonly Condition[]): readonly RefusalReason[] {
  return [];
}
