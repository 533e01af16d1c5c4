import type { FastifyReply } from 'fastify';
import { type TSchema, Type } from 'typebox';

/** The schema of an answer whose JSON the service has written itself: it is published, and the type is that of the text. */
export function writtenJson(schema: TSchema) {
  return Type.Unsafe<Buffer>(schema);
}

/** What a handler answers with when it has the JSON already. */
export function answerJson(reply: Pick<FastifyReply, 'header'>, json: Buffer): Buffer {
  reply.header('content-type', 'application/json; charset=utf-8');
  return json;
}
