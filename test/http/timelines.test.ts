import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../src/domain/limits.ts';
import { anyCase, anyTimeline } from '../support/arbitraries.ts';
import { post, simulate } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface Part {
  readonly period: { readonly startDate: string; readonly endDate: string };
  readonly cuts: readonly { readonly code: string; readonly inputs: Record<string, unknown> }[];
  readonly request: Record<string, unknown> & {
    readonly applicant: {
      readonly rightStartDate?: string;
      readonly rightEndDate?: string;
      readonly previousRightEndDate?: string;
      readonly resources?: readonly Record<string, unknown>[];
      readonly socioProfessional?: { readonly usedDays?: number; readonly firstGrantedOn?: string };
    };
  };
  readonly calculation: {
    readonly outcome: string;
    readonly category: { readonly code: string };
    readonly amounts: { readonly monthlyCents: number; readonly payableCents: number };
    readonly payment: { readonly amountCents: number };
    readonly breakdown: readonly {
      readonly code: string;
      readonly subject?: string;
      readonly inputs: Record<string, unknown>;
    }[];
  };
}

interface Month {
  readonly month: string;
  readonly payableCents: number;
  readonly paymentCents: number;
  readonly periods: readonly Part[];
}

interface Timeline {
  readonly months: readonly Month[];
  readonly totals: { readonly payableCents: number; readonly paymentCents: number };
  readonly warnings: readonly { readonly code: string; readonly subject: string }[];
}

async function timelineOf(stated: unknown): Promise<Timeline> {
  const { status, body } = await post(service, '/v1/timelines', stated);
  if (status !== 200) throw new Error(`the timeline was answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

interface Changes {
  readonly applicant?: object;
  readonly members?: readonly object[];
  readonly more?: object;
}

/** Somebody alone and of age, with what a test gives him. */
function timeline(startDate: string, endDate: string, { applicant, members, more }: Changes = {}) {
  return {
    caseReference: 'TIMELINE',
    requestDate: startDate,
    period: { startDate, endDate },
    applicant: { birthDate: '1980-01-01', resources: [], ...applicant },
    household: { members: members ?? [] },
    ...more,
  };
}

function partsOf({ months }: Timeline): readonly Part[] {
  return months.flatMap(({ periods }) => periods);
}

/** First day, reasons and payable amount of each period. */
function outline(answer: Timeline): readonly (readonly [string, readonly string[], number])[] {
  return partsOf(answer).map(({ period, cuts, calculation }) => [
    period.startDate,
    cuts.map(({ code }) => code),
    calculation.amounts.payableCents,
  ]);
}

const payables = ({ months }: Timeline) => months.map(({ payableCents }) => payableCents);

const wage = (monthlyAmountCents: number, startedOn: string, more: object = {}) => ({
  type: 'wage',
  monthlyAmountCents,
  startedOn,
  ...more,
});

/** Everything that conditions ask, so that nothing of it is missing. */
const eligible = {
  residence: 'met',
  nationality: { status: 'belgian' },
  willingnessToWork: 'met',
  otherRightsExhausted: 'met',
};

/** A resource that never counts: it cuts a month and changes nothing in it. */
const grantFrom = (startDate: string) => ({ type: 'studyGrant', annualAmountCents: 100_000, startDate });

function exemptionOf({ calculation }: Part) {
  return calculation.breakdown.find(({ code }) => code.startsWith('socioProfessionalExemption'));
}

describe('a timeline', () => {
  it('follows both indexations of 2026, and names them', async () => {
    const answer = await timelineOf(timeline('2026-02-01', '2026-09-30'));
    // 15 770.41 / 12, 16 085.64 / 12 and 16 408.11 / 12
    expect(outline(answer)).toEqual([
      ['2026-02-01', ['timelineBegins'], 131_420],
      ['2026-03-01', ['ratesChange'], 134_047],
      ['2026-04-01', ['monthBegins'], 134_047],
      ['2026-05-01', ['monthBegins'], 134_047],
      ['2026-06-01', ['monthBegins'], 134_047],
      ['2026-07-01', ['monthBegins'], 134_047],
      ['2026-08-01', ['monthBegins'], 134_047],
      ['2026-09-01', ['ratesChange'], 136_734],
    ]);
    expect(partsOf(answer)[7]?.cuts[0]).toMatchObject({
      date: '2026-09-01',
      inputs: { rateParameter: ['categoryAmount'] },
    });
    expect(answer.months.map(({ month }) => month)[7]).toBe('2026-09');
    const total = 131_420 + 6 * 134_047 + 136_734;
    expect(answer.totals).toEqual({ payableCents: total, paymentCents: total, installationPremiumCents: 0 });
    expect(answer.warnings).toEqual([]);
  });

  it('is cut where a partner moves in and moves out', async () => {
    const partner = {
      id: 'partner',
      relationship: 'partner',
      startDate: '2026-09-19',
      endDate: '2026-10-15',
      resources: [{ type: 'pension', monthlyAmountCents: 120_000 }],
    };
    const answer = await timelineOf(timeline('2026-09-01', '2026-10-31', { members: [partner] }));
    expect(outline(answer)).toEqual([
      // 1 367.34 × 18/30
      ['2026-09-01', ['timelineBegins'], 82_040],
      // 14 400 − 10 938.74 = 3 461.26; (10 938.74 − (3 461.26 − 155)) / 12 = 636.04; × 12/30
      ['2026-09-19', ['memberArrives'], 25_442],
      // 636.04 × 15/31, 1 367.34 × 16/31
      ['2026-10-01', ['monthBegins'], 30_776],
      ['2026-10-16', ['memberLeaves'], 70_572],
    ]);
    expect(payables(answer)).toEqual([82_040 + 25_442, 30_776 + 70_572]);
    expect(partsOf(answer).map(({ request }) => Object(request).household.members.length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('has a child from the day of its birth', async () => {
    const child = { id: 'child', relationship: 'child', birthDate: '2026-09-12' };
    const answer = await timelineOf(timeline('2026-09-01', '2026-09-30', { members: [child] }));
    expect(outline(answer)).toEqual([
      // 1 367.34 × 11/30, 1 847.89 × 19/30
      ['2026-09-01', ['timelineBegins'], 50_136],
      ['2026-09-12', ['memberBorn'], 117_033],
    ]);
  });

  it('counts a job from the 20th in the whole month, with what that month pays', async () => {
    const resources = [
      wage(40_000, '2026-09-20', { endDate: '2026-09-30' }),
      wage(100_000, '2026-09-20', { startDate: '2026-10-01' }),
    ];
    const answer = await timelineOf(timeline('2026-08-01', '2026-10-31', { applicant: { resources } }));
    expect(outline(answer)).toEqual([
      ['2026-08-01', ['timelineBegins'], 134_047],
      // (400 − 321.99) × 12 = 936.12; (16 408.11 − (936.12 − 250)) / 12
      ['2026-09-01', ['ratesChange', 'resourceBegins'], 131_017],
      // (1 000 − 321.99) × 12 = 8 136.12; (16 408.11 − (8 136.12 − 250)) / 12
      ['2026-10-01', ['resourceEnds', 'resourceBegins'], 71_017],
    ]);
    expect(partsOf(answer).map(({ request }) => request.applicant.socioProfessional)).toEqual([
      undefined,
      undefined,
      { usedDays: 30, firstGrantedOn: '2026-09-01' },
    ]);
  });

  it('counts a job from the 20th also in the part of its month that ends before', async () => {
    const resources = [wage(100_000, '2026-09-20'), grantFrom('2026-09-11')];
    const answer = await timelineOf(timeline('2026-08-01', '2026-09-30', { applicant: { resources } }));
    expect(partsOf(answer).map(({ calculation }) => calculation.amounts.monthlyCents)).toEqual([
      134_047, 71_017, 71_017,
    ]);
  });

  describe('with a counter that runs out', () => {
    const working = (more: readonly object[]) =>
      timelineOf(
        timeline('2026-09-01', '2026-11-30', {
          applicant: {
            rightStartDate: '2023-01-01',
            resources: [wage(100_000, '2023-06-01'), ...more],
            socioProfessional: { usedDays: 1_050, firstGrantedOn: '2023-06-01' },
          },
        }),
      );

    it('counts on from month to month', async () => {
      const answer = await working([]);
      // October: 321.99 × 15/31 = 155.80; (1 000 − 155.80) × 12 = 10 130.40; (16 408.11 − 9 880.40) / 12.
      // November: nothing is exempt; (16 408.11 − 11 750) / 12
      expect(payables(answer)).toEqual([71_017, 54_398, 38_818]);
      expect(partsOf(answer).map(({ request }) => request.applicant.socioProfessional?.usedDays)).toEqual([
        1_050, 1_080, 1_095,
      ]);
    });

    it('gives the month the same where it is cut', async () => {
      const answer = await working([grantFrom('2026-10-11')]);
      // 1 to 10 October: all of 321.99, 710.17 × 10/31 = 229.09. From the 11th five days of 21 are left:
      // 321.99 × 5/21 = 76.66; (1 000 − 76.66) × 12 = 11 080.08; (16 408.11 − 10 830.08) / 12 = 464.84; × 21/31
      expect(outline(answer).map(([, , payable]) => payable)).toEqual([71_017, 22_909, 31_489, 38_818]);
      expect(payables(answer)).toEqual([71_017, 54_398, 38_818]);
    });
  });

  it('refuses no period of a month that is cut in which days of the exemption are left', async () => {
    const answer = await timelineOf(
      timeline('2026-09-01', '2026-09-30', {
        applicant: {
          rightStartDate: '2023-01-01',
          resources: [wage(160_000, '2023-06-01'), grantFrom('2026-09-11')],
          socioProfessional: { usedDays: 1_066, firstGrantedOn: '2023-06-01' },
        },
      }),
    );
    // (1 600 − 321.99) × 12 = 15 336.12; (16 408.11 − (15 336.12 − 250)) / 12 = 110.17; × 10/30. From the 11th 19 days of
    // 20 are left: 321.99 × 19/20 = 305.89; (1 600 − 305.89) × 12 = 15 529.32; (16 408.11 − 15 279.32) / 12 = 94.07; × 20/30
    expect(outline(answer)).toEqual([
      ['2026-09-01', ['timelineBegins'], 3_672],
      ['2026-09-11', ['resourceBegins'], 6_271],
    ]);
  });

  it('gives the partner of a family the exemption of work that began since he shares in the right', async () => {
    const child = { id: 'child', relationship: 'child', birthDate: '2020-01-01' };
    const partner = { id: 'partner', relationship: 'partner', resources: [wage(100_000, '2026-03-02')] };
    const applicant = { rightStartDate: '2026-01-01', eligibility: eligible };
    const of = async (members: readonly object[], more: object = applicant) => {
      const answer = await timelineOf(timeline('2026-05-01', '2026-07-31', { applicant: more, members }));
      for (const part of partsOf(answer)) {
        expect(part.calculation).toEqual(await simulate(service, part.request));
      }
      return partsOf(answer).map(({ period, request, calculation }) => {
        const { members: there } = Object(request).household;
        const { missingInputs } = Object(calculation);
        return [
          period.startDate,
          there.find(({ id }: { id: string }) => id === 'partner')?.rightStartDate,
          calculation.amounts.monthlyCents,
          missingInputs.map(({ code }: { code: string }) => code),
        ];
      });
    };
    // 21 738.88 / 12; (21 738.88 − (12 000 − 310)) / 12; (21 738.88 − ((1 000 − 315.67) × 12 − 310)) / 12
    const [alone, withoutExemption, exempted] = [181_157, 83_741, 115_308];
    expect(await of([child, { ...partner, startDate: '2026-06-10' }])).toEqual([
      ['2026-05-01', undefined, alone, []],
      ['2026-06-01', undefined, alone, []],
      ['2026-06-10', '2026-06-10', withoutExemption, []],
      ['2026-07-01', '2026-06-10', withoutExemption, []],
    ]);
    // There before the timeline: nobody knows since when, but where it is stated.
    const asked = ['partnerRightStart'];
    expect(await of([child, partner])).toEqual([
      ['2026-05-01', undefined, exempted, asked],
      ['2026-06-01', undefined, exempted, asked],
      ['2026-07-01', undefined, exempted, asked],
    ]);
    expect(await of([child, { ...partner, rightStartDate: '2026-03-03' }])).toEqual([
      ['2026-05-01', '2026-03-03', withoutExemption, []],
      ['2026-06-01', '2026-03-03', withoutExemption, []],
      ['2026-07-01', '2026-03-03', withoutExemption, []],
    ]);
    expect(await of([child, { ...partner, startDate: '2026-05-01' }])).toEqual([
      ['2026-05-01', '2026-05-01', withoutExemption, []],
      ['2026-06-01', '2026-05-01', withoutExemption, []],
      ['2026-07-01', '2026-05-01', withoutExemption, []],
    ]);
    // The right begins with the timeline, and so does the job.
    const since = [child, { ...partner, resources: [wage(100_000, '2026-05-01')] }];
    expect(await of(since, { eligibility: eligible })).toEqual([
      ['2026-05-01', undefined, exempted, []],
      ['2026-06-01', '2026-05-01', exempted, []],
      ['2026-07-01', '2026-05-01', exempted, []],
    ]);
    // Category 3 begins with the child; until then the partner had no part in the right.
    const late = { ...child, startDate: '2026-06-10' };
    expect((await of([partner, late])).map(([day, own, , missing]) => [day, own, missing])).toEqual([
      ['2026-05-01', undefined, []],
      ['2026-06-01', undefined, []],
      ['2026-06-10', '2026-06-10', []],
      ['2026-07-01', '2026-06-10', []],
    ]);
    const statedOn = [{ ...partner, rightStartDate: '2026-06-10' }, late];
    expect((await of(statedOn)).map(([, own]) => own)).toEqual([
      undefined,
      undefined,
      '2026-06-10',
      '2026-06-10',
    ]);
    const afterwards = [{ ...partner, rightStartDate: '2026-08-01' }, child];
    const { status, body } = await post(
      service,
      '/v1/timelines',
      timeline('2026-05-01', '2026-07-31', { applicant, members: afterwards }),
    );
    expect([status, body.issues[0].name]).toEqual([400, 'household.members[0].rightStartDate']);
    // A right of his own until then, which only a statement knows.
    const own = [
      { ...partner, receivesIntegrationIncome: true, endDate: '2026-06-09' },
      { ...partner, startDate: '2026-06-10' },
      late,
    ];
    expect((await of(own)).map(([day, right, , missing]) => [day, right, missing])).toEqual([
      ['2026-05-01', undefined, []],
      ['2026-06-01', undefined, []],
      ['2026-06-10', undefined, asked],
      ['2026-07-01', undefined, asked],
    ]);
    // Stated of the days before, which are no longer the same right, or still are.
    const again = [
      { ...partner, rightStartDate: '2026-02-01', endDate: '2026-06-09' },
      { ...partner, startDate: '2026-06-10' },
    ];
    expect((await of([...again, late])).at(-1)).toEqual(['2026-07-01', undefined, exempted, asked]);
    expect((await of([...again, child])).at(-1)).toEqual(['2026-07-01', '2026-02-01', exempted, []]);
  });

  it('looks at the partner of a family in the same way, with days of his own', async () => {
    const members = [
      { id: 'child', relationship: 'child', birthDate: '2015-01-01' },
      { id: 'partner', relationship: 'partner', resources: [wage(50_000, '2026-10-01')] },
    ];
    const answer = await timelineOf(timeline('2026-09-01', '2026-11-30', { members }));
    // (500 − 321.99) × 12 = 2 136.12; (22 174.69 − (2 136.12 − 310)) / 12
    expect(payables(answer)).toEqual([184_789, 169_571, 169_571]);
    const last = Object(partsOf(answer)[2]?.request);
    expect(last.household.members[1].socioProfessional).toEqual({
      usedDays: 31,
      firstGrantedOn: '2026-10-01',
    });
    expect(last.applicant.socioProfessional).toBeUndefined();
  });

  it('uses a day once for a child in alternating residence, until the child comes of age', async () => {
    const custodyShare = { numerator: 1, denominator: 2 };
    const members = [{ id: 'child', relationship: 'child', birthDate: '2008-10-15', custodyShare }];
    const applicant = { resources: [wage(50_000, '2026-09-01')] };
    const answer = await timelineOf(timeline('2026-09-01', '2026-10-31', { applicant, members }));
    // With the child (22 174.69 − (2 136.12 − 310)) / 12 = 1 695.71, without (16 408.11 − (2 136.12 − 250)) / 12
    // = 1 210.17; half and half 1 452.94; × 14/31. Of age it makes the parent a cohabitant:
    // (10 938.74 − (2 136.12 − 155)) / 12 = 746.47; × 17/31
    expect(outline(answer).map(([, , payable]) => payable)).toEqual([145_294, 65_617, 40_935]);
    expect(partsOf(answer).map(({ request }) => request.applicant.socioProfessional?.usedDays)).toEqual([
      undefined,
      30,
      44,
    ]);
  });

  it('gives the amount for a shortage occupation for three months, once, also in a month that is cut', async () => {
    const shortageOccupation = { contractMonths: 6 };
    const resources = [
      wage(60_000, '2026-03-20', { shortageOccupation, endDate: '2026-06-30' }),
      wage(60_000, '2026-07-01', { shortageOccupation }),
      grantFrom('2026-04-11'),
    ];
    const answer = await timelineOf(timeline('2026-01-01', '2026-07-31', { applicant: { resources } }));
    expect(partsOf(answer).map((part) => exemptionOf(part)?.inputs.regimeMonthlyCents)).toEqual([
      undefined,
      undefined,
      45_239,
      45_239,
      45_239,
      45_239,
      31_567,
      31_567,
    ]);
  });

  it('sees a child and the applicant come of age', async () => {
    const child = { id: 'child', relationship: 'child', birthDate: '2008-09-15', inCharge: true };
    const answer = await timelineOf(timeline('2026-09-01', '2026-10-31', { members: [child] }));
    expect(outline(answer)).toEqual([
      // 1 847.89 × 14/30, 911.56 × 16/30
      ['2026-09-01', ['timelineBegins'], 86_235],
      ['2026-09-15', ['memberComesOfAge'], 48_617],
      ['2026-10-01', ['monthBegins'], 91_156],
    ]);
    const young = await timelineOf(
      timeline('2026-02-01', '2026-03-31', { applicant: { birthDate: '2008-02-29' } }),
    );
    expect(outline(young).map(([day, reasons]) => [day, reasons])).toEqual([
      ['2026-02-01', ['timelineBegins']],
      ['2026-03-01', ['ratesChange', 'applicantComesOfAge']],
    ]);
  });

  it('waits three months with a citizen of the European Union', async () => {
    const eligibility = {
      nationality: { status: 'europeanUnionCitizen', residenceRightSince: '2026-06-10' },
    };
    const answer = await timelineOf(timeline('2026-08-01', '2026-09-30', { applicant: { eligibility } }));
    expect(outline(answer)).toEqual([
      ['2026-08-01', ['timelineBegins'], 0],
      ['2026-09-01', ['ratesChange'], 0],
      // 1 367.34 × 21/30
      ['2026-09-10', ['residenceRightReachesThreeMonths'], 95_714],
    ]);
  });

  it('waits three months from a right of residence that begins within it', async () => {
    const eligibility = {
      nationality: { status: 'europeanUnionCitizen', residenceRightSince: '2026-06-10' },
    };
    const answer = await timelineOf(timeline('2026-05-01', '2026-09-30', { applicant: { eligibility } }));
    expect(payables(answer)).toEqual([0, 0, 0, 0, 95_714]);
  });

  it('says no longer of an adult what was stated of a minor', async () => {
    const applicant = { birthDate: '2008-09-15', eligibility: { minorException: 'pregnant' } };
    const answer = await timelineOf(timeline('2026-09-01', '2026-09-30', { applicant }));
    // 1 367.34 × 14/30 and × 16/30
    expect(outline(answer).map(([, , payable]) => payable)).toEqual([63_809, 72_925]);
    expect(partsOf(answer).map(({ request }) => Object(request.applicant).eligibility)).toEqual([
      { minorException: 'pregnant' },
      {},
    ]);
  });

  it('is cut on 9 December 2023 for who has the supplement that is exempt since', async () => {
    const resources = [{ type: 'familyBenefitsDisabilitySupplement', monthlyAmountCents: 10_000 }];
    const answer = await timelineOf(timeline('2023-12-01', '2023-12-31', { applicant: { resources } }));
    expect(outline(answer)).toEqual([
      // (15 158.08 − (1 200 − 250)) / 12 = 1 184.01, × 8/31; 15 158.08 / 12 = 1 263.17, × 23/31
      ['2023-12-01', ['timelineBegins'], 30_555],
      ['2023-12-09', ['exemptionBegins'], 93_719],
    ]);
    const without = await timelineOf(timeline('2023-12-01', '2023-12-31'));
    expect(partsOf(without)).toHaveLength(1);
  });

  it('names the new article 34 on the day on which it reaches the case', async () => {
    const members = [
      {
        id: 'grandmother',
        relationship: 'grandparent',
        birthDate: '1940-01-01',
        resources: [{ type: 'pension', monthlyAmountCents: 100_000 }],
      },
    ];
    const reasons = async (applicant: object) =>
      outline(await timelineOf(timeline('2026-01-01', '2026-05-31', { applicant, members }))).map(
        ([day, codes]) => [day, codes],
      );
    expect((await reasons({}))[2]).toEqual(['2026-03-01', ['ratesChange', 'article34Changes']]);
    const revised = await reasons({ beneficiaryOn20260116: true, revisedOn: '2026-04-20' });
    expect(revised[2]).toEqual(['2026-03-01', ['ratesChange']]);
    expect(revised[4]).toEqual(['2026-04-20', ['article34AfterRevision']]);
    const reviewed = await timelineOf(
      timeline('2026-04-01', '2026-05-31', {
        applicant: { beneficiaryOn20260116: true, rightStartDate: '2025-04-20' },
        members,
        more: { decision: { reviewedOn: '2026-04-20' } },
      }),
    );
    expect(partsOf(reviewed)[1]?.cuts).toMatchObject([
      { code: 'article34AfterRevision', date: '2026-04-20', subject: 'decision.reviewedOn' },
    ]);
  });

  it('prorates the income of a new right in both parts of the month that is cut', async () => {
    const resources = [wage(60_000, '2020-01-01'), grantFrom('2026-09-19')];
    const answer = await timelineOf(timeline('2026-09-11', '2026-09-30', { applicant: { resources } }));
    // 600 × 20/30 = 400; (16 408.11 − (4 800 − 250)) / 12 = 988.18; × 8/30 and × 12/30
    expect(outline(answer).map(([, , payable]) => payable)).toEqual([26_351, 39_527]);
    for (const { calculation, request } of partsOf(answer)) {
      expect(calculation.amounts.monthlyCents).toBe(98_818);
      expect(request.applicant).toMatchObject({ rightStartDate: '2026-09-11', rightEndDate: '2026-09-30' });
    }
    expect(answer.warnings.map(({ code }) => code)).toEqual(['newApplicationAssumed']);
  });

  describe('with a right that ends within a month', () => {
    const parent = (monthlyAmountCents: number, startDate: string) => ({
      id: 'parent',
      relationship: 'parent',
      birthDate: '1960-01-01',
      startDate,
      resources: [{ type: 'pension', monthlyAmountCents }],
    });

    it('prorates the income of a right that is new on the 1st, as a timeline that ends with it does', async () => {
      const applicant = { resources: [{ type: 'pension', monthlyAmountCents: 100_000 }] };
      const members = [parent(300_000, '2026-10-16')];
      const answer = await timelineOf(timeline('2026-10-01', '2026-10-31', { applicant, members }));
      // 1 000 × 15/31 = 483.87; (16 408.11 − (5 806.44 − 250)) / 12 = 904.31; × 15/31
      expect(outline(answer).map(([, , payable]) => payable)).toEqual([43_757, 0]);
      const [first, second] = partsOf(answer);
      expect(first?.request.applicant.rightEndDate).toBe('2026-10-15');
      expect(second?.request.applicant.rightEndDate).toBe('2026-10-31');
      expect(payables(await timelineOf(timeline('2026-10-01', '2026-10-15', { applicant })))).toEqual([
        43_757,
      ]);
    });

    it('gives the ordinary amount for a shortage occupation in a month that it does not cover', async () => {
      const shortageOccupation = { contractMonths: 6 };
      const other = { type: 'otherIncome', monthlyAmountCents: 300_000, startDate: '2026-10-17' };
      const resources = [wage(100_000, '2026-10-01', { shortageOccupation }), other];
      const answer = await timelineOf(timeline('2026-09-01', '2026-10-31', { applicant: { resources } }));
      // 710.17 a month, as with the ordinary amount: × 16/31
      expect(outline(answer).map(([, , payable]) => payable)).toEqual([136_734, 36_654, 0]);
    });

    it('has it end with the last day that is granted, whatever is refused before', async () => {
      const resources = [
        { type: 'pension', monthlyAmountCents: 100_000 },
        {
          type: 'gift',
          regular: true,
          monthlyAmountCents: 300_000,
          startDate: '2026-10-06',
          endDate: '2026-10-10',
        },
      ];
      const members = [parent(300_000, '2026-10-16')];
      const answer = await timelineOf(
        timeline('2026-10-01', '2026-10-31', { applicant: { resources }, members }),
      );
      expect(partsOf(answer).map(({ request }) => request.applicant.rightEndDate)).toEqual([
        '2026-10-15',
        '2026-10-15',
        '2026-10-15',
        '2026-10-31',
      ]);
      // 904.31 × 5/31, twice
      expect(outline(answer).map(([, , payable]) => payable)).toEqual([14_586, 0, 14_586, 0]);
    });
  });

  describe('with months that are refused', () => {
    const interrupted = (lastDay: string) =>
      timelineOf(
        timeline('2026-01-01', '2026-05-31', {
          applicant: {
            resources: [
              wage(300_000, '2026-02-01', { endDate: lastDay }),
              wage(40_000, '2026-02-10', { startDate: '2026-05-01' }),
            ],
          },
        }),
      );

    it('begins a new right after two complete months, to which an earlier job does not belong', async () => {
      const answer = await interrupted('2026-03-31');
      expect(partsOf(answer).map(({ calculation }) => calculation.outcome)).toEqual([
        'granted',
        'refused',
        'refused',
        'granted',
        'granted',
      ]);
      expect(answer.warnings).toMatchObject([
        {
          code: 'newApplicationNeeded',
          inputs: { lastGrantedDate: '2026-01-31', startDate: '2026-04-01' },
        },
      ]);
      const [, , , april, may] = partsOf(answer);
      expect(april?.request.applicant).toEqual({
        birthDate: '1980-01-01',
        resources: [],
        previousRightEndDate: '2026-01-31',
      });
      expect(may?.request.applicant).toMatchObject({
        rightStartDate: '2026-04-01',
        previousRightEndDate: '2026-01-31',
      });
      // 16 085.64 − (4 800 − 250) = 11 535.64
      expect(may?.calculation.amounts.payableCents).toBe(96_130);
    });

    it('goes on with the right after one month', async () => {
      const answer = await interrupted('2026-02-28');
      expect(answer.warnings).toEqual([]);
      const may = partsOf(answer)[4];
      expect(may?.request.applicant.rightStartDate).toBe('2026-01-01');
      // (400 − 315.67) × 12 = 1 011.96; (16 085.64 − (1 011.96 − 250)) / 12
      expect(may?.calculation.amounts.payableCents).toBe(127_697);
    });

    it('begins the right with the first month that is granted', async () => {
      const resources = [wage(300_000, '2025-01-01', { endDate: '2026-02-28' }), wage(40_000, '2026-03-02')];
      const answer = await timelineOf(timeline('2026-01-01', '2026-04-30', { applicant: { resources } }));
      expect(payables(answer)).toEqual([0, 0, 127_697, 127_697]);
      expect(partsOf(answer).map(({ request }) => request.applicant.rightStartDate)).toEqual([
        undefined,
        undefined,
        undefined,
        '2026-03-01',
      ]);
      expect(answer.warnings).toEqual([]);
    });

    it('ends a stated right in the same way, and not before', async () => {
      const resources = (lastDay: string) => [wage(300_000, '2025-01-01', { endDate: lastDay })];
      const startOfLast = async (lastDay: string) => {
        const applicant = { rightStartDate: '2024-01-01', resources: resources(lastDay) };
        const answer = await timelineOf(timeline('2026-01-01', '2026-04-30', { applicant }));
        return partsOf(answer)[3]?.request.applicant.rightStartDate;
      };
      expect(await startOfLast('2026-01-31')).toBe('2024-01-01');
      expect(await startOfLast('2026-02-28')).toBe('2026-03-01');
    });
  });

  it('is not cut by what suspends the payment, nor by the installation premium, which is paid once', async () => {
    const answer = await timelineOf(
      timeline('2026-08-01', '2026-10-31', {
        applicant: {
          installationPremium: { movedInOn: '2026-09-20' },
          resources: [grantFrom('2026-09-16')],
        },
        more: {
          payment: { detentions: [{ kind: 'prison', startDate: '2026-09-11', endDate: '2026-10-10' }] },
        },
      }),
    );
    expect(partsOf(answer).map(({ period }) => period.startDate)).toEqual([
      '2026-08-01',
      '2026-09-01',
      '2026-09-16',
      '2026-10-01',
    ]);
    expect(answer.months).toMatchObject([
      { payableCents: 134_047, paymentCents: 134_047, installationPremiumCents: 0 },
      // 1 367.34 × 10/30 of the first half, nothing of the second; a twelfth of 22 174.69
      { payableCents: 136_734, paymentCents: 45_578, installationPremiumCents: 184_789 },
      // 1 367.34 × 21/31
      { payableCents: 136_734, paymentCents: 92_626, installationPremiumCents: 0 },
    ]);
    expect(answer.totals).toEqual({
      payableCents: 407_515,
      paymentCents: 272_251,
      installationPremiumCents: 184_789,
    });
  });

  it('ends the homelessness of an applicant with the day on which he moves in', async () => {
    const applicant = {
      homelessWithIntegrationProject: true,
      installationPremium: { movedInOn: '2026-09-16' },
    };
    const members = [{ id: 'friend', relationship: 'friend' }];
    const answer = await timelineOf(timeline('2026-09-01', '2026-10-31', { applicant, members }));
    expect(outline(answer)).toEqual([
      // 1 367.34 × 15/30, 911.56 × 15/30
      ['2026-09-01', ['timelineBegins'], 68_367],
      ['2026-09-16', ['homelessnessEnds'], 45_578],
      ['2026-10-01', ['monthBegins'], 91_156],
    ]);
    expect(partsOf(answer).map(({ calculation }) => calculation.category.code)).toEqual([
      'isolated',
      'cohabitant',
      'cohabitant',
    ]);
    expect(answer.months.map((month) => Object(month).installationPremiumCents)).toEqual([184_789, 0]);
  });

  it('names the exemption of work that runs out', async () => {
    const reasons = async (applicant: object) =>
      outline(await timelineOf(timeline('2026-05-01', '2026-10-31', { applicant }))).map(([day, codes]) => [
        day,
        ...codes,
      ]);
    const shortageOccupation = { contractMonths: 6 };
    const shortage = { resources: [wage(60_000, '2026-06-15', { shortageOccupation })] };
    expect(await reasons(shortage)).toEqual([
      ['2026-05-01', 'timelineBegins'],
      ['2026-06-01', 'resourceBegins'],
      ['2026-07-01', 'monthBegins'],
      ['2026-08-01', 'monthBegins'],
      ['2026-09-01', 'ratesChange', 'shortageMonthsEnd'],
      ['2026-10-01', 'monthBegins'],
    ]);
    const working = (socioProfessional: object) => ({
      rightStartDate: '2020-01-01',
      resources: [wage(60_000, '2020-06-11')],
      socioProfessional,
    });
    expect((await reasons(working({ usedDays: 1_050, firstGrantedOn: '2022-01-01' })))[2]).toEqual([
      '2026-07-01',
      'exemptionDaysUsedUp',
    ]);
    expect((await reasons(working({ usedDays: 100, firstGrantedOn: '2020-06-11' })))[2]).toEqual([
      '2026-07-01',
      'exemptionYearsEnd',
    ]);
  });

  it('counts the months of a training on', async () => {
    const training = {
      type: 'inCompanyTraining',
      monthlyAmountCents: 80_000,
      employerBorneMonthlyCents: 30_000,
      monthNumber: 5,
      startDate: '2026-03-10',
    };
    const answer = await timelineOf(
      timeline('2026-02-01', '2026-05-31', { applicant: { resources: [training] } }),
    );
    expect(partsOf(answer).map(({ request }) => request.applicant.resources?.[0]?.monthNumber)).toEqual([
      undefined,
      5,
      6,
      7,
    ]);
  });

  it('leaves out what meets none of its days, and says so', async () => {
    const answer = await timelineOf(
      timeline('2026-09-01', '2026-09-30', {
        applicant: { resources: [grantFrom('2026-10-01')] },
        members: [{ id: 'friend', relationship: 'friend', endDate: '2026-08-31' }],
      }),
    );
    expect(answer.warnings.map(({ code, subject }) => [code, subject])).toEqual([
      ['factOutsideTimeline', 'applicant.resources[0]'],
      ['factOutsideTimeline', 'household.members[0]'],
    ]);
    expect(payables(answer)).toEqual([136_734]);
  });

  it('leaves out a resource that ends before its owner comes, and says so', async () => {
    const income = { type: 'otherIncome', monthlyAmountCents: 1_000, endDate: '2026-08-20' };
    // Income from work counts until the end of its month.
    const job = wage(1_000, '2026-08-01', { endDate: '2026-09-05' });
    const resources = [income, job, { ...job, endDate: '2026-08-20' }];
    const members = [{ id: 'friend', relationship: 'friend', startDate: '2026-09-10', resources }];
    const answer = await timelineOf(timeline('2026-08-01', '2026-09-30', { members }));
    expect(answer.warnings.map(({ code, subject }) => [code, subject])).toEqual([
      ['factOutsideTimeline', 'household.members[0].resources[0]'],
      ['factOutsideTimeline', 'household.members[0].resources[2]'],
    ]);
    expect(Object(partsOf(answer)[2]?.request).household.members[0].resources).toHaveLength(1);
  });

  it('lets other requests have their turn', async () => {
    const answered: string[] = [];
    const answers = async (name: string, request: Promise<unknown>) => {
      await request;
      answered.push(name);
    };
    const resources = Array.from({ length: 15 }, () => ({ type: 'otherIncome', monthlyAmountCents: 1 }));
    const members = Array.from({ length: limits.maximumMembers }, (_, index) => {
      return { id: `member-${index}`, relationship: 'parent', resources };
    });
    await Promise.all([
      answers('timeline', timelineOf(timeline('2024-10-01', '2026-09-30', { members }))),
      answers('calculation', simulate(service, timeline('2026-09-01', '2026-09-30'))),
    ]);
    expect(answered).toEqual(['calculation', 'timeline']);
  });

  it('stores nothing', async () => {
    await timelineOf(timeline('2026-02-01', '2026-09-30'));
    expect(await service.owner.calculation.count()).toBe(0);
  });
});

describe('any timeline', () => {
  it('equals its parts, and its sums are sums', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimeline, async (stated) => {
        const answer = await timelineOf(stated);
        for (const { period, request, calculation, cuts } of partsOf(answer)) {
          expect(request.period).toEqual(period);
          expect(cuts.length).toBeGreaterThan(0);
          expect(await simulate(service, request)).toEqual(calculation);
        }
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        for (const { payableCents, paymentCents, periods } of answer.months) {
          expect(payableCents).toBe(sum(periods.map((part) => part.calculation.amounts.payableCents)));
          expect(paymentCents).toBe(sum(periods.map((part) => part.calculation.payment.amountCents)));
        }
        expect(answer.totals.payableCents).toBe(sum(payables(answer)));
        expect(answer.totals.paymentCents).toBe(sum(answer.months.map((month) => month.paymentCents)));
        expectEachDayOnce(answer, stated.period);
      }),
      { numRuns: 100 },
    );
  }, 300_000);

  it('gives the same in whatever order its resources and members are stated', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimeline, async (stated) => {
        const turned = {
          ...stated,
          applicant: { ...stated.applicant, resources: stated.applicant.resources.toReversed() },
          household: {
            members: stated.household.members.toReversed().map((member) => ({
              ...member,
              resources: member.resources.toReversed(),
            })),
          },
        };
        const amounts = (answer: Timeline) =>
          partsOf(answer).map(({ period, calculation }) => [period, calculation.amounts]);
        expect(amounts(await timelineOf(turned))).toEqual(amounts(await timelineOf(stated)));
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it('keeps the amount of the month on both sides of a cut that changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimeline, fc.nat(150), async (stated, days) => {
        const plain = partsOf(await timelineOf(stated));
        // A right that has not begun would begin with the cut, and prorate the income from that day.
        fc.pre(plain.every(({ calculation }) => calculation.outcome === 'granted'));
        const startDate = Temporal.PlainDate.from(stated.period.startDate).add({ days }).toString();
        const aid = { type: 'cpasAid', monthlyAmountCents: 1, startDate };
        const resources = [...stated.applicant.resources, aid];
        const cut = await timelineOf({ ...stated, applicant: { ...stated.applicant, resources } });
        for (const { period, calculation } of partsOf(cut)) {
          const whole = plain.find(
            (part) => part.period.startDate <= period.startDate && period.endDate <= part.period.endDate,
          );
          expect(calculation.amounts.monthlyCents).toBe(whole?.calculation.amounts.monthlyCents);
        }
      }),
      { numRuns: 100 },
    );
  }, 300_000);

  it('gives in the month in which the right ends what a timeline that ends with it gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimeline, fc.nat(25), async (stated, days) => {
        const startDate = Temporal.PlainDate.from(stated.period.endDate).subtract({ days }).toString();
        const income = { type: 'otherIncome', monthlyAmountCents: 400_000, startDate };
        const resources = [...stated.applicant.resources, income];
        const refusedFromThen = { ...stated, applicant: { ...stated.applicant, resources } };
        const month = (await timelineOf(refusedFromThen)).months.at(-1)?.periods ?? [];
        const last = month.findLast(({ calculation }) => calculation.outcome === 'granted');
        fc.pre(last !== undefined && last !== month.at(-1));
        const period = { ...stated.period, endDate: last.period.endDate };
        const ended = (await timelineOf({ ...stated, period })).months.at(-1)?.periods ?? [];
        expect(ended.map(({ calculation }) => calculation.amounts)).toEqual(
          month.slice(0, ended.length).map(({ calculation }) => calculation.amounts),
        );
        expect(ended.at(-1)?.period).toEqual(last.period);
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it('of one month with facts that last equals the calculation of that month', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (stated) => {
        const parts = partsOf(await timelineOf(stated));
        // The supplement that is exempt since 2023-12-09 cuts that month.
        fc.pre(parts.length === 1);
        expect(parts[0]?.calculation).toEqual(await simulate(service, stated));
      }),
      { numRuns: 100 },
    );
  }, 300_000);

  it('gives the same months in two timelines, where the second goes on from what the first came to', async () => {
    await fc.assert(
      fc.asyncProperty(anyTimeline, fc.integer({ min: 1, max: 3 }), async (stated, count) => {
        const whole = await timelineOf(stated);
        const [before, after] = [whole.months.slice(0, count), whole.months.slice(count)];
        const last = before.at(-1)?.periods.at(-1);
        const next = after.at(0)?.periods.at(0);
        // What a refused period leaves of the right cannot be stated.
        fc.pre(last !== undefined && next !== undefined && last.calculation.outcome === 'granted');
        // Nor does the first period of the second show the days of a partner who is away in it.
        fc.pre(
          stated.household.members.every(
            (member) => member.relationship !== 'partner' || isAlwaysThere(member),
          ),
        );
        // Nor since when a partner has shared in the right, where he does not in the first period.
        fc.pre(
          stated.household.members.every(({ relationship }) => relationship !== 'partner') ||
            new Set(partsOf(whole).map(({ calculation }) => calculation.category.code)).size === 1,
        );
        const { rightStartDate, previousRightEndDate } = last.request.applicant;
        const { socioProfessional } = next.request.applicant;
        const members = stated.household.members.map((member) => {
          const going = Object(next.request).household.members.find(
            ({ id }: { id: string }) => id === member.id,
          );
          return {
            ...member,
            ...(going === undefined ? {} : { socioProfessional: going.socioProfessional }),
            ...(going?.rightStartDate === undefined ? {} : { rightStartDate: going.rightStartDate }),
          };
        });
        const rest = await timelineOf({
          ...stated,
          period: { ...stated.period, startDate: next.period.startDate },
          applicant: {
            ...stated.applicant,
            rightStartDate: rightStartDate ?? last.period.startDate,
            ...(previousRightEndDate === undefined ? {} : { previousRightEndDate }),
            ...(socioProfessional === undefined ? {} : { socioProfessional }),
          },
          household: { members: JSON.parse(JSON.stringify(members)) },
        });
        expect(payables(rest)).toEqual(after.map(({ payableCents }) => payableCents));
      }),
      { numRuns: 40 },
    );
  }, 300_000);
});

function isAlwaysThere(member: { readonly startDate?: string; readonly endDate?: string }): boolean {
  return member.startDate === undefined && member.endDate === undefined;
}

function expectEachDayOnce(answer: Timeline, period: { startDate: string; endDate: string }): void {
  let next = Temporal.PlainDate.from(period.startDate);
  for (const part of partsOf(answer)) {
    expect(part.period.startDate).toBe(next.toString());
    next = Temporal.PlainDate.from(part.period.endDate).add({ days: 1 });
  }
  expect(next.subtract({ days: 1 }).toString()).toBe(period.endDate);
}

describe('a timeline that is wrong', () => {
  async function refused(stated: unknown) {
    const { status, body } = await post(service, '/v1/timelines', stated);
    expect(status, JSON.stringify(body)).toBe(400);
    return body.issues.map((issue: { type: string; name: string; period?: { startDate: string } }) => [
      issue.type.slice(issue.type.lastIndexOf(':') + 1),
      issue.name,
      ...(issue.period === undefined ? [] : [issue.period.startDate]),
    ]);
  }

  it('has its days in order and at most 24 calendar months', async () => {
    expect(await refused(timeline('2026-09-02', '2026-09-01'))).toEqual([['invalidPeriod', 'period']]);
    expect(await refused(timeline('2024-09-30', '2026-09-01'))).toEqual([['invalidPeriod', 'period']]);
    expect(partsOf(await timelineOf(timeline('2024-10-01', '2026-09-30')))).toHaveLength(24);
  });

  it('has no fact that ends before it begins', async () => {
    expect(
      await refused(
        timeline('2026-09-01', '2026-10-31', {
          applicant: { resources: [wage(1, '2026-09-20', { endDate: '2026-09-19' })] },
          members: [
            { id: 'a', relationship: 'friend', startDate: '2026-09-05', endDate: '2026-09-04' },
            { id: 'b', relationship: 'child', birthDate: '2026-09-05', endDate: '2026-09-04' },
          ],
        }),
      ),
    ).toEqual([
      ['invalidPeriod', 'applicant.resources[0].endDate'],
      ['invalidPeriod', 'household.members[0].endDate'],
      ['invalidPeriod', 'household.members[1].endDate'],
    ]);
  });

  describe('names two people alike', () => {
    const stays = (later: object) =>
      timeline('2026-08-01', '2026-10-31', {
        members: [
          {
            id: 'partner',
            relationship: 'partner',
            birthDate: '1990-01-01',
            socioProfessional: { usedDays: 100, firstGrantedOn: '2025-01-01' },
            resources: [wage(50_000, '2026-08-01')],
            endDate: '2026-08-31',
          },
          { id: 'child', relationship: 'child', birthDate: '2020-01-01' },
          {
            id: 'partner',
            relationship: 'partner',
            birthDate: '1990-01-01',
            resources: [wage(50_000, '2026-08-01')],
            startDate: '2026-10-01',
            ...later,
          },
        ],
      });

    it.each([
      ['of another relationship', { relationship: 'parent' }],
      ['born on another day', { birthDate: '1991-01-01' }],
      ['whose day of birth is not stated', { birthDate: undefined }],
      ['with another exemption of work', { socioProfessional: { usedDays: 0 } }],
      ['away from the timeline', { birthDate: '1991-01-01', startDate: '2027-01-01' }],
    ])('and is refused, for somebody %s', async (_name, later) => {
      expect(await refused(stays(later))).toEqual([['invalidInput', 'household.members[2].id']]);
    });

    it.each([
      ['without the exemption of work', {}],
      [
        'with the same exemption of work',
        { socioProfessional: { firstGrantedOn: '2025-01-01', usedDays: 100 } },
      ],
    ])('but not the same person who comes back %s: it counts on', async (_name, later) => {
      const [august, , october] = partsOf(await timelineOf(stays(later)));
      const exemptionIn = (part: Part | undefined) =>
        Object(part?.request).household.members.find(({ id }: { id: string }) => id === 'partner')
          .socioProfessional;
      expect(exemptionIn(august)).toEqual({ usedDays: 100, firstGrantedOn: '2025-01-01' });
      expect(exemptionIn(october)).toEqual({ usedDays: 131, firstGrantedOn: '2025-01-01' });
    });
  });

  it('has no national number for a member, nor for one who is never there', async () => {
    const member = { id: '90-01-01-001-23', relationship: 'friend' };
    expect(
      await refused(
        timeline('2026-09-01', '2026-10-31', { members: [{ ...member, startDate: '2026-11-01' }] }),
      ),
    ).toEqual([['rejectedInput', 'household.members[0].id']]);
  });

  describe('is too large', () => {
    const year = ['2025-01-01', '2025-12-31'] as const;
    /** Something that never counts, on each of so many days: a period each. */
    const eachDay = (startDate: string, days: number) =>
      Array.from({ length: days }, (_, index) => {
        const day = Temporal.PlainDate.from(startDate).add({ days: index }).toString();
        return { ...grantFrom(day), endDate: day };
      });
    const changing = { resources: eachDay('2025-01-02', 50) };
    const reason = 'x'.repeat(500);
    const parents = (more: object) =>
      Array.from({ length: limits.maximumMembers }, (_, index) => {
        return { id: `parent-${index}`, relationship: 'parent', ...more };
      });
    const child = { id: 'child', relationship: 'child', birthDate: '2020-01-01' };
    const stay = { startDate: '2026-01-01', endDate: '2026-01-02' };
    const fifty = <Fact>(fact: Fact) => Array.from({ length: limits.maximumPaymentFacts }, () => fact);
    const suspensions = {
      sanctions: fifty({ ground: 'undeclaredResources', decidedOn: '2026-01-01', ...stay }),
      staysAbroad: fifty(stay),
      detentions: fifty({ kind: 'prison', ...stay }),
    };

    it('when its facts change too often', async () => {
      const members = (days: number) => [
        { id: 'first', relationship: 'friend', resources: eachDay('2025-03-02', 50) },
        { id: 'second', relationship: 'friend', resources: eachDay('2025-05-02', days) },
      ];
      const stated = (days: number) => timeline(...year, { applicant: changing, members: members(days) });
      // 12 first days of months; 51, 51 and 39 others, of which three are the same.
      expect(partsOf(await timelineOf(stated(38)))).toHaveLength(limits.maximumTimelinePeriods);
      expect(await refused(stated(39))).toEqual([['rejectedInput', 'period']]);
    });

    it.each([
      [
        'people and resources',
        timeline('2024-10-01', '2026-09-30', {
          members: parents({ resources: fifty({ type: 'otherIncome', monthlyAmountCents: 1 }) }),
        }),
      ],
      [
        'suspensions of the payment',
        timeline(...year, { applicant: changing, more: { payment: suspensions } }),
      ],
      [
        'reasons for stays abroad',
        timeline('2025-12-01', '2026-02-28', {
          applicant: { resources: eachDay('2025-12-02', 20) },
          more: { payment: { staysAbroad: fifty({ ...stay, exceptionalReason: reason }) } },
        }),
      ],
      [
        'reasons of equity',
        timeline(...year, { applicant: changing, members: parents({ waiver: { reason } }) }),
      ],
      [
        'reasons of equity for cessions',
        timeline('2025-01-01', '2026-06-30', {
          applicant: {
            resources: fifty({
              type: 'cession',
              cededOn: '2020-01-01',
              marketValueCents: 1,
              forValue: true,
              equityReductionCents: 1,
              equityReason: reason,
            }),
          },
        }),
      ],
      [
        'computations for a child in alternating residence',
        timeline(...year, {
          applicant: changing,
          members: [
            { ...child, custodyShare: { numerator: 1, denominator: 2 } },
            { ...child, id: 'friend', relationship: 'friend', resources: fifty(grantFrom('2025-01-01')) },
            { id: 'other', relationship: 'friend', resources: fifty(grantFrom('2025-01-01')) },
          ],
        }),
      ],
    ])('with too many %s', async (_name, stated) => {
      expect(await refused(stated)).toEqual([['rejectedInput', 'period']]);
    });

    it('but not with short reasons, or without that child', async () => {
      const waiver = { reason: 'x' };
      expect(
        partsOf(await timelineOf(timeline(...year, { applicant: changing, members: parents({ waiver }) }))),
      ).toHaveLength(62);
      const friend = { relationship: 'friend', resources: fifty(grantFrom('2025-01-01')) };
      const members = [child, { ...friend, id: 'friend' }, { ...friend, id: 'other' }];
      expect(partsOf(await timelineOf(timeline(...year, { applicant: changing, members })))).toHaveLength(62);
    });
  });

  it('names each mistake once, where it stands in the timeline and in which period it arises', async () => {
    const stated = timeline('2026-08-01', '2026-10-31', {
      applicant: {
        resources: [
          { type: 'otherIncome', monthlyAmountCents: 1, endDate: '2026-08-31' },
          { type: 'otherIncome', monthlyAmountCents: 1, annualAmountCents: 1, startDate: '2026-09-12' },
        ],
      },
      members: [
        { id: 'first', relationship: 'partner', endDate: '2026-10-10' },
        { id: 'friend', relationship: 'friend', resources: [{ type: 'pension' }], startDate: '2026-10-05' },
        { id: 'second', relationship: 'partner', startDate: '2026-10-10' },
      ],
    });
    expect(await refused(stated)).toEqual([
      ['exactlyOneOfExpected', 'applicant.resources[1]', '2026-09-12'],
      ['exactlyOneOfExpected', 'household.members[1].resources[0]', '2026-10-05'],
      ['rejectedInput', 'household.members[2].relationship', '2026-10-10'],
    ]);
  });

  it.each([
    [
      'a category that the household contradicts later',
      timeline('2026-08-01', '2026-10-31', {
        members: [{ id: 'child', relationship: 'child', birthDate: '2008-09-15' }],
        more: { category: 'familyInCharge' },
      }),
      ['categoryContradictsHousehold', 'category', '2026-09-15'],
    ],
    [
      'a right that begins within it',
      timeline('2026-08-01', '2026-10-31', { applicant: { rightStartDate: '2026-09-01' } }),
      ['invalidInput', 'applicant.rightStartDate', '2026-08-01'],
    ],
    [
      'a beneficiary of 2026-01-16 whose right has no first day',
      timeline('2026-02-01', '2026-03-31', { applicant: { beneficiaryOn20260116: true } }),
      ['requiredInput', 'applicant.rightStartDate'],
    ],
    [
      'a dwelling taken up on another day',
      timeline('2026-08-01', '2026-10-31', {
        applicant: { installationPremium: { movedInOn: '2026-11-01' } },
      }),
      ['invalidInput', 'applicant.installationPremium.movedInOn', '2026-08-01'],
    ],
    [
      'a payment that contradicts itself',
      timeline('2026-08-01', '2026-10-31', {
        more: { payment: { staysAbroad: [{ startDate: '2026-09-02', endDate: '2026-09-01' }] } },
      }),
      ['invalidPeriod', 'payment.staysAbroad[0]', '2026-08-01'],
    ],
    [
      'days without a rate',
      timeline('2002-01-01', '2002-12-31'),
      ['noRateInForce', 'period.startDate', '2002-01-01'],
    ],
    [
      'a date that does not exist',
      timeline('2026-09-01', '2026-10-31', {
        applicant: { resources: [{ type: 'pension', monthlyAmountCents: 1, startDate: '2026-02-30' }] },
      }),
      ['invalidInput', 'applicant.resources[0].startDate'],
    ],
    [
      'an unknown field',
      timeline('2026-09-01', '2026-10-31', {
        members: [{ id: 'friend', relationship: 'friend', movedInOn: '2026-09-01' }],
      }),
      ['unknownInput', 'household.members[0].movedInOn'],
    ],
    [
      'no period',
      { caseReference: 'TIMELINE', requestDate: '2026-09-01', applicant: {} },
      ['requiredInput', 'period'],
    ],
  ])('is refused for %s', async (_name, stated, issue) => {
    expect(await refused(stated)).toEqual([issue]);
  });
});
