import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { confidenceTerms } from '../domain/explanations/glossary.ts';
import { actingPersonField, actingPersonHeader } from './acting-person.ts';
import { type CallOptions, call, type Issue, type Problem, type Reply } from './api.ts';
import { createImpactView, type ImpactView } from './impact-view.ts';
import { changeInPercent, day, heading, moment, texts } from './language.ts';
import { fieldId, oneLine, problemNotice, waiting } from './notices.ts';
import { rateName, rateValue } from './rate-names.ts';
import type { Act, AnsweredRow, Check, Revision } from './revision-answers.ts';
import { checkMessages, createAcknowledgements } from './revision-checks.ts';
import { createRevisionEditor, type RevisionEditor } from './revision-editor.ts';
import { stateTag } from './revisions-page.ts';
import { type Page, refresh, refreshAndFocus } from './shell.ts';

type ActName = 'submit' | 'approve' | 'refuse' | 'withdraw';

/** A new revision, before anything of it is stored. */
export function newRevisionPage(): Page {
  let problem: Problem | undefined;
  let issues: readonly Issue[] = [];
  const editor = createRevisionEditor({ reason: '', rows: [] }, show);

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const stated = editor.stated();
    issues = stated.issues;
    problem = undefined;
    if (issues.length === 0) {
      const reply = await call<Revision>('/v1/rateRevisions', {
        method: 'POST',
        body: stated.body,
        headers: actingPersonHeader(),
      });
      if (reply.done) {
        location.assign(`/console/revisions/${reply.body.id}`);
        return;
      }
      problem = reply.problem;
      issues = problem.issues;
    }
    refreshAndFocus('#problem');
  }

  return {
    title: () => texts().revisions.newTitle,
    view: () => html`
      <p><a href="/console/revisions">${texts().revisions.back}</a></p>
      <p class="lead">${texts().revisions.newLead}</p>
      ${problemNotice(problem, issues)}
      <form novalidate autocomplete="off" @submit=${save}>
        ${actingPersonField(messageFor(issues, 'acting-person'))} ${editor.view(issues, [])}
        <p class="actions"><button type="submit" class="button button-large">${texts().revisions.save}</button></p>
      </form>
    `,
  };
}

/** A stored revision: its rows, its checks, what it would do, and the acts that bring it to publication. */
export function revisionPage(revisionId: string): Page {
  const address = `/v1/rateRevisions/${encodeURIComponent(revisionId)}`;
  let revision: Revision | undefined;
  let etag: string | undefined;
  let editor: RevisionEditor | undefined;
  let impact: ImpactView | undefined;
  let problem: Problem | undefined;
  let issues: readonly Issue[] = [];
  let done: (() => string) | undefined;
  const acknowledgements = createAcknowledgements();
  const reasons = new Map<ActName, string>();

  function receive(reply: Reply<Revision>): boolean {
    problem = reply.done ? undefined : reply.problem;
    issues = problem?.issues ?? [];
    done = undefined;
    if (!reply.done) return false;
    revision = reply.body;
    etag = reply.etag;
    const isEditable = revision.state === 'draft' || revision.state === 'refused';
    editor = isEditable ? createRevisionEditor(revision, show) : undefined;
    impact = createImpactView(address, revision.firstDay, refresh);
    return true;
  }

  async function open(): Promise<void> {
    receive(await call<Revision>(address));
    refresh();
  }

  async function send(path: string, options: CallOptions): Promise<boolean> {
    const reply = await call<Revision>(`${address}${path}`, {
      ...options,
      headers: { ...actingPersonHeader(), ...(etag === undefined ? {} : { 'if-match': etag }) },
    });
    const succeeded = receive(reply);
    // Somebody else was faster, or the checks have changed: show the revision as it is now, with the reason.
    if (!reply.done && (reply.problem.status === 409 || reply.problem.status === 412)) {
      const current = await call<Revision>(address);
      receive(current);
      problem = reply.problem;
    }
    return succeeded;
  }

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (editor === undefined) return;
    const stated = editor.stated();
    issues = stated.issues;
    problem = undefined;
    done = undefined;
    if (issues.length === 0 && (await send('', { method: 'PUT', body: stated.body }))) {
      done = () => texts().revisions.saved;
      refreshAndFocus('#done');
    } else refreshAndFocus('#problem');
  }

  async function act(name: ActName): Promise<void> {
    if (revision === undefined) return;
    done = undefined;
    if (editor?.isChanged() === true && name === 'submit') {
      problem = undefined;
      issues = [{ detail: texts().revisions.saveFirst }];
      refreshAndFocus('#problem');
      return;
    }
    const isDecision = name === 'submit' || name === 'approve';
    const missing = isDecision ? acknowledgements.missing(revision.checks) : [];
    if (missing.length > 0) {
      problem = undefined;
      issues = missing;
      refreshAndFocus('#problem');
      return;
    }
    const body = isDecision
      ? { acknowledgements: acknowledgements.stated(revision.checks) }
      : { reason: oneLine(reasons.get(name) ?? '') };
    if (await send(`/${name}`, { method: 'POST', body })) {
      done = () => texts().revisions.acted[name];
      refreshAndFocus('#done');
    } else refreshAndFocus('#problem');
  }

  function reasonAct(name: 'refuse' | 'withdraw'): TemplateResult {
    const { revisions } = texts();
    const id = fieldId(`${name}-reason`);
    return html`
      <details>
        <summary>${revisions.acts[name]}</summary>
        <div class="further-fields">
          <div class="field">
            <label for=${id}>${revisions.reasonOf[name]}</label>
            <textarea
              id=${id}
              rows="2"
              .value=${live(reasons.get(name) ?? '')}
              @input=${(event: InputEvent) => {
                if (event.target instanceof HTMLTextAreaElement) reasons.set(name, event.target.value);
              }}
            ></textarea>
          </div>
          <button type="button" class="button button-danger" @click=${() => act(name)}>${revisions.acts[name]}</button>
        </div>
      </details>
    `;
  }

  function decisionView({ state, checks }: Revision): TemplateResult | typeof nothing {
    const { revisions } = texts();
    const errors = checks.filter(({ severity }) => severity === 'error');
    if (state === 'draft' || state === 'submitted') {
      const name = state === 'draft' ? 'submit' : 'approve';
      return html`
        <section aria-labelledby="decision">
          <h2 id="decision">${revisions.decision[name]}</h2>
          ${state === 'submitted' ? actingPersonField(messageFor(issues, 'acting-person')) : nothing}
          ${
            errors.length > 0
              ? html`<p>${revisions.errorsFirst}</p>`
              : html`
                ${acknowledgements.view(checks, issues)}
                <p class="actions">
                  <button type="button" class="button button-large" @click=${() => act(name)}>${revisions.acts[name]}</button>
                </p>
              `
          }
          ${reasonAct(state === 'draft' ? 'withdraw' : 'refuse')}
        </section>
      `;
    }
    return state === 'refused' ? reasonAct('withdraw') : nothing;
  }

  void open();

  return {
    title: () => texts().revisions.oneTitle,
    languageChanged: () => {
      if (revision === undefined) void open();
    },
    view: () => {
      const { revisions } = texts();
      return html`
        <p><a href="/console/revisions">${revisions.back}</a></p>
        ${problemNotice(problem, issues)}
        ${done === undefined ? nothing : html`<div class="notice notice-good" id="done" role="status" tabindex="-1"><p>${done()}</p></div>`}
        ${
          revision === undefined
            ? problem === undefined
              ? waiting()
              : nothing
            : html`
              ${summaryView(revision)} ${checksView(revision.checks)}
              ${
                editor === undefined
                  ? html`<h2 id="rows">${revisions.amounts}</h2>
                    ${rowsView(revision)}`
                  : html`<form class="part" novalidate autocomplete="off" @submit=${save}>
                      ${actingPersonField(messageFor(issues, 'acting-person'))}
                      ${editor.view(issues, revision.checks)}
                      <p class="actions">
                        <button type="submit" class="button button-secondary">${revisions.save}</button>
                      </p>
                    </form>`
              }
              ${revision.state === 'withdrawn' ? nothing : impact?.view()} ${decisionView(revision)}
              ${revision.state === 'approved' ? recalculationLink(revision) : nothing}
              ${historyView(revision.history)}
            `
        }
      `;
    },
  };
}

function show(focusSelector?: string): void {
  if (focusSelector === undefined) refresh();
  else refreshAndFocus(focusSelector);
}

function messageFor(issues: readonly Issue[], name: string): string | undefined {
  return issues.find((issue) => issue.name === name)?.detail;
}

function summaryView(revision: Revision): TemplateResult {
  const { revisions } = texts();
  return html`
    <dl class="facts">
      <div><dt>${revisions.state}</dt><dd>${stateTag(revision.state)}</dd></div>
      <div><dt>${revisions.firstDay}</dt><dd>${day(revision.firstDay)}</dd></div>
      <div><dt>${revisions.reason}</dt><dd>${revision.reason}</dd></div>
      <div><dt>${revisions.author}</dt><dd>${revision.createdBy}, ${moment(revision.recordedAt)}</dd></div>
    </dl>
  `;
}

/** Once amounts are published, all files can be calculated again with them. */
function recalculationLink({ firstDay }: Revision): TemplateResult {
  const href = `/console/recalculations?${new URLSearchParams({ date: firstDay })}`;
  return html`<p class="no-print"><a href=${href}>${texts().revisions.recalculate(day(firstDay))}</a></p>`;
}

/** Everything that was checked, with what concerns the whole revision in full. */
function checksView(checks: readonly Check[]): TemplateResult | typeof nothing {
  const { revisions } = texts();
  if (checks.length === 0) return nothing;
  const errors = checks.filter(({ severity }) => severity === 'error').length;
  const general = checks.filter(({ subject }) => subject?.startsWith('rows[') !== true);
  return html`
    <div class="notice ${errors > 0 ? 'notice-error' : 'notice-warning'}">
      <h2>${revisions.checks}</h2>
      <p>${revisions.checkCounts(errors, checks.length - errors)}</p>
      ${checkMessages(general)}
    </div>
  `;
}

function rowsView({ rows, checks }: Revision): TemplateResult {
  const { revisions, rates } = texts();
  return html`
    <table class="stack rows" role="table" aria-labelledby="rows">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${rates.parameter}</th>
          <th scope="col" role="columnheader">${revisions.firstDay}</th>
          <th scope="col" role="columnheader" class="number">${revisions.newAmount}</th>
          <th scope="col" role="columnheader" class="number">${revisions.corrects}</th>
          <th scope="col" role="columnheader">${rates.source}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row, index) => {
          const path = `rows[${index}]`;
          const own = checks.filter(({ subject = '' }) => subject === path || subject.startsWith(`${path}.`));
          return html`
            <tr role="row" class=${own.length > 0 ? 'has-messages' : ''}>
              <th scope="row" role="rowheader" id=${fieldId(path)} tabindex="-1">
                ${rateName(row)} <span class="note">${rates.units[row.unit]}</span>
              </th>
              <td role="cell" data-label=${revisions.firstDay}>${day(row.effectiveFrom)}</td>
              <td role="cell" class="number strong" data-label=${revisions.newAmount}>${amountOf(row)}</td>
              <td role="cell" class="number" data-label=${revisions.corrects}>${correctedView(row)}</td>
              <td role="cell" data-label=${rates.source}>${originView(row)}</td>
            </tr>
            ${own.length > 0 ? html`<tr role="row" class="messages"><td role="cell" colspan="5">${checkMessages(own)}</td></tr>` : nothing}
          `;
        })}
      </tbody>
    </table>
  `;
}

function correctedView({ corrects, amountCents, unit }: AnsweredRow): TemplateResult | string {
  if (corrects === undefined) return '–';
  const isComparable =
    amountCents !== undefined && corrects.amountCents !== undefined && corrects.amountCents > 0;
  return html`${amountOf({ ...corrects, unit })}
    ${
      isComparable
        ? html`<span class="change">${changeInPercent(amountCents / (corrects.amountCents ?? amountCents) - 1)}</span>`
        : nothing
    }`;
}

function amountOf({
  amountCents,
  factor,
  withdrawn = false,
  unit,
}: Pick<AnsweredRow, 'amountCents' | 'factor' | 'unit'> & { readonly withdrawn?: boolean }): string {
  if (withdrawn) return texts().revisions.takenBack;
  return rateValue({ amountCents, factor: factor === undefined ? undefined : Number(factor), unit });
}

function originView({ confidence, source }: AnsweredRow): TemplateResult {
  const words = heading(confidenceTerms[confidence]);
  return source === undefined ? html`${words}` : html`<a href=${source} rel="noreferrer">${words}</a>`;
}

function historyView(history: readonly Act[]): TemplateResult {
  const { revisions } = texts();
  return html`
    <section aria-labelledby="acts">
      <h2 id="acts">${revisions.history}</h2>
      <ol class="acts">
        ${history.map(
          ({ code, actingPerson, recordedAt, reason, acknowledgements = [] }) => html`<li>
            <strong>${revisions.actNames[code]}</strong> ${revisions.by(actingPerson, moment(recordedAt))}
            ${reason === undefined ? nothing : html`<p class="quoted">${reason}</p>`}
            ${acknowledgements.map((acknowledged) => html`<p class="quoted">${revisions.warning} ${acknowledged.reason}</p>`)}
          </li>`,
        )}
      </ol>
    </section>
  `;
}
