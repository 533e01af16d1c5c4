import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const wellFormedTraceId = /^[\x21-\x7e]{1,36}$/;

/** W3C Trace Context: version, trace, parent and flags; neither version ff nor identifiers of zeros. */
const wellFormedTraceparent = /^(?!ff)[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/;

/**
 * Gives every answer its `BelGov-Trace-Id`, returns the caller's own as `BelGov-Related-Trace-Id`, and logs
 * one line for each request. A line has no body, query or path, only the pattern of the route: nothing
 * personal can stand in it.
 */
export function traceRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => addTraceHeaders(request, reply));
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.is404 ? 'none' : request.routeOptions.url,
        statusCode: reply.statusCode,
        durationMilliseconds: Math.round(reply.elapsedTime * 10) / 10,
        relatedTraceId: relatedTraceId(request),
        traceparent: traceparent(request),
      },
      'request answered',
    );
  });
}

export function addTraceHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('belgov-trace-id', request.id);
  const related = relatedTraceId(request);
  if (related !== undefined) reply.header('belgov-related-trace-id', related);
}

function relatedTraceId(request: FastifyRequest): string | undefined {
  const value = request.headers['belgov-trace-id'];
  return typeof value === 'string' && wellFormedTraceId.test(value) ? value : undefined;
}

function traceparent(request: FastifyRequest): string | undefined {
  const value = request.headers.traceparent;
  return typeof value === 'string' && wellFormedTraceparent.test(value) ? value : undefined;
}
