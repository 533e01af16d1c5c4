import type { CustodySituation, LineItem } from '../breakdown.ts';
import type { Situation } from '../calculate.ts';
import type { Case } from '../case.ts';
import { guidanceSection, lawArticle } from '../legal-references.ts';
import { add, type Cents, fraction, multiply, roundHalfUp } from '../money.ts';
import type { Share } from '../stated-case.ts';
import { categoryOfHousehold } from './law-article-14-category.ts';

/**
 * A child in alternating residence (article 14 of the law of 26 May 2002, law.md R1.4): the category with a
 * dependent family for the part of the time that the child is there, and the one without the child for the
 * rest. Each is a computation of a whole month; their rounded months are weighted by the time.
 */

/** One of the two computations, and the case as it is then. */
export interface CustodySituationOfCase {
  readonly code: CustodySituation;
  readonly share: Share;
  readonly subject: Case;
}

/** The two situations of a case, or undefined when no child lives there by turns. */
export function custodySituationsOf(
  subject: Case,
  day: Temporal.PlainDate,
): readonly [CustodySituationOfCase, CustodySituationOfCase] | undefined {
  const { members, applicant } = subject;
  const share = members.find((member) => member.custodyShare !== undefined)?.custodyShare;
  if (share === undefined) return undefined;
  const others = members.filter((member) => member.custodyShare === undefined);
  const code = categoryOfHousehold(others, applicant.homelessWithIntegrationProject, day);
  return [
    { code: 'childPresent', share, subject },
    {
      code: 'childAbsent',
      share: { numerator: share.denominator - share.numerator, denominator: share.denominator },
      subject: { ...subject, members: others, category: { code, basis: 'derived' } },
    },
  ];
}

/** The month of the two situations together, weighted and rounded to the cent. */
export function custodyMonth(
  situations: readonly Pick<Situation, 'code' | 'share' | 'category' | 'amounts'>[],
): LineItem & { readonly amountCents: Cents } {
  const exact = situations
    .map(({ share, amounts }) =>
      multiply(fraction(amounts.monthlyCents), fraction(share.numerator, share.denominator)),
    )
    .reduce(add);
  const { cents, rounding } = roundHalfUp(exact, 'custodyMonth');
  return {
    code: 'custodyMonth',
    kind: 'result',
    annualAmountCents: 0,
    amountCents: cents,
    inputs: {
      custodyParts: situations.map(({ code, share, category, amounts }) => ({
        custodySituation: code,
        share: { ...share },
        category: category.code,
        monthlyCents: amounts.monthlyCents,
      })),
      monthlyCents: cents,
    },
    rates: [],
    rounding,
    legalReferences: [lawArticle('14', '1'), guidanceSection('3')],
  };
}
