import { hash } from 'node:crypto';

/**
 * The one text of a JSON value, to hash it: RFC 8785 (JSON Canonicalization Scheme). No spaces, properties
 * sorted by the UTF-16 code units of their names, strings escaped as `JSON.stringify` does.
 *
 * Errors: TypeError for everything whose text could be read in two ways or would be lost: null, undefined,
 * numbers that are not safe integers, strings with half a surrogate pair, objects that are not plain.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`no canonical JSON for the number ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (Array.isArray(value)) return canonicalArray(value);
      if (isPlainObject(value))
        return Object.isFrozen(value) ? textOfConstant(value) : canonicalObject(value);
  }
  throw new TypeError(`no canonical JSON for ${value === null ? 'null' : typeof value}`);
}

/** SHA-256 of a text in UTF-8, as 64 lowercase hexadecimal digits. */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('no canonical JSON for a string with half a surrogate pair');
  return JSON.stringify(text);
}

function canonicalArray(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += `${text === '' ? '' : ','}${canonicalJson(value)}`;
  return `[${text}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const name of inOrder(Object.keys(value))) {
    text += `${text === '' ? '' : ','}${canonicalName(name)}:${canonicalJson(value[name])}`;
  }
  return `{${text}}`;
}

/** Names as they are written. They are those of a few schemas; of more than these, none is kept. */
const writtenNames = new Map<string, string>();
const keptNames = 2_000;

function canonicalName(name: string): string {
  const kept = writtenNames.get(name);
  if (kept !== undefined) return kept;
  const text = canonicalString(name);
  if (writtenNames.size < keptNames) writtenNames.set(name, text);
  return text;
}

/** So few names are in order sooner when each is put in its place than by `sort`. */
const fewNames = 32;

/** Names sorted by their UTF-16 code units. */
function inOrder(names: string[]): readonly string[] {
  if (names.length > fewNames) return names.sort();
  for (const [index, name] of names.entries()) {
    let place = index;
    for (; place > 0; place -= 1) {
      const before = names[place - 1] ?? '';
      if (before <= name) break;
      names[place] = before;
    }
    names[place] = name;
  }
  return names;
}

const textsOfConstants = new WeakMap<object, string>();

/** What nothing can change any more, down to what it holds, is written once: references to articles, and rates. */
function textOfConstant(value: Readonly<Record<string, unknown>>): string {
  const written = textsOfConstants.get(value);
  if (written !== undefined) return written;
  const text = canonicalObject(value);
  if (isConstant(value)) textsOfConstants.set(value, text);
  return text;
}

function isConstant(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isConstant))
  );
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
