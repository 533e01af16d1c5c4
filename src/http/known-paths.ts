import type { FastifyInstance } from 'fastify';
import { messages } from './messages.ts';
import { ProblemError, resourceNotFound } from './problems.ts';

/**
 * Answers a request that no operation takes, before its body is read: 405 with `Allow` when the path exists
 * with another method, else 404. OPTIONS on a path that exists is answered with `Allow`.
 */
export function answerUnroutedRequests(app: FastifyInstance): void {
  const methodsOfPath = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ method, url }) => {
    const methods = methodsOfPath.get(url) ?? new Set(['OPTIONS']);
    for (const name of [method].flat()) methods.add(name);
    // A prefix with and without its slash is one route to the hook, but two for HEAD.
    if (methods.has('HEAD')) methods.add('GET');
    methodsOfPath.set(url, methods);
  });
  app.setNotFoundHandler(() => {
    throw resourceNotFound();
  });
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const literal = methodsOfPath.get(path);
    // A path such as /v1/calculations/query also fits the pattern of an identifier.
    if (!request.is404 && (literal === undefined || literal.has(request.method))) return;
    const allowed = literal ?? [...methodsOfPath].find(([pattern]) => matches(pattern, path))?.[1];
    if (allowed === undefined) throw resourceNotFound();
    const allow = [...allowed].toSorted().join(', ');
    if (request.method === 'OPTIONS') return reply.code(204).header('allow', allow).send();
    throw new ProblemError('methodNotAllowed', messages.methodNotAllowed({ allowed: allow }), {
      headers: { allow },
    });
  });
}

/** Whether a path fits a route pattern such as `/v1/rates/:parameter`. */
function matches(pattern: string, path: string): boolean {
  const expected = pattern.split('/');
  const segments = path.split('/');
  return (
    expected.length === segments.length &&
    expected.every((part, index) =>
      part.startsWith(':') ? segments[index] !== '' : part === segments[index] || part === '*',
    )
  );
}
