/** Something to measure: it handles all its cases once. */
export interface Contestant {
  readonly name: string;
  /** Cases that one run handles. */
  readonly cases: number;
  readonly run: () => void | Promise<void>;
}

/** What the rounds gave, in cases a second. */
export interface Measured {
  readonly name: string;
  readonly byClock: Speed;
  /** A second of processor time, on whichever cores: what others do on the machine counts less. */
  readonly byProcessor: Speed;
}

interface Speed {
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
  /** In the order of the rounds: those of one round are compared with each other. */
  readonly rounds: readonly number[];
}

/**
 * Processor time that each contestant has before it is measured. The compiler, whose threads count, works on ours for a
 * second and a half: what was measured after half a second was half as fast as what came later.
 */
const warmUpSeconds = 2;
/** What a contestant does in a round it does again until this is over, or a short one would be measured by luck. */
const leastSeconds = 0.3;

/** Runs all contestants in turn, round after round, so that what else the machine does hits them alike. */
export async function measure(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly Measured[]> {
  const measured = contestants.map(({ name }) => ({
    name,
    byClock: [] as number[],
    byProcessor: [] as number[],
  }));
  for (const { run } of contestants) {
    const before = process.cpuUsage();
    do await run();
    while (processorSeconds(before) < warmUpSeconds);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { cases, run }] of contestants.entries()) {
      const processorBefore = process.cpuUsage();
      const clockBefore = performance.now();
      let done = 0;
      let seconds = 0;
      do {
        await run();
        done += cases;
        seconds = (performance.now() - clockBefore) / 1e3;
      } while (seconds < leastSeconds);
      measured[index]?.byClock.push(done / seconds);
      measured[index]?.byProcessor.push(done / processorSeconds(processorBefore));
    }
  }
  return measured.map(({ name, byClock, byProcessor }) => ({
    name,
    byClock: speed(byClock),
    byProcessor: speed(byProcessor),
  }));
}

function processorSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** How many times as fast the first is as the second: the median of the ratios of each round. */
export function ratio(first: Speed, second: Speed): number {
  return median(first.rounds.map((cases, round) => cases / (second.rounds[round] ?? Number.NaN)));
}

function speed(rounds: readonly number[]): Speed {
  return { median: median(rounds), slowest: Math.min(...rounds), fastest: Math.max(...rounds), rounds };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
