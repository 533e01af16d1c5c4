import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuesOf, post, simulate } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const child = (custodyShare: object, changes: object = {}) => ({
  id: 'child',
  relationship: 'child',
  birthDate: '2018-05-01',
  custodyShare,
  ...changes,
});
const half = { numerator: 1, denominator: 2 };

/** September 2026: 911.56 cohabitant, 1 367.34 isolated, 1 847.89 with a dependent family. */
const withMembers = (members: readonly object[], changes: object = {}) => ({
  caseReference: 'CUSTODY',
  requestDate: '2026-09-01',
  applicant: { birthDate: '1990-05-04', resources: [] },
  household: { members },
  ...changes,
});

describe('a child in alternating residence', () => {
  it.each([
    ['half of the time: (1 847.89 + 1 367.34) / 2 = 1 607.615', [child(half)], 160_762],
    [
      'a third: 1 847.89 / 3 + 1 367.34 × 2/3 = 1 527.5233',
      [child({ numerator: 1, denominator: 3 })],
      152_752,
    ],
    [
      'half, with a friend in the household: (1 847.89 + 911.56) / 2 = 1 379.725',
      [child(half), { id: 'friend', relationship: 'friend' }],
      137_973,
    ],
    [
      'two children for the same part of the time, one of them the partner’s',
      [
        child(half),
        child({ numerator: 2, denominator: 4 }, { id: 'other', relationship: 'stepChild', inCharge: true }),
      ],
      160_762,
    ],
    [
      'another child that is always there: the category is the same all the time',
      [child(half), { id: 'second', relationship: 'child', birthDate: '2020-01-01' }],
      184_789,
    ],
  ])('%s', async (_, members, monthlyCents) => {
    const answer = await simulate(service, withMembers(members));
    expect(answer.amounts).toEqual({ monthlyCents, payableCents: monthlyCents });
    expect(answer.category.code).toBe('familyInCharge');
  });

  it('takes the days of the period off the weighted month: 1 607.62 × 19/30 = 1 018.159', async () => {
    const answer = await simulate(
      service,
      withMembers([child(half)], { period: { startDate: '2026-09-12', endDate: '2026-09-30' } }),
    );
    expect(answer.amounts).toEqual({ monthlyCents: 160_762, payableCents: 101_816 });
  });

  it('computes each situation with its own test, flat exemption and lines', async () => {
    // With the child: 22 174.69 − (18 000 − 310) = 4 484.69 → 373.72. Without: 18 000 is above 16 408.11.
    const answer = await simulate(
      service,
      withMembers([child(half)], {
        applicant: {
          birthDate: '1990-05-04',
          resources: [{ type: 'otherIncome', monthlyAmountCents: 150_000 }],
        },
      }),
    );
    expect(answer.outcome).toBe('granted');
    expect(answer.refusalReasons).toEqual([]);
    expect(answer.amounts).toEqual({ monthlyCents: 18_686, payableCents: 18_686 });
    expect(answer.situations).toMatchObject([
      {
        code: 'childPresent',
        share: half,
        outcome: 'granted',
        category: { code: 'familyInCharge', basis: 'derived' },
        amounts: {
          categoryAnnualCents: 2_217_469,
          resourcesAnnualCents: 1_800_000,
          flatExemptionAnnualCents: 31_000,
          entitlementAnnualCents: 448_469,
          monthlyCents: 37_372,
        },
      },
      {
        code: 'childAbsent',
        share: half,
        outcome: 'refused',
        category: { code: 'isolated', basis: 'derived' },
        amounts: { categoryAnnualCents: 1_640_811, resourcesAnnualCents: 1_800_000, monthlyCents: 0 },
      },
    ]);
    expect(
      answer.breakdown.map(({ code, situation }: { code: string; situation?: string }) => [code, situation]),
    ).toEqual([
      ['categoryAmount', 'childPresent'],
      ['countedResource', 'childPresent'],
      ['resourcesTest', 'childPresent'],
      ['flatExemption', 'childPresent'],
      ['entitlement', 'childPresent'],
      ['monthlyAmount', 'childPresent'],
      ['categoryAmount', 'childAbsent'],
      ['countedResource', 'childAbsent'],
      ['resourcesTest', 'childAbsent'],
      ['entitlement', 'childAbsent'],
      ['custodyMonth', undefined],
      ['payableAmount', undefined],
    ]);
  });

  it('counts all of the partner’s resources with the child, and what is above a threshold without', async () => {
    // With: 22 174.69 − (12 000 − 310) = 10 484.69 → 873.72. Without, cohabitant: 12 000 − 10 938.74 = 1 061.26,
    // less 155 → 10 938.74 − 906.26 = 10 032.48 → 836.04. Half of each: 854.88.
    const partner = {
      id: 'partner',
      relationship: 'partner',
      resources: [{ type: 'pension', monthlyAmountCents: 100_000 }],
    };
    const answer = await simulate(service, withMembers([child(half), partner]));
    expect(answer.situations.map(({ amounts }: { amounts: object }) => amounts)).toMatchObject([
      { monthlyCents: 87_372 },
      { monthlyCents: 83_604 },
    ]);
    expect(answer.amounts.monthlyCents).toBe(85_488);
  });

  it('is refused when neither situation gives a right, with the reason of each', async () => {
    const answer = await simulate(
      service,
      withMembers([child(half)], {
        applicant: {
          birthDate: '1990-05-04',
          resources: [{ type: 'otherIncome', monthlyAmountCents: 300_000 }],
        },
      }),
    );
    expect(answer.outcome).toBe('refused');
    expect(answer.amounts).toEqual({ monthlyCents: 0, payableCents: 0 });
    expect(answer.refusalReasons).toHaveLength(2);
  });

  it('is stored, read and verified like any other', async () => {
    const { status, body } = await post(service, '/v1/calculations', withMembers([child(half)]));
    expect(status).toBe(201);
    const verification = (await post(service, `${body.href}/verify`, undefined)).body;
    expect(verification.identical).toBe(true);
    expect(verification.recorded.amounts).toEqual({ monthlyCents: 160_762, payableCents: 160_762 });
  });

  it.each([
    ['a share that is the whole', [child({ numerator: 3, denominator: 3 })], 'outOfRange'],
    ['an adult child', [child(half, { birthDate: '2000-01-01' })], 'rejectedInput'],
    ['a child not in charge', [child(half, { inCharge: false })], 'rejectedInput'],
    [
      'children for different parts of the time',
      [child({ numerator: 1, denominator: 3 }), child(half, { id: 'second' })],
      'rejectedInput',
    ],
  ])('refuses %s by name', async (_, members, type) => {
    expect(await issuesOf(service, withMembers(members))).toEqual([
      [type, `household.members[${members.length - 1}].custodyShare`],
    ]);
  });
});

describe('the texts of alternating residence', () => {
  const withIncome = (monthlyAmountCents: number) =>
    simulate(service, {
      ...withMembers([{ id: 'child', relationship: 'child', birthDate: '2018-05-01', custodyShare: half }]),
      applicant: { birthDate: '1990-05-04', resources: [{ type: 'otherIncome', monthlyAmountCents }] },
    });

  it('say of each refusal which of the two situations it is about', async () => {
    const { refusalReasons } = await withIncome(300_000);
    expect(refusalReasons.map(({ description }: { description: { en: string } }) => description.en)).toEqual([
      expect.stringMatching(/^With the child: the integration income is refused,.*€22,174\.69/),
      expect.stringMatching(/^Without the child: the integration income is refused,.*€16,408\.11/),
    ]);
  });

  it('weigh the months without a bracket in another', async () => {
    const { breakdown } = await withIncome(0);
    const month = breakdown.find(({ code }: { code: string }) => code === 'custodyMonth');
    expect(month.description.en).toContain(
      'weighted by the time: with the child, category “person living with a dependent family”, €1,847.89 × 1/2; without the child, category “person living alone”, €1,367.34 × 1/2. Together: €1,607.62 a month',
    );
  });
});

describe('a homeless person with an integration project', () => {
  const lodged = (members: readonly object[]) => ({
    ...withMembers(members),
    applicant: { birthDate: '1990-05-04', homelessWithIntegrationProject: true },
  });
  const friend = { id: 'friend', relationship: 'friend' };
  const mother = {
    id: 'mother',
    relationship: 'parent',
    resources: [{ type: 'pension', monthlyAmountCents: 300_000 }],
  };

  it('is isolated, and whoever lodges him does not count', async () => {
    const answer = await simulate(service, lodged([friend, mother]));
    expect(answer.category).toEqual({ code: 'isolated', basis: 'derived' });
    expect(answer.amounts).toMatchObject({ resourcesAnnualCents: 0, monthlyCents: 136_734 });
    expect(answer.breakdown[1]).toMatchObject({
      code: 'memberNotCounted',
      inputs: { memberReason: 'lodgesHomelessApplicant' },
    });
  });

  it('has a family in charge when a child lives with him', async () => {
    const answer = await simulate(
      service,
      lodged([{ id: 'child', relationship: 'child', birthDate: '2018-05-01' }]),
    );
    expect(answer.category.code).toBe('familyInCharge');
  });

  it('cannot be declared a cohabitant without a reason, whether a household is stated or not', async () => {
    const { household: _nobody, ...withoutHousehold } = lodged([]);
    expect(await issuesOf(service, { ...withoutHousehold, category: 'cohabitant' })).toEqual([
      ['categoryContradictsHousehold', 'category'],
    ]);
    const categoryReason = 'settles household matters with a friend';
    const answer = await simulate(service, { ...withoutHousehold, category: 'cohabitant', categoryReason });
    expect(answer.category).toEqual({
      code: 'cohabitant',
      basis: 'declared',
      contradictedBy: 'isolated',
      reason: categoryReason,
    });
    const withFamily = await simulate(service, { ...withoutHousehold, category: 'familyInCharge' });
    expect(withFamily.category).toEqual({ code: 'familyInCharge', basis: 'declared' });
    expect(await issuesOf(service, { ...lodged([friend]), category: 'cohabitant' })).toEqual([
      ['categoryContradictsHousehold', 'category'],
    ]);
  });
});
