import type { Text } from '../domain/explanations/languages.ts';
import type { Category, Rate, RateParameter, RateUnit } from './answers.ts';

/** What the API of the rate revisions takes and answers, as far as the console reads it. */

/** One amount to publish, or a first day to take back. */
export interface RevisionRow {
  readonly parameter: RateParameter;
  readonly category?: Category;
  readonly unit: RateUnit;
  readonly effectiveFrom: string;
  readonly amountCents?: number;
  readonly factor?: string;
  readonly withdrawn?: true;
  readonly confidence: Rate['confidence'];
  readonly source?: string;
  readonly note?: string;
}

export interface AnsweredRow extends RevisionRow {
  /** What is published now for the same first day. */
  readonly corrects?: { readonly amountCents?: number; readonly factor?: string; readonly withdrawn?: true };
}

export type RevisionState = 'draft' | 'submitted' | 'approved' | 'refused' | 'withdrawn';

export interface RevisionSummary {
  readonly id: string;
  readonly reason: string;
  readonly state: RevisionState;
  readonly firstDay: string;
  readonly rowCount: number;
  readonly createdBy: string;
  readonly recordedAt: string;
  readonly changedAt: string;
}

export interface RevisionPage {
  readonly items: readonly RevisionSummary[];
  readonly next?: string;
}

export interface Acknowledgement {
  readonly code: string;
  readonly subject?: string;
  readonly reason: string;
}

export interface Check {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The field that it is about, such as `rows[3].amountCents`. */
  readonly subject?: string;
  readonly description: Text;
  readonly acknowledgement?: { readonly actingPerson: string; readonly reason: string };
}

export interface Act {
  readonly code: 'created' | 'edited' | 'submitted' | 'approved' | 'refused' | 'withdrawn';
  readonly actingPerson: string;
  readonly recordedAt: string;
  readonly reason?: string;
  readonly acknowledgements?: readonly Acknowledgement[];
}

export interface Revision extends RevisionSummary {
  readonly rows: readonly AnsweredRow[];
  readonly checks: readonly Check[];
  readonly history: readonly Act[];
}

export interface Proposal {
  readonly effectiveFrom: string;
  readonly coefficient: string;
  readonly rows: readonly (RevisionRow & { readonly previousAmountCents?: number })[];
}

/** What a calculation gives, before or after. */
interface Finding {
  readonly outcome: 'granted' | 'refused';
  readonly monthlyCents: number;
}

export interface ChangedCalculation {
  readonly href: string;
  readonly caseReference: string;
  readonly before: Finding;
  readonly after: Finding;
}

export interface Impact {
  readonly basis: 'recorded' | 'projected';
  readonly sampled: boolean;
  readonly populationCount: number;
  readonly calculationCount: number;
  readonly notComputableCount: number;
  readonly changedCount: number;
  readonly gainCount: number;
  readonly lossCount: number;
  readonly monthlyBeforeCents: number;
  readonly monthlyAfterCents: number;
  readonly distribution: readonly {
    readonly fromCents?: number;
    readonly untilCents?: number;
    readonly count: number;
  }[];
  readonly gains: readonly ChangedCalculation[];
  readonly losses: readonly ChangedCalculation[];
}

export interface ChangedCalculationPage {
  readonly items: readonly ChangedCalculation[];
  readonly next?: string;
}
