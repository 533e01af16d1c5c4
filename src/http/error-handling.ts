import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { canReachDatabase } from '../application/check-health.ts';
import type { Dependencies } from '../application/dependencies.ts';
import { describeFailure } from '../application/describe-failure.ts';
import { CalculationDamaged } from '../application/stored-calculation.ts';
import { issuesOfActingPerson } from './acting-person.ts';
import { bodyLimits } from './json-body.ts';
import { preferredLanguage } from './languages.ts';
import { loggableError } from './loggable-error.ts';
import { messages } from './messages.ts';
import { problemDocument } from './problem-document.ts';
import { problemTypes } from './problem-types.ts';
import {
  badRequest,
  calculationDamaged,
  type Issue,
  ProblemError,
  payloadTooLarge,
  requestTimeout,
  resourceNotFound,
  serviceUnavailable,
  tooBusy,
  unsupportedMediaType,
} from './problems.ts';
import { securityHeaders } from './security-headers.ts';
import { addTraceHeaders } from './tracing.ts';
import { InvalidInput, issuesOfPart } from './validation.ts';

/** Answers every failure of a request with a problem, and logs those that are the service's own. */
export async function answerError(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  dependencies: Dependencies,
): Promise<FastifyReply> {
  let problem = problemOf(error, request);
  if (error === request.raw.errored) {
    // The caller has gone while he sent: nobody is there to be answered, and nothing of ours has failed.
    request.log.info({ route: request.routeOptions.url }, 'request abandoned');
    problem = new ProblemError('badRequest', messages.malformedRequest());
  }
  if (problem.code === 'internalServerError' && describeFailure(error).busy) problem = tooBusy();
  if (problemTypes[problem.code].status === 500) request.log.error(loggableError(error), 'request failed');
  if (problem.code === 'internalServerError') {
    if (describeFailure(error).passing || !(await canReachDatabase(dependencies))) {
      problem = serviceUnavailable();
    }
  }
  return sendProblem(problem, request, reply, dependencies.newIdentifier());
}

/** Answers a request that the framework gave up before it became one of a route. */
export function answerUnreadableRequest(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  newIdentifier: () => string,
): void {
  // Hooks do not run for it.
  addTraceHeaders(request, reply);
  reply.headers(securityHeaders);
  sendProblem(problemOf(error, request), request, reply, newIdentifier());
}

function sendProblem(
  problem: ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
  instance: string,
): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language']);
  return reply
    .code(problemTypes[problem.code].status)
    .headers(problem.headers)
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .header('vary', 'Accept-Language')
    .type('application/problem+json')
    .send(problemDocument(problem, language, instance));
}

/** What a failure is to the caller. Whatever is not known to be the caller's doing is our fault: 500. */
function problemOf(error: Error, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof CalculationDamaged) return calculationDamaged(error);
  if (error instanceof InvalidInput) return badRequest(allIssues(request));
  switch ('code' in error ? error.code : undefined) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return payloadTooLarge(request.routeOptions.bodyLimit ?? bodyLimits.maximumBytes);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_TYPE':
      return unsupportedMediaType();
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return resourceNotFound();
    case 'FST_ERR_BAD_URL':
      return new ProblemError('badRequest', messages.malformedUrl());
  }
  if ('statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500) {
    return new ProblemError('badRequest', messages.malformedRequest());
  }
  return new ProblemError('internalServerError', messages.internalServerError());
}

const requestParts = ['params', 'querystring', 'headers', 'body'] as const;

/** Fastify stops at the first part of a request that is wrong; the caller wants to know about all of them. */
function allIssues(request: FastifyRequest): readonly Issue[] {
  return requestParts.flatMap((part): readonly Issue[] => {
    if (part === 'body' && request.routeOptions.schema?.body !== undefined && request.body === undefined) {
      return [{ code: 'requiredInput', in: 'body', detail: messages.requiredBody() }];
    }
    const issues = issuesOfPart(request, part, request[part === 'querystring' ? 'query' : part]);
    return part === 'headers' ? [...issuesOfActingPerson(request), ...issues] : issues;
  });
}

/** Answers what is no HTTP, or too much of it, on a socket that has no request yet. */
export function answerClientError(
  error: Error & { code?: string },
  socket: Socket,
  log: FastifyBaseLogger,
  newIdentifier: () => string,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const problem = clientProblem(error.code);
  const { status, title } = problemTypes[problem.code];
  const body = JSON.stringify(problemDocument(problem, 'en', newIdentifier()));
  const traceId = newIdentifier();
  log.info({ traceId, errorCode: error.code, statusCode: status }, 'no request answered');
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Content-Language: en',
      `BelGov-Trace-Id: ${traceId}`,
      'Cache-Control: no-store',
      ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function clientProblem(code: string | undefined): ProblemError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ProblemError('requestHeaderFieldsTooLarge', messages.requestHeaderFieldsTooLarge());
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return requestTimeout();
    default:
      return new ProblemError('badRequest', messages.malformedRequest());
  }
}
