import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Issue } from './api.ts';
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
  /** The warnings with a field for the reason of each; `issues` says what is wrong with some of them. */
  view(checks: readonly Check[], issues: readonly Issue[]): TemplateResult | typeof nothing;
  /** The warnings that still lack a reason. */
  missing(checks: readonly Check[]): readonly Issue[];
  /** Those with a reason, for the warnings that there are. */
  stated(checks: readonly Check[]): readonly Acknowledgement[];
}

export function createAcknowledgements(): Acknowledgements {
  const reasons = new Map<string, string>();
  const open = (checks: readonly Check[]) =>
    checks.filter(({ severity, acknowledgement }) => severity === 'warning' && acknowledgement === undefined);
  return {
    view: (checks, issues) => {
      const { revisions } = texts();
      const warnings = open(checks);
      if (warnings.length === 0) return nothing;
      return html`
        <p>${revisions.acknowledge}</p>
        ${warnings.map((check) => {
          const key = keyOf(check);
          const path = pathOf(check);
          const id = fieldId(path);
          const message = issues.find(({ name }) => name === path)?.detail;
          return html`<div class="field acknowledgement ${message === undefined ? '' : 'field-wrong'}">
            <label for=${id}>${translated(check.description)}</label>
            ${message === undefined ? nothing : html`<p class="field-error" id="${id}-error">${message}</p>`}
            <textarea
              id=${id}
              rows="2"
              aria-invalid=${message === undefined ? nothing : 'true'}
              aria-describedby=${message === undefined ? nothing : `${id}-error`}
              .value=${live(reasons.get(key) ?? '')}
              @input=${(event: InputEvent) => {
                if (event.target instanceof HTMLTextAreaElement) reasons.set(key, event.target.value);
              }}
            ></textarea>
          </div>`;
        })}
      `;
    },
    missing: (checks) =>
      open(checks)
        .filter((check) => oneLine(reasons.get(keyOf(check)) ?? '') === '')
        .map((check) => ({ name: pathOf(check), detail: texts().revisions.reasonMissing })),
    stated: (checks) =>
      open(checks).flatMap((check): Acknowledgement[] => {
        const { code, subject } = check;
        const reason = oneLine(reasons.get(keyOf(check)) ?? '');
        return reason === '' ? [] : [{ code, ...(subject === undefined ? {} : { subject }), reason }];
      }),
  };
}

function pathOf(check: Check): string {
  return `acknowledgement ${keyOf(check)}`;
}

function keyOf({ code, subject = '' }: Check): string {
  return `${code} ${subject}`;
}
