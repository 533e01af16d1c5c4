import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aloneWithoutResources, issuesOf, post, simulate } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';

/**
 * Every dated amount and every dated rule on the day before, the day of and the day after it changes. Amounts
 * are cents; what counts is that of a year. The dated amounts are read from the data files apart from the
 * service; every other figure is worked out by hand from the law, beside it.
 */

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

type Facts = Readonly<Record<string, unknown>>;

/** A case on a day: a person alone, with what a test states about him and about his household. */
function caseOn(requestDate: string, applicant: Facts = {}, others: Facts = {}): Facts {
  return {
    ...aloneWithoutResources,
    requestDate,
    ...others,
    applicant: { ...aloneWithoutResources.applicant, ...applicant },
  };
}

const answerOn = (day: string, applicant?: Facts, others?: Facts) =>
  simulate(service, caseOn(day, applicant, others));

async function countedOn(day: string, applicant?: Facts, others?: Facts): Promise<number> {
  return (await answerOn(day, applicant, others)).amounts.resourcesAnnualCents;
}

/** The day before, the day and the day after. */
function around(day: string): readonly [string, string, string] {
  const date = Temporal.PlainDate.from(day);
  return [date.subtract({ days: 1 }).toString(), day, date.add({ days: 1 }).toString()];
}

/** What a question answers on the day before, the day and the day after. */
function eachAround<Answer>(day: string, ask: (day: string) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(around(day).map(ask));
}

async function warningsOn(day: string, applicant?: Facts, others?: Facts): Promise<readonly string[]> {
  const { warnings } = await answerOn(day, applicant, others);
  return warnings.map((warning: { code: string }) => warning.code);
}

/** The issues of a case as [type without its prefix, field, text with plain spaces]; none when it is accepted. */
async function issuesOn(day: string, applicant?: Facts, others?: Facts): Promise<readonly string[][]> {
  const { status, body } = await post(service, '/v1/simulate', caseOn(day, applicant, others));
  if (status === 200) return [];
  expect(status).toBe(400);
  return body.issues.map((issue: { type: string; name: string; detail: string }) => [
    issue.type.slice(issue.type.lastIndexOf(':') + 1),
    issue.name,
    issue.detail.replaceAll('\u00a0', ' '),
  ]);
}

/** The period from a day to the end of its month. */
function restOfMonth(startDate: string): Facts {
  const first = Temporal.PlainDate.from(startDate);
  return { period: { startDate, endDate: first.with({ day: first.daysInMonth }).toString() } };
}

/** A day as an English text names it. */
const inWords = (day: string) => Temporal.PlainDate.from(day).toLocaleString('en-GB', { dateStyle: 'long' });

/** Net pay of 1 000 a month: more than every exemption, so that all of it shows in what counts. */
const monthlyPay = 100_000;
const yearlyPay = 12 * monthlyPay;
const wage = (startedOn: string, more: Facts = {}) => ({
  type: 'wage',
  monthlyAmountCents: monthlyPay,
  startedOn,
  ...more,
});

/** A student under article 35 §2 since 2004: the month of his first project is long past. */
const student = {
  fullTimeRecognisedStudies: true,
  startedBefore25: true,
  integrationProjectSignedOn: '2004-09-01',
};

/** What names a series of dated amounts in the data files; the category is empty where there is none. */
interface Series {
  readonly parameter: string;
  readonly category: string;
  readonly unit: string;
}

interface Row extends Series {
  readonly effectiveFrom: string;
  readonly amount: string;
}

const folder = new URL('../../prisma/rates/', import.meta.url);
const files = await readdir(folder);
const rows: readonly Row[] = (
  await Promise.all(
    files.map(async (name) => parse<Row>(await readFile(new URL(name, folder)), { columns: true })),
  )
).flat();

/** A decimal of the data files in hundredths: cents of an amount, per cent of a ratio. */
function hundredths(decimal: string): number {
  const [whole = '', part = ''] = decimal.split('.');
  return Number(whole + part.padEnd(2, '0'));
}

/** The rows of a series, oldest first. */
function historyOf({ parameter, category, unit }: Series): readonly Row[] {
  return rows
    .filter((row) => row.parameter === parameter && row.category === category && row.unit === unit)
    .toSorted((left, right) => (left.effectiveFrom < right.effectiveFrom ? -1 : 1));
}

/** The row of a series that is in force on a day; undefined before its first day. */
function rowOn(day: string, series: Series): Row | undefined {
  return historyOf(series).findLast(({ effectiveFrom }) => effectiveFrom <= day);
}

/** The amount of a category a year; 0 before the first day. */
const categoryYear = (day: string, category: string) =>
  hundredths(rowOn(day, { parameter: 'categoryAmount', category, unit: 'year' })?.amount ?? '0');

/** Cents of a twelfth, the half cent upwards (law.md R2.6). */
const twelfth = (annualCents: number) => Math.floor((annualCents + 6) / 12);

interface Amounts {
  readonly categoryAnnualCents: number;
  readonly resourcesAnnualCents: number;
  readonly flatExemptionAnnualCents: number;
  readonly monthlyCents: number;
}

/** A case whose result depends on one dated amount, and that amount worked back out of the result. */
interface Probe {
  applicant?(day: string): Facts;
  others?(day: string): Facts;
  /** In hundredths. */
  shows(amounts: Amounts): number;
}

const resource = (stated: Facts) => ({ applicant: () => ({ resources: [stated] }) });
const counted = (amounts: Amounts) => amounts.resourcesAnnualCents;

/** 6 % of 6 300, what lies between 6 200 and 12 500 (law.md 5.3). */
const lowBandWhole = 37_800;
/** A good sold for 100 000: what of it was kept out of the bands, from 378 + 10 % of what exceeds 12 500. */
const keptOutOfBands = (amounts: Amounts) => 10_000_000 - 1_250_000 - 10 * (counted(amounts) - lowBandWhole);
const onlyDwellingSold = (cededOn: string) => ({
  resources: [{ type: 'cession', cededOn, marketValueCents: 10_000_000, forValue: true, onlyProperty: true }],
});

const probes: Readonly<Record<string, Probe>> = {
  'categoryAmount/year': { shows: (amounts) => amounts.categoryAnnualCents },
  'categoryAmount/month': { shows: (amounts) => amounts.monthlyCents },
  'flatExemption/year': {
    ...resource({ type: 'otherIncome', annualAmountCents: 100_000 }),
    shows: (amounts) => amounts.flatExemptionAnnualCents,
  },
  'spiGeneral/month': {
    applicant: (day) => ({ resources: [wage(day)] }),
    shows: (amounts) => (yearlyPay - counted(amounts)) / 12,
  },
  'spiStudentWithGrant/month': {
    applicant: (day) => ({
      resources: [wage(day), { type: 'studyGrant', annualAmountCents: 100_000 }],
      socioProfessional: { student },
    }),
    shows: (amounts) => (yearlyPay - counted(amounts)) / 12,
  },
  'spiShortageOccupation/month': {
    applicant: (day) => ({ resources: [wage(day, { shortageOccupation: { contractMonths: 3 } })] }),
    shows: (amounts) => (yearlyPay - counted(amounts)) / 12,
  },
  'spiArtist/year': {
    applicant: (day) => ({
      resources: [{ type: 'artistIncome', annualAmountCents: 500_000 }],
      socioProfessional: { artist: { firstIncomeOn: day } },
    }),
    shows: (amounts) => 500_000 - counted(amounts),
  },
  // One cheque of 10.00 a month.
  'aleExemptPerCheque/cheque': {
    ...resource({ type: 'aleCheques', chequesPerMonth: 1, amountPerChequeCents: 1_000 }),
    shows: (amounts) => 1_000 - counted(amounts) / 12,
  },
  // A mother at exactly the amount left to her, who draws 300 a month for the applicant.
  'debtorFamilyBenefitFlat/month': {
    others: (day) =>
      livingWith('parent', categoryYear(day, 'cohabitant'), {}, [
        { type: 'familyBenefitsForApplicant', monthlyAmountCents: 30_000 },
      ]),
    shows: (amounts) => counted(amounts) / 12,
  },
  // 12 500 counts for 6 % of what exceeds the exempt part.
  'movableCapitalExemptUpTo/amount': {
    ...resource({ type: 'movableCapital', amountCents: 1_250_000 }),
    shows: (amounts) => 1_250_000 - (counted(amounts) * 100) / 6,
  },
  // 20 000 with a limit L counts for 6 % of L − 6 200 and 10 % of 20 000 − L: 1 628 less 4 % of L.
  'movableCapitalLowBandUpTo/amount': {
    ...resource({ type: 'movableCapital', amountCents: 2_000_000 }),
    shows: (amounts) => (162_800 - counted(amounts)) * 25,
  },
  // 100 above the exempt part.
  'movableCapitalLowRate/ratio': {
    ...resource({ type: 'movableCapital', amountCents: 630_000 }),
    shows: (amounts) => counted(amounts) / 100,
  },
  // 100 above the low band.
  'movableCapitalHighRate/ratio': {
    ...resource({ type: 'movableCapital', amountCents: 1_260_000 }),
    shows: (amounts) => (counted(amounts) - lowBandWhole) / 100,
  },
  // Three times what exceeds the exemption (law.md 5.2).
  'propertyBuiltExemption/year': {
    ...resource({ type: 'property', kind: 'built', cadastralIncomeCents: 200_000 }),
    shows: (amounts) => 200_000 - counted(amounts) / 3,
  },
  'propertyChildSupplement/year': {
    applicant: () => ({
      familyBenefitChildren: 1,
      resources: [{ type: 'property', kind: 'built', cadastralIncomeCents: 200_000 }],
    }),
    shows: (amounts) => 200_000 - 75_000 - counted(amounts) / 3,
  },
  'propertyUnbuiltExemption/year': {
    ...resource({ type: 'property', kind: 'unbuilt', cadastralIncomeCents: 20_000 }),
    shows: (amounts) => 20_000 - counted(amounts) / 3,
  },
  // 1 euro above the exemption of 750.
  'propertyMultiplier/factor': {
    ...resource({ type: 'property', kind: 'built', cadastralIncomeCents: 75_100 }),
    shows: (amounts) => counted(amounts),
  },
  // Sold on the day: no month for the abatement yet (law.md 5.4).
  'cessionExemptSlice/amount': {
    applicant: (day) => onlyDwellingSold(day),
    shows: keptOutOfBands,
  },
  // Sold in the thirteenth month before: twelve months for the abatement.
  'cessionAbatement/year': {
    applicant: (day) => onlyDwellingSold(Temporal.PlainDate.from(day).subtract({ months: 13 }).toString()),
    shows: (amounts) => keptOutOfBands(amounts) - 3_720_000,
  },
};

/** A household with one more person, who has this much a year. */
function livingWith(
  relationship: string,
  annualAmountCents: number,
  more: Facts = {},
  resources: readonly Facts[] = [],
): Facts {
  return {
    category: 'cohabitant',
    household: {
      members: [
        {
          id: relationship,
          relationship,
          birthDate: '1950-01-01',
          resources: [{ type: 'pension', annualAmountCents }, ...resources],
          ...more,
        },
      ],
    },
  };
}

/** The case of a probe on a day. */
function probedOn(day: string, { category }: Series, probe: Probe): [string, Facts, Facts] {
  return [
    day,
    probe.applicant?.(day) ?? {},
    { ...(category === '' ? {} : { category }), ...probe.others?.(day) },
  ];
}

const probedRows = rows.flatMap((row) => {
  const probe = probes[`${row.parameter}/${row.unit}`];
  return probe === undefined ? [] : [{ ...row, probe }];
});

describe('the dated amounts', () => {
  it('of every parameter have a probe, but for the caps of volunteers', () => {
    const probed = new Set(probedRows.map(({ parameter }) => parameter));
    const others = rows.filter(({ parameter }) => !probed.has(parameter));
    expect([...new Set(others.map(({ parameter }) => parameter))]).toEqual(['volunteerCap']);
  });

  it.each(probedRows)(
    '$parameter $category is $amount a $unit from $effectiveFrom',
    async ({ probe, ...row }) => {
      for (const day of around(row.effectiveFrom)) {
        const inForce = rowOn(day, row);
        if (inForce === undefined) continue;
        // The month is computed from the year, also where another is printed (law.md section 13).
        const isMonth = row.parameter === 'categoryAmount' && row.unit === 'month';
        const expected = isMonth ? twelfth(categoryYear(day, row.category)) : hundredths(inForce.amount);
        const { amounts, rates } = await answerOn(...probedOn(day, row, probe));
        expect(probe.shows(amounts), day).toBe(expected);
        const { parameter, effectiveFrom } = inForce;
        expect(rates, day).toContainEqual(expect.objectContaining({ parameter, effectiveFrom }));
      }
    },
  );

  it('print the twelfth of the year as the month, but for one', () => {
    const others = rows.filter(
      (row) =>
        row.parameter === 'categoryAmount' &&
        row.unit === 'month' &&
        hundredths(row.amount) !== twelfth(categoryYear(row.effectiveFrom, row.category)),
    );
    expect(others).toMatchObject([{ category: 'cohabitant', effectiveFrom: '2009-06-01', amount: '483.85' }]);
  });

  it.each([
    // 5 806.30 / 12 = 483.858…
    ['2009-06-01', [47_437, 48_386, 48_386], [false, true, true]],
    ['2010-09-01', [48_386, 49_354, 49_354], [true, false, false]],
  ])(
    'a cohabitant has a computed month around %s, with a word on the printed one',
    async (day, months, told) => {
      const cohabitant = { category: 'cohabitant' };
      expect(
        await eachAround(day, async (date) => (await answerOn(date, {}, cohabitant)).amounts.monthlyCents),
      ).toEqual(months);
      expect(
        await eachAround(day, async (date) =>
          (await warningsOn(date, {}, cohabitant)).includes('publishedMonthlyAmountDiffers'),
        ),
      ).toEqual(told);
    },
  );

  it.each([
    // The first day of the period chooses the amounts, not the day of the application (law.md section 11, step 1).
    ['2026-09-20', '2026-08-31', 134_047],
    ['2026-08-20', '2026-09-01', 136_734],
    ['2026-08-20', '2026-09-02', 136_734],
  ])('asked on %s for a period from %s: the month is %i', async (requestDate, startDate, month) => {
    const period = { startDate, endDate: startDate };
    expect((await answerOn(requestDate, {}, { period })).amounts.monthlyCents).toBe(month);
  });
});

describe('before the first day of an amount', () => {
  const notRefused = ['spiShortageOccupation/month', 'debtorFamilyBenefitFlat/month'];
  const firstRows = probedRows.filter(
    (row) =>
      historyOf(row)[0]?.effectiveFrom === row.effectiveFrom &&
      !notRefused.includes(`${row.parameter}/${row.unit}`),
  );

  it.each(firstRows)(
    '$parameter $category a $unit: the day before $effectiveFrom is refused, and $effectiveFrom named',
    async ({ probe, ...row }) => {
      const [dayBefore, firstDay] = around(row.effectiveFrom);
      const issues = await issuesOn(...probedOn(dayBefore, row, probe));
      const field = row.parameter.startsWith('spi') ? 'applicant.resources' : 'requestDate';
      expect(issues).toContainEqual(['noRateInForce', field, expect.stringContaining(inWords(firstDay))]);
      expect(await issuesOn(...probedOn(firstDay, row, probe))).toEqual([]);
    },
  );

  it.each([
    ['by the day of the application', '2002-09-30', {}, 'requestDate'],
    [
      'by the first day of the period',
      '2002-10-15',
      { period: { startDate: '2002-09-30', endDate: '2002-09-30' } },
      'period.startDate',
    ],
  ])('nothing is calculated, %s', async (_, requestDate, others, field) => {
    expect(await issuesOn(requestDate, {}, others)).toEqual([
      ['noRateInForce', field, expect.stringContaining('1 October 2002')],
    ]);
  });

  it.each([
    // No amounts of article 35 are known before 2005-08-01 (law.md section 7): only who needs one is refused.
    ['a job older than the right', { rightStartDate: '2005-07-01', resources: [wage('2005-06-30')] }],
    ['a replacement income', { resources: [{ type: 'pension', annualAmountCents: yearlyPay }] }],
  ])('2005-08-01, first of article 35, %s counts whole', async (_, applicant) => {
    expect(await eachAround('2005-08-01', (day) => countedOn(day, applicant))).toEqual([
      yearlyPay,
      yearlyPay,
      yearlyPay,
    ]);
  });

  it('2005-08-01, first of article 35, the partner of category 3 is refused by his field', async () => {
    const partner = (day: string) => ({
      category: 'familyInCharge',
      household: {
        members: [
          { id: 'child', relationship: 'child', birthDate: '2000-01-01' },
          { id: 'partner', relationship: 'partner', resources: [wage(day)] },
        ],
      },
    });
    expect(await issuesOn('2005-07-31', {}, partner('2005-07-31'))).toEqual([
      ['noRateInForce', 'household.members[1].resources', expect.stringContaining('1 August 2005')],
    ]);
    expect(await countedOn('2005-08-01', {}, partner('2005-08-01'))).toBe(yearlyPay - 12 * 20_019);
  });
});

describe('article 22 §1: exempt resources', () => {
  const cheques = { type: 'aleCheques', chequesPerMonth: 10, amountPerChequeCents: 650 };
  const thousand = { annualAmountCents: 100_000 };

  it.each([
    // Letter d, 120 cheques a year: 6.50 − 3.72 = 2.78, then 6.50 − 4.10 = 2.40, then 6.50 − 6.00 = 0.50 each.
    ['2003-03-01', cheques, 33_360, 28_800],
    ['2023-01-01', cheques, 28_800, 6_000],
    // Letter o, royal decree of 5 December 2004.
    ['2005-01-01', { type: 'refundableTaxCredit', ...thousand }, 100_000, 0],
    // Letter p, the same decree: two full-time guardianships are exempt, of four the half counts.
    [
      '2005-01-01',
      { type: 'guardianIndemnity', fullTimeGuardianships: { numerator: 2, denominator: 1 }, ...thousand },
      100_000,
      0,
    ],
    [
      '2005-01-01',
      { type: 'guardianIndemnity', fullTimeGuardianships: { numerator: 4, denominator: 1 }, ...thousand },
      100_000,
      50_000,
    ],
    // Letter t; the income replacement allowance is another matter and counts.
    ['2022-01-01', { type: 'integrationAllowance', ...thousand }, 100_000, 0],
    ['2022-01-01', { type: 'incomeReplacementAllowance', ...thousand }, 100_000, 100_000],
    // Letter b, royal decree of 12 September 2023; the other family benefits for oneself count.
    ['2023-12-09', { type: 'familyBenefitsDisabilitySupplement', ...thousand }, 100_000, 0],
    ['2023-12-09', { type: 'familyBenefitsForSelf', ...thousand }, 100_000, 100_000],
  ])('from %s, %o counts no more for %i but for %i', async (day, stated, before, since) => {
    const applicant = { resources: [stated] };
    expect(await eachAround(day, (date) => countedOn(date, applicant))).toEqual([before, since, since]);
  });

  it.each(['cpasAid', 'familyBenefitsForChildren', 'studyGrant', 'wartimeDetentionIndemnity'])(
    '%s is exempt from the first day of the decree on, and what counts counts',
    async (type) => {
      const both = {
        resources: [
          { type, ...thousand },
          { type: 'otherIncome', ...thousand },
        ],
      };
      expect(await countedOn('2002-10-01', both)).toBe(100_000);
      expect(await countedOn('2002-10-02', both)).toBe(100_000);
    },
  );

  const volunteer = (highestDayCents: number, annualAmountCents: number) => ({
    resources: [{ type: 'volunteerIndemnity', highestDayCents, annualAmountCents }],
  });

  it.each([
    // 40.67 a day and 1 626.77 a year, until the amounts of 2026: 44.02 and 1 760.83. All or nothing.
    ['2026-01-01', 4_067, 162_677, [0, 0, 0]],
    ['2026-01-01', 4_068, 162_677, [162_677, 0, 0]],
    ['2026-01-01', 4_067, 162_678, [162_678, 0, 0]],
    ['2026-01-01', 4_402, 176_083, [176_083, 0, 0]],
    ['2026-01-01', 4_403, 176_083, [176_083, 176_083, 176_083]],
    ['2026-01-01', 4_402, 176_084, [176_084, 176_084, 176_084]],
    // No amounts of 2024 and 2025 are known: those of 2023 stay (law.md section 13).
    ['2024-01-01', 4_067, 162_677, [0, 0, 0]],
    ['2024-01-01', 4_068, 162_677, [162_677, 162_677, 162_677]],
    ['2025-01-01', 4_067, 162_678, [162_678, 162_678, 162_678]],
  ])('letter q around %s: %i a day, %i a year count for %o', async (day, highestDay, year, expected) => {
    expect(await eachAround(day, (date) => countedOn(date, volunteer(highestDay, year)))).toEqual(expected);
  });

  it('letter q is refused before 2023-01-01, and then holds a volunteer to the caps of that year', async () => {
    expect(await issuesOn('2022-12-31', volunteer(1, 1))).toEqual([
      ['noRateInForce', 'applicant.resources[0].type', expect.stringContaining('1 January 2023')],
    ]);
    for (const day of ['2023-01-01', '2023-01-02']) {
      expect(await countedOn(day, volunteer(4_067, 162_677))).toBe(0);
      expect(await countedOn(day, volunteer(4_068, 162_677))).toBe(162_677);
      expect(await countedOn(day, volunteer(4_067, 162_678))).toBe(162_678);
    }
  });

  it.each([
    ['2024-01-01', [false, true, true]],
    ['2025-01-01', [true, true, true]],
    ['2026-01-01', [true, false, false]],
    ['2027-01-01', [false, true, true]],
  ])('letter q around %s: a warning that the caps of the year are not known: %o', async (day, expected) => {
    const told = async (date: string) =>
      (await warningsOn(date, volunteer(1, 1))).includes('volunteerCapOfEarlierYear');
    expect(await eachAround(day, told)).toEqual(expected);
  });
});

describe('the day of the calculation', () => {
  it('is the last one for which no warning says that the amounts may still change', async () => {
    const told = async (day: string) => (await warningsOn(day)).includes('rateMayChange');
    const today = testNow.toZonedDateTimeISO('Europe/Brussels').toPlainDate().toString();
    expect(await eachAround(today, told)).toEqual([false, false, true]);
  });
});

describe('articles 23 and 24: professional income', () => {
  it('the method of 2023 is applied to earlier days with a warning', async () => {
    const told = async (day: string) => (await warningsOn(day)).includes('methodOf2023Applied');
    expect(await eachAround('2023-01-01', told)).toEqual([true, false, false]);
  });

  it('an application is new after two complete calendar months without a right', async () => {
    // Asked on 5 December: October and November are complete until a right that ended on 30 September.
    // 310 × 27/31 = 270 a month when it is new (law.md 5.1).
    const counts = (previousRightEndDate: string) =>
      countedOn(
        '2026-12-05',
        { previousRightEndDate, resources: [{ type: 'pension', monthlyAmountCents: 31_000 }] },
        { period: { startDate: '2026-12-05', endDate: '2026-12-31' } },
      );
    expect(await eachAround('2026-09-30', counts)).toEqual([12 * 27_000, 12 * 27_000, 12 * 31_000]);
  });

  it('a new application is prorated from the second of the month on, not from the first', async () => {
    const pension = { resources: [{ type: 'pension', monthlyAmountCents: 30_000 }] };
    const counts = (startDate: string) => countedOn(startDate, pension, restOfMonth(startDate));
    // 31 August: 300 / 31 = 9.677… → 9.68; 2 September: 300 × 29/30 = 290.
    expect(await eachAround('2026-09-01', counts)).toEqual([12 * 968, 12 * 30_000, 12 * 29_000]);
  });
});

describe('articles 28 to 32: cessions', () => {
  // 75 000 sold, not the only property: 378 + 10 % of 62 500 = 6 628.
  const sold = { type: 'cession', cededOn: '2013-01-15', marketValueCents: 7_500_000, forValue: true };

  it('count for ten years, the day itself included', async () => {
    const counts = (day: string) => countedOn(day, { resources: [sold] });
    expect(await eachAround('2023-01-15', counts)).toEqual([662_800, 662_800, 0]);
  });

  it('count by the first day of the right, whenever the month is', async () => {
    const counts = (rightStartDate: string) => countedOn('2023-06-01', { rightStartDate, resources: [sold] });
    expect(await eachAround('2023-01-15', counts)).toEqual([662_800, 662_800, 0]);
  });

  it('of somebody who lives with the applicant count for the same ten years', async () => {
    // 200 000 given: 378 + 10 % of 187 500 = 19 128, of which 9 713.04 is left to the mother (2023-01-01).
    const mother = livingWith('parent', 0, {}, [
      { type: 'cession', cededOn: '2013-01-15', marketValueCents: 20_000_000, forValue: false },
    ]);
    const counts = (day: string) => countedOn(day, {}, mother);
    expect(await eachAround('2023-01-15', counts)).toEqual([941_496, 941_496, 0]);
  });

  it.each([
    // From 1 April 2024 (the 1st after the cession of 15 March) to the first day of the right: 28 months until
    // 31 August 2026, 29 from 1 September. T21: 95 000 − 12 000 − 37 200 − 28 × 2 000/12 = 41 133.33 →
    // 378 + 2 863.33; with 29 months 40 966.67 → 378 + 2 846.67.
    ['2026-09-01', [324_133, 322_467, 322_467]],
    // No month yet until 30 April 2024, one from 1 May: 45 800 → 378 + 3 330; 45 633.33 → 378 + 3 313.33.
    ['2024-05-01', [370_800, 369_133, 369_133]],
  ])('of the only dwelling are abated by the month: around %s they count for %o', async (day, expected) => {
    const dwelling = {
      type: 'cession',
      cededOn: '2024-03-15',
      marketValueCents: 9_500_000,
      forValue: true,
      onlyProperty: true,
      personalDebtsRepaidCents: 1_200_000,
    };
    expect(await eachAround(day, (date) => countedOn(date, { resources: [dwelling] }))).toEqual(expected);
  });
});

describe('article 34: cohabitants', () => {
  const earned = 2_000_000;
  // 20 000 less the category 1 amount of the day: 10 513.60 from 2025-02-01, 10 723.75 from 2026-03-01 and
  // 10 938.74 from 2026-09-01.
  const excessOf2025 = 948_640;
  const excessOfMarch2026 = 927_625;
  const excessOfSeptember2026 = 906_126;

  const shareAround = (day: string, others: Facts, applicant: Facts = {}) =>
    eachAround(day, (date) => countedOn(date, applicant, others));

  it.each([
    // §1, unchanged.
    ['partner', excessOf2025, excessOfMarch2026],
    // §2: first degree before the royal decree of 7 January 2026, all who owe maintenance since.
    ['parent', excessOf2025, excessOfMarch2026],
    ['child', excessOf2025, excessOfMarch2026],
    ['grandparent', 0, excessOfMarch2026],
    ['grandchild', 0, excessOfMarch2026],
    ['childInLaw', 0, excessOfMarch2026],
    ['parentInLaw', 0, excessOfMarch2026],
    ['exSpouse', 0, excessOfMarch2026],
    // §3: nobody else, before or since.
    ['greatGrandparent', 0, 0],
    ['sibling', 0, 0],
    ['stepParent', 0, 0],
    ['stepChild', 0, 0],
    ['fosterParent', 0, 0],
    ['fosterChild', 0, 0],
    ['uncleAunt', 0, 0],
    ['friend', 0, 0],
    ['other', 0, 0],
  ])(
    'a %s counts for %i until 2026-02-28 and for %i from 2026-03-01',
    async (relationship, before, since) => {
      expect(await shareAround('2026-03-01', livingWith(relationship, earned))).toEqual([
        before,
        since,
        since,
      ]);
    },
  );

  it('§4, unchanged: a partner in category 3 counts whole', async () => {
    const family = {
      category: 'familyInCharge',
      household: {
        members: [
          { id: 'child', relationship: 'child', birthDate: '2020-01-01' },
          {
            id: 'partner',
            relationship: 'partner',
            resources: [{ type: 'pension', annualAmountCents: earned }],
          },
        ],
      },
    };
    expect(await shareAround('2026-03-01', family)).toEqual([earned, earned, earned]);
  });

  it('the CPAS may count a part of the excess until 2026-02-28, and must count all of it since', async () => {
    const half = {
      ...livingWith('parent', earned),
      choices: { countedShareOfExcess: { numerator: 1, denominator: 2 } },
    };
    expect(await shareAround('2026-03-01', half)).toEqual([474_320, excessOfMarch2026, excessOfMarch2026]);
  });

  // A mother at the category 1 amount of 2026-03-01, who draws 310 a month for the applicant: until the reform
  // only what her own income exceeds the earlier amount by, 10 723.75 − 10 513.60; since it 240 × 12.
  const motherWhoDraws = livingWith('parent', 1_072_375, {}, [
    { type: 'familyBenefitsForApplicant', monthlyAmountCents: 31_000 },
  ]);

  it('family benefits drawn for the applicant count from 2026-03-01 on, for 240 a month', async () => {
    expect(await shareAround('2026-03-01', motherWhoDraws)).toEqual([21_015, 288_000, 288_000]);
  });

  it('the 240 a month are not indexed with the amounts of 2026-09-01', async () => {
    // The mother is 10 938.74 − 10 723.75 = 214.99 below the new amount: 2 880 − 214.99.
    expect(await shareAround('2026-09-01', motherWhoDraws)).toEqual([288_000, 266_501, 266_501]);
  });

  describe('for a beneficiary of 2026-01-16', () => {
    const beneficiary = { beneficiaryOn20260116: true };
    const grandmother = livingWith('grandparent', earned);

    it.each([
      ['until his revision', '2026-03-01', [0, 0, 0], beneficiary],
      ['until his revision', '2026-03-01', [0, 0, 0], { ...beneficiary, revisedOn: '2026-06-10' }],
      [
        'from his revision on',
        '2026-06-10',
        [0, excessOfMarch2026, excessOfMarch2026],
        { ...beneficiary, revisedOn: '2026-06-10' },
      ],
      [
        'from his revision on',
        '2026-03-01',
        [0, excessOfMarch2026, excessOfMarch2026],
        { ...beneficiary, revisedOn: '2026-03-01' },
      ],
    ])('%s, a grandmother around %s counts for %o: %o', async (_, day, expected, applicant) => {
      expect(await shareAround(day, grandmother, applicant)).toEqual(expected);
    });

    it('partial counting and exempt family benefits last until the revision', async () => {
      const applicant = { ...beneficiary, revisedOn: '2026-06-10' };
      const half = {
        ...livingWith('parent', earned),
        choices: { countedShareOfExcess: { numerator: 1, denominator: 2 } },
      };
      // Half of 9 276.25 is 4 638.125.
      expect(await shareAround('2026-06-10', half, applicant)).toEqual([
        463_813,
        excessOfMarch2026,
        excessOfMarch2026,
      ]);
      expect(await shareAround('2026-06-10', motherWhoDraws, applicant)).toEqual([0, 288_000, 288_000]);
    });

    it('a right that began after that day makes nobody one', async () => {
      const issues = async (rightStartDate: string) =>
        (await issuesOn('2026-03-15', { ...beneficiary, rightStartDate })).map(([, field]) => field);
      expect(await eachAround('2026-01-16', issues)).toEqual([[], [], ['applicant.beneficiaryOn20260116']]);
    });

    it('a revision comes after that day', async () => {
      const issues = async (revisedOn: string) =>
        (await issuesOn('2026-03-15', { ...beneficiary, revisedOn })).map(([, field]) => field);
      expect(await eachAround('2026-01-16', issues)).toEqual([
        ['applicant.revisedOn'],
        ['applicant.revisedOn'],
        [],
      ]);
    });

    it('the yearly review is probably past from 2027-03-01 on, which a warning says', async () => {
      const told = async (day: string) =>
        (await warningsOn(day, beneficiary, grandmother)).filter((code) => code.startsWith('transition'));
      const during = ['transitionOfArticle34'];
      expect(await eachAround('2026-03-01', told)).toEqual([[], during, during]);
      const over = ['transitionProbablyOver'];
      expect(await eachAround('2027-03-01', told)).toEqual([during, over, over]);
    });
  });

  it.each([
    ['child', '2007-06-15', '2025-06-15', [0, excessOf2025, excessOf2025]],
    ['child', '2008-09-15', '2026-09-15', [0, excessOfSeptember2026, excessOfSeptember2026]],
    ['grandchild', '2008-09-15', '2026-09-15', [0, excessOfSeptember2026, excessOfSeptember2026]],
    ['sibling', '2008-09-15', '2026-09-15', [0, 0, 0]],
  ])('a %s born on %s around %s counts for %o', async (relationship, birthDate, day, expected) => {
    expect(await shareAround(day, livingWith(relationship, earned, { birthDate, inCharge: false }))).toEqual(
      expected,
    );
  });
});

describe('the 18th birthday', () => {
  const withChild = (birthDate: string, others: Facts = {}) => ({
    // Derived from the household.
    category: undefined,
    household: { members: [{ id: 'child', relationship: 'child', birthDate }] },
    ...others,
  });
  const categoryOn = async (day: string, others: Facts) => (await answerOn(day, {}, others)).category.code;

  it.each([
    ['2008-09-15', '2026-09-15'],
    // A year without 29 February: the eighteenth year is over when 28 February is.
    ['2008-02-29', '2026-03-01'],
    ['2004-12-31', '2022-12-31'],
    ['2005-01-01', '2023-01-01'],
  ])('of the only child, born on %s, ends category 3 on %s', async (birthDate, birthday) => {
    expect(await eachAround(birthday, (day) => categoryOn(day, withChild(birthDate)))).toEqual([
      'familyInCharge',
      'cohabitant',
      'cohabitant',
    ]);
  });

  it('is looked at on the first day of the period, whatever the day of the application', async () => {
    const from = (startDate: string) =>
      categoryOn('2026-09-20', withChild('2008-09-15', { period: { startDate, endDate: '2026-09-30' } }));
    expect(await eachAround('2026-09-15', from)).toEqual(['familyInCharge', 'cohabitant', 'cohabitant']);
  });
});

describe('article 35: socio-professional exemption', () => {
  /** What is exempt a month of the pay of a job that began in a right that began before the month. */
  async function exemptOn(day: string, applicant: Facts, others: Facts = {}): Promise<number> {
    const stated = { rightStartDate: '2019-01-01', resources: [wage('2019-01-01')], ...applicant };
    return (yearlyPay - (await countedOn(day, stated, others))) / 12;
  }

  it('§1 exempts a job that began on the first day of the right or later', async () => {
    const exempt = (startedOn: string) =>
      exemptOn('2026-09-15', { rightStartDate: '2026-08-15', resources: [wage(startedOn)] });
    expect(await eachAround('2026-08-15', exempt)).toEqual([0, 32_199, 32_199]);
  });

  it('§1, fourth paragraph: a shortage occupation has its amount from 2024-01-01 on', async () => {
    const exempt = (startedOn: string) =>
      exemptOn(startedOn, { resources: [wage(startedOn, { shortageOccupation: { contractMonths: 3 } })] });
    // Until then the ordinary amount.
    expect(await eachAround('2024-01-01', exempt)).toEqual([29_746, 42_630, 42_630]);
  });

  it.each([
    // The months of March, April and May, with the amounts of 2026-03-01.
    ['2026-04-01', [45_239, 45_239, 45_239]],
    ['2026-06-01', [45_239, 31_567, 31_567]],
  ])('§1, fourth paragraph: a job of 20 March 2026 has three months, around %s %o', async (day, expected) => {
    const job = { resources: [wage('2026-03-20', { shortageOccupation: { contractMonths: 12 } })] };
    expect(await eachAround(day, (date) => exemptOn(date, job))).toEqual(expected);
  });

  it('§2: a student with a grant has the general amount from 2022-01-01 on', async () => {
    const stated = (other: string) => ({
      resources: [wage('2019-01-01'), { type: other, annualAmountCents: 100_000 }],
      socioProfessional: { student },
    });
    const withGrant = (day: string) => exemptOn(day, stated('studyGrant'));
    const without = (day: string) => exemptOn(day, stated('cpasAid'));
    expect(await eachAround('2022-01-01', withGrant)).toEqual([7_223, 26_413, 26_413]);
    expect(await eachAround('2022-01-01', without)).toEqual([25_896, 26_413, 26_413]);
  });

  it('§2: the month in which the project is signed counts whole, the month before not at all', async () => {
    // The job is older than the right, so without the project of a student nothing is exempt.
    const signed = { student: { ...student, integrationProjectSignedOn: '2026-09-30' } };
    const exempt = (day: string) => {
      const older = { resources: [wage('2018-12-31')], socioProfessional: signed };
      return exemptOn(day, older, { period: { startDate: day, endDate: day } });
    };
    expect(await eachAround('2026-09-01', exempt)).toEqual([0, 32_199, 32_199]);
  });

  it('§1: the six years begin on the first day granted and end the day before its sixth anniversary', async () => {
    const granted = { socioProfessional: { firstGrantedOn: '2020-09-15' } };
    const exempt = (day: string) => exemptOn(day, granted, restOfMonth(day));
    expect(await eachAround('2026-09-15', exempt)).toEqual([32_199, 0, 0]);
  });

  it('§1: a whole month is looked at on its first day', async () => {
    const exempt = (firstGrantedOn: string) =>
      exemptOn('2026-09-20', { socioProfessional: { firstGrantedOn } });
    expect(await eachAround('2020-09-01', exempt)).toEqual([0, 0, 32_199]);
  });

  it.each([
    // September 2026 has 30 days: they all fit until 1 065 are used; then 29/30 of 321.99 is 311.257.
    ['2026-09-15', 1_064, 32_199],
    ['2026-09-15', 1_065, 32_199],
    ['2026-09-15', 1_066, 31_126],
    // One day: 321.99 / 30 = 10.733. None after 1 095.
    ['2026-09-15', 1_094, 1_073],
    ['2026-09-15', 1_095, 0],
    // February has 28 days, 29 in a leap year. 27/28 of 309.48 is 298.427, 28/29 of 297.46 is 287.202….
    ['2026-02-01', 1_067, 30_948],
    ['2026-02-01', 1_068, 29_843],
    ['2024-02-01', 1_066, 29_746],
    ['2024-02-01', 1_067, 28_720],
  ])('§1: in the month of %s, after %i of 1 095 days, %i is exempt', async (day, usedDays, expected) => {
    expect(await exemptOn(day, { socioProfessional: { usedDays } })).toBe(expected);
  });

  it('§1: fifteen days left are enough for the fifteen days of a part of the month', async () => {
    const socioProfessional = { usedDays: 1_080 };
    expect(await exemptOn('2026-09-16', { socioProfessional }, restOfMonth('2026-09-16'))).toBe(32_199);
    expect(await exemptOn('2026-09-17', { socioProfessional }, restOfMonth('2026-09-17'))).toBe(32_199);
    // One day less than a period that is a part of the right's days in the month: 321.99 × 15/16 = 301.866.
    expect(await exemptOn('2026-09-15', { socioProfessional }, restOfMonth('2026-09-15'))).toBe(30_187);
  });

  it('§1: a right that covers a part of the month divides by the days of the month: 321.99 × 15/30', async () => {
    const stated = {
      rightStartDate: '2026-09-15',
      previousRightEndDate: '2026-08-31',
      resources: [wage('2026-09-15')],
      socioProfessional: { usedDays: 1_080 },
    };
    expect(await exemptOn('2026-09-15', stated, restOfMonth('2026-09-15'))).toBe(16_100);
  });

  it('§3: artists have three years from their first such income', async () => {
    const artist = {
      resources: [{ type: 'artistIncome', annualAmountCents: 500_000 }],
      socioProfessional: { artist: { firstIncomeOn: '2023-09-15' } },
    };
    // 5 000 − 3 863.93 until the day before the third anniversary.
    expect(await eachAround('2026-09-15', (day) => countedOn(day, artist))).toEqual([
      113_607, 500_000, 500_000,
    ]);
  });
});

describe('what began on a 29 February', () => {
  // 1 000 a month, 309.48 exempt in February 2026: 12 × (1 000 − 309.48) = 8 286.24.
  it.each([
    ['2026-02-28', 828_624],
    ['2026-03-01', 1_200_000],
  ])('six years of the counter since 2020-02-29, on %s', async (startDate, expected) => {
    const { amounts } = await simulate(service, {
      ...aloneWithoutResources,
      requestDate: startDate,
      period: { startDate, endDate: startDate },
      applicant: {
        rightStartDate: '2019-01-01',
        resources: [{ type: 'wage', monthlyAmountCents: 100_000, startedOn: '2019-01-01' }],
        socioProfessional: { firstGrantedOn: '2020-02-29' },
      },
    });
    expect(amounts.resourcesAnnualCents).toBe(expected);
  });

  // 5 000 a year, 3 863.93 exempt since 2026-09-01.
  it.each([
    ['2027-02-28', 113_607],
    ['2027-03-01', 500_000],
  ])('three years of an artist since 2024-02-29, on %s', async (requestDate, expected) => {
    const { amounts } = await simulate(service, {
      ...aloneWithoutResources,
      requestDate,
      applicant: {
        resources: [{ type: 'artistIncome', annualAmountCents: 500_000 }],
        socioProfessional: { artist: { firstIncomeOn: '2024-02-29' } },
      },
    });
    expect(amounts.resourcesAnnualCents).toBe(expected);
  });
});

describe('a beneficiary of 2026-01-16', () => {
  const stated = (applicant: object) => ({
    ...aloneWithoutResources,
    requestDate: '2026-03-15',
    period: { startDate: '2026-03-15', endDate: '2026-03-31' },
    applicant: { beneficiaryOn20260116: true, ...applicant },
  });

  it('is not somebody whose earlier right had ended by then and whose new right begins with the period', async () => {
    expect(await issuesOf(service, stated({ previousRightEndDate: '2026-01-15' }))).toEqual([
      ['rejectedInput', 'applicant.beneficiaryOn20260116'],
    ]);
  });

  it('is somebody whose earlier right lasted until that day', async () => {
    expect((await simulate(service, stated({ previousRightEndDate: '2026-01-16' }))).outcome).toBe('granted');
  });
});

describe('before the amounts of article 35 are known', () => {
  const work = { type: 'wage', monthlyAmountCents: 10_000, startedOn: '2005-01-01' };
  it.each([
    ['a counter that is used up', [work], { usedDays: 1_095 }],
    ['six years that are over', [work], { firstGrantedOn: '1999-07-01' }],
    [
      'an older job of somebody who does not study full-time',
      [{ ...work, startedOn: '2004-12-31' }],
      {
        student: {
          fullTimeRecognisedStudies: false,
          startedBefore25: true,
          integrationProjectSignedOn: '2005-01-01',
        },
      },
    ],
  ])('%s is calculated, because no amount is needed', async (_, resources, socioProfessional) => {
    const { amounts } = await simulate(service, {
      ...aloneWithoutResources,
      requestDate: '2005-07-15',
      applicant: { rightStartDate: '2005-01-01', resources, socioProfessional },
    });
    expect(amounts.resourcesAnnualCents).toBe(120_000);
  });
});

describe('days too far in the future', () => {
  const lastDay = '2199-12-31';
  const tooLate = '2200-01-01';
  const sanctioned = (decidedOn: string) => ({
    sanctions: [{ ground: 'undeclaredResources', decidedOn, startDate: '2026-09-01', endDate: '2026-09-30' }],
  });
  const withField = (day: string): readonly (readonly [string, object])[] => [
    ['requestDate', { requestDate: day }],
    ['period.endDate', { period: { startDate: day, endDate: day } }],
    ['decision.decidedOn', { decision: { decidedOn: day } }],
    ['decision.reviewedOn', { decision: { reviewedOn: day } }],
    ['payment.sanctions[0].decidedOn', { payment: sanctioned(day) }],
    [
      'applicant.eligibility.nationality.residenceRightSince',
      {
        applicant: {
          eligibility: { nationality: { status: 'europeanUnionCitizen', residenceRightSince: day } },
        },
      },
    ],
  ];

  it.each(withField(tooLate))('are refused in %s', async (name, fact) => {
    expect(await issuesOf(service, { ...aloneWithoutResources, ...fact })).toEqual([['outOfRange', name]]);
  });

  it.each(withField('9999-12-31'))(
    'are refused in %s up to the last that can be written',
    async (name, fact) => {
      expect(await issuesOf(service, { ...aloneWithoutResources, ...fact })).toEqual([['outOfRange', name]]);
    },
  );

  it.each(withField(lastDay))('are none on the last day that is computed, in %s', async (_name, fact) => {
    const answer = await simulate(service, { ...aloneWithoutResources, ...fact });
    for (const { date } of answer.deadlines) expect(date).toMatch(/^2\d{3}-\d\d-\d\d$/);
  });

  it('are refused in a timeline too, by the end of its period', async () => {
    const timeline = {
      caseReference: 'FAR',
      requestDate: '2026-09-01',
      period: { startDate: '2199-12-01', endDate: '2200-01-31' },
      applicant: {},
    };
    const { status, body } = await post(service, '/v1/timelines', timeline);
    expect(status).toBe(400);
    expect(body.issues).toMatchObject([{ name: 'period.endDate' }]);
    expect(body.issues[0].type).toMatch(/outOfRange$/);
  });
});
