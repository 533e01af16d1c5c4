import { userInfo } from 'node:os';
import process from 'node:process';
import { v7 } from 'uuid';
import type { Caller } from './application/caller.ts';
import { readConfig } from './config.ts';
import { connectDatabaseAsOwner, type Database } from './db/client.ts';
import { findRunningPostgres, startEmbeddedPostgres } from './db/embedded-postgres.ts';

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
