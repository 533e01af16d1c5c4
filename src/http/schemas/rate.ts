import { Type } from 'typebox';
import { categories, rateParameters } from '../../domain/rate-book.ts';
import { itemList } from './common.ts';
import { code } from './fields.ts';

export const categorySchema = code(
  categories,
  'Only rates of this category; rates for everybody are left out.',
);

const rateSchema = Type.Object(
  {
    href: Type.String({ format: 'uri-reference', description: 'The history of the parameter.' }),
    parameter: code(rateParameters, 'What the rate is about.'),
    category: Type.Optional(code(categories, 'Absent when the rate holds for everybody.')),
    unit: code(
      ['year', 'month', 'day', 'cheque', 'amount', 'ratio', 'factor'],
      'What the amount is per; ratio and factor are plain numbers.',
    ),
    amountCents: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'Euro cents; absent for a ratio or a factor, or when taken back.',
      }),
    ),
    factor: Type.Optional(
      Type.String({
        pattern: '^[0-9]+\\.[0-9]{2,}$',
        description: 'An exact decimal number; absent for an amount of money, or when taken back.',
      }),
    ),
    withdrawn: Type.Optional(
      Type.Boolean({
        description: 'True, in place of an amount, for a rate of a history that was taken back.',
      }),
    ),
    effectiveFrom: Type.String({
      format: 'date',
      description: 'First day. A rate ends where the next of its parameter, category and unit begins.',
    }),
    confidence: code(
      ['official', 'secondary', 'derived'],
      'An official table, a secondary source, or derived by arithmetic.',
    ),
    source: Type.Optional(Type.String({ description: 'Address of the page that prints the amount.' })),
    note: Type.Optional(Type.String()),
    recordedAt: Type.String({ format: 'date-time', description: 'Since when the service has known it.' }),
    revision: Type.Optional(
      Type.Object(
        { href: Type.String({ format: 'uri-reference' }) },
        { description: 'The revision that published it; absent when it came with the service.' },
      ),
    ),
    supersedes: Type.Optional(
      itemList(
        Type.Object(
          {
            amountCents: Type.Optional(Type.Integer()),
            factor: Type.Optional(Type.String()),
            withdrawn: Type.Optional(Type.Boolean({ description: 'It had been taken back.' })),
            recordedAt: Type.String({ format: 'date-time', description: 'Since when it was known.' }),
          },
          { $id: 'SupersededRate', description: 'What was known before for this first day; oldest first.' },
        ),
      ),
    ),
  },
  {
    $id: 'Rate',
    examples: [
      {
        href: '/v1/rates/categoryAmount',
        parameter: 'categoryAmount',
        category: 'isolated',
        unit: 'year',
        amountCents: 1_640_811,
        effectiveFrom: '2026-09-01',
        confidence: 'official',
        recordedAt: '2026-08-20T09:30:00Z',
      },
    ],
  },
);

const rateBookVersion = Type.String({
  description: 'Names the set of all rates; it changes when any rate is added.',
});

const knownAt = Type.Optional(
  Type.String({ format: 'date-time', description: 'The moment whose knowledge this is; absent: now.' }),
);

/** A line of a table of rates in CSV. */
export const rateCsvExample =
  'volunteerCap,,day,2027-01-01,44.90,official,https://primabook.mi-is.be/fr/droit-lintegration-sociale/montants-ris,';

export const ratesInForceSchema = Type.Object(
  {
    date: Type.String({ format: 'date', description: 'The day on which these rates are in force.' }),
    knownAt,
    rateBookVersion,
    items: itemList(rateSchema),
  },
  { $id: 'RatesInForce' },
);

export const rateHistorySchema = Type.Object(
  { parameter: code(rateParameters), knownAt, rateBookVersion, items: itemList(rateSchema) },
  { $id: 'RateHistory', description: 'Every rate of a parameter, newest first.' },
);
