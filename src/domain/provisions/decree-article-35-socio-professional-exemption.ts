import { type Inputs, type LineItem, rateUsed } from '../breakdown.ts';
import { isBefore, isWholeMonth, type Period } from '../calendar.ts';
import type { Located, Person } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import { type Cents, type Fraction, fraction, roundHalfUp } from '../money.ts';
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
const counterYears = 6;
/** Months of the amount for a shortage occupation, once in a life (§1, fourth paragraph). */
const shortageMonths = 3;
const shortageContractMonths = 3;
/** Years of the exemption of artists, from the first artistic income (§3). */
const artistYears = 3;

export type Regime = 'general' | 'student' | 'shortageOccupation' | 'artist';

/** Why a regime does not apply to somebody who works. */
export const regimeReasons = [
  'jobOlderThanRight',
  'jobStartNotStated',
  'counterUsedUp',
  'counterWindowClosed',
  'noSignedIntegrationProject',
  'notFullTimeStudies',
  'studiesStartedAt25OrLater',
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
  const { path, facts, period } = question;
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
  const { regime, rate, eligibleAnnualCents } = applied;
  const remainingBefore = counterDays - (facts.usedDays ?? 0);
  const counted = regime !== 'student';
  const endsWithinMonth = counted && remainingBefore < period.coveredDays;
  const exactMonthly: Fraction = endsWithinMonth
    ? fraction(BigInt(rate.amountCents) * BigInt(remainingBefore), BigInt(period.monthDays))
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
      monthDays: period.monthDays,
      ...(counted
        ? {
            counterDays,
            daysUsedBefore: facts.usedDays ?? 0,
            daysUsedNow: Math.min(remainingBefore, period.coveredDays),
            daysRemaining: Math.max(0, remainingBefore - period.coveredDays),
          }
        : {}),
      notApplied: notApplied.map((entry): Inputs => ({ ...entry })),
    },
    rates: [rateUsed(rate)],
    ...(endsWithinMonth ? { rounding: monthly.rounding } : {}),
    legalReferences: [decreeArticle('35', regime === 'student' ? '2' : '1'), decreeArticle('35', '4')],
  };
}

interface Applied {
  readonly regime: Regime;
  readonly rate: MoneyRate;
  readonly eligibleAnnualCents: Cents;
}

function chooseRegime(question: ExemptionQuestion, notApplied: NotApplied[]): Applied | undefined {
  const { work, facts, rates, hasStudyGrant } = question;
  const total = work.reduce((sum, { annualCents }) => sum + annualCents, 0);
  if (facts.artist !== undefined) {
    notApplied.push({ regime: 'general', reason: 'artistRegimeApplies' });
    return undefined;
  }
  if (facts.student !== undefined) {
    const reason = reasonAgainstStudent(facts.student, question.period);
    if (reason === undefined) {
      notApplied.push({ regime: 'general', reason: 'studentRegimeApplies' });
      const parameter: RateParameter = hasStudyGrant ? 'spiStudentWithGrant' : 'spiGeneral';
      return {
        regime: 'student',
        rate: requireAmount(rates, { parameter, unit: 'month' }),
        eligibleAnnualCents: total,
      };
    }
    notApplied.push({ regime: 'student', reason });
  }
  const eligible = work.filter(({ resource }) => startedAsBeneficiary(resource, question.rightStartDate));
  const eligibleAnnualCents = eligible.reduce((sum, { annualCents }) => sum + annualCents, 0);
  if (eligible.length === 0) {
    const unstated = work.some(
      ({ resource }) => 'startedOn' in resource === false && resource.type !== 'inCompanyTraining',
    );
    notApplied.push({ regime: 'general', reason: unstated ? 'jobStartNotStated' : 'jobOlderThanRight' });
    return undefined;
  }
  const counterReason = reasonAgainstCounter(facts, question.period.startDate);
  if (counterReason !== undefined) {
    notApplied.push({ regime: 'general', reason: counterReason });
    return undefined;
  }
  const shortageJobs = eligible.map(({ resource }) => resource).filter(isShortageJob);
  if (shortageJobs.length > 0) {
    const reason = reasonAgainstShortage(shortageJobs, question);
    if (reason === undefined) {
      return {
        regime: 'shortageOccupation',
        rate: requireAmount(rates, { parameter: 'spiShortageOccupation', unit: 'month' }),
        eligibleAnnualCents,
      };
    }
    notApplied.push({ regime: 'shortageOccupation', reason });
  }
  return {
    regime: 'general',
    rate: requireAmount(rates, { parameter: 'spiGeneral', unit: 'month' }),
    eligibleAnnualCents,
  };
}

/** §1: work that starts while the right runs; training that starts or continues. */
function startedAsBeneficiary(
  resource: Located<StatedResource>,
  rightStartDate: Temporal.PlainDate,
): boolean {
  if (resource.type === 'trainingAllowance' || resource.type === 'inCompanyTraining') return true;
  if (!('startedOn' in resource) || resource.startedOn === undefined) return false;
  return !isBefore(Temporal.PlainDate.from(resource.startedOn), rightStartDate);
}

function reasonAgainstStudent(
  student: NonNullable<SocioProfessionalFacts['student']>,
  period: Period,
): RegimeReason | undefined {
  if (!student.fullTimeRecognisedStudies) return 'notFullTimeStudies';
  if (!student.startedBefore25) return 'studiesStartedAt25OrLater';
  // The month in which the project is signed counts whole.
  const signed = Temporal.PlainDate.from(student.integrationProjectSignedOn);
  return isBefore(period.endDate, signed.with({ day: 1 })) ? 'noSignedIntegrationProject' : undefined;
}

/** The counter is one of days: the six years are looked at on the first day that the exemption would cover. */
function reasonAgainstCounter(
  facts: SocioProfessionalFacts,
  day: Temporal.PlainDate,
): RegimeReason | undefined {
  if ((facts.usedDays ?? 0) >= counterDays) return 'counterUsedUp';
  if (facts.firstGrantedOn === undefined) return undefined;
  const end = Temporal.PlainDate.from(facts.firstGrantedOn).add({ years: counterYears });
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
  { period, rates }: ExemptionQuestion,
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
    .map((job) => Temporal.PlainDate.from(job.startedOn))
    .toSorted(Temporal.PlainDate.compare);
  const [started] = starts;
  if (started === undefined) return 'contractTooShort';
  const month = (period.startDate.year - started.year) * 12 + (period.startDate.month - started.month);
  if (month >= shortageMonths) return 'threeMonthsOver';
  return isWholeMonth(period) ? undefined : 'rightDoesNotCoverMonth';
}

/** Whether an amount of article 35 is needed to calculate a person's resources. */
export function needsExemptionAmount(person: Person, rightStartDate: Temporal.PlainDate): boolean {
  const { artist, student } = person.socioProfessional;
  return person.resources.some(
    (resource) =>
      (resource.type === 'artistIncome' && artist !== undefined) ||
      (isWork(resource) &&
        artist === undefined &&
        (student !== undefined || startedAsBeneficiary(resource, rightStartDate))),
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
  const firstIncomeOn = Temporal.PlainDate.from(facts.artist.firstIncomeOn);
  const rate = requireAmount(rates, { parameter: 'spiArtist', unit: 'year' });
  const applies = isBefore(rates.day, firstIncomeOn.add({ years: artistYears }));
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
      firstIncomeOnDate: firstIncomeOn.toString(),
    },
    rates: applies ? [rateUsed(rate)] : [],
    legalReferences: [decreeArticle('35', '3')],
  };
}
