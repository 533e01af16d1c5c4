import { isAdultOn } from '../calendar.ts';
import type { Member } from '../case.ts';
import type { Category } from '../rate-book.ts';

/**
 * Article 14 §1 of the law of 26 May 2002, in this form since 2005-01-01 (law.md section 1).
 * With a minor unmarried child in charge: a person with a dependent family, with or without a partner (R1.1).
 * Else with anybody: a cohabitant. With nobody: an isolated person.
 * A homeless person with an integration project is isolated, even when lodged with somebody for a time.
 * The members of a stated household are those who live under one roof and settle household matters mainly
 * together; a flat-sharer who only has the same address is not one of them (R1.3).
 */
export function categoryOfHousehold(
  members: readonly Member[],
  homelessWithIntegrationProject: boolean,
  day: Temporal.PlainDate,
): Category {
  if (members.some((member) => isDependentChild(member, day))) return 'familyInCharge';
  if (homelessWithIntegrationProject) return 'isolated';
  return members.length > 0 ? 'cohabitant' : 'isolated';
}

/**
 * A minor unmarried child in the applicant's charge. An own child is taken to be in charge unless the
 * request denies it; any other child (of the partner, a grandchild, a foster child) only when it says so.
 */
export function isDependentChild(
  member: Pick<Member, 'relationship' | 'birthDate' | 'married' | 'inCharge'>,
  day: Temporal.PlainDate,
): boolean {
  if (member.married || member.birthDate === undefined || isAdultOn(member.birthDate, day)) return false;
  return member.inCharge ?? member.relationship === 'child';
}
