import type { Period } from './calendar.ts';
import type { Category } from './rate-book.ts';
import type { Relationship } from './resource-types.ts';
import type {
  Choices,
  Share,
  SocioProfessionalFacts,
  StatedDetention,
  StatedEligibility,
  StatedMember,
  StatedResource,
  StatedSanction,
} from './stated-case.ts';

/**
 * A case in domain terms: dates are dates, the category is settled, every fact knows where it was stated. What is not
 * known of somebody is `undefined`, and always there: so all cases are alike to V8, which is what makes them fast.
 */
export interface Case {
  readonly caseReference: string;
  readonly requestDate: Temporal.PlainDate;
  readonly period: Period;
  /** Without a stated period the calculation is of the whole month, as things are on the request date. */
  readonly periodIsStated: boolean;
  readonly category: CategoryChoice;
  readonly applicant: Applicant;
  readonly members: readonly Member[];
  /** Absent household: nothing is known of who lives there. */
  readonly householdIsStated: boolean;
  /** Applicants who share the maintenance debtors. */
  readonly applicants: number;
  readonly choices: Choices;
  readonly payment: PaymentFacts;
  readonly decision: DecisionFacts;
}

/** Days, both ends included, over any number of months. */
export interface Days {
  readonly startDate: Temporal.PlainDate;
  readonly endDate: Temporal.PlainDate;
}

/** What suspends the payment (law.md section 10). */
export interface PaymentFacts {
  readonly sanctions: readonly Sanction[];
  readonly staysAbroad: readonly StayAbroad[];
  readonly detentions: readonly Detention[];
}

export type Sanction = Located<Days> &
  Pick<StatedSanction, 'ground' | 'share'> & {
    readonly decidedOn: Temporal.PlainDate;
    readonly conditional: boolean;
  };

export type StayAbroad = Located<Days> & { readonly exceptionalReason?: string };

/** Without an end it lasts beyond the period. */
export type Detention = Located<Pick<StatedDetention, 'kind'>> & {
  readonly startDate: Temporal.PlainDate;
  readonly endDate?: Temporal.PlainDate;
};

export interface DecisionFacts {
  readonly decidedOn: Temporal.PlainDate | undefined;
  readonly reviewedOn: Temporal.PlainDate | undefined;
}

export interface CategoryChoice {
  readonly code: Category;
  readonly basis: 'declared' | 'derived';
  /** What the household suggests, where it is stated and differs from what was declared with a reason. */
  readonly contradictedBy?: Category;
  readonly reason?: string;
}

/** Somebody whose resources are looked at. */
export interface Person {
  /** Where the person stands in the request. */
  readonly path: string;
  readonly resources: readonly Located<StatedResource>[];
  readonly familyBenefitChildren: number;
  readonly socioProfessional: SocioProfessionalFacts;
  /** Of the applicant or a partner; where a partner's is not stated, that of the applicant's right holds. */
  readonly rightStartDate: Temporal.PlainDate | undefined;
}

export interface Applicant extends Person {
  readonly birthDate: Temporal.PlainDate | undefined;
  readonly previousRightEndDate: Temporal.PlainDate | undefined;
  readonly hasDisabilitySupplement: boolean;
  readonly beneficiaryOn20260116: boolean;
  readonly revisedOn: Temporal.PlainDate | undefined;
  readonly rightEndDate: Temporal.PlainDate | undefined;
  readonly homelessWithIntegrationProject: boolean;
  readonly eligibility: StatedEligibility;
  readonly installationPremium:
    | { readonly movedInOn: Temporal.PlainDate; readonly receivedBefore: boolean }
    | undefined;
}

export interface Member extends Person {
  readonly id: string;
  readonly relationship: Relationship;
  readonly birthDate: Temporal.PlainDate | undefined;
  readonly married: boolean;
  readonly inCharge: boolean | undefined;
  readonly receivesIntegrationIncome: boolean;
  readonly owesMaintenance: boolean;
  readonly waiver: StatedMember['waiver'];
  /** A child in alternating residence: the part of the time that it is there. */
  readonly custodyShare: Share | undefined;
}

/** A fact and the place in the request where it stands. */
export type Located<Fact> = Fact & { readonly path: string };
