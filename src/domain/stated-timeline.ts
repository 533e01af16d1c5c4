import type {
  StatedApplicant,
  StatedCase,
  StatedMember,
  StatedPerson,
  StatedResource,
} from './stated-case.ts';

/** The facts of a case over several months, as they are stated in a request: plain JSON that has passed the schema. */
export type StatedTimeline = Omit<StatedCase, 'period' | 'applicant' | 'household'> & {
  /** Days over up to 24 calendar months, both ends included. */
  readonly period: { readonly startDate: string; readonly endDate: string };
  readonly applicant: LastingApplicant;
  readonly household?: {
    readonly members: readonly LastingMember[];
    readonly applicants?: number;
  };
};

/** The days of a fact, both included; an end that is absent is that of the timeline. */
export interface StatedDays {
  readonly startDate?: string;
  readonly endDate?: string;
}

type LastingApplicant = WithLastingResources<StatedApplicant>;

/** Somebody who lives there on some days; a child from its birth on. */
export type LastingMember = WithLastingResources<StatedMember> & StatedDays;

/** Without a first day a job begins on `startedOn`, a cession counts from `cededOn`. */
export type LastingResource = StatedResource & StatedDays;

export type LastingPerson = WithLastingResources<StatedPerson>;

type WithLastingResources<Person extends StatedPerson> = Omit<Person, 'resources'> & {
  readonly resources?: readonly LastingResource[];
};
