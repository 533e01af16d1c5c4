import type { FastifyReply } from 'fastify';
import { type TSchema, Type } from 'typebox';
import type { TextPieces } from './calculation-text.ts';

/** The schema of an answer whose JSON the service has written itself: it is published, and the type is that of the text. */
export function writtenJson(schema: TSchema) {
  return Type.Unsafe<Buffer>(schema);
}

/** What a handler answers with when it has the JSON already. */
export function answerJson(reply: Pick<FastifyReply, 'header'>, text: TextPieces): Buffer {
  reply.header('content-type', 'application/json; charset=utf-8');
  return inUtf8(text);
}

/** Where answers are put into UTF-8, one after the other. The usual one takes a third of it. */
const scratch = Buffer.allocUnsafeSlow(131_072);
const mostBytesOfCodeUnit = 3;

/** A text in UTF-8. */
export function inUtf8(text: TextPieces): Buffer {
  let end = 0;
  for (const piece of text) {
    if (end + piece.length * mostBytesOfCodeUnit > scratch.length) return Buffer.from(text.join(''));
    end += scratch.write(piece, end);
  }
  return Buffer.from(scratch.subarray(0, end));
}
