import type { Act } from '../application/act.ts';
import { type Checkpoint, type LeafContent, leafOf } from '../application/audit-log.ts';
import type { InclusionProof } from '../application/prove-inclusion.ts';
import { batchHref } from './batch-document.ts';
import { calculationHref, organizationPart } from './calculation-document.ts';
import { revisionHref } from './rate-revision-document.ts';

/** A checkpoint as the API answers it. */
export function checkpointDocument(checkpoint: Checkpoint) {
  return {
    href: `/v1/audit/checkpoints/${checkpoint.treeSize}`,
    ...checkpoint,
    recordedAt: checkpoint.recordedAt.toString(),
  };
}

/** An inclusion proof, with the leaf as the calculation that is kept gives it. */
export function inclusionProofDocument(content: LeafContent, proof: InclusionProof) {
  return {
    calculation: { href: calculationHref(content.id) },
    leaf: leafOf(content),
    ...proof,
    checkpoint: checkpointDocument(proof.checkpoint),
  };
}

/** An act as the API answers it. */
export function actDocument({ organization, calculationId, revisionId, batchId, recordedAt, ...act }: Act) {
  const kindOfBatch = act.kind.startsWith('recalculation') ? 'recalculation' : 'batch';
  return {
    ...act,
    recordedAt: recordedAt.toString(),
    ...(organization === undefined ? {} : organizationPart(organization)),
    ...(calculationId === undefined ? {} : { calculation: { href: calculationHref(calculationId) } }),
    ...(revisionId === undefined ? {} : { revision: { href: revisionHref(revisionId) } }),
    ...(batchId === undefined ? {} : { task: { href: batchHref({ id: batchId, kind: kindOfBatch }) } }),
  };
}
