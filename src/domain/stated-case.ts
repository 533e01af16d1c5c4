import type { Cents } from './money.ts';
import type { Category } from './rate-book.ts';
import type {
  CapitalType,
  CountedResourceType,
  DebtorOnlyType,
  ExemptResourceType,
  HousingInKindType,
  Relationship,
  ReplacementIncomeType,
  WorkIncomeType,
} from './resource-types.ts';

/** A case as it is stated in a request: plain JSON that has passed the schema. */
export interface StatedCase {
  readonly caseReference: string;
  readonly requestDate: string;
  readonly period?: { readonly startDate: string; readonly endDate: string };
  readonly category?: Category;
  readonly categoryReason?: string;
  readonly applicant: StatedApplicant;
  readonly household?: {
    readonly members: readonly StatedMember[];
    /** Applicants of the same rank who share the maintenance debtors, this one included; 1 when absent. */
    readonly applicants?: number;
  };
  readonly choices?: Choices;
  readonly payment?: StatedPayment;
  readonly decision?: StatedDecision;
}

/** What suspends the payment of an integration income and leaves the right as it is (law.md section 10). */
export interface StatedPayment {
  readonly sanctions?: readonly StatedSanction[];
  /** Every stay abroad of the calendar year until the end of the period: the first 28 days are paid. */
  readonly staysAbroad?: readonly StatedStayAbroad[];
  readonly detentions?: readonly StatedDetention[];
}

/** A sanction (article 30 of the law), in force on its days, both included. */
export interface StatedSanction {
  readonly ground: 'undeclaredResources' | 'integrationProjectBreach';
  readonly decidedOn: string;
  readonly startDate: string;
  readonly endDate: string;
  /** The part of the payment that is suspended; the whole when absent. */
  readonly share?: Share;
  /** Undeclared resources with fraudulent intent. */
  readonly fraud?: boolean;
  /** Repeated within the time that the law sets (three years; one year for a breach of the project). */
  readonly repeated?: boolean;
  /** Pronounced with suspension (sursis): it takes nothing off. */
  readonly conditional?: boolean;
}

/** Days abroad, both included. */
export interface StatedStayAbroad {
  readonly startDate: string;
  readonly endDate: string;
  /** Exceptional circumstances for which the CPAS goes on paying beyond 28 days, in its words. */
  readonly exceptionalReason?: string;
}

/** Days on the roll of a prison or in a placement by court order, both included; without an end it goes on. */
export interface StatedDetention {
  readonly kind:
    | 'prison'
    | 'courtOrderedPlacement'
    | 'electronicMonitoring'
    | 'autonomousElectronicMonitoring';
  readonly startDate: string;
  readonly endDate?: string;
}

/** What is known of the decision: its deadlines follow. */
export interface StatedDecision {
  readonly decidedOn?: string;
  /** Day of the last yearly review. */
  readonly reviewedOn?: string;
}

/** What the law leaves to the CPAS; each default is that of law.md. The receipt records what was stated. */
export interface Choices {
  /** O1: debtors taken together against as many category amounts, or one by one. Default grouped. */
  readonly debtors?: 'grouped' | 'individual';
  /** O2: whether several applicants divide the excess. Default true. */
  readonly divideAmongApplicants?: boolean;
  /** O3: family benefits drawn for the applicant among the debtor's resources, or directly. Default insideResources. */
  readonly familyBenefits?: 'insideResources' | 'direct';
  /** O4: whether a debtor's own integration income is one of his resources. Default true. */
  readonly countIntegrationIncome?: boolean;
  /** O7: whether the part of cohabitants is prorated in a new application within a month. Default false. */
  readonly prorateCohabitants?: boolean;
  /** Before 2026-03-01: the part of the excess of parents and adult children that counts. Default all of it. */
  readonly countedShareOfExcess?: Share;
}

/** What a person states besides who he is. */
export interface StatedPerson {
  readonly resources?: readonly StatedResource[];
  /** Children for whom the person draws family benefits: they raise the exemption of built property. */
  readonly familyBenefitChildren?: number;
  readonly socioProfessional?: SocioProfessionalFacts;
}

/** What decides the socio-professional exemption (article 35), besides the jobs themselves. */
export interface SocioProfessionalFacts {
  /** Days of the counter of 1 095 that were used before the period. */
  readonly usedDays?: number;
  /** First day on which the exemption was granted: the six years run from it. */
  readonly firstGrantedOn?: string;
  readonly student?: {
    readonly fullTimeRecognisedStudies: boolean;
    readonly startedBefore25: boolean;
    readonly integrationProjectSignedOn: string;
    /** Last day of the studies or of the project; the general regime can follow within the same month. */
    readonly endedOn?: string;
  };
  readonly artist?: { readonly firstIncomeOn: string };
}

export interface StatedApplicant extends StatedPerson {
  readonly birthDate?: string;
  /**
   * First day of the right that runs; the first day of the period when absent. An interruption of less than
   * two complete calendar months does not end it.
   */
  readonly rightStartDate?: string;
  /** Family benefits for the applicant carry a supplement for his disability or need of help. */
  readonly hasDisabilitySupplement?: boolean;
  /** A beneficiary on 2026-01-16 keeps the earlier article 34 until his next revision (law.md 6.2). */
  readonly beneficiaryOn20260116?: boolean;
  /** Day of the first revision since, under article 22 §1, 1°, 3° or 4° of the law, or the yearly one of `reviewedOn`. */
  readonly revisedOn?: string;
  /** Last day of an earlier right to the integration income; absent when there never was one. */
  readonly previousRightEndDate?: string;
  /** Last day of the right in this month, where the period is a part of it only; the last of the period when absent. */
  readonly rightEndDate?: string;
  /** Homeless with an integration project: isolated, even when lodged with somebody for a time (article 14 §1). */
  readonly homelessWithIntegrationProject?: boolean;
  readonly eligibility?: StatedEligibility;
  readonly installationPremium?: StatedInstallationPremium;
}

/** Whether a condition of article 3 of the law was found to be met. */
export type Assessed = 'met' | 'notMet' | 'notAssessed';

/** What the CPAS knows of the conditions of article 3 of the law; what is absent was not assessed. */
export interface StatedEligibility {
  /** Habitual and lawful residence in Belgium. */
  readonly residence?: Assessed;
  /** Why a minor has a right as an adult has (article 7); `none` when no exception holds. */
  readonly minorException?: 'emancipatedByMarriage' | 'childInCharge' | 'pregnant' | 'none';
  readonly nationality?: {
    readonly status: NationalityStatus;
    /** First day of the right of residence, for a citizen of the European Union and his family. */
    readonly residenceRightSince?: string;
  };
  /** Willing to work, or excused for reasons of health or equity. */
  readonly willingnessToWork?: Assessed | 'excusedForHealth' | 'excusedForEquity';
  /** Claimed what other laws grant. */
  readonly otherRightsExhausted?: Assessed;
}

export type NationalityStatus = (typeof nationalityStatuses)[number];

export const nationalityStatuses = [
  'belgian',
  'europeanUnionCitizen',
  'familyOfEuropeanUnionCitizen',
  'populationRegister',
  'stateless',
  'recognisedRefugee',
  'subsidiaryProtection',
  'other',
] as const;

/** A homeless person takes up a dwelling as his main residence (article 14 §3). */
interface StatedInstallationPremium {
  readonly movedInOn: string;
  /** The premium was granted before: it is given once in a life. */
  readonly receivedBefore?: boolean;
}

export interface StatedMember extends StatedPerson {
  readonly id: string;
  readonly relationship: Relationship;
  readonly birthDate?: string;
  readonly married?: boolean;
  readonly inCharge?: boolean;
  /** Draws an integration income of his own: a partner who does never counts (article 34 §1). */
  readonly receivesIntegrationIncome?: boolean;
  /**
   * Of a partner: first day since which he has shared in this right or had one of his own; that of the applicant's
   * right when absent. The exemption of his work depends on it (law.md section 7).
   */
  readonly rightStartDate?: string;
  /** false for somebody of the list who owes no maintenance, such as a parent-in-law who married again. */
  readonly owesMaintenance?: boolean;
  /** A child in alternating residence: the part of the time that it is there, below 1 (law.md R1.4). */
  readonly custodyShare?: Share;
  /** The CPAS leaves out the resources for reasons of equity, wholly or down to an amount a year. */
  readonly waiver?: { readonly reason: string; readonly retainedAnnualCents?: Cents };
}

/** Exactly one of the two is stated; `interpretCase` refuses anything else. */
interface StatedAmount {
  readonly monthlyAmountCents?: Cents;
  readonly annualAmountCents?: Cents;
}

export type StatedResource =
  | PlainResource
  | ChildResource
  | ReplacementIncome
  | AleCheques
  | InCompanyTraining
  | Gift
  | GuardianIndemnity
  | VolunteerIndemnity
  | Capital
  | WorkIncome
  | ArtistIncome
  | Property
  | Cession
  | HousingInKind;

/** Resources that are only an amount. */
export interface PlainResource extends StatedAmount {
  readonly type:
    | Exclude<ExemptResourceType, 'familyBenefitsForChildren' | 'alimonyForChild'>
    | CountedResourceType
    | DebtorOnlyType;
}

/** Family benefits or alimony drawn for a child; the conditions of article 22 §1 b and c are met unless denied. */
export interface ChildResource extends StatedAmount {
  readonly type: 'familyBenefitsForChildren' | 'alimonyForChild';
  /** The child is wholly or partly in the person's charge. */
  readonly childInCharge?: boolean;
  /** The person raises the child. */
  readonly childRaised?: boolean;
  /** The person is the one to whom the benefits are paid (family benefits). */
  readonly drawnByPerson?: boolean;
  /** The child is not married (alimony). */
  readonly childUnmarried?: boolean;
}

export interface ReplacementIncome extends StatedAmount {
  readonly type: ReplacementIncomeType;
  /** A daily benefit in the regime of six days a week: 26 days a month, 312 a year. */
  readonly dailyAmountCents?: Cents;
}

export interface AleCheques {
  readonly type: 'aleCheques';
  readonly chequesPerMonth: number;
  readonly amountPerChequeCents: Cents;
}

export interface InCompanyTraining {
  readonly type: 'inCompanyTraining';
  /** Net pay of the month, with the part that the employer bears. */
  readonly monthlyAmountCents: Cents;
  readonly employerBorneMonthlyCents: Cents;
  /** Which month of the training this is, from 1. */
  readonly monthNumber: number;
}

export interface Gift extends StatedAmount {
  readonly type: 'gift';
  readonly regular: boolean;
  readonly donor?: {
    readonly kind: 'person' | 'institution';
    readonly livesUnderSameRoof?: boolean;
    readonly hasMaintenanceDuty?: boolean;
  };
}

export interface GuardianIndemnity {
  readonly type: 'guardianIndemnity';
  readonly annualAmountCents: Cents;
  /** Guardianships in the year, in full-time equivalents. */
  readonly fullTimeGuardianships: Share;
}

export interface VolunteerIndemnity {
  readonly type: 'volunteerIndemnity';
  readonly annualAmountCents: Cents;
  readonly highestDayCents: Cents;
}

export interface Capital {
  readonly type: CapitalType;
  readonly amountCents: Cents;
  /** Number of holders of a joint account, the person included; 1 when absent. */
  readonly jointHolders?: number;
  /** In category 3: whether the partner is one of the holders. */
  readonly partnerIsHolder?: boolean;
}

/** Net pay for work or training. */
export interface WorkIncome extends StatedAmount {
  readonly type: WorkIncomeType;
  /** First day of the job, of the activity or of the training. */
  readonly startedOn?: string;
  /** The job is on the list of shortage occupations of the region of work. */
  readonly shortageOccupation?: { readonly contractMonths: number; readonly usedBefore?: boolean };
}

/** Irregular artistic income of a year. */
interface ArtistIncome {
  readonly type: 'artistIncome';
  readonly annualAmountCents: Cents;
}

export interface Property {
  readonly type: 'property';
  readonly kind: 'built' | 'unbuilt';
  /** Non-indexed cadastral income of the whole property. */
  readonly cadastralIncomeCents: Cents;
  /** The part that is the person's, or in category 3 the couple's; the whole when absent. */
  readonly share?: Share;
  /** Full ownership when absent. */
  readonly right?: 'fullOwnership' | 'usufruct' | 'bareOwnership';
  /** Rent of the whole property. */
  readonly annualRentCents?: Cents;
  /** Interest of the year before, of a loan that article 26 admits, for the whole property. */
  readonly deductibleInterestAnnualCents?: Cents;
  /** Life annuity paid for it. */
  readonly lifeAnnuityAnnualCents?: Cents;
}

export interface Cession {
  readonly type: 'cession';
  readonly cededOn: string;
  /** Market value of the whole good in full ownership, at the cession. */
  readonly marketValueCents: Cents;
  readonly share?: Share;
  /** What was ceded; full ownership when absent. */
  readonly right?: 'fullOwnership' | 'usufruct' | 'bareOwnership';
  /** false for a gift. */
  readonly forValue: boolean;
  /** The only building, or the only unbuilt land without any other property. */
  readonly onlyProperty?: boolean;
  /** Own debts, older than the cession, that were repaid with it. */
  readonly personalDebtsRepaidCents?: Cents;
  /** What the CPAS leaves out for reasons of equity. */
  readonly equityReductionCents?: Cents;
  readonly equityReason?: string;
}

export interface HousingInKind extends StatedAmount {
  readonly type: HousingInKindType;
  /** true when absent. */
  readonly mainResidence?: boolean;
  /** Whoever pays or lends lives there too; false when absent. */
  readonly payerLivesThere?: boolean;
}

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}
