import type { Cents, Fraction } from './money.ts';

/** The three categories of article 14 §1 of the law of 26 May 2002. */
export type Category = 'cohabitant' | 'isolated' | 'familyInCharge';

export const categories: readonly Category[] = ['cohabitant', 'isolated', 'familyInCharge'];

/** What a rate is about. Each has its rows under `prisma/rates/`. */
export type RateParameter = (typeof rateParameters)[number];

export const rateParameters = [
  'aleExemptPerCheque',
  'categoryAmount',
  'cessionAbatement',
  'cessionExemptSlice',
  'debtorFamilyBenefitFlat',
  'flatExemption',
  'movableCapitalExemptUpTo',
  'movableCapitalHighRate',
  'movableCapitalLowBandUpTo',
  'movableCapitalLowRate',
  'propertyBuiltExemption',
  'propertyChildSupplement',
  'propertyMultiplier',
  'propertyUnbuiltExemption',
  'spiArtist',
  'spiGeneral',
  'spiShortageOccupation',
  'spiStudentWithGrant',
  'volunteerCap',
] as const;

/** Units of an amount of money, and of a plain number. */
export type MoneyUnit = 'year' | 'month' | 'day' | 'cheque' | 'amount';
export type NumberUnit = 'ratio' | 'factor';
export type RateUnit = MoneyUnit | NumberUnit;

/** How sure the source is: an official table, a secondary source, or derived by arithmetic. */
export type Confidence = 'official' | 'secondary' | 'derived';

/** What names a series of rates; a rate ends where the next of its series begins. */
export interface RateKey {
  readonly parameter: RateParameter;
  readonly category?: Category;
  readonly unit: RateUnit;
}

/** One dated row of the rate table. It has a first day only. */
export type Rate = RateKey & {
  readonly effectiveFrom: Temporal.PlainDate;
  readonly confidence: Confidence;
  /** Address of the page that prints the amount. */
  readonly source?: string;
  readonly note?: string;
  /** Since when the service has known it. */
  readonly recordedAt: Temporal.Instant;
} & (
    | { readonly unit: MoneyUnit; readonly amountCents: Cents }
    | { readonly unit: NumberUnit; readonly factor: Fraction }
  );

/** Every rate known at one moment, named by a hash of its rows so that a calculation can say which it used. */
export interface RateBook {
  readonly version: string;
  readonly rates: readonly Rate[];
}
