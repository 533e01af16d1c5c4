import type { Calculation } from '../domain/calculate.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import type { CalculationRecord } from './calculation-record.ts';
import { canonicalJson, sha256Hex } from './canonical-json.ts';

/** SHA-256 of the canonical JSON (RFC 8785) of facts or of a result, in lowercase hexadecimal. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/**
 * The result of a record, or undefined when it is not what its receipt says. The hash is what lets the JSON
 * be read as a calculation: the service itself wrote what hashes to it.
 */
export function storedCalculation(record: CalculationRecord): Calculation | undefined {
  return objectOf(record.result, record.receipt.resultHash) as Calculation | undefined;
}

/** The facts of a record, or undefined when they are not what its receipt says. */
export function storedCase(record: CalculationRecord): StatedCase | undefined {
  return objectOf(record.facts, record.receipt.inputHash) as StatedCase | undefined;
}

/** The object of a JSON text that hashes to what a receipt says, or undefined. */
function objectOf(text: string, hash: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    // What was recorded before canonical texts were kept has a text that PostgreSQL gives of its value.
    return sha256Hex(text) === hash || hashOf(value) === hash ? value : undefined;
  } catch (error) {
    // What is no JSON, or has no canonical form, was never written by the service.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
