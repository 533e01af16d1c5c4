import type { Inputs } from './breakdown.ts';
import { isBefore } from './calendar.ts';
import {
  amountOn,
  baseAmountOn,
  coefficientOf,
  indexedAmount,
  indexStepOn,
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
  riseIsNoIndexStep: 'warning',
  numberChanges: 'warning',
  firstDayInPast: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

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
  return [
    ...ownFindings,
    ...checkFirstDays(draft, today),
    ...checkCategoriesTogether(draft),
    ...checkMonths(draft),
    ...checkIndex(draft),
    ...checkNeighbours(draft),
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
    const oldest = current.series.get(seriesKey(keyOf(row)))?.[0];
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

/** Linked amounts are base × coefficient to the cent, and an indexation moves them all. */
function checkIndex({ rows, places, candidate }: Draft): readonly RateFinding[] {
  return daysOf(rows, (row) => linkedKeys.some((key) => isOfSeries(row, key))).flatMap((day) => {
    const stepBefore = indexStepOn(candidate, day.subtract({ days: 1 }));
    const started = linkedKeys.flatMap((key) => {
      const rate = rateStartingOn(candidate, key, day);
      const baseCents = baseAmountOn(key, day);
      return rate === undefined || baseCents === undefined ? [] : [{ key, rate, baseCents }];
    });
    const isIndexation =
      stepBefore !== undefined &&
      started.some(({ rate, baseCents }) => rate.amountCents === indexedAmount(baseCents, stepBefore + 1));
    const step = isIndexation ? stepBefore + 1 : (indexStepOn(candidate, day) ?? stepBefore);
    if (step === undefined) return [];
    const missing = isIndexation
      ? linkedKeys.filter(
          (key) =>
            rateStartingOn(candidate, key, day) === undefined &&
            amountOn(candidate, key, day.subtract({ days: 1 })) !== undefined,
        )
      : [];
    return [
      ...missing.flatMap((key): RateFinding[] => {
        const baseCents = baseAmountOn(key, day);
        if (baseCents === undefined) return [];
        return [
          finding('linkedAmountMissing', undefined, {
            ...namesOfKey(key),
            effectiveFromDate: day.toString(),
            expectedCents: indexedAmount(baseCents, step),
          }),
        ];
      }),
      ...started.flatMap(({ key, rate, baseCents }): RateFinding[] => {
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
      }),
    ];
  });
}

/** Each changed amount against the one before it, and the one after it against that. */
function checkNeighbours({ rows, places, candidate }: Draft): readonly RateFinding[] {
  return rows.flatMap(({ row, place }): RateFinding[] => {
    const history = candidate.series.get(seriesKey(keyOf(row))) ?? [];
    const index = positionOn(history, Temporal.PlainDate.from(row.effectiveFrom));
    const rate = history[index];
    if (rate?.effectiveFrom.toString() !== row.effectiveFrom) return [];
    const before = history[index - 1];
    const after = history[index + 1];
    const afterIsChanged = after !== undefined && placeOf(places, after) !== undefined;
    return [
      ...(before === undefined ? [] : compareAmounts(before, rate, place, true)),
      ...(after === undefined || afterIsChanged ? [] : compareAmounts(rate, after, place, false)),
    ];
  });
}

/** Two amounts that follow each other. A rise is judged on the later one only when it is the one that changed. */
function compareAmounts(
  before: Rate,
  after: Rate,
  place: string,
  judgeRise: boolean,
): readonly RateFinding[] {
  if (!isMoneyRate(before) || !isMoneyRate(after)) {
    return judgeRise ? [finding('numberChanges', `${place}.factor`, namesOfKey(after))] : [];
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
  return judgeRise && !isIndexStep(before.amountCents, after.amountCents)
    ? [finding('riseIsNoIndexStep', subject, inputs)]
    : [];
}

/** Whether an amount stays, or rises by 2 % but for what the rounding of coefficient and amount can make of it. */
function isIndexStep(beforeCents: Cents, afterCents: Cents): boolean {
  if (beforeCents === afterCents) return true;
  return Math.abs(afterCents * 10_000 - beforeCents * 10_200) <= 10_000 + beforeCents;
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
