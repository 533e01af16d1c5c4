import type { Static } from 'typebox';
import type { recalculationPageSchema } from '../http/schemas/calculation-batch.ts';
import type { Issue } from './api.ts';
import type { Impact } from './revision-answers.ts';

/** What the API of the recalculations answers; see `answers.ts`. */

export type RecalculationPage = Static<typeof recalculationPageSchema>;
export type Recalculation = RecalculationPage['items'][number];

/** What became of one file: a line of the results. */
export type RecalculatedFile = {
  readonly previous: { readonly caseReference?: string; readonly id: string };
} & (
  | {
      readonly before: Impact['gains'][number]['before'];
      readonly after: Impact['gains'][number]['after'];
      readonly effect: Effect;
    }
  | { readonly problem: { readonly detail: string; readonly issues?: readonly Issue[] } }
);

/** What a recalculation does to a file, in the order in which they are told. */
export const effects = ['gain', 'rise', 'none', 'other', 'fall', 'loss'] as const;
export type Effect = (typeof effects)[number];
