import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { BatchKind, CalculationBatch } from '../../application/calculation-batch.ts';
import { type BatchCreation, createBatch } from '../../application/create-batch.ts';
import { createRecalculation } from '../../application/create-recalculation.ts';
import type { Dependencies } from '../../application/dependencies.ts';
import { processNextChunk } from '../../application/process-batch.ts';
import { cancelBatch, findBatch, listBatches, readLines } from '../../application/read-batch.ts';
import { firstKnownDay } from '../../domain/rate-book.ts';
import { organizationOf } from '../access.ts';
import type { App } from '../app.ts';
import {
  batchDocument,
  batchHref,
  calculationLineText,
  lineText,
  recalculationDocument,
} from '../batch-document.ts';
import { partsOf } from '../body-timeout.ts';
import { acceptStrictJson, assertUtf8Charset, batchBodyLimits } from '../json-body.ts';
import { preferredLanguage } from '../languages.ts';
import { loggableError } from '../loggable-error.ts';
import { messages } from '../messages.ts';
import { pageDocument } from '../page-document.ts';
import {
  badRequest,
  idempotencyKeyReused,
  noRateInForce,
  ProblemError,
  requestTimeout,
  resourceNotFound,
} from '../problems.ts';
import type { Schema } from '../schema.ts';
import {
  anyItemsSchema,
  calculationBatchAnswerSchema,
  calculationBatchPageSchema,
  calculationBatchRequestSchema,
  calculationBatchSchema,
  recalculationPageSchema,
  recalculationRequestSchema,
  recalculationSchema,
} from '../schemas/calculation-batch.ts';
import { idempotencyKeyHeader, pageParameters } from '../schemas/fields.ts';
import { assertBody, compileValidator, InvalidInput } from '../validation.ts';

const tags = ['calculationBatches'];

/** In one part of results: a few calculations, so that other requests have their turn soon. */
const leastResultBytes = 131_072;

/** The media type of JSON texts line by line. */
const ndjson = 'application/x-ndjson';
const lineFeed = Buffer.from('\n');

const keyHeader = idempotencyKeyHeader(
  'Makes a retry safe: the same key with the same body answers the same task again, with another body 409. A new value, such as a UUID, for every new request; nothing personal. Kept as long as the task, for seven days after it ended.',
);

/** Calculating many cases at once, and again what is stored. An upload may take so many seconds. */
export function calculationBatchRoutes(app: App, dependencies: Dependencies, uploadSeconds: number): void {
  app.register(async (scope) => {
    acceptStrictJson(scope, batchBodyLimits);
    // As it comes: the handler reads it.
    scope.addContentTypeParser(ndjson, async (request: FastifyRequest, body: Readable) => {
      assertUtf8Charset(request.headers['content-type']);
      return body;
    });
    // Each case is looked at by itself, when it is its turn.
    scope.setValidatorCompiler<Schema>((part) =>
      part.httpPart === 'body' ? validateItems : compileValidator(part),
    );
    creationRoute(scope.withTypeProvider(), dependencies, uploadSeconds);
  });

  taskRoutes(app, dependencies, 'batch');

  app.post(
    '/v1/recalculations',
    {
      config: { access: ['calculations:write'] },
      schema: {
        operationId: 'createRecalculation',
        summary: 'Calculate all stored cases again',
        description:
          'The latest calculation of each case of the organization, from its stored facts, for the month of a day and at the rates and rules of that day. Answers 202 with a task; its results say what changes. What is stored while it picks its cases may be among them or not; one that is erased before its turn has no line and counts as failed.',
        tags,
        headers: Type.Object(keyHeader, { additionalProperties: true }),
        body: recalculationRequestSchema,
        response: { 202: recalculationSchema },
      },
    },
    async (request, reply) => {
      const { date, store = false } = request.body;
      const firstKnown = firstKnownDay(dependencies.rateBook());
      if (Temporal.PlainDate.compare(Temporal.PlainDate.from(date), firstKnown) < 0) {
        throw noRateInForce({ in: 'body', name: 'date', value: date }, firstKnown);
      }
      const { caller, headers } = request;
      const creation = await createRecalculation(
        dependencies,
        caller,
        organizationOf(caller),
        { date, store },
        headers['idempotency-key'],
      );
      const batch = batchOf(creation);
      reply.code(202).header('location', batchHref(batch));
      return recalculationDocument(batch, languageOf(request), dependencies.clock());
    },
  );

  taskRoutes(app, dependencies, 'recalculation');
}

function creationRoute(app: App, dependencies: Dependencies, uploadSeconds: number): void {
  app.post(
    '/v1/calculationBatches',
    {
      bodyLimit: batchBodyLimits.maximumBytes,
      config: { access: ['calculations:write'], streamedBody: ndjson },
      schema: {
        operationId: 'createCalculationBatch',
        summary: 'Calculate many cases and store the calculations',
        description:
          'As JSON up to 1,000 cases, answered at once, or with `Prefer: respond-async` as a task. As NDJSON, one case on each line, any number of them: answers 202 with a task when all were received. A case that is wrong does not stop the others; every one is answered as a single calculation would be.',
        tags,
        consumes: ['application/json', ndjson],
        headers: Type.Object(
          {
            ...keyHeader,
            prefer: Type.Optional(
              Type.String({
                description: '`respond-async`: a task, also for JSON.',
                examples: ['respond-async'],
              }),
            ),
          },
          { additionalProperties: true },
        ),
        body: calculationBatchRequestSchema,
        response: { 200: Type.Unsafe<Readable>(calculationBatchAnswerSchema), 202: calculationBatchSchema },
      },
    },
    async (request, reply) => {
      const { caller, headers } = request;
      const organization = organizationOf(caller);
      const sent: unknown = request.body;
      const isStream = sent instanceof Readable;
      const announced = isStream || /(?:^|,)\s*respond-async\s*(?:[,;]|$)/i.test(headers.prefer ?? '');
      const body = isStream
        ? partsOf(sent, uploadSeconds)
        : [Buffer.from(request.body.items.map((item) => JSON.stringify(item)).join('\n'))];
      const creation = await createBatch(dependencies, caller, organization, body, {
        idempotencyKey: headers['idempotency-key'],
        announced,
      }).catch((error: unknown) => {
        // What is left of the body is not read any more.
        reply.header('connection', 'close');
        throw error;
      });
      if ('tooSlow' in creation || 'cancelled' in creation) reply.header('connection', 'close');
      const batch = batchOf(creation);
      const language = languageOf(request);
      if (announced) {
        if (!isStream) reply.header('preference-applied', 'respond-async');
        return sendTask(reply, batch, language);
      }

      while (await processNextChunk(dependencies, batch));
      const ended = await findBatch(dependencies, caller, batch.id, 'batch');
      // The same request came twice at once, and the other one is at it.
      if (ended?.state !== 'done') return sendTask(reply, ended ?? batch, language);
      // Not as a whole: it is some 35 MB of a thousand cases, and several may be asked for at once.
      return sendParts(request, reply, 'application/json; charset=utf-8', answerTexts(request, ended));
    },
  );

  async function* answerTexts(request: FastifyRequest, batch: CalculationBatch): AsyncGenerator<Buffer> {
    const reader = resultReaderOf(request, dependencies);
    yield Buffer.from(`{"href":${JSON.stringify(batchHref(batch))},"items":[`);
    let comma = '';
    for await (const line of readLines(dependencies, request.caller, batch)) {
      yield Buffer.from(comma);
      yield calculationLineText(line, reader);
      comma = ',';
    }
    yield Buffer.from(']}');
  }

  function sendTask(reply: FastifyReply, batch: CalculationBatch, language: ReturnType<typeof languageOf>) {
    reply.code(202).header('location', batchHref(batch));
    return batchDocument(batch, language, dependencies.clock());
  }
}

/** What the whole body must be; a stream is looked at line by line. */
function validateItems(data: unknown) {
  try {
    if (!(data instanceof Readable)) assertBody(anyItemsSchema, data);
    return { value: data };
  } catch (error) {
    if (error instanceof InvalidInput) return { error };
    throw error;
  }
}

/** Reading a task and its results, and stopping it. */
function taskRoutes(app: App, dependencies: Dependencies, kind: BatchKind): void {
  const isBatch = kind === 'batch';
  const path = `/v1/${isBatch ? 'calculationBatches' : 'recalculations'}`;
  const name = isBatch ? 'CalculationBatch' : 'Recalculation';
  const names = isBatch ? 'CalculationBatches' : 'Recalculations';
  const idName = isBatch ? 'batchId' : 'recalculationId';
  const what = isBatch ? 'a batch' : 'a recalculation';
  const taskSchema = isBatch ? calculationBatchSchema : recalculationSchema;
  const params = Type.Object({
    [idName]: Type.String({ format: 'uuid', description: `Identifier of ${what}.` }),
  });

  async function find(request: FastifyRequest): Promise<CalculationBatch> {
    const batchId = Reflect.get(Object(request.params), idName);
    const batch = await findBatch(dependencies, request.caller, batchId, kind);
    if (batch === undefined) throw resourceNotFound();
    return batch;
  }

  function document(batch: CalculationBatch, request: FastifyRequest) {
    const describe = isBatch ? batchDocument : recalculationDocument;
    return describe(batch, languageOf(request), dependencies.clock());
  }

  app.get(
    path,
    {
      config: { access: ['calculations:read'] },
      schema: {
        operationId: `get${names}`,
        summary: isBatch ? 'List the batches' : 'List the recalculations',
        description: 'Those of the organizations of the caller. Answers 200 also for those that are done.',
        tags,
        querystring: Type.Object({
          ...pageParameters('task'),
        }),
        response: { 200: isBatch ? calculationBatchPageSchema : recalculationPageSchema },
      },
    },
    async (request, reply) => {
      const { pageSize, cursor } = request.query;
      const page = await listBatches(dependencies, request.caller, {
        kind,
        ...(cursor === undefined ? {} : { behind: cursor }),
        limit: pageSize,
      });
      return reply.send(pageDocument(request, page, (batch) => document(batch, request)));
    },
  );

  app.get(
    `${path}/:${idName}`,
    {
      config: { access: ['calculations:read'] },
      schema: {
        operationId: `get${name}`,
        summary: `See how far ${what} is`,
        description: 'Answers 303 to the results when it is done.',
        tags,
        params,
        response: { 200: taskSchema, 303: taskSchema },
      },
    },
    async (request, reply) => {
      const batch = await find(request);
      if (batch.state === 'done') reply.code(303).header('location', `${batchHref(batch)}/results`);
      return reply.send(document(batch, request));
    },
  );

  app.get(
    `${path}/:${idName}/results`,
    {
      config: { access: ['calculations:read'] },
      schema: {
        operationId: `get${name}Results`,
        summary: `Read the results of ${what}`,
        description: `NDJSON, one line for each ${isBatch ? 'line that was sent, in that order.' : 'case: the calculation that was recorded (`previous`, with its `caseReference` while that is kept), what it gave (`before`), what it gives now (`after`) and the `effect` of that; or the problem.'} Of a task that was cancelled or could not be finished, those that were processed until then. While it is still processed: 409.`,
        tags,
        params,
        produces: [ndjson],
        response: { 200: Type.Unsafe<Readable>({ type: 'string', description: `Results of ${what}.` }) },
      },
    },
    async (request, reply) => {
      const batch = await find(request);
      if (batch.endedAt === undefined) {
        throw new ProblemError('calculationBatchUnfinished', messages.calculationBatchUnfinished());
      }
      // Of what a HEAD asks for nothing is sent, and the framework would have all of it made.
      const texts = request.method === 'HEAD' ? [] : resultTexts(request, batch);
      return sendParts(request, reply, ndjson, texts);
    },
  );

  app.post(
    `${path}/:${idName}/cancel`,
    {
      config: { access: ['calculations:write'] },
      schema: {
        operationId: `cancel${name}`,
        summary: `Stop ${what}`,
        description: `What was calculated until then stays; the rest is forgotten.${isBatch ? ' One that is still being received is stopped too: its upload is answered 409.' : ''} One that has ended stays as it is.`,
        tags,
        params,
        response: { 200: taskSchema },
      },
    },
    async (request, reply) => {
      await cancelBatch(dependencies, request.caller, await find(request));
      return reply.send(document(await find(request), request));
    },
  );

  async function* resultTexts(request: FastifyRequest, batch: CalculationBatch): AsyncGenerator<Buffer> {
    const reader = resultReaderOf(request, dependencies);
    for await (const line of readLines(dependencies, request.caller, batch)) {
      yield lineText(line, reader);
      yield lineFeed;
    }
  }
}

/** Sends texts as they are made. When one cannot be made the answer breaks off, so that nobody takes it for whole. */
function sendParts(
  request: FastifyRequest,
  reply: FastifyReply,
  mediaType: string,
  texts: AsyncIterable<Buffer> | Iterable<Buffer>,
) {
  const stream = Readable.from(partsOfTexts(texts), { objectMode: false });
  stream.on('error', (error) => request.log.warn({ errorName: error.name }, 'results broke off'));
  return reply.type(mediaType).send(stream);
}

/** Some texts at a time: each part takes as much to send as a text takes to write. */
async function* partsOfTexts(texts: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let part: Buffer[] = [];
  let byteCount = 0;
  for await (const text of texts) {
    part.push(text);
    byteCount += text.length;
    if (byteCount < leastResultBytes) continue;
    yield Buffer.concat(part, byteCount);
    part = [];
    byteCount = 0;
    await setImmediate();
  }
  if (byteCount > 0) yield Buffer.concat(part, byteCount);
}

/** The batch of a creation. Errors: ProblemError when there is none, or the key has made one of another body. */
function batchOf(creation: BatchCreation): CalculationBatch {
  if ('empty' in creation) {
    throw badRequest([{ code: 'requiredInput', in: 'body', detail: messages.requiredBody() }]);
  }
  if ('keyOfAnotherBody' in creation) throw idempotencyKeyReused();
  if ('cancelled' in creation) {
    throw new ProblemError('calculationBatchCancelled', messages.calculationBatchCancelled());
  }
  if ('tooSlow' in creation) throw requestTimeout();
  return creation.batch;
}

function resultReaderOf(request: FastifyRequest, { newIdentifier }: Dependencies) {
  return {
    language: languageOf(request),
    newIdentifier,
    onDamaged: (error: Error) => request.log.error(loggableError(error), 'line of results failed'),
  };
}

function languageOf({ headers }: FastifyRequest) {
  return preferredLanguage(headers['accept-language']);
}
