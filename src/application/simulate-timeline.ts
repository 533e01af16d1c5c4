import { setImmediate } from 'node:timers/promises';
import type { Cut, Warning } from '../domain/breakdown.ts';
import type { Calculation } from '../domain/calculate.ts';
import type { CaseIssue } from '../domain/interpret-case.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import type { StatedTimeline } from '../domain/stated-timeline.ts';
import { askFor, interpretTimeline, progressAfter, progressAtStart, reasonsOf } from '../domain/timeline.ts';
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
 * stored. All periods see the same rates, and other requests have their turn between two of them.
 */
export async function simulateTimeline(
  { rateBook, clock }: Dependencies,
  stated: StatedTimeline,
): Promise<TimelineAssessment> {
  const book = rateBook();
  const instant = clock();
  const timeline = interpretTimeline(stated, book);
  if ('issues' in timeline) return timeline;
  const parts: TimelinePart[] = [];
  const issues = new Map<string, TimelineIssue>();
  let progress = progressAtStart(timeline);
  for (const slot of timeline.slots) {
    await setImmediate();
    const asked = askFor(timeline, slot, progress);
    const { request } = asked;
    const assessment = assessCase(request, book, instant);
    if ('issues' in assessment) {
      for (const issue of assessment.issues) {
        const path = asked.placeOf(issue.path);
        const known = `${issue.code} ${path}`;
        if (!issues.has(known)) {
          issues.set(known, {
            ...issue,
            path,
            ...(request.period === undefined ? {} : { period: request.period }),
          });
        }
      }
      continue;
    }
    const { calculation, receipt } = assessment;
    parts.push({ cuts: reasonsOf(timeline, slot, calculation), request, calculation, receipt });
    progress = progressAfter(timeline, slot, asked, calculation);
  }
  if (issues.size > 0) return { issues: [...issues.values()] };
  return { parts, warnings: [...timeline.warnings, ...progress.warnings] };
}
