import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOf, sendLines, startWorking } from '../support/batches.ts';
import { type ConsoleUnderTest, startConsole, testBrowser } from '../support/browser.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';

describe.skipIf(testBrowser === undefined)(
  'the recalculations in a browser (npm run test:browser)',
  { timeout: 120_000 },
  () => {
    let console: ConsoleUnderTest;
    beforeAll(async () => {
      console = await startConsole();
      await startWorking(console.service);
      const march = { ...aloneWithoutResources, requestDate: '2026-03-10' };
      const items = [
        { ...march, caseReference: 'RISES' },
        { ...aloneWithoutResources, caseReference: 'STAYS', requestDate: '2026-09-01' },
        // Until September less than the amount of his category; with the higher one he has a right.
        {
          ...march,
          caseReference: 'GAINS',
          applicant: {
            birthDate: '1970-01-01',
            resources: [{ type: 'pension', annualAmountCents: 1_620_000 }],
          },
        },
        {
          ...aloneWithoutResources,
          caseReference: 'LATER',
          requestDate: '2026-10-10',
          applicant: {
            birthDate: '1970-01-01',
            resources: [{ type: 'wage', monthlyAmountCents: 50_000, startedOn: '2026-10-05' }],
          },
        },
      ];
      const { status } = await post(console.service, '/v1/calculationBatches', { items });
      expect(status).toBe(200);
    });
    afterAll(() => console.close());

    /** The pages then show it as they are opened. */
    async function recalculateAll(): Promise<void> {
      const { body } = await post(console.service, '/v1/recalculations', { date: '2026-09-01' });
      expect((await endOf(console.service.app, body.href)).body.status.state).toBe('done');
    }

    it.each([
      ['a screen', 1200],
      ['a phone', 360],
    ])(
      'calculates all files again, says what changes for whom, and keeps it on %s',
      async (_device, width) => {
        const reader = await console.openReader({ width });
        const { page } = reader;
        await reader.goTo('/console/recalculations');
        await page.getByRole('heading', { name: 'All files again', exact: true }).waitFor();
        await reader.expectSound();

        await page.getByLabel('Day', { exact: true }).fill('2001-01-01');
        await page.getByRole('button', { name: 'Calculate all files again' }).click();
        await page.getByRole('alert').getByText('2002-10-01').waitFor();
        await reader.expectSound();

        await page.getByLabel('Day', { exact: true }).fill('2026-09-01');
        await page.getByRole('button', { name: 'Calculate all files again' }).click();
        const shown = page.getByRole('region', { name: 'At the amounts of 1 September 2026' });
        await shown.getByText('Done', { exact: true }).waitFor();
        await shown.getByRole('row', { name: /^Gains the right 1/ }).waitFor();
        await shown.getByRole('row', { name: /^More a month 1/ }).waitFor();
        await shown.getByRole('row', { name: /^Nothing 1/ }).waitFor();
        await reader.expectSound();

        await shown.getByLabel('Which files').selectOption({ label: 'More a month (1)' });
        await shown.getByRole('button', { name: 'List them' }).click();
        await shown.getByRole('row', { name: 'RISES €1,340.47 €1,367.34 +€26.87' }).waitFor();
        await shown.getByText('1 of 1 files are listed.').waitFor();
        await reader.expectSound();

        await shown.getByLabel('Which files').selectOption({ label: 'Could not be calculated (1)' });
        await shown.getByRole('button', { name: 'List them' }).click();
        await shown
          .getByRole('row', { name: /^LATER The work or training starts on 5.October.2026/ })
          .waitFor();
        await reader.expectSound();

        const downloading = page.waitForEvent('download');
        await shown.getByRole('button', { name: 'Download all results (NDJSON)' }).click();
        const lines = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\n');
        expect(lines.map((line) => JSON.parse(line).previous.caseReference)).toEqual([
          'GAINS',
          'LATER',
          'RISES',
          'STAYS',
        ]);

        // Who comes back finds it again.
        await page.reload();
        await shown.getByText('Done', { exact: true }).waitFor();
        await page.getByRole('button', { name: 'Nederlands' }).click();
        await page.getByRole('heading', { name: 'Alle dossiers herberekenen' }).waitFor();
        await reader.expectSound();
      },
    );

    it('goes on looking how far it is when that could not be asked once', async () => {
      await recalculateAll();
      const { page, goTo } = await console.openReader();
      const { promise: told, resolve: tell } = Promise.withResolvers<void>();
      let looks = 0;
      await page.route('**/v1/recalculations', async (route) => {
        looks += 1;
        if (looks === 1) {
          const response = await route.fetch();
          const { items } = await response.json();
          const [newest] = items;
          await route.fulfill({
            response,
            json: { items: [{ ...newest, status: { state: 'processing' } }] },
          });
        } else if (looks === 2) {
          await route.abort();
        } else {
          await told;
          await route.continue();
        }
      });
      await goTo('/console/recalculations');
      await page.getByRole('alert').getByText('cannot be reached').waitFor();
      tell();
      const shown = page.getByRole('region', { name: 'At the amounts of 1 September 2026' });
      await shown.getByText('Done', { exact: true }).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    });

    it('says why a download was refused', async () => {
      await recalculateAll();
      const reader = await console.openReader({ locale: 'nl-BE' });
      const { page } = reader;
      await reader.goTo('/console/recalculations');
      const download = page.getByRole('button', { name: 'Alle resultaten downloaden (NDJSON)' });
      await download.waitFor();
      const { databaseUrl } = console.service;
      await runSql(databaseUrl, 'ALTER TABLE calculation_batch_chunk RENAME TO away');
      await download.click();
      await page
        .getByRole('alert')
        .getByText('De dienst heeft op deze aanvraag gefaald. Meld a.u.b. de BelGov-Trace-Id.')
        .waitFor();
      await runSql(databaseUrl, 'ALTER TABLE away RENAME TO calculation_batch_chunk');

      // As seven days after its end.
      await runSql(databaseUrl, 'DELETE FROM calculation_batch');
      await download.click();
      await page.getByRole('alert').getByText('Er bevindt zich niets op dit pad.').waitFor();
      await page.getByRole('button', { name: 'Opsommen' }).click();
      await page.getByRole('alert').getByText('Er bevindt zich niets op dit pad.').waitFor();
    });

    it('says that a download broke off, and keeps nothing of it', async () => {
      const { app, databaseUrl } = console.service;
      const cases = Array.from({ length: 600 }, (_, index) => ({
        ...aloneWithoutResources,
        caseReference: `FILE-${index}`,
      }));
      const { body } = await sendLines(app, cases);
      await endOf(app, body.href);
      await recalculateAll();
      const reader = await console.openReader();
      const { page } = reader;
      let downloads = 0;
      page.on('download', () => {
        downloads += 1;
      });
      await reader.goTo('/console/recalculations');
      // The first 500 lines are sent by the time that the next cannot be read.
      await runSql(databaseUrl, `UPDATE calculation_batch_chunk SET outcome = '{' WHERE number = 1`);
      for (const [language, button, text] of [
        ['English', 'Download all results (NDJSON)', 'The answer broke off before its end.'],
        ['Français', 'Télécharger tous les résultats (NDJSON)', 'La réponse s’est interrompue avant la fin.'],
        ['Nederlands', 'Alle resultaten downloaden (NDJSON)', 'Het antwoord brak af vóór het einde.'],
        ['Deutsch', 'Alle Ergebnisse herunterladen (NDJSON)', 'Die Antwort brach vor dem Ende ab.'],
      ] as const) {
        if (language !== 'English') await page.getByRole('button', { name: language }).click();
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('alert').getByText(text).waitFor();
      }
      expect(downloads).toBe(0);
    });

    it('is led to from a revision, with its first day', async () => {
      const reader = await console.openReader();
      await reader.goTo('/console/recalculations?date=2026-03-01');
      expect(await reader.page.getByLabel('Day', { exact: true }).inputValue()).toBe('2026-03-01');
    });
  },
);
