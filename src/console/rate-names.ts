import { categoryTerms, rateParameterTerms } from '../domain/explanations/glossary.ts';
import type { Category, RateParameter, RateUnit } from './answers.ts';
import { exact, heading, money, translated } from './language.ts';

/** What the reader calls a rate, and how its amount is written. */

export const categories: readonly Category[] = ['cohabitant', 'isolated', 'familyInCharge'];

/** Every parameter, in the order of the glossary. */
export const parameters: readonly RateParameter[] = Object.keys(rateParameterTerms).filter(isParameter);

export function isParameter(code: string): code is RateParameter {
  return Object.hasOwn(rateParameterTerms, code);
}

/** The name of a rate, with its category if it has one. */
export function rateName({
  parameter,
  category,
}: {
  readonly parameter: RateParameter;
  readonly category?: Category | undefined;
}): string {
  const name = heading(rateParameterTerms[parameter]);
  return category === undefined ? name : `${name} – ${translated(categoryTerms[category])}`;
}

/** An amount in euros, a share as a percentage, or a plain number. */
export function rateValue({
  amountCents,
  factor,
  unit,
}: {
  readonly amountCents?: number | undefined;
  readonly factor?: number | undefined;
  readonly unit: RateUnit;
}): string {
  if (amountCents !== undefined) return money(amountCents);
  if (factor === undefined) return '–';
  return unit === 'ratio' ? `${exact(factor * 100)} %` : exact(factor, 2);
}
