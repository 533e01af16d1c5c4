import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const written: string[] = [];

afterEach(async () => {
  for (const file of written.splice(0)) await rm(file);
});

/** What the linter says of a file that holds one import. */
async function verdict(folder: string, imported: string): Promise<string> {
  const file = `${root}src/${folder}/boundary-probe-${process.pid}.ts`;
  written.push(file);
  await writeFile(file, `import * as probe from '${imported}';\n\nexport const found = probe;\n`);
  const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
  const result = await promisify(execFile)(process.execPath, [biome, 'lint', file], { cwd: root }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  return `${result.stdout}${result.stderr}`;
}

describe('the boundaries', () => {
  it.each([
    ['domain', 'node:fs'],
    ['domain', 'fastify'],
    ['domain', '../db/client.ts'],
    ['domain/provisions', '../../application/assess-case.ts'],
    ['application', '../http/app.ts'],
    ['db', '../http/app.ts'],
    ['http', '../db/client.ts'],
    ['http', '../config.ts'],
  ])('refuse that src/%s imports %s', async (folder, imported) => {
    expect(await verdict(folder, imported)).toContain('noRestrictedImports');
  });

  it.each([
    ['domain/provisions', '../money.ts'],
    ['application', '../db/client.ts'],
    ['http', '../application/assess-case.ts'],
  ])('let src/%s import %s', async (folder, imported) => {
    expect(await verdict(folder, imported)).not.toContain('noRestrictedImports');
  });
});
