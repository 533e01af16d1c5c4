import { html, svg, type TemplateResult } from 'lit-html';
import type { AnnualAmounts } from './answers.ts';
import { money, texts } from './language.ts';

/**
 * How the entitlement of a year comes to be, as bars: the amount of the category, what the resources take away, what
 * the flat exemption gives back, and what remains. The figures stand beside the bars.
 */
export function waterfall(amounts: AnnualAmounts): TemplateResult {
  const { pictureRows } = texts().statement;
  const { categoryAnnualCents, resourcesAnnualCents, flatExemptionAnnualCents, entitlementAnnualCents } =
    amounts;
  const afterResources = Math.max(categoryAnnualCents - resourcesAnnualCents, 0);
  const scale = Math.max(categoryAnnualCents, resourcesAnnualCents, 1);
  const rows = [
    { name: pictureRows.category, sign: '', cents: categoryAnnualCents, from: 0, kind: 'whole' },
    {
      name: pictureRows.resources,
      sign: '− ',
      cents: resourcesAnnualCents,
      from: resourcesAnnualCents > categoryAnnualCents ? 0 : afterResources,
      kind: 'minus',
    },
    {
      name: pictureRows.flatExemption,
      sign: '+ ',
      cents: flatExemptionAnnualCents,
      from: afterResources,
      kind: 'plus',
    },
    { name: pictureRows.entitlement, sign: '= ', cents: entitlementAnnualCents, from: 0, kind: 'rest' },
  ];
  return html`
    <dl class="waterfall">
      ${rows.map(
        ({ name, sign, cents, from, kind }) => html`
          <div class="waterfall-row">
            <dt>${name}</dt>
            <dd>${sign}${money(cents)}</dd>
            <dd class="waterfall-bar" aria-hidden="true">
              <svg viewBox="0 0 1000 20" preserveAspectRatio="none">
                ${svg`<rect class="bar-${kind}" x=${Math.round((from / scale) * 1000)} y="0" height="20"
                  width=${Math.round((cents / scale) * 1000)}></rect>`}
              </svg>
            </dd>
          </div>
        `,
      )}
    </dl>
  `;
}
