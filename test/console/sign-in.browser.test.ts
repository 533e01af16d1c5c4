import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scope, scopes } from '../../src/application/caller.ts';
import { createApiKey, revokeApiKey } from '../../src/application/manage-api-keys.ts';
import { connectDatabaseAsOwner, type Database } from '../../src/db/client.ts';
import { type ConsoleUnderTest, startConsole, testBrowser } from '../support/browser.ts';
import { keyKeeper } from '../support/callers.ts';
import { testNow } from '../support/service.ts';

describe.skipIf(testBrowser === undefined)(
  'signing in with a browser (npm run test:browser)',
  { timeout: 240_000 },
  () => {
    let console: ConsoleUnderTest;
    let database: Database;
    let key: string;
    beforeAll(async () => {
      console = await startConsole({ access: { authentication: 'required' } });
      database = connectDatabaseAsOwner(console.service.databaseUrl);
      ({ secret: key } = await makeKey('Anna Peeters', scopes));
    });
    afterAll(async () => {
      await database.$disconnect();
      await console.close();
    });

    const tools = () => ({ database, clock: () => testNow, newIdentifier: v7 });

    async function makeKey(name: string, allowed: readonly Scope[]) {
      const expiresAt = testNow.add({ hours: 24 });
      return createApiKey(tools(), keyKeeper, randomBytes, {
        name,
        scopes: allowed,
        organizations: ['0999000129'],
        expiresAt,
      });
    }

    it.each([
      ['en-GB', 'Access token or API key', 'Sign in', 'Sign out'],
      ['fr-BE', 'Jeton d’accès ou clé API', 'S’identifier', 'Se déconnecter'],
      ['nl-BE', 'Toegangstoken of API-sleutel', 'Aanmelden', 'Afmelden'],
      ['de-BE', 'Zugriffstoken oder API-Schlüssel', 'Anmelden', 'Abmelden'],
    ])(
      'is asked for once, in the language %s, and forgotten on demand',
      async (locale, label, submit, signOut) => {
        const reader = await console.openReader({ locale, width: 360 });
        const { page } = reader;
        await reader.goTo('/console');
        const field = page.getByLabel(label);
        await field.waitFor();
        await reader.expectSound();
        expect(await page.getByRole('table').count()).toBe(0);

        const button = page.getByRole('button', { name: submit, exact: true });
        await button.click();
        await page.locator('#field-credential-error').waitFor();
        await field.fill('barema_wrong');
        await button.click();
        await page.locator('#field-credential-error', { hasText: 'API' }).waitFor();
        await reader.expectSound();

        await field.fill(key);
        await field.press('Enter');
        await page.getByRole('table').first().waitFor();
        expect(await field.count()).toBe(0);
        await reader.expectSound();

        await reader.goTo('/console/revisions');
        await page.getByRole('combobox').waitFor();
        expect(await field.count()).toBe(0);
        expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('barema_');

        await page.getByRole('button', { name: signOut, exact: true }).click();
        await field.waitFor();
        expect(await page.evaluate('sessionStorage.length')).toBe(0);
        await reader.context.close();
      },
    );

    it.each([
      ['en-GB', 'Download all rates (CSV)', 'This operation takes'],
      ['fr-BE', 'Télécharger tous les montants (CSV)', 'Cette opération exige'],
      ['nl-BE', 'Alle bedragen downloaden (CSV)', 'Deze operatie vereist'],
      ['de-BE', 'Alle Beträge herunterladen (CSV)', 'Diese Operation verlangt'],
    ])(
      'is asked for again by a download that is refused, which then says why, in the language %s',
      async (locale, label, reason) => {
        const reader = await console.openReader({ locale });
        const { page } = reader;
        const signInWith = async (credential: string) => {
          await page.locator('#field-credential').fill(credential);
          await page.locator('#field-credential').press('Enter');
        };
        await reader.goTo('/console/revisions');
        const revoked = await makeKey('Els Janssens', scopes);
        await signInWith(revoked.secret);
        await page.getByRole('combobox').waitFor();
        expect(await page.getByRole('alert').count()).toBe(0);

        await revokeApiKey(tools(), keyKeeper, revoked.id);
        await page.getByRole('button', { name: label }).click();
        await page.locator('#field-credential-error').waitFor();
        const preparer = await makeKey('Louis Maes', ['rates:prepare']);
        await signInWith(preparer.secret);
        await page.getByRole('alert').getByText(reason).filter({ hasText: 'rates:read' }).waitFor();
        await reader.expectSound();
        await reader.context.close();
      },
    );

    it('says who acts, so that no name is asked for', async () => {
      const reader = await console.openReader();
      const { page } = reader;
      await reader.goTo('/console/revisions/new');
      await page.getByLabel('Access token or API key').fill(key);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.locator('#series option').nth(1).waitFor({ state: 'attached' });
      expect(await page.getByLabel('Your name').count()).toBe(0);
      await reader.expectSound();
      const revision = await console.service.app.inject({
        method: 'POST',
        url: '/v1/rateRevisions',
        headers: { authorization: `Bearer ${key}` },
        payload: {
          reason: 'a test',
          rows: [
            {
              parameter: 'volunteerCap',
              unit: 'day',
              effectiveFrom: '2027-01-01',
              amountCents: 4490,
              confidence: 'official',
            },
          ],
        },
      });
      await reader.goTo(`/console/revisions/${revision.json().id}`);
      await page.getByText('Anna Peeters').first().waitFor();
      await reader.expectSound();
      await reader.context.close();
    });
  },
);
