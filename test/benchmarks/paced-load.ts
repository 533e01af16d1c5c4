import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { type LeanConnection, leanRequest, openLeanConnection } from './lean-client.ts';
import type { Answers, Load } from './processes.ts';

/**
 * Sends requests at an even pace and prints what came back, as JSON. Its argument is the load. The time of an answer is
 * counted from when its request was due, so waiting for a free connection, or for a load generator that has no
 * processor, is in it. (autocannon has a rate too, but sends what is due in a second at once at its beginning.)
 */
const { url, method, bodyFile, connections, seconds, perSecond }: Load & { readonly perSecond: number } =
  JSON.parse(process.argv[2] ?? '');
const request = leanRequest(method, url, bodyFile === undefined ? undefined : await readFile(bodyFile));
const open = await Promise.all(Array.from({ length: connections }, () => openLeanConnection(url)));
/** The connection that has waited longest goes first. */
const idle = [...open];
/** When the requests were due that wait for a connection. */
const waiting: number[] = [];
const milliseconds: number[] = [];
let answered = 0;

function sendWaiting(): void {
  while (idle.length > 0 && waiting.length > 0) {
    const connection = idle.shift();
    const dueAt = waiting.shift();
    if (connection !== undefined && dueAt !== undefined) void sendOver(connection, dueAt);
  }
}

/** Sends one request, and the next one that waits when its answer was read. */
async function sendOver(connection: LeanConnection, dueAt: number): Promise<void> {
  const status = await connection.send(request).catch(() => 0);
  if (status >= 200 && status <= 299) milliseconds.push(performance.now() - dueAt);
  answered += 1;
  idle.push(connection);
  sendWaiting();
}

const startedAt = performance.now();
const count = Math.round(perSecond * seconds);
let sent = 0;
while (answered < count) {
  const due = Math.min(count, Math.floor(((performance.now() - startedAt) / 1e3) * perSecond) + 1);
  for (; sent < due; sent += 1) waiting.push(startedAt + (sent / perSecond) * 1e3);
  sendWaiting();
  await pause(1);
}

const duration = (performance.now() - startedAt) / 1e3;
milliseconds.sort((left, right) => left - right);
const percentile = (share: number) =>
  milliseconds[Math.max(0, Math.ceil(milliseconds.length * share) - 1)] ?? Number.NaN;
const answers: Answers = {
  perSecond: milliseconds.length / duration,
  p50: percentile(0.5),
  p99: percentile(0.99),
  succeeded: milliseconds.length,
  failed: answered - milliseconds.length,
};
process.stdout.write(JSON.stringify(answers));
for (const connection of open) connection.close();
