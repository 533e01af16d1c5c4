import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleCase } from './cases.ts';
import {
  createDatabase,
  send,
  serviceCommand,
  serviceMemory,
  startDatabase,
  startProcess,
} from './processes.ts';
import { type Report, readable } from './report.ts';
import { median } from './rounds.ts';

const rounds = 5;

/** What is asked of each service before its memory is looked at for the second time. */
const load = { method: 'POST', connections: 16, seconds: 5 } as const;

/** What one start gave. */
interface Start {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly megabytesAfterLoad: number;
}

const noneYet = (): Start[] => [];

/**
 * From the start of the process to the first answer of `/health`, and the resident set of the service then and after a
 * load; PostgreSQL is not counted in it.
 */
export async function run(): Promise<Report> {
  await using opened = new AsyncDisposableStack();
  const serverUrl = await startDatabase(opened);
  const migrated = await createDatabase(serverUrl, 'service');
  const plain = await createDatabase(serverUrl, 'plain');
  const directory = await mkdtemp(join(tmpdir(), 'barema-bench-'));
  opened.defer(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));
  await chmod(directory, 0o711);
  const bodyFile = join(directory, 'body.json');
  await writeFile(bodyFile, JSON.stringify(simpleCase(1)));
  // What `npm start` sets, too.
  const compiled = { ...serviceMemory, NODE_COMPILE_CACHE: join(directory, 'compiled') };

  const measured = new Map<string, Start[]>();
  for (let round = 0; round < rounds; round += 1) {
    const dataDirectory = join(directory, `data-${round}`);
    const contestants = [
      [
        'npm start, no data yet, never compiled',
        serviceCommand,
        { ...serviceMemory, NODE_COMPILE_CACHE: `${dataDirectory}-compiled`, DATA_DIR: dataDirectory },
      ],
      ['npm start, with its data', serviceCommand, { ...compiled, DATA_DIR: dataDirectory }],
      ['with a database that is there', serviceCommand, { ...compiled, DATABASE_URL: migrated }],
      ['the plain way, with a database that is there', ['test/benchmarks/plain-service.ts', plain], compiled],
    ] as const;
    for (const [name, command, environment] of contestants) {
      const starts = measured.getOrInsertComputed(name, noneYet);
      starts.push(await measure([...command], environment, bodyFile));
    }
  }
  return {
    method: [
      `Each start is a process of its own, ${rounds} of each in turn; medians, and the slowest. Until the first answer: of /health for the service, of a calculation for the plain way. Memory is the resident set of the process of the service, without PostgreSQL, at that moment and after ${load.seconds} seconds of calculations over ${load.connections} connections.`,
    ],
    tables: [
      {
        caption: 'Start-up and memory',
        columns: ['', 'seconds', 'slowest', 'memory MB', 'memory after load MB'],
        rows: [...measured].map(([name, starts]) => [
          name,
          (median(starts.map(({ milliseconds }) => milliseconds)) / 1000).toFixed(2),
          (Math.max(...starts.map(({ milliseconds }) => milliseconds)) / 1000).toFixed(2),
          readable(median(starts.map(({ megabytes }) => megabytes))),
          readable(median(starts.map(({ megabytesAfterLoad }) => megabytesAfterLoad))),
        ]),
      },
    ],
    failures: [],
  };
}

async function measure(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  bodyFile: string,
): Promise<Start> {
  await using opened = new AsyncDisposableStack();
  const start = performance.now();
  const { address, residentMegabytes } = await startProcess(opened, command, {
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...environment,
  });
  const url = `${address}/v1/calculations`;
  // The plain way has no /health, and answers 404 as soon as it can answer.
  await (await fetch(`${address}/health`)).text();
  const milliseconds = performance.now() - start;
  const megabytes = residentMegabytes();
  await send({ ...load, url, bodyFile });
  await pause(500);
  return { milliseconds, megabytes, megabytesAfterLoad: residentMegabytes() };
}
