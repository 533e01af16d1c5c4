import { Type } from 'typebox';
import { impactBases, impactEffects } from '../../application/assess-impact.ts';
import { limits } from '../../domain/limits.ts';
import { categories, confidences, rateParameters, rateUnits } from '../../domain/rate-book.ts';
import { revisionActs, revisionStates } from '../../domain/rate-revision.ts';
import { itemList, nextPage } from './common.ts';
import { cents, code, date, reason } from './fields.ts';
import { rateCheckCodes, rateCheckSchema } from './rate-check.ts';

const rowProperties = {
  parameter: code(rateParameters, 'What the rate is about.'),
  category: Type.Optional(code(categories, 'Absent when the rate holds for everybody.')),
  unit: code(rateUnits, 'What the amount is per; ratio and factor are plain numbers.'),
  effectiveFrom: date(`First day, from ${limits.firstDayOfLaw} until ${limits.lastDay}.`),
  amountCents: Type.Optional(cents('Euro cents; of a unit that is money.')),
  factor: Type.Optional(
    Type.String({
      pattern: `^(0|[1-9][0-9]{0,11})(\\.[0-9]{1,${limits.maximumRateDecimals}})?$`,
      description: `A decimal number; of a ratio, which is at most 1, or a factor, above 0 and at most ${limits.maximumRateFactor}.`,
    }),
  ),
  withdrawn: Type.Optional(
    Type.Boolean({
      description:
        'True, in place of an amount, takes a published rate back whose first day was a mistake altogether.',
    }),
  ),
  confidence: code(confidences, 'An official table, a secondary source, or derived by arithmetic.'),
  source: Type.Optional(
    Type.String({
      pattern: '^https://[^\\s]{1,500}$',
      description: 'Address of the page that prints the amount.',
    }),
  ),
  note: Type.Optional(reason('A remark that stays with the amount.')),
};

const rowExample = {
  parameter: 'volunteerCap',
  unit: 'day',
  effectiveFrom: '2027-01-01',
  amountCents: 4490,
  confidence: 'official',
  source: 'https://primabook.mi-is.be/fr/droit-lintegration-sociale/montants-ris',
} as const;

/** A row as it is sent. */
const rateRowSchema = Type.Object(rowProperties, {
  $id: 'RateRow',
  description: 'A rate to publish, with exactly one of amountCents, factor and withdrawn.',
  examples: [rowExample],
});

const rows = Type.Array(rateRowSchema, { minItems: 1, maxItems: limits.maximumRevisionRows });

export const revisionRequestSchema = Type.Object(
  { reason: reason('Why, for example the indexation that it is about.'), rows },
  {
    $id: 'RateRevisionRequest',
    examples: [{ reason: 'Caps on volunteers’ indemnities of 2027', rows: [rowExample] }],
  },
);

export const rateTableSchema = Type.Object(
  { rows },
  { $id: 'RateTable', description: 'A table of rates.', examples: [{ rows: [rowExample] }] },
);

const acknowledgementSchema = Type.Object(
  {
    code: code(rateCheckCodes, 'The warning.'),
    subject: Type.Optional(
      Type.String({ maxLength: 100, description: 'As the check has it; absent where it has none.' }),
    ),
    reason: reason('Why it may stay so.'),
  },
  { $id: 'RateCheckAcknowledgement' },
);

export const decisionRequestSchema = Type.Object(
  {
    reason: Type.Optional(reason('A remark that is kept with the act.')),
    acknowledgements: Type.Array(acknowledgementSchema, { maxItems: 1_000 }),
  },
  {
    $id: 'RateRevisionDecision',
    description: 'The warnings that whoever acts takes upon himself.',
    examples: [
      {
        acknowledgements: [
          {
            code: 'riseIsNoIndexStep',
            subject: 'rows[0].amountCents',
            reason: 'Royal decree; this cap does not follow the index of the category amounts.',
          },
        ],
      },
    ],
  },
);

export const reasonRequestSchema = Type.Object(
  { reason: reason('Why.') },
  { $id: 'RateRevisionReason', examples: [{ reason: 'The official table has another amount.' }] },
);

export const proposalRequestSchema = Type.Object(
  { effectiveFrom: date('The first day of the indexation: the first of a month.') },
  { $id: 'IndexationRequest', examples: [{ effectiveFrom: '2027-03-01' }] },
);

export const proposalSchema = Type.Object(
  {
    effectiveFrom: date('The first day.'),
    indexStep: Type.Integer({ description: 'The step of the index, counted from the pivot index 103.14.' }),
    coefficient: Type.String({
      pattern: '^[0-9]+\\.[0-9]{4}$',
      description: '1.02 to the power of the step, rounded to four decimals.',
    }),
    rows: itemList(
      Type.Object(
        {
          ...rowProperties,
          previousAmountCents: Type.Integer({ description: 'In force on the day before.' }),
          baseAmountCents: Type.Optional(
            Type.Integer({ description: 'At the pivot index; absent for a month, a twelfth of its year.' }),
          ),
        },
        { $id: 'ProposedRate' },
      ),
    ),
  },
  {
    $id: 'IndexationProposal',
    description: 'Computed, to be compared with the official table. Nothing is stored.',
  },
);

const publishedAmount = {
  amountCents: Type.Optional(Type.Integer()),
  factor: Type.Optional(Type.String()),
  withdrawn: Type.Optional(Type.Boolean()),
  recordedAt: Type.String({ format: 'date-time', description: 'Since when the service has known it.' }),
};

const revisionRowSchema = Type.Object(
  {
    ...rowProperties,
    corrects: Type.Optional(
      Type.Object(publishedAmount, {
        description: 'What is published for the same first day, and replaced.',
      }),
    ),
  },
  { $id: 'RateRevisionRow' },
);

const summaryProperties = {
  id: Type.String({ format: 'uuid' }),
  href: Type.String({ format: 'uri-reference' }),
  reason: Type.String(),
  state: code(revisionStates, 'Where it stands.'),
  firstDay: date('The earliest first day of its rows.'),
  rowCount: Type.Integer(),
  createdBy: Type.String(),
  recordedAt: Type.String({ format: 'date-time', description: 'When it was created.' }),
  changedAt: Type.String({ format: 'date-time', description: 'When the last act was recorded.' }),
};

const revisionSummarySchema = Type.Object(summaryProperties, { $id: 'RateRevisionSummary' });

export const revisionPageSchema = Type.Object(
  {
    items: itemList(revisionSummarySchema),
    next: nextPage,
  },
  { $id: 'RateRevisions', description: 'Newest first.' },
);

const actSchema = Type.Object(
  {
    code: code(revisionActs, 'What was done.'),
    actingPerson: Type.String(),
    recordedAt: Type.String({ format: 'date-time' }),
    reason: Type.Optional(Type.String()),
    rows: Type.Optional(itemList(revisionRowSchema)),
    acknowledgements: Type.Optional(itemList(acknowledgementSchema)),
    rateBookVersion: Type.Optional(Type.String({ description: 'The book that an approval published.' })),
  },
  { $id: 'RateRevisionAct', description: 'Who did what, when and why.' },
);

export const revisionSchema = Type.Object(
  {
    ...summaryProperties,
    version: Type.Integer({ description: 'The number of acts; the ETag, without its quotes.' }),
    rows: itemList(revisionRowSchema),
    checks: itemList(rateCheckSchema),
    history: itemList(actSchema),
  },
  {
    $id: 'RateRevision',
    description: 'A set of rates to publish together.',
    headers: { ETag: { type: 'string', description: 'Names this state, for If-Match.' } },
  },
);

export const nothingToDoSchema = Type.Object(
  {
    nothingToDo: Type.Boolean(),
    unchangedRows: Type.Integer({ description: 'How many rows are published already, exactly so.' }),
  },
  { $id: 'NothingToImport' },
);

const impactAmountsSchema = Type.Object(
  {
    outcome: code(['granted', 'refused']),
    monthlyCents: Type.Integer(),
    payableCents: Type.Integer(),
  },
  { $id: 'ImpactAmounts' },
);

const changedCalculationSchema = Type.Object(
  {
    href: Type.String({ format: 'uri-reference' }),
    caseReference: Type.String(),
    period: Type.Object({ startDate: date('First day.'), endDate: date('Last day.') }),
    before: impactAmountsSchema,
    after: impactAmountsSchema,
    effect: code(
      impactEffects,
      'Gains or loses the right, rises or falls a month; other: only the payable amount changes.',
    ),
  },
  { $id: 'ChangedCalculation' },
);

export const impactSchema = Type.Object(
  {
    basis: code(impactBases),
    sampled: Type.Boolean({ description: 'Whether only a part of the cases was looked at.' }),
    populationCount: Type.Integer({ description: 'Cases that there are.' }),
    calculationCount: Type.Integer({ description: 'Calculations that were looked at.' }),
    notComputableCount: Type.Integer({ description: 'Of these, those that can no longer be computed.' }),
    changedCount: Type.Integer(),
    gainCount: Type.Integer(),
    lossCount: Type.Integer(),
    monthlyBeforeCents: Type.Integer({ description: 'Their months added up, without the revision.' }),
    monthlyAfterCents: Type.Integer({ description: 'Their months added up, with the revision.' }),
    distribution: itemList(
      Type.Object(
        {
          fromCents: Type.Optional(
            Type.Integer({ description: 'Change a month, at least; absent: no limit.' }),
          ),
          untilCents: Type.Optional(
            Type.Integer({ description: 'Change a month, below; absent: no limit.' }),
          ),
          count: Type.Integer(),
        },
        { $id: 'ChangeBucket' },
      ),
    ),
    gains: itemList(changedCalculationSchema),
    losses: itemList(changedCalculationSchema),
  },
  { $id: 'RateRevisionImpact' },
);

export const changedCalculationPageSchema = Type.Object(
  {
    items: itemList(changedCalculationSchema),
    next: nextPage,
  },
  { $id: 'ChangedCalculations', description: 'A page may be short, or empty, and not the last.' },
);
