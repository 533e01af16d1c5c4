import { annualAmount } from '../annual-amount.ts';
import { type LineItem, rateUsed, type Warning } from '../breakdown.ts';
import { dayOf, isBefore, textOf } from '../calendar.ts';
import type { Located } from '../case.ts';
import { decreeArticle, guidanceSection, type LegalReference } from '../legal-references.ts';
import {
  add,
  assertCents,
  compare,
  type Fraction,
  fraction,
  inLowestTerms,
  multiply,
  roundHalfUp,
  subtract,
} from '../money.ts';
import { type RatesInForce, requireAmount } from '../rate-book.ts';
import { exemptionOf, isExemptType } from '../resource-types.ts';
import type {
  AleCheques,
  ChildResource,
  Gift,
  GuardianIndemnity,
  PlainResource,
  VolunteerIndemnity,
} from '../stated-case.ts';

/**
 * Article 22 §1 of the royal decree of 11 July 2002: the resources that are left out of account (law.md
 * section 3). Each function takes one resource, or those that share a limit a year, and answers the line; the
 * letters are those of the guidance of 2026-09-25. Letter e stands with the professional income that it is taken
 * from (articles 23, 24).
 */

/**
 * Resources exempt whatever their amount: letters a, b, c, f to i, k to o, r, s and t. Before the first day
 * of its letter the resource counts. Letters b and c hold only while their conditions are met.
 */
export function exemptOrCounted(
  resource: Located<PlainResource | ChildResource>,
  day: Temporal.PlainDate,
): LineItem {
  const { type, path } = resource;
  const { annualCents, inputs } = annualAmount(resource);
  if (!isExemptType(type)) {
    return {
      code: 'countedResource',
      kind: 'resource',
      annualAmountCents: annualCents,
      subject: path,
      inputs: { resourceType: type, ...inputs, grossAnnualCents: annualCents, exemptAnnualCents: 0 },
      rates: [],
      legalReferences: [decreeArticle('22', '1')],
    };
  }
  const { letter, firstDay } = exemptionOf(type);
  const legalReferences: readonly LegalReference[] =
    letter === undefined ? [guidanceSection('2.1')] : [decreeArticle('22', '1', letter)];
  const counted = {
    kind: 'resource',
    annualAmountCents: annualCents,
    subject: path,
    rates: [],
    legalReferences,
  } as const;
  if (firstDay !== undefined && isBefore(day, dayOf(firstDay))) {
    return {
      code: 'countedNotYetExempt',
      ...counted,
      inputs: {
        resourceType: type,
        ...inputs,
        grossAnnualCents: annualCents,
        exemptAnnualCents: 0,
        exemptFromDate: firstDay,
      },
    };
  }
  const unmet = unmetConditions(resource);
  if (unmet.length > 0) {
    return {
      code: 'countedConditionNotMet',
      ...counted,
      inputs: {
        resourceType: type,
        ...inputs,
        grossAnnualCents: annualCents,
        exemptAnnualCents: 0,
        unmetConditions: unmet,
      },
    };
  }
  return {
    code: letter === undefined ? 'resourceNotCounted' : 'exemptResource',
    kind: 'exempt',
    annualAmountCents: 0,
    subject: path,
    inputs: {
      resourceType: type,
      ...inputs,
      grossAnnualCents: annualCents,
      exemptAnnualCents: annualCents,
      ...(letter === undefined ? {} : { letter }),
    },
    rates: [],
    legalReferences,
  };
}

/** Letters b and c: the person draws the benefits, raises the child, has it in charge; for alimony, it is unmarried. */
function unmetConditions(resource: PlainResource | ChildResource): readonly string[] {
  if (resource.type !== 'familyBenefitsForChildren' && resource.type !== 'alimonyForChild') return [];
  return (['drawnByPerson', 'childRaised', 'childInCharge', 'childUnmarried'] as const).filter(
    (condition) => resource[condition] === false,
  );
}

/**
 * Letter d: the pay of an ALE/PWA cheque, up to an amount per cheque. What is above counts, outside the
 * flat exemption (article 22 §2, second paragraph) and the socio-professional exemption (article 35 §4).
 */
export function aleCheques(resource: Located<AleCheques>, rates: RatesInForce): LineItem {
  const cap = requireAmount(rates, { parameter: 'aleExemptPerCheque', unit: 'cheque' });
  const chequesPerYear = resource.chequesPerMonth * 12;
  const excessPerChequeCents = Math.max(0, resource.amountPerChequeCents - cap.amountCents);
  const grossAnnualCents = assertCents(chequesPerYear * resource.amountPerChequeCents);
  const countedAnnualCents = assertCents(chequesPerYear * excessPerChequeCents);
  return {
    code: countedAnnualCents > 0 ? 'aleChequesAboveCap' : 'aleChequesExempt',
    kind: countedAnnualCents > 0 ? 'resource' : 'exempt',
    annualAmountCents: countedAnnualCents,
    subject: resource.path,
    inputs: {
      resourceType: resource.type,
      chequesPerMonth: resource.chequesPerMonth,
      amountPerChequeCents: resource.amountPerChequeCents,
      exemptPerChequeCents: cap.amountCents,
      excessPerChequeCents,
      grossAnnualCents,
      exemptAnnualCents: grossAnnualCents - countedAnnualCents,
      countedAnnualCents,
    },
    rates: [rateUsed(cap)],
    legalReferences: [decreeArticle('22', '1', 'd'), decreeArticle('22', '2')],
  };
}

/**
 * Letter j: a gift that is not regular, from an institution, or from a person who neither lives under the
 * same roof nor owes maintenance. A gift that counts and is not regular counts once, as an annual amount.
 */
export function gift(resource: Located<Gift>): LineItem {
  const { annualCents, inputs } = annualAmount(resource);
  const reason = reasonThatGiftCounts(resource);
  const exempt = reason === undefined;
  return {
    code: exempt ? 'giftExempt' : 'giftCounted',
    kind: exempt ? 'exempt' : 'resource',
    annualAmountCents: exempt ? 0 : annualCents,
    subject: resource.path,
    inputs: {
      resourceType: resource.type,
      ...inputs,
      regular: resource.regular,
      ...(resource.donor === undefined ? {} : { donorKind: resource.donor.kind }),
      ...(reason === undefined ? {} : { giftReason: reason }),
      grossAnnualCents: annualCents,
      exemptAnnualCents: exempt ? annualCents : 0,
    },
    rates: [],
    legalReferences: [decreeArticle('22', '1', 'j')],
  };
}

export const giftReasons = ['regularGift', 'donorUnderSameRoof', 'donorOwesMaintenance'] as const;

function reasonThatGiftCounts({ regular, donor }: Gift): (typeof giftReasons)[number] | undefined {
  if (regular) return 'regularGift';
  if (donor?.livesUnderSameRoof === true && donor.kind === 'person') return 'donorUnderSameRoof';
  if (donor?.hasMaintenanceDuty === true && donor.kind === 'person') return 'donorOwesMaintenance';
  return undefined;
}

/** Full-time guardianships a year whose indemnity is exempt. */
const exemptGuardianships = 2;
/** First day of that exemption. */
export const guardianExemptionFirstDay = '2005-01-01';

/**
 * Letter p: the flat indemnities of a guardian of unaccompanied minors, up to the worth of two full-time
 * guardianships a year. Of the indemnities for n of them, 2/n is exempt: the two are those of the person, in
 * however many parts they are stated. Royal decree of 5 December 2004.
 */
export function guardianIndemnity(
  indemnities: readonly Located<GuardianIndemnity>[],
  subject: string,
  day: Temporal.PlainDate,
): LineItem {
  const annualAmountCents = indemnities.reduce((sum, indemnity) => sum + indemnity.annualAmountCents, 0);
  const guardianships = indemnities
    .map(({ fullTimeGuardianships }) =>
      fraction(fullTimeGuardianships.numerator, fullTimeGuardianships.denominator),
    )
    .reduce(add);
  const firstDay = guardianExemptionFirstDay;
  const legalReferences = [decreeArticle('22', '1', 'p')];
  const inputs = {
    resourceType: 'guardianIndemnity',
    fullTimeGuardianships: written(guardianships),
    grossAnnualCents: annualAmountCents,
  };
  if (isBefore(day, dayOf(firstDay))) {
    return {
      code: 'countedNotYetExempt',
      kind: 'resource',
      annualAmountCents,
      subject,
      inputs: { ...inputs, exemptAnnualCents: 0, exemptFromDate: firstDay },
      rates: [],
      legalReferences,
    };
  }
  const excess = subtract(guardianships, fraction(exemptGuardianships));
  if (compare(excess, fraction(0)) <= 0) {
    return {
      code: 'guardianIndemnityExempt',
      kind: 'exempt',
      annualAmountCents: 0,
      subject,
      inputs: { ...inputs, exemptAnnualCents: annualAmountCents },
      rates: [],
      legalReferences,
    };
  }
  const countedShare = { numerator: excess.numerator, denominator: guardianships.numerator };
  const { cents, rounding } = roundHalfUp(
    multiply(fraction(annualAmountCents), countedShare),
    'resourceLine',
  );
  return {
    code: 'guardianIndemnityAboveCap',
    kind: 'resource',
    annualAmountCents: cents,
    subject,
    inputs: {
      ...inputs,
      exemptAnnualCents: annualAmountCents - cents,
      countedShare: written(countedShare),
      countedAnnualCents: cents,
    },
    rates: [],
    rounding,
    legalReferences,
  };
}

/** A fraction as the line shows it: to the ten-thousandth when its terms are beyond what JSON holds exactly. */
function written(exact: Fraction): { numerator: number; denominator: number } {
  const denominator = 10_000;
  return (
    inLowestTerms(exact) ?? {
      numerator: roundHalfUp(multiply(exact, fraction(denominator)), 'guardianshipsShown').cents,
      denominator,
    }
  );
}

/**
 * Letter q: the indemnities of a volunteer (law of 3 July 2005, articles 10 and 12). All or nothing: the cap a
 * day and the cap a year both respected, else everything counts. The caps are those of the person, however
 * many organizations pay.
 */
export function volunteerIndemnity(
  indemnities: readonly Located<VolunteerIndemnity>[],
  subject: string,
  rates: RatesInForce,
): { line: LineItem; warnings: readonly Warning[] } {
  const dayCap = requireAmount(rates, { parameter: 'volunteerCap', unit: 'day' });
  const yearCap = requireAmount(rates, { parameter: 'volunteerCap', unit: 'year' });
  const annualAmountCents = indemnities.reduce((sum, indemnity) => sum + indemnity.annualAmountCents, 0);
  const highestDayCents = Math.max(...indemnities.map((indemnity) => indemnity.highestDayCents));
  const withinDay = highestDayCents <= dayCap.amountCents;
  const withinYear = annualAmountCents <= yearCap.amountCents;
  const exempt = withinDay && withinYear;
  const legalReferences = [decreeArticle('22', '1', 'q')];
  const line: LineItem = {
    code: exempt ? 'volunteerIndemnityExempt' : 'volunteerIndemnityCounted',
    kind: exempt ? 'exempt' : 'resource',
    annualAmountCents: exempt ? 0 : annualAmountCents,
    subject,
    inputs: {
      resourceType: 'volunteerIndemnity',
      highestDayCents,
      dayCapCents: dayCap.amountCents,
      yearCapCents: yearCap.amountCents,
      withinDayCap: withinDay,
      withinYearCap: withinYear,
      grossAnnualCents: annualAmountCents,
      exemptAnnualCents: exempt ? annualAmountCents : 0,
    },
    rates: [rateUsed(dayCap), rateUsed(yearCap)],
    legalReferences,
  };
  const warnings: Warning[] = [];
  // The caps are those of a calendar year: a row of an earlier one stands for those that were not entered.
  if (yearCap.effectiveFrom.year < rates.day.year) {
    warnings.push({
      code: 'volunteerCapOfEarlierYear',
      subject,
      inputs: { year: rates.day.year, effectiveFromDate: textOf(yearCap.effectiveFrom) },
      legalReferences,
    });
  }
  if (withinDay && !withinYear) {
    warnings.push({ code: 'volunteerRaisedCapUnknown', subject, inputs: {}, legalReferences });
  }
  return { line, warnings };
}
