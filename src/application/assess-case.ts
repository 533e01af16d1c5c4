import { type Calculation, calculate, rulesVersion } from '../domain/calculate.ts';
import type { CaseIssue } from '../domain/case-issues.ts';
import { inMonthOf } from '../domain/in-month-of.ts';
import { interpretCase } from '../domain/interpret-case.ts';
import type { RateBook } from '../domain/rate-book.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import type { Receipt } from './calculation-record.ts';
import { canonicalJson, sha256Hex } from './canonical-json.ts';

/** A calculation with its receipt and the canonical JSON that its hashes are of, or what is wrong with the case. */
export type Assessment =
  | {
      readonly calculation: Calculation;
      readonly receipt: Receipt;
      readonly facts: string;
      readonly result: string;
    }
  | { readonly issues: readonly CaseIssue[] };

/**
 * Calculates a stated case with the rates of a book and makes the receipt. Nothing is stored. `instant` is
 * the moment of the calculation; it changes no amount.
 */
export function assessCase(stated: StatedCase, book: RateBook, instant: Temporal.Instant): Assessment {
  const interpretation = interpretCase(stated, book);
  if ('issues' in interpretation) return interpretation;
  const calculation = calculate(interpretation.case, interpretation.rates, belgianDateOf(instant));
  const facts = canonicalJson(stated);
  const result = canonicalJson(calculation);
  return {
    calculation,
    receipt: {
      rulesVersion,
      rateBookVersion: book.version,
      inputHash: sha256Hex(facts),
      resultHash: sha256Hex(result),
    },
    facts,
    result,
  };
}

/**
 * As `assessCase`, of facts that were stored. Undefined when they are refused today, or when they are no case at all:
 * somebody has put them there, and their hash.
 */
export function assessStoredCase(
  ...[stated, book, instant]: Parameters<typeof assessCase>
): Exclude<Assessment, { readonly issues: unknown }> | undefined {
  const assessment = ofStoredFacts(() => assessCase(stated, book, instant));
  return assessment === undefined || 'issues' in assessment ? undefined : assessment;
}

/** As `inMonthOf`, of facts that were stored. Undefined when they are no case at all. */
export function storedCaseInMonthOf(...parameters: Parameters<typeof inMonthOf>): StatedCase | undefined {
  return ofStoredFacts(() => inMonthOf(...parameters));
}

function ofStoredFacts<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (isOfOtherValues(error)) return undefined;
    throw error;
  }
}

/** What calculating with something else than amounts and days throws; SyntaxError is that of `BigInt`. */
function isOfOtherValues(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}

/** The day of the hour that was asked for last. No day begins in Belgium but with an hour. */
let lastHour: { readonly hour: number; readonly day: Temporal.PlainDate } | undefined;

function belgianDateOf(instant: Temporal.Instant): Temporal.PlainDate {
  const hour = Math.floor(instant.epochMilliseconds / 3_600_000);
  if (lastHour?.hour !== hour) {
    lastHour = { hour, day: instant.toZonedDateTimeISO('Europe/Brussels').toPlainDate() };
  }
  return lastHour.day;
}
