import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connectDatabase, connectDatabaseAsOwner } from '../../src/db/client.ts';
import { followPublications, openCurrentRateBook } from '../../src/db/current-rate-book.ts';
import { addRates, readPublishedRows, versionWith } from '../../src/db/rates.ts';
import type { NewRow } from '../../src/domain/rate-row.ts';
import { createTestDatabase, runSql, type TestDatabase, urlOfDatabase } from '../support/database.ts';

let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((stop) => stop()));
});

/** What one instance of the service has of the rates. */
async function startInstance({ listening = true } = {}) {
  const database = connectDatabase(testDatabase.url);
  onTestFinished(() => database.$disconnect());
  const { rateBook, refresh } = await openCurrentRateBook(database);
  const trouble: unknown[] = [];
  const stop = listening
    ? followPublications(testDatabase.url, refresh, (error) => trouble.push(error))
    : async () => {};
  running.push(stop);
  return { rateBook, refresh, trouble };
}

let year = 2100;
function newRow(): NewRow {
  year += 1;
  return {
    parameter: 'volunteerCap',
    category: null,
    unit: 'day',
    effectiveFrom: `${year}-01-01`,
    amount: '45',
    confidence: 'official',
    source: null,
    note: null,
    supersedesId: null,
    revisionId: null,
  };
}

async function publish(): Promise<string> {
  const row = newRow();
  const owner = connectDatabaseAsOwner(testDatabase.url);
  const { version } = await addRates(owner, () => [row], Temporal.Instant.from('2026-10-01T10:00:00Z'));
  await owner.$disconnect();
  return version;
}

/** Resolves when an instance has a book; the time limit of the test is the only one. */
async function has(instance: { rateBook: () => { version: string } }, version: string): Promise<void> {
  while (instance.rateBook().version !== version) await pause(5);
}

async function listeners(): Promise<readonly number[]> {
  const rows = await runSql(
    testDatabase.url,
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'barema-listen' AND datname = current_database()
        AND query = 'LISTEN "barema_rate_book"'`,
  );
  return rows.map(({ pid }) => Number(pid));
}

async function listening(count: number): Promise<readonly number[]> {
  let pids = await listeners();
  while (pids.length !== count) {
    await pause(20);
    pids = await listeners();
  }
  return pids;
}

describe('a published book', () => {
  test('reaches every instance, as a whole', async () => {
    const instances = [await startInstance(), await startInstance()];
    await listening(2);
    for (let times = 0; times < 3; times += 1) {
      const version = await publish();
      await Promise.all(instances.map((instance) => has(instance, version)));
      const [first, second] = instances.map(({ rateBook }) => rateBook());
      expect(first).toEqual(second);
      expect(first?.rates.some(({ effectiveFrom }) => effectiveFrom.year === year)).toBe(true);
    }
    for (const { trouble } of instances) expect(trouble).toEqual([]);
  });

  test('reaches an instance whose connection was ended, and it listens again', async () => {
    const instance = await startInstance();
    const [pid] = await listening(1);
    await runSql(testDatabase.url, 'SELECT pg_terminate_backend($1)', [pid]);
    await has(instance, await publish());
    const [another] = await listening(1);
    expect(another).not.toBe(pid);
    await has(instance, await publish());
  });

  test('reaches an instance that heard no announcement', async () => {
    const instance = await startInstance();
    const [pid] = await listening(1);
    const row = newRow();
    const owner = connectDatabaseAsOwner(testDatabase.url);
    const version = versionWith(await readPublishedRows(owner), [row]);
    await owner.$disconnect();
    await runSql(
      testDatabase.url,
      `INSERT INTO public.rate (parameter, unit, amount, effective_from, confidence, recorded_at)
         VALUES ('volunteerCap', 'day', 45, '${row.effectiveFrom}', 'official', now());
       INSERT INTO public.rate_book SELECT '${version}', max(id), now() FROM public.rate`,
    );
    await has(instance, version);
    expect(await listeners()).toEqual([pid]);
  });

  test('is followed again after the database was away, and the trouble is told once', async () => {
    const instance = await startInstance();
    await listening(1);
    const name = new URL(testDatabase.url).pathname.slice(1);
    const adminUrl = urlOfDatabase(testDatabase.url, 'postgres');
    await runSql(adminUrl, `ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await runSql(adminUrl, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      name,
    ]);
    while (instance.trouble.length === 0) await pause(10);
    await runSql(adminUrl, `ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await listening(1);
    await has(instance, await publish());
    expect(instance.trouble).toHaveLength(1);
  });

  test('is there after a refresh, and not before', async () => {
    const instance = await startInstance({ listening: false });
    const before = instance.rateBook();
    const version = await publish();
    expect(instance.rateBook()).toBe(before);
    await Promise.all([instance.refresh(), instance.refresh()]);
    expect(instance.rateBook().version).toBe(version);
  });

  test('that is damaged is not taken; the book before stays in use', async () => {
    const damaged = await createTestDatabase();
    const { rateBook, refresh } = await openCurrentRateBook(damaged.database);
    const { version } = rateBook();
    await runSql(
      damaged.url,
      `INSERT INTO public.rate (parameter, unit, amount, effective_from, confidence, recorded_at)
         VALUES ('volunteerCap', 'day', 1, '2050-01-01', 'official', now());
       INSERT INTO public.rate_book SELECT repeat('0', 64), max(id), now() FROM public.rate`,
    );
    await expect(refresh()).rejects.toThrow(/are not those it was published with/);
    expect(rateBook().version).toBe(version);
    await damaged.drop();
  });
});
