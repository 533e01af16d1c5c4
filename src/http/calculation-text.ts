import type { CalculationRecord, Receipt } from '../application/calculation-record.ts';
import { CalculationDamaged, storedCalculation } from '../application/stored-calculation.ts';
import type { LineItem } from '../domain/breakdown.ts';
import type { Calculation } from '../domain/calculate.ts';
import {
  describePossibleAnswer,
  type TextJson,
  writeCondition,
  writeDeadline,
  writeLine,
  writeMissingInput,
  writeRefusalReason,
  writeWarning,
} from '../domain/explanations/render.ts';
import { type LegalReference, readLegalReference } from '../domain/legal-references.ts';
import { calculationHref, organizationPart } from './calculation-document.ts';

/**
 * A text in pieces, one after the other. Joined, it would be copied whole with two bytes for each character before it is
 * put into UTF-8.
 */
export type TextPieces = readonly string[];

/**
 * A calculation as the API answers it, as JSON: the text that `JSON.stringify` gives of `calculationDocument`, to the
 * byte. Most of it are descriptions and references that were written before, and are not written again.
 */
export function calculationText(
  stated: { readonly caseReference: string; readonly requestDate: string },
  calculation: Calculation,
  receipt: Receipt,
): TextPieces {
  const pieces = ['{'];
  writeCalculation(pieces, stated, calculation, receipt);
  pieces.push('}');
  return pieces;
}

/**
 * A stored calculation, whole, as JSON, with its result where that is at hand. Errors: CalculationDamaged when the
 * record is not what its receipt says, or is something else that its receipt was made to fit; it is not answered.
 */
export function storedText(record: CalculationRecord, calculation?: Calculation): TextPieces {
  if (calculation !== undefined) return recordText(record, calculation);
  const stored = storedCalculation(record);
  if (stored === undefined) throw new CalculationDamaged(record.id);
  try {
    return recordText(record, stored);
  } catch (cause) {
    throw new CalculationDamaged(record.id, { cause });
  }
}

function recordText(record: CalculationRecord, calculation: Calculation): TextPieces {
  const { id, organization, receipt, salt, contentHash, recordedAt } = record;
  const head = { id, href: calculationHref(id), ...organizationPart(organization) };
  const commitment =
    salt === undefined || contentHash === undefined ? {} : { commitment: { salt, contentHash } };
  const end = { ...commitment, recordedAt: recordedAt.toString() };
  const pieces = [`{${members(head)},`];
  writeCalculation(pieces, record, calculation, receipt);
  pieces.push(`,${members(end)}}`);
  return pieces;
}

function writeCalculation(
  pieces: string[],
  { caseReference, requestDate }: { readonly caseReference: string; readonly requestDate: string },
  calculation: Calculation,
  receipt: Receipt,
): void {
  const { outcome, category, period, amounts, situations, payment, rates } = calculation;
  const { refusalReasons, breakdown, conditions, ifEligible, deadlines, missingInputs, warnings } =
    calculation;
  pieces.push(members({ caseReference, requestDate, outcome }));
  writeRemarks(pieces, 'refusalReasons', refusalReasons, (reason) =>
    writeRefusalReason(reason.code, reason.inputs),
  );
  const amountsPart = { category, period, amounts, ...(situations === undefined ? {} : { situations }) };
  pieces.push(`,${members(amountsPart)}`);
  writeRemarks(pieces, 'breakdown', breakdown, line);
  writeRemarks(pieces, 'conditions', conditions, (condition) =>
    writeCondition(condition.code, condition.state, condition.inputs),
  );
  if (ifEligible !== undefined) {
    const { breakdown: lines, ...rest } = ifEligible;
    pieces.push(`,"ifEligible":${open(rest)}`);
    writeRemarks(pieces, 'breakdown', lines, line);
    pieces.push('}');
  }
  pieces.push(`,${members({ payment })}`);
  writeRemarks(pieces, 'deadlines', deadlines, (deadline) => writeDeadline(deadline.code, deadline.inputs));
  pieces.push(',"missingInputs":[');
  for (const [place, missing] of missingInputs.entries()) {
    const { answers, ...rest } = missing;
    if (place > 0) pieces.push(',');
    writeRemark(pieces, rest, writeMissingInput(missing.code, missing.inputs));
    pieces.push(`,"answers":${list(answers, possibleAnswer)}}`);
  }
  pieces.push(`],${members({ rates })}`);
  writeRemarks(pieces, 'warnings', warnings, (warning) => writeWarning(warning.code, warning.inputs));
  pieces.push(`,"receipt":${JSON.stringify(receipt)}`);
}

function line(item: LineItem): TextJson {
  return writeLine(item.code, item.inputs);
}

type PossibleAnswer = Calculation['missingInputs'][number]['answers'][number];

const writtenAnswers = new Map<PossibleAnswer['answer'], string>();

function possibleAnswer(answer: PossibleAnswer): string {
  const description = writtenAnswers.getOrInsertComputed(answer.answer, (code) =>
    JSON.stringify(describePossibleAnswer(code)),
  );
  return `${open(answer)},"description":${description}}`;
}

/** Something that is said of a calculation with references to the law. */
interface Remark {
  readonly code: string;
  readonly legalReferences: readonly LegalReference[];
}

/** A list of remarks as a member that is not the first. */
function writeRemarks<Said extends Remark>(
  pieces: string[],
  name: string,
  remarks: readonly Said[],
  describe: (said: Said) => TextJson,
): void {
  pieces.push(`,"${name}":[`);
  for (const [place, said] of remarks.entries()) {
    if (place > 0) pieces.push(',');
    writeRemark(pieces, said, describe(said));
    pieces.push('}');
  }
  pieces.push(']');
}

/** A remark with its description, to be closed by a brace. */
function writeRemark(pieces: string[], { legalReferences, ...rest }: Remark, description: TextJson): void {
  pieces.push(
    open(rest),
    ',"legalReferences":',
    list(legalReferences, reference),
    ',"description":',
    description,
  );
}

const writtenReferences = new Map<LegalReference, string>();

function reference(code: LegalReference): string {
  return writtenReferences.getOrInsertComputed(code, () => JSON.stringify(readLegalReference(code)));
}

function list<Item>(items: readonly Item[], write: (item: Item) => string): string {
  let text = '';
  for (const item of items) text += text === '' ? write(item) : `,${write(item)}`;
  return `[${text}]`;
}

/** The JSON of an object that has at least one property, without its last brace. */
function open(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}

/** The same without both. Errors: TypeError when nothing would be between them. */
function members(object: object): string {
  const text = JSON.stringify(object).slice(1, -1);
  if (text === '') throw new TypeError('an object has no properties');
  return text;
}
