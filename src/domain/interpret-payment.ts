import type { DecisionFacts, PaymentFacts } from './case.ts';
import type { StatedDecision, StatedPayment } from './stated-case.ts';

/** The facts that suspend a payment, in domain terms. */
export function interpretPayment(_stated: StatedPayment | undefined): PaymentFacts {
  return { sanctions: [], staysAbroad: [], detentions: [] };
}

/** What is known of the decision, in domain terms. */
export function interpretDecision(_stated: StatedDecision | undefined): DecisionFacts {
  return {};
}
