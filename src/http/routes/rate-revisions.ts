import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import {
  type ActingOn,
  approveRevision,
  createRevision,
  editRevision,
  importRevision,
  type Refusal,
  refuseRevision,
  submitRevision,
  withdrawRevision,
} from '../../application/act-on-revision.ts';
import { assessImpact, impactBases, listChangedCalculations } from '../../application/assess-impact.ts';
import type { Caller } from '../../application/caller.ts';
import type { Dependencies } from '../../application/dependencies.ts';
import { checkRevision, listRevisions, readRevision } from '../../application/read-revision.ts';
import { proposeIndexation } from '../../domain/indexation.ts';
import { firstKnownDay } from '../../domain/rate-book.ts';
import { lastEvent, type Revision, revisionStates } from '../../domain/rate-revision.ts';
import { actingCallerOf, actingPersonHeader } from '../acting-person.ts';
import type { App } from '../app.ts';
import { acceptStrictJson, tableBodyLimits } from '../json-body.ts';
import { pageDocument } from '../page-document.ts';
import type { ProblemCode } from '../problem-types.ts';
import { badRequest, noRateInForce, ProblemError, resourceNotFound } from '../problems.ts';
import { rateMessages } from '../rate-messages.ts';
import {
  changedCalculationDocument,
  checkDocument,
  decisionOfRequest,
  impactDocument,
  proposalDocument,
  revisionDocument,
  revisionHref,
  revisionSummaryDocument,
  rowsOfRequest,
} from '../rate-revision-document.ts';
import { acceptRateCsv } from '../rate-table-body.ts';
import { code, pageParameters, reason } from '../schemas/fields.ts';
import {
  changedCalculationPageSchema,
  decisionRequestSchema,
  impactSchema,
  nothingToDoSchema,
  proposalRequestSchema,
  proposalSchema,
  rateTableSchema,
  reasonRequestSchema,
  revisionPageSchema,
  revisionRequestSchema,
  revisionSchema,
} from '../schemas/rate-revision.ts';

const tags = ['rateRevisions'];

const params = Type.Object({
  revisionId: Type.String({ format: 'uuid', description: 'Identifier of the revision.' }),
});

const creationHeaders = Type.Object(actingPersonHeader, { additionalProperties: true });

const actHeaders = Type.Object(
  {
    ...actingPersonHeader,
    'if-match': Type.String({
      description: 'The ETag of the state that whoever acts has seen.',
      examples: ['"1"'],
    }),
  },
  { additionalProperties: true },
);

/** Preparing rates, checking them, seeing what they do, and publishing them by the approval of a second person. */
export function rateRevisionRoutes(app: App, dependencies: Dependencies): void {
  app.post(
    '/v1/rateRevisions',
    {
      config: { access: ['rates:prepare'] },
      schema: {
        operationId: 'createRateRevision',
        summary: 'Prepare a revision of the rates',
        description: 'A draft. Its checks come with the answer; nothing is published before it is approved.',
        tags,
        headers: creationHeaders,
        body: revisionRequestSchema,
        response: { 201: revisionSchema },
      },
    },
    async (request, reply) => {
      const { reason: why, rows } = request.body;
      const caller = actingCallerOf(request);
      const revision = await createRevision(dependencies, caller, why, rowsOfRequest(rows));
      return sendCreated(dependencies, revision, reply);
    },
  );

  app.register(async (scope) => {
    acceptStrictJson(scope, tableBodyLimits);
    acceptRateCsv(scope);
    importRoute(scope.withTypeProvider(), dependencies);
  });

  app.post(
    '/v1/rateRevisions/proposal',
    {
      config: { access: ['rates:prepare'] },
      schema: {
        operationId: 'proposeIndexation',
        summary: 'Compute the next indexation',
        description:
          'All amounts that are linked to the index, one step above those of the day before, from their base amounts. Compare them with the official table before you create a revision of them; nothing is stored.',
        tags,
        body: proposalRequestSchema,
        response: { 200: proposalSchema },
      },
    },
    async ({ body }) => {
      const book = dependencies.rateBook();
      const firstDay = Temporal.PlainDate.from(body.effectiveFrom);
      const firstKnown = firstKnownDay(book);
      if (Temporal.PlainDate.compare(firstDay, firstKnown) <= 0) {
        throw noRateInForce({ in: 'body', name: 'effectiveFrom', value: body.effectiveFrom }, firstKnown);
      }
      const proposal = proposeIndexation(book, firstDay);
      if (proposal === undefined) {
        throw new ProblemError('indexStepUnknown', rateMessages.indexStepUnknown());
      }
      return proposalDocument(body.effectiveFrom, proposal);
    },
  );

  app.get(
    '/v1/rateRevisions',
    {
      config: { access: ['rates:read'] },
      schema: {
        operationId: 'getRateRevisions',
        summary: 'List the revisions of the rates',
        tags,
        querystring: Type.Object({
          state: Type.Optional(code(revisionStates, 'Only those in this state.')),
          ...pageParameters('revision'),
        }),
        response: { 200: revisionPageSchema },
      },
    },
    async (request) => {
      const { state, cursor, pageSize: limit } = request.query;
      const page = await listRevisions(dependencies, {
        ...(state === undefined ? {} : { state }),
        ...(cursor === undefined ? {} : { behind: cursor }),
        limit,
      });
      return pageDocument(request, page, revisionSummaryDocument);
    },
  );

  app.get(
    '/v1/rateRevisions/:revisionId',
    {
      config: { access: ['rates:read'] },
      schema: {
        operationId: 'getRateRevision',
        summary: 'Read a revision of the rates',
        description: 'With its rows, what the checks find in them now, and every act on it.',
        tags,
        params,
        response: { 200: revisionSchema },
      },
    },
    async (request, reply) => {
      const checked = await readRevision(dependencies, request.params.revisionId);
      if (checked === undefined) throw resourceNotFound();
      nameState(reply, checked.revision);
      return revisionDocument(checked);
    },
  );

  app.put(
    '/v1/rateRevisions/:revisionId',
    {
      config: { access: ['rates:prepare'] },
      schema: {
        operationId: 'editRateRevision',
        summary: 'Replace the rows of a draft',
        description: 'Also of a revision that was refused, which is a draft again then.',
        tags,
        params,
        headers: actHeaders,
        body: revisionRequestSchema,
        response: { 200: revisionSchema },
      },
    },
    async (request, reply) => {
      const { reason: why, rows } = request.body;
      const outcome = await editRevision(dependencies, actingOn(request), why, rowsOfRequest(rows));
      return answerAct(dependencies, outcome, reply);
    },
  );

  app.post(
    '/v1/rateRevisions/:revisionId/submit',
    {
      config: { access: ['rates:prepare'] },
      schema: {
        operationId: 'submitRateRevision',
        summary: 'Hand a draft over for approval',
        description: 'Errors stop it. Each warning must be acknowledged with a reason, which is kept.',
        tags,
        params,
        headers: actHeaders,
        body: decisionRequestSchema,
        response: { 200: revisionSchema },
      },
    },
    async (request, reply) => {
      const given = decisionOfRequest(request.body);
      return answerAct(dependencies, await submitRevision(dependencies, actingOn(request), given), reply);
    },
  );

  app.post(
    '/v1/rateRevisions/:revisionId/approve',
    {
      config: { access: ['rates:approve'] },
      schema: {
        operationId: 'approveRateRevision',
        summary: 'Approve a revision and publish its rates',
        description:
          'By somebody who did not prepare it. Published at once and used from its first day. The checks are made again; warnings that are new since the submission, or have other figures, must be acknowledged here.',
        tags,
        params,
        headers: actHeaders,
        body: decisionRequestSchema,
        response: { 200: revisionSchema },
      },
    },
    async (request, reply) => {
      const given = decisionOfRequest(request.body);
      return answerAct(dependencies, await approveRevision(dependencies, actingOn(request), given), reply);
    },
  );

  app.post(
    '/v1/rateRevisions/:revisionId/refuse',
    {
      config: { access: ['rates:approve'] },
      schema: {
        operationId: 'refuseRateRevision',
        summary: 'Refuse a revision',
        tags,
        params,
        headers: actHeaders,
        body: reasonRequestSchema,
        response: { 200: revisionSchema },
      },
    },
    async (request, reply) =>
      answerAct(
        dependencies,
        await refuseRevision(dependencies, actingOn(request), request.body.reason),
        reply,
      ),
  );

  app.post(
    '/v1/rateRevisions/:revisionId/withdraw',
    {
      config: { access: ['rates:prepare'] },
      schema: {
        operationId: 'withdrawRateRevision',
        summary: 'Give a draft up',
        tags,
        params,
        headers: actHeaders,
        body: reasonRequestSchema,
        response: { 200: revisionSchema },
      },
    },
    async (request, reply) =>
      answerAct(
        dependencies,
        await withdrawRevision(dependencies, actingOn(request), request.body.reason),
        reply,
      ),
  );

  app.get(
    '/v1/rateRevisions/:revisionId/impact',
    {
      config: { access: ['rates:read', 'calculations:read'] },
      schema: {
        operationId: 'getRateRevisionImpact',
        summary: 'Compute what a revision does to the stored cases',
        description:
          'Recomputes stored calculations with the revision and without it. `recorded`: those for a period that reaches its first day, the latest of each case and period. `projected`: the latest of each case, as if it were asked for the month of the first day; this is what an indexation that lies ahead will do. A revision with errors has none (409).',
        tags,
        params,
        querystring: Type.Object({
          basis: Type.Unsafe<(typeof impactBases)[number]>({
            type: 'string',
            enum: [...impactBases],
            default: 'recorded',
            description: 'Which cases.',
          }),
          sampleSize: Type.String({
            pattern: '^(all|[1-9][0-9]{0,6})$',
            default: '1000',
            description: 'How many cases, about; or all.',
          }),
        }),
        response: { 200: impactSchema },
      },
    },
    async (request) => {
      const { basis, sampleSize } = request.query;
      const limit = sampleSize === 'all' ? undefined : Number(sampleSize);
      const impact = await assessImpact(
        dependencies,
        request.caller,
        request.params.revisionId,
        basis,
        limit,
      );
      if ('refusal' in impact) throw problemOf(impact);
      return impactDocument(impact);
    },
  );

  app.get(
    '/v1/rateRevisions/:revisionId/impact/calculations',
    {
      config: { access: ['rates:read', 'calculations:read'] },
      schema: {
        operationId: 'getChangedCalculations',
        summary: 'List the stored calculations that a revision changes',
        description:
          'Of each case and period the latest, with the amounts that were recorded before and those that come out after. Of a revision that is published: those that did not use it yet.',
        tags,
        params,
        querystring: Type.Object({
          ...pageParameters('calculation'),
        }),
        response: { 200: changedCalculationPageSchema },
      },
    },
    async (request) => {
      const { pageSize: limit, cursor } = request.query;
      const { revisionId } = request.params;
      const page = await listChangedCalculations(dependencies, request.caller, revisionId, cursor, limit);
      if ('refusal' in page) throw problemOf(page);
      return pageDocument(request, page, changedCalculationDocument);
    },
  );
}

/** The one route that takes a table in CSV too. */
function importRoute(app: App, dependencies: Dependencies): void {
  app.post(
    '/v1/rateRevisions/import',
    {
      bodyLimit: tableBodyLimits.maximumBytes,
      config: { access: ['rates:prepare'] },
      schema: {
        operationId: 'importRateRevision',
        summary: 'Prepare a revision from a table',
        description:
          'A draft of those rows that differ from what is published; when none does, the answer says so and nothing is stored. What is wrong with a line of CSV is told by its number.',
        tags,
        headers: creationHeaders,
        consumes: ['application/json', 'text/csv'],
        querystring: Type.Object({
          reason: Type.Optional(reason('Why, for example the official table that it is.')),
        }),
        body: rateTableSchema,
        response: { 200: nothingToDoSchema, 201: revisionSchema },
      },
    },
    async (request, reply) => {
      const why = request.query.reason ?? 'Import';
      const rows = rowsOfRequest(request.body.rows);
      const outcome = await importRevision(dependencies, actingCallerOf(request), why, rows);
      if ('revision' in outcome) return sendCreated(dependencies, outcome.revision, reply);
      return { nothingToDo: true, unchangedRows: outcome.unchangedRows };
    },
  );
}

function actingOn(request: {
  readonly caller: Caller;
  readonly params: { readonly revisionId: string };
  readonly headers: { readonly 'if-match': string };
}): ActingOn {
  const seen = /^"(\d{1,9})"$/.exec(request.headers['if-match'])?.[1];
  return {
    revisionId: request.params.revisionId,
    caller: actingCallerOf(request),
    // No act has the number 0, so another ETag names no state of a revision.
    seenNumber: Number(seen ?? 0),
  };
}

/** The ETag of a revision is the number of its acts: what the checks find may change without an act. */
function nameState(reply: FastifyReply, revision: Revision): void {
  reply.header('etag', `"${lastEvent(revision).number}"`);
}

async function sendCreated(dependencies: Dependencies, revision: Revision, reply: FastifyReply) {
  nameState(reply, revision);
  reply.code(201).header('location', revisionHref(revision.id));
  return reply.send(revisionDocument(await checkRevision(dependencies, revision)));
}

async function answerAct(dependencies: Dependencies, outcome: Revision | Refusal, reply: FastifyReply) {
  if ('refusal' in outcome) throw problemOf(outcome);
  nameState(reply, outcome);
  return revisionDocument(await checkRevision(dependencies, outcome));
}

function problemOf(refusal: Refusal): Error {
  switch (refusal.refusal) {
    case 'notFound':
      return resourceNotFound();
    case 'changedMeanwhile':
      return new ProblemError('preconditionFailed', rateMessages.preconditionFailed());
    case 'stateConflict': {
      const { state } = refusal;
      const detail = rateMessages.rateRevisionStateConflict({ state });
      return new ProblemError('rateRevisionStateConflict', detail, { members: { state } });
    }
    case 'approverIsAuthor':
      return new ProblemError('approverIsAuthor', rateMessages.approverIsAuthor());
    case 'acknowledgesNothing':
      return badRequest(
        refusal.places.map((place) => ({
          code: 'rejectedInput',
          in: 'body',
          name: `acknowledgements[${place}]`,
          detail: rateMessages.acknowledgesNothing(),
        })),
      );
    case 'keyTaken':
      return withChecks('rateKeyTaken', rateMessages.rateKeyTaken(), refusal);
    case 'hasErrors':
      return withChecks('rateRevisionHasErrors', rateMessages.rateRevisionHasErrors(), refusal);
    case 'hasWarnings':
      return withChecks('rateRevisionHasWarnings', rateMessages.rateRevisionHasWarnings(), refusal);
  }
}

function withChecks(
  problem: ProblemCode,
  detail: ReturnType<typeof rateMessages.rateKeyTaken>,
  { findings }: Extract<Refusal, { findings: unknown }>,
): Error {
  return new ProblemError(problem, detail, { members: { checks: findings.map(checkDocument) } });
}
