import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { householdOfFour, simpleCase } from './cases.ts';
import {
  type Answers,
  breakIn,
  createDatabase,
  type Listener,
  type Load,
  send,
  startDatabase,
  startProcess,
  startService,
} from './processes.ts';
import { type Report, readable, type Table } from './report.ts';

const connections = 64;
const rounds = 5;
const secondsOfRound = 5;
const secondsOfWarming = 3;
/** Of what the stored route has reached. */
const calmShare = 0.7;
const secondsOfCalm = 10;

/** What a contestant gave, round by round. */
interface Contestant {
  readonly name: string;
  readonly listener: Listener;
  readonly path: string;
  readonly answers: (Answers & { readonly cpuMilliseconds: number })[];
}

/**
 * `POST /v1/calculations` over HTTP, stored, against the same without storing and against the plain way of building
 * it, each as a process of its own on one PostgreSQL with `fsync`; the load comes from another process.
 */
export async function run(): Promise<Report> {
  await using opened = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'barema-bench-'));
  opened.defer(() => rm(directory, { recursive: true, force: true }));
  const serverUrl = await startDatabase(opened);
  await breakIn(serverUrl);
  const service = await startService(opened, await createDatabase(serverUrl, 'service'), {
    signing: true,
  });
  const plain = await startProcess(
    opened,
    ['test/benchmarks/plain-service.ts', await createDatabase(serverUrl, 'plain')],
    {},
  );

  const tables: Table[] = [];
  const failures: string[] = [];
  for (const [what, stated] of [
    ['a simple case', simpleCase(1)],
    ['a household of four', householdOfFour(1)],
  ] as const) {
    const bodyFile = join(directory, 'body.json');
    await writeFile(bodyFile, JSON.stringify(stated));
    const load = { method: 'POST', bodyFile, connections } as const;
    const stored: Contestant = { name: 'stored', listener: service, path: '/v1/calculations', answers: [] };
    const simulated: Contestant = {
      name: 'not stored',
      listener: service,
      path: '/v1/simulate',
      answers: [],
    };
    const plainly: Contestant = {
      name: 'the plain way',
      listener: plain,
      path: '/v1/calculations',
      answers: [],
    };
    for (let round = 0; round <= rounds; round += 1) {
      for (const contestant of [stored, simulated, plainly]) {
        const seconds = round === 0 ? secondsOfWarming : secondsOfRound;
        const answer = await answersOf(contestant, { ...load, seconds });
        if (round > 0) contestant.answers.push(answer);
      }
    }
    const perSecond = calmShare * median(stored, 'perSecond');
    const calm: Contestant = { ...stored, name: `stored, at ${calmShare * 100} % of that load`, answers: [] };
    for (let round = 0; round < rounds; round += 1) {
      calm.answers.push(await answersOf(calm, { ...load, seconds: secondsOfCalm, perSecond }));
    }
    const contestants = [stored, simulated, plainly, calm];
    tables.push({
      caption: `POST of ${what}, ${connections} connections`,
      columns: [
        '',
        'a second',
        'slowest to fastest round',
        'p50 ms',
        'p99 ms',
        'p99 of each round',
        'answered',
        'failed',
        'CPU ms each',
        'stored is',
      ],
      rows: contestants.map((contestant) => {
        const speeds = contestant.answers.map(({ perSecond }) => perSecond);
        return [
          contestant.name,
          readable(median(contestant, 'perSecond')),
          `${readable(Math.min(...speeds))} – ${readable(Math.max(...speeds))}`,
          median(contestant, 'p50').toFixed(0),
          median(contestant, 'p99').toFixed(0),
          contestant.answers.map(({ p99 }) => p99.toFixed(0)).join(', '),
          readable(sum(contestant, 'succeeded')),
          readable(sum(contestant, 'failed')),
          (sum(contestant, 'cpuMilliseconds') / sum(contestant, 'succeeded')).toFixed(2),
          contestant === calm || contestant === stored ? '' : `${ratio(stored, contestant).toFixed(2)} ×`,
        ];
      }),
    });
    for (const contestant of contestants) {
      const failed = sum(contestant, 'failed');
      if (failed > 0)
        failures.push(`${what}, ${contestant.name}: ${failed} requests were not answered with 2xx`);
    }
  }
  return {
    method: [
      `Each contestant is a process of its own, on one PostgreSQL with fsync on the same machine, as is the load generator (autocannon). ${rounds} rounds of ${secondsOfRound} seconds each, in turn, after a round that is not counted; medians of the rounds. A ratio is the median of the ratios of the rounds. The service signs checkpoints meanwhile, records who calculated, and keeps organizations apart by row-level security; the plain way does none of this. Before that PostgreSQL has written a gigabyte of its write-ahead log, so that it has files to use again, as it has after its first hours; one that was just made makes a file for every 16 MB while all commits wait. What is sent at a pace, ${secondsOfCalm} seconds a round, is sent evenly, one request after the other over the same number of connections, and an answer is timed from when its request was due, so that waiting for a free connection counts. “CPU ms each” is the time that processors have worked for the process of the contestant, without the database: it depends less on what else the machine does. How these figures grow with what is stored is measured by \`rows\`.`,
    ],
    tables,
    failures,
  };
}

/** Sends a load to a contestant, and what came back with the time that its process has worked for it. */
async function answersOf({ listener, path }: Contestant, load: Omit<Load, 'url'>) {
  const before = listener.cpuMilliseconds();
  const answers = await send({ ...load, url: `${listener.address}${path}` });
  return { ...answers, cpuMilliseconds: listener.cpuMilliseconds() - before };
}

function median({ answers }: Contestant, figure: keyof Answers): number {
  return medianOf(answers.map((answer) => answer[figure]));
}

function sum({ answers }: Contestant, figure: keyof Contestant['answers'][number]): number {
  return answers.reduce((total, answer) => total + answer[figure], 0);
}

function ratio(first: Contestant, second: Contestant): number {
  return medianOf(
    first.answers.map(({ perSecond }, round) => perSecond / (second.answers[round]?.perSecond ?? Number.NaN)),
  );
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
