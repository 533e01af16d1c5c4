import type { LineItem } from '../breakdown.ts';
import type { Case } from '../case.ts';
import type { RatesInForce } from '../rate-book.ts';

/** Article 14 §3 of the law of 26 May 2002: the installation premium (law.md section 1), as a line of its own. */
export function installationPremium(
  _subject: Case,
  _granted: boolean,
  _rates: RatesInForce,
): readonly LineItem[] {
  return [];
}
