import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import {
  capitalTypes,
  countedResourceTypes,
  debtorOnlyTypes,
  exemptResourceTypes,
  housingInKindTypes,
  replacementIncomeTypes,
  workIncomeTypes,
} from '../domain/resource-types.ts';
import type { Issue } from './api.ts';
import {
  type DraftRecord,
  entrySchema,
  isFilled,
  isMoney,
  listIn,
  pathOf,
  recordIn,
  resolved,
  type Schema,
  type Schemas,
  textIn,
} from './case-draft.ts';
import type { FieldName } from './case-names.ts';
import { codeName } from './code-terms.ts';
import { texts } from './language.ts';
import { fieldId } from './notices.ts';
import type { ConsoleTexts } from './texts/english.ts';

/**
 * The form of a case, made from the schema of the request in the OpenAPI document: what the API takes can be entered
 * here. Only the order of importance, the groups of resource types and the texts are the console's own.
 */
export interface CaseFormView {
  readonly schemas: Schemas;
  readonly issues: readonly Issue[];
  /** Called when the form has to be shown again, because its shape has changed. */
  readonly reshape: (focusSelector?: string) => void;
}

/** Fields that are seen at once; the others stand behind "more facts". */
const foremost: ReadonlySet<string> = new Set<FieldName>([
  'applicant',
  'birthDate',
  'caseReference',
  'category',
  'endDate',
  'household',
  'id',
  'members',
  'monthlyAmountCents',
  'annualAmountCents',
  'dailyAmountCents',
  'period',
  'relationship',
  'requestDate',
  'resources',
  'share',
  'startDate',
  'startedOn',
]);

/** Alternatives for one amount: a resource states it a month, a year or a day. */
const amountNames = ['monthlyAmountCents', 'annualAmountCents', 'dailyAmountCents'] as const;

/** Texts of several sentences. */
const longTexts: ReadonlySet<string> = new Set<FieldName>(['categoryReason', 'equityReason', 'reason']);

/** The facts of a person beside his resources, which have a heading of their own. */
export function fieldsView(
  form: CaseFormView,
  schema: Schema,
  path: string,
  record: DraftRecord,
): TemplateResult {
  const { properties = {}, required = [] } = resolved(form.schemas, schema);
  const isForemost = (name: string) => required.includes(name) || foremost.has(name);
  const alternatives = amountNames.filter((name) => name in properties && !required.includes(name));
  const single = Object.entries(properties).filter(
    ([name]) => !alternatives.some((amount) => amount === name),
  );
  const view = ([name, field]: [string, Schema]) =>
    fieldView(form, field, path, name, record, required.includes(name));
  const first = single.filter(([name]) => isForemost(name));
  const further = single.filter(([name]) => !isForemost(name));
  const scalars = first.filter(([, field]) => !isList(form, field));
  const lists = first.filter(([, field]) => isList(form, field));
  const furtherView =
    further.length === 0
      ? nothing
      : html`<details
          class="further"
          ?open=${further.some(([name]) => isFilled(record[name]) || hasIssue(form, pathOf(path, name)))}
        >
          <summary>${texts().calculator.furtherFacts}</summary>
          <div class="fields further-fields">${further.map(view)}</div>
        </details>`;
  const hasScalars = scalars.length > 0 || alternatives.length > 0;
  return html`
    ${
      hasScalars
        ? html`<div class="fields">
            ${alternatives.length === 0 ? nothing : amountView(form, path, record, alternatives)}
            ${scalars.map(view)}
          </div>`
        : nothing
    }
    ${hasScalars ? furtherView : nothing} ${lists.map(view)} ${hasScalars ? nothing : furtherView}
  `;
}

function isList(form: CaseFormView, field: Schema): boolean {
  return resolved(form.schemas, field).type === 'array';
}

function fieldView(
  form: CaseFormView,
  stated: Schema,
  parent: string,
  name: string,
  record: DraftRecord,
  required: boolean,
): TemplateResult {
  const schema = resolved(form.schemas, stated);
  const path = pathOf(parent, name);
  if (schema.type === 'array') return listView(form, schema, path, name, record);
  if (schema.properties !== undefined) {
    return html`
      <fieldset class="group" id=${fieldId(path)} tabindex="-1">
        <legend>${fieldLabel(name)}${required ? nothing : optional()}</legend>
        ${hint(name, path)}${messages(form, path)}
        <div class="group-fields">${fieldsView(form, schema, path, recordIn(record, name))}</div>
      </fieldset>
    `;
  }
  const wrong = hasOwnIssue(form, path);
  return html`
    <div class="field ${wrong ? 'field-wrong' : ''}">
      <label for=${fieldId(path)}>${fieldLabel(name)}${required ? nothing : optional()}</label>
      ${hint(name, path)}${messages(form, path)}
      ${control(form, schema, path, name, record, required)}
    </div>
  `;
}

function control(
  form: CaseFormView,
  schema: Schema,
  path: string,
  name: string,
  record: DraftRecord,
  required: boolean,
): TemplateResult {
  const id = fieldId(path);
  const current = textIn(record, name);
  const invalid = hasOwnIssue(form, path) ? 'true' : nothing;
  const describedBy = descriptionIds(form, name, path);
  const type = (event: Event) => {
    if (isTextControl(event.target)) record[name] = event.target.value;
  };
  const choose = (event: Event) => {
    type(event);
    form.reshape();
  };
  const { calculator } = texts();
  if (schema.enum !== undefined) {
    return html`
      <select id=${id} aria-invalid=${invalid} aria-describedby=${describedBy} @change=${choose}>
        ${required && current !== '' ? nothing : html`<option value="" ?selected=${current === ''}>${calculator.notStated(name)}</option>`}
        ${schema.enum.map((code) => html`<option value=${code} ?selected=${code === current}>${codeName(name, code)}</option>`)}
      </select>
    `;
  }
  if (schema.type === 'boolean') {
    return html`
      <select id=${id} class="short" aria-invalid=${invalid} aria-describedby=${describedBy} @change=${type}>
        <option value="" ?selected=${current === ''}>${calculator.notStated(name)}</option>
        <option value="true" ?selected=${current === 'true'}>${calculator.yes}</option>
        <option value="false" ?selected=${current === 'false'}>${calculator.no}</option>
      </select>
    `;
  }
  if (longTexts.has(name)) {
    return html`<textarea id=${id} rows="2" aria-invalid=${invalid} aria-describedby=${describedBy} .value=${live(current)} @input=${type}></textarea>`;
  }
  if (schema.format === 'date') {
    return html`<input id=${id} type="date" class="short" aria-invalid=${invalid} aria-describedby=${describedBy} .value=${live(current)} @input=${type} />`;
  }
  if (isMoney(name, schema)) return moneyInput(id, current, invalid, describedBy, type);
  const isNumber = schema.type === 'integer';
  return html`<input
    id=${id}
    type="text"
    class=${isNumber ? 'number-input' : 'short'}
    inputmode=${isNumber ? 'numeric' : 'text'}
    autocomplete="off"
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
    .value=${live(current)}
    @input=${type}
  />`;
}

type Attribute = string | typeof nothing;

function moneyInput(
  id: string,
  current: string,
  invalid: Attribute,
  describedBy: Attribute,
  type: (event: Event) => void,
): TemplateResult {
  return html`<span class="money"
    ><span class="money-sign" aria-hidden="true">€</span
    ><input
      id=${id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      .value=${live(current)}
      @input=${type}
  /></span>`;
}

/** One amount, and whether it is a month, a year or a day. */
function amountView(
  form: CaseFormView,
  path: string,
  record: DraftRecord,
  names: readonly (typeof amountNames)[number][],
): TemplateResult {
  const chosen = names.find((name) => name in record) ?? names[0] ?? 'monthlyAmountCents';
  const chosenPath = pathOf(path, chosen);
  const id = fieldId(chosenPath);
  const issues = form.issues.filter(({ name }) => names.some((amount) => name === pathOf(path, amount)));
  const { calculator } = texts();
  const choose = (event: Event) => {
    const next = event.target instanceof HTMLSelectElement ? event.target.value : chosen;
    const typed = textIn(record, chosen);
    for (const name of names) delete record[name];
    record[next] = typed;
    form.reshape();
  };
  const type = (event: Event) => {
    if (isTextControl(event.target)) record[chosen] = event.target.value;
  };
  const invalid = issues.length > 0 ? 'true' : nothing;
  return html`
    <div class="field ${issues.length > 0 ? 'field-wrong' : ''}">
      <label for=${id}>${calculator.amount}</label>
      ${
        issues.length === 0
          ? nothing
          : html`<div class="field-error" id="${id}-error">${issues.map(({ detail }) => html`<p>${detail}</p>`)}</div>`
      }
      <div class="amount">
        ${moneyInput(id, textIn(record, chosen), invalid, issues.length > 0 ? `${id}-error` : nothing, type)}
        <select aria-label=${calculator.amountPer} @change=${choose}>
          ${names.map((name) => html`<option value=${name} ?selected=${name === chosen}>${calculator.per[name]}</option>`)}
        </select>
      </div>
    </div>
  `;
}

/** A list with its entries, each in a frame with a button to remove it, and a button to add one. */
function listView(
  form: CaseFormView,
  schema: Schema,
  path: string,
  name: string,
  record: DraftRecord,
): TemplateResult {
  const entries = listIn(record, name);
  const items = schema.items ?? {};
  const isTyped = resolved(form.schemas, items).discriminator !== undefined;
  const { calculator } = texts();
  const words =
    name === 'members' || name === 'resources' ? calculator.lists[name] : calculator.lists.entries;
  const add = () => {
    entries.push(name === 'members' ? { id: newMemberId(entries), resources: [] } : {});
    form.reshape(`#${fieldId(`${path}[${entries.length - 1}]`)}`);
  };
  const remove = (index: number) => {
    entries.splice(index, 1);
    form.reshape(`#${fieldId(path)}`);
  };
  return html`
    <div class="list" role="group" id=${fieldId(path)} tabindex="-1" aria-label=${fieldLabel(name)}>
      ${name === 'members' ? nothing : html`<p class="list-name">${fieldLabel(name)}</p>`}
      ${messages(form, path)}
      ${entries.length === 0 ? html`<p class="empty">${words.empty}</p>` : nothing}
      ${entries.map((entry, index) => {
        const entryPath = `${path}[${index}]`;
        return html`
          <fieldset class="entry ${name === 'members' ? 'entry-member' : ''}" id=${fieldId(entryPath)} tabindex="-1">
            <legend>${words.entry(index + 1)}</legend>
            <button type="button" class="link-button remove" @click=${() => remove(index)}>
              ${calculator.remove}<span class="visually-hidden"> ${words.entry(index + 1)}</span>
            </button>
            ${messages(form, entryPath)}
            ${isTyped ? typeView(form, items, entryPath, entry) : nothing}
            ${entryView(form, items, entryPath, entry)}
          </fieldset>
        `;
      })}
      <button type="button" class="button button-secondary" @click=${add}>${words.add}</button>
    </div>
  `;
}

function entryView(
  form: CaseFormView,
  items: Schema,
  path: string,
  entry: DraftRecord,
): TemplateResult | typeof nothing {
  const schema = entrySchema(form.schemas, items, entry);
  if (schema === undefined) return nothing;
  if (resolved(form.schemas, items).discriminator === undefined) return fieldsView(form, schema, path, entry);
  const { type: _chosenAbove, ...properties } = schema.properties ?? {};
  return fieldsView(form, { ...schema, properties }, path, entry);
}

/** The choice of the type of a resource, in the groups of the law. */
function typeView(form: CaseFormView, items: Schema, path: string, entry: DraftRecord): TemplateResult {
  const typePath = pathOf(path, 'type');
  const id = fieldId(typePath);
  const current = textIn(entry, 'type');
  const known = Object.keys(resolved(form.schemas, items).discriminator?.mapping ?? {});
  const isMember = !path.startsWith('applicant');
  const { resourceGroups } = texts().calculator;
  const choose = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) entry.type = event.target.value;
    form.reshape();
  };
  return html`
    <div class="field ${hasOwnIssue(form, typePath) ? 'field-wrong' : ''}">
      <label for=${id}>${fieldLabel('type')}</label>
      ${messages(form, typePath)}
      <select
        id=${id}
        aria-invalid=${hasOwnIssue(form, typePath) ? 'true' : nothing}
        aria-describedby=${descriptionIds(form, 'type', typePath)}
        @change=${choose}
      >
        <option value="" ?selected=${current === ''}>${texts().calculator.chooseType}</option>
        ${groupsOf(known, isMember).map(
          ({ name, types }) => html`<optgroup label=${resourceGroups[name]}>
            ${types
              .map((type) => ({ type, words: codeName('type', type) }))
              .toSorted((left, right) => left.words.localeCompare(right.words))
              .map(
                ({ type, words }) =>
                  html`<option value=${type} ?selected=${type === current}>${words}</option>`,
              )}
          </optgroup>`,
        )}
      </select>
    </div>
  `;
}

interface ResourceGroup {
  readonly name: keyof ConsoleTexts['calculator']['resourceGroups'];
  readonly types: readonly string[];
}

const resourceGroups: readonly ResourceGroup[] = [
  { name: 'work', types: [...workIncomeTypes, 'artistIncome', 'inCompanyTraining'] },
  { name: 'replacement', types: replacementIncomeTypes },
  { name: 'counted', types: countedResourceTypes },
  { name: 'capital', types: capitalTypes },
  { name: 'goods', types: ['property', 'cession', ...housingInKindTypes] },
  { name: 'ownRule', types: ['aleCheques', 'gift', 'guardianIndemnity', 'volunteerIndemnity'] },
  { name: 'exempt', types: Object.keys(exemptResourceTypes) },
  { name: 'memberOnly', types: debtorOnlyTypes },
];

/** The groups with the types that the API takes; one that stands in no group is put with those of their own rule. */
function groupsOf(known: readonly string[], isMember: boolean): readonly ResourceGroup[] {
  const grouped = resourceGroups.flatMap(({ types }) => types);
  const ungrouped = known.filter((type) => !grouped.includes(type));
  return resourceGroups
    .filter(({ name }) => isMember || name !== 'memberOnly')
    .map(({ name, types }) => ({
      name,
      types: [...types.filter((type) => known.includes(type)), ...(name === 'ownRule' ? ungrouped : [])],
    }));
}

/** `person1`, or the next that is free. */
function newMemberId(members: readonly DraftRecord[]): string {
  let number = members.length + 1;
  while (members.some(({ id }) => id === `person${number}`)) number += 1;
  return `person${number}`;
}

/** What the reader calls a field of the request. */
export function fieldLabel(name: string): string {
  const { fields } = texts();
  return isFieldName(name) ? fields[name] : name;
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(texts().fields, name);
}

function optional(): TemplateResult {
  return html` <span class="optional">${texts().calculator.optional}</span>`;
}

function hintText(name: string): string | undefined {
  return new Map(Object.entries(texts().hints)).get(name);
}

function hint(name: string, path: string): TemplateResult | typeof nothing {
  const words = hintText(name);
  return words === undefined ? nothing : html`<p class="hint" id="${fieldId(path)}-hint">${words}</p>`;
}

/** What the API says about this very field. */
function messages(form: CaseFormView, path: string): TemplateResult | typeof nothing {
  const own = form.issues.filter(({ name }) => name === path);
  if (own.length === 0) return nothing;
  return html`<div class="field-error" id="${fieldId(path)}-error">
    ${own.map(({ detail }) => html`<p>${detail}</p>`)}
  </div>`;
}

function descriptionIds(form: CaseFormView, name: string, path: string): Attribute {
  const ids = [
    ...(hintText(name) === undefined ? [] : [`${fieldId(path)}-hint`]),
    ...(hasOwnIssue(form, path) ? [`${fieldId(path)}-error`] : []),
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
}

function hasOwnIssue(form: CaseFormView, path: string): boolean {
  return form.issues.some(({ name }) => name === path);
}

/** Is something wrong with the field or inside it? */
function hasIssue(form: CaseFormView, path: string): boolean {
  return form.issues.some(
    ({ name = '' }) => name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`),
  );
}

function isTextControl(
  target: EventTarget | null,
): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}
