import type { WriteStream } from 'node:tty';
import { SingleBar } from 'cli-progress';
import type { Tally } from './answer-lines.ts';

/** Shows how far a run has come. */
export interface Progress {
  readonly show: (bytesRead: number) => void;
  /** Leaves the terminal as it was. */
  readonly end: () => void;
}

const lineEveryMs = 5_000;

/**
 * Progress on standard error: a bar on a terminal, and otherwise a line every few seconds. Without the size of the
 * input, which a pipe does not have, there are only counts.
 */
export function showProgress(stream: WriteStream, tally: Tally, totalBytes: number | undefined): Progress {
  const startedAt = performance.now();
  return stream.isTTY
    ? barOf(stream, tally, totalBytes, startedAt)
    : linesOf(stream, tally, totalBytes, startedAt);
}

/** Nothing is shown. */
export const noProgress: Progress = { show: () => {}, end: () => {} };

/** Calculations and problems together, in a second. */
export function perSecond({ calculated, problems }: Tally, startedAt: number): number {
  const seconds = (performance.now() - startedAt) / 1000;
  return seconds === 0 ? 0 : Math.round((calculated + problems) / seconds);
}

function barOf(
  stream: WriteStream,
  tally: Tally,
  totalBytes: number | undefined,
  startedAt: number,
): Progress {
  const counts = '{calculated} calculated, {problems} problems, {rate} a second';
  const bar = new SingleBar({
    stream,
    format: totalBytes === undefined ? counts : `{bar} {percentage}% | ${counts} | {eta_formatted} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // The command itself ends on a signal.
    gracefulExit: false,
  });
  const payload = () => ({ ...tally, rate: perSecond(tally, startedAt) });
  bar.start(totalBytes ?? 0, 0, payload());
  return {
    show: (bytesRead) => bar.update(bytesRead, payload()),
    end: () => bar.stop(),
  };
}

function linesOf(
  stream: WriteStream,
  tally: Tally,
  totalBytes: number | undefined,
  startedAt: number,
): Progress {
  let shownAt = startedAt;
  return {
    show: (bytesRead) => {
      if (performance.now() - shownAt < lineEveryMs) return;
      shownAt = performance.now();
      const part = totalBytes === undefined ? '' : `${Math.floor((100 * bytesRead) / totalBytes)} %: `;
      stream.write(
        `${part}${tally.calculated} calculated, ${tally.problems} problems, ${perSecond(tally, startedAt)} a second\n`,
      );
    },
    end: () => {},
  };
}
