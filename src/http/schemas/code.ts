import { Type } from 'typebox';

/** A text that is one of a list of codes. */
export function code<Code extends string>(codes: readonly Code[], description?: string) {
  return Type.Unsafe<Code>({
    type: 'string',
    enum: [...codes],
    ...(description === undefined ? {} : { description }),
  });
}
