import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { categoryTerms, confidenceTerms, rateParameterTerms } from '../domain/explanations/glossary.ts';
import type { Rate, RateHistory, RateParameter, RatesInForce } from './answers.ts';
import { call, type Problem } from './api.ts';
import { changeInPercent, day, heading, moment, money, texts } from './language.ts';
import { fieldId, problemNotice, waiting } from './notices.ts';
import { categories, isParameter, parameters, rateName, rateValue } from './rate-names.ts';
import { ratesChart, type Series } from './rates-chart.ts';
import { type Page, refresh, refreshAndFocus } from './shell.ts';

/** The amounts in force on a day, and the history of each since 2002. */
export function ratesPage(): Page {
  let chosenDay = '';
  let today: string | undefined;
  let inForce: RatesInForce | undefined;
  let problem: Problem | undefined;
  let parameter: RateParameter = 'categoryAmount';
  let history: RateHistory | undefined;
  let historyProblem: Problem | undefined;

  async function showDay(): Promise<boolean> {
    const reply = await call<RatesInForce>(
      `/v1/rates${chosenDay === '' ? '' : `?date=${encodeURIComponent(chosenDay)}`}`,
    );
    problem = reply.done ? undefined : reply.problem;
    if (reply.done) {
      inForce = reply.body;
      chosenDay = inForce.date;
      today ??= inForce.date;
    }
    return reply.done;
  }

  async function showHistory(): Promise<void> {
    const asked = parameter;
    const reply = await call<RateHistory>(`/v1/rates/${asked}`);
    // Another one was chosen meanwhile.
    if (asked !== parameter) return;
    historyProblem = reply.done ? undefined : reply.problem;
    history = reply.done ? reply.body : undefined;
    refresh();
  }

  async function submitDay(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (await showDay()) refreshAndFocus('#in-force');
    else refreshAndFocus('#problem');
  }

  void showDay().then(refresh);
  void showHistory();

  return {
    title: () => texts().rates.title,
    languageChanged: () => {
      if (problem !== undefined) void showDay().then(refresh);
    },
    view: () => html`
      <p class="lead">${texts().rates.lead}</p>
      ${problemNotice(problem)}
      <form class="inline-form no-print" novalidate @submit=${submitDay}>
        <div class="field ${problem === undefined ? '' : 'field-wrong'}">
          <label for=${fieldId('date')}>${texts().rates.day}</label>
          <input
            id=${fieldId('date')}
            type="date"
            .value=${live(chosenDay)}
            aria-invalid=${problem === undefined ? nothing : 'true'}
            @input=${(event: InputEvent) => {
              if (event.target instanceof HTMLInputElement) chosenDay = event.target.value;
            }}
          />
        </div>
        <button type="submit" class="button">${texts().rates.show}</button>
      </form>
      ${inForce === undefined ? (problem === undefined ? waiting() : nothing) : inForceView(inForce)}
      <section aria-labelledby="history">
        <h2 id="history">${texts().rates.history}</h2>
        <div class="field no-print">
          <label for="parameter">${texts().rates.historyOf}</label>
          <select
            id="parameter"
            @change=${(event: Event) => {
              if (!(event.target instanceof HTMLSelectElement) || !isParameter(event.target.value)) return;
              parameter = event.target.value;
              void showHistory();
            }}
          >
            ${parameters.map(
              (code) =>
                html`<option value=${code} ?selected=${code === parameter}>${heading(rateParameterTerms[code])}</option>`,
            )}
          </select>
        </div>
        ${problemNotice(historyProblem)}
        ${history === undefined ? (historyProblem === undefined ? waiting() : nothing) : historyView(history, today ?? '')}
      </section>
    `,
  };
}

function inForceView({ date, items }: RatesInForce): TemplateResult {
  const { rates } = texts();
  const amounts = items.filter(({ parameter }) => parameter === 'categoryAmount');
  const others = items.filter(({ parameter }) => parameter !== 'categoryAmount');
  return html`
    <section>
      <h2 id="in-force" tabindex="-1">${rates.inForceOn(day(date))}</h2>
      <div class="scroll" role="region" aria-labelledby="in-force" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${rates.category}</th>
              <th scope="col" class="number">${rates.monthly}</th>
              <th scope="col" class="number">${rates.annual}</th>
            </tr>
          </thead>
          <tbody>
            ${categories.map((category) => {
              const month = amounts.find((rate) => rate.category === category && rate.unit === 'month');
              const year = amounts.find((rate) => rate.category === category && rate.unit === 'year');
              return html`<tr>
                <th scope="row">
                  ${heading(categoryTerms[category])}
                  ${month === undefined ? nothing : html`<span class="note">${rates.since(day(month.effectiveFrom))}</span>`}
                </th>
                <td class="number strong">${month === undefined ? '–' : value(month)}</td>
                <td class="number">${year === undefined ? '–' : value(year)}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
      <details>
        <summary>${rates.others}</summary>
        <div class="scroll" role="region" aria-label=${rates.others} tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">${rates.parameter}</th>
                <th scope="col" class="number">${rates.amount}</th>
              </tr>
            </thead>
            <tbody>
              ${others.map(
                (rate) => html`<tr>
                  <th scope="row">
                    ${rateName(rate)}
                    <span class="note">${rates.since(day(rate.effectiveFrom))}</span>
                  </th>
                  <td class="number">${value(rate)} <span class="unit">${rates.units[rate.unit]}</span></td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  `;
}

function historyView({ parameter, items }: RateHistory, today: string): TemplateResult {
  const { rates } = texts();
  const unit = items.some((rate) => rate.unit === 'month') ? 'month' : items[0]?.unit;
  const shown = items.filter((rate) => rate.unit === unit);
  const columns = columnsOf(shown);
  const days = [...new Set(shown.map(({ effectiveFrom }) => effectiveFrom))];
  const name = heading(rateParameterTerms[parameter]);
  const caption = unit === undefined ? name : `${name}, ${rates.units[unit]}`;
  const inUse = shown.filter(isInUse);
  const isMoney = inUse.every(({ amountCents }) => amountCents !== undefined);
  return html`
    ${
      isMoney && days.length > 1
        ? ratesChart(
            columnsOf(inUse).map(
              ({ label, rates: newestFirst }): Series => ({ label, rates: newestFirst.toReversed() }),
            ),
            today,
            rates.chartDescription(caption),
          )
        : nothing
    }
    <div class="scroll" role="region" aria-label=${caption} tabindex="0">
      <table class="history">
        <caption>${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${rates.firstDay}</th>
            ${columns.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
            <th scope="col">${rates.source}</th>
          </tr>
        </thead>
        <tbody>
          ${days.map((firstDay) => {
            const row = shown.filter(({ effectiveFrom }) => effectiveFrom === firstDay);
            return html`<tr>
              <th scope="row">${day(firstDay)}</th>
              ${columns.map(({ rates: column }) => html`<td class="number">${cell(column, firstDay)}</td>`)}
              <td>${row[0] === undefined ? nothing : sourceView(row[0])}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  `;
}

/** The rates of one category, or of everybody, newest first. */
interface Column {
  readonly label: string;
  readonly rates: readonly Rate[];
}

function columnsOf(rates: readonly Rate[]): readonly Column[] {
  const common = rates.filter(({ category }) => category === undefined);
  const columns = categories.map((category) => ({
    label: heading(categoryTerms[category]),
    rates: rates.filter((rate) => rate.category === category),
  }));
  return [{ label: texts().rates.amount, rates: common }, ...columns].filter(
    (column) => column.rates.length > 0,
  );
}

/** The amount that begins on a day, with its change against the one before. */
function cell(column: readonly Rate[], firstDay: string): TemplateResult | string {
  const index = column.findIndex(({ effectiveFrom }) => effectiveFrom === firstDay);
  const rate = column[index];
  if (rate === undefined) return '–';
  const before = column.slice(index + 1).find(isInUse)?.amountCents;
  const isComparable = before !== undefined && before !== 0 && rate.amountCents !== undefined;
  return html`${value(rate)}
    ${isComparable ? html`<span class="change">${changeInPercent((rate.amountCents ?? before) / before - 1)}</span>` : nothing}
    ${(rate.supersedes ?? []).map(
      ({ amountCents, recordedAt }) => html`<span class="note"
        >${amountCents === undefined ? nothing : texts().rates.corrects(money(amountCents), moment(recordedAt))}</span
      >`,
    )}`;
}

function sourceView(rate: Rate): TemplateResult {
  const confidence = heading(confidenceTerms[rate.confidence]);
  const name =
    rate.source === undefined
      ? html`${confidence}`
      : html`<a href=${rate.source} rel="noreferrer">${confidence}</a>`;
  const revisionId = rate.revision?.href.split('/').at(-1);
  return html`${name}
    ${rate.note === undefined ? nothing : html`<span class="note" lang="en">${rate.note}</span>`}
    ${
      revisionId === undefined
        ? nothing
        : html`<a class="note" href="/console/revisions/${revisionId}">${texts().revisions.oneTitle}</a>`
    }`;
}

function isInUse({ withdrawn = false }: Rate): boolean {
  return !withdrawn;
}

function value(rate: Rate): string {
  if (!isInUse(rate)) return texts().revisions.takenBack;
  const { amountCents, factor, unit } = rate;
  return rateValue({ amountCents, factor: factor === undefined ? undefined : Number(factor), unit });
}
