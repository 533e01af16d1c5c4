import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '../../src/application/act.ts';
import type { CalculationRecord } from '../../src/application/calculation-record.ts';
import { findCalculation } from '../../src/db/calculations.ts';
import { connectStatements } from '../../src/db/client.ts';
import { type CalculationEntry, insertCalculations } from '../../src/db/insert-calculations.ts';
import { forOrganizations } from '../../src/db/organizations.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { sampleCalculation } from '../support/calculations.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';

const organizations = ['0206567890', '0207456789'] as const;

let testDatabase: TestDatabase;
let statements: Pool;
let rateBookVersion: string;
let caseReference: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  statements = connectStatements(testDatabase.url);
  rateBookVersion = (await readRateBook(testDatabase.database)).version;
});
afterAll(async () => {
  await statements.end();
  await testDatabase.drop();
});
beforeEach(() => {
  caseReference = `case-${randomUUID()}`;
});

function sample(changes: Partial<CalculationRecord> = {}): CalculationRecord {
  return sampleCalculation({ id: v7(), caseReference, rateBookVersion, ...changes });
}

function actOn({ id, organization }: CalculationRecord): Act {
  const recordedAt = Temporal.Instant.from('2026-09-12T21:30:01.456Z');
  return {
    id: v7(),
    kind: 'calculated',
    actor: 'it is "her"',
    client: 'software\\1',
    traceId: v7(),
    recordedAt,
    organization,
    calculationId: id,
  };
}

/** What is stored of the case of the test, and which keys and acts are about it. */
async function stored() {
  return runSql(
    testDatabase.url,
    `SELECT calculation.id, calculation.organization, used.key, act.actor, act.client
       FROM calculation
       LEFT JOIN idempotency_key AS used
         ON used.calculation_id = calculation.id AND used.organization = calculation.organization
       LEFT JOIN act ON act.calculation_id = calculation.id AND act.organization = calculation.organization
      WHERE case_reference = $1`,
    [caseReference],
  );
}

async function storedIds(): Promise<readonly unknown[]> {
  const rows = await runSql(testDatabase.url, 'SELECT id FROM calculation WHERE case_reference = $1', [
    caseReference,
  ]);
  return rows.map(({ id }) => id).sort();
}

describe('calculations that are stored together', () => {
  test('read back as they were given, each with its key and its act', async () => {
    const texts = ['{"a":"é \\"quoted\\" \\\\ 😀"}', '{}', `{"long":"${'x€'.repeat(20_000)}"}`];
    const entries: readonly CalculationEntry[] = organizations.flatMap((organization) =>
      texts.map((text) => {
        const record = sample({ organization, facts: text, result: text, outcome: 'refused' });
        return { record, idempotencyKey: `"k,{}\\${record.id}`, act: actOn(record) };
      }),
    );
    const ids = await insertCalculations(statements, entries);
    expect(ids).toEqual(new Set(entries.map(({ record }) => record.id)));
    for (const { record } of entries) {
      const found = await forOrganizations(testDatabase.database, [record.organization], (tables) =>
        findCalculation(tables, record.id),
      );
      expect(found).toEqual(record);
    }
    expect(new Set(await stored())).toEqual(
      new Set(
        entries.map(({ record: { id, organization }, idempotencyKey }) => ({
          id,
          organization,
          key: idempotencyKey,
          actor: 'it is "her"',
          client: 'software\\1',
        })),
      ),
    );
  });

  test('are left out where their key has made a calculation, earlier or in the same call', async () => {
    const [organization, other] = organizations;
    const idempotencyKey = v7();
    const first = sample({ organization });
    expect(await insertCalculations(statements, [{ record: first, idempotencyKey }])).toEqual(
      new Set([first.id]),
    );
    const again = sample({ organization });
    const twin = sample({ organization });
    const twinKey = v7();
    // Another organization may choose the same key.
    const elsewhere = sample({ organization: other });
    const entries = [
      { record: again, idempotencyKey, act: actOn(again) },
      { record: elsewhere, idempotencyKey },
      { record: twin, idempotencyKey: twinKey },
      { record: sample({ organization }), idempotencyKey: twinKey },
    ];
    const ids = await insertCalculations(statements, entries);
    expect(ids.has(again.id)).toBe(false);
    expect(ids.has(elsewhere.id)).toBe(true);
    expect(ids.size).toBe(2);
    expect(await storedIds()).toEqual([first.id, ...ids].sort());
    expect(
      await runSql(testDatabase.url, 'SELECT FROM act WHERE calculation_id = $1', [again.id]),
    ).toHaveLength(0);
  });

  test('with the same keys at once wait for each other, and one of each is stored', async () => {
    const organization = organizations[0];
    const keys = Array.from({ length: 20 }, () => v7());
    const calls = [keys, keys.toReversed(), keys].map((order) =>
      insertCalculations(
        statements,
        order.map((idempotencyKey) => ({ record: sample({ organization }), idempotencyKey })),
      ),
    );
    const ids = (await Promise.all(calls)).flatMap((answer) => [...answer]);
    expect(ids).toHaveLength(20);
    expect(await storedIds()).toEqual(ids.sort());
  });

  test.each([
    ['an identifier twice', {}],
    ['a day that does not exist', { requestDate: '2026-02-30' }],
    ['a character that the database does not hold', { facts: '{"birthDate":"2001-05-04\u0000"}' }],
    ['a part of a cent', { payableCents: 0.5 }],
    ['an organization that is none', { organization: 'Namur' }],
    ['an erased fact', { facts: Object(undefined) }],
  ])('are all refused with %s in one of them, and nothing of the case is said', async (_what, changes) => {
    const good = sample();
    const bad = sample({ id: good.id, ...changes });
    const failure = await insertCalculations(
      statements,
      [good, bad].map((record) => ({ record, act: actOn(record), idempotencyKey: v7() })),
    ).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(inspect(failure, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toMatch(
      /birthDate|2001-05-04|case-/,
    );
    expect(await storedIds()).toEqual([]);
  });

  test('leave nothing of their organizations on the connection', async () => {
    const client = await statements.connect();
    try {
      await insertCalculations(client, [{ record: sample({ organization: organizations[0] }) }]);
      const { rows } = await client.query('SELECT count(*)::integer AS count FROM public.calculation');
      expect(rows).toEqual([{ count: 0 }]);
    } finally {
      client.release();
    }
  });
});
