import { dayOf, isBefore, isSameDay, textOf } from './calendar.ts';
import type { DecisionFacts, Detention, PaymentFacts, Sanction, StayAbroad } from './case.ts';
import type { Report } from './case-issues.ts';
import { checkShare } from './check-people.ts';
import { limits } from './limits.ts';
import {
  firstDayOfBreachSanction,
  lastDayOfMonths,
  longestSanctionMonths,
} from './provisions/law-article-30-sanctions.ts';
import type {
  StatedDecision,
  StatedDetention,
  StatedPayment,
  StatedSanction,
  StatedStayAbroad,
} from './stated-case.ts';

/** The facts that suspend a payment, in domain terms. */
export function interpretPayment(stated: StatedPayment | undefined, report: Report): PaymentFacts {
  const { sanctions = [], staysAbroad = [], detentions = [] } = stated ?? {};
  return {
    sanctions: sanctions.map((sanction, index) =>
      interpretSanction(sanction, `payment.sanctions[${index}]`, report),
    ),
    staysAbroad: staysAbroad.map((stay, index) =>
      interpretStay(stay, `payment.staysAbroad[${index}]`, report),
    ),
    detentions: detentions.map((detention, index) =>
      interpretDetention(detention, `payment.detentions[${index}]`, report),
    ),
  };
}

function interpretSanction(stated: StatedSanction, path: string, report: Report): Sanction {
  const { ground, share, fraud, conditional } = stated;
  const decidedOn = dayOf(stated.decidedOn);
  const startDate = dayOf(stated.startDate);
  const endDate = dayOf(stated.endDate);
  checkDays(startDate, endDate, path, report);
  const maximumMonths = longestSanctionMonths(stated);
  const latestEndDate = lastDayOfMonths(startDate, maximumMonths);
  if (isBefore(latestEndDate, endDate)) {
    report('sanctionTooLong', `${path}.endDate`, {
      maximumMonths,
      latestEndDate: textOf(latestEndDate),
      endDate: textOf(endDate),
    });
  }
  if (ground === 'integrationProjectBreach') {
    const expected = firstDayOfBreachSanction(decidedOn);
    if (!isSameDay(startDate, expected)) {
      report('breachSanctionStart', `${path}.startDate`, {
        decidedOnDate: textOf(decidedOn),
        expectedStartDate: textOf(expected),
      });
    }
    if (fraud === true) report('fraudOfBreach', `${path}.fraud`);
  }
  checkShare(share, `${path}.share`, report);
  return {
    path,
    ground,
    decidedOn,
    startDate,
    endDate,
    // The whole, however it is written, is no share.
    ...(share === undefined || share.numerator === share.denominator ? {} : { share }),
    conditional: conditional ?? false,
  };
}

function interpretStay(stated: StatedStayAbroad, path: string, report: Report): StayAbroad {
  const startDate = dayOf(stated.startDate);
  const endDate = dayOf(stated.endDate);
  checkDays(startDate, endDate, path, report);
  return {
    path,
    startDate,
    endDate,
    ...(stated.exceptionalReason === undefined ? {} : { exceptionalReason: stated.exceptionalReason }),
  };
}

function interpretDetention(stated: StatedDetention, path: string, report: Report): Detention {
  const startDate = dayOf(stated.startDate);
  const endDate = stated.endDate === undefined ? undefined : dayOf(stated.endDate);
  checkDays(startDate, endDate, path, report);
  return { path, kind: stated.kind, startDate, ...(endDate === undefined ? {} : { endDate }) };
}

function checkDays(
  startDate: Temporal.PlainDate,
  endDate: Temporal.PlainDate | undefined,
  path: string,
  report: Report,
): void {
  if (isBefore(startDate, dayOf(limits.firstDayOfLaw))) {
    report('dateBeforeLaw', `${path}.startDate`, {
      statedDate: textOf(startDate),
      firstDate: limits.firstDayOfLaw,
    });
  }
  if (endDate !== undefined && isBefore(endDate, startDate)) {
    report('periodReversed', path, { startDate: textOf(startDate), endDate: textOf(endDate) });
  }
}

/** What is known of the decision, in domain terms. */
export function interpretDecision(
  stated: StatedDecision | undefined,
  requestDate: Temporal.PlainDate,
  report: Report,
): DecisionFacts {
  const decidedOn = stated?.decidedOn === undefined ? undefined : dayOf(stated.decidedOn);
  const reviewedOn = stated?.reviewedOn === undefined ? undefined : dayOf(stated.reviewedOn);
  if (decidedOn !== undefined && isBefore(decidedOn, requestDate)) {
    report('decidedBeforeRequest', 'decision.decidedOn', {
      decidedOnDate: textOf(decidedOn),
      requestDate: textOf(requestDate),
    });
  }
  const earliestReview = decidedOn ?? requestDate;
  if (reviewedOn !== undefined && isBefore(reviewedOn, earliestReview)) {
    report('reviewedBeforeDecision', 'decision.reviewedOn', {
      reviewedOnDate: textOf(reviewedOn),
      decided: decidedOn !== undefined,
      earliestDate: textOf(earliestReview),
    });
  }
  return { decidedOn, reviewedOn };
}
