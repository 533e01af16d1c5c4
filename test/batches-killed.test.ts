import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts';
import { createTestDatabase, runSql } from './support/database.ts';
import { startDatabaseProxy } from './support/database-proxy.ts';
import {
  createDataDirectory,
  killAndWait,
  postmasterOf,
  type ServiceProcess,
  startServiceProcess,
} from './support/process.ts';
import { aloneWithoutResources } from './support/requests.ts';

// Several processes start one after the other, and work on thousands of lines.
vi.setConfig({ testTimeout: 300_000 });

const lineCount = 4_000;

function start(environment: Readonly<Record<string, string>>): ServiceProcess {
  return startServiceProcess({ environment });
}

/** Sends a batch and answers where its task is. */
async function sendBatch(address: string): Promise<string> {
  const answer = await fetch(`${address}/v1/calculationBatches`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: Array.from({ length: lineCount }, (_, index) =>
      JSON.stringify({ ...aloneWithoutResources, caseReference: `BATCH-${index}` }),
    ).join('\n'),
  });
  expect(answer.status).toBe(202);
  return Object(await answer.json()).href;
}

async function task(address: string, href: string) {
  const answer = await fetch(`${address}${href}`, { redirect: 'manual' });
  return Object(await answer.json());
}

/** Asks for single calculations until the service is gone; answers what it has answered. */
async function askUntilGone(address: string): Promise<readonly string[]> {
  const answered: string[] = [];
  try {
    for (;;) {
      const answer = await fetch(`${address}/v1/calculations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...aloneWithoutResources, caseReference: `SINGLE-${answered.length}` }),
      });
      if (answer.status !== 201) return answered;
      answered.push(Object(await answer.json()).id);
    }
  } catch {
    return answered;
  }
}

async function progressFrom(address: string, href: string): Promise<void> {
  while ((await task(address, href)).progress.doneCount === 0) await pause(5);
}

/** Everything answered is there, nothing twice, and the batch has a calculation of each line. */
async function expectWhole(address: string, href: string, answered: readonly string[]): Promise<void> {
  while ((await task(address, href)).status.state === 'processing') await pause(50);
  expect((await task(address, href)).progress).toMatchObject({ totalCount: lineCount, doneCount: lineCount });
  const results = await (await fetch(`${address}${href}/results`)).text();
  const references = results
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).calculation.caseReference);
  expect(references).toEqual(Array.from({ length: lineCount }, (_, index) => `BATCH-${index}`));
  for (const id of answered) {
    expect((await fetch(`${address}/v1/calculations/${id}`)).status).toBe(200);
  }
}

async function expectOnce(url: string): Promise<void> {
  const count = `SELECT count(*)::integer AS count, count(DISTINCT case_reference)::integer AS cases
                   FROM calculation WHERE case_reference LIKE 'BATCH-%'`;
  expect(await runSql(url, count)).toEqual([{ count: lineCount, cases: lineCount }]);
  const acts = `SELECT sum(count)::integer AS count FROM act WHERE kind = 'calculated' AND count IS NOT NULL`;
  expect(await runSql(url, acts)).toEqual([{ count: lineCount }]);
}

test('a batch goes on after the service was killed, with nothing lost and nothing twice', async () => {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const killed = start({ DATABASE_URL: url });
  const address = await killed.address;
  const href = await sendBatch(address);
  const asking = askUntilGone(address);
  await progressFrom(address, href);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const answered = await asking;
  const unprocessed = 'SELECT FROM calculation_batch_chunk WHERE processed_at IS NULL';
  expect((await runSql(url, unprocessed)).length).toBeGreaterThan(0);

  const next = start({ DATABASE_URL: url });
  await expectWhole(await next.address, href, answered);
  await expectOnce(url);
});

test('a batch goes on after PostgreSQL was killed, with nothing lost and nothing twice', async () => {
  const dataDirectory = await createDataDirectory();
  const stopped = start({ DATA_DIR: dataDirectory });
  const address = await stopped.address;
  const href = await sendBatch(address);
  const asking = askUntilGone(address);
  await progressFrom(address, href);
  const postmaster = await postmasterOf(dataDirectory);
  if (postmaster === undefined) throw new Error('the database does not run');
  await killAndWait(postmaster);
  // A service ends with the database of its own.
  expect(await stopped.ended).toBe(1);
  const answered = await asking;

  const next = start({ DATA_DIR: dataDirectory });
  const again = await next.address;
  await expectWhole(again, href, answered);
  const answer = await fetch(`${again}/v1/calculations/query?pageSize=200`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ caseReference: 'BATCH-0' }),
  });
  expect(Object(await answer.json()).items).toHaveLength(1);
});

test('a batch goes on by itself when a PostgreSQL that was killed is back, with nothing lost and nothing twice', async () => {
  const dataDirectory = await createDataDirectory();
  const server = await startEmbeddedPostgres({ dataDirectory });
  // Where the server is to be found stays the same, as it does for one that is not ours.
  const proxy = await startDatabaseProxy(server.url);
  const service = start({ DATABASE_URL: proxy.url });
  const address = await service.address;
  const href = await sendBatch(address);
  await progressFrom(address, href);
  const postmaster = await postmasterOf(dataDirectory);
  if (postmaster === undefined) throw new Error('the database does not run');
  await killAndWait(postmaster);
  await server.lost;
  expect((await fetch(`${address}${href}`, { redirect: 'manual' })).status).toBe(503);

  const next = await startEmbeddedPostgres({ dataDirectory });
  proxy.moveTo(next.url);
  const unprocessed = 'SELECT FROM calculation_batch_chunk WHERE processed_at IS NULL';
  expect((await runSql(next.url, unprocessed)).length).toBeGreaterThan(0);
  while (!(await fetch(`${address}/health`)).ok) await pause(20);
  await expectWhole(address, href, []);
  await expectOnce(next.url);
  // A database that is away is no reason to give up.
  const attempts = 'SELECT max(failed_attempts) AS most FROM calculation_batch_chunk';
  expect(await runSql(next.url, attempts)).toEqual([{ most: 0 }]);
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  await next.stop();
});

test('a batch whose last commit was not heard of is there for the retry, with nothing twice', async () => {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const proxy = await startDatabaseProxy(url);
  const address = await start({ DATABASE_URL: proxy.url, AUDIT_CHECKPOINT_SECONDS: '3600' }).address;
  const lines = `${Array.from({ length: 500 }, (_, index) =>
    JSON.stringify({ ...aloneWithoutResources, caseReference: `BATCH-${index}` }),
  ).join('\n')}\n`;
  const send = (body: string | ReadableStream) =>
    fetch(`${address}/v1/calculationBatches`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': 'not-heard-of' },
      body,
      duplex: 'half',
    });
  const sent = Promise.withResolvers<void>();
  const attempt = send(
    ReadableStream.from(
      (async function* () {
        yield Buffer.from(lines);
        await sent.promise;
      })(),
    ),
  );
  while ((await runSql(url, 'SELECT FROM calculation_batch_chunk')).length === 0) await pause(10);
  const [stored] = await runSql(url, 'SELECT id FROM calculation_batch');
  proxy.loseCommit();
  sent.resolve();
  expect((await attempt).status).toBe(503);

  let retry = await send(lines);
  while (retry.status === 503) retry = await send(lines);
  expect(await retry.json()).toMatchObject({ id: stored?.id });
  while ((await task(address, `/v1/calculationBatches/${stored?.id}`)).status.state === 'processing')
    await pause(50);
  expect(
    await runSql(
      url,
      `SELECT count(*)::integer AS count, count(DISTINCT case_reference)::integer AS cases FROM calculation`,
    ),
  ).toEqual([{ count: 500, cases: 500 }]);
});
