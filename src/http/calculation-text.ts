import type { CalculationRecord, Receipt } from '../application/calculation-record.ts';
import { CalculationDamaged, storedCalculation } from '../application/stored-calculation.ts';
import type { LineItem } from '../domain/breakdown.ts';
import type { Calculation } from '../domain/calculate.ts';
import {
  describePossibleAnswer,
  writeCondition,
  writeDeadline,
  writeLine,
  writeMissingInput,
  writeRefusalReason,
  writeWarning,
} from '../domain/explanations/render.ts';
import { Utf8Text } from '../domain/explanations/utf8-text.ts';
import { type LegalReference, readLegalReference } from '../domain/legal-references.ts';
import { calculationHref, organizationPart } from './calculation-document.ts';

/** What a calculation stands between where it is part of a larger text. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

const unframed: Frame = { before: '', after: '' };

/** Where answers are written, one after the other. */
const text = new Utf8Text();

/**
 * A calculation as the API answers it, as JSON in UTF-8: the text that `JSON.stringify` gives of `calculationDocument`,
 * to the byte.
 */
export function calculationText(
  stated: { readonly caseReference: string; readonly requestDate: string },
  calculation: Calculation,
  receipt: Receipt,
  { before, after }: Frame = unframed,
): Buffer {
  text.clear();
  text.add(`${before}{`);
  writeCalculation(stated, calculation, receipt);
  text.add(`}${after}`);
  return text.toBytes();
}

/**
 * A stored calculation, whole, as JSON in UTF-8, with its result where that is at hand. Errors: CalculationDamaged when
 * the record is not what its receipt says, or is something else that its receipt was made to fit; it is not answered.
 */
export function storedText(
  record: CalculationRecord,
  calculation?: Calculation,
  frame: Frame = unframed,
): Buffer {
  if (calculation !== undefined) return recordText(record, calculation, frame);
  const stored = storedCalculation(record);
  if (stored === undefined) throw new CalculationDamaged(record.id);
  try {
    return recordText(record, stored, frame);
  } catch (cause) {
    throw new CalculationDamaged(record.id, { cause });
  }
}

function recordText(record: CalculationRecord, calculation: Calculation, { before, after }: Frame): Buffer {
  const { id, organization, receipt, salt, contentHash, recordedAt } = record;
  const head = { id, href: calculationHref(id), ...organizationPart(organization) };
  const commitment =
    salt === undefined || contentHash === undefined ? {} : { commitment: { salt, contentHash } };
  const end = { ...commitment, recordedAt: recordedAt.toString() };
  text.clear();
  text.add(`${before}{${members(head)},`);
  writeCalculation(record, calculation, receipt);
  text.add(`,${members(end)}}${after}`);
  return text.toBytes();
}

function writeCalculation(
  { caseReference, requestDate }: { readonly caseReference: string; readonly requestDate: string },
  calculation: Calculation,
  receipt: Receipt,
): void {
  const { outcome, category, period, amounts, situations, payment, rates } = calculation;
  const { refusalReasons, breakdown, conditions, ifEligible, deadlines, missingInputs, warnings } =
    calculation;
  text.add(members({ caseReference, requestDate, outcome }));
  writeRemarks('refusalReasons', refusalReasons, (reason) =>
    writeRefusalReason(text, reason.code, reason.inputs),
  );
  const amountsPart = { category, period, amounts, ...(situations === undefined ? {} : { situations }) };
  text.add(`,${members(amountsPart)}`);
  writeRemarks('breakdown', breakdown, describeLine);
  writeRemarks('conditions', conditions, (condition) =>
    writeCondition(text, condition.code, condition.state, condition.inputs),
  );
  if (ifEligible !== undefined) {
    const { breakdown: lines, ...rest } = ifEligible;
    text.add(`,"ifEligible":${open(rest)}`);
    writeRemarks('breakdown', lines, describeLine);
    text.add('}');
  }
  text.add(`,${members({ payment })}`);
  writeRemarks('deadlines', deadlines, (deadline) => writeDeadline(text, deadline.code, deadline.inputs));
  text.add(',"missingInputs":[');
  for (const [place, missing] of missingInputs.entries()) {
    const { answers, ...rest } = missing;
    if (place > 0) text.addBytes(comma);
    writeRemark(rest);
    writeMissingInput(text, missing.code, missing.inputs);
    text.add(',"answers":[');
    for (const [answerPlace, answer] of answers.entries()) {
      if (answerPlace > 0) text.addBytes(comma);
      writePossibleAnswer(answer);
    }
    text.add(']}');
  }
  text.add(`],${members({ rates })}`);
  writeRemarks('warnings', warnings, (warning) => writeWarning(text, warning.code, warning.inputs));
  text.add(`,"receipt":${JSON.stringify(receipt)}`);
}

function describeLine(item: LineItem): void {
  writeLine(text, item.code, item.inputs);
}

type PossibleAnswer = Calculation['missingInputs'][number]['answers'][number];

const writtenAnswers = new Map<PossibleAnswer['answer'], Uint8Array>();

function writePossibleAnswer(answer: PossibleAnswer): void {
  text.add(open(answer));
  const description = writtenAnswers.getOrInsertComputed(answer.answer, (code) =>
    Buffer.from(`,"description":${JSON.stringify(describePossibleAnswer(code))}}`),
  );
  text.addBytes(description);
}

/** Something that is said of a calculation with references to the law. */
interface Remark {
  readonly code: string;
  readonly legalReferences: readonly LegalReference[];
}

/** A list of remarks as a member that is not the first. */
function writeRemarks<Said extends Remark>(
  name: string,
  remarks: readonly Said[],
  writeDescription: (said: Said) => void,
): void {
  text.add(`,"${name}":[`);
  for (const [place, said] of remarks.entries()) {
    if (place > 0) text.addBytes(comma);
    writeRemark(said);
    writeDescription(said);
    text.addBytes(closingBrace);
  }
  text.addBytes(closingBracket);
}

const comma = Buffer.from(',');
const closingBrace = Buffer.from('}');
const closingBracket = Buffer.from(']');
const beforeReferences = Buffer.from(',"legalReferences":[');
const beforeDescription = Buffer.from('],"description":');

/** A remark up to its description, which is to follow, and a brace. */
function writeRemark(said: Remark): void {
  text.add(open({ ...said, legalReferences: undefined }));
  text.addBytes(beforeReferences);
  for (const [place, code] of said.legalReferences.entries()) {
    if (place > 0) text.addBytes(comma);
    text.addBytes(writtenReferences.getOrInsertComputed(code, written));
  }
  text.addBytes(beforeDescription);
}

const writtenReferences = new Map<LegalReference, Uint8Array>();

function written(reference: LegalReference): Uint8Array {
  return Buffer.from(JSON.stringify(readLegalReference(reference)));
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
