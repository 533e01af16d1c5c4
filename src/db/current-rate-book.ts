import { setTimeout as pause } from 'node:timers/promises';
import type { RateBook } from '../domain/rate-book.ts';
import type { Database } from './client.ts';
import { listen } from './listen.ts';
import { newestRateBookVersion, publicationChannel, readRateBook } from './rates.ts';

/** How often the newest book is asked for, so that a lost announcement delays it no longer than this. */
const pollMilliseconds = 1_000;

/** The newest rate book in memory. */
export interface CurrentRateBook {
  /** The book as a whole, never part of one and part of another. */
  readonly rateBook: () => RateBook;
  /**
   * Puts the newest published book there; when it returns, everything published before the call is there.
   * Errors: those of `readRateBook`; the book that was there stays.
   */
  readonly refresh: () => Promise<void>;
}

/** Reads the newest rate book. Errors: those of `readRateBook`. */
export async function openCurrentRateBook(database: Database): Promise<CurrentRateBook> {
  let book = await readRateBook(database);
  let last: Promise<void> = Promise.resolve();
  const load = async (): Promise<void> => {
    if ((await newestRateBookVersion(database)) !== book.version) book = await readRateBook(database);
  };
  return {
    rateBook: () => book,
    refresh: () => {
      // One after the other, so that a slow reading never puts an older book in the place of a newer one.
      last = last.then(load, load);
      return last;
    },
  };
}

/**
 * Calls `refresh` whenever rates were published, by this instance of the service or by another: on the announcement of
 * PostgreSQL, and every second in case the announcement was lost. `onTrouble` hears of the first failure after a
 * success; the next attempt follows by itself.
 *
 * Returns what stops it.
 */
export function followPublications(
  url: string,
  refresh: () => Promise<void>,
  onTrouble: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  let isTroubled = false;

  const look = async (): Promise<void> => {
    try {
      await refresh();
      isTroubled = false;
    } catch (error) {
      if (!isTroubled) onTrouble(error);
      isTroubled = true;
    }
  };

  const lookAgainAndAgain = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look();
      // Rejects when it is stopped, which ends the loop.
      await pause(pollMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const stopListening = listen(url, publicationChannel, look, look);
  const ended = lookAgainAndAgain();
  return async () => {
    stopping.abort();
    await Promise.all([ended, stopListening()]);
  };
}
