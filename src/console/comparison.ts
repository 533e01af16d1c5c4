import { html, svg, type TemplateResult } from 'lit-html';
import { decimal, money, texts } from './language.ts';

/** What calculations before and after a change have in common, wherever they are shown. */

/** What a calculation gave: its amount a month, or that it was refused. */
export function finding({
  outcome,
  monthlyCents,
}: {
  readonly outcome: string;
  readonly monthlyCents: number;
}): string {
  return outcome === 'refused' ? texts().statement.refused : money(monthlyCents);
}

/** How many there are of each kind: bars with their figures beside them. `what` is counted, by `by`. */
export function distribution(
  label: string,
  { by, what }: { readonly by: string; readonly what: string },
  rows: readonly { readonly name: string; readonly count: number }[],
): TemplateResult {
  const highest = Math.max(...rows.map(({ count }) => count), 1);
  return html`
    <table class="distribution" aria-label=${label}>
      <thead>
        <tr>
          <th scope="col">${by}</th>
          <th scope="col" class="number">${what}</th>
          <td class="no-print"></td>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, count }) => html`<tr>
            <th scope="row">${name}</th>
            <td class="number">${decimal(count)}</td>
            <td class="distribution-bar" aria-hidden="true">
              <svg viewBox="0 0 1000 20" preserveAspectRatio="none">
                ${svg`<rect class="bar-whole" x="0" y="0" height="20" width=${Math.round((count / highest) * 1000)}></rect>`}
              </svg>
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}
