import { Type } from 'typebox';
import { limits } from '../../domain/limits.ts';
import { categories } from '../../domain/rate-book.ts';
import { relationships } from '../../domain/resource-types.ts';
import { nationalityStatuses } from '../../domain/stated-case.ts';
import { cents, code, date, reason, share } from './fields.ts';
import { resourcesSchema } from './resource.ts';

const socioProfessional = Type.Object(
  {
    usedDays: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 1095,
        description: 'Days of the counter of 1 095 that were used before the period; 0 when absent.',
      }),
    ),
    firstGrantedOn: Type.Optional(date('First day on which the exemption was granted.')),
    student: Type.Optional(
      Type.Object(
        {
          fullTimeRecognisedStudies: Type.Boolean(),
          startedBefore25: Type.Boolean({
            description: 'Under 25 at the start of the right, or when the studies started.',
          }),
          integrationProjectSignedOn: date('The month of the signature counts whole.'),
          endedOn: Type.Optional(
            date(
              'Last day of the studies or of the project: the exemption of students is that of the days until then, and the general one can follow it in the same month.',
            ),
          ),
        },
        { $id: 'StudentFacts' },
      ),
    ),
    artist: Type.Optional(
      Type.Object(
        { firstIncomeOn: date('Day of the first artistic income.') },
        {
          $id: 'ArtistFacts',
          description: 'The exemption of artists was chosen; it excludes the general one.',
        },
      ),
    ),
  },
  {
    $id: 'SocioProfessionalFacts',
    description: 'What decides the socio-professional exemption (article 35) besides the jobs themselves.',
  },
);

const assessed = ['met', 'notMet', 'notAssessed'] as const;

const eligibility = Type.Object(
  {
    residence: Type.Optional(code(assessed, 'Actual, habitual and lawful residence in Belgium.')),
    minorException: Type.Optional(
      code(
        ['emancipatedByMarriage', 'childInCharge', 'pregnant', 'none'],
        'Why a minor has the right of somebody of age; `none` when it was found that no exception holds. A child in charge in the household is seen without it.',
      ),
    ),
    nationality: Type.Optional(
      Type.Object(
        {
          status: code(
            nationalityStatuses,
            'populationRegister: a foreigner entered in the population register, not in the register of foreigners. other: none of these; the integration income is refused.',
          ),
          residenceRightSince: Type.Optional(
            date(
              'First day of the right of residence, for a citizen of the European Union and his family alone: they have a right after three months of it.',
            ),
          ),
        },
        {
          $id: 'Nationality',
          description: 'Nationality or residence status on the first day of the period.',
        },
      ),
    ),
    willingnessToWork: Type.Optional(
      code(
        [...assessed, 'excusedForHealth', 'excusedForEquity'],
        'Willing to work; the condition is met as well by whoever is excused for reasons of health or of equity.',
      ),
    ),
    otherRightsExhausted: Type.Optional(
      code(assessed, 'Whether the applicant has claimed the benefits that other legislation grants.'),
    ),
  },
  {
    $id: 'Eligibility',
    description:
      'The conditions of article 3 of the law that are not a matter of amounts; the age follows from `birthDate`. `notMet` refuses the right. What is absent or `notAssessed` refuses nothing, and comes back in `missingInputs` with what each answer would give.',
  },
);

const personFields = {
  resources: Type.Optional(resourcesSchema),
  familyBenefitChildren: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: limits.maximumMembers,
      description:
        'Children for whom this person draws family benefits; they raise the exemption of built property. 0 when absent.',
    }),
  ),
  socioProfessional: Type.Optional(socioProfessional),
};

const member = Type.Object(
  {
    id: Type.String({
      pattern: '^[A-Za-z0-9_-]{1,64}$',
      description: 'A name that the caller gives the member; not a national number.',
    }),
    relationship: code(relationships, 'How the member is related to the applicant.'),
    birthDate: Type.Optional(date('Needed for a child, and for whoever is in charge.')),
    married: Type.Optional(Type.Boolean({ description: 'false when absent.' })),
    inCharge: Type.Optional(
      Type.Boolean({
        description:
          'A minor unmarried child in charge. When absent: yes for a child of the applicant, no for anybody else.',
      }),
    ),
    receivesIntegrationIncome: Type.Optional(
      Type.Boolean({
        description:
          'A partner with an integration income of his own never counts. Of anybody else it is a resource, to be stated with its amount as `integrationIncome`.',
      }),
    ),
    rightStartDate: Type.Optional(
      date(
        'Of a partner: first day from which the partner has shared in this right or had one of their own; the first day of the applicant’s right when absent. In category 3 the exemption of the partner’s work depends on it.',
      ),
    ),
    owesMaintenance: Type.Optional(
      Type.Boolean({
        description:
          'false for somebody of the list who owes none, such as a parent-in-law who married again; true when absent.',
      }),
    ),
    custodyShare: Type.Optional(share),
    waiver: Type.Optional(
      Type.Object(
        {
          reason: reason('The reasons of equity of the CPAS.'),
          retainedAnnualCents: Type.Optional(
            cents('Resources a year that are retained all the same; absent when nothing is.'),
          ),
        },
        { $id: 'EquityWaiver', description: 'The CPAS leaves the resources out of account for equity.' },
      ),
    ),
    ...personFields,
  },
  {
    $id: 'HouseholdMember',
    description:
      'Somebody who lives under the same roof and settles household matters mainly together with the applicant. `custodyShare`: for a child in charge in alternating residence, the part of the time that it is there; the month is then computed with and without the child, and weighted.',
  },
);

const sanction = Type.Object(
  {
    ground: code(
      ['undeclaredResources', 'integrationProjectBreach'],
      'Resources that were not, wrongly or incompletely declared; or a breach of the individual integration project after a formal notice.',
    ),
    decidedOn: date(`Day of the decision that pronounces the sanction, until ${limits.lastDay}.`),
    startDate: date(
      'First day; for a breach of the project the first of the second month after the decision. From 2002-10-01 on.',
    ),
    endDate: date('Last day, included.'),
    share: Type.Optional(share),
    fraud: Type.Optional(
      Type.Boolean({ description: 'Undeclared resources with fraudulent intent; false when absent.' }),
    ),
    repeated: Type.Optional(
      Type.Boolean({
        description:
          'Repeated within three years (undeclared resources) or one year (breach of the project); false when absent.',
      }),
    ),
    conditional: Type.Optional(
      Type.Boolean({
        description: 'Pronounced with suspension of its execution: it takes nothing off; false when absent.',
      }),
    ),
  },
  {
    $id: 'Sanction',
    description:
      'A sanction under article 30 of the law. At most 6 months for undeclared resources, 12 with fraud, twice that when repeated; at most 1 month for a breach of the project, 3 when repeated. `share`: the part of the payment that is suspended; the whole when absent.',
  },
);

const stayAbroad = Type.Object(
  {
    startDate: date('First day abroad. From 2002-10-01 on.'),
    endDate: date('Last day abroad, included.'),
    exceptionalReason: Type.Optional(
      reason(
        'Exceptional circumstances for which the CPAS goes on paying beyond 28 days. The days count among those of the year all the same.',
      ),
    ),
  },
  { $id: 'StayAbroad', description: 'Days abroad, both ends included.' },
);

const detention = Type.Object(
  {
    kind: code(
      ['prison', 'courtOrderedPlacement', 'electronicMonitoring', 'autonomousElectronicMonitoring'],
      'On the roll of a prison; placed by court order; an electronic tag as a way of serving a prison sentence; an electronic tag as a sentence of its own, which suspends nothing.',
    ),
    startDate: date('First day. From 2002-10-01 on.'),
    endDate: Type.Optional(date('Last day, included; absent while it goes on.')),
  },
  { $id: 'Detention', description: 'Days of deprivation of liberty, both ends included.' },
);

const payment = Type.Object(
  {
    sanctions: Type.Optional(
      Type.Array(sanction, {
        maxItems: limits.maximumPaymentFacts,
        description: 'Sanctions; those without a day in the period play no part.',
      }),
    ),
    staysAbroad: Type.Optional(
      Type.Array(stayAbroad, {
        maxItems: limits.maximumPaymentFacts,
        description:
          'Every stay abroad from 1 January of the year of the period to the end of the period: the first 28 days of a calendar year are paid. A day of two stays counts once.',
      }),
    ),
    detentions: Type.Optional(
      Type.Array(detention, {
        maxItems: limits.maximumPaymentFacts,
        description: 'Deprivations of liberty; those without a day in the period play no part.',
      }),
    ),
  },
  {
    $id: 'PaymentFacts',
    description:
      'What suspends the payment and leaves the right as it is: `amounts` never change, `payment` of the answer does.',
  },
);

const decision = Type.Object(
  {
    decidedOn: Type.Optional(
      date(
        'Day of the decision on the application; not before it. While absent, deadlines run from its last day.',
      ),
    ),
    reviewedOn: Type.Optional(date('Day of the last yearly review; not before the decision.')),
  },
  {
    $id: 'Decision',
    description: `What is known of the decision: deadlines follow from it. Days until ${limits.lastDay}.`,
  },
);

export const periodSchema = Type.Object(
  { startDate: date('First day.'), endDate: date(`Last day, included; until ${limits.lastDay}.`) },
  { $id: 'Period', description: 'Days inside one calendar month, both ends included.' },
);

export const caseReferenceSchema = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._/ -]{0,63}$',
  description: 'The file number of the caller; never a national number.',
});

const choices = Type.Object(
  {
    debtors: Type.Optional(
      code(['grouped', 'individual'], 'Maintenance debtors taken together (when absent), or one by one.'),
    ),
    divideAmongApplicants: Type.Optional(
      Type.Boolean({ description: 'Several applicants divide the excess; true when absent.' }),
    ),
    familyBenefits: Type.Optional(
      code(
        ['insideResources', 'direct'],
        'Family benefits drawn for the applicant: among the resources of the debtor (when absent), or directly.',
      ),
    ),
    countIntegrationIncome: Type.Optional(
      Type.Boolean({ description: 'The integration income of a debtor is a resource; true when absent.' }),
    ),
    prorateCohabitants: Type.Optional(
      Type.Boolean({
        description:
          'The part of the cohabitants is prorated in a new application within a month; false when absent.',
      }),
    ),
    countedShareOfExcess: Type.Optional(share),
  },
  {
    $id: 'Choices',
    description:
      'What the law leaves to the CPAS. Each has a default; a choice that is stated comes back as a warning. `countedShareOfExcess`: before 2026-03-01, the part of the excess of parents and adult children that counts.',
  },
);

export const calculationRequestSchema = Type.Object(
  {
    caseReference: caseReferenceSchema,
    requestDate: date(
      `Date of the application, until ${limits.lastDay}. Without a period the calculation is of its whole month, with the rates and the ages of this date.`,
    ),
    period: Type.Optional(periodSchema),
    category: Type.Optional(code(categories, 'Declared category; derived from the household when absent.')),
    categoryReason: Type.Optional(reason('Why a category applies that the household does not suggest.')),
    applicant: Type.Object(
      {
        birthDate: Type.Optional(date('Date of birth.')),
        previousRightEndDate: Type.Optional(
          date(
            'Last day of an earlier right to the integration income; absent when there never was one. It decides whether the application is new, which matters in a part of a month.',
          ),
        ),
        rightStartDate: Type.Optional(
          date(
            'First day of the right that runs; the first day of the period when absent. An interruption of less than two complete calendar months does not end it.',
          ),
        ),
        rightEndDate: Type.Optional(
          date(
            'Last day of the right in this month, where the period is only a part of it; the last day of the period when absent. In a new application professional income is prorated by the days of the right in the month.',
          ),
        ),
        homelessWithIntegrationProject: Type.Optional(
          Type.Boolean({
            description:
              'Homeless with an individual integration project: isolated, even when lodged with somebody for a time; no longer from the day of moving in on. false when absent.',
          }),
        ),
        hasDisabilitySupplement: Type.Optional(
          Type.Boolean({
            description:
              'Family benefits for the applicant carry a supplement for his disability; false when absent.',
          }),
        ),
        beneficiaryOn20260116: Type.Optional(
          Type.Boolean({
            description:
              'Drew an integration income on 2026-01-16 and keeps the earlier article 34 until the next revision; false when absent.',
          }),
        ),
        revisedOn: Type.Optional(
          date(
            'Day of the first revision since 2026-01-16 that brings the new article 34; that of the last yearly review when absent or later, if that was since 2026-03-01.',
          ),
        ),
        eligibility: Type.Optional(eligibility),
        installationPremium: Type.Optional(
          Type.Object(
            {
              movedInOn: date('Day on which the dwelling becomes the main residence; in the period.'),
              receivedBefore: Type.Optional(
                Type.Boolean({
                  description:
                    'The premium was granted before: it is given once in a life; false when absent.',
                }),
              ),
            },
            {
              $id: 'InstallationPremium',
              description:
                'The applicant stops being homeless by taking up a dwelling as main residence, and applies for the installation premium.',
            },
          ),
        ),
        ...personFields,
      },
      { $id: 'Applicant' },
    ),
    household: Type.Optional(
      Type.Object(
        {
          members: Type.Array(member, { maxItems: limits.maximumMembers }),
          applicants: Type.Optional(
            Type.Integer({
              minimum: 1,
              maximum: limits.maximumMembers,
              description:
                'Applicants of the same rank who share the maintenance debtors, this one included; 1 when absent.',
            }),
          ),
        },
        {
          $id: 'Household',
          description: 'Everybody in the household besides the applicant; an empty list for a person alone.',
        },
      ),
    ),
    choices: Type.Optional(choices),
    payment: Type.Optional(payment),
    decision: Type.Optional(decision),
  },
  {
    $id: 'CalculationRequest',
    description: 'The facts of one person, or of a couple in category 3, for one month or part of one.',
    examples: [
      {
        caseReference: '52011-2026-000417',
        requestDate: '2026-09-12',
        period: { startDate: '2026-09-12', endDate: '2026-09-30' },
        category: 'cohabitant',
        applicant: {
          birthDate: '2001-05-04',
          eligibility: {
            residence: 'met',
            nationality: { status: 'belgian' },
            willingnessToWork: 'met',
            otherRightsExhausted: 'notAssessed',
          },
          resources: [{ type: 'alimonyForSelf', monthlyAmountCents: 15_000 }],
        },
        household: {
          members: [
            {
              id: 'mother',
              relationship: 'parent',
              birthDate: '1970-01-01',
              resources: [{ type: 'pension', annualAmountCents: 1_800_000 }],
            },
            {
              id: 'sister',
              relationship: 'sibling',
              birthDate: '1999-02-03',
              resources: [{ type: 'wage', annualAmountCents: 1_400_000 }],
            },
          ],
        },
      },
    ],
  },
);
