import type { StatedCase } from '../../src/domain/stated-case.ts';
import type { TestService } from './service.ts';

/** A case of a person alone without resources; each test changes what it is about. */
export const aloneWithoutResources = {
  caseReference: 'TEST-1',
  requestDate: '2026-09-15',
  category: 'isolated',
  applicant: { birthDate: '1970-01-01', resources: [] },
} as const satisfies StatedCase;

/** Posts a body as JSON and answers the status, the headers and the parsed body. */
export async function post(service: TestService, url: string, body: unknown) {
  const response = await service.app.inject({ method: 'POST', url, body: body as object });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

/** Simulates a case that must be accepted. */
export async function simulate(service: TestService, stated: unknown) {
  const { status, body } = await post(service, '/v1/simulate', stated);
  if (status !== 200) throw new Error(`simulation answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** The issues of a case that must be refused, as [type without its prefix, name] pairs. */
export async function issuesOf(service: TestService, stated: unknown): Promise<[string, string][]> {
  const { status, body } = await post(service, '/v1/calculations', stated);
  if (status !== 400) throw new Error(`expected a 400, got ${status}: ${JSON.stringify(body)}`);
  return body.issues.map((issue: { type: string; name: string }) => [
    issue.type.slice(issue.type.lastIndexOf(':') + 1),
    issue.name,
  ]);
}
