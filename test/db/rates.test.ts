import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDatabaseAsOwner, type Database } from '../../src/db/client.ts';
import { DatabaseError } from '../../src/db/database-error.ts';
import { addRates, readRateBook, readRateBookVersion } from '../../src/db/rates.ts';
import type { Fraction } from '../../src/domain/money.ts';
import { isMoneyRate, type RateBook } from '../../src/domain/rate-book.ts';
import type { NewRow } from '../../src/domain/rate-row.ts';
import {
  createEmptyDatabase,
  createTestDatabase,
  ratesRecordedAt,
  runSql,
  type TestDatabase,
} from '../support/database.ts';

const ratesDirectory = fileURLToPath(new URL('../../prisma/rates/', import.meta.url));

const laterRate: NewRow = {
  parameter: 'volunteerCap',
  category: null,
  unit: 'day',
  effectiveFrom: '2027-01-01',
  amount: '45.1',
  confidence: 'official',
  source: null,
  note: null,
  supersedesId: null,
  revisionId: null,
};

let testDatabase: TestDatabase;
let owner: Database;
let book: RateBook;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  owner = connectDatabaseAsOwner(testDatabase.url);
  book = await readRateBook(testDatabase.database);
});
afterAll(async () => {
  await owner.$disconnect();
  await testDatabase.drop();
});

describe('the rate book', () => {
  test('holds every line of the files, to the character, and nothing else', () => {
    const lines = readdirSync(ratesDirectory).flatMap((file) =>
      readFileSync(`${ratesDirectory}/${file}`, 'utf8').trimEnd().split('\n').slice(1),
    );
    expect(lines).toHaveLength(355);
    expect(book.rates.map(lineOf).toSorted()).toEqual(lines.map(normalized).toSorted());
    for (const rate of book.rates) expect(rate.recordedAt).toEqual(ratesRecordedAt);
  });

  test('is named by a hash that the database itself can recompute from the description', async () => {
    const [row] = await runSql(
      testDatabase.url,
      `SELECT encode(sha256(convert_to('[' || string_agg(
                '{"amount":"' || trim_scale(amount) || '"'
                || coalesce(',"category":"' || category || '"', '')
                || ',"effectiveFrom":"' || effective_from || '","parameter":"' || parameter
                || '","unit":"' || unit || '"}', ','
                ORDER BY parameter COLLATE "C", coalesce(category::text, '') COLLATE "C",
                         unit::text COLLATE "C", effective_from) || ']', 'UTF8')), 'hex') AS version
         FROM public.rate`,
    );
    expect(row).toEqual({ version: book.version });
  });

  test('of a version is read back as it was, after rates were added', async () => {
    const recordedAt = Temporal.Instant.from('2026-12-20T10:00:00Z');
    const { added, version } = await addRates(owner, () => [laterRate], recordedAt);
    expect(added).toBe(1);
    expect(version).not.toBe(book.version);

    const newest = await readRateBook(testDatabase.database);
    expect(newest.version).toBe(version);
    expect(newest.rates).toHaveLength(356);
    expect(newest.rates.at(-1)).toMatchObject({ amountCents: 4510, recordedAt });

    expect(await readRateBookVersion(testDatabase.database, book.version)).toEqual(book);
    expect(await readRateBookVersion(testDatabase.database, version)).toEqual(newest);
    expect(await readRateBookVersion(testDatabase.database, '0'.repeat(64))).toBeUndefined();
  });

  test.each<[string, Partial<NewRow>]>([
    ['a second amount for one day, without a category', { amount: '46' }],
    ['a part of a cent', { effectiveFrom: '2028-01-01', amount: '45.001' }],
    ['a negative amount', { effectiveFrom: '2028-01-01', amount: '-1' }],
    ['no number', { effectiveFrom: '2028-01-01', amount: 'NaN' }],
    ['a day that does not exist', { effectiveFrom: '2027-02-29' }],
  ])('refuses %s, and adds nothing', async (_case, changes) => {
    const before = await readRateBook(testDatabase.database);
    const alsoNew = { ...laterRate, effectiveFrom: '2029-01-01' };
    await expect(
      addRates(owner, () => [alsoNew, { ...laterRate, ...changes }], ratesRecordedAt),
    ).rejects.toThrow();
    expect(await readRateBook(testDatabase.database)).toEqual(before);
  });

  test.each([
    ['an amount', `amount = amount + 0.01`],
    ['a first day', `effective_from = effective_from + 1`],
    ['a category', `category = 'isolated'`],
  ])('is refused when somebody with full rights altered %s', async (_what, assignment) => {
    const altered = await createTestDatabase();
    await runSql(
      altered.url,
      `ALTER TABLE public.rate DISABLE TRIGGER ALL;
       UPDATE public.rate SET ${assignment} WHERE parameter = 'debtorFamilyBenefitFlat'`,
    );
    await expect(readRateBook(altered.database)).rejects.toThrow(DatabaseError);
    await expect(readRateBookVersion(altered.database, book.version)).rejects.toThrow(
      new RegExp(`the rate book ${book.version} are not those it was published with`),
    );
    await altered.drop();
  });

  test('is refused when none was published', async () => {
    const empty = await createEmptyDatabase();
    await expect(readRateBook(empty.database)).rejects.toThrow();
    await empty.drop();
  });
});

/** A rate as the files write it, with money in two decimals and the others as the shortest decimal. */
function lineOf(rate: RateBook['rates'][number]): string {
  const amount = isMoneyRate(rate)
    ? `${Math.trunc(rate.amountCents / 100)}.${String(rate.amountCents % 100).padStart(2, '0')}`
    : decimalText(rate.factor);
  const { parameter, category = '', unit, effectiveFrom, confidence, source = '', note = '' } = rate;
  return [parameter, category, unit, effectiveFrom.toString(), amount, confidence, source, note].join('|');
}

function decimalText(factor: Fraction): string {
  const numerator = BigInt(factor.numerator);
  const denominator = BigInt(factor.denominator);
  const hundredths = (numerator * 100n) / denominator;
  expect(hundredths * denominator).toBe(numerator * 100n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** A line of a file, cut by a parser that shares nothing with the one of the service. */
function normalized(line: string): string {
  const fields = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain,
  );
  expect(fields).toHaveLength(8);
  return fields.map((field) => (field === '3' ? '3.00' : field)).join('|');
}
