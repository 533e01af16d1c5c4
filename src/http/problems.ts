import type { ErasedCalculation } from '../application/calculation-record.ts';
import type { CalculationDamaged } from '../application/stored-calculation.ts';
import type { Text } from '../domain/explanations/languages.ts';
import { messages } from './messages.ts';

/** What can go wrong with a request as a whole: the title is English, what the caller reads is in `detail`. */
interface ProblemType {
  readonly urn: string;
  readonly status: number;
  readonly title: string;
  readonly description: Text;
}

/**
 * Every problem type of the service. Those of the Belgian public-sector guide keep its URN; the guide has
 * none for the others, which are the service's own.
 */
export const problemTypes = {
  badRequest: {
    urn: 'urn:problem-type:belgif:badRequest',
    status: 400,
    title: 'Bad Request',
    description: messages.badRequestDescription(),
  },
  noAccessToken: {
    urn: 'urn:problem-type:belgif:noAccessToken',
    status: 401,
    title: 'No Access Token',
    description: messages.noAccessTokenDescription(),
  },
  invalidAccessToken: {
    urn: 'urn:problem-type:belgif:invalidAccessToken',
    status: 401,
    title: 'Invalid Access Token',
    description: messages.invalidAccessTokenDescription(),
  },
  expiredAccessToken: {
    urn: 'urn:problem-type:belgif:expiredAccessToken',
    status: 401,
    title: 'Expired Access Token',
    description: messages.expiredAccessTokenDescription(),
  },
  missingScope: {
    urn: 'urn:problem-type:belgif:missingScope',
    status: 403,
    title: 'Missing Scope',
    description: messages.missingScopeDescription(),
  },
  missingPermission: {
    urn: 'urn:problem-type:belgif:missingPermission',
    status: 403,
    title: 'Missing Permission',
    description: messages.missingPermissionDescription(),
  },
  localAccessOnly: {
    urn: 'urn:problem-type:cpas:barema:localAccessOnly',
    status: 403,
    title: 'Local Access Only',
    description: messages.localAccessOnlyDescription(),
  },
  resourceNotFound: {
    urn: 'urn:problem-type:belgif:resourceNotFound',
    status: 404,
    title: 'Resource Not Found',
    description: messages.resourceNotFoundDescription(),
  },
  methodNotAllowed: {
    urn: 'urn:problem-type:cpas:barema:methodNotAllowed',
    status: 405,
    title: 'Method Not Allowed',
    description: messages.methodNotAllowedDescription(),
  },
  notAcceptable: {
    urn: 'urn:problem-type:cpas:barema:notAcceptable',
    status: 406,
    title: 'Not Acceptable',
    description: messages.notAcceptableDescription(),
  },
  requestTimeout: {
    urn: 'urn:problem-type:cpas:barema:requestTimeout',
    status: 408,
    title: 'Request Timeout',
    description: messages.requestTimeoutDescription(),
  },
  idempotencyKeyReused: {
    urn: 'urn:problem-type:cpas:barema:idempotencyKeyReused',
    status: 409,
    title: 'Idempotency Key Reused',
    description: messages.idempotencyKeyReusedDescription(),
  },
  rateRevisionStateConflict: {
    urn: 'urn:problem-type:cpas:barema:rateRevisionStateConflict',
    status: 409,
    title: 'Rate Revision Is In Another State',
    description: messages.rateRevisionStateConflictDescription(),
  },
  rateRevisionHasErrors: {
    urn: 'urn:problem-type:cpas:barema:rateRevisionHasErrors',
    status: 409,
    title: 'Rate Revision Has Errors',
    description: messages.rateRevisionHasErrors(),
  },
  rateRevisionHasWarnings: {
    urn: 'urn:problem-type:cpas:barema:rateRevisionHasWarnings',
    status: 409,
    title: 'Rate Revision Has Warnings Without A Reason',
    description: messages.rateRevisionHasWarnings(),
  },
  rateKeyTaken: {
    urn: 'urn:problem-type:cpas:barema:rateKeyTaken',
    status: 409,
    title: 'Rate Was Published Meanwhile',
    description: messages.rateKeyTaken(),
  },
  approverIsAuthor: {
    urn: 'urn:problem-type:cpas:barema:approverIsAuthor',
    status: 409,
    title: 'Approver Prepared The Rate Revision',
    description: messages.approverIsAuthor(),
  },
  indexStepUnknown: {
    urn: 'urn:problem-type:cpas:barema:indexStepUnknown',
    status: 409,
    title: 'Index Step Is Unknown',
    description: messages.indexStepUnknown(),
  },
  calculationBatchUnfinished: {
    urn: 'urn:problem-type:cpas:barema:calculationBatchUnfinished',
    status: 409,
    title: 'Calculation Batch Is Unfinished',
    description: messages.calculationBatchUnfinished(),
  },
  calculationBatchCancelled: {
    urn: 'urn:problem-type:cpas:barema:calculationBatchCancelled',
    status: 409,
    title: 'Calculation Batch Was Cancelled',
    description: messages.calculationBatchCancelled(),
  },
  calculationBatchFailed: {
    urn: 'urn:problem-type:cpas:barema:calculationBatchFailed',
    status: 500,
    title: 'Calculation Batch Failed',
    description: messages.calculationBatchFailed(),
  },
  calculationErased: {
    urn: 'urn:problem-type:cpas:barema:calculationErased',
    status: 410,
    title: 'Calculation Was Erased',
    description: messages.calculationErasedDescription(),
  },
  calculationDamaged: {
    urn: 'urn:problem-type:cpas:barema:calculationDamaged',
    status: 500,
    title: 'Calculation Is Damaged',
    description: messages.calculationDamagedDescription(),
  },
  preconditionFailed: {
    urn: 'urn:problem-type:cpas:barema:preconditionFailed',
    status: 412,
    title: 'Precondition Failed',
    description: messages.preconditionFailed(),
  },
  payloadTooLarge: {
    urn: 'urn:problem-type:belgif:payloadTooLarge',
    status: 413,
    title: 'Payload Too Large',
    description: messages.payloadTooLargeDescription(),
  },
  unsupportedMediaType: {
    urn: 'urn:problem-type:cpas:barema:unsupportedMediaType',
    status: 415,
    title: 'Unsupported Media Type',
    description: messages.unsupportedMediaTypeDescription(),
  },
  misdirectedRequest: {
    urn: 'urn:problem-type:cpas:barema:misdirectedRequest',
    status: 421,
    title: 'Misdirected Request',
    description: messages.misdirectedRequestDescription(),
  },
  tooManyRequests: {
    urn: 'urn:problem-type:belgif:tooManyRequests',
    status: 429,
    title: 'Too Many Requests',
    description: messages.tooManyRequestsDescription(),
  },
  requestHeaderFieldsTooLarge: {
    urn: 'urn:problem-type:cpas:barema:requestHeaderFieldsTooLarge',
    status: 431,
    title: 'Request Header Fields Too Large',
    description: messages.requestHeaderFieldsTooLargeDescription(),
  },
  internalServerError: {
    urn: 'urn:problem-type:belgif:internalServerError',
    status: 500,
    title: 'Internal Server Error',
    description: messages.internalServerErrorDescription(),
  },
  serviceUnavailable: {
    urn: 'urn:problem-type:belgif:serviceUnavailable',
    status: 503,
    title: 'Service Unavailable',
    description: messages.serviceUnavailableDescription(),
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof problemTypes;

/** Where a type of problem is described. */
export function problemTypeHref(code: string): string {
  return `/v1/refData/problemTypes/${code}`;
}

/** What can be wrong with one field of a request. */
export const issueTypes = {
  schemaViolation: {
    urn: 'urn:problem-type:belgif:input-validation:schemaViolation',
    title: 'Input value does not match the schema',
  },
  invalidInput: {
    urn: 'urn:problem-type:belgif:input-validation:invalidInput',
    title: 'Invalid input',
  },
  unknownInput: {
    urn: 'urn:problem-type:belgif:input-validation:unknownInput',
    title: 'Unknown input',
  },
  referencedResourceNotFound: {
    urn: 'urn:problem-type:belgif:input-validation:referencedResourceNotFound',
    title: 'Referenced resource not found',
  },
  requiredInput: {
    urn: 'urn:problem-type:belgif-ext:input-validation:requiredInput',
    title: 'Input is required',
  },
  outOfRange: {
    urn: 'urn:problem-type:belgif-ext:input-validation:outOfRange',
    title: 'Input value is out of range',
  },
  exactlyOneOfExpected: {
    urn: 'urn:problem-type:belgif-ext:input-validation:exactlyOneOfExpected',
    title: 'Exactly one of these inputs must be present',
  },
  zeroOrAllOfExpected: {
    urn: 'urn:problem-type:belgif-ext:input-validation:zeroOrAllOfExpected',
    title: 'Zero or all of these inputs must be present',
  },
  invalidPeriod: {
    urn: 'urn:problem-type:belgif-ext:input-validation:invalidPeriod',
    title: 'Period is invalid',
  },
  rejectedInput: {
    urn: 'urn:problem-type:belgif-ext:input-validation:rejectedInput',
    title: 'Input is not allowed in this context',
  },
  noRateInForce: {
    urn: 'urn:problem-type:cpas:input-validation:barema:noRateInForce',
    title: 'No rate is in force on this date',
  },
  categoryContradictsHousehold: {
    urn: 'urn:problem-type:cpas:input-validation:barema:categoryContradictsHousehold',
    title: 'Category contradicts the household',
  },
} as const satisfies Record<string, { readonly urn: string; readonly title: string }>;

export type IssueCode = keyof typeof issueTypes;

export type InputLocation = 'body' | 'header' | 'path' | 'query';

/** One thing that is wrong with one field of a request. */
export interface Issue {
  readonly code: IssueCode;
  readonly in: InputLocation;
  /** The field, for example `applicant.resources[0].monthlyAmountCents`; absent when it is the whole input. */
  readonly name?: string;
  /** What was sent there. It is answered only when it is a scalar, and cut at 100 characters. */
  readonly value?: unknown;
  readonly detail: Text;
  /** Bounds of an `outOfRange`. */
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  /** In a timeline: the first period that it is about. */
  readonly period?: { readonly startDate: string; readonly endDate: string };
}

/** A request that is answered with a problem. Thrown by handlers and by the code that reads requests. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: Text;
  readonly issues: readonly Issue[];
  /** Members that the problem type adds, such as `limit`. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: Text,
    extra: {
      readonly issues?: readonly Issue[];
      readonly members?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
    this.issues = extra.issues ?? [];
    this.members = extra.members ?? {};
    this.headers = extra.headers ?? {};
  }
}

/** 400: these fields are wrong. Give all of them at once. */
export function badRequest(issues: readonly Issue[]): ProblemError {
  return new ProblemError('badRequest', messages.inputIsWrong(), { issues });
}

/** 404: the resource that the path names does not exist. The default detail says just that. */
export function resourceNotFound(detail: Text = messages.resourceNotFound()): ProblemError {
  return new ProblemError('resourceNotFound', detail);
}

/** 408: the request did not arrive in time. */
export function requestTimeout(): ProblemError {
  return new ProblemError('requestTimeout', messages.requestTimeout());
}

/** 408: the lines did not arrive within so many seconds. */
export function uploadTimeout(seconds: number): ProblemError {
  return new ProblemError('requestTimeout', messages.uploadTimeout({ seconds }));
}

/** 409: the idempotency key belongs to a request with another body. */
export function idempotencyKeyReused(): ProblemError {
  return new ProblemError('idempotencyKeyReused', messages.idempotencyKeyReused());
}

/** 410: the retention of the organization has ended, and with it the personal content of the calculation. */
export function calculationErased({ erasedAt, retentionYears }: ErasedCalculation): ProblemError {
  const erasedOn = erasedAt.toZonedDateTimeISO('Europe/Brussels').toPlainDate().toString();
  return new ProblemError(
    'calculationErased',
    messages.calculationErased({ erasedOn, years: retentionYears }),
    {
      members: { erasedAt: erasedAt.toString(), retentionYears },
    },
  );
}

/** 500: what is stored of a calculation is not what was recorded, so it is not answered. */
export function calculationDamaged({ calculationId }: CalculationDamaged): ProblemError {
  return new ProblemError('calculationDamaged', messages.calculationDamaged(), {
    members: { calculationId },
  });
}

/** 413: the body is larger than `limitBytes`. */
export function payloadTooLarge(limitBytes: number): ProblemError {
  return new ProblemError('payloadTooLarge', messages.bodyTooLarge({ limitBytes }), {
    members: { limit: limitBytes },
  });
}

/** 415: the body is not plain JSON in UTF-8. */
export function unsupportedMediaType(detail: Text = messages.mediaTypeIsNotJson()): ProblemError {
  return new ProblemError('unsupportedMediaType', detail, { headers: { accept: 'application/json' } });
}

/** 429: the client has sent more than `limit` requests within a minute. */
export function tooManyRequests(limit: number, retryAfterSec: number): ProblemError {
  return new ProblemError('tooManyRequests', messages.tooManyRequests({ limit }), {
    members: { limit, retryAfterSec },
    headers: { 'retry-after': String(retryAfterSec) },
  });
}

/** 429: more than `limit` credentials of the address were refused within a minute. */
export function tooManyRefusedCredentials(limit: number, retryAfterSec: number): ProblemError {
  return new ProblemError('tooManyRequests', messages.tooManyRefusedCredentials({ limit }), {
    members: { limit, retryAfterSec },
    headers: { 'retry-after': String(retryAfterSec) },
  });
}

/** 503: more is asked than can be stored just now. Nothing was stored. */
export function tooBusy(): ProblemError {
  return new ProblemError('serviceUnavailable', messages.tooBusy(), { headers: { 'retry-after': '1' } });
}

/** 503: the service cannot work just now, for example because its database is unreachable. */
export function serviceUnavailable(detail: Text = messages.serviceUnavailable()): ProblemError {
  return new ProblemError('serviceUnavailable', detail, {
    headers: { 'retry-after': '5' },
  });
}
