import type { ComparedAmounts, Comparison } from './calculation-batch.ts';

/** What two calculations of a case gave, without all else that is known of them, and what changed between them. */
export function compareAmounts(before: ComparedAmounts, after: ComparedAmounts): Comparison {
  return { before: amountsOf(before), after: amountsOf(after), effect: effectOf(before, after) };
}

function amountsOf({ outcome, monthlyCents, payableCents }: ComparedAmounts): ComparedAmounts {
  return { outcome, monthlyCents, payableCents };
}

function effectOf(before: ComparedAmounts, after: ComparedAmounts): Comparison['effect'] {
  if (before.outcome !== after.outcome) return after.outcome === 'granted' ? 'gain' : 'loss';
  if (before.monthlyCents !== after.monthlyCents) {
    return before.monthlyCents < after.monthlyCents ? 'rise' : 'fall';
  }
  return before.payableCents === after.payableCents ? 'none' : 'other';
}
