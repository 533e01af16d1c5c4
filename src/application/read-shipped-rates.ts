import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CsvError, parse } from 'csv-parse/sync';
import { canonicalDecimal, type RateRow } from '../db/rates.ts';
import {
  type Category,
  type Confidence,
  categories,
  type RateParameter,
  type RateUnit,
  rateParameters,
} from '../domain/rate-book.ts';

/** The rates that come with the service. */
export const shippedRatesDirectory = fileURLToPath(new URL('../../prisma/rates/', import.meta.url));

/** Files of rates are wrong, or contradict what is stored. One line per finding: file, line, what is wrong. */
export class ShippedRatesError extends Error {
  override name = 'ShippedRatesError';
}

/** A rate with the place where it is written, for messages. */
export interface ShippedRate {
  readonly row: RateRow;
  /** `category-amount.csv:12` */
  readonly place: string;
}

const header = [
  'parameter',
  'category',
  'unit',
  'effectiveFrom',
  'amount',
  'confidence',
  'source',
  'note',
] as const;

type Line = Readonly<Record<(typeof header)[number], string>>;

const units: readonly RateUnit[] = ['year', 'month', 'day', 'cheque', 'amount', 'ratio', 'factor'];
const confidences: readonly Confidence[] = ['official', 'secondary', 'derived'];

/**
 * Reads every file of rates: one per parameter, named after it in kebab-case.
 *
 * Errors: ShippedRatesError when a file is missing or unknown, a line is not as it must be, or two lines
 * give one rate. Nothing is guessed: a field is right to the character or refused.
 */
export function readShippedRates(directory: string): readonly ShippedRate[] {
  const expected = new Map(rateParameters.map((parameter) => [`${kebabCase(parameter)}.csv`, parameter]));
  for (const file of readdirSync(directory)) {
    if (!expected.has(file)) throw new ShippedRatesError(`${file}: no parameter has this name`);
  }
  const rates = [...expected].flatMap(([file, parameter]) => readFile(directory, file, parameter));
  const places = new Map<string, string>();
  for (const { row, place } of rates) {
    const key = rateKey(row);
    const first = places.get(key);
    if (first !== undefined) throw new ShippedRatesError(`${place}: ${key} stands in ${first} already`);
    places.set(key, place);
  }
  return rates;
}

/** What makes a rate one: there is one row per key. */
export function rateKey(row: RateRow): string {
  return [row.parameter, row.category, row.unit, row.effectiveFrom].filter((part) => part !== null).join(' ');
}

function readFile(directory: string, file: string, parameter: RateParameter): readonly ShippedRate[] {
  try {
    return parse<ShippedRate, Line>(readFileSync(`${directory}/${file}`, 'utf8'), {
      columns: (names: string[]) => {
        if (names.join() !== header.join())
          throw new ShippedRatesError(`${file}:1: the header is not ${header}`);
        return names;
      },
      on_record: (line, { lines }) => {
        const place = `${file}:${lines}`;
        return { place, row: rowOf(line, parameter, place) };
      },
    });
  } catch (error) {
    if (error instanceof ShippedRatesError) throw error;
    if (error instanceof CsvError || (error instanceof Error && 'code' in error)) {
      throw new ShippedRatesError(`${file}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

function rowOf(line: Line, parameter: RateParameter, place: string): RateRow {
  for (const name of header) {
    if (line[name] !== line[name].trim()) throw wrong(place, name, line[name], 'has spaces around it');
  }
  if (line.parameter !== parameter) throw wrong(place, 'parameter', line.parameter, `is not ${parameter}`);
  const unit = oneOf(units, line.unit, place, 'unit');
  return {
    parameter,
    category: line.category === '' ? null : oneOf<Category>(categories, line.category, place, 'category'),
    unit,
    effectiveFrom: day(line.effectiveFrom, place),
    amount: amount(line.amount, unit, place),
    confidence: oneOf(confidences, line.confidence, place, 'confidence'),
    source: line.source === '' ? null : address(line.source, place),
    note: line.note === '' ? null : line.note,
  };
}

function oneOf<Value extends string>(
  values: readonly Value[],
  text: string,
  place: string,
  name: string,
): Value {
  const found = values.find((value) => value === text);
  if (found === undefined) throw wrong(place, name, text, `is none of ${values.join(', ')}`);
  return found;
}

function day(text: string, place: string): string {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text).toString();
  } catch {
    // No such day: refused below, as a text of another form is.
  }
  throw wrong(place, 'effectiveFrom', text, 'is not a day as YYYY-MM-DD');
}

function amount(text: string, unit: RateUnit, place: string): string {
  const decimals = unit === 'ratio' || unit === 'factor' ? '{1,10}' : '{2}';
  if (!new RegExp(`^(0|[1-9]\\d{0,11})(\\.\\d${decimals})?$`).test(text)) {
    throw wrong(place, 'amount', text, `is not a decimal number as the unit ${unit} has it`);
  }
  return canonicalDecimal(text);
}

function address(text: string, place: string): string {
  if (!text.startsWith('https://') || !URL.canParse(text)) {
    throw wrong(place, 'source', text, 'is not an https address');
  }
  return text;
}

function wrong(place: string, name: string, text: string, reason: string): ShippedRatesError {
  return new ShippedRatesError(`${place}: ${name} ${JSON.stringify(text)} ${reason}`);
}

function kebabCase(camelCase: string): string {
  return camelCase.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
