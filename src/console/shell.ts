import { html, nothing, render, type TemplateResult } from 'lit-html';
import { type Language, languages } from '../domain/explanations/languages.ts';
import { currentCredential, forgetCredential } from './credential.ts';
import { chooseLanguage, currentLanguage, texts } from './language.ts';

/** What stands on a page between its header and its footer. */
export interface Page {
  readonly title: () => string;
  readonly view: () => TemplateResult;
  /** Called after another language was chosen, for what was answered in the one before. */
  readonly languageChanged?: () => void;
}

const languageNames: Record<Language, string> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
};

let opened: Page | undefined;
let panel: (() => TemplateResult) | undefined;

/** Shows a page. */
export function openPage(page: Page): void {
  opened = page;
  refresh();
}

/** Shows something above the page, whichever it is, from the next refresh on; nothing when undefined. */
export function showPanel(view: (() => TemplateResult) | undefined): void {
  panel = view;
}

/** Shows the page again as things are now. Whatever changes them calls this. */
export function refresh(): void {
  if (opened === undefined) return;
  document.documentElement.lang = currentLanguage();
  document.title = `${opened.title()} – Barema`;
  render(layout(opened), document.body);
}

/** Shows the page again, then moves the keyboard to the element that fits a selector. */
export function refreshAndFocus(selector: string): void {
  refresh();
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) return;
  element.closest('details')?.setAttribute('open', '');
  element.focus();
  element.scrollIntoView({ block: 'start' });
}

function layout(page: Page): TemplateResult {
  const { navigation, service, signIn } = texts();
  return html`
    <a class="skip-link" href="#content">${navigation.skipToContent}</a>
    <header class="site-header">
      <div class="width site-header-row">
        <a class="brand" href="/console">
          <span class="brand-name">Barema</span>
          <span class="brand-subject">${service.subject}</span>
        </a>
        <div class="languages" role="group" aria-label=${navigation.language}>
          ${languages.map(
            (language) => html`
              <button
                type="button"
                lang=${language}
                aria-pressed=${language === currentLanguage() ? 'true' : 'false'}
                @click=${() => switchLanguage(language)}
              >${languageNames[language]}</button>
            `,
          )}
        </div>
      </div>
      <nav class="site-navigation" aria-label=${navigation.label}>
        <ul class="width">
          ${navigationLink('/console', navigation.rates)}
          ${navigationLink('/console/revisions', navigation.revisions)}
          ${navigationLink('/console/calculator', navigation.calculator)}
          ${navigationLink('/console/recalculations', navigation.recalculations)}
        </ul>
      </nav>
    </header>
    <main id="content" class="width" tabindex="-1">
      <h1>${page.title()}</h1>
      ${panel?.() ?? nothing}
      ${page.view()}
    </main>
    <footer class="site-footer">
      <div class="width">
        <p>${service.about}</p>
        <p><a href="/docs">${service.documentation}</a></p>
        ${
          currentCredential() === undefined
            ? nothing
            : html`<p class="no-print"><button type="button" class="link-button" @click=${signOut}>${signIn.signOut}</button></p>`
        }
      </div>
    </footer>
  `;
}

function navigationLink(href: string, label: string): TemplateResult {
  const { pathname } = location;
  const isCurrent = href === '/console' ? pathname === href : pathname.startsWith(href);
  return html`<li><a href=${href} aria-current=${isCurrent ? 'page' : nothing}>${label}</a></li>`;
}

function signOut(): void {
  forgetCredential();
  // Nothing that was read as somebody stays on the page.
  location.reload();
}

function switchLanguage(language: Language): void {
  chooseLanguage(language);
  refresh();
  opened?.languageChanged?.();
}
