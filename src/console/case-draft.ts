import type { Issue } from './api.ts';
import { centsFrom, typedEuros } from './euros.ts';
import { oneLine } from './notices.ts';

/** What stands in the form, as typed: the shape of the request with texts in place of its values. */

export type Draft = string | DraftList | DraftRecord;
export interface DraftRecord {
  [name: string]: Draft;
}
export type DraftList = DraftRecord[];

/** A schema of the OpenAPI document, as far as the form needs it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'array' | 'boolean' | 'integer' | 'object' | 'string';
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maximum?: number;
  readonly discriminator?: { readonly mapping: Readonly<Record<string, string>> };
}

/** The schemas of the OpenAPI document, by name. */
export type Schemas = Readonly<Record<string, Schema>>;

const reference = /^#\/components\/schemas\/(?<name>.+)$/;

/** The schema that a reference leads to. Errors: RangeError when there is none. */
export function resolved(schemas: Schemas, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = reference.exec(schema.$ref)?.groups?.name ?? '';
  const target = schemas[name];
  if (target === undefined) throw new RangeError(`the contract has no ${schema.$ref}`);
  return target;
}

/** The schema of one entry of a list, which may depend on its type. Undefined while no type is chosen. */
export function entrySchema(schemas: Schemas, schema: Schema, entry: DraftRecord): Schema | undefined {
  const { discriminator, ...plain } = resolved(schemas, schema);
  if (discriminator === undefined) return plain;
  const { type } = entry;
  const target = typeof type === 'string' ? discriminator.mapping[type] : undefined;
  return target === undefined ? undefined : resolved(schemas, { $ref: target });
}

/** A list in a draft; one that is not there yet is made. */
export function listIn(record: DraftRecord, name: string): DraftList {
  const value = record[name];
  if (Array.isArray(value)) return value;
  const list: DraftList = [];
  record[name] = list;
  return list;
}

/** A record in a draft; one that is not there yet is made. */
export function recordIn(record: DraftRecord, name: string): DraftRecord {
  const value = record[name];
  if (value !== undefined && typeof value !== 'string' && !Array.isArray(value)) return value;
  const made: DraftRecord = {};
  record[name] = made;
  return made;
}

/** The text of a field; empty when nothing was typed. */
export function textIn(record: DraftRecord, name: string): string {
  const value = record[name];
  return typeof value === 'string' ? value : '';
}

/** Is anything filled in, at any depth? */
export function isFilled(draft: Draft | undefined): boolean {
  if (draft === undefined) return false;
  if (typeof draft === 'string') return draft.trim() !== '';
  return Object.values(draft).some(isFilled);
}

/** Where something stands in a request, as the API names it. */
export function pathOf(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}

/** Is it an amount of money? The names of the API say so. */
export function isMoney(name: string, { type }: Schema): boolean {
  return type === 'integer' && name.endsWith('Cents');
}

/** The request that a form states, and what in it cannot be read; the API judges the rest. */
export interface StatedRequest {
  readonly body: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/**
 * Turns what stands in the form into a request. Fields that are left empty are left out, and so are records with
 * nothing in them. `messages` says what is wrong with an amount or a number that cannot be read.
 */
export function requestOf(
  schemas: Schemas,
  schema: Schema,
  draft: DraftRecord,
  messages: { readonly amount: string; readonly number: string },
): StatedRequest {
  const issues: Issue[] = [];

  function scalar(name: string, path: string, field: Schema, text: string): unknown {
    const typed = oneLine(text);
    if (typed === '') return undefined;
    if (field.type === 'boolean') return typed === 'true';
    if (field.type !== 'integer') return typed;
    const number = isMoney(name, field) ? centsFrom(typed) : wholeNumber(typed);
    if (number === undefined) {
      issues.push({ name: path, detail: isMoney(name, field) ? messages.amount : messages.number });
    }
    return number;
  }

  function requestValue(name: string, path: string, stated: Schema, value: Draft | undefined): unknown {
    const field = resolved(schemas, stated);
    if (field.type === 'array') {
      if (!Array.isArray(value)) return undefined;
      return value.map((entry, index) => {
        const entryPath = `${path}[${index}]`;
        const known = entrySchema(schemas, field.items ?? {}, entry);
        return known === undefined ? { ...entry } : recordOf(entryPath, known, entry);
      });
    }
    if (field.properties !== undefined) {
      if (value === undefined || typeof value === 'string' || Array.isArray(value)) return undefined;
      const record = recordOf(path, field, value);
      return Object.keys(record).length === 0 ? undefined : record;
    }
    return typeof value === 'string' ? scalar(name, path, field, value) : undefined;
  }

  function recordOf(path: string, schemaOfRecord: Schema, record: DraftRecord): Record<string, unknown> {
    const { properties = {}, required = [] } = schemaOfRecord;
    const entries = Object.entries(properties).map(([name, field]): [string, unknown] => {
      const value = requestValue(name, pathOf(path, name), field, record[name]);
      const isNeeded = required.includes(name) && resolved(schemas, field).properties !== undefined;
      return [name, value ?? (isNeeded ? {} : undefined)];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  return { body: recordOf('', resolved(schemas, schema), draft), issues };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** What stands in the form for a request: the way back, for the examples. */
export function draftOf(request: object, decimalSign: ',' | '.'): DraftRecord {
  const entries = Object.entries(request).map(([name, value]): [string, Draft] => {
    if (Array.isArray(value)) {
      return [name, value.map((entry: object) => draftOf(entry, decimalSign))];
    }
    if (typeof value === 'object' && value !== null) return [name, draftOf(value, decimalSign)];
    if (typeof value === 'number' && name.endsWith('Cents')) return [name, typedEuros(value, decimalSign)];
    return [name, String(value)];
  });
  return Object.fromEntries(entries);
}
