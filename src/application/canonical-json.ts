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
      return `${value}`;
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

/** ASCII without control characters, quotes and backslashes: what is written as it is. */
const plainText = /^[ !#-[\]-~]*$/;

function canonicalString(text: string): string {
  if (plainText.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('no canonical JSON for a string with half a surrogate pair');
  return JSON.stringify(text);
}

function canonicalArray(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += `${text === '' ? '' : ','}${canonicalJson(value)}`;
  return `[${text}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const { sortedNames, heads } = shapeOf(Object.keys(value));
  let text = '{';
  // By number, because an iterator over both would cost as much as the rest.
  for (let index = 0; index < sortedNames.length; index += 1) {
    text += `${heads[index]}${canonicalJson(value[sortedNames[index] ?? ''])}`;
  }
  return `${text}}`;
}

/** Objects whose names come in the same order: their names in canonical order, each as it is written before its value. */
interface Shape {
  readonly names: readonly string[];
  readonly sortedNames: readonly string[];
  readonly heads: readonly string[];
}

/** By the first name. They are those of a few schemas; of more than these, none is kept. */
const shapes = new Map<string, Shape[]>();
const noShapes: readonly Shape[] = [];
const keptShapes = 2_000;
let shapeCount = 0;

function shapeOf(names: readonly string[]): Shape {
  const first = names[0] ?? '';
  const kept = shapes.get(first);
  for (const shape of kept ?? noShapes) if (haveSameNames(shape.names, names)) return shape;
  const sortedNames = names.toSorted();
  const heads = sortedNames.map((name, index) => `${index === 0 ? '' : ','}${canonicalString(name)}:`);
  const shape = { names, sortedNames, heads };
  if (shapeCount < keptShapes) {
    shapeCount += 1;
    if (kept === undefined) shapes.set(first, [shape]);
    else kept.push(shape);
  }
  return shape;
}

/** Whether all names but the first, which is the same, are. */
function haveSameNames(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 1; index < some.length; index += 1) if (some[index] !== others[index]) return false;
  return true;
}

const textsOfConstants = new WeakMap<object, string>();

/** What nothing can change any more, down to what it holds, is written once: rates, for example. */
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
