import type { StatedCase } from '../domain/stated-case.ts';
import { bodyLimits, parseStrictJson } from './json-body.ts';
import { badRequest, payloadTooLarge } from './problems.ts';
import { calculationRequestSchema } from './schemas/calculation-request.ts';
import { assertBody, InvalidInput } from './validation.ts';

/**
 * The facts of a case from the text of a request for a calculation, in UTF-8, read as `POST /v1/calculations` reads
 * its body. Errors: ProblemError, the one that the route answers.
 */
export function readCalculationRequest(text: Uint8Array): StatedCase {
  if (text.length > bodyLimits.maximumBytes) throw payloadTooLarge(bodyLimits.maximumBytes);
  const body = parseStrictJson(text);
  try {
    assertBody(calculationRequestSchema, body);
    return body;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw badRequest(error.issues);
  }
}
