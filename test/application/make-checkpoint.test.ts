import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCheckpoint } from '../../src/application/make-checkpoint.ts';
import { readAudit } from '../../src/application/read-audit.ts';
import { startAuditVerification } from '../../src/application/verify-audit.ts';
import { connectDatabase, type Database } from '../../src/db/client.ts';
import { aloneWithoutResources, post } from '../support/requests.ts';
import { startTestService, type TestService, testNow } from '../support/service.ts';
import { makeSigningKey } from '../support/signing.ts';

const clock = () => testNow;

let service: TestService;
let instances: readonly Database[];
beforeAll(async () => {
  service = await startTestService();
  instances = [1, 2, 3].map(() => connectDatabase(service.databaseUrl));
});
afterAll(async () => {
  for (const database of instances) await database.$disconnect();
  await service.close();
});

it('makes one chain of several instances at once, while requests go on', async () => {
  const signingKey = await makeSigningKey();
  const records = 60;
  let recording = true;
  const recorded = (async () => {
    for (let record = 0; record < records; record += 4) {
      await Promise.all([1, 2, 3, 4].map(() => post(service, '/v1/calculations', aloneWithoutResources)));
    }
    recording = false;
  })();
  const signed = instances.map(async (database) => {
    do {
      await makeCheckpoint({ database, clock }, signingKey);
    } while (recording);
  });
  await Promise.all([recorded, ...signed]);
  await makeCheckpoint({ database: service.database, clock }, signingKey);

  const faults: unknown[] = [];
  const verification = startAuditVerification(
    { keys: [signingKey], checkpoints: [], now: testNow },
    (fault) => {
      faults.push(fault);
    },
  );
  await readAudit(service.owner, async (entry) => verification.take(entry));
  expect(verification.finish()).toMatchObject({ records, leaves: records, waiting: 0 });
  expect(faults).toEqual([]);
});

it('signs nothing when there is nothing new', async () => {
  const signingKey = await makeSigningKey();
  expect(await makeCheckpoint({ database: service.database, clock }, signingKey)).toBe('nothingNew');
});

it('looks only at what was made since a moment, when it is told to', async () => {
  const signingKey = await makeSigningKey();
  const { body } = await post(service, '/v1/calculations', aloneWithoutResources);
  // An identifier of version 7 begins with the milliseconds of its making.
  const made = Temporal.Instant.fromEpochMilliseconds(
    Number.parseInt(body.id.replace('-', '').slice(0, 12), 16),
  );
  const dependencies = { database: service.database, clock };
  const later = made.add({ milliseconds: 1 });
  expect(await makeCheckpoint(dependencies, signingKey, later)).toBe('nothingNew');
  expect(await makeCheckpoint(dependencies, signingKey, made)).toMatchObject({ treeSize: 61 });
});
