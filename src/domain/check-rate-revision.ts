import type { Inputs } from './breakdown.ts';
import { isBefore } from './calendar.ts';
import {
  amountOn,
  baseAmountOn,
  coefficientOf,
  indexedAmount,
  indexStepOf,
  indexStepOn,
  indexStepsBetween,
  type LinkedKey,
  linkedKeys,
  monthlyOf,
} from './indexation.ts';
import { limits } from './limits.ts';
import { type Cents, compare, fraction } from './money.ts';
import {
  categories,
  firstKnownDay,
  isMoneyRate,
  knownSeries,
  type MoneyRate,
  type MoneyUnit,
  positionOn,
  type Rate,
  type RateBook,
  type RateKey,
  rateInForce,
  seriesKey,
  seriesOf,
} from './rate-book.ts';
import {
  amountOf,
  bookOfRows,
  type CorrectingRow,
  lastRows,
  type PublishedRow,
  type RateRow,
  rateKey,
  saysTheSame,
  withProvisionalIds,
} from './rate-row.ts';

/**
 * Everything that can be found in a revision. An error cannot be right whatever the law says: it contradicts
 * itself, what is published, or what the service can calculate with. A warning is unusual, and the law may be
 * so: it is acknowledged with a reason, or mended.
 */
export const rateCheckSeverities = {
  unknownSeries: 'error',
  rowRepeated: 'error',
  rowChangesNothing: 'error',
  rowConflicts: 'error',
  nothingToWithdraw: 'error',
  withdrawsFirstRate: 'error',
  beforeFirstKnownDay: 'error',
  firstDayNotFirstOfMonth: 'error',
  numberOutOfRange: 'error',
  categoryAmountMissing: 'error',
  linkedAmountMissing: 'error',
  monthlyNotTwelfth: 'error',
  amountFallsSharply: 'error',
  monthlyOffByOneCent: 'warning',
  amountFalls: 'warning',
  amountDiffersFromIndex: 'warning',
  categoriesMoveAlone: 'warning',
  indexStepSkipped: 'warning',
  firstDayLongAfterPrevious: 'warning',
  amountRisesSharply: 'warning',
  riseIsNoIndexStep: 'warning',
  numberChanges: 'warning',
  firstDayInPast: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

/** A linked amount has stayed longer only while prices hardly rose (2012 to 2016). */
const longestStayMonths = 24;

export type RateCheckCode = keyof typeof rateCheckSeverities;

/** What a check found. */
export interface RateFinding {
  readonly code: RateCheckCode;
  readonly severity: 'error' | 'warning';
  /** The row and field, for example `rows[3].amountCents`; absent when a row is missing. */
  readonly subject?: string;
  readonly inputs: Inputs;
}

/** A row of the revision with its place in it. */
interface PlacedRow {
  readonly row: CorrectingRow;
  readonly place: string;
}

/** What the checks look at. */
interface Draft {
  readonly rows: readonly PlacedRow[];
  /** Where the row of a key stands. */
  readonly places: ReadonlyMap<string, string>;
  /** As things are now, and as they would be. */
  readonly current: RateBook;
  readonly candidate: RateBook;
}

/**
 * Checks the rows of a revision against each other, against what is published and against the index (law.md,
 * section 9), as of a day. Errors stop a revision; warnings must be acknowledged.
 */
export function checkRateRevision(
  rows: readonly CorrectingRow[],
  published: readonly PublishedRow[],
  today: Temporal.PlainDate,
): readonly RateFinding[] {
  const placed = rows.map((row, index) => ({ row, place: `rows[${index}]` }));
  const current = bookOfRows('current', published);
  const ownFindings = checkRows(placed, published, current);
  const unusable = new Set(ownFindings.filter(makesUnusable).map(({ subject }) => subject));
  const usable = placed.filter(({ place }) => !unusable.has(place));
  const draft: Draft = {
    rows: usable,
    places: new Map(usable.map(({ row, place }) => [rateKey(row), place])),
    current,
    candidate: candidateBook(
      usable.map(({ row }) => row),
      published,
    ),
  };
  const skippedSteps = checkSkippedSteps(draft);
  return [
    ...ownFindings,
    ...checkFirstDays(draft, today),
    ...checkCategoriesTogether(draft),
    ...checkMonths(draft),
    ...checkIndex(draft),
    ...checkLinkedTogether(draft),
    ...skippedSteps,
    ...checkGaps(draft),
    ...checkNeighbours(draft, new Set(skippedSteps.map(({ inputs }) => inputs.effectiveFromDate))),
  ];
}

/** The book that the rows would make of what is published. Each key must stand in the rows once. */
export function candidateBook(rows: readonly CorrectingRow[], published: readonly PublishedRow[]): RateBook {
  const added = rows.map((row) => ({ ...row, revisionId: null }));
  return bookOfRows(
    'candidate',
    withProvisionalIds(published, added, Temporal.Instant.fromEpochMilliseconds(0)),
  );
}

function finding(code: RateCheckCode, subject: string | undefined, inputs: Inputs): RateFinding {
  return { code, severity: rateCheckSeverities[code], ...(subject === undefined ? {} : { subject }), inputs };
}

function makesUnusable({ code }: RateFinding): boolean {
  return code === 'unknownSeries' || code === 'rowRepeated' || code === 'nothingToWithdraw';
}

/** Each row by itself and against what is published for its key. */
function checkRows(
  rows: readonly PlacedRow[],
  published: readonly PublishedRow[],
  current: RateBook,
): readonly RateFinding[] {
  const last = lastRows(published);
  const seen = new Set<string>();
  const firstDay = firstKnownDay(current);
  return rows.flatMap(({ row, place }): RateFinding[] => {
    const inputs = { ...namesOf(row), effectiveFromDate: row.effectiveFrom };
    const { byCategory, units } = knownSeries[row.parameter];
    if (byCategory !== (row.category !== null) || !units.includes(row.unit)) {
      return [finding('unknownSeries', place, inputs)];
    }
    const key = rateKey(row);
    if (seen.has(key)) return [finding('rowRepeated', place, inputs)];
    seen.add(key);
    const existing = last.get(key);
    if ((existing?.id ?? null) !== row.supersedesId) return [finding('rowConflicts', place, inputs)];
    if (row.amount === null && (existing === undefined || existing.amount === null)) {
      return [finding('nothingToWithdraw', place, inputs)];
    }
    if (existing !== undefined && saysTheSame(existing, row)) {
      return [finding('rowChangesNothing', place, inputs)];
    }
    const findings: RateFinding[] = [];
    const oldest = seriesOf(current, keyOf(row))?.rates[0];
    if (row.amount === null && oldest?.effectiveFrom.toString() === row.effectiveFrom) {
      findings.push(finding('withdrawsFirstRate', place, inputs));
    }
    if (isOutOfRange(row)) {
      findings.push(
        finding('numberOutOfRange', `${place}.factor`, {
          ...inputs,
          maximumFactor: limits.maximumRateFactor,
        }),
      );
    }
    if (row.effectiveFrom < firstDay.toString()) {
      findings.push(
        finding('beforeFirstKnownDay', `${place}.effectiveFrom`, {
          ...inputs,
          firstDate: firstDay.toString(),
        }),
      );
    }
    return findings;
  });
}

/** Whether a ratio is more than the whole, or a factor is one that the service cannot calculate with. */
function isOutOfRange({ unit, amount }: RateRow): boolean {
  const { factor } = amountOf({ unit, amount });
  if (factor === undefined) return false;
  if (unit === 'ratio') return compare(factor, fraction(1)) > 0;
  return compare(factor, fraction(0)) === 0 || compare(factor, fraction(limits.maximumRateFactor)) > 0;
}

/** The service looks at rates on the first day of a period, mostly the first of a month. */
function checkFirstDays({ rows }: Draft, today: Temporal.PlainDate): readonly RateFinding[] {
  const days = new Set<string>();
  return rows.flatMap(({ row, place }): RateFinding[] => {
    if (days.has(row.effectiveFrom)) return [];
    days.add(row.effectiveFrom);
    const day = Temporal.PlainDate.from(row.effectiveFrom);
    const subject = `${place}.effectiveFrom`;
    const inputs = { effectiveFromDate: row.effectiveFrom };
    // What takes back a wrong first day has that day.
    const isMisplaced = day.day !== 1 && row.amount !== null;
    return [
      ...(isMisplaced ? [finding('firstDayNotFirstOfMonth', subject, inputs)] : []),
      ...(isBefore(day, today)
        ? [finding('firstDayInPast', subject, { ...inputs, todayDate: today.toString() })]
        : []),
    ];
  });
}

/** Where one amount of a category begins, all do: three categories, each with its year and its month. */
function checkCategoriesTogether({ rows, candidate }: Draft): readonly RateFinding[] {
  return daysOf(rows, ({ parameter }) => parameter === 'categoryAmount').flatMap((day) => {
    const keys = categories.flatMap((category) =>
      (['year', 'month'] as const).map((unit) => ({ parameter: 'categoryAmount', category, unit }) as const),
    );
    const missing = keys.filter((key) => rateStartingOn(candidate, key, day) === undefined);
    if (missing.length === keys.length) return [];
    return missing.map((key) =>
      finding('categoryAmountMissing', undefined, { ...namesOfKey(key), effectiveFromDate: day.toString() }),
    );
  });
}

/** A month is a twelfth of its year, half-up to the cent (law.md R2.6). */
function checkMonths({ rows, places, candidate }: Draft): readonly RateFinding[] {
  return daysOf(rows, ({ parameter }) => parameter === 'categoryAmount').flatMap((day) =>
    categories.flatMap((category): RateFinding[] => {
      const key = { parameter: 'categoryAmount', category } as const;
      const month = rateStartingOn(candidate, { ...key, unit: 'month' }, day);
      const year = rateStartingOn(candidate, { ...key, unit: 'year' }, day);
      if (month === undefined || year === undefined) return [];
      const changed = [month, year].flatMap((rate) => placeOf(places, rate) ?? [])[0];
      const expectedCents = monthlyOf(year.amountCents);
      const differenceCents = Math.abs(month.amountCents - expectedCents);
      if (changed === undefined || differenceCents === 0) return [];
      return [
        finding(
          differenceCents === 1 ? 'monthlyOffByOneCent' : 'monthlyNotTwelfth',
          `${changed}.amountCents`,
          {
            category,
            annualCents: year.amountCents,
            monthlyCents: month.amountCents,
            expectedMonthlyCents: expectedCents,
          },
        ),
      ];
    }),
  );
}

/** A linked amount that begins on a day. */
interface StartedAmount {
  readonly key: LinkedKey;
  readonly rate: MoneyRate;
  readonly baseCents: Cents;
}

/** The linked amounts that begin on a day, and the index step that they are on, as far as it can be told. */
function linkedStart(
  candidate: RateBook,
  day: Temporal.PlainDate,
): { readonly started: readonly StartedAmount[]; readonly step: number | undefined } {
  const stepBefore = indexStepOn(candidate, day.subtract({ days: 1 }));
  const started = linkedKeys.flatMap((key): StartedAmount[] => {
    const rate = rateStartingOn(candidate, key, day);
    const baseCents = baseAmountOn(key, day);
    return rate === undefined || baseCents === undefined ? [] : [{ key, rate, baseCents }];
  });
  const isNextStep =
    stepBefore !== undefined &&
    started.some(({ rate, baseCents }) => rate.amountCents === indexedAmount(baseCents, stepBefore + 1));
  return { started, step: isNextStep ? stepBefore + 1 : (stepOfMost(started) ?? stepBefore) };
}

/** The step that most amounts are on, the higher one where they are divided. */
function stepOfMost(started: readonly StartedAmount[]): number | undefined {
  const steps = started.flatMap(({ rate, baseCents }) => indexStepOf(rate.amountCents, baseCents) ?? []);
  const countOf = (step: number) => steps.filter((other) => other === step).length;
  return steps.toSorted((left, right) => countOf(right) - countOf(left) || right - left)[0];
}

/** Linked amounts are base × coefficient to the cent. */
function checkIndex({ rows, places, candidate }: Draft): readonly RateFinding[] {
  return daysOf(rows, isLinked).flatMap((day) => {
    const { started, step } = linkedStart(candidate, day);
    if (step === undefined) return [];
    return started.flatMap(({ key, rate, baseCents }): RateFinding[] => {
      const place = placeOf(places, rate);
      const expectedCents = indexedAmount(baseCents, step);
      if (place === undefined || rate.amountCents === expectedCents) return [];
      return [
        finding('amountDiffersFromIndex', `${place}.amountCents`, {
          ...namesOfKey(key),
          amountCents: rate.amountCents,
          baseCents,
          coefficientTenThousandths: coefficientOf(step),
          expectedCents,
        }),
      ];
    });
  });
}

/**
 * An indexation moves all linked amounts: where one of them begins or is taken back, the others do too. Only the
 * categories may move alone, when a decree on welfare raises their bases (law.md, section 9): not by steps of
 * the index, and whoever acts says so. A correction of what begins on a day already moves nothing.
 */
function checkLinkedTogether({ rows, current, candidate }: Draft): readonly RateFinding[] {
  return daysOf(rows, isLinked).flatMap((day): readonly RateFinding[] => {
    const { started, step } = linkedStart(candidate, day);
    const following = linkedKeys.filter((key) => amountBefore(candidate, key, day) !== undefined);
    const isStarted = (key: LinkedKey) => started.some((amount) => amount.key === key);
    const changesDay = following.some(
      (key) => isStarted(key) !== (rateStartingOn(current, key, day) !== undefined),
    );
    const missing = following.filter((key) => !isStarted(key));
    if (!changesDay || missing.length === following.length) return [];
    const isAloneByDecree =
      started.every(({ key }) => key.parameter === 'categoryAmount') &&
      !started.some((amount) => (stepsOf(candidate, amount, day) ?? 0) > 0);
    const effectiveFromDate = day.toString();
    const hasCategories = started.some(({ key }) => key.parameter === 'categoryAmount');
    // A category that lacks another is found by itself.
    const others = missing.filter(({ parameter }) => !hasCategories || parameter !== 'categoryAmount');
    if (others.length === 0) return [];
    if (isAloneByDecree) {
      const subject = rows.find(({ row }) => isLinked(row) && row.effectiveFrom === effectiveFromDate)?.place;
      return [finding('categoriesMoveAlone', `${subject}.effectiveFrom`, { effectiveFromDate })];
    }
    return others.map((key) => {
      const baseCents = baseAmountOn(key, day);
      return finding('linkedAmountMissing', undefined, {
        ...namesOfKey(key),
        effectiveFromDate,
        ...(baseCents === undefined || step === undefined
          ? {}
          : { expectedCents: indexedAmount(baseCents, step) }),
      });
    });
  });
}

/** Amounts that are two or more steps of the index above those before have left an indexation out. */
function checkSkippedSteps({ rows, places, candidate }: Draft): readonly RateFinding[] {
  return daysOf(rows, isLinked).flatMap((day): readonly RateFinding[] => {
    const skipping = linkedStart(candidate, day).started.flatMap((amount) => {
      const place = placeOf(places, amount.rate);
      const stepCount = stepsOf(candidate, amount, day) ?? 0;
      return place === undefined || stepCount < 2 ? [] : [{ place, stepCount }];
    });
    const [first] = skipping;
    if (first === undefined) return [];
    const stepCount = Math.max(...skipping.map((amount) => amount.stepCount));
    const inputs = { effectiveFromDate: day.toString(), stepCount };
    return [finding('indexStepSkipped', `${first.place}.effectiveFrom`, inputs)];
  });
}

/** A linked amount stays for two years at most: an indexation between may have been forgotten. */
function checkGaps({ rows, places, candidate }: Draft): readonly RateFinding[] {
  return daysOf(rows, isLinked).flatMap((day): readonly RateFinding[] => {
    const late = linkedStart(candidate, day).started.flatMap(({ key, rate }) => {
      const place = placeOf(places, rate);
      const previous = rateInForce(candidate, key, day.subtract({ days: 1 }));
      if (place === undefined || previous.state !== 'inForce') return [];
      const previousDay = previous.rate.effectiveFrom;
      return isBefore(previousDay.add({ months: longestStayMonths }), day) ? [{ place, previousDay }] : [];
    });
    const [first] = late.toSorted((left, right) =>
      Temporal.PlainDate.compare(left.previousDay, right.previousDay),
    );
    if (first === undefined) return [];
    return [
      finding('firstDayLongAfterPrevious', `${first.place}.effectiveFrom`, {
        effectiveFromDate: day.toString(),
        previousDate: first.previousDay.toString(),
      }),
    ];
  });
}

/** By how many steps of the index an amount is above the one before, a new base taken into account. */
function stepsOf(
  candidate: RateBook,
  { key, rate, baseCents }: StartedAmount,
  day: Temporal.PlainDate,
): number | undefined {
  const beforeCents = amountBefore(candidate, key, day);
  const baseBeforeCents = baseAmountOn(key, day.subtract({ days: 1 }));
  if (beforeCents === undefined || baseBeforeCents === undefined) return undefined;
  if (baseBeforeCents === baseCents) return indexStepsBetween(beforeCents, rate.amountCents);
  const stepBefore = indexStepOf(beforeCents, baseBeforeCents);
  const step = indexStepOf(rate.amountCents, baseCents);
  return stepBefore === undefined || step === undefined ? undefined : step - stepBefore;
}

function amountBefore(book: RateBook, key: LinkedKey, day: Temporal.PlainDate): Cents | undefined {
  return amountOn(book, key, day.subtract({ days: 1 }));
}

function isLinked(row: RateRow): boolean {
  return linkedKeys.some((key) => isOfSeries(row, key));
}

/**
 * Each changed amount against the one before it, and the one after it against that. On the days on which all
 * linked amounts have left steps of the index out, that was found once for all of them.
 */
function checkNeighbours(
  { rows, places, candidate }: Draft,
  daysWithSkippedSteps: ReadonlySet<unknown>,
): readonly RateFinding[] {
  return rows.flatMap(({ row, place }): RateFinding[] => {
    const series = seriesOf(candidate, keyOf(row));
    if (series === undefined) return [];
    const { rates: history } = series;
    const index = positionOn(series, Temporal.PlainDate.from(row.effectiveFrom));
    const rate = history[index];
    if (rate?.effectiveFrom.toString() !== row.effectiveFrom) return [];
    const before = history[index - 1];
    const after = history[index + 1];
    const skipsSteps = movesWithIndex(rate) && daysWithSkippedSteps.has(row.effectiveFrom);
    const afterIsChanged = after !== undefined && placeOf(places, after) !== undefined;
    return [
      ...(before === undefined
        ? []
        : compareAmounts(before, rate, place, skipsSteps ? 'someSteps' : 'oneStep')),
      ...(after === undefined || afterIsChanged ? [] : compareAmounts(rate, after, place, 'any')),
    ];
  });
}

/** Two amounts that follow each other. A rise is judged on the later one only when it is the one that changed. */
function compareAmounts(
  before: Rate,
  after: Rate,
  place: string,
  allowedRise: 'any' | 'oneStep' | 'someSteps',
): readonly RateFinding[] {
  if (!isMoneyRate(before) || !isMoneyRate(after)) {
    return allowedRise === 'any' ? [] : [finding('numberChanges', `${place}.factor`, namesOfKey(after))];
  }
  const subject = `${place}.amountCents`;
  const inputs = {
    ...namesOfKey(after),
    previousCents: before.amountCents,
    amountCents: after.amountCents,
    effectiveFromDate: after.effectiveFrom.toString(),
  };
  if (after.amountCents < before.amountCents) {
    const fallCents = before.amountCents - after.amountCents;
    const isSharp = fallCents * 100 > before.amountCents;
    return [finding(isSharp ? 'amountFallsSharply' : 'amountFalls', subject, inputs)];
  }
  if (allowedRise === 'any') return [];
  const stepCount = indexStepsBetween(before.amountCents, after.amountCents);
  if (stepCount !== undefined && (stepCount < 2 || allowedRise === 'someSteps')) return [];
  // One step is 2 %; 1 % above it is 1.02 × 1.01.
  const isSharp = after.amountCents * 10_000 > before.amountCents * 10_302;
  return [finding(isSharp ? 'amountRisesSharply' : 'riseIsNoIndexStep', subject, inputs)];
}

/** Whether a rate is linked to the index, or the month of one that is. */
function movesWithIndex({ parameter }: Rate): boolean {
  return linkedKeys.some((key) => key.parameter === parameter);
}

/** The first days of those rows that a condition picks, each once. */
function daysOf(
  rows: readonly PlacedRow[],
  isPicked: (row: RateRow) => boolean,
): readonly Temporal.PlainDate[] {
  const days = rows.filter(({ row }) => isPicked(row)).map(({ row }) => row.effectiveFrom);
  return [...new Set(days)].map((day) => Temporal.PlainDate.from(day));
}

function rateStartingOn(
  book: RateBook,
  key: RateKey & { readonly unit: MoneyUnit },
  day: Temporal.PlainDate,
): MoneyRate | undefined {
  const outcome = rateInForce(book, key, day);
  if (outcome.state !== 'inForce' || !outcome.rate.effectiveFrom.equals(day)) return undefined;
  return isMoneyRate(outcome.rate) ? outcome.rate : undefined;
}

/** Where in the revision a rate of the candidate book stands, or undefined when it was published before. */
function placeOf(places: Draft['places'], rate: Rate): string | undefined {
  const { category = null, effectiveFrom, ...key } = rate;
  return places.get(rateKey({ ...key, category, effectiveFrom: effectiveFrom.toString() }));
}

function isOfSeries(row: RateRow, key: RateKey): boolean {
  return seriesKey(keyOf(row)) === seriesKey(key);
}

function keyOf({ parameter, category, unit }: RateRow): RateKey {
  return { parameter, unit, ...(category === null ? {} : { category }) };
}

function namesOf(row: RateRow): Inputs {
  return namesOfKey(keyOf(row));
}

function namesOfKey({ parameter, category, unit }: RateKey): Inputs {
  return { rateParameter: parameter, rateUnit: unit, ...(category === undefined ? {} : { category }) };
}
