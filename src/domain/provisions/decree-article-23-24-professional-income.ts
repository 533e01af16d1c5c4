import { annualAmount } from '../annual-amount.ts';
import type { LineItem } from '../breakdown.ts';
import { completeMonthsBetween, firstOfMonth, isBefore, later, type Period, periodOf } from '../calendar.ts';
import type { Applicant, Located } from '../case.ts';
import { decreeArticle, guidanceSection } from '../legal-references.ts';
import { type Cents, fraction, multiply, roundHalfUp } from '../money.ts';
import type { InCompanyTraining, ReplacementIncome, WorkIncome } from '../stated-case.ts';

/**
 * Articles 23 and 24 of the royal decree of 11 July 2002, in the method applied since 2023-01-01 (law.md
 * 5.1): net professional income, that is work and what replaces it, pooled over the whole month.
 */

/** Pay for work or training counts net. The socio-professional exemption is a line of its own. */
export function workIncome(resource: Located<WorkIncome>): LineItem {
  const { annualCents, inputs } = annualAmount(resource);
  return {
    code: 'workIncome',
    kind: 'resource',
    annualAmountCents: annualCents,
    subject: resource.path,
    inputs: {
      resourceType: resource.type,
      ...inputs,
      ...(resource.startedOn === undefined ? {} : { startedOnDate: resource.startedOn }),
      grossAnnualCents: annualCents,
      exemptAnnualCents: 0,
    },
    rates: [],
    legalReferences: [decreeArticle('23')],
  };
}

/** Months of an individual in-company training for which the employer's part is exempt (article 22 §1 e). */
const exemptTrainingMonths = 6;

/**
 * Individual in-company training: the net pay less the part that the employer bears, for six months at
 * most (article 22 §1 e). What is left is professional income.
 */
export function inCompanyTraining(resource: Located<InCompanyTraining>): LineItem {
  const exemptMonthlyCents =
    resource.monthNumber <= exemptTrainingMonths ? resource.employerBorneMonthlyCents : 0;
  const countedAnnualCents = (resource.monthlyAmountCents - exemptMonthlyCents) * 12;
  return {
    code: 'inCompanyTraining',
    kind: 'resource',
    annualAmountCents: countedAnnualCents,
    subject: resource.path,
    inputs: {
      resourceType: resource.type,
      monthlyAmountCents: resource.monthlyAmountCents,
      employerBorneMonthlyCents: resource.employerBorneMonthlyCents,
      monthNumber: resource.monthNumber,
      exemptTrainingMonths,
      grossAnnualCents: resource.monthlyAmountCents * 12,
      exemptAnnualCents: exemptMonthlyCents * 12,
      countedAnnualCents,
    },
    rates: [],
    legalReferences: [decreeArticle('22', '1', 'e'), decreeArticle('23')],
  };
}

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
 * A right that began before the month is not a new application. Only in one, and only when the right does
 * not cover the whole month, is professional income prorated.
 */
export function isNewApplication(applicant: Applicant, period: Period): boolean {
  const { rightStartDate, previousRightEndDate } = applicant;
  if (rightStartDate !== undefined && isBefore(rightStartDate, firstOfMonth(period.startDate))) return false;
  return (
    previousRightEndDate === undefined || completeMonthsBetween(previousRightEndDate, period.startDate) >= 2
  );
}

/**
 * The days of the month that the right covers. A period can be a part of them: the right can have begun before
 * it, in the month or earlier, and go on after it.
 */
export function rightWithinMonth({ rightStartDate, rightEndDate }: Applicant, period: Period): Period {
  const firstDay =
    rightStartDate === undefined ? period.startDate : later(rightStartDate, firstOfMonth(period.startDate));
  return periodOf(firstDay, rightEndDate ?? period.endDate);
}

/**
 * In a new application that does not cover the month: the pooled income of the month times the days of the
 * right over the days of the month, rounded, and again twelve times. The line is what that takes off.
 */
export function newApplicationProration(
  professionalAnnualCents: Cents,
  period: Period,
): { line: LineItem; proratedMonthlyCents: Cents } {
  const { cents, rounding } = roundHalfUp(
    multiply(fraction(professionalAnnualCents, 12), fraction(period.coveredDays, period.monthDays)),
    'proratedProfessionalIncome',
  );
  const reductionCents = professionalAnnualCents - cents * 12;
  return {
    proratedMonthlyCents: cents,
    line: {
      code: 'newApplicationProration',
      // Rounding the month of a very small income up can make its year larger than it was.
      kind: reductionCents >= 0 ? 'reduction' : 'resource',
      annualAmountCents: Math.abs(reductionCents),
      inputs: {
        professionalAnnualCents,
        coveredDays: period.coveredDays,
        monthDays: period.monthDays,
        proratedMonthlyCents: cents,
        proratedAnnualCents: cents * 12,
        ...(reductionCents >= 0
          ? { reductionAnnualCents: reductionCents }
          : { increaseAnnualCents: -reductionCents }),
      },
      rates: [],
      rounding,
      legalReferences: [decreeArticle('24'), guidanceSection('3')],
    },
  };
}
