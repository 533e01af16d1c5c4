import { type Inputs, type LineItem, rateUsed } from '../breakdown.ts';
import {
  compareDays,
  dayOf,
  firstOfMonth,
  isBefore,
  isWholeMonth,
  monthsFrom,
  type Period,
  textOf,
  yearsAfter,
} from '../calendar.ts';
import type { Located, Person } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import { add, type Cents, type Fraction, fraction, multiply, roundHalfUp } from '../money.ts';
import {
  type MoneyRate,
  type RateParameter,
  type RatesInForce,
  rateInForce,
  requireAmount,
} from '../rate-book.ts';
import { workIncomeTypes } from '../resource-types.ts';
import type {
  InCompanyTraining,
  SocioProfessionalFacts,
  StatedResource,
  WorkIncome,
} from '../stated-case.ts';

/**
 * Article 35 of the royal decree of 11 July 2002: the part of the income from work or training of a
 * beneficiary that does not count (law.md section 7). It never applies to a cohabitant who is not a
 * beneficiary, nor to unemployment, sickness or other replacement income, nor to ALE/PWA cheques (§4).
 */

/** Days of the counter of §1: three years, within the six years that begin on the first day granted. */
const counterDays = 1095;
export const counterYears = 6;
/** Months of the amount for a shortage occupation, once in a life (§1, fourth paragraph). */
const shortageMonths = 3;
const shortageContractMonths = 3;
/** Years of the exemption of artists, from the first artistic income (§3). */
export const artistYears = 3;

export type Regime = 'general' | 'student' | 'studentThenGeneral' | 'shortageOccupation' | 'artist';

/** Why a regime does not apply to somebody who works. */
export const regimeReasons = [
  'jobOlderThanRight',
  'jobStartNotStated',
  'counterUsedUp',
  'counterWindowClosed',
  'noSignedIntegrationProject',
  'notFullTimeStudies',
  'studiesStartedAt25OrLater',
  'studiesEnded',
  'studentRegimeApplies',
  'artistRegimeApplies',
  'notInForceYet',
  'contractTooShort',
  'usedBefore',
  'rightDoesNotCoverMonth',
  'threeMonthsOver',
] as const;
export type RegimeReason = (typeof regimeReasons)[number];

interface NotApplied {
  readonly regime: Regime;
  readonly reason: RegimeReason;
}

/** One person's work, with what decides the exemption. */
export interface ExemptionQuestion {
  /** Where the person stands in the request. */
  readonly path: string;
  readonly work: readonly { readonly resource: Located<StatedResource>; readonly annualCents: Cents }[];
  readonly facts: SocioProfessionalFacts;
  /** First day of the right: a job must have started on it or later. */
  readonly rightStartDate: Temporal.PlainDate;
  readonly hasStudyGrant: boolean;
  readonly period: Period;
  /** The days of the month that the right covers, of which the period can be a part. */
  readonly rightOfMonth: Period;
  readonly rates: RatesInForce;
}

/**
 * §1 (general, shortage occupation) and §2 (students): the exemption of one person's pooled work and
 * training of the month, as a reduction; limited to the income that gives a right to it. The line says which
 * regime applied, why the others did not and how many days of the counter remain. Undefined when the person
 * does not work.
 */
export function socioProfessionalExemption(question: ExemptionQuestion): LineItem | undefined {
  if (question.work.length === 0) return undefined;
  const { path } = question;
  const notApplied: NotApplied[] = [];
  const applied = chooseRegime(question, notApplied);
  if (applied === undefined) {
    return {
      code: 'socioProfessionalExemptionNotApplied',
      kind: 'reduction',
      annualAmountCents: 0,
      subject: path,
      inputs: {
        notApplied: notApplied.map((entry): Inputs => ({ ...entry })),
        jobStartNotStated: notApplied.some((entry) => entry.reason === 'jobStartNotStated'),
      },
      rates: [],
      legalReferences: [decreeArticle('35', '1')],
    };
  }
  if (!('student' in applied)) return exemptionOfOneRegime(question, applied, notApplied);
  const { student, general, endedOn } = applied;
  return general === undefined
    ? exemptionOfStudentDays(question, student, endedOn, notApplied)
    : exemptionInTwoParts(question, { student, general, endedOn }, notApplied);
}

/** The full amount of the month, or a part of it where the counter ends within the month. */
function exemptionOfOneRegime(
  { path, facts, period, rightOfMonth }: ExemptionQuestion,
  { regime, rate, eligibleAnnualCents }: Applied,
  notApplied: readonly NotApplied[],
): LineItem {
  const counted = regime !== 'student';
  const counter = counterOf(facts, period.coveredDays);
  const endsWithinMonth = counted && counter.daysUsedNow < period.coveredDays;
  // Over the days of the month (law.md section 13). Where the month of the right is cut into periods, each of
  // which is reduced to its days at the end, over those of the period: or the cut would change the amount.
  const isPartOfRight = period.coveredDays < rightOfMonth.coveredDays;
  const dividedBy = isPartOfRight ? period.coveredDays : period.monthDays;
  const exactMonthly: Fraction = endsWithinMonth
    ? multiply(fraction(rate.amountCents), fraction(counter.daysUsedNow, dividedBy))
    : fraction(rate.amountCents);
  const monthly = roundHalfUp(exactMonthly, 'socioProfessionalExemption');
  const exemptionAnnualCents = monthly.cents * 12;
  const exemptAnnualCents = Math.min(exemptionAnnualCents, eligibleAnnualCents);
  return {
    code: 'socioProfessionalExemption',
    kind: 'reduction',
    annualAmountCents: exemptAnnualCents,
    subject: path,
    inputs: {
      regime,
      regimeMonthlyCents: rate.amountCents,
      exemptionMonthlyCents: monthly.cents,
      exemptionAnnualCents,
      eligibleAnnualCents,
      exemptAnnualCents,
      limitedToIncome: exemptAnnualCents < exemptionAnnualCents,
      endsWithinMonth,
      dividedByDays: dividedBy,
      ...(counted ? counter : {}),
      notApplied: notApplied.map((entry): Inputs => ({ ...entry })),
    },
    rates: [rateUsed(rate)],
    ...(endsWithinMonth ? { rounding: monthly.rounding } : {}),
    legalReferences: [decreeArticle('35', regime === 'student' ? '2' : '1'), decreeArticle('35', '4')],
  };
}

/**
 * A student whose studies or project end within the period and who goes on under §1: each regime for its days
 * (law.md section 7: one of the two cases in which the amount is divided by days).
 */
function exemptionInTwoParts(
  { path, facts, period }: ExemptionQuestion,
  { student, general, endedOn }: Required<AppliedToStudent>,
  notApplied: readonly NotApplied[],
): LineItem {
  const studentDays = studentDaysOf(period, endedOn);
  const generalDays = period.coveredDays - studentDays;
  const counter = counterOf(facts, generalDays);
  const partOf = (rate: MoneyRate, days: number): Fraction =>
    multiply(fraction(rate.amountCents), fraction(days, period.coveredDays));
  const monthly = roundHalfUp(
    add(partOf(student.rate, studentDays), partOf(general.rate, counter.daysUsedNow)),
    'socioProfessionalExemption',
  );
  const studentPart = roundHalfUp(partOf(student.rate, studentDays), 'socioProfessionalExemption');
  const exemptionAnnualCents = monthly.cents * 12;
  const generalAnnualCents = exemptionAnnualCents - studentPart.cents * 12;
  // The part under §1 is limited to the income that gives a right to it, the whole to all that was earned.
  const exemptAnnualCents = Math.min(
    studentPart.cents * 12 + Math.min(generalAnnualCents, general.eligibleAnnualCents),
    student.eligibleAnnualCents,
  );
  return {
    code: 'socioProfessionalExemption',
    kind: 'reduction',
    annualAmountCents: exemptAnnualCents,
    subject: path,
    inputs: {
      regime: 'studentThenGeneral',
      inTwoParts: true,
      studentEndDate: textOf(endedOn),
      studentMonthlyCents: student.rate.amountCents,
      studentDays,
      regimeMonthlyCents: general.rate.amountCents,
      generalDays: counter.daysUsedNow,
      dividedByDays: period.coveredDays,
      exemptionMonthlyCents: monthly.cents,
      exemptionAnnualCents,
      eligibleAnnualCents: student.eligibleAnnualCents,
      exemptAnnualCents,
      limitedToIncome: exemptAnnualCents < exemptionAnnualCents,
      ...counter,
      notApplied: notApplied.map((entry): Inputs => ({ ...entry })),
    },
    rates: [student.rate, general.rate].map(rateUsed),
    rounding: monthly.rounding,
    legalReferences: [decreeArticle('35', '1'), decreeArticle('35', '2'), decreeArticle('35', '4')],
  };
}

/**
 * A student whose studies or project end within the period, with no right under §1 behind it: the amount for his
 * days alone, as where §1 follows. With the whole month, the first euro of a job that does give a right under §1
 * would cost more exemption than it brings in.
 */
function exemptionOfStudentDays(
  { path, period }: ExemptionQuestion,
  { regime, rate, eligibleAnnualCents }: Applied,
  endedOn: Temporal.PlainDate,
  notApplied: readonly NotApplied[],
): LineItem {
  const studentDays = studentDaysOf(period, endedOn);
  const monthly = roundHalfUp(
    multiply(fraction(rate.amountCents), fraction(studentDays, period.coveredDays)),
    'socioProfessionalExemption',
  );
  const exemptionAnnualCents = monthly.cents * 12;
  const exemptAnnualCents = Math.min(exemptionAnnualCents, eligibleAnnualCents);
  return {
    code: 'socioProfessionalExemption',
    kind: 'reduction',
    annualAmountCents: exemptAnnualCents,
    subject: path,
    inputs: {
      regime,
      studentDaysAlone: true,
      studentEndDate: textOf(endedOn),
      regimeMonthlyCents: rate.amountCents,
      studentDays,
      dividedByDays: period.coveredDays,
      exemptionMonthlyCents: monthly.cents,
      exemptionAnnualCents,
      eligibleAnnualCents,
      exemptAnnualCents,
      limitedToIncome: exemptAnnualCents < exemptionAnnualCents,
      notApplied: notApplied.map((entry): Inputs => ({ ...entry })),
    },
    rates: [rateUsed(rate)],
    rounding: monthly.rounding,
    legalReferences: [decreeArticle('35', '2'), decreeArticle('35', '4')],
  };
}

/** The days of the period until the studies or the project end. */
function studentDaysOf(period: Period, endedOn: Temporal.PlainDate): number {
  return endedOn.day - period.startDate.day + 1;
}

/** What some days more take off the counter of §1. */
function counterOf({ usedDays = 0 }: SocioProfessionalFacts, days: number) {
  const daysUsedNow = Math.min(counterDays - usedDays, days);
  return {
    counterDays,
    daysUsedBefore: usedDays,
    daysUsedNow,
    daysRemaining: counterDays - usedDays - daysUsedNow,
  };
}

interface Applied {
  readonly regime: Regime;
  readonly rate: MoneyRate;
  readonly eligibleAnnualCents: Cents;
}

/** §2 until a day within the period, and §1 behind it where it gives a right. */
interface AppliedToStudent {
  readonly student: Applied;
  readonly general?: Applied;
  readonly endedOn: Temporal.PlainDate;
}

function chooseRegime(
  question: ExemptionQuestion,
  notApplied: NotApplied[],
): Applied | AppliedToStudent | undefined {
  const { facts, period } = question;
  if (facts.artist !== undefined) {
    notApplied.push({ regime: 'general', reason: 'artistRegimeApplies' });
    return undefined;
  }
  if (facts.student === undefined) return workRegime(question, notApplied);
  const reason = reasonAgainstStudent(facts.student, period);
  if (reason !== undefined) {
    notApplied.push({ regime: 'student', reason });
    return workRegime(question, notApplied);
  }
  const student = studentRegime(question);
  const endedOn = facts.student.endedOn === undefined ? undefined : dayOf(facts.student.endedOn);
  if (endedOn !== undefined && isBefore(endedOn, period.endDate)) {
    const general = generalRegime(question, notApplied);
    if (general === undefined) return { student, endedOn };
    if (general.jobs.some(isShortageJob)) {
      notApplied.push({ regime: 'shortageOccupation', reason: 'studentRegimeApplies' });
    }
    return { student, general: general.applied, endedOn };
  }
  notApplied.push({ regime: 'general', reason: 'studentRegimeApplies' });
  return student;
}

function studentRegime({ work, hasStudyGrant, rates }: ExemptionQuestion): Applied {
  const parameter: RateParameter = hasStudyGrant ? 'spiStudentWithGrant' : 'spiGeneral';
  return {
    regime: 'student',
    rate: requireAmount(rates, { parameter, unit: 'month' }),
    eligibleAnnualCents: sumOf(work),
  };
}

/** §1: the amount for a shortage occupation where it is given, else the general one. */
function workRegime(question: ExemptionQuestion, notApplied: NotApplied[]): Applied | undefined {
  const general = generalRegime(question, notApplied);
  if (general === undefined) return undefined;
  const shortageJobs = general.jobs.filter(isShortageJob);
  if (shortageJobs.length === 0) return general.applied;
  const reason = reasonAgainstShortage(shortageJobs, question);
  if (reason !== undefined) {
    notApplied.push({ regime: 'shortageOccupation', reason });
    return general.applied;
  }
  return {
    regime: 'shortageOccupation',
    rate: requireAmount(question.rates, { parameter: 'spiShortageOccupation', unit: 'month' }),
    eligibleAnnualCents: general.applied.eligibleAnnualCents,
  };
}

function generalRegime(
  { work, facts, period, rates, rightStartDate }: ExemptionQuestion,
  notApplied: NotApplied[],
): { readonly applied: Applied; readonly jobs: readonly Located<StatedResource>[] } | undefined {
  const eligible = work.filter(({ resource }) => startedAsBeneficiary(resource, rightStartDate));
  if (eligible.length === 0) {
    const unstated = work.some(
      ({ resource }) => 'startedOn' in resource === false && resource.type !== 'inCompanyTraining',
    );
    notApplied.push({ regime: 'general', reason: unstated ? 'jobStartNotStated' : 'jobOlderThanRight' });
    return undefined;
  }
  const counterReason = reasonAgainstCounter(facts, period.startDate);
  if (counterReason !== undefined) {
    notApplied.push({ regime: 'general', reason: counterReason });
    return undefined;
  }
  return {
    applied: {
      regime: 'general',
      rate: requireAmount(rates, { parameter: 'spiGeneral', unit: 'month' }),
      eligibleAnnualCents: sumOf(eligible),
    },
    jobs: eligible.map(({ resource }) => resource),
  };
}

function sumOf(work: ExemptionQuestion['work']): Cents {
  return work.reduce((sum, { annualCents }) => sum + annualCents, 0);
}

/** §1: work that starts while the right runs; training that starts or continues. */
function startedAsBeneficiary(
  resource: Located<StatedResource>,
  rightStartDate: Temporal.PlainDate,
): boolean {
  if (resource.type === 'trainingAllowance' || resource.type === 'inCompanyTraining') return true;
  if (!('startedOn' in resource) || resource.startedOn === undefined) return false;
  return !isBefore(dayOf(resource.startedOn), rightStartDate);
}

function reasonAgainstStudent(
  student: NonNullable<SocioProfessionalFacts['student']>,
  period: Period,
): RegimeReason | undefined {
  if (!student.fullTimeRecognisedStudies) return 'notFullTimeStudies';
  if (!student.startedBefore25) return 'studiesStartedAt25OrLater';
  if (student.endedOn !== undefined && isBefore(dayOf(student.endedOn), period.startDate)) {
    return 'studiesEnded';
  }
  // The month in which the project is signed counts whole.
  const signed = dayOf(student.integrationProjectSignedOn);
  return isBefore(period.endDate, firstOfMonth(signed)) ? 'noSignedIntegrationProject' : undefined;
}

/** The counter is one of days: the six years are looked at on the first day that the exemption would cover. */
function reasonAgainstCounter(
  facts: SocioProfessionalFacts,
  day: Temporal.PlainDate,
): RegimeReason | undefined {
  if ((facts.usedDays ?? 0) >= counterDays) return 'counterUsedUp';
  if (facts.firstGrantedOn === undefined) return undefined;
  const end = yearsAfter(dayOf(facts.firstGrantedOn), counterYears);
  return isBefore(day, end) ? undefined : 'counterWindowClosed';
}

/** A job in a shortage occupation whose start is stated. */
type ShortageJob = Located<WorkIncome> & Required<Pick<WorkIncome, 'startedOn' | 'shortageOccupation'>>;

function isShortageJob(resource: Located<StatedResource>): resource is ShortageJob {
  return (
    isWork(resource) &&
    resource.type !== 'inCompanyTraining' &&
    resource.startedOn !== undefined &&
    resource.shortageOccupation !== undefined
  );
}

/**
 * The three months are given once to a person, whichever job it was. They run from the month in which the
 * first job starts that opens them; law.md does not say which one does where there are several.
 */
function reasonAgainstShortage(
  jobs: readonly ShortageJob[],
  { period, rightOfMonth, rates }: ExemptionQuestion,
): RegimeReason | undefined {
  if (
    rateInForce(rates.book, { parameter: 'spiShortageOccupation', unit: 'month' }, rates.day).state !==
    'inForce'
  ) {
    return 'notInForceYet';
  }
  if (jobs.some((job) => job.shortageOccupation.usedBefore === true)) return 'usedBefore';
  const starts = jobs
    .filter((job) => job.shortageOccupation.contractMonths >= shortageContractMonths)
    .map((job) => dayOf(job.startedOn))
    .toSorted(compareDays);
  const [started] = starts;
  if (started === undefined) return 'contractTooShort';
  const month = monthsFrom(started, period.startDate);
  if (month >= shortageMonths) return 'threeMonthsOver';
  return isWholeMonth(rightOfMonth) ? undefined : 'rightDoesNotCoverMonth';
}

/** Whether an amount of article 35 is needed to calculate a person's resources. */
export function needsExemptionAmount(
  { resources, socioProfessional }: Person,
  rightStartDate: Temporal.PlainDate,
  period: Period,
): boolean {
  const { artist, student } = socioProfessional;
  if (artist !== undefined) return resources.some(({ type }) => type === 'artistIncome');
  const work = resources.filter(isWork);
  if (student !== undefined && reasonAgainstStudent(student, period) === undefined) return work.length > 0;
  return (
    reasonAgainstCounter(socioProfessional, period.startDate) === undefined &&
    work.some((resource) => startedAsBeneficiary(resource, rightStartDate))
  );
}

/**
 * A beneficiary's jobs whose first day decides the exemption of §1: not where the regime of artists applies or that
 * of students all the time, nor when the counter is closed. Training needs no first day.
 */
export function jobsDecidedByTheirStart(
  { resources, socioProfessional }: Person,
  period: Period,
): readonly Located<WorkIncome>[] {
  const { artist, student } = socioProfessional;
  if (artist !== undefined) return [];
  if (student !== undefined && reasonAgainstStudent(student, period) === undefined) {
    const endsWithinPeriod =
      student.endedOn !== undefined && isBefore(dayOf(student.endedOn), period.endDate);
    if (!endsWithinPeriod) return [];
  }
  if (reasonAgainstCounter(socioProfessional, period.startDate) !== undefined) return [];
  return resources.filter(
    (resource): resource is Located<WorkIncome> =>
      isWork(resource) && resource.type !== 'inCompanyTraining' && resource.type !== 'trainingAllowance',
  );
}

/** Whether a resource is pay for work or training. */
export function isWork(resource: StatedResource): resource is WorkIncome | InCompanyTraining {
  return resource.type === 'inCompanyTraining' || workIncomeTypes.some((type) => type === resource.type);
}

/**
 * §3: artists. An annual amount off the irregular artistic income, for three years from the first such
 * income; never together with §1. Answers the income and what is taken off it.
 */
export function artistExemption(
  grossAnnualCents: Cents,
  facts: SocioProfessionalFacts,
  path: string,
  rates: RatesInForce,
): LineItem {
  if (facts.artist === undefined) {
    return {
      code: 'artistExemptionNotApplied',
      kind: 'reduction',
      annualAmountCents: 0,
      subject: path,
      inputs: { grossAnnualCents, artistYears },
      rates: [],
      legalReferences: [decreeArticle('35', '3')],
    };
  }
  const firstIncomeOn = dayOf(facts.artist.firstIncomeOn);
  const rate = requireAmount(rates, { parameter: 'spiArtist', unit: 'year' });
  const applies = isBefore(rates.day, yearsAfter(firstIncomeOn, artistYears));
  const exemptAnnualCents = applies ? Math.min(rate.amountCents, grossAnnualCents) : 0;
  return {
    code: applies ? 'artistExemption' : 'artistExemptionNotApplied',
    kind: 'reduction',
    annualAmountCents: exemptAnnualCents,
    subject: path,
    inputs: {
      grossAnnualCents,
      artistExemptionAnnualCents: rate.amountCents,
      exemptAnnualCents,
      limitedToIncome: grossAnnualCents < rate.amountCents,
      artistYears,
      firstIncomeOnDate: textOf(firstIncomeOn),
    },
    rates: applies ? [rateUsed(rate)] : [],
    legalReferences: [decreeArticle('35', '3')],
  };
}
