import { MIMEType } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type JSONPath, visit } from 'jsonc-parser';
import type { Text } from '../domain/explanations/languages.ts';
import { limits } from '../domain/limits.ts';
import { messages } from './messages.ts';
import { badRequest, type Issue, unsupportedMediaType } from './problems.ts';
import { appendProperty } from './validation.ts';

/** What a body may hold. */
export interface BodyLimits {
  readonly maximumBytes: number;
  readonly maximumDepth: number;
  /** Objects, lists and plain values together. */
  readonly maximumValues: number;
}

/** Limits of a body, each far above the largest household. */
export const bodyLimits: BodyLimits = {
  maximumBytes: limits.maximumRequestBytes,
  /** A case is eight levels deep. */
  maximumDepth: 32,
  maximumValues: 20_000,
};

/** Limits of a table of rates: the largest that an import takes, each row with a source and a note of some length. */
export const tableBodyLimits: BodyLimits = {
  /** 4 MiB: some 400 bytes a row. */
  maximumBytes: 4_194_304,
  maximumDepth: bodyLimits.maximumDepth,
  /** A row is an object of at most ten values. */
  maximumValues: 11 * limits.maximumRevisionRows,
};

/** Limits of a batch in JSON, which is held in memory. A larger one can be sent as NDJSON. */
export const batchBodyLimits: BodyLimits = {
  /** 4 MiB: some 4 KiB a case, of which most have less than one. */
  maximumBytes: 4_194_304,
  /** A case is one of a list in an object. */
  maximumDepth: bodyLimits.maximumDepth + 2,
  maximumValues: 200 * limits.maximumBatchItems,
};

/** Reads `application/json` bodies strictly; every other media type is refused. */
export function acceptStrictJson(app: FastifyInstance, within: BodyLimits = bodyLimits): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: within.maximumBytes },
    async (request: FastifyRequest, body: Buffer) => {
      assertUtf8Charset(request.headers['content-type']);
      return body.length === 0 ? undefined : parseStrictJson(body, within);
    },
  );
}

/** Refuses every charset but UTF-8. */
export function assertUtf8Charset(contentType: string | undefined): void {
  if (contentType === undefined || contentType === 'application/json') return;
  const charset = new MIMEType(contentType).params.get('charset') ?? 'utf-8';
  if (charset.toLowerCase() !== 'utf-8') throw unsupportedMediaType(messages.charsetIsNotUtf8());
}

/**
 * The value of a JSON text in UTF-8 (RFC 8259), with or without byte order mark. What another reader could
 * understand differently, or what cannot be kept exactly, is refused: a name twice in one object, a number
 * that a double does not hold, text that PostgreSQL cannot store.
 * Errors: ProblemError badRequest whose issues say where; it never repeats the text.
 */
export function parseStrictJson(bytes: Uint8Array, within: BodyLimits = bodyLimits): unknown {
  const text = decodeUtf8(bytes);
  const value = parse(text);
  if (value !== undefined && isPlain(text, value, within)) return value;
  const issues = findIssues(text, within);
  if (issues.length > 0) throw badRequest(issues);
  // The reader that locates the errors is a little more lenient, for example about control characters.
  if (value === undefined) throw badRequest([bodyIssue(messages.invalidJson(lastPosition(text)))]);
  return value;
}

/** The value of a JSON text; undefined when it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An escape, a name that is refused, more digits than a double holds for certain (15), or an exponent. */
const unusual = /\\|__proto__|[\d.]{16}|\d[eE]/;

/**
 * Whether nothing of a JSON text and its value is refused, seen without reading the text name by name; of most texts
 * it is true. Without escapes no string holds a quote, or what PostgreSQL cannot store; each name is followed by
 * `":"`, perhaps with spaces, and so is little else. As many of these as there are properties: no name came twice.
 */
function isPlain(text: string, value: unknown, within: BodyLimits): boolean {
  if (unusual.test(text)) return false;
  let values = 0;
  let properties = 0;
  const isWithin = (part: unknown, depth: number): boolean => {
    values += 1;
    if (values > within.maximumValues) return false;
    if (typeof part !== 'object' || part === null) return true;
    if (depth === within.maximumDepth) return false;
    const parts = Object.values(part);
    if (!Array.isArray(part)) properties += parts.length;
    return parts.every((inner) => isWithin(inner, depth + 1));
  };
  return isWithin(value, 0) && properties === countNames(text);
}

/** The quotes that a colon follows: those that end a name, and those that begin a string with a colon. */
function countNames(text: string): number {
  let count = 0;
  // Not `matchAll`, which makes some objects for each of them.
  endOfName.lastIndex = 0;
  while (endOfName.test(text)) count += 1;
  return count;
}

const endOfName = /"\s*:/g;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a body. Errors: ProblemError badRequest when it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw badRequest([bodyIssue(messages.bodyIsNotUtf8())]);
  }
}

/** Everything in a JSON text that is refused. Stops at the first limit or syntax error. */
function findIssues(text: string, within: BodyLimits): readonly Issue[] {
  const issues: Issue[] = [];
  const namesOfOpenObjects: Set<string>[] = [];
  let depth = 0;
  let values = 0;

  const stop = (detail: Text): never => {
    throw badRequest([bodyIssue(detail)]);
  };
  const refuse = (detail: Text, path: JSONPath): void => {
    issues.push({ code: 'invalidInput', in: 'body', name: nameOf(path), detail });
  };
  const count = (): void => {
    values += 1;
    if (values > within.maximumValues) stop(messages.tooManyValues({ limit: within.maximumValues }));
  };
  const open = (): void => {
    count();
    depth += 1;
    if (depth > within.maximumDepth) stop(messages.nestedTooDeep({ limit: within.maximumDepth }));
  };

  visit(
    text,
    {
      onObjectBegin: () => {
        open();
        namesOfOpenObjects.push(new Set());
      },
      onObjectProperty: (name, _offset, _length, _line, _column, path) => {
        const names = namesOfOpenObjects.at(-1);
        if (names?.has(name)) refuse(messages.duplicateName(), [...path(), name]);
        else if (name === '__proto__') refuse(messages.forbiddenName(), [...path(), name]);
        else if (!isStorable(name)) refuse(messages.unstorableText(), [...path(), name]);
        names?.add(name);
      },
      onObjectEnd: () => {
        depth -= 1;
        namesOfOpenObjects.pop();
      },
      onArrayBegin: open,
      onArrayEnd: () => {
        depth -= 1;
      },
      onLiteralValue: (value: unknown, offset, length, _line, _column, path) => {
        count();
        if (typeof value === 'string' && !isStorable(value)) refuse(messages.unstorableText(), path());
        if (typeof value === 'number' && !isExact(text.slice(offset, offset + length))) {
          refuse(messages.inexactNumber(), path());
        }
      },
      onError: (_error, _offset, _length, line, column) =>
        stop(messages.invalidJson({ line: line + 1, column: column + 1 })),
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return issues;
}

function bodyIssue(detail: Text): Issue {
  return { code: 'schemaViolation', in: 'body', detail };
}

function nameOf(path: JSONPath): string {
  return path.reduce<string>(
    (name, segment) => (typeof segment === 'number' ? `${name}[${segment}]` : appendProperty(name, segment)),
    '',
  );
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** Whether a double, written back in its shortest form, is the same decimal number as the literal. */
function isExact(literal: string): boolean {
  const value = Number(literal);
  return Number.isFinite(value) && normalizedDecimal(String(value)) === normalizedDecimal(literal);
}

/** Digits without leading and trailing zeros, and the power of ten of the last of them. */
function normalizedDecimal(literal: string): string {
  const match = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal);
  if (match === null) return literal;
  const [, whole = '', decimals = '', exponent = '0'] = match;
  const digits = `${whole}${decimals}`.replace(/^0+/, '');
  const significant = withoutTrailingZeros(digits);
  if (significant === '') return '0';
  return `${significant}e${Number(exponent) - decimals.length + digits.length - significant.length}`;
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  // Not a regular expression: /0+$/ is quadratic on many zeros that do not end the text.
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

function lastPosition(text: string): { line: number; column: number } {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
