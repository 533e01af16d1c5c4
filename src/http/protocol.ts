import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messages } from './messages.ts';
import { ProblemError } from './problems.ts';

/** Answers, with what the framework would leave to Node.js, requests that Node.js ends without a word or a reason. */
export function answerProtocolRequests(
  server: Server,
  answerOnSocket: (error: Error & { code?: string }, socket: Socket) => void,
): void {
  // All headers, or one that changes what is done, such as Idempotency-Key, could be dropped behind many others. Their
  // size is limited.
  server.maxHeadersCount = 0;
  // An expectation that nobody knows may be passed over (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  // Only a proxy connects.
  server.on('connect', (_request, socket: Socket) => answerOnSocket(new Error('CONNECT'), socket));
}

/** Whether a `Host` header is a host, with or without a port, and nothing that a URL has beside them. */
export function isHost(host: string): boolean {
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`);
}

/** Whether it is a monitor that asks by HTTP/1.0, which needs no host: no address is in what it is answered. */
export function isHealthWithoutHost({ raw, routeOptions }: FastifyRequest): boolean {
  return routeOptions.url === '/health' && raw.httpVersion === '1.0' && raw.headers.host === undefined;
}

/**
 * Refuses what does not say, or says twice, which host it is for (RFC 9112, 3.2), or by which protocol it came to the
 * proxy: addresses in answers begin with these.
 */
export function refuseUnclearHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (isHealthWithoutHost(request)) return;
    const { raw, protocol, host } = request;
    const names = raw.rawHeaders.filter((_, place) => place % 2 === 0);
    const count = names.filter((name) => name.toLowerCase() === 'host').length;
    if (count !== 1 || !isHost(host) || !/^https?$/i.test(protocol))
      throw new ProblemError('badRequest', messages.malformedRequest());
  });
}
