import type { LineItem } from '../breakdown.ts';
import { isAdultOn } from '../calendar.ts';
import type { Member } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import { neverCountedRelationships } from '../resource-types.ts';

/**
 * Article 34 §3 of the royal decree of 11 July 2002: the resources of people who live with the applicant
 * and owe no maintenance never count (law.md 6.1, 6.2), nor do those of a minor (R1.7).
 */
export function membersNotCounted(members: readonly Member[], day: Temporal.PlainDate): readonly LineItem[] {
  return members
    .filter((member) => member.resources.length > 0)
    .map((member) => {
      const minor = member.birthDate !== undefined && !isAdultOn(member.birthDate, day);
      if (!minor && !neverCountedRelationships.includes(member.relationship)) {
        throw new RangeError('a member whose resources count passed the checks');
      }
      return {
        code: 'memberNotCounted',
        kind: 'exempt',
        annualAmountCents: 0,
        subject: member.path,
        inputs: {
          member: member.id,
          relationship: member.relationship,
          memberReason: minor ? 'minor' : 'noMaintenanceDuty',
        },
        rates: [],
        legalReferences: [decreeArticle('34', '3')],
      };
    });
}
