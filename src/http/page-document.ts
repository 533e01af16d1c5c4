import type { FastifyRequest } from 'fastify';

/** The absolute address of the next page (belgif col-paging), as the caller reached this one; nothing on the last. */
export function nextPage(
  request: FastifyRequest,
  cursor: string | number | undefined,
): { readonly next?: string } {
  if (cursor === undefined) return {};
  const next = new URL(request.url, `${request.protocol}://${request.host}`);
  next.searchParams.set('cursor', `${cursor}`);
  return { next: next.href };
}
