import { setImmediate } from 'node:timers/promises';
import type { Cut, Warning } from '../domain/breakdown.ts';
import type { Calculation } from '../domain/calculate.ts';
import type { CaseIssue } from '../domain/case-issues.ts';
import type { RateBook } from '../domain/rate-book.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import type { StatedTimeline } from '../domain/stated-timeline.ts';
import { endingWithTheRight, interpretTimeline, type Slot, type Timeline } from '../domain/timeline.ts';
import { askFor, type Progress, progressAfter, progressAtStart } from '../domain/timeline-cases.ts';
import { type Calculated, reasonsOf } from '../domain/timeline-reasons.ts';
import { assessCase } from './assess-case.ts';
import type { Receipt } from './calculation-record.ts';
import type { Dependencies } from './dependencies.ts';

/** One period of a timeline: why it begins, the case that it is, and the calculation of that case. */
export interface TimelinePart {
  readonly cuts: readonly Cut[];
  readonly request: StatedCase;
  readonly calculation: Calculation;
  readonly receipt: Receipt;
}

/** An issue with a field of the timeline, and the first period in which it arose. */
interface TimelineIssue extends CaseIssue {
  readonly period?: { readonly startDate: string; readonly endDate: string };
}

export type TimelineAssessment =
  | { readonly parts: readonly TimelinePart[]; readonly warnings: readonly Warning[] }
  | { readonly issues: readonly TimelineIssue[] };

/**
 * Calculates a case over several months, period by period, each as `simulateCalculation` does. Nothing is
 * stored. All periods see the same rates, and other requests have their turn between two of them. It is given up,
 * with the reason of `abandoned`, when that says so.
 */
export async function simulateTimeline(
  { rateBook, clock }: Dependencies,
  stated: StatedTimeline,
  abandoned: AbortSignal,
): Promise<TimelineAssessment> {
  const book = rateBook();
  const timeline = interpretTimeline(stated, book);
  if ('issues' in timeline) return timeline;
  const setting: Setting = { timeline, book, instant: clock(), abandoned };
  const parts: Part[] = [];
  const issues = new Map<string, TimelineIssue>();
  let progress = progressAtStart(timeline);
  for (const slots of timeline.months) {
    const month = await simulateMonth(slots, progress, setting);
    parts.push(...month.parts);
    for (const issue of month.issues) {
      const known = `${issue.code} ${issue.path}`;
      if (!issues.has(known)) issues.set(known, issue);
    }
    progress = month.progress;
  }
  if (issues.size > 0) return { issues: [...issues.values()] };
  return {
    parts: parts.map((part, index) => ({
      cuts: reasonsOf(timeline, part, parts[index - 1]),
      request: part.asked.request,
      calculation: part.calculation,
      receipt: part.receipt,
    })),
    warnings: [...timeline.warnings, ...progress.warnings],
  };
}

/** What is the same for all periods. */
interface Setting {
  readonly timeline: Timeline;
  readonly book: RateBook;
  readonly instant: Temporal.Instant;
  readonly abandoned: AbortSignal;
}

type Part = Calculated & Pick<TimelinePart, 'receipt'>;

interface Month {
  readonly parts: readonly Part[];
  readonly issues: readonly TimelineIssue[];
  readonly progress: Progress;
}

/**
 * Calculates the periods of one month, or its first ones. Where the last of them are refused the right ends
 * before: those until then are calculated again with its last day, which can change what they give (law.md
 * sections 7 and 13). The refused ones stay.
 */
async function simulateMonth(slots: readonly Slot[], before: Progress, setting: Setting): Promise<Month> {
  const { timeline, book, instant, abandoned } = setting;
  const parts: Part[] = [];
  const issues: TimelineIssue[] = [];
  let progress = before;
  for (const slot of slots) {
    await setImmediate();
    abandoned.throwIfAborted();
    const asked = askFor(timeline, slot, progress);
    const { request } = asked;
    const assessment = assessCase(request, book, instant);
    if ('issues' in assessment) {
      issues.push(
        ...assessment.issues.map((issue) => ({
          ...issue,
          path: asked.placeOf(issue.path),
          ...(request.period === undefined ? {} : { period: request.period }),
        })),
      );
      continue;
    }
    const { calculation, receipt } = assessment;
    parts.push({ slot, asked, calculation, receipt });
    progress = progressAfter(timeline, slot, asked, calculation);
  }
  const granted = parts.findLastIndex(({ calculation }) => calculation.outcome === 'granted') + 1;
  if (issues.length > 0 || granted === 0 || granted === slots.length) return { parts, issues, progress };
  const month = await simulateMonth(endingWithTheRight(slots.slice(0, granted)), before, setting);
  return { ...month, parts: [...month.parts, ...parts.slice(granted)] };
}
