import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CalculationRecord } from '../../src/application/calculation-record.ts';
import { openCalculationWriter, WriterBusy, type WriterLimits } from '../../src/db/calculation-writer.ts';
import { connectStatements } from '../../src/db/client.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { sampleCalculation } from '../support/calculations.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';

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
  caseReference = `case-${v7()}`;
});

function sample(changes: Partial<CalculationRecord> = {}): CalculationRecord {
  return sampleCalculation({ id: v7(), caseReference, rateBookVersion, ...changes });
}

/** The calculations of the case of the test, with the transaction that stored each. */
async function stored(): Promise<readonly { id: unknown; transaction: unknown }[]> {
  const rows = await runSql(
    testDatabase.url,
    `SELECT id, xmin::text AS transaction FROM calculation WHERE case_reference = $1 ORDER BY id`,
    [caseReference],
  );
  return rows.map(({ id, transaction }) => ({ id, transaction }));
}

/** Lets nothing be stored until it is called; resolves when a transaction waits for that. */
async function holdBack() {
  const blocker = new Client({ connectionString: testDatabase.url });
  await blocker.connect();
  await blocker.query('BEGIN; LOCK TABLE calculation IN SHARE MODE');
  let released = false;
  const release = async () => {
    if (released) return;
    released = true;
    await blocker.query('ROLLBACK');
    await blocker.end();
  };
  onTestFinished(release);
  const untilWaiting = async () => {
    const waiting = `SELECT FROM pg_locks WHERE relation = 'calculation'::regclass AND NOT granted`;
    while ((await runSql(testDatabase.url, waiting)).length === 0) await pause(5);
  };
  return { release, untilWaiting };
}

function openWriter(limits?: Partial<WriterLimits>) {
  const wide = { maximumTogether: 100, maximumWaiting: 1_000, maximumWaitMs: 60_000 };
  const writer = openCalculationWriter(statements, { ...wide, ...limits });
  onTestFinished(() => writer.close());
  return writer;
}

describe('what comes while a transaction is on its way', () => {
  test('is stored together in the next, at most so many, and each is answered when it is on disk', async () => {
    const writer = openWriter({ maximumTogether: 10 });
    const { release, untilWaiting } = await holdBack();
    const first = writer.store({ record: sample() });
    await untilWaiting();
    let answered = 0;
    const others = Array.from({ length: 25 }, () =>
      writer.store({ record: sample() }).then((isNew) => {
        answered += 1;
        return isNew;
      }),
    );
    await pause(50);
    expect(answered).toBe(0);
    await release();
    expect(await Promise.all([first, ...others])).toEqual(new Array(26).fill(true));
    const perTransaction = new Map<unknown, number>();
    for (const { transaction } of await stored()) {
      perTransaction.set(transaction, (perTransaction.get(transaction) ?? 0) + 1);
    }
    expect([...perTransaction.values()].sort()).toEqual([1, 10, 10, 5].sort());
  });

  test('is stored although one of them is refused, and that one alone is told', async () => {
    const writer = openWriter();
    const { release, untilWaiting } = await holdBack();
    const first = sample();
    const answers = [writer.store({ record: first })];
    await untilWaiting();
    const good = [sample(), sample(), sample()];
    const bad = [sample({ requestDate: '2026-02-30' }), sample({ payableCents: 0.5 }), { ...first }];
    for (const record of [...good, ...bad]) answers.push(writer.store({ record }));
    const settled = Promise.allSettled(answers);
    await release();
    expect((await settled).map(({ status }) => status)).toEqual([
      ...new Array(4).fill('fulfilled'),
      ...new Array(3).fill('rejected'),
    ]);
    expect((await stored()).map(({ id }) => id)).toEqual([first, ...good].map(({ id }) => id).sort());
  });

  test('is told apart by its key: the first one is stored, the others are not', async () => {
    const writer = openWriter();
    const idempotencyKey = v7();
    const answers = Array.from({ length: 20 }, () => writer.store({ record: sample(), idempotencyKey }));
    expect((await Promise.all(answers)).filter((isNew) => isNew)).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });

  test('is refused beyond what may wait, and nothing of it is stored', async () => {
    const writer = openWriter({ maximumWaiting: 3 });
    const { release, untilWaiting } = await holdBack();
    const first = writer.store({ record: sample() });
    await untilWaiting();
    const waiting = Array.from({ length: 3 }, () => writer.store({ record: sample() }));
    await expect(writer.store({ record: sample() })).rejects.toThrow(WriterBusy);
    await release();
    await Promise.all([first, ...waiting]);
    expect(await stored()).toHaveLength(4);
    // There is room again.
    expect(await writer.store({ record: sample() })).toBe(true);
  });

  test('is refused when it has waited too long, and not stored after that', async () => {
    const writer = openWriter({ maximumWaitMs: 0 });
    const { release, untilWaiting } = await holdBack();
    const first = writer.store({ record: sample() });
    // The first begins in the same turn of the event loop.
    const outcome = Promise.allSettled([first]);
    await Promise.race([untilWaiting(), outcome]);
    const late = writer.store({ record: sample() });
    const lateOutcome = Promise.allSettled([late]);
    await pause(20);
    await release();
    expect((await lateOutcome)[0]).toMatchObject({ status: 'rejected', reason: expect.any(WriterBusy) });
    await outcome;
    expect((await stored()).length).toBeLessThanOrEqual(1);
  });

  test('is all stored before the writer is closed, and nothing after', async () => {
    const writer = openWriter({ maximumTogether: 2 });
    const answers = Array.from({ length: 9 }, () => writer.store({ record: sample() }));
    await writer.close();
    expect(await stored()).toHaveLength(9);
    await Promise.all(answers);
    await expect(writer.store({ record: sample() })).rejects.toThrow(/closed/);
  });
});

test('a connection that breaks refuses what was on it, and the next is stored', async () => {
  const writer = openWriter();
  const { release, untilWaiting } = await holdBack();
  const lost = Promise.allSettled([writer.store({ record: sample() }), writer.store({ record: sample() })]);
  await untilWaiting();
  await runSql(
    testDatabase.url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'barema-statements' AND datname = current_database()`,
  );
  for (const outcome of await lost) expect(outcome).toMatchObject({ reason: { code: '57P01' } });
  await release();
  expect(await writer.store({ record: sample() })).toBe(true);
  expect(await stored()).toHaveLength(1);
});
