import type { FastifyRequest } from 'fastify';
import type { Page } from '../application/page.ts';

/**
 * A page as it is answered (belgif col-paging): `next` is the absolute address of the next one, as the caller reached
 * this one; absent on the last.
 */
export function pageDocument<Item, Document>(
  request: FastifyRequest,
  { items, nextBehind }: Page<Item, string | number>,
  documentOf: (item: Item) => Document,
): { readonly items: Document[]; readonly next?: string } {
  const documents = items.map((item) => documentOf(item));
  if (nextBehind === undefined) return { items: documents };
  const next = new URL(request.url, `${request.protocol}://${request.host}`);
  next.searchParams.set('cursor', `${nextBehind}`);
  return { items: documents, next: next.href };
}
