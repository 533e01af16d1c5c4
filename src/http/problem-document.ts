import type { Static } from 'typebox';
import type { Language } from '../domain/explanations/languages.ts';
import { messages } from './messages.ts';
import { issueTypes, problemTypeHref, problemTypes } from './problem-types.ts';
import type { Issue, ProblemError } from './problems.ts';
import type { problemSchema } from './schemas/problem.ts';

/** More issues than this in one answer help nobody. */
export const maximumIssues = 100;

const maximumValueLength = 100;

/**
 * The body of an `application/problem+json` answer (RFC 9457, belgif guide "Errors"): details in the language
 * of the caller, at most 100 issues, `instance` a UUID that names this occurrence.
 */
export function problemDocument(
  problem: ProblemError,
  language: Language,
  instance: string,
): Static<typeof problemSchema> {
  const { urn, status, title } = problemTypes[problem.code];
  const { issues } = problem;
  const detail =
    issues.length > maximumIssues
      ? messages.moreIssues({ shown: maximumIssues, total: issues.length })
      : problem.detail;
  return {
    type: urn,
    href: problemTypeHref(problem.code),
    title,
    status,
    detail: detail[language],
    instance: `urn:uuid:${instance}`,
    ...problem.members,
    ...(issues.length === 0
      ? {}
      : { issues: issues.slice(0, maximumIssues).map((issue) => issueDocument(issue, language)) }),
  };
}

function issueDocument(issue: Issue, language: Language) {
  const { urn, title } = issueTypes[issue.code];
  const value = answerableValue(issue.value);
  return {
    type: urn,
    title,
    detail: issue.detail[language],
    in: issue.in,
    ...(issue.name === undefined ? {} : { name: issue.name }),
    ...(value === undefined ? {} : { value }),
    ...(issue.minimum === undefined ? {} : { minimum: issue.minimum }),
    ...(issue.maximum === undefined ? {} : { maximum: issue.maximum }),
    ...(issue.period === undefined ? {} : { period: issue.period }),
  };
}

/** What of a value is answered: one that is plain, cut at 100 characters. */
export function answerableValue(value: unknown): string | number | boolean | undefined {
  // JSON has no infinite number.
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  // toWellFormed: the cut may fall inside a surrogate pair.
  return value.length <= maximumValueLength
    ? value
    : `${value.slice(0, maximumValueLength - 1).toWellFormed()}…`;
}
