import { html, nothing, type TemplateResult } from 'lit-html';
import { actingPersonField, actingPersonHeader } from './acting-person.ts';
import { call, download, type Issue, type Problem, pathOf } from './api.ts';
import { day, decimal, moment, texts } from './language.ts';
import { problemNotice, waiting } from './notices.ts';
import type {
  NothingToDo,
  Revision,
  RevisionPage,
  RevisionState,
  RevisionSummary,
} from './revision-answers.ts';
import { type Page, refresh, refreshAndFocus } from './shell.ts';

const states: readonly RevisionState[] = ['draft', 'submitted', 'approved', 'refused', 'withdrawn'];

/** All rate revisions with their state; from here one is prepared, imported or opened. */
export function revisionsPage(): Page {
  let items: readonly RevisionSummary[] | undefined;
  let next: string | undefined;
  /** What the next items are asked for by, until they are there. */
  let asked: string | undefined;
  let state: RevisionState | undefined;
  let problem: Problem | undefined;
  let issues: readonly Issue[] = [];
  let notice: string | undefined;
  let file: File | undefined;
  let reason = '';

  async function load(address: string): Promise<void> {
    // Two clicks are one page.
    if (asked === address) return;
    asked = address;
    const reply = await call<RevisionPage>(address);
    // Another state was chosen meanwhile.
    if (asked !== address) return;
    asked = undefined;
    problem = reply.done ? undefined : reply.problem;
    if (reply.done) {
      items = [...(items ?? []), ...reply.body.items];
      next = reply.body.next;
    }
    refresh();
  }

  function start(): void {
    items = undefined;
    void load(`/v1/rateRevisions${state === undefined ? '' : `?state=${state}`}`);
  }

  async function importFile(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    notice = undefined;
    problem = undefined;
    issues = [];
    if (file === undefined) {
      issues = [{ name: 'file', detail: texts().revisions.chooseFile }];
      refreshAndFocus('#problem');
      return;
    }
    const isJson = file.name.toLowerCase().endsWith('.json');
    const reply = await call<Revision | NothingToDo>(
      `/v1/rateRevisions/import?${new URLSearchParams({ reason })}`,
      {
        method: 'POST',
        body: await file.text(),
        headers: { ...actingPersonHeader(), 'content-type': isJson ? 'application/json' : 'text/csv' },
      },
    );
    if (!reply.done) {
      problem = reply.problem;
      issues = problem.issues;
      refreshAndFocus('#problem');
    } else if ('id' in reply.body) {
      location.assign(`/console/revisions/${reply.body.id}`);
    } else {
      notice = texts().revisions.nothingToDo;
      refreshAndFocus('#done');
    }
  }

  start();

  return {
    title: () => texts().revisions.title,
    view: () => {
      const { revisions } = texts();
      return html`
        <p class="lead">${revisions.lead}</p>
        ${problemNotice(problem, issues)}
        ${notice === undefined ? nothing : html`<div class="notice notice-good" id="done" role="status" tabindex="-1"><p>${notice}</p></div>`}
        <p class="actions no-print">
          <a class="button" href="/console/revisions/new">${revisions.prepare}</a>
          <button type="button" class="link-button" @click=${() => downloadRates()}>${revisions.exportAll}</button>
        </p>
        <div class="field no-print">
          <label for="state">${revisions.state}</label>
          <select
            id="state"
            class="short"
            @change=${(event: Event) => {
              if (!(event.target instanceof HTMLSelectElement)) return;
              const { value } = event.target;
              state = states.find((known) => known === value);
              start();
            }}
          >
            <option value="" ?selected=${state === undefined}>${revisions.allStates}</option>
            ${states.map((code) => html`<option value=${code} ?selected=${state === code}>${revisions.states[code]}</option>`)}
          </select>
        </div>
        ${items === undefined ? (problem === undefined ? waiting() : nothing) : listView(items)}
        ${
          next === undefined
            ? nothing
            : html`<p><button type="button" class="button button-secondary" @click=${() => load(pathOf(next ?? ''))}>${texts().impact.more}</button></p>`
        }
        <details class="part no-print">
          <summary><h2>${revisions.importTitle}</h2></summary>
          <form class="further-fields" novalidate @submit=${importFile}>
            <p>${revisions.importHint}</p>
            ${actingPersonField(issues.find(({ name }) => name === 'acting-person')?.detail)}
            <div class="field">
              <label for="field-reason">${revisions.reason}</label>
              <input
                id="field-reason"
                type="text"
                autocomplete="off"
                .value=${reason}
                @input=${(event: InputEvent) => {
                  if (event.target instanceof HTMLInputElement) reason = event.target.value;
                }}
              />
            </div>
            <div class="field">
              <label for="field-file">${revisions.file}</label>
              <input
                id="field-file"
                type="file"
                accept=".csv,.json,text/csv,application/json"
                @change=${(event: Event) => {
                  if (event.target instanceof HTMLInputElement) file = event.target.files?.[0];
                }}
              />
            </div>
            <button type="submit" class="button button-secondary">${revisions.importNow}</button>
          </form>
        </details>
      `;
    },
  };

  async function downloadRates(): Promise<void> {
    issues = [];
    problem = await download('/v1/rates/export', 'text/csv', 'rates.csv');
    if (problem === undefined) refresh();
    else refreshAndFocus('#problem');
  }
}

function listView(items: readonly RevisionSummary[]): TemplateResult {
  const { revisions } = texts();
  if (items.length === 0) return html`<p class="empty">${revisions.none}</p>`;
  return html`
    <table class="stack" role="table">
      <caption class="visually-hidden">${revisions.title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${revisions.reason}</th>
          <th scope="col" role="columnheader">${revisions.state}</th>
          <th scope="col" role="columnheader">${revisions.firstDay}</th>
          <th scope="col" role="columnheader" class="number">${revisions.rowCount}</th>
          <th scope="col" role="columnheader">${revisions.author}</th>
          <th scope="col" role="columnheader">${revisions.changedAt}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${items.map(
          (revision) => html`<tr role="row">
            <th scope="row" role="rowheader"><a href="/console/revisions/${revision.id}">${revision.reason}</a></th>
            <td role="cell" data-label=${revisions.state}>${stateTag(revision.state)}</td>
            <td role="cell" data-label=${revisions.firstDay}>${day(revision.firstDay)}</td>
            <td role="cell" class="number" data-label=${revisions.rowCount}>${decimal(revision.rowCount)}</td>
            <td role="cell" data-label=${revisions.author}>${revision.createdBy}</td>
            <td role="cell" data-label=${revisions.changedAt}>${moment(revision.changedAt)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}

/** A state as it stands in lists: in words, and coloured for those who see it. */
export function stateTag(state: RevisionState): TemplateResult {
  return html`<span class="tag tag-${state}">${texts().revisions.states[state]}</span>`;
}
