import type { Calculation } from '../domain/calculate.ts';
import {
  decreeArticle,
  guidanceSection,
  type LegalReference,
  lawArticle,
  type ReadLegalReference,
} from '../domain/legal-references.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import type { CalculationRecord } from './calculation-record.ts';
import { canonicalJson, sha256Hex } from './canonical-json.ts';
import { isNestedTooDeep } from './nesting.ts';

/** SHA-256 of the canonical JSON (RFC 8785) of facts or of a result, in lowercase hexadecimal. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** What is stored of a calculation is not what was recorded, or cannot be read as that. */
export class CalculationDamaged extends Error {
  override name = 'CalculationDamaged';
  readonly calculationId: string;

  constructor(calculationId: string, options?: ErrorOptions) {
    super(`calculation ${calculationId} is not what was recorded`, options);
    this.calculationId = calculationId;
  }
}

/**
 * The result of a record, or undefined when it is not what its receipt says. The hash is what lets the JSON
 * be read as a calculation: the service itself wrote what hashes to it. Where somebody has put another text there, and
 * its hash, what tells a result from others is looked at; that all of it can be written is for whoever writes it to see.
 */
export function storedCalculation(record: CalculationRecord): Calculation | undefined {
  const value = objectOf(record.result, record.receipt.resultHash);
  if (!isCalculation(value)) return undefined;
  // A quote inside of a string is escaped, so this is the name of a property: that of the links of a reference.
  const isOlder = record.result.includes('"links":');
  try {
    return isOlder ? (withReferencesAsCodes(value) as Calculation) : value;
  } catch (error) {
    // Somebody has put other references there, and the hash of that.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isCalculation(value: object | undefined): value is Calculation {
  const { outcome, category, period, amounts }: Partial<Record<string, unknown>> = { ...value };
  const { monthlyCents, payableCents } = Object(amounts);
  return (
    (outcome === 'granted' || outcome === 'refused') &&
    typeof Object(category).code === 'string' &&
    typeof Object(period).startDate === 'string' &&
    typeof Object(period).endDate === 'string' &&
    [...Object.values(Object(amounts)), monthlyCents, payableCents].every(Number.isSafeInteger)
  );
}

/** Before rules 2026.11.4 a result held its references to the law in parts, with links. */
function withReferencesAsCodes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withReferencesAsCodes);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === 'legalReferences' && Array.isArray(member)
        ? member.map(referenceAsCode)
        : withReferencesAsCodes(member),
    ]),
  );
}

function referenceAsCode({ act, article, paragraph, letter }: ReadLegalReference): LegalReference {
  if (act === 'law2002') return lawArticle(article, paragraph);
  return act === 'primabook' ? guidanceSection(article) : decreeArticle(article, paragraph, letter);
}

/** The facts of a record, or undefined when they are not what its receipt says. */
export function storedCase(record: Pick<CalculationRecord, 'facts' | 'receipt'>): StatedCase | undefined {
  return objectOf(record.facts, record.receipt.inputHash) as StatedCase | undefined;
}

/** The object of a JSON text that hashes to what a receipt says, or undefined. */
function objectOf(text: string, hash: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || isNestedTooDeep(value)) return undefined;
    if (sha256Hex(text) === hash) return value;
    // What was recorded before canonical texts were kept has the text that PostgreSQL gives of its value. Any other
    // text of the same value was put there: a name that comes twice says one thing to one reader, another to the next.
    return databaseText(value) === text && hashOf(value) === hash ? value : undefined;
  } catch (error) {
    // What is no JSON, or has no canonical form, was never written by the service.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The text that PostgreSQL gives of a `jsonb` value: shorter names first, then by their bytes in UTF-8. */
function databaseText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(databaseText).join(', ')}]`;
  const members = Object.entries(value)
    .map(([name, member]) => ({ name, bytes: Buffer.from(name), member }))
    .sort((a, b) => a.bytes.length - b.bytes.length || Buffer.compare(a.bytes, b.bytes));
  return `{${members.map(({ name, member }) => `${JSON.stringify(name)}: ${databaseText(member)}`).join(', ')}}`;
}
