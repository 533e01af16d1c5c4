import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entryOfLine, lineOfEntry } from '../../src/application/audit-lines.ts';
import { type Checkpoint, leafText } from '../../src/application/audit-log.ts';
import { makeCheckpoint } from '../../src/application/make-checkpoint.ts';
import { appendLeaf, leafHash, rootOf } from '../../src/application/merkle-tree.ts';
import { readAudit } from '../../src/application/read-audit.ts';
import type { SigningKey } from '../../src/application/signing-key.ts';
import {
  type AuditFault,
  type AuditWitnesses,
  startAuditVerification,
} from '../../src/application/verify-audit.ts';
import { findCalculations } from '../../src/db/calculations.ts';
import { alterContent, asBeforeCanonicalTexts, bottomlessJson, type Content } from '../support/content.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

const tables = ['calculation', 'audit_leaf', 'audit_checkpoint', 'audit_key'];

let service: TestService;
let signingKey: SigningKey;
/** In the order of their leaves: three in each of three checkpoints. */
const ids: string[] = [];
const checkpoints: Checkpoint[] = [];

/** As a superuser who has switched every trigger off. */
async function tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
  await runSql(service.databaseUrl, sql, values);
}

async function calculate(caseReference: string): Promise<string> {
  const { body } = await post(service, '/v1/calculations', { ...aloneWithoutResources, caseReference });
  return body.id;
}

beforeAll(async () => {
  service = await startTestService();
  signingKey = await makeSigningKey();
  for (const minutes of [0, 1, 2]) {
    for (const place of [1, 2, 3]) ids.push(await calculate(`FILE-${minutes}-${place}`));
    checkpoints.push(await checkpoint(service, signingKey, testNow.add({ minutes })));
  }
  const { items } = (await service.app.inject('/v1/audit/checkpoints')).json();
  expect(items).toHaveLength(3);
  for (const table of tables) {
    await tamper(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    await tamper(`CREATE TABLE saved_${table} AS TABLE ${table}`);
  }
});
afterEach(async () => {
  for (const table of tables) {
    await tamper(`DELETE FROM ${table}`);
    await tamper(`INSERT INTO ${table} TABLE saved_${table}`);
  }
});
afterAll(() => service.close());

/** Verifies the database, and an export of it, which must give the same. */
async function verify(witnesses: Partial<AuditWitnesses> = {}) {
  const faults: AuditFault[] = [];
  const exported: AuditFault[] = [];
  const all = { keys: [], checkpoints: [], now: testNow, ...witnesses };
  const ofDatabase = startAuditVerification(all, (fault) => faults.push(fault));
  const ofExport = startAuditVerification(all, (fault) => exported.push(fault));
  await readAudit(service.owner, async (entry) => {
    ofDatabase.take(entry);
    ofExport.take(entryOfLine(lineOfEntry(entry)));
  });
  const count = ofDatabase.finish();
  expect(ofExport.finish()).toEqual(count);
  expect(exported).toEqual(faults);
  expect(count.faults).toBe(faults.length);
  return { faults, count, codes: new Set(faults.map(({ code }) => code)) };
}

/** Expects faults of these codes and no others, which together name these rows. */
async function expectFaults(
  codes: readonly AuditFault['code'][],
  named: readonly (string | undefined)[],
  witnesses: Partial<AuditWitnesses> = {},
): Promise<void> {
  const found = await verify(witnesses);
  expect(found.codes, JSON.stringify(found.faults)).toEqual(new Set(codes));
  const details = found.faults.map(({ detail }) => detail).join('\n');
  for (const name of named) expect(details).toContain(name);
}

/** What somebody does who knows the service well: computes the whole tree again from the records. */
async function rebuildTree(): Promise<string> {
  const leaves = await runSql(service.databaseUrl, 'SELECT * FROM audit_leaf ORDER BY leaf_index');
  const records = await findCalculations(service.owner, ids);
  const peaks: string[] = [];
  for (const [index, { calculation_id: id }] of leaves.entries()) {
    const record = records.find((candidate) => candidate.id === id);
    if (record === undefined) throw new Error('a record has gone');
    const hashes = appendLeaf(peaks, index, leafHash(leafText(record)));
    await tamper('UPDATE audit_leaf SET hashes = $1 WHERE leaf_index = $2', [
      Buffer.from(hashes.join(''), 'hex'),
      index,
    ]);
  }
  return rootOf(peaks);
}

describe('what is as it was', () => {
  it('has no fault, with and without witnesses, and counts what waits', async () => {
    expect((await verify()).count).toEqual({
      records: 9,
      leaves: 9,
      checkpoints: 3,
      erased: 0,
      waiting: 0,
      faults: 0,
    });
    await calculate('WAITING');
    const { count } = await verify({ keys: [signingKey], checkpoints });
    expect(count).toEqual({ records: 10, leaves: 9, checkpoints: 3, erased: 0, waiting: 1, faults: 0 });
  });
});

/** The hash of a text. */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const otherReferences = '{"links":0,"legalReferences":[null]}';

describe('a changed row', () => {
  it.each<[string, (content: Content) => Partial<Content>, string?]>([
    ['facts', ({ facts }) => ({ facts: facts.replace(/"birthDate":"[^"]+"/, '"birthDate":"1971-01-01"') })],
    ['result', ({ result }) => ({ result: result.replace(/"payableCents":[0-9]+/, '"payableCents":99999') })],
    [
      'facts, by a name in front of the same,',
      ({ facts }) => ({ facts: `{"caseReference":"SOMEBODY-ELSE",${facts.slice(1)}` }),
    ],
    [
      'result, by a name in front of the same,',
      ({ result }) => ({ result: `{"outcome":"refused",${result.slice(1)}` }),
    ],
    ['facts, by a space,', ({ facts }) => ({ facts: `${facts} ` })],
    ['facts, nested deeper than a stack,', () => ({ facts: bottomlessJson })],
    ['result, nested deeper than a stack,', () => ({ result: bottomlessJson })],
    [
      'facts, nested deeper than a stack, with its hash,',
      () => ({ facts: bottomlessJson }),
      `input_hash = '${sha256(bottomlessJson)}'`,
    ],
    [
      'result, nested deeper than a stack, with its hash,',
      () => ({ result: bottomlessJson }),
      `result_hash = '${sha256(bottomlessJson)}'`,
    ],
    [
      'result, with other references and its hash,',
      () => ({ result: otherReferences }),
      `result_hash = '${sha256(otherReferences)}'`,
    ],
    ['facts, with its hash,', () => ({ facts: '{}' }), `input_hash = '${sha256('{}')}'`],
    ['result, with its hash,', () => ({ result: '{}' }), `result_hash = '${sha256('{}')}'`],
    [
      'facts, with their hash, salt and content hash,',
      () => ({ facts: '{}' }),
      `input_hash = '${sha256('{}')}', salt = repeat('0', 32),
         content_hash = encode(sha256(('{"inputHash":"${sha256('{}')}","resultHash":"'
           || result_hash || '","salt":"' || repeat('0', 32) || '"}')::bytea), 'hex')`,
    ],
  ])('is named when its %s is another', async (_what, change, assignment) => {
    const [id = ''] = ids.slice(4);
    await alterContent(service.databaseUrl, id, change);
    if (assignment !== undefined) await tamper(`UPDATE calculation SET ${assignment} WHERE id = $1`, [id]);
    await expectFaults(['calculationChanged'], [id]);
  });

  it.each([
    ['list columns', 'payable_cents = payable_cents + 1'],
    ['file number', `case_reference = 'ANOTHER'`],
    ['instant', `recorded_at = recorded_at + interval '1 millisecond'`],
    ['rules version', `rules_version = '2020.1'`],
    ['organization', `organization = '0207463204'`],
    ['salt', `salt = repeat('0', 32)`],
    ['content hash', `content_hash = repeat('0', 64)`],
    ['salt and content hash', 'salt = NULL, content_hash = NULL'],
    ['content, cut short,', 'content = substr(content, 1, length(content) - 5)'],
    ['content, by bytes behind it,', `content = content || '\\x00'`],
    ['content, with nothing in it,', `content = ''`],
    ['content, with what nobody can read,', `content = '\\x78da00'`],
  ])('is named when its %s is another', async (_what, assignment) => {
    await tamper(`UPDATE calculation SET ${assignment} WHERE id = $1`, [ids[4]]);
    await expectFaults(['calculationChanged'], [ids[4]]);
  });

  it('is named when its line of an export is nested deeper than a stack', async () => {
    const details: string[] = [];
    const witnesses = { keys: [], checkpoints: [], now: testNow };
    const verification = startAuditVerification(witnesses, ({ detail }) => details.push(detail));
    await readAudit(service.owner, async (entry) => {
      const line = lineOfEntry(entry).replace('"facts":{', `"facts":{"0":${bottomlessJson},`);
      verification.take(entryOfLine(line));
    });
    expect(verification.finish().faults).toBe(ids.length);
    for (const id of ids) expect(details.join('\n')).toContain(id);
  });

  it('is named when its content would be gigabytes', async () => {
    await tamper('UPDATE calculation SET content = $2 WHERE id = $1', [
      ids[4],
      deflateSync(Buffer.alloc(64 * 1024 * 1024, ' ')),
    ]);
    await expectFaults(['calculationChanged'], [ids[4]]);
  });

  it('is named when its facts, as a value, have a name in front of the same', async () => {
    const [id = ''] = ids.slice(4);
    await asBeforeCanonicalTexts(service.databaseUrl, [id]);
    await tamper(
      `UPDATE calculation SET content = convert_to('{"caseReference": "SOMEBODY-ELSE", '
         || substr(convert_from(content, 'UTF8'), 2), 'UTF8') WHERE id = $1`,
      [id],
    );
    await expectFaults(['calculationChanged'], [id]);
  });

  it('is named with its neighbour when its leaf was changed with it', async () => {
    await tamper(`UPDATE calculation SET recorded_at = recorded_at + interval '1 hour' WHERE id = $1`, [
      ids[4],
    ]);
    const [record] = await findCalculations(service.owner, [ids[4] ?? '']);
    if (record === undefined) throw new Error('no record');
    const leaf = Buffer.from(leafHash(leafText(record)), 'hex');
    await tamper('UPDATE audit_leaf SET hashes = $1 || substr(hashes, 33) WHERE leaf_index = 4', [leaf]);
    await expectFaults(['leavesChanged'], [ids[4], ids[5], 'leaves 4 to 5']);
  });

  it('is named by its checkpoint when the whole tree was computed again', async () => {
    await tamper(`UPDATE calculation SET recorded_at = recorded_at + interval '1 hour' WHERE id = $1`, [
      ids[4],
    ]);
    await rebuildTree();
    await expectFaults(['rootDiffers'], ['leaves 3 to 5', 'checkpoint 6']);
  });

  it('is found by the key when everything was signed again with another one', async () => {
    await tamper(`UPDATE calculation SET recorded_at = recorded_at + interval '1 second' WHERE id = $1`, [
      ids[4],
    ]);
    await tamper('DELETE FROM audit_leaf');
    await tamper('DELETE FROM audit_checkpoint');
    await checkpoint(service, await makeSigningKey(), testNow.add({ minutes: 2 }));
    await expectFaults(['checkpointForged'], ['checkpoint 9'], { keys: [signingKey] });
    await expectFaults(['treeTruncated', 'checkpointForked'], ['checkpoint 3', 'checkpoint 9'], {
      checkpoints,
    });
  });

  it('is named when only a hash between leaves and root was changed', async () => {
    await tamper(
      'UPDATE audit_leaf SET hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) WHERE leaf_index = 5',
    );
    const { codes, faults } = await verify();
    expect(codes).toContain('leavesChanged');
    expect(faults[0]?.detail).toContain('leaves 4 to 5');
  });
});

describe('a row of before canonical texts were kept', () => {
  it('has no fault', async () => {
    await asBeforeCanonicalTexts(service.databaseUrl, ids);
    expect((await verify()).count).toMatchObject({ records: 9, faults: 0 });
  });
});

describe('a removed row', () => {
  it('is named when it was a calculation', async () => {
    await tamper('DELETE FROM calculation WHERE id = $1', [ids[7]]);
    await expectFaults(['calculationRemoved'], [ids[7]]);
  });

  it('is named by its place when its leaf was removed with it', async () => {
    await tamper('DELETE FROM calculation WHERE id = $1', [ids[4]]);
    await tamper('DELETE FROM audit_leaf WHERE leaf_index = 4');
    const { codes, faults } = await verify();
    expect(codes).toContain('leavesMissing');
    expect(faults[0]?.detail).toContain('leaf 4 is missing');
  });

  it('is found when it was the last leaves', async () => {
    await tamper('DELETE FROM audit_leaf WHERE leaf_index > 6');
    await expectFaults(['treeTruncated'], ['checkpoint 9', 'only 7 leaves']);
  });

  it('is found by a checkpoint that somebody has kept when everything new was removed', async () => {
    await tamper('DELETE FROM audit_leaf WHERE leaf_index > 5');
    await tamper('DELETE FROM audit_checkpoint WHERE tree_size > 6');
    await tamper('DELETE FROM calculation WHERE id = ANY($1)', [ids.slice(6)]);
    await expectFaults([], []);
    await expectFaults(['treeTruncated'], ['checkpoint 9'], { checkpoints });
  });

  it('is found when it was a checkpoint in between', async () => {
    await tamper('DELETE FROM audit_checkpoint WHERE tree_size = 6');
    await expectFaults(['checkpointForked'], ['checkpoint 9']);
  });
});

describe('an inserted row', () => {
  const copy = `INSERT INTO calculation SELECT (json_populate_record(c, json_build_object(
    'id', '01994000-0000-7000-8000-000000000001', 'recorded_at', recorded_at - interval '1 hour'))).*
    FROM calculation c WHERE id = $1`;

  it('is named when it claims an earlier instant, before and after it has entered the tree', async () => {
    await tamper(copy, [ids[0]]);
    await expectFaults(['calculationInserted'], ['01994000-0000-7000-8000-000000000001']);
    await checkpoint(service, signingKey, testNow.add({ minutes: 3 }));
    await expectFaults(['calculationInserted'], ['01994000-0000-7000-8000-000000000001']);
  });

  it('is found when it is a leaf', async () => {
    await tamper(copy, [ids[0]]);
    await tamper(`INSERT INTO audit_leaf SELECT 9, '01994000-0000-7000-8000-000000000001', hashes
      FROM audit_leaf WHERE leaf_index = 0`);
    const { codes, faults } = await verify();
    expect(codes).toContain('leavesUnsigned');
    expect(faults.map(({ detail }) => detail).join()).toMatch(
      /01994000-0000-7000-8000-000000000001.*leaf 9 is/s,
    );
  });
});

describe('a rate that was altered', () => {
  const where = `WHERE id = (SELECT min(id) FROM rate WHERE parameter = 'categoryAmount')`;
  let version: string;
  beforeAll(async () => {
    await tamper('ALTER TABLE rate DISABLE TRIGGER ALL');
    await tamper('CREATE TABLE saved_rate AS TABLE rate');
    const books = await runSql(service.databaseUrl, 'SELECT version FROM rate_book');
    expect(books).toHaveLength(1);
    version = String(books[0]?.version);
  });
  afterEach(async () => {
    await tamper('DELETE FROM rate');
    const columns = `id, parameter, category, unit, amount, effective_from, source, confidence, note, recorded_at,
      supersedes_id, revision_id`;
    await tamper(
      `INSERT INTO rate (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM saved_rate ORDER BY id`,
    );
  });

  it.each([
    ['amount', 'amount = amount + 0.01'],
    ['first day', `effective_from = effective_from + 1`],
    ['parameter', `parameter = 'unknownParameter'`],
  ])('is named by its book: %s', async (_what, assignment) => {
    await tamper(`UPDATE rate SET ${assignment} ${where}`);
    await expectFaults(['rateBookChanged'], [version]);
  });

  it('is named by its book when it was removed', async () => {
    await tamper(`DELETE FROM rate WHERE id = (SELECT min(id) FROM rate WHERE supersedes_id IS NULL)`);
    await expectFaults(['rateBookChanged'], [version]);
  });
});

describe('an erasure', () => {
  const erase = (erasedAt: string, years: number) =>
    tamper(
      `UPDATE calculation SET case_reference = NULL, content = NULL, salt = NULL, input_hash = NULL,
         result_hash = NULL, erased_at = $2, retention_years = $3 WHERE id = $1`,
      [ids[4], erasedAt, years],
    );
  const tenYearsLater = '2036-10-01T00:00:00Z';
  const later = { now: Temporal.Instant.from('2036-10-02T00:00:00Z') };

  type Rule = readonly [organization: string, years: number | null, since: string];

  /** Instead of all rules; without years for ever. */
  async function setRules(...rules: readonly Rule[]): Promise<void> {
    await tamper('DELETE FROM retention_rule');
    for (const rule of rules) {
      await tamper('INSERT INTO retention_rule (organization, years, recorded_at) VALUES ($1, $2, $3)', rule);
    }
  }

  beforeAll(() => tamper('ALTER TABLE retention_rule DISABLE TRIGGER ALL'));
  beforeEach(() => setRules(['local', 10, '2026-09-01T00:00:00Z']));
  afterAll(() => setRules());

  const erasureRule = async () =>
    (
      await runSql(
        service.databaseUrl,
        `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint
          WHERE conname = 'calculation_erasure_check' AND conrelid = 'calculation'::regclass`,
      )
    )[0]?.rule;

  it('is found when it came too early', async () => {
    await setRules(['local', 1, '2026-09-01T00:00:00Z']);
    await erase(`${testNow.add({ hours: 24 * 364 })}`, 1);
    await expectFaults(['erasedTooEarly'], [ids[4]], later);
  });

  it('is found when it claims a day that has not come', async () => {
    await erase(tenYearsLater, 10);
    await expectFaults(['erasedTooEarly'], [ids[4]]);
  });

  it('is none when its time had come', async () => {
    await erase(tenYearsLater, 10);
    const { count } = await verify(later);
    expect(count).toMatchObject({ records: 9, erased: 1, faults: 0 });
  });

  it('is found when its period had not ended for as long', async () => {
    await tamper(`UPDATE calculation SET period_end = '2026-10-01' WHERE id = $1`, [ids[4]]);
    await erase(tenYearsLater, 10);
    await expectFaults(['erasedTooEarly'], [ids[4]], later);
    await tamper(`UPDATE calculation SET period_end = '2026-09-30' WHERE id = $1`, [ids[4]]);
    expect((await verify(later)).faults).toEqual([]);
  });

  it.each<[string, readonly Rule[]]>([
    ['there was no rule', []],
    ['the rule was another', [['local', 11, '2026-09-01T00:00:00Z']]],
    ['the rule was of another organization', [['0207463204', 10, '2026-09-01T00:00:00Z']]],
    ['the rule came later', [['local', 10, '2036-10-01T00:06:00Z']]],
    [
      'the rule held no longer',
      [
        ['local', 10, '2026-09-01T00:00:00Z'],
        ['local', 11, '2027-09-01T00:00:00Z'],
      ],
    ],
    [
      'content was to be kept without end',
      [
        ['local', 10, '2026-09-01T00:00:00Z'],
        ['local', null, '2027-09-01T00:00:00Z'],
      ],
    ],
  ])('is found when %s', async (_what, rules) => {
    await setRules(...rules);
    await erase(tenYearsLater, 10);
    await expectFaults(['erasedTooEarly'], [ids[4]], later);
  });

  it('is none when the rule of that day was replaced since, or in that very minute', async () => {
    await erase(tenYearsLater, 10);
    for (const since of ['2036-10-01T12:00:00Z', '2036-09-30T23:59:30Z']) {
      await setRules(['local', 10, '2026-09-01T00:00:00Z'], ['local', 50, since]);
      expect((await verify(later)).faults).toEqual([]);
    }
  });

  it.each([
    ['content hash', `content_hash = repeat('0', 64)`],
    ['organization', `organization = '0207463204'`],
    ['instant', `recorded_at = recorded_at - interval '1 millisecond'`],
    ['rules version', `rules_version = '2020.1'`],
  ])('leaves a row that is named when its %s is another', async (_what, assignment) => {
    await setRules(['local', 10, '2026-09-01T00:00:00Z'], ['0207463204', 10, '2026-09-01T00:00:00Z']);
    await erase('2036-10-01T00:00:00Z', 10);
    await tamper(`UPDATE calculation SET ${assignment} WHERE id = $1`, [ids[4]]);
    await expectFaults(['calculationChanged'], [ids[4]], {
      now: Temporal.Instant.from('2036-10-02T00:00:00Z'),
    });
  });

  it.each([
    ['salt', `salt = saved.salt`],
    ['hash of the facts', `input_hash = saved.input_hash`],
  ])('that leaves the %s is named', async (_what, assignment) => {
    const rule = await erasureRule();
    await tamper('ALTER TABLE calculation DROP CONSTRAINT calculation_erasure_check');
    await erase('2036-10-01T00:00:00Z', 10);
    await tamper(
      `UPDATE calculation SET ${assignment} FROM saved_calculation AS saved
        WHERE saved.id = calculation.id AND calculation.id = $1`,
      [ids[4]],
    );
    await expectFaults(['calculationChanged'], [ids[4]], {
      now: Temporal.Instant.from('2036-10-02T00:00:00Z'),
    });
    await tamper('DELETE FROM calculation');
    await tamper(`ALTER TABLE calculation ADD CONSTRAINT calculation_erasure_check ${rule}`);
  });

  it.each([
    ['other content', `content = '{}'`],
    ['the content that it had', `content = saved.content`],
  ])('is found when a part of it was undone: %s', async (_what, assignment) => {
    const rule = await erasureRule();
    await tamper('ALTER TABLE calculation DROP CONSTRAINT calculation_erasure_check');
    await erase('2036-10-01T00:00:00Z', 10);
    await tamper(
      `UPDATE calculation SET case_reference = saved.case_reference, ${assignment}
         FROM saved_calculation AS saved WHERE saved.id = calculation.id AND calculation.id = $1`,
      [ids[4]],
    );
    await expectFaults(['calculationChanged'], [ids[4]], {
      now: Temporal.Instant.from('2036-10-02T00:00:00Z'),
    });
    await tamper('DELETE FROM calculation');
    await tamper(`ALTER TABLE calculation ADD CONSTRAINT calculation_erasure_check ${rule}`);
  });
});

describe('what was recorded before there were salts', () => {
  beforeEach(async () => {
    await tamper('UPDATE calculation SET salt = NULL, content_hash = NULL');
    await tamper('DELETE FROM audit_leaf');
    await tamper('DELETE FROM audit_checkpoint');
    await checkpoint(service, signingKey, testNow);
  });

  it('has no fault, also when it was erased and its receipt stays', async () => {
    expect((await verify()).count).toMatchObject({ records: 9, leaves: 9, faults: 0 });
    await tamper(
      `INSERT INTO retention_rule (organization, years, recorded_at) VALUES ('local', 10, '2026-09-01T00:00:00Z')`,
    );
    await tamper(
      `UPDATE calculation SET case_reference = NULL, content = NULL, erased_at = '2036-10-01T00:00:00Z',
         retention_years = 10 WHERE id = $1`,
      [ids[4]],
    );
    const { count } = await verify({ now: Temporal.Instant.from('2036-10-02T00:00:00Z') });
    expect(count).toMatchObject({ records: 9, erased: 1, faults: 0 });
  });

  it.each([
    ['hash', `input_hash = repeat('0', 64)`],
    ['salt and content hash', `salt = repeat('0', 32), content_hash = repeat('0', 64)`],
  ])('is named when it got another %s', async (_what, assignment) => {
    await tamper(`UPDATE calculation SET ${assignment} WHERE id = $1`, [ids[4]]);
    await expectFaults(['calculationChanged'], [ids[4]]);
  });
});

describe('swapped rows', () => {
  it('are both named when two calculations have changed places', async () => {
    await tamper(
      `UPDATE calculation a SET case_reference = b.case_reference, content = b.content,
         input_hash = b.input_hash, result_hash = b.result_hash, salt = b.salt, content_hash = b.content_hash
         FROM calculation b WHERE a.id = ANY($1) AND b.id = ANY($1) AND a.id <> b.id`,
      [[ids[1], ids[8]]],
    );
    await expectFaults(['calculationChanged'], [ids[1], ids[8]]);
  });

  it('are both named when two leaves have', async () => {
    await tamper('DROP INDEX audit_leaf_calculation_id_key');
    await tamper(
      `UPDATE audit_leaf a SET calculation_id = b.calculation_id
         FROM audit_leaf b WHERE a.leaf_index + b.leaf_index = 9 AND a.leaf_index IN (1, 8)`,
    );
    await expectFaults(['calculationChanged'], [ids[1], ids[8]]);
    await afterDrop();
  });
});

describe('a checkpoint', () => {
  it.each([
    ['root', `root_hash = repeat('0', 64)`],
    ['instant', `recorded_at = recorded_at - interval '1 minute'`],
    ['signature', `signature = 'AAAA'`],
  ])('is named when its %s was changed', async (_what, assignment) => {
    await tamper(`UPDATE audit_checkpoint SET ${assignment} WHERE tree_size = 6`);
    const { codes, faults } = await verify();
    expect(codes).toContain('checkpointForged');
    expect(faults[0]?.detail).toContain('checkpoint 6');
  });

  it('is named when the service itself was made to sign another history', async () => {
    await tamper('DELETE FROM audit_leaf WHERE leaf_index > 5');
    await tamper('DELETE FROM audit_checkpoint WHERE tree_size > 6');
    await tamper('DELETE FROM calculation WHERE id = $1', [ids[8]]);
    await calculate('INSTEAD');
    await checkpoint(service, signingKey, testNow.add({ minutes: 2 }));
    await expectFaults([], [], { keys: [signingKey] });
    await expectFaults(['checkpointForked'], ['checkpoint 9'], { checkpoints });
  });

  it('is not built on a tree that is not what was signed', async () => {
    await tamper(
      `UPDATE audit_leaf SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) WHERE leaf_index = 8`,
    );
    await calculate('NEXT');
    const attempt = makeCheckpoint({ database: service.database, clock: () => testNow }, signingKey);
    await expect(attempt).rejects.toThrow('the tree is not what was signed at size 9');
  });
});

async function afterDrop(): Promise<void> {
  await tamper('DELETE FROM audit_leaf');
  await tamper('CREATE UNIQUE INDEX audit_leaf_calculation_id_key ON audit_leaf (calculation_id)');
}
