import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleUnderTest, startConsole, testBrowser } from '../support/browser.ts';

describe.skipIf(testBrowser === undefined)(
  'the amounts in a browser (npm run test:browser)',
  { timeout: 240_000 },
  () => {
    let console: ConsoleUnderTest;
    beforeAll(async () => {
      console = await startConsole();
    });
    afterAll(() => console.close());

    it.each([
      ['a screen', 1200],
      ['a phone', 360],
    ])('shows today, another day and the history on %s', async (_device, width) => {
      const reader = await console.openReader({ width });
      const { page } = reader;
      await reader.goTo('/console');
      await page.getByRole('heading', { name: 'In force on 15 September 2026' }).waitFor();
      const inForce = page.getByRole('region', { name: 'In force on 15 September 2026' });
      expect(await inForce.getByRole('row', { name: /Person living alone/ }).innerText()).toMatch(
        /since 1 September 2026\s+€1,367\.34\s+€16,408\.11/,
      );
      await page.getByRole('img', { name: /^Chart: Amount of the integration income/ }).waitFor();
      const history = page.getByRole('region', { name: /^Amount of the integration income/ });
      expect(await history.getByRole('row').count()).toBe(43);
      expect(await history.getByRole('row', { name: /1 October 2002/ }).innerText()).toContain('€583.66');
      await reader.expectSound();

      await page.getByLabel('Day', { exact: true }).fill('2016-06-01');
      await page.getByRole('button', { name: 'Show' }).click();
      const earlier = page.getByRole('region', { name: 'In force on 1 June 2016' });
      expect(await earlier.getByRole('row', { name: /dependent family/ }).innerText()).toContain('€1,156.53');

      await page.getByText('All other amounts and rates').click();
      await page.getByLabel('Of which amount').selectOption({ label: 'Flat exemption' });
      await page.getByRole('region', { name: 'Flat exemption, a year' }).waitFor();
      await reader.expectSound();
    });

    it('says beside the day why it shows nothing, and leads there', async () => {
      const reader = await console.openReader();
      const { page } = reader;
      await reader.goTo('/console');
      await page.getByLabel('Day', { exact: true }).fill('2001-01-01');
      await page.getByRole('button', { name: 'Show' }).click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('2002-10-01');
      await reader.expectSound();
      await alert.getByRole('link').click();
      expect(await page.evaluate('document.activeElement.id')).toBe('field-date');
    });

    it('speaks the language of the browser, then the one that was chosen, also the next time', async () => {
      const reader = await console.openReader({ locale: 'nl-BE' });
      const { page } = reader;
      await reader.goTo('/console');
      await page.getByRole('heading', { name: 'Van kracht op 15 september 2026' }).waitFor();
      expect(await page.title()).toBe('Geldende bedragen – Barema');
      await page.getByRole('button', { name: 'Deutsch' }).click();
      await page.getByRole('heading', { name: 'In Kraft am 15. September 2026' }).waitFor();
      await reader.expectSound();
      await reader.goTo('/console/calculator');
      await page.getByRole('heading', { name: 'Rechner', level: 1 }).waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe('de');
      await page.getByRole('button', { name: 'Français' }).click();
      await page.getByRole('heading', { name: 'Calculatrice', level: 1 }).waitFor();
      await reader.expectSound();
    });

    it('can be walked through with the keyboard', async () => {
      const reader = await console.openReader();
      const { page } = reader;
      await reader.goTo('/console');
      await page.getByRole('heading', { name: /In force on/ }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#content');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowUp');
      for (let presses = 0; presses < 6; presses += 1) {
        if ((await page.evaluate('document.activeElement.textContent.trim()')) === 'Show') break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.waitForFunction("document.activeElement.id === 'in-force'");
      await reader.expectSound();
    });
  },
);
