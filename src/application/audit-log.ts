import type { CalculationRecord } from './calculation-record.ts';
import { localOrganization } from './caller.ts';
import { canonicalJson, sha256Hex } from './canonical-json.ts';

/** What of a calculation enters the tree. Its facts and result are bound by the hashes of its receipt. */
export type LeafContent = Pick<CalculationRecord, 'id' | 'organization' | 'recordedAt' | 'receipt'>;

/** A signed state of the tree; each but the first names the one before it. Hashes are lowercase hexadecimal. */
export interface Checkpoint {
  /** How many leaves the tree had. */
  readonly treeSize: number;
  readonly rootHash: string;
  readonly previousCheckpointHash?: string;
  readonly recordedAt: Temporal.Instant;
  readonly keyId: string;
  /** Ed25519, in base64, over `checkpointText`. */
  readonly signature: string;
}

/** A public key that has signed checkpoints. */
export interface AuditKey {
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), in lowercase hexadecimal. */
  readonly keyId: string;
  readonly publicKeyPem: string;
}

/**
 * How long after its instant a calculation may become visible to the checkpoint that takes it into the tree: the
 * longest request, and clocks that differ. One that enters later was not recorded when it says.
 */
export const commitPatience = Temporal.Duration.from({ minutes: 5 });

/**
 * The leaf of a calculation as it is hashed: the canonical JSON of `id`, `organization`, `recordedAt` and `receipt`.
 * The local organization has no name, so there the leaf has none either.
 */
export function leafText({ id, organization, recordedAt, receipt }: LeafContent): string {
  return canonicalJson({
    id,
    ...(organization === localOrganization ? {} : { organization }),
    recordedAt: recordedAt.toString(),
    receipt,
  });
}

/** A checkpoint as it is signed, and as the next one names it by its hash: its canonical JSON without signature. */
export function checkpointText(checkpoint: Omit<Checkpoint, 'signature'>): string {
  const { treeSize, rootHash, previousCheckpointHash, recordedAt, keyId } = checkpoint;
  return canonicalJson({
    treeSize,
    rootHash,
    ...(previousCheckpointHash === undefined ? {} : { previousCheckpointHash }),
    recordedAt: recordedAt.toString(),
    keyId,
  });
}

/** The hash by which the next checkpoint names this one. */
export function checkpointHash(checkpoint: Omit<Checkpoint, 'signature'>): string {
  return sha256Hex(checkpointText(checkpoint));
}
