import { type Static, type TSchema, Type } from 'typebox';

/** A text for people, in every language. */
export const textSchema = Type.Object(
  { fr: Type.String(), nl: Type.String(), de: Type.String(), en: Type.String() },
  { $id: 'Text', description: 'A text in French, Dutch, German and English.' },
);

/** The items of a collection (belgif col-repres); the service answers them and never changes them. */
export function itemList<Item extends TSchema>(item: Item) {
  return Type.Unsafe<readonly Static<Item>[]>({ type: 'array', items: item });
}

/** Where a page of a list goes on (belgif col-paging). */
export const nextPage = Type.Optional(
  Type.String({ format: 'uri', description: 'The next page; absent on the last.' }),
);

/** The answer of a resource whose ETag the caller still has. */
export const notModifiedSchema = Type.Null({ description: 'What the caller has is still current.' });
