import type { CalculationBatch } from '../application/calculation-batch.ts';
import { isErased } from '../application/calculation-record.ts';
import type { ReadLine } from '../application/read-batch.ts';
import { CalculationDamaged } from '../application/stored-calculation.ts';
import type { Language } from '../domain/explanations/languages.ts';
import { calculationHref, organizationPart } from './calculation-document.ts';
import { storedText } from './calculation-text.ts';
import { lineProblemDocument } from './case-lines.ts';
import { messages } from './messages.ts';
import { problemDocument } from './problem-document.ts';
import { calculationDamaged, calculationErased, ProblemError } from './problems.ts';

/** Where a batch is found. */
export function batchHref({ id, kind }: Pick<CalculationBatch, 'id' | 'kind'>): string {
  return `/v1/${kind === 'batch' ? 'calculationBatches' : 'recalculations'}/${id}`;
}

/** Between two questions about a task. */
const shortestPollSeconds = 1;
const longestPollSeconds = 60;

/** A batch as a task (belgif lng-task), with its progress at an instant. */
export function batchDocument(batch: CalculationBatch, language: Language, now: Temporal.Instant) {
  const { id, organization, totalCount, doneCount, failedCount } = batch;
  const href = batchHref(batch);
  const pace = paceOf(batch, now);
  return {
    id,
    href,
    ...organizationPart(organization),
    status: statusDocument(batch, language, pace.secondsLeft, now),
    progress: {
      ...(batch.state === 'receiving' ? { receiving: true } : {}),
      ...(batch.state === 'preparing' ? { preparing: true } : {}),
      totalCount,
      doneCount,
      failedCount,
      ...(pace.perSecond === undefined ? {} : { perSecond: pace.perSecond }),
      ...(pace.secondsLeft === undefined ? {} : { estimatedEnd: secondsAfter(now, pace.secondsLeft) }),
    },
    createdAt: batch.recordedAt.toString(),
    results: { href: `${href}/results` },
  };
}

/** A recalculation as a task, with what it changed so far. */
export function recalculationDocument(batch: CalculationBatch, language: Language, now: Temporal.Instant) {
  const { date = '', store = false } = batch;
  const { gainCount, lossCount, riseCount, fallCount, otherCount } = batch;
  const { monthlyBeforeCents, monthlyAfterCents } = batch;
  return {
    ...batchDocument(batch, language, now),
    date,
    store,
    totals: { gainCount, lossCount, riseCount, fallCount, otherCount, monthlyBeforeCents, monthlyAfterCents },
  };
}

function statusDocument(
  { id, state, endedAt }: CalculationBatch,
  language: Language,
  secondsLeft: number | undefined,
  now: Temporal.Instant,
) {
  if (endedAt === undefined) {
    const wait = Math.min(
      Math.max(secondsLeft ?? shortestPollSeconds, shortestPollSeconds),
      longestPollSeconds,
    );
    return { state: 'processing' as const, pollAfter: secondsAfter(now, wait) };
  }
  const completed = endedAt.toString();
  if (state === 'done') return { state: 'done' as const, completed };
  const problem =
    state === 'failed'
      ? new ProblemError('calculationBatchFailed', messages.calculationBatchFailed())
      : new ProblemError('calculationBatchCancelled', messages.calculationBatchCancelled());
  return { state: 'failed' as const, completed, problem: problemDocument(problem, language, id) };
}

function paceOf(
  { state, totalCount, doneCount, failedCount, startedAt, endedAt }: CalculationBatch,
  now: Temporal.Instant,
): { readonly perSecond?: number; readonly secondsLeft?: number } {
  const worked = doneCount + failedCount;
  const milliseconds = (endedAt ?? now).epochMilliseconds - (startedAt ?? now).epochMilliseconds;
  if (worked === 0 || milliseconds <= 0) return {};
  const perSecond = (worked * 1000) / milliseconds;
  return {
    perSecond: Math.round(perSecond * 10) / 10,
    ...(state === 'processing' ? { secondsLeft: Math.ceil((totalCount - worked) / perSecond) } : {}),
  };
}

function secondsAfter(now: Temporal.Instant, seconds: number): string {
  return now.add({ seconds }).toString();
}

/** For whom results are written. */
interface ResultReader {
  readonly language: Language;
  readonly newIdentifier: () => string;
  /** Hears of calculations whose lines are problems now. */
  readonly onDamaged: (error: CalculationDamaged) => void;
}

/** What became of one line, as the results say it, in JSON in UTF-8. */
export function lineText(read: ReadLine, reader: ResultReader): Buffer {
  const { outcome, caseReference } = read;
  if (!('previousId' in outcome) || outcome.previousId === undefined)
    return calculationLineText(read, reader);
  const { line, previousId } = outcome;
  const previous = {
    ...(caseReference === undefined ? {} : { caseReference }),
    ...calculationReference(previousId),
  };
  if ('problem' in outcome) {
    const problem = lineProblemDocument(outcome.problem, reader.language);
    return inUtf8({ line, status: problem.status, previous, problem });
  }
  const { calculationId, comparison } = outcome;
  return inUtf8(
    calculationId === undefined
      ? { line, status: 200, previous, ...comparison }
      : { line, status: 201, previous, calculation: calculationReference(calculationId), ...comparison },
  );
}

/** What became of one line of a batch, in JSON in UTF-8: the calculation, as it is kept now, or the problem. */
export function calculationLineText(
  { outcome, calculation }: ReadLine,
  { language, newIdentifier, onDamaged }: ResultReader,
): Buffer {
  const { line } = outcome;
  if ('problem' in outcome) {
    const problem = lineProblemDocument(outcome.problem, language);
    return inUtf8({ line, status: problem.status, problem });
  }
  try {
    if (calculation === undefined) throw new CalculationDamaged(outcome.calculationId ?? '');
    if (isErased(calculation)) return problemLine(calculationErased(calculation));
    const before = `{"line":${line},"status":201,"calculation":`;
    return storedText(calculation, undefined, { before, after: '}' });
  } catch (error) {
    if (!(error instanceof CalculationDamaged)) throw error;
    onDamaged(error);
    return problemLine(calculationDamaged(error));
  }

  function problemLine(found: ProblemError): Buffer {
    const problem = problemDocument(found, language, newIdentifier());
    return inUtf8({ line, status: problem.status, problem });
  }
}

function inUtf8(document: object): Buffer {
  return Buffer.from(JSON.stringify(document));
}

function calculationReference(id: string) {
  return { id, href: calculationHref(id) };
}
