import type { BatchQueue } from '../db/batch-queue.ts';
import type { CalculationStore } from '../db/calculation-store.ts';
import type { Database } from '../db/client.ts';
import type { RateBook } from '../domain/rate-book.ts';
import type { CalculatedChunk, ChunkJob } from './calculate-chunk.ts';
import type { BatchReference } from './calculation-batch.ts';

/** What every use case may need of the outside world. Built once in `main.ts`; a test builds its own. */
export interface Dependencies {
  readonly database: Database;
  readonly calculationStore: CalculationStore;
  /** The book in memory that calculations use now. */
  readonly rateBook: () => RateBook;
  /** Puts the newest published book there at once, for whoever has just published one. */
  readonly refreshRateBook: () => Promise<void>;
  /** By which work on batches is asked for and done. */
  readonly batchQueue: Pick<BatchQueue, 'announce' | 'transaction'>;
  /**
   * Uploads to this instance that have broken off while the database was out of reach: what is there of them is removed
   * when it is back.
   */
  readonly brokenUploads: Set<BatchReference>;
  /**
   * Calculates lines of a batch in another thread, to which memory of the job is handed over. Errors: when the thread has
   * failed; the lines may be tried again, with another job.
   */
  readonly runChunkJob: (job: ChunkJob) => Promise<CalculatedChunk>;
  readonly clock: () => Temporal.Instant;
  /** A new UUID of version 7. */
  readonly newIdentifier: () => string;
  /** So many unpredictable bytes. */
  readonly randomBytes: (count: number) => Buffer;
}
