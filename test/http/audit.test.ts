import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SigningKey } from '../../src/application/signing-key.ts';
import { runSql } from '../support/database.ts';
import {
  canonical,
  contentHash,
  follows,
  isConsistent,
  isIncluded,
  isSigned,
  type SignedCheckpoint,
} from '../support/outsider.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

const sizes = [1, 2, 3, 7, 8, 12];

let service: TestService;
let signingKey: SigningKey;
const ids: string[] = [];

async function calculate(): Promise<string> {
  const { status, body } = await post(service, '/v1/calculations', aloneWithoutResources);
  expect(status).toBe(201);
  return body.id;
}

async function get(url: string) {
  const response = await service.app.inject(url);
  return { status: response.statusCode, body: response.json() };
}

async function answered(url: string) {
  const { status, body } = await get(url);
  expect(status, `${url}: ${JSON.stringify(body)}`).toBe(200);
  return body;
}

beforeAll(async () => {
  service = await startTestService();
  signingKey = await makeSigningKey();
  for (const size of sizes) {
    while (ids.length < size) ids.push(await calculate());
    await checkpoint(service, signingKey, testNow.add({ seconds: size }));
  }
});
afterAll(() => service.close());

describe('an outsider with the document alone', () => {
  it('finds each checkpoint signed and following the one before, page by page', async () => {
    const { items: keys } = await answered('/v1/audit/keys');
    expect(keys).toHaveLength(1);
    const checkpoints: SignedCheckpoint[] = [];
    let next: string | undefined = '/v1/audit/checkpoints?pageSize=4';
    while (next !== undefined) {
      const page: { items: SignedCheckpoint[]; next?: string } = await answered(next);
      checkpoints.push(...page.items);
      next = page.next;
    }
    expect(checkpoints.map(({ treeSize }) => treeSize)).toEqual(sizes.toReversed());
    for (const [place, signed] of checkpoints.entries()) {
      expect(isSigned(signed, keys[0].publicKeyPem)).toBe(true);
      expect(isSigned({ ...signed, treeSize: 5 }, keys[0].publicKeyPem)).toBe(false);
      const previous = checkpoints[place + 1];
      if (previous === undefined) expect(signed).not.toHaveProperty('previousCheckpointHash');
      else expect(follows(signed, previous)).toBe(true);
      expect(await answered(`/v1/audit/checkpoints/${signed.treeSize}`)).toEqual(signed);
    }
  });

  it('finds each calculation in each later checkpoint, by what was answered for it', async () => {
    const indexes = new Set<number>();
    for (const id of ids) {
      const { recordedAt, receipt, commitment } = await answered(`/v1/calculations/${id}`);
      const { rulesVersion, rateBookVersion } = receipt;
      expect(contentHash(receipt, commitment.salt)).toBe(commitment.contentHash);
      const leaf = { id, recordedAt, rulesVersion, rateBookVersion, contentHash: commitment.contentHash };
      const content = canonical(leaf);
      const newest = await answered(`/v1/calculations/${id}/inclusionProof`);
      expect(newest).toMatchObject({ checkpoint: { treeSize: 12 } });
      expect(newest.leaf).toEqual(leaf);
      indexes.add(newest.leafIndex);
      for (const size of sizes) {
        const { status, body } = await get(`/v1/calculations/${id}/inclusionProof?treeSize=${size}`);
        if (size <= newest.leafIndex) {
          expect(body).toMatchObject({ status: 400, issues: [{ minimum: newest.leafIndex + 1 }] });
          continue;
        }
        expect(status).toBe(200);
        const { leafIndex, path } = body;
        const { treeSize, rootHash } = body.checkpoint;
        expect(treeSize).toBe(size);
        expect(isIncluded(content, leafIndex, treeSize, path, rootHash)).toBe(true);
        const later = canonical({ ...leaf, recordedAt: '2030-01-01T00:00:00Z' });
        expect(isIncluded(later, leafIndex, treeSize, path, rootHash)).toBe(false);
      }
    }
    expect(indexes.size).toBe(ids.length);
  });

  it('finds equal hashes for the same case, and nothing in the tree that is equal', async () => {
    const calculations = await Promise.all(ids.map((id) => answered(`/v1/calculations/${id}`)));
    const different = (values: readonly unknown[]) => new Set(values).size;
    expect(different(calculations.map(({ receipt }) => receipt.inputHash))).toBe(1);
    expect(different(calculations.map(({ receipt }) => receipt.resultHash))).toBe(1);
    expect(different(calculations.map(({ commitment }) => commitment.salt))).toBe(ids.length);
    expect(different(calculations.map(({ commitment }) => commitment.contentHash))).toBe(ids.length);
  });

  it('finds each checkpoint to hold the whole of each earlier one', async () => {
    for (const earlier of sizes) {
      for (const later of sizes.filter((size) => size >= earlier)) {
        const { from, to, path } = await answered(`/v1/audit/consistencyProof?from=${earlier}&to=${later}`);
        expect([from.treeSize, to.treeSize]).toEqual([earlier, later]);
        expect(isConsistent(earlier, later, path, from.rootHash, to.rootHash)).toBe(true);
      }
    }
    const whole = await answered('/v1/audit/consistencyProof');
    expect([whole.from.treeSize, whole.to.treeSize]).toEqual([1, 12]);
  });
});

describe('a question that has no proof', () => {
  it.each([
    ['/v1/audit/checkpoints/5', 404],
    ['/v1/audit/consistencyProof?from=5', 400],
    ['/v1/audit/consistencyProof?to=5', 400],
    ['/v1/audit/consistencyProof?from=8&to=3', 400],
    ['/v1/calculations/0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90/inclusionProof', 404],
  ])('%s is answered with %i', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });

  it('names a checkpoint that does not exist', async () => {
    const { body } = await get(`/v1/calculations/${ids[0]}/inclusionProof?treeSize=5`);
    expect(body).toMatchObject({
      status: 400,
      issues: [
        { type: 'urn:problem-type:belgif:input-validation:referencedResourceNotFound', name: 'treeSize' },
      ],
    });
  });
});

describe('verifying a calculation', () => {
  const treeChecks = async (id: string | undefined) => {
    const { body } = await post(service, `/v1/calculations/${id}/verify`, undefined);
    const checks: { code: string; passed: boolean }[] = body.checks;
    const passed = Object.fromEntries(checks.map(({ code, passed: outcome }) => [code, outcome]));
    return { identical: body.identical, identity: passed.identityUnaltered, tree: passed.inSignedTree };
  };

  it('looks at the tree too, as soon as the calculation is in it', async () => {
    expect(await treeChecks(ids[4])).toEqual({ identical: true, identity: true, tree: true });
    const id = await calculate();
    expect(await treeChecks(id)).toEqual({ identical: true, identity: undefined, tree: undefined });
    expect((await get(`/v1/calculations/${id}/inclusionProof`)).status).toBe(404);
  });

  it('finds out an instant that somebody with all rights has changed', async () => {
    await alter(`UPDATE calculation SET recorded_at = recorded_at - interval '1 year' WHERE id = $1`, ids[1]);
    expect(await treeChecks(ids[1])).toEqual({ identical: false, identity: false, tree: true });
    expect(await treeChecks(ids[2])).toEqual({ identical: true, identity: true, tree: true });
  });

  it('finds out a leaf that was changed with its calculation', async () => {
    await alter(`UPDATE audit_leaf SET hashes = set_byte(hashes, 0, 0) WHERE calculation_id = $1`, ids[6]);
    expect(await treeChecks(ids[6])).toEqual({ identical: false, identity: false, tree: false });
  });

  it('finds out a record that claims to be old and is not in the tree', async () => {
    await alter('DELETE FROM audit_leaf WHERE calculation_id = $1', ids[11]);
    await alter(
      `UPDATE calculation SET recorded_at = recorded_at - interval '1 hour' WHERE id = $1`,
      ids[11],
    );
    expect(await treeChecks(ids[11])).toEqual({ identical: false, identity: false, tree: false });
  });
});

async function alter(sql: string, id: string | undefined): Promise<void> {
  const url = service.databaseUrl;
  for (const table of ['calculation', 'audit_leaf']) {
    await runSql(url, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
  await runSql(url, sql, [id]);
  for (const table of ['calculation', 'audit_leaf']) {
    await runSql(url, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}
