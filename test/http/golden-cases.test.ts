import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import householdAndGoods from '../cases/household-and-goods.json' with { type: 'json' };
import plainDeduction from '../cases/plain-deduction.json' with { type: 'json' };
import ratesInForce from '../cases/rates-in-force.json' with { type: 'json' };
import work from '../cases/work.json' with { type: 'json' };
import { aloneWithoutResources, post, simulate } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe('rates in force', () => {
  for (const { date, cohabitant, isolated, familyInCharge } of ratesInForce.cases) {
    it(`gives the month of each category on ${date}`, async () => {
      const months: Record<string, number> = {};
      for (const category of ['cohabitant', 'isolated', 'familyInCharge']) {
        const answer = await simulate(service, { ...aloneWithoutResources, requestDate: date, category });
        months[category] = answer.amounts.monthlyCents;
      }
      expect(months).toEqual({ cohabitant, isolated, familyInCharge });
    });
  }
});

describe('worked examples', () => {
  for (const { name, request, expected } of [...plainDeduction, ...work, ...householdAndGoods]) {
    it(name, async () => {
      const { status, body } = await post(service, '/v1/calculations', request);
      expect(status).toBe(201);
      expect(body).toMatchObject(expected);
    });
  }
});
