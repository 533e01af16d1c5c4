import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyLimits, parseStrictJson } from '../../src/http/json-body.ts';
import { type Issue, ProblemError } from '../../src/http/problems.ts';

const parse = (text: string) => parseStrictJson(new TextEncoder().encode(text));

/** The issues of a text that is refused. */
function issuesOf(input: string | Uint8Array): readonly Issue[] {
  try {
    parseStrictJson(typeof input === 'string' ? new TextEncoder().encode(input) : input);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'badRequest') return error.issues;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('what is read', () => {
  test('any JSON value, exactly as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        fc.pre(!text.includes('__proto__') && !text.includes('\\u0000'));
        const value: unknown = JSON.parse(text);
        // Equal names in one object are refused, so only texts that survive are comparable.
        expect(parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '0',
    '-0',
    '0.10',
    '1e2',
    '100.00',
    '9007199254740991',
    '1E-7',
    '1.5e300',
    '123456789012345e+1',
  ])('the number %s', (literal) => {
    expect(parse(`{"n":${literal}}`)).toEqual({ n: Number(literal) });
  });

  test('a byte order mark and any white space of JSON', () => {
    expect(parse('\uFEFF \r\n\t{ "a" : [ 1 ] } ')).toEqual({ a: [1] });
  });

  test('names that objects have by nature', () => {
    expect(parse('{"constructor":1,"toString":2,"hasOwnProperty":3}')).toEqual({
      constructor: 1,
      toString: 2,
      hasOwnProperty: 3,
    });
  });

  test('the deepest nesting and the most values', () => {
    const deep = '['.repeat(bodyLimits.maximumDepth) + ']'.repeat(bodyLimits.maximumDepth);
    expect(() => parse(deep)).not.toThrow();
    expect(() => parse(`[${Array(bodyLimits.maximumValues - 1).fill('1')}]`)).not.toThrow();
  });
});

describe('what is refused', () => {
  test.each([
    ['{"a": [1,}', 'line 1, column 10'],
    ['{"a": 1}\n}', 'line 2, column 1'],
    ['{"a": 01}', 'line 1, column 8'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a": NaN}', 'line 1, column 7'],
    ['{"a": 1 // no\n}', 'line 1, column 9'],
    ['{"a": 1,}', 'line 1, column 9'],
    ['"open', 'line 1, column 1'],
    ['{"a": "\\x"}', 'line 1, column'],
    ['{"a": "tab\there"}', 'line 1, column'],
    ['{"a": 1}\u00a0', 'line 1, column'],
    [' ', 'line 1, column 2'],
  ])('%j, which is no JSON: %s', (text, place) => {
    const [issue] = issuesOf(text);
    expect(issue).toMatchObject({ code: 'schemaViolation', in: 'body' });
    expect(issue?.detail.en).toContain(place);
  });

  test('a secret is not repeated by a syntax error', () => {
    expect(JSON.stringify(issuesOf('{"name": "Jeanne Peeters" "x"}'))).not.toContain('Jeanne');
  });

  test.each([
    ['{"a":1,"a":1}', 'a'],
    ['{"a":{"b":[{"c":1,"c":2}]}}', 'a.b[0].c'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"odd name":1,"odd name":2}', '["odd name"]'],
  ])('%j: a name that stands twice', (text, name) => {
    expect(issuesOf(text)).toMatchObject([{ code: 'invalidInput', name }]);
    expect(issuesOf(text)[0]?.detail.en).toContain('twice');
  });

  test('but the same name in two objects is read', () => {
    expect(parse('[{"a":1},{"a":2,"b":{"a":3}}]')).toEqual([{ a: 1 }, { a: 2, b: { a: 3 } }]);
  });

  test.each([
    '9007199254740993',
    '100.00000000000000001',
    '1e400',
    '-1e400',
    '1e-400',
    '0.1000000000000000055511151231257827',
  ])('the number %s, which a double does not hold', (literal) => {
    expect(issuesOf(`{"a":{"amounts":[1,${literal}]}}`)).toMatchObject([
      { code: 'invalidInput', name: 'a.amounts[1]' },
    ]);
  });

  test.each(['"\\ud800"', '"\\udc00x"', '"a\\u0000b"'])('the text %s, which cannot be stored', (literal) => {
    expect(issuesOf(`{"a":${literal}}`)).toMatchObject([{ name: 'a' }]);
    expect(issuesOf(`{${literal}:1}`)).toHaveLength(1);
  });

  test('but a whole surrogate pair is read', () => {
    expect(parse('{"a":"\\ud83d\\ude00"}')).toEqual({ a: '😀' });
  });

  test('__proto__ as a name', () => {
    expect(issuesOf('{"a":{"__proto__":{"b":1}}}')).toMatchObject([{ name: 'a.__proto__' }]);
  });

  test('all of these at once', () => {
    expect(issuesOf('{"a":1,"a":2,"b":1e999,"c":"\\u0000"}').map((issue) => issue.name)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('bytes that are not UTF-8', () => {
    expect(issuesOf(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))[0]?.detail.en).toContain('UTF-8');
  });

  test.each(['[', '{"a":', '[{"b":'])('a megabyte of %j, by its depth', (opening) => {
    expect(issuesOf(opening.repeat(1_000_000 / opening.length))[0]?.detail.en).toContain('levels deep');
  });

  test('one value too many', () => {
    const text = `[${Array(bodyLimits.maximumValues).fill('1')}]`;
    expect(issuesOf(text)[0]?.detail.en).toContain(`${bodyLimits.maximumValues} values`);
  });

  test('a number of a quarter of a million digits, without delay', () => {
    expect(issuesOf(`[1${'0'.repeat(125_000)}1${'0'.repeat(125_000)}]`)).toMatchObject([{ name: '[0]' }]);
  });
});

describe('what needs no closer look', () => {
  const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,18})(?:\.\d{1,18})?(?:[eE][+-]?\d{1,3})?$/);
  const name = fc.constantFrom('a', 'b', '', ':', 'a":', '1', '__proto__', 'é', '\u0000', '\ud800', 'a : b');
  const string = fc.oneof(
    name,
    fc.string({ unit: 'binary' }),
    fc.constantFrom('":', '" :', ':1', '1e5', '{[', '\\'),
  );
  const space = fc.constantFrom('', '', ' ', '\n\t');
  const escapeAll = (text: string) =>
    `"${[...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;
  const written = (text: fc.Arbitrary<string>) =>
    fc
      .tuple(text, fc.boolean())
      .map(([plain, escaped]) => (escaped ? escapeAll(plain) : JSON.stringify(plain)));
  /** Texts of values, in which names come twice, and numbers and texts are written in every way. */
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(digits, written(string), fc.constantFrom('true', 'null', '1.0', '12345678901234567890')),
      fc
        .array(fc.tuple(space, tie('value')), { maxLength: 4 })
        .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
      fc
        .array(fc.tuple(space, written(name), space, tie('value')), { maxLength: 4 })
        .map(
          (items) =>
            `{${items.map(([before, named, after, held]) => `${before}${named}${after}:${held}`).join(',')}}`,
        ),
    ),
  }));

  const isAccepted = (text: string, maximumDepth: number, maximumValues: number) => {
    try {
      parseStrictJson(new TextEncoder().encode(text), { maximumBytes: 1e6, maximumDepth, maximumValues });
      return true;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  };

  test('is nothing that the closer look refuses', () => {
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (text, depth, values) => {
          // Behind it something that is always looked at closely, and accepted.
          const lookedAt = isAccepted(`[${text},1e1,"\\u0061"]`, depth + 1, values + 3);
          expect(isAccepted(text, depth, values), text).toBe(lookedAt);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
