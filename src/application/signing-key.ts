import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import type { AuditKey } from './audit-log.ts';

/** What signs checkpoints. */
export interface SigningKey extends AuditKey {
  /** The Ed25519 signature of a text in UTF-8, in base64. */
  sign(text: string): string;
}

/** A key cannot be used. The message says why and holds nothing of the key. */
export class SigningKeyError extends Error {
  override name = 'SigningKeyError';
}

/**
 * Reads an Ed25519 private key from a file (PEM, PKCS #8, as `openssl genpkey -algorithm ed25519` writes it).
 * Errors: SigningKeyError when the file cannot be read or holds no such key.
 */
export async function readSigningKey(file: string): Promise<SigningKey> {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(await readFile(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new SigningKeyError(`cannot read a private key in PEM from ${file} (${code})`, { cause: error });
  }
  const { keyId, publicKeyPem } = auditKeyOf(createPublicKey(privateKey), file);
  return {
    keyId,
    publicKeyPem,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}

/**
 * Reads the private key of a file, and makes it first when there is none, for the user of the service alone.
 * Errors: those of `readSigningKey`, and SigningKeyError when the file cannot be written.
 */
export async function readOrMakeSigningKey(file: string): Promise<SigningKey> {
  if ((await stat(file).catch(() => undefined)) === undefined) {
    const { privateKey } = generateKeyPairSync('ed25519');
    const unfinished = `${file}.unfinished`;
    try {
      await writeFile(unfinished, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
      // At once, so that a start that is cut off leaves no half of a key.
      await rename(unfinished, file);
    } catch (error) {
      throw new SigningKeyError(`cannot write the signing key ${file}`, { cause: error });
    }
  }
  return readSigningKey(file);
}

/** Reads a public key that somebody trusts, from a file in PEM. Errors: SigningKeyError. */
export async function readAuditKey(file: string): Promise<AuditKey> {
  let publicKey: KeyObject;
  try {
    publicKey = createPublicKey(await readFile(file, 'utf8'));
  } catch (error) {
    throw new SigningKeyError(`cannot read a public key in PEM from ${file}`, { cause: error });
  }
  return auditKeyOf(publicKey, file);
}

/** Whether a signature in base64 is that of a text by a key. A key that is none has signed nothing. */
export function isSignedBy({ publicKeyPem, keyId }: AuditKey, text: string, signature: string): boolean {
  try {
    const publicKey = createPublicKey(publicKeyPem);
    if (keyIdOf(publicKey) !== keyId) return false;
    return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function auditKeyOf(publicKey: KeyObject, file: string): AuditKey {
  if (publicKey.asymmetricKeyType !== 'ed25519') {
    throw new SigningKeyError(`the key in ${file} is not an Ed25519 key`);
  }
  return {
    keyId: keyIdOf(publicKey),
    publicKeyPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
  };
}

function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
