import { type Static, Type } from 'typebox';
import { limits } from '../../domain/limits.ts';
import type { StatedCase } from '../../domain/stated-case.ts';
import { calculationSchema, list } from './calculation-answer.ts';
import { calculationRequestSchema } from './calculation-request.ts';
import { nextPage } from './common.ts';
import { code, date } from './fields.ts';
import { problemSchema } from './problem.ts';

/** A component has its examples where an operation takes or answers it on its own. */
const withoutExamples = { examples: undefined };

export const calculationBatchRequestSchema = Type.Object(
  {
    items: Type.Array(Type.Unsafe<StatedCase>({ ...calculationRequestSchema, ...withoutExamples }), {
      minItems: 1,
      maxItems: limits.maximumBatchItems,
    }),
  },
  {
    $id: 'CalculationBatchRequest',
    description: 'Cases, each as for a single calculation. One that is wrong does not stop the others.',
    examples: [
      {
        items: [
          {
            caseReference: '52011-2026-000417',
            requestDate: '2026-09-12',
            category: 'isolated',
            applicant: { birthDate: '2001-05-04', resources: [] },
          },
        ],
      },
    ],
  },
);

/** What the validator looks at before each item is looked at by itself. */
export const anyItemsSchema = Type.Object({
  items: Type.Array(Type.Unknown(), { minItems: 1, maxItems: limits.maximumBatchItems }),
});

export const recalculationRequestSchema = Type.Object(
  {
    date: date('Whose rates and rules apply; each case is calculated for the month of this day.'),
    store: Type.Optional(
      Type.Boolean({
        description: 'Whether the calculations are kept. By default only their differences are told.',
      }),
    ),
  },
  { $id: 'RecalculationRequest', examples: [{ date: '2026-09-01', store: false }] },
);

/** Two lines of a batch in NDJSON. */
export const batchLinesExample =
  '{"caseReference":"52011-2026-000417","requestDate":"2026-09-12","category":"isolated","applicant":{"birthDate":"2001-05-04","resources":[]}}\n{"caseReference":"52011-2026-000418","requestDate":"2026-09-12"}\n';

/** What becomes of them, shortened. */
export const resultLinesExample =
  '{"line":1,"status":201,"calculation":{"id":"0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90","outcome":"granted"}}\n{"line":2,"status":400,"problem":{"type":"urn:problem-type:belgif:badRequest","status":400}}\n';

const line = Type.Integer({ minimum: 1, description: 'The line, or the place of the item, counted from 1.' });

export const calculationBatchAnswerSchema = Type.Object(
  {
    href: Type.String({ format: 'uri-reference', description: 'The task.' }),
    items: list(
      Type.Object(
        {
          line,
          status: Type.Integer({ description: 'What a single calculation would have been answered with.' }),
          calculation: Type.Optional(
            Type.Unsafe<Static<typeof calculationSchema>>({ ...calculationSchema, ...withoutExamples }),
          ),
          problem: Type.Optional(problemSchema),
        },
        { $id: 'CalculationBatchItem' },
      ),
      { description: 'In the order of the request.' },
    ),
  },
  { $id: 'CalculationBatchAnswer' },
);

const dateTime = (description: string) => Type.String({ format: 'date-time', description });
const count = (description: string) => Type.Integer({ minimum: 0, description });

const status = Type.Object(
  {
    state: code(
      ['processing', 'failed', 'done'],
      'failed: it was cancelled, or could not be finished; the problem says which.',
    ),
    pollAfter: Type.Optional(dateTime('When to ask again.')),
    completed: Type.Optional(dateTime('When it ended.')),
    problem: Type.Optional(problemSchema),
  },
  { $id: 'TaskStatus' },
);

const progress = Type.Object(
  {
    receiving: Type.Optional(
      Type.Boolean({
        description:
          'True while the lines of a batch are received; `totalCount` is known when all have come.',
      }),
    ),
    preparing: Type.Optional(
      Type.Boolean({
        description: 'True while a recalculation picks its cases; `totalCount` grows until then.',
      }),
    ),
    totalCount: count('Lines.'),
    doneCount: count('Lines that gave a calculation.'),
    failedCount: count('Lines that gave a problem.'),
    perSecond: Type.Optional(Type.Number({ minimum: 0, description: 'Lines a second since the start.' })),
    estimatedEnd: Type.Optional(dateTime('At this speed.')),
  },
  { $id: 'TaskProgress' },
);

const taskProperties = {
  id: Type.String({ format: 'uuid' }),
  href: Type.String({ format: 'uri-reference' }),
  organization: Type.Optional(Type.String({ description: 'Whose it is; absent without authentication.' })),
  status,
  progress,
  createdAt: dateTime('When it was asked for.'),
  results: Type.Object(
    { href: Type.String({ format: 'uri-reference' }) },
    { description: 'Where the results are read when it is done.' },
  ),
};

const exampleTask = {
  id: '0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90',
  createdAt: '2026-09-15T12:00:00Z',
  status: { state: 'processing', pollAfter: '2026-09-15T12:00:12Z' },
  progress: {
    totalCount: 170_000,
    doneCount: 59_988,
    failedCount: 12,
    perSecond: 6_000,
    estimatedEnd: '2026-09-15T12:00:28Z',
  },
};
const exampleHref = (path: string) => `/v1/${path}/${exampleTask.id}`;

export const calculationBatchSchema = Type.Object(taskProperties, {
  $id: 'CalculationBatch',
  description: 'A task: many cases that are being calculated. It is removed seven days after it ended.',
  examples: [
    {
      ...exampleTask,
      href: exampleHref('calculationBatches'),
      results: { href: `${exampleHref('calculationBatches')}/results` },
    },
  ],
});

export const recalculationSchema = Type.Object(
  {
    ...taskProperties,
    date: date('Whose rates and rules apply.'),
    store: Type.Boolean({ description: 'Whether the calculations are kept.' }),
    totals: Type.Object(
      {
        gainCount: count('Cases that were refused and are granted.'),
        lossCount: count('Cases that were granted and are refused.'),
        riseCount: count('Cases with more a month.'),
        fallCount: count('Cases with less a month.'),
        otherCount: count('Cases with as much a month, of which another part is payable.'),
        monthlyBeforeCents: count('What all cases came to in a month, as recorded.'),
        monthlyAfterCents: count('What they come to now.'),
      },
      { $id: 'RecalculationTotals', description: 'Of the lines that are done so far.' },
    ),
  },
  {
    $id: 'Recalculation',
    description:
      'A task: the latest calculation of each case of an organization, made again. It is removed seven days after it ended.',
    examples: [
      {
        ...exampleTask,
        href: exampleHref('recalculations'),
        results: { href: `${exampleHref('recalculations')}/results` },
        date: '2026-09-01',
        store: false,
        totals: {
          gainCount: 3,
          lossCount: 0,
          riseCount: 59_700,
          fallCount: 0,
          otherCount: 0,
          monthlyBeforeCents: 6_013_442_100,
          monthlyAfterCents: 6_133_710_900,
        },
      },
    ],
  },
);

const newestFirst = 'The newest first. A task is removed seven days after it ended.';

export const calculationBatchPageSchema = Type.Object(
  {
    items: list(
      Type.Unsafe<Static<typeof calculationBatchSchema>>({ ...calculationBatchSchema, ...withoutExamples }),
    ),
    next: nextPage,
  },
  { $id: 'CalculationBatches', description: newestFirst },
);

export const recalculationPageSchema = Type.Object(
  {
    items: list(
      Type.Unsafe<Static<typeof recalculationSchema>>({ ...recalculationSchema, ...withoutExamples }),
    ),
    next: nextPage,
  },
  { $id: 'Recalculations', description: newestFirst },
);
