import type {
  ConditionCode,
  CutCode,
  DeadlineCode,
  LineCode,
  MissingInputCode,
  RefusalReasonCode,
  WarningCode,
} from '../breakdown.ts';
import type { CaseIssueCode } from '../case-issues.ts';
import type { RateCheckCode } from '../rate-findings.ts';

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
type ListName =
  | 'holdings'
  | 'groups'
  | 'cessions'
  | 'custodyParts'
  | 'notApplied'
  | 'exceptionalStays'
  | 'debtors';

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
  readonly conditions: Record<ConditionCode, string>;
  readonly missingInputs: Record<MissingInputCode, string>;
  readonly deadlines: Record<DeadlineCode, string>;
  readonly cuts: Record<CutCode, string>;
  readonly caseIssues: Record<CaseIssueCode, string>;
  readonly checks: Record<CheckCode, string>;
  readonly rateChecks: Record<RateCheckCode, string>;
  readonly lists: Record<ListName, string>;
  readonly introductions: Record<IntroductionName, string>;
}
