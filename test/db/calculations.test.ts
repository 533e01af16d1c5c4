import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  CalculationRecord,
  CalculationSummary,
  Receipt,
} from '../../src/application/calculation-record.ts';
import { localOrganization } from '../../src/application/caller.ts';
import { type ActOnFound, openCalculationStore } from '../../src/db/calculation-store.ts';
import { type CalculationQuery, findCalculation, queryCalculations } from '../../src/db/calculations.ts';
import { connectDatabase } from '../../src/db/client.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { forLocal, sampleCalculation } from '../support/calculations.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';

type Changes = Partial<Omit<CalculationRecord, 'receipt'>> & { readonly receipt?: Partial<Receipt> };

let testDatabase: TestDatabase;
let rateBookVersion: string;
/** Each test has case references of its own. */
let caseReference: string;
let made = 0;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  rateBookVersion = (await readRateBook(testDatabase.database)).version;
});
afterAll(() => testDatabase.drop());
beforeEach(() => {
  caseReference = `case-${randomUUID()}`;
});

describe('a calculation', () => {
  const receipt = { rulesVersion: '1', inputHash: 'a'.repeat(64), resultHash: 'b'.repeat(64) };

  test('is read back as it was stored', async () => {
    const record = await stored({
      monthlyCents: 1_000_000_000_000,
      payableCents: 0,
      outcome: 'refused',
      category: 'familyInCharge',
      requestDate: '2000-02-29',
      period: { startDate: '2000-02-29', endDate: '2000-02-29' },
      facts: '{"a":{"nested":{}},"b":["é \\"quoted\\" \\\\ 😀 \\u0000",true,-1,9007199254740991]}',
    });
    expect(await forLocal(testDatabase.database, (tables) => findCalculation(tables, record.id))).toEqual(
      record,
    );
  });

  test('is another connection’s to see as soon as it is stored', async () => {
    const record = await stored({});
    const rows = await runSql(
      testDatabase.url,
      'SELECT payable_cents FROM public.calculation WHERE id = $1',
      [record.id],
    );
    expect(rows).toEqual([{ payable_cents: '11783' }]);
  });

  test('that was never stored is not found', async () => {
    expect(
      await forLocal(testDatabase.database, (tables) => findCalculation(tables, randomUUID())),
    ).toBeUndefined();
  });

  test.each<[string, Changes]>([
    ['a part of a cent', { payableCents: 0.5 }],
    ['a negative amount', { payableCents: -1 }],
    ['a period that ends before it starts', { period: { startDate: '2026-09-30', endDate: '2026-09-12' } }],
    ['a day that does not exist', { requestDate: '2026-02-30' }],
    ['text that the database cannot hold', { caseReference: '2001-05-04 \u0000' }],
    ['facts that could not be told from the result', { facts: '{"birthDate":"2001-05-04",\n"note":""}' }],
    ['an identifier that is none', { id: 'identifier' }],
    ['a rate book that was never published', { receipt: { rateBookVersion: 'c'.repeat(64) } }],
    ['a hash that is none', { receipt: { inputHash: 'A'.repeat(64) } }],
    ['a salt that is too short', { salt: 'c'.repeat(31) }],
    ['a content hash that is none', { contentHash: 'D'.repeat(64) }],
  ])('is not stored at all with %s', async (_case, changes) => {
    const record = sampleCalculation({
      id: identifier(),
      caseReference,
      rateBookVersion,
      ...changes,
      receipt: { ...receipt, rateBookVersion, ...changes.receipt },
    });
    const failure = await testDatabase.calculationStore.store({ record }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    // Whatever a logger makes of the error, it holds nothing of the case.
    expect(inspect(failure, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toMatch(
      /birthDate|2001-05-04/,
    );
    expect(await list({})).toEqual([]);
  });

  test('is never stored twice under one identifier', async () => {
    const record = await stored({});
    await expect(
      testDatabase.calculationStore.store({ record: { ...record, payableCents: 1 } }),
    ).rejects.toThrow();
    expect(await forLocal(testDatabase.database, (tables) => findCalculation(tables, record.id))).toEqual(
      record,
    );
  });

  test.each(['Pacific/Kiritimati', 'America/New_York', 'UTC'])(
    'keeps its instant and its days when the database is on %s',
    async (timeZone) => {
      const name = new URL(testDatabase.url).pathname.slice(1);
      await runSql(testDatabase.url, `ALTER DATABASE "${name}" SET timezone = '${timeZone}'`);
      await runSql(
        testDatabase.url,
        `ALTER ROLE barema_runtime IN DATABASE "${name}" SET timezone = '${timeZone}'`,
      );
      const database = connectDatabase(testDatabase.url);
      const calculationStore = openCalculationStore(testDatabase.url);
      // A second that a clock skips or repeats in one of these zones, and both sides of midnight.
      for (const text of ['2026-03-08T07:00:00.001Z', '2026-11-01T06:30:00.999Z', '2026-09-01T00:00:00Z']) {
        const recordedAt = Temporal.Instant.from(text);
        const record = sampleCalculation({ id: identifier(), caseReference, rateBookVersion, recordedAt });
        await calculationStore.store({ record });
        expect(await calculationStore.read([localOrganization], record.id, newAct())).toEqual(record);
        expect(await forLocal(database, (tables) => findCalculation(tables, record.id))).toEqual(record);
        expect(
          await runSql(
            testDatabase.url,
            `SELECT recorded_at = $2::timestamptz AS instant, request_date::text AS day
               FROM public.calculation WHERE id = $1`,
            [record.id, text],
          ),
        ).toEqual([{ instant: true, day: record.requestDate }]);
      }
      await calculationStore.close();
      await database.$disconnect();
    },
  );
});

describe('a list of calculations', () => {
  test('holds those of a case reference, newest first or oldest first', async () => {
    const records = [await stored({}), await stored({}), await stored({})];
    await stored({ caseReference: `${caseReference}-other` });
    expect(await list({ newestFirst: false })).toEqual(records.map(summaryOf));
    expect(await list({ newestFirst: true })).toEqual(records.toReversed().map(summaryOf));
  });

  test('can be limited to an outcome', async () => {
    await stored({ outcome: 'granted' });
    const refused = await stored({ outcome: 'refused' });
    expect(await list({ outcome: 'refused' })).toEqual([summaryOf(refused)]);
  });

  test('holds periods that overlap the one asked for, by their first and last day', async () => {
    const record = await stored({ period: { startDate: '2026-09-12', endDate: '2026-09-30' } });
    expect(await list({ periodFrom: '2026-09-30' })).toEqual([summaryOf(record)]);
    expect(await list({ periodFrom: '2026-10-01' })).toEqual([]);
    expect(await list({ periodUntil: '2026-09-12' })).toEqual([summaryOf(record)]);
    expect(await list({ periodUntil: '2026-09-11' })).toEqual([]);
    expect(await list({ periodFrom: '2026-09-15', periodUntil: '2026-09-15' })).toEqual([summaryOf(record)]);
    expect(await list({ periodFrom: '2026-09-01', periodUntil: '2026-12-31' })).toEqual([summaryOf(record)]);
  });

  test.each([true, false])(
    'is the same page by page, newest first %s, with equal instants',
    async (newestFirst) => {
      const instant = Temporal.Instant.from('2026-09-15T12:00:00Z');
      for (let count = 0; count < 7; count += 1) await stored({ recordedAt: instant });
      const all = await list({ newestFirst });
      const pages: CalculationSummary[] = [];
      let page = await list({ newestFirst, limit: 3 });
      while (page.length > 0) {
        pages.push(...page);
        // Somebody else's calculation between two pages moves nothing.
        await stored({ caseReference: `${caseReference}-other` });
        const behind = page.at(-1)?.id ?? '';
        page = await list({ newestFirst, limit: 3, behind });
      }
      expect(all).toHaveLength(7);
      expect(pages).toEqual(all);
    },
  );
});

function list(query: Partial<CalculationQuery>): Promise<readonly CalculationSummary[]> {
  return forLocal(testDatabase.database, (tables) =>
    queryCalculations(tables, { caseReference, newestFirst: true, limit: 100, ...query }),
  );
}

/** What a list holds of a record. */
function summaryOf({
  facts,
  result,
  receipt,
  salt,
  contentHash,
  ...summary
}: CalculationRecord): CalculationSummary {
  return summary;
}

async function stored(changes: Partial<CalculationRecord>): Promise<CalculationRecord> {
  const record = sampleCalculation({ id: identifier(), caseReference, rateBookVersion, ...changes });
  await testDatabase.calculationStore.store({ record });
  return record;
}

/** What the service records of somebody who reads. */
function newAct(): ActOnFound {
  const recordedAt = Temporal.Instant.from('2026-09-15T12:00:00Z');
  return { id: randomUUID(), kind: 'read', actor: 'x', client: 'x', traceId: 'x', recordedAt };
}

/** Identifiers of one millisecond, in order, as a generator of version 7 counts them up. */
function identifier(): string {
  made += 1;
  return `01994000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}
