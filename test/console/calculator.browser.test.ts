import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleUnderTest, type Reader, startConsole, testBrowser } from '../support/browser.ts';

const openapi = JSON.parse(readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'));
const resourceTypes: string[] = Object.keys(openapi.components.schemas.Resource.discriminator.mapping);

describe.skipIf(testBrowser === undefined)(
  'the calculator in a browser (npm run test:browser)',
  { timeout: 240_000 },
  () => {
    let console: ConsoleUnderTest;
    beforeAll(async () => {
      console = await startConsole();
    });
    afterAll(() => console.close());

    async function openCalculator(options: { locale?: string; width?: number } = {}): Promise<Reader> {
      const reader = await console.openReader(options);
      await reader.goTo('/console/calculator');
      await reader.page.locator('form.case').waitFor();
      return reader;
    }

    it.each([
      ['en-GB', 'With mother and sister', 'Calculate', '€186.04', '€117.83', 'Art. 34, § 2, royal decree'],
      ['fr-BE', 'Avec sa mère et sa sœur', 'Calculer', '186,04 €', '117,83 €', 'Art. 34, § 2, arrêté royal'],
      ['nl-BE', 'Met moeder en zus', 'Berekenen', '€ 186,04', '€ 117,83', 'Art. 34, § 2, koninklijk besluit'],
      [
        'de-BE',
        'Mit Mutter und Schwester',
        'Berechnen',
        '186,04 €',
        '117,83 €',
        'Art. 34 § 2, Königlicher Erlass',
      ],
    ])('explains an example in %s', async (locale, example, calculate, month, payable, article) => {
      for (const width of [1200, 360]) {
        const reader = await openCalculator({ locale, width });
        const { page } = reader;
        await page.getByRole('button', { name: example }).click();
        await reader.expectSound();
        await page.getByRole('button', { name: calculate, exact: true }).click();
        const statement = page.locator('.statement');
        await statement.waitFor();
        const text = (await statement.innerText()).replace(/[\u00a0\u202f]/g, ' ');
        expect(text).toContain(month);
        expect(text).toContain(payable);
        const link = statement.getByRole('link', { name: article }).first();
        expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.ejustice\.just\.fgov\.be\//);
        await reader.expectSound();
      }
    });

    it.each([
      ['Cohabiting, regular gift', '€589.05'],
      ['Living alone, other income', '€734.97'],
      ['Unemployment benefit, two buildings', '€346.47'],
    ])('gives the official figure of the example "%s"', async (example, month) => {
      const { page } = await openCalculator();
      await page.getByRole('button', { name: example }).click();
      await page.getByRole('button', { name: 'Calculate', exact: true }).click();
      await page.locator('.verdict-amount').getByText(month).waitFor();
    });

    it('takes a case that is typed in, member by member', async () => {
      const reader = await openCalculator();
      const { page } = reader;
      await page.getByLabel('File number').fill('2026-000417');
      await page.getByLabel('Date of the application').fill('2026-09-12');
      await page.getByLabel('First day', { exact: true }).fill('2026-09-12');
      await page.getByLabel('Last day', { exact: true }).fill('2026-09-30');
      await page.getByLabel('Date of birth').fill('2001-05-04');
      await page.getByRole('button', { name: 'Add a resource' }).click();
      const resource = page.getByRole('group', { name: 'Resource 1' });
      await resource.getByLabel('Type of resource').selectOption({ label: 'Alimony received for oneself' });
      await resource.getByLabel('Net amount').fill('150');

      await page.getByRole('button', { name: 'Add a household member' }).click();
      const mother = page.getByRole('group', { name: 'Household member 1' });
      await mother.getByLabel('Name in the statement').fill('mother');
      await mother.getByLabel('Relationship to the applicant').selectOption('parent');
      await mother.getByLabel('Date of birth').fill('1970-01-01');
      await mother.getByRole('button', { name: 'Add a resource' }).click();
      await mother.getByLabel('Type of resource').selectOption('pension');
      await mother.getByLabel('Net amount').fill('18 000,00');
      await mother.getByLabel('A month, a year or a day').selectOption({ label: 'a year' });
      expect(await mother.getByLabel('Net amount').inputValue()).toBe('18 000,00');

      await page.getByRole('button', { name: 'Calculate', exact: true }).click();
      await page.locator('.verdict-amount').getByText('€186.04').waitFor();
      await reader.expectSound();

      await mother.getByRole('button', { name: 'Remove Household member 1' }).click();
      await page.getByLabel(/^Category/).selectOption('');
      await page.getByRole('button', { name: 'Calculate', exact: true }).click();
      await page.getByText('Person living alone – category derived from the household').waitFor();
    });

    it('says beside each field what the service refuses, in the language of the reader, and leads there', async () => {
      const reader = await openCalculator();
      const { page } = reader;
      await page.getByLabel('File number').fill('');
      await page.getByLabel('Date of birth').fill('2030-01-01');
      await page.getByRole('button', { name: 'Add a resource' }).click();
      const resource = page.getByRole('group', { name: 'Resource 1' });
      await resource.getByLabel('Type of resource').selectOption('wage');
      await resource.getByLabel('Net amount').fill('1.234');
      await page.getByRole('button', { name: 'Calculate', exact: true }).click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      const amount = resource.getByLabel('Net amount');
      expect(await amount.getAttribute('aria-invalid')).toBe('true');
      expect(await resource.innerText()).toContain('Write 1.234 or 1,234 as 1234');
      const fileNumber = page.getByLabel('File number');
      expect(await fileNumber.getAttribute('aria-invalid')).toBe('true');
      await reader.expectSound();
      await alert.getByRole('link').filter({ hasText: 'amount in euros' }).click();
      expect(await page.evaluate('document.activeElement.id')).toBe(await amount.getAttribute('id'));
      const english = await alert.innerText();
      await page.getByRole('button', { name: 'Nederlands' }).click();
      await page.getByText('Vul een bedrag in euro in').first().waitFor();
      expect(await alert.innerText()).not.toBe(english);
      await reader.expectSound();
    });

    it('offers a form for every type of resource of the contract', async () => {
      const { page } = await openCalculator();
      await page.getByRole('button', { name: 'Add a household member' }).click();
      const member = page.getByRole('group', { name: 'Household member 1' });
      await member.getByRole('button', { name: 'Add a resource' }).click();
      const type = member.getByLabel('Type of resource');
      const offered = await page.evaluate(
        `[...document.querySelectorAll('.entry-member optgroup option')].map(({ value }) => value)`,
      );
      expect(offered).toEqual(expect.arrayContaining(resourceTypes));
      for (const code of resourceTypes) {
        await type.selectOption(code);
        expect(
          await member.getByRole('group', { name: 'Resource 1' }).locator('input').count(),
        ).toBeGreaterThan(0);
      }
      // Every label is in the catalogue: none is a name of the API.
      const labels = await page.locator('label').allInnerTexts();
      expect(labels.filter((label) => /[a-z][A-Z]/.test(label))).toEqual([]);
    });

    it('says that the service cannot be reached', async () => {
      const reader = await openCalculator();
      const { page } = reader;
      await page.route('**/v1/simulate', (route) => route.abort());
      await page.getByRole('button', { name: 'Calculate', exact: true }).click();
      await page.getByRole('alert').getByText('cannot be reached').waitFor();
    });
  },
);
