import type { InjectOptions } from 'fastify';
import type { TestService } from './service.ts';

/** A row of a revision, as a test writes it. */
export interface TestRow {
  readonly parameter: string;
  readonly category?: string;
  readonly unit: string;
  readonly effectiveFrom: string;
  readonly amountCents?: number;
  readonly factor?: string;
  readonly withdrawn?: boolean;
  readonly confidence: string;
  readonly source?: string;
  readonly note?: string;
}

/** A row of a rate that follows no index, so that nothing else must move with it. */
export const volunteerCap = (changes: Partial<TestRow> = {}): TestRow => ({
  parameter: 'volunteerCap',
  unit: 'day',
  effectiveFrom: '2027-01-01',
  amountCents: 4490,
  confidence: 'official',
  ...changes,
});

/** Sends a request and answers its status, its ETag and its parsed body. */
export async function send(service: TestService, request: InjectOptions) {
  const response = await service.app.inject(request);
  return {
    status: response.statusCode,
    etag: String(response.headers.etag),
    headers: response.headers,
    body: response.json(),
  };
}

/** Prepares a revision and answers its address. */
export async function prepare(
  service: TestService,
  person: string,
  rows: readonly TestRow[],
): Promise<string> {
  const { status, body } = await send(service, {
    method: 'POST',
    url: '/v1/rateRevisions',
    headers: { 'acting-person': person },
    payload: { reason: 'a test', rows },
  });
  if (status !== 201) throw new Error(`not prepared: ${JSON.stringify(body)}`);
  return body.href;
}

/** Acts on a revision as it stands now, or as it stood when it had the given ETag. */
export async function act(
  service: TestService,
  person: string,
  href: string,
  kind: 'submit' | 'approve' | 'refuse' | 'withdraw',
  { reason = 'a reason', etag }: { readonly reason?: string; readonly etag?: string } = {},
) {
  const current = await send(service, { method: 'GET', url: href });
  const needsReason = kind === 'refuse' || kind === 'withdraw';
  const payload = needsReason
    ? { reason }
    : {
        acknowledgements: current.body.checks
          .filter(({ severity }: { severity: string }) => severity === 'warning')
          .map(({ code, subject }: { code: string; subject?: string }) => ({ code, subject, reason })),
      };
  return send(service, {
    method: 'POST',
    url: `${href}/${kind}`,
    headers: { 'acting-person': person, 'if-match': etag ?? current.etag },
    payload,
  });
}

/** Publishes rows: Anna prepares and submits them, Bert approves. Answers the address of the revision. */
export async function publish(service: TestService, rows: readonly TestRow[]): Promise<string> {
  const href = await prepare(service, 'Anna', rows);
  for (const [person, kind] of [
    ['Anna', 'submit'],
    ['Bert', 'approve'],
  ] as const) {
    const { status, body } = await act(service, person, href, kind);
    if (status !== 200) throw new Error(`${kind} answered ${JSON.stringify(body)}`);
  }
  return href;
}
