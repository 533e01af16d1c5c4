import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const projectDirectory = resolve(import.meta.dirname, '..', '..');

/** The command line as a process of its own, as a user starts it. */
export interface CommandProcess {
  readonly child: ChildProcessWithoutNullStreams;
  output(): string;
  errors(): string;
  /** Resolves with the exit code when the process has ended and all that it wrote was read. */
  readonly ended: Promise<number | null>;
}

/** What a command has answered. */
export interface CommandAnswer {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts `barema` with nothing in its environment but what is given. It is killed at the end of the test. */
export function startCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): CommandProcess {
  const child = spawn(resolve(projectDirectory, 'src', 'barema'), args, {
    env: { PATH: '/usr/bin:/bin', ...environment },
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  // It may end before it has read everything.
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(() => child.exitCode);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, output: () => output, errors: () => errors, ended };
}

/** Runs `barema` to its end, with an input if it is to read one. */
export async function runCommand(
  args: readonly string[],
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandAnswer> {
  const { child, output, errors, ended } = startCommand(args, environment);
  child.stdin.end(input);
  return { code: await ended, output: output(), errors: errors() };
}

/** The answers of an output, each with its line of the input. */
export function answersOf(output: string): readonly Record<string, unknown>[] {
  const lines = output.split('\n');
  if (lines.pop() !== '') throw new Error('the output ends in the middle of a line');
  return lines.map((line) => JSON.parse(line));
}
