import type { Condition, MissingInput, PossibleAnswer, PossibleAnswerCode } from './breakdown.ts';
import type { Entitlement } from './calculate.ts';
import { completeMonthsBetween, dayOf, earlier, isBefore, textOf } from './calendar.ts';
import type { Applicant, Case, Person } from './case.ts';
import { decreeArticle, guidanceSection, lawArticle } from './legal-references.ts';
import {
  debtorsOfUnstatedIntegrationIncome,
  transitionDay,
} from './provisions/decree-article-34-cohabitants.ts';
import { jobsDecidedByTheirStart } from './provisions/decree-article-35-socio-professional-exemption.ts';
import { assessAge, assessConditions, fields } from './provisions/law-article-3-eligibility.ts';
import { type Category, categories, type RatesInForce, rateInForce } from './rate-book.ts';

/** A case, what it gives, and how to find what it would give with other facts. */
interface Setting {
  readonly subject: Case;
  readonly rates: RatesInForce;
  readonly conditions: readonly Condition[];
  readonly entitled: Entitlement;
  readonly compute: (changed: Case) => Entitlement;
}

/**
 * What was not stated and would matter, with what each answer would give: the conditions that nobody assessed,
 * and the facts for which the calculation took a default. `compute` gives what a changed case would. Each
 * answer changes its own fact alone; a condition that is not met refuses the right whatever the answer.
 */
export function missingInputs(
  subject: Case,
  rates: RatesInForce,
  conditions: readonly Condition[],
  entitled: Entitlement,
  compute: (changed: Case) => Entitlement,
): readonly MissingInput[] {
  const setting: Setting = { subject, rates, conditions, entitled, compute };
  return [
    ...missingOfConditions(setting),
    household(setting),
    cohabitants(setting),
    ...jobStarts(setting),
    previousRight(setting),
    interruptedRight(setting),
    partnerRightStart(setting),
    ...memberIntegrationIncomes(setting),
  ].filter((missing) => missing !== undefined);
}

/** What a case gives when one fact of it is changed and amounts are computed again. */
function recomputed(answer: PossibleAnswerCode, changed: Case, setting: Setting): PossibleAnswer {
  return assessConditions(changed, setting.rates.day).some(isUnmet)
    ? refused(answer)
    : granting(answer, setting.compute(changed));
}

/** The same for a fact that decides one condition alone: no amount depends on it, and no other condition. */
function deciding(
  answer: PossibleAnswerCode,
  decided: Pick<Condition, 'code' | 'state'>,
  { conditions, entitled }: Setting,
): PossibleAnswer {
  return isUnmet(decided) || conditions.some((other) => other.code !== decided.code && isUnmet(other))
    ? refused(answer)
    : granting(answer, entitled);
}

function isUnmet({ state }: Pick<Condition, 'state'>): boolean {
  return state === 'notMet';
}

function refused(answer: PossibleAnswerCode): PossibleAnswer {
  return { answer, outcome: 'refused', monthlyCents: 0, payableCents: 0 };
}

/** What an answer gives where no condition stands against the right. */
function granting(answer: PossibleAnswerCode, { outcome, amounts }: Entitlement): PossibleAnswer {
  return { answer, outcome, monthlyCents: amounts.monthlyCents, payableCents: amounts.payableCents };
}

/**
 * The facts that conditions wait for, and for a minor the exception that nobody looked at. Whatever the fact, there is an
 * answer that meets the condition, and one that does not: a condition that nobody assessed stands against nothing
 * itself, so these give the same for each.
 */
function missingOfConditions(setting: Setting): readonly (MissingInput | undefined)[] {
  const { conditions, entitled } = setting;
  const answers = [conditions.some(isUnmet) ? refused('met') : granting('met', entitled), refused('notMet')];
  return conditions.map((condition) => missingOfCondition(condition, answers, setting));
}

function missingOfCondition(
  condition: Condition,
  answers: readonly PossibleAnswer[],
  setting: Setting,
): MissingInput | undefined {
  const { code, state, inputs, legalReferences } = condition;
  if (code === 'age') return missingOfAge(condition, setting);
  if (state !== 'notAssessed') return undefined;
  const waitsForResidence =
    code === 'nationality' && setting.subject.applicant.eligibility.nationality !== undefined;
  return {
    code: waitsForResidence ? 'residenceRightSince' : code,
    subject: waitsForResidence ? `${fields.nationality}.residenceRightSince` : fields[code],
    inputs,
    answers,
    legalReferences,
  };
}

function missingOfAge(
  { state, inputs, legalReferences }: Condition,
  setting: Setting,
): MissingInput | undefined {
  const { subject, rates } = setting;
  const { minorException } = subject.applicant.eligibility;
  const aged = (answer: PossibleAnswerCode, changes: Partial<Applicant>): PossibleAnswer => {
    const changed = { ...subject, applicant: { ...subject.applicant, ...changes } };
    return deciding(answer, assessAge(changed, rates.day), setting);
  };
  if (state === 'notAssessed') {
    const born = (answer: PossibleAnswerCode, years: number) =>
      aged(answer, { birthDate: rates.day.subtract({ years }) });
    const minor = born('minor', 16);
    // A stated exception says already that the applicant is a minor.
    const isMinor = minorException !== undefined && minorException !== 'none';
    return {
      code: 'birthDate',
      subject: 'applicant.birthDate',
      inputs,
      answers: isMinor ? [minor] : [born('adult', 30), minor],
      legalReferences,
    };
  }
  if (state === 'met' || minorException !== undefined) return undefined;
  const excepted = (answer: PossibleAnswerCode, exception: 'pregnant' | 'none') =>
    aged(answer, { eligibility: { ...subject.applicant.eligibility, minorException: exception } });
  return {
    code: 'minorException',
    subject: 'applicant.eligibility.minorException',
    inputs,
    answers: [excepted('exceptionHolds', 'pregnant'), excepted('notMet', 'none')],
    legalReferences,
  };
}

/** Nothing says who lives with the applicant, nor the category: the answer would choose it. */
function household(setting: Setting): MissingInput | undefined {
  const { category, householdIsStated, applicant } = setting.subject;
  if (householdIsStated || category.basis === 'declared') return undefined;
  const possible = categories.filter(
    (code) => code !== 'cohabitant' || !applicant.homelessWithIntegrationProject,
  );
  const withCategory = (code: Category): Case => ({
    ...setting.subject,
    category: { code, basis: 'derived' },
  });
  return {
    code: 'household',
    subject: 'household',
    inputs: { category: category.code },
    answers: possible.map((code) => recomputed(code, withCategory(code), setting)),
    legalReferences: [lawArticle('14', '1')],
  };
}

/**
 * The category that is stated says that somebody lives with the applicant, and nobody is stated: without the resources of
 * these people nothing can be said of what they would change.
 */
function cohabitants({ subject: { category, householdIsStated } }: Setting): MissingInput | undefined {
  if (householdIsStated || category.basis !== 'declared' || category.code === 'isolated') return undefined;
  return {
    code: 'cohabitants',
    subject: 'household',
    inputs: { category: category.code },
    answers: [],
    legalReferences: [decreeArticle('34')],
  };
}

/** Jobs of the applicant, or in category 3 of the partner, that could have started before the right or since. */
function jobStarts(setting: Setting): readonly MissingInput[] {
  const { subject } = setting;
  const { applicant, period } = subject;
  const missing: MissingInput[] = [];
  for (const person of exemptedPeople(subject)) {
    const firstDay = person.rightStartDate ?? applicant.rightStartDate ?? period.startDate;
    for (const { path, type, startedOn: stated } of jobsDecidedByTheirStart(person, period)) {
      if (stated !== undefined) continue;
      const startedOn = (answer: PossibleAnswerCode, day: Temporal.PlainDate) =>
        recomputed(answer, withJobStart(subject, path, textOf(day)), setting);
      missing.push({
        code: 'jobStart',
        subject: `${path}.startedOn`,
        inputs: {
          resourceType: type,
          firstDayOfRightDate: textOf(firstDay),
          ...(person === applicant ? {} : { ofPartner: true }),
        },
        answers: [
          ...(exemptionIsKnown(setting) ? [startedOn('startedAsBeneficiary', firstDay)] : []),
          startedOn('startedBefore', firstDay.subtract({ days: 1 })),
        ],
        legalReferences: [decreeArticle('35', '1')],
      });
    }
  }
  return missing;
}

/** Who can have the exemption of work: the applicant, and in category 3 the partner. */
function exemptedPeople({ applicant, members, category }: Case): readonly Person[] {
  return category.code === 'familyInCharge'
    ? [applicant, ...members.filter(({ relationship }) => relationship === 'partner')]
    : [applicant];
}

/** Before its first amount the exemption cannot be calculated. */
function exemptionIsKnown({ rates }: Setting): boolean {
  return rateInForce(rates.book, { parameter: 'spiGeneral', unit: 'month' }, rates.day).state === 'inForce';
}

function withJobStart(subject: Case, path: string, startedOn: string): Case {
  const started = <Someone extends Person>(person: Someone): Someone => ({
    ...person,
    resources: person.resources.map((resource) =>
      resource.path === path ? { ...resource, startedOn } : resource,
    ),
  });
  return { ...subject, applicant: started(subject.applicant), members: subject.members.map(started) };
}

/** The application was taken to be new because no earlier right is stated, and something was prorated for it. */
function previousRight(setting: Setting): MissingInput | undefined {
  const { subject, entitled } = setting;
  const { applicant, period } = subject;
  const prorated = entitled.lines.some(
    ({ code }) => code === 'newApplicationProration' || code === 'cohabitantsProration',
  );
  if (!prorated || applicant.previousRightEndDate !== undefined || applicant.rightStartDate !== undefined) {
    return undefined;
  }
  // A beneficiary of 16 January 2026 had a right on that day.
  const hadRight =
    applicant.beneficiaryOn20260116 &&
    isBefore(transitionDay, period.startDate) &&
    completeMonthsBetween(transitionDay, period.startDate) < 2;
  const endedOn = (previousRightEndDate: Temporal.PlainDate): Case => ({
    ...subject,
    applicant: { ...applicant, previousRightEndDate },
  });
  return {
    code: 'previousRight',
    subject: 'applicant.previousRightEndDate',
    inputs: { startDate: textOf(period.startDate) },
    answers: [
      recomputed('rightWithinTwoMonths', endedOn(period.startDate.subtract({ days: 1 })), setting),
      ...(hadRight
        ? []
        : [recomputed('noRightWithinTwoMonths', endedOn(period.startDate.subtract({ months: 3 })), setting)]),
    ],
    legalReferences: [guidanceSection('3')],
  };
}

/**
 * An earlier right ended less than two complete months before: who began to work within it keeps the exemption (law.md
 * section 7), but its first day is not stated. The answer takes it to have run when the work began.
 */
function interruptedRight(setting: Setting): MissingInput | undefined {
  const { subject } = setting;
  const { applicant, period } = subject;
  const { previousRightEndDate, rightStartDate = period.startDate } = applicant;
  if (
    previousRightEndDate === undefined ||
    completeMonthsBetween(previousRightEndDate, rightStartDate) >= 2
  ) {
    return undefined;
  }
  const starts = exemptedPeople(subject)
    .filter((person) => person === applicant || person.rightStartDate === undefined)
    .flatMap((person) => jobsDecidedByTheirStart(person, period))
    .flatMap(({ startedOn }) => (startedOn === undefined ? [] : dayOf(startedOn)))
    .filter((startedOn) => !isBefore(previousRightEndDate, startedOn));
  if (starts.length === 0 || !exemptionIsKnown(setting)) return undefined;
  const firstStart = starts.reduce(earlier);
  const began = applicant.beneficiaryOn20260116 ? earlier(firstStart, transitionDay) : firstStart;
  const goingOn: Case = {
    ...subject,
    applicant: { ...applicant, previousRightEndDate: undefined, rightStartDate: began },
  };
  return {
    code: 'interruptedRight',
    subject: 'applicant.rightStartDate',
    inputs: {
      previousRightEndDate: textOf(previousRightEndDate),
      startedOnDate: textOf(firstStart),
    },
    answers: [
      recomputed('startedAsBeneficiary', goingOn, setting),
      recomputed('startedBefore', subject, setting),
    ],
    legalReferences: [decreeArticle('35', '1')],
  };
}

/**
 * The partner was taken to have shared in the right from its first day, and work that began since gave him the
 * exemption. Whether that is so is only open of work from before the day that is looked at: on it he is there.
 */
function partnerRightStart(setting: Setting): MissingInput | undefined {
  const { subject, rates, entitled } = setting;
  const { applicant, period } = subject;
  const firstDay = applicant.rightStartDate ?? period.startDate;
  const partner = subject.members.find((member) => exemptedPeople(subject).includes(member));
  if (partner === undefined || partner.rightStartDate !== undefined) return undefined;
  const isExempted = entitled.lines.some(
    ({ code, subject: path }) => code === 'socioProfessionalExemption' && path === partner.path,
  );
  const starts = jobsDecidedByTheirStart(partner, period)
    .flatMap(({ startedOn }) => (startedOn === undefined ? [] : dayOf(startedOn)))
    .filter((startedOn) => !isBefore(startedOn, firstDay) && isBefore(startedOn, rates.day));
  if (!isExempted || starts.length === 0) return undefined;
  const since = (answer: PossibleAnswerCode, rightStartDate: Temporal.PlainDate) => {
    const members = subject.members.map((member) =>
      member === partner ? { ...member, rightStartDate } : member,
    );
    return recomputed(answer, { ...subject, members }, setting);
  };
  return {
    code: 'partnerRightStart',
    subject: `${partner.path}.rightStartDate`,
    inputs: {
      startedOnDate: textOf(starts.reduce(earlier)),
      firstDayOfRightDate: textOf(firstDay),
    },
    answers: [since('startedAsBeneficiary', firstDay), since('startedBefore', rates.day)],
    legalReferences: [decreeArticle('35', '1')],
  };
}

/** A debtor draws an integration income: without its amount nothing can be said of what it would change. */
function memberIntegrationIncomes({ subject, rates }: Setting): readonly MissingInput[] {
  return debtorsOfUnstatedIntegrationIncome(subject, rates.day).map(({ id, path }) => ({
    code: 'memberIntegrationIncome',
    subject: `${path}.resources`,
    inputs: { member: id },
    answers: [],
    legalReferences: [decreeArticle('34', '2')],
  }));
}
