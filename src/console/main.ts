import { openPage } from './shell.ts';

const { pathname } = location;

if (pathname === '/console/calculator') {
  const { calculatorPage } = await import('./calculator-page.ts');
  openPage(calculatorPage());
} else {
  const { ratesPage } = await import('./rates-page.ts');
  openPage(ratesPage());
}
