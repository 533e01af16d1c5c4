import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSql } from '../support/database.ts';
import { aloneWithoutResources, post, simulate } from '../support/requests.ts';
import { act, prepare, publish, send, type TestRow, volunteerCap } from '../support/revisions.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';

let now = testNow;
let service: TestService;

beforeAll(async () => {
  service = await startTestService(() => now);
});
afterAll(() => service.close());

/** A first of January that no other test uses, and an amount that follows the one before by an index step. */
let year = 2030;
let cap = 4402;
function nextCap(): TestRow {
  year += 1;
  cap = Math.round(cap * 1.02);
  return volunteerCap({ effectiveFrom: `${year}-01-01`, amountCents: cap });
}

const get = (url: string) => send(service, { method: 'GET', url });

async function everything(): Promise<unknown> {
  return Promise.all(
    ['rate', 'rate_book', 'rate_revision', 'rate_revision_event', 'rate_revision_row'].map((table) =>
      runSql(service.databaseUrl, `SELECT count(*) FROM public.${table}`),
    ),
  );
}

describe('a revision', () => {
  test('is prepared, edited, submitted, approved and in use, and every act says who, when, what and why', async () => {
    const [first, second] = [nextCap(), nextCap()];
    const created = await send(service, {
      method: 'POST',
      url: '/v1/rateRevisions',
      headers: { 'acting-person': 'Anna Peeters' },
      payload: { reason: 'caps', rows: [first] },
    });
    expect(created).toMatchObject({ status: 201, etag: '"1"' });
    expect(created.headers.location).toBe(created.body.href);
    const { href } = created.body;
    expect(created.body).toMatchObject({ state: 'draft', version: 1, checks: [], rows: [first] });

    now = now.add({ minutes: 1 });
    const edited = await send(service, {
      method: 'PUT',
      url: href,
      headers: { 'acting-person': 'Anna Peeters', 'if-match': '"1"' },
      payload: { reason: 'both caps', rows: [first, second] },
    });
    expect(edited).toMatchObject({ status: 200, etag: '"2"', body: { state: 'draft', reason: 'both caps' } });

    expect(await act(service, 'Anna Peeters', href, 'submit')).toMatchObject({ status: 200, etag: '"3"' });
    const before = (await get('/v1/rates')).body.rateBookVersion;
    const approved = await act(service, 'Bert', href, 'approve');
    expect(approved).toMatchObject({ status: 200, etag: '"4"', body: { state: 'approved', checks: [] } });

    const inForce = (await get(`/v1/rates?date=${second.effectiveFrom}`)).body;
    expect(inForce.rateBookVersion).not.toBe(before);
    expect(inForce.items).toContainEqual(
      expect.objectContaining({ ...second, revision: { href }, recordedAt: expect.any(String) }),
    );
    expect((await get(href)).body.history).toEqual([
      {
        code: 'created',
        actingPerson: 'Anna Peeters',
        recordedAt: testNow.toString(),
        reason: 'caps',
        rows: [first],
      },
      {
        code: 'edited',
        actingPerson: 'Anna Peeters',
        recordedAt: now.toString(),
        reason: 'both caps',
        rows: [first, second],
      },
      { code: 'submitted', actingPerson: 'Anna Peeters', recordedAt: now.toString() },
      {
        code: 'approved',
        actingPerson: 'Bert',
        recordedAt: now.toString(),
        rateBookVersion: inForce.rateBookVersion,
      },
    ]);
  });

  test('is refused with a reason, edited, and submitted again', async () => {
    const row = nextCap();
    const href = await prepare(service, 'Anna', [row]);
    await act(service, 'Anna', href, 'submit');
    const refused = await act(service, 'Bert', href, 'refuse', { reason: 'the table says otherwise' });
    expect(refused.body).toMatchObject({
      state: 'refused',
      history: [{}, {}, { reason: 'the table says otherwise' }],
    });
    const edited = await send(service, {
      method: 'PUT',
      url: href,
      headers: { 'acting-person': 'Anna', 'if-match': refused.etag },
      payload: { reason: 'corrected', rows: [row] },
    });
    expect(edited.body.state).toBe('draft');
    expect((await act(service, 'Anna', href, 'submit')).body.state).toBe('submitted');
  });

  test('is given up as a draft, and not after', async () => {
    const href = await prepare(service, 'Anna', [nextCap()]);
    expect((await act(service, 'Anna', href, 'withdraw')).body.state).toBe('withdrawn');
    for (const kind of ['submit', 'approve', 'refuse', 'withdraw'] as const) {
      const outcome = await act(service, 'Bert', href, kind);
      expect(outcome).toMatchObject({
        status: 409,
        body: {
          type: 'urn:problem-type:cpas:barema:rateRevisionStateConflict',
          href: '/v1/refData/problemTypes/rateRevisionStateConflict',
          state: 'withdrawn',
        },
      });
    }
    expect((await get(href)).body.history).toHaveLength(2);
  });

  test('is acted on in the state that was seen, or not at all', async () => {
    const row = nextCap();
    const href = await prepare(service, 'Anna', [row]);
    const edit = (etag: string | undefined) =>
      send(service, {
        method: 'PUT',
        url: href,
        headers: { 'acting-person': 'Carl', ...(etag === undefined ? {} : { 'if-match': etag }) },
        payload: { reason: 'edited', rows: [row] },
      });
    expect(await edit(undefined)).toMatchObject({
      status: 400,
      body: { issues: [{ in: 'header', name: 'if-match', type: expect.stringMatching(/:requiredInput$/) }] },
    });
    expect((await edit('"1"')).status).toBe(200);
    for (const etag of ['"1"', '"3"', '"x"', 'W/"2"']) {
      expect(await edit(etag)).toMatchObject({
        status: 412,
        body: { type: 'urn:problem-type:cpas:barema:preconditionFailed' },
      });
    }
    expect((await get(href)).body.version).toBe(2);
  });

  test.each([
    ['', 'requiredInput'],
    ['   ', 'schemaViolation'],
    ['x'.repeat(101), 'schemaViolation'],
    [Buffer.from('\u200B\u2060').toString('latin1'), 'schemaViolation'],
    [Buffer.from('\u00A0.').toString('latin1'), 'schemaViolation'],
  ])('needs to know who acts: "%s" is refused', async (person, type) => {
    const { status, body } = await send(service, {
      method: 'POST',
      url: '/v1/rateRevisions',
      headers: person === '' ? {} : { 'acting-person': person },
      payload: { reason: 'a test', rows: [nextCap()] },
    });
    expect(status).toBe(400);
    expect(body.issues).toMatchObject([
      { in: 'header', name: 'acting-person', type: expect.stringMatching(new RegExp(`:${type}$`)) },
    ]);
  });

  test('is told at once what is wrong with its rows and that nobody is said to act', async () => {
    const { status, body } = await send(service, {
      method: 'POST',
      url: '/v1/rateRevisions',
      payload: { reason: 'a test' },
    });
    expect(status).toBe(400);
    expect(body.issues.map(({ name }: { name: string }) => name)).toEqual(['acting-person', 'rows']);
  });

  test.each([
    ['as UTF-8', Buffer.from('Zoé Carlà').toString('latin1')],
    ['as Latin-1', 'Zoé Carlà'],
  ])('keeps a name whose letters come %s', async (_encoding, person) => {
    const { body } = await get(await prepare(service, person, [nextCap()]));
    expect(body.createdBy).toBe('Zoé Carlà');
  });

  test.each([
    ['no amount', { amountCents: undefined }],
    ['two amounts', { withdrawn: true }],
    ['a factor for money', { amountCents: undefined, factor: '1.5' }],
    ['withdrawn that is false', { amountCents: undefined, withdrawn: false }],
  ])('refuses a row with %s', async (_what, changes) => {
    const { status, body } = await send(service, {
      method: 'POST',
      url: '/v1/rateRevisions',
      headers: { 'acting-person': 'Anna' },
      payload: { reason: 'a test', rows: [nextCap(), { ...nextCap(), ...changes }] },
    });
    expect(status).toBe(400);
    expect(body.issues).toMatchObject([
      { name: 'rows[1]', type: expect.stringMatching(/exactlyOneOfExpected$/) },
    ]);
  });

  test.each(['0000-01-01', '2002-09-30', '2200-01-01', '9999-12-31'])(
    'refuses a row that begins on %s',
    async (effectiveFrom) => {
      const { status, body } = await send(service, {
        method: 'POST',
        url: '/v1/rateRevisions',
        headers: { 'acting-person': 'Anna' },
        payload: { reason: 'a test', rows: [nextCap(), volunteerCap({ effectiveFrom })] },
      });
      expect(status).toBe(400);
      expect(body.issues).toMatchObject([
        {
          name: 'rows[1].effectiveFrom',
          type: expect.stringMatching(/:outOfRange$/),
          minimum: '2002-10-01',
          maximum: '2199-12-31',
        },
      ]);
      const proposal = await post(service, '/v1/rateRevisions/proposal', { effectiveFrom });
      expect([200, 400]).toContain(proposal.status);
    },
  );

  test('is listed by state, newest first, page by page', async () => {
    const hrefs = [];
    for (let index = 0; index < 3; index += 1) {
      const href = await prepare(service, 'Anna', [nextCap()]);
      await act(service, 'Anna', href, 'withdraw');
      hrefs.unshift(href);
    }
    const first = await get('/v1/rateRevisions?state=withdrawn&pageSize=2');
    expect(first.body.items).toMatchObject([
      { href: hrefs[0], state: 'withdrawn', rowCount: 1, createdBy: 'Anna', firstDay: expect.any(String) },
      { href: hrefs[1] },
    ]);
    const { pathname, search } = new URL(first.body.next);
    const second = await get(`${pathname}${search}`);
    expect(second.body.items[0]).toMatchObject({ href: hrefs[2] });
    expect((await get('/v1/rateRevisions?state=submitted')).body.items).not.toContainEqual(
      expect.objectContaining({ state: 'withdrawn' }),
    );
    const all = await get('/v1/rateRevisions?pageSize=200');
    expect(all.body).not.toHaveProperty('next');
  });

  test('of another identifier is nowhere', async () => {
    const nowhere = '/v1/rateRevisions/01994000-0000-7000-8000-0000000000ff';
    for (const path of ['', '/impact', '/impact/calculations']) {
      expect((await get(`${nowhere}${path}`)).status).toBe(404);
    }
    const submitted = await send(service, {
      method: 'POST',
      url: `${nowhere}/submit`,
      headers: { 'acting-person': 'Anna', 'if-match': '"1"' },
      payload: { acknowledgements: [] },
    });
    expect(submitted.status).toBe(404);
  });
});

describe('the checks', () => {
  test('stop a revision with errors, which are told in four languages with their place', async () => {
    const href = await prepare(service, 'Anna', [
      volunteerCap({ effectiveFrom: '2029-01-15' }),
      {
        parameter: 'spiArtist',
        unit: 'month',
        effectiveFrom: '2029-01-01',
        amountCents: 1,
        confidence: 'official',
      },
    ]);
    const before = await everything();
    const stopped = await act(service, 'Anna', href, 'submit');
    expect(stopped).toMatchObject({
      status: 409,
      body: {
        type: 'urn:problem-type:cpas:barema:rateRevisionHasErrors',
        checks: [
          { code: 'unknownSeries', severity: 'error', subject: 'rows[1]' },
          { code: 'firstDayNotFirstOfMonth', severity: 'error', subject: 'rows[0].effectiveFrom' },
        ],
      },
    });
    expect(stopped.body.checks[0].description.nl).toMatch(/geen dergelijk bedrag/);
    expect(await everything()).toEqual(before);
  });

  test('stop a number that the service cannot calculate with', async () => {
    const row = (parameter: string, unit: string, factor: string): TestRow => ({
      parameter,
      unit,
      effectiveFrom: '2029-01-01',
      factor,
      confidence: 'official',
    });
    for (const wrong of [
      row('movableCapitalHighRate', 'ratio', '1.5'),
      row('propertyMultiplier', 'factor', '999999999999.999999'),
      row('propertyMultiplier', 'factor', '0'),
    ]) {
      const href = await prepare(service, 'Anna', [wrong]);
      expect(await act(service, 'Anna', href, 'submit')).toMatchObject({
        status: 409,
        body: { checks: [{ code: 'numberOutOfRange', severity: 'error', subject: 'rows[0].factor' }] },
      });
    }
    const fine = await send(service, {
      method: 'POST',
      url: '/v1/rateRevisions',
      headers: { 'acting-person': 'Anna' },
      payload: { reason: 'a test', rows: [row('propertyMultiplier', 'factor', '3.0000001')] },
    });
    expect(fine).toMatchObject({ status: 400, body: { issues: [{ name: 'rows[0].factor' }] } });
  });

  test('let warnings pass only with a reason for each, which is kept', async () => {
    const row = { ...nextCap(), amountCents: cap + 500 };
    cap = row.amountCents;
    const href = await prepare(service, 'Anna', [row]);
    const submit = (acknowledgements: readonly object[]) =>
      send(service, {
        method: 'POST',
        url: `${href}/submit`,
        headers: { 'acting-person': 'Anna', 'if-match': '"1"' },
        payload: { acknowledgements },
      });
    const warning = { code: 'amountRisesSharply', subject: 'rows[0].amountCents' };
    for (const given of [
      [],
      [{ code: warning.code, reason: 'another subject' }],
      [{ ...warning, code: 'amountFalls', reason: 'another warning' }],
    ]) {
      expect(await submit(given)).toMatchObject({
        status: 409,
        body: { type: 'urn:problem-type:cpas:barema:rateRevisionHasWarnings', checks: [warning] },
      });
    }
    for (const blank of ['', '   ', '\u00A0', '\u2003\u3000', '\u200B\u2060']) {
      expect(await submit([{ ...warning, reason: blank }])).toMatchObject({
        status: 400,
        body: { issues: [{ name: 'acknowledgements[0].reason' }] },
      });
    }
    expect((await submit([{ ...warning, reason: '' }])).status).toBe(400);
    const absent = { code: 'amountFalls', subject: 'rows[0].amountCents', reason: 'not there' };
    expect(await submit([{ ...warning, reason: 'royal decree' }, absent])).toMatchObject({
      status: 400,
      body: {
        issues: [{ in: 'body', name: 'acknowledgements[1]', type: expect.stringMatching(/:rejectedInput$/) }],
      },
    });
    const accepted = await submit([{ ...warning, reason: 'royal decree' }]);
    expect(accepted).toMatchObject({
      status: 200,
      body: {
        checks: [{ ...warning, acknowledgement: { actingPerson: 'Anna', reason: 'royal decree' } }],
        history: [{}, { code: 'submitted', acknowledgements: [{ ...warning, reason: 'royal decree' }] }],
      },
    });
    expect((await act(service, 'Bert', href, 'approve')).status).toBe(200);
  });

  test('are made again at the approval: a warning that time has brought needs a reason of the approver', async () => {
    const later = await startTestService(() => now);
    const href = await prepare(later, 'Anna', [volunteerCap({ effectiveFrom: '2026-10-01' })]);
    await act(later, 'Anna', href, 'submit');
    const submittedAt = now;
    now = Temporal.Instant.from('2026-10-02T08:00:00Z');
    const approve = (acknowledgements: readonly object[]) =>
      send(later, {
        method: 'POST',
        url: `${href}/approve`,
        headers: { 'acting-person': 'Bert', 'if-match': '"2"' },
        payload: { acknowledgements },
      });
    const warning = { code: 'firstDayInPast', subject: 'rows[0].effectiveFrom' };
    expect(await approve([])).toMatchObject({ status: 409, body: { checks: [warning] } });
    expect(await approve([{ ...warning, reason: 'nothing was calculated since' }])).toMatchObject({
      status: 200,
    });
    now = submittedAt;
    await later.close();
  });
});

describe('an acknowledgement', () => {
  test('holds for the figures that it was given for, and not for others', async () => {
    const [earlier, row] = [nextCap(), nextCap()];
    const raised = { ...row, amountCents: (row.amountCents ?? 0) + 1_000 };
    const href = await prepare(service, 'Anna', [raised]);
    const { body: submitted } = await act(service, 'Anna', href, 'submit');
    const warning = { code: 'amountRisesSharply', subject: 'rows[0].amountCents' };
    expect(submitted.checks).toMatchObject([{ ...warning, acknowledgement: { actingPerson: 'Anna' } }]);
    const [before] = submitted.checks;
    await publish(service, [earlier]);
    const {
      body: { checks },
    } = await get(href);
    expect(checks).toMatchObject([warning]);
    expect(checks[0].inputs).not.toEqual(before.inputs);
    expect(checks[0]).not.toHaveProperty('acknowledgement');
    const approve = (acknowledgements: readonly object[]) =>
      send(service, {
        method: 'POST',
        url: `${href}/approve`,
        headers: { 'acting-person': 'Bert', 'if-match': '"2"' },
        payload: { acknowledgements },
      });
    expect(await approve([])).toMatchObject({
      status: 409,
      body: { type: 'urn:problem-type:cpas:barema:rateRevisionHasWarnings', checks: [warning] },
    });
    expect((await approve([{ ...warning, reason: 'seen with the amount before' }])).status).toBe(200);
    cap = raised.amountCents;
  });

  test('needs not be repeated when others published something else', async () => {
    const row = { ...nextCap(), amountCents: cap + 500 };
    cap = row.amountCents;
    const href = await prepare(service, 'Anna', [row]);
    await act(service, 'Anna', href, 'submit');
    const yearly = { ...volunteerCap({ effectiveFrom: '2027-01-01', amountCents: 179_605 }), unit: 'year' };
    await publish(service, [yearly]);
    const approved = await send(service, {
      method: 'POST',
      url: `${href}/approve`,
      headers: { 'acting-person': 'Bert', 'if-match': '"2"' },
      payload: { acknowledgements: [] },
    });
    expect(approved.status).toBe(200);
  });
});

describe('an approval', () => {
  test('is refused to whoever prepared, edited or submitted the revision', async () => {
    const row = nextCap();
    const href = await prepare(service, 'Anna', [row]);
    await send(service, {
      method: 'PUT',
      url: href,
      headers: { 'acting-person': 'Carl', 'if-match': '"1"' },
      payload: { reason: 'edited', rows: [row] },
    });
    await act(service, 'Dora', href, 'submit');
    const before = await everything();
    for (const person of ['Anna', 'Carl', 'Dora', ' anna ', 'CARL']) {
      expect(await act(service, person, href, 'approve')).toMatchObject({
        status: 409,
        body: { type: 'urn:problem-type:cpas:barema:approverIsAuthor' },
      });
    }
    expect(await everything()).toEqual(before);
    expect((await act(service, 'Bert', href, 'approve')).status).toBe(200);
  });

  test.each([
    ['two spaces', 'Anna  Peeters'],
    ['another space', 'Anna\u00A0Peeters'],
    ['a space without width', 'Anna\u200B Peeters'],
    ['a joiner', 'Anna\u2060 Peeters'],
    ['another direction', '\u202EAnna Peeters'],
    ['a filler', 'Anna\u3164 Peeters'],
    ['wide letters', 'Ａｎｎａ Ｐｅｅｔｅｒｓ'],
    ['a dot at its end', 'anna PEETERS.'],
  ])('is refused to an author whose name comes with %s', async (_what, spelling) => {
    const asSent = Buffer.from(spelling).toString('latin1');
    const row = nextCap();
    const href = await prepare(service, 'Anna Peeters', [row]);
    await act(service, 'Dora', href, 'submit');
    expect(await act(service, asSent, href, 'approve')).toMatchObject({
      status: 409,
      body: { type: 'urn:problem-type:cpas:barema:approverIsAuthor' },
    });
    const other = await prepare(service, asSent, [row]);
    await act(service, 'Dora', other, 'submit');
    expect((await act(service, 'Anna Peeters', other, 'approve')).status).toBe(409);
  });

  test('by two administrators at once succeeds once, and publishes once', async () => {
    const row = nextCap();
    const href = await prepare(service, 'Anna', [row]);
    const { etag } = await act(service, 'Anna', href, 'submit');
    const outcomes = await Promise.all(
      ['Bert', 'Carl', 'Dora', 'Emma'].map((person) => act(service, person, href, 'approve', { etag })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    for (const { status, body } of outcomes) {
      if (status === 409) expect(body.type).toMatch(/:rateRevisionStateConflict$/);
    }
    const history = (await get('/v1/rates/volunteerCap')).body.items;
    expect(history.filter((item: TestRow) => item.effectiveFrom === row.effectiveFrom)).toHaveLength(1);
    expect((await get(href)).body.history).toHaveLength(3);
  });

  test('of a date that another revision took meanwhile is refused; prepared again, it corrects the other', async () => {
    const row = nextCap();
    const href = await prepare(service, 'Anna', [row]);
    await act(service, 'Anna', href, 'submit');
    await publish(service, [{ ...row, note: 'the other one' }]);
    const before = await everything();
    expect(await act(service, 'Bert', href, 'approve')).toMatchObject({
      status: 409,
      body: {
        type: 'urn:problem-type:cpas:barema:rateKeyTaken',
        checks: [{ code: 'rowConflicts', subject: 'rows[0]' }],
      },
    });
    expect(await everything()).toEqual(before);
    const refused = await act(service, 'Bert', href, 'refuse');
    const edited = await send(service, {
      method: 'PUT',
      url: href,
      headers: { 'acting-person': 'Anna', 'if-match': refused.etag },
      payload: { reason: 'again', rows: [row] },
    });
    expect(edited.body.rows).toMatchObject([{ corrects: { amountCents: row.amountCents } }]);
  });

  test('that fails half-way leaves nothing behind, and succeeds later', async () => {
    const row = nextCap();
    const href = await prepare(service, 'Anna', [row]);
    await act(service, 'Anna', href, 'submit');
    const before = await everything();
    const { rateBookVersion } = (await get('/v1/rates')).body;
    await runSql(
      service.databaseUrl,
      `CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no space''; END';
       CREATE TRIGGER fail BEFORE INSERT ON public.rate_book FOR EACH ROW EXECUTE FUNCTION public.fail()`,
    );
    expect((await act(service, 'Bert', href, 'approve')).status).toBe(500);
    await runSql(service.databaseUrl, 'DROP TRIGGER fail ON public.rate_book; DROP FUNCTION public.fail');
    expect(await everything()).toEqual(before);
    expect((await get(href)).body).toMatchObject({ state: 'submitted', version: 2 });
    expect((await get('/v1/rates')).body.rateBookVersion).toBe(rateBookVersion);
    expect((await act(service, 'Bert', href, 'approve')).status).toBe(200);
  });

  test('of two revisions for one date at once succeeds once', async () => {
    const row = nextCap();
    const hrefs = [];
    for (const person of ['Anna', 'Carl']) {
      const href = await prepare(service, person, [row]);
      await act(service, person, href, 'submit');
      hrefs.push(href);
    }
    const outcomes = await Promise.all(hrefs.map((href) => act(service, 'Bert', href, 'approve')));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(outcomes.find(({ status }) => status === 409)?.body.type).toMatch(/:rateKeyTaken$/);
    const states = await Promise.all(hrefs.map(async (href) => (await get(href)).body.state));
    expect(states.toSorted()).toEqual(['approved', 'submitted']);
  });
});

describe('a correction', () => {
  test('supersedes, and both answers stay explained by the moment of knowledge', async () => {
    const corrected = await startTestService(() => now);
    const start = now;
    const isolated = (amountCents: number, monthCents: number): readonly TestRow[] =>
      (['year', 'month'] as const).map((unit) => ({
        parameter: 'categoryAmount',
        category: 'isolated',
        unit,
        effectiveFrom: '2026-09-01',
        amountCents: unit === 'year' ? amountCents : monthCents,
        confidence: 'official',
        source: 'https://primabook.mi-is.be/fr/droit-lintegration-sociale/montants-ris',
      }));
    const asked = { ...aloneWithoutResources, caseReference: 'WRONG-1' };
    const shipped = (await post(corrected, '/v1/calculations', { ...asked, caseReference: 'RIGHT-1' })).body;
    expect(shipped.amounts.monthlyCents).toBe(136_734);

    now = start.add({ hours: 1 });
    const mistake = await publish(corrected, isolated(1_650_811, 137_568));
    const wrong = (await post(corrected, '/v1/calculations', asked)).body;
    expect(wrong.amounts.monthlyCents).toBe(137_568);
    const knownWrong = now;

    now = start.add({ hours: 2 });
    const href = await prepare(corrected, 'Anna', isolated(1_640_811, 136_734));
    const draft = (await send(corrected, { method: 'GET', url: href })).body;
    expect(draft.rows[0].corrects).toMatchObject({ amountCents: 1_650_811 });
    const changes = async () =>
      (await send(corrected, { method: 'GET', url: `${href}/impact/calculations` })).body.items;
    const listed = [
      {
        href: wrong.href,
        caseReference: 'WRONG-1',
        period: wrong.period,
        before: { outcome: 'granted', monthlyCents: 137_568, payableCents: 137_568 },
        after: { outcome: 'granted', monthlyCents: 136_734, payableCents: 136_734 },
        effect: 'fall',
      },
    ];
    // Not the one made before the mistake: it is right as it was recorded.
    expect(await changes()).toEqual(listed);
    await act(corrected, 'Anna', href, 'submit');
    expect((await act(corrected, 'Bert', href, 'approve')).status).toBe(200);
    // Published, it still lists what is to be calculated again, until that is done.
    expect(await changes()).toEqual(listed);
    const again = (await post(corrected, '/v1/calculations', asked)).body;
    expect(again.amounts.monthlyCents).toBe(136_734);
    expect(await changes()).toEqual([]);

    const annual = async (knownAt?: Temporal.Instant) => {
      const known = knownAt === undefined ? '' : `&knownAt=${knownAt}`;
      const url = `/v1/rates?date=2026-09-15&category=isolated${known}`;
      const { items } = (await send(corrected, { method: 'GET', url })).body;
      return items.find((item: TestRow) => item.parameter === 'categoryAmount' && item.unit === 'year');
    };
    expect(await annual(knownWrong)).toMatchObject({ amountCents: 1_650_811, revision: { href: mistake } });
    expect(await annual(start)).not.toHaveProperty('revision');
    expect(await annual()).toMatchObject({
      amountCents: 1_640_811,
      revision: { href },
      supersedes: [
        { amountCents: 1_640_811, recordedAt: '2026-09-01T08:00:00Z' },
        { amountCents: 1_650_811, recordedAt: knownWrong.toString() },
      ],
    });
    const history = (
      await send(corrected, { method: 'GET', url: `/v1/rates/categoryAmount?knownAt=${knownWrong}` })
    ).body;
    expect(history).toMatchObject({ knownAt: knownWrong.toString() });
    expect(history.items).toContainEqual(expect.objectContaining({ amountCents: 1_650_811 }));

    for (const stored of [shipped, wrong, again]) {
      const { body } = await post(corrected, `${stored.href}/verify`, undefined);
      expect(body).toMatchObject({
        identical: true,
        knownToday: { sameAmounts: stored.href !== wrong.href },
      });
    }
    now = start;
    await corrected.close();
  });

  test('can take back a first day that was a mistake altogether', async () => {
    const row = nextCap();
    await publish(service, [row]);
    const current = async () =>
      (await get(`/v1/rates?date=${row.effectiveFrom}`)).body.items.find(
        (item: TestRow) => item.parameter === 'volunteerCap' && item.unit === 'day',
      );
    expect(await current()).toMatchObject({ effectiveFrom: row.effectiveFrom });
    const { amountCents, ...rest } = row;
    await publish(service, [{ ...rest, withdrawn: true }]);
    expect((await current()).effectiveFrom < row.effectiveFrom).toBe(true);
    const history = async () =>
      (await get('/v1/rates/volunteerCap')).body.items.filter(
        (item: TestRow) => item.effectiveFrom === row.effectiveFrom,
      );
    expect(await history()).toMatchObject([{ withdrawn: true, supersedes: [{ amountCents }] }]);
    expect((await history())[0]).not.toHaveProperty('amountCents');
    // And it can be published again after all.
    await publish(service, [row]);
    expect(await current()).toMatchObject({
      amountCents,
      supersedes: [{ amountCents }, { withdrawn: true }],
    });
    expect(await history()).toMatchObject([{ amountCents }]);
  });
});

describe('asking what was known', () => {
  test('before the first book is refused, with the moment since which there is one', async () => {
    expect((await get('/v1/rates?knownAt=2026-09-01T07:59:59Z')).body.issues).toMatchObject([
      {
        in: 'query',
        name: 'knownAt',
        type: expect.stringMatching(/:noRateInForce$/),
        detail: expect.stringContaining('2026-09-01T08:00:00Z'),
      },
    ]);
    expect((await get('/v1/rates?knownAt=2026-09-01T10:00:00%2B02:00')).status).toBe(200);
  });

  test('to more than a nanosecond is refused', async () => {
    for (const url of ['/v1/rates', '/v1/rates/volunteerCap']) {
      expect((await get(`${url}?knownAt=2026-09-01T08:00:00.123456789Z`)).status).toBe(200);
      expect(await get(`${url}?knownAt=2026-09-01T08:00:00.1234567890Z`)).toMatchObject({
        status: 400,
        body: {
          issues: [{ in: 'query', name: 'knownAt', detail: expect.stringContaining('nine decimals') }],
        },
      });
    }
  });

  test.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2016-12-31T23:59:60Z'])(
    'at %s is refused',
    async (moment) => {
      expect(await get(`/v1/rates?knownAt=${moment}`)).toMatchObject({
        status: 400,
        body: { issues: [{ in: 'query', name: 'knownAt' }] },
      });
    },
  );

  test('in the future is refused', async () => {
    const { body } = await get(`/v1/rates/volunteerCap?knownAt=${now.add({ seconds: 1 })}`);
    expect(body.issues).toMatchObject([{ name: 'knownAt', type: expect.stringMatching(/:outOfRange$/) }]);
  });
});

describe('the table of rates', () => {
  const importCsv = (payload: string, person = 'Anna') =>
    send(service, {
      method: 'POST',
      url: '/v1/rateRevisions/import?reason=the%20official%20table',
      headers: { 'acting-person': person, 'content-type': 'text/csv' },
      payload,
    });
  const exported = async () =>
    (await service.app.inject({ url: '/v1/rates/export', headers: { accept: 'text/csv' } })).body;

  test('is exported as CSV and as JSON, and imports again to nothing to do', async () => {
    const csv = await service.app.inject({ url: '/v1/rates/export', headers: { accept: 'text/csv' } });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body.split('\n')[0]).toBe(
      'parameter,category,unit,effectiveFrom,amount,confidence,source,note',
    );
    expect(csv.body).toContain('cessionExemptSlice,,amount,2002-10-01,37200.00,official,');
    expect(csv.body).toContain('"times share; only dwelling / only unbuilt land, sold for value"');
    const rows = csv.body.trimEnd().split('\n').length - 1;
    const before = await everything();
    expect(await importCsv(csv.body)).toMatchObject({
      status: 200,
      body: { nothingToDo: true, unchangedRows: rows },
    });
    const json = await service.app.inject('/v1/rates/export');
    expect(json.json().rows).toHaveLength(rows);
    const again = await send(service, {
      method: 'POST',
      url: '/v1/rateRevisions/import',
      headers: { 'acting-person': 'Anna' },
      payload: json.json(),
    });
    expect(again).toMatchObject({ status: 200, body: { nothingToDo: true, unchangedRows: rows } });
    expect(await everything()).toEqual(before);
    const cached = await service.app.inject({
      url: '/v1/rates/export',
      headers: { accept: 'text/csv', 'if-none-match': String(csv.headers.etag) },
    });
    expect(cached.statusCode).toBe(304);
  });

  test('is imported as one draft of what differs', async () => {
    const lines = (await exported()).trimEnd().split('\n');
    const added = [nextCap(), nextCap()].map(
      ({ effectiveFrom, amountCents = 0 }) =>
        `volunteerCap,,day,${effectiveFrom},${(amountCents / 100).toFixed(2)},official,,"new, and noted"`,
    );
    const changed = lines.map((line) =>
      line.replace(
        'debtorFamilyBenefitFlat,,month,2026-03-01,240.00',
        'debtorFamilyBenefitFlat,,month,2026-03-01,241.00',
      ),
    );
    const outcome = await importCsv([...changed, ...added].join('\r\n'));
    expect(outcome).toMatchObject({
      status: 201,
      body: { state: 'draft', reason: 'the official table', rowCount: 3 },
    });
    expect(outcome.headers.location).toBe(outcome.body.href);
    expect(outcome.body.rows).toMatchObject([
      { parameter: 'debtorFamilyBenefitFlat', amountCents: 24_100, corrects: { amountCents: 24_000 } },
      { parameter: 'volunteerCap', note: 'new, and noted' },
      { parameter: 'volunteerCap' },
    ]);
  });

  test('with two lines of one rate is a draft that cannot be submitted, also when one is published already', async () => {
    const published = 'debtorFamilyBenefitFlat,,month,2026-03-01,240.00';
    const csv = await exported();
    const line = csv.split('\n').find((text) => text.startsWith(published)) ?? '';
    const { status, body } = await importCsv(`${csv}${line.replace('240.00', '241.00')}`);
    expect(status).toBe(201);
    expect(body.rows).toMatchObject([{ amountCents: 24_000 }, { amountCents: 24_100 }]);
    expect(body.checks).toContainEqual(
      expect.objectContaining({ code: 'rowRepeated', severity: 'error', subject: 'rows[1]' }),
    );
    expect((await act(service, 'Anna', body.href, 'submit')).status).toBe(409);
  });

  test('with wrong lines is refused, with the number of each', async () => {
    const [header = '', ...rest] = (await exported()).split('\n');
    const payload = [
      header,
      'volunteerCap,,day,2029-02-30,44.90,official,,',
      'volunteerCap,,day,2029-01-01,"44,90",official,,',
      'volunteerCap,,day,2029-01-01,44.90,sure,,',
      'volunteerCap,,day,2029-01-01,44.90,official,http://x.be,',
      'volunteerCap,,day,2029-01-01,44.90,official',
      'volunteersCap,,day,2029-01-01,44.90,official,,',
      'volunteerCap, ,day,2029-01-01,44.90,official,,',
      ...rest,
    ].join('\n');
    const before = await everything();
    const { status, body } = await importCsv(payload);
    expect(status).toBe(400);
    expect(body.issues.map(({ name }: { name: string }) => name)).toEqual([
      'lines[2].effectiveFrom',
      'lines[3].amount',
      'lines[4].confidence',
      'lines[5].source',
      'lines[6]',
      'lines[7].parameter',
      'lines[8].category',
    ]);
    expect(body.issues[1]).toMatchObject({
      value: '44,90',
      detail: expect.stringMatching(/^Line 3: .*16408\.11/),
    });
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['another header', 'category,parameter\n', 'lines[1]'],
    ['nothing', ' ', 'lines[1]'],
    ['the header only', 'parameter,category,unit,effectiveFrom,amount,confidence,source,note\n', 'lines[2]'],
    ['an open quote', 'parameter,category,unit,effectiveFrom,amount,confidence,source,note\n"a', 'lines[2]'],
  ])('with %s is refused', async (_what, payload, name) => {
    const { status, body } = await importCsv(payload);
    expect(status).toBe(400);
    expect(body.issues).toMatchObject([{ in: 'body', name }]);
  });

  test.each([
    ['an amount above the limit', '2029-01-01,100000000.01,official,,', 'amount', '100000000'],
    ['a first day before the law', '2002-09-01,44.90,official,,', 'effectiveFrom', '2002-10-01'],
    ['a source that is too long', `2029-01-01,44.90,official,https://x.be/${'x'.repeat(500)},`, 'source', ''],
    ['a source with a space', '2029-01-01,44.90,official,https://x.be/a b,', 'source', ''],
    ['a note that is too long', `2029-01-01,44.90,official,,${'x'.repeat(501)}`, 'note', ''],
    ['a note over two lines', '2029-01-01,44.90,official,,"a\nb"', 'note', ''],
  ])('with %s is refused, with the number of its line', async (_what, rest, field, detail) => {
    const lines = (await exported()).trimEnd().split('\n');
    const place = lines.length + 1;
    const { status, body } = await importCsv([...lines, `volunteerCap,,day,${rest}`].join('\n'));
    expect(status).toBe(400);
    const [issue, ...others] = body.issues;
    const line = rest.includes('\n') ? place + 1 : place;
    expect(issue.name).toBe(`lines[${line}].${field}`);
    expect(issue.detail).toMatch(new RegExp(`^Line ${line}: .*${detail}`));
    expect(others).toEqual([]);
  });

  test('of ten thousand rows is imported, and one row more is refused', async () => {
    const lines = (await exported()).trimEnd().split('\n');
    const row = lines[1] ?? '';
    const longNote = 'x'.repeat(300);
    const missing = 10_001 - lines.length;
    const table = [...lines, ...Array<string>(missing).fill(`${row.replace(/[^,]*$/, longNote)}`)];
    const whole = await importCsv(table.join('\n'));
    expect(whole).toMatchObject({ status: 201, body: { rowCount: missing + 1 } });
    const more = await importCsv([...table, row].join('\n'));
    expect(more).toMatchObject({ status: 400, body: { issues: [{ name: 'lines[10002]' }] } });
    const tooLarge = await importCsv('x'.repeat(4_194_305));
    expect(tooLarge).toMatchObject({ status: 413, body: { limit: 4_194_304 } });
    const { rows } = (await service.app.inject('/v1/rates/export')).json();
    const json = await send(service, {
      method: 'POST',
      url: '/v1/rateRevisions/import',
      headers: { 'acting-person': 'Anna' },
      payload: { rows: Array.from({ length: 5_000 }, (_, index) => rows[index % rows.length]) },
    });
    expect(json.status).toBe(201);
  });

  test('is read with a byte order mark and in no other charset', async () => {
    expect((await importCsv(`\ufeff${await exported()}`)).status).toBe(200);
    const latin = await service.app.inject({
      method: 'POST',
      url: '/v1/rateRevisions/import',
      headers: { 'acting-person': 'Anna', 'content-type': 'text/csv; charset=latin1' },
      payload: await exported(),
    });
    expect(latin.statusCode).toBe(415);
    const elsewhere = await service.app.inject({
      method: 'POST',
      url: '/v1/rateRevisions',
      headers: { 'acting-person': 'Anna', 'content-type': 'text/csv' },
      payload: 'a',
    });
    expect(elsewhere.statusCode).toBe(415);
  });
});

describe('the impact', () => {
  test('of a revision with errors is not computed: with such rows nothing could be', async () => {
    const href = await prepare(service, 'Anna', [
      {
        parameter: 'propertyMultiplier',
        unit: 'factor',
        effectiveFrom: '2002-10-01',
        withdrawn: true,
        confidence: 'official',
      },
    ]);
    for (const path of ['/impact', '/impact/calculations']) {
      expect(await get(`${href}${path}`)).toMatchObject({
        status: 409,
        body: {
          type: 'urn:problem-type:cpas:barema:rateRevisionHasErrors',
          checks: [{ code: 'withdrawsFirstRate' }],
        },
      });
    }
  });

  test('is computed on the stored cases, whole or on a sample, before anything is published', async () => {
    const cases = await startTestService(() => now);
    const income = (index: number) => ({ type: 'otherIncome', monthlyAmountCents: index * 1_000 });
    for (let index = 0; index < 30; index += 1) {
      const stated = {
        ...aloneWithoutResources,
        caseReference: `CASE-${index}`,
        // Incomes from 1 351.00 to 1 380.00 a month: around the amount before and after the indexation.
        applicant: { resources: [{ ...income(0), monthlyAmountCents: 135_100 + index * 100 }] },
      };
      expect((await post(cases, '/v1/calculations', stated)).status).toBe(201);
      // Calculated again: only the latest counts.
      if (index < 5) await post(cases, '/v1/calculations', stated);
    }
    const proposal = await post(cases, '/v1/rateRevisions/proposal', { effectiveFrom: '2027-03-01' });
    const rows = proposal.body.rows.map(
      ({ previousAmountCents, baseAmountCents, ...row }: TestRow & Record<string, unknown>) => row,
    );
    const href = await prepare(cases, 'Anna', rows);
    const impact = async (query: string) =>
      (await send(cases, { method: 'GET', url: `${href}/impact${query}` })).body;

    expect(await impact('')).toMatchObject({ basis: 'recorded', populationCount: 0, calculationCount: 0 });
    const projected = await impact('?basis=projected&sampleSize=all');
    expect(projected).toMatchObject({
      sampled: false,
      populationCount: 30,
      calculationCount: 30,
      notComputableCount: 0,
      lossCount: 0,
    });
    // 1 367.34 a month before: 1 368.00 and more is refused; 1 394.67 after: all are granted.
    expect(projected.gainCount).toBe(13);
    expect(projected.gains).toHaveLength(13);
    for (const gain of projected.gains)
      expect(gain).toMatchObject({ effect: 'gain', before: { outcome: 'refused', monthlyCents: 0 } });
    const total = (cents: number) =>
      Array.from({ length: 30 }, (_, index) =>
        Math.max(0, Math.round((cents - (135_100 + index * 100) * 12 + 25_000) / 12)),
      )
        .map((month, index) => (cents > (135_100 + index * 100) * 12 ? month : 0))
        .reduce((sum, month) => sum + month, 0);
    expect(projected.monthlyBeforeCents).toBe(total(1_640_811));
    expect(projected.monthlyAfterCents).toBe(total(1_673_602));
    const counted = projected.distribution.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    );
    expect(counted).toBe(30);

    const sample = await impact('?basis=projected&sampleSize=10');
    expect(sample.sampled).toBe(true);
    expect(sample.populationCount).toBe(30);
    expect(sample.calculationCount).toBeLessThan(30);
    expect(await impact('?basis=projected&sampleSize=10')).toEqual(sample);

    // A correction of the amounts that these calculations used.
    const correction = await prepare(cases, 'Anna', [
      {
        parameter: 'categoryAmount',
        category: 'isolated',
        unit: 'year',
        effectiveFrom: '2026-09-01',
        amountCents: 1_628_400,
        confidence: 'official',
      },
      {
        parameter: 'categoryAmount',
        category: 'isolated',
        unit: 'month',
        effectiveFrom: '2026-09-01',
        amountCents: 135_700,
        confidence: 'official',
      },
    ]);
    const recorded = (await send(cases, { method: 'GET', url: `${correction}/impact?sampleSize=all` })).body;
    // 1 357.00 instead of 1 367.34: those with 1 357.00 to 1 367.00 lose the right.
    expect(recorded).toMatchObject({
      populationCount: 30,
      calculationCount: 30,
      changedCount: 17,
      lossCount: 11,
      gainCount: 0,
    });
    const seen: string[] = [];
    let url: string | undefined = `${correction}/impact/calculations?pageSize=5`;
    while (url !== undefined) {
      const { body: page }: { body: { items: { caseReference: string }[]; next?: string } } = await send(
        cases,
        { method: 'GET', url },
      );
      seen.push(...page.items.map(({ caseReference }) => caseReference));
      url = page.next?.replace(/^http:\/\/[^/]+/, '');
      expect(url ?? '').not.toContain('CASE');
    }
    expect(seen.toSorted()).toEqual(Array.from({ length: 17 }, (_, index) => `CASE-${index}`).toSorted());
    await cases.close();
  });
});

test('the calculation of a day uses the amounts of that day, of one book', async () => {
  expect((await simulate(service, aloneWithoutResources)).receipt.rateBookVersion).toBe(
    (await get('/v1/rates')).body.rateBookVersion,
  );
});

test('a percentage and a factor with many decimals are calculated with and explained', async () => {
  const common = { effectiveFrom: '2060-01-01', confidence: 'official' };
  await publish(service, [
    { ...common, parameter: 'movableCapitalLowRate', unit: 'ratio', factor: '0.060125' },
    { ...common, parameter: 'propertyMultiplier', unit: 'factor', factor: '3.125' },
  ]);
  const { status, body } = await post(service, '/v1/calculations', {
    ...aloneWithoutResources,
    requestDate: '2060-01-15',
    applicant: {
      birthDate: '2030-05-04',
      resources: [
        { type: 'movableCapital', amountCents: 1_000_000 },
        { type: 'property', kind: 'built', cadastralIncomeCents: 120_000 },
      ],
    },
  });
  expect(status).toBe(201);
  expect(body.breakdown).toMatchObject([
    {},
    {
      code: 'movableCapital',
      annualAmountCents: 22_848,
      description: { en: expect.stringContaining('6.0125%'), fr: expect.stringContaining('6,0125\u00a0%') },
    },
    {
      code: 'builtProperty',
      annualAmountCents: 140_625,
      inputs: { multiplier: { numerator: 25, denominator: 8 } },
      description: { en: expect.stringContaining('25/8') },
    },
    {},
    {},
    {},
    {},
    {},
  ]);
});
