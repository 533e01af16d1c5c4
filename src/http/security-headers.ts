import type { FastifyInstance } from 'fastify';

/**
 * What every answer tells a browser that comes upon it: show it in no frame, load nothing for it, guess no other
 * type, and give it to no other website. The pages at /console and /docs say more precisely what they load. There is
 * no CORS header anywhere, so no script of another website can read an answer.
 */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Two years, as browsers' preload lists ask. */
const strictTransportSecurity = 'max-age=63072000';

/**
 * Sends the security headers with every answer of a request that the framework could read; what it could not is
 * answered in error-handling.ts. A browser that was once here by TLS, which ends in front of the service, is told to
 * come by TLS only.
 */
export function sendSecurityHeaders(
  app: FastifyInstance,
  { behindTls }: { readonly behindTls: boolean },
): void {
  const headers = {
    ...securityHeaders,
    ...(behindTls ? { 'strict-transport-security': strictTransportSecurity } : {}),
  };
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}
