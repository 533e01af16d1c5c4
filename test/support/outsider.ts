import { createHash, createPublicKey, verify } from 'node:crypto';

/**
 * What an outsider writes who has only the document of the service, "Checking the proofs" in ARCHITECTURE.md.
 * Nothing here comes from the service's own code.
 */

export interface SignedCheckpoint {
  readonly href: string;
  readonly treeSize: number;
  readonly rootHash: string;
  readonly previousCheckpointHash?: string;
  readonly keyId: string;
  readonly signature: string;
}

/** The receipt of a calculation. */
export interface Receipt {
  readonly rulesVersion: string;
  readonly rateBookVersion: string;
  readonly inputHash: string;
  readonly resultHash: string;
}

/** Canonical JSON (RFC 8785) of what requests, leaves and checkpoints hold, with whole numbers only. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const members = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

function hashLeaf(text: string): Buffer {
  return sha256(Buffer.from([0]), Buffer.from(text, 'utf8'));
}

function hashNode(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.from([1]), left, right);
}

/** What a leaf binds of a receipt: its hashes, and a salt without which nobody can try what they are of. */
export function contentHash({ inputHash, resultHash }: Receipt, salt: string): string {
  return sha256(Buffer.from(canonical({ inputHash, resultHash, salt }), 'utf8')).toString('hex');
}

/** RFC 9162, section 2.1.1: the hash of a tree, from the contents of all its leaves. */
export function treeHash(contents: readonly string[]): string {
  return hashTree(contents).toString('hex');
}

function hashTree(contents: readonly string[]): Buffer {
  const [only] = contents;
  if (only === undefined) return sha256();
  if (contents.length === 1) return hashLeaf(only);
  let split = 1;
  while (split * 2 < contents.length) split *= 2;
  return hashNode(hashTree(contents.slice(0, split)), hashTree(contents.slice(split)));
}

/** RFC 9162, section 2.1.3.2: whether an inclusion proof leads from the content of a leaf to a root. */
export function isIncluded(
  content: string,
  leafIndex: number,
  treeSize: number,
  path: readonly string[],
  rootHash: string,
): boolean {
  if (leafIndex >= treeSize) return false;
  let fn = leafIndex;
  let sn = treeSize - 1;
  let hash = hashLeaf(content);
  for (const hexadecimal of path) {
    if (sn === 0) return false;
    const sibling = Buffer.from(hexadecimal, 'hex');
    if (fn % 2 === 1 || fn === sn) {
      hash = hashNode(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = hashNode(hash, sibling);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && hash.toString('hex') === rootHash;
}

/** RFC 9162, section 2.1.4.2: whether a consistency proof leads from an earlier root to a later one. */
export function isConsistent(
  fromSize: number,
  toSize: number,
  path: readonly string[],
  fromRoot: string,
  toRoot: string,
): boolean {
  if (fromSize === toSize) return path.length === 0 && fromRoot === toRoot;
  const isPowerOfTwo = Number.isInteger(Math.log2(fromSize));
  const [first, ...rest] = isPowerOfTwo ? [fromRoot, ...path] : path;
  if (first === undefined) return false;
  let fn = fromSize - 1;
  let sn = toSize - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let fromHash = Buffer.from(first, 'hex');
  let toHash = fromHash;
  for (const hexadecimal of rest) {
    if (sn === 0) return false;
    const next = Buffer.from(hexadecimal, 'hex');
    if (fn % 2 === 1 || fn === sn) {
      fromHash = Buffer.from(hashNode(next, fromHash));
      toHash = Buffer.from(hashNode(next, toHash));
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      toHash = Buffer.from(hashNode(toHash, next));
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && fromHash.toString('hex') === fromRoot && toHash.toString('hex') === toRoot;
}

/** The text that a checkpoint was signed as. */
function signedText(checkpoint: SignedCheckpoint): string {
  const { href: _href, signature: _signature, ...signed } = checkpoint;
  return canonical(signed);
}

/** Whether a checkpoint is signed by the key, and the key has the identifier that the checkpoint names. */
export function isSigned(checkpoint: SignedCheckpoint, publicKeyPem: string): boolean {
  const key = createPublicKey(publicKeyPem);
  const keyId = sha256(key.export({ type: 'spki', format: 'der' })).toString('hex');
  const signature = Buffer.from(checkpoint.signature, 'base64');
  return keyId === checkpoint.keyId && verify(null, Buffer.from(signedText(checkpoint)), key, signature);
}

/** Whether a checkpoint is the next after another. */
export function follows(checkpoint: SignedCheckpoint, previous: SignedCheckpoint): boolean {
  const hash = sha256(Buffer.from(signedText(previous), 'utf8')).toString('hex');
  return checkpoint.previousCheckpointHash === hash && checkpoint.treeSize > previous.treeSize;
}
