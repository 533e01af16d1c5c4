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
  'severancePay',
] as const;

/** Pay for a job, which can be one in a shortage occupation. */
export const jobIncomeTypes = ['wage', 'selfEmployedIncome'] as const;

/**
 * Pay for work or training: pooled over the month, and what the socio-professional exemption is taken from
 * (articles 23 and 35).
 */
export const workIncomeTypes = [
  ...jobIncomeTypes,
  'mealVouchersEmployerShare',
  'ecoVouchers',
  'trainingAllowance',
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
const ownRuleTypes = [
  'aleCheques',
  'inCompanyTraining',
  'gift',
  'guardianIndemnity',
  'volunteerIndemnity',
] as const;

/** Resources that only a person who lives with the applicant can have. */
export const debtorOnlyTypes = ['integrationIncome', 'familyBenefitsForApplicant'] as const;

/** Housing that somebody else pays for (article 33). */
export const housingInKindTypes = ['housingCostsPaidByThirdParty', 'freeUseOfDwelling'] as const;

/** Resources with an article of their own: artists (35 §3), immovable property (25, 26), cessions (28 to 32). */
const ownArticleTypes = ['artistIncome', 'property', 'cession'] as const;

export type ExemptResourceType = keyof typeof exemptResourceTypes;
export type CountedResourceType = (typeof countedResourceTypes)[number];
export type ReplacementIncomeType = (typeof replacementIncomeTypes)[number];
export type CapitalType = (typeof capitalTypes)[number];
type OwnRuleType = (typeof ownRuleTypes)[number];
export type DebtorOnlyType = (typeof debtorOnlyTypes)[number];
export type WorkIncomeType = (typeof workIncomeTypes)[number];
export type HousingInKindType = (typeof housingInKindTypes)[number];
type OwnArticleType = (typeof ownArticleTypes)[number];

export type ResourceType =
  | ExemptResourceType
  | CountedResourceType
  | ReplacementIncomeType
  | CapitalType
  | OwnRuleType
  | DebtorOnlyType
  | WorkIncomeType
  | HousingInKindType
  | OwnArticleType;

const exemptTypes = Object.keys(exemptResourceTypes).filter(isExemptType);

/** All codes, in the order of the reference list. */
export const resourceTypes: readonly ResourceType[] = [
  ...workIncomeTypes,
  ...replacementIncomeTypes,
  ...ownRuleTypes,
  ...countedResourceTypes,
  ...capitalTypes,
  ...ownArticleTypes,
  ...housingInKindTypes,
  ...exemptTypes,
  ...debtorOnlyTypes,
];

export function isExemptType(type: string): type is ExemptResourceType {
  return Object.hasOwn(exemptResourceTypes, type);
}

export function isDebtorOnlyType(type: string): type is DebtorOnlyType {
  return debtorOnlyTypes.some((code) => code === type);
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

/** Relationships that owe maintenance: adults of these count since 2026-03-01 (article 34 §2). */
export const maintenanceDebtors: readonly Relationship[] = [
  'parent',
  'child',
  'grandparent',
  'grandchild',
  'childInLaw',
  'parentInLaw',
  'exSpouse',
];

/** Of these, the ones that counted before: ascendants and descendants of the first degree. */
export const firstDegree: readonly Relationship[] = ['parent', 'child'];
