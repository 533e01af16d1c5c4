import { createHash } from 'node:crypto';

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
      if (!value.isWellFormed())
        throw new TypeError('no canonical JSON for a string with half a surrogate pair');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`no canonical JSON for the number ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return JSON.stringify(value);
    case 'object':
      if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
      if (isPlainObject(value)) return canonicalObject(value);
  }
  throw new TypeError(`no canonical JSON for ${value === null ? 'null' : typeof value}`);
}

/** SHA-256 of a text in UTF-8, as 64 lowercase hexadecimal digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(value)
    .sort()
    .map((name) => `${canonicalJson(name)}:${canonicalJson(value[name])}`);
  return `{${members.join(',')}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
