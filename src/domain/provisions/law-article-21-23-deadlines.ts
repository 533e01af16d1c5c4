import type { Deadline } from '../breakdown.ts';
import { isBefore, textOf } from '../calendar.ts';
import type { Case } from '../case.ts';
import { lawArticle } from '../legal-references.ts';

/** Days from the receipt of the application to the decision (article 21 §1). */
const decisionDays = 30;
/** Days from the decision to its notification (article 21). */
const notificationDays = 8;
/** Days from the decision to the first payment (article 23 §1); interest runs from the next day (§2). */
const firstPaymentDays = 15;

/** What follows from a day alone, found once for each day and kept on it. */
function foundOnce<Found extends object>(
  find: (day: Temporal.PlainDate) => Found,
): (day: Temporal.PlainDate) => Found {
  const found = Symbol('what was found of this day');
  return (day: Temporal.PlainDate & { [found]?: Found }) => {
    day[found] ??= find(day);
    return day[found];
  };
}

/** What follows from the receipt of the application; where no decision is stated, its last day stands for it. */
const afterRequest = foundOnce((requestDate) => {
  const lastDayOfDecision = requestDate.add({ days: decisionDays });
  return {
    lastDayOfDecision,
    lastDateOfDecision: textOf(lastDayOfDecision),
    lateDecisionInterestFromDate: textOf(lastDayOfDecision.add({ days: firstPaymentDays + 1 })),
    ...afterDecision(lastDayOfDecision),
  };
});

/** What follows from the decision. */
function afterDecision(decisionDay: Temporal.PlainDate) {
  const paidBy = decisionDay.add({ days: firstPaymentDays });
  return {
    decisionDate: textOf(decisionDay),
    notifiedBy: textOf(decisionDay.add({ days: notificationDays })),
    paidBy: textOf(paidBy),
    interestFromDate: textOf(paidBy.add({ days: 1 })),
    ...reviewAfter(decisionDay),
  };
}

const afterStatedDecision = foundOnce(afterDecision);

/** At least once a year: of a 29 February the 28th of the next, and not the day after. */
function reviewAfter(reviewedOn: Temporal.PlainDate) {
  return { reviewedBy: textOf(reviewedOn.add({ years: 1 })) };
}

const afterStatedReview = foundOnce(reviewAfter);

/**
 * Articles 21 to 23 of the law of 26 May 2002: the last days of the decision and of what follows it (law.md R2.8,
 * R2.10, R2.11). While the day of the decision is not stated, its last day stands for it. What is refused has no
 * first payment and no yearly review.
 */
export function deadlinesOf({ requestDate, decision }: Case, granted: boolean): readonly Deadline[] {
  const { decidedOn, reviewedOn } = decision;
  const ofRequest = afterRequest(requestDate);
  const { lastDayOfDecision, lastDateOfDecision, lateDecisionInterestFromDate } = ofRequest;
  const decided = decidedOn !== undefined;
  const decisionSubject = decided ? 'decision.decidedOn' : 'requestDate';
  const afterIt = decided ? afterStatedDecision(decidedOn) : ofRequest;
  const { decisionDate, notifiedBy, paidBy, interestFromDate } = afterIt;
  const fromDecision = { decided, decisionDate };
  const { reviewedBy } = reviewedOn === undefined ? afterIt : afterStatedReview(reviewedOn);
  const always: readonly Deadline[] = [
    {
      code: 'decision',
      date: lastDateOfDecision,
      subject: 'requestDate',
      inputs: {
        requestDate: textOf(requestDate),
        deadlineDays: decisionDays,
        lastDate: lastDateOfDecision,
      },
      legalReferences: [lawArticle('21', '1')],
    },
    {
      code: 'notification',
      date: notifiedBy,
      subject: decisionSubject,
      inputs: { ...fromDecision, deadlineDays: notificationDays, lastDate: notifiedBy },
      legalReferences: [lawArticle('21')],
    },
  ];
  if (!granted) return always;
  return [
    ...always,
    {
      code: 'firstPayment',
      date: paidBy,
      subject: decisionSubject,
      inputs: {
        ...fromDecision,
        deadlineDays: firstPaymentDays,
        lastDate: paidBy,
        interestFromDate,
        decisionLate: decided && isBefore(lastDayOfDecision, decidedOn),
        lateDecisionInterestFromDate,
      },
      legalReferences: [lawArticle('23', '1'), lawArticle('23', '2')],
    },
    {
      code: 'yearlyReview',
      date: reviewedBy,
      subject: reviewedOn === undefined ? decisionSubject : 'decision.reviewedOn',
      inputs: {
        ...fromDecision,
        reviewed: reviewedOn !== undefined,
        ...(reviewedOn === undefined ? {} : { reviewedOnDate: textOf(reviewedOn) }),
        lastDate: reviewedBy,
      },
      legalReferences: [lawArticle('22', '1')],
    },
  ];
}
