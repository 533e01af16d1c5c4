import type { Warning } from '../breakdown.ts';
import { compareDays, daysOfYearWithin, isBefore, type Period, textOf } from '../calendar.ts';
import type { Sanction } from '../case.ts';
import { lawArticle } from '../legal-references.ts';
import { compare, fraction } from '../money.ts';
import type { Suspension } from '../payment.ts';
import type { StatedSanction } from '../stated-case.ts';

/**
 * Article 30 of the law of 26 May 2002: a sanction suspends the payment, wholly or for a share, and leaves the
 * right as it is (law.md section 10). A day of several sanctions is suspended once, for the largest share.
 */
export function sanctionSuspensions(sanctions: readonly Sanction[], period: Period): readonly Suspension[] {
  if (sanctions.length === 0) return [];
  return sanctions.toSorted(compareSanctions).flatMap((sanction): Suspension[] => {
    const { ground, share, conditional, decidedOn, startDate, endDate, path } = sanction;
    const days = daysOfYearWithin(sanction, period.startDate, period.endDate);
    if (days.length === 0) return [];
    return [
      {
        codes: { suspended: 'sanctionSuspension', notSuspended: 'sanctionNotSuspended' },
        subject: path,
        days: conditional ? [] : days,
        ...(share === undefined ? {} : { share }),
        inputs: {
          sanctionGround: ground,
          decidedOnDate: textOf(decidedOn),
          startDate: textOf(startDate),
          endDate: textOf(endDate),
          conditional,
        },
        legalReferences: [lawArticle('30')],
      },
    ];
  });
}

/**
 * law.md says of a breach of the project when its sanction starts, and nothing of undeclared resources: one that
 * starts before its decision is applied as it is stated, and the calculation says so.
 */
export function sanctionWarnings(sanctions: readonly Sanction[], period: Period): readonly Warning[] {
  return sanctions
    .filter(
      (sanction) =>
        isBefore(sanction.startDate, sanction.decidedOn) &&
        daysOfYearWithin(sanction, period.startDate, period.endDate).length > 0,
    )
    .map(({ path, startDate, decidedOn }) => ({
      code: 'sanctionStartsBeforeDecision',
      subject: `${path}.startDate`,
      inputs: { startDate: textOf(startDate), decidedOnDate: textOf(decidedOn) },
      legalReferences: [lawArticle('30')],
    }));
}

/** The order in which they are stated must not matter: the largest share first, then by their days. */
function compareSanctions(left: Sanction, right: Sanction): number {
  return (
    compare(shareOf(right), shareOf(left)) ||
    compareDays(left.startDate, right.startDate) ||
    compareDays(left.endDate, right.endDate) ||
    compareDays(left.decidedOn, right.decidedOn)
  );
}

function shareOf({ share }: Sanction) {
  return share === undefined ? fraction(1) : fraction(share.numerator, share.denominator);
}

/** How many months a sanction can last. */
export function longestSanctionMonths({ ground, fraud, repeated }: StatedSanction): number {
  if (ground === 'integrationProjectBreach') return repeated === true ? 3 : 1;
  return (fraud === true ? 12 : 6) * (repeated === true ? 2 : 1);
}

/**
 * The last day of so many months from a day: the eve of that day of the month, or the last of a month that has no
 * such day.
 */
export function lastDayOfMonths(startDate: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const sameDay = startDate.add({ months });
  return sameDay.day === startDate.day ? sameDay.subtract({ days: 1 }) : sameDay;
}

/** A sanction for a breach of the project starts on the first day of the second month after the decision. */
export function firstDayOfBreachSanction(decidedOn: Temporal.PlainDate): Temporal.PlainDate {
  return decidedOn.with({ day: 1 }).add({ months: 2 });
}
