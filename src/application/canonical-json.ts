import { hash } from 'node:crypto';

/**
 * The one text of a JSON value, to hash it: RFC 8785 (JSON Canonicalization Scheme). No spaces, properties
 * sorted by the UTF-16 code units of their names, strings escaped as `JSON.stringify` does.
 *
 * Errors: TypeError for everything whose text could be read in two ways or would be lost: null, undefined,
 * numbers that are not safe integers, strings with half a surrogate pair, objects that are not plain.
 */
export function canonicalJson(value: unknown): string {
  if (bytes.length > usualBytes) bytes = Buffer.allocUnsafeSlow(usualBytes);
  const end = write(value, 0);
  return bytes.toString('utf8', 0, end);
}

/** SHA-256 of a text in UTF-8, as 64 lowercase hexadecimal digits. */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}

/*
 * The text is written in UTF-8 into memory that is used again for the next one, and becomes a string as a whole: a string
 * of many pieces would be joined when it is hashed, and leave its pieces to be collected. Each function below writes
 * from a position on and answers where it ended.
 */
const usualBytes = 65_536;
let bytes = Buffer.allocUnsafeSlow(usualBytes);

/** Makes room for some bytes more. */
function reserve(position: number, byteCount: number): void {
  if (position + byteCount <= bytes.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(position + byteCount, bytes.length * 2));
  larger.set(bytes.subarray(0, position));
  bytes = larger;
}

function write(value: unknown, position: number): number {
  switch (typeof value) {
    case 'string':
      return writeString(value, position);
    case 'number':
      return writeInteger(value, position);
    case 'boolean':
      return writeBytes(value ? trueBytes : falseBytes, position);
    case 'object':
      if (Array.isArray(value)) return writeArray(value, position);
      if (isPlainObject(value))
        return Object.isFrozen(value) ? writeConstant(value, position) : writeObject(value, position);
  }
  throw new TypeError(`no canonical JSON for ${value === null ? 'null' : typeof value}`);
}

const trueBytes = Buffer.from('true');
const falseBytes = Buffer.from('false');

function writeBytes(written: Uint8Array, position: number): number {
  reserve(position, written.length);
  bytes.set(written, position);
  return position + written.length;
}

const character = {
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  zero: 0x30,
  backslash: 0x5c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
};
const mostBytesOfCodeUnit = 3;

function writeString(text: string, position: number): number {
  reserve(position, text.length + 2);
  let end = position;
  bytes[end++] = character.quote;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // ASCII without control characters, quotes and backslashes is written as it is.
    if (code < 0x20 || code > 0x7e || code === character.quote || code === character.backslash) {
      return writeEscaped(text, position);
    }
    bytes[end++] = code;
  }
  bytes[end++] = character.quote;
  return end;
}

function writeEscaped(text: string, position: number): number {
  const escaped = escapedText(text);
  reserve(position, escaped.length * mostBytesOfCodeUnit);
  return position + bytes.write(escaped, position);
}

function escapedText(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('no canonical JSON for a string with half a surrogate pair');
  return JSON.stringify(text);
}

function writeInteger(value: number, position: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`no canonical JSON for the number ${value}`);
  reserve(position, mostDigits + 1);
  let first = position;
  if (value < 0) bytes[first++] = character.minus;
  let rest = Math.abs(value);
  let end = first + 1;
  for (let power = 10; power <= rest; power *= 10) end += 1;
  for (let digit = end - 1; digit >= first; digit -= 1) {
    const tens = Math.floor(rest / 10);
    bytes[digit] = character.zero + (rest - tens * 10);
    rest = tens;
  }
  return end;
}

const mostDigits = `${Number.MAX_SAFE_INTEGER}`.length;

function writeArray(values: readonly unknown[], position: number): number {
  let end = writeCharacter(character.openBracket, position);
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) end = writeCharacter(character.comma, end);
    end = write(values[index], end);
  }
  return writeCharacter(character.closeBracket, end);
}

function writeObject(value: Readonly<Record<string, unknown>>, position: number): number {
  let end = writeCharacter(character.openBrace, position);
  for (const { name, head } of shapeOf(Object.keys(value)).members) {
    end = write(value[name], writeBytes(head, end));
  }
  return writeCharacter(character.closeBrace, end);
}

function writeCharacter(code: number, position: number): number {
  reserve(position, 1);
  bytes[position] = code;
  return position + 1;
}

/** Objects whose names come in the same order: their names in canonical order, each as it is written before its value. */
interface Shape {
  readonly names: readonly string[];
  readonly members: readonly { readonly name: string; readonly head: Uint8Array }[];
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
  const members = names.toSorted().map((name, index) => ({ name, head: headOf(name, index) }));
  const shape = { names, members };
  if (shapeCount < keptShapes) {
    shapeCount += 1;
    if (kept === undefined) shapes.set(first, [shape]);
    else kept.push(shape);
  }
  return shape;
}

function headOf(name: string, index: number): Uint8Array {
  return Buffer.from(`${index === 0 ? '' : ','}${escapedText(name)}:`);
}

/** Whether all names but the first, which is the same, are. */
function haveSameNames(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 1; index < some.length; index += 1) if (some[index] !== others[index]) return false;
  return true;
}

const writtenConstants = new WeakMap<object, Uint8Array>();

/** What nothing can change any more, down to what it holds, is written once: rates, for example. */
function writeConstant(value: Readonly<Record<string, unknown>>, position: number): number {
  const written = writtenConstants.get(value);
  if (written !== undefined) return writeBytes(written, position);
  const end = writeObject(value, position);
  if (isConstant(value)) writtenConstants.set(value, Uint8Array.from(bytes.subarray(position, end)));
  return end;
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
