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
} from './indexation.ts';
import type { Cents } from './money.ts';
import { type MoneyRate, type RateBook, type RateKey, rateInForce, seriesKey } from './rate-book.ts';
import {
  type Draft,
  daysOf,
  finding,
  keyOf,
  namesOfKey,
  placeOf,
  type RateFinding,
  rateStartingOn,
} from './rate-findings.ts';
import type { RateRow } from './rate-row.ts';

/** A linked amount has stayed longer only while prices hardly rose (2012 to 2016). */
const longestStayMonths = 24;

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
export function checkIndex({ rows, places, candidate }: Draft): readonly RateFinding[] {
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
export function checkLinkedTogether({ rows, current, candidate }: Draft): readonly RateFinding[] {
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
export function checkSkippedSteps({ rows, places, candidate }: Draft): readonly RateFinding[] {
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
export function checkGaps({ rows, places, candidate }: Draft): readonly RateFinding[] {
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

function isOfSeries(row: RateRow, key: RateKey): boolean {
  return seriesKey(keyOf(row)) === seriesKey(key);
}
