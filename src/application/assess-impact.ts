import { findCalculation } from '../db/calculations.ts';
import { type CasePosition, type CaseQuery, countCases, readCases } from '../db/cases.ts';
import { forOrganizations } from '../db/organizations.ts';
import { findRevision } from '../db/rate-revisions.ts';
import { readPublishedRows, readRateBookBefore, readRateBookVersion } from '../db/rates.ts';
import { candidateBook, checkRateRevision } from '../domain/check-rate-revision.ts';
import type { RateBook } from '../domain/rate-book.ts';
import { lastEvent, type Revision, rowsOf } from '../domain/rate-revision.ts';
import { bookOfRows } from '../domain/rate-row.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { recordAct } from './act.ts';
import type { Refusal } from './act-on-revision.ts';
import { assessStoredCase, storedCaseInMonthOf } from './assess-case.ts';
import type { ComparedAmounts, Comparison } from './calculation-batch.ts';
import { type CalculationRecord, isErased } from './calculation-record.ts';
import type { Caller } from './caller.ts';
import { compareAmounts } from './compare-amounts.ts';
import type { Dependencies } from './dependencies.ts';
import type { Page } from './page.ts';
import { storedCase } from './stored-calculation.ts';
import { todayInBelgium } from './today.ts';

/**
 * Which cases an impact is about. `recorded`: stored calculations for a period that reaches the first day of the
 * revision, recomputed. `projected`: the latest calculation of each case, as if it were asked for the month of
 * that first day; this is what an indexation that lies ahead will do.
 */
export type ImpactBasis = (typeof impactBases)[number];

export const impactBases = ['recorded', 'projected'] as const;

/** What a revision does to a calculation. `other`: only something else than the month changes. */
type ImpactEffect = (typeof impactEffects)[number];

export const impactEffects = ['gain', 'loss', 'rise', 'fall', 'other'] as const;

/** A calculation that a revision changes. */
export interface ChangedCalculation {
  readonly id: string;
  readonly caseReference: string;
  readonly period: { readonly startDate: string; readonly endDate: string };
  readonly before: ComparedAmounts;
  readonly after: ComparedAmounts;
  readonly effect: ImpactEffect;
}

/** A calculation that a revision may change. */
type ComparedCalculation = Omit<ChangedCalculation, 'effect'> & Comparison;

/** How many calculations change by an amount a month from `fromCents` to below `untilCents`. */
interface ChangeBucket {
  readonly fromCents?: number;
  readonly untilCents?: number;
  readonly count: number;
}

export interface Impact {
  readonly basis: ImpactBasis;
  /** Whether only a part of the cases was looked at. */
  readonly sampled: boolean;
  /** Cases that there are, and calculations that were looked at. */
  readonly populationCount: number;
  readonly calculationCount: number;
  /** Whose facts are not what was recorded, or are refused today. */
  readonly notComputableCount: number;
  readonly changedCount: number;
  readonly gainCount: number;
  readonly lossCount: number;
  readonly monthlyBeforeCents: number;
  readonly monthlyAfterCents: number;
  readonly distribution: readonly ChangeBucket[];
  /** The first hundred of each. */
  readonly gains: readonly ChangedCalculation[];
  readonly losses: readonly ChangedCalculation[];
}

/** Read and computed at once; between batches other requests have their turn. */
const batchSize = 50;

/** Looked at for one page of changed calculations. */
const maximumScanned = 2_000;

const maximumListed = 100;

/** Changes a month, in euro cents, at which one bucket ends and the next begins. */
const bucketBounds = [-10_000, -5_000, -2_000, -1_000, 0, 1, 1_000, 2_000, 5_000, 10_000] as const;

/** The two books that an impact compares, and the first day on which they can differ. */
interface Books {
  readonly before: RateBook;
  readonly after: RateBook;
  readonly firstDay: Temporal.PlainDate;
  /** Of a revision that is published: the calculations that did not use it. */
  readonly knownBefore?: string;
}

/**
 * Computes what a revision does to the cases that the organizations of the caller have stored: with what is published
 * now and with the rows of the revision on top, or, when it is published, with the books before and after it.
 * `sampleSize` limits the number of cases, roughly; absent, all are computed. Refused when there is no such revision,
 * or when it has errors: with such rows nothing could be calculated.
 */
export async function assessImpact(
  dependencies: Dependencies,
  caller: Caller,
  revisionId: string,
  basis: ImpactBasis,
  sampleSize: number | undefined,
): Promise<Impact | Refusal> {
  const comparison = await compareBooks(dependencies, revisionId);
  if ('refusal' in comparison) return comparison;
  const everyCase = caseQuery(comparison, basis);
  await recordLook(dependencies, caller, revisionId);
  const populationCount = await forOrganizations(dependencies.database, caller.organizations, (tables) =>
    countCases(tables, everyCase),
  );
  const oneCaseIn = sampleSize === undefined ? 1 : Math.max(1, Math.ceil(populationCount / sampleSize));

  let calculationCount = 0;
  let notComputableCount = 0;
  let changedCount = 0;
  let monthlyBeforeCents = 0;
  let monthlyAfterCents = 0;
  const counts = new Array<number>(bucketBounds.length + 1).fill(0);
  const gains: ChangedCalculation[] = [];
  const losses: ChangedCalculation[] = [];
  let gainCount = 0;
  let lossCount = 0;

  for await (const batch of batchesOf(dependencies, caller, { ...everyCase, oneCaseIn })) {
    for (const record of batch) {
      calculationCount += 1;
      const compared = compareCalculation(record, comparison, basis);
      if (compared === undefined) {
        notComputableCount += 1;
        continue;
      }
      monthlyBeforeCents += compared.before.monthlyCents;
      monthlyAfterCents += compared.after.monthlyCents;
      const bucket = bucketOf(compared.after.monthlyCents - compared.before.monthlyCents);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      if (!isChanged(compared)) continue;
      changedCount += 1;
      if (compared.effect === 'gain') {
        gainCount += 1;
        if (gains.length < maximumListed) gains.push(compared);
      } else if (compared.effect === 'loss') {
        lossCount += 1;
        if (losses.length < maximumListed) losses.push(compared);
      }
    }
  }
  return {
    basis,
    sampled: oneCaseIn > 1,
    populationCount,
    calculationCount,
    notComputableCount,
    changedCount,
    gainCount,
    lossCount,
    monthlyBeforeCents,
    monthlyAfterCents,
    distribution: counts.map((count, index) => ({ ...boundsOf(index), count })),
    gains,
    losses,
  };
}

/**
 * Lists the stored calculations of the caller's organizations that a revision changes, of each case and period the
 * latest, in the order of their cases, with the amounts that were recorded and those that would come out: after a
 * correction of the past, those to make again. A page may be short, or empty, and not the last. Refused as
 * `assessImpact` is.
 */
export async function listChangedCalculations(
  dependencies: Dependencies,
  caller: Caller,
  revisionId: string,
  behind: string | undefined,
  limit: number,
): Promise<Page<ChangedCalculation> | Refusal> {
  const comparison = await compareBooks(dependencies, revisionId);
  if ('refusal' in comparison) return comparison;
  const items: ChangedCalculation[] = [];
  let scanned = 0;
  let last: CalculationRecord | undefined;
  await recordLook(dependencies, caller, revisionId);
  const start = await positionBehind();
  const query = caseQuery(comparison, 'recorded');
  for await (const batch of batchesOf(dependencies, caller, query, start)) {
    for (const record of batch) {
      if (items.length === limit || scanned === maximumScanned) {
        return last === undefined ? { items } : { items, nextBehind: last.id };
      }
      scanned += 1;
      last = record;
      const compared = compareCalculation(record, comparison, 'recorded');
      if (compared === undefined || !isChanged(compared)) continue;
      // What was recorded may be right already: made before the mistake that the revision corrects.
      const fromRecord = changeBetween(record, record, compared.after);
      if (isChanged(fromRecord)) items.push(fromRecord);
    }
  }
  return { items };

  async function positionBehind(): Promise<CasePosition | undefined> {
    if (behind === undefined) return undefined;
    const found = await forOrganizations(dependencies.database, caller.organizations, (tables) =>
      findCalculation(tables, behind),
    );
    return found === undefined || isErased(found) ? undefined : positionOf(found);
  }
}

/** An impact shows calculations, so who looks at it is recorded for each of their organizations. */
async function recordLook(dependencies: Dependencies, caller: Caller, revisionId: string): Promise<void> {
  const { organizations } = caller;
  await forOrganizations(dependencies.database, organizations, async (tables) => {
    for (const organization of organizations) {
      await recordAct(dependencies, tables, caller, 'impactAssessed', { organization, revisionId });
    }
  });
}

async function compareBooks({ database, clock }: Dependencies, revisionId: string): Promise<Books | Refusal> {
  const revision = await findRevision(database, revisionId);
  if (revision === undefined) return { refusal: 'notFound' };
  const firstDay = firstDayOf(revision);
  const { rateBookVersion } = lastEvent(revision);
  if (rateBookVersion !== null) {
    const after = await readRateBookVersion(database, rateBookVersion);
    const before = await readRateBookBefore(database, rateBookVersion);
    if (after === undefined || before === undefined) throw new RangeError('a book of a revision is missing');
    return { before, after, firstDay, knownBefore: rateBookVersion };
  }
  const published = await readPublishedRows(database);
  const rows = rowsOf(revision);
  const errors = checkRateRevision(rows, published, todayInBelgium(clock)).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0) return { refusal: 'hasErrors', findings: errors };
  return { before: bookOfRows('current', published), after: candidateBook(rows, published), firstDay };
}

function firstDayOf(revision: Revision): Temporal.PlainDate {
  const days = rowsOf(revision).map(({ effectiveFrom }) => Temporal.PlainDate.from(effectiveFrom));
  return days.reduce((first, day) => (Temporal.PlainDate.compare(day, first) < 0 ? day : first));
}

function caseQuery({ firstDay, knownBefore }: Books, basis: ImpactBasis): CaseQuery {
  return {
    oneCaseIn: 1,
    ...(basis === 'projected'
      ? { latestOf: 'case' }
      : {
          latestOf: 'period',
          periodFrom: firstDay.toString(),
          ...(knownBefore === undefined ? {} : { knownBefore }),
        }),
  };
}

async function* batchesOf(
  { database }: Dependencies,
  { organizations }: Caller,
  query: CaseQuery,
  start?: CasePosition,
): AsyncGenerator<readonly CalculationRecord[]> {
  let behind = start;
  for (;;) {
    const position = behind;
    const batch = await forOrganizations(database, organizations, (tables) =>
      readCases(tables, query, position, batchSize),
    );
    yield batch;
    const last = batch.at(-1);
    if (last === undefined || batch.length < batchSize) return;
    behind = positionOf(last);
  }
}

function positionOf({ organization, caseReference, period }: CalculationRecord): CasePosition {
  return { organization, caseReference, periodStart: period.startDate, periodEnd: period.endDate };
}

function compareCalculation(
  record: CalculationRecord,
  { before, after, firstDay }: Books,
  basis: ImpactBasis,
): ComparedCalculation | undefined {
  const facts = storedCase(record);
  if (facts === undefined) return undefined;
  const stated =
    basis === 'projected' ? storedCaseInMonthOf(facts, firstDay, record.outcome === 'granted') : facts;
  if (stated === undefined) return undefined;
  const amountsBefore = amountsWith(stated, before, record.recordedAt);
  const amountsAfter = amountsWith(stated, after, record.recordedAt);
  if (amountsBefore === undefined || amountsAfter === undefined) return undefined;
  return changeBetween(record, amountsBefore, amountsAfter);
}

function changeBetween(
  { id, caseReference, period }: CalculationRecord,
  before: ComparedAmounts,
  after: ComparedAmounts,
): ComparedCalculation {
  return { id, caseReference, period, ...compareAmounts(before, after) };
}

function amountsWith(
  stated: StatedCase,
  book: RateBook,
  instant: Temporal.Instant,
): ComparedAmounts | undefined {
  const assessment = assessStoredCase(stated, book, instant);
  if (assessment === undefined) return undefined;
  const { outcome, amounts } = assessment.calculation;
  return { outcome, monthlyCents: amounts.monthlyCents, payableCents: amounts.payableCents };
}

function isChanged(compared: ComparedCalculation): compared is ChangedCalculation {
  return compared.effect !== 'none';
}

function bucketOf(changeCents: number): number {
  const index = bucketBounds.findIndex((bound) => changeCents < bound);
  return index < 0 ? bucketBounds.length : index;
}

function boundsOf(index: number): Pick<ChangeBucket, 'fromCents' | 'untilCents'> {
  const fromCents = bucketBounds[index - 1];
  const untilCents = bucketBounds[index];
  return {
    ...(fromCents === undefined ? {} : { fromCents }),
    ...(untilCents === undefined ? {} : { untilCents }),
  };
}
