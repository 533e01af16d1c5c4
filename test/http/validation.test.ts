import type { RouteOptions } from 'fastify';
import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/http/problems.ts';
import type { Schema } from '../../src/http/schema.ts';
import { closestName, compileValidator, InvalidInput } from '../../src/http/validation.ts';
import { startTestService } from '../support/service.ts';

const apple = Type.Object(
  { type: Type.Literal('apple'), amountCents: Type.Integer({ minimum: 0, maximum: 100 }) },
  { $id: 'Apple' },
);
const pear = Type.Object(
  {
    type: Type.Union([Type.Literal('pear'), Type.Literal('quince')]),
    ripeOn: Type.String({ format: 'date' }),
  },
  { $id: 'Pear' },
);
const fruit = Type.Union([apple, pear], { $id: 'Fruit', discriminator: { propertyName: 'type' } });
const basket = Type.Object({
  owner: Type.String({ minLength: 2, maxLength: 5 }),
  size: Type.Optional(Type.Union([Type.Literal('small'), Type.Literal('large')])),
  fruits: Type.Optional(Type.Array(fruit, { maxItems: 4 })),
  label: Type.Optional(Type.Union([Type.Integer(), Type.Object({ text: Type.String() })])),
});

/** The issues of a body, or of a query string. */
function issuesOf(data: unknown, schema: Schema = basket, httpPart = 'body'): readonly Issue[] {
  const validate = compileValidator({ schema, httpPart, method: 'POST', url: '/' });
  const result: unknown = validate(data);
  if (typeof result === 'object' && result !== null && 'error' in result) {
    if (result.error instanceof InvalidInput) return result.error.issues;
  }
  return [];
}

const withFruits = (...fruits: unknown[]) => ({ owner: 'Lea', fruits });

describe('a body', () => {
  test('that fits is taken as it is', () => {
    const body = withFruits({ type: 'apple', amountCents: 5 }, { type: 'quince', ripeOn: '2024-02-29' });
    expect(issuesOf(body)).toEqual([]);
  });

  test.each([
    ['a missing field', {}, 'requiredInput', 'owner'],
    ['no object', [], 'schemaViolation', undefined],
    ['null', null, 'schemaViolation', undefined],
    ['a number for a string', { owner: 5 }, 'schemaViolation', 'owner'],
    ['a text that is too short', { owner: 'L' }, 'schemaViolation', 'owner'],
    ['a text that is too long', { owner: 'Leopold' }, 'schemaViolation', 'owner'],
    ['an unknown field', { owner: 'Lea', colour: 1 }, 'unknownInput', 'colour'],
    ['toString', { owner: 'Lea', toString: 1 }, 'unknownInput', 'toString'],
    ['constructor', { owner: 'Lea', constructor: 1 }, 'unknownInput', 'constructor'],
    ['an odd name', { owner: 'Lea', 'a/b~c': 1 }, 'unknownInput', '["a/b~c"]'],
    ['null for an optional field', { owner: 'Lea', size: null }, 'schemaViolation', 'size'],
    ['a value that is not allowed', { owner: 'Lea', size: 'huge' }, 'invalidInput', 'size'],
    [
      'a text for an integer',
      withFruits({ type: 'apple', amountCents: '5' }),
      'schemaViolation',
      'fruits[0].amountCents',
    ],
    [
      'a fraction for an integer',
      withFruits({ type: 'apple', amountCents: 1.5 }),
      'schemaViolation',
      'fruits[0].amountCents',
    ],
    [
      'an amount above the limit',
      withFruits({ type: 'apple', amountCents: 101 }),
      'outOfRange',
      'fruits[0].amountCents',
    ],
    [
      'a negative amount',
      withFruits({ type: 'apple', amountCents: -1 }),
      'outOfRange',
      'fruits[0].amountCents',
    ],
    [
      'a day that does not exist',
      withFruits({ type: 'pear', ripeOn: '2025-02-30' }),
      'invalidInput',
      'fruits[0].ripeOn',
    ],
    [
      'a leap day of no leap year',
      withFruits({ type: 'pear', ripeOn: '2025-02-29' }),
      'invalidInput',
      'fruits[0].ripeOn',
    ],
    [
      'a date with a time',
      withFruits({ type: 'pear', ripeOn: '2025-02-28T00:00' }),
      'invalidInput',
      'fruits[0].ripeOn',
    ],
    [
      'an unknown field of a branch',
      withFruits({ type: 'apple', amountCents: 1, ripeOn: '2025-01-01' }),
      'unknownInput',
      'fruits[0].ripeOn',
    ],
    ['an unknown branch', withFruits({ type: 'plum' }), 'invalidInput', 'fruits[0].type'],
    ['a branch of nature', withFruits({ type: 'toString' }), 'invalidInput', 'fruits[0].type'],
    ['no branch', withFruits({ amountCents: 1 }), 'requiredInput', 'fruits[0].type'],
    ['a branch that is no text', withFruits({ type: 5 }), 'schemaViolation', 'fruits[0].type'],
    ['a branch that is null', withFruits({ type: null }), 'schemaViolation', 'fruits[0].type'],
    ['a text for a branch', withFruits('apple'), 'schemaViolation', 'fruits[0]'],
    ['a list for a branch', withFruits([]), 'schemaViolation', 'fruits[0]'],
    ['a union without discriminator', { owner: 'Lea', label: { text: 5 } }, 'schemaViolation', 'label'],
  ])('with %s gives one issue', (_title, body, code, name) => {
    const issues = issuesOf(body);
    expect(issues.map((issue) => [issue.code, issue.in, issue.name])).toEqual([[code, 'body', name]]);
  });

  test('gives all of its issues at once, each with the value that was sent', () => {
    const issues = issuesOf({
      owner: 'L',
      fruits: [{ type: 'apple', amountCents: -1, x: 1 }, { type: 'pear' }, 7, { type: 'plum' }, {}],
    });
    expect(issues.map(({ name, value }) => [name, value])).toEqual([
      ['owner', 'L'],
      ['fruits', expect.any(Array)],
      ['fruits[0].x', 1],
      ['fruits[0].amountCents', -1],
      ['fruits[1].ripeOn', undefined],
      ['fruits[2]', 7],
      ['fruits[3].type', 'plum'],
      ['fruits[4].type', undefined],
    ]);
  });

  test('out of range says the bounds', () => {
    const [issue] = issuesOf(withFruits({ type: 'apple', amountCents: -1 }));
    expect(issue).toMatchObject({ minimum: 0, maximum: 100 });
    expect(issue?.detail.en).toBe('This must lie between 0 and 100.');
  });

  test.each([
    [{ ownr: 'Lea', owner: 'Lea' }, 'owner'],
    [{ owner: 'Lea', size: 'smal' }, 'small'],
    [withFruits({ type: 'aple' }), 'apple'],
    [withFruits({ type: 'apple', amountCents: 1, amountCent: 1 }), 'amountCents'],
  ])('%j: a typing error is recognized', (body, suggestion) => {
    expect(issuesOf(body)[0]?.detail.en).toContain(`Did you mean ${suggestion}?`);
  });

  test('an unknown code names all that are allowed', () => {
    expect(issuesOf(withFruits({ type: 'melon' }))[0]?.detail.en).toBe(
      'This must be one of: apple, pear, quince.',
    );
  });

  test('is never changed', () => {
    const body = { owner: 'Lea', colour: 1, size: 'small' };
    issuesOf(body);
    expect(body).toEqual({ owner: 'Lea', colour: 1, size: 'small' });
  });
});

describe('a query string', () => {
  const schema = Type.Object({
    pageSize: Type.Integer({ minimum: 1, default: 50 }),
    date: Type.Optional(Type.String({ format: 'date' })),
  });

  test('is read as the types that the schema asks for', () => {
    const query = { pageSize: '20' };
    expect(issuesOf(query, schema, 'querystring')).toEqual([]);
    expect(query).toEqual({ pageSize: 20 });
  });

  test.each([
    [{ pageSize: 'many' }, 'schemaViolation', 'pageSize'],
    [{ pageSize: '0' }, 'outOfRange', 'pageSize'],
    [{ date: '' }, 'invalidInput', 'date'],
    [{ date: ['2025-01-01', '2025-01-02'] }, 'schemaViolation', 'date'],
    [{ dat: '2025-01-01' }, 'unknownInput', 'dat'],
  ])('%j is refused', (query, code, name) => {
    expect(issuesOf(query, schema, 'querystring')).toMatchObject([{ code, in: 'query', name }]);
  });
});

test('a name that is nothing like a known one, or far too long, is no typing error', () => {
  expect(closestName('colour', ['owner', 'fruits'])).toBeUndefined();
  expect(closestName('a'.repeat(100_000), ['a'])).toBeUndefined();
  expect(closestName('', [])).toBeUndefined();
});

test('the schemas of every route can be compiled, although that happens with the first request only', async () => {
  const routes: RouteOptions[] = [];
  const service = await startTestService(undefined, undefined, {}, (app) =>
    app.addHook('onRoute', (route) => void routes.push(route)),
  );
  for (const { method, url, schema } of routes) {
    for (const httpPart of ['params', 'querystring', 'headers', 'body'] as const) {
      const part: Schema | undefined = schema?.[httpPart] ?? undefined;
      if (part === undefined) continue;
      const validate = compileValidator({ schema: part, httpPart, method: String(method), url });
      expect(() => validate(undefined), `${httpPart} of ${method} ${url}`).not.toThrow();
    }
  }
  await service.close();
  expect(routes.length).toBeGreaterThan(40);
});
