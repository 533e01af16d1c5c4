import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';

/** What the linter says of a file that holds one import, in a project with our rules and no other file. */
async function verdict(folder: string, imported: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'barema-boundaries-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(new URL('../biome.json', import.meta.url), join(root, 'biome.json'));
  const file = join(root, 'src', folder, 'probe.ts');
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `import * as probe from '${imported}';\n\nexport const found = probe;\n`);
  const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
  const result = await promisify(execFile)(process.execPath, [biome, 'lint', '--vcs-enabled=false', file], {
    cwd: root,
  }).catch((error: { stdout: string; stderr: string }) => error);
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
    ['http', '../console/api.ts'],
    ['command-line', '../db/client.ts'],
    ['command-line', '../config.ts'],
    ['http', '../command-line/lines.ts'],
    ['console', '../db/client.ts'],
    ['console', '../http/app.ts'],
    ['console', '../domain/calculate.ts'],
    ['console', 'node:fs'],
  ])('refuse that src/%s imports %s', async (folder, imported) => {
    expect(await verdict(folder, imported)).toContain('noRestrictedImports');
  });

  it.each([
    ['domain/provisions', '../money.ts'],
    ['application', '../db/client.ts'],
    ['http', '../application/assess-case.ts'],
    ['command-line', '../http/calculation-request.ts'],
    ['console', '../http/schemas/rate.ts'],
    ['console', '../domain/explanations/glossary.ts'],
  ])('let src/%s import %s', async (folder, imported) => {
    expect(await verdict(folder, imported)).not.toContain('noRestrictedImports');
  });
});
