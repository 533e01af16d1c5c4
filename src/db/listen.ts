import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { runtimeRole } from './client.ts';
import { connectionSettings } from './connection-settings.ts';

/** Between two connections, where the first was lost or could not be made. */
const pauseMilliseconds = 1_000;

/**
 * Hears what is announced on a channel, on a connection of its own, which is opened again when it was lost. `listening`
 * is called each time that it listens, because what was announced before was not heard.
 *
 * Returns what stops it and closes the connection.
 */
export function listen(
  url: string,
  channel: string,
  heard: (payload: string) => void,
  listening: () => void,
): () => Promise<void> {
  const stopping = new AbortController();

  async function listenOnce(): Promise<void> {
    const client = new Client({
      ...connectionSettings(url, 'barema-listen', { role: runtimeRole }),
      keepAlive: true,
    });
    // To its end: what the server says when it ends would otherwise end the process, also while this is closed.
    client.on('error', () => {});
    client.on('notification', ({ payload = '' }) => heard(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      listening();
      await once(client, 'end', { signal: stopping.signal });
    } finally {
      await client.end().catch(() => {});
    }
  }

  async function listenUntilStopped(): Promise<void> {
    while (!stopping.signal.aborted) {
      await listenOnce().catch(() => {});
      // Rejects when it is stopped, which ends the loop.
      await pause(pauseMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const ended = listenUntilStopped();
  return async () => {
    stopping.abort();
    await ended;
  };
}
