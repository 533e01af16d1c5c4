import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyCase, anyPayment } from '../support/arbitraries.ts';
import { aloneWithoutResources, issuesOf, post, simulate } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const september = { startDate: '2026-09-01', endDate: '2026-09-30' };

/** A person alone without resources, who is entitled to 1 367.34 a month since 2026-09-01. */
function alone(payment: object, period: object = september, more: object = {}) {
  return { ...aloneWithoutResources, requestDate: '2026-09-01', period, payment, ...more };
}

interface Line {
  readonly code: string;
  readonly kind: string;
  readonly amountCents?: number;
  readonly subject?: string;
}

function linesOfPayment(breakdown: readonly Line[]): (readonly [string, number | undefined])[] {
  return breakdown
    .slice(breakdown.findIndex((line) => line.code === 'payableAmount') + 1)
    .map(({ code, amountCents }) => [code, amountCents]);
}

/** The codes and amounts of the lines behind the payable amount, and what is suspended and paid. */
async function paymentOf(payment: object, period: object = september, more: object = {}) {
  const answer = await simulate(service, alone(payment, period, more));
  const { suspendedCents, amountCents } = answer.payment;
  expect(suspendedCents + amountCents).toBe(answer.amounts.payableCents);
  return { lines: linesOfPayment(answer.breakdown), suspendedCents, amountCents };
}

const stay = (startDate: string, endDate: string) => ({ startDate, endDate });
const prison = (startDate: string, endDate?: string) => ({
  kind: 'prison',
  startDate,
  ...(endDate === undefined ? {} : { endDate }),
});
const sanction = (startDate: string, endDate: string, more: object = {}) => ({
  ground: 'undeclaredResources',
  decidedOn: '2026-08-15',
  startDate,
  endDate,
  ...more,
});
const third = { numerator: 1, denominator: 3 };

describe('without anything that suspends', () => {
  it('the payable amount is paid, and there is no line of payment', async () => {
    expect(await paymentOf({})).toEqual({ lines: [], suspendedCents: 0, amountCents: 136_734 });
    expect(await paymentOf({ sanctions: [], staysAbroad: [], detentions: [] })).toEqual({
      lines: [],
      suspendedCents: 0,
      amountCents: 136_734,
    });
  });

  it('nothing is paid of what is refused, and there is nothing to suspend', async () => {
    const answer = await simulate(service, {
      ...alone({ detentions: [prison('2026-09-01')], staysAbroad: [stay('2026-01-01', '2026-09-30')] }),
      applicant: { resources: [{ type: 'otherIncome', monthlyAmountCents: 200_000 }] },
    });
    expect(answer.payment).toEqual({ suspendedCents: 0, amountCents: 0, installationPremiumCents: 0 });
    expect(answer.breakdown.filter((line: Line) => line.kind === 'suspension')).toEqual([]);
  });

  it('nor of what a condition of the right refuses, and no installation premium is granted', async () => {
    const answer = await simulate(service, {
      ...alone({ detentions: [prison('2026-09-11', '2026-09-20')] }),
      applicant: {
        eligibility: { residence: 'notMet' },
        installationPremium: { movedInOn: '2026-09-15' },
      },
    });
    expect(answer.payment).toEqual({ suspendedCents: 0, amountCents: 0, installationPremiumCents: 0 });
    expect(answer.breakdown.filter((line: Line) => line.kind === 'suspension')).toEqual([]);
    expect(answer.breakdown.at(-1)).toMatchObject({ code: 'installationPremiumNotGranted' });
    expect(answer.ifEligible.amounts.payableCents).toBe(136_734);
  });

  it('what has no day in the period plays no part', async () => {
    const { lines } = await paymentOf({
      detentions: [prison('2026-08-01', '2026-08-31'), prison('2026-10-01')],
      sanctions: [sanction('2026-08-16', '2026-08-31'), sanction('2026-10-01', '2026-10-31')],
      staysAbroad: [stay('2026-06-01', '2026-08-31'), stay('2026-10-01', '2026-10-31')],
    });
    expect(lines).toEqual([]);
  });
});

describe('decree article 39: detention', () => {
  it.each(['prison', 'courtOrderedPlacement', 'electronicMonitoring'])('%s suspends', async (kind) => {
    // 20 days stay payable: 1 367.34 × 20 ÷ 30 = 911.56; held back: 1 367.34 − 911.56 = 455.78.
    const detention = { ...prison('2026-09-11', '2026-09-20'), kind };
    expect(await paymentOf({ detentions: [detention] })).toEqual({
      lines: [
        ['detentionSuspension', 45_578],
        ['paymentAmount', 91_156],
      ],
      suspendedCents: 45_578,
      amountCents: 91_156,
    });
  });

  it('an electronic tag as a sentence of its own does not', async () => {
    const detention = { ...prison('2026-09-11', '2026-09-20'), kind: 'autonomousElectronicMonitoring' };
    expect(await paymentOf({ detentions: [detention] })).toEqual({
      lines: [['detentionNotSuspended', 0]],
      suspendedCents: 0,
      amountCents: 136_734,
    });
  });

  it('without an end it lasts beyond the period', async () => {
    expect(await paymentOf({ detentions: [prison('2026-03-01')] })).toMatchObject({
      suspendedCents: 136_734,
      amountCents: 0,
    });
  });

  it.each([
    // 2027: 1 367.34 × 14 ÷ 28 = 683.67. 2028: 1 367.34 × 14 ÷ 29 = 660.0951…, rounded 660.10.
    ['2027-02-01', '2027-02-28', '2027-02-15', 68_367],
    ['2028-02-01', '2028-02-29', '2028-02-15', 66_010],
  ])('half of February from %s to %s', async (startDate, endDate, from, amountCents) => {
    expect(await paymentOf({ detentions: [prison(from)] }, { startDate, endDate })).toMatchObject({
      amountCents,
      suspendedCents: 136_734 - amountCents,
    });
  });

  it('two that overlap suspend a day once', async () => {
    // 1 to 10, then 11 to 15: 20 days payable, 911.56; then 15, 683.67.
    const { lines, amountCents } = await paymentOf({
      detentions: [prison('2026-09-06', '2026-09-15'), prison('2026-09-01', '2026-09-10')],
    });
    expect(lines).toEqual([
      ['detentionSuspension', 45_578],
      ['detentionSuspension', 22_789],
      ['paymentAmount', 68_367],
    ]);
    expect(amountCents).toBe(68_367);
    const inside = await paymentOf({
      detentions: [prison('2026-09-01', '2026-09-15'), prison('2026-09-06', '2026-09-10')],
    });
    expect(inside.lines).toEqual([
      ['detentionSuspension', 68_367],
      ['detentionNotSuspended', 0],
      ['paymentAmount', 68_367],
    ]);
  });
});

describe('law article 23 §5: stays abroad', () => {
  it.each([
    // The 27th and the 28th day are paid; of 29 one is not: 1 367.34 × 29 ÷ 30 = 1 321.762, rounded 1 321.76.
    [27, '2026-09-04', [['stayAbroadPaid', 0]], 136_734],
    [28, '2026-09-03', [['stayAbroadPaid', 0]], 136_734],
    [
      29,
      '2026-09-02',
      [
        ['stayAbroadSuspension', 4_558],
        ['paymentAmount', 132_176],
      ],
      132_176,
    ],
  ])('%i days', async (_days, startDate, lines, amountCents) => {
    expect(await paymentOf({ staysAbroad: [stay(startDate, '2026-09-30')] })).toEqual({
      lines,
      suspendedCents: 136_734 - amountCents,
      amountCents,
    });
  });

  it('days of the same year before the period count, and those after it do not', async () => {
    // 20 days in July, 10 in September: the last two are beyond 28. 1 367.34 × 28 ÷ 30 = 1 276.184.
    const answer = await simulate(
      service,
      alone({
        staysAbroad: [
          stay('2026-09-01', '2026-09-10'),
          stay('2026-07-01', '2026-07-20'),
          stay('2026-11-01', '2026-11-30'),
        ],
      }),
    );
    expect(answer.payment).toMatchObject({ suspendedCents: 9_116, amountCents: 127_618 });
    expect(answer.breakdown.find((line: Line) => line.code === 'stayAbroadSuspension').inputs).toMatchObject({
      daysAbroadBefore: 20,
      daysAbroadInPeriod: 10,
      daysBeyond: 2,
      suspendedDays: 2,
    });
  });

  it('a day of two stays counts once', async () => {
    // 1 to 20 and 11 to 28 September are 28 days, not 38.
    const staysAbroad = [stay('2026-09-01', '2026-09-20'), stay('2026-09-11', '2026-09-28')];
    expect((await paymentOf({ staysAbroad })).lines).toEqual([['stayAbroadPaid', 0]]);
  });

  it('a stay across New Year begins to count again', async () => {
    const staysAbroad = [stay('2026-12-04', '2027-01-31')];
    // 4 to 31 December are 28 days of 2026; of the 31 of January the last three are beyond 28.
    const december = await paymentOf({ staysAbroad }, { startDate: '2026-12-01', endDate: '2026-12-31' });
    expect(december.lines).toEqual([['stayAbroadPaid', 0]]);
    // 1 367.34 × 28 ÷ 31 = 1 235.0167…
    const january = await paymentOf({ staysAbroad }, { startDate: '2027-01-01', endDate: '2027-01-31' });
    expect(january).toMatchObject({ suspendedCents: 13_232, amountCents: 123_502 });
  });

  it('days in exceptional circumstances are paid, and count among those of the year', async () => {
    const excepted = { ...stay('2026-08-01', '2026-08-28'), exceptionalReason: 'a parent gravely ill' };
    // 25 days payable: 1 367.34 × 25 ÷ 30 = 1 139.45.
    expect(await paymentOf({ staysAbroad: [excepted, stay('2026-09-01', '2026-09-05')] })).toMatchObject({
      suspendedCents: 22_789,
      amountCents: 113_945,
    });
    const longer = { ...excepted, endDate: '2026-09-30' };
    expect((await paymentOf({ staysAbroad: [longer] })).lines).toEqual([['stayAbroadPaid', 0]]);
  });

  it('the answer says that a stay of seven days is to be reported', async () => {
    const textOf = async (endDate: string) => {
      const { breakdown } = await simulate(service, alone({ staysAbroad: [stay('2026-09-01', endDate)] }));
      return breakdown.at(-1).description.en;
    };
    expect(await textOf('2026-09-06')).not.toContain('must be reported');
    expect(await textOf('2026-09-07')).toContain('A stay of 7 consecutive days or more must be reported');
  });

  it('the answer says why no payment is held back for a stay, before it says so', async () => {
    const textOf = async (payment: object) => {
      const { breakdown } = await simulate(service, alone(payment));
      return breakdown.find(({ code }: Line) => code === 'stayAbroadPaid').description.en;
    };
    expect(await textOf({ staysAbroad: [stay('2026-09-01', '2026-09-02')] })).toContain(
      'That is not more than 28 days in the calendar year. No payment is therefore held back for them',
    );
    const excused = { ...stay('2026-08-01', '2026-09-02'), exceptionalReason: 'a funeral' };
    const detentions = [prison('2026-09-03', '2026-09-04')];
    expect(await textOf({ staysAbroad: [excused, stay('2026-09-03', '2026-09-04')], detentions })).toContain(
      'Days of the period beyond 28 in the calendar year: 4; paid because of exceptional circumstances, 2 (from 1\u00a0August\u00a02026 to 2\u00a0September\u00a02026: “a funeral”); already suspended for another reason, 2. No payment is therefore held back for them',
    );
  });

  it('before 2016-01-09 the rule is applied with a warning', async () => {
    const warningsOn = async (period: { startDate: string; endDate: string }) => {
      const stays = [stay(period.startDate, period.endDate)];
      const answer = await simulate(service, alone({ staysAbroad: stays }, period));
      return answer.warnings.filter(({ code }: Line) => code === 'stayAbroadRuleOf2016Applied').length;
    };
    expect(await warningsOn({ startDate: '2016-01-08', endDate: '2016-01-31' })).toBe(1);
    expect(await warningsOn({ startDate: '2016-01-09', endDate: '2016-01-31' })).toBe(0);
    expect(await warningsOn({ startDate: '2016-01-10', endDate: '2016-01-31' })).toBe(0);
  });
});

describe('law article 30: sanctions', () => {
  it('suspends the whole of its days, or a share of their payment', async () => {
    expect(await paymentOf({ sanctions: [sanction('2026-09-01', '2026-09-30')] })).toEqual({
      lines: [
        ['sanctionSuspension', 136_734],
        ['paymentAmount', 0],
      ],
      suspendedCents: 136_734,
      amountCents: 0,
    });
    // A third of the month: 455.78.
    const month = await paymentOf({ sanctions: [sanction('2026-09-01', '2026-09-30', { share: third })] });
    expect(month).toMatchObject({ suspendedCents: 45_578, amountCents: 91_156 });
    // A third of ten days: 1 367.34 × 10 ÷ 30 ÷ 3 = 151.9266…
    const tenDays = await paymentOf({ sanctions: [sanction('2026-09-21', '2026-10-31', { share: third })] });
    expect(tenDays).toMatchObject({ suspendedCents: 15_193, amountCents: 121_541 });
    // A third of the last 15 days, which alone are of the period: 227.89 of 683.67.
    const half = { startDate: '2026-09-16', endDate: '2026-09-30' };
    const part = await paymentOf(
      { sanctions: [sanction('2026-09-01', '2026-10-31', { share: third })] },
      half,
    );
    expect(part).toMatchObject({ suspendedCents: 22_789, amountCents: 45_578 });
  });

  it('the whole is the whole, however it is written', async () => {
    const share = { numerator: 3, denominator: 3 };
    const whole = await paymentOf({ sanctions: [sanction('2026-09-01', '2026-09-10')] });
    expect(await paymentOf({ sanctions: [sanction('2026-09-01', '2026-09-10', { share })] })).toEqual(whole);
  });

  it('a day of two sanctions is suspended once, for the larger share', async () => {
    // 1 to 10 wholly: 455.78; of 6 to 20 there remain 11 to 20, of which a third: 151.93.
    const { lines } = await paymentOf({
      sanctions: [
        sanction('2026-09-06', '2026-09-20', { share: third }),
        sanction('2026-09-01', '2026-09-10'),
      ],
    });
    expect(lines).toEqual([
      ['sanctionSuspension', 45_578],
      ['sanctionSuspension', 15_193],
      ['paymentAmount', 75_963],
    ]);
  });

  it('the larger share comes first, whichever starts first', async () => {
    // 6 to 10 wholly: 25 days payable, 1 139.45. Of 1 to 20 there remain 15 days, of which a third: 227.89.
    const whole = await paymentOf({
      sanctions: [
        sanction('2026-09-01', '2026-09-20', { share: third }),
        sanction('2026-09-06', '2026-09-10'),
      ],
    });
    expect(whole.lines).toEqual([
      ['sanctionSuspension', 22_789],
      ['sanctionSuspension', 22_789],
      ['paymentAmount', 91_156],
    ]);
    // Half of 6 to 15: 227.89. Of 1 to 10 there remain 1 to 5, of which a third: 75.9633…
    const share = { numerator: 1, denominator: 2 };
    const parts = await paymentOf({
      sanctions: [
        sanction('2026-09-01', '2026-09-10', { share: third }),
        sanction('2026-09-06', '2026-09-15', { share }),
      ],
    });
    expect(parts.lines).toEqual([
      ['sanctionSuspension', 22_789],
      ['sanctionSuspension', 7_596],
      ['paymentAmount', 106_349],
    ]);
  });

  it('says of a day that another sanction suspends in part that it is so', async () => {
    const share = { numerator: 1, denominator: 2 };
    const { breakdown } = await simulate(
      service,
      alone({
        sanctions: [
          sanction('2026-09-01', '2026-09-30', { share }),
          sanction('2026-09-01', '2026-09-10', { share: third }),
          sanction('2026-09-01', '2026-09-05'),
        ],
      }),
    );
    const [, part, none] = breakdown.filter(({ kind }: Line) => kind === 'suspension');
    expect(part.inputs).toMatchObject({ alreadySuspendedDays: 5, partlySuspendedDays: 0 });
    expect(part.description.en).toContain('besides 5 already suspended.');
    expect(none.inputs).toMatchObject({ alreadySuspendedDays: 10, partlySuspendedDays: 5 });
    expect(none.description.en).toContain(
      'its days in the period are already suspended, 5 of them in part, for a share at least as large.',
    );
  });

  it('says plainly that nothing is paid of a period that is suspended altogether', async () => {
    const { breakdown } = await simulate(
      service,
      alone({ sanctions: [sanction('2026-09-01', '2026-09-30')] }),
    );
    const { description } = breakdown.find(({ code }: Line) => code === 'sanctionSuspension');
    expect(description.en).toContain(
      'Nothing is paid for the period: all that was still payable, €1,367.34, is held back.',
    );
    for (const text of Object.values<string>(description)) expect(text).not.toMatch(/÷/);
  });

  it('rounded parts never come to more than there is to pay', async () => {
    // 16 408.11 − 2 × 12 × (689.59 − 6.00) = 1.95 a year, 0.16 a month: half a cent a day. 20 sanctions of a day,
    // each of 99 %, each rounded to a cent, would come to 0.20.
    const cheques = { type: 'aleCheques', chequesPerMonth: 2, amountPerChequeCents: 68_959 };
    const share = { numerator: 99, denominator: 100 };
    const sanctions = Array.from({ length: 20 }, (_, index) => {
      const day = `2026-09-${String(index + 1).padStart(2, '0')}`;
      return sanction(day, day, { share });
    });
    const { payment } = await simulate(service, {
      ...alone({ sanctions }),
      applicant: { resources: [cheques] },
    });
    expect(payment).toEqual({ suspendedCents: 16, amountCents: 0, installationPremiumCents: 0 });
  });

  it('for undeclared resources that starts before its decision is applied with a warning', async () => {
    const warningsOf = async (...sanctions: readonly object[]) => {
      const { warnings } = await simulate(service, alone({ sanctions }));
      return warnings.filter(({ code }: Line) => code === 'sanctionStartsBeforeDecision');
    };
    const decidedOn = (day: string, startDate = '2026-09-10', endDate = '2026-09-30') =>
      sanction(startDate, endDate, { decidedOn: day });
    expect(await warningsOf(decidedOn('2026-09-09'), decidedOn('2026-09-10'))).toEqual([]);
    expect(await warningsOf(decidedOn('2026-09-09'), decidedOn('2026-09-11'))).toMatchObject([
      { subject: 'payment.sanctions[1].startDate', inputs: { decidedOnDate: '2026-09-11' } },
    ]);
    // Of a sanction without a day in the period nothing is said.
    expect(await warningsOf(decidedOn('2026-10-02', '2026-10-01', '2026-10-31'))).toEqual([]);
  });

  it('a conditional sanction takes nothing off', async () => {
    const sanctions = [sanction('2026-09-01', '2026-09-30', { conditional: true })];
    expect(await paymentOf({ sanctions })).toEqual({
      lines: [['sanctionNotSuspended', 0]],
      suspendedCents: 0,
      amountCents: 136_734,
    });
  });

  it.each([
    ['2027-02-28', '2027-03-01', {}],
    ['2027-08-31', '2027-09-01', { fraud: true }],
    ['2027-08-31', '2027-09-01', { repeated: true }],
    ['2028-08-31', '2028-09-01', { fraud: true, repeated: true }],
  ])('for undeclared resources can last until %s, not %s (%j)', async (last, dayAfter, more) => {
    expect((await paymentOf({ sanctions: [sanction('2026-09-01', last, more)] })).amountCents).toBe(0);
    expect(await issuesOf(service, alone({ sanctions: [sanction('2026-09-01', dayAfter, more)] }))).toEqual([
      ['outOfRange', 'payment.sanctions[0].endDate'],
    ]);
  });

  it('six months from the 31st end on the last day of a month that has none', async () => {
    const period = { startDate: '2026-08-31', endDate: '2026-08-31' };
    const from31August = (endDate: string) => alone({ sanctions: [sanction('2026-08-31', endDate)] }, period);
    expect((await simulate(service, from31August('2027-02-28'))).payment.amountCents).toBe(0);
    expect(await issuesOf(service, from31August('2027-03-01'))).toEqual([
      ['outOfRange', 'payment.sanctions[0].endDate'],
    ]);
  });

  it.each([
    ['2026-09-30', '2026-10-01', {}],
    ['2026-11-30', '2026-12-01', { repeated: true }],
  ])('for a breach of the project can last until %s, not %s (%j)', async (last, dayAfter, more) => {
    const breach = { ground: 'integrationProjectBreach', decidedOn: '2026-07-20', ...more };
    expect((await paymentOf({ sanctions: [sanction('2026-09-01', last, breach)] })).amountCents).toBe(0);
    expect(await issuesOf(service, alone({ sanctions: [sanction('2026-09-01', dayAfter, breach)] }))).toEqual(
      [['outOfRange', 'payment.sanctions[0].endDate']],
    );
  });

  it.each([
    ['2026-07-01', true],
    ['2026-07-31', true],
    ['2026-06-30', false],
    ['2026-08-01', false],
  ])('for a breach decided on %s starts on 1 September: %s', async (decidedOn, accepted) => {
    const breach = sanction('2026-09-01', '2026-09-30', { ground: 'integrationProjectBreach', decidedOn });
    const { status, body } = await post(service, '/v1/simulate', alone({ sanctions: [breach] }));
    expect(status).toBe(accepted ? 200 : 400);
    if (!accepted) expect(body.issues[0].name).toBe('payment.sanctions[0].startDate');
  });
});

describe('detention, stays abroad and sanctions together', () => {
  it('suspend a day once, in this order', async () => {
    // Detained 6 to 15: 911.56 stay payable. Abroad since 1 August, beyond 28 days since 29 August: 1 to 5 besides,
    // 683.67 stay payable. A sanction of a third until 25 September: 16 to 25, 151.93.
    const { lines, amountCents } = await paymentOf({
      sanctions: [sanction('2026-09-01', '2026-09-25', { share: third })],
      staysAbroad: [stay('2026-08-01', '2026-09-10')],
      detentions: [prison('2026-09-06', '2026-09-15')],
    });
    expect(lines).toEqual([
      ['detentionSuspension', 45_578],
      ['stayAbroadSuspension', 22_789],
      ['sanctionSuspension', 15_193],
      ['paymentAmount', 53_174],
    ]);
    expect(amountCents).toBe(53_174);
  });

  it('say so where another has suspended all days', async () => {
    const { lines } = await paymentOf({
      sanctions: [sanction('2026-09-11', '2026-09-20')],
      staysAbroad: [stay('2026-08-01', '2026-09-05')],
      detentions: [prison('2026-09-01')],
    });
    expect(lines).toEqual([
      ['detentionSuspension', 136_734],
      ['stayAbroadPaid', 0],
      ['sanctionNotSuspended', 0],
      ['paymentAmount', 0],
    ]);
  });

  it('leave the weighted month of alternating residence as it is', async () => {
    const stated = {
      ...aloneWithoutResources,
      category: undefined,
      requestDate: '2026-09-01',
      period: september,
      household: {
        members: [
          {
            id: 'child',
            relationship: 'child',
            birthDate: '2015-01-01',
            custodyShare: { numerator: 1, denominator: 2 },
          },
        ],
      },
      payment: { detentions: [prison('2026-09-16')] },
    };
    // (1 847.89 + 1 367.34) ÷ 2 = 1 607.615, rounded 1 607.62; half of it 803.81.
    const { amounts, payment } = await simulate(service, stated);
    expect(amounts).toEqual({ monthlyCents: 160_762, payableCents: 160_762 });
    expect(payment).toMatchObject({ suspendedCents: 80_381, amountCents: 80_381 });
  });
});

describe('any payment', () => {
  const suspendedOf = (breakdown: readonly Line[]) =>
    breakdown
      .filter((line) => line.kind === 'suspension')
      .reduce((sum, line) => sum + (line.amountCents ?? 0), 0);

  it('adds up to the payable amount, whatever the order, and leaves the entitlement alone', async () => {
    // Half of them without resources: there is always something to pay.
    const alsoGranted = fc.oneof(
      anyCase,
      anyCase.map((stated) => ({
        ...stated,
        applicant: { ...stated.applicant, resources: [] },
        household: { members: [] },
      })),
    );
    const withPayment = alsoGranted.chain((stated) =>
      anyPayment(stated.period.startDate).map((payment) => ({ ...stated, payment })),
    );
    await fc.assert(
      fc.asyncProperty(withPayment, async (stated) => {
        const { payment: _payment, ...without } = stated;
        const answer = await simulate(service, stated);
        const { suspendedCents, amountCents } = answer.payment;
        expect(suspendedCents + amountCents).toBe(answer.amounts.payableCents);
        expect(suspendedCents).toBeGreaterThanOrEqual(0);
        expect(amountCents).toBeGreaterThanOrEqual(0);
        expect(suspendedOf(answer.breakdown)).toBe(suspendedCents);
        for (const line of answer.breakdown.filter(({ kind }: Line) => kind === 'suspension')) {
          expect(line.amountCents).toBeGreaterThanOrEqual(0);
        }
        const untouched = await simulate(service, without);
        expect(answer.amounts).toEqual(untouched.amounts);
        expect(answer.outcome).toBe(untouched.outcome);
        const turned = Object.fromEntries(
          Object.entries(stated.payment).map(([name, facts]) => [name, facts.toReversed()]),
        );
        expect((await simulate(service, { ...stated, payment: turned })).payment).toEqual(answer.payment);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});

describe('law article 14 §3: the installation premium', () => {
  const movingIn = (movedInOn: string, more: object = {}) => ({
    ...aloneWithoutResources,
    requestDate: movedInOn,
    applicant: { installationPremium: { movedInOn, ...more } },
  });

  it.each([
    // 21 738.88 ÷ 12 = 1 811.5733…; 22 174.69 ÷ 12 = 1 847.8908…; 21 312.78 ÷ 12 = 1 776.065.
    ['2025-02-15', 177_607],
    ['2026-08-31', 181_157],
    ['2026-09-01', 184_789],
    ['2026-09-02', 184_789],
  ])(
    'on %s is a twelfth of the amount with a dependent family, whatever the category',
    async (day, cents) => {
      const answer = await simulate(service, movingIn(day));
      expect(answer.payment.installationPremiumCents).toBe(cents);
      expect(answer.breakdown.at(-1)).toMatchObject({
        code: 'installationPremium',
        kind: 'premium',
        amountCents: cents,
        annualAmountCents: 0,
      });
      expect(answer.payment.amountCents).toBe(answer.amounts.payableCents);
      expect(answer.rates).toContainEqual(
        expect.objectContaining({ category: 'familyInCharge', unit: 'year' }),
      );
    },
  );

  it('is given once in a life, and to beneficiaries only', async () => {
    const notGranted = { code: 'installationPremiumNotGranted', kind: 'premium', amountCents: 0 };
    const before = await simulate(service, movingIn('2026-09-15', { receivedBefore: true }));
    expect(before.payment.installationPremiumCents).toBe(0);
    expect(before.breakdown.at(-1)).toMatchObject({ ...notGranted, inputs: { receivedBefore: true } });
    const stated = movingIn('2026-09-15');
    const resources = [{ type: 'otherIncome', monthlyAmountCents: 200_000 }];
    const refused = await simulate(service, { ...stated, applicant: { ...stated.applicant, resources } });
    expect(refused.payment.installationPremiumCents).toBe(0);
    expect(refused.breakdown.at(-1)).toMatchObject({ ...notGranted, inputs: { receivedBefore: false } });
  });

  it.each(['2026-09-15', '2026-09-20'])('belongs to the period in which %s lies', async (movedInOn) => {
    const period = { startDate: '2026-09-15', endDate: '2026-09-20' };
    const stated = { ...movingIn(movedInOn), period };
    expect((await simulate(service, stated)).payment.installationPremiumCents).toBe(184_789);
  });

  it.each(['2026-09-14', '2026-09-21'])('is refused with a period without %s', async (movedInOn) => {
    const period = { startDate: '2026-09-15', endDate: '2026-09-20' };
    expect(await issuesOf(service, { ...movingIn(movedInOn), period })).toEqual([
      ['invalidInput', 'applicant.installationPremium.movedInOn'],
    ]);
  });

  it.each([
    ['2026-09-15', { startDate: '2026-09-15', endDate: '2026-09-20' }],
    ['2026-09-14', undefined],
    ['2026-09-15', undefined],
  ])('contradicts homelessness from the move on %s (%j) on', async (movedInOn, period) => {
    const stated = {
      ...movingIn(movedInOn, {}),
      requestDate: '2026-09-15',
      ...(period === undefined ? {} : { period }),
    };
    const applicant = { ...stated.applicant, homelessWithIntegrationProject: true };
    expect(await issuesOf(service, { ...stated, applicant })).toEqual([
      ['rejectedInput', 'applicant.homelessWithIntegrationProject'],
    ]);
  });

  it('agrees with homelessness until the day of the move', async () => {
    const stated = {
      ...aloneWithoutResources,
      applicant: { homelessWithIntegrationProject: true, installationPremium: { movedInOn: '2026-09-16' } },
    };
    expect((await simulate(service, stated)).payment.installationPremiumCents).toBe(184_789);
  });

  it('is not part of what a suspension takes from', async () => {
    const stated = { ...movingIn('2026-09-15'), payment: { detentions: [prison('2026-09-01')] } };
    expect((await simulate(service, stated)).payment).toEqual({
      suspendedCents: 136_734,
      amountCents: 0,
      installationPremiumCents: 184_789,
    });
  });
});

describe('law articles 21 to 23: deadlines', () => {
  const deadlinesOf = async (decision: object, more: object = {}) => {
    const { deadlines } = await simulate(service, { ...aloneWithoutResources, decision, ...more });
    return Object.fromEntries(
      deadlines.map(({ code, date }: { code: string; date: string }) => [code, date]),
    );
  };

  it('run from the application, and from the last day of the decision while it is not taken', async () => {
    expect(await deadlinesOf({})).toEqual({
      decision: '2026-10-15',
      notification: '2026-10-23',
      firstPayment: '2026-10-30',
      yearlyReview: '2027-10-15',
    });
  });

  it('run from the decision, and the review from the last one', async () => {
    expect(await deadlinesOf({ decidedOn: '2026-10-01' })).toEqual({
      decision: '2026-10-15',
      notification: '2026-10-09',
      firstPayment: '2026-10-16',
      yearlyReview: '2027-10-01',
    });
    expect(await deadlinesOf({ decidedOn: '2026-10-01', reviewedOn: '2027-09-20' })).toMatchObject({
      firstPayment: '2026-10-16',
      yearlyReview: '2028-09-20',
    });
  });

  it('put the review of a 29 February on the 28th: at least once a year is never later than a year', async () => {
    const leapDay = { requestDate: '2028-02-15', decision: { decidedOn: '2028-02-29' } };
    expect((await deadlinesOf(leapDay.decision, leapDay)).yearlyReview).toBe('2029-02-28');
    const reviewed = { decidedOn: '2027-02-28', reviewedOn: '2028-02-29' };
    expect((await deadlinesOf(reviewed, { requestDate: '2027-02-15' })).yearlyReview).toBe('2029-02-28');
  });

  it('say from when interest runs: the 16th day after the decision, the 46th after the application', async () => {
    const paymentText = async (decidedOn: string) => {
      const answer = await simulate(service, { ...aloneWithoutResources, decision: { decidedOn } });
      const deadline = answer.deadlines.find(({ code }: Line) => code === 'firstPayment');
      return deadline.description.en.replaceAll('\u00a0', ' ');
    };
    const onTime = await paymentText('2026-10-15');
    expect(onTime).toContain('interest is due from 31 October 2026 on.');
    const late = await paymentText('2026-10-16');
    expect(late).toContain('interest is due from 1 November 2026 on, and from 31 October 2026 on if');
  });

  it('of a refusal are those of the decision and its notification', async () => {
    const resources = [{ type: 'otherIncome', monthlyAmountCents: 200_000 }];
    expect(await deadlinesOf({}, { applicant: { resources } })).toEqual({
      decision: '2026-10-15',
      notification: '2026-10-23',
    });
  });

  it('refuse a decision before the application, and a review before the decision', async () => {
    const issues = (decision: object) => issuesOf(service, { ...aloneWithoutResources, decision });
    expect(await issues({ decidedOn: '2026-09-14' })).toEqual([['invalidInput', 'decision.decidedOn']]);
    const reviewed = [['invalidInput', 'decision.reviewedOn']];
    expect(await issues({ decidedOn: '2026-10-01', reviewedOn: '2026-09-30' })).toEqual(reviewed);
    expect(await issues({ reviewedOn: '2026-09-14' })).toEqual(reviewed);
    const sameDay = { decidedOn: '2026-09-15', reviewedOn: '2026-09-15' };
    expect((await deadlinesOf(sameDay)).yearlyReview).toBe('2027-09-15');
  });
});

describe('facts that cannot be', () => {
  it('are refused by name', async () => {
    const reversed = { startDate: '2026-09-10', endDate: '2026-09-09' };
    const tooEarly = { startDate: '2002-09-30', endDate: '2002-10-01' };
    const issues = await issuesOf(
      service,
      alone({
        sanctions: [
          sanction('2026-09-10', '2026-09-09'),
          sanction('2026-09-01', '2026-09-02', { share: { numerator: 4, denominator: 3 } }),
          sanction('2026-09-01', '2026-09-02', {
            ground: 'integrationProjectBreach',
            decidedOn: '2026-07-01',
            fraud: true,
          }),
        ],
        staysAbroad: [reversed, tooEarly],
        detentions: [
          { kind: 'prison', ...reversed },
          { kind: 'prison', ...tooEarly },
        ],
      }),
    );
    expect(issues).toEqual([
      ['invalidPeriod', 'payment.sanctions[0]'],
      ['outOfRange', 'payment.sanctions[1].share'],
      ['rejectedInput', 'payment.sanctions[2].fraud'],
      ['invalidPeriod', 'payment.staysAbroad[0]'],
      ['outOfRange', 'payment.staysAbroad[1].startDate'],
      ['invalidPeriod', 'payment.detentions[0]'],
      ['outOfRange', 'payment.detentions[1].startDate'],
    ]);
  });

  it('are refused where there are too many of them or a name is unknown', async () => {
    const staysAbroad = Array.from({ length: 51 }, () => stay('2026-09-01', '2026-09-02'));
    const names = async (payment: object) =>
      (await issuesOf(service, alone(payment))).map(([, name]) => name);
    expect(await names({ staysAbroad })).toEqual(['payment.staysAbroad']);
    expect(await names({ sanction: [] })).toEqual(['payment.sanction']);
    expect(await names({ detentions: [{ kind: 'prison' }] })).toEqual(['payment.detentions[0].startDate']);
  });
});
