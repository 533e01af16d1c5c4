import { Type } from 'typebox';
import { periodSchema } from './calculation-request.ts';
import { rateCheckSchema } from './rate-check.ts';

const issueSchema = Type.Object(
  {
    type: Type.String({ format: 'uri', description: 'A URN; the list is at /v1/refData/problemTypes.' }),
    title: Type.String({ description: 'In English.' }),
    detail: Type.String({ description: 'In the language of Accept-Language.' }),
    in: Type.Union([
      Type.Literal('body'),
      Type.Literal('header'),
      Type.Literal('path'),
      Type.Literal('query'),
    ]),
    name: Type.Optional(
      Type.String({
        description:
          'The field, for example `applicant.resources[0].monthlyAmountCents`; absent when it is the whole input.',
      }),
    ),
    value: Type.Optional(
      Type.Union([Type.String(), Type.Number(), Type.Boolean()], {
        description: 'What was sent there, when it is a text, number or boolean; cut at 100 characters.',
      }),
    ),
    minimum: Type.Optional(
      Type.Union([Type.Number(), Type.String()], { description: 'Lower bound of an outOfRange.' }),
    ),
    maximum: Type.Optional(
      Type.Union([Type.Number(), Type.String()], { description: 'Upper bound of an outOfRange.' }),
    ),
    period: Type.Optional(periodSchema),
  },
  {
    $id: 'Issue',
    description:
      'One thing that is wrong with one field. `period`: in a timeline, the first of its periods that it is about.',
  },
);

/** The body of every answer that is no success (RFC 9457). */
export const problemSchema = Type.Object(
  {
    type: Type.String({ format: 'uri', description: 'A URN; the list is at /v1/refData/problemTypes.' }),
    href: Type.String({ format: 'uri-reference', description: 'Where the type is described.' }),
    title: Type.String({ description: 'In English.' }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'In the language of Accept-Language.' }),
    instance: Type.String({ format: 'uri', description: 'Names this occurrence.' }),
    state: Type.Optional(Type.String({ description: 'Of a rateRevisionStateConflict: the state.' })),
    checks: Type.Optional(
      Type.Array(rateCheckSchema, {
        description:
          'Of a rateRevisionHasErrors, rateRevisionHasWarnings or rateKeyTaken: what stops the act.',
      }),
    ),
    requiredScopes: Type.Optional(
      Type.Array(Type.String(), { description: 'Of a missingScope: all that the operation takes.' }),
    ),
    limit: Type.Optional(
      Type.Integer({
        description:
          'Of a payloadTooLarge: the largest body, in bytes. Of a tooManyRequests: the most requests, or refused credentials, in a minute.',
      }),
    ),
    retryAfterSec: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Of a tooManyRequests: how many seconds to wait.' }),
    ),
    issues: Type.Optional(Type.Array(issueSchema, { maxItems: 100 })),
  },
  { $id: 'Problem' },
);
