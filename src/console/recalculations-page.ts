import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { call, type Issue, type Problem, pathOf } from './api.ts';
import { distribution } from './comparison.ts';
import { clockTime, day, decimal, moment, money, signedMoney, texts } from './language.ts';
import { fieldId, problemNotice, waiting } from './notices.ts';
import { effects, type Recalculation, type RecalculationPage } from './recalculation-answers.ts';
import { countsOf, createResultsView, type ResultsView } from './recalculation-results.ts';
import { type Page, refresh, refreshAndFocus } from './shell.ts';

const collection = '/v1/recalculations';

/** Between two looks at a recalculation that goes on. */
const pollMilliseconds = 1_000;

/** All stored files again, for the month of a day: started, followed and read here. */
export function recalculationsPage(): Page {
  const parameters = new URLSearchParams(location.search);
  let date = parameters.get('date') ?? todayInBelgium();
  let store = false;
  let items: readonly Recalculation[] | undefined;
  let next: string | undefined;
  let shownId = parameters.get('id') ?? undefined;
  let results: { readonly id: string; readonly view: ResultsView } | undefined;
  let problem: Problem | undefined;
  /** Why the last look was in vain; the next one may not be. */
  let missed: Problem | undefined;
  let issues: readonly Issue[] = [];
  let isSending = false;
  let isFollowing = false;

  async function load(): Promise<void> {
    const reply = await call<RecalculationPage>(collection);
    // What was said of a look in vain is over; what else is wrong stays.
    if (problem === missed) problem = undefined;
    missed = reply.done ? undefined : reply.problem;
    if (reply.done) {
      const known = new Set(reply.body.items.map(({ id }) => id));
      // Those of further pages have ended long ago.
      if (items === undefined) next = reply.body.next;
      items = [...reply.body.items, ...(items ?? []).filter(({ id }) => !known.has(id))];
    } else problem = missed;
    refresh();
  }

  /** Looks again as long as something goes on. */
  async function follow(): Promise<void> {
    if (isFollowing) return;
    isFollowing = true;
    await load();
    while (items?.some(({ status }) => status.state === 'processing')) {
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
      await load();
    }
    isFollowing = false;
  }

  async function loadMore(): Promise<void> {
    const address = next;
    if (address === undefined) return;
    // Two clicks are one page.
    next = undefined;
    const reply = await call<RecalculationPage>(pathOf(address));
    problem = reply.done ? undefined : reply.problem;
    if (reply.done) items = [...(items ?? []), ...reply.body.items];
    next = reply.done ? reply.body.next : address;
    refresh();
  }

  async function start(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // Two clicks are one recalculation.
    if (isSending) return;
    isSending = true;
    problem = undefined;
    const reply = await call<Recalculation>(collection, { method: 'POST', body: { date, store } });
    isSending = false;
    if (!reply.done) {
      problem = reply.problem;
      issues = problem.issues;
      refreshAndFocus('#problem');
      return;
    }
    issues = [];
    show(reply.body);
    items = [reply.body, ...(items ?? []).filter(({ id }) => id !== reply.body.id)];
    refreshAndFocus('#shown');
    await follow();
  }

  async function cancel({ href }: Recalculation): Promise<void> {
    const reply = await call<Recalculation>(`${href}/cancel`, { method: 'POST' });
    problem = reply.done ? undefined : reply.problem;
    await load();
    refreshAndFocus(reply.done ? '#shown' : '#problem');
  }

  function show({ id }: Recalculation): void {
    shownId = id;
    history.replaceState(null, '', `/console/recalculations?${new URLSearchParams({ id })}`);
  }

  function resultsOf(recalculation: Recalculation): ResultsView {
    const { id } = recalculation;
    if (results?.id !== id) results = { id, view: createResultsView(recalculation, refresh) };
    return results.view;
  }

  void follow();

  function formView(): TemplateResult {
    const words = texts().recalculations;
    const wrong = issues.find(({ name }) => name === 'date')?.detail;
    const id = fieldId('date');
    return html`
      <form class="part no-print" novalidate @submit=${start}>
        <div class="field ${wrong === undefined ? '' : 'field-wrong'}">
          <label for=${id}>${words.date}</label>
          <p class="hint" id="${id}-hint">${words.dateHint}</p>
          ${wrong === undefined ? nothing : html`<div class="field-error" id="${id}-error"><p>${wrong}</p></div>`}
          <input
            id=${id}
            type="date"
            .value=${live(date)}
            aria-invalid=${wrong === undefined ? nothing : 'true'}
            aria-describedby="${id}-hint${wrong === undefined ? '' : ` ${id}-error`}"
            @input=${(event: InputEvent) => {
              if (event.target instanceof HTMLInputElement) date = event.target.value;
            }}
          />
        </div>
        <label class="check">
          <input
            type="checkbox"
            .checked=${live(store)}
            @change=${(event: Event) => {
              if (event.target instanceof HTMLInputElement) store = event.target.checked;
            }}
          />
          <span>${words.store}</span>
        </label>
        <p class="hint">${words.storeHint}</p>
        <p class="actions"><button type="submit" class="button">${words.start}</button></p>
      </form>
    `;
  }

  function shownView(recalculation: Recalculation): TemplateResult {
    const words = texts().recalculations;
    const isOver = recalculation.status.state !== 'processing';
    const { totalCount } = recalculation.progress;
    return html`
      <section aria-labelledby="shown">
        <h2 id="shown" tabindex="-1">${words.oneTitle(day(recalculation.date))}</h2>
        <p>${stateView(recalculation)} ${recalculation.store ? words.kept : words.notKept}</p>
        ${isOver ? nothing : progressView(recalculation)}
        ${
          isOver
            ? nothing
            : html`<p class="actions no-print">
                <button type="button" class="button button-secondary" @click=${() => cancel(recalculation)}>${words.cancel}</button>
              </p>`
        }
        ${recalculation.status.problem === undefined ? nothing : html`<p>${recalculation.status.problem.detail}</p>`}
        ${isOver && totalCount === 0 ? html`<p class="empty">${texts().impact.noCases}</p>` : nothing}
        ${totalCount === 0 ? nothing : html`${totalsView(recalculation)} ${effectsView(recalculation)}`}
        ${isOver && totalCount > 0 ? resultsOf(recalculation).view() : nothing}
      </section>
    `;
  }

  function listView(recalculations: readonly Recalculation[]): TemplateResult {
    const words = texts().recalculations;
    if (recalculations.length === 0) return html`<p class="empty">${words.none}</p>`;
    return html`
      <h2 id="all">${words.all}</h2>
      <p>${words.allHint}</p>
      <table class="stack" role="table" aria-labelledby="all">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${words.askedAt}</th>
            <th scope="col" role="columnheader">${words.date}</th>
            <th scope="col" role="columnheader">${words.state}</th>
            <th scope="col" role="columnheader" class="number">${words.files}</th>
            <th scope="col" role="columnheader" class="number">${texts().impact.difference}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${recalculations.map(
            (recalculation) => html`<tr role="row">
              <th scope="row" role="rowheader">
                <a href="/console/recalculations?${new URLSearchParams({ id: recalculation.id })}">${moment(recalculation.createdAt)}</a>
              </th>
              <td role="cell" data-label=${words.date}>${day(recalculation.date)}</td>
              <td role="cell" data-label=${words.state}>${stateView(recalculation)}</td>
              <td role="cell" class="number" data-label=${words.files}>${decimal(recalculation.progress.totalCount)}</td>
              <td role="cell" class="number" data-label=${texts().impact.difference}>${signedMoney(differenceOf(recalculation))}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${
        next === undefined
          ? nothing
          : html`<p><button type="button" class="button button-secondary" @click=${() => loadMore()}>${texts().impact.more}</button></p>`
      }
    `;
  }

  return {
    title: () => texts().recalculations.title,
    languageChanged: () => void load(),
    view: () => {
      const shown = items?.find(({ id }) => id === shownId) ?? items?.[0];
      return html`
        <p class="lead">${texts().recalculations.lead}</p>
        ${problemNotice(problem, issues)} ${formView()}
        ${items === undefined && problem === undefined ? waiting() : nothing}
        ${shown === undefined ? nothing : shownView(shown)}
        ${items === undefined ? nothing : listView(items)}
      `;
    },
  };
}

function stateView({ status, progress }: Recalculation): TemplateResult {
  const words = texts().recalculations;
  const name = progress.preparing === true ? 'preparing' : status.state;
  const look = { preparing: 'submitted', processing: 'submitted', done: 'approved', failed: 'refused' }[name];
  return html`<span class="tag tag-${look}" role="status">${words.states[name]}</span>`;
}

/** How far it is: a bar, and the same in words. */
function progressView({ progress }: Recalculation): TemplateResult {
  const words = texts().recalculations;
  const { preparing = false, totalCount, doneCount, failedCount, perSecond, estimatedEnd } = progress;
  const worked = doneCount + failedCount;
  if (preparing) {
    return html`<progress aria-label=${words.progress}></progress> <p>${words.found(decimal(totalCount))}</p>`;
  }
  return html`
    <progress aria-label=${words.progress} max=${totalCount} value=${worked}></progress>
    <p>
      ${words.worked(decimal(worked), decimal(totalCount))}
      ${perSecond === undefined ? nothing : words.pace(decimal(perSecond))}
      ${estimatedEnd === undefined ? nothing : words.estimatedEnd(clockTime(estimatedEnd))}
    </p>
  `;
}

function differenceOf({ totals }: Recalculation): number {
  return totals.monthlyAfterCents - totals.monthlyBeforeCents;
}

function totalsView(recalculation: Recalculation): TemplateResult {
  const { impact } = texts();
  const { totals } = recalculation;
  return html`
    <dl class="facts">
      <div><dt>${impact.before}</dt><dd>${money(totals.monthlyBeforeCents)}</dd></div>
      <div><dt>${impact.after}</dt><dd>${money(totals.monthlyAfterCents)}</dd></div>
      <div><dt>${impact.difference}</dt><dd>${signedMoney(differenceOf(recalculation))}</dd></div>
    </dl>
  `;
}

/** For how many files what changes. */
function effectsView(recalculation: Recalculation): TemplateResult {
  const words = texts().recalculations;
  const counts = countsOf(recalculation);
  const rows = [...effects, 'failed' as const].map((effect) => ({
    name: words.effects[effect],
    count: counts[effect],
  }));
  return distribution(words.effect, { by: words.effect, what: words.files }, rows);
}

/** `YYYY-MM-DD` */
function todayInBelgium(): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Brussels',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date());
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
