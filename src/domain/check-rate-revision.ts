import { compareDays, isBefore } from './calendar.ts';
import { checkGaps, checkIndex, checkLinkedTogether, checkSkippedSteps } from './check-linked-amounts.ts';
import { indexStepsBetween, linkedKeys, monthlyOf } from './indexation.ts';
import { limits } from './limits.ts';
import { type Cents, compare, fraction } from './money.ts';
import {
  categories,
  firstKnownDay,
  isMoneyRate,
  knownSeries,
  type MoneyUnit,
  positionOn,
  type Rate,
  type RateBook,
  type RateKey,
  rateInForce,
  seriesOf,
} from './rate-book.ts';
import {
  type Draft,
  daysOf,
  finding,
  keyOf,
  namesOf,
  namesOfKey,
  type PlacedRow,
  placeOf,
  type RateFinding,
  rateStartingOn,
} from './rate-findings.ts';
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
    ...checkBands(draft),
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

/** The limits of the first two bands of movable capital (article 27). */
const firstBand = { parameter: 'movableCapitalExemptUpTo', unit: 'amount' } as const;
const secondBand = { parameter: 'movableCapitalLowBandUpTo', unit: 'amount' } as const;

/** No band ends before it begins: from the first row about them on, the first is not above the second. */
function checkBands({ rows, candidate }: Draft): readonly RateFinding[] {
  const isOfBands = ({ parameter }: RateRow) =>
    parameter === firstBand.parameter || parameter === secondBand.parameter;
  const place = rows.find(({ row }) => isOfBands(row))?.place;
  const [firstDay] = daysOf(rows, isOfBands).toSorted(compareDays);
  if (place === undefined || firstDay === undefined) return [];
  const laterDays = [firstBand, secondBand]
    .flatMap((key) => seriesOf(candidate, key)?.rates ?? [])
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((day) => isBefore(firstDay, day))
    .toSorted(compareDays);
  for (const day of [firstDay, ...laterDays]) {
    const exemptUpToCents = amountInForce(candidate, firstBand, day) ?? 0;
    const lowBandUpToCents = amountInForce(candidate, secondBand, day) ?? exemptUpToCents;
    if (exemptUpToCents <= lowBandUpToCents) continue;
    const inputs = { effectiveFromDate: day.toString(), exemptUpToCents, lowBandUpToCents };
    return [finding('bandsReversed', `${place}.effectiveFrom`, inputs)];
  }
  return [];
}

function amountInForce(
  book: RateBook,
  key: RateKey & { readonly unit: MoneyUnit },
  day: Temporal.PlainDate,
): Cents | undefined {
  const outcome = rateInForce(book, key, day);
  return outcome.state === 'inForce' && isMoneyRate(outcome.rate) ? outcome.rate.amountCents : undefined;
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
