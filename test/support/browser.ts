import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AppOptions } from '../../src/http/app.ts';
import { startTestService, type TestService } from './service.ts';

/** Path of the browser to test with; undefined when the browser tests are to be skipped. */
export const testBrowser = process.env.TEST_BROWSER;

/** The service on a free port, and a browser that shows its console. */
export interface ConsoleUnderTest {
  readonly service: TestService;
  readonly address: string;
  /** A reader of his own: a new browser profile, with its language and its window. */
  openReader(options?: ReaderOptions): Promise<Reader>;
  close(): Promise<void>;
}

interface ReaderOptions {
  readonly locale?: string;
  readonly width?: number;
}

export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  goTo(path: string): Promise<void>;
  /** Nothing may be wrong with the page as it is now. */
  expectSound(): Promise<void>;
}

export async function startConsole(options: Partial<AppOptions> = {}): Promise<ConsoleUnderTest> {
  const service = await startTestService(undefined, undefined, options);
  const address = await listen(service);
  const browser = await chromium.launch({
    ...(testBrowser === undefined ? {} : { executablePath: testBrowser }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic'],
  });
  return {
    service,
    address,
    openReader: (options = {}) => openReader(browser, address, options),
    close: async () => {
      await browser.close();
      await service.close();
    },
  };
}

async function listen({ app }: TestService): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  if (!app.server.listening) await once(app.server, 'listening');
  const bound: AddressInfo | string | null = app.server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the service listens on no port');
  return `http://127.0.0.1:${bound.port}`;
}

async function openReader(
  browser: Browser,
  address: string,
  { locale = 'en-GB', width = 1200 }: ReaderOptions,
): Promise<Reader> {
  const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const otherHosts: string[] = [];
  // An answer of the API that refuses something is no fault of the page.
  page.on('console', (message) => {
    const isRefusal = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== address) otherHosts.push(request.url());
  });
  return {
    context,
    page,
    goTo: async (path) => {
      await page.goto(`${address}${path}`);
      // On a busy machine the page is there before what it shows.
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    },
    expectSound: async () => {
      expect(complaints).toEqual([]);
      expect(otherHosts).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const contentWidth: unknown = await page.evaluate('document.documentElement.scrollWidth');
      expect(contentWidth).toBeLessThanOrEqual(width);
    },
  };
}
