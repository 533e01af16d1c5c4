import { openPage, type Page } from './shell.ts';

/** The page of an address. Each loads only the modules that it needs. */
async function pageOf(path: string): Promise<Page> {
  if (path === '/console/calculator') return (await import('./calculator-page.ts')).calculatorPage();
  if (path === '/console/recalculations') {
    return (await import('./recalculations-page.ts')).recalculationsPage();
  }
  if (path === '/console/revisions') return (await import('./revisions-page.ts')).revisionsPage();
  if (path === '/console/revisions/new') return (await import('./revision-page.ts')).newRevisionPage();
  const revisionId = /^\/console\/revisions\/([^/]+)$/.exec(path)?.[1];
  if (revisionId !== undefined) return (await import('./revision-page.ts')).revisionPage(revisionId);
  return (await import('./rates-page.ts')).ratesPage();
}

openPage(await pageOf(location.pathname));
