import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Asks the npm registry for advisories about what the service runs with, and ends with 1 when there is a high or
 * critical one. A registry that does not answer such questions (mirrors of closed networks) fails nothing, but is
 * named so that nobody takes silence for safety.
 */

interface AuditReport {
  /** Absent when the registry could not be asked. */
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  readonly message?: string;
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
}

const { stdout, status, error } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
});
if (error !== undefined) throw error;
const report: AuditReport = stdout.trim() === '' ? {} : JSON.parse(stdout);

if (report.vulnerabilities === undefined) {
  process.stderr.write(`
  !! ADVISORIES WERE NOT CHECKED. The npm registry in use could not be asked for them:
  !! ${report.message ?? 'npm audit gave no report'}
  !! Run "npm run check:dependencies" where it can be, before a release.

`);
} else {
  const grave = Object.values(report.vulnerabilities).filter(({ severity }) =>
    ['high', 'critical'].includes(severity),
  );
  for (const { name, severity, range, via } of grave) {
    for (const cause of via) {
      const what = typeof cause === 'string' ? `through ${cause}` : `${cause.title} ${cause.url}`;
      process.stderr.write(`${severity}: ${name} ${range}: ${what}\n`);
    }
  }
  if (grave.length === 0) process.stdout.write('No advisory of high severity about the dependencies.\n');
  process.exitCode = status ?? 1;
}
