import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tooManyRefusedCredentials, tooManyRequests } from './problems.ts';

const windowMs = 60_000;

/**
 * Answers 429 to a client that sends more than so many requests in a minute. Each instance counts for itself. Who has
 * proved who he is counts as that client, others by the address that they come from. A route with `config.rateLimit`
 * false does not count.
 */
export function limitRequests(app: FastifyInstance, limit: number): void {
  app.register(rateLimit, { global: false });
  app.after(() => {
    const count = app.createRateLimit({
      max: limit,
      timeWindow: windowMs,
      keyGenerator: ({ caller, ip }) => caller?.client ?? ip,
    });
    // After all that is asked of who sends it, before its body is read.
    app.addHook('preParsing', async (request) => {
      if (request.routeOptions.config.rateLimit === false) return;
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) throw tooManyRequests(limit, counted.ttlInSeconds);
    });
  });
}

/** What was refused of an address within a minute. Both throw ProblemError tooManyRequests when it was too much. */
interface RefusedCredentials {
  /** Before a credential is looked at. */
  check(request: FastifyRequest): Promise<void>;
  /** After it was refused. */
  count(request: FastifyRequest): Promise<void>;
}

/**
 * Counts the credentials that are refused, by the address that they come from: IPv6 by the network of 64 bits that one
 * household or server has. Each instance counts for itself. After `limitRequests`.
 */
export function countRefusedCredentials(app: FastifyInstance, limit: number): RefusedCredentials {
  const count = app.createRateLimit({ max: limit, timeWindow: windowMs });
  return {
    async check(request) {
      const counted = await count(request, { increment: false });
      if (!counted.isAllowed && counted.remaining === 0) {
        throw tooManyRefusedCredentials(limit, counted.ttlInSeconds);
      }
    },
    // Many at once have passed the check before the first was refused.
    async count(request) {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) {
        throw tooManyRefusedCredentials(limit, counted.ttlInSeconds);
      }
    },
  };
}
