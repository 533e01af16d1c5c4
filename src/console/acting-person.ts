import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { currentCredential } from './credential.ts';
import { texts } from './language.ts';
import { fieldId } from './notices.ts';

/** Who works at this browser, where he need not prove it. The name is recorded with every act. */

const storageKey = 'actingPerson';

let name = rememberedName();

/** The header that names whoever acts; the service knows it of a reader who has signed in. */
export function actingPersonHeader(): Readonly<Record<string, string>> {
  return name.trim() === '' || currentCredential() !== undefined ? {} : { 'acting-person': name.trim() };
}

/** The field for the name, unless the reader has signed in; `message` is what is wrong with it. */
export function actingPersonField(message?: string): TemplateResult | typeof nothing {
  if (currentCredential() !== undefined) return nothing;
  const id = fieldId('acting-person');
  const { revisions } = texts();
  const isWrong = message !== undefined;
  return html`
    <div class="field ${isWrong ? 'field-wrong' : ''}">
      <label for=${id}>${revisions.actingPerson}</label>
      <p class="hint" id="${id}-hint">${revisions.actingPersonHint}</p>
      ${isWrong ? html`<div class="field-error" id="${id}-error"><p>${message}</p></div>` : ''}
      <input
        id=${id}
        type="text"
        autocomplete="name"
        maxlength="100"
        aria-invalid=${isWrong ? 'true' : 'false'}
        aria-describedby="${id}-hint${isWrong ? ` ${id}-error` : ''}"
        .value=${live(name)}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement) remember(event.target.value);
        }}
      />
    </div>
  `;
}

function remember(typed: string): void {
  name = typed;
  try {
    localStorage.setItem(storageKey, typed);
  } catch {
    // A browser that keeps nothing asks for the name on each page.
  }
}

function rememberedName(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}
