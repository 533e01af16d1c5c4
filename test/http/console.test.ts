import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

/** Addresses of this service that a document or a module loads. */
function addressesIn(body: string, from: string): readonly string[] {
  const base = new URL(from, 'http://localhost');
  const named = [
    ...body.matchAll(/(?:src|href)="(\/console\/[^"]+)"/g),
    ...body.matchAll(/"(\/console\/lib\/[^"]+\.js)"/g),
    ...body.matchAll(/^(?:import|export)\b[^'"]*?['"](\.{1,2}\/[^'"]+)['"]/gm),
    ...body.matchAll(/\bimport\('(\.\/[^']+)'\)/g),
    ...body.matchAll(/(?:from|import)\s*["'](lit-html\/[^"']+)["']/g),
    ...body.matchAll(/from"(\.\/[^"]+|\.\.\/[^"]+)"/g),
  ].map(([, address = '']) => address.replace(/^lit-html\//, '/console/lib/lit-html/'));
  return named.map((address) => new URL(address, base).pathname);
}

describe('the console', () => {
  it.each([
    '/console',
    '/console/calculator',
    '/console/recalculations',
    '/console/revisions',
    '/console/revisions/new',
  ])('answers %s with a page that loads only what this service serves', async (page) => {
    const seen = new Set<string>();
    const waiting = [page];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const response = await service.app.inject(address);
      expect([address, response.statusCode]).toEqual([address, 200]);
      expect(response.headers['x-content-type-options']).toBe('nosniff');
      waiting.push(...addressesIn(response.body, address));
    }
    // Modules of types alone are never loaded.
    const modules = readdirSync(new URL('../../src/console', import.meta.url)).filter(
      (name) => name.endsWith('.ts') && !/answers|case-names/.test(name),
    );
    expect([...seen]).toEqual(expect.arrayContaining(modules.map((name) => `/console/src/console/${name}`)));
  });

  it('allows no inline script or style, and nothing from another host', async () => {
    const response = await service.app.inject('/console');
    const policy = String(response.headers['content-security-policy']);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
    expect(policy).toContain("default-src 'none'");
    const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(response.body)?.[1] ?? '';
    const hash = createHash('sha256').update(importMap).digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
    expect(response.body.match(/<script(?![^>]*(?:importmap|src=))/g)).toBeNull();
    expect(response.body).not.toMatch(/<style|style=|\son\w+=/);
  });

  it('serves its modules without their types, and asks again only for what has changed', async () => {
    const url = '/console/src/console/main.ts';
    const response = await service.app.inject(url);
    expect(response.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(response.body).not.toContain('Promise<Page>');
    const again = await service.app.inject({
      url,
      headers: { 'if-none-match': String(response.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it.each([
    ['GET', '/console/', 404],
    ['GET', '/console/nothing', 404],
    ['GET', '/console/src/config.ts', 404],
    ['GET', '/console/src/console/../config.ts', 404],
    ['GET', '/console/src/console/tsconfig.json', 404],
    ['GET', '/console/lib/lit-html/package.json', 404],
    ['POST', '/console', 405],
  ] as const)('answers %s %s with %i', async (method, url, status) => {
    const response = await service.app.inject({ method, url });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });
});
