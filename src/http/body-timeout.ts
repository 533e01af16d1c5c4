import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type ProblemError, requestTimeout, uploadTimeout } from './problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The media type of bodies that are used while they arrive, which may take longer; see `partsOf`. */
    readonly streamedBody?: string;
  }
}

/** How long a body may take, or a pause in one that is streamed. */
const patienceMilliseconds = 30_000;

/**
 * Ends a request whose body does not arrive in time. Node.js can do this too, with one time for all requests: then
 * no body could be streamed.
 */
export function limitBodyTime(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw, headers, routeOptions }, reply) => {
    const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
    const { streamedBody } = routeOptions.config;
    const isStreamed =
      streamedBody !== undefined && headers['content-type']?.toLowerCase().startsWith(streamedBody);
    if (!hasBody || raw.complete || isStreamed) return;
    const patience = setTimeout(() => {
      const error = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
      if (!raw.complete) app.server.emit('clientError', error, raw.socket);
    }, patienceMilliseconds);
    const calm = (): void => clearTimeout(patience);
    // A body that is refused is not read to its end.
    raw.once('end', calm).once('close', calm);
    reply.raw.once('finish', calm);
  });
}

/**
 * The parts of a body as they arrive. The next one is read when it is asked for, so whoever sends has to wait until
 * what he has sent was used. Errors: ProblemError (408) when he pauses too long, or has not sent all of it within so many
 * seconds.
 */
export async function* partsOf(body: Readable, seconds: number): AsyncGenerator<Uint8Array> {
  const end = performance.now() + seconds * 1000;
  // Not destroyed when it is left: the caller is still to be answered.
  const parts: AsyncIterator<Uint8Array> = body.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const left = end - performance.now();
      // Also when there is more: whoever sends faster than it is used has always some.
      if (left <= 0) throw uploadTimeout(seconds);
      const part = await (left < patienceMilliseconds
        ? inTime(parts.next(), left, () => uploadTimeout(seconds))
        : inTime(parts.next(), patienceMilliseconds, requestTimeout));
      if (part.done) return;
      yield part.value;
    }
  } finally {
    // Not waited for: it comes after a part that may never come.
    parts.return?.().catch(() => {});
  }
}

/** What comes within so many milliseconds. Errors: the one for when nothing does. */
async function inTime<Value>(
  coming: Promise<Value>,
  milliseconds: number,
  timeout: () => ProblemError,
): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const patience = setTimeout(() => reject(timeout()), milliseconds);
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(patience);
  }
}
