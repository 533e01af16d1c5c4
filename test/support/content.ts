import { deflateSync, inflateSync } from 'node:zlib';
import { runSql } from './database.ts';

/** Facts and result as a row keeps them. */
export interface Content {
  readonly facts: string;
  readonly result: string;
}

/** Facts and result of a row, read as whoever has the database can read them, with nothing of the service. */
export async function readContent(url: string, id: string): Promise<Content> {
  const [row] = await runSql(url, 'SELECT content FROM calculation WHERE id = $1', [id]);
  if (!Buffer.isBuffer(row?.content)) throw new Error(`the calculation ${id} has no content`);
  const text = textOfContent(row.content);
  const [facts = '', ...result] = text.split('\n');
  return { facts, result: result.join('\n') };
}

/** JSON that is nested deeper than a stack is. */
export const bottomlessJson = `{"links":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;

/** The text of a content. */
export function textOfContent(content: Buffer): string {
  return inflateSync(content).toString();
}

/** A content of texts. */
export function contentOf({ facts, result }: Content): Buffer {
  return deflateSync(`${facts}\n${result}`);
}

/** Puts other facts or another result into a row, as somebody does who has switched its triggers off. */
export async function alterContent(
  url: string,
  id: string,
  change: (content: Content) => Partial<Content>,
): Promise<void> {
  const content = await readContent(url, id);
  await runSql(url, 'UPDATE calculation SET content = $2 WHERE id = $1', [
    id,
    contentOf({ ...content, ...change(content) }),
  ]);
}

/**
 * Makes rows what the migration to one column has left of those that were recorded when facts and result were `jsonb`:
 * the texts that PostgreSQL gives of the values, not compressed by the service.
 */
export async function asBeforeCanonicalTexts(url: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { facts, result } = await readContent(url, id);
    await runSql(
      url,
      `UPDATE calculation SET content = convert_to($2::jsonb::text || E'\\n' || $3::jsonb::text, 'UTF8') WHERE id = $1`,
      [id, facts, result],
    );
  }
}
