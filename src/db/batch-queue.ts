import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase, Pool } from 'pg';
import type { ConstructorOptions, PgBoss } from 'pg-boss';
import type { BatchReference } from '../application/calculation-batch.ts';
import { connectQueue, connectStatements } from './client.ts';
import { listen } from './listen.ts';
import type { Tables } from './organizations.ts';

/** A job: to work on a batch for a while. Nothing personal is in it. */
export interface BatchJob extends BatchReference {
  /** Which of the jobs of the batch it is. */
  readonly share: number;
}

/** The queue by which the instances of the service share the work on batches. */
export interface BatchQueue {
  /** Asks for work on a batch, when the transaction is committed. At most one job of each share waits. */
  readonly announce: (tables: Tables, jobs: readonly BatchJob[]) => Promise<void>;
  /**
   * Begins to take jobs, as many at once as `concurrency` says. One that fails or is lost comes again. `onTrouble` hears
   * of failures of jobs, and in the background; resolves when jobs are taken, or never will be because it was closed.
   * The signal of the handler says that it is being closed.
   */
  readonly work: (
    concurrency: number,
    handler: (job: BatchJob, closing: AbortSignal) => Promise<void>,
    onTrouble: (error: unknown) => void,
  ) => Promise<void>;
  /**
   * Does some work in one transaction that acts for an organization, on a connection whose statements are prepared once.
   * All is on disk when this returns, and nothing is kept when it throws.
   */
  readonly transaction: <Result>(
    organization: string,
    work: (connection: ClientBase) => Promise<Result>,
  ) => Promise<Result>;
  /** Stops taking jobs, waits for those in progress, and closes the connections. */
  readonly close: () => Promise<void>;
}

const queueName = 'calculationBatches';

/** Those of jobs, and of batches that are answered at once. */
const mostTransactions = 10;

/** The longest wait between two attempts to open the queue. */
const longestPauseMilliseconds = 5_000;

/**
 * The queue in a database that the service logs in to as `url` says. It is opened, and its library read, when it is
 * first used.
 */
export function openBatchQueue(url: string): BatchQueue {
  const closing = new AbortController();
  const connections = connectStatements(url, mostTransactions);
  const ofQueue = connectQueue(url);
  let tell: (error: unknown) => void = () => {};
  let opening: Promise<PgBoss> | undefined;

  async function open(): Promise<PgBoss> {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      db: queueDatabase(url, ofQueue),
      // The tables are those of our migrations, whose owner the service is not.
      migrate: false,
      schedule: false,
      registerInstance: false,
      reindex: false,
      monitorVacuum: false,
      useListenNotify: true,
    });
    boss.on('error', (error) => tell(error));
    try {
      await boss.start();
      return boss;
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => {});
      throw error;
    }
  }

  /** The started queue. A failure is not kept: whoever asks next tries again. */
  function started(): Promise<PgBoss> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function handle(
    job: BatchJob,
    handler: (job: BatchJob, closing: AbortSignal) => Promise<void>,
  ): Promise<void> {
    try {
      await handler(job, closing.signal);
    } catch (error) {
      tell(error);
      // Not the error itself, which the queue would keep with the row that it shows.
      throw new Error('the work on a batch has failed');
    }
  }

  return {
    announce: async (tables, jobs) => {
      const boss = await started();
      const { fromPrisma } = await import('pg-boss');
      await boss.insert(
        queueName,
        jobs.map((data) => ({ data, singletonKey: `${data.id}/${data.share}` })),
        { db: fromPrisma(tables) },
      );
    },
    work: async (concurrency, handler, onTrouble) => {
      tell = onTrouble;
      for (let attempt = 1; !closing.signal.aborted; attempt += 1) {
        try {
          const boss = await started();
          for (let count = 0; count < concurrency; count += 1) {
            const worker = await boss.work<BatchJob>(
              queueName,
              { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 },
              async (jobs) => {
                try {
                  for (const { data } of jobs) await handle(data, handler);
                } finally {
                  // Another job may wait, of which it was told while it was at this one: it would sleep first.
                  boss.notifyWorker(worker);
                }
              },
            );
          }
          return;
        } catch (error) {
          onTrouble(error);
          const wait = Math.min(attempt * 500, longestPauseMilliseconds);
          await pause(wait, undefined, { signal: closing.signal }).catch(() => {});
        }
      }
    },
    transaction: (organization, work) => inTransaction(connections, organization, work),
    close: async () => {
      closing.abort();
      const boss = await opening?.catch(() => undefined);
      await boss?.stop({ graceful: true, timeout: 10_000 });
      await Promise.all([connections.end(), ofQueue.end()]);
    },
  };
}

/**
 * The database for pg-boss, on connections of our own: when the library closes one that listens, it takes all listeners
 * off it first, and a server that ends in that moment would end the process.
 */
function queueDatabase(url: string, connections: Pool): NonNullable<ConstructorOptions['db']> {
  return {
    executeSql: (text, values) => connections.query(text, values),
    listen: async (channel, heard, listening) => ({ close: listen(url, channel, heard, listening) }),
  };
}

async function inTransaction<Result>(
  connections: Pool,
  organization: string,
  work: (connection: ClientBase) => Promise<Result>,
): Promise<Result> {
  const connection = await connections.connect();
  // One that breaks between two statements, while lines are calculated, says so by an event: without a listener that
  // would end the process. The next statement fails.
  const ignore = () => {};
  connection.on('error', ignore);
  let isBroken = true;
  try {
    await connection.query('BEGIN');
    await connection.query(`SELECT pg_catalog.set_config('barema.organizations', $1, true)`, [organization]);
    try {
      const result = await work(connection);
      await connection.query('COMMIT');
      isBroken = false;
      return result;
    } catch (error) {
      await connection.query('ROLLBACK').then(
        () => {
          isBroken = false;
        },
        // It is the first error that tells what happened.
        () => {},
      );
      throw error;
    }
  } finally {
    // One whose transaction did not end is closed, which ends it.
    connection.off('error', ignore);
    connection.release(isBroken);
  }
}
