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
  return hashesTo(record.result, record.receipt.resultHash) ? (record.result as Calculation) : undefined;
}

/** The facts of a record, or undefined when they are not what its receipt says. */
export function storedCase(record: CalculationRecord): StatedCase | undefined {
  return hashesTo(record.facts, record.receipt.inputHash) ? (record.facts as StatedCase) : undefined;
}

function hashesTo(value: unknown, hash: string): boolean {
  try {
    return hashOf(value) === hash;
  } catch (error) {
    // What has no canonical form was never written by the service.
    if (error instanceof TypeError) return false;
    throw error;
  }
}
