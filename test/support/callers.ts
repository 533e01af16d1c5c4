import { randomBytes, randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { type Caller, type Scope, scopes } from '../../src/application/caller.ts';
import { createApiKey } from '../../src/application/manage-api-keys.ts';
import { openCalculationStore } from '../../src/db/calculation-store.ts';
import { connectDatabase } from '../../src/db/client.ts';
import { renewServiceLogin } from '../../src/db/service-login.ts';
import { buildApp } from '../../src/http/app.ts';
import { createTestDatabase, runSql } from './database.ts';
import { aloneWithoutResources } from './requests.ts';
import { dependenciesOf, type TestService, testNow } from './service.ts';

/** The enterprise numbers of two organizations. */
export const mine = '0207463204';
export const theirs = '0212346955';

/** Who makes and ends the keys of the tests. */
export const keyKeeper: Pick<Caller, 'actor' | 'client' | 'traceId'> = {
  actor: 'Key keeper',
  client: 'command',
  traceId: v7(),
};

/** A caller of one or several organizations. */
export interface TestCaller {
  request(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; headers: Record<string, unknown>; body: Record<string, unknown> }>;
}

/** Has a caller store a calculation, of somebody alone unless the changes say otherwise, and answers its identifier. */
export async function createAs(caller: TestCaller, changes: object = {}, headers = {}): Promise<string> {
  const body = { ...aloneWithoutResources, ...changes };
  const answer = await caller.request('POST', '/v1/calculations', body, headers);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer));
  return String(answer.body.id);
}

/** A service that works with a login of its own, as in production, with callers of several organizations. */
export interface ServiceForCallers extends TestService {
  /** The URL of the login. */
  readonly loginUrl: string;
  /** Somebody with a key, who may do everything for these organizations, or what the scopes say. */
  callerOf(name: string, organizations: readonly string[], allowed?: readonly Scope[]): Promise<TestCaller>;
}

/** Starts the service as it is put on a network: callers prove who they are, by keys. */
export async function startServiceForCallers(
  clock: () => Temporal.Instant = () => testNow,
): Promise<ServiceForCallers> {
  const { url, owner, database: unused, drop } = await createTestDatabase();
  await unused.$disconnect();
  const login = `service_${randomUUID().replaceAll('-', '')}`;
  const loginUrl = await renewServiceLogin(url, login);
  const database = connectDatabase(loginUrl);
  const calculationStore = openCalculationStore(loginUrl);
  const { dependencies, queue } = await dependenciesOf({ database, calculationStore, url: loginUrl }, clock);
  const app = buildApp(dependencies, { access: { authentication: 'required' }, logLevel: 'silent' });
  await app.ready();
  return {
    app,
    database,
    calculationStore,
    owner,
    databaseUrl: url,
    dependencies,
    queue,
    loginUrl,
    callerOf: async (name, organizations, allowed = scopes) => {
      const expiresAt = Temporal.Instant.from('2100-01-01T00:00:00Z');
      const key = { name, organizations, scopes: allowed, expiresAt };
      const { secret } = await createApiKey(
        { database: owner, clock, newIdentifier: v7 },
        keyKeeper,
        randomBytes,
        key,
      );
      return {
        request: async (method, requestUrl, body, headers) => {
          const response = await app.inject({
            method,
            url: requestUrl,
            headers: { authorization: `Bearer ${secret}`, ...headers },
            ...(body === undefined ? {} : { body }),
          });
          return { status: response.statusCode, headers: response.headers, body: response.json() };
        },
      };
    },
    close: async () => {
      await app.close();
      await queue.close();
      await calculationStore.close();
      await database.$disconnect();
      await drop();
      await runSql(new URL('/postgres', url).href, `DROP ROLE ${login}`);
    },
  };
}
