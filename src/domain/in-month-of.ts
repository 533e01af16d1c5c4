import { dayOf, firstOfMonth, isBefore, lastOfMonth, monthsFrom, textOf } from './calendar.ts';
import { limits } from './limits.ts';
import { firstRevision, transitionDay } from './provisions/decree-article-34-cohabitants.ts';
import type {
  StatedApplicant,
  StatedCase,
  StatedDecision,
  StatedMember,
  StatedPerson,
} from './stated-case.ts';

/**
 * The facts of a stored calculation, asked for on a first day and for its whole month. A right that was `granted` goes
 * on, so a job that began within it stays one of a beneficiary (law.md section 7). What belongs to the application or
 * to the earlier period alone is left out.
 */
export function inMonthOf(
  { period, decision, applicant, household, ...facts }: StatedCase,
  firstDay: Temporal.PlainDate,
  granted: boolean,
): StatedCase {
  const { rightStartDate, revisedOn, rightEndDate, installationPremium, ...person } = applicant;
  const earlierDay = dayOf(period?.startDate ?? facts.requestDate);
  const beginning = rightStartDate ?? (granted ? beginningOfRight(applicant, period, earlierDay) : undefined);
  const months = Math.max(0, monthsFrom(earlierDay, firstDay));
  const revision = firstRevision(applicant, decision);
  const laterDecision = decision === undefined ? undefined : decisionSince(decision, textOf(firstDay));
  return {
    ...facts,
    requestDate: textOf(firstDay),
    applicant: {
      ...afterMonths(person, months),
      ...(beginning === undefined || !isBefore(dayOf(beginning), firstOfMonth(firstDay))
        ? {}
        : { rightStartDate: beginning }),
      ...(revision === undefined ? {} : { revisedOn: revision }),
      ...(rightEndDate === undefined || goesOnAfter(rightEndDate) ? {} : { rightEndDate }),
      ...(installationPremium === undefined || wasPaidBefore(applicant, firstDay)
        ? {}
        : { installationPremium }),
    },
    ...(household === undefined
      ? {}
      : {
          household: {
            ...household,
            members: household.members.map((member) =>
              afterMonths(withoutLaterRight(member, firstDay), months),
            ),
          },
        }),
    ...(laterDecision === undefined ? {} : { decision: laterDecision }),
  };
}

/** A partner who shares in the right from a later month on only is stated as if he always had, like the applicant. */
function withoutLaterRight(member: StatedMember, firstDay: Temporal.PlainDate): StatedMember {
  const { rightStartDate, ...others } = member;
  return rightStartDate !== undefined && isBefore(lastOfMonth(firstDay), dayOf(rightStartDate))
    ? others
    : member;
}

/** Months of a training go on being counted: what the employer bears is exempt in the first of them. */
function afterMonths<Someone extends StatedPerson>(person: Someone, months: number): Someone {
  if (person.resources === undefined) return person;
  return {
    ...person,
    resources: person.resources.map((resource) =>
      resource.type === 'inCompanyTraining'
        ? { ...resource, monthNumber: Math.min(resource.monthNumber + months, limits.maximumTrainingMonths) }
        : resource,
    ),
  };
}

/** Where it is not stated: the first day of the period, or that on which the applicant is known to have drawn it. */
function beginningOfRight(
  { beneficiaryOn20260116, previousRightEndDate }: StatedApplicant,
  period: StatedCase['period'],
  day: Temporal.PlainDate,
): string {
  const firstDay = period?.startDate ?? textOf(firstOfMonth(day));
  const drewIt = beneficiaryOn20260116 === true && previousRightEndDate === undefined;
  return drewIt && isBefore(transitionDay, dayOf(firstDay)) ? textOf(transitionDay) : firstDay;
}

/** The right lasts to the end of the month, so nothing says that it ends. */
function goesOnAfter(rightEndDate: string): boolean {
  const day = dayOf(rightEndDate);
  return !isBefore(day, lastOfMonth(day));
}

/** A premium for a dwelling that was taken up in an earlier month; whoever was homeless in it has other facts now. */
function wasPaidBefore(
  { installationPremium, homelessWithIntegrationProject }: StatedApplicant,
  firstDay: Temporal.PlainDate,
): boolean {
  return (
    installationPremium !== undefined &&
    homelessWithIntegrationProject !== true &&
    monthsFrom(dayOf(installationPremium.movedInOn), firstDay) > 0
  );
}

/** What was decided or reviewed before the day is no decision on what is asked on it. */
function decisionSince({ decidedOn, reviewedOn }: StatedDecision, day: string): StatedDecision {
  return {
    ...(decidedOn === undefined || decidedOn < day ? {} : { decidedOn }),
    ...(reviewedOn === undefined || reviewedOn < day ? {} : { reviewedOn }),
  };
}
