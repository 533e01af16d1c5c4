import { describe, expect, it } from 'vitest';
import { readShippedRates, shippedRatesDirectory } from '../../src/application/read-shipped-rates.ts';
import { verificationChecks } from '../../src/application/verify-calculation.ts';
import {
  type Cut,
  conditionCodes,
  cutCodes,
  deadlineCodes,
  type Inputs,
  type InputValue,
  lineCodes,
  lineKinds,
  missingInputCodes,
  possibleAnswerCodes,
  refusalReasonCodes,
  type Warning,
  warningCodes,
} from '../../src/domain/breakdown.ts';
import { type Calculation, calculate } from '../../src/domain/calculate.ts';
import { type CaseIssue, caseIssueCodes } from '../../src/domain/case-issues.ts';
import { dateWriter, moneyWriter, writePercentage } from '../../src/domain/explanations/formats.ts';
import {
  actTerms,
  categoryTerms,
  keyTerms,
  lineKindTerms,
  outcomeTerms,
  resourceTypeTerms,
} from '../../src/domain/explanations/glossary.ts';
import { languages, type Text } from '../../src/domain/explanations/languages.ts';
import {
  describeCaseIssue,
  describeCheck,
  describeCondition,
  describeCut,
  describeDeadline,
  describeLine,
  describeMissingInput,
  describePossibleAnswer,
  describeRefusalReason,
  describeWarning,
  templates,
} from '../../src/domain/explanations/render.ts';
import { inputsNamedBy, parseTemplate } from '../../src/domain/explanations/template.ts';
import { Utf8Text } from '../../src/domain/explanations/utf8-text.ts';
import { interpretCase } from '../../src/domain/interpret-case.ts';
import { limits } from '../../src/domain/limits.ts';
import { fraction } from '../../src/domain/money.ts';
import { memberReasons } from '../../src/domain/provisions/decree-article-34-cohabitants.ts';
import { regimeReasons } from '../../src/domain/provisions/decree-article-35-socio-professional-exemption.ts';
import { createRateBook, type Rate, rateParameters } from '../../src/domain/rate-book.ts';
import {
  countedResourceTypes,
  exemptResourceTypes,
  relationships,
  replacementIncomeTypes,
  resourceTypes,
  workIncomeTypes,
} from '../../src/domain/resource-types.ts';
import type {
  Cession,
  Choices,
  Property,
  SocioProfessionalFacts,
  StatedApplicant,
  StatedCase,
  StatedEligibility,
  StatedMember,
  StatedPayment,
  StatedResource,
  StatedSanction,
} from '../../src/domain/stated-case.ts';
import { nationalityStatuses } from '../../src/domain/stated-case.ts';

const assessments = ['met', 'notMet', 'notAssessed'] as const;
const minorExceptions = ['emancipatedByMarriage', 'childInCharge', 'pregnant'] as const;

import type { StatedTimeline } from '../../src/domain/stated-timeline.ts';
import { interpretTimeline } from '../../src/domain/timeline.ts';
import { askFor, progressAfter, progressAtStart } from '../../src/domain/timeline-cases.ts';
import { type Calculated, reasonsOf } from '../../src/domain/timeline-reasons.ts';

const recordedAt = Temporal.Instant.from('2026-11-01T00:00:00Z');
const today = Temporal.PlainDate.from('2026-11-22');

const book = createRateBook(
  'the rates that come with the service',
  readShippedRates(shippedRatesDirectory).map(({ row }): Rate => {
    const { category, unit } = row;
    const amount = row.amount ?? '';
    const parameter = rateParameters.find((known) => known === row.parameter);
    if (parameter === undefined) throw new Error(`unknown parameter ${row.parameter}`);
    const [whole = '', decimals = ''] = amount.split('.');
    const shared = {
      parameter,
      ...(category === null ? {} : { category }),
      effectiveFrom: Temporal.PlainDate.from(row.effectiveFrom),
      confidence: row.confidence,
      recordedAt,
    };
    return unit === 'ratio' || unit === 'factor'
      ? { ...shared, unit, factor: fraction(Number(whole + decimals), 10 ** decimals.length) }
      : { ...shared, unit, amountCents: Number(whole + decimals.padEnd(2, '0')) };
  }),
);

function statedCase(resources: readonly StatedResource[], more: Partial<StatedCase> = {}): StatedCase {
  return {
    caseReference: '52011-2026-000417',
    requestDate: '2026-09-15',
    category: 'isolated',
    applicant: { birthDate: '1990-05-04', resources },
    ...more,
  };
}

function calculationOf(stated: StatedCase): Calculation {
  const interpretation = interpretCase(stated, book);
  if ('issues' in interpretation) throw new Error(JSON.stringify(interpretation.issues));
  return calculate(interpretation.case, interpretation.rates, today);
}

const onTwelve = { requestDate: '2026-09-12', period: { startDate: '2026-09-12', endDate: '2026-09-30' } };
const oneDay = { requestDate: '2026-09-30', period: { startDate: '2026-09-30', endDate: '2026-09-30' } };
const pensionOf = (monthlyAmountCents: number): StatedResource => ({ type: 'pension', monthlyAmountCents });

const wageOf = (monthlyAmountCents: number, startedOn?: string): StatedResource => ({
  type: 'wage',
  monthlyAmountCents,
  ...(startedOn === undefined ? {} : { startedOn }),
});

/** Work in September 2026, of somebody whose right began in June. */
function working(
  resources: readonly StatedResource[],
  socioProfessional: SocioProfessionalFacts = {},
  more: Partial<StatedCase> = {},
): StatedCase {
  return statedCase([], {
    applicant: { birthDate: '1990-05-04', rightStartDate: '2026-06-01', resources, socioProfessional },
    ...more,
  });
}

const shortageWage = (contractMonths: number, startedOn: string, usedBefore = false): StatedResource => ({
  type: 'wage',
  monthlyAmountCents: 60_000,
  startedOn,
  shortageOccupation: { contractMonths, usedBefore },
});

const student = {
  fullTimeRecognisedStudies: true,
  startedBefore25: true,
  integrationProjectSignedOn: '2026-06-01',
};

const trainingOf = (
  monthlyAmountCents: number,
  employerBorneMonthlyCents: number,
  monthNumber: number,
): StatedResource => ({
  type: 'inCompanyTraining',
  monthlyAmountCents,
  employerBorneMonthlyCents,
  monthNumber,
});

/** Every regime of the exemption of work, and every reason against one. */
const workCases: readonly StatedCase[] = [
  ...workIncomeTypes.map((type) => working([{ type, monthlyAmountCents: 50_000 }])),
  working([wageOf(50_000, '2026-06-01')]),
  working([wageOf(10_000, '2026-06-01'), wageOf(50_000, '2020-01-01')]),
  working([wageOf(50_000, '2026-05-31')]),
  working([wageOf(50_000, '2026-06-01')], { usedDays: 1_080 }),
  working([wageOf(50_000, '2026-06-01')], { usedDays: 1_095 }),
  working([wageOf(50_000, '2026-06-01')], { firstGrantedOn: '2020-01-01' }),
  working([wageOf(50_000)], { student }),
  working([wageOf(50_000)], { student: { ...student, fullTimeRecognisedStudies: false } }),
  working([wageOf(50_000)], { student: { ...student, startedBefore25: false } }),
  working([wageOf(50_000, '2026-06-01')], {
    student: { ...student, integrationProjectSignedOn: '2026-10-01' },
  }),
  working([shortageWage(3, '2026-07-31')]),
  working([shortageWage(2, '2026-07-31')]),
  working([shortageWage(3, '2026-07-31', true)]),
  working([shortageWage(3, '2026-06-30')]),
  working(
    [shortageWage(3, '2026-07-31')],
    {},
    {
      period: { startDate: '2026-09-01', endDate: '2026-09-12' },
    },
  ),
  working([
    { type: 'trainingAllowance', monthlyAmountCents: 10_000 },
    {
      type: 'wage',
      monthlyAmountCents: 50_000,
      startedOn: '2023-06-01',
      shortageOccupation: { contractMonths: 3 },
    },
  ]),
  statedCase([shortageWage(3, '2023-06-01')], { requestDate: '2023-06-15' }),
  statedCase([shortageWage(3, '2023-06-01')], {
    requestDate: '2023-06-15',
    applicant: {
      birthDate: '1990-05-04',
      rightStartDate: '2023-06-01',
      resources: [shortageWage(3, '2023-06-01')],
    },
  }),
  working([trainingOf(80_000, 30_000, 6)]),
  working([trainingOf(80_000, 80_000, 6)]),
  working([trainingOf(80_000, 30_000, 7)]),
  working([trainingOf(80_000, 0, 7)]),
  working([{ type: 'artistIncome', annualAmountCents: 500_000 }]),
  working([{ type: 'artistIncome', annualAmountCents: 500_000 }], {
    artist: { firstIncomeOn: '2023-09-15' },
  }),
  working([{ type: 'artistIncome', annualAmountCents: 500_000 }, wageOf(10_000)], {
    artist: { firstIncomeOn: '2024-01-01' },
  }),
  working([{ type: 'artistIncome', annualAmountCents: 300_000 }], {
    artist: { firstIncomeOn: '2024-01-01' },
  }),
  working([{ type: 'artistIncome', annualAmountCents: 500_000 }], {
    artist: { firstIncomeOn: '2020-01-01' },
  }),
  statedCase([wageOf(50_000, '2026-09-15')], onTwelve),
  statedCase([{ type: 'pension', annualAmountCents: 20 }], oneDay),
  statedCase([{ type: 'pension', annualAmountCents: 7 }], {
    requestDate: '2026-09-02',
    period: { startDate: '2026-09-02', endDate: '2026-09-30' },
  }),
];

const propertyOf = (facts: Partial<Property> = {}): Property => ({
  type: 'property',
  kind: 'built',
  cadastralIncomeCents: 200_000,
  ...facts,
});
const half = { numerator: 1, denominator: 2 };

const cessionOf = (facts: Partial<Cession> = {}): Cession => ({
  type: 'cession',
  cededOn: '2023-01-15',
  marketValueCents: 7_500_000,
  forValue: true,
  ...facts,
});

/** Property, cessions and housing in kind, in all their forms. */
const goodsCases: readonly StatedCase[] = [
  statedCase([propertyOf()]),
  statedCase([propertyOf({ cadastralIncomeCents: 10_000 })]),
  statedCase([propertyOf({ share: half }), propertyOf({ kind: 'unbuilt', cadastralIncomeCents: 20_000 })]),
  statedCase([propertyOf(), propertyOf({ cadastralIncomeCents: 150_000, share: half })]),
  statedCase([
    propertyOf({
      share: half,
      annualRentCents: 1,
      deductibleInterestAnnualCents: 250_000,
      lifeAnnuityAnnualCents: 10_000,
    }),
    propertyOf({ kind: 'unbuilt', annualRentCents: 1, deductibleInterestAnnualCents: 1 }),
    propertyOf({ kind: 'unbuilt', lifeAnnuityAnnualCents: 1, share: half }),
  ]),
  statedCase([
    propertyOf({ annualRentCents: 480_000 }),
    propertyOf({ annualRentCents: 480_000, share: half }),
    propertyOf({ kind: 'unbuilt', annualRentCents: 900_000, deductibleInterestAnnualCents: 1 }),
    propertyOf({ right: 'bareOwnership' }),
  ]),
  statedCase([], {
    applicant: { birthDate: '1990-05-04', familyBenefitChildren: 2, resources: [propertyOf()] },
  }),
  statedCase([
    cessionOf({ onlyProperty: true, personalDebtsRepaidCents: 500_000 }),
    cessionOf({ onlyProperty: true, share: half, right: 'usufruct', cededOn: '2026-08-20' }),
    cessionOf({ forValue: false, right: 'bareOwnership', personalDebtsRepaidCents: 1 }),
    cessionOf({ equityReductionCents: 100_000, equityReason: 'the money went to a sick parent' }),
    cessionOf({ marketValueCents: 100 }),
    cessionOf({ cededOn: '2016-08-31' }),
  ]),
  statedCase([cessionOf({ marketValueCents: 1_000_000 })]),
  statedCase([cessionOf({ marketValueCents: 500_000, forValue: false, share: half })]),
  statedCase([
    { type: 'housingCostsPaidByThirdParty', monthlyAmountCents: 30_000 },
    { type: 'freeUseOfDwelling', annualAmountCents: 360_000 },
    { type: 'housingCostsPaidByThirdParty', monthlyAmountCents: 30_000, payerLivesThere: true },
    { type: 'freeUseOfDwelling', monthlyAmountCents: 30_000, mainResidence: false },
  ]),
];

const mother: StatedMember = {
  id: 'mother',
  relationship: 'parent',
  birthDate: '1965-02-03',
  resources: [wageOf(180_000)],
};
const father: StatedMember = { ...mother, id: 'father', resources: [pensionOf(10_000)] };
const benefits: StatedResource = { type: 'familyBenefitsForApplicant', monthlyAmountCents: 30_000 };

function livingWith(
  members: readonly StatedMember[],
  choices: Choices = {},
  more: Partial<StatedApplicant> = {},
  requestDate = '2026-09-15',
  applicants = 1,
): StatedCase {
  return statedCase([], {
    category: 'cohabitant',
    categoryReason: 'they settle household matters together',
    requestDate,
    applicant: { birthDate: '2004-05-04', ...more },
    household: { members, applicants },
    choices,
  });
}

/** The payment of September 2026, or of the month of another application. */
function suspendedBy(payment: StatedPayment, more: Partial<StatedCase> = {}): StatedCase {
  return statedCase([], { payment, ...more });
}

function sanctionOf(facts: Partial<StatedSanction> = {}): StatedSanction {
  return {
    ground: 'undeclaredResources',
    decidedOn: '2026-08-15',
    startDate: '2026-09-01',
    endDate: '2026-09-30',
    ...facts,
  };
}

const everyResource: readonly StatedResource[] = [
  ...[...countedResourceTypes, ...replacementIncomeTypes, ...workIncomeTypes].map(
    (type): StatedResource => ({ type, monthlyAmountCents: 5_000 }),
  ),
  { type: 'studyGrant', annualAmountCents: 50_000 },
  { type: 'integrationIncome', monthlyAmountCents: 91_156 },
  { type: 'movableCapital', amountCents: 1_500_000 },
  { type: 'artistIncome', annualAmountCents: 1 },
  { type: 'housingCostsPaidByThirdParty', monthlyAmountCents: 1 },
  propertyOf(),
  cessionOf(),
];

/** People who live with the applicant, in all their forms. */
const householdCases: readonly StatedCase[] = [
  livingWith(
    relationships
      .filter((relationship) => relationship !== 'partner')
      .map((relationship) => ({
        id: `the ${relationship}`,
        relationship,
        birthDate: '1980-01-01',
        resources: [pensionOf(100_000)],
      })),
  ),
  livingWith([
    { ...mother, id: 'son', relationship: 'child', birthDate: '2015-01-01' },
    { ...mother, relationship: 'parentInLaw', owesMaintenance: false },
    { ...mother, id: 'grandmother', relationship: 'grandparent', waiver: { reason: 'a care home to pay' } },
  ]),
  livingWith([mother, { ...father, waiver: { reason: 'his own care', retainedAnnualCents: 0 } }]),
  livingWith([mother, { ...father, waiver: { reason: 'his own care', retainedAnnualCents: 50_000 } }], {
    debtors: 'individual',
  }),
  livingWith([{ ...mother, resources: everyResource }]),
  livingWith([{ ...mother, resources: everyResource }], { countIntegrationIncome: false }),
  livingWith([{ ...mother, resources: [wageOf(180_000), benefits] }]),
  livingWith([{ ...mother, resources: [wageOf(180_000), { ...benefits, monthlyAmountCents: 10_000 }] }]),
  livingWith([{ ...mother, resources: [benefits] }]),
  livingWith([{ ...mother, resources: [benefits] }], { familyBenefits: 'direct' }),
  livingWith([{ ...mother, resources: [benefits] }], {
    debtors: 'grouped',
    familyBenefits: 'insideResources',
  }),
  livingWith([{ ...mother, resources: [wageOf(180_000), benefits] }], {}, { hasDisabilitySupplement: true }),
  livingWith([{ ...mother, resources: [wageOf(180_000), benefits] }, father], {}, {}, '2026-02-15'),
  livingWith([mother], {}, {}, '2026-09-15', 3),
  livingWith([{ ...mother, resources: [wageOf(180_000), benefits] }], {}, {}, '2026-09-15', 3),
  livingWith([mother], { divideAmongApplicants: false, prorateCohabitants: false }, {}, '2026-09-15', 3),
  livingWith(
    [mother, { ...mother, id: 'grandmother', relationship: 'grandparent' }],
    { countedShareOfExcess: half, divideAmongApplicants: true, countIntegrationIncome: true },
    {},
    '2026-02-15',
    2,
  ),
  livingWith([mother], {}, { beneficiaryOn20260116: true }),
  livingWith([mother], {}, { beneficiaryOn20260116: true }, '2027-03-15'),
  livingWith([{ ...mother, id: 'former', relationship: 'exSpouse' }]),
  ...[50_000, 150_000].map((monthlyAmountCents) =>
    livingWith([{ ...mother, id: 'Ann', relationship: 'partner', resources: [wageOf(monthlyAmountCents)] }]),
  ),
  livingWith([{ ...mother, id: 'Ann', relationship: 'partner', receivesIntegrationIncome: true }]),
  { ...livingWith([mother], { prorateCohabitants: true }), ...onTwelve },
  statedCase([wageOf(30_000, '2026-09-01')], {
    category: 'familyInCharge',
    household: {
      members: [
        {
          id: 'Ann',
          relationship: 'partner',
          familyBenefitChildren: 1,
          resources: [
            wageOf(40_000, '2026-09-01'),
            pensionOf(10_000),
            propertyOf({ share: half }),
            { type: 'studyGrant', annualAmountCents: 50_000 },
          ],
        },
        { id: 'child', relationship: 'child', birthDate: '2015-01-01' },
      ],
    },
  }),
];

/** Somebody alone of whom this is known of the conditions of the right. */
function conditionsOf(
  eligibility: StatedEligibility,
  more: Partial<StatedApplicant> = {},
  requestDate = '2026-09-15',
): StatedCase {
  return statedCase([], { requestDate, applicant: { birthDate: '1990-05-04', eligibility, ...more } });
}

const minor = { birthDate: '2010-05-04' };
const unionSince = (residenceRightSince: string): StatedEligibility => ({
  nationality: { status: 'europeanUnionCitizen', residenceRightSince },
});

/** Every condition of the right in each of its states, and every fact that was not stated. */
const eligibilityCases: readonly StatedCase[] = [
  ...assessments.map((state) =>
    conditionsOf({ residence: state, willingnessToWork: state, otherRightsExhausted: state }),
  ),
  conditionsOf({ willingnessToWork: 'excusedForHealth' }),
  conditionsOf({ willingnessToWork: 'excusedForEquity' }),
  ...nationalityStatuses.map((status) => conditionsOf({ nationality: { status } })),
  conditionsOf(unionSince('2026-01-01')),
  conditionsOf(unionSince('2026-09-01')),
  conditionsOf({ nationality: { status: 'subsidiaryProtection' } }, {}, '2016-11-30'),
  conditionsOf({}, minor),
  conditionsOf({ minorException: 'none' }, minor),
  ...minorExceptions.map((minorException) => conditionsOf({ minorException }, minor)),
  conditionsOf({}, { resources: [wageOf(50_000)] }),
  statedCase([], {
    category: 'familyInCharge',
    household: {
      members: [
        { id: 'Ann', relationship: 'partner', resources: [wageOf(50_000)] },
        { id: 'child', relationship: 'child', birthDate: '2015-01-01' },
      ],
    },
  }),
  statedCase([], {
    category: 'familyInCharge',
    applicant: { birthDate: '1990-05-04', rightStartDate: '2026-01-01' },
    household: {
      members: [
        { id: 'Ann', relationship: 'partner', resources: [wageOf(50_000, '2026-03-01')] },
        { id: 'child', relationship: 'child', birthDate: '2015-01-01' },
      ],
    },
  }),
  livingWith([{ ...mother, resources: [], receivesIntegrationIncome: true }]),
  statedCase([], {
    applicant: {
      birthDate: '1990-05-04',
      previousRightEndDate: '2026-08-20',
      resources: [wageOf(50_000, '2026-03-01')],
    },
  }),
  ...changesWithinSeptember(),
];

/** What changes within the period, where the calculation looks at one day. */
function changesWithinSeptember(): readonly StatedCase[] {
  const someone = { birthDate: '1990-05-04', resources: [] };
  const moved = { movedInOn: '2026-09-20' };
  return [
    working([wageOf(50_000, '2026-06-02')], { firstGrantedOn: '2020-09-20' }),
    working([{ type: 'artistIncome', annualAmountCents: 100_000 }], {
      artist: { firstIncomeOn: '2023-09-20' },
    }),
    statedCase([], {
      applicant: { ...someone, homelessWithIntegrationProject: true, installationPremium: moved },
    }),
    statedCase([], {
      category: 'cohabitant',
      household: { members: [mother] },
      applicant: { ...someone, beneficiaryOn20260116: true, revisedOn: '2026-09-20' },
    }),
  ];
}

/** What suspends the payment, the installation premium and the decision, in all their forms. */
const paymentCases: readonly StatedCase[] = [
  ...(
    ['prison', 'courtOrderedPlacement', 'electronicMonitoring', 'autonomousElectronicMonitoring'] as const
  ).flatMap((kind) => [
    suspendedBy({ detentions: [{ kind, startDate: '2026-09-11', endDate: '2026-09-20' }] }),
    suspendedBy({ detentions: [{ kind, startDate: '2026-09-21' }] }),
  ]),
  suspendedBy({
    detentions: [
      { kind: 'prison', startDate: '2026-09-01', endDate: '2026-09-15' },
      { kind: 'prison', startDate: '2026-09-10', endDate: '2026-09-20' },
      { kind: 'prison', startDate: '2026-09-11', endDate: '2026-09-12' },
      { kind: 'prison', startDate: '2026-09-11' },
    ],
    staysAbroad: [{ startDate: '2026-08-01', endDate: '2026-09-05' }],
    sanctions: [sanctionOf({ endDate: '2026-09-05' })],
  }),
  suspendedBy({
    staysAbroad: [
      { startDate: '2026-07-01', endDate: '2026-07-25' },
      { startDate: '2026-09-01', endDate: '2026-09-08' },
      { startDate: '2026-09-10', endDate: '2026-09-12', exceptionalReason: 'a funeral' },
      { startDate: '2026-09-10', endDate: '2026-09-14', exceptionalReason: 'the affairs of a parent' },
    ],
    detentions: [{ kind: 'prison', startDate: '2026-09-08', endDate: '2026-09-09' }],
    sanctions: [
      sanctionOf({ ground: 'integrationProjectBreach', decidedOn: '2026-07-15' }),
      sanctionOf({ share: { numerator: 1, denominator: 3 } }),
      sanctionOf({ conditional: true }),
    ],
  }),
  suspendedBy({ staysAbroad: [{ startDate: '2026-09-10', endDate: '2026-09-11' }] }),
  suspendedBy({
    staysAbroad: [{ startDate: '2026-08-01', endDate: '2026-09-05', exceptionalReason: 'a funeral' }],
  }),
  suspendedBy({ staysAbroad: [{ startDate: '2026-09-01', endDate: '2026-09-30' }] }),
  suspendedBy(
    { staysAbroad: [{ startDate: '2015-09-01', endDate: '2015-09-30' }] },
    { requestDate: '2015-09-15' },
  ),
  suspendedBy({ sanctions: [sanctionOf({ share: { numerator: 1, denominator: 3 } })] }),
  suspendedBy({ sanctions: [sanctionOf({ decidedOn: '2026-09-02' })] }),
  suspendedBy({
    sanctions: [
      sanctionOf({ share: half }),
      sanctionOf({ share: { numerator: 1, denominator: 3 } }),
      sanctionOf({ startDate: '2026-08-31', share: { numerator: 2, denominator: 3 }, endDate: '2026-09-20' }),
    ],
  }),
  // 0.16 a month: half a cent a day, of which each sanction of a day rounds to a whole one.
  statedCase([{ type: 'aleCheques', chequesPerMonth: 2, amountPerChequeCents: 68_959 }], {
    payment: {
      sanctions: Array.from({ length: 20 }, (_, index) => {
        const day = `2026-09-${String(index + 1).padStart(2, '0')}`;
        return sanctionOf({
          startDate: day,
          endDate: day,
          share: { numerator: 99, denominator: 100 },
        });
      }),
    },
  }),
  statedCase([], { applicant: { installationPremium: { movedInOn: '2026-09-15' } } }),
  statedCase([], {
    applicant: { installationPremium: { movedInOn: '2026-09-15', receivedBefore: true } },
  }),
  statedCase([], {
    applicant: {
      installationPremium: { movedInOn: '2026-09-15' },
      resources: [{ type: 'otherIncome', monthlyAmountCents: 200_000 }],
    },
  }),
  statedCase([], { decision: { decidedOn: '2026-10-01' } }),
  statedCase([], {
    applicant: { birthDate: '2008-09-20', eligibility: unionSince('2026-06-20') },
    category: 'familyInCharge',
    household: { members: [{ id: 'child', relationship: 'child', birthDate: '2008-09-20' }] },
  }),
  statedCase([], { decision: { decidedOn: '2026-11-01' } }),
  statedCase([], { decision: { decidedOn: '2026-10-01', reviewedOn: '2027-09-20' } }),
];

/** Cases that together have every line, every warning and the reason of refusal, in all their forms. */
const cases: readonly StatedCase[] = [
  ...workCases,
  ...goodsCases,
  ...householdCases,
  ...eligibilityCases,
  ...paymentCases,
  statedCase([]),
  { caseReference: 'a', requestDate: '2026-09-15', applicant: {} },
  statedCase([], { category: 'familyInCharge', applicant: { birthDate: '2010-01-01' } }),
  statedCase([{ type: 'otherIncome', monthlyAmountCents: 0 }]),
  statedCase([{ type: 'otherIncome', monthlyAmountCents: 50_000 }], { requestDate: '2023-01-15' }),
  statedCase([{ type: 'otherIncome', annualAmountCents: 1_640_810 }]),
  statedCase([{ type: 'otherIncome', annualAmountCents: 1_640_811 }]),
  statedCase([{ type: 'otherIncome', annualAmountCents: 10_000 }]),
  statedCase([{ type: 'otherIncome', annualAmountCents: 10_000_000_000 }]),
  ...Object.keys(exemptResourceTypes)
    .filter((type) => type !== 'familyBenefitsForChildren' && type !== 'alimonyForChild')
    .flatMap((type) =>
      resourceTypes
        .filter((known): known is keyof typeof exemptResourceTypes => known === type)
        .flatMap((known) => [
          statedCase([{ type: known, annualAmountCents: 123_456_789 }]),
          statedCase([{ type: known, monthlyAmountCents: 1 }], { requestDate: '2016-06-15' }),
        ]),
    ),
  ...countedResourceTypes.map((type) => statedCase([{ type, monthlyAmountCents: 30_000 }])),
  ...replacementIncomeTypes.flatMap((type) => [
    statedCase([{ type, dailyAmountCents: 2_500 }]),
    statedCase([{ type, annualAmountCents: 600_000 }]),
  ]),
  statedCase([
    { type: 'familyBenefitsForChildren', monthlyAmountCents: 20_000 },
    { type: 'alimonyForChild', annualAmountCents: 120_000 },
    { type: 'familyBenefitsForChildren', annualAmountCents: 1, drawnByPerson: false },
    { type: 'alimonyForChild', monthlyAmountCents: 1, childUnmarried: false, childInCharge: false },
    {
      type: 'familyBenefitsForChildren',
      annualAmountCents: 1,
      drawnByPerson: false,
      childRaised: false,
      childInCharge: false,
    },
  ]),
  statedCase([
    { type: 'gift', regular: true, monthlyAmountCents: 30_000 },
    { type: 'gift', regular: true, annualAmountCents: 30_000 },
    { type: 'gift', regular: false, annualAmountCents: 40_000, donor: { kind: 'institution' } },
    ...[true, false].flatMap((livesUnderSameRoof) =>
      [true, false].map(
        (hasMaintenanceDuty): StatedResource => ({
          type: 'gift',
          regular: false,
          annualAmountCents: 50_000,
          donor: { kind: 'person', livesUnderSameRoof, hasMaintenanceDuty },
        }),
      ),
    ),
  ]),
  statedCase([{ type: 'aleCheques', chequesPerMonth: 1, amountPerChequeCents: 600 }]),
  statedCase([{ type: 'aleCheques', chequesPerMonth: 20, amountPerChequeCents: 700 }]),
  ...[1, 3].flatMap((numerator) =>
    ['2026-09-15', '2004-12-31'].map((requestDate) =>
      statedCase(
        [
          {
            type: 'guardianIndemnity',
            annualAmountCents: 300_000,
            fullTimeGuardianships: { numerator, denominator: 1 },
          },
        ],
        { requestDate },
      ),
    ),
  ),
  statedCase([
    {
      type: 'guardianIndemnity',
      annualAmountCents: 300_000,
      fullTimeGuardianships: { numerator: 5, denominator: 2 },
    },
  ]),
  ...[
    { annualAmountCents: 176_083, highestDayCents: 4_402 },
    { annualAmountCents: 176_084, highestDayCents: 4_402 },
    { annualAmountCents: 176_084, highestDayCents: 4_403 },
  ].flatMap((amounts) =>
    ['2026-09-15', '2024-06-15'].map((requestDate) =>
      statedCase([{ type: 'volunteerIndemnity', ...amounts }], { requestDate }),
    ),
  ),
  statedCase([pensionOf(50_000)], onTwelve),
  statedCase([pensionOf(50_000)], oneDay),
  statedCase([pensionOf(50_000), { type: 'otherIncome', monthlyAmountCents: 1_000 }], onTwelve),
  statedCase([pensionOf(200_000)], onTwelve),
  statedCase([pensionOf(50_000)], { ...onTwelve, requestDate: '2026-09-20' }),
  statedCase([], { requestDate: '2026-12-15' }),
  statedCase([{ type: 'movableCapital', amountCents: 1_000_000, jointHolders: 2 }], {
    category: 'familyInCharge',
  }),
  statedCase([], { requestDate: '2009-06-15', category: 'cohabitant' }),
  ...(['2003-01-15', '2005-09-15', '2012-12-15', '2020-01-15'] as const).map((requestDate) =>
    statedCase([{ type: 'aleCheques', chequesPerMonth: 1, amountPerChequeCents: 100 }], { requestDate }),
  ),
  ...[100_000, 620_000, 1_000_000, 5_550_000].map((amountCents) =>
    statedCase([{ type: 'movableCapital', amountCents }]),
  ),
  statedCase([
    { type: 'movableCapital', amountCents: 700_000 },
    { type: 'holidayPay', amountCents: 100_000 },
    { type: 'yearEndBonus', amountCents: 0 },
    { type: 'taxRefund', amountCents: 500_000, jointHolders: 2 },
    { type: 'inheritance', amountCents: 2_000_000, jointHolders: 2 },
    { type: 'inheritance', amountCents: 900_000, jointHolders: 3 },
  ]),
  statedCase([], {
    household: {
      members: [
        { id: 'child', relationship: 'child', birthDate: '2015-01-01', resources: [pensionOf(100_000)] },
      ],
    },
    category: 'isolated',
    categoryReason: 'the child lives elsewhere',
  }),
  statedCase([], {
    category: 'cohabitant',
    categoryReason: 'settles household matters with a friend',
    applicant: { birthDate: '1990-05-04', homelessWithIntegrationProject: true },
  }),
  livingByTurns([wageOf(30_000, '2026-09-01')]),
  livingByTurns([{ type: 'otherIncome', monthlyAmountCents: 150_000 }]),
  livingByTurns([{ type: 'otherIncome', monthlyAmountCents: 300_000 }]),
  statedCase([], {
    applicant: { birthDate: '1990-05-04', homelessWithIntegrationProject: true },
    household: { members: [mother] },
    category: 'isolated',
  }),
  ...[wageOf(50_000, '2026-06-01'), shortageWage(3, '2026-08-31'), wageOf(10_000, '2026-06-01')].map((wage) =>
    working([wage], { student: { ...student, endedOn: '2026-09-20' } }),
  ),
  working([wageOf(50_000, '2026-05-31')], { student: { ...student, endedOn: '2026-09-20' } }),
  working([wageOf(50_000, '2026-06-01')], { student: { ...student, endedOn: '2026-08-31' } }),
  statedCase([], {
    requestDate: '2012-06-15',
    applicant: {
      birthDate: '1990-05-04',
      rightStartDate: '2012-06-01',
      resources: [wageOf(50_000, '2012-06-02')],
    },
  }),
];

/** Somebody with a child that is there for half of the time. */
function livingByTurns(resources: readonly StatedResource[]): StatedCase {
  return {
    ...statedCase(resources),
    category: 'familyInCharge',
    household: {
      members: [{ id: 'child', relationship: 'child', birthDate: '2015-01-01', custodyShare: half }],
    },
  };
}

const member = { id: 'member', relationship: 'friend', birthDate: '1980-01-01' } as const;

/** Cases that together have every issue, in all its forms. */
const wrongCases: readonly StatedCase[] = [
  conditionsOf({ minorException: 'pregnant' }),
  conditionsOf({ nationality: { status: 'belgian', residenceRightSince: '2020-01-01' } }),
  statedCase([{ type: 'otherIncome' }, { type: 'pension', monthlyAmountCents: 1, dailyAmountCents: 1 }]),
  statedCase([], { caseReference: '85.07.30-033.28' }),
  statedCase([], { requestDate: '1999-01-01' }),
  statedCase([], { period: { startDate: '2026-09-30', endDate: '2026-09-12' } }),
  statedCase([], { period: { startDate: '2026-09-30', endDate: '2026-10-12' } }),
  statedCase([], { applicant: { birthDate: '2027-01-01', previousRightEndDate: '2026-12-31' } }),
  statedCase([], { applicant: { birthDate: '1850-01-01' } }),
  statedCase([], { household: { members: [{ ...member, id: '85073003328' }] } }),
  statedCase([], { applicant: { socioProfessional: { firstGrantedOn: '2026-10-01' } } }),
  statedCase([], {
    applicant: { beneficiaryOn20260116: true, rightStartDate: '2026-05-01', revisedOn: '2026-01-16' },
  }),
  statedCase([{ type: 'movableCapital', amountCents: 1, jointHolders: 2, partnerIsHolder: true }], {
    category: 'familyInCharge',
    household: { members: [{ id: 'child', relationship: 'child', birthDate: '2015-01-01' }] },
  }),
  statedCase([], {
    category: 'cohabitant',
    household: { members: [{ ...member, relationship: 'partner', waiver: { reason: 'none' } }] },
  }),
  statedCase([], { household: { members: [{ ...member, rightStartDate: '2026-09-01' }] } }),
  statedCase([], { household: { members: [{ id: 'child', relationship: 'child' }] } }),
  statedCase([], { household: { members: [{ ...member, inCharge: true }, member] } }),
  statedCase([], {
    category: 'familyInCharge',
    household: {
      members: [
        { numerator: 1, denominator: 3 },
        { numerator: 1, denominator: 2 },
        { numerator: 1, denominator: 1 },
      ].map((custodyShare, index) => ({
        id: `child-${index}`,
        relationship: 'child',
        birthDate: '2015-01-01',
        custodyShare,
      })),
    },
  }),
  statedCase([], { household: { members: [{ ...member, custodyShare: half }] } }),
  statedCase([], { ...onTwelve, applicant: { rightEndDate: '2026-09-29' } }),
  statedCase([], { ...onTwelve, applicant: { rightEndDate: '2026-10-01' } }),
  statedCase([], {
    applicant: { socioProfessional: { student: { ...student, endedOn: '2026-05-31' } } },
  }),
  statedCase([], {
    household: {
      members: [
        { ...member, relationship: 'partner' },
        { ...member, id: 'other', relationship: 'partner' },
      ],
    },
  }),
  statedCase([], {
    category: 'familyInCharge',
    categoryReason: 'a child',
    household: { members: [{ ...member, relationship: 'partner', receivesIntegrationIncome: true }] },
  }),
  statedCase([
    propertyOf({ share: { numerator: 3, denominator: 2 } }),
    cessionOf({ cededOn: '2026-10-01', equityReductionCents: 1 }),
    wageOf(1, '2026-10-01'),
  ]),
  statedCase([], { applicant: { birthDate: '1990-05-04', rightStartDate: '2026-09-02' } }),
  statedCase([wageOf(1, '2004-06-01')], { requestDate: '2004-06-01' }),
  statedCase([
    { type: 'integrationIncome', monthlyAmountCents: 1 },
    { type: 'gift', regular: false, monthlyAmountCents: 1 },
    { type: 'gift', regular: false, annualAmountCents: 1, donor: { kind: 'person' } },
    trainingOf(1, 2, 1),
  ]),
  statedCase([{ type: 'volunteerIndemnity', annualAmountCents: 1, highestDayCents: 1 }], {
    requestDate: '2020-01-15',
  }),
  statedCase([], {
    applicant: { installationPremium: { movedInOn: '2026-10-01' } },
    decision: { decidedOn: '2026-09-14', reviewedOn: '2026-09-13' },
    payment: {
      sanctions: [
        sanctionOf({ endDate: '2027-03-01' }),
        sanctionOf({ ground: 'integrationProjectBreach', fraud: true }),
      ],
      staysAbroad: [{ startDate: '2002-09-30', endDate: '2002-09-30' }],
    },
  }),
  statedCase([], { decision: { reviewedOn: '2026-09-14' } }),
  statedCase([], { decision: { reviewedOn: '2200-01-01' } }),
  statedCase([], {
    category: 'cohabitant',
    applicant: { homelessWithIntegrationProject: true, installationPremium: { movedInOn: '2026-09-15' } },
  }),
];

const families = [
  'lines',
  'warnings',
  'refusalReasons',
  'conditions',
  'missingInputs',
  'deadlines',
  'cuts',
  'caseIssues',
] as const;

function timelineOf(startDate: string, endDate: string, more: Partial<StatedTimeline> = {}): StatedTimeline {
  return {
    caseReference: '52011-2026-000417',
    requestDate: startDate,
    period: { startDate, endDate },
    applicant: { birthDate: '1990-05-04' },
    ...more,
  };
}

/** Timelines that together have every reason of a period, and every warning of a timeline. */
const timelines: readonly StatedTimeline[] = [
  timelineOf('2026-07-01', '2026-09-30', {
    applicant: {
      birthDate: '1990-05-04',
      resources: [
        { type: 'wage', monthlyAmountCents: 1, startedOn: '2026-08-20', endDate: '2026-08-31' },
        { type: 'otherIncome', monthlyAmountCents: 1, startDate: '2026-08-20', endDate: '2026-08-25' },
        { type: 'otherIncome', monthlyAmountCents: 1, endDate: '2026-06-30' },
      ],
      socioProfessional: { student: { ...student, integrationProjectSignedOn: '2026-08-15' } },
      eligibility: { nationality: { status: 'europeanUnionCitizen', residenceRightSince: '2026-06-10' } },
    },
    household: {
      members: [
        {
          id: 'Ann',
          relationship: 'partner',
          startDate: '2026-08-19',
          endDate: '2026-09-05',
          resources: [
            { type: 'otherIncome', monthlyAmountCents: 1, startDate: '2026-08-25', endDate: '2026-08-27' },
          ],
        },
        {
          id: 'Bob',
          relationship: 'friend',
          resources: [
            { type: 'wage', monthlyAmountCents: 1, startedOn: '2026-08-20', endDate: '2026-08-31' },
            { type: 'otherIncome', monthlyAmountCents: 1, startDate: '2026-08-20', endDate: '2026-08-25' },
          ],
        },
        { id: 'baby', relationship: 'child', birthDate: '2026-09-12' },
        { id: 'child', relationship: 'child', birthDate: '2008-09-15' },
      ],
    },
  }),
  timelineOf('2026-01-01', '2026-05-31', {
    applicant: {
      birthDate: '2008-02-29',
      socioProfessional: { artist: { firstIncomeOn: '2023-03-10' } },
      resources: [{ type: 'artistIncome', annualAmountCents: 100_000 }],
    },
    household: { members: [mother] },
  }),
  timelineOf('2026-01-01', '2026-05-31', {
    applicant: {
      resources: [
        { type: 'otherIncome', monthlyAmountCents: 300_000, startDate: '2026-02-01', endDate: '2026-04-15' },
      ],
    },
  }),
  timelineOf('2026-03-01', '2026-05-31', {
    applicant: {
      birthDate: '1990-05-04',
      rightStartDate: '2025-01-01',
      beneficiaryOn20260116: true,
      revisedOn: '2026-04-20',
    },
    household: { members: [mother] },
  }),
  timelineOf('2023-12-01', '2023-12-31', {
    applicant: { resources: [{ type: 'familyBenefitsDisabilitySupplement', monthlyAmountCents: 1 }] },
    household: {
      members: [
        {
          id: 'friend',
          relationship: 'friend',
          resources: [{ type: 'familyBenefitsDisabilitySupplement', monthlyAmountCents: 1 }],
        },
      ],
    },
  }),
  timelineOf('2004-12-01', '2005-01-31', {
    applicant: {
      resources: [
        {
          type: 'guardianIndemnity',
          annualAmountCents: 1,
          fullTimeGuardianships: { numerator: 1, denominator: 1 },
        },
      ],
    },
  }),
  timelineOf('2026-05-01', '2026-08-31', {
    applicant: {
      birthDate: '1990-05-04',
      homelessWithIntegrationProject: true,
      installationPremium: { movedInOn: '2026-05-20' },
      resources: [
        {
          type: 'wage',
          monthlyAmountCents: 1,
          startedOn: '2026-05-20',
          shortageOccupation: { contractMonths: 6 },
        },
      ],
    },
  }),
  ...[
    { usedDays: 1_050, firstGrantedOn: '2023-06-01' },
    { usedDays: 100, firstGrantedOn: '2020-06-11' },
  ].map((socioProfessional) =>
    timelineOf('2026-05-01', '2026-07-31', {
      applicant: {
        birthDate: '1990-05-04',
        rightStartDate: '2020-01-01',
        socioProfessional,
        resources: [{ type: 'wage', monthlyAmountCents: 1, startedOn: '2020-06-11' }],
      },
    }),
  ),
  timelineOf('2016-11-01', '2016-12-31', {
    applicant: { eligibility: { nationality: { status: 'subsidiaryProtection' } } },
  }),
];

/** Timelines that together have every issue of a timeline, those of a case apart. */
const wrongTimelines: readonly StatedTimeline[] = [
  timelineOf('2024-01-01', '2026-01-01'),
  timelineOf('2026-02-01', '2026-03-31', { applicant: { beneficiaryOn20260116: true } }),
  timelineOf('2026-01-01', '2026-02-28', {
    household: { members: [{ ...mother, startDate: '2026-02-02', endDate: '2026-02-01' }] },
  }),
  timelineOf('2024-01-01', '2025-12-31', {
    applicant: {
      resources: Array.from({ length: 1_300 }, () => ({ type: 'otherIncome', monthlyAmountCents: 1 })),
    },
  }),
  timelineOf('2024-01-01', '2025-12-31', {
    applicant: {
      resources: Array.from({ length: limits.maximumTimelinePeriods }, (_, index) => ({
        type: 'otherIncome',
        monthlyAmountCents: 1,
        startDate: Temporal.PlainDate.from('2024-01-02').add({ days: index }).toString(),
      })),
    },
  }),
];

function remarksOf(stated: StatedTimeline): { cuts: readonly Cut[]; warnings: readonly Warning[] } {
  const timeline = interpretTimeline(stated, book);
  if ('issues' in timeline) throw new Error(JSON.stringify(timeline.issues));
  let progress = progressAtStart(timeline);
  const parts = timeline.months.flat().map((slot): Calculated => {
    const asked = askFor(timeline, slot, progress);
    const calculation = calculationOf(asked.request);
    progress = progressAfter(timeline, slot, asked, calculation);
    return { slot, asked, calculation };
  });
  const cuts = parts.flatMap((part, index) => reasonsOf(timeline, part, parts[index - 1]));
  return { cuts, warnings: [...timeline.warnings, ...progress.warnings] };
}

function issuesOfTimeline(stated: StatedTimeline): readonly CaseIssue[] {
  const timeline = interpretTimeline(stated, book);
  if (!('issues' in timeline)) throw new Error(`nothing is wrong with ${JSON.stringify(stated)}`);
  return timeline.issues;
}

interface Described {
  readonly family: (typeof families)[number];
  readonly code: string;
  readonly inputs: Inputs;
  readonly text: Text;
}

function describeCalculation(calculation: Calculation): readonly Described[] {
  const { breakdown, ifEligible, warnings, refusalReasons, conditions, missingInputs, deadlines } =
    calculation;
  return [
    ...[...breakdown, ...(ifEligible?.breakdown ?? [])].map(({ code, inputs }): Described => {
      return { family: 'lines', code, inputs, text: describeLine(code, inputs) };
    }),
    ...warnings.map(({ code, inputs }): Described => {
      return { family: 'warnings', code, inputs, text: describeWarning(code, inputs) };
    }),
    ...refusalReasons.map(({ code, inputs }): Described => {
      return { family: 'refusalReasons', code, inputs, text: describeRefusalReason(code, inputs) };
    }),
    ...conditions.map(({ code, state, inputs }): Described => {
      const text = describeCondition(code, state, inputs);
      return { family: 'conditions', code, inputs: { ...inputs, [state]: true }, text };
    }),
    ...missingInputs.map(({ code, inputs }): Described => {
      return { family: 'missingInputs', code, inputs, text: describeMissingInput(code, inputs) };
    }),
    ...deadlines.map(({ code, inputs }): Described => {
      return { family: 'deadlines', code, inputs, text: describeDeadline(code, inputs) };
    }),
  ];
}

function issuesOf(stated: StatedCase): readonly CaseIssue[] {
  const interpretation = interpretCase(stated, book);
  if ('case' in interpretation) throw new Error(`nothing is wrong with ${JSON.stringify(stated)}`);
  return interpretation.issues;
}

const described: readonly Described[] = [
  ...cases.map(calculationOf).flatMap(describeCalculation),
  ...timelines.map(remarksOf).flatMap(({ cuts, warnings }): Described[] => [
    ...cuts.map(({ code, inputs }): Described => {
      return { family: 'cuts', code, inputs, text: describeCut(code, inputs) };
    }),
    ...warnings.map(({ code, inputs }): Described => {
      return { family: 'warnings', code, inputs, text: describeWarning(code, inputs) };
    }),
  ]),
  ...[...wrongCases.flatMap(issuesOf), ...wrongTimelines.flatMap(issuesOfTimeline)].map(
    ({ code, inputs }): Described => {
      return { family: 'caseIssues', code, inputs, text: describeCaseIssue(code, inputs) };
    },
  ),
];

/** Ordinary spaces for those at which a line is not broken, to compare with what is written here. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function lineOf(stated: StatedCase, code: (typeof lineCodes)[number]): Text {
  const line = calculationOf(stated).breakdown.find((candidate) => candidate.code === code);
  if (line === undefined) throw new Error(`no line ${code}`);
  return describeLine(line.code, line.inputs);
}

/** The names of all inputs, those of the items of a list included. */
function namesOf(inputs: Inputs): readonly string[] {
  return Object.entries(inputs).flatMap(([name, value]) => [name, ...namesIn(value)]);
}

function namesIn(value: InputValue): readonly string[] {
  if (typeof value !== 'object') return [];
  return Object.values(value).flatMap((item) =>
    typeof item === 'object' && !Array.isArray(item) ? Object.keys(item) : [],
  );
}

describe('the texts of a calculation', () => {
  it('cover every code, and each is met by a case here', () => {
    const met = (family: Described['family']) =>
      new Set(described.filter((entry) => entry.family === family).map(({ code }) => code));
    expect(met('lines')).toEqual(new Set(lineCodes));
    expect(met('warnings')).toEqual(new Set(warningCodes));
    expect(met('refusalReasons')).toEqual(new Set(refusalReasonCodes));
    expect(met('conditions')).toEqual(new Set(conditionCodes));
    expect(met('missingInputs')).toEqual(new Set(missingInputCodes));
    expect(met('deadlines')).toEqual(new Set(deadlineCodes));
    expect(met('cuts')).toEqual(new Set(cutCodes));
    expect(met('caseIssues')).toEqual(new Set(caseIssueCodes));
  });

  it('say every reason why a member or a regime of the exemption does not count', () => {
    const reasons = new Set(
      described.flatMap(({ inputs }) => {
        const { memberReason, notApplied } = inputs;
        const entries = Array.isArray(notApplied) ? notApplied : [];
        return [memberReason, ...entries.map((entry: Inputs) => entry.reason)];
      }),
    );
    reasons.delete(undefined);
    expect(reasons).toEqual(new Set([...memberReasons, ...regimeReasons]));
  });

  it('name only inputs that the code has, the same in the four languages', () => {
    for (const family of families) {
      for (const [code, template] of Object.entries(templates.en[family])) {
        const possible = new Set(
          described
            .filter((entry) => entry.family === family && entry.code === code)
            .flatMap(({ inputs }) => [...namesOf(inputs), 'exemptionReason']),
        );
        const named = inputsNamedBy(template);
        expect(
          named.filter((name) => !possible.has(name)),
          code,
        ).toEqual([]);
        for (const language of languages) {
          const translated = templates[language][family][code];
          expect(translated && inputsNamedBy(translated), `${code} in ${language}`).toEqual(named);
        }
      }
    }
    for (const [name, template] of Object.entries(templates.en.lists)) {
      for (const language of languages) {
        const translated = templates[language].lists[name];
        expect(translated && inputsNamedBy(translated)).toEqual(inputsNamedBy(template));
      }
    }
  });

  it('are whole sentences in four different languages, without anything left to fill in', () => {
    const codes = new Set<string>([...resourceTypes, ...lineCodes, ...warningCodes, 'familyInCharge']);
    for (const { code, family, text } of described) {
      expect(new Set(Object.values(text)).size, code).toBe(languages.length);
      for (const language of languages) {
        const sentence = text[language];
        expect(sentence).toMatch(/^[\p{Lu}€(\d]/u);
        expect(sentence).toMatch(/\.$/);
        expect(sentence).not.toMatch(/[{}[\]]|undefined|NaN|null|true|false|object| {2}|\.\.| [,.]/);
        const words = sentence.replace(/[“«„][^”»“]*[”»“]/g, '').match(/\b[a-z]+[A-Z]\w*/g) ?? [];
        expect(words.filter((word) => family !== 'caseIssues' || codes.has(word))).toEqual([]);
      }
    }
  });

  it('bind in French every high punctuation mark to its word', () => {
    for (const { text } of described) {
      expect(text.fr).not.toMatch(/[^\u00a0][;%?!»]|(?<!\u00a0):|«(?!\u00a0)|[^\u00a0]€/);
    }
  });

  it('show both figures of the flat exemption', () => {
    const text = lineOf(
      statedCase([{ type: 'otherIncome', monthlyAmountCents: 50_000 }], { requestDate: '2023-01-15' }),
      'flatExemption',
    );
    expect(plain(text.fr)).toContain('6 000,00 € − 250,00 € = 5 750,00 €');
    expect(plain(text.fr)).toContain('(14 569,58 € − 5 750,00 €) ÷ 12 = 734,97 €');
    expect(plain(text.fr)).toContain('(14 569,58 € − 6 000,00 €) ÷ 12 = 714,13 €');
    expect(plain(text.nl)).toContain('(€ 14.569,58 − € 5.750,00) ÷ 12 = € 734,97');
    expect(plain(text.nl)).toContain('(€ 14.569,58 − € 6.000,00) ÷ 12 = € 714,13');
    expect(plain(text.de)).toContain('(14.569,58 € − 5.750,00 €) ÷ 12 = 734,97 €');
    expect(plain(text.de)).toContain('(14.569,58 € − 6.000,00 €) ÷ 12 = 714,13 €');
    expect(text.en).toContain('(€14,569.58 − €5,750.00) ÷ 12 = €734.97');
    expect(text.en).toContain('(€14,569.58 − €6,000.00) ÷ 12 = €714.13');
  });

  it('say how an amount a month, a day or a year was stated', () => {
    const english = (resource: StatedResource) => lineOf(statedCase([resource]), 'replacementIncome').en;
    expect(english(pensionOf(50_000))).toContain('Pension: €500.00 a month × 12 = €6,000.00 a year.');
    expect(english({ type: 'unemploymentBenefit', dailyAmountCents: 2_500 })).toContain(
      'Unemployment benefit: €25.00 a day × 312 (six-day week: 26 days × 12) = €7,800.00 a year.',
    );
    expect(english({ type: 'pension', annualAmountCents: 0 })).toContain('Pension: €0.00 a year.');
  });

  it('say of each possible answer what it would be', () => {
    for (const code of possibleAnswerCodes) {
      const texts = Object.values(describePossibleAnswer(code));
      expect(new Set(texts).size).toBe(languages.length);
      for (const text of texts) expect(text).toMatch(/^\p{L}[^{}[\]]+\p{L}$/u);
    }
  });

  it('say why a condition of the right is met, or not', () => {
    const texts = (stated: StatedCase) =>
      calculationOf(stated).conditions.map(({ code, state, inputs }) =>
        describeCondition(code, state, inputs),
      );
    const [, age, nationality] = texts(
      conditionsOf({ minorException: 'pregnant', ...unionSince('2026-06-16') }, minor),
    );
    expect(plain(age?.fr ?? '')).toBe(
      'La condition d’âge est remplie : le demandeur, né le 4 mai 2010, est mineur le 15 septembre 2026, mais assimilé à un majeur en vertu de l’article 7 (grossesse) (article 3, 2°, de la loi du 26 mai 2002).',
    );
    expect(plain(nationality?.nl ?? '')).toBe(
      'De voorwaarde van nationaliteit of verblijf is niet vervuld: burger van de Europese Unie, met een verblijfsrecht sinds 16 juni 2026; tijdens de eerste drie maanden, dat wil zeggen vóór 16 september 2026, is er geen recht (artikel 3, 3°, van de wet van 26 mei 2002).',
    );
    const [, , other] = texts(conditionsOf({ nationality: { status: 'other' } }));
    expect(plain(other?.de ?? '')).toContain(
      'beim ÖSHZ kann eine gleichwertige Sozialhilfe beantragt werden',
    );
  });

  it('say why an exempt resource is exempt, and which conditions are not met', () => {
    const exempt = lineOf(
      statedCase([{ type: 'familyBenefitsForChildren', monthlyAmountCents: 20_000 }]),
      'exemptResource',
    );
    expect(plain(exempt.fr)).toBe(
      'Prestations familiales perçues pour des enfants : 200,00 € par mois × 12 = 2 400,00 € par an. Ce montant est entièrement exonéré en vertu de l’article 22, § 1er, b), de l’arrêté royal du 11 juillet 2002 : la personne est l’allocataire de ces prestations, élève l’enfant et l’a, totalement ou partiellement, à sa charge.',
    );
    const counted = lineOf(
      statedCase([
        {
          type: 'alimonyForChild',
          annualAmountCents: 1,
          childRaised: false,
          childInCharge: false,
          childUnmarried: false,
        },
      ]),
      'countedConditionNotMet',
    );
    expect(plain(counted.nl)).toContain(
      'de persoon voedt het kind niet op, het kind is noch geheel noch gedeeltelijk ten laste van de persoon en het kind is gehuwd.',
    );
  });

  it('let a reader check movable capital, alone and shared', () => {
    const text = lineOf(
      statedCase([
        { type: 'movableCapital', amountCents: 1_500_000 },
        { type: 'inheritance', amountCents: 2_000_000, jointHolders: 2 },
        { type: 'taxRefund', amountCents: 100_000, jointHolders: 3 },
      ]),
      'movableCapital',
    );
    expect(text.en).toContain(
      'Calculation: €15,000.00: 6% × €6,300.00 + 10% × €2,500.00; €20,000.00, held jointly with a share of 1/2: (6% × €6,300.00 + 10% × €7,500.00) × 1/2; €1,000.00, held jointly with a share of 1/3: nothing, because this amount is not above €6,200.00. Counted income: €1,192.00 a year.',
    );
    expect(plain(text.fr)).toContain('6 % × 6 300,00 € + 10 % × 2 500,00 € ; 20 000,00 €');
  });

  it('let a reader follow the part of the maintenance debtors, a cession and a property', () => {
    const debtors = lineOf(
      livingWith([{ ...mother, resources: [wageOf(180_000), benefits] }], {}, {}, '2026-09-15', 2),
      'debtorsShare',
    );
    expect(plain(debtors.fr)).toContain('« mother » (père ou mère) : 21 600,00 €');
    expect(debtors.en).toContain('€21,600.00 − 1 × €10,938.74 = €10,661.26');
    expect(debtors.en).toContain('€2,880.00 a year (flat amount of €240.00 a month × 12');
    expect(debtors.en).toContain('Counted part: €10,661.26 ÷ 2 + €2,880.00 = €8,210.63 a year.');
    const ceded = lineOf(statedCase([cessionOf({ onlyProperty: true })]), 'cessions');
    expect(ceded.en).toContain(
      '€75,000.00 − €37,200.00 (only property) − €2,000.00 × 43 ÷ 12 (yearly abatement, months: 43) = €30,633.33',
    );
    const property = lineOf(statedCase([propertyOf({ share: half })]), 'builtProperty');
    expect(plain(property.fr)).toContain('(2 000,00 € × 1/2 − 750,00 € × 1/2) × 3 = 1 875,00 €');
  });

  it('compare the amounts that were really compared when an application is refused', () => {
    const refusal = (stated: StatedCase) =>
      calculationOf(stated).refusalReasons.map(({ code, inputs }) => describeRefusalReason(code, inputs).en);
    expect(refusal(statedCase([{ type: 'otherIncome', annualAmountCents: 1_640_811 }]))).toEqual([
      expect.stringContaining('€16,408.11 a year, against a category amount of €16,408.11 a year'),
    ]);
    expect(refusal(statedCase([pensionOf(140_000)], onTwelve))).toEqual([
      expect.stringContaining(
        '€886.67 for the days covered in the month, against a category amount of €865.98 for the same days',
      ),
    ]);
  });

  it('say what a check of a stored calculation found', () => {
    for (const code of verificationChecks) {
      const texts = [describeCheck(code, true), describeCheck(code, false)].flatMap((text) =>
        Object.values(text),
      );
      expect(new Set(texts).size).toBe(2 * languages.length);
      for (const text of texts) expect(text).toMatch(/^\p{Lu}[^{}[\]]+\.$/u);
    }
  });

  it('are refused rather than wrong when an input is missing or is not what it says', () => {
    expect(() => describeLine('monthlyAmount', { monthlyCents: 1 })).toThrow(RangeError);
    expect(() => describeLine('monthlyAmount', { entitlementAnnualCents: 1, monthlyCents: 0.5 })).toThrow(
      RangeError,
    );
    expect(() => describeWarning('householdNotStated', { category: 'unheardOf' })).toThrow(RangeError);
    expect(() => describeWarning('householdNotStated', { category: 'toString' })).toThrow(RangeError);
  });
});

describe('the glossary', () => {
  it('has every term in every language', () => {
    const glossaries = [categoryTerms, keyTerms, lineKindTerms, outcomeTerms, resourceTypeTerms];
    const terms: readonly Text[] = [
      ...glossaries.flatMap((glossary): readonly Text[] => Object.values(glossary)),
      ...Object.values(actTerms).flatMap(({ title, shortTitle }) => [title, shortTitle]),
    ];
    for (const term of terms) {
      for (const language of languages) expect(term[language].trim()).not.toBe('');
    }
    expect(Object.keys(lineKindTerms).toSorted()).toEqual(lineKinds.toSorted());
    expect(Object.keys(resourceTypeTerms).toSorted()).toEqual(resourceTypes.toSorted());
  });
});

describe('amounts and dates', () => {
  it('are written as in Belgium', () => {
    const written = (write: (text: Utf8Text) => void) => {
      const text = new Utf8Text();
      write(text);
      return text.toString();
    };
    const amounts = (cents: number) =>
      languages.map((language) => written((text) => moneyWriter(language)(text, cents)));
    const dates = (isoDate: string) =>
      languages.map((language) => plain(written((text) => dateWriter(language)(text, isoDate))));
    const percentages = (numerator: number, denominator: number) =>
      languages.map((language) =>
        plain(written((text) => writePercentage(text, language, fraction(numerator, denominator)))),
      );

    expect(amounts(136_734)).toEqual([
      '1\u00a0367,34\u00a0€',
      '€\u00a01.367,34',
      '1.367,34\u00a0€',
      '€1,367.34',
    ]);
    expect(amounts(0)).toEqual(['0,00\u00a0€', '€\u00a00,00', '0,00\u00a0€', '€0.00']);
    expect(amounts(5)).toEqual(['0,05\u00a0€', '€\u00a00,05', '0,05\u00a0€', '€0.05']);
    expect(amounts(100_000_000).map(plain)).toEqual([
      '1 000 000,00 €',
      '€ 1.000.000,00',
      '1.000.000,00 €',
      '€1,000,000.00',
    ]);
    expect(amounts(3_120_000_000_000).map(plain)).toEqual([
      '31 200 000 000,00 €',
      '€ 31.200.000.000,00',
      '31.200.000.000,00 €',
      '€31,200,000,000.00',
    ]);
    for (const cents of [-1, 0.5, Number.NaN]) expect(() => amounts(cents)).toThrow(RangeError);

    expect(dates('2026-09-12')).toEqual([
      '12 septembre 2026',
      '12 september 2026',
      '12. September 2026',
      '12 September 2026',
    ]);
    expect(dates('2026-03-01')).toEqual(['1er mars 2026', '1 maart 2026', '1. März 2026', '1 March 2026']);
    for (const isoDate of ['2026-02-30', '2026-13-01', 'soon']) {
      expect(() => dates(isoDate)).toThrow(RangeError);
    }

    expect(percentages(6, 100)).toEqual(['6 %', '6 %', '6 %', '6%']);
    expect(percentages(25, 1000)).toEqual(['2,5 %', '2,5 %', '2,5 %', '2.5%']);
    expect(() => percentages(1, 3)).toThrow(RangeError);
  });
});

describe('a template', () => {
  it('is refused when a brace or a bracket has no counterpart', () => {
    for (const source of ['{a', 'a}', '[a: b', 'a]', '[a]', '{a b}']) {
      expect(() => parseTemplate(source)).toThrow(SyntaxError);
    }
  });
});
