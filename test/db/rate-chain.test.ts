import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDatabaseAsOwner, type Database } from '../../src/db/client.ts';
import { addRates, readPublishedRows, readRateBook, readRateBookVersion } from '../../src/db/rates.ts';
import { type NewRow, rateKey } from '../../src/domain/rate-row.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';

let testDatabase: TestDatabase;
let owner: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  owner = connectDatabaseAsOwner(testDatabase.url);
});
afterAll(async () => {
  await owner.$disconnect();
  await testDatabase.drop();
});

/** A first day that no other test uses. */
let year = 2100;
function nextFirstDay(): string {
  year += 1;
  return `${year}-01-01`;
}

/** Runs statements as the role that the service works as. Errors: those of the server. */
async function asRuntime(...statements: readonly string[]): Promise<void> {
  await runSql(testDatabase.url, ['SET ROLE barema_runtime', ...statements].join(';\n'));
}

const insertRate = (values: {
  day: string;
  amount?: string;
  supersedes?: string;
  category?: string;
  revision?: string;
}) => `INSERT INTO public.rate
    (parameter, category, unit, amount, effective_from, confidence, recorded_at, supersedes_id, revision_id)
  VALUES ('spiGeneral', ${values.category ?? 'NULL'}, 'month', ${values.amount ?? '400'}, '${values.day}',
    'official', now(), ${values.supersedes ?? 'NULL'}, ${values.revision ?? 'NULL'})`;

async function add(sql: string): Promise<number> {
  const [row] = await runSql(testDatabase.url, `${sql} RETURNING id`);
  return Number(row?.id);
}

describe('the rows of one key', () => {
  test.each([
    ['without a category', 'NULL'],
    ['with one', `'isolated'`],
  ])('%s have one without predecessor', async (_what, category) => {
    const day = nextFirstDay();
    await add(insertRate({ day, category }));
    await expect(add(insertRate({ day, category, amount: '401' }))).rejects.toThrow(/rate_first_of_key/);
  });

  test('are superseded once each', async () => {
    const day = nextFirstDay();
    const first = await add(insertRate({ day }));
    await add(insertRate({ day, supersedes: `${first}` }));
    await expect(add(insertRate({ day, supersedes: `${first}` }))).rejects.toThrow(/rate_supersedes_id_key/);
  });

  test('supersede no row of another day, category, unit or parameter', async () => {
    const day = nextFirstDay();
    const first = await add(insertRate({ day }));
    const other = nextFirstDay();
    const refused = /rate_supersedes_same_key_fkey/;
    await expect(add(insertRate({ day: other, supersedes: `${first}` }))).rejects.toThrow(refused);
    await expect(add(insertRate({ day, category: `'isolated'`, supersedes: `${first}` }))).rejects.toThrow(
      refused,
    );
    const elsewhere = insertRate({ day, supersedes: `${first}` });
    await expect(add(elsewhere.replace("'month'", "'year'"))).rejects.toThrow(refused);
    await expect(add(elsewhere.replace('spiGeneral', 'spiArtist'))).rejects.toThrow(refused);
  });

  test('cannot supersede themselves or a later row', async () => {
    const day = nextFirstDay();
    await expect(
      add(
        `INSERT INTO public.rate (id, parameter, unit, amount, effective_from, confidence, recorded_at, supersedes_id)
           OVERRIDING SYSTEM VALUE VALUES (900000, 'spiGeneral', 'month', 1, '${day}', 'official', now(), 900000)`,
      ),
    ).rejects.toThrow(/rate_supersedes_earlier_check/);
  });

  test('cannot begin with one that takes back', async () => {
    await expect(add(insertRate({ day: nextFirstDay(), amount: 'NULL' }))).rejects.toThrow(
      /rate_takes_back_check/,
    );
  });

  test('have one current row when twenty connections write at once', async () => {
    const day = nextFirstDay();
    const first = await add(insertRate({ day }));
    const writers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const client = new Client({ connectionString: testDatabase.url });
        await client.connect();
        return client;
      }),
    );
    const outcomes = await Promise.allSettled(
      writers.map((client, index) =>
        client.query(
          insertRate(
            index % 2 === 0
              ? { day, supersedes: `${first}`, amount: `${500 + index}` }
              : { day, amount: `${500 + index}` },
          ),
        ),
      ),
    );
    await Promise.all(writers.map((client) => client.end()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const current = await runSql(
      testDatabase.url,
      `SELECT id FROM public.rate AS row WHERE effective_from = $1
          AND NOT EXISTS (SELECT FROM public.rate AS later WHERE later.supersedes_id = row.id)`,
      [day],
    );
    expect(current).toHaveLength(1);
  });
});

describe('the role that the service works as', () => {
  const act = (id: string, number: number, kind: string, person: string, version = 'NULL', key = person) =>
    `INSERT INTO public.rate_revision_event (revision_id, number, act, acting_person, acting_person_key, reason, rate_book_version, recorded_at)
       VALUES ('${id}', ${number}, '${kind}', '${person}', '${key}', 'why', ${version}, now())`;
  const revision = (id: string) => `INSERT INTO public.rate_revision VALUES ('${id}', now())`;
  const entry = (id: string, number: number, day: string, amount = '400') =>
    `INSERT INTO public.rate_revision_row (revision_id, number, position, parameter, unit, effective_from, amount, confidence)
       VALUES ('${id}', ${number}, 0, 'spiGeneral', 'month', '${day}', ${amount}, 'official')`;
  const aVersion = `(SELECT version FROM public.rate_book LIMIT 1)`;

  /** A draft of one row, prepared and submitted by Anna. */
  async function submitted(day: string): Promise<string> {
    const id = randomUUID();
    await asRuntime('BEGIN', revision(id), act(id, 1, 'created', 'Anna'), entry(id, 1, day), 'COMMIT');
    await asRuntime(act(id, 2, 'submitted', 'Anna'));
    return id;
  }

  /** All that an approval does. */
  function published(id: string, day: string): readonly string[] {
    const version = createHash('sha256').update(id).digest('hex');
    return [
      'BEGIN',
      act(id, 3, 'approved', 'Bert', `'${version}'`),
      insertRate({ day, revision: `'${id}'` }),
      `INSERT INTO public.rate_book SELECT '${version}', max(id), now() FROM public.rate`,
      'COMMIT',
    ];
  }

  test('publishes what is approved in the same transaction, as it was approved', async () => {
    const day = nextFirstDay();
    const id = await submitted(day);
    await asRuntime(...published(id, day));
    expect(
      await runSql(testDatabase.url, 'SELECT amount FROM public.rate WHERE revision_id = $1', [id]),
    ).toEqual([{ amount: '400' }]);
  });

  test.each<[string, (id: string, day: string) => readonly string[]]>([
    ['before its approval', (id, day) => [insertRate({ day, revision: `'${id}'` })]],
    [
      'with another amount',
      (id, day) => [
        'BEGIN',
        act(id, 3, 'approved', 'Bert', aVersion),
        insertRate({ day, revision: `'${id}'`, amount: '401' }),
      ],
    ],
    [
      'for another day',
      (id) => [
        'BEGIN',
        act(id, 3, 'approved', 'Bert', aVersion),
        insertRate({ day: nextFirstDay(), revision: `'${id}'` }),
      ],
    ],
  ])('publishes no row %s', async (_when, statements) => {
    const day = nextFirstDay();
    const id = await submitted(day);
    await expect(asRuntime(...statements(id, day))).rejects.toThrow(/permission denied/);
    expect(await runSql(testDatabase.url, 'SELECT FROM public.rate WHERE revision_id = $1', [id])).toEqual(
      [],
    );
  });

  test('publishes no row after the transaction that approves', async () => {
    const day = nextFirstDay();
    const id = await submitted(day);
    const again = insertRate({ day, revision: `'${id}'` });
    await expect(asRuntime(...published(id, day), again)).rejects.toThrow(/permission denied/);
    const rows = await runSql(testDatabase.url, 'SELECT FROM public.rate WHERE revision_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  test.each<[string, (id: string, day: string) => readonly string[]]>([
    ['no row', (id) => ['BEGIN', act(id, 3, 'approved', 'Bert', aVersion), 'COMMIT']],
    [
      'no book of its own',
      (id, day) => [
        'BEGIN',
        act(id, 3, 'approved', 'Bert', aVersion),
        insertRate({ day, revision: `'${id}'` }),
        'COMMIT',
      ],
    ],
  ])('approves nothing with %s', async (_what, statements) => {
    const day = nextFirstDay();
    const id = await submitted(day);
    await expect(asRuntime(...statements(id, day))).rejects.toThrow(/an approval publishes all rates/);
    const acts = await runSql(
      testDatabase.url,
      'SELECT FROM public.rate_revision_event WHERE revision_id = $1',
      [id],
    );
    expect(acts).toHaveLength(2);
  });

  test.each([
    ['the author', 'Anna'],
    ['the author in capitals', 'ANNA'],
    ['the author with another spelling', 'A n n a', 'Anna'],
  ])('cannot let %s approve', async (_who, person, key = person) => {
    const id = await submitted(nextFirstDay());
    await expect(asRuntime(act(id, 3, 'approved', person, aVersion, key))).rejects.toThrow(
      /did not prepare it/,
    );
  });

  test('cannot skip an act, repeat a number, or go on after the end', async () => {
    const id = await submitted(nextFirstDay());
    await expect(asRuntime(act(id, 3, 'edited', 'Anna'))).rejects.toThrow(/cannot follow submitted/);
    await expect(asRuntime(act(id, 2, 'withdrawn', 'Anna'))).rejects.toThrow(/rate_revision_event_pkey/);
    await expect(asRuntime(act(id, 4, 'approved', 'Bert', aVersion))).rejects.toThrow(
      /cannot follow nothing/,
    );
    await asRuntime(act(id, 3, 'refused', 'Bert'), act(id, 4, 'withdrawn', 'Anna'));
    await expect(asRuntime(act(id, 5, 'edited', 'Anna'))).rejects.toThrow(/cannot follow withdrawn/);
  });

  test('cannot add rows to an act that is recorded', async () => {
    const id = await submitted(nextFirstDay());
    const late = entry(id, 1, nextFirstDay()).replace(', 0,', ', 1,');
    await expect(asRuntime(late)).rejects.toThrow(/recorded already/);
  });

  test('takes back nothing that is published, whatever it tries', async () => {
    for (const statement of [
      'UPDATE public.rate SET amount = 1',
      'DELETE FROM public.rate',
      'TRUNCATE public.rate CASCADE',
      'ALTER TABLE public.rate DISABLE TRIGGER ALL',
      'DROP INDEX public.rate_first_of_key',
      'SET session_replication_role = replica',
      'UPDATE public.rate_revision_event SET acting_person = acting_person',
      'DELETE FROM public.rate_revision_row',
      'DELETE FROM public.rate_revision_acknowledgement',
    ]) {
      await expect(asRuntime(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});

describe('the rate book', () => {
  const row = (effectiveFrom: string, amount: string | null, supersedesId: number | null): NewRow => ({
    parameter: 'volunteerCap',
    category: null,
    unit: 'day',
    effectiveFrom,
    amount,
    confidence: 'official',
    source: null,
    note: null,
    supersedesId,
    revisionId: null,
  });

  test('of each moment has the rows that were current then, and a name of its own', async () => {
    const shared = await createTestDatabase();
    const sharedOwner = connectDatabaseAsOwner(shared.url);
    const day = '2027-01-01';
    const versions: string[] = [];
    let clock = Temporal.Instant.from('2026-10-01T10:00:00Z');
    const publish = async (amount: string | null) => {
      const stored = await readPublishedRows(sharedOwner);
      const last = stored.findLast((published) => rateKey(published) === `volunteerCap day ${day}`);
      const { version } = await addRates(sharedOwner, () => [row(day, amount, last?.id ?? null)], clock);
      versions.push(version);
      // A clock that goes back: the order of publication is kept.
      clock = clock.subtract({ hours: 1 });
    };
    const before = await readRateBook(shared.database);
    for (const amount of ['45', '54', '45', null, '46']) await publish(amount);

    expect(new Set([before.version, ...versions]).size).toBe(6);
    const amountsOf = async (version: string) =>
      (await readRateBookVersion(shared.database, version))?.rates
        .filter(
          ({ parameter, effectiveFrom }) => parameter === 'volunteerCap' && effectiveFrom.toString() === day,
        )
        .map((rate) => ('amountCents' in rate ? rate.amountCents : undefined));
    expect(await Promise.all(versions.map(amountsOf))).toEqual([[4500], [5400], [4500], [], [4600]]);
    const newest = await readRateBook(shared.database);
    expect(
      newest.rates.find(({ effectiveFrom }) => effectiveFrom.toString() === day)?.supersedes,
    ).toMatchObject([
      { amountCents: 4500 },
      { amountCents: 5400 },
      { amountCents: 4500 },
      { recordedAt: expect.anything() },
    ]);
    const books = await runSql(shared.url, 'SELECT recorded_at FROM public.rate_book ORDER BY last_rate_id');
    const moments = books.map(({ recorded_at: moment }) => Number(moment));
    expect(moments).toEqual(moments.toSorted((left, right) => left - right));
    expect(new Set(moments).size).toBe(moments.length);

    const [recomputed] = await runSql(
      shared.url,
      `WITH RECURSIVE chain AS (
         SELECT rate.*, 0 AS correction FROM public.rate WHERE supersedes_id IS NULL
         UNION ALL
         SELECT rate.*, chain.correction + 1 FROM public.rate JOIN chain ON rate.supersedes_id = chain.id)
       SELECT encode(sha256(convert_to('[' || string_agg(
                '{' || coalesce('"amount":"' || trim_scale(amount) || '",', '')
                || coalesce('"category":"' || category || '",', '')
                || CASE WHEN correction > 0 THEN '"correction":' || correction || ',' ELSE '' END
                || '"effectiveFrom":"' || effective_from || '","parameter":"' || parameter
                || '","unit":"' || unit || '"}', ','
                ORDER BY parameter COLLATE "C", coalesce(category::text, '') COLLATE "C",
                         unit::text COLLATE "C", effective_from, correction) || ']', 'UTF8')), 'hex') AS version
         FROM chain`,
    );
    expect(recomputed).toEqual({ version: newest.version });
    await sharedOwner.$disconnect();
    await shared.drop();
  });
});
