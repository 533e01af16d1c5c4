import { annualAmount } from './annual-amount.ts';
import type { LineItem, Warning } from './breakdown.ts';
import type { Period } from './calendar.ts';
import type { Located, Person } from './case.ts';
import { decreeArticle } from './legal-references.ts';
import type { Cents } from './money.ts';
import {
  aleCheques,
  exemptOrCounted,
  gift,
  guardianIndemnity,
  volunteerIndemnity,
} from './provisions/decree-article-22-1-exempt-resources.ts';
import {
  inCompanyTraining,
  replacementIncome,
  workIncome,
} from './provisions/decree-article-23-24-professional-income.ts';
import { immovableProperty } from './provisions/decree-article-25-26-immovable-property.ts';
import { movableCapital } from './provisions/decree-article-27-movable-capital.ts';
import { cessions } from './provisions/decree-article-28-32-cessions.ts';
import { housingInKind } from './provisions/decree-article-33-housing-in-kind.ts';
import {
  artistExemption,
  isWork,
  socioProfessionalExemption,
} from './provisions/decree-article-35-socio-professional-exemption.ts';
import type { Category, RatesInForce } from './rate-book.ts';
import type { Capital, Cession, PlainResource, Property, StatedResource } from './stated-case.ts';

/** Whose resources are looked at, and as what. */
export interface Setting {
  /** A beneficiary (the applicant, the partner in category 3) or somebody who lives with him (article 34). */
  readonly role: 'beneficiary' | 'cohabitant';
  /** Category whose abatement and shares apply; that of a cohabitant for everybody but the beneficiaries. */
  readonly category: Category;
  /** In category 3: there is a partner, or may be one, who can hold a joint account. */
  readonly partnerMayHold: boolean;
  /** First day of the applicant's right: what a job must not be older than, where the person has no other. */
  readonly rightStartDate: Temporal.PlainDate;
  /** The day that cessions are counted back from. */
  readonly firstDayOfRight: Temporal.PlainDate;
  readonly period: Period;
  /** The days of the month that the right covers, of which the period can be a part. */
  readonly rightOfMonth: Period;
  readonly rates: RatesInForce;
  /** Whether a cohabitant's own integration income is one of his resources (open point O4). */
  readonly countIntegrationIncome: boolean;
}

export interface AssessedResources {
  /** Kinds `resource`, `exempt` and `reduction`. */
  readonly lines: readonly LineItem[];
  readonly warnings: readonly Warning[];
  /** Work, less its exemption, and replacement income: what a new application prorates. */
  readonly professionalAnnualCents: Cents;
}

const professionalCodes: readonly LineItem['code'][] = [
  'workIncome',
  'inCompanyTraining',
  'replacementIncome',
  'socioProfessionalExemption',
];

/**
 * The resources of one person, or of a couple taken together (category 3), each by its article: a line per
 * resource in the order stated, the exemption of each person's work, then capital, property and cessions,
 * which are looked at together.
 */
export function assessResources(persons: readonly Person[], setting: Setting): AssessedResources {
  const { role, category, partnerMayHold, firstDayOfRight, rates } = setting;
  const lines: LineItem[] = [];
  const warnings: Warning[] = [];
  // Looked at together, after the others.
  const holdings: Located<Capital>[] = [];
  const properties: Located<Property>[] = [];
  const ceded: Located<Cession>[] = [];
  for (const person of persons) {
    for (const resource of person.resources) {
      if (isCapital(resource)) holdings.push(resource);
      else if (resource.type === 'property') properties.push(resource);
      else if (resource.type === 'cession') ceded.push(resource);
      else lines.push(...assessOne(resource, person, setting, warnings));
    }
    const exemption = role === 'beneficiary' ? exemptionOfWork(person, lines, setting) : undefined;
    if (exemption !== undefined) lines.push(exemption);
  }
  if (holdings.length > 0) lines.push(movableCapital(holdings, category, partnerMayHold, rates));
  const children =
    role === 'beneficiary' ? persons.reduce((sum, person) => sum + person.familyBenefitChildren, 0) : 0;
  if (properties.length > 0) lines.push(...immovableProperty(properties, children, rates));
  if (ceded.length > 0) lines.push(...cessions(ceded, category, firstDayOfRight, rates));
  return {
    lines,
    warnings,
    professionalAnnualCents: lines
      .filter((line) => professionalCodes.includes(line.code))
      .reduce(
        (sum, line) =>
          line.kind === 'reduction' ? sum - line.annualAmountCents : sum + line.annualAmountCents,
        0,
      ),
  };
}

/**
 * A resource that is looked at by itself. Those of a type that has one limit a year for the person are looked at
 * with the last of them: in however many parts they are stated, the limit is there once.
 */
function assessOne(
  resource: Located<Exclude<StatedResource, Capital | Property | Cession>>,
  person: Person,
  setting: Setting,
  warnings: Warning[],
): readonly LineItem[] {
  const { rates, role } = setting;
  switch (resource.type) {
    case 'familyBenefitsForApplicant':
      // Enters the line of the debtors, by the rule of article 34 §2.
      return [];
    case 'wage':
    case 'selfEmployedIncome':
    case 'mealVouchersEmployerShare':
    case 'ecoVouchers':
    case 'trainingAllowance':
      return [workIncome(resource)];
    case 'inCompanyTraining':
      return [inCompanyTraining(resource)];
    case 'unemploymentBenefit':
    case 'sicknessBenefit':
    case 'pension':
    case 'bridgingRight':
    case 'incomeReplacementAllowance':
    case 'severancePay':
      return [replacementIncome(resource)];
    case 'artistIncome': {
      const line: LineItem = {
        code: 'artistIncome',
        kind: 'resource',
        annualAmountCents: resource.annualAmountCents,
        subject: resource.path,
        inputs: { resourceType: resource.type, grossAnnualCents: resource.annualAmountCents },
        rates: [],
        legalReferences: [decreeArticle('23'), decreeArticle('35', '3')],
      };
      const incomes = role === 'beneficiary' ? lookedAtWith<'artistIncome'>(resource, person) : undefined;
      if (incomes === undefined) return [line];
      const annualCents = incomes.all.reduce((sum, income) => sum + income.annualAmountCents, 0);
      return [line, artistExemption(annualCents, person.socioProfessional, incomes.subject, rates)];
    }
    case 'aleCheques':
      return [aleCheques(resource, rates)];
    case 'gift':
      return [gift(resource)];
    case 'guardianIndemnity': {
      const indemnities = lookedAtWith<'guardianIndemnity'>(resource, person);
      return indemnities === undefined
        ? []
        : [guardianIndemnity(indemnities.all, indemnities.subject, rates.day)];
    }
    case 'volunteerIndemnity': {
      const indemnities = lookedAtWith<'volunteerIndemnity'>(resource, person);
      if (indemnities === undefined) return [];
      const assessed = volunteerIndemnity(indemnities.all, indemnities.subject, rates);
      warnings.push(...assessed.warnings);
      return [assessed.line];
    }
    case 'housingCostsPaidByThirdParty':
    case 'freeUseOfDwelling':
      return [housingInKind(resource)];
    case 'integrationIncome':
      return setting.countIntegrationIncome
        ? [exemptOrCounted(resource, rates.day)]
        : [integrationIncomeNotCounted(resource)];
    default:
      return [exemptOrCounted(resource, rates.day)];
  }
}

type OfType<Type> = Extract<Located<StatedResource>, { readonly type: Type }>;

/**
 * All resources of a person that have the type of this one, and where they stand: undefined unless it is the last of
 * them, so that they are looked at once.
 */
function lookedAtWith<Type extends StatedResource['type']>(
  resource: OfType<Type>,
  person: Person,
): { readonly all: readonly OfType<Type>[]; readonly subject: string } | undefined {
  const all = person.resources.filter((other): other is OfType<Type> => other.type === resource.type);
  if (resource !== all.at(-1)) return undefined;
  return { all, subject: all.length === 1 ? resource.path : person.path };
}

function integrationIncomeNotCounted(resource: Located<PlainResource>): LineItem {
  const { annualCents, inputs } = annualAmount(resource);
  return {
    code: 'integrationIncomeNotCounted',
    kind: 'exempt',
    annualAmountCents: 0,
    subject: resource.path,
    inputs: {
      resourceType: resource.type,
      ...inputs,
      grossAnnualCents: annualCents,
      exemptAnnualCents: annualCents,
    },
    rates: [],
    legalReferences: [decreeArticle('34', '2')],
  };
}

function exemptionOfWork(person: Person, lines: readonly LineItem[], setting: Setting): LineItem | undefined {
  const { rightStartDate, period, rightOfMonth, rates } = setting;
  const work = person.resources.filter(isWork).map((resource) => ({
    resource,
    annualCents: lines.find((line) => line.subject === resource.path)?.annualAmountCents ?? 0,
  }));
  return socioProfessionalExemption({
    path: person.path,
    work,
    facts: person.socioProfessional,
    rightStartDate: person.rightStartDate ?? rightStartDate,
    hasStudyGrant: person.resources.some((resource) => resource.type === 'studyGrant'),
    period,
    rightOfMonth,
    rates,
  });
}

function isCapital(resource: Located<StatedResource>): resource is Located<Capital> {
  return 'amountCents' in resource;
}
