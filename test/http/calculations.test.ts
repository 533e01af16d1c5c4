import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitTo } from '../../src/application/audit-log.ts';
import { canonicalJson, sha256Hex } from '../../src/application/canonical-json.ts';
import { readLegalReference } from '../../src/domain/legal-references.ts';
import { limits } from '../../src/domain/limits.ts';
import {
  alterContent,
  asBeforeCanonicalTexts,
  bottomlessJson,
  type Content,
  contentOf,
  readContent,
} from '../support/content.ts';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, issuesOf, post, simulate } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const cohabitantWithAlimony = {
  caseReference: '52011-2026-000417',
  requestDate: '2026-09-12',
  period: { startDate: '2026-09-12', endDate: '2026-09-30' },
  category: 'cohabitant',
  applicant: {
    birthDate: '2001-05-04',
    resources: [
      { type: 'alimonyForSelf', monthlyAmountCents: 15_000 },
      { type: 'studyGrant', annualAmountCents: 120_000 },
    ],
  },
  household: { members: [{ id: 'sister', relationship: 'sibling' }] },
};

async function storedCount(): Promise<number> {
  return service.owner.calculation.count();
}

describe('a calculation', () => {
  it('is itemised, and its lines add up to its totals', async () => {
    const { status, headers, body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    expect(status).toBe(201);
    expect(headers.location).toBe(`/v1/calculations/${body.id}`);
    expect(body.href).toBe(headers.location);
    expect(body.recordedAt).toBe(testNow.toString());
    expect(body.amounts).toEqual({
      categoryAnnualCents: 1_093_874,
      resourcesAnnualCents: 180_000,
      flatExemptionAnnualCents: 15_500,
      // 10 938.74 − (1 800 − 155)
      entitlementAnnualCents: 929_374,
      // 9 293.74 / 12 = 774.478…
      monthlyCents: 77_448,
      // 774.48 × 19/30 = 490.504
      payableCents: 49_050,
    });
    const lines = body.breakdown.map((line: { code: string; kind: string; annualAmountCents: number }) => [
      line.code,
      line.kind,
      line.annualAmountCents,
    ]);
    expect(lines).toEqual([
      ['categoryAmount', 'entitlement', 1_093_874],
      ['countedResource', 'resource', 180_000],
      ['exemptResource', 'exempt', 0],
      ['resourcesTest', 'test', 180_000],
      ['flatExemption', 'deduction', 15_500],
      ['entitlement', 'result', 929_374],
      ['monthlyAmount', 'result', 929_374],
      ['payableAmount', 'result', 929_374],
    ]);
  });

  it('gives each line its inputs, its rates, its rounding, its reference and a text in four languages', async () => {
    const { breakdown } = await simulate(service, cohabitantWithAlimony);
    for (const line of breakdown) {
      expect(Object.keys(line.description).sort()).toEqual(['de', 'en', 'fr', 'nl']);
      expect(line.legalReferences.length).toBeGreaterThan(0);
      for (const reference of line.legalReferences) expect(reference.links.fr).toMatch(/^https:\/\//);
      expect(line.inputs).toBeTypeOf('object');
    }
    const [categoryAmount, alimony, grant] = breakdown;
    expect(categoryAmount.rates).toEqual([
      {
        parameter: 'categoryAmount',
        category: 'cohabitant',
        unit: 'year',
        amountCents: 1_093_874,
        effectiveFrom: '2026-09-01',
      },
    ]);
    expect(alimony).toMatchObject({
      subject: 'applicant.resources[0]',
      inputs: { resourceType: 'alimonyForSelf', monthlyAmountCents: 15_000, grossAnnualCents: 180_000 },
    });
    expect(grant).toMatchObject({
      subject: 'applicant.resources[1]',
      inputs: { resourceType: 'studyGrant', grossAnnualCents: 120_000, exemptAnnualCents: 120_000 },
      legalReferences: [{ act: 'royalDecree2002', article: '22', paragraph: '1', letter: 'g' }],
    });
    const monthly = breakdown.find((line: { code: string }) => line.code === 'monthlyAmount');
    expect(monthly.rounding).toEqual({
      step: 'monthlyAmount',
      mode: 'halfUp',
      exactCents: { numerator: 464_687, denominator: 6 },
    });
    const payable = breakdown.find((line: { code: string }) => line.code === 'payableAmount');
    expect(payable.rounding.step).toBe('payableAmount');
  });

  it('shows the month with and without the flat exemption', async () => {
    const answer = await simulate(service, {
      ...aloneWithoutResources,
      requestDate: '2023-01-15',
      applicant: { resources: [{ type: 'otherIncome', monthlyAmountCents: 50_000 }] },
    });
    const flat = answer.breakdown.find((line: { code: string }) => line.code === 'flatExemption');
    expect(flat.inputs.monthlyWithoutExemptionCents).toBe(71_413);
    expect(answer.amounts.monthlyCents).toBe(73_497);
    expect(flat.description.en).toContain('714.13');
  });

  it('says why a right is refused, and reports the resources', async () => {
    const answer = await simulate(service, {
      ...aloneWithoutResources,
      applicant: { resources: [{ type: 'otherIncome', monthlyAmountCents: 200_000 }] },
    });
    expect(answer.outcome).toBe('refused');
    expect(answer.refusalReasons).toMatchObject([
      {
        code: 'resourcesNotBelowCategoryAmount',
        inputs: { resourcesAnnualCents: 2_400_000, categoryAnnualCents: 1_640_811 },
      },
    ]);
    expect(answer.refusalReasons[0].description.nl).not.toBe('');
    expect(answer.amounts).toMatchObject({ resourcesAnnualCents: 2_400_000, payableCents: 0 });
  });

  it('is the same for the caller whether it is stored or simulated', async () => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    const { id, href, commitment, recordedAt, ...stored } = body;
    expect(await simulate(service, cohabitantWithAlimony)).toEqual(stored);
    expect([id, href, recordedAt].every((value) => typeof value === 'string')).toBe(true);
  });
});

describe('the rates of a calculation', () => {
  it('are those of the request date when no period is stated', async () => {
    const answer = await simulate(service, { ...aloneWithoutResources, requestDate: '2026-08-31' });
    expect(answer.amounts.categoryAnnualCents).toBe(1_608_564);
    expect(answer.period).toEqual({ startDate: '2026-08-01', endDate: '2026-08-31' });
  });

  it('are those of the first day of the period when one is stated', async () => {
    const answer = await simulate(service, {
      ...aloneWithoutResources,
      requestDate: '2026-08-31',
      period: { startDate: '2026-09-01', endDate: '2026-09-30' },
    });
    expect(answer.amounts.categoryAnnualCents).toBe(1_640_811);
  });

  it('are refused before the first known day, naming the field that chose the day', async () => {
    expect(await issuesOf(service, { ...aloneWithoutResources, requestDate: '2002-09-30' })).toEqual([
      ['noRateInForce', 'requestDate'],
    ]);
    expect(
      await issuesOf(service, {
        ...aloneWithoutResources,
        period: { startDate: '2002-09-01', endDate: '2002-09-30' },
      }),
    ).toEqual([['noRateInForce', 'period.startDate']]);
    const first = await simulate(service, { ...aloneWithoutResources, requestDate: '2002-10-01' });
    expect(first.amounts.monthlyCents).toBe(58_366);
    expect(first.warnings.map((warning: { code: string }) => warning.code)).toEqual([
      'methodOf2023Applied',
      'rateNotOfficial',
    ]);
  });

  it('are a twelfth of the year even where another month was printed, and say so', async () => {
    const answer = await simulate(service, {
      ...aloneWithoutResources,
      requestDate: '2009-06-01',
      category: 'cohabitant',
    });
    expect(answer.amounts.monthlyCents).toBe(48_386);
    expect(answer.warnings).toContainEqual(
      expect.objectContaining({
        code: 'publishedMonthlyAmountDiffers',
        inputs: { category: 'cohabitant', publishedMonthlyCents: 48_385, computedMonthlyCents: 48_386 },
      }),
    );
  });
});

describe('the category', () => {
  const day = '2026-09-15';
  const derived = async (members: readonly object[]) => {
    const { category, ...rest } = aloneWithoutResources;
    const answer = await simulate(service, { ...rest, household: { members } });
    expect(answer.category.basis).toBe('derived');
    return answer.category.code;
  };

  it('is derived from the household when it is not declared', async () => {
    expect(await derived([])).toBe('isolated');
    expect(await derived([{ id: 'friend', relationship: 'friend' }])).toBe('cohabitant');
    expect(await derived([{ id: 'child', relationship: 'child', birthDate: '2015-01-01' }])).toBe(
      'familyInCharge',
    );
    expect(
      await derived([
        { id: 'partner', relationship: 'partner' },
        { id: 'child', relationship: 'child', birthDate: '2015-01-01' },
      ]),
    ).toBe('familyInCharge');
  });

  it('needs a child that is minor, unmarried and in charge', async () => {
    const child = { id: 'child', relationship: 'child' };
    // Seventeen until the day before the birthday; without a period looked at on the request date.
    expect(await derived([{ ...child, birthDate: '2008-09-16' }])).toBe('familyInCharge');
    expect(await derived([{ ...child, birthDate: '2008-09-15' }])).toBe('cohabitant');
    expect(await derived([{ ...child, birthDate: '2015-01-01', married: true }])).toBe('cohabitant');
    expect(await derived([{ ...child, birthDate: '2015-01-01', inCharge: false }])).toBe('cohabitant');
    expect(await derived([{ id: 'a', relationship: 'stepChild', birthDate: '2015-01-01' }])).toBe(
      'cohabitant',
    );
    expect(
      await derived([{ id: 'a', relationship: 'stepChild', birthDate: '2015-01-01', inCharge: true }]),
    ).toBe('familyInCharge');
  });

  it('is refused when the household contradicts it, unless a reason is given', async () => {
    const household = { members: [{ id: 'friend', relationship: 'friend' }] };
    expect(await issuesOf(service, { ...aloneWithoutResources, household })).toEqual([
      ['categoryContradictsHousehold', 'category'],
    ]);
    const answer = await simulate(service, {
      ...aloneWithoutResources,
      household,
      categoryReason: 'Homeless, lodged for the time being, with an integration project',
    });
    expect(answer.category).toEqual({
      code: 'isolated',
      basis: 'declared',
      contradictedBy: 'cohabitant',
      reason: 'Homeless, lodged for the time being, with an integration project',
    });
    expect(answer.warnings.map((warning: { code: string }) => warning.code)).toContain(
      'categoryContradictsHousehold',
    );
  });

  const withReason = (text: string) => [
    { ...aloneWithoutResources, categoryReason: text },
    {
      ...aloneWithoutResources,
      payment: {
        staysAbroad: [{ startDate: '2026-09-01', endDate: '2026-09-02', exceptionalReason: text }],
      },
    },
    {
      ...aloneWithoutResources,
      category: 'cohabitant',
      household: { members: [{ id: 'mother', relationship: 'parent', waiver: { reason: text } }] },
    },
  ];

  it.each([' ', '\u00a0 ', '\u200b', '\u3000\u2060'])('and %j gives no reason', async (blanks) => {
    for (const stated of withReason(blanks)) {
      expect((await issuesOf(service, stated)).map(([type]) => type)).toEqual(['schemaViolation']);
    }
  });

  it.each(['-', ' a ', '\u00a0é', 'a'.repeat(500)])('and %j gives one', async (text) => {
    for (const stated of withReason(text)) {
      expect((await simulate(service, stated)).outcome).toBe('granted');
    }
  });

  it('is isolated, with a warning, when nothing is said of a household', async () => {
    const { category, ...rest } = aloneWithoutResources;
    const answer = await simulate(service, { ...rest, requestDate: day });
    expect(answer.category).toEqual({ code: 'isolated', basis: 'derived' });
    expect(answer.warnings.map((warning: { code: string }) => warning.code)).toEqual([
      'periodNotStated',
      'householdNotStated',
    ]);
  });
});

describe('a stored calculation', () => {
  it('is read again as it was answered', async () => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    const response = await service.app.inject({ method: 'GET', url: body.href });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual(body);
  });

  it('has an identifier of version 7, and an unknown one is not found', async () => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const method of ['GET', 'POST'] as const) {
      const url = `/v1/calculations/01890000-0000-7000-8000-000000000000${method === 'POST' ? '/verify' : ''}`;
      expect((await service.app.inject({ method, url })).statusCode).toBe(404);
    }
    for (const id of ['17', 'urn:uuid:01890000-0000-7000-8000-000000000000']) {
      const response = await service.app.inject({ method: 'GET', url: `/v1/calculations/${id}` });
      expect(response.statusCode).toBe(400);
    }
  });

  it('verifies as identical, by the rates that it names and by those known today', async () => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    const verification = (await post(service, `${body.href}/verify`, undefined)).body;
    expect(verification).toMatchObject({
      href: body.href,
      identical: true,
      recorded: { amounts: body.amounts, resultHash: body.receipt.resultHash },
      recomputed: { amounts: body.amounts, resultHash: body.receipt.resultHash },
      knownToday: { amounts: body.amounts, sameAmounts: true },
    });
    expect(verification.checks.map((check: { passed: boolean }) => check.passed)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('verifies as identical when it was recorded before its canonical texts were kept', async () => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation DISABLE TRIGGER USER');
    await asBeforeCanonicalTexts(service.databaseUrl, [body.id]);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation ENABLE TRIGGER USER');
    expect((await post(service, `${body.href}/verify`, undefined)).body.identical).toBe(true);
    const read = await service.app.inject({ method: 'GET', url: body.href });
    expect(read.json()).toEqual(body);
  });

  it('verifies as identical when its references to the law were kept with their links', async () => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    const content = await readContent(service.databaseUrl, body.id);
    const result = canonicalJson(
      JSON.parse(content.result, (name, value) =>
        name === 'legalReferences' ? value.map(readLegalReference) : value,
      ),
    );
    const receipt = { ...body.receipt, rulesVersion: '2026.11.3', resultHash: sha256Hex(result) };
    const { contentHash } = commitTo(receipt, body.commitment.salt);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation DISABLE TRIGGER USER');
    await runSql(
      service.databaseUrl,
      'UPDATE calculation SET content = $2, rules_version = $3, result_hash = $4, content_hash = $5 WHERE id = $1',
      [body.id, contentOf({ ...content, result }), receipt.rulesVersion, receipt.resultHash, contentHash],
    );
    await runSql(service.databaseUrl, 'ALTER TABLE calculation ENABLE TRIGGER USER');
    const { body: verification } = await post(service, `${body.href}/verify`, undefined);
    expect(verification).toMatchObject({
      identical: true,
      recorded: { rulesVersion: '2026.11.3', resultHash: receipt.resultHash },
    });
    const read = await service.app.inject({ method: 'GET', url: body.href });
    expect(read.json()).toEqual({ ...body, receipt, commitment: { ...body.commitment, contentHash } });
  });

  it.each<[string, string, (content: Content) => Partial<Content>]>([
    [
      'facts',
      'factsUnaltered',
      ({ facts }) => ({ facts: facts.replace('"monthlyAmountCents":15000', '"monthlyAmountCents":14999') }),
    ],
    [
      'result',
      'resultUnaltered',
      ({ result }) => ({ result: result.replace(/"payableCents":[0-9]+/, '"payableCents":99999') }),
    ],
    [
      'facts, by a name in front of the same,',
      'factsUnaltered',
      ({ facts }) => ({ facts: `{"caseReference":"SOMEBODY-ELSE",${facts.slice(1)}` }),
    ],
    [
      'result, by a name in front of the same,',
      'resultUnaltered',
      ({ result }) => ({ result: `{"outcome":"refused",${result.slice(1)}` }),
    ],
    ['result, by a line more,', 'resultUnaltered', ({ result }) => ({ result: `${result}\n{}` })],
    ['result beyond reading', 'resultUnaltered', () => ({ result: '{"amounts": 1}' })],
    ['facts beyond reading', 'factsUnaltered', () => ({ facts: '{"applicant": []}' })],
    ['result, with a part of a cent,', 'resultUnaltered', () => ({ result: '{"amounts": 0.5}' })],
    ['result, with nothing in it,', 'resultUnaltered', () => ({ result: '{"amounts": null}' })],
    ['facts, with a list', 'factsUnaltered', () => ({ facts: '[]' })],
    ['facts, with what is no JSON,', 'factsUnaltered', () => ({ facts: 'none' })],
    ['facts, nested deeper than a stack,', 'factsUnaltered', () => ({ facts: bottomlessJson })],
    ['result, nested deeper than a stack,', 'resultUnaltered', () => ({ result: bottomlessJson })],
  ])('is found out when somebody with all rights alters its %s', async (_what, failing, change) => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation DISABLE TRIGGER USER');
    await alterContent(service.databaseUrl, body.id, change);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation ENABLE TRIGGER USER');
    expect(await failedChecks(body.href)).toContain(failing);
  });

  it.each([
    ['content, cut short,', 'content = substr(content, 1, length(content) - 5)', 'resultUnaltered'],
    ['content, cut to nothing,', `content = ''`, 'factsUnaltered'],
    ['content, by bytes behind it,', `content = content || '\\x00'`, 'resultUnaltered'],
    [
      'content, by a bit in the middle,',
      'content = set_bit(content, 800, 1 - get_bit(content, 800))',
      'factsUnaltered',
    ],
    ['content, with what is no UTF-8,', `content = '\\x7b7d0a7bff7d'`, 'resultUnaltered'],
    ['content, with what is neither text nor zlib,', `content = '\\x00ff'`, 'factsUnaltered'],
    ['listed amount, beyond exact integers,', 'payable_cents = 9007199254740993', 'summaryAgrees'],
    ['listed amount', `payable_cents = payable_cents + 1`, 'summaryAgrees'],
    ['salt', `salt = repeat('0', 32)`, 'identityUnaltered'],
    ['content hash', `content_hash = repeat('0', 64)`, 'identityUnaltered'],
  ])('is found out when somebody with all rights alters its %s', async (_what, assignment, failing) => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    await alterRow(body.id, assignment);
    expect(await failedChecks(body.href)).toContain(failing);
  });

  it.each([
    ['nothing', 'null'],
    ['nested deeper than a stack', bottomlessJson],
    ['one of other references', '{"links":0,"legalReferences":[null]}'],
  ])('is found out when its result is %s, with the hash of that', async (_what, result) => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation DISABLE TRIGGER USER');
    await alterContent(service.databaseUrl, body.id, () => ({ result }));
    await runSql(service.databaseUrl, 'ALTER TABLE calculation ENABLE TRIGGER USER');
    await alterRow(body.id, `result_hash = '${sha256Hex(result)}'`);
    expect(await failedChecks(body.href)).toContain('resultUnaltered');
  });

  it('is found out when it was made a content of gigabytes, and is in lists as before', async () => {
    const { body } = await post(service, '/v1/calculations', cohabitantWithAlimony);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation DISABLE TRIGGER USER');
    await runSql(service.databaseUrl, 'UPDATE calculation SET content = $2 WHERE id = $1', [
      body.id,
      deflateSync(Buffer.alloc(64 * 1024 * 1024, ' ')),
    ]);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation ENABLE TRIGGER USER');
    expect(await failedChecks(body.href)).toEqual(
      expect.arrayContaining(['factsUnaltered', 'resultUnaltered']),
    );
    const { status, body: list } = await post(service, '/v1/calculations/query', {
      caseReference: cohabitantWithAlimony.caseReference,
    });
    expect(status).toBe(200);
    expect(list.items.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  async function alterRow(id: string, assignment: string): Promise<void> {
    await runSql(service.databaseUrl, 'ALTER TABLE calculation DISABLE TRIGGER USER');
    await runSql(service.databaseUrl, `UPDATE calculation SET ${assignment} WHERE id = $1`, [id]);
    await runSql(service.databaseUrl, 'ALTER TABLE calculation ENABLE TRIGGER USER');
  }

  async function failedChecks(href: string): Promise<readonly string[]> {
    const { status, body: verification } = await post(service, `${href}/verify`, undefined);
    expect(status).toBe(200);
    expect(verification.identical).toBe(false);
    return verification.checks
      .filter((check: { passed: boolean }) => !check.passed)
      .map((check: { code: string }) => check.code);
  }
});

describe('listing', () => {
  it('finds by file, period and outcome, page by page, newest or oldest first', async () => {
    const caseReference = 'LIST-1';
    const ids: string[] = [];
    for (const month of ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09']) {
      const { body } = await post(service, '/v1/calculations', {
        ...aloneWithoutResources,
        caseReference,
        requestDate: `${month}-10`,
      });
      ids.push(body.id);
    }
    const list = async (url: string, body: object) => (await post(service, url, body)).body;
    const idsOf = (page: { items: { id: string }[] }) => page.items.map((item) => item.id);

    const all = await list('/v1/calculations/query', { caseReference });
    expect(idsOf(all)).toEqual(ids.toReversed());
    expect(all.next).toBeUndefined();
    expect(idsOf(await list('/v1/calculations/query?sort=recordedAt', { caseReference }))).toEqual(ids);
    expect(
      idsOf(
        await list('/v1/calculations/query', {
          caseReference,
          period: { startDate: '2026-06-30', endDate: '2026-07-01' },
        }),
      ),
    ).toEqual([ids[2], ids[1]]);
    expect(idsOf(await list('/v1/calculations/query', { caseReference, outcome: 'refused' }))).toEqual([]);

    const seen: string[] = [];
    let url: string | undefined = '/v1/calculations/query?pageSize=2';
    while (url !== undefined) {
      const page: { items: { id: string }[]; next?: string } = await list(url, { caseReference });
      seen.push(...idsOf(page));
      url = page.next;
      if (url !== undefined) expect(url).toMatch(/^http:\/\//);
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it('refuses unknown query parameters and conditions', async () => {
    expect((await post(service, '/v1/calculations/query?page=2', {})).body.issues).toMatchObject([
      { in: 'query', name: 'page' },
    ]);
    expect((await post(service, '/v1/calculations/query', { name: 'x' })).body.issues).toMatchObject([
      { in: 'body', name: 'name' },
    ]);
    expect((await post(service, '/v1/calculations/query?pageSize=201', {})).status).toBe(400);
    const reversed = { period: { startDate: '2026-09-30', endDate: '2026-09-29' } };
    expect((await post(service, '/v1/calculations/query', reversed)).body.issues).toMatchObject([
      { type: expect.stringContaining('invalidPeriod'), in: 'body', name: 'period' },
    ]);
    const cursor = 'urn:uuid:01890000-0000-7000-8000-000000000000';
    expect((await post(service, `/v1/calculations/query?cursor=${cursor}`, {})).status).toBe(400);
  });
});

describe('the largest household', () => {
  it('is calculated exactly', async () => {
    const amount = limits.maximumAmountCents;
    const share = { numerator: 9_972, denominator: 9_973 };
    const each: object[] = [
      { type: 'property', kind: 'built', cadastralIncomeCents: amount - 1, share, annualRentCents: amount },
      { type: 'cession', cededOn: '2026-01-01', marketValueCents: amount - 1, forValue: true, share },
      { type: 'movableCapital', amountCents: amount - 1, jointHolders: 97 },
      { type: 'inCompanyTraining', monthlyAmountCents: amount, employerBorneMonthlyCents: 0, monthNumber: 9 },
      { type: 'aleCheques', chequesPerMonth: 744, amountPerChequeCents: limits.maximumChequeCents },
    ];
    while (each.length < limits.maximumResources) {
      each.push({ type: 'unemploymentBenefit', dailyAmountCents: amount });
    }
    const members = Array.from({ length: limits.maximumMembers }, (_, index) => ({
      id: `parent-${index}`,
      relationship: 'parent',
      resources: each,
    }));
    const { status, body } = await post(service, '/v1/calculations', {
      ...aloneWithoutResources,
      category: 'cohabitant',
      period: { startDate: '2026-09-02', endDate: '2026-09-30' },
      applicant: { resources: each },
      household: { members },
    });
    expect(status).toBe(201);
    expect(Number.isSafeInteger(body.amounts.resourcesAnnualCents)).toBe(true);
    expect((await post(service, `${body.href}/verify`, undefined)).body.identical).toBe(true);
  });
});

describe('a database that cannot store just now', () => {
  it.each([
    ['a full disk', '53100', 503],
    ['a statement that was stopped', '57014', 503],
    ['a server that only reads until it takes over', '25006', 503],
    ['a transaction that was idle', '25P03', 503],
    ['a transaction that took too long', '25P04', 503],
    ['a disk that fails', '58030', 503],
    ['what the database cannot explain', 'XX000', 500],
    ['a fault of ours', '42601', 500],
  ])('is answered for %s (%s) with %i, and nothing is stored', async (_what, sqlState, status) => {
    const before = await storedCount();
    await runSql(
      service.databaseUrl,
      `CREATE OR REPLACE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${sqlState}'; END $$`,
    );
    await runSql(
      service.databaseUrl,
      'CREATE TRIGGER fail BEFORE INSERT ON public.calculation EXECUTE FUNCTION public.fail()',
    );
    const answer = await post(service, '/v1/calculations', cohabitantWithAlimony);
    await runSql(service.databaseUrl, 'DROP TRIGGER fail ON public.calculation');
    expect(answer.status).toBe(status);
    if (status === 503) expect(answer.headers['retry-after']).toBeDefined();
    expect(await storedCount()).toBe(before);
  });
});

describe('bad input', () => {
  const withResource = (resource: object) => ({
    ...aloneWithoutResources,
    applicant: { ...aloneWithoutResources.applicant, resources: [resource] },
  });
  const first = 'applicant.resources[0]';

  it.each<[string, unknown, [string, string][]]>([
    ['an unknown field', { ...aloneWithoutResources, income: 1 }, [['unknownInput', 'income']]],
    [
      'an unknown field of a resource',
      withResource({ type: 'otherIncome', monthlyAmountCents: 1, netto: true }),
      [['unknownInput', `${first}.netto`]],
    ],
    ['a missing field', { requestDate: '2026-09-15', applicant: {} }, [['requiredInput', 'caseReference']]],
    [
      'a wrong type',
      withResource({ type: 'otherIncome', monthlyAmountCents: '500' }),
      [['schemaViolation', `${first}.monthlyAmountCents`]],
    ],
    [
      'a negative amount',
      withResource({ type: 'otherIncome', monthlyAmountCents: -1 }),
      [['outOfRange', `${first}.monthlyAmountCents`]],
    ],
    [
      'a fraction of a cent',
      withResource({ type: 'otherIncome', monthlyAmountCents: 0.5 }),
      [['schemaViolation', `${first}.monthlyAmountCents`]],
    ],
    [
      'an amount above the limit',
      withResource({ type: 'otherIncome', monthlyAmountCents: 10_000_000_001 }),
      [['outOfRange', `${first}.monthlyAmountCents`]],
    ],
    [
      'a month and a year for one resource',
      withResource({ type: 'otherIncome', monthlyAmountCents: 1, annualAmountCents: 12 }),
      [['exactlyOneOfExpected', first]],
    ],
    ['no amount', withResource({ type: 'otherIncome' }), [['exactlyOneOfExpected', first]]],
    [
      'a date that does not exist',
      { ...aloneWithoutResources, requestDate: '2025-02-30' },
      [['invalidInput', 'requestDate']],
    ],
    [
      'a period that ends before it starts',
      { ...aloneWithoutResources, period: { startDate: '2026-09-12', endDate: '2026-09-11' } },
      [['invalidPeriod', 'period']],
    ],
    [
      'a period over two months',
      { ...aloneWithoutResources, period: { startDate: '2026-09-12', endDate: '2026-10-11' } },
      [['invalidPeriod', 'period']],
    ],
    [
      'a national number as file number',
      { ...aloneWithoutResources, caseReference: '90.01.01-001.23' },
      [['rejectedInput', 'caseReference']],
    ],
    [
      'a national number within a file number',
      { ...aloneWithoutResources, caseReference: '52011/90010100123' },
      [['rejectedInput', 'caseReference']],
    ],
    [
      'a national number as name of a member',
      {
        ...aloneWithoutResources,
        category: 'cohabitant',
        household: { members: [{ id: '90-01-01-001-23', relationship: 'friend' }] },
      },
      [['rejectedInput', 'household.members[0].id']],
    ],
    [
      'somebody who is not born yet',
      { ...aloneWithoutResources, applicant: { birthDate: '2026-10-01' } },
      [['invalidInput', 'applicant.birthDate']],
    ],
    [
      'two members with one id and two partners',
      {
        ...aloneWithoutResources,
        category: 'cohabitant',
        household: {
          members: [
            { id: 'a', relationship: 'partner' },
            { id: 'a', relationship: 'partner' },
          ],
        },
      },
      [
        ['invalidInput', 'household.members[1].id'],
        ['rejectedInput', 'household.members[1].relationship'],
      ],
    ],
    [
      'a child without a date of birth',
      {
        ...aloneWithoutResources,
        household: { members: [{ id: 'a', relationship: 'child' }] },
        category: 'cohabitant',
      },
      [['requiredInput', 'household.members[0].birthDate']],
    ],
    [
      'a one-off gift by the month and without its donor',
      withResource({ type: 'gift', regular: false, monthlyAmountCents: 1 }),
      [
        ['rejectedInput', `${first}.monthlyAmountCents`],
        ['requiredInput', `${first}.donor`],
      ],
    ],
    [
      'an earlier right that ends within the period',
      {
        ...aloneWithoutResources,
        applicant: { previousRightEndDate: '2026-09-01' },
        period: { startDate: '2026-09-01', endDate: '2026-09-30' },
      },
      [['invalidInput', 'applicant.previousRightEndDate']],
    ],
    [
      'facts of artists and of the counter that lie ahead',
      {
        ...aloneWithoutResources,
        applicant: {
          socioProfessional: { firstGrantedOn: '2026-10-01', artist: { firstIncomeOn: '2026-12-31' } },
        },
      },
      [
        ['invalidInput', 'applicant.socioProfessional.firstGrantedOn'],
        ['invalidInput', 'applicant.socioProfessional.artist.firstIncomeOn'],
      ],
    ],
    [
      'a beneficiary of 2026-01-16 whose right began later, with a revision before',
      {
        ...aloneWithoutResources,
        applicant: {
          beneficiaryOn20260116: true,
          rightStartDate: '2026-05-01',
          revisedOn: '2026-01-16',
        },
      },
      [
        ['invalidInput', 'applicant.revisedOn'],
        ['rejectedInput', 'applicant.beneficiaryOn20260116'],
      ],
    ],
    [
      'a child that is born later in the period',
      {
        ...aloneWithoutResources,
        period: { startDate: '2026-09-01', endDate: '2026-09-30' },
        household: { members: [{ id: 'a', relationship: 'child', birthDate: '2026-09-15' }] },
        category: 'cohabitant',
      },
      [
        ['invalidInput', 'household.members[0].birthDate'],
        ['categoryContradictsHousehold', 'category'],
      ],
    ],
    [
      'an account of a partner who is not there',
      {
        ...aloneWithoutResources,
        category: 'familyInCharge',
        applicant: {
          resources: [{ type: 'movableCapital', amountCents: 1, jointHolders: 2, partnerIsHolder: true }],
        },
        household: { members: [{ id: 'a', relationship: 'child', birthDate: '2015-01-01' }] },
      },
      [['rejectedInput', `${first}.partnerIsHolder`]],
    ],
    [
      'a waiver of a partner',
      {
        ...aloneWithoutResources,
        category: 'cohabitant',
        household: { members: [{ id: 'a', relationship: 'partner', waiver: { reason: 'none' } }] },
      },
      [['rejectedInput', 'household.members[0].waiver']],
    ],
    [
      'the right of a member who is no partner',
      {
        ...aloneWithoutResources,
        category: 'cohabitant',
        household: { members: [{ id: 'a', relationship: 'parent', rightStartDate: '2026-01-01' }] },
      },
      [['rejectedInput', 'household.members[0].rightStartDate']],
    ],
    [
      'the right of a partner that begins after the period',
      {
        ...aloneWithoutResources,
        category: 'cohabitant',
        household: { members: [{ id: 'a', relationship: 'partner', rightStartDate: '2026-10-01' }] },
      },
      [['invalidInput', 'household.members[0].rightStartDate']],
    ],
    [
      'volunteer indemnities before the first known cap',
      {
        ...withResource({ type: 'volunteerIndemnity', annualAmountCents: 1, highestDayCents: 1 }),
        requestDate: '2022-12-31',
      },
      [['noRateInForce', `${first}.type`]],
    ],
  ])('%s is refused by the name of its field, and nothing is stored', async (_what, body, issues) => {
    const before = await storedCount();
    expect(await issuesOf(service, body)).toEqual(issues);
    expect(await storedCount()).toBe(before);
  });

  it('reports all that is wrong at once', async () => {
    expect(
      await issuesOf(service, {
        requestDate: '2025-02-30',
        applicant: { resources: [{ type: 'otherIncome', monthlyAmountCents: -1 }, { type: 'lottery' }] },
        surprise: true,
      }),
    ).toEqual(
      expect.arrayContaining([
        ['requiredInput', 'caseReference'],
        ['invalidInput', 'requestDate'],
        ['outOfRange', `${first}.monthlyAmountCents`],
        ['unknownInput', 'surprise'],
      ]),
    );
  });
});
