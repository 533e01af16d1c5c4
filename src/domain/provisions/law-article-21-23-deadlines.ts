import type { Deadline } from '../breakdown.ts';
import type { Case } from '../case.ts';

/** Articles 21 to 23 of the law of 26 May 2002: the last days of the decision and what follows it (law.md section 2). */
export function deadlinesOf(_subject: Case): readonly Deadline[] {
  return [];
}
