import { Type } from 'typebox';
import { isErased } from '../../application/calculation-record.ts';
import { createCalculation } from '../../application/create-calculation.ts';
import type { Dependencies } from '../../application/dependencies.ts';
import { findCalculation } from '../../application/find-calculation.ts';
import { queryCalculations } from '../../application/query-calculations.ts';
import { simulateCalculation } from '../../application/simulate-calculation.ts';
import { foundDamage, verifyCalculation } from '../../application/verify-calculation.ts';
import { organizationOf } from '../access.ts';
import type { App } from '../app.ts';
import { calculationHref, summaryDocument, verificationDocument } from '../calculation-document.ts';
import { calculationText, storedText } from '../calculation-text.ts';
import { issuesOfCase } from '../case-issues.ts';
import { pageDocument } from '../page-document.ts';
import { badRequest, calculationErased, idempotencyKeyReused, resourceNotFound } from '../problems.ts';
import {
  calculationPageSchema,
  calculationQuerySchema,
  calculationSchema,
  simulationSchema,
  verificationSchema,
} from '../schemas/calculation-answer.ts';
import { calculationRequestSchema } from '../schemas/calculation-request.ts';
import { idempotencyKeyHeader, pageParameters } from '../schemas/fields.ts';
import { answerJson, writtenJson } from '../written-json.ts';

const calculationIdParameters = Type.Object({
  calculationId: Type.String({ format: 'uuid', description: 'Identifier of the calculation.' }),
});

const idempotencyHeaders = Type.Object(
  idempotencyKeyHeader(
    'Makes a retry safe: the same key with the same body answers the calculation that it made the first time, with another body 409. A new value, such as a UUID, for every new request; nothing personal. Kept for at least 24 hours.',
  ),
  { additionalProperties: true },
);

const tags = ['calculations'];

/** Calculating a case, with or without storing, and reading, listing and verifying what was stored. */
export function calculationRoutes(app: App, dependencies: Dependencies): void {
  app.post(
    '/v1/calculations',
    {
      config: { access: ['calculations:write'] },
      schema: {
        operationId: 'createCalculation',
        summary: 'Calculate a case and store the calculation',
        description:
          'Answers 201 when the calculation, its facts, its rates and its receipt are committed to disk.',
        tags,
        headers: idempotencyHeaders,
        body: calculationRequestSchema,
        response: { 201: writtenJson(calculationSchema) },
      },
    },
    async (request, reply) => {
      const creation = await createCalculation(
        dependencies,
        request.caller,
        organizationOf(request.caller),
        request.body,
        request.headers['idempotency-key'],
      );
      if ('keyOfAnotherCase' in creation) throw idempotencyKeyReused();
      if ('issues' in creation) throw badRequest(issuesOfCase(creation.issues, request.body));
      if ('erasedAt' in creation) throw calculationErased(creation);
      const { record, calculation } = creation;
      reply.code(201).header('location', calculationHref(record.id));
      return answerJson(reply, storedText(record, calculation));
    },
  );

  app.post(
    '/v1/simulate',
    {
      config: { access: ['calculations:write'] },
      schema: {
        operationId: 'simulateCalculation',
        summary: 'Calculate a case without storing anything',
        tags,
        body: calculationRequestSchema,
        response: { 200: writtenJson(simulationSchema) },
      },
    },
    async (request, reply) => {
      const assessment = simulateCalculation(dependencies, request.body);
      if ('issues' in assessment) throw badRequest(issuesOfCase(assessment.issues, request.body));
      return answerJson(reply, calculationText(request.body, assessment.calculation, assessment.receipt));
    },
  );

  app.get(
    '/v1/calculations/:calculationId',
    {
      config: { access: ['calculations:read'] },
      schema: {
        operationId: 'getCalculation',
        summary: 'Read a stored calculation',
        tags,
        params: calculationIdParameters,
        response: { 200: writtenJson(calculationSchema) },
      },
    },
    async (request, reply) => {
      const { calculationId } = request.params;
      const record = await findCalculation(dependencies, request.caller, calculationId, 'read');
      if (record === undefined) throw resourceNotFound();
      if (isErased(record)) throw calculationErased(record);
      return answerJson(reply, storedText(record));
    },
  );

  app.post(
    '/v1/calculations/query',
    {
      config: { access: ['calculations:read'] },
      schema: {
        operationId: 'queryCalculations',
        summary: 'List stored calculations',
        description:
          'The conditions stand in the body, because a file number does not belong in a URL. Post the same body to `next` for the next page.',
        tags,
        querystring: Type.Object({
          ...pageParameters('calculation'),
          sort: Type.Unsafe<'recordedAt' | '-recordedAt'>({
            type: 'string',
            enum: ['recordedAt', '-recordedAt'],
            default: '-recordedAt',
            description: 'Oldest first, or newest first.',
          }),
        }),
        body: calculationQuerySchema,
        response: { 200: calculationPageSchema },
      },
    },
    async (request) => {
      const { pageSize, cursor, sort } = request.query;
      const { caseReference, period, outcome } = request.body;
      const { startDate = '', endDate = startDate } = period ?? {};
      if (endDate < startDate) {
        const reversed = { code: 'periodReversed', path: 'period', inputs: { startDate, endDate } } as const;
        throw badRequest(issuesOfCase([reversed], request.body));
      }
      const page = await queryCalculations(dependencies, request.caller, {
        ...(caseReference === undefined ? {} : { caseReference }),
        ...(period?.startDate === undefined ? {} : { periodFrom: period.startDate }),
        ...(period?.endDate === undefined ? {} : { periodUntil: period.endDate }),
        ...(outcome === undefined ? {} : { outcome }),
        ...(cursor === undefined ? {} : { behind: cursor }),
        newestFirst: sort === '-recordedAt',
        limit: pageSize,
      });
      return pageDocument(request, page, summaryDocument);
    },
  );

  app.post(
    '/v1/calculations/:calculationId/verify',
    {
      config: { access: ['calculations:read'] },
      schema: {
        operationId: 'verifyCalculation',
        summary: 'Check and recompute a stored calculation',
        tags,
        params: calculationIdParameters,
        response: { 200: verificationSchema },
      },
    },
    async (request) => {
      const { calculationId } = request.params;
      const verification = await verifyCalculation(dependencies, request.caller, calculationId);
      if (verification === undefined) throw resourceNotFound();
      if ('erasedAt' in verification) throw calculationErased(verification);
      if (foundDamage(verification))
        request.log.error({ calculationId }, 'calculation verified as not identical');
      return verificationDocument(verification);
    },
  );
}
