import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { categories } from '../../src/domain/rate-book.ts';
import { relationships } from '../../src/domain/resource-types.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

interface Item {
  readonly href: string;
  readonly code: string;
  readonly name?: Readonly<Record<string, string>>;
  readonly type?: string;
}

async function itemsOf(list: string): Promise<readonly Item[]> {
  const response = await service.app.inject(`/v1/refData/${list}`);
  return response.json<{ items: readonly Item[] }>().items;
}

describe.each(['categories', 'resourceTypes', 'relationships', 'problemTypes'])('the list of %s', (list) => {
  test('has each code once, and each item is found at its own address', async () => {
    const items = await itemsOf(list);
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    for (const item of items) {
      expect(item.href).toBe(`/v1/refData/${list}/${item.code}`);
      expect((await service.app.inject(item.href)).json()).toEqual(item);
    }
  });

  test('names everything in four languages', async () => {
    for (const { name } of await itemsOf(list)) {
      if (list === 'problemTypes') continue;
      expect(Object.keys(name ?? {}).toSorted()).toEqual(['de', 'en', 'fr', 'nl']);
    }
  });

  test('has nothing else', async () => {
    for (const code of ['none', 'toString', '__proto__']) {
      expect((await service.app.inject(`/v1/refData/${list}/${code}`)).statusCode).toBe(404);
    }
  });
});

test('the codes are those of the requests', async () => {
  const codesOf = async (list: string) => (await itemsOf(list)).map((item) => item.code).toSorted();
  expect(await codesOf('categories')).toEqual(categories.toSorted());
  expect(await codesOf('relationships')).toEqual(relationships.toSorted());
  const refusal = await service.app.inject({
    method: 'POST',
    url: '/v1/simulate',
    payload: { applicant: { resources: [{ type: 'treasure' }] } },
  });
  const issue = refusal
    .json<{ issues: { name: string; detail: string }[] }>()
    .issues.find(({ name }) => name === 'applicant.resources[0].type');
  const allowed = issue?.detail.replace('This must be one of: ', '').replace(/\.$/, '').split(', ');
  expect(await codesOf('resourceTypes')).toEqual(allowed?.toSorted());
});

test('every problem says where its type is described', async () => {
  const { type, href } = (await service.app.inject('/v1/rates?date=1900-01-01')).json();
  expect((await service.app.inject(href)).json()).toMatchObject({ type });
});
