import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBatchQueue } from '../../src/db/batch-queue.ts';
import {
  findBatch,
  finishPreparation,
  insertBatch,
  prepareLines,
  startBatch,
} from '../../src/db/calculation-batches.ts';
import { forLocal } from '../support/calculations.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

test('the cases of a recalculation are picked bit by bit, each once and its latest calculation', async () => {
  const latest = new Map<string, string>();
  // Three calculations of each of seven cases, in another order than that of their periods.
  for (const requestDate of ['2026-06-01', '2026-09-01', '2026-03-01']) {
    for (const caseReference of ['G', 'B', 'E', 'A', 'D', 'F', 'C']) {
      const stated = { ...aloneWithoutResources, requestDate, caseReference };
      latest.set(caseReference, (await post(service, '/v1/calculations', stated)).body.id);
    }
  }
  const batch = { id: v7(), organization: 'local' };
  await forLocal(service.database, async (tables) => {
    await insertBatch(tables, {
      ...batch,
      kind: 'recalculation',
      actor: 'me',
      client: 'test',
      traceId: v7(),
      date: '2026-09-01',
      store: false,
      recordedAt: testNow,
    });
    await startBatch(tables, batch, 'preparing', 0, undefined, testNow);
  });
  const lineCounts: number[] = [];
  for (;;) {
    // Each time another queue, as after a restart.
    const queue = openBatchQueue(service.databaseUrl);
    const prepared = await queue.transaction('local', async (connection) => {
      const lines = await prepareLines(connection, batch, { calculations: 4, linesPerChunk: 2 });
      if (lines?.isWhole) await finishPreparation(connection, batch, testNow);
      return lines;
    });
    await queue.close();
    if (prepared === undefined) break;
    lineCounts.push(prepared.lineCount);
  }
  // A page that ends in the middle of a case takes the rest of the case too.
  expect(lineCounts).toEqual([2, 4, 6, 7]);
  const chunks = await runSql(
    service.databaseUrl,
    `SELECT number, first_line, convert_from(input, 'UTF8') AS input
       FROM calculation_batch_chunk WHERE batch_id = $1 ORDER BY number`,
    [batch.id],
  );
  expect(chunks.map(({ number, first_line }) => [number, first_line])).toEqual([
    [0, 1],
    [1, 3],
    [2, 5],
    [3, 7],
  ]);
  expect(chunks.flatMap(({ input }) => String(input).split('\n'))).toEqual(
    [...latest].sort().map(([, id]) => id),
  );
  expect(await forLocal(service.database, (tables) => findBatch(tables, batch.id))).toMatchObject({
    state: 'processing',
    totalCount: 7,
  });
});
