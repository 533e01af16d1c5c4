import { type Calculation, calculate, rulesVersion } from '../domain/calculate.ts';
import { type CaseIssue, interpretCase } from '../domain/interpret-case.ts';
import type { RateBook } from '../domain/rate-book.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import type { Receipt } from './calculation-record.ts';
import { hashOf } from './stored-calculation.ts';

/** A calculation with its receipt, or what is wrong with the case. */
export type Assessment =
  | { readonly calculation: Calculation; readonly receipt: Receipt }
  | { readonly issues: readonly CaseIssue[] };

/**
 * Calculates a stated case with the rates of a book and makes the receipt. Nothing is stored. `instant` is
 * the moment of the calculation; it changes no amount.
 */
export function assessCase(stated: StatedCase, book: RateBook, instant: Temporal.Instant): Assessment {
  const interpretation = interpretCase(stated, book);
  if ('issues' in interpretation) return interpretation;
  const calculation = calculate(interpretation.case, interpretation.rates, belgianDateOf(instant));
  return {
    calculation,
    receipt: {
      rulesVersion,
      rateBookVersion: book.version,
      inputHash: hashOf(stated),
      resultHash: hashOf(calculation),
    },
  };
}

function belgianDateOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO('Europe/Brussels').toPlainDate();
}
