import { type Static, Type } from 'typebox';
import { cutCodes } from '../../domain/breakdown.ts';
import { limits } from '../../domain/limits.ts';
import type { StatedCase } from '../../domain/stated-case.ts';
import type { LastingResource } from '../../domain/stated-timeline.ts';
import type { Schema } from '../schema.ts';
import { inputs, legalReference, list, simulationSchema, subject, warning } from './calculation-answer.ts';
import { calculationRequestSchema, periodSchema } from './calculation-request.ts';
import { textSchema } from './common.ts';
import { code, date } from './fields.ts';
import { resourcesSchema } from './resource.ts';

const { applicant, household, ...unchanged } = calculationRequestSchema.properties;
const { members, ...householdFields } = household.properties;

const resourceDays = {
  startDate: Type.Optional(
    date(
      'First day; when absent startedOn of a job, cededOn of a cession, else the first day of the timeline. Income from work and income that replaces it counts for whole calendar months: state what is paid in such a month, and a month with another pay as a resource of its own.',
    ),
  ),
  endDate: Type.Optional(date('Last day, included; the last day of the timeline when absent.')),
};

/** A resource of a calculation, with its days. */
function lasting(resource: object): Schema {
  const { $id, properties }: Schema = Object(resource);
  if ($id === undefined) throw new TypeError('a branch of a union with a discriminator needs a name');
  return { ...resource, $id: `Lasting${$id}`, properties: { ...properties, ...resourceDays } };
}

const lastingResource = Type.Unsafe<LastingResource>({
  $id: 'LastingResource',
  discriminator: { propertyName: 'type' },
  anyOf: resourcesSchema.items.anyOf.map(lasting),
});

const lastingResources = Type.Optional(Type.Array(lastingResource, { maxItems: limits.maximumResources }));

const timelinePeriod = Type.Object(periodSchema.properties, {
  $id: 'TimelinePeriod',
  description: `Days over up to ${limits.maximumTimelineMonths} calendar months, both ends included.`,
});

export const timelineRequestSchema = Type.Object(
  {
    ...unchanged,
    requestDate: date('Date of the application.'),
    period: timelinePeriod,
    applicant: Type.Object(
      { ...applicant.properties, resources: lastingResources },
      {
        $id: 'LastingApplicant',
        description:
          'As in a calculation. A right that began before the timeline is stated in `rightStartDate`; without it the right begins on the first day of the first period that is granted. `usedDays` and `monthNumber` are those of the first day; the timeline counts on.',
      },
    ),
    household: Type.Optional(
      Type.Object(
        {
          ...householdFields,
          members: Type.Array(
            Type.Object(
              {
                ...members.items.properties,
                resources: lastingResources,
                startDate: Type.Optional(
                  date(
                    'First day in the household; when absent, or before the day of birth, the first day of the timeline or of life, whichever is later.',
                  ),
                ),
                endDate: Type.Optional(
                  date('Last day in the household, included; the last day of the timeline when absent.'),
                ),
              },
              {
                $id: 'LastingMember',
                description:
                  'A member of the household with the days on which he lives there. Whoever comes back is stated twice, with the same id, relationship and birthDate; what decides his exemption of work need not be stated again, and is counted on. A partner who comes to share in a right of category 3 within the timeline has that day as `rightStartDate` where none is stated. That a child is in charge ends by itself with its 18th birthday.',
              },
            ),
            { maxItems: limits.maximumMembers },
          ),
        },
        { $id: 'LastingHousehold', description: 'Everybody who lives there on a day of the timeline.' },
      ),
    ),
  },
  {
    $id: 'TimelineRequest',
    description: 'The facts of a calculation, with their days, over several months.',
    examples: [
      {
        caseReference: '52011-2026-000417',
        requestDate: '2026-08-11',
        period: { startDate: '2026-08-11', endDate: '2026-10-31' },
        applicant: { birthDate: '1990-05-04', resources: [] },
        household: {
          members: [
            {
              id: 'partner',
              relationship: 'partner',
              startDate: '2026-09-19',
              resources: [{ type: 'pension', monthlyAmountCents: 120_000 }],
            },
          ],
        },
      },
    ],
  },
);

const cut = Type.Object(
  {
    code: code(cutCodes),
    date: date('First day of the period.'),
    subject,
    description: textSchema,
    inputs,
    legalReferences: list(legalReference),
  },
  { $id: 'Cut', description: 'Why a period begins.' },
);

/** A component has its examples where an operation takes or answers it on its own. */
const withoutExamples = { examples: undefined };

const cents = (description: string) => Type.Integer({ minimum: 0, description });

const sums = {
  payableCents: cents('The payable amounts of the periods, added up.'),
  paymentCents: cents('What is paid of them, without the installation premium.'),
  installationPremiumCents: cents('The installation premium, paid besides.'),
};

export const timelineSchema = Type.Object(
  {
    caseReference: calculationRequestSchema.properties.caseReference,
    requestDate: date('As stated.'),
    period: timelinePeriod,
    months: list(
      Type.Object(
        {
          month: Type.String({ pattern: '^\\d{4}-\\d{2}$', description: 'Such as 2026-09.' }),
          ...sums,
          periods: list(
            Type.Object(
              {
                period: periodSchema,
                cuts: list(cut, { minItems: 1 }),
                request: Type.Unsafe<StatedCase>({ ...calculationRequestSchema, ...withoutExamples }),
                calculation: Type.Unsafe<Static<typeof simulationSchema>>({
                  ...simulationSchema,
                  ...withoutExamples,
                }),
              },
              {
                $id: 'TimelinePart',
                description:
                  'A period of constant facts, rules and rates. `request`, sent to /v1/simulate, gives the same calculation.',
              },
            ),
            { minItems: 1 },
          ),
        },
        { $id: 'TimelineMonth' },
      ),
    ),
    totals: Type.Object(sums, { $id: 'TimelineTotals' }),
    warnings: list(warning, {
      description: 'About the timeline as a whole; those of a period stand in its calculation.',
    }),
  },
  { $id: 'Timeline', description: 'A case month by month. Nothing is stored.' },
);
