import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eraseDueCalculations } from '../../src/application/erase-due-calculations.ts';
import { connectDatabase } from '../../src/db/client.ts';
import {
  mine,
  type ServiceForCallers,
  startServiceForCallers,
  type TestCaller,
  theirs,
} from '../support/callers.ts';
import { textOfContent } from '../support/content.ts';
import { runSql } from '../support/database.ts';
import { canonical, contentHash, isIncluded, type Receipt } from '../support/outsider.ts';
import { startServiceProcess } from '../support/process.ts';
import { aloneWithoutResources } from '../support/requests.ts';
import { checkpoint, makeSigningKey, makeSigningKeyFile } from '../support/signing.ts';

vi.setConfig({ testTimeout: 120_000 });

const longAgo = Temporal.Instant.from('2014-03-10T10:00:00Z');
const realNow = Temporal.Now.instant();
let now = longAgo;
let service: ServiceForCallers;
let me: TestCaller;
let other: TestCaller;
let signingKey: Awaited<ReturnType<typeof makeSigningKey>>;

const planted = ['PLANTED-FILE', 'PLANTED-MEMBER', '1954-03-02', '7654321'];
const plantedCase = {
  ...aloneWithoutResources,
  caseReference: planted[0],
  requestDate: '2014-03-01',
  category: 'cohabitant',
  applicant: {
    birthDate: planted[2],
    resources: [{ type: 'otherIncome', annualAmountCents: Number(planted[3]) }],
  },
  household: { members: [{ id: planted[1], relationship: 'sibling', birthDate: '1980-01-01' }] },
};
const key = { 'idempotency-key': 'once' };

let erasedId: string;
/** Of the same day, of an organization without a rule. */
let theirId: string;
let recentId: string;

async function create(caller: TestCaller, body: object, headers = {}): Promise<string> {
  const answer = await caller.request('POST', '/v1/calculations', body, headers);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer));
  return String(answer.body.id);
}

/** Runs a command as `npm run` does. */
async function command(file: string, args: readonly string[]) {
  return new Promise<{ code: number; output: string; errors: string }>((resolveCommand) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: service.databaseUrl };
    const options = { cwd: resolve(import.meta.dirname, '..', '..'), env };
    const child = execFile(process.execPath, [file, ...args], options, (_error, output, errors) => {
      resolveCommand({ code: child.exitCode ?? -1, output, errors });
    });
  });
}
const retention = (...args: readonly string[]) => command('src/retention.ts', args);

/** Every place of the database in which a value stands, but for rows of one organization. */
async function placesOf(value: string, exceptOf?: string): Promise<readonly string[]> {
  const tables = await runSql(
    service.databaseUrl,
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'p', 'm') AND relnamespace = 'public'::regnamespace`,
  );
  const places = new Set<string>();
  for (const { name } of tables) {
    const rows = await runSql(
      service.databaseUrl,
      `SELECT FROM ${name} AS t
        WHERE strpos(t::text, $1) > 0 AND ($2::text IS NULL OR to_jsonb(t)->>'organization' IS DISTINCT FROM $2)`,
      [value, exceptOf],
    );
    if (rows.length > 0) places.add(String(name));
  }
  const contents = await runSql(
    service.databaseUrl,
    'SELECT content FROM calculation WHERE content IS NOT NULL AND organization IS DISTINCT FROM $1',
    [exceptOf],
  );
  if (contents.some(({ content }) => Buffer.isBuffer(content) && textOfContent(content).includes(value))) {
    places.add('calculation');
  }
  return [...places];
}

async function listed(caller: TestCaller): Promise<readonly unknown[]> {
  const { body } = await caller.request('POST', '/v1/calculations/query', {});
  return Array.isArray(body.items) ? body.items.map(({ id }) => id) : [];
}

beforeAll(async () => {
  service = await startServiceForCallers(() => now);
  me = await service.callerOf('Me', [mine]);
  other = await service.callerOf('Other', [theirs]);
  signingKey = await makeSigningKey();
  erasedId = await create(me, plantedCase, key);
  theirId = await create(other, { ...plantedCase, caseReference: 'THEIRS' });
  // An hour too young for ten years.
  now = realNow.toZonedDateTimeISO('UTC').subtract({ years: 10 }).add({ hours: 1 }).toInstant();
  await create(me, { ...aloneWithoutResources, requestDate: '2014-03-01', caseReference: 'YOUNG' });
  // Recorded long ago, for a month that is younger.
  now = longAgo;
  await create(me, { ...aloneWithoutResources, requestDate: '2026-09-01', caseReference: 'AHEAD' });
  now = realNow;
  recentId = await create(me, aloneWithoutResources);
  await checkpoint(service, signingKey, realNow);
});
afterAll(() => service.close());

describe('without a rule', () => {
  it('nothing is erased', async () => {
    expect(await retention('show')).toMatchObject({ code: 0, output: 'organization\tyears\tsince\tdue\n' });
    expect(await retention('erase')).toMatchObject({ code: 0, output: 'erased: none\n' });
    expect((await me.request('GET', `/v1/calculations/${erasedId}`)).status).toBe(200);
  });

  it.each([
    [
      'owner',
      'UPDATE calculation SET content = NULL, case_reference = NULL, erased_at = now(), retention_years = 1',
    ],
    [
      'owner',
      'UPDATE calculation SET content = NULL, case_reference = NULL, erased_at = now(), retention_years = NULL',
    ],
    ['owner', 'UPDATE calculation SET payable_cents = 0'],
  ])('not even the %s erases: %s', async (_who, sql) => {
    await expect(runSql(service.databaseUrl, sql)).rejects.toThrow(/append-only/);
  });
});

describe('the command', () => {
  it('sets, shows and counts, and the last rule holds', async () => {
    expect(await retention('set', '--organization', mine, '--years', '1')).toMatchObject({
      code: 0,
      output: `${mine}: erased after 1 years; 2 due now\n`,
    });
    expect(await retention('set', '--organization', mine, '--forever')).toMatchObject({
      code: 0,
      output: `${mine}: kept without end; 0 due now\n`,
    });
    expect((await retention('erase')).output).toBe('erased: none\n');
    expect(await retention('set', '--organization', mine, '--years', '10')).toMatchObject({
      output: `${mine}: erased after 10 years; 1 due now\n`,
    });
    expect((await retention('show')).output).toMatch(new RegExp(`\n${mine}\t10\t\\S+Z\t1\n$`));
    expect(await retention('erase', '--dry-run')).toMatchObject({
      code: 0,
      output: `due: 1 calculations of ${mine}\n`,
    });
    expect((await me.request('GET', `/v1/calculations/${erasedId}`)).status).toBe(200);
  });

  it.each([
    ['set', '--organization', mine],
    ['set', '--organization', mine, '--years', '0'],
    ['set', '--organization', mine, '--years', '101'],
    ['set', '--organization', mine, '--years', '10', '--forever'],
    ['set', '--organization', '0207463205', '--years', '10'],
    ['set', '--years', '10'],
    ['erase', '--all'],
    ['forget'],
    [],
  ])('refuses %j %j %j %j', async (...args) => {
    const { code, output, errors } = await retention(...args);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).not.toBe('');
  });
});

describe('a calculation whose retention has ended', () => {
  let before: Awaited<ReturnType<TestCaller['request']>>;
  /** What a caller may have kept of it. */
  let kept: { id: string; recordedAt: string; receipt: Receipt; commitment: { salt: string } };
  let rowBefore: Record<string, unknown> | undefined;
  const rowOf = async () =>
    (await runSql(service.databaseUrl, 'SELECT * FROM calculation WHERE id = $1', [erasedId]))[0];

  beforeAll(async () => {
    before = await me.request('GET', `/v1/calculations/${erasedId}/inclusionProof`);
    kept = Object((await me.request('GET', `/v1/calculations/${erasedId}`)).body);
    rowBefore = await rowOf();
    for (const value of [kept.receipt.inputHash, kept.receipt.resultHash, kept.commitment.salt]) {
      expect(await placesOf(value, theirs)).toContain('calculation');
    }
    for (const value of planted) expect(await placesOf(value)).toContain('calculation');
    await runSql(service.databaseUrl, 'ANALYZE');
    expect(await retention('erase')).toMatchObject({
      code: 0,
      output: `erased: 1 calculations of ${mine}\n`,
    });
  });

  it('is answered 410 with the reason, in the language of the caller', async () => {
    for (const [language, words] of [
      ['fr', 'a été effacé'],
      ['nl', 'is gewist'],
      ['de', 'gelöscht'],
      ['en', 'was erased'],
    ] as const) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/verify'],
      ] as const) {
        const answer = await me.request(method, `/v1/calculations/${erasedId}${path}`, undefined, {
          'accept-language': language,
        });
        expect(answer).toMatchObject({
          status: 410,
          body: {
            type: 'urn:problem-type:cpas:barema:calculationErased',
            retentionYears: 10,
            erasedAt: expect.any(String),
          },
        });
        expect(answer.body.detail).toContain(words);
        expect(answer.body.detail).toContain('10');
      }
    }
    expect((await other.request('GET', `/v1/calculations/${erasedId}`)).status).toBe(404);
  });

  it('is answered 410 to a retry, and to another body with its key, because nothing tells them apart', async () => {
    expect((await me.request('POST', '/v1/calculations', plantedCase, key)).status).toBe(410);
    const another = { ...plantedCase, caseReference: 'ANOTHER' };
    expect((await me.request('POST', '/v1/calculations', another, key)).status).toBe(410);
  });

  it('is proved to have been recorded as before', async () => {
    const after = await me.request('GET', `/v1/calculations/${erasedId}/inclusionProof`);
    expect(after.status).toBe(200);
    expect(after.body).toEqual(before.body);
  });

  it('is proved by whoever has kept its answer, as an outsider does it', async () => {
    const { body } = await me.request('GET', `/v1/calculations/${erasedId}/inclusionProof`);
    const { leafIndex, path, checkpoint: signed } = Object(body);
    const proves = ({ receipt, commitment, recordedAt }: typeof kept, organization = mine) => {
      const { rulesVersion, rateBookVersion } = receipt;
      const bound = contentHash(receipt, commitment.salt);
      const leaf = {
        id: erasedId,
        organization,
        recordedAt,
        rulesVersion,
        rateBookVersion,
        contentHash: bound,
      };
      return isIncluded(canonical(leaf), leafIndex, signed.treeSize, path, signed.rootHash);
    };
    expect(proves(kept)).toBe(true);
    expect(proves({ ...kept, commitment: { salt: '0'.repeat(32) } })).toBe(false);
    expect(proves({ ...kept, receipt: { ...kept.receipt, resultHash: '0'.repeat(64) } })).toBe(false);
    expect(proves(kept, theirs)).toBe(false);
  });

  it('leaves nothing by which somebody who guesses its content could tell that he is right', async () => {
    const { id, recordedAt, receipt, commitment } = kept;
    const { rulesVersion, rateBookVersion, inputHash, resultHash } = receipt;
    expect(inputHash).toBe(hash('sha256', canonical(plantedCase)));
    // All that a right guess gives him: the receipt, and whatever stands in the row and was answered for it.
    const bound = [
      canonical({ inputHash, resultHash }),
      canonical({ inputHash, resultHash, salt: '' }),
      canonical(receipt),
      canonical({ ...plantedCase, caseReference: '' }),
    ].map((text) => hash('sha256', text));
    const leaves = [
      { id, organization: mine, recordedAt, receipt },
      ...bound.map((guess) => ({
        id,
        organization: mine,
        recordedAt,
        rulesVersion,
        rateBookVersion,
        contentHash: guess,
      })),
    ].map((leaf) => hash('sha256', `\0${canonical(leaf)}`));
    for (const value of [inputHash, resultHash, commitment.salt, ...bound, ...leaves]) {
      expect(await placesOf(value, theirs)).toEqual([]);
    }
    // What stays is bound by the salt, which he lacks.
    const stays = contentHash(receipt, commitment.salt);
    expect(await placesOf(stays)).toContain('calculation');
    const leaf = { id, organization: mine, recordedAt, rulesVersion, rateBookVersion, contentHash: stays };
    expect(await placesOf(hash('sha256', `\0${canonical(leaf)}`))).toEqual(['audit_leaf']);
  });

  it('keeps its amounts and content hash, and nothing else of the person stays in any table', async () => {
    const erasure = { case_reference: null, content: null, retention_years: 10 };
    const hashes = { salt: null, input_hash: null, result_hash: null };
    expect(await rowOf()).toEqual({ ...rowBefore, ...erasure, ...hashes, erased_at: expect.any(Date) });
    expect(await placesOf(planted[0] ?? '')).toEqual([]);
    for (const value of planted.slice(1)) {
      const rows = await runSql(
        service.databaseUrl,
        `SELECT FROM calculation AS t WHERE strpos(t::text, $1) > 0 AND organization = $2`,
        [value, mine],
      );
      expect(rows).toEqual([]);
    }
  });

  it('leaves nothing in the statistics of the planner either', async () => {
    const columns = await runSql(
      service.databaseUrl,
      `SELECT format('%s.%s', tablename, attname) AS column FROM pg_stats
        WHERE EXISTS (SELECT FROM unnest($1::text[]) AS value WHERE strpos(pg_stats::text, value) > 0)`,
      [[...planted, 'THEIRS', 'YOUNG', 'AHEAD']],
    );
    expect(columns).toEqual([]);
    // The search finds what is there.
    const kept = await runSql(
      service.databaseUrl,
      `SELECT FROM pg_stats WHERE strpos(pg_stats::text, '${mine}') > 0`,
    );
    expect(kept).not.toEqual([]);
  });

  it('is the only one that was erased, and is in no list and no impact', async () => {
    expect(
      await runSql(service.databaseUrl, 'SELECT FROM calculation WHERE erased_at IS NOT NULL'),
    ).toHaveLength(1);
    expect(await listed(me)).toHaveLength(3);
    expect(await listed(me)).toContain(recentId);
    expect(await listed(other)).toEqual([theirId]);
    const draft = await me.request('POST', '/v1/rateRevisions', {
      reason: 'a reason',
      rows: [
        {
          parameter: 'volunteerCap',
          unit: 'day',
          effectiveFrom: '2027-01-01',
          amountCents: 4490,
          confidence: 'official',
        },
      ],
    });
    const impact = await me.request('GET', `${draft.body.href}/impact?basis=projected&sampleSize=all`);
    expect(impact.body).toMatchObject({ populationCount: 3, calculationCount: 3 });
  });

  it('has left an act', async () => {
    const { body } = await me.request('GET', '/v1/audit/acts?kind=erased');
    expect(body.items).toMatchObject([{ kind: 'erased', client: 'command', organization: mine, count: 1 }]);
    const set = await me.request('GET', '/v1/audit/acts?kind=retentionSet');
    expect(set.body.items).toHaveLength(3);
    expect((await other.request('GET', '/v1/audit/acts?kind=erased')).body.items).toEqual([]);
  });

  it('still verifies with all others, in the database and in an export', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'barema-export-'));
    const file = join(directory, 'export.ndjson');
    const expected =
      'verified: 5 calculations (1 erased after their retention), 5 leaves, 1 checkpoints, 0 waiting';
    expect(await command('src/audit.ts', ['verify'])).toMatchObject({
      code: 0,
      output: expect.stringContaining(expected),
    });
    expect((await command('src/audit.ts', ['export', file])).code).toBe(0);
    expect(await readFile(file, 'utf8')).not.toContain(planted[0]);
    expect(await command('src/audit.ts', ['verify', file])).toMatchObject({
      code: 0,
      output: expect.stringContaining(expected),
    });
    await rm(directory, { recursive: true });
    // Who had it all read is recorded, for each organization that it was about.
    for (const [caller, count] of [
      [me, 4],
      [other, 1],
    ] as const) {
      const { body } = await caller.request('GET', '/v1/audit/acts?pageSize=200');
      const acts = (Array.isArray(body.items) ? body.items : []).filter(({ client }) => client === 'command');
      expect(acts).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: 'exported', count }),
          expect.objectContaining({ kind: 'verified', count }),
        ]),
      );
    }
  });

  it('can neither be given its content back nor be erased again', async () => {
    for (const sql of [
      `UPDATE calculation SET content = '{}' WHERE erased_at IS NOT NULL`,
      'UPDATE calculation SET erased_at = now() WHERE erased_at IS NOT NULL',
      `UPDATE calculation SET salt = repeat('0', 32) WHERE erased_at IS NOT NULL`,
      `UPDATE calculation SET content_hash = repeat('0', 64) WHERE erased_at IS NOT NULL`,
      `UPDATE calculation SET content = '{}', case_reference = 'X', erased_at = NULL, retention_years = NULL
         WHERE erased_at IS NOT NULL`,
    ]) {
      await expect(runSql(service.databaseUrl, sql)).rejects.toThrow(/append-only/);
    }
  });
});

describe('what is due', () => {
  const due = async () =>
    (
      await runSql(
        service.databaseUrl,
        `SELECT count(*)::integer AS count FROM calculation
      WHERE organization = '${theirs}' AND erased_at IS NULL`,
      )
    )[0]?.count;
  const copies = (count: number) =>
    runSql(
      service.databaseUrl,
      `INSERT INTO calculation SELECT (json_populate_record(c, json_build_object('id', gen_random_uuid()))).*
         FROM calculation c, generate_series(1, ${count}) WHERE id = '${theirId}'`,
    );

  it('is erased once when several instances are at it', async () => {
    await copies(1_200);
    await retention('set', '--organization', theirs, '--years', '10');
    const instances = [1, 2, 3].map(() => connectDatabase(service.loginUrl));
    const caller = { actor: 'barema', client: 'schedule', traceId: v7() };
    const tools = { clock: () => realNow, newIdentifier: v7 };
    const erased = await Promise.all(
      instances.map((database) => eraseDueCalculations({ database, ...tools }, caller)),
    );
    const total = erased.flat().reduce((sum, { count }) => sum + count, 0);
    for (const { organization } of erased.flat()) expect(organization).toBe(theirs);
    for (const database of instances) {
      await eraseDueCalculations({ database, ...tools }, caller);
      await database.$disconnect();
    }
    expect(total).toBe(1_201);
    expect(await due()).toBe(0);
    const { items } = (await other.request('GET', '/v1/audit/acts?kind=erased')).body;
    const acts = Array.isArray(items) ? items : [];
    expect(acts.reduce((sum, { count }) => sum + count, 0)).toBe(1_201);
  });

  it('is erased by the service itself', async () => {
    now = longAgo;
    theirId = await create(other, plantedCase);
    const { file, remove } = await makeSigningKeyFile();
    const instance = startServiceProcess({
      environment: {
        DATABASE_URL: service.loginUrl,
        AUTHENTICATION: 'required',
        AUDIT_SIGNING_KEY_FILE: file,
      },
    });
    await instance.address;
    while ((await due()) !== 0) await pause(50);
    instance.child.kill('SIGTERM');
    expect(await instance.ended).toBe(0);
    await remove();
    const { body } = await other.request('GET', '/v1/audit/acts?kind=erased&pageSize=1');
    expect(body.items).toMatchObject([{ actor: 'barema', client: 'schedule', count: 1 }]);
  });
});

describe('what was recorded before there were salts', () => {
  it('is erased as it was: its receipt stays, because its leaf holds it', async () => {
    now = longAgo;
    const id = await create(other, plantedCase);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation DISABLE TRIGGER USER');
    await runSql(
      service.databaseUrl,
      'UPDATE calculation SET salt = NULL, content_hash = NULL WHERE id = $1',
      [id],
    );
    await runSql(service.databaseUrl, 'ALTER TABLE calculation ENABLE TRIGGER USER');
    await checkpoint(service, signingKey, realNow.add({ hours: 1 }));
    now = realNow;
    const { body } = await other.request('GET', `/v1/calculations/${id}`);
    expect(body).not.toHaveProperty('commitment');
    const verified = await other.request('POST', `/v1/calculations/${id}/verify`);
    expect(verified.body.identical).toBe(true);
    const before = await other.request('GET', `/v1/calculations/${id}/inclusionProof`);
    const { recordedAt, receipt } = body;
    expect(before.body.leaf).toEqual({ id, organization: theirs, recordedAt, receipt });
    expect((await retention('erase')).output).toBe(`erased: 1 calculations of ${theirs}\n`);
    expect((await other.request('GET', `/v1/calculations/${id}`)).status).toBe(410);
    expect((await other.request('GET', `/v1/calculations/${id}/inclusionProof`)).body).toEqual(before.body);
  });
});
