import { html, nothing, type TemplateResult } from 'lit-html';
import type { RatesInForce, Simulation } from './answers.ts';
import { call, type Issue, type Problem } from './api.ts';
import {
  type DraftRecord,
  draftOf,
  isFilled,
  recordIn,
  requestOf,
  resolved,
  type Schemas,
} from './case-draft.ts';
import { type CaseFormView, fieldLabel, fieldsView } from './case-form.ts';
import { exampleCases } from './example-cases.ts';
import { decimalSign, texts } from './language.ts';
import { problemNotice, waiting } from './notices.ts';
import { type Page, refresh, refreshAndFocus } from './shell.ts';
import { statementView } from './statement.ts';

type ExampleName = keyof typeof exampleCases;

/** Enter a case, see its calculation. Nothing is stored, here or in the service. */
export function calculatorPage(): Page {
  let schemas: Schemas | undefined;
  let today = '';
  let draft: DraftRecord = {};
  let issues: readonly Issue[] = [];
  let problem: Problem | undefined;
  let simulation: Simulation | undefined;
  let isBusy = false;

  async function open(): Promise<void> {
    const [contract, rates] = await Promise.all([
      call<{ components: { schemas: Schemas } }>('/v1/doc/openapi.json'),
      call<RatesInForce>('/v1/rates'),
    ]);
    if (contract.done && rates.done) {
      today = rates.body.date;
      draft = emptyDraft(today);
      schemas = contract.body.components.schemas;
    } else {
      problem = [contract, rates].flatMap((reply) => (reply.done ? [] : [reply.problem]))[0];
    }
    refresh();
  }

  function start(next: DraftRecord): void {
    draft = next;
    issues = [];
    problem = undefined;
    simulation = undefined;
    refreshAndFocus('#facts');
  }

  async function calculate(event?: SubmitEvent): Promise<void> {
    event?.preventDefault();
    if (schemas === undefined || isBusy) return;
    const { failures } = texts();
    const stated = requestOf(schemas, { $ref: '#/components/schemas/CalculationRequest' }, draft, failures);
    isBusy = true;
    refresh();
    const reply = await call<Simulation>('/v1/simulate', { method: 'POST', body: stated.body });
    isBusy = false;
    problem = reply.done ? undefined : reply.problem;
    // A field that cannot be read was left out of what the service has judged.
    const judged = (problem?.issues ?? []).filter(
      ({ name }) => !stated.issues.some((own) => own.name === name),
    );
    issues = [...stated.issues, ...judged];
    simulation = reply.done && issues.length === 0 ? reply.body : undefined;
    refreshAndFocus(simulation === undefined ? '#problem' : '#statement');
  }

  void open();

  return {
    title: () => texts().calculator.title,
    languageChanged: () => {
      if (problem !== undefined || issues.length > 0) void calculate();
    },
    view: () => {
      const { calculator } = texts();
      return html`
        <p class="lead no-print">${calculator.lead}</p>
        ${problemNotice(problem, issues)}
        ${
          schemas === undefined
            ? problem === undefined
              ? waiting()
              : nothing
            : html`
              <section class="examples no-print" aria-labelledby="examples">
                <h2 id="examples">${calculator.examples}</h2>
                <p class="hint">${calculator.examplesHint}</p>
                <ul>
                  ${Object.keys(exampleCases)
                    .filter(isExampleName)
                    .map(
                      (name) => html`<li>
                        <button
                          type="button"
                          class="link-button"
                          @click=${() => start(draftOf(exampleCases[name], decimalSign()))}
                        >${calculator.example[name]}</button>
                      </li>`,
                    )}
                  <li>
                    <button type="button" class="link-button" @click=${() => start(emptyDraft(today))}>
                      ${calculator.empty}
                    </button>
                  </li>
                </ul>
              </section>
              <form class="case no-print" novalidate autocomplete="off" @submit=${calculate}>
                ${sections({ schemas, issues, reshape: (selector) => (selector === undefined ? refresh() : refreshAndFocus(selector)) }, draft)}
                <button type="submit" class="button button-large" aria-disabled=${isBusy ? 'true' : 'false'}>
                  ${isBusy ? calculator.calculating : calculator.calculate}
                </button>
              </form>
            `
        }
        ${simulation === undefined ? nothing : statementView(simulation)}
      `;
    },
  };
}

/** The fields of the case itself, then a section for each part of it: the applicant, the household, and so on. */
function sections(form: CaseFormView, draft: DraftRecord): TemplateResult {
  const schema = resolved(form.schemas, { $ref: '#/components/schemas/CalculationRequest' });
  const { calculator } = texts();
  const { properties = {} } = schema;
  const parts = Object.entries(properties).filter(
    ([name, field]) => name !== 'period' && resolved(form.schemas, field).properties !== undefined,
  );
  const own = Object.entries(properties).filter(([name]) => !parts.some(([part]) => part === name));
  const section = (name: string, title: string, content: TemplateResult, isOpen: boolean) =>
    isOpen
      ? html`<section aria-labelledby="part-${name}"><h2 id="part-${name}">${title}</h2>${content}</section>`
      : html`<details class="part"><summary><h2>${title}</h2></summary>${content}</details>`;
  return html`
    <div id="facts" tabindex="-1">
      ${section(
        'case',
        calculator.caseSection,
        fieldsView(form, { ...schema, properties: Object.fromEntries(own) }, '', draft),
        true,
      )}
      ${parts.map(([name, field]) =>
        section(
          name,
          fieldLabel(name),
          fieldsView(form, field, name, recordIn(draft, name)),
          name === 'applicant' ||
            name === 'household' ||
            isFilled(draft[name]) ||
            hasIssues(form.issues, name),
        ),
      )}
    </div>
  `;
}

function hasIssues(issues: readonly Issue[], part: string): boolean {
  return issues.some(({ name = '' }) => name === part || name.startsWith(`${part}.`));
}

function emptyDraft(today: string): DraftRecord {
  return {
    caseReference: 'SIMULATION',
    requestDate: today,
    applicant: { resources: [] },
    household: { members: [] },
  };
}

function isExampleName(name: string): name is ExampleName {
  return Object.hasOwn(exampleCases, name);
}
