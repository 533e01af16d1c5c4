import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDatabase, type Database } from '../../src/db/client.ts';
import { forOrganizations } from '../../src/db/organizations.ts';
import { readRateBook } from '../../src/db/rates.ts';
import {
  loginEscapesRowSecurity,
  renewServiceLogin,
  seesEveryCalculation,
} from '../../src/db/service-login.ts';
import { sampleCalculation } from '../support/calculations.ts';
import { createTestDatabase, runSql, type TestDatabase } from '../support/database.ts';
import { checkpoint, makeSigningKey } from '../support/signing.ts';

const mine = '0207463204';
const theirs = '0212346955';
const myCalculation = '01994000-0000-7000-8000-00000000000a';
const theirCalculation = '01994000-0000-7000-8000-00000000000b';
const theirSecret = 'SECRET-OF-ANOTHER';

let testDatabase: TestDatabase;
/** As production has it: somebody of his own, who may do what the service may do. */
let login: string;
let serviceUrl: string;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  login = `service_${randomUUID().replaceAll('-', '')}`;
  serviceUrl = await renewServiceLogin(testDatabase.url, login);
  database = connectDatabase(serviceUrl);
  const rateBookVersion = (await readRateBook(database)).version;
  const note = JSON.stringify({ note: theirSecret });
  for (const record of [
    sampleCalculation({ id: myCalculation, organization: mine, rateBookVersion }),
    sampleCalculation({
      id: theirCalculation,
      organization: theirs,
      rateBookVersion,
      caseReference: theirSecret,
      facts: note,
      result: note,
    }),
  ]) {
    await testDatabase.calculationStore.store({ record, idempotencyKey: 'the-same-key' });
  }
  await runSql(
    testDatabase.url,
    `INSERT INTO act (id, organization, kind, actor, client, trace_id, calculation_id, recorded_at)
       SELECT gen_random_uuid(), organization, 'read', '${theirSecret}', 'x', 'x', id, now() FROM calculation`,
  );
  await runSql(testDatabase.url, 'ANALYZE calculation');
  await checkpoint({ database }, await makeSigningKey());
});
afterAll(async () => {
  await database.$disconnect();
  await testDatabase.drop();
  await runSql(new URL('/postgres', testDatabase.url).href, `DROP ROLE ${login}`);
});

const actFor = (organizations: string) =>
  `SELECT pg_catalog.set_config('barema.organizations', '${organizations}', false)`;

interface Answer {
  readonly rows: readonly Record<string, unknown>[];
  readonly count: number;
  /** All that the server has said besides. */
  readonly notices: string;
}

/** Runs statements on a connection as the service opens it, and answers the last. Errors: those of the server. */
async function asService(...statements: readonly string[]): Promise<Answer> {
  const client = new Client({ connectionString: serviceUrl, options: '-c role=barema_runtime' });
  const notices: string[] = [];
  client.on('notice', ({ message }) => notices.push(message ?? ''));
  await client.connect();
  try {
    let last: Answer = { rows: [], count: 0, notices: '' };
    for (const statement of statements) {
      const { rows, rowCount } = await client.query<Record<string, unknown>>(statement);
      last = { rows, count: rowCount ?? 0, notices: notices.join('\n') };
    }
    return last;
  } finally {
    await client.end();
  }
}

const tables = ['calculation', 'idempotency_key', 'act'];

describe('whoever works as the service', () => {
  test.each(tables)('has two organizations in the table %s to tell apart', async (table) => {
    const all = await runSql(testDatabase.url, `SELECT FROM ${table}`);
    expect(all).toHaveLength(2);
  });

  test.each(tables)('sees nothing of %s when nobody has said for whom he works', async (table) => {
    expect((await asService(`SELECT * FROM ${table}`)).rows).toEqual([]);
    expect((await asService(actFor(''), `SELECT * FROM ${table}`)).rows).toEqual([]);
  });

  test.each(tables)('sees of %s what belongs to his organization alone', async (table) => {
    const { rows } = await asService(actFor(mine), `SELECT organization FROM ${table}`);
    expect(rows).toEqual([{ organization: mine }]);
    const both = await asService(actFor(`${mine},${theirs}`), `SELECT organization FROM ${table}`);
    expect(both.rows).toHaveLength(2);
  });

  test.each([
    ['a part of a number', '02123'],
    ['a pattern', '%'],
    ['an asterisk', '*'],
    ['a space before the number', ` ${theirs}`],
    ['quotes', `"${theirs}"`],
    ['braces', `{${theirs}}`],
    ['a condition', `x'' OR ''1''=''1`],
  ])('sees nothing with %s for an organization', async (_what, organizations) => {
    expect((await asService(actFor(organizations), 'SELECT * FROM calculation')).rows).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['by its identifier', [`SELECT * FROM calculation WHERE id = '${theirCalculation}'`]],
    [
      'through a join with the tree, which has every identifier',
      [
        `SELECT calculation.* FROM audit_leaf JOIN calculation ON calculation.id = audit_leaf.calculation_id
           WHERE calculation.organization <> '${mine}'`,
      ],
    ],
    [
      'through a subquery',
      [
        `SELECT 1 WHERE EXISTS (SELECT FROM calculation WHERE id = '${theirCalculation}')
           OR (SELECT count(*) FROM calculation) > 1`,
      ],
    ],
    ['through a function that aggregates', [`SELECT 1 FROM calculation HAVING count(*) > 1`]],
    [
      'through a view of his own',
      [
        `CREATE TEMPORARY VIEW everything AS SELECT * FROM public.calculation`,
        `SELECT * FROM everything WHERE id = '${theirCalculation}'`,
      ],
    ],
    [
      'through a table of his own',
      [
        `CREATE TEMPORARY TABLE copied AS SELECT * FROM public.calculation`,
        `SELECT * FROM copied WHERE id = '${theirCalculation}'`,
      ],
    ],
    [
      'through a function of his own',
      [
        `CREATE FUNCTION pg_temp.everything() RETURNS SETOF public.calculation LANGUAGE sql SECURITY DEFINER
           AS 'SELECT * FROM public.calculation'`,
        `SELECT * FROM pg_temp.everything() WHERE id = '${theirCalculation}'`,
      ],
    ],
    [
      'as the user who has logged in',
      ['RESET ROLE', `SELECT * FROM calculation WHERE organization <> '${mine}'`],
    ],
    [
      'through statistics of the columns',
      [`SELECT * FROM pg_stats WHERE schemaname = 'public' AND tablename = ANY ('{${tables}}')`],
    ],
    [
      'through what other sessions do',
      [`SELECT query FROM pg_stat_activity WHERE query LIKE '%${theirSecret}%' AND pid <> pg_backend_pid()`],
    ],
    [
      'through an INSERT that answers what it met',
      [
        `INSERT INTO idempotency_key (organization, key, calculation_id)
           VALUES ('${mine}', 'the-same-key', '${theirCalculation}') ON CONFLICT DO NOTHING RETURNING *`,
      ],
    ],
  ])('does not see another’s calculation %s', async (_way, statements) => {
    expect((await asService(actFor(mine), ...statements)).rows).toEqual([]);
  });

  test.each([
    // With row-level security it is a query of the table without its partitions.
    ['COPY', 'COPY calculation TO STDOUT', 0],
    ['COPY of a query', 'COPY (SELECT * FROM calculation) TO STDOUT', 1],
  ])('gets by %s nothing but what belongs to his organization', async (_way, statement, count) => {
    expect((await asService(actFor(mine), statement)).count).toBe(count);
  });

  test('does not see another’s rows with a function that a condition calls first', async () => {
    const { rows, notices } = await asService(
      actFor(mine),
      `CREATE FUNCTION pg_temp.tell(case_reference text) RETURNS boolean LANGUAGE plpgsql COST 0.0001
         AS $$ BEGIN RAISE NOTICE '%', case_reference; RETURN true; END $$`,
      'SELECT id FROM calculation WHERE pg_temp.tell(case_reference)',
    );
    expect(rows).toEqual([{ id: myCalculation }]);
    expect(notices).toContain('52011-2026-000417');
    expect(notices).not.toContain(theirSecret);
  });

  test('does not see another’s rows by an error that a condition makes', async () => {
    const statement = `SELECT id FROM calculation WHERE nullif(case_reference, '52011-2026-000417')::integer = 1`;
    expect((await asService(actFor(mine), statement)).rows).toEqual([]);
  });

  test('sees with a prepared statement what belongs to whom he works for now', async () => {
    const client = new Client({ connectionString: serviceUrl, options: '-c role=barema_runtime' });
    await client.connect();
    const read = async (organization: string) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('barema.organizations', $1, true)`, [organization]);
      const { rows } = await client.query({ name: 'read', text: 'SELECT organization FROM calculation' });
      await client.query('COMMIT');
      return rows;
    };
    // Often enough for a plan that is kept.
    for (let time = 0; time < 10; time += 1) {
      expect(await read(mine)).toEqual([{ organization: mine }]);
      expect(await read(theirs)).toEqual([{ organization: theirs }]);
    }
    expect((await client.query({ name: 'read', text: 'SELECT organization FROM calculation' })).rows).toEqual(
      [],
    );
    await client.end();
  });

  const calculationFor = (organization: string, id = randomUUID()) => `
    INSERT INTO calculation (id, organization, case_reference, request_date, period_start, period_end, outcome, category,
        monthly_cents, payable_cents, content, rules_version, rate_book_version, input_hash, result_hash, recorded_at)
      SELECT '${id}', '${organization}', 'X', '2026-09-12', '2026-09-12', '2026-09-30', 'granted', 'isolated', 1, 1,
        '{}', '1', version, repeat('a', 64), repeat('a', 64), now() FROM rate_book LIMIT 1`;

  test.each<[string, RegExp, readonly string[]]>([
    ['add a calculation for another', /row-level security/, [calculationFor(theirs)]],
    [
      'add a key for another, also one that is taken',
      /row-level security/,
      [
        `INSERT INTO idempotency_key (organization, key, calculation_id)
           VALUES ('${theirs}', 'the-same-key', '${myCalculation}')`,
      ],
    ],
    [
      'add an act for another',
      /row-level security/,
      [
        `INSERT INTO act (id, organization, kind, actor, client, trace_id, recorded_at)
           VALUES (gen_random_uuid(), '${theirs}', 'read', 'x', 'x', 'x', now())`,
      ],
    ],
    [
      'add an act for all that is about calculations',
      /row-level security/,
      [
        `INSERT INTO act (id, kind, actor, client, trace_id, recorded_at)
           VALUES (gen_random_uuid(), 'erased', 'x', 'x', 'x', now())`,
      ],
    ],
    [
      'add an act for all that names a calculation',
      /row-level security/,
      [
        `INSERT INTO act (id, kind, actor, client, trace_id, calculation_id, recorded_at)
           VALUES (gen_random_uuid(), 'exported', 'x', 'x', 'x', '${myCalculation}', now())`,
      ],
    ],
    ['make a large object', /permission denied/, ['SELECT lo_create(0)']],
    ['make a large object in the old way', /permission denied/, ['SELECT lo_creat(-1)']],
    ['make a large object of bytes', /permission denied/, [`SELECT lo_from_bytea(0, 'x')`]],
    [
      'add what is erased already',
      /permission denied/,
      [
        calculationFor(mine)
          .replace('recorded_at)', 'recorded_at, erased_at, retention_years)')
          .replace('now()', 'now(), now(), 1'),
      ],
    ],
    [
      'read the part of the table that has its month',
      /permission denied/,
      [`SELECT * FROM calculation_default UNION ALL SELECT * FROM calculation_earlier`],
    ],
    ['copy a part of the table', /permission denied/, ['COPY calculation_earlier TO STDOUT']],
    ['change one', /permission denied/, [`UPDATE calculation SET organization = '${mine}'`]],
    ['erase one', /permission denied/, [`UPDATE calculation SET content = NULL`]],
    ['remove one', /permission denied/, ['DELETE FROM calculation']],
    ['lock one', /permission denied/, ['SELECT * FROM calculation FOR UPDATE']],
    ['empty a table', /permission denied/, ['TRUNCATE calculation']],
    [
      'set a retention',
      /permission denied/,
      [`INSERT INTO retention_rule (organization, years) VALUES ('local', 1)`],
    ],
    ['become the superuser', /permission denied/, ['SET ROLE postgres']],
    ['become the owner in two steps', /permission denied/, ['RESET ROLE', 'SET ROLE postgres']],
    ['log in as another', /permission denied/, ['SET SESSION AUTHORIZATION postgres']],
    [
      'switch the policies off',
      /row-level security/,
      ['SET row_security = off', 'SELECT * FROM calculation'],
    ],
    [
      'switch the policies of the table off',
      /must be owner/,
      ['ALTER TABLE calculation DISABLE ROW LEVEL SECURITY'],
    ],
    ['drop a policy', /must be owner/, ['DROP POLICY calculation_of_organization ON calculation']],
    ['add a policy', /must be owner/, ['CREATE POLICY mine ON calculation USING (true)']],
    ['switch the triggers off', /must be owner/, ['ALTER TABLE calculation DISABLE TRIGGER ALL']],
    ['switch the triggers of a session off', /permission denied/, ['SET session_replication_role = replica']],
    ['give himself an attribute', /permission denied/, [`ALTER ROLE CURRENT_USER BYPASSRLS`]],
    ['give himself a role', /permission denied/, ['GRANT pg_read_all_data TO CURRENT_USER']],
    ['make a table that others meet', /permission denied/, ['CREATE TABLE public.mine ()']],
    [
      'make a function that others call',
      /permission denied/,
      [`CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
    ],
    [
      'make a trigger',
      /must be owner|permission denied/,
      ['CREATE TRIGGER t BEFORE INSERT ON calculation EXECUTE FUNCTION refuse_change()'],
    ],
    [
      'change a function that runs as the owner',
      /must be owner/,
      ['ALTER FUNCTION erase_due_calculations(integer) SECURITY INVOKER'],
    ],
    ['read files of the server', /permission denied/, [`SELECT pg_read_file('postgresql.conf')`]],
    ['run programs on the server', /permission denied/, [`COPY (SELECT 1) TO PROGRAM 'true'`]],
    [
      'fill a table from a file',
      /COPY FROM not supported|permission denied/,
      [`COPY calculation FROM '/etc/passwd'`],
    ],
    ['read what the planner knows of all rows', /permission denied/, ['SELECT * FROM pg_statistic']],
    ['read passwords', /permission denied/, ['SELECT * FROM pg_authid']],
  ])('may not %s', async (_what, refusal, statements) => {
    const contents = () => runSql(testDatabase.url, 'SELECT * FROM calculation ORDER BY id');
    const before = await contents();
    await expect(asService(actFor(mine), ...statements)).rejects.toThrow(refusal);
    await expect(asService('RESET ROLE', actFor(mine), ...statements)).rejects.toThrow(refusal);
    expect(await contents()).toEqual(before);
  });

  test('is told no more of a key that another has than that it may not be added', async () => {
    const add = (key: string) =>
      asService(
        actFor(mine),
        `INSERT INTO idempotency_key (organization, key, calculation_id)
           VALUES ('${theirs}', '${key}', '${myCalculation}')`,
      ).catch((error: unknown) => String(error));
    expect(await add('the-same-key')).toBe(await add('a-free-key'));
  });

  // Identifiers belong to all: the one thing that can be learned of another's, by whoever knows the identifier.
  test('learns that an identifier is taken, and nothing else', async () => {
    const refusal = await asService(actFor(mine), calculationFor(mine, theirCalculation)).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: '23505' });
    // Every property that a driver may show.
    expect(JSON.stringify(refusal)).not.toContain(theirSecret);
    expect(JSON.stringify(refusal)).not.toContain(theirs);
  });

  test('gets hashes alone from the functions that look at all organizations', async () => {
    const { rows } = await asService(
      `SELECT * FROM calculations_outside_tree('00000000-0000-0000-0000-000000000000', 10)`,
    );
    expect(rows).toEqual([]);
    const erased = await asService('SELECT * FROM erase_due_calculations(100)');
    expect(erased.rows).toEqual([]);
    const all = await asService(
      `SELECT string_agg(parameter_name, ',' ORDER BY ordinal_position) AS names FROM information_schema.parameters
         WHERE specific_name LIKE 'calculations_outside_tree%' AND parameter_mode = 'OUT'`,
    );
    expect(all.rows).toEqual([
      {
        names:
          'id,organization,recorded_at,rules_version,rate_book_version,content_hash,input_hash,result_hash',
      },
    ]);
  });

  test('has no function but these that runs with the rights of the owner', async () => {
    const functions = await runSql(
      testDatabase.url,
      `SELECT proname, proconfig[1] AS setting FROM pg_proc
         WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY 1`,
    );
    expect(functions).toEqual(
      [
        'calculations_outside_tree',
        'delete_expired_idempotency_keys',
        'erase_due_calculations',
        'make_calculation_partitions',
        'remove_old_batches',
        'unfinished_batches',
      ].map((proname) => ({ proname, setting: 'search_path=""' })),
    );
  });

  test('is kept from every table that has an organization', async () => {
    const open = await runSql(
      testDatabase.url,
      `SELECT class.relname FROM pg_class AS class JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid
         WHERE class.relnamespace = 'public'::regnamespace AND class.relkind IN ('r', 'p', 'v', 'm', 'f')
           AND attribute.attname = 'organization' AND NOT class.relrowsecurity ORDER BY 1`,
    );
    // How many years an organization keeps its records, and no more.
    expect(open).toEqual([{ relname: 'retention_rule' }]);
  });
});

describe('for whom a transaction works', () => {
  async function connectionState() {
    const [row] = await database.$queryRaw<{ pid: number; organizations: string | null; count: bigint }[]>`
      SELECT pg_backend_pid() AS pid, current_setting('barema.organizations', true) AS organizations,
             (SELECT count(*) FROM calculation) AS count`;
    return row;
  }
  const pidOf = async (run: Pick<Database, '$queryRaw'>) =>
    (await run.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`)[0]?.pid;

  test.each<[string, string]>([
    ['has committed', 'SELECT 1'],
    ['has failed', 'SELECT 1 / 0'],
    ['was stopped for taking too long', `SELECT pg_sleep(60)`],
  ])('does not stay with the connection when it %s', async (how, statement) => {
    let pid: number | undefined;
    const outcome = forOrganizations(database, [mine], async (scoped) => {
      pid = await pidOf(scoped);
      expect(await scoped.calculation.count()).toBe(1);
      await scoped.$executeRawUnsafe(`SET LOCAL statement_timeout = '100ms'`);
      await scoped.$executeRawUnsafe(statement);
    });
    await (how === 'has committed' ? outcome : expect(outcome).rejects.toThrow());
    expect(pid).toBeDefined();
    const state = await connectionState();
    expect(state?.pid).toBe(pid);
    expect(state?.organizations ?? '').toBe('');
    expect(state?.count).toBe(0n);
  });

  test('is each its own, with as many at once as there are', async () => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, number) => {
        const organizations = [[mine], [theirs], [], [mine, theirs]][number % 4] ?? [];
        const rows = await forOrganizations(database, organizations, (scoped) =>
          scoped.calculation.findMany({ select: { organization: true }, orderBy: { id: 'asc' } }),
        );
        return [organizations, rows.map(({ organization }) => organization)] as const;
      }),
    );
    for (const [organizations, found] of seen) expect(found).toEqual(organizations);
  });
});

describe('a login', () => {
  test('of the service escapes row-level security by nothing; the owner of the tables does', async () => {
    expect(await loginEscapesRowSecurity(database)).toBe(false);
    expect(await seesEveryCalculation(database)).toBe(false);
    expect(await loginEscapesRowSecurity(testDatabase.database)).toBe(true);
    expect(await loginEscapesRowSecurity(testDatabase.owner)).toBe(true);
    expect(await seesEveryCalculation(testDatabase.owner)).toBe(true);
  });

  test.each<[string, string]>([
    ['an attribute', 'BYPASSRLS'],
    ['the right to make roles', 'CREATEROLE'],
    ['a role that has the attribute', 'NOINHERIT IN ROLE'],
    ['a role that reads files of the server', 'IN ROLE pg_read_server_files'],
  ])('escapes by %s', async (_what, attributes) => {
    const name = `other_${randomUUID().replaceAll('-', '')}`;
    const exempt = `${name}_exempt`;
    await runSql(testDatabase.url, `CREATE ROLE ${exempt} BYPASSRLS`);
    await runSql(
      testDatabase.url,
      `CREATE ROLE ${name} ${attributes.endsWith('IN ROLE') ? `${attributes} ${exempt}` : attributes}`,
    );
    const other = connectDatabase(await renewServiceLogin(testDatabase.url, name));
    expect(await loginEscapesRowSecurity(other)).toBe(true);
    await other.$disconnect();
    await runSql(testDatabase.url, `DROP ROLE ${name}, ${exempt}`);
  });
});
