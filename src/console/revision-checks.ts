import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { texts, translated } from './language.ts';
import { fieldId, oneLine } from './notices.ts';
import type { Acknowledgement, Check } from './revision-answers.ts';

/** What the checks say, beside the field that they are about. */
export function checkMessages(checks: readonly Check[]): TemplateResult | typeof nothing {
  if (checks.length === 0) return nothing;
  const { revisions } = texts();
  return html`${checks.map(
    ({ severity, description }) => html`
      <p class=${severity === 'error' ? 'check-error' : 'check-warning'}>
        <strong>${severity === 'error' ? revisions.error : revisions.warning}</strong> ${translated(description)}
      </p>
    `,
  )}`;
}

/** The reasons with which warnings are set aside, as they are typed. */
export interface Acknowledgements {
  /** The warnings with a field for the reason of each. */
  view(checks: readonly Check[]): TemplateResult | typeof nothing;
  /** Those with a reason, for the warnings that there are. */
  stated(checks: readonly Check[]): readonly Acknowledgement[];
}

export function createAcknowledgements(): Acknowledgements {
  const reasons = new Map<string, string>();
  const open = (checks: readonly Check[]) =>
    checks.filter(({ severity, acknowledgement }) => severity === 'warning' && acknowledgement === undefined);
  return {
    view: (checks) => {
      const { revisions } = texts();
      const warnings = open(checks);
      if (warnings.length === 0) return nothing;
      return html`
        <p>${revisions.acknowledge}</p>
        ${warnings.map((check) => {
          const key = keyOf(check);
          const id = fieldId(`acknowledgement ${key}`);
          return html`<div class="field acknowledgement">
            <label for=${id}>${translated(check.description)}</label>
            <textarea
              id=${id}
              rows="2"
              .value=${live(reasons.get(key) ?? '')}
              @input=${(event: InputEvent) => {
                if (event.target instanceof HTMLTextAreaElement) reasons.set(key, event.target.value);
              }}
            ></textarea>
          </div>`;
        })}
      `;
    },
    stated: (checks) =>
      open(checks).flatMap((check): Acknowledgement[] => {
        const { code, subject } = check;
        const reason = oneLine(reasons.get(keyOf(check)) ?? '');
        return reason === '' ? [] : [{ code, ...(subject === undefined ? {} : { subject }), reason }];
      }),
  };
}

function keyOf({ code, subject = '' }: Check): string {
  return `${code} ${subject}`;
}
