/**
 * Every limit of a case and of a rate, with its reason. They keep all sums within exact integers and a request within
 * what a household can be; the schema of the API publishes them.
 */
export const limits = {
  /** 100 million euro: far above any real amount; those of a whole household, times 312 days, add up exactly. */
  maximumAmountCents: 10_000_000_000,
  /** Resources of one person. */
  maximumResources: 50,
  /** Members of one household besides the applicant. */
  maximumMembers: 20,
  /** Holders of one account, owners of one property. */
  maximumHolders: 100,
  /** Service cheques in one month: a month has at most 744 hours, and a cheque is worth an hour. */
  maximumChequesPerMonth: 744,
  /** 1 000 euro for one cheque, which pays an hour. */
  maximumChequeCents: 100_000,
  /** Parts of a share such as 3/7. */
  maximumShareDenominator: 10_000,
  /** Sanctions, stays abroad or detentions of one case: about one a week of a year. */
  maximumPaymentFacts: 50,
  /** The law of 26 May 2002 is in force from this day. */
  firstDayOfLaw: '2002-10-01',
  /** Months of an in-company training: five years. */
  maximumTrainingMonths: 60,
  /** Calendar months of a timeline: two yearly reviews. */
  maximumTimelineMonths: 24,
  /** Periods of a timeline: 24 months that are cut six times each. A real one has some dozens. */
  maximumTimelinePeriods: 150,
  /**
   * The facts of all periods of a timeline together, as each of them repeats its facts and explains them: people,
   * resources, waivers, what suspends the payment, and long reasons. The largest answers some 40 MB; a real one
   * has some hundreds of facts.
   */
  maximumTimelineFacts: 8_000,
  /** So many characters of a reason count as one fact of a timeline. */
  reasonCharactersPerFact: 50,
  /**
   * Days to come end here: far beyond any rate or decision, and near enough that what is counted from them,
   * deadlines and the like, keeps the four digits of a year that the API documents.
   */
  lastDay: '2199-12-31',
  /** Rows of one revision or one table: the shipped rates many times over. */
  maximumRevisionRows: 10_000,
  /** Factors are small multipliers of the law, such as 3; with a far greater one no amount would stay exact. */
  maximumRateFactor: 100,
  /** Decimals of a ratio or a factor: 0.000001 is a ten-thousandth of a percent. */
  maximumRateDecimals: 6,
  /** Cases of one JSON body, which are held in memory; without limit as NDJSON. */
  maximumBatchItems: 1_000,
  /** 256 KiB: of the body of a single calculation, or of a line of NDJSON. */
  maximumRequestBytes: 262_144,
  /** Nobody alive was born before. */
  firstBirthDate: '1900-01-01',
  /** Days whose text was read and that are kept for the next time: all birthdays of a century and more. */
  rememberedDays: 50_000,
} as const;
