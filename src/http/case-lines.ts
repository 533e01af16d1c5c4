import type { LineReader } from '../application/calculate-chunk.ts';
import type { LineProblem } from '../application/calculation-batch.ts';
import { CalculationDamaged } from '../application/stored-calculation.ts';
import type { Language } from '../domain/explanations/languages.ts';
import { readCalculationRequest } from './calculation-request.ts';
import { issuesOfCase } from './case-issues.ts';
import { loggableError } from './loggable-error.ts';
import { messages } from './messages.ts';
import { answerableValue, maximumIssues, problemDocument } from './problem-document.ts';
import { badRequest, calculationDamaged, type Issue, ProblemError } from './problems.ts';

/** A problem of a line as it is kept, in every language, until somebody reads it in his. */
interface KeptProblem {
  readonly code: ProblemError['code'];
  readonly detail: ProblemError['detail'];
  readonly members: ProblemError['members'];
  readonly issues: readonly Issue[];
  readonly instance: string;
}

/**
 * Reads lines exactly as the body of a single calculation is read: strict JSON, the schema, and after that the
 * contradictions of the case. `onFailure` hears what may be logged of a failure of the service: nothing that the line
 * says.
 */
export function readCaseLines(onFailure: (loggable: object) => void): LineReader {
  return {
    readCase: (text, identifier) => {
      try {
        return { stated: readCalculationRequest(text) };
      } catch (error) {
        if (error instanceof ProblemError) return { problem: keptProblem(error, identifier) };
        throw error;
      }
    },
    problemOfCase: (issues, stated, identifier) =>
      keptProblem(badRequest(issuesOfCase(issues, stated)), identifier),
    problemOfFailure: (error, identifier) => {
      onFailure(error instanceof Error ? loggableError(error) : {});
      return keptProblem(
        error instanceof CalculationDamaged
          ? calculationDamaged(error)
          : new ProblemError('internalServerError', messages.internalServerError()),
        identifier,
      );
    },
  };
}

/** What a reader of his language is told of a problem of a line. */
export function lineProblemDocument(kept: LineProblem, language: Language) {
  // The service itself has written it, in the form of `keptProblem`.
  const { code, detail, members, issues, instance } = kept as unknown as KeptProblem;
  return problemDocument(new ProblemError(code, detail, { members, issues }), language, instance);
}

function keptProblem({ code, detail, members, issues }: ProblemError, instance: string): LineProblem {
  const kept: KeptProblem = {
    code,
    detail:
      issues.length > maximumIssues
        ? messages.moreIssues({ shown: maximumIssues, total: issues.length })
        : detail,
    members,
    issues: issues
      .slice(0, maximumIssues)
      .map((issue) => ({ ...issue, value: answerableValue(issue.value) })),
    instance,
  };
  return { ...kept };
}
