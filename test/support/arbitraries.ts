import * as fc from 'fast-check';
import {
  capitalTypes,
  countedResourceTypes,
  exemptResourceTypes,
  housingInKindTypes,
  jobIncomeTypes,
  replacementIncomeTypes,
  workIncomeTypes,
} from '../../src/domain/resource-types.ts';

/** Random cases that the service must accept: any mixture of resources, households, dates and choices. */

const cents = (maximum: number) => fc.oneof(fc.integer({ min: 0, max: maximum }), fc.nat(200_000));

const monthlyOrAnnual = fc.oneof(
  cents(300_000).map((monthlyAmountCents) => ({ monthlyAmountCents })),
  cents(2_500_000).map((annualAmountCents) => ({ annualAmountCents })),
);

const share = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([left, right]) => ({ numerator: Math.min(left, right), denominator: Math.max(left, right) }));

const right = fc.constantFrom('fullOwnership', 'usufruct', 'bareOwnership');

/** Days on which every rate that a resource may need is known. */
const isoDay = (from: string, days: number) =>
  fc.nat(days).map((offset) => Temporal.PlainDate.from(from).add({ days: offset }).toString());

export const anyExemptResource = fc
  .constantFrom(
    ...Object.keys(exemptResourceTypes).filter(
      (type) => type !== 'familyBenefitsForChildren' && type !== 'alimonyForChild',
    ),
  )
  .chain((type) => monthlyOrAnnual.map((amount) => ({ type, ...amount })));

const plain = fc
  .constantFrom(...countedResourceTypes, 'familyBenefitsForChildren', 'alimonyForChild')
  .chain((type) => monthlyOrAnnual.map((amount) => ({ type, ...amount })));

const replacement = fc.constantFrom(...replacementIncomeTypes).chain((type) =>
  fc
    .oneof(
      monthlyOrAnnual,
      cents(8_000).map((dailyAmountCents) => ({ dailyAmountCents })),
    )
    .map((amount) => ({ type, ...amount })),
);

const work = fc
  .record({
    type: fc.constantFrom(...workIncomeTypes),
    amount: monthlyOrAnnual,
    started: fc.option(isoDay('2023-01-01', 20), { nil: undefined }),
    shortage: fc.option(fc.record({ contractMonths: fc.nat(12) }), { nil: undefined }),
  })
  .map(({ type, amount, started, shortage }) => ({
    type,
    ...amount,
    ...(started === undefined ? {} : { startedOn: started }),
    ...(shortage === undefined || !jobIncomeTypes.some((job) => job === type)
      ? {}
      : { shortageOccupation: shortage }),
  }));

const capital = fc.record({
  type: fc.constantFrom(...capitalTypes),
  amountCents: cents(5_000_000),
  jointHolders: fc.integer({ min: 1, max: 5 }),
});

const property = fc.record(
  {
    type: fc.constant('property'),
    kind: fc.constantFrom('built', 'unbuilt'),
    cadastralIncomeCents: cents(300_000),
    share,
    right,
    annualRentCents: cents(1_000_000),
    deductibleInterestAnnualCents: cents(500_000),
    lifeAnnuityAnnualCents: cents(500_000),
  },
  { requiredKeys: ['type', 'kind', 'cadastralIncomeCents'] },
);

const cession = fc.record(
  {
    type: fc.constant('cession'),
    cededOn: isoDay('2012-01-01', 4_000),
    marketValueCents: cents(20_000_000),
    forValue: fc.boolean(),
    share,
    right,
    onlyProperty: fc.boolean(),
    personalDebtsRepaidCents: cents(5_000_000),
  },
  { requiredKeys: ['type', 'cededOn', 'marketValueCents', 'forValue'] },
);

const ownRules = fc.oneof(
  fc.record({
    type: fc.constant('aleCheques'),
    chequesPerMonth: fc.nat(60),
    amountPerChequeCents: fc.nat(1_200),
  }),
  fc
    .tuple(fc.nat(100_000), fc.nat(50_000), fc.integer({ min: 1, max: 12 }))
    .map(([rest, employerBorneMonthlyCents, monthNumber]) => ({
      type: 'inCompanyTraining',
      monthlyAmountCents: rest + employerBorneMonthlyCents,
      employerBorneMonthlyCents,
      monthNumber,
    })),
  fc.record({
    type: fc.constant('gift'),
    regular: fc.boolean(),
    donor: fc.record({
      kind: fc.constantFrom('person', 'institution'),
      livesUnderSameRoof: fc.boolean(),
      hasMaintenanceDuty: fc.boolean(),
    }),
    annualAmountCents: cents(500_000),
  }),
  fc.record({
    type: fc.constant('guardianIndemnity'),
    annualAmountCents: cents(1_000_000),
    fullTimeGuardianships: fc.record({
      numerator: fc.integer({ min: 1, max: 50 }),
      denominator: fc.integer({ min: 1, max: 10 }),
    }),
  }),
  fc.record({
    type: fc.constant('volunteerIndemnity'),
    annualAmountCents: fc.nat(300_000),
    highestDayCents: fc.nat(8_000),
  }),
  fc.record({ type: fc.constant('artistIncome'), annualAmountCents: cents(1_000_000) }),
  fc
    .constantFrom(...housingInKindTypes)
    .chain((type) => monthlyOrAnnual.map((amount) => ({ type, ...amount }))),
);

/** Any resource that a person can have. */
const anyResource = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 2, arbitrary: replacement },
  { weight: 2, arbitrary: work },
  { weight: 2, arbitrary: capital },
  { weight: 1, arbitrary: property },
  { weight: 1, arbitrary: cession },
  { weight: 2, arbitrary: anyExemptResource },
  { weight: 2, arbitrary: ownRules },
);

const member = fc.record(
  {
    relationship: fc.constantFrom(
      'parent',
      'child',
      'grandparent',
      'grandchild',
      'childInLaw',
      'parentInLaw',
      'exSpouse',
      'sibling',
      'stepParent',
      'friend',
    ),
    birthDate: fc.constantFrom('1950-01-01', '1999-02-03', '2015-06-07'),
    resources: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: anyResource },
        {
          weight: 1,
          arbitrary: cents(40_000).map((monthlyAmountCents) => ({
            type: 'familyBenefitsForApplicant',
            monthlyAmountCents,
          })),
        },
        {
          weight: 1,
          arbitrary: cents(200_000).map((monthlyAmountCents) => ({
            type: 'integrationIncome',
            monthlyAmountCents,
          })),
        },
      ),
      { maxLength: 3 },
    ),
    waiver: fc.record(
      { reason: fc.constant('equity'), retainedAnnualCents: cents(1_000_000) },
      {
        requiredKeys: ['reason'],
      },
    ),
  },
  { requiredKeys: ['relationship', 'birthDate', 'resources'] },
);

const partner = fc.record({
  relationship: fc.constant('partner'),
  birthDate: fc.constant('1985-01-01'),
  resources: fc.array(anyResource, { maxLength: 3 }),
});

/** A child that is there for a part of the time. */
const childByTurns = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.array(anyResource, { maxLength: 1 }))
  .map(([numerator, resources]) => ({
    relationship: 'child',
    birthDate: '2015-06-07',
    custodyShare: { numerator, denominator: 12 },
    resources,
  }));

const household = fc
  .tuple(
    fc.array(member, { maxLength: 4 }),
    fc.option(partner, { nil: undefined, freq: 4 }),
    fc.option(childByTurns, { nil: undefined, freq: 4 }),
  )
  .map(([members, couple, child]) => ({
    members: [...members, couple, child]
      .filter((entry) => entry !== undefined)
      .map((entry, index) => ({ ...entry, id: `member-${index}` })),
  }));

const choices = fc.record(
  {
    debtors: fc.constantFrom('grouped', 'individual'),
    divideAmongApplicants: fc.boolean(),
    familyBenefits: fc.constantFrom('insideResources', 'direct'),
    countIntegrationIncome: fc.boolean(),
    prorateCohabitants: fc.boolean(),
    countedShareOfExcess: share,
  },
  { requiredKeys: [] },
);

/** Conditions of the right that are met or that nobody assessed: none refuses it. */
const eligibility = fc.record(
  {
    residence: fc.constantFrom('met', 'notAssessed'),
    nationality: fc.constantFrom(
      { status: 'belgian' },
      { status: 'subsidiaryProtection' },
      { status: 'europeanUnionCitizen' },
      { status: 'familyOfEuropeanUnionCitizen', residenceRightSince: '2020-02-29' },
    ),
    willingnessToWork: fc.constantFrom('met', 'excusedForHealth', 'excusedForEquity', 'notAssessed'),
    otherRightsExhausted: fc.constantFrom('met', 'notAssessed'),
  },
  { requiredKeys: [] },
);

/** A part of a month from 2023-02-01 on, where every rate is known. */
const period = isoDay('2023-02-01', 1_380).chain((startDate) => {
  const start = Temporal.PlainDate.from(startDate);
  return fc.integer({ min: start.day, max: start.daysInMonth }).map((day) => ({
    startDate,
    endDate: start.with({ day }).toString(),
  }));
});

/** Facts that suspend a payment, around the days of a period. */
export const anyPayment = (startDate: string) => {
  const days = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.nat(27)).map(([offset, length]) => {
    const first = Temporal.PlainDate.from(startDate).add({ days: offset });
    return { startDate: first.toString(), endDate: first.add({ days: length }).toString() };
  });
  const sanctions = fc
    .tuple(
      days,
      fc.record(
        {
          ground: fc.constant('undeclaredResources'),
          decidedOn: fc.constant('2022-12-01'),
          share,
          conditional: fc.boolean(),
        },
        { requiredKeys: ['ground', 'decidedOn'] },
      ),
    )
    .map(([stated, facts]) => ({ ...stated, ...facts }));
  const staysAbroad = fc
    .tuple(days, fc.option(fc.constant('exceptional'), { nil: undefined, freq: 2 }))
    .map(([stated, exceptionalReason]) => ({
      ...stated,
      ...(exceptionalReason === undefined ? {} : { exceptionalReason }),
    }));
  const detentions = fc
    .tuple(
      days,
      fc.constantFrom('prison', 'electronicMonitoring', 'autonomousElectronicMonitoring'),
      fc.boolean(),
    )
    .map(([stated, kind, open]) => ({
      kind,
      startDate: stated.startDate,
      ...(open ? {} : { endDate: stated.endDate }),
    }));
  return fc.record({
    sanctions: fc.array(sanctions, { maxLength: 4 }),
    staysAbroad: fc.array(staysAbroad, { maxLength: 4 }),
    detentions: fc.array(detentions, { maxLength: 2 }),
  });
};

/** A case that the service accepts. The category follows from the household. */
export const anyCase = fc
  .record(
    {
      period,
      resources: fc.array(anyResource, { maxLength: 5 }),
      household,
      choices,
      familyBenefitChildren: fc.nat(5),
      previousRightEndDate: isoDay('2022-10-01', 100),
      homelessWithIntegrationProject: fc.boolean(),
      beneficiaryOn20260116: fc.boolean(),
      eligibility,
    },
    { requiredKeys: ['period', 'resources', 'household'] },
  )
  .chain((facts) =>
    fc
      .option(anyPayment(facts.period.startDate), { nil: undefined })
      .map((payment) => ({ ...facts, payment })),
  )
  .map(({ period: stated, resources, household: home, choices: chosen, payment, ...applicant }) => ({
    caseReference: 'RANDOM',
    requestDate: stated.startDate,
    period: stated,
    applicant: { birthDate: '1980-01-01', resources, ...applicant },
    household: home,
    ...(chosen === undefined ? {} : { choices: chosen }),
    ...(payment === undefined ? {} : { payment }),
  }))
  // An earlier right ended in 2022 or 2023: nobody who states one drew an integration income in 2026.
  .filter(
    ({ applicant }) =>
      applicant.previousRightEndDate === undefined || applicant.beneficiaryOn20260116 !== true,
  );

const someDays = (startDate: string, days: number) =>
  fc.record({ from: fc.nat(days), until: fc.nat(days) }, { requiredKeys: [] }).map(({ from, until }) => {
    const day = (offset: number) => Temporal.PlainDate.from(startDate).add({ days: offset }).toString();
    return {
      ...(from === undefined ? {} : { startDate: day(from) }),
      ...(until === undefined ? {} : { endDate: day(Math.max(until, from ?? 0)) }),
    };
  });

/** A case over one to five months, whose members and resources come and go. */
export const anyTimeline = fc.tuple(anyCase, fc.integer({ min: 1, max: 150 })).chain(([stated, days]) => {
  const { startDate } = stated.period;
  const lasting = <Fact extends object>(facts: readonly Fact[]) =>
    fc.tuple(...facts.map((fact) => someDays(startDate, days).map((when) => ({ ...fact, ...when }))));
  const people = stated.household.members.map((member) =>
    fc
      .tuple(someDays(startDate, days), lasting(withJobsOf(member.resources, startDate)))
      .map(([when, resources]) => ({ ...member, ...when, resources })),
  );
  return fc
    .tuple(lasting(withJobsOf(stated.applicant.resources, startDate)), fc.tuple(...people))
    .map(([resources, members]) => {
      const { beneficiaryOn20260116: _transition, ...applicant } = stated.applicant;
      return {
        ...stated,
        period: {
          startDate,
          endDate: Temporal.PlainDate.from(startDate).add({ days }).toString(),
        },
        applicant: { ...applicant, resources },
        household: { members },
      };
    });
});

/** Jobs begin with the timeline, so that they give a right to the exemption of work. */
function withJobsOf<Resource extends object>(resources: readonly Resource[], startDate: string) {
  return resources
    .filter((resource) => !('monthNumber' in resource))
    .map((resource) => {
      const { shortageOccupation: _shortage, ...rest } = { shortageOccupation: undefined, ...resource };
      return 'startedOn' in resource ? { ...rest, startedOn: startDate } : rest;
    });
}
