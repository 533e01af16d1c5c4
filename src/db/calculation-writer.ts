import type { Pool } from 'pg';
import { DatabaseError, isPassingFailure } from './database-error.ts';
import { type CalculationEntry, insertCalculations } from './insert-calculations.ts';

/** Stores calculations that come at the same time together. */
export interface CalculationWriter {
  /**
   * Stores a calculation. When it returns, the calculation is on disk: true; or its idempotency key has made one
   * already and nothing is stored: false.
   *
   * Errors: WriterBusy, when too many wait or it has waited too long, and nothing is stored; those of
   * `insertCalculations`.
   */
  store(entry: CalculationEntry): Promise<boolean>;
  /** Resolves when everything that was given is stored or refused. Nothing may be given any more. */
  close(): Promise<void>;
}

/** More is asked than the database can take just now. Nothing was stored. */
export class WriterBusy extends Error {
  override name = 'WriterBusy';
}

/** How much is taken at once, and how much may wait for it. */
export interface WriterLimits {
  /** Calculations in one transaction. */
  readonly maximumTogether: number;
  /** Calculations that wait for their transaction. */
  readonly maximumWaiting: number;
  /** How long one may wait for its transaction to begin. */
  readonly maximumWaitMs: number;
}

/** Five hundred that wait are stored within a second. */
const defaultLimits: WriterLimits = { maximumTogether: 100, maximumWaiting: 500, maximumWaitMs: 5_000 };

/** A calculation that waits, and who waits for it. */
interface Waiting {
  readonly entry: CalculationEntry;
  readonly since: number;
  readonly stored: (isNew: boolean) => void;
  readonly refused: (error: unknown) => void;
}

/**
 * Opens a writer. While one transaction is on its way to the disk, what comes is gathered for the next; there is never
 * a pause to wait for more, so a calculation that comes alone is stored at once.
 */
export function openCalculationWriter(
  statements: Pool,
  { maximumTogether, maximumWaiting, maximumWaitMs }: WriterLimits = defaultLimits,
): CalculationWriter {
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let closed = false;

  async function writeAll(): Promise<void> {
    // What arrives in the same turn of the event loop goes together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const together = waiting.slice(0, maximumTogether);
      waiting = waiting.slice(maximumTogether);
      const longestAgo = performance.now() - maximumWaitMs;
      const inTime = together.filter(({ since, refused }) => {
        if (since >= longestAgo) return true;
        refused(new WriterBusy('the calculation has waited too long to be stored'));
        return false;
      });
      if (inTime.length > 0) await write(inTime);
    }
    writing = undefined;
  }

  /** Stores some together. What the database refuses for one is tried again for each, so that the others are stored. */
  async function write(together: readonly Waiting[]): Promise<void> {
    try {
      const ids = await insertCalculations(
        statements,
        together.map(({ entry }) => entry),
      );
      for (const { entry, stored } of together) stored(ids.has(entry.record.id));
    } catch (error) {
      // Where the connection broke, nobody knows whether it was stored: only who sent it may ask again, by its key.
      if (together.length === 1 || (error instanceof DatabaseError && isPassingFailure(error.code))) {
        for (const { refused } of together) refused(error);
        return;
      }
      for (const one of together) await write([one]);
    }
  }

  return {
    store: async (entry) => {
      if (closed) throw new Error('the writer of calculations is closed');
      if (waiting.length >= maximumWaiting) {
        throw new WriterBusy('too many calculations wait to be stored');
      }
      return new Promise<boolean>((stored, refused) => {
        waiting.push({ entry, since: performance.now(), stored, refused });
        writing ??= writeAll();
      });
    },
    close: async () => {
      closed = true;
      await writing;
    },
  };
}
