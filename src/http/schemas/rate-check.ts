import { Type } from 'typebox';
import { rateCheckSeverities } from '../../domain/rate-findings.ts';
import { textSchema } from './common.ts';
import { code } from './fields.ts';

export const rateCheckCodes = Object.keys(rateCheckSeverities);

/** What a check of a revision found. */
export const rateCheckSchema = Type.Object(
  {
    code: code(rateCheckCodes, 'What was found.'),
    severity: code(
      ['error', 'warning'],
      'An error stops the revision; a warning must be acknowledged with a reason.',
    ),
    subject: Type.Optional(
      Type.String({
        description: 'The row and field, such as `rows[3].amountCents`; absent when a row is missing.',
      }),
    ),
    inputs: Type.Unsafe<object>({ type: 'object', description: 'The figures that were compared.' }),
    description: textSchema,
    acknowledgement: Type.Optional(
      Type.Object({
        actingPerson: Type.String(),
        reason: Type.String(),
      }),
    ),
  },
  { $id: 'RateCheck' },
);
