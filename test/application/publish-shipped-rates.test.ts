import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishShippedRates } from '../../src/application/publish-shipped-rates.ts';
import { ShippedRatesError, shippedRatesDirectory } from '../../src/application/read-shipped-rates.ts';
import { connectDatabaseAsOwner, type Database } from '../../src/db/client.ts';
import { applyMigrations } from '../../src/db/migrate.ts';
import {
  publishRates,
  readPublishedRows,
  readRateBook,
  versionWith,
  withPublicationLock,
} from '../../src/db/rates.ts';
import type { NewRow } from '../../src/domain/rate-row.ts';
import { createEmptyDatabase, runSql, type TestDatabase } from '../support/database.ts';

const firstStart = Temporal.Instant.from('2026-09-01T08:00:00Z');
const secondStart = Temporal.Instant.from('2026-09-02T08:00:00Z');

let testDatabase: TestDatabase;
let owner: Database;
let directory: string;

beforeEach(async () => {
  testDatabase = await createEmptyDatabase();
  await applyMigrations(testDatabase.url);
  owner = connectDatabaseAsOwner(testDatabase.url);
  directory = await mkdtemp(join(tmpdir(), 'barema-rates-'));
  await cp(shippedRatesDirectory, directory, { recursive: true });
});
afterEach(async () => {
  await owner.$disconnect();
  await testDatabase.drop();
  await rm(directory, { recursive: true });
});

describe('publishing the rates that come with the service', () => {
  test('adds every rate the first time and nothing the second', async () => {
    const first = await publish(firstStart);
    expect(first.added).toBe(355);
    const before = await tables();
    expect(await publish(secondStart)).toEqual({ added: 0, version: first.version });
    expect(await tables()).toEqual(before);
  });

  test('adds every rate once when two services start at the same moment', async () => {
    const otherOwner = connectDatabaseAsOwner(testDatabase.url);
    const publications = await Promise.all([publish(firstStart), publish(firstStart, otherOwner)]);
    await otherOwner.$disconnect();
    expect(publications.map(({ added }) => added).toSorted()).toEqual([0, 355]);
    expect(publications[0]?.version).toBe(publications[1]?.version);
    expect((await readRateBook(testDatabase.database)).rates).toHaveLength(355);
  });

  test('adds what a new version of the service brings, as a new rate book', async () => {
    const first = await publish(firstStart);
    await append('flat-exemption.csv', 'flatExemption,isolated,year,2030-01-01,260.00,official,,');
    const second = await publish(secondStart);
    expect(second.added).toBe(1);
    expect(second.version).not.toBe(first.version);
    const book = await readRateBook(testDatabase.database);
    expect(book.version).toBe(second.version);
    expect(book.rates.at(-1)).toMatchObject({ amountCents: 26_000, recordedAt: secondStart });
    expect(book.rates[0]).toMatchObject({ recordedAt: firstStart });
  });

  test('leaves a rate that is stored and no longer shipped', async () => {
    await append('flat-exemption.csv', 'flatExemption,isolated,year,2030-01-01,260.00,official,,');
    const { version } = await publish(firstStart);
    await cp(shippedRatesDirectory, directory, { recursive: true });
    expect(await publish(secondStart)).toEqual({ added: 0, version });
  });

  test.each([
    ['amount', '240.00', '240.01', '"240.01" here and "240" in the database'],
    ['confidence', 'official', 'derived', '"derived" here and "official" in the database'],
    ['source', 'https://', 'https://www.', '"https://www.primabook'],
    ['note', 'royal decree of 7 January 2026; no index link found', '', 'is absent here and "royal decree'],
  ])('refuses a line whose %s is not the stored one, and adds nothing', async (field, from, to, message) => {
    await publish(firstStart);
    const before = await tables();
    await replace('debtor-family-benefit-flat.csv', from, to);
    await append('flat-exemption.csv', 'flatExemption,isolated,year,2030-01-01,260.00,official,,');
    const failure = await publish(secondStart).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ShippedRatesError);
    expect(String(failure)).toContain(
      `debtor-family-benefit-flat.csv:2: ${field} of debtorFamilyBenefitFlat month 2026-03-01 is`,
    );
    expect(String(failure)).toContain(message);
    expect(await tables()).toEqual(before);
  });

  test('names every line that differs, not only the first', async () => {
    await publish(firstStart);
    await replace('flat-exemption.csv', ',official,', ',secondary,');
    const failure = await publish(secondStart).catch((error: unknown) => error);
    expect(String(failure).match(/flat-exemption\.csv:\d+/g)).toEqual([
      'flat-exemption.csv:2',
      'flat-exemption.csv:3',
      'flat-exemption.csv:4',
    ]);
  });

  test('takes an amount that is written otherwise for the same', async () => {
    const { version } = await publish(firstStart);
    await replace('movable-capital-high-rate.csv', ',0.10,', ',0.1,');
    expect(await publish(secondStart)).toEqual({ added: 0, version });
  });
});

describe('publishing beside what administrators publish', () => {
  /** Publishes a row by a revision that Anna prepares and Bert approves, as the owner of the tables. */
  async function publishByRevision(row: Omit<NewRow, 'revisionId'>): Promise<void> {
    const revisionId = randomUUID();
    const acts = { revisionId, recordedAt: new Date(), rateBookVersion: null };
    await withPublicationLock(owner, async (transaction) => {
      const stored = await readPublishedRows(transaction);
      const rows = [{ ...row, revisionId }];
      await transaction.rateRevision.create({ data: { id: revisionId, recordedAt: acts.recordedAt } });
      await transaction.rateRevisionEvent.create({
        data: {
          ...acts,
          number: 1,
          act: 'created',
          actingPerson: 'Anna',
          actingPersonKey: 'anna',
          reason: 'why',
        },
      });
      await transaction.rateRevisionRow.create({
        data: { ...row, revisionId, number: 1, position: 0, effectiveFrom: new Date(row.effectiveFrom) },
      });
      await transaction.rateRevisionEvent.create({
        data: { ...acts, number: 2, act: 'submitted', actingPerson: 'Anna', actingPersonKey: 'anna' },
      });
      await transaction.rateRevisionEvent.create({
        data: {
          ...acts,
          number: 3,
          act: 'approved',
          actingPerson: 'Bert',
          actingPersonKey: 'bert',
          rateBookVersion: versionWith(stored, rows),
        },
      });
      await publishRates(transaction, stored, rows, firstStart.add({ minutes: 1 }));
    });
  }

  const row: Omit<NewRow, 'revisionId'> = {
    parameter: 'flatExemption',
    category: 'isolated',
    unit: 'year',
    effectiveFrom: '2030-01-01',
    amount: '260',
    confidence: 'derived',
    source: null,
    note: 'by an administrator',
    supersedesId: null,
  };
  const line = 'flatExemption,isolated,year,2030-01-01,260.00,official,,';

  const idOf = async (effectiveFrom: string) =>
    (await readPublishedRows(owner)).findLast(
      (published) =>
        published.parameter === 'flatExemption' &&
        published.category === 'isolated' &&
        published.effectiveFrom === effectiveFrom,
    )?.id ?? null;

  test('takes an amount that a revision has published already for published, whatever its source', async () => {
    await publish(firstStart);
    await publishByRevision(row);
    await append('flat-exemption.csv', line);
    expect(await publish(secondStart)).toMatchObject({ added: 0 });
    await replace('flat-exemption.csv', '260.00', '261.00');
    await expect(publish(secondStart)).rejects.toThrow(/amount of flatExemption isolated year 2030-01-01/);
  });

  test('leaves a line that a revision corrected, and takes the corrected line of a later version', async () => {
    await publish(firstStart);
    const supersedesId = await idOf('2002-10-01');
    await publishByRevision({ ...row, effectiveFrom: '2002-10-01', amount: '251', supersedesId });
    expect(await publish(secondStart)).toMatchObject({ added: 0 });
    await replace('flat-exemption.csv', 'isolated,year,2002-10-01,250.00', 'isolated,year,2002-10-01,251.00');
    expect(await publish(secondStart)).toMatchObject({ added: 0 });
    await replace('flat-exemption.csv', 'isolated,year,2002-10-01,251.00', 'isolated,year,2002-10-01,252.00');
    await expect(publish(secondStart)).rejects.toThrow(/"252" here and "250" in the database/);
  });

  test('does not bring back what a revision took back', async () => {
    await append('flat-exemption.csv', line);
    await publish(firstStart);
    await publishByRevision({ ...row, amount: null, supersedesId: await idOf('2030-01-01') });
    const before = await readRateBook(testDatabase.database);
    expect(await publish(secondStart)).toEqual({ added: 0, version: before.version });
    expect(before.rates.some(({ effectiveFrom }) => effectiveFrom.year === 2030)).toBe(false);
  });
});

describe('a file of rates', () => {
  test.each([
    [
      'parameter',
      'flatExemption,isolated',
      'spiArtist,isolated',
      'parameter "spiArtist" is not flatExemption',
    ],
    [
      'category',
      ',isolated,',
      ',single,',
      'category "single" is none of cohabitant, isolated, familyInCharge',
    ],
    ['unit', ',year,', ',week,', 'unit "week" is none of'],
    ['day that does not exist', '2002-10-01', '2002-02-29', 'effectiveFrom "2002-02-29" is not a day'],
    [
      'day in another form',
      '2002-10-01',
      '2002-10-01T00:00',
      'effectiveFrom "2002-10-01T00:00" is not a day',
    ],
    ['part of a cent', '250.00', '250.001', 'amount "250.001" is not a decimal number'],
    ['exponent', '250.00', '2.5e2', 'amount "2.5e2" is not a decimal number'],
    ['negative amount', '250.00', '-250.00', 'amount "-250.00" is not a decimal number'],
    ['empty amount', '250.00', '', 'amount "" is not a decimal number'],
    ['thousands separator', '250.00', '1 250.00', 'amount "1 250.00" is not a decimal number'],
    ['confidence', ',official,', ',sure,', 'confidence "sure" is none of'],
    ['source', 'https://', 'http://', 'is not an https address'],
    ['space', ',isolated,', ', isolated,', 'category " isolated" has spaces around it'],
    ['missing field', ',not indexed', '', 'has 7 fields and not 8'],
    ['field too many', ',not indexed', ',not indexed,', 'has 9 fields and not 8'],
    ['open quote', ',not indexed', ',"not indexed', 'Quote Not Closed'],
  ])('is refused for a wrong %s, with its place', async (_what, from, to, message) => {
    const file = join(directory, 'flat-exemption.csv');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const index = lines.findIndex((line) => line.includes('isolated'));
    lines[index] = lines[index]?.replace(from, to) ?? '';
    await writeFile(file, lines.join('\n'));
    const failure = await publish(firstStart).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ShippedRatesError);
    expect(String(failure)).toMatch(new RegExp(`flat-exemption\\.csv.*\\b${index + 1}\\b`));
    expect(String(failure)).toContain(message);
    expect(await tables()).toEqual({ rates: [], books: [] });
  });

  test('is refused for another header', async () => {
    await replace('flat-exemption.csv', 'parameter,category', 'category,parameter');
    await expect(publish(firstStart)).rejects.toThrow(
      /^flat-exemption\.csv:1: the header is not parameter,category/,
    );
  });

  test('is refused for a rate that it gives twice', async () => {
    await append('flat-exemption.csv', 'flatExemption,isolated,year,2002-10-01,250.00,official,,');
    await expect(publish(firstStart)).rejects.toThrow(
      /^flat-exemption\.csv:5: flatExemption isolated year 2002-10-01 stands in flat-exemption\.csv:\d already$/,
    );
  });

  test('is refused when it is missing, or of no parameter', async () => {
    await writeFile(join(directory, 'unknown.csv'), '');
    await expect(publish(firstStart)).rejects.toThrow(/^unknown\.csv: no parameter has this name$/);
    await rm(join(directory, 'unknown.csv'));
    await rm(join(directory, 'flat-exemption.csv'));
    await expect(publish(firstStart)).rejects.toThrow(/^flat-exemption\.csv: .*no such file/);
  });
});

function publish(moment: Temporal.Instant, as: Database = owner) {
  return publishShippedRates(as, () => moment, directory);
}

async function append(file: string, line: string): Promise<void> {
  await writeFile(join(directory, file), `${await readFile(join(directory, file), 'utf8')}${line}\n`);
}

async function replace(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(directory, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(directory, file), text.replaceAll(from, to));
}

async function tables(): Promise<unknown> {
  return {
    rates: await runSql(testDatabase.url, 'SELECT * FROM public.rate ORDER BY id'),
    books: await runSql(testDatabase.url, 'SELECT * FROM public.rate_book ORDER BY last_rate_id'),
  };
}
