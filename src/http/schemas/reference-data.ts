import { Type } from 'typebox';
import { textSchema } from './common.ts';

const href = Type.String({ format: 'uri-reference', description: 'The address of this item.' });

/** A code that the API uses, and what people call it. */
export function namedCodeSchema(name: string) {
  return Type.Object({ href, code: Type.String(), name: textSchema }, { $id: name });
}

export const problemTypeSchema = Type.Object(
  {
    href,
    code: Type.String(),
    type: Type.String({ format: 'uri', description: 'What stands in type of a problem or an issue.' }),
    status: Type.Optional(Type.Integer({ description: 'HTTP status; absent for an issue of a badRequest.' })),
    title: Type.String(),
    description: Type.Optional(textSchema),
  },
  { $id: 'ProblemType' },
);
