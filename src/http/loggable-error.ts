import { describeFailure } from '../application/describe-failure.ts';
import { CalculationDamaged } from '../application/stored-calculation.ts';

/** What may be logged of an error. Its message is left out: a database error repeats the row. */
export function loggableError(error: Error): object {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    errorName: error.name,
    errorCode: describeFailure(error).code,
    errorFrames: frames.map((frame) => frame.trim()),
    ...(error instanceof CalculationDamaged ? { calculationId: error.calculationId } : {}),
    ...(error.cause instanceof Error ? { cause: loggableError(error.cause) } : {}),
  };
}
