import type { CalculationRecord, Commitment, ErasedCalculation, Receipt } from './calculation-record.ts';
import { localOrganization } from './caller.ts';
import { canonicalJson, sha256Hex } from './canonical-json.ts';

/** What of a calculation enters the tree. Its facts and result are bound by its content hash. */
export type LeafContent = Pick<
  ErasedCalculation,
  'id' | 'organization' | 'recordedAt' | 'receipt' | 'contentHash'
>;

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
 * The leaf of a calculation: identifier, organization, instant, the versions of rules and rates, and the content hash;
 * where there is none, the receipt. The local organization has no name, so there the leaf has none either.
 */
export function leafOf({ id, organization, recordedAt, receipt, contentHash }: LeafContent) {
  // A hash is missing only where somebody has altered the row; then the leaf is none that entered the tree.
  const { rulesVersion, rateBookVersion, inputHash = '', resultHash = '' } = receipt;
  return {
    id,
    ...(organization === localOrganization ? {} : { organization }),
    recordedAt: recordedAt.toString(),
    ...(contentHash === undefined
      ? { receipt: { rulesVersion, rateBookVersion, inputHash, resultHash } }
      : { rulesVersion, rateBookVersion, contentHash }),
  };
}

/** The leaf of a calculation as it is hashed: its canonical JSON. */
export function leafText(content: LeafContent): string {
  return canonicalJson(leafOf(content));
}

/** The commitment to a receipt, by a salt of 128 random bits in lowercase hexadecimal. */
export function commitTo({ inputHash, resultHash }: Receipt, salt: string): Required<Commitment> {
  return { salt, contentHash: sha256Hex(canonicalJson({ inputHash, resultHash, salt })) };
}

/** Whether the content hash of a record is that of its receipt and salt; one that is older than salts has neither. */
export function isCommitted({ receipt, salt, contentHash }: CalculationRecord): boolean {
  return salt === undefined ? contentHash === undefined : commitTo(receipt, salt).contentHash === contentHash;
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
