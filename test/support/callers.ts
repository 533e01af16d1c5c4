import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { connectDatabase } from '../../src/db/client.ts';
import { openCurrentRateBook } from '../../src/db/current-rate-book.ts';
import { renewServiceLogin } from '../../src/db/service-login.ts';
import { buildApp } from '../../src/http/app.ts';
import { createTestDatabase, runSql } from './database.ts';
import { type TestService, testNow } from './service.ts';

/** The enterprise numbers of two organizations. */
export const mine = '0207463204';
export const theirs = '0212346955';

/** A caller of one or several organizations. */
export interface TestCaller {
  request(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** A service that works with a login of its own, as in production, with callers of several organizations. */
export interface ServiceForCallers extends TestService {
  /** The URL of the login. */
  readonly loginUrl: string;
  callerOf(...organizations: readonly string[]): TestCaller;
}

/**
 * Starts the service with callers that a test names. How a caller proves for whom he acts is not looked at here: only
 * what the service makes of it.
 */
export async function startServiceForCallers(
  clock: () => Temporal.Instant = () => testNow,
): Promise<ServiceForCallers> {
  const { url, owner, database: unused, drop } = await createTestDatabase();
  await unused.$disconnect();
  const login = `service_${randomUUID().replaceAll('-', '')}`;
  const loginUrl = await renewServiceLogin(url, login);
  const database = connectDatabase(loginUrl);
  const { rateBook, refresh } = await openCurrentRateBook(database);
  const app = buildApp(
    { database, rateBook, refreshRateBook: refresh, clock, newIdentifier: v7 },
    { access: { authentication: 'none' }, logLevel: 'silent' },
  );
  app.addHook('preParsing', async (request) => {
    const organizations = request.headers['test-organizations'];
    if (typeof organizations !== 'string') return;
    request.caller = {
      actor: `person of ${organizations}`,
      client: 'test',
      organizations: organizations.split(','),
      traceId: request.id,
    };
  });
  await app.ready();
  return {
    app,
    database,
    owner,
    databaseUrl: url,
    loginUrl,
    callerOf: (...organizations) => ({
      request: async (method, requestUrl, body, headers) => {
        const response = await app.inject({
          method,
          url: requestUrl,
          headers: { 'test-organizations': organizations.join(','), ...headers },
          ...(body === undefined ? {} : { body }),
        });
        return { status: response.statusCode, body: response.json() };
      },
    }),
    close: async () => {
      await app.close();
      await database.$disconnect();
      await drop();
      await runSql(new URL('/postgres', url).href, `DROP ROLE ${login}`);
    },
  };
}
