import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { tooManyRequests } from './problems.ts';

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
      timeWindow: 60_000,
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
