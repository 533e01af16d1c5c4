import type { Static } from 'typebox';
import { isAbout } from '../application/acknowledgements.ts';
import type { Decision } from '../application/act-on-revision.ts';
import type { ChangedCalculation, Impact } from '../application/assess-impact.ts';
import type { CheckedRevision, RevisionPage } from '../application/read-revision.ts';
import { describeRateCheck } from '../domain/explanations/render.ts';
import { coefficientOf, type Proposal } from '../domain/indexation.ts';
import { limits } from '../domain/limits.ts';
import { isNumberUnit } from '../domain/rate-book.ts';
import type { RateFinding } from '../domain/rate-findings.ts';
import { lastEvent, type RevisionEvent, rowsOf, stateOf } from '../domain/rate-revision.ts';
import {
  amountOf,
  type CorrectingRow,
  canonicalDecimal,
  decimalOfCents,
  type PublishedRow,
  type RateRow,
} from '../domain/rate-row.ts';
import { calculationHref } from './calculation-document.ts';
import { messages } from './messages.ts';
import { badRequest, type Issue } from './problems.ts';
import { amountDocument } from './rate-document.ts';
import { rateMessages } from './rate-messages.ts';
import type { decisionRequestSchema, rateTableSchema } from './schemas/rate-revision.ts';

type SentRow = Static<typeof rateTableSchema>['rows'][number];

/** Where a revision is found. */
export function revisionHref(id: string): string {
  return `/v1/rateRevisions/${id}`;
}

/**
 * The rows of a request. Errors: ProblemError badRequest when a row has not exactly one amount that fits its unit,
 * or a first day that no rate can have.
 */
export function rowsOfRequest(sent: readonly SentRow[]): readonly RateRow[] {
  const issues = issuesOfRows(sent);
  if (issues.length > 0) throw badRequest(issues);
  return sent.map(
    (row): RateRow => ({
      parameter: row.parameter,
      category: row.category ?? null,
      unit: row.unit,
      effectiveFrom: row.effectiveFrom,
      amount: decimalOf(row.amountCents, row.factor),
      confidence: row.confidence,
      source: row.source ?? null,
      note: row.note ?? null,
    }),
  );
}

/** What is wrong with rows that match their schema. */
export function issuesOfRows(sent: readonly SentRow[]): readonly Issue[] {
  return sent.flatMap((row, index): readonly Issue[] => {
    const { amountCents, factor, withdrawn, effectiveFrom } = row;
    const issues: Issue[] = [];
    const name = `rows[${index}]`;
    const field = isNumberUnit(row.unit) ? 'factor' : 'amountCents';
    const stated = [amountCents, factor, withdrawn === true ? withdrawn : undefined];
    const isRight =
      stated.filter((value) => value !== undefined).length === 1 &&
      (withdrawn === true || row[field] !== undefined);
    if (!isRight) {
      issues.push({
        code: 'exactlyOneOfExpected',
        in: 'body',
        name,
        detail: rateMessages.amountOfRow({ field }),
      });
    }
    if (effectiveFrom < limits.firstDayOfLaw || effectiveFrom > limits.lastDay) {
      const range = { minimum: limits.firstDayOfLaw, maximum: limits.lastDay };
      issues.push({
        code: 'outOfRange',
        in: 'body',
        name: `${name}.effectiveFrom`,
        value: effectiveFrom,
        ...range,
        detail: messages.outOfRange(range),
      });
    }
    return issues;
  });
}

/** What whoever submits or approves says. */
export function decisionOfRequest(sent: Static<typeof decisionRequestSchema>): Decision {
  return {
    reason: sent.reason ?? null,
    acknowledgements: sent.acknowledgements.map(({ code, subject, reason }) => ({
      code,
      subject: subject ?? null,
      reason,
    })),
  };
}

/** A row as it is sent and answered. */
export function rowDocument(row: RateRow) {
  return {
    parameter: row.parameter,
    ...(row.category === null ? {} : { category: row.category }),
    unit: row.unit,
    effectiveFrom: row.effectiveFrom,
    ...publishedAmount(row),
    confidence: row.confidence,
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.note === null ? {} : { note: row.note }),
  };
}

/** A revision, whole, with its checks in four languages. */
export function revisionDocument({ revision, findings, acknowledgements, superseded }: CheckedRevision) {
  const { id, events } = revision;
  const rows = rowsOf(revision);
  const [created] = events;
  const last = lastEvent(revision);
  const edited = events.findLast(({ rows: set }) => set.length > 0);
  return {
    id,
    href: revisionHref(id),
    reason: edited?.reason ?? '',
    state: stateOf(revision),
    firstDay: rows.map(({ effectiveFrom }) => effectiveFrom).toSorted()[0] ?? '',
    rowCount: rows.length,
    createdBy: created?.actingPerson ?? '',
    recordedAt: (created ?? last).recordedAt.toString(),
    changedAt: last.recordedAt.toString(),
    version: last.number,
    rows: rows.map((row) => revisionRowDocument(row, superseded)),
    checks: findings.map((finding) => {
      const found = acknowledgements.find((given) => isAbout(given, finding));
      return {
        ...checkDocument(finding),
        ...(found === undefined
          ? {}
          : { acknowledgement: { actingPerson: found.actingPerson, reason: found.reason } }),
      };
    }),
    history: events.map((event) => eventDocument(event, superseded)),
  };
}

/** A check with its text in four languages. */
export function checkDocument(finding: RateFinding) {
  return { ...finding, description: describeRateCheck(finding.code, finding.inputs) };
}

/** One revision of a list. */
export function revisionSummaryDocument(summary: RevisionPage['items'][number]) {
  return {
    ...summary,
    href: revisionHref(summary.id),
    recordedAt: summary.recordedAt.toString(),
    changedAt: summary.changedAt.toString(),
  };
}

/** A computed indexation. */
export function proposalDocument(effectiveFrom: string, { step, rows }: Proposal) {
  return {
    effectiveFrom,
    indexStep: step,
    coefficient: `${coefficientOf(step)}`.padStart(5, '0').replace(/(\d{4})$/, '.$1'),
    rows: rows.map(({ row, previousAmountCents, baseAmountCents }) => ({
      ...rowDocument(row),
      previousAmountCents,
      ...(baseAmountCents === undefined ? {} : { baseAmountCents }),
    })),
  };
}

/** What a revision does to the stored cases. */
export function impactDocument({ gains, losses, ...figures }: Impact) {
  return {
    ...figures,
    gains: gains.map(changedCalculationDocument),
    losses: losses.map(changedCalculationDocument),
  };
}

export function changedCalculationDocument({ id, ...calculation }: ChangedCalculation) {
  return { href: calculationHref(id), ...calculation };
}

function eventDocument(event: RevisionEvent, superseded: CheckedRevision['superseded']) {
  const { act, actingPerson, recordedAt, reason, rows, acknowledgements, rateBookVersion } = event;
  return {
    code: act,
    actingPerson,
    recordedAt: recordedAt.toString(),
    ...(reason === null ? {} : { reason }),
    ...(rows.length === 0 ? {} : { rows: rows.map((row) => revisionRowDocument(row, superseded)) }),
    ...(acknowledgements.length === 0
      ? {}
      : {
          acknowledgements: acknowledgements.map(({ code, subject, reason: why }) => ({
            code,
            ...(subject === null ? {} : { subject }),
            reason: why,
          })),
        }),
    ...(rateBookVersion === null ? {} : { rateBookVersion }),
  };
}

function revisionRowDocument(row: CorrectingRow, superseded: CheckedRevision['superseded']) {
  const replaced = row.supersedesId === null ? undefined : superseded.get(row.supersedesId);
  return { ...rowDocument(row), ...(replaced === undefined ? {} : { corrects: replacedDocument(replaced) }) };
}

function replacedDocument(row: PublishedRow) {
  return { ...publishedAmount(row), recordedAt: row.recordedAt.toString() };
}

function publishedAmount(row: Pick<RateRow, 'unit' | 'amount'>) {
  return amountDocument(amountOf(row));
}

function decimalOf(amountCents: number | undefined, factor: string | undefined): string | null {
  if (amountCents !== undefined) return decimalOfCents(amountCents);
  return factor === undefined ? null : canonicalDecimal(factor);
}
