import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { workOnBatch } from '../../src/application/process-batch.ts';
import type { TestService } from './service.ts';

/** A line of results, of a batch or a recalculation. */
export interface ResultLine {
  readonly line: number;
  readonly status: number;
  readonly calculation?: Record<string, unknown> & { readonly id: string };
  readonly problem?: Record<string, unknown>;
  /** Of a recalculation: what it comes to now. */
  readonly after?: { readonly monthlyCents: number };
}

/** For work on a batch by a service that stays. */
export const neverClosing = new AbortController().signal;

/** Lets a service work on batches, as the process does. */
export async function startWorking({ dependencies, queue }: TestService): Promise<void> {
  await queue.work(
    2,
    (job, closing) => workOnBatch(dependencies, job, closing),
    () => {},
  );
}

/** Sends lines as NDJSON; what is no text is written as JSON. */
export async function sendLines(
  app: FastifyInstance,
  lines: readonly unknown[],
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await app.inject({
    method: 'POST',
    url: '/v1/calculationBatches',
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    payload: lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

/** Waits for the end of a task and answers it. */
export async function endOf(app: FastifyInstance, href: string, headers = {}) {
  for (;;) {
    const response = await app.inject({ method: 'GET', url: href, headers });
    const body = response.json();
    if (body.status?.state !== 'processing') return { status: response.statusCode, body };
    await pause(20);
  }
}

/** The lines of the results of a task that has ended. */
export async function resultsOf(
  app: FastifyInstance,
  href: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly ResultLine[]> {
  const response = await app.inject({ method: 'GET', url: `${href}/results`, headers });
  if (response.statusCode !== 200)
    throw new Error(`results answered ${response.statusCode}: ${response.body}`);
  return response.body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
