import { Type } from 'typebox';
import { limits } from '../../domain/limits.ts';
import {
  capitalTypes,
  countedResourceTypes,
  debtorOnlyTypes,
  exemptResourceTypes,
  housingInKindTypes,
  isExemptType,
  jobIncomeTypes,
  replacementIncomeTypes,
} from '../../domain/resource-types.ts';
import { cents, code, date, reason, share } from './fields.ts';

const monthlyAmountCents = Type.Optional(cents('Euro cents a month. State either this or another amount.'));
const annualAmountCents = Type.Optional(cents('Euro cents a year. State either this or another amount.'));

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
    amountPerChequeCents: Type.Integer({
      minimum: 0,
      maximum: limits.maximumChequeCents,
      description: 'Euro cents paid for one cheque.',
    }),
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
      maximum: limits.maximumTrainingMonths,
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

const startedOn = Type.Optional(
  date('First day of the job, the activity or the training: the exemption of article 35 depends on it.'),
);

const otherWorkIncome = Type.Object(
  {
    type: code(['mealVouchersEmployerShare', 'ecoVouchers', 'trainingAllowance']),
    monthlyAmountCents,
    annualAmountCents,
    startedOn,
  },
  {
    $id: 'OtherWorkIncome',
    description: 'Net pay for training, or vouchers that come with a job, a month or a year.',
  },
);

const jobIncome = Type.Object(
  {
    type: code(jobIncomeTypes),
    monthlyAmountCents,
    annualAmountCents,
    startedOn,
    shortageOccupation: Type.Optional(
      Type.Object(
        {
          contractMonths: Type.Integer({
            minimum: 0,
            maximum: 600,
            description: 'Months of the contract; the higher exemption needs three.',
          }),
          usedBefore: Type.Optional(
            Type.Boolean({ description: 'The three months were used before; false when absent.' }),
          ),
        },
        {
          $id: 'ShortageOccupation',
          description: 'The job is on the list of shortage occupations of the region of work.',
        },
      ),
    ),
  },
  { $id: 'JobIncome', description: 'Net pay for a job, a month or a year.' },
);

const artistIncome = Type.Object(
  { type: code(['artistIncome']), annualAmountCents: cents('Euro cents of the whole year.') },
  { $id: 'ArtistIncome', description: 'Irregular artistic income.' },
);

const rights = ['fullOwnership', 'usufruct', 'bareOwnership'] as const;

const property = Type.Object(
  {
    type: code(['property']),
    kind: code(['built', 'unbuilt']),
    cadastralIncomeCents: cents('Non-indexed cadastral income of the whole property.'),
    share: Type.Optional(share),
    right: Type.Optional(code(rights, 'What is held of it; full ownership when absent.')),
    annualRentCents: Type.Optional(cents('Rent of a year for the whole property.')),
    deductibleInterestAnnualCents: Type.Optional(
      cents('Mortgage interest of the year before that article 26 admits, for the whole property.'),
    ),
    lifeAnnuityAnnualCents: Type.Optional(cents('Life annuity of a year paid for the whole property.')),
  },
  {
    $id: 'Property',
    description:
      'Immovable property (articles 25 and 26). The share is the whole when absent; in category 3 it is that of both partners together, and the property is stated once.',
  },
);

const cession = Type.Object(
  {
    type: code(['cession']),
    cededOn: date('Day of the cession.'),
    marketValueCents: cents('Market value of the whole good in full ownership at the cession.'),
    share: Type.Optional(share),
    right: Type.Optional(code(rights, 'What was ceded; full ownership when absent.')),
    forValue: Type.Boolean({ description: 'false for a gift.' }),
    onlyProperty: Type.Optional(
      Type.Boolean({
        description:
          'The only dwelling, with no other built property, or the only unbuilt land, with no other property; false when absent.',
      }),
    ),
    personalDebtsRepaidCents: Type.Optional(
      cents('Own debts, older than the cession, that were repaid with the proceeds.'),
    ),
    equityReductionCents: Type.Optional(cents('What the CPAS leaves out for reasons of equity.')),
    equityReason: Type.Optional(reason('The reasons of equity; needed with a reduction.')),
  },
  { $id: 'Cession', description: 'Goods sold or given away in the last ten years (articles 28 to 32).' },
);

const housingInKind = Type.Object(
  {
    type: code(housingInKindTypes),
    monthlyAmountCents,
    annualAmountCents,
    mainResidence: Type.Optional(
      Type.Boolean({ description: 'It concerns the main residence; true when absent.' }),
    ),
    payerLivesThere: Type.Optional(
      Type.Boolean({ description: 'Whoever pays or lends lives there too; false when absent.' }),
    ),
  },
  { $id: 'HousingInKind', description: 'Housing that somebody else pays for or lends (article 33).' },
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
    jobIncome,
    otherWorkIncome,
    artistIncome,
    property,
    cession,
    housingInKind,
  ],
  { $id: 'Resource', discriminator: { propertyName: 'type' } },
);

export const resourcesSchema = Type.Array(resource, { maxItems: limits.maximumResources });
