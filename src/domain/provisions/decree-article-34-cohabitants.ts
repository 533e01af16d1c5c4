import { annualAmount } from '../annual-amount.ts';
import { assessResources, type Setting } from '../assess-resources.ts';
import { type Inputs, type LineItem, rateUsed, sumOfKind, type Warning } from '../breakdown.ts';
import { dayOf, isAdultOn, isBefore, type Period, textOf } from '../calendar.ts';
import type { Applicant, Case, Member } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import { add, type Cents, compare, fraction, multiply, roundHalfUp } from '../money.ts';
import { type Category, type MoneyRate, type RatesInForce, requireAmount } from '../rate-book.ts';
import { firstDegree, maintenanceDebtors } from '../resource-types.ts';
import type { StatedApplicant, StatedDecision } from '../stated-case.ts';

/**
 * Article 34 of the royal decree of 11 July 2002: the resources of the people who live with the applicant
 * (law.md section 6). Theirs are computed as if they were applicants, without the socio-professional
 * exemption and without the flat exemption; a category 1 amount is left to each.
 *
 * - §1 the partner, in categories 1 and 2: what exceeds that amount; nothing if he draws an integration
 *   income himself. §4, in category 3 his resources are the couple's and do not come here.
 * - §2 until 2026-02-28: parents and adult children; the CPAS may count less than their whole excess.
 *   Since 2026-03-01 (royal decree of 7 January 2026): every adult who owes maintenance, unless the CPAS
 *   waives it for equity; and the family benefits that one of them draws for the applicant, at 240 euro a
 *   month or the lower amount proven.
 * - §3 nobody else, ever, and no minor.
 *
 * Whoever lodges a homeless person for a time does not live with him in the sense of this article: that person
 * is isolated (article 14 §1 of the law).
 */

/** First day of the version of article 34 made by the royal decree of 7 January 2026. */
export const reformDay = dayOf('2026-03-01');
/** Beneficiaries of this day keep the earlier version until their next revision (law.md 6.2). */
export const transitionDay = dayOf('2026-01-16');
/** By this day the yearly review has brought the last beneficiary of 2026-01-16 under the new version. */
const transitionEnd = dayOf('2027-03-01');

export const memberReasons = [
  'minor',
  'noMaintenanceDuty',
  'receivesIntegrationIncome',
  'waived',
  'notCountedBefore2026',
  'lodgesHomelessApplicant',
] as const;
type MemberReason = (typeof memberReasons)[number];

export interface CohabitantsAssessed {
  readonly lines: readonly LineItem[];
  readonly warnings: readonly Warning[];
}

/** The lines of everybody who lives with the applicant; those of kind `resource` add to his resources. */
export function cohabitants(subject: Case, setting: Setting): CohabitantsAssessed {
  const { applicant, members, category, choices } = subject;
  const { rates } = setting;
  const warnings: Warning[] = [...transitionWarnings(applicant, rates.day)];
  if (members.length === 0) return { lines: [], warnings };
  const reform = newVersionApplies(applicant, rates.day);
  const threshold = requireAmount(rates, {
    parameter: 'categoryAmount',
    category: 'cohabitant',
    unit: 'year',
  });
  const lines: LineItem[] = [];
  const debtors: Debtor[] = [];

  for (const member of members) {
    if (member.relationship === 'partner' && category.code === 'familyInCharge') continue;
    const reason = reasonNotCounted(member, applicant, category.code, rates.day);
    if (reason !== undefined) {
      if (member.resources.length > 0 || reason === 'waived') lines.push(notCounted(member, reason));
      continue;
    }
    const assessed = assessResources([member], {
      ...setting,
      role: 'cohabitant',
      category: 'cohabitant',
      partnerMayHold: false,
      countIntegrationIncome: choices.countIntegrationIncome ?? true,
    });
    warnings.push(...assessed.warnings);
    lines.push(...assessed.lines.map((line) => asMemberResource(line, member)));
    const resourcesAnnualCents = sumOfKind(assessed.lines, 'resource');
    if (member.relationship === 'partner') {
      if (member.resources.length > 0) lines.push(partnerShare(member, resourcesAnnualCents, threshold));
      continue;
    }
    if (member.relationship === 'exSpouse' && member.resources.length > 0) {
      warnings.push({
        code: 'exSpouseLimit',
        subject: member.path,
        inputs: { member: member.id },
        legalReferences: [decreeArticle('34', '2')],
      });
    }
    const retained = member.waiver?.retainedAnnualCents;
    if (retained !== undefined) {
      warnings.push({
        code: 'partialWaiver',
        subject: `${member.path}.waiver`,
        inputs: { member: member.id, retainedAnnualCents: retained },
        legalReferences: [decreeArticle('34', '2')],
      });
    }
    debtors.push({
      member,
      resourcesAnnualCents: retained ?? resourcesAnnualCents,
      ownAnnualCents: resourcesAnnualCents,
    });
  }
  const share = debtorsShare(debtors, subject, reform, threshold, rates);
  if (share !== undefined) lines.push(share);
  return { lines, warnings };
}

/**
 * The day of the revision that brings the new version to a beneficiary of 2026-01-16: the one that is stated as such,
 * or an earlier yearly review since the version is in force, which is a revision as well (law.md 6.2).
 */
export function firstRevision(
  { revisedOn }: Pick<StatedApplicant, 'revisedOn'>,
  decision: StatedDecision | undefined,
): string | undefined {
  const reviewedOn = decision?.reviewedOn;
  if (reviewedOn === undefined || reviewedOn < textOf(reformDay)) return revisedOn;
  return revisedOn === undefined || reviewedOn < revisedOn ? reviewedOn : revisedOn;
}

/**
 * Which version of §2 applies on a day. Since 2026-03-01 the new one, but somebody who drew an integration
 * income on 2026-01-16 comes under it only with his first revision after that day.
 */
function newVersionApplies(applicant: Applicant, day: Temporal.PlainDate): boolean {
  if (isBefore(day, reformDay)) return false;
  if (!applicant.beneficiaryOn20260116) return true;
  return applicant.revisedOn !== undefined && !isBefore(day, applicant.revisedOn);
}

function transitionWarnings(applicant: Applicant, day: Temporal.PlainDate): readonly Warning[] {
  if (isBefore(day, reformDay) || newVersionApplies(applicant, day)) return [];
  return [
    {
      code: isBefore(day, transitionEnd) ? 'transitionOfArticle34' : 'transitionProbablyOver',
      subject: 'applicant.beneficiaryOn20260116',
      inputs: {},
      legalReferences: [decreeArticle('34', '2')],
    },
  ];
}

/**
 * Why nothing of a member's resources counts on a day, in categories 1 and 2, and in category 3 of anybody but the
 * partner; undefined when they are looked at.
 */
export function reasonNotCounted(
  member: Member,
  applicant: Applicant,
  category: Category,
  day: Temporal.PlainDate,
): MemberReason | undefined {
  if (member.relationship === 'partner') {
    return member.receivesIntegrationIncome ? 'receivesIntegrationIncome' : undefined;
  }
  if (applicant.homelessWithIntegrationProject && category === 'isolated') return 'lodgesHomelessApplicant';
  if (member.birthDate !== undefined && !isAdultOn(member.birthDate, day)) return 'minor';
  if (!maintenanceDebtors.includes(member.relationship) || !member.owesMaintenance)
    return 'noMaintenanceDuty';
  if (!firstDegree.includes(member.relationship) && !newVersionApplies(applicant, day)) {
    return 'notCountedBefore2026';
  }
  return member.waiver !== undefined && member.waiver.retainedAnnualCents === undefined
    ? 'waived'
    : undefined;
}

/**
 * Debtors who count and draw an integration income whose amount is not among their resources, where it would
 * be one of them (open point O4).
 */
export function debtorsOfUnstatedIntegrationIncome(
  { applicant, members, category, choices }: Case,
  day: Temporal.PlainDate,
): readonly Member[] {
  if (choices.countIntegrationIncome === false) return [];
  return members.filter(
    (member) =>
      member.relationship !== 'partner' &&
      member.receivesIntegrationIncome &&
      // What a waiver retains stands for all of the debtor's resources.
      member.waiver === undefined &&
      reasonNotCounted(member, applicant, category.code, day) === undefined &&
      member.resources.every((resource) => resource.type !== 'integrationIncome'),
  );
}

function notCounted(member: Member, reason: MemberReason): LineItem {
  return {
    code: 'memberNotCounted',
    kind: 'exempt',
    annualAmountCents: 0,
    subject: member.path,
    inputs: {
      member: member.id,
      relationship: member.relationship,
      memberReason: reason,
      waived: reason === 'waived',
      ...(member.waiver === undefined ? {} : { waiverReason: member.waiver.reason }),
    },
    rates: [],
    legalReferences: [
      reason === 'receivesIntegrationIncome'
        ? decreeArticle('34', '1')
        : reason === 'waived'
          ? decreeArticle('34', '2')
          : decreeArticle('34', '3'),
    ],
  };
}

/** A line of a member's own resources: it says whose they are, and where what counts of them goes. */
function asMemberResource(line: LineItem, member: Member): LineItem {
  const entersOwnTotal = line.kind === 'resource';
  return {
    ...line,
    kind: entersOwnTotal ? 'memberResource' : line.kind,
    inputs: { ...line.inputs, resourceOf: member.id, entersOwnTotal },
  };
}

function partnerShare(member: Member, resourcesAnnualCents: Cents, threshold: MoneyRate): LineItem {
  const countedAnnualCents = Math.max(0, resourcesAnnualCents - threshold.amountCents);
  return {
    code: 'partnerShare',
    kind: 'resource',
    annualAmountCents: countedAnnualCents,
    subject: member.path,
    inputs: {
      member: member.id,
      resourcesAnnualCents,
      thresholdAnnualCents: threshold.amountCents,
      countedAnnualCents,
    },
    rates: [rateUsed(threshold)],
    legalReferences: [decreeArticle('34', '1')],
  };
}

interface Debtor {
  readonly member: Member;
  /** What is held against the threshold: own resources, or what a partial waiver retains. */
  readonly resourcesAnnualCents: Cents;
  readonly ownAnnualCents: Cents;
}

/**
 * §2: the part of the maintenance debtors that counts for one applicant (law.md 6.3). Together (default): the
 * sum of their resources less as many category 1 amounts, divided among the applicants, and what the
 * family benefits drawn for this applicant add to it. One by one (open point O1): each one's excess.
 */
function debtorsShare(
  debtors: readonly Debtor[],
  { applicant, applicants, choices }: Case,
  reform: boolean,
  threshold: MoneyRate,
  rates: RatesInForce,
): LineItem | undefined {
  if (debtors.every(({ member }) => member.resources.length === 0 && member.waiver === undefined)) {
    return undefined;
  }
  const method = choices.debtors ?? 'grouped';
  const inside = (choices.familyBenefits ?? 'insideResources') === 'insideResources';
  const divisor = (choices.divideAmongApplicants ?? true) ? applicants : 1;
  const benefits = familyBenefits(debtors, applicant, reform, rates);

  const excess = (totalCents: Cents, count: number): Cents =>
    Math.max(0, totalCents - count * threshold.amountCents);
  const totalCents = debtors.reduce((sum, debtor) => sum + debtor.resourcesAnnualCents, 0);
  const commonCents =
    method === 'grouped'
      ? excess(totalCents, debtors.length)
      : debtors.reduce((sum, debtor) => sum + excess(debtor.resourcesAnnualCents, 1), 0);
  const insideTotal = method === 'grouped' && inside;
  const excessWithBenefitsCents = excess(totalCents + benefits.annualCents, debtors.length);
  const addedByBenefitsCents = insideTotal ? excessWithBenefitsCents - commonCents : benefits.annualCents;
  const counted =
    reform || choices.countedShareOfExcess === undefined
      ? fraction(1)
      : fraction(choices.countedShareOfExcess.numerator, choices.countedShareOfExcess.denominator);
  const share = add(
    multiply(multiply(fraction(commonCents), counted), fraction(1, divisor)),
    fraction(addedByBenefitsCents),
  );
  const { cents, rounding } = roundHalfUp(share, 'debtorsShare');
  return {
    code: 'debtorsShare',
    kind: 'resource',
    annualAmountCents: cents,
    inputs: {
      version: reform ? 'since20260301' : 'until20260228',
      reform,
      method,
      grouped: method === 'grouped',
      familyBenefitsMethod: inside ? 'insideResources' : 'direct',
      debtors: debtors.map(
        (debtor): Inputs => ({
          member: debtor.member.id,
          relationship: debtor.member.relationship,
          resourcesAnnualCents: debtor.ownAnnualCents,
          excessAnnualCents: excess(debtor.resourcesAnnualCents, 1),
          ...(debtor.member.waiver?.retainedAnnualCents === undefined
            ? {}
            : {
                retainedAnnualCents: debtor.member.waiver.retainedAnnualCents,
                waiverReason: debtor.member.waiver.reason,
              }),
        }),
      ),
      debtorCount: debtors.length,
      resourcesAnnualCents: totalCents,
      thresholdAnnualCents: threshold.amountCents,
      excessAnnualCents: commonCents,
      familyBenefitsAnnualCents: benefits.annualCents,
      ...benefits.inputs,
      ...(insideTotal ? { excessWithBenefitsAnnualCents: excessWithBenefitsCents } : {}),
      addedByBenefitsAnnualCents: addedByBenefitsCents,
      applicants: divisor,
      divided: divisor > 1,
      countedInFull: addedByBenefitsCents === 0 && compare(share, fraction(commonCents)) === 0,
      ...(choices.countedShareOfExcess === undefined || reform
        ? {}
        : { countedShareOfExcess: { ...choices.countedShareOfExcess } }),
      countedAnnualCents: cents,
    },
    rates: [rateUsed(threshold), ...benefits.rates.map(rateUsed)],
    rounding,
    legalReferences: [decreeArticle('34', '2')],
  };
}

/**
 * Family benefits that a retained debtor draws for the applicant: exempt in the version before 2026-03-01;
 * since, 240 euro a month whatever the rank, age and region, or the proven amount when it is lower, and
 * nothing when they carry a supplement for the applicant's disability.
 */
function familyBenefits(
  debtors: readonly Debtor[],
  applicant: Applicant,
  reform: boolean,
  rates: RatesInForce,
): { annualCents: Cents; rates: readonly MoneyRate[]; inputs: Inputs } {
  // What a partial waiver retains stands for all of the debtor's resources, these among them.
  const proven = debtors.flatMap(({ member }) =>
    (member.waiver === undefined ? member.resources : []).flatMap((resource) =>
      resource.type === 'familyBenefitsForApplicant' ? [annualAmount(resource).annualCents] : [],
    ),
  );
  if (proven.length === 0) return { annualCents: 0, rates: [], inputs: {} };
  if (!reform) return { annualCents: 0, rates: [], inputs: { familyBenefitsExemptBefore2026: true } };
  if (applicant.hasDisabilitySupplement) {
    return { annualCents: 0, rates: [], inputs: { familyBenefitsCarrySupplement: true } };
  }
  const flat = requireAmount(rates, { parameter: 'debtorFamilyBenefitFlat', unit: 'month' });
  const flatAnnualCents = flat.amountCents * 12;
  const provenAnnualCents = proven.reduce((sum, annualCents) => sum + annualCents, 0);
  return {
    annualCents: Math.min(flatAnnualCents, provenAnnualCents),
    rates: [flat],
    inputs: {
      familyBenefitFlatMonthlyCents: flat.amountCents,
      familyBenefitsBelowFlat: provenAnnualCents < flatAnnualCents,
    },
  };
}

/** Open point O7: the part of the cohabitants prorated in a new application within a month, as the CPAS chose. */
export function cohabitantsProration(cohabitantsCents: Cents, period: Period): readonly LineItem[] {
  if (cohabitantsCents === 0) return [];
  const { cents, rounding } = roundHalfUp(
    multiply(fraction(cohabitantsCents), fraction(period.coveredDays, period.monthDays)),
    'cohabitantsProration',
  );
  return [
    {
      code: 'cohabitantsProration',
      kind: 'reduction',
      annualAmountCents: cohabitantsCents - cents,
      inputs: {
        cohabitantsAnnualCents: cohabitantsCents,
        coveredDays: period.coveredDays,
        monthDays: period.monthDays,
        proratedAnnualCents: cents,
        reductionAnnualCents: cohabitantsCents - cents,
      },
      rates: [],
      rounding,
      legalReferences: [decreeArticle('34', '2')],
    },
  ];
}
