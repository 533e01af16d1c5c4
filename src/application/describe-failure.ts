import { WriterBusy } from '../db/calculation-writer.ts';
import { databaseErrorCode, isPassingFailure } from '../db/database-error.ts';

/** What may be said of a failure: a code that is safe to log, and whether it may go away by itself. */
export interface Failure {
  readonly code: string | undefined;
  readonly passing: boolean;
  /** More was asked than can be done just now. */
  readonly busy: boolean;
}

/** What kind of failure an error is. Its message is left alone: that of a database error can repeat a row. */
export function describeFailure(error: unknown): Failure {
  const code = databaseErrorCode(error);
  return { code, passing: isPassingFailure(code), busy: error instanceof WriterBusy };
}
