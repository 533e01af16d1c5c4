import { assessCase } from '../../src/application/assess-case.ts';
import { calculate } from '../../src/domain/calculate.ts';
import { type Interpretation, interpretCase } from '../../src/domain/interpret-case.ts';
import type { RateBook } from '../../src/domain/rate-book.ts';
import type { StatedCase } from '../../src/domain/stated-case.ts';
import { householdOfFour, type SimpleCase, shippedRateBook, simpleCase } from './cases.ts';
import { type Report, readable, type Table } from './report.ts';
import { type Contestant, type Measured, measure, ratio } from './rounds.ts';
import type { SimpleResult, SimpleRule } from './simple-rule.ts';
import { publicodesRule } from './simple-rule-publicodes.ts';
import { zenRule } from './simple-rule-zen.ts';

/** Cases at 1×, 10× and 100×: fewer of them where publicodes takes part, which needs about a millisecond for each. */
const sizesOfRules = [20, 200, 2_000] as const;
const sizesOfEngine = [50, 500, 5_000] as const;
const rounds = 5;

const instant = Temporal.Instant.from('2026-11-22T10:00:00Z');
const today = Temporal.PlainDate.from('2026-11-22');

/**
 * The engine alone, on one core, without HTTP or database: against publicodes and zen-engine on the simple rule,
 * and by itself on a simple case and on a household of four, step by step.
 */
export async function run(): Promise<Report> {
  const book = shippedRateBook();
  const rules: readonly [string, SimpleRule][] = [
    ['Barema, full breakdown', ourRule(book)],
    ['publicodes, with its explanation', publicodesRule(book)],
    ['zen-engine, with its trace', zenRule(book, { trace: true })],
    ['zen-engine, amounts alone', zenRule(book, { trace: false })],
  ];
  const tables: Table[] = [];
  let differences: readonly string[] = [];
  const simpleCases = Array.from({ length: sizesOfRules[2] }, (_, index) => simpleCase(index));
  for (const size of sizesOfRules) {
    const compared = await compareRules(rules, simpleCases.slice(0, size));
    tables.push(ruleTable(size, compared.measured));
    // The larger sets hold the smaller ones.
    differences = compared.differences;
  }
  for (const [caption, makeCase] of [
    ['A simple case', simpleCase],
    ['A household of four: work, property, cohabitants', householdOfFour],
  ] as const) {
    for (const size of sizesOfEngine) {
      const cases = Array.from({ length: size }, (_, index) => makeCase(index));
      tables.push(engineTable(`${caption}, ${readable(size)} cases`, await measureEngine(cases, book)));
    }
  }
  return {
    method: [
      'The simple rule is the category amount of the day, the resources and the flat exemption, for cases of any ' +
        'day since 2002; every answer of the others is compared with ours to the cent. Barema answers the whole ' +
        'calculation from the stated case: each line with its article, rates and figures, the conditions, the ' +
        'deadlines, and what is missing. publicodes answers two amounts, each with the tree of the rules that gave ' +
        'it: it always makes it. zen-engine answers two amounts, alone or with its trace, which has what went into ' +
        'each step and came out of it, and the row of the table that matched. publicodes parses its rules once; ' +
        'zen-engine compiles its decision once and has 128 evaluations in flight.',
      `Contestants run in turn, ${rounds} rounds after two seconds of each that are not measured. Figures are medians of the rounds, ` +
        'with the slowest and the fastest by the clock; ratios are medians of the ratios within a round. A second ' +
        'of processor time is one of all threads of the process together: those of zen-engine, of the garbage ' +
        'collector and of the compiler count. Barema and publicodes work on one core; zen-engine has threads of its ' +
        'own, and uses both.',
    ],
    tables,
    differences,
    failures: [],
  };
}

function ourRule(book: RateBook): SimpleRule {
  return (cases) =>
    cases.map((stated) => {
      const { amounts } = calculated(interpretCase(stated, book));
      return { annualCents: amounts.entitlementAnnualCents ?? 0, monthlyCents: amounts.monthlyCents };
    });
}

function calculated(interpretation: Interpretation) {
  if ('issues' in interpretation) throw new Error(`a case of the benchmark has issues`);
  return calculate(interpretation.case, interpretation.rates, today);
}

/** Measures the rules on the same cases and compares what they give with what the first gives. */
async function compareRules(
  rules: readonly [string, SimpleRule][],
  cases: readonly SimpleCase[],
): Promise<{ readonly measured: readonly Measured[]; readonly differences: readonly string[] }> {
  const results = new Map<string, readonly SimpleResult[]>();
  const contestants = rules.map(
    ([name, rule]): Contestant => ({
      name,
      cases: cases.length,
      run: async () => {
        results.set(name, await rule(cases));
      },
    }),
  );
  const measured = await measure(contestants, rounds);
  const [expected = [], ...others] = rules.map(([name]) => results.get(name) ?? []);
  const differences = others.flatMap((given, other) =>
    cases.flatMap(({ caseReference }, index) =>
      given[index]?.annualCents === expected[index]?.annualCents &&
      given[index]?.monthlyCents === expected[index]?.monthlyCents
        ? []
        : [
            `${rules[other + 1]?.[0]}, ${caseReference}: ${JSON.stringify(given[index])}, not ${JSON.stringify(expected[index])}`,
          ],
    ),
  );
  return { measured, differences };
}

/** Where the time of a calculation goes: each step adds to the one before. */
function measureEngine(cases: readonly StatedCase[], book: RateBook): Promise<readonly Measured[]> {
  const interpreted = cases.map((stated) => interpretCase(stated, book));
  const contestant = (name: string, step: (stated: StatedCase, index: number) => unknown): Contestant => ({
    name,
    cases: cases.length,
    run: () => {
      for (const [index, stated] of cases.entries()) step(stated, index);
    },
  });
  return measure(
    [
      contestant('calculate: the law, full breakdown', (_, index) =>
        calculated(interpreted[index] ?? { issues: [] }),
      ),
      contestant('interpretCase and calculate: from the request', (stated) =>
        calculated(interpretCase(stated, book)),
      ),
      contestant('assessCase: and the receipt with both hashes', (stated) =>
        assessCase(stated, book, instant),
      ),
    ],
    rounds,
  );
}

function ruleTable(size: number, measured: readonly Measured[]): Table {
  const [ours] = measured;
  return {
    caption: `The simple rule, ${readable(size)} cases`,
    columns: [...columns, 'Barema is × as fast', 'and × per processor'],
    rows: measured.map((one) => [
      ...figures(one),
      ...(ours === undefined || one === ours
        ? ['', '']
        : [ratio(ours.byClock, one.byClock), ratio(ours.byProcessor, one.byProcessor)].map((times) =>
            times.toFixed(0),
          )),
    ]),
  };
}

function engineTable(caption: string, measured: readonly Measured[]): Table {
  return {
    caption,
    columns: [...columns, 'processor, µs a case'],
    rows: measured.map((one) => [...figures(one), (1e6 / one.byProcessor.median).toFixed(1)]),
  };
}

const columns = ['', 'cases a second', 'slowest', 'fastest', 'a second of processor'];

function figures({ name, byClock, byProcessor }: Measured): readonly string[] {
  return [name, ...[byClock.median, byClock.slowest, byClock.fastest, byProcessor.median].map(readable)];
}
