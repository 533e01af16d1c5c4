import Negotiator from 'negotiator';
import { Type } from 'typebox';
import type { Dependencies } from '../../application/dependencies.ts';
import { exportRates } from '../../application/export-rates.ts';
import { findRateBook } from '../../application/find-rate-book.ts';
import { writeRateCsv } from '../../application/rate-csv.ts';
import { todayInBelgium } from '../../application/today.ts';
import {
  type Category,
  firstKnownDay,
  historyOf,
  type Rate,
  type RateBook,
  rateParameters,
  ratesInForceOn,
} from '../../domain/rate-book.ts';
import type { App } from '../app.ts';
import { badRequest, noRateInForce, resourceNotFound } from '../problems.ts';
import { queryInstant } from '../query-instant.ts';
import { rateDocument } from '../rate-document.ts';
import { rateMessages } from '../rate-messages.ts';
import { rowDocument } from '../rate-revision-document.ts';
import { notModifiedSchema } from '../schemas/common.ts';
import { categorySchema, rateHistorySchema, ratesInForceSchema } from '../schemas/rate.ts';
import { rateTableSchema } from '../schemas/rate-revision.ts';
import { closestName } from '../validation.ts';

const tags = ['rates'];

const knownAtParameter = Type.Optional(
  Type.String({
    format: 'date-time',
    description: 'As it was known at this moment, to the nanosecond at most; as it is known now when absent.',
    examples: ['2026-10-01T12:00:00Z'],
  }),
);

/** Reading the rates: those of a day, the history of each with its sources, and all of them as a table. */
export function rateRoutes(app: App, dependencies: Dependencies): void {
  const { clock } = dependencies;
  app.get(
    '/v1/rates',
    {
      config: { access: ['rates:read'] },
      schema: {
        operationId: 'getRatesInForce',
        summary: 'List the rates in force on a date',
        description:
          'Two questions in one: what is in force on `date`, and what the service knew of it at `knownAt`. A correction is known from the moment of its approval on.',
        tags,
        querystring: Type.Object({
          date: Type.Optional(
            Type.String({
              format: 'date',
              description: 'The day; today in Belgium when absent.',
              examples: ['2026-09-12'],
            }),
          ),
          knownAt: knownAtParameter,
          category: Type.Optional(categorySchema),
        }),
        response: { 200: ratesInForceSchema, 304: notModifiedSchema },
      },
    },
    async ({ query }) => {
      const book = await bookKnownAt(dependencies, query.knownAt);
      const day = query.date === undefined ? todayInBelgium(clock) : Temporal.PlainDate.from(query.date);
      const firstDay = firstKnownDay(book);
      if (Temporal.PlainDate.compare(day, firstDay) < 0) {
        throw noRateInForce({ in: 'query', name: 'date', value: day.toString() }, firstDay);
      }
      return {
        date: day.toString(),
        ...(query.knownAt === undefined ? {} : { knownAt: query.knownAt }),
        rateBookVersion: book.version,
        items: ratesInForceOn(book, day).filter(isOfCategory(query.category)).map(rateDocument),
      };
    },
  );

  app.get(
    '/v1/rates/export',
    {
      config: { access: ['rates:read'] },
      schema: {
        operationId: 'exportRates',
        summary: 'Read all rates as a table',
        description:
          'Every current rate, as CSV or JSON by Accept, in the form that an import of a rate revision takes. Importing it again finds nothing to do.',
        tags,
        produces: ['application/json', 'text/csv'],
        response: { 200: rateTableSchema, 304: notModifiedSchema },
      },
    },
    async (request, reply) => {
      const rows = await exportRates(dependencies, request.caller);
      const mediaType = new Negotiator(request).mediaType(['application/json', 'text/csv']);
      reply.header('vary', 'Accept');
      if (mediaType === 'text/csv') {
        reply.type('text/csv; charset=utf-8').serializer(() => writeRateCsv(rows));
      }
      return { rows: rows.map(rowDocument) };
    },
  );

  app.get(
    '/v1/rates/:parameter',
    {
      config: { access: ['rates:read'] },
      schema: {
        operationId: 'getRateHistory',
        summary: 'List every rate of a parameter',
        description:
          'Newest first, with the source of each, and with what was known before where it was corrected. A rate that was taken back is `withdrawn`, without an amount.',
        tags,
        params: Type.Object({
          parameter: Type.String({ description: 'Code of the parameter.', examples: ['categoryAmount'] }),
        }),
        querystring: Type.Object({ knownAt: knownAtParameter, category: Type.Optional(categorySchema) }),
        response: { 200: rateHistorySchema, 304: notModifiedSchema },
      },
    },
    async ({ params, query }) => {
      const parameter = rateParameters.find((known) => known === params.parameter);
      if (parameter === undefined) throw unknownParameter(params.parameter);
      const book = await bookKnownAt(dependencies, query.knownAt);
      return {
        parameter,
        ...(query.knownAt === undefined ? {} : { knownAt: query.knownAt }),
        rateBookVersion: book.version,
        items: historyOf(book, parameter).filter(isOfCategory(query.category)).toReversed().map(rateDocument),
      };
    },
  );
}

/**
 * The book of a moment. Errors: ProblemError badRequest when nothing was known then, or the moment is to come or
 * finer than a nanosecond.
 */
async function bookKnownAt(dependencies: Dependencies, knownAt: string | undefined): Promise<RateBook> {
  if (knownAt === undefined) return dependencies.rateBook();
  const issue = { in: 'query', name: 'knownAt', value: knownAt } as const;
  const outcome = await findRateBook(dependencies, queryInstant(issue.name, knownAt));
  if ('version' in outcome) return outcome;
  if (outcome.knownSince === undefined) {
    const maximum = dependencies.clock().toString();
    throw badRequest([{ ...issue, code: 'outOfRange', maximum, detail: rateMessages.knownAtInFuture() }]);
  }
  const knownSince = outcome.knownSince.toString();
  throw badRequest([{ ...issue, code: 'noRateInForce', detail: rateMessages.notKnownYet({ knownSince }) }]);
}

function isOfCategory(category: Category | undefined): (rate: Pick<Rate, 'category'>) => boolean {
  return (rate) => category === undefined || rate.category === category;
}

function unknownParameter(name: string): Error {
  const suggestion = closestName(name, rateParameters);
  return resourceNotFound(rateMessages.unknownRateParameter({ suggestion }));
}
