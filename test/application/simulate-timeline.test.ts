import { afterAll, beforeAll, expect, it } from 'vitest';
import { simulateTimeline } from '../../src/application/simulate-timeline.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

it('gives a timeline up when nobody waits for it any more', async () => {
  const { dependencies } = service;
  const stated = {
    caseReference: 'TIMELINE',
    requestDate: '2026-08-01',
    period: { startDate: '2026-08-01', endDate: '2026-09-30' },
    applicant: { birthDate: '1980-01-01' },
  };
  const caller = new AbortController();
  expect(await simulateTimeline(dependencies, stated, caller.signal)).toMatchObject({ warnings: [] });
  const answer = simulateTimeline(dependencies, stated, caller.signal);
  caller.abort();
  await expect(answer).rejects.toBe(caller.signal.reason);
});
