import type { LineCode, RefusalReasonCode, WarningCode } from '../breakdown.ts';
import type { CaseIssueCode } from '../interpret-case.ts';

/** What the verification of a stored calculation looks at. */
export type CheckCode =
  | 'factsUnaltered'
  | 'resultUnaltered'
  | 'summaryAgrees'
  | 'rateBookUnaltered'
  | 'recomputedIdentical'
  | 'identityUnaltered'
  | 'inSignedTree';

/** Inputs that are lists of facts: one text per item, which also sees the inputs around the list. */
type ListName = 'holdings' | 'groups' | 'cessions' | 'notApplied' | 'debtors';

/** Whose a line is, when it is not the applicant's; stands before the text of the line. */
type IntroductionName = 'partner' | 'member';

/**
 * Every text of one language, as a template (see `template.ts`). A code without a text does not compile.
 * Spaces are ordinary ones; those at which a line must not be broken are made on reading.
 */
export interface Catalogue {
  readonly lines: Record<LineCode, string>;
  readonly warnings: Record<WarningCode, string>;
  readonly refusalReasons: Record<RefusalReasonCode, string>;
  readonly caseIssues: Record<CaseIssueCode, string>;
  readonly checks: Record<CheckCode, string>;
  readonly lists: Record<ListName, string>;
  readonly introductions: Record<IntroductionName, string>;
}
