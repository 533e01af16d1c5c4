import { userInfo } from 'node:os';
import process from 'node:process';
import { CommanderError, InvalidArgumentError } from 'commander';
import { v7 } from 'uuid';
import type { Caller } from './application/caller.ts';
import { describeFailure } from './application/describe-failure.ts';
import { ConfigurationError, readConfig } from './config.ts';
import { connectDatabaseAsOwner, type Database } from './db/client.ts';
import { findRunningPostgres, startEmbeddedPostgres } from './db/embedded-postgres.ts';
import { EmbeddedPostgresError } from './db/embedded-postgres-place.ts';
import { isEnterpriseNumber } from './domain/enterprise-number.ts';

/** The database of the configuration, as its owner. One of its own may be in use by the service. */
export async function withOwnerDatabase<Result>(
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const config = await readConfig(process.env);
  await using opened = new AsyncDisposableStack();
  const database = connectDatabaseAsOwner(await ownerUrl());
  opened.defer(() => database.$disconnect());
  return await work(database);

  async function ownerUrl(): Promise<string> {
    if (config.database.kind === 'server') return config.database.ownerUrl;
    const { dataDirectory } = config.database;
    const running = await findRunningPostgres({ dataDirectory });
    if (running !== undefined) return running;
    const server = await startEmbeddedPostgres({ dataDirectory });
    opened.defer(() => server.stop());
    return server.url;
  }
}

/** Whoever gives a command, by his name on this machine; what he does is recorded so. */
export function commandCaller(): Pick<Caller, 'actor' | 'client' | 'traceId'> {
  return { actor: userName(), client: 'command', traceId: v7() };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user without a name.
    return `user ${process.getuid?.()}`;
  }
}

/** An enterprise number as an argument. Errors: InvalidArgumentError. */
export function parseEnterpriseNumber(text: string): string {
  if (isEnterpriseNumber(text)) return text;
  throw new InvalidArgumentError('Give an enterprise number: ten digits, the last two of them check digits.');
}

/** What to say when the database is not as a command needs it. */
interface DatabaseRefusals {
  /** The tables are missing. */
  readonly noTables: string;
  /** The rights of their owner are. */
  readonly noRight: string;
}

/**
 * Runs a command of the owner and sets the exit code of the process: what the command answers, or `notDone` when its
 * arguments are wrong or it could not be done, which standard error says.
 */
export async function runOwnerCommand(
  run: () => Promise<number>,
  notDone: number,
  refusals: DatabaseRefusals,
): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has said what is wrong, or what was asked for, such as its help.
      process.exitCode = error.exitCode === 0 ? 0 : notDone;
    } else {
      process.stderr.write(`${lineOf(error, refusals)}\n`);
      process.exitCode = notDone;
    }
  }
}

/** What to say of a failure; never the message of a database error, which can repeat a row. */
function lineOf(error: unknown, { noTables, noRight }: DatabaseRefusals): string {
  if (error instanceof ConfigurationError || error instanceof EmbeddedPostgresError) return error.message;
  const { code } = describeFailure(error);
  if (code === '42P01') return noTables;
  if (code === '42501') return noRight;
  return `the database cannot be used (${code ?? 'no code'})`;
}
