import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { recordAct } from './application/act.ts';
import { checkpointOfLine, entryOfLine, lineOfEntry, UnreadableLine } from './application/audit-lines.ts';
import { describeFailure } from './application/describe-failure.ts';
import { type AuditEntry, readAudit } from './application/read-audit.ts';
import { readAuditKey, SigningKeyError } from './application/signing-key.ts';
import { startAuditVerification } from './application/verify-audit.ts';
import { commandCaller, withOwnerDatabase } from './command-line.ts';
import { ConfigurationError } from './config.ts';
import { isReadOnly } from './db/client.ts';
import { EmbeddedPostgresError } from './db/embedded-postgres-place.ts';
import { seesEveryCalculation } from './db/service-login.ts';

/** What the commands end with. */
const exitCodes = { verified: 0, faultsFound: 1, notVerified: 2 } as const;

const usage = `Usage:
  npm run audit:verify -- [export.ndjson] [--key public.pem]... [--checkpoint checkpoints.json]...
  npm run audit:export -- export.ndjson
`;

/** The command was not given as it must be. */
class UsageError extends Error {}

const progressEvery = 10_000;

const dependencies = { newIdentifier: v7, clock: () => Temporal.Now.instant() };

/** Gives everything that is kept, entry by entry. */
type Source = (visit: (entry: AuditEntry) => Promise<void>) => Promise<void>;

/** Verifies a source, says what is wrong with it and returns the exit code. */
async function verify(
  source: Source,
  keyFiles: readonly string[],
  checkpointFiles: readonly string[],
): Promise<number> {
  const keys = await Promise.all(keyFiles.map(readAuditKey));
  const checkpoints = (await Promise.all(checkpointFiles.map(readCheckpointFile))).flat();
  const verification = startAuditVerification(
    { keys, checkpoints, now: dependencies.clock() },
    ({ code, detail }) => {
      process.stdout.write(`${code}: ${detail}\n`);
    },
  );
  let taken = 0;
  await source(async (entry) => {
    verification.take(entry);
    if (entry.type === 'key') process.stderr.write(`key ${entry.keyId}\n`);
    taken += 1;
    if (taken % progressEvery === 0) process.stderr.write(`${taken} entries verified\n`);
  });
  const { records, leaves, checkpoints: signed, erased, waiting, faults } = verification.finish();
  const calculations = `${records} calculations${erased === 0 ? '' : ` (${erased} erased after their retention)`}`;
  const size = `${calculations}, ${leaves} leaves, ${signed} checkpoints, ${waiting} waiting for the next`;
  process.stdout.write(`${faults === 0 ? 'verified' : `FAULTS: ${faults}`}: ${size}\n`);
  if (keys.length === 0) {
    process.stderr.write('No --key was given: compare the key above with the one that you know.\n');
  }
  return faults === 0 ? exitCodes.verified : exitCodes.faultsFound;
}

/** Writes everything that is kept to a new file, for the user who asks alone: it holds the facts of people. */
async function exportTo(file: string, source: Source): Promise<number> {
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await once(output, 'open');
  const ended = finished(output);
  // What fails between two entries is heard of at the next, or at the end.
  ended.catch(() => {});
  let written = 0;
  try {
    await source(async (entry) => {
      const hasRoom = output.write(`${lineOfEntry(entry)}\n`);
      if (!hasRoom || output.destroyed) await Promise.race([once(output, 'drain'), ended]);
      written += 1;
      if (written % progressEvery === 0) process.stderr.write(`${written} entries written\n`);
    });
    output.end();
    await ended;
  } catch (error) {
    output.destroy();
    await rm(file);
    throw error;
  }
  process.stdout.write(`${written} entries in ${file}\n`);
  return exitCodes.verified;
}

/** Checkpoints as the API answers them, one on a line. */
async function readCheckpointFile(file: string) {
  const text = await readFile(file, 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map(checkpointOfLine);
}

function sourceOfFile(file: string): Source {
  return async (visit) => {
    const input = await open(file);
    let number = 0;
    for await (const line of input.readLines()) {
      number += 1;
      try {
        await visit(entryOfLine(line));
      } catch (error) {
        if (!(error instanceof UnreadableLine)) throw error;
        throw new UnreadableLine(`line ${number} of ${file} ${error.message}`);
      }
    }
    // Even an export of a database without calculations has its rate books.
    if (number === 0)
      throw new UnreadableLine(`${file} has no entry: it was cut to nothing, or is no export`);
  };
}

/**
 * Gives everything that the database of the configuration keeps, and records who had it read, for each organization
 * that has records in it. An export that cannot be recorded fails; a copy that cannot be written to can be verified.
 */
function sourceOfDatabase(kind: 'verified' | 'exported'): Source {
  return (visit) =>
    withOwnerDatabase(async (database) => {
      if (!(await seesEveryCalculation(database))) {
        throw new ConfigurationError(
          'DATABASE_OWNER_URL must be the owner of the tables: others do not see every record',
        );
      }
      const counts = new Map<string, number>();
      const count = async (entry: AuditEntry) => {
        await visit(entry);
        const organization = 'record' in entry ? entry.record?.organization : undefined;
        if (organization !== undefined) counts.set(organization, (counts.get(organization) ?? 0) + 1);
      };
      await readAudit(database, count, async (tables) => {
        if (kind === 'verified' && (await isReadOnly(tables))) return;
        const caller = commandCaller();
        for (const [organization, records] of counts) {
          await recordAct(dependencies, tables, caller, kind, { organization, count: records });
        }
      });
    });
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      checkpoint: { type: 'string', multiple: true, default: [] },
    },
  });
  const [command, file, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError();
  if (command === 'verify') {
    if (file !== undefined) return verify(sourceOfFile(file), values.key, values.checkpoint);
    return verify(sourceOfDatabase('verified'), values.key, values.checkpoint);
  }
  if (command !== 'export' || file === undefined) throw new UsageError();
  return exportTo(file, sourceOfDatabase('exported'));
}

/** What to say of a failure; never the message of a database error, which can repeat a row. */
function lineOf(error: unknown): string {
  if (error instanceof UsageError || (error instanceof TypeError && 'code' in error)) return usage;
  if (
    error instanceof ConfigurationError ||
    error instanceof EmbeddedPostgresError ||
    error instanceof SigningKeyError ||
    error instanceof UnreadableLine ||
    (error instanceof Error && 'syscall' in error)
  ) {
    return `${error.message}\n`;
  }
  const code = describeFailure(error).code ?? 'no code';
  // The role or a table is missing.
  if (code === '22023' || code === '42P01') {
    return 'this database has no records of Barema, or those of an older version: start the service once\n';
  }
  return `the database cannot be read (${code})\n`;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(lineOf(error));
  process.exitCode = exitCodes.notVerified;
}
