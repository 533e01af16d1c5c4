import { Type } from 'typebox';
import type { Dependencies } from '../../application/dependencies.ts';
import { todayInBelgium } from '../../application/today.ts';
import {
  type Category,
  firstKnownDay,
  historyOf,
  type Rate,
  rateParameters,
  ratesInForceOn,
} from '../../domain/rate-book.ts';
import type { App } from '../app.ts';
import { messages } from '../messages.ts';
import { badRequest, resourceNotFound } from '../problems.ts';
import { rateDocument } from '../rate-document.ts';
import { notModifiedSchema } from '../schemas/common.ts';
import { categorySchema, rateHistorySchema, ratesInForceSchema } from '../schemas/rate.ts';
import { closestName } from '../validation.ts';

const tags = ['rates'];

/** Reading the rates: those of a day, and the history of each with its sources. */
export function rateRoutes(app: App, { rateBook, clock }: Dependencies): void {
  app.get(
    '/v1/rates',
    {
      schema: {
        operationId: 'getRatesInForce',
        summary: 'List the rates in force on a date',
        tags,
        querystring: Type.Object({
          date: Type.Optional(
            Type.String({
              format: 'date',
              description: 'The day; today in Belgium when absent.',
              examples: ['2026-09-12'],
            }),
          ),
          category: Type.Optional(categorySchema),
        }),
        response: { 200: ratesInForceSchema, 304: notModifiedSchema },
      },
    },
    async ({ query }) => {
      const book = rateBook();
      const day = query.date === undefined ? todayInBelgium(clock) : Temporal.PlainDate.from(query.date);
      const firstDay = firstKnownDay(book);
      if (Temporal.PlainDate.compare(day, firstDay) < 0) throw noRateInForce(day, firstDay);
      return {
        date: day.toString(),
        rateBookVersion: book.version,
        items: ratesInForceOn(book, day).filter(isOfCategory(query.category)).map(rateDocument),
      };
    },
  );

  app.get(
    '/v1/rates/:parameter',
    {
      schema: {
        operationId: 'getRateHistory',
        summary: 'List every rate of a parameter',
        description: 'Newest first, with the source of each.',
        tags,
        params: Type.Object({
          parameter: Type.String({ description: 'Code of the parameter.', examples: ['categoryAmount'] }),
        }),
        querystring: Type.Object({ category: Type.Optional(categorySchema) }),
        response: { 200: rateHistorySchema, 304: notModifiedSchema },
      },
    },
    async ({ params, query }) => {
      const book = rateBook();
      const parameter = rateParameters.find((known) => known === params.parameter);
      if (parameter === undefined) throw unknownParameter(params.parameter);
      return {
        parameter,
        rateBookVersion: book.version,
        items: historyOf(book, parameter).filter(isOfCategory(query.category)).toReversed().map(rateDocument),
      };
    },
  );
}

function isOfCategory(category: Category | undefined): (rate: Rate) => boolean {
  return (rate) => category === undefined || rate.category === category;
}

function noRateInForce(day: Temporal.PlainDate, firstDay: Temporal.PlainDate): Error {
  const detail = messages.noRateInForce({ firstKnownDay: firstDay.toString() });
  return badRequest([{ code: 'noRateInForce', in: 'query', name: 'date', value: day.toString(), detail }]);
}

function unknownParameter(name: string): Error {
  const suggestion = closestName(name, rateParameters);
  return resourceNotFound(messages.unknownRateParameter({ suggestion }));
}
