import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import type { BatchReference } from '../../src/application/calculation-batch.ts';
import type { Dependencies } from '../../src/application/dependencies.ts';
import { openBatchWorkers } from '../../src/batch-workers.ts';
import { type BatchQueue, openBatchQueue } from '../../src/db/batch-queue.ts';
import type { CalculationStore } from '../../src/db/calculation-store.ts';
import type { Database } from '../../src/db/client.ts';
import { openCurrentRateBook } from '../../src/db/current-rate-book.ts';
import { type AppOptions, buildApp } from '../../src/http/app.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** The service as production builds it, on a database of its own, at a time that stands still. */
export interface TestService {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly calculationStore: CalculationStore;
  /** The database as the owner of the tables has it, and its URL. */
  readonly owner: Database;
  readonly databaseUrl: string;
  readonly dependencies: Dependencies;
  /** Nobody takes jobs from it before a test says so. */
  readonly queue: BatchQueue;
  close(): Promise<void>;
}

/** The queue of a service that works on no batches: nothing connects. */
export const noBatches = openBatchQueue('postgresql://nobody@localhost/none');

/** The threads of all services of a test file, started when one of them calculates a batch. */
export const workers = openBatchWorkers(() => {});

/** The time of the test service: an afternoon on which the rates of 1 September 2026 are in force. */
export const testNow = Temporal.Instant.from('2026-09-15T12:00:00Z');

/**
 * Starts the very app of production, with nothing replaced but the clock, on a database with all rates or on
 * one that the test has made; without authentication and silent, unless the options say otherwise. `prepare` may look
 * at the app before its routes are registered.
 */
export async function startTestService(
  clock: () => Temporal.Instant = () => testNow,
  testDatabase?: TestDatabase,
  options: Partial<AppOptions> = {},
  prepare: (app: FastifyInstance) => void = () => {},
): Promise<TestService> {
  const { database, calculationStore, owner, url, drop } = testDatabase ?? (await createTestDatabase());
  const { dependencies, queue } = await dependenciesOf({ database, calculationStore, url }, clock);
  const app = buildApp(dependencies, { access: { authentication: 'none' }, logLevel: 'silent', ...options });
  prepare(app);
  await app.ready();
  return {
    app,
    database,
    calculationStore,
    owner,
    databaseUrl: url,
    dependencies,
    queue,
    close: async () => {
      await app.close();
      await queue.close();
      await drop();
    },
  };
}

/** What production gives the app, on a database that the service logs in to as `url` says. */
export async function dependenciesOf(
  { database, calculationStore, url }: Pick<TestDatabase, 'database' | 'calculationStore' | 'url'>,
  clock: () => Temporal.Instant,
): Promise<{ readonly dependencies: Dependencies; readonly queue: BatchQueue }> {
  const { rateBook, refresh } = await openCurrentRateBook(database);
  const queue = openBatchQueue(url);
  const dependencies = {
    database,
    calculationStore,
    rateBook,
    refreshRateBook: refresh,
    batchQueue: queue,
    brokenUploads: new Set<BatchReference>(),
    runChunkJob: workers.run,
    clock,
    newIdentifier: v7,
    randomBytes,
  };
  return { dependencies, queue };
}
