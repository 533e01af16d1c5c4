import { annualAmount } from '../annual-amount.ts';
import type { LineItem } from '../breakdown.ts';
import { completeMonthsBetween, isWholeMonth, type Period } from '../calendar.ts';
import type { Applicant, Located, ReplacementIncome } from '../case.ts';
import { decreeArticle, guidanceSection } from '../legal-references.ts';
import { type Cents, fraction, roundHalfUp } from '../money.ts';

/**
 * Articles 23 and 24 of the royal decree of 11 July 2002, in the method applied since 2023-01-01 (law.md
 * 5.1): net professional income, that is work and what replaces it, pooled over the whole month.
 */

/** Unemployment, sickness, pension and the like count net, in full. */
export function replacementIncome(resource: Located<ReplacementIncome>): LineItem {
  const { annualCents, inputs } = annualAmount(resource);
  return {
    code: 'replacementIncome',
    kind: 'resource',
    annualAmountCents: annualCents,
    subject: resource.path,
    inputs: {
      resourceType: resource.type,
      ...inputs,
      grossAnnualCents: annualCents,
      exemptAnnualCents: 0,
    },
    rates: [],
    legalReferences: [decreeArticle('24')],
  };
}

/**
 * A new application: the first ever, or one after two complete calendar months without a right (law.md 5.1).
 * Only then, and only when the right does not cover the whole month, is professional income prorated.
 */
export function isNewApplication(applicant: Applicant, period: Period): boolean {
  const { previousRightEndDate } = applicant;
  return (
    previousRightEndDate === undefined || completeMonthsBetween(previousRightEndDate, period.startDate) >= 2
  );
}

/**
 * In a new application that does not cover the month: the pooled income of the month times the days covered
 * over the days of the month, rounded, and again twelve times. The line is what that takes off.
 */
export function newApplicationProration(
  professionalAnnualCents: Cents,
  period: Period,
): { line: LineItem; proratedMonthlyCents: Cents } {
  const { cents, rounding } = roundHalfUp(
    fraction(
      BigInt(professionalAnnualCents) * BigInt(period.coveredDays),
      BigInt(12) * BigInt(period.monthDays),
    ),
    'proratedProfessionalIncome',
  );
  return {
    proratedMonthlyCents: cents,
    line: {
      code: 'newApplicationProration',
      kind: 'reduction',
      annualAmountCents: professionalAnnualCents - cents * 12,
      inputs: {
        professionalAnnualCents,
        coveredDays: period.coveredDays,
        monthDays: period.monthDays,
        proratedMonthlyCents: cents,
        proratedAnnualCents: cents * 12,
        reductionAnnualCents: professionalAnnualCents - cents * 12,
      },
      rates: [],
      rounding,
      legalReferences: [decreeArticle('24'), guidanceSection('3')],
    },
  };
}

/** Whether the professional income of this period is prorated. */
export function isProrated(applicant: Applicant, period: Period): boolean {
  return !isWholeMonth(period) && isNewApplication(applicant, period);
}
