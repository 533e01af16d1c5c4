/** One page of a list, and whether another follows. */
export interface Page<Item, Position = string> {
  readonly items: readonly Item[];
  /** Behind what the next page begins; absent on the last page. */
  readonly nextBehind?: Position;
}

/**
 * Reads a page of `limit` items at most. `read` gives so many of them at most: it is asked for one more, which tells
 * whether another page follows. `positionOf` is that behind which this begins, when the item is the last of the page.
 */
export async function readPage<Item, Position>(
  limit: number,
  read: (limit: number) => Promise<readonly Item[]>,
  positionOf: (last: Item) => Position,
): Promise<Page<Item, Position>> {
  const found = await read(limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > items.length && last !== undefined
    ? { items, nextBehind: positionOf(last) }
    : { items };
}

/** Of a list in the order of its identifiers. */
export function idOf({ id }: { readonly id: string }): string {
  return id;
}
