import { type Static, Type } from 'typebox';
import { limits } from '../../domain/limits.ts';
import { categories } from '../../domain/rate-book.ts';
import {
  capitalTypes,
  countedResourceTypes,
  debtorOnlyTypes,
  exemptResourceTypes,
  isExemptType,
  notYetCalculatedTypes,
  relationships,
  replacementIncomeTypes,
} from '../../domain/resource-types.ts';
import { code } from './code.ts';

const date = (description: string) => Type.String({ format: 'date', description });

const cents = (description: string) =>
  Type.Integer({ minimum: 0, maximum: limits.maximumAmountCents, description });

const monthlyAmountCents = Type.Optional(cents('Euro cents a month. State either this or another amount.'));
const annualAmountCents = Type.Optional(cents('Euro cents a year. State either this or another amount.'));

const share = Type.Object(
  {
    numerator: Type.Integer({ minimum: 1, maximum: limits.maximumShareDenominator }),
    denominator: Type.Integer({ minimum: 1, maximum: limits.maximumShareDenominator }),
  },
  { $id: 'Share', description: 'An exact part or number, such as 1/2 or 5/2.' },
);

const childTypes = ['familyBenefitsForChildren', 'alimonyForChild'] as const;
type ChildType = (typeof childTypes)[number];

const plainExemptTypes = Object.keys(exemptResourceTypes)
  .filter(isExemptType)
  .filter((type): type is Exclude<typeof type, ChildType> => childTypes.every((child) => child !== type));

const plainResource = Type.Object(
  {
    type: code([...countedResourceTypes, ...plainExemptTypes, ...debtorOnlyTypes]),
    monthlyAmountCents,
    annualAmountCents,
  },
  {
    $id: 'PlainResource',
    description:
      'A resource that is only an amount, a month or a year. Those exempt by article 22 §1 are stated with their amount, and the breakdown shows why they do not count.',
  },
);

const childResource = Type.Object(
  {
    type: code(childTypes),
    monthlyAmountCents,
    annualAmountCents,
    childInCharge: Type.Optional(
      Type.Boolean({ description: 'The child is wholly or partly in charge; true when absent.' }),
    ),
    childRaised: Type.Optional(
      Type.Boolean({ description: 'The person raises the child; true when absent.' }),
    ),
    drawnByPerson: Type.Optional(
      Type.Boolean({ description: 'The benefits are paid to this person; true when absent.' }),
    ),
    childUnmarried: Type.Optional(
      Type.Boolean({ description: 'The child is not married; true when absent.' }),
    ),
  },
  {
    $id: 'ChildResource',
    description:
      'Family benefits or alimony drawn for a child, exempt while the conditions of article 22 §1 b and c are met.',
  },
);

const replacementIncome = Type.Object(
  {
    type: code(replacementIncomeTypes),
    monthlyAmountCents,
    annualAmountCents,
    dailyAmountCents: Type.Optional(
      cents('Euro cents a day in the regime of six days a week: 26 days a month, 312 a year.'),
    ),
  },
  { $id: 'ReplacementIncome', description: 'Net income that replaces work, a month, a year or a day.' },
);

const aleCheques = Type.Object(
  {
    type: code(['aleCheques']),
    chequesPerMonth: Type.Integer({ minimum: 0, maximum: limits.maximumChequesPerMonth }),
    amountPerChequeCents: cents('Euro cents paid for one cheque.'),
  },
  { $id: 'AleCheques', description: 'Cheques of an ALE/PWA (wijk-werken).' },
);

const inCompanyTraining = Type.Object(
  {
    type: code(['inCompanyTraining']),
    monthlyAmountCents: cents('Net pay of the month, with the part that the employer bears.'),
    employerBorneMonthlyCents: cents('The part of it that the employer bears.'),
    monthNumber: Type.Integer({
      minimum: 1,
      maximum: 60,
      description: 'Which month of the training, from 1; the exemption ends after six.',
    }),
  },
  { $id: 'InCompanyTraining', description: 'Individual in-company training (PFI, FPI, IBO, IBU).' },
);

const gift = Type.Object(
  {
    type: code(['gift']),
    regular: Type.Boolean({ description: 'Given regularly. A one-off gift is stated in annualAmountCents.' }),
    donor: Type.Optional(
      Type.Object(
        {
          kind: code(['person', 'institution']),
          livesUnderSameRoof: Type.Optional(Type.Boolean()),
          hasMaintenanceDuty: Type.Optional(Type.Boolean()),
        },
        {
          $id: 'Donor',
          description: 'Needed for a one-off gift; of a person, both facts.',
        },
      ),
    ),
    monthlyAmountCents,
    annualAmountCents,
  },
  { $id: 'Gift', description: 'A gift of money (article 22 §1 j).' },
);

const guardianIndemnity = Type.Object(
  {
    type: code(['guardianIndemnity']),
    annualAmountCents: cents('Euro cents of the whole year.'),
    fullTimeGuardianships: share,
  },
  {
    $id: 'GuardianIndemnity',
    description: 'Flat indemnity of guardians of unaccompanied minors, with the guardianships of the year.',
  },
);

const volunteerIndemnity = Type.Object(
  {
    type: code(['volunteerIndemnity']),
    annualAmountCents: cents('Euro cents of the whole calendar year.'),
    highestDayCents: cents('The highest indemnity of one day, in euro cents.'),
  },
  { $id: 'VolunteerIndemnity', description: 'Indemnities of volunteers: all exempt, or none.' },
);

const capital = Type.Object(
  {
    type: code(capitalTypes),
    amountCents: cents('The whole capital, of all holders together.'),
    jointHolders: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: limits.maximumHolders,
        description: 'Holders of a joint account, the person included; 1 when absent.',
      }),
    ),
    partnerIsHolder: Type.Optional(
      Type.Boolean({
        description:
          'For a family in charge: the partner is one of the holders. When absent: yes if there is a partner.',
      }),
    ),
  },
  { $id: 'Capital', description: 'Movable capital, and what counts as such (article 27).' },
);

const notYetCalculated = Type.Object(
  { type: code(notYetCalculatedTypes) },
  {
    $id: 'NotYetCalculatedResource',
    description: 'Resources of articles that this version does not calculate: refused by name.',
    additionalProperties: true,
  },
);

const resource = Type.Union(
  [
    plainResource,
    childResource,
    replacementIncome,
    aleCheques,
    inCompanyTraining,
    gift,
    guardianIndemnity,
    volunteerIndemnity,
    capital,
    notYetCalculated,
  ],
  { $id: 'Resource', discriminator: { propertyName: 'type' } },
);

const resources = Type.Array(resource, { maxItems: limits.maximumResources });

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
    resources: Type.Optional(resources),
  },
  {
    $id: 'HouseholdMember',
    description:
      'Somebody who lives under the same roof and settles household matters mainly together with the applicant.',
  },
);

export const periodSchema = Type.Object(
  { startDate: date('First day.'), endDate: date('Last day, included.') },
  { $id: 'Period', description: 'Days inside one calendar month, both ends included.' },
);

export const caseReferenceSchema = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._/ -]{0,63}$',
  description: 'The file number of the caller; never a national number.',
});

export const calculationRequestSchema = Type.Object(
  {
    caseReference: caseReferenceSchema,
    requestDate: date('Date of the application. Its rates apply unless a period is stated.'),
    period: Type.Optional(periodSchema),
    category: Type.Optional(code(categories, 'Declared category; derived from the household when absent.')),
    categoryReason: Type.Optional(
      Type.String({
        pattern: '^[^\\u0000-\\u001F\\u007F]{1,500}$',
        description: 'Why a category applies that the household does not suggest.',
      }),
    ),
    applicant: Type.Object(
      {
        birthDate: Type.Optional(date('Date of birth.')),
        previousRightEndDate: Type.Optional(
          date(
            'Last day of an earlier right to the integration income; absent when there never was one. It decides whether the application is new, which matters in a part of a month.',
          ),
        ),
        resources: Type.Optional(resources),
      },
      { $id: 'Applicant' },
    ),
    household: Type.Optional(
      Type.Object(
        { members: Type.Array(member, { maxItems: limits.maximumMembers }) },
        {
          $id: 'Household',
          description: 'Everybody in the household besides the applicant; an empty list for a person alone.',
        },
      ),
    ),
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
          resources: [
            { type: 'alimonyForSelf', monthlyAmountCents: 15_000 },
            { type: 'studyGrant', annualAmountCents: 120_000 },
          ],
        },
        household: { members: [{ id: 'sister', relationship: 'sibling', birthDate: '1999-02-03' }] },
      },
    ],
  },
);

export type CalculationRequest = Static<typeof calculationRequestSchema>;
