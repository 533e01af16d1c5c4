import { CsvError, parse } from 'csv-parse/sync';
import { limits } from '../domain/limits.ts';
import { categories, confidences, isNumberUnit, rateParameters, rateUnits } from '../domain/rate-book.ts';
import { canonicalDecimal, type RateRow } from '../domain/rate-row.ts';

/** The first line of every table of rates. */
export const rateCsvHeader = [
  'parameter',
  'category',
  'unit',
  'effectiveFrom',
  'amount',
  'confidence',
  'source',
  'note',
] as const;

type Field = (typeof rateCsvHeader)[number];

/** What is wrong with a line of a table. */
export interface RateCsvFinding {
  /** The first line is 1. */
  readonly line: number;
  readonly code:
    | 'header'
    | 'structure'
    | 'spaces'
    | 'notAllowed'
    | 'date'
    | 'amount'
    | 'amountTooHigh'
    | 'address';
  /** Absent when it is the line as a whole. */
  readonly field?: Field;
  readonly value?: string;
  /** The codes of a field that has a list of them. */
  readonly allowed?: readonly string[];
  /** What the reader of the format says of its structure, in English. */
  readonly message?: string;
}

/** A row of a table with its line. */
export interface RateCsvRow {
  readonly row: RateRow;
  readonly line: number;
}

type Line = Readonly<Record<Field, string>>;

/**
 * Reads a table of rates in CSV, as `prisma/rates/` has it. Nothing is guessed: a field is right to the
 * character or there is a finding, at most one for each line; with a finding, the rows are of no use.
 */
export function readRateCsv(text: string): {
  readonly rows: readonly RateCsvRow[];
  readonly findings: readonly RateCsvFinding[];
} {
  const findings: RateCsvFinding[] = [];
  const rows: RateCsvRow[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines, records }) => {
        const isHeader = records === 1;
        const outcome = isHeader ? readHeader(fields) : readLine(fields);
        if (outcome === undefined) return null;
        if ('code' in outcome) findings.push({ ...outcome, line: lines });
        else rows.push({ row: outcome, line: lines });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    findings.push({ line, code: 'structure', message: error.message });
  }
  const isEmpty = rows.length === 0 && findings.length === 0 && text.trim() === '';
  // Under another header, nothing of the other lines can be said.
  if (isEmpty || findings[0]?.code === 'header') return { rows: [], findings: [{ line: 1, code: 'header' }] };
  return { rows, findings };
}

type Finding = Omit<RateCsvFinding, 'line'>;

function readHeader(fields: readonly string[]): Finding | undefined {
  return fields.join() === rateCsvHeader.join() ? undefined : { code: 'header' };
}

function readLine(fields: readonly string[]): Finding | RateRow {
  const [parameter, category, unit, effectiveFrom, amount, confidence, source, note, ...others] = fields;
  if (
    parameter === undefined ||
    category === undefined ||
    unit === undefined ||
    effectiveFrom === undefined ||
    amount === undefined ||
    confidence === undefined ||
    source === undefined ||
    note === undefined ||
    others.length > 0
  ) {
    return { code: 'structure', message: `has ${fields.length} fields and not ${rateCsvHeader.length}` };
  }
  const line = { parameter, category, unit, effectiveFrom, amount, confidence, source, note };
  return wrongField(line) ?? rowOf(line);
}

/** Writes rows as a table that `readRateCsv` reads. A row that takes a rate back cannot stand in it. */
export function writeRateCsv(rows: readonly RateRow[]): string {
  const lines = rows.map((row) =>
    [
      row.parameter,
      row.category ?? '',
      row.unit,
      row.effectiveFrom,
      writtenAmount(row),
      row.confidence,
      row.source ?? '',
      row.note ?? '',
    ]
      .map(quoted)
      .join(','),
  );
  return `${[rateCsvHeader.join(), ...lines].join('\n')}\n`;
}

function wrongField(line: Line): Finding | undefined {
  for (const field of rateCsvHeader) {
    if (line[field] !== line[field].trim()) return { code: 'spaces', field, value: line[field] };
  }
  return (
    notAllowed(line, 'parameter', rateParameters) ??
    (line.category === '' ? undefined : notAllowed(line, 'category', categories)) ??
    notAllowed(line, 'unit', rateUnits) ??
    (isDay(line.effectiveFrom) ? undefined : wrong('date', 'effectiveFrom', line)) ??
    (isAmount(line.amount, line.unit) ? undefined : wrong('amount', 'amount', line)) ??
    (isTooHigh(line.amount, line.unit) ? wrong('amountTooHigh', 'amount', line) : undefined) ??
    notAllowed(line, 'confidence', confidences) ??
    (line.source === '' || isAddress(line.source) ? undefined : wrong('address', 'source', line))
  );
}

function notAllowed(line: Line, field: Field, allowed: readonly string[]): Finding | undefined {
  return allowed.includes(line[field]) ? undefined : { ...wrong('notAllowed', field, line), allowed };
}

function wrong(code: RateCsvFinding['code'], field: Field, line: Line): Finding {
  return { code, field, value: line[field] };
}

/** The row of a line without findings. */
function rowOf(line: Line): RateRow {
  return {
    parameter: oneOf(rateParameters, line.parameter),
    category: line.category === '' ? null : oneOf(categories, line.category),
    unit: oneOf(rateUnits, line.unit),
    effectiveFrom: line.effectiveFrom,
    amount: canonicalDecimal(line.amount),
    confidence: oneOf(confidences, line.confidence),
    source: line.source === '' ? null : line.source,
    note: line.note === '' ? null : line.note,
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new RangeError(`${text} is none of ${values}`);
  return found;
}

function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function isAmount(text: string, unit: string): boolean {
  return new RegExp(
    `^(0|[1-9]\\d{0,11})(\\.\\d${isNumberUnit(unit) ? `{1,${limits.maximumRateDecimals}}` : '{2}'})?$`,
  ).test(text);
}

function isTooHigh(text: string, unit: string): boolean {
  return !isNumberUnit(unit) && Number(text) > limits.maximumAmountCents / 100;
}

/** Whether a text is an https address, as every source of a rate must be. */
function isAddress(text: string): boolean {
  return text.startsWith('https://') && URL.canParse(text);
}

/** Money always with two decimals, as people write it. */
function writtenAmount({ amount, unit, effectiveFrom }: RateRow): string {
  if (amount === null) throw new RangeError(`the rate of ${effectiveFrom} is taken back`);
  if (isNumberUnit(unit)) return amount;
  const [whole = '', decimals = ''] = amount.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
