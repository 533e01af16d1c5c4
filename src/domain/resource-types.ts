/**
 * Every type of resource that a request can name, by the way the law treats it (law.md sections 3 and 5).
 * The codes are part of the API; the texts for people stand in the glossary.
 */

/** What article 22 §1 of the royal decree leaves out of account: its letter, and its first day where it has one. */
export interface Exemption {
  /** Letter of article 22 §1; absent where the guidance leaves the resource out without a letter. */
  readonly letter?: string;
  /** First day of the exemption; absent when it is as old as the decree, 2002-10-01. */
  readonly firstDay?: string;
}

/** Resources exempt whatever their amount (law.md section 3). Before its first day such a resource counts. */
export const exemptResourceTypes = {
  cpasAid: { letter: 'a' },
  familyBenefitsForChildren: { letter: 'b' },
  /** Royal decree of 12 September 2023. */
  familyBenefitsDisabilitySupplement: { letter: 'b', firstDay: '2023-12-09' },
  alimonyForChild: { letter: 'c' },
  regionalHousingPremium: { letter: 'f' },
  studyGrant: { letter: 'g' },
  fosterCareAllowance: { letter: 'h' },
  attendanceFees: { letter: 'i' },
  frontLinePension: { letter: 'k' },
  warAnnuity: { letter: 'l' },
  thirdPartyHelpAllowance: { letter: 'm' },
  wartimeDetentionIndemnity: { letter: 'n' },
  /** Royal decree of 5 December 2004. */
  refundableTaxCredit: { letter: 'o', firstDay: '2005-01-01' },
  transitionTraineeshipIndemnity: { letter: 'r' },
  asbestosFundPayment: { letter: 's' },
  integrationAllowance: { letter: 't', firstDay: '2022-01-01' },
  defenceServicePay: {},
  expenseReimbursement: {},
} as const satisfies Record<string, Exemption>;

/** Resources that count in full. */
export const countedResourceTypes = [
  'alimonyForSelf',
  'familyBenefitsForSelf',
  'recurrentGrant',
  'foreignStudyGrant',
  'localHousingAid',
  'foreignPropertyIncome',
  'otherIncome',
] as const;

/** Income that replaces work; it is pooled with work over the month (articles 23 and 24). */
export const replacementIncomeTypes = [
  'unemploymentBenefit',
  'sicknessBenefit',
  'pension',
  'bridgingRight',
  'incomeReplacementAllowance',
] as const;

/** Movable capital, and what the law treats as such (article 27). */
export const capitalTypes = [
  'movableCapital',
  'holidayPay',
  'yearEndBonus',
  'taxRefund',
  'inheritance',
] as const;

/** Resources with a rule of their own in article 22 §1. */
export const ownRuleTypes = [
  'aleCheques',
  'inCompanyTraining',
  'gift',
  'guardianIndemnity',
  'volunteerIndemnity',
] as const;

/** Resources that only a person who lives with the applicant can have. */
export const debtorOnlyTypes = ['integrationIncome', 'familyBenefitsForApplicant'] as const;

/** Resources whose articles are not calculated yet: refused by name, never computed wrongly. */
export const notYetCalculatedTypes = [
  'wage',
  'selfEmployedIncome',
  'mealVouchersEmployerShare',
  'ecoVouchers',
  'trainingAllowance',
  'severancePay',
  'artistIncome',
  'property',
  'cession',
  'housingCostsPaidByThirdParty',
  'freeUseOfDwelling',
] as const;

export type ExemptResourceType = keyof typeof exemptResourceTypes;
export type CountedResourceType = (typeof countedResourceTypes)[number];
export type ReplacementIncomeType = (typeof replacementIncomeTypes)[number];
export type CapitalType = (typeof capitalTypes)[number];
export type OwnRuleType = (typeof ownRuleTypes)[number];
export type DebtorOnlyType = (typeof debtorOnlyTypes)[number];
export type NotYetCalculatedType = (typeof notYetCalculatedTypes)[number];

export type ResourceType =
  | ExemptResourceType
  | CountedResourceType
  | ReplacementIncomeType
  | CapitalType
  | OwnRuleType
  | DebtorOnlyType
  | NotYetCalculatedType;

const exemptTypes = Object.keys(exemptResourceTypes).filter(isExemptType);

/** All codes, in the order of the reference list. */
export const resourceTypes: readonly ResourceType[] = [
  ...replacementIncomeTypes,
  ...ownRuleTypes,
  ...countedResourceTypes,
  ...capitalTypes,
  ...exemptTypes,
  ...debtorOnlyTypes,
  ...notYetCalculatedTypes,
];

export function isExemptType(type: string): type is ExemptResourceType {
  return Object.hasOwn(exemptResourceTypes, type);
}

/** The exemption of a type, widened so that its optional members can be read. */
export function exemptionOf(type: ExemptResourceType): Exemption {
  return exemptResourceTypes[type];
}

/** How a member of the household is related to the applicant. */
export const relationships = [
  'partner',
  'parent',
  'child',
  'grandparent',
  'grandchild',
  'childInLaw',
  'parentInLaw',
  'exSpouse',
  'greatGrandparent',
  'sibling',
  'stepParent',
  'stepChild',
  'fosterParent',
  'fosterChild',
  'uncleAunt',
  'friend',
  'other',
] as const;

export type Relationship = (typeof relationships)[number];

/** Relationships whose resources never count (article 34 §3). */
export const neverCountedRelationships: readonly Relationship[] = [
  'greatGrandparent',
  'sibling',
  'stepParent',
  'stepChild',
  'fosterParent',
  'fosterChild',
  'uncleAunt',
  'friend',
  'other',
];
