import type { Static } from 'typebox';
import type { rateCheckSchema } from '../http/schemas/rate-check.ts';
import type {
  changedCalculationPageSchema,
  decisionRequestSchema,
  impactSchema,
  nothingToDoSchema,
  proposalSchema,
  revisionPageSchema,
  revisionRequestSchema,
  revisionSchema,
} from '../http/schemas/rate-revision.ts';

/** What the API of the rate revisions takes and answers; see `answers.ts`. */

export type Revision = Static<typeof revisionSchema>;
export type AnsweredRow = Revision['rows'][number];
export type Act = Revision['history'][number];
export type Check = Static<typeof rateCheckSchema>;
export type RevisionRow = Static<typeof revisionRequestSchema>['rows'][number];
export type Acknowledgement = Static<typeof decisionRequestSchema>['acknowledgements'][number];
export type RevisionPage = Static<typeof revisionPageSchema>;
export type RevisionSummary = RevisionPage['items'][number];
export type RevisionState = RevisionSummary['state'];
export type Proposal = Static<typeof proposalSchema>;
export type NothingToDo = Static<typeof nothingToDoSchema>;
export type Impact = Static<typeof impactSchema>;
export type ChangedCalculationPage = Static<typeof changedCalculationPageSchema>;
export type ChangedCalculation = ChangedCalculationPage['items'][number];
