import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCheckpoint } from '../../src/application/make-checkpoint.ts';
import { readOrMakeSigningKey, readSigningKey, type SigningKey } from '../../src/application/signing-key.ts';
import { type TestService, testNow } from './service.ts';

/** A file with a new private key, to be removed at the end. */
export async function makeSigningKeyFile(): Promise<{ file: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'barema-key-'));
  const file = join(directory, 'key.pem');
  await readOrMakeSigningKey(file);
  return { file, remove: () => rm(directory, { recursive: true }) };
}

/** A new signing key. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { file, remove } = await makeSigningKeyFile();
  const signingKey = await readSigningKey(file);
  await remove();
  return signingKey;
}

/** Takes all records of a service into the tree, at an instant. */
export async function checkpoint(
  { database }: Pick<TestService, 'database'>,
  signingKey: SigningKey,
  instant: Temporal.Instant = testNow,
) {
  const made = await makeCheckpoint({ database, clock: () => instant }, signingKey);
  if (typeof made === 'string') throw new Error(`no checkpoint: ${made}`);
  return made;
}
