import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { v7 } from 'uuid';
import { scopes as allScopes, isForOrganizations, type Scope } from './application/caller.ts';
import { apiKeyState, createApiKey, listApiKeys, revokeApiKey } from './application/manage-api-keys.ts';
import { todayInBelgium } from './application/today.ts';
import { commandCaller, parseEnterpriseNumber, runOwnerCommand, withOwnerDatabase } from './command-line.ts';
import { isTellableName } from './domain/rate-revision.ts';

/** What the commands end with. */
const exitCodes = { done: 0, noSuchKey: 1, notDone: 2 } as const;

const longestLifeYears = 5;

const tools = { clock: () => Temporal.Now.instant(), newIdentifier: v7 };

interface CreationOptions {
  readonly name: string;
  readonly scope: readonly Scope[];
  readonly organization?: readonly string[];
  readonly expires?: Temporal.PlainDate;
}

async function create(options: CreationOptions, command: Command): Promise<number> {
  const { name, scope, organization = [] } = options;
  const today = todayInBelgium(tools.clock);
  const lastDay = options.expires ?? today.add({ years: 1 });
  if (organization.length === 0 && isForOrganizations(scope)) {
    command.error('error: a key for calculations needs an --organization', { exitCode: exitCodes.notDone });
  }
  return withOwnerDatabase(async (database) => {
    const { id, secret } = await createApiKey({ database, ...tools }, commandCaller(), randomBytes, {
      name,
      scopes: [...new Set(scope)],
      organizations: [...new Set(organization)],
      expiresAt: lastDay.add({ days: 1 }).toZonedDateTime('Europe/Brussels').toInstant(),
    });
    process.stdout.write(`${secret}\n`);
    process.stderr.write(`This is the only time that the key is shown. It is ${id}, until ${lastDay}.\n`);
    return exitCodes.done;
  });
}

async function list(): Promise<number> {
  return withOwnerDatabase(async (database) => {
    const keys = await listApiKeys({ database });
    const lines = keys.map((key) => [
      key.id,
      apiKeyState(key, tools.clock()),
      lastDayOf(key.expiresAt),
      key.name,
      key.scopes.join(' '),
      key.organizations.join(' '),
    ]);
    for (const line of [['id', 'state', 'until', 'name', 'scopes', 'organizations'], ...lines]) {
      process.stdout.write(`${line.join('\t')}\n`);
    }
    return exitCodes.done;
  });
}

async function revoke(id: string): Promise<number> {
  return withOwnerDatabase(async (database) => {
    const key = await revokeApiKey({ database, ...tools }, commandCaller(), id);
    if (key === undefined) {
      process.stderr.write(`there is no key ${id}\n`);
      return exitCodes.noSuchKey;
    }
    process.stdout.write(`revoked: ${id} ${key.name}\n`);
    return exitCodes.done;
  });
}

function lastDayOf(expiresAt: Temporal.Instant): string {
  return expiresAt.toZonedDateTimeISO('Europe/Brussels').toPlainDate().subtract({ days: 1 }).toString();
}

function parseName(text: string): string {
  // What begins with a hyphen is the next option, where the name was forgotten.
  if (text.startsWith('-') || !isTellableName(text, 100)) {
    throw new InvalidArgumentError(
      'Give a name of 1 to 100 characters that can be seen, in one line, without a hyphen before it.',
    );
  }
  return text;
}

function addOrganization(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, parseEnterpriseNumber(text)];
}

function parseLastDay(text: string): Temporal.PlainDate {
  const today = todayInBelgium(tools.clock);
  const latest = today.add({ years: longestLifeYears });
  let day: Temporal.PlainDate | undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    try {
      day = Temporal.PlainDate.from(text);
    } catch {
      // Refused below.
    }
  }
  const isWithin = (date: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(today, date) <= 0 && Temporal.PlainDate.compare(date, latest) <= 0;
  if (day === undefined || !isWithin(day)) {
    throw new InvalidArgumentError(`Give a day as YYYY-MM-DD, from ${today} to ${latest}.`);
  }
  return day;
}

function parseIdentifier(text: string): string {
  if (!/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text)) {
    throw new InvalidArgumentError('Give the id that the list shows.');
  }
  return text.toLowerCase();
}

/** Runs the command and returns its exit code. */
async function run(): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = new Command('npm run keys --')
    .description('API keys of systems that cannot ask an issuer for access tokens. Kept only as hashes.')
    .exitOverride();
  program
    .command('create')
    .description('make a key and show it, once')
    .addOption(
      new Option('--name <name>', 'who acts with it, as it is recorded')
        .argParser(parseName)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--scope <scope...>', 'what it may do').choices(allScopes).makeOptionMandatory())
    .addOption(
      new Option('--organization <number...>', 'enterprise number for which its holder acts').argParser(
        addOrganization,
      ),
    )
    .addOption(
      new Option(
        '--expires <day>',
        `its last day, at most ${longestLifeYears} years ahead (default: in one year)`,
      ).argParser(parseLastDay),
    )
    .action(async (options: CreationOptions, command: Command) => {
      exitCode = await create(options, command);
    });
  program
    .command('list')
    .description('show every key without its secret: id, state, last day, name, scopes, organizations')
    .action(async () => {
      exitCode = await list();
    });
  program
    .command('revoke')
    .description('end a key now, for good')
    .argument('<id>', 'the id that the list shows', parseIdentifier)
    .action(async (id: string) => {
      exitCode = await revoke(id);
    });
  await program.parseAsync();
  return exitCode;
}

await runOwnerCommand(run, exitCodes.notDone, {
  noTables: 'this database has no keys yet: start the service once',
  noRight: 'only the owner of the tables keeps keys: set DATABASE_OWNER_URL',
});
