import process from 'node:process';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { v7 } from 'uuid';
import { assessCase } from '../../src/application/assess-case.ts';
import { localOrganization } from '../../src/application/caller.ts';
import { packContent } from '../../src/db/calculation-content.ts';
import { connectDatabaseAsOwner } from '../../src/db/client.ts';
import { dateColumn, instantColumn } from '../../src/db/columns.ts';
import { readRateBook } from '../../src/db/rates.ts';
import { calculationDocument } from '../../src/http/calculation-document.ts';
import { acceptStrictJson } from '../../src/http/json-body.ts';
import { calculationRequestSchema } from '../../src/http/schemas/calculation-request.ts';
import { compileValidator } from '../../src/http/validation.ts';

/**
 * `POST /v1/calculations` as one would build it at first: Fastify and one Prisma `create` for each request. Body,
 * validation, computation, answer and durability are those of the service; it has no caller, no record of acts, no
 * idempotency and no security of rows. Works on the database of the URL in its argument and prints its address.
 */
const database = connectDatabaseAsOwner(process.argv[2] ?? '');
const book = await readRateBook(database);
const app = Fastify().withTypeProvider<TypeBoxTypeProvider>();
acceptStrictJson(app);
app.setValidatorCompiler(compileValidator);
app.setSerializerCompiler(() => JSON.stringify);

app.post('/v1/calculations', { schema: { body: calculationRequestSchema } }, async (request, reply) => {
  const recordedAt = Temporal.Now.instant();
  const assessment = assessCase(request.body, book, recordedAt);
  if ('issues' in assessment) return reply.code(400).send(assessment);
  const { calculation, receipt, facts, result } = assessment;
  const id = v7();
  const { caseReference, requestDate } = request.body;
  const { outcome, category, period } = calculation;
  const { monthlyCents, payableCents } = calculation.amounts;
  await database.calculation.create({
    data: {
      id,
      organization: localOrganization,
      caseReference,
      requestDate: dateColumn(requestDate),
      periodStart: dateColumn(period.startDate),
      periodEnd: dateColumn(period.endDate),
      outcome,
      category: category.code,
      monthlyCents,
      payableCents,
      content: Uint8Array.from(packContent({ facts, result })),
      ...receipt,
      recordedAt: instantColumn(recordedAt),
    },
  });
  const href = `/v1/calculations/${id}`;
  const document = calculationDocument(request.body, calculation, receipt);
  return reply
    .code(201)
    .header('location', href)
    .send({ id, href, ...document, recordedAt: recordedAt.toString() });
});

process.once('SIGTERM', async () => {
  await app.close();
  await database.$disconnect();
});
process.stdout.write(`address ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
