import type { Caller } from '../application/caller.ts';
import { type CreationDependencies, createCalculation } from '../application/create-calculation.ts';
import type { Dependencies } from '../application/dependencies.ts';
import { describeFailure } from '../application/describe-failure.ts';
import { simulateCalculation } from '../application/simulate-calculation.ts';
import type { Language } from '../domain/explanations/languages.ts';
import { readCalculationRequest } from '../http/calculation-request.ts';
import { calculationText, storedText } from '../http/calculation-text.ts';
import { issuesOfCase } from '../http/case-issues.ts';
import { messages } from '../http/messages.ts';
import { problemDocument } from '../http/problem-document.ts';
import { badRequest, ProblemError } from '../http/problems.ts';
import type { Line } from './lines.ts';

/** How far a run has come. */
export interface Tally {
  calculated: number;
  problems: number;
  /** Everything up to this line is done. */
  lastLine: number;
}

/** Answers the lines of a portion in their order, one line of JSON in UTF-8 each, and keeps the tally. */
export type AnswerLines = (lines: readonly Line[], tally: Tally) => AsyncIterable<Buffer> | Iterable<Buffer>;

/** The database has failed while it stored. The message says up to where all is well. */
export class StoringInterrupted extends Error {
  override name = 'StoringInterrupted';

  constructor(lastLine: number, code: string | undefined) {
    super(
      `the database has failed (${code ?? 'no code'}): what was answered, up to line ${lastLine}, is stored; of the next lines some may be`,
    );
  }
}

interface AnswerOptions {
  readonly newIdentifier: () => string;
  /** Of the problems. */
  readonly language: Language;
  /** Hears of a failure that is not the doing of who wrote the line. */
  readonly onFailure: (line: Line, error: unknown) => void;
}

/** Calculates each line and stores nothing. */
export function simulateLines(
  dependencies: Pick<Dependencies, 'rateBook' | 'clock'>,
  options: AnswerOptions,
): AnswerLines {
  return function* (lines, tally) {
    for (const line of lines) {
      const outcome = attempt(() => {
        const stated = readCalculationRequest(line.text);
        const assessment = simulateCalculation(dependencies, stated);
        if ('issues' in assessment) throw badRequest(issuesOfCase(assessment.issues, stated));
        return calculationText(stated, assessment.calculation, assessment.receipt, frameOf(line));
      });
      count(tally, line, outcome);
      yield answerOf(line, outcome, options);
    }
  };
}

/** How many lines are given to be stored at once. The store commits them together. */
const maximumTogether = 100;

/**
 * Calculates and stores each line as the service does, many at a time; it answers when they are on disk. Errors:
 * StoringInterrupted when the database cannot work; nothing can say then whether it has committed.
 */
export function storeLines(
  dependencies: CreationDependencies & Pick<Dependencies, 'refreshRateBook'>,
  caller: Caller,
  organization: string,
  options: AnswerOptions,
): AnswerLines {
  return async function* (lines, tally) {
    for (let start = 0; start < lines.length; start += maximumTogether) {
      // A run takes long, and rates that are published meanwhile hold for what is stored from then on.
      await dependencies.refreshRateBook();
      const together = lines.slice(start, start + maximumTogether);
      const stored = await Promise.all(together.map(storeLine));
      const fatal = stored.find(({ outcome }) => 'error' in outcome && endsTheRun(outcome.error));
      if (fatal !== undefined && 'error' in fatal.outcome) {
        throw new StoringInterrupted(tally.lastLine, describeFailure(fatal.outcome.error).code);
      }
      for (const { line, outcome } of stored) count(tally, line, outcome);
      for (const { line, outcome } of stored) {
        yield answerOf(line, 'error' in outcome ? outcome : attempt(outcome.value), options);
      }
    }
  };

  /** Writes the answer only when it is answered: it is much larger than the record. */
  async function storeLine(
    line: Line,
  ): Promise<{ readonly line: Line; readonly outcome: Outcome<() => Buffer> }> {
    try {
      const stated = readCalculationRequest(line.text);
      const creation = await createCalculation(dependencies, caller, organization, stated);
      if ('issues' in creation) throw badRequest(issuesOfCase(creation.issues, stated));
      if (!('record' in creation)) throw new Error('a calculation without a key has met another one');
      const { record, calculation } = creation;
      return { line, outcome: { value: () => storedText(record, calculation, frameOf(line)) } };
    } catch (error) {
      return { line, outcome: { error } };
    }
  }
}

/** Whether the database cannot work, for this line or any other. */
function endsTheRun(error: unknown): boolean {
  const { passing, busy } = describeFailure(error);
  return passing || busy;
}

type Outcome<Value> = { readonly value: Value } | { readonly error: unknown };

function attempt<Value>(work: () => Value): Outcome<Value> {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

function count(tally: Tally, { number }: Line, outcome: Outcome<unknown>): void {
  if ('error' in outcome) tally.problems += 1;
  else tally.calculated += 1;
  tally.lastLine = number;
}

/** What the calculation of a line stands between. */
function frameOf({ number }: Line) {
  return { before: `{"line":${number},"calculation":`, after: '}\n' };
}

function answerOf(line: Line, outcome: Outcome<Buffer>, options: AnswerOptions): Buffer {
  if ('value' in outcome) return outcome.value;
  const document = { line: line.number, problem: problemOf(line, outcome.error, options) };
  return Buffer.from(`${JSON.stringify(document)}\n`);
}

function problemOf(
  line: Line,
  error: unknown,
  { language, newIdentifier, onFailure }: AnswerOptions,
): object {
  if (!(error instanceof ProblemError)) onFailure(line, error);
  const problem =
    error instanceof ProblemError
      ? error
      : new ProblemError('internalServerError', messages.internalServerError());
  return problemDocument(problem, language, newIdentifier());
}
