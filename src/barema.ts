import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, fstatSync, type Stats, writeSync } from 'node:fs';
import { constants } from 'node:os';
import process from 'node:process';
import { addAbortSignal, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, CommanderError, Option } from 'commander';
import { v7 } from 'uuid';
import { type Caller, localOrganization } from './application/caller.ts';
import { describeFailure } from './application/describe-failure.ts';
import { publishShippedRates } from './application/publish-shipped-rates.ts';
import { readShippedRateBook } from './application/read-shipped-rate-book.ts';
import { ShippedRatesError } from './application/read-shipped-rates.ts';
import {
  type AnswerLines,
  StoringInterrupted,
  simulateLines,
  storeLines,
  type Tally,
} from './command-line/answer-lines.ts';
import { type Line, portionsOf } from './command-line/lines.ts';
import { noProgress, type Progress, perSecond, showProgress } from './command-line/progress.ts';
import { commandCaller, parseEnterpriseNumber } from './command-line.ts';
import { type Config, ConfigurationError, readConfig } from './config.ts';
import { openCalculationStore } from './db/calculation-store.ts';
import { makeCalculationPartitions } from './db/calculations.ts';
import { connectDatabase, connectDatabaseAsOwner } from './db/client.ts';
import { openCurrentRateBook } from './db/current-rate-book.ts';
import { DatabaseError } from './db/database-error.ts';
import { InUseError, startEmbeddedPostgres } from './db/embedded-postgres.ts';
import { EmbeddedPostgresError } from './db/embedded-postgres-place.ts';
import { applyMigrations } from './db/migrate.ts';
import { renewServiceLogin } from './db/service-login.ts';
import { type Language, languages } from './domain/explanations/languages.ts';
import { bodyLimits } from './http/json-body.ts';

/** What the command ends with; 128 and the number of the signal when one has ended it, as a shell says it. */
const exitCodes = { allCalculated: 0, someProblems: 1, notRun: 2 } as const;

const clock = () => Temporal.Now.instant();

interface CalculateOptions {
  readonly store: boolean;
  readonly organization?: string;
  readonly output?: string;
  readonly language: Language;
  readonly rates?: 'database' | 'shipped';
  readonly quiet: boolean;
}

/** Calculates every line of a file and returns the exit code. */
async function calculate(
  file: string | undefined,
  options: CalculateOptions,
  stop: AbortSignal,
): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const input = await openInput(file);
  opened.defer(() => {
    input.stream.destroy();
  });

  const caller = commandCaller();
  const tally: Tally = { calculated: 0, problems: 0, lastLine: 0 };
  const answerLines = await openCalculation(options, caller, opened);
  // Last, so that what cannot run leaves no file behind.
  const output = await openOutput(options.output);
  refuseOwnInput(input.status, output);
  const startedAt = performance.now();
  // A bar between the answers on one terminal could not be read.
  const isShown = !options.quiet && !(output === process.stdout && process.stdout.isTTY);
  const progress = isShown ? showProgress(process.stderr, tally, input.totalBytes) : noProgress;

  let isReaderGone = false;
  try {
    await pipeline(answersOf(input.stream, answerLines, tally, progress, stop), output);
  } catch (error) {
    if (!hasCode(error, 'EPIPE')) throw error;
    isReaderGone = true;
  } finally {
    progress.end();
    // Nobody who reads only the beginning wants to hear about it, unless something stays of it.
    if (!options.quiet && (!isReaderGone || options.store)) {
      process.stderr.write(summaryOf(tally, options, caller, startedAt, stop));
    }
  }
  if (stop.aborted) return exitCodeOfSignal(stop.reason);
  if (isReaderGone) return exitCodeOfSignal('SIGPIPE');
  return tally.problems === 0 ? exitCodes.allCalculated : exitCodes.someProblems;
}

/** The answers to all lines of an input, in their order; after a signal, those of the portion that was begun. */
async function* answersOf(
  input: Readable,
  answerLines: AnswerLines,
  tally: Tally,
  progress: Progress,
  stop: AbortSignal,
): AsyncGenerator<Buffer> {
  try {
    for await (const { lines, bytesRead } of portionsOf(
      addAbortSignal(stop, input),
      bodyLimits.maximumBytes,
    )) {
      yield* answerLines(lines, tally);
      progress.show(bytesRead);
      if (stop.aborted) return;
    }
  } catch (error) {
    // The input was given up, in the middle of a line perhaps.
    if (!stop.aborted || !(error instanceof Error) || error.name !== 'AbortError') throw error;
  }
}

interface Input {
  readonly stream: Readable;
  readonly status: Stats;
  /** Unknown for a pipe. */
  readonly totalBytes: number | undefined;
}

async function openInput(file: string | undefined): Promise<Input> {
  if (file === undefined || file === '-') {
    if (process.stdin.isTTY) {
      process.stderr.write('Reading cases from the terminal, one on a line; Ctrl-D ends them.\n');
    }
    const status = fstatSync(process.stdin.fd);
    return { stream: process.stdin, status, totalBytes: status.isFile() ? status.size : undefined };
  }
  const stream = createReadStream(file);
  const [descriptor] = await once(stream, 'open');
  const status = fstatSync(descriptor);
  return { stream, status, totalBytes: status.isFile() ? status.size : undefined };
}

/** Answers behind the cases would be read as cases, and answered, without end. A new file is never the input. */
function refuseOwnInput(input: Stats, output: NodeJS.WritableStream): void {
  if (output !== process.stdout) return;
  const { dev, ino } = fstatSync(process.stdout.fd);
  if (input.isFile() && input.dev === dev && input.ino === ino) {
    throw new ConfigurationError('the answers would go into the file that the cases come from');
  }
}

/** Standard output, or a new file for the user alone: answers hold what the requests say of people. */
async function openOutput(file: string | undefined): Promise<NodeJS.WritableStream> {
  if (file === undefined) {
    writeOut('');
    // What fails after the last write has nobody else to hear it.
    process.stdout.on('error', () => {});
    return process.stdout;
  }
  const stream = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await once(stream, 'open');
  return stream;
}

/** Writes to standard output at once. Errors: that of the system when it is closed or full. */
function writeOut(text: string): void {
  try {
    writeSync(process.stdout.fd, text);
  } catch (error) {
    // Nobody wants to read on.
    if (hasCode(error, 'EPIPE')) return;
    if (!hasCode(error, 'EBADF')) throw error;
    throw new ConfigurationError('standard output is closed, so there is no place for what is to be written');
  }
}

/** What answers lines, with the rates and the database that the options ask for. */
async function openCalculation(
  options: CalculateOptions,
  caller: Omit<Caller, 'organizations'>,
  opened: AsyncDisposableStack,
): Promise<AnswerLines> {
  const config = await readConfig(process.env);
  if (options.store && options.organization === undefined && config.access.authentication === 'required') {
    throw new ConfigurationError(
      'the service lets nobody in without an organization (AUTHENTICATION), so nobody would see what is stored: add --organization',
    );
  }
  const answerOptions = { newIdentifier: v7, language: options.language, onFailure: reportFailure };
  const rates =
    options.rates ?? (options.store || config.database.kind === 'server' ? 'database' : 'shipped');
  if (rates === 'shipped') {
    const book = readShippedRateBook(clock());
    return simulateLines({ rateBook: () => book, clock }, answerOptions);
  }
  const url = await databaseUrl(config, opened);
  const database = connectDatabase(url);
  opened.defer(() => database.$disconnect());
  const { rateBook, refresh } = await openCurrentRateBook(database);
  if (!options.store) return simulateLines({ rateBook, clock }, answerOptions);
  const calculationStore = openCalculationStore(url);
  opened.defer(() => calculationStore.close());
  await makeCalculationPartitions(database);
  const organization = options.organization ?? localOrganization;
  return storeLines(
    { calculationStore, rateBook, refreshRateBook: refresh, clock, newIdentifier: v7, randomBytes },
    { ...caller, organizations: [organization] },
    organization,
    answerOptions,
  );
}

/**
 * The database of the configuration, as the service logs in. One of its own must not be in use by the service, and is
 * made ready as the service does it; any other has been made ready by the service.
 */
async function databaseUrl({ database }: Config, opened: AsyncDisposableStack): Promise<string> {
  if (database.kind === 'server') return database.url;
  const server = await startEmbeddedPostgres({ dataDirectory: database.dataDirectory });
  opened.defer(() => server.stop());
  await applyMigrations(server.url);
  const ownerDatabase = connectDatabaseAsOwner(server.url);
  try {
    await publishShippedRates(ownerDatabase, clock);
  } finally {
    await ownerDatabase.$disconnect();
  }
  return renewServiceLogin(server.url);
}

/** Says that a line has met a fault of our own, without its message, which can repeat what the line says. */
function reportFailure({ number }: Line, error: unknown): void {
  const { name = 'failure', stack = '' } = error instanceof Error ? error : {};
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const code = describeFailure(error).code;
  process.stderr.write(
    [`line ${number} failed: ${name}${code === undefined ? '' : ` ${code}`}`, ...frames, ''].join('\n'),
  );
}

function summaryOf(
  tally: Tally,
  { store }: CalculateOptions,
  { traceId }: Pick<Caller, 'traceId'>,
  startedAt: number,
  stop: AbortSignal,
): string {
  const { calculated, problems, lastLine } = tally;
  const counts = `${calculated} calculated${store ? ' and stored' : ''}, ${problems} problems`;
  const run = store ? `; recorded as run ${traceId}` : '';
  const ending = stop.aborted ? `; stopped by ${stop.reason}, done up to line ${lastLine}` : '';
  return `${counts}, ${perSecond(tally, startedAt)} a second${run}${ending}\n`;
}

function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** What to say of a failure; never the message of a database error, which can repeat a row. */
function lineOf(error: unknown): string {
  if (error instanceof EmbeddedPostgresError) {
    const advice = error instanceof InUseError ? '\nSend it the cases over HTTP, or stop it first.' : '';
    return `DATA_DIR: ${error.message}${advice}`;
  }
  if (
    error instanceof ConfigurationError ||
    error instanceof DatabaseError ||
    error instanceof ShippedRatesError ||
    error instanceof StoringInterrupted ||
    (error instanceof Error && 'syscall' in error && !('severity' in error))
  ) {
    return error.message;
  }
  const { code = error instanceof Error ? error.name : 'no code', passing } = describeFailure(error);
  if (passing) return `the database cannot be reached, or cannot work now (${code})`;
  // The role, a table or a column is missing.
  if (code === '22023' || code === '42P01' || code === '42703') {
    return 'this database is not ready for this version of Barema: start the service on it once';
  }
  return `the database cannot be used (${code})`;
}

const explanation = `
Each line of the input is one request of POST /v1/calculations, as JSON in UTF-8. Each line of the output is
  {"line":1,"calculation":{…}}   what the service answers to it, or
  {"line":2,"problem":{…}}       why it cannot be calculated, as the service says it
in the order of the input. Empty lines are left out; a line with a problem never stops the others.

Exit codes: 0 all lines were calculated, 1 some have problems, 2 it could not run or could not go on;
128 and the number of the signal when one has stopped it (130 after Ctrl-C), or when nobody reads on (141).

Examples:
  barema calculate cases.ndjson > results.ndjson
  gunzip -c cases.ndjson.gz | barema calculate --language nl | jq .calculation.amounts.monthlyCents
  DATABASE_URL=postgresql://… barema calculate --store --organization 0207889113 cases.ndjson > results.ndjson
`;

/** Runs the command and returns its exit code. */
async function run(stop: AbortSignal): Promise<number> {
  let exitCode: number = exitCodes.allCalculated;
  const program = new Command('barema')
    .description('Computes the Belgian integration income, without the service.')
    .configureOutput({ writeOut })
    .exitOverride();
  program
    .command('calculate')
    .summary('calculate every case of a file')
    .description('Calculates every case of a file, one on a line, and writes one answer on a line for each.')
    .argument('[file]', 'cases as NDJSON; standard input when absent or -')
    .option('--store', 'store the calculations in the database, as the service does', false)
    .addOption(
      new Option(
        '--organization <number>',
        'enterprise number of the organization that they are stored for',
      ).argParser(parseEnterpriseNumber),
    )
    .option('--output <file>', 'a new file for the answers, instead of standard output')
    .addOption(new Option('--language <language>', 'of the problems').choices(languages).default('en'))
    .addOption(
      new Option(
        '--rates <source>',
        'the rates of the database, or only those that came with this version (default: database with --store or DATABASE_URL)',
      ).choices(['database', 'shipped']),
    )
    .option('--quiet', 'no progress and no summary on standard error', false)
    .addHelpText('after', explanation)
    .action(async (file: string | undefined, options: CalculateOptions, command: Command) => {
      const refuse = (reason: string) => command.error(`error: ${reason}`, { exitCode: exitCodes.notRun });
      if (options.store && options.rates === 'shipped') {
        refuse('a stored calculation uses the rates of the database: leave out --rates shipped');
      }
      if (options.organization !== undefined && !options.store) {
        refuse('--organization says for whom calculations are stored: add --store');
      }
      exitCode = await calculate(file, options, stop);
    });
  await program.parseAsync();
  return exitCode;
}

// Whoever reads the messages may go first, or the terminal may be closed.
process.stderr.on('error', () => {});

// Ctrl-C in a terminal goes to npm and to us, and npm passes it on: every signal after the first changes nothing.
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stop.abort(signal));
}

try {
  process.exitCode = await run(stop.signal);
} catch (error) {
  if (error instanceof CommanderError) {
    // It has said what is wrong.
    process.exitCode = error.exitCode === 0 ? exitCodes.allCalculated : exitCodes.notRun;
  } else {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exitCode = exitCodes.notRun;
  }
}
