import { messages } from './messages.ts';
import { badRequest } from './problems.ts';

/** The moment of a query parameter. Errors: ProblemError badRequest for one that is finer than a nanosecond. */
export function queryInstant(name: string, value: string): Temporal.Instant {
  if (!/\.\d{10}/.test(value)) return Temporal.Instant.from(value);
  const detail = messages.tooManyDecimalsOfSecond();
  throw badRequest([{ code: 'invalidInput', in: 'query', name, value, detail }]);
}
