import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { Type } from 'typebox';
import { messages } from './messages.ts';
import { badRequest, ProblemError, unsupportedMediaType } from './problems.ts';

/** What every operation of the API does alike. */
export function followApiConventions(app: FastifyInstance): void {
  refuseUndocumentedInput(app);
  negotiateContent(app);
  controlCaching(app);
}

/** An operation that documents no query parameter or body takes none (belgif req-valid). */
function refuseUndocumentedInput(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.schema = { querystring: Type.Object({}), ...route.schema };
  });
  app.addHook('preValidation', async (request) => {
    if (request.routeOptions.schema?.body !== undefined || isEmpty(request.body)) return;
    throw badRequest([{ code: 'unknownInput', in: 'body', detail: messages.unexpectedBody() }]);
  });
}

/** Nothing, or the empty object that some clients send with every POST. */
function isEmpty(body: unknown): boolean {
  if (body === undefined) return true;
  return typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;
}

const answeredMediaTypes = ['application/json', 'application/json;charset=utf-8'];

/** Whether a client says that it takes everything, or nothing of what it takes: most do. */
function takesAnything(accept: string | undefined): boolean {
  return accept === undefined || accept === '*/*';
}

/** Answers are JSON, or what a route says that it produces too; bodies are not compressed. */
function negotiateContent(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers, routeOptions }) => {
    if (!takesAnything(headers.accept)) {
      const answered = [...answeredMediaTypes, ...(routeOptions.schema?.produces ?? [])];
      if (new Negotiator({ headers }).mediaType(answered) === undefined) {
        throw new ProblemError('notAcceptable', messages.notAcceptable());
      }
    }
    if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
      throw unsupportedMediaType(messages.bodyIsCompressed());
    }
  });
}

/** What documents a 304 has an ETag, and is asked for again each time; nothing else is kept by a cache. */
function controlCaching(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isCacheable = Object.hasOwn(Object(request.routeOptions.schema?.response), '304');
    if (!isCacheable || reply.statusCode !== 200 || typeof payload !== 'string') {
      reply.header('cache-control', 'no-store');
      return payload;
    }
    const etag = `"${createHash('sha256').update(payload).digest('base64url')}"`;
    reply.header('cache-control', 'no-cache').header('etag', etag);
    if (!fresh(request.headers, { etag })) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
}
