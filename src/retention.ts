import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { v7 } from 'uuid';
import { localOrganization } from './application/caller.ts';
import { eraseDueCalculations } from './application/erase-due-calculations.ts';
import { setRetention } from './application/set-retention.ts';
import { commandCaller, runOwnerCommand, withOwnerDatabase } from './command-line.ts';
import { countDueCalculations, type OrganizationCount, readRetentionRules } from './db/retention.ts';
import { isEnterpriseNumber } from './domain/enterprise-number.ts';

/** What the commands end with. */
const exitCodes = { done: 0, notDone: 2 } as const;

/** What the database takes. */
const longestYears = 100;

const tools = { clock: () => Temporal.Now.instant(), newIdentifier: v7 };

interface RuleOptions {
  readonly organization: string;
  readonly years?: number;
  readonly forever?: true;
}

async function set({ organization, years, forever }: RuleOptions, command: Command): Promise<void> {
  if ((years === undefined) === (forever === undefined)) {
    command.error('error: say --years or --forever', { exitCode: exitCodes.notDone });
  }
  await withOwnerDatabase(async (database) => {
    await setRetention({ database, ...tools }, commandCaller(), organization, years);
    const due = (await countDueCalculations(database)).find((count) => count.organization === organization);
    process.stdout.write(
      `${organization}: ${years === undefined ? 'kept without end' : `erased after ${years} years`}; ${due?.count ?? 0} due now\n`,
    );
  });
}

async function show(): Promise<void> {
  await withOwnerDatabase(async (database) => {
    const due = new Map((await countDueCalculations(database)).map((row) => [row.organization, row.count]));
    const rules = (await readRetentionRules(database)).map(({ organization, years, recordedAt }) => [
      organization,
      years ?? 'forever',
      recordedAt.toString(),
      due.get(organization) ?? 0,
    ]);
    for (const line of [['organization', 'years', 'since', 'due'], ...rules]) {
      process.stdout.write(`${line.join('\t')}\n`);
    }
    process.stderr.write('An organization without a rule keeps everything without end.\n');
  });
}

async function erase({ dryRun }: { readonly dryRun?: true }): Promise<void> {
  await withOwnerDatabase(async (database) => {
    if (dryRun === true) return say('due', await countDueCalculations(database));
    say('erased', await eraseDueCalculations({ database, ...tools }, commandCaller()));
  });
}

function say(what: string, counts: readonly OrganizationCount[]): void {
  if (counts.length === 0) process.stdout.write(`${what}: none\n`);
  for (const { organization, count } of counts) {
    process.stdout.write(`${what}: ${count} calculations of ${organization}\n`);
  }
}

function parseOrganization(text: string): string {
  if (text !== localOrganization && !isEnterpriseNumber(text)) {
    throw new InvalidArgumentError(
      `Give an enterprise number, ten digits of which the last two are check digits, or ${localOrganization}.`,
    );
  }
  return text;
}

function parseYears(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text) || Number(text) > longestYears) {
    throw new InvalidArgumentError(`Give a whole number of years from 1 to ${longestYears}.`);
  }
  return Number(text);
}

async function run(): Promise<number> {
  const program = new Command('npm run retention --')
    .description(
      'For how many years organizations keep the personal content of their calculations. The running service erases what is due, once a day.',
    )
    .exitOverride();
  program
    .command('set')
    .description('set the years of an organization')
    .addOption(
      new Option('--organization <number>', `its enterprise number, or ${localOrganization}`)
        .argParser(parseOrganization)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--years <number>', 'since the calculation, and since the end of its period').argParser(
        parseYears,
      ),
    )
    .addOption(new Option('--forever', 'erase nothing of it any more'))
    .action(set);
  program
    .command('show')
    .description('show the years of each organization, and how many are due')
    .action(show);
  program
    .command('erase')
    .description('erase what is due now, for good')
    .addOption(new Option('--dry-run', 'only say how many'))
    .action(erase);
  await program.parseAsync();
  return exitCodes.done;
}

await runOwnerCommand(run, exitCodes.notDone, {
  noTables: 'this database has no records yet: start the service once',
  noRight: 'only the owner of the tables sets retentions: set DATABASE_OWNER_URL',
});
