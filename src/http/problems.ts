import type { ErasedCalculation } from '../application/calculation-record.ts';
import type { CalculationDamaged } from '../application/stored-calculation.ts';
import type { Text } from '../domain/explanations/languages.ts';
import { messages } from './messages.ts';
import type { IssueCode, ProblemCode } from './problem-types.ts';

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

/** 400: nothing can be calculated before the first day on which the rates are known. */
export function noRateInForce(
  field: Pick<Issue, 'in' | 'name' | 'value'>,
  firstKnownDay: Temporal.PlainDate,
): ProblemError {
  const detail = messages.noRateInForce({ firstKnownDay: firstKnownDay.toString() });
  return badRequest([{ code: 'noRateInForce', ...field, detail }]);
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
