import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RateParameter, rateParameters } from '../domain/rate-book.ts';
import { type RateRow, rateKey } from '../domain/rate-row.ts';
import { type RateCsvFinding, rateCsvHeader, readRateCsv } from './rate-csv.ts';

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

/**
 * Reads every file of rates: one per parameter, named after it in kebab-case.
 *
 * Errors: ShippedRatesError when a file is missing or unknown, a line is not as it must be, or two lines
 * give one rate.
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

function readFile(directory: string, file: string, parameter: RateParameter): readonly ShippedRate[] {
  const { rows, findings } = readRateCsv(readText(`${directory}/${file}`, file));
  if (findings.length > 0) {
    throw new ShippedRatesError(
      findings.map((finding) => `${file}:${finding.line}: ${described(finding)}`).join('\n'),
    );
  }
  return rows.map(({ row, line }) => {
    const place = `${file}:${line}`;
    if (row.parameter !== parameter) {
      throw new ShippedRatesError(`${place}: parameter "${row.parameter}" is not ${parameter}`);
    }
    return { row, place };
  });
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ShippedRatesError(`${file}: ${error.message}`, { cause: error });
  }
}

const descriptions: Record<RateCsvFinding['code'], (finding: RateCsvFinding) => string> = {
  header: () => `the header is not ${rateCsvHeader}`,
  structure: ({ message }) => message ?? 'is no line of CSV',
  spaces: () => 'has spaces around it',
  notAllowed: ({ allowed }) => `is none of ${allowed?.join(', ')}`,
  date: () => 'is not a day as YYYY-MM-DD',
  amount: () => 'is not a decimal number as its unit has it',
  amountTooHigh: () => 'is above what the service calculates with',
  address: () => 'is not an https address',
};

function described(finding: RateCsvFinding): string {
  const { code, field, value } = finding;
  const reason = descriptions[code](finding);
  return field === undefined ? reason : `${field} ${JSON.stringify(value)} ${reason}`;
}

function kebabCase(camelCase: string): string {
  return camelCase.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
