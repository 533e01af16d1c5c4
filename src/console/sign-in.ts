import { html, nothing, type TemplateResult } from 'lit-html';
import { currentCredential, keepCredential } from './credential.ts';
import { texts } from './language.ts';
import { refreshAndFocus, showPanel } from './shell.ts';

/** Asks the reader who he is, where the service wants to know it. */

let asked: Promise<void> | undefined;

/**
 * Shows the form and resolves when the reader has given something to try. Several requests at once ask once. `refused`
 * is what the last request was sent with, and `reason` what the service said about it.
 */
export function signIn(refused: string | undefined, reason: string): Promise<void> {
  // Another request has been answered meanwhile, and the reader too.
  if (currentCredential() !== refused) return Promise.resolve();
  asked ??= new Promise((resolve) => {
    let message = refused === undefined ? undefined : reason;
    showPanel(() =>
      form(message, (given) => {
        // Anything else would not travel in a header.
        if (!/^[\w.~+/-]+=*$/.test(given)) {
          message = texts().signIn.missing;
          refreshAndFocus('#field-credential');
          return;
        }
        keepCredential(given);
        asked = undefined;
        showPanel(undefined);
        refreshAndFocus('#content');
        resolve();
      }),
    );
    refreshAndFocus('#sign-in');
  });
  return asked;
}

function form(message: string | undefined, take: (given: string) => void): TemplateResult {
  const { signIn: words } = texts();
  const isWrong = message !== undefined;
  return html`
    <section class="part" id="sign-in" aria-labelledby="sign-in-title" tabindex="-1">
      <h2 id="sign-in-title">${words.title}</h2>
      <p>${words.lead}</p>
      <form
        novalidate
        autocomplete="off"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const field = document.getElementById('field-credential');
          if (field instanceof HTMLInputElement) take(field.value.trim());
        }}
      >
        <div class="field ${isWrong ? 'field-wrong' : ''}">
          <label for="field-credential">${words.label}</label>
          <p class="hint" id="field-credential-hint">${words.hint}</p>
          ${isWrong ? html`<div class="field-error" id="field-credential-error" role="alert"><p>${message}</p></div>` : nothing}
          <input
            id="field-credential"
            type="password"
            autocomplete="off"
            spellcheck="false"
            aria-invalid=${isWrong ? 'true' : 'false'}
            aria-describedby="field-credential-hint${isWrong ? ' field-credential-error' : ''}"
          />
        </div>
        <p class="actions"><button type="submit" class="button">${words.submit}</button></p>
      </form>
    </section>
  `;
}
