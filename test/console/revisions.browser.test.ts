import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleUnderTest, type Reader, startConsole, testBrowser } from '../support/browser.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { act, prepare, volunteerCap } from '../support/revisions.ts';

/** What the index makes of the amounts of September 2026 one step later, as an official table would print it. */
const tableOfMarch2027 = `Catégorie\tpar an\tpar mois
Personne cohabitante\t11.157,34 €\t929,78 €
Personne isolée\t16.736,02 €\t1.394,67 €
Personne vivant avec une famille à sa charge\t22.617,84 €\t1.884,82 €
Exonération ISP, montant général\t328,43 €`;

describe.skipIf(testBrowser === undefined)(
  'the revisions in a browser (npm run test:browser)',
  { timeout: 240_000 },
  () => {
    let console: ConsoleUnderTest;
    beforeAll(async () => {
      console = await startConsole();
      for (const [caseReference, monthlyAmountCents] of [
        ['RICH', 137_000],
        ['POOR', 20_000],
      ] as const) {
        const stored = await post(console.service, '/v1/calculations', {
          ...aloneWithoutResources,
          caseReference,
          applicant: { birthDate: '1970-01-01', resources: [{ type: 'otherIncome', monthlyAmountCents }] },
        });
        expect(stored.status).toBe(201);
      }
    });
    afterAll(() => console.close());

    const heading = (reader: Reader, name: string) =>
      reader.page.getByRole('heading', { name, exact: true }).waitFor();

    async function fillIn(reader: Reader, person: string, reason: string, firstDay: string): Promise<void> {
      const { page } = reader;
      await reader.goTo('/console/revisions/new');
      await page.getByLabel('Your name').fill(person);
      await page.getByLabel('What and why').fill(reason);
      // The day that is proposed comes with the rates; what is typed before that would be lost.
      await page.locator('#series option').nth(1).waitFor({ state: 'attached' });
      const day = page.getByLabel('First day', { exact: true });
      await day.fill(firstDay);
      await day.blur();
    }

    async function actAs(reader: Reader, person: string, button: string): Promise<void> {
      await reader.page.getByLabel('Your name').fill(person);
      await reader.page.getByRole('button', { name: button, exact: true }).click();
    }

    it('lists more of them once, however often that is asked for, and those of one state alone', async () => {
      const hrefs: string[] = [];
      for (let count = 0; count < 51; count += 1) {
        hrefs.push(await prepare(console.service, 'Anna Maes', [volunteerCap()]));
      }
      const reader = await console.openReader();
      const { page } = reader;
      /** Answers to what is asked for with this in its address come when the test says so. */
      const hold = async (part: string): Promise<() => Promise<unknown>> => {
        const { promise: released, resolve: release } = Promise.withResolvers<void>();
        await page.route(new RegExp(part), async (route) => {
          await released;
          await route.continue();
        });
        return () => {
          const answered = page.waitForResponse(new RegExp(part));
          release();
          return answered.then((response) => response.finished());
        };
      };
      const listed = page.getByRole('link', { name: 'a test' });
      const more = page.getByRole('button', { name: 'Show more' });
      const releaseMore = await hold('cursor=');
      await reader.goTo('/console/revisions');
      await more.click();
      await more.click();
      await releaseMore();
      await more.waitFor({ state: 'detached' });
      expect(await listed.count()).toBe(51);

      const releaseSubmitted = await hold('state=submitted');
      const state = page.getByLabel('State', { exact: true });
      await state.selectOption({ label: 'To be approved' });
      await state.selectOption({ label: 'Draft' });
      await more.waitFor();
      await releaseSubmitted();
      // Shown in another language, the page is made again of what it has.
      await page.getByRole('button', { name: 'Nederlands' }).click();
      await page.getByRole('button', { name: 'Meer tonen' }).waitFor();
      expect(await listed.count()).toBe(50);
      await reader.expectSound();
      for (const href of hrefs) await act(console.service, 'Anna Maes', href, 'withdraw');
    });

    it('shows every decimal of a percentage and of a factor', async () => {
      const common = { effectiveFrom: '2028-01-01', confidence: 'official' };
      const href = await prepare(console.service, 'Anna Maes', [
        { ...common, parameter: 'movableCapitalLowRate', unit: 'ratio', factor: '0.065' },
        { ...common, parameter: 'propertyMultiplier', unit: 'factor', factor: '3.125' },
      ]);
      expect(await act(console.service, 'Anna Maes', href, 'submit')).toMatchObject({ status: 200 });
      const reader = await console.openReader();
      await reader.goTo(href.replace('/v1/rateRevisions', '/console/revisions'));
      await reader.page.getByRole('cell', { name: '6.5 %', exact: true }).waitFor();
      await reader.page.getByRole('cell', { name: '3.125', exact: true }).waitFor();
      await reader.expectSound();
    });

    it.each([
      ['a screen', 1200, '2027-03-01'],
      ['a phone', 360, '2027-09-01'],
    ])(
      'brings an indexation from the official table to publication on %s',
      async (_device, width, firstDay) => {
        const author = await console.openReader({ width });
        const { page } = author;
        const reason = `Indexation of ${firstDay}`;
        await author.goTo('/console/revisions');
        await author.expectSound();
        await page.getByRole('link', { name: 'Prepare a revision' }).click();
        await heading(author, 'New rate revision');
        await author.expectSound();

        await fillIn(author, 'Anna Maes', reason, firstDay);
        await page.getByRole('button', { name: 'Propose the indexed amounts' }).click();
        const amount = page.getByLabel(/^New amount, .*living alone, a year$/);
        await amount.waitFor();
        await author.expectSound();
        if (firstDay === '2027-03-01') {
          await page.getByText('Paste the official table').click();
          await page.getByLabel('Official table', { exact: true }).fill(tableOfMarch2027);
          await page.getByRole('button', { name: 'Read the table' }).click();
          await page.getByText('7 amounts were read.').waitFor();
          expect(await page.getByText('different', { exact: true }).count()).toBe(0);
          await author.expectSound();
        }

        const right = await amount.inputValue();
        await amount.fill('16999.99');
        await amount.blur();
        await page.getByText('different', { exact: true }).waitFor();
        await page.getByRole('button', { name: 'Save and check' }).click();
        await heading(author, 'Rate revision');
        // What is wrong stands beside the amount, which is read out with it.
        await page
          .getByText(/^Error:/)
          .first()
          .waitFor();
        const month = page.getByLabel(/^New amount, .*living alone, a month$/);
        const described = await month.getAttribute('aria-describedby');
        expect(await page.locator(`#${described}`).innerText()).toContain('a twelfth');
        const alone = `€${Number(await month.inputValue()).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
        expect(await page.getByRole('button', { name: 'Submit', exact: true }).count()).toBe(0);
        await author.expectSound();

        await amount.fill(right);
        await page.getByRole('button', { name: 'Save and check' }).click();
        await page.getByText('Saved and checked.').waitFor();
        await author.expectSound();

        await page.getByRole('button', { name: 'Compute the impact' }).click();
        await page.getByText('Cases that gain the right').first().waitFor();
        await author.expectSound();
        await page.getByRole('button', { name: 'Submit', exact: true }).click();
        await page.getByText('Submitted. Somebody else can approve it now.').waitFor();
        await author.expectSound();

        await actAs(author, 'Anna Maes', 'Approve and publish');
        await page.getByRole('alert').getByText('another person').waitFor();
        await author.expectSound();

        const colleague = await console.openReader({ width });
        await colleague.goTo(new URL(page.url()).pathname);
        await actAs(colleague, 'Louis Peeters', 'Approve and publish');
        await colleague.page.getByText('Approved and published.').waitFor();
        await colleague.expectSound();

        // Who still sees it as submitted gets one clear answer.
        await actAs(author, 'Jan Smit', 'Approve and publish');
        await page.getByRole('alert').waitFor();
        await page.locator('.tag').getByText('Published').waitFor();
        await author.expectSound();

        await author.goTo('/console/revisions');
        await page.getByRole('row', { name: new RegExp(`${reason}.*Published`) }).waitFor();
        await author.expectSound();

        await author.goTo('/console');
        await page.getByRole('heading', { name: /^In force on/ }).waitFor();
        await page.getByLabel('Day', { exact: true }).fill(firstDay);
        await page.getByRole('button', { name: 'Show' }).click();
        const row = page
          .getByRole('region', { name: /^In force on 1/ })
          .getByRole('row', { name: /living alone/ });
        await row.getByText(alone).waitFor();

        await author.goTo('/console/calculator');
        await page.getByLabel('Date of the application').fill(firstDay);
        await page.getByRole('button', { name: 'Calculate', exact: true }).click();
        await page.locator('.verdict-amount').getByText(alone).waitFor();
      },
    );

    it('shows what a revision does to stored cases', async () => {
      const reader = await console.openReader();
      const { page } = reader;
      await fillIn(reader, 'Anna Maes', 'A rise before its time', '2026-10-01');
      await page.getByRole('button', { name: 'Propose the indexed amounts' }).click();
      await page.getByLabel(/^New amount, .*living alone, a year$/).waitFor();
      await page.getByRole('button', { name: 'Save and check' }).click();
      await heading(reader, 'Rate revision');
      await page.getByRole('button', { name: 'Compute the impact' }).click();
      await page.getByText('Cases that gain the right').first().waitFor();
      const fact = (name: string) =>
        page.locator('.facts > div').filter({ hasText: name }).locator('dd').innerText();
      expect(await fact('Cases computed')).toBe('2');
      expect(await fact('Cases that change')).toBe('2');
      expect(await fact('Cases that gain the right')).toBe('1');
      await page.getByRole('region', { name: 'Cases that gain the right' }).getByText('RICH').waitFor();
      await reader.expectSound();

      await page.getByText('Withdraw', { exact: true }).first().click();
      await page.getByLabel('Why it is withdrawn').fill('It was only a question.');
      await page.getByRole('button', { name: 'Withdraw' }).click();
      await page.locator('.tag').getByText('Withdrawn').waitFor();
      await reader.expectSound();
    });

    it('keeps the reason for a warning and for a refusal, and lets the author mend what was refused', async () => {
      const author = await console.openReader();
      const { page } = author;
      await fillIn(author, 'Anna Maes', 'New cap for volunteers', '2027-01-01');
      const options = page.getByLabel('Add an amount').locator('option');
      const cap = (await options.allInnerTexts()).find((label) => /volunteers.*a day/.test(label)) ?? '';
      await page.getByLabel('Add an amount').selectOption({ label: cap });
      await page.getByLabel(/^New amount/).fill('50,00');
      await page.getByRole('button', { name: 'Save and check' }).click();
      await heading(author, 'Rate revision');
      await page
        .getByText(/^Warning:/)
        .first()
        .waitFor();
      await author.expectSound();

      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page
        .getByRole('alert')
        .getByRole('link', { name: 'Give a reason for this warning.' })
        .first()
        .waitFor();
      await author.expectSound();
      for (const field of await page.locator('.acknowledgement textarea').all()) {
        await field.fill('Royal decree of 1 December 2026');
      }
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByText('Submitted.').waitFor();
      await page.getByText('Warning: Royal decree of 1 December 2026').first().waitFor();

      const colleague = await console.openReader();
      await colleague.goTo(new URL(page.url()).pathname);
      await colleague.page.getByLabel('Your name').fill('Louis Peeters');
      await colleague.page.getByText('Refuse', { exact: true }).first().click();
      await colleague.page.getByLabel('Why it is refused').fill('The decree says 48.');
      await colleague.page.getByRole('button', { name: 'Refuse' }).click();
      await colleague.page.locator('.tag').getByText('Refused').waitFor();
      await colleague.expectSound();

      await author.page.reload();
      await page.getByText('The decree says 48.').waitFor();
      await page.getByLabel(/^New amount/).fill('48,00');
      await page.getByRole('button', { name: 'Save and check' }).click();
      await page.locator('.tag').getByText('Draft').waitFor();
      await author.expectSound();
    });

    it('exports all rates, and finds nothing to do when they are imported again', async () => {
      const reader = await console.openReader();
      const { page } = reader;
      await reader.goTo('/console/revisions');
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download all rates (CSV)' }).click();
      const file = await (await downloading).path();
      await page.getByText('Import a file').click();
      await reader.expectSound();
      await page.getByLabel('Your name').fill('Anna Maes');
      await page.getByLabel('What and why').fill('The official table');
      await page.getByLabel('File', { exact: true }).setInputFiles({
        name: 'rates.csv',
        mimeType: 'text/csv',
        buffer: await readFile(file),
      });
      await page.getByRole('button', { name: 'Import' }).click();
      await page.getByText('there is nothing to do').waitFor();
      await reader.expectSound();
    });

    it('says what is missing from a revision, beside the field', async () => {
      const reader = await console.openReader({ locale: 'fr-BE' });
      const { page } = reader;
      await reader.goTo('/console/revisions/new');
      await page.getByRole('button', { name: 'Enregistrer et vérifier' }).click();
      await page.getByRole('alert').waitFor();
      await reader.expectSound();
      expect(await page.getByLabel('Votre nom').getAttribute('aria-invalid')).toBe('true');
    });

    it('corrects a published amount, and tells in the history what stood there before', async () => {
      const author = await console.openReader();
      const { page } = author;
      await fillIn(author, 'Anna Maes', 'A mistake in the table of September', '2026-09-01');
      const labels = await page.getByLabel('Add an amount').locator('option').allInnerTexts();
      for (const [index, unit, amount] of [
        [0, 'a year', '16420.11'],
        [1, 'a month', '1368.34'],
      ] as const) {
        const label = labels.find((name) => name.includes('living alone') && name.endsWith(unit)) ?? '';
        await page.getByLabel('Add an amount').selectOption({ label });
        await page
          .getByLabel(/^New amount/)
          .nth(index)
          .fill(amount);
      }
      await page.getByText('Published now:').nth(1).waitFor();
      await author.expectSound();
      await page.getByRole('button', { name: 'Save and check' }).click();
      await heading(author, 'Rate revision');
      const reasons = page.locator('.acknowledgement textarea');
      await reasons.first().waitFor();
      for (const field of await reasons.all()) await field.fill('Erratum of 10 September');
      await page.getByRole('button', { name: 'Submit', exact: true }).click();
      await page.getByText('Submitted.').waitFor();
      await author.expectSound();

      const colleague = await console.openReader();
      await colleague.goTo(new URL(page.url()).pathname);
      await actAs(colleague, 'Louis Peeters', 'Approve and publish');
      await colleague.page.getByText('Approved and published.').waitFor();
      await colleague.goTo('/console');
      const history = colleague.page.getByRole('region', { name: /^Amount of the integration income/ });
      const row = history.getByRole('row', { name: /^1 September 2026/ });
      await row.getByText('instead of €1,367.34').waitFor();
      expect(await row.innerText()).toContain('€1,368.34');
      await colleague.expectSound();
      await row.getByRole('link', { name: 'Rate revision' }).click();
      await colleague.page.getByText('A mistake in the table of September').first().waitFor();
      await colleague.expectSound();
    });
  },
);
