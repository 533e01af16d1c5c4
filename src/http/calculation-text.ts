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
 * A calculation as the API answers it, as JSON: the text that `JSON.stringify` gives of `calculationDocument`, to the
 * byte. Most of it are descriptions and references that were written before, and are not written again.
 */
export function calculationText(
  stated: { readonly caseReference: string; readonly requestDate: string },
  calculation: Calculation,
  receipt: Receipt,
): string {
  return `{${calculationMembers(stated, calculation, receipt)}}`;
}

/**
 * A stored calculation, whole, as JSON, with its result where that is at hand. Errors: CalculationDamaged when the
 * record is not what its receipt says, or is something else that its receipt was made to fit; it is not answered.
 */
export function storedText(record: CalculationRecord, calculation?: Calculation): string {
  if (calculation !== undefined) return recordText(record, calculation);
  const stored = storedCalculation(record);
  if (stored === undefined) throw new CalculationDamaged(record.id);
  try {
    return recordText(record, stored);
  } catch (cause) {
    throw new CalculationDamaged(record.id, { cause });
  }
}

function recordText(record: CalculationRecord, calculation: Calculation): string {
  const { id, organization, receipt, salt, contentHash, recordedAt } = record;
  const head = { id, href: calculationHref(id), ...organizationPart(organization) };
  const commitment =
    salt === undefined || contentHash === undefined ? {} : { commitment: { salt, contentHash } };
  const end = { ...commitment, recordedAt: recordedAt.toString() };
  return `{${members(head)},${calculationMembers(record, calculation, receipt)},${members(end)}}`;
}

function calculationMembers(
  { caseReference, requestDate }: { readonly caseReference: string; readonly requestDate: string },
  calculation: Calculation,
  receipt: Receipt,
): string {
  const { outcome, category, period, amounts, situations, payment, rates } = calculation;
  const { refusalReasons, breakdown, conditions, ifEligible, deadlines, missingInputs, warnings } =
    calculation;
  return (
    `${members({ caseReference, requestDate, outcome })}` +
    `,"refusalReasons":${list(refusalReasons, (reason) => remark(reason, writeRefusalReason(reason.code, reason.inputs)))}` +
    `,${members({ category, period, amounts, ...(situations === undefined ? {} : { situations }) })}` +
    `,"breakdown":${list(breakdown, line)}` +
    `,"conditions":${list(conditions, (condition) =>
      remark(condition, writeCondition(condition.code, condition.state, condition.inputs)),
    )}${ifEligible === undefined ? '' : `,"ifEligible":${resultIfEligible(ifEligible)}`}` +
    `,${members({ payment })}` +
    `,"deadlines":${list(deadlines, (deadline) => remark(deadline, writeDeadline(deadline.code, deadline.inputs)))}` +
    `,"missingInputs":${list(missingInputs, missingInput)}` +
    `,${members({ rates })}` +
    `,"warnings":${list(warnings, (warning) => remark(warning, writeWarning(warning.code, warning.inputs)))}` +
    `,"receipt":${JSON.stringify(receipt)}`
  );
}

function line(item: LineItem): string {
  return remark(item, writeLine(item.code, item.inputs));
}

function resultIfEligible({ breakdown, ...rest }: NonNullable<Calculation['ifEligible']>): string {
  return `${open(rest)},"breakdown":${list(breakdown, line)}}`;
}

function missingInput({ answers, ...missing }: Calculation['missingInputs'][number]): string {
  const described = openRemark(missing, writeMissingInput(missing.code, missing.inputs));
  return `${described},"answers":${list(answers, possibleAnswer)}}`;
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

function remark(said: Remark, description: TextJson): string {
  return `${openRemark(said, description)}}`;
}

/** A remark with its description, to be closed by a brace. */
function openRemark({ legalReferences, ...rest }: Remark, description: TextJson): string {
  return `${open(rest)},"legalReferences":${list(legalReferences, reference)},"description":${description}`;
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
