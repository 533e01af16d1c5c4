import { setImmediate } from 'node:timers/promises';
import type { TimelinePart } from '../application/simulate-timeline.ts';
import type { Warning } from '../domain/breakdown.ts';
import { describeCut, describeWarning } from '../domain/explanations/render.ts';
import type { Cents } from '../domain/money.ts';
import type { StatedTimeline } from '../domain/stated-timeline.ts';
import { calculationDocument, withReferences } from './calculation-document.ts';

/**
 * A timeline as the API answers it, month by month. Texts take as long to write as amounts to compute, so other
 * requests have their turn between two periods. It is given up, with the reason of `abandoned`, when that says so.
 */
export async function timelineDocument(
  stated: StatedTimeline,
  parts: readonly TimelinePart[],
  warnings: readonly Warning[],
  abandoned: AbortSignal,
) {
  const months: MonthDocument[] = [];
  for (const part of parts) {
    await setImmediate();
    abandoned.throwIfAborted();
    const { period, amounts, payment } = part.calculation;
    const month = period.startDate.slice(0, 'YYYY-MM'.length);
    const before = months.at(-1);
    const sums = before?.month === month ? before : { ...nothing, periods: [] };
    if (sums === before) months.pop();
    months.push({
      month,
      payableCents: sums.payableCents + amounts.payableCents,
      paymentCents: sums.paymentCents + payment.amountCents,
      installationPremiumCents: sums.installationPremiumCents + payment.installationPremiumCents,
      periods: [...sums.periods, partDocument(part)],
    });
  }
  return {
    caseReference: stated.caseReference,
    requestDate: stated.requestDate,
    period: stated.period,
    months,
    totals: months.reduce<Sums>(
      (totals, month) => ({
        payableCents: totals.payableCents + month.payableCents,
        paymentCents: totals.paymentCents + month.paymentCents,
        installationPremiumCents: totals.installationPremiumCents + month.installationPremiumCents,
      }),
      nothing,
    ),
    warnings: warnings.map((warning) => ({
      ...withReferences(warning),
      description: describeWarning(warning.code, warning.inputs),
    })),
  };
}

interface Sums {
  readonly payableCents: Cents;
  readonly paymentCents: Cents;
  readonly installationPremiumCents: Cents;
}

const nothing: Sums = { payableCents: 0, paymentCents: 0, installationPremiumCents: 0 };

interface MonthDocument extends Sums {
  readonly month: string;
  readonly periods: readonly ReturnType<typeof partDocument>[];
}

function partDocument({ cuts, request, calculation, receipt }: TimelinePart) {
  return {
    period: calculation.period,
    cuts: cuts.map((cut) => ({ ...withReferences(cut), description: describeCut(cut.code, cut.inputs) })),
    request,
    calculation: calculationDocument(request, calculation, receipt),
  };
}
