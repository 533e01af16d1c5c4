import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Stands between a service and its database, and can keep back what the database says. */
export interface DatabaseProxy {
  readonly url: string;
  /**
   * From now on the answer to a COMMIT of something that was added goes no further; resolves when the
   * database has given one, so that the transaction is on disk and the service does not know.
   */
  holdCommits(): Promise<void>;
  /** The next COMMIT of something that was added is not answered: its connection breaks when the database has. */
  loseCommit(): void;
  /** From now on a connection is reset, by TCP RST, as soon as the service sends a text on it. */
  resetAt(text: string): void;
  /** From now on the server says that it ends on each connection that the service closes, as if it did just then. */
  endAtGoodbyes(): void;
  /** Breaks every connection. */
  disconnect(): void;
  /** From now on new connections go to the server of another URL. */
  moveTo(databaseUrl: string): void;
}

/** How PostgreSQL answers a COMMIT, and the INSERT of one row: the tags of a CommandComplete message. */
const commitTag = 'COMMIT\0';
const insertTag = 'INSERT 0 1\0';

/** What the service sends to store calculations in one statement, which is a transaction of its own. */
const storingStatement = 'insert-calculations\0';
/** How PostgreSQL says that it is outside of a transaction: after such a statement it is committed. */
const readyTag = 'Z\0\0\0\x05I';

/** How the service says that it closes a connection. */
const goodbye = 'X\0\0\0\x04';
/** How PostgreSQL says that it ends. */
const end = Buffer.from('E\0\0\0\x1fSFATAL\0VFATAL\0C57P01\0Mend\0\0');

/** Starts a proxy before the database of a URL, for the time of a test. `hear` gets what the database says. */
export async function startDatabaseProxy(
  databaseUrl: string,
  hear: (answer: Buffer | string) => void = () => {},
): Promise<DatabaseProxy> {
  let target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let committed: (() => void) | undefined;
  let losesCommit = false;
  let fatal: string | undefined;
  let endsAtGoodbyes = false;

  const server = createServer((service) => {
    const database = connect(Number(target.port), target.hostname);
    service.pipe(database);
    let hasAdded = false;
    let isStoring = false;
    service.on('data', (request) => {
      if (endsAtGoodbyes && String(request) === goodbye) service.write(end);
      if (fatal !== undefined && request.includes(fatal)) service.resetAndDestroy();
      if (request.includes(storingStatement)) {
        hasAdded = true;
        isStoring = true;
      }
    });
    database.on('data', (answer) => {
      hear(answer);
      if (answer.includes(insertTag)) hasAdded = true;
      if (!answer.includes(isStoring ? readyTag : commitTag)) service.write(answer);
      else if (committed !== undefined && hasAdded) committed();
      else if (losesCommit && hasAdded) {
        losesCommit = false;
        service.resetAndDestroy();
      } else {
        hasAdded = false;
        isStoring = false;
        service.write(answer);
      }
    });
    for (const [socket, other] of [
      [service, database],
      [database, service],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const disconnect = () => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    server.close();
    disconnect();
  });

  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    url: url.href,
    holdCommits: () =>
      new Promise((resolve) => {
        committed = resolve;
      }),
    loseCommit: () => {
      losesCommit = true;
    },
    resetAt: (text) => {
      fatal = text;
    },
    endAtGoodbyes: () => {
      endsAtGoodbyes = true;
    },
    disconnect,
    moveTo: (newUrl) => {
      target = new URL(newUrl);
    },
  };
}
