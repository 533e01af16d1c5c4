import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { applyMigrations } from '../src/db/migrate.ts';
import { createEmptyDatabase, createTestDatabase, runSql } from './support/database.ts';
import { type ServiceProcess, startServiceProcess } from './support/process.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Makes a login as the README says, with a name of its own, and answers the URL of a database for it. */
async function makeLogin(ownerUrl: string): Promise<string> {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const lines = /<!-- sql: login -->\n```sql\n([\s\S]*?)```/.exec(readme)?.[1]?.trim().split('\n') ?? [];
  expect(lines).toHaveLength(3);
  const name = `login_${randomUUID().replaceAll('-', '')}`;
  for (const line of lines) {
    const exists = line.startsWith('CREATE ROLE barema_runtime');
    // Another test of this server has made it.
    if (exists) await expect(runSql(ownerUrl, line)).rejects.toThrow(/already exists/);
    else await runSql(ownerUrl, line.replaceAll('barema_service', name));
  }
  onTestFinished(async () => {
    await runSql(inject('postgresUrl'), `DROP ROLE ${name}`);
  });
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = 'a password';
  return url.href;
}

function start(environment: Readonly<Record<string, string>>): ServiceProcess {
  return startServiceProcess({ environment });
}

async function expectToServe(service: ServiceProcess): Promise<void> {
  expect(await (await fetch(`${await service.address}/health`)).json()).toEqual({ status: 'UP' });
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
}

async function expectRefusal(service: ServiceProcess, line: RegExp): Promise<void> {
  expect(await service.ended).toBe(1);
  expect(service.errors()).toMatch(line);
  expect(service.errors()).toMatch(/^[^\n]+\n$/);
}

describe('the service', () => {
  test('migrates as the owner and works with a login of its own', async () => {
    const { url, drop } = await createEmptyDatabase();
    onTestFinished(drop);
    const login = await makeLogin(url);
    const environment = { DATABASE_URL: login, DATABASE_OWNER_URL: url, AUTHENTICATION: 'required' };
    const service = start(environment);
    await service.address;
    expect(service.output()).not.toContain('logs in as their owner');
    await expectToServe(service);
    expect(await runSql(url, 'SELECT FROM rate LIMIT 1')).toHaveLength(1);
  });

  test('needs the login alone when there is nothing to migrate and to publish', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    await expectToServe(start({ DATABASE_URL: await makeLogin(url), AUTHENTICATION: 'required' }));
  });

  test('says what it needs when it may not migrate, or may not publish', async () => {
    const { url, drop } = await createEmptyDatabase();
    onTestFinished(drop);
    const login = await makeLogin(url);
    await expectRefusal(
      start({ DATABASE_URL: login }),
      /^DATABASE_URL: .*permission denied for schema public/,
    );
    await applyMigrations(url);
    await expectRefusal(
      start({ DATABASE_URL: login }),
      /^DATABASE_URL: its user may not publish .* DATABASE_OWNER_URL$/m,
    );
  });

  test('does not start as the owner of the tables when others may call it', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    await expectRefusal(
      start({ DATABASE_URL: url, AUTHENTICATION: 'required' }),
      /^DATABASE_URL: its user owns the tables.* DATABASE_OWNER_URL$/m,
    );
    await expectRefusal(
      start({ DATABASE_URL: url, DATABASE_OWNER_URL: url, AUTHENTICATION: 'required' }),
      /^DATABASE_URL: its user owns the tables/,
    );
  });

  test('says that it works as the owner of the tables on a machine of its own', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    const service = start({ DATABASE_URL: url });
    await service.address;
    expect(service.output()).toContain('logs in as their owner');
    await expectToServe(service);
  });
});
