import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from '../../src/application/canonical-json.ts';

describe('canonical JSON', () => {
  test.each([
    [
      'sorted by code units, not by letters',
      { b: 1, a: 2, B: 3, é: 4, '': 5 },
      '{"":5,"B":3,"a":2,"b":1,"é":4}',
    ],
    // RFC 8785, section 3.2.3: a surrogate pair sorts before U+FB33.
    [
      'sorted as RFC 8785 shows',
      { '\uFB33': 1, '😀': 2, '\u20ac': 3, '1': 4 },
      '{"1":4,"€":3,"😀":2,"\uFB33":1}',
    ],
    [
      'nested, in the order of arrays',
      { list: [{ b: true, a: [] }, 'x', {}] },
      '{"list":[{"a":[],"b":true},"x",{}]}',
    ],
    ['escaped as JSON is', 'é"\\\n\u0001/', '"é\\"\\\\\\n\\u0001/"'],
    ['an integer without sign for zero', [0, -0, -1, 9_007_199_254_740_991], '[0,0,-1,9007199254740991]'],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['a property that is named as a built-in', JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ])('is %s', (_case, value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  test.each([
    ['null', { a: null }],
    ['undefined', { a: undefined }],
    ['a hole in an array', new Array(1)],
    ['a fraction', 0.5],
    ['an unsafe integer', 9_007_199_254_740_992],
    ['not a number', Number.NaN],
    ['an infinite number', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a day', Temporal.PlainDate.from('2026-09-12')],
    ['a map', new Map()],
    ['a function', () => 1],
    ['half a surrogate pair', '\ud83d'],
    ['half a surrogate pair in a name', { '\ude00': 1 }],
  ])('refuses %s', (_case, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson([value])).toThrow(TypeError);
  });

  test('orders any number of names', () => {
    for (const count of [1, 2, 31, 32, 33, 100]) {
      const names = Array.from({ length: count }, (_, index) => `name${(index * 37) % 101}`);
      const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 1])));
      expect(text).toBe(
        `{${names
          .toSorted()
          .map((name) => `"${name}":1`)
          .join(',')}}`,
      );
    }
  });

  test('is whole, however long it is', () => {
    for (const text of ['long', 'é"\n', '😀']) {
      const value = Array.from({ length: 20_000 }, (_, index) => ({
        index,
        text: text.repeat(1 + (index % 9)),
      }));
      expect(canonicalJson(value)).toBe(JSON.stringify(value));
      expect(canonicalJson([text.repeat(100_000), 1])).toBe(JSON.stringify([text.repeat(100_000), 1]));
    }
    expect(canonicalJson({ a: 1 })).toBe('{"a":1}');
  });

  test('has the digits of every number', () => {
    for (let power = 1; power <= 1e15; power *= 10) {
      const numbers = [power - 1, power, power + 1, power * 9, -power, 1 - power].filter(
        Number.isSafeInteger,
      );
      expect(canonicalJson(numbers)).toBe(JSON.stringify(numbers));
    }
  });

  test('is that of now, also of what is frozen on the outside only', () => {
    const inside = { value: 1 };
    const outside = Object.freeze({ inside, list: Object.freeze([inside]) });
    expect(canonicalJson(outside)).toBe('{"inside":{"value":1},"list":[{"value":1}]}');
    inside.value = 2;
    expect(canonicalJson(outside)).toBe('{"inside":{"value":2},"list":[{"value":2}]}');
    const constant = Object.freeze({ inside: Object.freeze({ value: 3 }) });
    expect(canonicalJson([constant, constant])).toBe('[{"inside":{"value":3}},{"inside":{"value":3}}]');
  });

  test('is hashed as UTF-8', () => {
    // printf '"é"' | sha256sum
    expect(sha256Hex(canonicalJson('é'))).toBe(
      'f2886017e9c7abacf804b54d64787dce2b611c9544ba21f3affdd126a6e50086',
    );
  });
});
