import { html, nothing, type TemplateResult } from 'lit-html';
import { brokenOff, download, fetchAnswer, type Problem } from './api.ts';
import { finding } from './comparison.ts';
import { decimal, signedMoney, texts } from './language.ts';
import { problemNotice, waiting } from './notices.ts';
import { type Effect, effects, type RecalculatedFile, type Recalculation } from './recalculation-answers.ts';

/** Which files to list: those of one effect, or those that could not be calculated. */
type Choice = Effect | 'failed';

/** What became of the files of a recalculation, as far as a reader wants to see it. */
export interface ResultsView {
  view(): TemplateResult;
}

const ndjson = 'application/x-ndjson';

/** As many as somebody looks through; all of them are in the file to download. */
const listedFiles = 100;

/** `changed` is called when there is something new to show. */
export function createResultsView(recalculation: Recalculation, changed: () => void): ResultsView {
  const { href } = recalculation.results;
  const counts = countsOf(recalculation);
  let choice: Choice =
    [...effects, 'failed' as const].find((one) => one !== 'none' && counts[one] > 0) ?? 'none';
  let listed: { readonly choice: Choice; readonly files: readonly RecalculatedFile[] } | undefined;
  let problem: Problem | undefined;
  let isBusy = false;

  async function list(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    problem = undefined;
    changed();
    const wanted = choice;
    const found: RecalculatedFile[] = [];
    const fetched = await fetchAnswer(href, { headers: { accept: ndjson } });
    try {
      if (fetched.done) {
        for await (const file of readFiles(fetched.response)) {
          if (choiceOf(file) === wanted) found.push(file);
          if (found.length === Math.min(listedFiles, counts[wanted])) break;
        }
        listed = { choice: wanted, files: found };
      } else problem = fetched.problem;
    } catch {
      problem = brokenOff();
    }
    isBusy = false;
    changed();
  }

  async function downloadAll(): Promise<void> {
    problem = await download(href, ndjson, `recalculation-${recalculation.date}.ndjson`);
    changed();
  }

  return {
    view: () => {
      const words = texts().recalculations;
      return html`
        <h3 id="files">${words.files}</h3>
        <div class="inline-form no-print">
          <div class="field">
            <label for="effect">${words.which}</label>
            <select
              id="effect"
              @change=${(event: Event) => {
                if (!(event.target instanceof HTMLSelectElement)) return;
                const { value } = event.target;
                choice = effects.find((known) => known === value) ?? 'failed';
              }}
            >
              ${[...effects, 'failed' as const]
                .filter((one) => counts[one] > 0)
                .map(
                  (one) =>
                    html`<option value=${one} ?selected=${one === choice}>${words.effects[one]} (${decimal(counts[one])})</option>`,
                )}
            </select>
          </div>
          <button type="button" class="button button-secondary" aria-disabled=${isBusy ? 'true' : 'false'} @click=${() => list()}>
            ${words.list}
          </button>
          <button type="button" class="link-button" @click=${() => downloadAll()}>${words.download}</button>
        </div>
        ${problemNotice(problem)} ${isBusy ? waiting() : nothing}
        ${listed === undefined || isBusy ? nothing : filesTable(listed.choice, listed.files, counts[listed.choice])}
      `;
    },
  };
}

/** How many files there are of each kind. */
export function countsOf({ totals, progress }: Recalculation): Readonly<Record<Choice, number>> {
  const changed = {
    gain: totals.gainCount,
    rise: totals.riseCount,
    other: totals.otherCount,
    fall: totals.fallCount,
    loss: totals.lossCount,
  };
  const changedCount = Object.values(changed).reduce((sum, count) => sum + count, 0);
  return { ...changed, none: progress.doneCount - changedCount, failed: progress.failedCount };
}

function choiceOf(file: RecalculatedFile): Choice {
  return 'effect' in file ? file.effect : 'failed';
}

/** The lines of results as they come, so that nobody waits for all of them. */
async function* readFiles({ body }: Response): AsyncGenerator<RecalculatedFile> {
  if (body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = `${rest}${value}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line);
    }
  } finally {
    // The rest of the results is not sent when nobody wants it.
    await reader.cancel();
  }
}

function filesTable(choice: Choice, files: readonly RecalculatedFile[], count: number): TemplateResult {
  const { recalculations: words, impact, statement } = texts();
  const caption = words.effects[choice];
  return html`
    <p role="status">${words.shown(decimal(files.length), decimal(count))}</p>
    <div class="scroll" role="region" aria-label=${caption} tabindex="0">
      <table>
        <caption class="visually-hidden">${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${statement.caseReference}</th>
            ${
              choice === 'failed'
                ? html`<th scope="col">${words.why}</th>`
                : html`
                    <th scope="col" class="number">${impact.before}</th>
                    <th scope="col" class="number">${impact.after}</th>
                    <th scope="col" class="number">${impact.difference}</th>
                  `
            }
          </tr>
        </thead>
        <tbody>
          ${files.map(
            (file) => html`<tr>
              <th scope="row">${file.previous.caseReference ?? words.erased}</th>
              ${
                'problem' in file
                  ? html`<td>${whyNot(file.problem)}</td>`
                  : html`
                      <td class="number">${finding(file.before)}</td>
                      <td class="number">${finding(file.after)}</td>
                      <td class="number">${signedMoney(file.after.monthlyCents - file.before.monthlyCents)}</td>
                    `
              }
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** What is wrong with the facts of a file, or else what the service says of it. */
function whyNot({ detail, issues = [] }: Extract<RecalculatedFile, { problem: object }>['problem']): string {
  return issues.length === 0 ? detail : issues.map((issue) => issue.detail).join(' ');
}
