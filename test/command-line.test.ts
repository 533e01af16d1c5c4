import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { bodyLimits } from '../src/http/json-body.ts';
import { answersOf, type CommandProcess, runCommand, startCommand } from './support/command.ts';
import { createTestDatabase, runSql } from './support/database.ts';
import { startDatabaseProxy } from './support/database-proxy.ts';
import { createDataDirectory, startServiceProcess } from './support/process.ts';
import { aloneWithoutResources } from './support/requests.ts';
import { startTestService, type TestService } from './support/service.ts';

// Each test starts processes.
vi.setConfig({ testTimeout: 180_000 });

const projectDirectory = resolve(import.meta.dirname, '..');

// The day of the calculation is that of the clock, which a process cannot be told to stop.
let service: TestService;
beforeAll(async () => {
  service = await startTestService(() => Temporal.Now.instant());
});
afterAll(() => service.close());

async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'barema-command-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function simulate(body: string | Buffer, language = 'en') {
  const response = await service.app.inject({
    method: 'POST',
    url: '/v1/simulate',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body,
  });
  return response.json();
}

/** Waits until a process has written a number of lines. */
async function linesWritten(command: CommandProcess, count: number): Promise<void> {
  while (command.output().split('\n').length <= count) await once(command.child.stdout, 'data');
}

const good = JSON.stringify(aloneWithoutResources);
const goodWith = (caseReference: string) => JSON.stringify({ ...aloneWithoutResources, caseReference });

const household = JSON.stringify({
  caseReference: '52011-2026-000417',
  requestDate: '2026-09-12',
  period: { startDate: '2026-09-12', endDate: '2026-09-30' },
  category: 'cohabitant',
  applicant: {
    birthDate: '2001-05-04',
    resources: [{ type: 'alimonyForSelf', monthlyAmountCents: 15_000 }],
  },
  household: {
    members: [
      {
        id: 'mother',
        relationship: 'parent',
        birthDate: '1970-01-01',
        resources: [{ type: 'pension', annualAmountCents: 1_800_000 }],
      },
    ],
  },
});

/** A request of a given size that is right but for a name that is too long. */
function requestOfBytes(bytes: number): string {
  const start = `{"caseReference":"`;
  return `${start}${'9'.repeat(bytes - start.length - 2)}"}`;
}

const badLines: readonly (readonly [string, string | Buffer])[] = [
  ['broken JSON', '{"caseReference":'],
  ['a value that is no object', '[1]'],
  ['null', 'null'],
  ['a name twice', `{"caseReference":"A","caseReference":"B"}`],
  ['a number that a double does not hold', '{"requestDate":0.12345678901234567890}'],
  [
    'fields that are missing, unknown and of the wrong type',
    '{"requestDate":20260915,"reqestDate":"2026-09-15"}',
  ],
  ['a contradiction', JSON.stringify({ ...aloneWithoutResources, requestDate: '1990-01-01' })],
  ['a national number', goodWith('85.07.30-033 28')],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ['the longest line', requestOfBytes(bodyLimits.maximumBytes)],
  ['a line that is one byte too long', requestOfBytes(bodyLimits.maximumBytes + 1)],
  ['a line that is far too long', requestOfBytes(5 * bodyLimits.maximumBytes)],
];

describe('barema calculate', () => {
  test('answers each line as the service does, in order, whatever is wrong with other lines', async () => {
    const lines = badLines.flatMap(([, line], index) => [line, goodWith(`BETWEEN-${index}`)]);
    const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
    const { code, output, errors } = await runCommand(['calculate', '--language', 'fr'], input);

    const answers = answersOf(output);
    expect(answers.map(({ line }) => line)).toEqual(lines.map((_line, index) => index + 1));
    for (const [index, line] of lines.entries()) {
      const { calculation, problem } = answers[index] ?? {};
      const expected = await simulate(line, 'fr');
      if (index % 2 === 1) {
        expect(calculation).toEqual(expected);
        expect(problem).toBeUndefined();
      } else {
        const [name] = badLines[index / 2] ?? [];
        expect(problem, name).toEqual({
          ...expected,
          instance: expect.stringMatching(/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
        });
        expect(calculation).toBeUndefined();
      }
    }
    expect(code).toBe(1);
    expect(errors).toMatch(
      new RegExp(`(?:^|\n)${badLines.length} calculated, ${badLines.length} problems, \\d+ a second\n$`),
    );
  });

  test('reads lines that end in CR LF or in nothing, after a byte order mark, and leaves empty ones out', async () => {
    const input = `\ufeff${good}\r\n\r\n   \n${household}\r\n\n\ufeff${good}`;
    const { code, output } = await runCommand(['calculate', '-'], input);
    expect(answersOf(output)).toEqual([
      { line: 1, calculation: await simulate(good) },
      { line: 4, calculation: await simulate(household) },
      { line: 6, calculation: await simulate(good) },
    ]);
    expect(code).toBe(0);
  });

  test('counts the bytes of the line alone against the limit', async () => {
    const longest = `${good}${' '.repeat(bodyLimits.maximumBytes - good.length)}`;
    const { code, output } = await runCommand(
      ['calculate'],
      `\ufeff${longest}\r\n${longest}\r\n${longest} \r\n`,
    );
    expect(answersOf(output)).toMatchObject([
      { line: 1, calculation: { outcome: 'granted' } },
      { line: 2, calculation: { outcome: 'granted' } },
      { line: 3, problem: { status: 413, limit: bodyLimits.maximumBytes } },
    ]);
    expect(code).toBe(1);
  });

  test('needs no database, reads a file and writes a new one for the user alone', async () => {
    const directory = await temporaryDirectory();
    const [input, results] = [join(directory, 'cases.ndjson'), join(directory, 'results.ndjson')];
    await writeFile(input, `${good}\n`.repeat(300));
    const dataDirectory = join(directory, 'data');
    const args = ['calculate', '--quiet', '--output', results, input];
    expect(await runCommand(args, '', { DATA_DIR: dataDirectory })).toEqual({
      code: 0,
      output: '',
      errors: '',
    });
    const calculation = await simulate(good);
    expect(answersOf(await readFile(results, 'utf8'))).toEqual(
      Array.from({ length: 300 }, (_none, index) => ({ line: index + 1, calculation })),
    );
    expect((await stat(results)).mode & 0o777).toBe(0o600);
    await expect(access(dataDirectory)).rejects.toThrow('ENOENT');
  });

  test('gives nothing for nothing', async () => {
    expect(await runCommand(['calculate'])).toEqual({
      code: 0,
      output: '',
      errors: '0 calculated, 0 problems, 0 a second\n',
    });
  });

  test('ends quietly when nobody reads on', async () => {
    const input = join(await temporaryDirectory(), 'cases.ndjson');
    await writeFile(input, `${good}\n`.repeat(2_000));
    const command = startCommand(['calculate', input]);
    await linesWritten(command, 1);
    command.child.stdout.destroy();
    expect(await command.ended).toBe(141);
    // A slow machine may have shown its progress.
    expect(command.errors()).toMatch(/^(\d+ %: .*\n)*$/);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'answers a line before the next is there, and on %s leaves out the one that has begun',
    async (signal) => {
      const command = startCommand(['calculate']);
      command.child.stdin.write(`${good}\n{}\n`);
      await linesWritten(command, 2);
      command.child.stdin.write('{"caseReference":');
      // Both come, as from a terminal that npm shares.
      command.child.kill(signal);
      command.child.kill(signal);
      expect(await command.ended).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(answersOf(command.output())).toHaveLength(2);
      expect(command.errors()).toMatch(
        new RegExp(
          `(?:^|\n)1 calculated, 1 problems, \\d+ a second; stopped by ${signal}, done up to line 2\n$`,
        ),
      );
    },
  );

  // util-linux makes the terminal.
  test.skipIf(process.platform !== 'linux')(
    'shows a bar on a terminal that the answers do not go to',
    async () => {
      const directory = await temporaryDirectory();
      const input = join(directory, 'cases.ndjson');
      await writeFile(input, `${good}\n`.repeat(600));
      const onTerminal = async (command: string) => {
        const shell = `'${join(projectDirectory, 'src', 'barema')}' ${command}`;
        const { stdout } = await promisify(execFile)('script', ['-qec', shell, '/dev/null'], {
          cwd: directory,
          env: { PATH: '/usr/bin:/bin', TERM: 'xterm' },
          maxBuffer: 100_000_000,
        });
        return stdout;
      };
      expect(await onTerminal('calculate cases.ndjson > results')).toMatch(
        /█+ 100% \| 600 calculated, 0 problems/,
      );
      expect(await onTerminal('calculate < cases.ndjson > results')).toContain('100%');
      expect(await onTerminal('calculate --quiet cases.ndjson > results')).toBe('');
      const both = await onTerminal('calculate cases.ndjson');
      expect(both).toMatch(/\n600 calculated, 0 problems, \d+ a second\r\n$/);
      expect(both).not.toContain('%');
    },
  );

  test('on a signal ends long before the end of its input, with whole lines', async () => {
    const command = startCommand(['calculate']);
    command.child.stdin.write(`${good}\n`.repeat(20_000));
    await linesWritten(command, 1);
    command.child.kill('SIGINT');
    expect(await command.ended).toBe(130);
    const answers = answersOf(command.output());
    expect(answers.length).toBeLessThan(20_000);
    expect(command.errors()).toContain(`stopped by SIGINT, done up to line ${answers.length}\n`);
  });

  test('takes the rates of a database when one is configured, unless told otherwise', async () => {
    const { url, owner, drop } = await createTestDatabase();
    onTestFinished(drop);
    const first = await owner.rate.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const { id, ...row } = first;
    await owner.rate.create({ data: { ...row, effectiveFrom: new Date('2031-01-01') } });
    // Rates that no book was published for are damage: nothing is calculated with them.
    const book = await owner.rateBook.findFirstOrThrow();
    await owner.$executeRaw`ALTER TABLE "rate_book" DISABLE TRIGGER ALL`;
    await owner.rateBook.update({ where: { version: book.version }, data: { lastRateId: id + 1 } });
    const damaged = await runCommand(['calculate'], good, { DATABASE_URL: url });
    expect(damaged.code).toBe(2);
    expect(damaged.errors).toContain(`the rates stored for the rate book ${book.version} are not those`);
    expect((await runCommand(['calculate', '--rates', 'shipped'], good, { DATABASE_URL: url })).code).toBe(0);
    const sound = await runCommand(['calculate'], good, { DATABASE_URL: service.databaseUrl });
    expect(answersOf(sound.output)).toEqual([{ line: 1, calculation: await simulate(good) }]);
  });
});

describe('barema calculate --store', () => {
  test('stores what it answers as the service does, with who did it', async () => {
    const input = [goodWith('STORE-1'), '{}', household, goodWith('STORE-4')].join('\n');
    const environment = { DATABASE_URL: service.databaseUrl };
    const { code, output, errors } = await runCommand(['calculate', '--store'], input, environment);
    expect(code).toBe(1);
    const answers = answersOf(output);
    expect(answers.map((answer) => Object.keys(answer))).toEqual([
      ['line', 'calculation'],
      ['line', 'problem'],
      ['line', 'calculation'],
      ['line', 'calculation'],
    ]);

    const [, runId] =
      /(?:^|\n)3 calculated and stored, 1 problems, \d+ a second; recorded as run (\S+)\n$/.exec(errors) ??
      [];
    for (const [index, line] of [goodWith('STORE-1'), undefined, household, goodWith('STORE-4')].entries()) {
      if (line === undefined) continue;
      const calculation: Record<string, unknown> = Object(answers[index]?.calculation);
      const { id, href, commitment, recordedAt, ...rest } = calculation;
      expect(rest).toEqual(await simulate(line));
      expect(commitment).toEqual({ salt: expect.any(String), contentHash: expect.any(String) });
      const stored = await service.app.inject(String(href));
      expect(stored.json()).toEqual(calculation);
      const verified = await service.app.inject({ method: 'POST', url: `${href}/verify` });
      expect(verified.json()).toMatchObject({ identical: true });
      const acts = await service.owner.act.findMany({
        where: { calculationId: String(id), kind: 'calculated' },
      });
      expect(acts).toMatchObject([
        { actor: userInfo().username, client: 'command', organization: 'local', traceId: runId },
      ]);
    }
  });

  test('stores for an organization', async () => {
    const environment = { DATABASE_URL: service.databaseUrl };
    const args = ['calculate', '--store', '--organization', '0207889113'];
    const { code, output } = await runCommand(args, goodWith('ORGANIZATION-1'), environment);
    expect(code).toBe(0);
    expect(answersOf(output)).toMatchObject([{ line: 1, calculation: { organization: '0207889113' } }]);
    expect(
      await service.owner.calculation.findMany({
        where: { caseReference: 'ORGANIZATION-1' },
        select: { organization: true },
      }),
    ).toEqual([{ organization: '0207889113' }]);
  });

  test('answers only what is committed, and does not go on when it cannot know', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    const proxy = await startDatabaseProxy(url);
    const command = startCommand(['calculate', '--store'], { DATABASE_URL: proxy.url });
    command.child.stdin.write(`${goodWith('FIRST')}\n`);
    await linesWritten(command, 1);
    const committed = proxy.holdCommits();
    command.child.stdin.write(`${goodWith('SECOND')}\n`);
    await committed;
    expect(answersOf(command.output())).toHaveLength(1);
    proxy.disconnect();
    expect(await command.ended).toBe(2);
    expect(answersOf(command.output())).toHaveLength(1);
    expect(command.errors()).toMatch(
      /(?:^|\n)1 calculated and stored, 0 problems, .*\nthe database has failed \(.*\): what was answered, up to line 1, is stored; of the next lines some may be\n$/,
    );
    expect(await runSql(url, 'SELECT case_reference FROM calculation ORDER BY id')).toEqual([
      { case_reference: 'FIRST' },
      { case_reference: 'SECOND' },
    ]);
  });

  test('stores one line when the database refuses another of the same transaction', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    await runSql(
      url,
      `ALTER TABLE calculation ADD CONSTRAINT refused CHECK (case_reference <> 'REFUSED') NOT VALID`,
    );
    const input = [goodWith('BEFORE'), goodWith('REFUSED'), goodWith('AFTER')].join('\n');
    const { code, output, errors } = await runCommand(['calculate', '--store'], input, { DATABASE_URL: url });
    expect(code).toBe(1);
    expect(answersOf(output)).toMatchObject([
      { line: 1, calculation: { caseReference: 'BEFORE' } },
      { line: 2, problem: { type: 'urn:problem-type:belgif:internalServerError', status: 500 } },
      { line: 3, calculation: { caseReference: 'AFTER' } },
    ]);
    expect(errors).toContain('line 2 failed: DatabaseError 23514\n');
    expect(errors).not.toContain('REFUSED');
    expect(await runSql(url, 'SELECT case_reference FROM calculation ORDER BY id')).toEqual([
      { case_reference: 'BEFORE' },
      { case_reference: 'AFTER' },
    ]);
  });

  test('makes a database of its own ready, which the service then has, and says when the service has it', async () => {
    const environment = { DATA_DIR: await createDataDirectory() };
    const { code, output } = await runCommand(['calculate', '--store'], good, environment);
    expect(code).toBe(0);
    const [answer] = answersOf(output);
    const { href }: Record<string, unknown> = Object(answer?.calculation);

    const running = startServiceProcess({ environment });
    const stored = await fetch(`${await running.address}${href}`);
    expect(await stored.json()).toEqual(answer?.calculation);
    const refused = await runCommand(['calculate', '--store'], good, environment);
    expect(refused).toMatchObject({ code: 2, output: '' });
    expect(refused.errors).toMatch(/^DATA_DIR: \S+ is in use by another running Barema\n.* over HTTP.*\n$/);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });
});

describe('barema', () => {
  test.each([
    ['--help', 'calculate'],
    ['calculate --help', '--language <language>'],
    ['calculate --help', 'Exit codes: 0 all lines were calculated'],
  ])('%s names %s', async (args, text) => {
    const { code, output, errors } = await runCommand(args.split(' '));
    expect(code).toBe(0);
    expect(output).toContain(text);
    expect(errors).toBe('');
  });

  test.each([
    ['nothing to do', [], {}, 'Usage: barema'],
    ['an unknown command', ['compute'], {}, "unknown command 'compute'"],
    ['an unknown option', ['calculate', '--fast'], {}, "unknown option '--fast'"],
    ['two files', ['calculate', 'a', 'b'], {}, 'too many arguments'],
    ['an unknown language', ['calculate', '--language', 'it'], {}, 'Allowed choices are fr, nl, de, en.'],
    [
      'no enterprise number',
      ['calculate', '--store', '--organization', '0207889112'],
      {},
      'enterprise number',
    ],
    ['an organization without storing', ['calculate', '--organization', '0207889113'], {}, 'add --store'],
    [
      'no organization where callers have one',
      ['calculate', '--store'],
      { AUTHENTICATION: 'required' },
      'add --organization',
    ],
    [
      'storing with shipped rates',
      ['calculate', '--store', '--rates', 'shipped'],
      {},
      'leave out --rates shipped',
    ],
    [
      'a file that is not there',
      ['calculate', '/nonexistent/cases'],
      {},
      "ENOENT: no such file or directory, open '/nonexistent/cases'",
    ],
    ['a directory', ['calculate', '/'], {}, 'EISDIR'],
    ['an output that exists', ['calculate', '--output', '/dev/null'], {}, 'EEXIST'],
    [
      'a wrong variable',
      ['calculate'],
      { DATABASE_URL: 'mysql://secret@host' },
      'DATABASE_URL must be a URL',
    ],
    [
      'a database that is not there',
      ['calculate'],
      { DATABASE_URL: 'postgresql://user:secret@127.0.0.1:1/barema' },
      'the database cannot be reached, or cannot work now (P1001)',
    ],
  ] as const)('cannot run with %s: 2, a reason, and no answer', async (_what, args, environment, reason) => {
    const { code, output, errors } = await runCommand(args, good, environment);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain(reason);
    expect(errors).not.toContain('secret');
  });

  test('does not answer into the file that it reads', async () => {
    const file = join(await temporaryDirectory(), 'cases.ndjson');
    await writeFile(file, `${good}\n`);
    for (const reading of ['calculate "$0"', 'calculate < "$0"']) {
      const script = `src/barema ${reading} >> "$0"`;
      const options = { cwd: projectDirectory, env: { PATH: '/usr/bin:/bin' }, timeout: 60_000 };
      await expect(promisify(execFile)('/bin/sh', ['-c', script, file], options)).rejects.toMatchObject({
        code: 2,
        stderr: 'the answers would go into the file that the cases come from\n',
      });
    }
    expect(await readFile(file, 'utf8')).toBe(`${good}\n`);
  });

  test.each([
    ['standard output is closed', '>&-', 'standard output is closed'],
    ['standard output is closed, and help was asked for', '--help >&-', 'standard output is closed'],
    ['the disk is full', '> /dev/full', 'ENOSPC'],
    ['the disk is full, and help was asked for', '--help > /dev/full', 'ENOSPC'],
  ])('says so where nothing can be written: %s', async (_where, ending, reason) => {
    const file = join(await temporaryDirectory(), 'cases.ndjson');
    await writeFile(file, `${good}\n`);
    const script = `src/barema calculate "$0" --quiet ${ending}`;
    const options = { cwd: projectDirectory, env: { PATH: '/usr/bin:/bin' }, timeout: 60_000 };
    const failure = promisify(execFile)('/bin/sh', ['-c', script, file], options);
    await expect(failure).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
    await expect(failure).rejects.toMatchObject({ stderr: expect.stringMatching(/^[^\n]+\n$/) });
  });

  test('stores nothing where no answer can be written, and needs no standard output for a file', async () => {
    const directory = await temporaryDirectory();
    const [input, results] = [join(directory, 'cases.ndjson'), join(directory, 'results.ndjson')];
    await writeFile(input, `${good}\n`);
    const before = await runSql(service.databaseUrl, 'SELECT FROM calculation');
    const run = (ending: string) =>
      promisify(execFile)('/bin/sh', ['-c', `src/barema calculate "$0" --quiet ${ending}`, input], {
        cwd: projectDirectory,
        env: { PATH: '/usr/bin:/bin', DATABASE_URL: service.databaseUrl },
        timeout: 60_000,
      });
    await expect(run('--store >&-')).rejects.toMatchObject({ code: 2 });
    expect(await runSql(service.databaseUrl, 'SELECT FROM calculation')).toEqual(before);
    await run(`--output '${results}' >&-`);
    expect(answersOf(await readFile(results, 'utf8'))).toMatchObject([
      { calculation: { outcome: 'granted' } },
    ]);
  });

  test('leaves no file behind when it cannot run', async () => {
    const results = join(await temporaryDirectory(), 'results.ndjson');
    const environment = { DATABASE_URL: 'postgresql://127.0.0.1:1/barema' };
    expect(await runCommand(['calculate', '--output', results], good, environment)).toMatchObject({
      code: 2,
    });
    await expect(access(results)).rejects.toThrow('ENOENT');
  });

  test('says that a database has not been made ready', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    await runSql(url, 'ALTER TABLE rate RENAME COLUMN amount TO old_amount');
    const { code, errors } = await runCommand(['calculate'], good, { DATABASE_URL: url });
    expect(code).toBe(2);
    expect(errors).toContain('start the service on it once');
  });

  test('runs with the Node.js of npm when another is first on the path, from anywhere', async () => {
    const directory = await temporaryDirectory();
    const oldNode = join(directory, 'node');
    await writeFile(oldNode, '#!/bin/sh\necho too old >&2\nexit 9\n');
    await chmod(oldNode, 0o755);
    const link = join(directory, 'barema');
    await symlink(join(projectDirectory, 'src', 'barema'), link);
    const { stdout } = await promisify(execFile)(link, ['--help'], {
      cwd: '/',
      env: { PATH: `${directory}:/usr/bin:/bin` },
    });
    expect(stdout).toContain('Usage: barema');
  });

  test('says what to do before npm ci', async () => {
    const directory = await temporaryDirectory();
    const copy = join(directory, 'barema');
    await writeFile(copy, await readFile(join(projectDirectory, 'src', 'barema')), { mode: 0o755 });
    const failure = await promisify(execFile)(copy).catch((error: { code: number; stderr: string }) => error);
    expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('run npm ci') });
  });

  test('is what npx runs in the project', async () => {
    const cache = await temporaryDirectory();
    const { stdout } = await promisify(execFile)('npx', ['barema', 'calculate', '--help'], {
      cwd: projectDirectory,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        npm_config_cache: cache,
        npm_config_offline: 'true',
      },
    });
    expect(stdout).toContain('Usage: barema calculate');
  });
});
