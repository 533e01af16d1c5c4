import type { Static } from 'typebox';
import type { simulationSchema } from '../http/schemas/calculation-answer.ts';
import type { calculationRequestSchema } from '../http/schemas/calculation-request.ts';
import type { rateHistorySchema, ratesInForceSchema } from '../http/schemas/rate.ts';

/** What the API takes and answers. Only types: they cost the browser nothing and fail to compile when the API changes. */

export type CaseRequest = Static<typeof calculationRequestSchema>;
export type Simulation = Static<typeof simulationSchema>;
/** The annual amounts of one computation. */
export type AnnualAmounts = Required<
  Pick<
    Simulation['amounts'],
    'categoryAnnualCents' | 'resourcesAnnualCents' | 'flatExemptionAnnualCents' | 'entitlementAnnualCents'
  >
>;
export type RatesInForce = Static<typeof ratesInForceSchema>;
export type RateHistory = Static<typeof rateHistorySchema>;
export type Rate = RateHistory['items'][number];
export type Category = NonNullable<Rate['category']>;
export type RateParameter = Rate['parameter'];
export type RateUnit = Rate['unit'];
