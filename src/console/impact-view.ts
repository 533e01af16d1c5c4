import { html, nothing, type TemplateResult } from 'lit-html';
import { call, type Problem, pathOf } from './api.ts';
import { distribution, finding } from './comparison.ts';
import { day, decimal, money, signedMoney, texts } from './language.ts';
import { problemNotice, waiting } from './notices.ts';
import type { ChangedCalculation, ChangedCalculationPage, Impact } from './revision-answers.ts';

/** What a revision would do to stored cases. */
export interface ImpactView {
  view(): TemplateResult;
}

type Basis = Impact['basis'];

/** `address` is that of the revision; `changed` is called when there is something new to show. */
export function createImpactView(address: string, firstDay: string, changed: () => void): ImpactView {
  let basis: Basis = 'projected';
  let sampleSize: '1000' | 'all' = '1000';
  let impact: Impact | undefined;
  let problem: Problem | undefined;
  let isBusy = false;
  let isListing = false;
  let changedCalculations: readonly ChangedCalculation[] | undefined;
  let nextPage: string | undefined;

  async function compute(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    changed();
    const reply = await call<Impact>(`${address}/impact?basis=${basis}&sampleSize=${sampleSize}`);
    isBusy = false;
    impact = reply.done ? reply.body : undefined;
    problem = reply.done ? undefined : reply.problem;
    changedCalculations = undefined;
    nextPage = `${address}/impact/calculations`;
    changed();
  }

  async function list(): Promise<void> {
    // Two clicks are one page.
    if (isListing) return;
    isListing = true;
    // A page may be empty and still have a next one.
    let found: readonly ChangedCalculation[] = [];
    while (nextPage !== undefined && found.length === 0) {
      const reply = await call<ChangedCalculationPage>(nextPage);
      if (!reply.done) {
        problem = reply.problem;
        break;
      }
      found = reply.body.items;
      nextPage = reply.body.next === undefined ? undefined : pathOf(reply.body.next);
    }
    isListing = false;
    changedCalculations = [...(changedCalculations ?? []), ...found];
    changed();
  }

  const choose = (apply: (value: string) => void) => (event: Event) => {
    if (event.target instanceof HTMLSelectElement) apply(event.target.value);
  };

  return {
    view: () => {
      const words = texts().impact;
      return html`
        <section aria-labelledby="impact">
          <h2 id="impact">${words.title}</h2>
          <p>${words.lead}</p>
          <div class="inline-form no-print">
            <div class="field">
              <label for="basis">${words.basis}</label>
              <select
                id="basis"
                @change=${choose((value) => {
                  basis = value === 'recorded' ? 'recorded' : 'projected';
                })}
              >
                <option value="projected" ?selected=${basis === 'projected'}>${words.projected(day(firstDay))}</option>
                <option value="recorded" ?selected=${basis === 'recorded'}>${words.recorded(day(firstDay))}</option>
              </select>
            </div>
            <div class="field">
              <label for="sample">${words.sample}</label>
              <select
                id="sample"
                @change=${choose((value) => {
                  sampleSize = value === 'all' ? 'all' : '1000';
                })}
              >
                <option value="1000" ?selected=${sampleSize === '1000'}>${words.someCases}</option>
                <option value="all" ?selected=${sampleSize === 'all'}>${words.allCases}</option>
              </select>
            </div>
            <button type="button" class="button button-secondary" aria-disabled=${isBusy ? 'true' : 'false'} @click=${() => compute()}>
              ${words.compute}
            </button>
          </div>
          ${problemNotice(problem)} ${isBusy ? waiting() : nothing}
          ${impact === undefined || isBusy ? nothing : result(impact)}
          ${impact === undefined || isBusy ? nothing : changedView()}
        </section>
      `;
    },
  };

  function changedView(): TemplateResult {
    const words = texts().impact;
    const canList = nextPage !== undefined;
    return html`
      ${
        changedCalculations === undefined
          ? nothing
          : html`<h3 id="changed">${words.changedList}</h3>
            ${
              changedCalculations.length === 0
                ? html`<p class="empty">${words.noneChanged}</p>`
                : calculationsTable(changedCalculations, words.changedList)
            }`
      }
      ${
        canList
          ? html`<p class="no-print">
              <button type="button" class="button button-secondary" @click=${() => list()}>
                ${changedCalculations === undefined ? words.showChanged : words.more}
              </button>
            </p>`
          : nothing
      }
    `;
  }
}

function result(impact: Impact): TemplateResult {
  const words = texts().impact;
  const difference = impact.monthlyAfterCents - impact.monthlyBeforeCents;
  if (impact.calculationCount === 0) return html`<p class="empty" role="status">${words.noCases}</p>`;
  return html`
    <dl class="facts">
      <div>
        <dt>${words.cases}</dt>
        <dd>
          ${decimal(impact.calculationCount)}
          ${impact.sampled ? words.ofAll(decimal(impact.populationCount)) : nothing}
          ${impact.notComputableCount > 0 ? words.notComputable(decimal(impact.notComputableCount)) : nothing}
        </dd>
      </div>
      <div><dt>${words.changed}</dt><dd>${decimal(impact.changedCount)}</dd></div>
      <div><dt>${words.before}</dt><dd>${money(impact.monthlyBeforeCents)}</dd></div>
      <div><dt>${words.after}</dt><dd>${money(impact.monthlyAfterCents)}</dd></div>
      <div><dt>${words.difference}</dt><dd>${signedMoney(difference)}</dd></div>
      <div><dt>${words.gains}</dt><dd>${decimal(impact.gainCount)}</dd></div>
      <div><dt>${words.losses}</dt><dd>${decimal(impact.lossCount)}</dd></div>
    </dl>
    ${distributionView(impact.distribution)}
    ${impact.gains.length === 0 ? nothing : html`<h3>${words.gains}</h3>${calculationsTable(impact.gains, words.gains)}`}
    ${impact.losses.length === 0 ? nothing : html`<h3>${words.losses}</h3>${calculationsTable(impact.losses, words.losses)}`}
  `;
}

/** How many cases change by how much. */
function distributionView(changes: Impact['distribution']): TemplateResult | typeof nothing {
  const words = texts().impact;
  if (changes.length === 0) return nothing;
  const rows = changes.map(({ fromCents, untilCents, count }) => ({
    name: range(fromCents, untilCents),
    count,
  }));
  return html`
    <h3>${words.distribution}</h3>
    ${distribution(words.distribution, { by: words.change, what: words.cases }, rows)}
  `;
}

function range(fromCents: number | undefined, untilCents: number | undefined): string {
  const words = texts().impact;
  if (fromCents === undefined) return untilCents === undefined ? '' : words.below(signedMoney(untilCents));
  if (untilCents === undefined) return words.from(signedMoney(fromCents));
  // Behind the last cent of a range the next begins.
  if (untilCents - fromCents === 1) return signedMoney(fromCents);
  return words.between(signedMoney(fromCents), signedMoney(untilCents));
}

function calculationsTable(calculations: readonly ChangedCalculation[], caption: string): TemplateResult {
  const words = texts().impact;
  return html`
    <div class="scroll" role="region" aria-label=${caption} tabindex="0">
      <table>
        <caption class="visually-hidden">${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${texts().statement.caseReference}</th>
            <th scope="col" class="number">${words.before}</th>
            <th scope="col" class="number">${words.after}</th>
          </tr>
        </thead>
        <tbody>
          ${calculations.map(
            ({ caseReference, before, after }) => html`<tr>
              <th scope="row">${caseReference}</th>
              <td class="number">${finding(before)}</td>
              <td class="number">${finding(after)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
