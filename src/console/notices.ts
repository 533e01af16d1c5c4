import { html, nothing, type TemplateResult } from 'lit-html';
import type { Issue, Problem } from './api.ts';
import { texts } from './language.ts';

/** What the reader is told about his request as a whole, and the elements that the lists of errors lead to. */

/** The identifier of the element of a field, from its path in the request. */
export function fieldId(path: string): string {
  return `field-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/** A text as the API takes it: in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Why something was not done. Each issue leads to its field. `issues` stands for those of the problem when the page
 * has found some itself.
 */
export function problemNotice(
  problem: Problem | undefined,
  issues: readonly Issue[] = problem?.issues ?? [],
): TemplateResult | typeof nothing {
  if (problem === undefined && issues.length === 0) return nothing;
  return html`
    <div class="notice notice-error" id="problem" role="alert" tabindex="-1">
      <h2>${texts().failures.heading}</h2>
      ${issues.length === 0 ? html`<p>${problem?.detail}</p>` : nothing}
      ${
        issues.length === 0
          ? nothing
          : html`<ul>
              ${issues.map(
                ({ name, detail }) => html`<li>
                  ${
                    name === undefined
                      ? detail
                      : html`<a href="#${fieldId(name)}" @click=${(event: Event) => goToField(event, name)}>${detail}</a>`
                  }
                </li>`,
              )}
            </ul>`
      }
    </div>
  `;
}

/** Goes to the field of a path, or else to the nearest part of the form that holds it. */
function goToField(event: Event, path: string): void {
  event.preventDefault();
  let candidate = path;
  for (;;) {
    const element = document.getElementById(fieldId(candidate));
    if (element !== null) {
      for (let part: Element | null = element; part !== null; part = part.parentElement) {
        if (part instanceof HTMLDetailsElement) part.open = true;
      }
      element.focus();
      element.scrollIntoView({ block: 'center' });
      return;
    }
    const shorter = candidate.replace(/(\.[^.[]*|\[\d+\])$/, '');
    if (shorter === candidate) return;
    candidate = shorter;
  }
}

/** What stands where something is still being fetched. */
export function waiting(): TemplateResult {
  return html`<p class="waiting" role="status">${texts().waiting}</p>`;
}
