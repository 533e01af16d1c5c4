import Engine from 'publicodes';
import { categories, type RateBook } from '../../src/domain/rate-book.ts';
import { amountsOf, type SimpleRule } from './simple-rule.ts';

/**
 * The simple rule in publicodes, as its guide has it: the rules are parsed once, each case is a situation of the
 * one engine, and the amounts with their dates are variations. It computes with floating-point numbers, so what it
 * gives is rounded to the cent here. Each value comes with its explanation, the tree of the rules that were evaluated for
 * it and of what each gave: publicodes has no way to do without.
 */
export function publicodesRule(book: RateBook): SimpleRule {
  const engine = new Engine(rules(book), { logger: { log() {}, warn() {}, error() {} } });
  const evaluate = (name: string): number => {
    const value = engine.evaluate(name).nodeValue;
    return typeof value === 'number' ? Math.round(value * 100) : 0;
  };
  return (cases) =>
    cases.map(({ requestDate, category, applicant: { resources } }) => {
      engine.setSituation({
        date: requestDate.split('-').toReversed().join('/'),
        category: `'${category}'`,
        resources: `${resources[0].annualAmountCents / 100} €/an`,
      });
      return { annualCents: evaluate('annual entitlement'), monthlyCents: evaluate('monthly entitlement') };
    });
}

function rules(book: RateBook) {
  const dated = (parameter: 'categoryAmount' | 'flatExemption') => ({
    variations: categories.map((category) => ({
      si: `category = '${category}'`,
      alors: {
        variations: amountsOf(book, parameter, category).map(({ effectiveFrom, euro }) => ({
          si: `date >= ${effectiveFrom.split('-').toReversed().join('/')}`,
          alors: `${euro} €/an`,
        })),
      },
    })),
  });
  return {
    date: { type: 'date' },
    category: { 'une possibilité': [...categories] },
    ...Object.fromEntries(categories.map((category) => [`category . ${category}`, null])),
    resources: { unité: '€/an' },
    'category amount': dated('categoryAmount'),
    'flat exemption': dated('flatExemption'),
    'counted resources': { valeur: 'resources - flat exemption', plancher: 0 },
    'annual entitlement': {
      'applicable si': 'resources < category amount',
      valeur: 'category amount - counted resources',
    },
    'monthly entitlement': { valeur: 'annual entitlement', unité: '€/mois', arrondi: '2 décimales' },
  };
}
