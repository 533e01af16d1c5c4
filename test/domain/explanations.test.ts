import { describe, expect, it } from 'vitest';
import { readShippedRates, shippedRatesDirectory } from '../../src/application/read-shipped-rates.ts';
import { verificationChecks } from '../../src/application/verify-calculation.ts';
import {
  type Inputs,
  type InputValue,
  lineCodes,
  lineKinds,
  refusalReasonCodes,
  warningCodes,
} from '../../src/domain/breakdown.ts';
import { type Calculation, calculate } from '../../src/domain/calculate.ts';
import {
  type CaseIssue,
  caseIssueCodes,
  interpretCase,
  type StatedCase,
  type StatedResource,
} from '../../src/domain/case.ts';
import { formatDate, formatMoney, formatPercentage } from '../../src/domain/explanations/formats.ts';
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
  describeLine,
  describeRefusalReason,
  describeWarning,
  templates,
} from '../../src/domain/explanations/render.ts';
import { inputsNamedBy, parseTemplate } from '../../src/domain/explanations/template.ts';
import { fraction } from '../../src/domain/money.ts';
import { createRateBook, type Rate, rateParameters } from '../../src/domain/rate-book.ts';
import {
  countedResourceTypes,
  exemptResourceTypes,
  neverCountedRelationships,
  replacementIncomeTypes,
  resourceTypes,
} from '../../src/domain/resource-types.ts';

const recordedAt = Temporal.Instant.from('2026-11-01T00:00:00Z');
const today = Temporal.PlainDate.from('2026-11-22');

const book = createRateBook(
  'the rates that come with the service',
  readShippedRates(shippedRatesDirectory).map(({ row }): Rate => {
    const { category, unit, amount } = row;
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

/** Cases that together have every line, every warning and the reason of refusal, in all their forms. */
const cases: readonly StatedCase[] = [
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
  statedCase([
    {
      type: 'inCompanyTraining',
      monthlyAmountCents: 80_000,
      employerBorneMonthlyCents: 80_000,
      monthNumber: 2,
    },
  ]),
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
      members: neverCountedRelationships.map((relationship) => ({
        id: `the ${relationship}`,
        relationship,
        birthDate: '1980-01-01',
        resources: [pensionOf(100_000)],
      })),
    },
    category: 'cohabitant',
  }),
  statedCase([], {
    household: {
      members: [
        { id: 'child', relationship: 'child', birthDate: '2015-01-01', resources: [pensionOf(100_000)] },
      ],
    },
    category: 'isolated',
    categoryReason: 'the child lives elsewhere',
  }),
];

const member = { id: 'member', relationship: 'friend', birthDate: '1980-01-01' } as const;

/** Cases that together have every issue, in all its forms. */
const wrongCases: readonly StatedCase[] = [
  statedCase([{ type: 'otherIncome' }, { type: 'pension', monthlyAmountCents: 1, dailyAmountCents: 1 }]),
  statedCase([], { caseReference: '85.07.30-033.28' }),
  statedCase([], { requestDate: '1999-01-01' }),
  statedCase([], { period: { startDate: '2026-09-30', endDate: '2026-09-12' } }),
  statedCase([], { period: { startDate: '2026-09-30', endDate: '2026-10-12' } }),
  statedCase([], { applicant: { birthDate: '2027-01-01', previousRightEndDate: '2026-12-31' } }),
  statedCase([], { applicant: { birthDate: '1850-01-01' } }),
  statedCase([], { household: { members: [{ id: 'child', relationship: 'child' }] } }),
  statedCase([], { household: { members: [{ ...member, inCharge: true }, member] } }),
  statedCase([], {
    household: {
      members: [
        { ...member, relationship: 'partner' },
        { ...member, id: 'other', relationship: 'partner' },
      ],
    },
  }),
  statedCase([], {
    household: { members: [{ ...member, relationship: 'parent', resources: [pensionOf(1)] }] },
  }),
  statedCase([
    { type: 'integrationIncome', monthlyAmountCents: 1 },
    { type: 'wage' },
    { type: 'gift', regular: false, monthlyAmountCents: 1 },
    { type: 'gift', regular: false, annualAmountCents: 1, donor: { kind: 'person' } },
    { type: 'inCompanyTraining', monthlyAmountCents: 1, employerBorneMonthlyCents: 2, monthNumber: 1 },
    { type: 'inCompanyTraining', monthlyAmountCents: 2, employerBorneMonthlyCents: 1, monthNumber: 1 },
  ]),
  statedCase([{ type: 'volunteerIndemnity', annualAmountCents: 1, highestDayCents: 1 }], {
    requestDate: '2020-01-15',
  }),
];

interface Described {
  readonly family: 'lines' | 'warnings' | 'refusalReasons' | 'caseIssues';
  readonly code: string;
  readonly inputs: Inputs;
  readonly text: Text;
}

function describeCalculation(calculation: Calculation): readonly Described[] {
  const { breakdown, warnings, refusalReasons } = calculation;
  return [
    ...breakdown.map(({ code, inputs }): Described => {
      return { family: 'lines', code, inputs, text: describeLine(code, inputs) };
    }),
    ...warnings.map(({ code, inputs }): Described => {
      return { family: 'warnings', code, inputs, text: describeWarning(code, inputs) };
    }),
    ...refusalReasons.map(({ code, inputs }): Described => {
      return { family: 'refusalReasons', code, inputs, text: describeRefusalReason(code, inputs) };
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
  ...wrongCases.flatMap(issuesOf).map(({ code, inputs }): Described => {
    return { family: 'caseIssues', code, inputs, text: describeCaseIssue(code, inputs) };
  }),
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
    expect(met('caseIssues')).toEqual(new Set(caseIssueCodes));
  });

  it('name only inputs that the code has, the same in the four languages', () => {
    for (const family of ['lines', 'warnings', 'refusalReasons', 'caseIssues'] as const) {
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
    const amounts = (cents: number) => languages.map((language) => formatMoney(language, cents));
    expect(amounts(136_734)).toEqual([
      '1\u00a0367,34\u00a0€',
      '€\u00a01.367,34',
      '1.367,34\u00a0€',
      '€1,367.34',
    ]);
    expect(amounts(0)).toEqual(['0,00\u00a0€', '€\u00a00,00', '0,00\u00a0€', '€0.00']);
    expect(amounts(5)).toEqual(['0,05\u00a0€', '€\u00a00,05', '0,05\u00a0€', '€0.05']);
    expect(amounts(3_120_000_000_000).map(plain)).toEqual([
      '31 200 000 000,00 €',
      '€ 31.200.000.000,00',
      '31.200.000.000,00 €',
      '€31,200,000,000.00',
    ]);
    expect(() => formatMoney('fr', -1)).toThrow(RangeError);
    expect(languages.map((language) => plain(formatDate(language, '2026-09-12')))).toEqual([
      '12 septembre 2026',
      '12 september 2026',
      '12. September 2026',
      '12 September 2026',
    ]);
    expect(plain(formatDate('fr', '2026-03-01'))).toBe('1er mars 2026');
    expect(languages.map((language) => plain(formatPercentage(language, fraction(6, 100))))).toEqual([
      '6 %',
      '6 %',
      '6 %',
      '6%',
    ]);
    expect(plain(formatPercentage('fr', fraction(25, 1000)))).toBe('2,5 %');
    expect(() => formatPercentage('fr', fraction(1, 3))).toThrow(RangeError);
  });
});

describe('a template', () => {
  it('is refused when a brace or a bracket has no counterpart', () => {
    for (const source of ['{a', 'a}', '[a: b', 'a]', '[a]', '{a b}']) {
      expect(() => parseTemplate(source)).toThrow(SyntaxError);
    }
  });
});
