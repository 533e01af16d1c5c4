import type { Cut, CutCode, InputValue, LineItem } from './breakdown.ts';
import type { Calculation } from './calculate.ts';
import { textOf } from './calendar.ts';
import { decreeArticle, guidanceSection, lawArticle } from './legal-references.ts';
import type { Regime, RegimeReason } from './provisions/decree-article-35-socio-professional-exemption.ts';
import type { Slot, Timeline } from './timeline.ts';
import type { Asked } from './timeline-cases.ts';

/** A period that is calculated: why it begins follows from it and the one before. */
export interface Calculated {
  readonly slot: Slot;
  readonly asked: Asked;
  readonly calculation: Calculation;
}

/**
 * Every reason why a period begins, with the rates that its calculation used and that begin on its first day,
 * and the exemptions of work that ran out in the period before.
 */
export function reasonsOf({ facts }: Timeline, part: Calculated, before?: Calculated): readonly Cut[] {
  const { period, cuts: cutsOfSlot } = part.slot;
  const date = textOf(period.startDate);
  const reason = { date, inputs: { cutDate: date } };
  if (period.startDate.equals(facts.period.startDate)) {
    return [{ ...reason, code: 'timelineBegins', legalReferences: [] }];
  }
  const cuts = [...cutsOfSlot, ...(before === undefined ? [] : exemptionsOver(part, before))];
  const begun = part.calculation.rates.filter(({ effectiveFrom }) => effectiveFrom === date);
  const rateParameter = [...new Set(begun.map(({ parameter }) => parameter))];
  if (rateParameter.length > 0 || (cuts.length === 0 && period.startDate.day > 1)) {
    const inputs = { ...reason.inputs, rateParameter };
    return [{ date, code: 'ratesChange', inputs, legalReferences: [lawArticle('15')] }, ...cuts];
  }
  return cuts.length > 0
    ? cuts
    : [{ ...reason, code: 'monthBegins', legalReferences: [guidanceSection('3')] }];
}

/** What a reason against the exemption of work says, where it was given until then. */
const exemptionEnds: readonly {
  readonly reason: RegimeReason;
  readonly code: CutCode;
  readonly of?: Regime;
}[] = [
  { reason: 'threeMonthsOver', code: 'shortageMonthsEnd', of: 'shortageOccupation' },
  { reason: 'counterUsedUp', code: 'exemptionDaysUsedUp' },
  { reason: 'counterWindowClosed', code: 'exemptionYearsEnd' },
];

/** The exemptions of work that somebody had in the period before and that have run out since. */
function exemptionsOver(part: Calculated, before: Calculated): readonly Cut[] {
  const date = textOf(part.slot.period.startDate);
  const linesBefore = exemptionLines(before).filter(({ line }) => line.code === 'socioProfessionalExemption');
  const lines = exemptionLines(part);
  return [...new Set(linesBefore.map(({ path }) => path))].flatMap((path) =>
    exemptionEnds
      .filter(
        ({ reason, of }) =>
          lines.some((now) => now.path === path && saysReason(now.line, reason)) &&
          linesBefore.some(
            ({ path: its, line }) => its === path && (of === undefined || line.inputs.regime === of),
          ),
      )
      .map(({ code }) => ({
        code,
        date,
        subject: `${path}.resources`,
        inputs: { cutDate: date },
        legalReferences: [decreeArticle('35', '1')],
      })),
  );
}

/** The lines of the exemption of work, with where each person stands in the timeline. */
function exemptionLines({ asked, calculation }: Calculated) {
  return calculation.breakdown.flatMap((line) =>
    line.subject !== undefined && line.code.startsWith('socioProfessionalExemption')
      ? [{ line, path: asked.placeOf(line.subject) }]
      : [],
  );
}

function saysReason({ inputs: { notApplied } }: LineItem, reason: RegimeReason): boolean {
  const entries: readonly InputValue[] = Array.isArray(notApplied) ? notApplied : [];
  return entries.some((entry) => typeof entry === 'object' && 'reason' in entry && entry.reason === reason);
}
