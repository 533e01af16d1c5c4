import type { Inputs, LineCode, LineItem, Warning } from './breakdown.ts';
import type { Amounts } from './calculate.ts';
import type { Case } from './case.ts';
import { type LegalReference, lawArticle } from './legal-references.ts';
import { type Cents, fraction, multiply, type Rounding, roundHalfUp } from './money.ts';
import { detentionSuspensions } from './provisions/decree-article-39-detention.ts';
import { stayAbroadSuspensions, stayAbroadWarnings } from './provisions/law-article-23-5-stays-abroad.ts';
import { sanctionSuspensions, sanctionWarnings } from './provisions/law-article-30-sanctions.ts';
import type { Share } from './stated-case.ts';

/** What is paid of an entitlement (law.md section 10, section 11 step 9). */
export interface PaymentAmounts {
  /** Held back by a sanction, a stay abroad or a detention. */
  readonly suspendedCents: Cents;
  /** The payable amount less what is held back. */
  readonly amountCents: Cents;
}

/** What a provision does to the payment of a period, by days. */
export interface Suspension {
  /** The line when days are left that it suspends, and the one when none is. */
  readonly codes: { readonly suspended: LineCode; readonly notSuspended: LineCode };
  /** Where in the request it stands. */
  readonly subject: string;
  /** The days of the period that it suspends, as days of the year; none where it leaves the payment as it is. */
  readonly days: readonly number[];
  /** The part of the payment of these days that is held back; the whole when absent. */
  readonly share?: Share;
  readonly inputs: Inputs;
  readonly legalReferences: readonly LegalReference[];
}

/**
 * What suspends the payment, line by line, apart from the entitlement: first detention, then stays abroad, then
 * sanctions, the wholly suspended days before the parts. A day is suspended once. Nothing is paid of what is
 * refused, so nothing is suspended of it either.
 */
export function paymentOf(
  { payment, period }: Case,
  granted: boolean,
  { monthlyCents, payableCents }: Amounts,
): {
  readonly lines: readonly LineItem[];
  readonly amounts: PaymentAmounts;
  readonly warnings: readonly Warning[];
} {
  const suspensions = !granted
    ? []
    : [
        ...detentionSuspensions(payment.detentions, period),
        ...stayAbroadSuspensions(payment.staysAbroad, period),
        ...sanctionSuspensions(payment.sanctions, period),
      ];
  if (suspensions.length === 0) {
    return {
      lines: [],
      amounts: { suspendedCents: 0, amountCents: granted ? payableCents : 0 },
      warnings: [],
    };
  }
  const lines: LineItem[] = [];
  const suspendedDays = new Set<number>();
  const partlySuspendedDays = new Set<number>();
  let amountCents = payableCents;
  for (const suspension of suspensions) {
    const days = suspension.days.filter((day) => !suspendedDays.has(day));
    const partly = suspension.days.filter((day) => partlySuspendedDays.has(day));
    for (const day of days) {
      suspendedDays.add(day);
      if (suspension.share !== undefined) partlySuspendedDays.add(day);
    }
    const heldBack =
      days.length === 0
        ? undefined
        : suspension.share === undefined
          ? wholeDays(monthlyCents, period.coveredDays - suspendedDays.size, period.monthDays, amountCents)
          : partOfDays(monthlyCents, days.length, period.monthDays, suspension.share, amountCents);
    lines.push(suspensionLine(suspension, days.length, partly.length, heldBack));
    amountCents -= heldBack?.suspendedCents ?? 0;
  }
  const suspendedCents = payableCents - amountCents;
  if (suspendedDays.size > 0) lines.push(paymentLine(payableCents, suspendedCents, amountCents));
  return {
    lines,
    amounts: { suspendedCents, amountCents },
    warnings: [
      ...stayAbroadWarnings(payment.staysAbroad, period),
      ...sanctionWarnings(payment.sanctions, period),
    ],
  };
}

interface HeldBack {
  readonly suspendedCents: Cents;
  readonly inputs: Inputs;
  readonly rounding: Rounding;
}

/** The days that remain are paid like those of any part of a month (law.md R2.13); the difference is held back. */
function wholeDays(
  monthlyCents: Cents,
  remainingDays: number,
  monthDays: number,
  payableBeforeCents: Cents,
): HeldBack {
  const { cents, rounding } = roundHalfUp(
    multiply(fraction(monthlyCents), fraction(remainingDays, monthDays)),
    'paymentAmount',
  );
  return {
    suspendedCents: payableBeforeCents - cents,
    inputs: { monthlyCents, monthDays, remainingDays, payableBeforeCents, payableAfterCents: cents },
    rounding,
  };
}

/** A part of the payment of some days, rounded once; never more than what is left to pay. */
function partOfDays(
  monthlyCents: Cents,
  days: number,
  monthDays: number,
  share: Share,
  payableBeforeCents: Cents,
): HeldBack {
  const { cents, rounding } = roundHalfUp(
    multiply(
      multiply(fraction(monthlyCents), fraction(days, monthDays)),
      fraction(share.numerator, share.denominator),
    ),
    'paymentAmount',
  );
  const suspendedCents = Math.min(cents, payableBeforeCents);
  return {
    suspendedCents,
    inputs: {
      monthlyCents,
      monthDays,
      share: { ...share },
      payableBeforeCents,
      payableAfterCents: payableBeforeCents - suspendedCents,
      limitedToRest: cents > payableBeforeCents,
    },
    rounding,
  };
}

function suspensionLine(
  { codes, subject, days, inputs, legalReferences }: Suspension,
  suspendedDays: number,
  partlySuspendedDays: number,
  heldBack: HeldBack | undefined,
): LineItem {
  const suspendedCents = heldBack?.suspendedCents ?? 0;
  return {
    code: heldBack === undefined ? codes.notSuspended : codes.suspended,
    kind: 'suspension',
    annualAmountCents: 0,
    amountCents: suspendedCents,
    subject,
    inputs: {
      ...inputs,
      suspendedDays,
      alreadySuspendedDays: days.length - suspendedDays,
      partlySuspendedDays,
      ...heldBack?.inputs,
      suspendedCents,
    },
    rates: [],
    ...(heldBack === undefined ? {} : { rounding: heldBack.rounding }),
    legalReferences,
  };
}

function paymentLine(payableCents: Cents, suspendedCents: Cents, paymentCents: Cents): LineItem {
  return {
    code: 'paymentAmount',
    kind: 'result',
    annualAmountCents: 0,
    amountCents: paymentCents,
    inputs: { payableCents, suspendedCents, paymentCents },
    rates: [],
    legalReferences: [lawArticle('23')],
  };
}
