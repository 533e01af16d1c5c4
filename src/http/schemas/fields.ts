import { Type } from 'typebox';
import { limits } from '../../domain/limits.ts';

/** A text that is one of a list of codes. */
export function code<Code extends string>(codes: readonly Code[], description?: string) {
  return Type.Unsafe<Code>({
    type: 'string',
    enum: [...codes],
    ...(description === undefined ? {} : { description }),
  });
}

/** The header that makes a creation safe to repeat. */
export function idempotencyKeyHeader(description: string) {
  return {
    'idempotency-key': Type.Optional(
      Type.String({
        pattern: '^[!-~]{1,255}$',
        description,
        examples: ['0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90'],
      }),
    ),
  };
}

/** How many items a page of a list has. */
export const pageSize = Type.Integer({
  minimum: 1,
  maximum: 200,
  default: 50,
  description: 'Items on a page.',
});

/** The query parameters of a list of what has identifiers: the size of a page, and what it begins behind. */
export function pageParameters(item: string) {
  return {
    pageSize,
    cursor: Type.Optional(
      Type.String({ format: 'uuid', description: `Behind which ${item} the page begins.` }),
    ),
  };
}

/** A calendar date. */
export function date(description: string) {
  return Type.String({ format: 'date', description });
}

/** An amount of money that a request states. */
export function cents(description: string) {
  return Type.Integer({ minimum: 0, maximum: limits.maximumAmountCents, description });
}

/** A reason in the words of the CPAS: without control characters, and with at least one that can be seen. */
export function reason(description: string) {
  const writable = '[^\\u0000-\\u001F\\u007F]';
  const visible = '[^\\s\\u0000-\\u001F\\u007F\\u00AD\\u200B-\\u200F\\u2060]';
  return Type.String({ pattern: `^(?=${writable}*${visible})${writable}{1,500}$`, description });
}

/** An exact part or number. */
export const share = Type.Object(
  {
    numerator: Type.Integer({ minimum: 1, maximum: limits.maximumShareDenominator }),
    denominator: Type.Integer({ minimum: 1, maximum: limits.maximumShareDenominator }),
  },
  { $id: 'Share', description: 'An exact part or number, such as 1/2 or 5/2.' },
);
