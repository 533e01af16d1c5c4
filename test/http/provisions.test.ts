import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exemptionOf, exemptResourceTypes, isExemptType } from '../../src/domain/resource-types.ts';
import { aloneWithoutResources, issuesOf, simulate } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

type Changes = Readonly<Record<string, unknown>>;

/** A simulation for a person alone with these resources on a day. */
async function answerFor(requestDate: string, resources: readonly object[], changes: Changes = {}) {
  const { applicant, ...rest } = changes;
  return simulate(service, {
    ...aloneWithoutResources,
    requestDate,
    applicant: { birthDate: '1970-01-01', resources, ...(applicant as object | undefined) },
    ...rest,
  });
}

/** The counted resources of a year for a person alone, in cents. */
async function counted(requestDate: string, resource: object, changes: Changes = {}): Promise<number> {
  return (await answerFor(requestDate, [resource], changes)).amounts.resourcesAnnualCents;
}

describe('article 22 §1: exempt resources', () => {
  const types = Object.keys(exemptResourceTypes).filter(isExemptType);

  it.each(types)('%s does not count, and the line says by which letter', async (type) => {
    const answer = await answerFor('2026-09-15', [{ type, monthlyAmountCents: 10_000 }]);
    expect(answer.amounts.resourcesAnnualCents).toBe(0);
    expect(answer.breakdown[1]).toMatchObject({
      kind: 'exempt',
      inputs: { grossAnnualCents: 120_000, exemptAnnualCents: 120_000 },
    });
    const { letter } = exemptionOf(type);
    if (letter !== undefined) expect(answer.breakdown[1].legalReferences[0].letter).toBe(letter);
  });

  it.each([
    ['refundableTaxCredit', '2004-12-31', '2005-01-01'],
    ['integrationAllowance', '2021-12-31', '2022-01-01'],
    ['familyBenefitsDisabilitySupplement', '2023-12-08', '2023-12-09'],
  ])('%s counts until %s and is exempt from %s', async (type, dayBefore, firstDay) => {
    const resource = { type, annualAmountCents: 100_000 };
    expect(await counted(dayBefore, resource)).toBe(100_000);
    expect(await counted(firstDay, resource)).toBe(0);
    const dayAfter = Temporal.PlainDate.from(firstDay).add({ days: 1 }).toString();
    expect(await counted(dayAfter, resource)).toBe(0);
  });

  it.each([
    ['familyBenefitsForChildren', 'drawnByPerson'],
    ['familyBenefitsForChildren', 'childRaised'],
    ['familyBenefitsForChildren', 'childInCharge'],
    ['alimonyForChild', 'childUnmarried'],
    ['alimonyForChild', 'childInCharge'],
    ['alimonyForChild', 'childRaised'],
  ])('%s counts when the condition %s is not met', async (type, condition) => {
    const resource = { type, monthlyAmountCents: 10_000 };
    expect(await counted('2026-09-15', { ...resource, [condition]: true })).toBe(0);
    expect(await counted('2026-09-15', { ...resource, [condition]: false })).toBe(120_000);
  });

  it.each([
    ['2002-10-01', 372],
    ['2003-02-28', 372],
    ['2003-03-01', 410],
    ['2022-12-31', 410],
    ['2023-01-01', 600],
    ['2026-09-15', 600],
  ])('a cheque of an ALE is exempt on %s up to %i cents', async (date, cap) => {
    const cheques = (amountPerChequeCents: number) => ({
      type: 'aleCheques',
      chequesPerMonth: 30,
      amountPerChequeCents,
    });
    expect(await counted(date, cheques(cap))).toBe(0);
    expect(await counted(date, cheques(cap + 1))).toBe(360);
  });

  it('takes no flat exemption off the part of cheques above the cap', async () => {
    const cheques = { type: 'aleCheques', chequesPerMonth: 30, amountPerChequeCents: 700 };
    const alone = await answerFor('2026-09-15', [cheques]);
    expect(alone.amounts).toMatchObject({ resourcesAnnualCents: 36_000, flatExemptionAnnualCents: 0 });
    const withMore = await answerFor('2026-09-15', [
      cheques,
      { type: 'otherIncome', annualAmountCents: 20_000 },
    ]);
    expect(withMore.amounts).toMatchObject({
      resourcesAnnualCents: 56_000,
      flatExemptionAnnualCents: 20_000,
      entitlementAnnualCents: 1_640_811 - 36_000,
    });
  });

  it.each([
    ['person', false, false, false, 0],
    ['person', false, true, false, 60_000],
    ['person', false, false, true, 60_000],
    ['institution', false, true, true, 0],
    ['institution', true, false, false, 60_000],
    ['person', true, false, false, 60_000],
  ])(
    'a gift of a %s (regular %s, same roof %s, maintenance %s) counts for %i',
    async (kind, regular, livesUnderSameRoof, hasMaintenanceDuty, expected) => {
      const donor = { kind, livesUnderSameRoof, hasMaintenanceDuty };
      const gift = { type: 'gift', regular, donor, annualAmountCents: 60_000 };
      expect(await counted('2026-09-15', gift)).toBe(expected);
    },
  );

  it('exempts the indemnity of guardians for two full-time guardianships a year', async () => {
    const guardian = (numerator: number, denominator: number) => ({
      type: 'guardianIndemnity',
      annualAmountCents: 100_001,
      fullTimeGuardianships: { numerator, denominator },
    });
    expect(await counted('2026-09-15', guardian(2, 1))).toBe(0);
    // A third of 1 000.01 is 333.336…
    expect(await counted('2026-09-15', guardian(3, 1))).toBe(33_334);
    expect(await counted('2026-09-15', guardian(5, 2))).toBe(20_000);
    expect(await counted('2004-12-31', guardian(1, 1))).toBe(100_001);
  });

  it.each([
    ['2026-09-15', 4_402, 176_083, 0],
    ['2026-09-15', 4_403, 176_083, 176_083],
    ['2026-09-15', 4_402, 176_084, 176_084],
    ['2023-01-01', 4_067, 162_677, 0],
    ['2023-01-01', 4_067, 162_678, 162_678],
    ['2025-12-31', 4_067, 162_677, 0],
    ['2026-01-01', 4_068, 162_678, 0],
  ])(
    'indemnities of a volunteer on %s, %i a day and %i a year, count for %i',
    async (date, highestDayCents, annualAmountCents, expected) => {
      const indemnity = { type: 'volunteerIndemnity', annualAmountCents, highestDayCents };
      expect(await counted(date, indemnity)).toBe(expected);
    },
  );

  it('adds up guardianships however many there are and whatever their parts', async () => {
    const guardianships = Array.from({ length: 50 }, (_, index) => ({
      type: 'guardianIndemnity',
      annualAmountCents: 10_000,
      fullTimeGuardianships: { numerator: 9_000 + 2 * index, denominator: 9_001 + 2 * index },
    }));
    const answer = await answerFor('2026-09-15', guardianships);
    // Fifty of almost one: 5 000 × (49.994… − 2) ÷ 49.994….
    expect(answer.amounts.resourcesAnnualCents).toBe(479_998);
  });

  it('says how many guardianships there are, and which share counts, in lowest terms', async () => {
    const half = {
      type: 'guardianIndemnity',
      annualAmountCents: 300_000,
      fullTimeGuardianships: { numerator: 6, denominator: 4 },
    };
    const lineOf = async (...resources: readonly object[]) =>
      (await answerFor('2026-09-15', resources)).breakdown.find(({ code }: { code: string }) =>
        code.startsWith('guardianIndemnity'),
      );
    const above = await lineOf(half, half);
    expect(above.inputs).toMatchObject({
      fullTimeGuardianships: { numerator: 3, denominator: 1 },
      countedShare: { numerator: 1, denominator: 3 },
    });
    expect(above.description.en.replaceAll('\u00a0', ' ')).toContain('€6,000.00 × 1/3 = €2,000.00');
    expect((await lineOf(half)).description.en).toContain('full-time guardianships a year: 3/2.');
  });

  it('gives each of a couple the limits of one person, and says of whom a line is that stands for several', async () => {
    const indemnity = { type: 'volunteerIndemnity', annualAmountCents: 100_000, highestDayCents: 3_000 };
    const sale = { type: 'artistIncome', annualAmountCents: 300_000 };
    const artist = { firstIncomeOn: '2025-03-01' };
    const couple = (ofPartner: readonly object[]) =>
      answerFor('2026-09-15', [indemnity, sale], {
        category: 'familyInCharge',
        applicant: { socioProfessional: { artist } },
        household: {
          members: [
            { id: 'partner', relationship: 'partner', socioProfessional: { artist }, resources: ofPartner },
            { id: 'child', relationship: 'child', birthDate: '2020-01-01' },
          ],
        },
      });
    expect((await couple([indemnity, sale])).amounts.resourcesAnnualCents).toBe(0);
    const answer = await couple([indemnity, sale, indemnity, sale]);
    expect(answer.amounts.resourcesAnnualCents).toBe(200_000 + 600_000 - 386_393);
    expect(answer.breakdown).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'volunteerIndemnityExempt', subject: 'applicant.resources[0]' }),
        expect.objectContaining({ code: 'volunteerIndemnityCounted', subject: 'household.members[0]' }),
        expect.objectContaining({ code: 'artistExemption', subject: 'applicant.resources[1]' }),
        expect.objectContaining({ code: 'artistExemption', subject: 'household.members[0]' }),
      ]),
    );
  });

  describe('before the first known caps of volunteers', () => {
    const member = (relationship: string, more: object = {}) => ({
      ...aloneWithoutResources,
      requestDate: '2022-12-31',
      category: 'cohabitant',
      household: {
        members: [
          {
            id: 'member',
            relationship,
            birthDate: '1960-01-01',
            resources: [{ type: 'volunteerIndemnity', annualAmountCents: 1, highestDayCents: 1 }],
            ...more,
          },
        ],
      },
    });

    it.each([
      ['sibling', {}],
      ['grandparent', {}],
      ['parent', { owesMaintenance: false }],
      ['parent', { waiver: { reason: 'her own care' } }],
      ['child', { birthDate: '2005-01-01', inCharge: false }],
      ['partner', { receivesIntegrationIncome: true }],
    ])('the indemnities of a %s who does not count (%j) are no matter', async (relationship, more) => {
      expect((await simulate(service, member(relationship, more))).amounts.resourcesAnnualCents).toBe(0);
    });

    it('nor are those of whoever lodges a homeless person', async () => {
      const { category, ...lodged } = member('parent');
      const applicant = { birthDate: '1990-01-01', homelessWithIntegrationProject: true };
      expect((await simulate(service, { ...lodged, applicant })).amounts.resourcesAnnualCents).toBe(0);
    });

    it.each([
      ['partner', {}],
      ['parent', {}],
      ['parent', { waiver: { reason: 'her own care', retainedAnnualCents: 1 } }],
    ])('those of a %s who counts (%j) are refused', async (relationship, more) => {
      expect(await issuesOf(service, member(relationship, more))).toEqual([
        ['noRateInForce', 'household.members[0].resources[0].type'],
      ]);
    });
  });

  it('says that the caps of volunteers of 2024 and 2025 are not known', async () => {
    const indemnity = { type: 'volunteerIndemnity', annualAmountCents: 1, highestDayCents: 1 };
    const codesOn = async (date: string) =>
      (await answerFor(date, [indemnity])).warnings
        .map((warning: { code: string }) => warning.code)
        .filter((code: string) => code !== 'periodNotStated');
    expect(await codesOn('2023-12-31')).toEqual([]);
    expect(await codesOn('2024-01-01')).toEqual(['volunteerCapOfEarlierYear']);
    expect(await codesOn('2025-12-31')).toEqual(['volunteerCapOfEarlierYear']);
    expect(await codesOn('2026-01-01')).toEqual([]);
  });
});

describe('articles 23, 24 and 35: work', () => {
  const wage = (startedOn: string | undefined, more: object = {}) => ({
    type: 'wage',
    monthlyAmountCents: 100_000,
    ...(startedOn === undefined ? {} : { startedOn }),
    ...more,
  });
  const whole = 1_200_000;

  it('exempts only what started while the right ran', async () => {
    const exempt = 12 * 32_199;
    expect(await counted('2026-09-15', wage('2026-09-01'))).toBe(whole - exempt);
    expect(await counted('2026-09-15', wage('2026-08-31'))).toBe(whole);
    expect(
      await counted('2026-09-15', wage('2026-08-31'), { applicant: { rightStartDate: '2026-08-31' } }),
    ).toBe(whole - exempt);
    const unstated = await answerFor('2026-09-15', [wage(undefined)]);
    expect(unstated.amounts.resourcesAnnualCents).toBe(whole);
    expect(unstated.warnings.map((warning: { code: string }) => warning.code)).toContain('jobStartNotStated');
  });

  it('never exempts replacement income, nor more than the work itself', async () => {
    expect(await counted('2026-09-15', { type: 'pension', monthlyAmountCents: 50_000 })).toBe(600_000);
    const small = { type: 'wage', monthlyAmountCents: 10_000, startedOn: '2026-09-10' };
    expect(await counted('2026-09-15', small)).toBe(0);
  });

  it('gives the amount for a shortage occupation once to a person, in whatever order the jobs are stated', async () => {
    const job = (contractMonths: number, usedBefore: boolean) => ({
      ...wage('2026-09-05', { shortageOccupation: { contractMonths, usedBefore } }),
      monthlyAmountCents: 50_000,
    });
    const inBothOrders = async (left: object, right: object) => {
      const forward = await answerFor('2026-09-01', [left, right]);
      const backward = await answerFor('2026-09-01', [right, left]);
      expect(backward.amounts).toEqual(forward.amounts);
      return forward.amounts.resourcesAnnualCents;
    };
    expect(await inBothOrders(job(2, false), job(6, false))).toBe(whole - 12 * 46_145);
    expect(await inBothOrders(job(6, false), job(6, true))).toBe(whole - 12 * 32_199);
  });

  it('prorates by the days of the right in the month, also in a later part of that month', async () => {
    const older = { type: 'wage', monthlyAmountCents: 60_000, startedOn: '2020-01-01' };
    const answer = await answerFor('2026-09-15', [older], {
      period: { startDate: '2026-09-15', endDate: '2026-09-30' },
      applicant: { rightStartDate: '2026-09-05' },
    });
    // 600 × 26/30 = 520
    expect(answer.amounts.resourcesAnnualCents).toBe(12 * 52_000);
  });

  it('refuses a job of the partner before the amounts are known, by the field', async () => {
    expect(
      await issuesOf(service, {
        caseReference: 'EARLY',
        requestDate: '2003-05-30',
        applicant: { birthDate: '1970-01-01', rightStartDate: '2003-01-01' },
        household: {
          members: [
            { id: 'child', relationship: 'child', birthDate: '1995-01-01' },
            {
              id: 'partner',
              relationship: 'partner',
              resources: [{ type: 'wage', monthlyAmountCents: 10_000, startedOn: '2003-01-26' }],
            },
          ],
        },
      }),
    ).toEqual([['noRateInForce', 'household.members[1].resources']]);
  });

  it.each([
    [0, 32_199],
    [1_065, 32_199],
    // Fifteen days left in a month of thirty: half the amount, 160.995, rounded.
    [1_080, 16_100],
    [1_095, 0],
  ])('with %i days of the counter used exempts %i a month', async (usedDays, monthly) => {
    const applicant = { socioProfessional: { usedDays } };
    expect(await counted('2026-09-15', wage('2026-09-01'), { applicant })).toBe(whole - 12 * monthly);
  });

  it('ends six years after the first day granted', async () => {
    const on = (requestDate: string) =>
      counted(requestDate, wage(requestDate), {
        applicant: { socioProfessional: { firstGrantedOn: '2020-09-15' } },
        period: { startDate: requestDate, endDate: requestDate },
        category: 'familyInCharge',
      });
    expect(await on('2026-09-14')).toBeLessThan(await on('2026-09-15'));
  });

  it.each([
    ['2023-12-01', { contractMonths: 3 }, 29_746],
    ['2024-01-01', { contractMonths: 3 }, 42_630],
    ['2024-01-01', { contractMonths: 2 }, 29_746],
    ['2024-01-01', { contractMonths: 3, usedBefore: true }, 29_746],
  ])('a shortage occupation on %s (%o) exempts %i a month', async (date, shortageOccupation, monthly) => {
    expect(await counted(date, wage(date, { shortageOccupation }))).toBe(whole - 12 * monthly);
  });

  it('exempts the higher amount for the three months from the start of the job, whole months only', async () => {
    const job = wage('2026-03-20', { shortageOccupation: { contractMonths: 6 } });
    const applicant = { rightStartDate: '2026-01-01' };
    const on = (requestDate: string, more: Changes = {}) => counted(requestDate, job, { applicant, ...more });
    expect(await on('2026-03-31')).toBe(whole - 12 * 45_239);
    expect(await on('2026-05-01')).toBe(whole - 12 * 45_239);
    expect(await on('2026-06-01')).toBe(whole - 12 * 31_567);
    const part = { period: { startDate: '2026-03-01', endDate: '2026-03-30' } };
    expect(await on('2026-03-01', part)).toBeGreaterThan(await on('2026-03-31'));
  });

  it.each([
    ['2021-12-31', 'studyGrant', 7_223],
    ['2022-01-01', 'studyGrant', 26_413],
    ['2021-12-31', 'cpasAid', 25_896],
  ])('a student on %s with %s has %i a month exempt', async (date, other, monthly) => {
    const student = {
      fullTimeRecognisedStudies: true,
      startedBefore25: true,
      integrationProjectSignedOn: '2020-09-01',
    };
    const answer = await answerFor(date, [wage('2019-01-01'), { type: other, monthlyAmountCents: 1 }], {
      applicant: { socioProfessional: { student } },
    });
    expect(answer.amounts.resourcesAnnualCents).toBe(whole - 12 * monthly);
  });

  it('takes the amount of artists off the year for three years, and no other exemption', async () => {
    const artist = (firstIncomeOn: string) => ({
      applicant: { socioProfessional: { artist: { firstIncomeOn } } },
    });
    const income = { type: 'artistIncome', annualAmountCents: 500_000 };
    expect(await counted('2026-09-15', income, artist('2023-09-16'))).toBe(500_000 - 386_393);
    expect(await counted('2026-09-15', income, artist('2023-09-15'))).toBe(500_000);
    expect(await counted('2026-09-15', wage('2026-09-01'), artist('2025-01-01'))).toBe(whole);
  });

  it('exempts the employer part of an in-company training for six months', async () => {
    const training = (monthNumber: number) => ({
      type: 'inCompanyTraining',
      monthlyAmountCents: 150_000,
      employerBorneMonthlyCents: 60_000,
      monthNumber,
    });
    // Training gives a right to the exemption of article 35 whenever it began.
    expect(await counted('2026-09-15', training(6))).toBe(12 * (90_000 - 32_199));
    expect(await counted('2026-09-15', training(7))).toBe(12 * (150_000 - 32_199));
  });

  it.each([
    ['2026-09-18', true],
    ['2026-10-01', false],
  ])(
    'an earlier right until %s makes an application of 5 December new: %s',
    async (previousRightEndDate, isNew) => {
      const answer = await answerFor('2026-12-05', [{ type: 'pension', monthlyAmountCents: 31_000 }], {
        period: { startDate: '2026-12-05', endDate: '2026-12-31' },
        applicant: { previousRightEndDate },
      });
      // 310 × 27/31 = 270
      expect(answer.amounts.resourcesAnnualCents).toBe(isNew ? 12 * 27_000 : 12 * 31_000);
    },
  );
});

describe('articles 25 to 33: goods', () => {
  it.each([
    [{ kind: 'built', cadastralIncomeCents: 200_000 }, { familyBenefitChildren: 1 }, 337_500],
    [{ kind: 'unbuilt', cadastralIncomeCents: 20_000 }, {}, 51_000],
    [
      { kind: 'built', cadastralIncomeCents: 200_000, deductibleInterestAnnualCents: 250_000 },
      { familyBenefitChildren: 1 },
      168_750,
    ],
    [{ kind: 'built', cadastralIncomeCents: 200_000, right: 'bareOwnership' }, {}, 0],
    [{ kind: 'built', cadastralIncomeCents: 75_000 }, {}, 0],
    [{ kind: 'built', cadastralIncomeCents: 75_001 }, {}, 3],
    [
      {
        kind: 'built',
        cadastralIncomeCents: 200_000,
        annualRentCents: 375_001,
        deductibleInterestAnnualCents: 999_999,
      },
      {},
      375_001,
    ],
  ])('a property %o counts (%o) for %i', async (property, applicant, expected) => {
    expect(await counted('2026-09-15', { type: 'property', ...property }, { applicant })).toBe(expected);
  });

  it('divides the exemption among the properties, and leaves bare ownership out', async () => {
    const built = (cadastralIncomeCents: number, more: object = {}) => ({
      type: 'property',
      kind: 'built',
      cadastralIncomeCents,
      ...more,
    });
    const two = await answerFor('2026-09-15', [built(200_000), built(150_000)]);
    expect(two.amounts.resourcesAnnualCents).toBe(825_000);
    const three = await answerFor('2026-09-15', [
      built(200_000),
      built(150_000),
      built(100_000, { right: 'bareOwnership' }),
    ]);
    expect(three.amounts.resourcesAnnualCents).toBe(825_000);
  });

  it.each([
    [{ amountCents: 620_000 }, 0],
    [{ amountCents: 620_100 }, 6],
    [{ amountCents: 1_250_000 }, 37_800],
    [{ amountCents: 1_250_100 }, 37_810],
    // Half of 20 000 and half of each limit: half of 378 + 750.
    [{ amountCents: 2_000_000, jointHolders: 2 }, 56_400],
    // 6 200.08 − 6 200 = 0.08 at 6 % is 0.0048; 0.09 is 0.0054.
    [{ amountCents: 620_008 }, 0],
    [{ amountCents: 620_009 }, 1],
  ])('capital %o counts for %i', async (capital, expected) => {
    expect(await counted('2026-09-15', { type: 'movableCapital', ...capital })).toBe(expected);
  });

  it('takes a joint account of a couple in category 3 as theirs', async () => {
    const account = { type: 'movableCapital', amountCents: 2_000_000, jointHolders: 2 };
    const child = { id: 'child', relationship: 'child', birthDate: '2015-01-01' };
    const family = (members: readonly object[]) => ({
      category: 'familyInCharge',
      household: { members: [child, ...members] },
    });
    expect(await counted('2026-09-15', account, family([{ id: 'p', relationship: 'partner' }]))).toBe(
      112_800,
    );
    expect(await counted('2026-09-15', account, family([]))).toBe(56_400);
  });

  it('gives each number of holders a set of bands of its own', async () => {
    const account = (jointHolders: number, partnerIsHolder: boolean) => ({
      type: 'movableCapital',
      amountCents: 620_000,
      jointHolders,
      partnerIsHolder,
    });
    const answer = await answerFor('2026-09-15', [account(2, false), account(4, true)], {
      category: 'familyInCharge',
      household: {
        members: [
          { id: 'child', relationship: 'child', birthDate: '2015-01-01' },
          { id: 'partner', relationship: 'partner' },
        ],
      },
    });
    expect(answer.amounts.resourcesAnnualCents).toBe(0);
  });

  const sale = { type: 'cession', cededOn: '2013-01-15', marketValueCents: 7_500_000, forValue: true };
  it('values a cession as the guidance does', async () => {
    const only = { ...sale, onlyProperty: true, personalDebtsRepaidCents: 500_000 };
    // 75 000 − 5 000 − 37 200 − 38/12 × 2 000 = 26 466.67
    expect(await counted('2016-04-01', only)).toBe(177_467);
    expect(await counted('2016-04-01', { ...only, forValue: false })).toBe(662_800);
    expect(await counted('2016-04-01', { ...only, onlyProperty: false })).toBe(612_800);
  });

  it('counts a cession of exactly ten years before, and none older', async () => {
    expect(await counted('2023-01-15', sale)).toBe(662_800);
    expect(await counted('2023-01-16', sale)).toBe(0);
  });

  it.each([
    // 40 % of 75 000 is 30 000: 378 + 1 750.
    ['usufruct', 212_800],
    // 60 % is 45 000: 378 + 3 250.
    ['bareOwnership', 362_800],
  ])('values a ceded %s at its part of the whole', async (right, expected) => {
    expect(await counted('2016-04-01', { ...sale, right })).toBe(expected);
  });

  it('counts housing that somebody else pays for, where it is the main residence', async () => {
    const charges = { type: 'housingCostsPaidByThirdParty', monthlyAmountCents: 8_000 };
    expect(await counted('2026-09-15', charges)).toBe(96_000);
    expect(await counted('2026-09-15', { ...charges, mainResidence: false })).toBe(0);
    expect(await counted('2026-09-15', { ...charges, payerLivesThere: true })).toBe(0);
  });
});

describe('article 34: cohabitants', () => {
  const cat1 = 1_093_874;
  const earning = (id: string, relationship: string, annualAmountCents: number, more: object = {}) => ({
    id,
    relationship,
    birthDate: '1950-01-01',
    resources: [{ type: 'pension', annualAmountCents }],
    ...more,
  });
  const shareOf = async (requestDate: string, members: readonly object[], changes: Changes = {}) => {
    const answer = await answerFor(requestDate, [], {
      category: 'cohabitant',
      household: { members, ...(changes.household as object | undefined) },
      ...(changes.choices === undefined ? {} : { choices: changes.choices }),
      applicant: changes.applicant,
    });
    return answer.amounts.resourcesAnnualCents;
  };

  it.each([
    ['parent', 927_625],
    ['grandparent', 927_625],
    ['parentInLaw', 927_625],
    ['exSpouse', 927_625],
    ['sibling', 0],
    ['stepParent', 0],
    ['friend', 0],
  ])('a %s counts by the version of the day', async (relationship, since) => {
    const member = [earning('member', relationship, 2_000_000)];
    // The category amounts of 2025-02-01 (10 513.60) and of 2026-03-01 (10 723.75).
    expect(await shareOf('2026-02-28', member)).toBe(relationship === 'parent' ? 948_640 : 0);
    expect(await shareOf('2026-03-01', member)).toBe(since);
    expect(await shareOf('2026-03-02', member)).toBe(since);
  });

  it('keeps the earlier version for a beneficiary of 2026-01-16 until the revision', async () => {
    const member = [earning('grandmother', 'grandparent', 2_000_000)];
    const applicant = { beneficiaryOn20260116: true, revisedOn: '2026-09-15' };
    expect(await shareOf('2026-09-14', member, { applicant })).toBe(0);
    expect(await shareOf('2026-09-15', member, { applicant })).toBe(2_000_000 - cat1);
    expect(await shareOf('2026-09-15', member, { applicant: { beneficiaryOn20260116: true } })).toBe(0);
  });

  it('takes a yearly review since 2026-03-01 for a revision that brings the new version', async () => {
    const members = [earning('grandmother', 'grandparent', 2_000_000)];
    const countedOn = async (day: string, reviewedOn: string, revisedOn?: string) => {
      const answer = await answerFor('2025-02-01', [], {
        category: 'cohabitant',
        period: { startDate: day, endDate: day },
        decision: { decidedOn: '2025-02-20', reviewedOn },
        household: { members },
        applicant: { beneficiaryOn20260116: true, rightStartDate: '2025-02-01', revisedOn },
      });
      return [answer.amounts.resourcesAnnualCents, answer.warnings.map(({ code }: { code: string }) => code)];
    };
    const counted = [2_000_000 - cat1, []];
    expect(await countedOn('2026-09-09', '2026-09-10')).toEqual([0, ['transitionOfArticle34']]);
    expect(await countedOn('2026-09-10', '2026-09-10')).toEqual(counted);
    expect(await countedOn('2026-09-10', '2026-09-10', '2026-09-15')).toEqual(counted);
    expect(await countedOn('2026-09-10', '2026-09-15', '2026-09-10')).toEqual(counted);
    // A review under the earlier version brings nothing by itself.
    expect(await countedOn('2026-09-10', '2026-02-28')).toEqual([0, ['transitionOfArticle34']]);
  });

  it('holds debtors together against as many amounts, or one by one where the CPAS chooses so', async () => {
    const parents = [earning('father', 'parent', 168_158), earning('mother', 'parent', 1_463_508)];
    expect(await shareOf('2026-09-15', parents)).toBe(0);
    expect(await shareOf('2026-09-15', parents, { choices: { debtors: 'individual' } })).toBe(369_634);
  });

  it('divides the excess among the applicants', async () => {
    const mother = [earning('mother', 'parent', 2_000_000)];
    const household = { applicants: 4 };
    // 9 061.26 / 4 = 2 265.315
    expect(await shareOf('2026-09-15', mother, { household })).toBe(226_532);
    expect(
      await shareOf('2026-09-15', mother, { household, choices: { divideAmongApplicants: false } }),
    ).toBe(906_126);
  });

  it('leaves out a waived debtor with his amount, or keeps what the CPAS retains', async () => {
    const father = (waiver?: object) =>
      earning('father', 'parent', 2_000_000, waiver === undefined ? {} : { waiver });
    expect(await shareOf('2026-09-15', [father({ reason: 'violence' })])).toBe(0);
    expect(await shareOf('2026-09-15', [father({ reason: 'partly', retainedAnnualCents: 1_200_000 })])).toBe(
      1_200_000 - cat1,
    );
  });

  it('lets a partial waiver stand for all resources of the debtor, family benefits among them', async () => {
    const mother = {
      id: 'mother',
      relationship: 'parent',
      resources: [
        { type: 'pension', annualAmountCents: cat1 },
        { type: 'familyBenefitsForApplicant', monthlyAmountCents: 31_000 },
      ],
      waiver: { reason: 'care of a brother', retainedAnnualCents: cat1 },
    };
    expect(await shareOf('2026-09-15', [mother])).toBe(0);
  });

  it('takes a partner who states an integration income to receive it', async () => {
    const partner = {
      id: 'partner',
      relationship: 'partner',
      resources: [{ type: 'integrationIncome', annualAmountCents: 1_193_874 }],
    };
    expect(await shareOf('2026-09-15', [partner])).toBe(0);
  });

  it('looks at the age of a child on one day, for the category and for what counts', async () => {
    const child = {
      id: 'child',
      relationship: 'child',
      birthDate: '2008-09-10',
      resources: [{ type: 'pension', annualAmountCents: 1_193_874 }],
    };
    const answerOn = (changes: Changes) =>
      simulate(service, {
        caseReference: 'AGE',
        requestDate: '2026-09-15',
        applicant: { birthDate: '1970-01-01' },
        household: { members: [child] },
        ...changes,
      });
    const wholeMonth = await answerOn({ period: { startDate: '2026-09-01', endDate: '2026-09-30' } });
    expect([wholeMonth.category.code, wholeMonth.amounts.resourcesAnnualCents]).toEqual([
      'familyInCharge',
      0,
    ]);
    const fromRequest = await answerOn({});
    expect([fromRequest.category.code, fromRequest.amounts.resourcesAnnualCents]).toEqual([
      'cohabitant',
      100_000,
    ]);
  });

  it('counts the excess of a partner, and nothing of one with an integration income', async () => {
    expect(await shareOf('2026-09-15', [earning('partner', 'partner', 2_000_000)])).toBe(2_000_000 - cat1);
    expect(
      await shareOf('2026-09-15', [
        earning('partner', 'partner', 2_000_000, { receivesIntegrationIncome: true }),
      ]),
    ).toBe(0);
  });

  it('counts an integration income of a debtor unless the CPAS chooses otherwise', async () => {
    const mother = {
      id: 'mother',
      relationship: 'parent',
      resources: [{ type: 'integrationIncome', annualAmountCents: 2_217_469 }],
    };
    expect(await shareOf('2026-09-15', [mother])).toBe(2_217_469 - cat1);
    expect(await shareOf('2026-09-15', [mother], { choices: { countIntegrationIncome: false } })).toBe(0);
  });

  it('counts family benefits drawn for the applicant: 240 a month, from 2026-03-01, without a disability', async () => {
    const mother = (monthlyAmountCents: number, own = cat1) => [
      {
        id: 'mother',
        relationship: 'parent',
        resources: [
          { type: 'pension', annualAmountCents: own },
          { type: 'familyBenefitsForApplicant', monthlyAmountCents },
        ],
      },
    ];
    expect(await shareOf('2026-09-15', mother(24_000))).toBe(288_000);
    expect(await shareOf('2026-09-15', mother(24_001))).toBe(288_000);
    expect(await shareOf('2026-09-15', mother(23_999))).toBe(287_988);
    expect(await shareOf('2026-02-28', mother(24_000, 1_051_360))).toBe(0);
    expect(
      await shareOf('2026-09-15', mother(24_000), { applicant: { hasDisabilitySupplement: true } }),
    ).toBe(0);
    // Below the amount the benefits only fill it up, unless the CPAS counts them directly.
    expect(await shareOf('2026-09-15', mother(24_000, cat1 - 300_000))).toBe(0);
    expect(
      await shareOf('2026-09-15', mother(24_000, cat1 - 300_000), { choices: { familyBenefits: 'direct' } }),
    ).toBe(288_000);
  });

  it('counts a part of the excess before 2026-03-01 where the CPAS chooses so', async () => {
    const mother = [earning('mother', 'parent', 1_251_360)];
    const choices = { countedShareOfExcess: { numerator: 1, denominator: 3 } };
    expect(await shareOf('2026-02-28', mother, { choices })).toBe(66_667);
  });

  it('never counts a minor', async () => {
    const child = (birthDate: string) => [
      {
        id: 'child',
        relationship: 'child',
        birthDate,
        inCharge: false,
        resources: [{ type: 'wage', annualAmountCents: 2_000_000 }],
      },
    ];
    expect(await shareOf('2026-09-15', child('2008-09-16'))).toBe(0);
    expect(await shareOf('2026-09-15', child('2008-09-15'))).toBe(2_000_000 - cat1);
  });
});

describe('article 35: a student goes over to the general exemption within the month', () => {
  const working = (endedOn: string, changes: Changes = {}, startedOn = '2021-02-01') =>
    answerFor(
      '2021-06-01',
      [
        { type: 'wage', monthlyAmountCents: 50_000, startedOn },
        { type: 'studyGrant', annualAmountCents: 100_000 },
      ],
      {
        applicant: {
          rightStartDate: '2021-01-01',
          socioProfessional: {
            student: {
              fullTimeRecognisedStudies: true,
              startedBefore25: true,
              integrationProjectSignedOn: '2021-01-01',
              endedOn,
            },
            ...changes,
          },
        },
      },
    );
  const exemptionOf = async (...given: Parameters<typeof working>) =>
    (await working(...given)).breakdown.find(
      ({ code }: { code: string }) => code === 'socioProfessionalExemption',
    );

  // In June 2021: 70.81 for a student with a grant, 253.88 in general.
  it('gives each its days: 70.81 × 10/30 + 253.88 × 20/30 = 192.8567', async () => {
    expect(await exemptionOf('2021-06-10')).toMatchObject({
      annualAmountCents: 19_286 * 12,
      inputs: { regime: 'studentThenGeneral', studentDays: 10, generalDays: 20, daysRemaining: 1075 },
    });
  });

  it('stops where the counter does: 70.81 × 10/30 + 253.88 × 5/30 = 65.9167', async () => {
    expect(await exemptionOf('2021-06-10', { usedDays: 1_090 })).toMatchObject({
      annualAmountCents: 6_592 * 12,
      inputs: { daysUsedNow: 5, daysRemaining: 0 },
    });
  });

  it.each([
    ['the last day of the month: the month is the student’s', '2021-06-30', 7_081, 'student'],
    ['the day before the month: the general exemption alone', '2021-05-31', 25_388, 'general'],
  ])('on %s', async (_, endedOn, monthlyCents, regime) => {
    expect(await exemptionOf(endedOn)).toMatchObject({
      annualAmountCents: monthlyCents * 12,
      inputs: { regime },
    });
  });

  // With the whole month here, a small job that does give a right to the general exemption would cost more
  // exemption, that of 20 days, than it brings in.
  it('gives the student his days alone when no general exemption follows: 70.81 × 10/30 = 23.6033', async () => {
    const older = await exemptionOf('2021-06-10', {}, '2020-12-31');
    expect(older).toMatchObject({
      annualAmountCents: 2_360 * 12,
      inputs: {
        regime: 'student',
        studentDays: 10,
        dividedByDays: 30,
        notApplied: [{ regime: 'general', reason: 'jobOlderThanRight' }],
      },
    });
    expect(older.description.en.replaceAll('\u00a0', ' ')).toContain(
      'Until 10 June 2021 only, because no other regime follows: €70.81 × 10 ÷ 30 = €23.60',
    );
    expect(await exemptionOf('2021-06-10', { usedDays: 1_095 })).toMatchObject({
      annualAmountCents: 2_360 * 12,
      inputs: { notApplied: [{ regime: 'general', reason: 'counterUsedUp' }] },
    });
  });

  it('earning a little more never lowers what there is to live on', async () => {
    const student = {
      fullTimeRecognisedStudies: true,
      startedBefore25: true,
      integrationProjectSignedOn: '2026-01-01',
      endedOn: '2026-09-20',
    };
    const older = { type: 'wage', monthlyAmountCents: 50_000, startedOn: '2025-12-31' };
    const monthlyWith = async (...jobs: readonly object[]) => {
      const applicant = { rightStartDate: '2026-01-01', socioProfessional: { student } };
      return (await answerFor('2026-09-01', jobs, { applicant })).amounts.monthlyCents;
    };
    const small = { type: 'wage', monthlyAmountCents: 1_000, startedOn: '2026-09-21' };
    expect((await monthlyWith(older, small)) + 1_000).toBeGreaterThanOrEqual(await monthlyWith(older));
  });

  it('refuses an end before the signature by name', async () => {
    expect(
      await issuesOf(service, {
        ...aloneWithoutResources,
        applicant: {
          socioProfessional: {
            student: {
              fullTimeRecognisedStudies: true,
              startedBefore25: true,
              integrationProjectSignedOn: '2026-09-02',
              endedOn: '2026-09-01',
            },
          },
        },
      }),
    ).toEqual([['invalidInput', 'applicant.socioProfessional.student.endedOn']]);
  });
});

describe('a new right that is split within its month', () => {
  // As in T2 of law.md: 1 000 of pay from 20 August, right from 11 August 2022: 671.27 a month.
  const part = (startDate: string, endDate: string, rightEndDate?: string) =>
    answerFor(startDate, [{ type: 'wage', monthlyAmountCents: 100_000, startedOn: '2022-08-20' }], {
      period: { startDate, endDate },
      applicant: { rightStartDate: '2022-08-11', ...(rightEndDate === undefined ? {} : { rightEndDate }) },
    });

  it('prorates both parts by the days of the right in the month', async () => {
    const before = await part('2022-08-11', '2022-08-20', '2022-08-31');
    const after = await part('2022-08-21', '2022-08-31');
    expect(before.amounts).toMatchObject({ monthlyCents: 67_127, payableCents: 21_654 });
    expect(after.amounts).toMatchObject({ monthlyCents: 67_127, payableCents: 23_819 });
  });

  it.each([
    ['before the period ends', '2022-08-19'],
    ['in another month', '2022-09-01'],
  ])('refuses an end of the right %s by name', async (_, rightEndDate) => {
    expect(
      await issuesOf(service, {
        ...aloneWithoutResources,
        requestDate: '2022-08-11',
        period: { startDate: '2022-08-11', endDate: '2022-08-20' },
        applicant: { rightEndDate },
      }),
    ).toEqual([['invalidInput', 'applicant.rightEndDate']]);
  });
});

describe('article 35: the counter before its first day', () => {
  it.each([
    ['2014-09-30', true],
    ['2014-10-01', false],
    ['2014-10-02', false],
  ])('on %s the answer warns of the earlier regime: %s', async (requestDate, warned) => {
    const answer = await answerFor(
      requestDate,
      [{ type: 'wage', monthlyAmountCents: 50_000, startedOn: requestDate }],
      { applicant: { rightStartDate: '2014-09-01' } },
    );
    expect(answer.warnings.some(({ code }: { code: string }) => code === 'earlierCounterRegime')).toBe(
      warned,
    );
  });
});
