import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messages } from './messages.ts';
import { ProblemError } from './problems.ts';
import { isHealthWithoutHost, isHost } from './protocol.ts';

/**
 * Refuses whatever does not come from a program of this machine or from the service's own pages. Without
 * authentication a loopback address is all that keeps others out, and three ways lead to it from elsewhere: a website
 * whose name is made to resolve to it (DNS rebinding: its `Host` tells), a proxy on this machine, and a page of
 * another website in the browser of whoever sits at it. A proxy is known by what it adds, or by its HTTP/1.0, which
 * nothing else speaks any more; one that forwards bytes alone cannot be known.
 */
export function acceptLocalRequestsOnly(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!isLoopbackHost(request.host) && !isHealthWithoutHost(request)) {
      throw new ProblemError('misdirectedRequest', messages.misdirectedRequest());
    }
    if (Object.keys(request.headers).some(isAddedByProxies)) {
      throw new ProblemError('localAccessOnly', messages.requestWasPassedOn());
    }
    if (request.raw.httpVersion !== '1.1' && request.routeOptions.url !== '/health') {
      throw new ProblemError('localAccessOnly', messages.requestByOldProtocol());
    }
    if (isMadeByAnotherWebsite(request)) {
      throw new ProblemError('localAccessOnly', messages.requestOfAnotherWebsite());
    }
  });
}

/** Whether a `Host` header names this machine, however the address is spelled, with or without a port. */
function isLoopbackHost(host: string): boolean {
  if (!isHost(host)) return false;
  const hostname = URL.parse(`http://${host}`)?.hostname ?? '';
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

function isAddedByProxies(header: string): boolean {
  return /^(?:via|forwarded|x-forwarded(?:-.*)?|x-original-.*|x-amzn-trace-id|x-real-ip|(?:x-|x-cluster-|true-)?client-ip|cf-connecting-ip)$/.test(
    header,
  );
}

/**
 * What browsers say of where a request comes from (Fetch Metadata, Fetch Standard). Another port of this machine is
 * another website too. A link to one of the pages may be followed from anywhere: who put it there sees nothing of it.
 */
function isMadeByAnotherWebsite({ method, protocol, host, headers }: FastifyRequest): boolean {
  if (headers.origin !== undefined && headers.origin !== `${protocol}://${host}`) return true;
  const isFollowedLink =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  const site = headers['sec-fetch-site'] ?? 'none';
  return site !== 'none' && site !== 'same-origin' && !isFollowedLink;
}
