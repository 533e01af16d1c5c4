import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { createTemplate } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server, as a user that may create databases. */
    postgresUrl: string;
  }
}

/**
 * Gives all tests one real PostgreSQL, not on UTC so that a confusion of time zones shows, with the template that
 * `createTestDatabase` copies. `TEST_DATABASE_URL` names another server to test against.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer(process.env.TEST_DATABASE_URL);
  try {
    await createTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  return server.stop;
}

async function startTestServer(
  existingServer: string | undefined,
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (existingServer !== undefined) return { url: existingServer, stop: async () => {} };

  const directory = await mkdtemp(join(tmpdir(), 'barema-test-'));
  const server = await startEmbeddedPostgres({
    dataDirectory: directory,
    settings: { timezone: 'Pacific/Auckland', fsync: 'off', max_connections: '300' },
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
