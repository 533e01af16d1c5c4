import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answers, Load } from './processes.ts';

/**
 * Sends requests at an even pace and prints what came back, as JSON. Its argument is the load. The time of an answer is
 * counted from when its request was due, so waiting for a free connection, or for a load generator that has no
 * processor, is in it. (autocannon has a rate too, but sends what is due in a second at once at its beginning.)
 */
const { url, method, bodyFile, connections, seconds, perSecond }: Load & { readonly perSecond: number } =
  JSON.parse(process.argv[2] ?? '');
const body = bodyFile === undefined ? undefined : await readFile(bodyFile);
const headers =
  body === undefined ? {} : { 'content-type': 'application/json', 'content-length': body.length };
// Each connection has its turn: by default the one that was used last goes first.
const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
const milliseconds: number[] = [];
let failed = 0;

/** Sends one request and resolves when its answer was read. */
function send(dueAt: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const fail = () => {
    failed += 1;
    resolve();
  };
  const sent = request(url, { method, agent, headers }, (answer) => {
    answer.resume();
    answer.once('error', fail).once('end', () => {
      const { statusCode = 0 } = answer;
      if (statusCode < 200 || statusCode > 299) return fail();
      milliseconds.push(performance.now() - dueAt);
      resolve();
    });
  });
  sent.once('error', fail).end(body);
  return promise;
}

const startedAt = performance.now();
const count = Math.round(perSecond * seconds);
const answered: Promise<void>[] = [];
while (answered.length < count) {
  const due = Math.min(count, Math.floor(((performance.now() - startedAt) / 1e3) * perSecond) + 1);
  while (answered.length < due) answered.push(send(startedAt + (answered.length / perSecond) * 1e3));
  await pause(1);
}
await Promise.all(answered);

const duration = (performance.now() - startedAt) / 1e3;
milliseconds.sort((left, right) => left - right);
const percentile = (share: number) =>
  milliseconds[Math.max(0, Math.ceil(milliseconds.length * share) - 1)] ?? Number.NaN;
const answers: Answers = {
  perSecond: milliseconds.length / duration,
  p50: percentile(0.5),
  p99: percentile(0.99),
  succeeded: milliseconds.length,
  failed,
};
process.stdout.write(JSON.stringify(answers));
agent.destroy();
