import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/http/app.ts';
import { decimalText } from '../../src/http/rate-document.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

/** A row of the data files, read apart from the service. */
interface Row {
  readonly parameter: string;
  readonly category: string;
  readonly unit: string;
  readonly effectiveFrom: string;
  readonly amount: string;
  readonly confidence: string;
  readonly source: string;
  readonly note: string;
}

const folder = new URL('../../prisma/rates/', import.meta.url);
const rows: readonly Row[] = (
  await Promise.all(
    (
      await readdir(folder)
    ).map(async (name) => parse<Row>(await readFile(new URL(name, folder)), { columns: true })),
  )
).flat();

interface Item {
  readonly parameter: string;
  readonly category?: string;
  readonly unit: string;
  readonly amountCents?: number;
  readonly factor?: string;
  readonly effectiveFrom: string;
  readonly confidence: string;
  readonly source?: string;
  readonly note?: string;
  readonly recordedAt: string;
}

async function itemsOf(url: string): Promise<readonly Item[]> {
  const response = await service.app.inject(url);
  expect(response.statusCode).toBe(200);
  return response.json<{ items: readonly Item[] }>().items;
}

/** What the data files say about a row, written as the API writes it. */
function expected(row: Row): Item {
  const isNumber = row.unit === 'ratio' || row.unit === 'factor';
  const decimal = /^\d+\.\d\d/.test(row.amount) ? row.amount : `${row.amount}.00`;
  return {
    parameter: row.parameter,
    ...(row.category === '' ? {} : { category: row.category }),
    unit: row.unit,
    ...(isNumber ? { factor: decimal } : { amountCents: Number(decimal.replace('.', '')) }),
    effectiveFrom: row.effectiveFrom,
    confidence: row.confidence,
    ...(row.source === '' ? {} : { source: row.source }),
    ...(row.note === '' ? {} : { note: row.note }),
    recordedAt: '2026-09-01T08:00:00Z',
  };
}

const seriesOf = ({ parameter, category = '', unit }: Row | Item) => `${parameter}/${category}/${unit}`;

/** The rows in force on a day, found in the data files. */
function rowsInForce(date: string): readonly Row[] {
  const latest = new Map<string, Row>();
  for (const row of rows) {
    const known = latest.get(seriesOf(row));
    if (row.effectiveFrom <= date && (known === undefined || known.effectiveFrom < row.effectiveFrom)) {
      latest.set(seriesOf(row), row);
    }
  }
  return [...latest.values()];
}

/** An order that the files and the answers can both be put in. */
const byKey = (left: Row | Item, right: Row | Item) => keyOf(left).localeCompare(keyOf(right), 'en');
const keyOf = (item: Row | Item) => `${seriesOf(item)}/${item.effectiveFrom}`;
const withoutHref = ({ href, ...item }: Item & { href?: string }): Item => item;

describe('the rates in force', () => {
  const firstKnownDay = '2002-10-01';
  const steps = [...new Set(rows.map((row) => row.effectiveFrom))].toSorted();
  const days = steps.flatMap((step) => {
    const day = Temporal.PlainDate.from(step);
    return [day.subtract({ days: 1 }), day, day.add({ days: 1 })].map((date) => date.toString());
  });

  test.each(days.filter((day) => day >= firstKnownDay))('on %s, beside a step', async (date) => {
    const items = await itemsOf(`/v1/rates?date=${date}`);
    expect(items.map(withoutHref).toSorted(byKey)).toEqual(rowsInForce(date).toSorted(byKey).map(expected));
  });

  test('long after the last step are those of the last step', async () => {
    expect(await itemsOf('/v1/rates?date=9999-12-31')).toEqual(
      await itemsOf(`/v1/rates?date=${steps.at(-1)}`),
    );
  });

  test.each(['2002-09-30', '1974-01-01', '0001-01-01', '0000-01-01'])(
    'on %s are unknown: the answer names the first known day',
    async (date) => {
      const response = await service.app.inject(`/v1/rates?date=${date}`);
      expect(response.json()).toMatchObject({
        status: 400,
        issues: [
          {
            type: 'urn:problem-type:cpas:input-validation:barema:noRateInForce',
            title: 'No rate is in force on this date',
            detail: `The rates are known from ${firstKnownDay}; there is none for an earlier date.`,
            in: 'query',
            name: 'date',
            value: date,
          },
        ],
      });
    },
  );

  test.each([
    '2025-02-30',
    '2025-13-01',
    '25-01-01',
    '2025-1-1',
    '',
    'today',
    '2025-01-01T00:00:00Z',
    '+002025-01-01',
  ])('date=%s is no date', async (date) => {
    const response = await service.app.inject(`/v1/rates?date=${encodeURIComponent(date)}`);
    expect(response.json()).toMatchObject({
      status: 400,
      issues: [{ type: 'urn:problem-type:belgif:input-validation:invalidInput', in: 'query', name: 'date' }],
    });
  });

  test('of one category leave out what holds for everybody', async () => {
    const items = await itemsOf('/v1/rates?date=2026-09-12&category=isolated');
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item.category))).toEqual(new Set(['isolated']));
  });

  test('of an unknown category are refused, with the codes that there are', async () => {
    const response = await service.app.inject('/v1/rates?category=isolatd');
    expect(response.json().issues).toMatchObject([
      {
        in: 'query',
        name: 'category',
        value: 'isolatd',
        detail: 'This must be one of: cohabitant, isolated, familyInCharge. Did you mean isolated?',
      },
    ]);
  });

  test.each([
    ['2026-08-31T21:59:59Z', '2026-08-31'],
    ['2026-08-31T22:00:00Z', '2026-09-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('today, at %s, are those of %s in Belgium', async (instant, date) => {
    const app = buildApp(
      { ...service.dependencies, clock: () => Temporal.Instant.from(instant) },
      { access: { authentication: 'none' }, logLevel: 'silent' },
    );
    expect((await app.inject('/v1/rates?category=isolated')).json()).toMatchObject({ date });
    await app.close();
  });
});

describe('the history of a parameter', () => {
  test.each([...new Set(rows.map((row) => row.parameter))])(
    '%s has every row, newest first',
    async (parameter) => {
      const items = await itemsOf(`/v1/rates/${parameter}`);
      const dates = items.map((item) => item.effectiveFrom);
      expect(dates).toEqual(dates.toSorted().toReversed());
      expect(items.map(withoutHref).toSorted(byKey)).toEqual(
        rows
          .filter((row) => row.parameter === parameter)
          .toSorted(byKey)
          .map(expected),
      );
    },
  );

  test('of one category', async () => {
    const items = await itemsOf('/v1/rates/categoryAmount?category=cohabitant');
    expect(items).toHaveLength(
      rows.filter((row) => row.category === 'cohabitant' && row.parameter === 'categoryAmount').length,
    );
  });

  test('of an unknown parameter is nowhere, and a typing error is recognized', async () => {
    const response = await service.app.inject({
      url: '/v1/rates/categoryAmounts',
      headers: { 'accept-language': 'fr' },
    });
    expect(response.json()).toMatchObject({
      type: 'urn:problem-type:belgif:resourceNotFound',
      status: 404,
      detail: 'Il n’existe pas de paramètre de montant avec ce code. Vouliez-vous dire categoryAmount ?',
    });
  });

  test.each(['toString', '__proto__', 'constructor', '%00', '..%2F'])(
    'of %s is nowhere',
    async (parameter) => {
      expect((await service.app.inject(`/v1/rates/${parameter}`)).statusCode).toBe(404);
    },
  );
});

describe('caching', () => {
  const urls = [
    '/v1/rates',
    '/v1/rates?date=2020-01-01',
    '/v1/rates/flatExemption',
    '/v1/refData/categories',
    '/v1/refData/problemTypes/badRequest',
  ];

  test.each(urls)('%s has an ETag that saves sending it again', async (url) => {
    const first = await service.app.inject(url);
    const { etag } = first.headers;
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers['cache-control']).toBe('no-cache');
    for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const second = await service.app.inject({ url, headers: { 'if-none-match': ifNoneMatch } });
      expect([second.statusCode, second.body, second.headers.etag]).toEqual([304, '', etag]);
    }
    const other = await service.app.inject({ url, headers: { 'if-none-match': '"other"' } });
    expect([other.statusCode, other.body]).toEqual([200, first.body]);
  });

  test('two days with the same rates differ, because each says its day', async () => {
    const first = await service.app.inject('/v1/rates?date=2020-01-01');
    const second = await service.app.inject('/v1/rates?date=2020-01-02');
    expect(first.headers.etag).not.toBe(second.headers.etag);
  });

  test('a problem has no ETag', async () => {
    expect((await service.app.inject('/v1/rates/none')).headers).not.toHaveProperty('etag');
  });
});

test.each([
  [1n, 10n, '0.10'],
  [3n, 50n, '0.06'],
  [3n, 1n, '3.00'],
  [1n, 8n, '0.125'],
  [12345n, 1000n, '12.345'],
  [0n, 1n, '0.00'],
])('%d/%d in decimal notation is %s', (numerator, denominator, text) => {
  expect(decimalText({ numerator, denominator })).toBe(text);
});

test('a fraction that never ends has no decimal notation', () => {
  expect(() => decimalText({ numerator: 1n, denominator: 3n })).toThrow(RangeError);
});
