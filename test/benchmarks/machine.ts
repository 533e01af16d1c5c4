import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The packages whose version a report names. */
const packages = ['publicodes', '@gorules/zen-engine', 'fastify', 'prisma', 'pg-boss'];

/** What a report says of the machine and of the software, line by line. */
export function machine(): readonly string[] {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  return [
    `${cpu?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ` +
      `${(totalmem() / 2 ** 30).toFixed(1)} GiB of memory, ${process.platform} ${process.arch}`,
    `load average of the last minute when the benchmark ended: ${load.toFixed(1)}`,
    `Node.js ${process.versions.node}, V8 ${process.versions.v8}, ${versions().join(', ')}`,
    `commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src') === '' ? '' : ' with changes'}`,
  ];
}

function versions(): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const stated = { dependencies: {}, devDependencies: {}, ...(manifest instanceof Object ? manifest : {}) };
  const all: Readonly<Record<string, unknown>> = { ...stated.dependencies, ...stated.devDependencies };
  return packages.filter((name) => name in all).map((name) => `${name} ${all[name]}`);
}

/** What git answers, or `unknown` outside a checkout. */
function git(...words: readonly string[]): string {
  try {
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
