import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import type { App } from '../app.ts';

const sourceDirectory = join(import.meta.dirname, '..', '..');

/** Every page is the same document; its script looks at the address. */
const pages = [
  '/console',
  '/console/calculator',
  '/console/recalculations',
  '/console/revisions',
  '/console/revisions/new',
  '/console/revisions/:revisionId',
];

/** What the modules of the console import from elsewhere in `src`: terms, languages and types of resources. */
const sharedModules = [
  'domain/explanations/glossary.ts',
  'domain/explanations/languages.ts',
  'domain/resource-types.ts',
];

/** The files of npm packages that the import map of the page leads to. */
const libraryFiles: Readonly<Record<string, readonly string[]>> = {
  '@kurkle/color': ['dist/color.esm.js'],
  'chart.js': ['dist/chart.js', 'dist/chunks/index.js'],
  'lit-html': [
    'async-directive.js',
    'directive-helpers.js',
    'directive.js',
    'directives/live.js',
    'directives/ref.js',
    'lit-html.js',
  ],
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
};

interface ServedFile {
  readonly mediaType: string;
  readonly content: string;
  readonly etag: string;
}

/**
 * The pages for administrators and caseworkers, and everything that they load: their modules, which are TypeScript
 * and lose their types here, once, when they are first asked for, so that the start does not wait for it; and the
 * few library files that they import. Errors: those of the file system and SyntaxError, when a file is missing or is
 * no erasable TypeScript.
 */
export async function consoleRoutes(app: App): Promise<void> {
  const pagePath = join(sourceDirectory, 'console', 'page.html');
  const page = await readServed(pagePath);
  const headers = { 'content-security-policy': contentSecurityPolicy(page.content) };
  const serve = (url: string, path: string, known?: ServedFile) => {
    let file = known === undefined ? undefined : Promise.resolve(known);
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      file ??= readServed(path);
      return sendFile(await file, request, reply.headers(headers));
    });
  };

  for (const url of pages) serve(url, pagePath, page);
  for (const path of await consoleFiles()) {
    serve(`/console/src/${path}`, join(sourceDirectory, path));
  }
  for (const [name, paths] of Object.entries(libraryFiles)) {
    for (const path of paths) {
      serve(`/console/lib/${name}/${path}`, join(packageDirectory(name), path));
    }
  }
}

/** Paths under `src`. */
async function consoleFiles(): Promise<readonly string[]> {
  const names = await readdir(join(sourceDirectory, 'console'), { recursive: true });
  const served = names.filter((name) => ['.css', '.svg', '.ts'].includes(extname(name)));
  return [...served.map((name) => `console/${name}`), ...sharedModules];
}

function packageDirectory(name: string): string {
  const description = findPackageJSON(name, import.meta.url);
  if (description === undefined) throw new Error(`the package ${name} is not installed`);
  return dirname(description);
}

async function readServed(path: string): Promise<ServedFile> {
  const extension = extname(path);
  const mediaType = mediaTypes[extension];
  if (mediaType === undefined) throw new RangeError(`no media type for ${extension}`);
  const text = await readFile(path, 'utf8');
  const content = extension === '.ts' ? await withoutTypes(text) : text;
  return { mediaType, content, etag: `"${sha256(content)}"` };
}

async function withoutTypes(text: string): Promise<string> {
  const { transformSync } = await import('amaro');
  return transformSync(text, { mode: 'strip-only' }).code;
}

function sendFile(file: ServedFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { mediaType, content, etag } = file;
  reply.header('cache-control', 'no-cache').header('etag', etag);
  if (fresh(request.headers, { etag })) return reply.code(304).send();
  return reply.type(mediaType).serializer(String).send(content);
}

/**
 * Nothing from another host, no inline style, and no inline script but the import map, which is named by its hash.
 * Markup is only made by lit-html.
 */
function contentSecurityPolicy(page: string): string {
  const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(page)?.[1];
  if (importMap === undefined) throw new Error('the page of the console has no import map');
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    `script-src 'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
