import { describe, expect, it } from 'vitest';
import { readShippedRates, shippedRatesDirectory } from '../../src/application/read-shipped-rates.ts';
import { checkRateRevision } from '../../src/domain/check-rate-revision.ts';
import { languages } from '../../src/domain/explanations/languages.ts';
import { describeRateCheck, templates } from '../../src/domain/explanations/render.ts';
import { inputsNamedBy } from '../../src/domain/explanations/template.ts';
import {
  amountOn,
  baseAmountOn,
  coefficientOf,
  indexedAmount,
  indexStepOn,
  linkedKeys,
  monthlyOf,
  proposeIndexation,
} from '../../src/domain/indexation.ts';
import { type Category, knownSeries, type RateKey, type RateParameter } from '../../src/domain/rate-book.ts';
import { type RateCheckCode, type RateFinding, rateCheckSeverities } from '../../src/domain/rate-findings.ts';
import {
  bookOfRows,
  type CorrectingRow,
  decimalOfCents,
  lastRows,
  type PublishedRow,
  type RateRow,
  rateKey,
  withProvisionalIds,
} from '../../src/domain/rate-row.ts';

const recordedAt = Temporal.Instant.from('2026-09-01T08:00:00Z');
const today = Temporal.PlainDate.from('2026-11-22');

const shipped: readonly PublishedRow[] = readShippedRates(shippedRatesDirectory).map(({ row }, index) => ({
  ...row,
  id: index + 1,
  supersedesId: null,
  revisionId: null,
  recordedAt,
}));
const book = bookOfRows('shipped', shipped);

/** The table as it was when nothing after a day was known. */
const before = (day: string) => shipped.filter(({ effectiveFrom }) => effectiveFrom < day);

/** Rows as a draft keeps them. */
function draft(rows: readonly RateRow[], published: readonly PublishedRow[]): readonly CorrectingRow[] {
  const last = lastRows(published);
  return rows.map((row) => ({ ...row, supersedesId: last.get(rateKey(row))?.id ?? null }));
}

function check(rows: readonly RateRow[], published = shipped, day = today): readonly RateFinding[] {
  return checkRateRevision(draft(rows, published), published, day);
}

const codesOf = (findings: readonly RateFinding[]) => findings.map(({ code, subject }) => [code, subject]);

/** The next indexation as the service proposes it. */
function indexation(firstDay = '2027-03-01', published = shipped): readonly RateRow[] {
  const proposal = proposeIndexation(bookOfRows('', published), Temporal.PlainDate.from(firstDay));
  if (proposal === undefined) throw new Error('no proposal');
  return proposal.rows.map(({ row }) => row);
}

const next = indexation();

/** The rows with one of them changed. */
const changed = (index: number, changes: Partial<RateRow>, rows = next): readonly RateRow[] =>
  rows.map((row, position) => (position === index ? { ...row, ...changes } : row));

/** A row of a rate that is not linked to the index. */
const rowOf = (parameter: RateParameter, changes: Partial<RateRow>): RateRow => ({
  parameter,
  category: null,
  unit: 'year',
  effectiveFrom: '2027-01-01',
  amount: '1',
  confidence: 'official',
  source: null,
  note: null,
  ...changes,
});

/** The categories alone, raised by a factor, each month a twelfth of its year. */
const categoriesRaised = (raise: number): readonly RateRow[] =>
  next.flatMap((row): RateRow[] => {
    if (row.parameter !== 'categoryAmount' || row.unit !== 'year') return [];
    const day = Temporal.PlainDate.from('2027-02-01');
    const before = amountOn(
      book,
      { parameter: 'categoryAmount', unit: 'year', category: categoryOf(row) },
      day,
    );
    const yearCents = Math.round((before ?? 0) * raise);
    return [
      { ...row, amount: decimalOfCents(yearCents) },
      { ...row, unit: 'month', amount: decimalOfCents(monthlyOf(yearCents)) },
    ];
  });

function categoryOf({ category }: RateRow): Category {
  if (category === null) throw new Error('a rate of no category');
  return category;
}

/** All linked amounts a number of index steps above those in force, as the next ones to know. */
function stepsAbove(stepCount: number): readonly RateRow[] {
  const rows = next.filter(({ unit, parameter }) => !(parameter === 'categoryAmount' && unit === 'month'));
  return rows.flatMap((row): RateRow[] => {
    const { parameter, unit } = row;
    const key: RateKey = { parameter, unit, ...(row.category === null ? {} : { category: row.category }) };
    const baseCents = baseAmountOn(key, Temporal.PlainDate.from(row.effectiveFrom)) ?? 0;
    const cents = indexedAmount(baseCents, 30 + stepCount);
    const raised = { ...row, amount: decimalOfCents(cents) };
    if (parameter !== 'categoryAmount') return [raised];
    return [raised, { ...raised, unit: 'month', amount: decimalOfCents(monthlyOf(cents)) }];
  });
}

describe('the index', () => {
  /** Section 9 of law.md: the first day of each step. */
  const steps: readonly (readonly [string, number])[] = [
    ['2005-08-01', 6],
    ['2006-10-01', 7],
    ['2008-01-01', 8],
    ['2008-05-01', 9],
    ['2008-09-01', 10],
    ['2010-09-01', 11],
    ['2011-05-01', 12],
    ['2012-02-01', 13],
    ['2012-12-01', 14],
    ['2016-06-01', 15],
    ['2017-06-01', 16],
    ['2018-09-01', 17],
    ['2020-03-01', 18],
    ['2021-09-01', 19],
    ['2022-01-01', 20],
    ['2022-03-01', 21],
    ['2022-05-01', 22],
    ['2022-08-01', 23],
    ['2022-11-01', 24],
    ['2022-12-01', 25],
    ['2023-11-01', 26],
    ['2024-05-01', 27],
    ['2025-02-01', 28],
    ['2026-03-01', 29],
    ['2026-09-01', 30],
  ];

  it.each(steps)('is read from the amounts: on %s step %i begins', (firstDay, step) => {
    const day = Temporal.PlainDate.from(firstDay);
    expect(indexStepOn(book, day)).toBe(step);
    const dayBefore = indexStepOn(book, day.subtract({ days: 1 }));
    expect(dayBefore).toBe(step === 6 ? undefined : step - 1);
  });

  it('has the coefficients that the official notices print', () => {
    expect([28, 29, 30].map(coefficientOf)).toEqual([17_410, 17_758, 18_114]);
    expect(coefficientOf(0)).toBe(10_000);
    expect(() => coefficientOf(-1)).toThrow(RangeError);
  });

  it('makes every linked amount since 2005-08-01 from its base, but for the known cent', () => {
    const exceptions: string[] = [];
    let compared = 0;
    for (const key of linkedKeys) {
      const { parameter, category = null, unit } = key;
      const rows = shipped.filter(
        (row) => row.parameter === parameter && row.category === category && row.unit === unit,
      );
      for (const row of rows) {
        const day = Temporal.PlainDate.from(row.effectiveFrom);
        const step = indexStepOn(book, day);
        const baseCents = baseAmountOn(key, day);
        if (step === undefined || baseCents === undefined) continue;
        compared += 1;
        if (indexedAmount(baseCents, step) !== Number(row.amount) * 100) {
          const difference = Math.round(Number(row.amount) * 100) - indexedAmount(baseCents, step);
          if (difference !== 0) exceptions.push(`${rateKey(row)}: ${difference}`);
        }
      }
    }
    expect(compared).toBeGreaterThan(180);
    // law.md R2.6: 2 450.3149 is printed as 2 450.32.
    expect(exceptions).toEqual(['spiArtist year 2006-10-01: 1']);
  });

  it.each(steps.slice(1))('proposes the official amounts of %s from those known before', (firstDay) => {
    const official = lastRows(shipped);
    const rows = indexation(firstDay, before(firstDay));
    const differences = rows.filter((row) => official.get(rateKey(row))?.amount !== row.amount).map(rateKey);
    // Welfare adjustments of the same day change the base; the last of these is in the table of bases.
    expect(differences).toEqual(firstDay === '2006-10-01' ? ['spiArtist year 2006-10-01'] : []);
  });

  it('proposes nothing where the amounts are on no step', () => {
    expect(proposeIndexation(book, Temporal.PlainDate.from('2005-08-01'))).toBeUndefined();
  });
});

describe('the series that the service knows', () => {
  it('are those of the rates that come with it', () => {
    const known = Object.entries(knownSeries).flatMap(([parameter, { byCategory, units }]) =>
      units.map((unit) => `${parameter} ${byCategory} ${unit}`),
    );
    const used = shipped.map(({ parameter, category, unit }) => `${parameter} ${category !== null} ${unit}`);
    expect(known.toSorted()).toEqual([...new Set(used)].toSorted());
  });
});

describe('the checks of a revision', () => {
  it('find nothing in the next indexation', () => {
    expect(check(next)).toEqual([]);
  });

  it('find nothing in any indexation since 2007, but for what the tables themselves are', () => {
    const days = [
      ...new Set(shipped.filter((row) => row.parameter === 'categoryAmount').map((row) => row.effectiveFrom)),
    ];
    const found = days
      .filter((day) => day > '2006-10-01')
      .flatMap((day) => {
        const rows = shipped.filter(
          ({ effectiveFrom, parameter }) =>
            effectiveFrom === day && (parameter === 'categoryAmount' || parameter.startsWith('spi')),
        );
        return check(rows, before(day), Temporal.PlainDate.from(day)).map(({ code }) => `${day} ${code}`);
      });
    // Days on which a decree changed the base amounts, the month that the official table rounds down, and the
    // three years and a half without an indexation.
    const byDecree = [
      ['2007-04-01', '2009-06-01', '2011-09-01', '2013-09-01', '2015-09-01', '2016-04-01', '2017-09-01'],
      ['2018-07-01', '2019-07-01', '2020-01-01', '2021-01-01', '2021-07-01', '2023-01-01', '2023-07-01'],
    ].flat();
    expect([...new Set(found)].toSorted()).toEqual(
      [
        ...byDecree.map((day) => `${day} categoriesMoveAlone`),
        '2008-01-01 amountRisesSharply',
        '2009-06-01 monthlyOffByOneCent',
        '2016-06-01 firstDayLongAfterPrevious',
        '2017-09-01 riseIsNoIndexStep',
        '2018-07-01 amountRisesSharply',
        '2020-01-01 riseIsNoIndexStep',
        '2021-01-01 riseIsNoIndexStep',
        '2022-01-01 amountRisesSharply',
        '2023-01-01 riseIsNoIndexStep',
      ].toSorted(),
    );
  });

  const month = next.findIndex(({ unit, category }) => unit === 'month' && category === 'isolated');
  const year = next.findIndex(({ unit, category }) => unit === 'year' && category === 'isolated');
  const artist = next.findIndex(({ parameter }) => parameter === 'spiArtist');

  const cases: readonly [RateCheckCode, readonly RateRow[], string | undefined][] = [
    ['unknownSeries', changed(artist, { category: 'isolated' }), `rows[${artist}]`],
    ['rowRepeated', [...next, ...next.slice(0, 1)], `rows[${next.length}]`],
    ['rowChangesNothing', shipped.slice(0, 1), 'rows[0]'],
    ['nothingToWithdraw', [rowOf('volunteerCap', { amount: null })], 'rows[0]'],
    [
      'withdrawsFirstRate',
      [rowOf('propertyMultiplier', { unit: 'factor', effectiveFrom: '2002-10-01', amount: null })],
      'rows[0]',
    ],
    [
      'beforeFirstKnownDay',
      [rowOf('volunteerCap', { effectiveFrom: '2001-01-01' })],
      'rows[0].effectiveFrom',
    ],
    [
      'firstDayNotFirstOfMonth',
      [rowOf('volunteerCap', { effectiveFrom: '2027-01-15', amount: '1796.05' })],
      'rows[0].effectiveFrom',
    ],
    [
      'numberOutOfRange',
      [rowOf('propertyMultiplier', { unit: 'factor', amount: '100.000001' })],
      'rows[0].factor',
    ],
    [
      'bandsReversed',
      [rowOf('movableCapitalExemptUpTo', { unit: 'amount', amount: '12500.01' })],
      'rows[0].effectiveFrom',
    ],
    ['categoryAmountMissing', next.filter((_, index) => index !== month), undefined],
    ['linkedAmountMissing', next.filter((_, index) => index !== artist), undefined],
    ['categoriesMoveAlone', categoriesRaised(1.03), 'rows[0].effectiveFrom'],
    ['indexStepSkipped', stepsAbove(2), 'rows[0].effectiveFrom'],
    ['firstDayLongAfterPrevious', indexation('2028-10-01'), 'rows[0].effectiveFrom'],
    ['amountRisesSharply', [rowOf('volunteerCap', { amount: '1850.36' })], 'rows[0].amountCents'],
    ['monthlyNotTwelfth', changed(month, { amount: '1394.69' }), `rows[${month}].amountCents`],
    ['monthlyOffByOneCent', changed(month, { amount: '1394.68' }), `rows[${month}].amountCents`],
    ['amountFallsSharply', changed(artist, { amount: '3825.29' }), `rows[${artist}].amountCents`],
    ['amountFalls', changed(artist, { amount: '3825.3' }), `rows[${artist}].amountCents`],
    ['amountDiffersFromIndex', changed(year, { amount: '16736.03' }), `rows[${year}].amountCents`],
    ['riseIsNoIndexStep', [rowOf('volunteerCap', { amount: '1800' })], 'rows[0].amountCents'],
    ['numberChanges', [rowOf('propertyMultiplier', { unit: 'factor', amount: '4' })], 'rows[0].factor'],
    [
      'firstDayInPast',
      [rowOf('volunteerCap', { effectiveFrom: '2026-06-01', amount: '1796.05' })],
      'rows[0].effectiveFrom',
    ],
  ];

  it.each(cases)('find %s', (code, rows, subject) => {
    const findings = check(rows);
    expect(codesOf(findings)).toContainEqual([code, subject]);
    for (const { code: found, severity } of findings) expect(severity).toBe(rateCheckSeverities[found]);
  });

  it('find that somebody else published the same first day meanwhile, or took it back', () => {
    const prepared = draft(next, shipped);
    const first = next[0];
    if (first === undefined) throw new Error('no row');
    const other: PublishedRow = { ...first, id: 1_000, supersedesId: null, revisionId: null, recordedAt };
    expect(codesOf(checkRateRevision(prepared, [...shipped, other], today))).toContainEqual([
      'rowConflicts',
      'rows[0]',
    ]);
    const correction = draft(
      [rowOf('volunteerCap', { effectiveFrom: '2026-01-01', amount: '1760.84' })],
      shipped,
    );
    expect(codesOf(checkRateRevision(correction, shipped, today))).toEqual([
      ['firstDayInPast', 'rows[0].effectiveFrom'],
      ['amountRisesSharply', 'rows[0].amountCents'],
    ]);
    const taken: PublishedRow = {
      ...rowOf('volunteerCap', { effectiveFrom: '2026-01-01', amount: null }),
      id: 1_000,
      supersedesId: correction[0]?.supersedesId ?? null,
      revisionId: null,
      recordedAt,
    };
    expect(codesOf(checkRateRevision(correction, [...shipped, taken], today))).toContainEqual([
      'rowConflicts',
      'rows[0]',
    ]);
  });

  it.each([
    ['propertyMultiplier', 'factor', '0', true],
    ['propertyMultiplier', 'factor', '0.000001', false],
    ['propertyMultiplier', 'factor', '100', false],
    ['movableCapitalLowRate', 'ratio', '0', false],
    ['movableCapitalLowRate', 'ratio', '1', false],
    ['movableCapitalLowRate', 'ratio', '1.000001', true],
  ] as const)(
    'know whether the service can calculate with %s, a %s of %s',
    (parameter, unit, amount, isFound) => {
      const found = check([rowOf(parameter, { unit, amount })]).map(({ code }) => code);
      expect(found.includes('numberOutOfRange')).toBe(isFound);
    },
  );

  it('find a linked amount that begins without the others, whatever the amounts', () => {
    const spi = next.filter(({ parameter }) => parameter.startsWith('spi'));
    const wrong = changed(artist, { amount: '4500' }).filter((_, index) => index === artist);
    for (const [rows, missing] of [
      [spi, 3],
      [wrong, 6],
      [next.filter(({ parameter }) => parameter === 'categoryAmount'), 4],
      [stepsAbove(2).filter(({ parameter }) => parameter === 'categoryAmount'), 4],
      [stepsAbove(2).filter(({ parameter }) => parameter !== 'spiArtist'), 1],
      [[...categoriesRaised(1.03), ...spi.slice(0, 1)], 3],
    ] as const) {
      const found = check(rows).filter(({ code }) => code === 'linkedAmountMissing');
      expect(found.length, JSON.stringify(rows.map(rateKey))).toBe(missing);
    }
  });

  it('find it also where one of those that are published is taken back', () => {
    const row = rowOf('spiArtist', { effectiveFrom: '2026-09-01', amount: null });
    expect(codesOf(check([row]))).toContainEqual(['linkedAmountMissing', undefined]);
  });

  it('let one published amount be corrected alone', () => {
    const row = rowOf('spiArtist', { effectiveFrom: '2026-09-01', amount: '3863.94' });
    expect(codesOf(check([row]))).toEqual([
      ['firstDayInPast', 'rows[0].effectiveFrom'],
      ['amountDiffersFromIndex', 'rows[0].amountCents'],
    ]);
  });

  it('warn once of all amounts that are some index steps too high', () => {
    expect(codesOf(check(stepsAbove(2)))).toEqual([['indexStepSkipped', 'rows[0].effectiveFrom']]);
    expect(check(stepsAbove(3))[0]?.inputs).toMatchObject({ stepCount: 3 });
  });

  it.each([
    ['2028-09-01', false],
    ['2028-10-01', true],
  ])('look at the 24 months between two first days: on %s it warns: %s', (firstDay, warns) => {
    const codes = check(indexation(firstDay)).map(({ code }) => code);
    expect(codes).toEqual(warns ? ['firstDayLongAfterPrevious'] : []);
  });

  it('tell a rise that is no index step from one that is 1 % above it', () => {
    const risen = (amount: string) => check([rowOf('volunteerCap', { amount })]).map(({ code }) => code);
    expect(risen('1814')).toEqual(['riseIsNoIndexStep']);
    expect(risen('1850.36')).toEqual(['amountRisesSharply']);
  });

  it('look at the amount after a corrected one too', () => {
    const row = rowOf('spiArtist', { effectiveFrom: '2026-03-01', amount: '3963.93' });
    expect(codesOf(check([row]))).toEqual([
      ['firstDayInPast', 'rows[0].effectiveFrom'],
      ['amountDiffersFromIndex', 'rows[0].amountCents'],
      ['amountRisesSharply', 'rows[0].amountCents'],
      ['amountFallsSharply', 'rows[0].amountCents'],
    ]);
  });

  it('are met with every code in these tests', () => {
    expect([...new Set([...cases.map(([code]) => code), 'rowConflicts'])].toSorted()).toEqual(
      Object.keys(rateCheckSeverities).toSorted(),
    );
  });

  it('take bands that end where the next does for right, and look at what was published for later', () => {
    const limit = (parameter: RateParameter, effectiveFrom: string, amount: string | null) =>
      rowOf(parameter, { unit: 'amount', effectiveFrom, amount });
    const isReversed = (rows: readonly RateRow[], published = shipped) =>
      check(rows, published).some(({ code }) => code === 'bandsReversed');
    const exempt = limit('movableCapitalExemptUpTo', '2028-01-01', '12500');
    expect(isReversed([exempt])).toBe(false);
    const [later] = draft([{ ...exempt, amount: '13000' }], shipped);
    const raised = draft([limit('movableCapitalLowBandUpTo', '2027-01-01', '14000')], shipped);
    const published = [later, ...raised].flatMap((row) => (row === undefined ? [] : [row]));
    const known = withProvisionalIds(
      shipped,
      published.map((row) => ({ ...row, revisionId: null })),
      recordedAt,
    );
    expect(isReversed([limit('movableCapitalLowBandUpTo', '2027-01-01', null)], known)).toBe(true);
    expect(isReversed([limit('movableCapitalLowBandUpTo', '2027-01-01', '13000')], known)).toBe(false);
  });

  it('are told in four languages, whole and with all their figures', () => {
    const findings = [
      ...cases.flatMap(([, rows]) => check(rows)),
      ...checkRateRevision(
        next.map((row) => ({ ...row, supersedesId: 1 })),
        shipped,
        today,
      ),
    ];
    const namedInputs = new Map<string, Set<string>>();
    for (const { code, inputs } of findings) {
      const text = describeRateCheck(code, inputs);
      expect(new Set(Object.values(text)).size, code).toBe(languages.length);
      for (const language of languages) {
        expect(text[language]).toMatch(/^\p{Lu}/u);
        expect(text[language]).toMatch(/\.$/);
        expect(text[language]).not.toMatch(/[{}[\]]|undefined|NaN|null| {2}|\.\.| [,.]/);
      }
      expect(text.fr).not.toMatch(/[^\u00a0][;%?!»]|(?<!\u00a0):|«(?!\u00a0)|[^\u00a0]€/);
      const names = namedInputs.get(code) ?? new Set();
      for (const name of Object.keys(inputs)) names.add(name);
      namedInputs.set(code, names);
    }
    for (const code of Object.keys(rateCheckSeverities)) {
      for (const language of languages) {
        const template = templates[language].rateChecks[code];
        if (template === undefined) throw new Error(`${code} has no text`);
        for (const name of inputsNamedBy(template)) {
          // A category is named where there is one.
          if (name !== 'category') expect([...(namedInputs.get(code) ?? [])], code).toContain(name);
        }
      }
    }
  });
});
