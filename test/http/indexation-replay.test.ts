import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishShippedRates } from '../../src/application/publish-shipped-rates.ts';
import { shippedRatesDirectory } from '../../src/application/read-shipped-rates.ts';
import { connectDatabaseAsOwner } from '../../src/db/client.ts';
import { applyMigrations } from '../../src/db/migrate.ts';
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { act, send, type TestRow } from '../support/revisions.ts';
import { startTestService, type TestService } from '../support/service.ts';

/** The rates as the service would have come with them on 1 February 2026. */
let directory: string;
let testDatabase: TestDatabase;
let service: TestService;
let now = Temporal.Instant.from('2026-02-01T08:00:00Z');

beforeAll(async () => {
  testDatabase = await createEmptyDatabase();
  await applyMigrations(testDatabase.url);
  directory = await mkdtemp(join(tmpdir(), 'barema-rates-'));
  for (const file of await readdir(shippedRatesDirectory)) {
    const lines = readFileSync(join(shippedRatesDirectory, file), 'utf8').split('\n');
    const known = lines.filter((line) => !/,2026-(0[3-9]|1[0-2])-/.test(line));
    await writeFile(join(directory, file), known.join('\n'));
  }
  await publishShipped(directory);
  service = await startTestService(() => now, testDatabase);
});
afterAll(async () => {
  await service.close();
  await rm(directory, { recursive: true });
});

async function publishShipped(from: string) {
  const owner = connectDatabaseAsOwner(testDatabase.url);
  try {
    return await publishShippedRates(owner, () => now, from);
  } finally {
    await owner.$disconnect();
  }
}

/** The official table of a day, in the words of the API, read apart from the service. */
async function officialRows(day: string): Promise<readonly TestRow[]> {
  const files = [
    'category-amount',
    'spi-artist',
    'spi-general',
    'spi-shortage-occupation',
    'spi-student-with-grant',
  ];
  return files.flatMap((file) =>
    readFileSync(join(shippedRatesDirectory, `${file}.csv`), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
      .filter(([, , , effectiveFrom]) => effectiveFrom === day)
      .map(([parameter = '', category = '', unit = '', , amount = '']) => ({
        parameter,
        ...(category === '' ? {} : { category }),
        unit,
        effectiveFrom: day,
        amountCents: Number(amount.replace('.', '')),
        confidence: 'official',
      })),
  );
}

const keyOf = ({ parameter, category = '', unit }: TestRow) => `${parameter}/${category}/${unit}`;
const byKey = (left: TestRow, right: TestRow) => (keyOf(left) < keyOf(right) ? -1 : 1);

const calculated: { readonly href: string; readonly monthlyCents: number }[] = [];

async function monthOn(day: string): Promise<number> {
  const stated = { ...aloneWithoutResources, caseReference: `DAY-${day}`, requestDate: day };
  const { status, body } = await post(service, '/v1/calculations', stated);
  expect(status).toBe(201);
  calculated.push({ href: body.href, monthlyCents: body.amounts.monthlyCents });
  return body.amounts.monthlyCents;
}

describe('the indexations of 2026, from the table as of 1 February', () => {
  test('begin with the amounts of 2025', async () => {
    expect(await monthOn('2026-02-28')).toBe(131_420);
    expect(await monthOn('2026-03-01')).toBe(131_420);
    expect(await monthOn('2026-09-01')).toBe(131_420);
  });

  test.each([
    {
      decidedAt: '2026-02-20T09:00:00Z',
      day: '2026-03-01',
      step: 29,
      coefficient: '1.7758',
      monthBefore: 131_420,
      month: 134_047,
    },
    {
      decidedAt: '2026-08-20T09:00:00Z',
      day: '2026-09-01',
      step: 30,
      coefficient: '1.8114',
      monthBefore: 134_047,
      month: 136_734,
    },
  ])('on $day: proposed, as the official table, approved by another, in use', async (indexation) => {
    const { decidedAt, day, step, coefficient, monthBefore, month } = indexation;
    now = Temporal.Instant.from(decidedAt);
    const proposal = (await post(service, '/v1/rateRevisions/proposal', { effectiveFrom: day })).body;
    expect(proposal).toMatchObject({ indexStep: step, coefficient });
    const official = await officialRows(day);
    expect(official).toHaveLength(10);
    const proposed: readonly TestRow[] = proposal.rows.map(
      ({ previousAmountCents, baseAmountCents, ...row }: TestRow & Record<string, unknown>) => ({
        ...row,
        confidence: 'official',
      }),
    );
    expect(proposed.toSorted(byKey)).toEqual(official.toSorted(byKey));

    const created = await send(service, {
      method: 'POST',
      url: '/v1/rateRevisions',
      headers: { 'acting-person': 'Anna' },
      payload: { reason: `Indexation of ${day}`, rows: proposed },
    });
    expect(created.body.checks).toEqual([]);
    const { href } = created.body;
    expect((await act(service, 'Anna', href, 'submit')).status).toBe(200);
    expect((await act(service, 'Anna', href, 'approve')).status).toBe(409);
    expect(await monthOn(day)).toBe(monthBefore);
    expect((await act(service, 'Bert', href, 'approve')).status).toBe(200);

    const date = Temporal.PlainDate.from(day);
    expect(await monthOn(date.subtract({ days: 1 }).toString())).toBe(monthBefore);
    expect(await monthOn(day)).toBe(month);
    expect(await monthOn(date.add({ days: 1 }).toString())).toBe(month);
  });

  test('leave every calculation made before as it was: identical with what was known then', async () => {
    expect(calculated).toHaveLength(11);
    for (const { href, monthlyCents } of calculated) {
      const { body } = await post(service, `${href}/verify`, undefined);
      expect(body).toMatchObject({ identical: true, recomputed: { amounts: { monthlyCents } } });
    }
  });

  test('list what was calculated for their time with the amounts before', async () => {
    const { items } = (await send(service, { method: 'GET', url: '/v1/rateRevisions?state=approved' })).body;
    const changed = await Promise.all(
      items.map(async ({ href }: { href: string }) => {
        const page = (await send(service, { method: 'GET', url: `${href}/impact/calculations` })).body;
        return page.items.map(({ caseReference }: { caseReference: string }) => caseReference);
      }),
    );
    // Those of 1 March and 1 September were made again since; newest revision first.
    expect(changed).toEqual([[], []]);
  });

  test('do not stop the start of a version that comes with them, nor change a thing', async () => {
    const before = (await send(service, { method: 'GET', url: '/v1/rates/categoryAmount' })).body;
    // What this version brings that no revision published: the flat amount of family benefits.
    expect(await publishShipped(shippedRatesDirectory)).toMatchObject({ added: 1 });
    expect(await publishShipped(shippedRatesDirectory)).toMatchObject({ added: 0 });
    const after = (await send(service, { method: 'GET', url: '/v1/rates/categoryAmount' })).body;
    expect(after.items).toEqual(before.items);
  });

  test('stop the start of a version that comes with other amounts', async () => {
    const other = await mkdtemp(join(tmpdir(), 'barema-rates-'));
    await cp(shippedRatesDirectory, other, { recursive: true });
    const file = join(other, 'category-amount.csv');
    await writeFile(file, readFileSync(file, 'utf8').replace('16408.11', '16408.12'));
    await expect(publishShipped(other)).rejects.toThrow(
      /amount of categoryAmount isolated year 2026-09-01 is "16408.12" here and "16408.11" in the database/,
    );
    await rm(other, { recursive: true });
  });
});
