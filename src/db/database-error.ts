/** The database cannot be used as it is. The message is for whoever runs the service; it holds no password. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
  /** The SQLSTATE of the server, or the code of the client where the server was not reached. */
  readonly code: string | undefined;

  constructor(message: string, options: ErrorOptions & { readonly code?: string | undefined } = {}) {
    super(message, options);
    this.code = options.code;
  }
}

/** What the driver adapter of Prisma calls a connection that broke or cannot be made. No SQLSTATE comes with it. */
const connectionFailures: ReadonlySet<string> = new Set([
  'ConnectionClosed',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TlsConnectionError',
]);

/**
 * What kind of failure a database error is: the SQLSTATE that the server gave, or else Prisma's own code; 08006
 * for a connection that broke. It is safe to log, which the message of such an error is not.
 */
export function databaseErrorCode(error: unknown): string | undefined {
  // A failed COMMIT comes as the adapter has thrown it, without an error of Prisma around it.
  const cause = member(member(member(error, 'meta'), 'driverAdapterError') ?? error, 'cause');
  const code = text(member(cause, 'originalCode')) ?? text(member(error, 'code'));
  // Of a raw statement, Prisma's own code says only that it was one.
  if ((code === undefined || code === 'P2010') && connectionFailures.has(text(member(cause, 'kind')) ?? '')) {
    return '08006';
  }
  // Those of the operating system are all about the connection.
  if (code !== undefined) return /^E[A-Z]+$/.test(code) ? '08006' : code;
  // The driver has none for a connection that breaks while it waits for an answer or before, or is not there in time.
  const message = text(member(error, 'message')) ?? '';
  return /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
    message,
  )
    ? '08006'
    : undefined;
}

/**
 * Whether a code says that the database cannot work just now, whatever the request: unreachable (Prisma P10..,
 * SQLSTATE class 08), no free connection (P2024, P2028), out of resources such as disk or connections (53), shutting
 * down or a statement stopped (57), a lock not to be had (55), a conflict between transactions (40), a server that only
 * reads until it takes over (25006), a transaction that was idle or took too long (25P03, 25P04), a disk that fails
 * (58030). What PostgreSQL cannot explain (XX000) is none of these: the request may be the cause.
 */
export function isPassingFailure(code: string | undefined): boolean {
  return (
    code !== undefined &&
    /^(?:P10\d\d|P2024|P2028|(?:08|40|53|55|57)[0-9A-Z]{3}|25006|25P0[34]|58030)$/.test(code)
  );
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
