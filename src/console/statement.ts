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
          ${statement.payable(day(period.startDate), day(period.endDate))}
          <strong>${money(amounts.payableCents)}</strong>
        </p>
        ${ifEligibleView(simulation)}
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
      ${paymentView(simulation)}
      <h3>${statement.picture}</h3>
      ${pictureView(simulation)}
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
      ${conditionsView(simulation.conditions)} ${missingInputsView(simulation.missingInputs)}
      ${deadlinesView(simulation.deadlines)}
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

/** What the amount would have been, where a condition refuses the right. */
function ifEligibleView({ ifEligible }: Simulation): TemplateResult | typeof nothing {
  if (ifEligible === undefined || ifEligible.outcome === 'refused') return nothing;
  const { statement } = texts();
  return html`<p>${statement.ifEligible} ${money(ifEligible.amounts.monthlyCents)} ${statement.amountAMonth}.</p>`;
}

/** The bars of the calculation, or of both where a child lives there a part of the time. */
function pictureView({ amounts, situations }: Simulation): TemplateResult {
  const { categoryAnnualCents, resourcesAnnualCents, flatExemptionAnnualCents, entitlementAnnualCents } =
    amounts;
  if (
    categoryAnnualCents !== undefined &&
    resourcesAnnualCents !== undefined &&
    flatExemptionAnnualCents !== undefined &&
    entitlementAnnualCents !== undefined
  ) {
    return waterfall({
      categoryAnnualCents,
      resourcesAnnualCents,
      flatExemptionAnnualCents,
      entitlementAnnualCents,
    });
  }
  const { statement } = texts();
  return html`${(situations ?? []).map(
    ({ category, share, amounts: annual }) => html`
      <h4>
        ${heading(categoryTerms[category.code])} – ${statement.situation(`${share.numerator}/${share.denominator}`)}
      </h4>
      ${waterfall(annual)}
    `,
  )}`;
}

function paymentView({ payment }: Simulation): TemplateResult | typeof nothing {
  const { suspendedCents, amountCents, installationPremiumCents } = payment;
  if (suspendedCents === 0 && installationPremiumCents === 0) return nothing;
  const { statement } = texts();
  return html`
    <h3>${statement.payment}</h3>
    <dl class="facts">
      <div><dt>${statement.suspended}</dt><dd>${money(suspendedCents)}</dd></div>
      <div><dt>${statement.paid}</dt><dd>${money(amountCents)}</dd></div>
      <div><dt>${statement.installationPremium}</dt><dd>${money(installationPremiumCents)}</dd></div>
    </dl>
  `;
}

function conditionsView(conditions: Simulation['conditions']): TemplateResult {
  const { statement } = texts();
  return html`
    <h3>${statement.conditions}</h3>
    <ul class="conditions">
      ${conditions.map(
        ({ state, description, legalReferences }) => html`<li>
          <span class="tag tag-${state}">${statement.conditionStates[state]}</span>
          <div>
            ${translated(description)}
            <span class="legal">${legalReferences.map((reference) => html`<span>${articleLink(reference)}</span>`)}</span>
          </div>
        </li>`,
      )}
    </ul>
  `;
}

/** Facts that were not stated and would matter, with what each answer would give. */
function missingInputsView(missingInputs: Simulation['missingInputs']): TemplateResult | typeof nothing {
  if (missingInputs.length === 0) return nothing;
  const { statement } = texts();
  return html`
    <details>
      <summary>${statement.missingInputs} (${missingInputs.length})</summary>
      ${missingInputs.map(
        ({ description, answers }) => html`
          <p>${translated(description)}</p>
          ${
            answers.length === 0
              ? nothing
              : html`<table>
                  <caption class="visually-hidden">${translated(description)}</caption>
                  <thead>
                    <tr>
                      <th scope="col">${statement.answer}</th>
                      <th scope="col" class="number">${statement.result}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${answers.map(
                      (answer) => html`<tr>
                        <th scope="row">${heading(answer.description)}</th>
                        <td class="number">
                          ${answer.outcome === 'refused' ? statement.refused : money(answer.monthlyCents)}
                        </td>
                      </tr>`,
                    )}
                  </tbody>
                </table>`
          }
        `,
      )}
    </details>
  `;
}

function deadlinesView(deadlines: Simulation['deadlines']): TemplateResult | typeof nothing {
  if (deadlines.length === 0) return nothing;
  const { statement } = texts();
  return html`
    <h3>${statement.deadlines}</h3>
    <dl class="facts">
      ${deadlines.map(
        ({ date, description }) => html`<div><dt>${day(date)}</dt><dd>${translated(description)}</dd></div>`,
      )}
    </dl>
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
    case 'suspension':
      return `− ${money(amountCents ?? annualAmountCents)}`;
    case 'reduction':
    case 'deduction':
    case 'premium':
      return `+ ${money(amountCents ?? annualAmountCents)}`;
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
