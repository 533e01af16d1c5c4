import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyCase } from '../support/arbitraries.ts';
import { aloneWithoutResources, issuesOf, post, simulate } from '../support/requests.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

interface Condition {
  readonly code: string;
  readonly state: string;
  readonly description: Readonly<Record<string, string>>;
}

interface MissingInput {
  readonly code: string;
  readonly subject: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly answers: readonly {
    readonly answer: string;
    readonly outcome: string;
    readonly monthlyCents: number;
    readonly payableCents: number;
  }[];
}

/** Every condition met. */
const eligible = {
  residence: 'met',
  nationality: { status: 'belgian' },
  willingnessToWork: 'met',
  otherRightsExhausted: 'met',
};

/** A person alone with these facts, on 15 September 2026 unless another day is given. */
function withEligibility(eligibility: object, requestDate = '2026-09-15', applicant: object = {}) {
  return {
    ...aloneWithoutResources,
    requestDate,
    applicant: { ...aloneWithoutResources.applicant, eligibility, ...applicant },
  };
}

async function conditionOf(stated: object, code: string): Promise<Condition> {
  const { conditions } = await simulate(service, stated);
  const found = conditions.find((condition: Condition) => condition.code === code);
  if (found === undefined) throw new Error(`no condition ${code}`);
  return found;
}

async function missingOf(stated: object): Promise<readonly MissingInput[]> {
  return (await simulate(service, stated)).missingInputs;
}

const conditionCodes = ['residence', 'age', 'nationality', 'willingnessToWork', 'otherRightsExhausted'];

describe('the conditions of article 3', () => {
  it('are always all in the answer, in order, each with its article', async () => {
    for (const eligibility of [{}, eligible, { residence: 'notMet' }]) {
      const { conditions } = await simulate(service, withEligibility(eligibility));
      expect(conditions.map(({ code }: Condition) => code)).toEqual(conditionCodes);
      for (const { legalReferences } of conditions) {
        expect(legalReferences[0]).toMatchObject({ act: 'law2002', article: '3' });
      }
    }
  });

  it('refuse nothing and leave nothing to ask when all are met', async () => {
    const answer = await simulate(service, withEligibility(eligible));
    expect(answer.outcome).toBe('granted');
    expect(answer.conditions.map(({ state }: Condition) => state)).toEqual(Array(5).fill('met'));
    expect(answer.missingInputs).toEqual([]);
    expect(answer).not.toHaveProperty('ifEligible');
  });

  it.each([
    ['residence', 'met', { residence: 'met' }],
    ['residence', 'notAssessed', { residence: 'notAssessed' }],
    ['residence', 'notAssessed', {}],
    ['nationality', 'met', { nationality: { status: 'belgian' } }],
    ['nationality', 'met', { nationality: { status: 'populationRegister' } }],
    ['nationality', 'met', { nationality: { status: 'stateless' } }],
    ['nationality', 'met', { nationality: { status: 'recognisedRefugee' } }],
    ['nationality', 'met', { nationality: { status: 'subsidiaryProtection' } }],
    ['nationality', 'notAssessed', { nationality: { status: 'europeanUnionCitizen' } }],
    ['nationality', 'notAssessed', { nationality: { status: 'familyOfEuropeanUnionCitizen' } }],
    ['nationality', 'notAssessed', {}],
    ['willingnessToWork', 'met', { willingnessToWork: 'met' }],
    ['willingnessToWork', 'met', { willingnessToWork: 'excusedForHealth' }],
    ['willingnessToWork', 'met', { willingnessToWork: 'excusedForEquity' }],
    ['willingnessToWork', 'notAssessed', { willingnessToWork: 'notAssessed' }],
    ['willingnessToWork', 'notAssessed', {}],
    ['otherRightsExhausted', 'met', { otherRightsExhausted: 'met' }],
    ['otherRightsExhausted', 'notAssessed', { otherRightsExhausted: 'notAssessed' }],
    ['otherRightsExhausted', 'notAssessed', {}],
  ])('%s is %s with %j, and the right stays', async (code, state, eligibility) => {
    const stated = withEligibility(eligibility);
    expect((await conditionOf(stated, code)).state).toBe(state);
    expect((await simulate(service, stated)).outcome).toBe('granted');
  });

  it.each([
    ['residence', { residence: 'notMet' }, 'residenceNotMet'],
    ['nationality', { nationality: { status: 'other' } }, 'nationalityNotMet'],
    ['willingnessToWork', { willingnessToWork: 'notMet' }, 'willingnessToWorkNotMet'],
    ['otherRightsExhausted', { otherRightsExhausted: 'notMet' }, 'otherRightsNotExhausted'],
  ])('%s that is not met refuses the right', async (code, eligibility, reason) => {
    const stated = withEligibility(eligibility);
    expect((await conditionOf(stated, code)).state).toBe('notMet');
    const answer = await simulate(service, stated);
    expect(answer).toMatchObject({
      outcome: 'refused',
      refusalReasons: [{ code: reason, legalReferences: [{ article: '3' }] }],
      amounts: { entitlementAnnualCents: 0, monthlyCents: 0, payableCents: 0 },
      payment: { amountCents: 0 },
      ifEligible: { outcome: 'granted', amounts: { monthlyCents: 136_734, payableCents: 136_734 } },
    });
    expect(answer.refusalReasons).toHaveLength(1);
  });

  it('say for which reason somebody is excused from work, and that others may ask for equivalent aid', async () => {
    const excused = (reason: string) => withEligibility({ willingnessToWork: reason });
    expect((await conditionOf(excused('excusedForHealth'), 'willingnessToWork')).description.en).toContain(
      'excused for reasons of health',
    );
    expect((await conditionOf(excused('excusedForEquity'), 'willingnessToWork')).description.en).toContain(
      'excused for reasons of equity',
    );
    const other = withEligibility({ nationality: { status: 'other' } });
    expect((await conditionOf(other, 'nationality')).description.en).toContain('quivalent social aid');
  });
});

describe('the age', () => {
  const born = (requestDate: string, birthDate = '2008-09-15', eligibility: object = {}) =>
    withEligibility(eligibility, requestDate, { birthDate });

  it.each([
    ['2026-09-14', 'notMet', 'refused'],
    ['2026-09-15', 'met', 'granted'],
    ['2026-09-16', 'met', 'granted'],
  ])('of somebody born on 2008-09-15 is on %s %s', async (requestDate, state, outcome) => {
    expect((await conditionOf(born(requestDate), 'age')).state).toBe(state);
    expect((await simulate(service, born(requestDate))).outcome).toBe(outcome);
  });

  it('is looked at on the first day of the period, and of whoever is born on a leap day on 1 March', async () => {
    const period = { startDate: '2026-09-14', endDate: '2026-09-30' };
    expect((await conditionOf({ ...born('2026-09-20'), period }, 'age')).state).toBe('notMet');
    expect((await conditionOf(born('2026-02-28', '2008-02-29'), 'age')).state).toBe('notMet');
    expect((await conditionOf(born('2026-03-01', '2008-02-29'), 'age')).state).toBe('met');
  });

  it.each(['emancipatedByMarriage', 'childInCharge', 'pregnant'])(
    'of a minor with %s is met',
    async (reason) => {
      const stated = born('2026-09-14', '2008-09-15', { minorException: reason });
      const { conditions, outcome, missingInputs } = await simulate(service, stated);
      expect(conditions[1]).toMatchObject({
        state: 'met',
        inputs: { minorException: reason },
        legalReferences: [{ article: '3' }, { article: '7' }],
      });
      expect(outcome).toBe('granted');
      expect(missingInputs.map(({ code }: MissingInput) => code)).not.toContain('minorException');
    },
  );

  it('of a minor with a child in charge in the household is met, with another child it is not', async () => {
    const withChild = (child: object) => ({
      ...born('2026-09-14'),
      category: undefined,
      household: { members: [{ id: 'baby', birthDate: '2026-01-01', ...child }] },
    });
    expect((await conditionOf(withChild({ relationship: 'child' }), 'age')).state).toBe('met');
    expect((await conditionOf(withChild({ relationship: 'sibling' }), 'age')).state).toBe('notMet');
    expect((await conditionOf(withChild({ relationship: 'child', inCharge: false }), 'age')).state).toBe(
      'notMet',
    );
    // The child can live elsewhere.
    const elsewhere = { ...born('2026-09-14', '2008-09-15', { minorException: 'childInCharge' }) };
    expect((await simulate(service, { ...elsewhere, household: { members: [] } })).outcome).toBe('granted');
  });

  it('of a minor in the category of a dependent family is met where no household is stated', async () => {
    const stated = { ...born('2026-09-14'), category: 'familyInCharge' };
    expect((await conditionOf(stated, 'age')).state).toBe('met');
  });

  it('asks for the exception of a minor only when nobody looked at it', async () => {
    const codes = async (eligibility: object) =>
      (await missingOf(born('2026-09-14', '2008-09-15', eligibility))).map(({ code }) => code);
    expect(await codes(eligible)).toEqual(['minorException']);
    expect(await codes({ ...eligible, minorException: 'none' })).toEqual([]);
  });

  it('is not assessed without a date of birth', async () => {
    const stated = withEligibility(eligible, '2026-09-15', { birthDate: undefined });
    expect((await conditionOf(stated, 'age')).state).toBe('notAssessed');
    expect(await missingOf(stated)).toMatchObject([
      {
        code: 'birthDate',
        subject: 'applicant.birthDate',
        answers: [
          { answer: 'adult', outcome: 'granted', monthlyCents: 136_734 },
          { answer: 'minor', outcome: 'refused', monthlyCents: 0, payableCents: 0 },
        ],
      },
    ]);
    const pregnant = withEligibility({ ...eligible, minorException: 'pregnant' }, '2026-09-15', {
      birthDate: undefined,
    });
    expect(await missingOf(pregnant)).toMatchObject([{ answers: [{ answer: 'minor', outcome: 'granted' }] }]);
  });
});

describe('nationality and residence', () => {
  it.each(['europeanUnionCitizen', 'familyOfEuropeanUnionCitizen'])(
    'of %s waits for three months',
    async (status) => {
      const stateOn = async (requestDate: string, residenceRightSince: string) =>
        (
          await conditionOf(
            withEligibility({ nationality: { status, residenceRightSince } }, requestDate),
            'nationality',
          )
        ).state;
      expect(await stateOn('2026-09-14', '2026-06-15')).toBe('notMet');
      expect(await stateOn('2026-09-15', '2026-06-15')).toBe('met');
      expect(await stateOn('2026-09-16', '2026-06-15')).toBe('met');
      expect(await stateOn('2026-02-28', '2025-11-30')).toBe('notMet');
      expect(await stateOn('2026-03-01', '2025-11-30')).toBe('met');
    },
  );

  it.each([
    ['2016-11-30', 'notMet'],
    ['2016-12-01', 'met'],
    ['2016-12-02', 'met'],
  ])('of subsidiary protection is on %s %s', async (requestDate, state) => {
    const stated = withEligibility({ nationality: { status: 'subsidiaryProtection' } }, requestDate);
    const condition = await conditionOf(stated, 'nationality');
    expect(condition.state).toBe(state);
    expect(condition.description.en?.replaceAll('\u00a0', ' ')).toContain('1 December 2016');
  });
});

describe('a refusal by a condition', () => {
  const poor = [{ type: 'pension', monthlyAmountCents: 50_000 }];

  it('shows what the same case gives with the condition met', async () => {
    const period = { startDate: '2026-09-12', endDate: '2026-09-30' };
    const withResidence = (residence: string) => ({
      ...withEligibility({ ...eligible, residence }, '2026-09-12', { resources: poor }),
      period,
    });
    const refused = await simulate(service, withResidence('notMet'));
    const granted = await simulate(service, withResidence('met'));
    expect(refused.ifEligible.outcome).toBe('granted');
    expect(refused.ifEligible.amounts).toEqual(granted.amounts);
    expect(refused.amounts).toEqual({
      ...granted.amounts,
      flatExemptionAnnualCents: 0,
      entitlementAnnualCents: 0,
      monthlyCents: 0,
      payableCents: 0,
    });
    const codesOf = (lines: readonly { code: string }[]) => lines.map(({ code }) => code);
    expect(codesOf(refused.ifEligible.breakdown)).toEqual([
      'flatExemption',
      'entitlement',
      'monthlyAmount',
      'payableAmount',
    ]);
    const shown = [...refused.breakdown, ...refused.ifEligible.breakdown];
    for (const line of granted.breakdown) {
      expect(shown.some(({ code }) => code === line.code)).toBe(true);
    }
    expect(refused.rates).toEqual(granted.rates);
  });

  it('is named together with that by resources', async () => {
    const rich = [{ type: 'pension', monthlyAmountCents: 500_000 }];
    const answer = await simulate(
      service,
      withEligibility({ ...eligible, residence: 'notMet', willingnessToWork: 'notMet' }, '2026-09-15', {
        resources: rich,
      }),
    );
    expect(answer.refusalReasons.map(({ code }: { code: string }) => code)).toEqual([
      'residenceNotMet',
      'willingnessToWorkNotMet',
      'resourcesNotBelowCategoryAmount',
    ]);
    expect(answer.ifEligible).toMatchObject({ outcome: 'refused', amounts: { monthlyCents: 0 } });
  });

  it('reaches both computations of alternating residence', async () => {
    const custody = (residence: string) => ({
      ...withEligibility({ ...eligible, residence }),
      category: undefined,
      household: {
        members: [
          {
            id: 'child',
            relationship: 'child',
            birthDate: '2018-01-01',
            custodyShare: { numerator: 1, denominator: 2 },
          },
        ],
      },
    });
    const refused = await simulate(service, custody('notMet'));
    const granted = await simulate(service, custody('met'));
    expect(granted.amounts.monthlyCents).toBeGreaterThan(0);
    expect(refused.amounts).toEqual({ monthlyCents: 0, payableCents: 0 });
    for (const { outcome, amounts } of refused.situations) {
      expect({ outcome, monthlyCents: amounts.monthlyCents }).toEqual({
        outcome: 'refused',
        monthlyCents: 0,
      });
    }
    expect(refused.ifEligible.amounts).toEqual(granted.amounts);
    expect(refused.ifEligible.situations).toEqual(granted.situations);
  });

  it('is stored, and verifies as identical', async () => {
    const { status, body } = await post(
      service,
      '/v1/calculations',
      withEligibility({ residence: 'notMet' }),
    );
    expect(status).toBe(201);
    const verification = (await post(service, `${body.href}/verify`, undefined)).body;
    expect(verification).toMatchObject({ identical: true, recomputed: { outcome: 'refused' } });
  });
});

describe('contradictions', () => {
  it.each([
    [
      withEligibility({ minorException: 'pregnant' }),
      ['rejectedInput', 'applicant.eligibility.minorException'],
    ],
    [
      withEligibility({ nationality: { status: 'belgian', residenceRightSince: '2020-01-01' } }),
      ['rejectedInput', 'applicant.eligibility.nationality.residenceRightSince'],
    ],
    [
      withEligibility({ nationality: { status: 'martian' } }),
      ['invalidInput', 'applicant.eligibility.nationality.status'],
    ],
    [withEligibility({ age: 'met' }), ['unknownInput', 'applicant.eligibility.age']],
  ])('%j is refused by name', async (stated, issue) => {
    expect(await issuesOf(service, stated)).toEqual([issue]);
  });

  it('a right of residence that begins after the period is none: it gives no right yet', async () => {
    const nationality = { status: 'europeanUnionCitizen', residenceRightSince: '2026-10-01' };
    const answer = await simulate(service, withEligibility({ nationality }));
    expect(answer.refusalReasons).toMatchObject([{ code: 'nationalityNotMet' }]);
    expect(answer.refusalReasons[0].description.en.replaceAll('\u00a0', ' ')).toContain(
      'before 1 January 2027',
    );
  });

  it('are not seen where there are none', async () => {
    const lastDay = { status: 'europeanUnionCitizen', residenceRightSince: '2026-09-30' };
    expect((await simulate(service, withEligibility({ nationality: lastDay }))).outcome).toBe('refused');
    expect((await simulate(service, withEligibility({ minorException: 'none' }))).outcome).toBe('granted');
  });
});

it('what was not stated is no ground for refusal, also where another one refuses the right', async () => {
  const { missingInputs } = await simulate(service, withEligibility({ residence: 'notMet' }));
  const texts = missingInputs.map(({ description }: { description: { en: string } }) => description.en);
  expect(texts).toContainEqual(expect.stringContaining('by itself, no ground for refusal'));
  expect(texts.join(' ')).not.toContain('does not refuse');
});

/** The same case with the fact that was missing stated, so that it says what the answer says. */
function stating(stated: object, { code, subject, inputs }: MissingInput, answer: string) {
  const changed = structuredClone(stated) as {
    requestDate: string;
    period?: { startDate: string };
    applicant: { rightStartDate?: string; previousRightEndDate?: string; beneficiaryOn20260116?: boolean };
    household?: { members: readonly { relationship: string; rightStartDate?: string }[] };
  };
  if (code === 'interruptedRight') {
    if (answer === 'startedBefore') return changed;
    delete changed.applicant.previousRightEndDate;
    const began = [String(inputs.startedOnDate), changed.applicant.beneficiaryOn20260116 ? '2026-01-16' : ''];
    changed.applicant.rightStartDate = began.filter((day) => day !== '').toSorted()[0] ?? '';
    return changed;
  }
  const partner = changed.household?.members.find(({ relationship }) => relationship === 'partner');
  const day = Temporal.PlainDate.from(changed.period?.startDate ?? changed.requestDate);
  const firstOfPeriod = changed.period === undefined ? day.with({ day: 1 }) : day;
  // Of these it is stated that they had a right on that day.
  const ofTransition =
    changed.applicant.beneficiaryOn20260116 === true &&
    Temporal.PlainDate.compare(firstOfPeriod, '2026-01-16') > 0;
  const facts: Readonly<Record<string, unknown>> = {
    'birthDate adult': day.subtract({ years: 18 }).toString(),
    'birthDate minor': day.subtract({ years: 18 }).add({ days: 2 }).toString(),
    'minorException exceptionHolds': 'emancipatedByMarriage',
    'minorException notMet': 'none',
    'nationality met': { status: 'stateless' },
    'nationality notMet': { status: 'other' },
    'residenceRightSince met': day.subtract({ months: 3 }).toString(),
    'residenceRightSince notMet': day.subtract({ days: 1 }).toString(),
    'jobStart startedAsBeneficiary':
      partner?.rightStartDate ?? changed.applicant.rightStartDate ?? firstOfPeriod.toString(),
    'jobStart startedBefore': '2001-01-01',
    'partnerRightStart startedAsBeneficiary': changed.applicant.rightStartDate ?? firstOfPeriod.toString(),
    'partnerRightStart startedBefore': day.toString(),
    'previousRight rightWithinTwoMonths': firstOfPeriod.subtract({ days: 1 }).toString(),
    'previousRight noRightWithinTwoMonths': ofTransition ? '2026-01-16' : '2015-01-01',
  };
  // Who lives there is stated by its category, since no answer knows more of it.
  const path = code === 'household' ? 'category' : subject;
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let place: object = changed;
  for (const step of steps) {
    if (!Object.hasOwn(place, step)) Reflect.set(place, step, {});
    place = Object(Reflect.get(place, step));
  }
  Reflect.set(place, last, facts[`${code} ${answer}`] ?? answer);
  return changed;
}

/** Every answer that the calculation promises is what the same case gives once it is stated. */
async function expectPromisesKept(stated: object): Promise<readonly MissingInput[]> {
  const missing = await missingOf(stated);
  for (const entry of missing) {
    for (const { answer, outcome, monthlyCents, payableCents } of entry.answers) {
      const { outcome: given, amounts } = await simulate(service, stating(stated, entry, answer));
      expect(
        { outcome: given, monthlyCents: amounts.monthlyCents, payableCents: amounts.payableCents },
        JSON.stringify([stated, entry.code, answer]),
      ).toEqual({ outcome, monthlyCents, payableCents });
    }
  }
  return missing;
}

describe('what was not stated', () => {
  it('is every condition, with what met and not met would give', async () => {
    const missing = await expectPromisesKept(aloneWithoutResources);
    expect(missing.map(({ code, subject }) => [code, subject])).toEqual([
      ['residence', 'applicant.eligibility.residence'],
      ['nationality', 'applicant.eligibility.nationality'],
      ['willingnessToWork', 'applicant.eligibility.willingnessToWork'],
      ['otherRightsExhausted', 'applicant.eligibility.otherRightsExhausted'],
    ]);
    for (const { answers } of missing) {
      expect(answers).toMatchObject([
        { answer: 'met', outcome: 'granted', monthlyCents: 136_734, payableCents: 136_734 },
        { answer: 'notMet', outcome: 'refused', monthlyCents: 0, payableCents: 0 },
      ]);
    }
  });

  it('changes nothing where another condition refuses the right', async () => {
    const missing = await expectPromisesKept(withEligibility({ residence: 'notMet' }));
    expect(missing).toHaveLength(3);
    for (const { answers } of missing) {
      expect(answers.map(({ outcome, monthlyCents }) => [outcome, monthlyCents])).toEqual([
        ['refused', 0],
        ['refused', 0],
      ]);
    }
  });

  it('is the first day of the right of residence, or the exception of a minor', async () => {
    const union = { ...eligible, nationality: { status: 'europeanUnionCitizen' } };
    expect(await expectPromisesKept(withEligibility(union))).toMatchObject([
      {
        code: 'residenceRightSince',
        subject: 'applicant.eligibility.nationality.residenceRightSince',
        answers: [{ outcome: 'granted' }, { outcome: 'refused' }],
      },
    ]);
    const minor = withEligibility(eligible, '2026-09-15', { birthDate: '2010-01-01' });
    expect(await expectPromisesKept(minor)).toMatchObject([
      {
        code: 'minorException',
        subject: 'applicant.eligibility.minorException',
        answers: [
          { answer: 'exceptionHolds', outcome: 'granted', monthlyCents: 136_734 },
          { answer: 'notMet', outcome: 'refused' },
        ],
      },
    ]);
  });

  const withoutHousehold = (applicant: object) => ({
    ...withEligibility(eligible, '2026-09-15', applicant),
    category: undefined,
  });

  it('is the household, with what each category would give', async () => {
    expect(await expectPromisesKept(withoutHousehold({}))).toMatchObject([
      {
        code: 'household',
        subject: 'household',
        answers: [
          { answer: 'cohabitant', monthlyCents: 91_156 },
          { answer: 'isolated', monthlyCents: 136_734 },
          { answer: 'familyInCharge', monthlyCents: 184_789 },
        ],
      },
    ]);
    expect(await missingOf(withEligibility(eligible))).toEqual([]);
    expect(await missingOf({ ...withoutHousehold({}), household: { members: [] } })).toEqual([]);
  });

  it('is the household of a homeless person, who is not a cohabitant', async () => {
    const [household] = await expectPromisesKept(withoutHousehold({ homelessWithIntegrationProject: true }));
    expect(household?.answers.map(({ answer }) => answer)).toEqual(['isolated', 'familyInCharge']);
  });

  it('is the household of a minor, to whom a child in charge would give the right', async () => {
    const missing = await expectPromisesKept(withoutHousehold({ birthDate: '2010-01-01' }));
    expect(missing.map(({ code }) => code)).toEqual(['minorException', 'household']);
    expect(missing[1]?.answers.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'granted']);
  });

  const wage = { type: 'wage', monthlyAmountCents: 68_700 };

  it('is the start of each job', async () => {
    const stated = withEligibility(eligible, '2026-09-15', {
      rightStartDate: '2026-06-01',
      resources: [
        wage,
        { ...wage, startedOn: '2026-07-01' },
        { type: 'trainingAllowance', monthlyAmountCents: 100 },
        { type: 'ecoVouchers', annualAmountCents: 10_000 },
      ],
    });
    const missing = await expectPromisesKept(stated);
    expect(missing.map(({ code, subject }) => [code, subject])).toEqual([
      ['jobStart', 'applicant.resources[0].startedOn'],
      ['jobStart', 'applicant.resources[3].startedOn'],
    ]);
    const [since, before] =
      (await missingOf(withEligibility(eligible, '2026-09-15', { resources: [wage] })))[0]?.answers ?? [];
    expect(since).toMatchObject({ answer: 'startedAsBeneficiary' });
    expect(before).toMatchObject({ answer: 'startedBefore' });
    expect(since?.monthlyCents).toBeGreaterThan(before?.monthlyCents ?? 0);
  });

  it('is not the start of a job that decides nothing', async () => {
    const student = {
      fullTimeRecognisedStudies: true,
      startedBefore25: true,
      integrationProjectSignedOn: '2026-06-01',
    };
    const codes = async (socioProfessional: object) =>
      (
        await missingOf(withEligibility(eligible, '2026-09-15', { resources: [wage], socioProfessional }))
      ).map(({ code }) => code);
    expect(await codes({ student })).toEqual([]);
    expect(await codes({ student: { ...student, startedBefore25: false } })).toEqual(['jobStart']);
    expect(await codes({ artist: { firstIncomeOn: '2026-01-01' } })).toEqual([]);
    expect(await codes({ usedDays: 1_095 })).toEqual([]);
  });

  it('is the start of the partner’s job in category 3, and not otherwise', async () => {
    const couple = (members: readonly object[]) => ({
      ...withoutHousehold({}),
      household: { members: [{ id: 'partner', relationship: 'partner', resources: [wage] }, ...members] },
    });
    const child = { id: 'child', relationship: 'child', birthDate: '2018-01-01' };
    expect(await expectPromisesKept(couple([child]))).toMatchObject([
      { code: 'jobStart', subject: 'household.members[0].resources[0].startedOn' },
    ]);
    expect(await missingOf(couple([]))).toEqual([]);
  });

  it('is the start of a job of which no exemption can be calculated yet', async () => {
    const stated = withEligibility(eligible, '2004-06-15', { resources: [wage] });
    const missing = await expectPromisesKept(stated);
    expect(missing.map(({ answers }) => answers.map(({ answer }) => answer))).toEqual([['startedBefore']]);
  });

  it('is an earlier right, where an application within the month was taken to be new', async () => {
    const partOfMonth = (applicant: object) => ({
      ...withEligibility(eligible, '2026-09-12', {
        resources: [{ type: 'pension', monthlyAmountCents: 60_000 }],
        ...applicant,
      }),
      period: { startDate: '2026-09-12', endDate: '2026-09-30' },
    });
    const [missing, ...others] = await expectPromisesKept(partOfMonth({}));
    expect(others).toEqual([]);
    expect(missing).toMatchObject({ code: 'previousRight', subject: 'applicant.previousRightEndDate' });
    const [within, none] = missing?.answers ?? [];
    expect(within?.monthlyCents).toBeLessThan(none?.monthlyCents ?? 0);
    expect(await missingOf(partOfMonth({ previousRightEndDate: '2026-01-31' }))).toEqual([]);
    expect(await missingOf(partOfMonth({ rightStartDate: '2026-09-12' }))).toEqual([]);
    expect(await missingOf(partOfMonth({ resources: [] }))).toEqual([]);
  });

  it('is the first day of a right that was interrupted for less than two months, where work is as old', async () => {
    const again = (applicant: object, startDate = '2026-11-19') => ({
      ...withEligibility(eligible, startDate, {
        previousRightEndDate: '2026-09-18',
        resources: [{ ...wage, startedOn: '2026-03-01', monthlyAmountCents: 80_000 }],
        ...applicant,
      }),
      period: { startDate, endDate: startDate },
    });
    const [missing, ...others] = await expectPromisesKept(again({}));
    expect(others).toEqual([]);
    expect(missing).toMatchObject({
      code: 'interruptedRight',
      subject: 'applicant.rightStartDate',
      // (16 408.11 − ((800 − 321.99) × 12 − 250)) / 12, or without the exemption
      answers: [
        { answer: 'startedAsBeneficiary', monthlyCents: 91_017 },
        { answer: 'startedBefore', monthlyCents: 58_818 },
      ],
    });
    expect(await expectPromisesKept(again({ beneficiaryOn20260116: true }))).toHaveLength(1);
    const codes = async (applicant: object, startDate?: string) =>
      (await missingOf(again(applicant, startDate))).map(({ code }) => code);
    expect(await codes({ resources: [{ ...wage, startedOn: '2026-09-18' }] })).toEqual(['interruptedRight']);
    // Neither as a beneficiary of the one right nor of the other.
    expect(await codes({ resources: [{ ...wage, startedOn: '2026-09-19' }] })).toEqual([]);
    expect(await codes({}, '2026-12-01')).toEqual([]);
    expect(await codes({ socioProfessional: { usedDays: 1_095 } })).toEqual([]);
  });

  it('is since when the partner has shared in the right, where work began before the period', async () => {
    const couple = (partner: object, applicant: object = {}, more: object = {}) => ({
      ...withEligibility(eligible, '2026-09-10', { rightStartDate: '2026-01-01', ...applicant }),
      category: undefined,
      household: {
        members: [
          {
            id: 'partner',
            relationship: 'partner',
            resources: [{ ...wage, monthlyAmountCents: 100_000, startedOn: '2026-03-02' }],
            ...partner,
          },
          { id: 'child', relationship: 'child', birthDate: '2018-01-01' },
        ],
      },
      ...more,
    });
    const [missing, ...others] = await expectPromisesKept(couple({}));
    expect(others).toEqual([]);
    expect(missing).toMatchObject({
      code: 'partnerRightStart',
      subject: 'household.members[0].rightStartDate',
      inputs: { startedOnDate: '2026-03-02', firstDayOfRightDate: '2026-01-01' },
      // (22 174.69 − ((1 000 − 321.99) × 12 − 310)) / 12, or without the exemption
      answers: [
        { answer: 'startedAsBeneficiary', monthlyCents: 119_571 },
        { answer: 'startedBefore', monthlyCents: 87_372 },
      ],
    });
    expect((await simulate(service, couple({}))).amounts.monthlyCents).toBe(119_571);
    const codes = async (...stated: Parameters<typeof couple>) =>
      (await expectPromisesKept(couple(...stated))).map(({ code }) => code);
    const job = (startedOn: string) => ({ resources: [{ ...wage, startedOn }] });
    expect(await codes(job('2026-01-01'))).toEqual(['partnerRightStart']);
    expect(await codes(job('2026-09-09'))).toEqual(['partnerRightStart']);
    // Older than the applicant's right, or begun when the partner is there.
    expect(await codes(job('2025-12-31'))).toEqual([]);
    expect(await codes(job('2026-09-10'))).toEqual([]);
    expect(await codes({ rightStartDate: '2026-03-03' })).toEqual([]);
    expect(await codes({ rightStartDate: '2025-01-01', resources: [wage] })).toEqual(['jobStart']);
    expect(await codes({ socioProfessional: { usedDays: 1_095 } })).toEqual([]);
    expect(await codes({}, {}, { category: 'cohabitant', categoryReason: 'a decision' })).toEqual([]);
    // An earlier right of the applicant says nothing of a partner whose own day is stated.
    const again = { rightStartDate: '2026-08-01', previousRightEndDate: '2026-06-30' };
    expect(await codes({}, again)).toEqual(['interruptedRight']);
    expect(await codes({ rightStartDate: '2026-02-01' }, again)).toEqual([]);
  });

  it('is who lives with the applicant, where the category alone says that somebody does', async () => {
    const declared = (category: string, household?: object) => ({
      ...withEligibility(eligible, '2026-09-01', {}),
      category,
      ...(household === undefined ? {} : { household }),
    });
    for (const category of ['cohabitant', 'familyInCharge']) {
      expect(await missingOf(declared(category))).toMatchObject([
        { code: 'cohabitants', subject: 'household', answers: [] },
      ]);
    }
    expect(await missingOf(declared('isolated'))).toEqual([]);
    const sister = { id: 'sister', relationship: 'sibling' };
    expect(await missingOf(declared('cohabitant', { members: [sister] }))).toEqual([]);
  });

  it('is no earlier right only where that does not contradict a right on 16 January 2026', async () => {
    const answers = async (startDate: string) => {
      const start = Temporal.PlainDate.from(startDate);
      const stated = {
        ...withEligibility(eligible, startDate, {
          beneficiaryOn20260116: true,
          resources: [{ type: 'pension', monthlyAmountCents: 60_000 }],
        }),
        period: { startDate, endDate: start.with({ day: start.daysInMonth }).toString() },
      };
      const [missing] = await expectPromisesKept(stated);
      return missing?.answers.map(({ answer }) => answer);
    };
    const both = ['rightWithinTwoMonths', 'noRightWithinTwoMonths'];
    expect(await answers('2026-01-16')).toEqual(both);
    expect(await answers('2026-01-17')).toEqual(['rightWithinTwoMonths']);
    expect(await answers('2026-03-31')).toEqual(['rightWithinTwoMonths']);
    expect(await answers('2026-04-02')).toEqual(both);
  });

  it('is the integration income of a debtor who counts', async () => {
    const livingWith = (member: object, choices: object = {}, requestDate = '2026-09-15') => ({
      ...withEligibility(eligible, requestDate),
      category: undefined,
      household: {
        members: [
          { id: 'sister', relationship: 'sibling', receivesIntegrationIncome: true },
          { id: 'mother', relationship: 'parent', receivesIntegrationIncome: true, ...member },
        ],
      },
      choices,
    });
    expect(await missingOf(livingWith({}))).toMatchObject([
      { code: 'memberIntegrationIncome', subject: 'household.members[1].resources', answers: [] },
    ]);
    const stated = [{ type: 'integrationIncome', monthlyAmountCents: 91_156 }];
    expect(await missingOf(livingWith({ resources: stated }))).toEqual([]);
    expect(await missingOf(livingWith({ waiver: { reason: 'equity', retainedAnnualCents: 1 } }))).toEqual([]);
    expect(await missingOf(livingWith({ relationship: 'partner' }))).toEqual([]);
    expect(await missingOf(livingWith({}, { countIntegrationIncome: false }))).toEqual([]);
    const grandmother = { relationship: 'grandparent' };
    expect(await missingOf(livingWith(grandmother, {}, '2026-02-15'))).toEqual([]);
    expect(await missingOf(livingWith(grandmother, {}, '2026-03-15'))).toHaveLength(1);
  });

  it('gives, once it is stated, exactly what its answer promised', async () => {
    const met = new Set<string>();
    const changes = fc.record({
      household: fc.boolean(),
      birthDate: fc.constantFrom('1980-01-01', '2012-05-06', undefined),
      residence: fc.constantFrom('notMet', 'met', undefined),
    });
    await fc.assert(
      fc.asyncProperty(anyCase, changes, async (random, { household, birthDate, residence }) => {
        const { household: home, ...rest } = random;
        const stated = {
          ...rest,
          ...(household ? { household: home } : {}),
          applicant: {
            ...random.applicant,
            birthDate,
            eligibility: {
              ...random.applicant.eligibility,
              ...(residence === undefined ? {} : { residence }),
            },
          },
        };
        for (const { code } of await expectPromisesKept(stated)) met.add(code);
      }),
      { numRuns: 300 },
    );
    // Too rare to be met each time; it has a test of its own.
    met.delete('interruptedRight');
    expect([...met].toSorted()).toEqual([
      'birthDate',
      'household',
      'jobStart',
      'minorException',
      'nationality',
      'otherRightsExhausted',
      'previousRight',
      'residence',
      'residenceRightSince',
      'willingnessToWork',
    ]);
  }, 120_000);
});

describe('a change within the period', () => {
  const september = { startDate: '2026-09-10', endDate: '2026-09-20' };
  const changesOf = async (applicant: object, more: object = {}): Promise<unknown[]> => {
    const stated = { ...aloneWithoutResources, requestDate: '2026-09-10', applicant, ...more };
    const { warnings } = await simulate(service, stated);
    return warnings
      .filter(({ code }: { code: string }) => code === 'changesWithinPeriod')
      .map(({ subject, inputs }: { subject: string; inputs: { changeDate: string } }) => [
        subject,
        inputs.changeDate,
      ]);
  };
  const unionSince = (residenceRightSince: string) => ({
    eligibility: { nationality: { status: 'europeanUnionCitizen', residenceRightSince } },
  });
  const since = 'applicant.eligibility.nationality.residenceRightSince';

  it.each([
    ['2008-09-10', []],
    ['2008-09-11', [['applicant.birthDate', '2026-09-11']]],
    ['2008-09-20', [['applicant.birthDate', '2026-09-20']]],
    ['2008-09-21', []],
  ])('is the 18th birthday of an applicant born on %s', async (birthDate, expected) => {
    expect(await changesOf({ birthDate }, { period: september })).toEqual(expected);
  });

  it.each([
    ['2008-09-01', []],
    ['2008-09-02', [['applicant.birthDate', '2026-09-02']]],
    ['2008-09-09', [['applicant.birthDate', '2026-09-09']]],
    ['2008-09-10', []],
    ['2008-09-11', [['applicant.birthDate', '2026-09-11']]],
    ['2008-09-30', [['applicant.birthDate', '2026-09-30']]],
    ['2008-10-01', []],
  ])(
    'without a stated period is one of the month, for an applicant born on %s',
    async (birthDate, expected) => {
      expect(await changesOf({ birthDate })).toEqual(expected);
    },
  );

  it.each([
    ['2026-06-10', []],
    ['2026-06-11', [[since, '2026-09-11']]],
    ['2026-06-20', [[since, '2026-09-20']]],
    ['2026-06-21', []],
  ])('is the end of the three months of a right of residence since %s', async (day, expected) => {
    expect(await changesOf(unionSince(day), { period: september })).toEqual(expected);
  });

  it('is the 18th birthday of a member for whom the age matters, each with a warning of its own', async () => {
    const birthDate = '2008-09-15';
    const resources = [{ type: 'pension', monthlyAmountCents: 1 }];
    const members = [
      { id: 'child', relationship: 'child', birthDate },
      { id: 'niece', relationship: 'other', birthDate, inCharge: true },
      { id: 'grandchild', relationship: 'grandchild', birthDate, resources },
      { id: 'sister', relationship: 'sibling', birthDate },
      { id: 'wife', relationship: 'partner', birthDate, resources },
      { id: 'son', relationship: 'child', birthDate: '2015-09-15' },
    ];
    const more = { category: 'familyInCharge', household: { members }, period: september };
    expect(await changesOf({ birthDate: '1980-01-01' }, more)).toEqual([
      ['household.members[0].birthDate', '2026-09-15'],
      ['household.members[1].birthDate', '2026-09-15'],
      ['household.members[2].birthDate', '2026-09-15'],
    ]);
  });

  it.each([
    ['2026-09-10', []],
    ['2026-09-11', [['applicant.installationPremium.movedInOn', '2026-09-11']]],
    ['2026-09-20', [['applicant.installationPremium.movedInOn', '2026-09-20']]],
  ])('is the dwelling that a homeless person takes up on %s', async (movedInOn, expected) => {
    const homelessWithIntegrationProject = movedInOn !== '2026-09-10';
    const applicant = { installationPremium: { movedInOn }, homelessWithIntegrationProject };
    expect(await changesOf(applicant, { period: september })).toEqual(expected);
  });

  it.each([
    ['2026-09-10', [], []],
    ['2026-09-11', [['applicant.revisedOn', '2026-09-11']], [['decision.reviewedOn', '2026-09-11']]],
    ['2026-09-21', [], []],
  ])(
    'is a revision on %s for article 34, stated as such or as the yearly one',
    async (day, revised, reviewed) => {
      const applicant = { beneficiaryOn20260116: true, rightStartDate: '2025-09-01' };
      const pensioner = (relationship: string) => ({
        category: 'cohabitant',
        household: {
          members: [
            { id: 'other', relationship, resources: [{ type: 'pension', monthlyAmountCents: 100_000 }] },
          ],
        },
        period: september,
      });
      const grandmother = pensioner('grandparent');
      expect(await changesOf({ ...applicant, revisedOn: day }, grandmother)).toEqual(revised);
      expect(await changesOf({ ...applicant, revisedOn: day }, pensioner('friend'))).toEqual([]);
      const decided = { ...grandmother, requestDate: '2025-09-01', decision: { reviewedOn: day } };
      expect(await changesOf(applicant, decided)).toEqual(reviewed);
    },
  );

  it.each([
    ['09-10', []],
    ['09-11', ['2026-09-11']],
    ['09-20', ['2026-09-20']],
    ['09-21', []],
  ])('is the end of the years of an exemption of work that began on a %s', async (day, expected) => {
    const wage = { type: 'wage', monthlyAmountCents: 50_000, startedOn: '2024-01-01' };
    const general = { resources: [wage], socioProfessional: { firstGrantedOn: `2020-${day}` } };
    const beneficiary = { ...general, rightStartDate: '2023-01-01' };
    const artist = {
      resources: [{ type: 'artistIncome', annualAmountCents: 100_000 }],
      socioProfessional: { artist: { firstIncomeOn: `2023-${day}` } },
    };
    const path = 'socioProfessional.firstGrantedOn';
    const ends = (subject: string) => expected.map((date) => [subject, date]);
    expect(await changesOf(beneficiary, { period: september })).toEqual(ends(`applicant.${path}`));
    // Work that is older than the right has no exemption.
    expect(await changesOf(general, { period: september })).toEqual([]);
    expect(await changesOf(artist, { period: september })).toEqual(
      ends('applicant.socioProfessional.artist.firstIncomeOn'),
    );
    const couple = (members: readonly object[]) => ({
      category: undefined,
      household: { members: [{ id: 'partner', relationship: 'partner', ...general }, ...members] },
      period: september,
    });
    const child = { id: 'child', relationship: 'child', birthDate: '2018-01-01' };
    const right = { rightStartDate: '2023-01-01' };
    expect(await changesOf(right, couple([child]))).toEqual(ends(`household.members[0].${path}`));
    expect(await changesOf(right, couple([]))).toEqual([]);
  });

  it('leaves none in a timeline, which is cut there', async () => {
    const { body } = await post(service, '/v1/timelines', {
      caseReference: 'CHANGES',
      requestDate: '2026-09-01',
      period: { startDate: '2026-09-01', endDate: '2026-10-31' },
      applicant: { birthDate: '2008-09-15', ...unionSince('2026-06-20') },
      household: { members: [{ id: 'child', relationship: 'child', birthDate: '2008-10-15' }] },
    });
    expect(JSON.stringify(body)).not.toContain('changesWithinPeriod');
    expect(body.totals).toBeDefined();
  });
});
