import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { categories, type RateBook } from '../../src/domain/rate-book.ts';
import { amountsOf, type SimpleRule } from './simple-rule.ts';

/**
 * Evaluations that run at once: zen hands each to threads of its own, which would idle between single ones. 32 are a
 * little slower, and so are 2,000.
 */
const inFlight = 128;

/**
 * The simple rule in zen-engine, as its guide has it: one decision, made once of content that is compiled in advance, of
 * a table with the dated amounts of each category (the first row that matches, so the newest stand first) and of the
 * expressions that follow. Its trace is the only breakdown that it has: what went into each node of the decision and
 * came out of it, which row of the table matched, and what each expression gave. Without it the answer is the amounts.
 */
export function zenRule(book: RateBook, { trace }: { readonly trace: boolean }): SimpleRule {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph(book)));
  return async (cases) => {
    const results: { annualCents: number; monthlyCents: number }[] = [];
    for (let first = 0; first < cases.length; first += inFlight) {
      const answers = await Promise.all(
        cases.slice(first, first + inFlight).map(({ requestDate, category, applicant: { resources } }) =>
          decision.evaluate(
            {
              category,
              date: Number(requestDate.replaceAll('-', '')),
              resources: resources[0].annualAmountCents / 100,
            },
            { trace },
          ),
        ),
      );
      for (const { result, trace: traced } of answers) {
        if (trace !== (traced !== undefined))
          throw new Error('zen-engine answers with a trace when asked for one');
        results.push({
          annualCents: Math.round(result.annual * 100),
          monthlyCents: Math.round(result.monthly * 100),
        });
      }
    }
    return results;
  };
}

function graph(book: RateBook) {
  const rows = categories.flatMap((category) => {
    const [flat] = amountsOf(book, 'flatExemption', category);
    return amountsOf(book, 'categoryAmount', category).map(({ effectiveFrom, euro }) => ({
      _id: `${category} ${effectiveFrom}`,
      category: `'${category}'`,
      // A number such as 20260901 compares faster here than a date.
      date: `>= ${effectiveFrom.replaceAll('-', '')}`,
      categoryAmount: euro,
      flatExemption: flat?.euro ?? '0',
    }));
  });
  return {
    nodes: [
      { id: 'input', name: 'input', type: 'inputNode', content: {} },
      {
        id: 'amounts',
        name: 'amounts',
        type: 'decisionTableNode',
        content: {
          hitPolicy: 'first',
          passThrough: true,
          executionMode: 'single',
          inputs: ['category', 'date'].map(column),
          outputs: ['categoryAmount', 'flatExemption'].map(column),
          rules: rows,
        },
      },
      {
        id: 'entitlement',
        name: 'entitlement',
        type: 'expressionNode',
        content: {
          expressions: [
            { id: 'counted', key: 'counted', value: 'max([resources - flatExemption, 0])' },
            {
              id: 'annual',
              key: 'annual',
              value: 'resources < categoryAmount ? categoryAmount - $.counted : 0',
            },
            { id: 'monthly', key: 'monthly', value: 'round($.annual / 12, 2)' },
          ],
        },
      },
      { id: 'output', name: 'output', type: 'outputNode', content: {} },
    ],
    edges: ['input', 'amounts', 'entitlement'].map((sourceId, index, sources) => ({
      id: sourceId,
      type: 'edge',
      sourceId,
      targetId: sources[index + 1] ?? 'output',
    })),
  };
}

function column(field: string) {
  return { id: field, name: field, field };
}
