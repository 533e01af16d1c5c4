import { html, nothing, type TemplateResult } from 'lit-html';
import { actTerms, categoryBasisTerms, categoryTerms } from '../domain/explanations/glossary.ts';
import type { Simulation } from './answers.ts';
import { currentLanguage, day, heading, money, texts, translated } from './language.ts';
import { rateName, rateValue } from './rate-names.ts';
import { waterfall } from './waterfall.ts';

type Line = Simulation['breakdown'][number];
type LegalReference = Line['legalReferences'][number];
type RateUsed = Simulation['rates'][number];

/** A calculation as a caseworker reads it: what is due, and line by line why, with the article behind it. */
export function statementView(simulation: Simulation): TemplateResult {
  const { statement } = texts();
  const { amounts, category, outcome, period, receipt } = simulation;
  const isGranted = outcome === 'granted';
  return html`
    <section class="statement" aria-labelledby="statement">
      <h2 id="statement" tabindex="-1">${statement.title}</h2>
      <div class="verdict ${isGranted ? 'verdict-granted' : 'verdict-refused'}">
        <p class="verdict-outcome">${isGranted ? statement.granted : statement.refused}</p>
        <p class="verdict-amount"><strong>${money(amounts.monthlyCents)}</strong> ${statement.amountAMonth}</p>
        <p>
          ${statement.payable(day(period.startDate), day(period.endDate))}:
          <strong>${money(amounts.payableCents)}</strong>
        </p>
      </div>
      ${
        simulation.refusalReasons.length === 0
          ? nothing
          : html`<h3>${statement.reasons}</h3>
              <ul>
                ${simulation.refusalReasons.map(({ description }) => html`<li>${translated(description)}</li>`)}
              </ul>`
      }
      <dl class="facts">
        <div><dt>${statement.caseReference}</dt><dd>${simulation.caseReference}</dd></div>
        <div><dt>${statement.requestDate}</dt><dd>${day(simulation.requestDate)}</dd></div>
        <div>
          <dt>${statement.category}</dt>
          <dd>${heading(categoryTerms[category.code])} – ${translated(categoryBasisTerms[category.basis])}</dd>
        </div>
      </dl>
      ${warningsView(simulation.warnings)}
      <h3>${statement.picture}</h3>
      ${waterfall(simulation)}
      <h3 id="breakdown">${statement.breakdown}</h3>
      <table class="breakdown" role="table" aria-labelledby="breakdown">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${statement.line}</th>
            <th scope="col" role="columnheader">${statement.legalBasis}</th>
            <th scope="col" role="columnheader" class="number">${statement.amount}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">${simulation.breakdown.map(lineView)}</tbody>
      </table>
      <details>
        <summary>${statement.rates}</summary>
        <div class="scroll" role="region" aria-label=${statement.rates} tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">${texts().rates.parameter}</th>
                <th scope="col" class="number">${texts().rates.amount}</th>
              </tr>
            </thead>
            <tbody>${simulation.rates.map(rateView)}</tbody>
          </table>
        </div>
      </details>
      <details>
        <summary>${statement.receipt}</summary>
        <dl class="receipt">
          <div><dt>${statement.rulesVersion}</dt><dd>${receipt.rulesVersion}</dd></div>
          <div><dt>${statement.rateBookVersion}</dt><dd>${receipt.rateBookVersion}</dd></div>
        </dl>
      </details>
      <p class="actions no-print">
        <button type="button" class="button button-secondary" @click=${() => print()}>${statement.print}</button>
        <a href="#facts">${statement.change}</a>
      </p>
    </section>
  `;
}

function warningsView(warnings: Simulation['warnings']): TemplateResult | typeof nothing {
  if (warnings.length === 0) return nothing;
  return html`
    <div class="notice notice-warning">
      <h3>${texts().statement.warnings}</h3>
      <ul>
        ${warnings.map(({ description }) => html`<li>${translated(description)}</li>`)}
      </ul>
    </div>
  `;
}

function lineView(line: Line): TemplateResult {
  return html`
    <tr role="row" class="line-${line.kind}">
      <td role="cell">${translated(line.description)}</td>
      <td role="cell" class="legal">${line.legalReferences.map((reference) => html`<span>${articleLink(reference)}</span>`)}</td>
      <td role="cell" class="number">${lineAmount(line)}</td>
    </tr>
  `;
}

/** What a line does to the amount, with its sign. */
function lineAmount({ kind, annualAmountCents, amountCents }: Line): TemplateResult | string {
  const { statement } = texts();
  switch (kind) {
    case 'resource':
      return `− ${money(annualAmountCents)}`;
    case 'reduction':
    case 'deduction':
      return `+ ${money(annualAmountCents)}`;
    case 'exempt':
      return html`<span class="aside">${statement.notCounted}</span>`;
    case 'memberResource':
      return html`<span class="aside">(${money(annualAmountCents)}) ${statement.otherTotal}</span>`;
    case 'result':
      return `= ${money(amountCents ?? annualAmountCents)}`;
    default:
      return money(amountCents ?? annualAmountCents);
  }
}

function articleLink({ act, article, paragraph, letter, links }: LegalReference): TemplateResult {
  const { statement } = texts();
  const where =
    act === 'primabook' ? statement.section(article) : statement.article(article, paragraph, letter);
  // The law is authentic in French and Dutch.
  const language = currentLanguage() === 'nl' ? 'nl' : 'fr';
  return html`<a href=${links[language]} hreflang=${language} rel="noreferrer"
    >${where}, ${translated(actTerms[act].shortTitle)}</a
  >`;
}

function rateView(rate: RateUsed): TemplateResult {
  const { since, units } = texts().rates;
  const { amountCents, factor, unit, effectiveFrom } = rate;
  const number = factor === undefined ? undefined : factor.numerator / factor.denominator;
  return html`<tr>
    <th scope="row">
      ${rateName(rate)}
      <span class="note">${since(day(effectiveFrom))}</span>
    </th>
    <td class="number">
      ${rateValue({ amountCents, factor: number, unit })} <span class="unit">${units[unit]}</span>
    </td>
  </tr>`;
}
