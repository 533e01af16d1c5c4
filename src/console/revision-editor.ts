import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { confidenceTerms } from '../domain/explanations/glossary.ts';
import type { Rate, RatesInForce } from './answers.ts';
import { call, type Issue } from './api.ts';
import { centsFrom, typedEuros } from './euros.ts';
import { changeInPercent, day, decimalSign, heading, money, texts } from './language.ts';
import { fieldId, oneLine } from './notices.ts';
import { type PastedTable, readPastedTable } from './pasted-table.ts';
import { rateName, rateValue } from './rate-names.ts';
import type { AnsweredRow, Check, Proposal, RevisionRow } from './revision-answers.ts';
import { checkMessages } from './revision-checks.ts';

/** A row as it is edited: its amount as typed. */
interface EditedRow extends Pick<RevisionRow, 'parameter' | 'category' | 'unit' | 'note'> {
  effectiveFrom: string;
  typedAmount: string;
  isWithdrawn: boolean;
}

type Confidence = RevisionRow['confidence'];

/** What a revision states, to be sent. */
interface StatedRevision {
  readonly body: { readonly reason: string; readonly rows: readonly RevisionRow[] };
  readonly issues: readonly Issue[];
}

/** The form in which a revision is prepared. */
export interface RevisionEditor {
  view(issues: readonly Issue[], checks: readonly Check[]): TemplateResult;
  stated(): StatedRevision;
  /** Has anything been changed since it was last saved? */
  isChanged(): boolean;
}

/**
 * Prepares the rows of a revision: proposed from the index, pasted from the official table, typed, or all of these.
 * `changed` is called when the form has to be shown again.
 */
export function createRevisionEditor(
  initial: { readonly reason: string; readonly rows: readonly AnsweredRow[] },
  changed: (focusSelector?: string) => void,
): RevisionEditor {
  let reason = initial.reason;
  let firstDay = initial.rows[0]?.effectiveFrom ?? '';
  let source = initial.rows.find((row) => row.source !== undefined)?.source ?? '';
  let confidence: Confidence = initial.rows[0]?.confidence ?? 'official';
  const rows: EditedRow[] = initial.rows.map(editedRow);
  let pasted = '';
  let read: PastedTable | undefined;
  let proposal: Proposal | undefined;
  let failure: string | undefined;
  let series: readonly Rate[] = [];
  let isTouched = false;
  /** The rates in force on a first day and on its eve, by day. */
  const inForce = new Map<string, readonly Rate[]>();

  async function loadSeries(): Promise<void> {
    const reply = await call<RatesInForce>('/v1/rates');
    if (reply.done) series = reply.body.items;
    if (firstDay === '' && reply.done) firstDay = firstOfNextMonth(reply.body.date);
    await Promise.all(rows.map(({ effectiveFrom }) => loadAround(effectiveFrom)));
    // What the index gives stands beside rows that are there already.
    if (rows.length > 0) await askProposal();
    changed();
  }

  async function loadAround(effectiveFrom: string): Promise<void> {
    const eve = eveOf(effectiveFrom);
    if (eve === undefined) return;
    const missing = [eve, effectiveFrom].filter((date) => !inForce.has(date));
    await Promise.all(
      missing.map(async (date) => {
        const reply = await call<RatesInForce>(`/v1/rates?date=${date}`);
        if (reply.done) inForce.set(date, reply.body.items);
      }),
    );
  }

  async function askProposal(): Promise<string | undefined> {
    const reply = await call<Proposal>('/v1/rateRevisions/proposal', {
      method: 'POST',
      body: { effectiveFrom: firstDay },
    });
    proposal = reply.done ? reply.body : undefined;
    await loadAround(firstDay);
    return reply.done ? undefined : (reply.problem.issues[0]?.detail ?? reply.problem.detail);
  }

  async function propose(): Promise<void> {
    failure = await askProposal();
    for (const row of proposal?.rows ?? []) {
      if (row.amountCents !== undefined) enter({ ...row, amountCents: row.amountCents });
    }
    if (proposal !== undefined) confidence = 'derived';
    isTouched = true;
    changed(failure === undefined ? '#rows' : `#${fieldId('firstDay')}`);
  }

  function readTable(): void {
    read = readPastedTable(pasted);
    for (const amount of read.amounts) enter(amount);
    if (read.amounts.length > 0) confidence = 'official';
    isTouched = true;
    void loadAround(firstDay).then(() => changed());
    changed('#pasted-result');
  }

  /** Puts an amount into the row of its series on the first day, or into a new row. */
  function enter(
    amount: Pick<RevisionRow, 'parameter' | 'category' | 'unit'> & { amountCents: number },
  ): void {
    const typedAmount = typedEuros(amount.amountCents, decimalSign());
    const existing = rows.find((row) => row.effectiveFrom === firstDay && isSameSeries(row, amount));
    if (existing === undefined) rows.push(newRow(amount, typedAmount));
    else existing.typedAmount = typedAmount;
  }

  function newRow(
    { parameter, category, unit }: Pick<RevisionRow, 'parameter' | 'category' | 'unit'>,
    typedAmount: string,
  ): EditedRow {
    return {
      parameter,
      ...(category === undefined ? {} : { category }),
      unit,
      effectiveFrom: firstDay,
      typedAmount,
      isWithdrawn: false,
    };
  }

  function addRow(index: number): void {
    const chosen = series[index];
    if (chosen === undefined) return;
    rows.push(newRow(chosen, ''));
    isTouched = true;
    void loadAround(firstDay).then(() => changed());
    changed(`#${fieldId(`rows[${rows.length - 1}].amountCents`)}`);
  }

  function stated(): StatedRevision {
    const issues: Issue[] = [];
    const statedRows = rows.map((row, index): RevisionRow => {
      const { parameter, category, unit, effectiveFrom, note } = row;
      const common = {
        parameter,
        ...(category === undefined ? {} : { category }),
        unit,
        effectiveFrom,
        confidence,
        ...(source.trim() === '' ? {} : { source: source.trim() }),
        ...(note === undefined ? {} : { note }),
      };
      if (row.isWithdrawn) return { ...common, withdrawn: true };
      if (unit === 'ratio' || unit === 'factor') {
        return { ...common, factor: row.typedAmount.trim().replace(',', '.') };
      }
      const amountCents = centsFrom(row.typedAmount);
      if (amountCents === undefined) {
        issues.push({ name: `rows[${index}].amountCents`, detail: texts().failures.amount });
        return common;
      }
      return { ...common, amountCents };
    });
    return { body: { reason: oneLine(reason), rows: statedRows }, issues };
  }

  const touch = (apply: (value: string) => void) => (event: Event) => {
    const { target } = event;
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement
    ) {
      isTouched = true;
      apply(target.value);
    }
  };

  function rowView(
    row: EditedRow,
    index: number,
    issues: readonly Issue[],
    checks: readonly Check[],
  ): TemplateResult {
    const { revisions, rates } = texts();
    const path = `rows[${index}]`;
    const name = rateName(row);
    const amountId = fieldId(`${path}.amountCents`);
    const dayId = fieldId(`${path}.effectiveFrom`);
    const messagesId = `${fieldId(path)}-messages`;
    const about = <Item>(items: readonly Item[], pathOf: (item: Item) => string | undefined) =>
      items.filter((item) => {
        const itemPath = pathOf(item) ?? '';
        return itemPath === path || itemPath.startsWith(`${path}.`);
      });
    const ownIssues = about(issues, (issue) => issue.name);
    const ownChecks = about(checks, (check) => check.subject);
    const hasMessages = ownIssues.length + ownChecks.length > 0;
    const hasError = ownIssues.length > 0 || ownChecks.some(({ severity }) => severity === 'error');
    const described = hasMessages ? messagesId : nothing;
    const previous = previousOf(row);
    const published = publishedFor(row);
    const proposed = proposal?.rows.find((candidate) => isSameSeries(candidate, row));
    return html`
      <tr role="row" class=${hasMessages ? 'has-messages' : ''}>
        <th scope="row" role="rowheader" id=${fieldId(path)} tabindex="-1">
          ${name} <span class="note">${rates.units[row.unit]}</span>
        </th>
        <td role="cell" data-label=${revisions.firstDay}>
          <input
            id=${dayId}
            type="date"
            aria-label="${revisions.firstDay}, ${name}, ${rates.units[row.unit]}"
            aria-describedby=${described}
            .value=${live(row.effectiveFrom)}
            @change=${touch((value) => {
              row.effectiveFrom = value;
              void loadAround(value).then(() => changed());
            })}
          />
        </td>
        <td role="cell" class="number" data-label=${revisions.before}>${previous === undefined ? '–' : valueOfRate(previous)}</td>
        <td role="cell" data-label=${revisions.newAmount}>
          ${
            row.isWithdrawn
              ? html`<span id=${amountId} tabindex="-1">${revisions.takenBack}</span>`
              : html`<input
                  id=${amountId}
                  type="text"
                  class="amount-input"
                  inputmode="decimal"
                  autocomplete="off"
                  aria-label="${revisions.newAmount}, ${name}, ${rates.units[row.unit]}"
                  aria-invalid=${hasError ? 'true' : nothing}
                  aria-describedby=${described}
                  .value=${live(row.typedAmount)}
                  @input=${touch((value) => {
                    row.typedAmount = value;
                    // While typing: a page that moves when the field is left takes the click on a button away.
                    changed();
                  })}
                />`
          }
          ${changeView(row, previous)} ${published === undefined ? nothing : takeBackView(row, published)}
        </td>
        <td role="cell" data-label=${revisions.byIndex}>${indexView(row, proposed)}</td>
        <td role="cell">
          <button
            type="button"
            class="link-button"
            @click=${() => {
              rows.splice(index, 1);
              isTouched = true;
              changed('#rows');
            }}
          >${texts().calculator.remove}<span class="visually-hidden"> ${name}, ${rates.units[row.unit]}</span></button>
        </td>
      </tr>
      ${
        hasMessages
          ? html`<tr role="row" class="messages">
              <td role="cell" colspan="6" id=${messagesId}>
                ${ownIssues.map(({ detail }) => html`<p class="field-error">${detail}</p>`)}
                ${checkMessages(ownChecks)}
              </td>
            </tr>`
          : nothing
      }
    `;
  }

  /** What is in force on the eve of the first day of a row. */
  function previousOf(row: EditedRow): Rate | undefined {
    return inForce.get(eveOf(row.effectiveFrom) ?? '')?.find((rate) => isSameSeries(rate, row));
  }

  /** What is published for the very first day of a row, which the row then corrects. */
  function publishedFor(row: EditedRow): Rate | undefined {
    return inForce
      .get(row.effectiveFrom)
      ?.find((rate) => isSameSeries(rate, row) && rate.effectiveFrom === row.effectiveFrom);
  }

  function takeBackView(row: EditedRow, published: Rate): TemplateResult {
    const { revisions } = texts();
    return html`
      <p class="note">${revisions.publishedNow} ${valueOfRate(published)}</p>
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(row.isWithdrawn)}
          @change=${(event: Event) => {
            row.isWithdrawn = event.target instanceof HTMLInputElement && event.target.checked;
            isTouched = true;
            changed();
          }}
        />
        <span>${revisions.takeBack}</span>
      </label>
    `;
  }

  function indexView(
    row: EditedRow,
    proposed: Proposal['rows'][number] | undefined,
  ): TemplateResult | string {
    const { revisions } = texts();
    if (proposed?.amountCents === undefined || row.effectiveFrom !== proposal?.effectiveFrom) return '–';
    const isSame = centsFrom(row.typedAmount) === proposed.amountCents;
    return html`<span class=${isSame ? 'same' : 'different'}>
      ${money(proposed.amountCents)} <span class="note">${isSame ? revisions.sameAsIndex : revisions.differsFromIndex}</span>
    </span>`;
  }

  void loadSeries();

  return {
    stated,
    isChanged: () => isTouched,
    view: (issues, checks) => {
      const { revisions } = texts();
      const messageOf = (name: string) => issues.filter((issue) => issue.name === name);
      const reasonIssues = messageOf('reason');
      return html`
        <div class="field ${reasonIssues.length > 0 ? 'field-wrong' : ''}">
          <label for=${fieldId('reason')}>${revisions.reason}</label>
          <p class="hint" id="${fieldId('reason')}-hint">${revisions.reasonHint}</p>
          ${reasonIssues.map(({ detail }) => html`<p class="field-error">${detail}</p>`)}
          <textarea
            id=${fieldId('reason')}
            rows="2"
            aria-describedby="${fieldId('reason')}-hint"
            aria-invalid=${reasonIssues.length > 0 ? 'true' : nothing}
            .value=${live(reason)}
            @input=${touch((value) => {
              reason = value;
            })}
          ></textarea>
        </div>
        <div class="fields">
          <div class="field ${failure === undefined ? '' : 'field-wrong'}">
            <label for=${fieldId('firstDay')}>${revisions.firstDay}</label>
            ${failure === undefined ? nothing : html`<p class="field-error" id="${fieldId('firstDay')}-error">${failure}</p>`}
            <input
              id=${fieldId('firstDay')}
              type="date"
              class="short"
              aria-invalid=${failure === undefined ? nothing : 'true'}
              aria-describedby=${failure === undefined ? nothing : `${fieldId('firstDay')}-error`}
              .value=${live(firstDay)}
              @change=${touch((value) => {
                firstDay = value;
              })}
            />
          </div>
          <div class="field">
            <button type="button" class="button button-secondary" @click=${propose}>${revisions.propose}</button>
          </div>
        </div>
        <details class="paste" ?open=${read !== undefined}>
          <summary>${revisions.paste}</summary>
          <div class="further-fields">
            <div class="field">
              <label for="pasted">${revisions.pasted}</label>
              <p class="hint" id="pasted-hint">${revisions.pastedHint}</p>
              <textarea
                id="pasted"
                rows="6"
                aria-describedby="pasted-hint"
                .value=${live(pasted)}
                @input=${touch((value) => {
                  pasted = value;
                })}
              ></textarea>
            </div>
            <button type="button" class="button button-secondary" @click=${readTable}>${revisions.readPasted}</button>
            ${read === undefined ? nothing : pastedResult(read)}
          </div>
        </details>
        <h2 id="rows" tabindex="-1">${revisions.amounts}</h2>
        ${
          rows.length === 0
            ? html`<p class="empty">${revisions.noAmounts}</p>`
            : html`<table class="stack rows" role="table">
                <caption class="visually-hidden">${revisions.amounts}</caption>
                <thead role="rowgroup">
                  <tr role="row">
                    <th scope="col" role="columnheader">${texts().rates.parameter}</th>
                    <th scope="col" role="columnheader">${revisions.firstDay}</th>
                    <th scope="col" role="columnheader" class="number">${revisions.before}</th>
                    <th scope="col" role="columnheader">${revisions.newAmount}</th>
                    <th scope="col" role="columnheader">${revisions.byIndex}</th>
                    <td role="cell"></td>
                  </tr>
                </thead>
                <tbody role="rowgroup">${rows.map((row, index) => rowView(row, index, issues, checks))}</tbody>
              </table>`
        }
        <div class="fields">
          <div class="field">
            <label for="series">${revisions.addAmount}</label>
            <select
              id="series"
              @change=${(event: Event) => {
                if (!(event.target instanceof HTMLSelectElement) || event.target.value === '') return;
                addRow(Number(event.target.value));
                event.target.value = '';
              }}
            >
              <option value="">${revisions.chooseAmount}</option>
              ${series.map((rate, index) => html`<option value=${index}>${rateName(rate)}, ${texts().rates.units[rate.unit]}</option>`)}
            </select>
          </div>
        </div>
        <div class="fields">
          <div class="field">
            <label for="confidence">${revisions.confidence}</label>
            <select
              id="confidence"
              @change=${touch((value) => {
                confidence = confidences.find((known) => known === value) ?? confidence;
              })}
            >
              ${confidences.map((code) => html`<option value=${code} .selected=${live(code === confidence)}>${heading(confidenceTerms[code])}</option>`)}
            </select>
          </div>
          <div class="field ${messageOf('source').length > 0 ? 'field-wrong' : ''}">
            <label for="source">${revisions.source} <span class="optional">${texts().calculator.optional}</span></label>
            <input
              id="source"
              type="url"
              placeholder="https://"
              .value=${live(source)}
              @input=${touch((value) => {
                source = value;
              })}
            />
          </div>
        </div>
      `;
    },
  };
}

const confidences: readonly Confidence[] = ['official', 'secondary', 'derived'];

function pastedResult({ amounts, unread }: PastedTable): TemplateResult {
  const { revisions } = texts();
  return html`
    <div
      id="pasted-result"
      tabindex="-1"
      class="notice ${unread.length > 0 || amounts.length === 0 ? 'notice-warning' : 'notice-good'}"
      role="status"
    >
      <p>${revisions.pastedRead(amounts.length)}</p>
      ${
        unread.length === 0
          ? nothing
          : html`<p>${revisions.pastedUnread}</p>
              <ul>${unread.map((line) => html`<li>${line}</li>`)}</ul>`
      }
    </div>
  `;
}

function changeView(row: EditedRow, previous: Rate | undefined): TemplateResult | typeof nothing {
  const amountCents = centsFrom(row.typedAmount);
  if (row.isWithdrawn || amountCents === undefined || !previous?.amountCents) return nothing;
  return html`<span class="change">${changeInPercent(amountCents / previous.amountCents - 1)}</span>`;
}

function valueOfRate({ amountCents, factor, unit, effectiveFrom }: Rate): TemplateResult {
  const number = factor === undefined ? undefined : Number(factor);
  return html`${rateValue({ amountCents, factor: number, unit })}
    <span class="note">${texts().rates.since(day(effectiveFrom))}</span>`;
}

function editedRow(row: AnsweredRow): EditedRow {
  const { parameter, category, unit, effectiveFrom, amountCents, factor, withdrawn = false, note } = row;
  return {
    parameter,
    ...(category === undefined ? {} : { category }),
    unit,
    ...(note === undefined ? {} : { note }),
    effectiveFrom,
    typedAmount: amountCents === undefined ? (factor ?? '') : typedEuros(amountCents, decimalSign()),
    isWithdrawn: withdrawn,
  };
}

function isSameSeries(
  left: Pick<RevisionRow, 'parameter' | 'category' | 'unit'>,
  right: Pick<RevisionRow, 'parameter' | 'category' | 'unit'>,
): boolean {
  return left.parameter === right.parameter && left.category === right.category && left.unit === right.unit;
}

/** The day before; undefined when the text is no day. */
function eveOf(isoDate: string): string | undefined {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

function firstOfNextMonth(isoDate: string): string {
  const [year = 0, month = 1] = isoDate.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
