import { compareDays, daysOfYearWithin, type Period, textOf } from '../calendar.ts';
import type { Detention } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import type { Suspension } from '../payment.ts';

/**
 * Article 39 of the royal decree of 11 July 2002: the payment is suspended on the days on the roll of a prison or
 * in a placement by court order (law.md section 10). An electronic tag suspends as a way of serving a prison
 * sentence, and does not as a sentence of its own.
 */
export function detentionSuspensions(
  detentions: readonly Detention[],
  period: Period,
): readonly Suspension[] {
  if (detentions.length === 0) return [];
  return detentions.toSorted(compareDetentions).flatMap((detention): Suspension[] => {
    const { kind, startDate, endDate, path } = detention;
    const days = daysOfYearWithin(detention, period.startDate, period.endDate);
    if (days.length === 0) return [];
    return [
      {
        codes: { suspended: 'detentionSuspension', notSuspended: 'detentionNotSuspended' },
        subject: path,
        days: kind === 'autonomousElectronicMonitoring' ? [] : days,
        inputs: {
          detentionKind: kind,
          startDate: textOf(startDate),
          ...(endDate === undefined ? {} : { endDate: textOf(endDate) }),
        },
        legalReferences: [decreeArticle('39')],
      },
    ];
  });
}

/** The order in which they are stated must not matter. Without an end, last of those that start that day. */
function compareDetentions(left: Detention, right: Detention): number {
  const byStart = compareDays(left.startDate, right.startDate);
  if (byStart !== 0) return byStart;
  if (left.endDate === undefined || right.endDate === undefined) {
    return Number(left.endDate === undefined) - Number(right.endDate === undefined);
  }
  return compareDays(left.endDate, right.endDate);
}
