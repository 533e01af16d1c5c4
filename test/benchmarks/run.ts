import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machine } from './machine.ts';
import { asMarkdown, type Report } from './report.ts';

interface Benchmark {
  readonly run: (options: readonly string[]) => Promise<Report>;
}

/**
 * `npm run bench` runs every benchmark, `npm run bench -- engine` those that are named. What follows
 * names as options, such as `rows --rows 10000000`, goes to each of them. Each measures its
 * contestants side by side in one run, prints its report, and replaces its part of BENCHMARKS.md. What is not answered or
 * stored as it has to be, and plans of the database that are not as they have to be, are failures in the report, and the
 * run ends with 1.
 */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  engine: () => import('./engine.ts'),
  http: () => import('./http.ts'),
  rows: () => import('./rows.ts'),
  batch: () => import('./batch.ts'),
  start: () => import('./start.ts'),
};

const reportPath = fileURLToPath(new URL('../../BENCHMARKS.md', import.meta.url));

const firstOption = process.argv.findIndex((word) => word.startsWith('-'));
const asked = process.argv.slice(2, firstOption < 0 ? undefined : firstOption);
const options = firstOption < 0 ? [] : process.argv.slice(firstOption);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  process.stderr.write(
    `no benchmark ${unknown.join(', ')}; there are: ${Object.keys(benchmarks).join(', ')}\n`,
  );
  process.exit(2);
}
for (const [name, load] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  const { run } = await load();
  const report = await run(options);
  const text = asMarkdown(report, machine());
  process.stdout.write(`${text}\n`);
  keep(name, text);
  if (report.failures.length > 0) process.exitCode = 1;
}

/** Puts a report in its place in BENCHMARKS.md. Errors: Error when the file has no place for it. */
function keep(name: string, text: string): void {
  const begin = `<!-- report: ${name} -->`;
  const end = `<!-- end of report: ${name} -->`;
  const kept = readFileSync(reportPath, 'utf8');
  const from = kept.indexOf(begin);
  const until = kept.indexOf(end);
  if (from < 0 || until < from) throw new Error(`BENCHMARKS.md has no place "${begin}" … "${end}"`);
  writeFileSync(reportPath, `${kept.slice(0, from + begin.length)}\n\n${text}\n${kept.slice(until)}`);
}
