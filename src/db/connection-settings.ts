import type { ClientConfig } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';

/**
 * What `pg` needs to reach the database of a URL, with settings of the session on top.
 *
 * The settings travel as start-up options, so they hold from the first statement of every connection of a
 * pool. Options that the URL itself carries are kept; where both name a setting, ours wins.
 *
 * `TimeZone` is always UTC: Prisma writes and reads instants without their offset, so with any other
 * zone, which a server or a database may have as its default, it would store wrong ones.
 *
 * Errors: TypeError when the URL cannot be parsed (without the URL in its message).
 */
export function connectionSettings(
  url: string,
  applicationName: string,
  settings: Readonly<Record<string, string>>,
): ClientConfig {
  const config = parseIntoClientConfig(url);
  const ours = Object.entries({ TimeZone: 'UTC', ...settings }).map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionTimeoutMillis: 5_000,
    ...config,
    application_name: applicationName,
    options: [config.options, ...ours].filter((option) => option !== undefined).join(' '),
  };
}
