import { Type } from 'typebox';
import type { Dependencies } from '../../application/dependencies.ts';
import { findActs } from '../../application/find-acts.ts';
import { findCalculation } from '../../application/find-calculation.ts';
import { findCheckpoint, listAuditKeys, listCheckpoints } from '../../application/find-checkpoints.ts';
import { proveConsistency } from '../../application/prove-consistency.ts';
import { proveInclusion } from '../../application/prove-inclusion.ts';
import type { App } from '../app.ts';
import { actDocument, checkpointDocument, inclusionProofDocument } from '../audit-document.ts';
import { messages } from '../messages.ts';
import { pageDocument } from '../page-document.ts';
import { badRequest, resourceNotFound } from '../problems.ts';
import { queryInstant } from '../query-instant.ts';
import {
  actKind,
  actPageSchema,
  auditKeysSchema,
  checkpointPageSchema,
  checkpointSchema,
  consistencyProofSchema,
  inclusionProofSchema,
} from '../schemas/audit.ts';
import { pageParameters, pageSize } from '../schemas/fields.ts';

const tags = ['audit'];

function treeSize(description: string) {
  return Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description });
}

/** What proves that no calculation was changed or removed: signed checkpoints, their keys, and proofs. */
export function auditRoutes(app: App, dependencies: Dependencies): void {
  app.get(
    '/v1/audit/checkpoints',
    {
      config: { access: ['audit:read'] },
      schema: {
        operationId: 'getCheckpoints',
        summary: 'List the signed checkpoints',
        description:
          'The newest first. Keep one that you have seen: with it you can prove later that nothing was undone.',
        tags,
        querystring: Type.Object({
          pageSize,
          cursor: Type.Optional(treeSize('Below which tree size the page begins.')),
        }),
        response: { 200: checkpointPageSchema },
      },
    },
    async (request) => {
      const { pageSize, cursor } = request.query;
      const page = await listCheckpoints(dependencies, pageSize, cursor);
      return pageDocument(request, page, checkpointDocument);
    },
  );

  app.get(
    '/v1/audit/checkpoints/:treeSize',
    {
      config: { access: ['audit:read'] },
      schema: {
        operationId: 'getCheckpoint',
        summary: 'Read the checkpoint of a tree size',
        tags,
        params: Type.Object({ treeSize: treeSize('How many leaves the tree had.') }),
        response: { 200: checkpointSchema },
      },
    },
    async (request) => {
      const checkpoint = await findCheckpoint(dependencies, request.params.treeSize);
      if (checkpoint === undefined) throw resourceNotFound();
      return checkpointDocument(checkpoint);
    },
  );

  app.get(
    '/v1/audit/consistencyProof',
    {
      config: { access: ['audit:read'] },
      schema: {
        operationId: 'getConsistencyProof',
        summary: 'Prove that nothing was changed or removed between two checkpoints',
        tags,
        querystring: Type.Object({
          from: Type.Optional(treeSize('Tree size of the earlier checkpoint; the first when absent.')),
          to: Type.Optional(treeSize('Tree size of the later checkpoint; the newest when absent.')),
        }),
        response: { 200: consistencyProofSchema },
      },
    },
    async ({ query: { from, to } }) => {
      if (from !== undefined && to !== undefined && from > to) {
        const detail = messages.outOfRange({ minimum: from, maximum: undefined });
        throw badRequest([{ code: 'outOfRange', in: 'query', name: 'to', value: to, minimum: from, detail }]);
      }
      const proof = await proveConsistency(dependencies, from, to);
      if ('path' in proof) {
        return { from: checkpointDocument(proof.from), to: checkpointDocument(proof.to), path: proof.path };
      }
      const value = proof.unknown === 'from' ? from : to;
      // Not asked for by its size: there is none at all.
      if (value === undefined) throw resourceNotFound(messages.noCheckpointYet());
      throw unknownCheckpoint(proof.unknown, value);
    },
  );

  app.get(
    '/v1/audit/keys',
    {
      config: { access: ['audit:read'] },
      schema: {
        operationId: 'getAuditKeys',
        summary: 'List the public keys that have signed checkpoints',
        tags,
        response: { 200: auditKeysSchema },
      },
    },
    async () => ({ items: await listAuditKeys(dependencies) }),
  );

  app.get(
    '/v1/audit/acts',
    {
      config: { access: ['audit:read'] },
      schema: {
        operationId: 'getActs',
        summary: 'List who did what',
        description:
          'With the calculations of the organizations of the caller, and with what belongs to all, such as rates. The newest first.',
        tags,
        querystring: Type.Object({
          calculationId: Type.Optional(
            Type.String({ format: 'uuid', description: 'Only acts about this calculation.' }),
          ),
          revisionId: Type.Optional(
            Type.String({ format: 'uuid', description: 'Only acts about this revision of the rates.' }),
          ),
          kind: Type.Optional(actKind),
          from: Type.Optional(moment('Only acts of this moment and later ones.')),
          until: Type.Optional(moment('Only acts before this moment.')),
          ...pageParameters('act'),
        }),
        response: { 200: actPageSchema },
      },
    },
    async (request) => {
      const { pageSize, cursor, from, until, ...conditions } = request.query;
      const page = await findActs(dependencies, request.caller, {
        ...conditions,
        ...(from === undefined ? {} : { from: queryInstant('from', from) }),
        ...(until === undefined ? {} : { until: queryInstant('until', until) }),
        ...(cursor === undefined ? {} : { behind: cursor }),
        limit: pageSize,
      });
      return pageDocument(request, page, actDocument);
    },
  );

  app.get(
    '/v1/calculations/:calculationId/inclusionProof',
    {
      config: { access: ['calculations:read'] },
      schema: {
        operationId: 'getInclusionProof',
        summary: 'Prove that a calculation is in the tree that was signed',
        description:
          'A new calculation enters the tree with the next checkpoint; until then this answers 404.',
        tags,
        params: Type.Object({
          calculationId: Type.String({ format: 'uuid', description: 'Identifier of the calculation.' }),
        }),
        querystring: Type.Object({
          treeSize: Type.Optional(treeSize('Tree size of the checkpoint; the newest when absent.')),
        }),
        response: { 200: inclusionProofSchema },
      },
    },
    async ({ params, query, caller }) => {
      const record = await findCalculation(dependencies, caller, params.calculationId, 'proved');
      if (record === undefined) throw resourceNotFound();
      const proof = await proveInclusion(dependencies, record.id, query.treeSize);
      if ('path' in proof) return inclusionProofDocument(record, proof);
      if (proof.reason === 'laterThanCheckpoint') {
        const minimum = proof.leafIndex + 1;
        const detail = messages.outOfRange({ minimum, maximum: undefined });
        throw badRequest([
          { code: 'outOfRange', in: 'query', name: 'treeSize', value: query.treeSize, minimum, detail },
        ]);
      }
      if (proof.reason === 'unknownCheckpoint' && query.treeSize !== undefined) {
        throw unknownCheckpoint('treeSize', query.treeSize);
      }
      throw resourceNotFound(messages.notInTreeYet());
    },
  );
}

function moment(description: string) {
  return Type.String({
    format: 'date-time',
    description: `${description} To the nanosecond at most.`,
    examples: ['2026-10-01T12:00:00Z'],
  });
}

function unknownCheckpoint(name: string, value: number): Error {
  return badRequest([
    { code: 'referencedResourceNotFound', in: 'query', name, value, detail: messages.unknownCheckpoint() },
  ]);
}
