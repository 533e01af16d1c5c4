import { annualAmount } from '../annual-amount.ts';
import { assessResources, type Setting } from '../assess-resources.ts';
import { type Inputs, type LineItem, rateUsed, sumOfKind, type Warning } from '../breakdown.ts';
import { isAdultOn, isBefore, type Period } from '../calendar.ts';
import type { Applicant, Case, Member } from '../case.ts';
import { decreeArticle } from '../legal-references.ts';
import {
  add,
  type Cents,
  type Fraction,
  fraction,
  larger,
  multiply,
  roundHalfUp,
  subtract,
} from '../money.ts';
import { type MoneyRate, type RatesInForce, requireAmount } from '../rate-book.ts';
import { firstDegree, maintenanceDebtors } from '../resource-types.ts';

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
 */

/** First day of the version of article 34 made by the royal decree of 7 January 2026. */
const reformDay = Temporal.PlainDate.from('2026-03-01');
/** By this day the yearly review has brought the last beneficiary of 2026-01-16 under the new version. */
const transitionEnd = Temporal.PlainDate.from('2027-03-01');

export const memberReasons = [
  'minor',
  'noMaintenanceDuty',
  'receivesIntegrationIncome',
  'waived',
  'notCountedBefore2026',
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
  const reform = newVersionApplies(applicant, rates.day);
  const threshold = requireAmount(rates, {
    parameter: 'categoryAmount',
    category: 'cohabitant',
    unit: 'year',
  });
  const lines: LineItem[] = [];
  const warnings: Warning[] = [...transitionWarnings(applicant, rates.day)];
  const debtors: Debtor[] = [];

  for (const member of members) {
    if (member.relationship === 'partner' && category.code === 'familyInCharge') continue;
    const reason = reasonNotCounted(member, reform, rates.day);
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
    lines.push(...assessed.lines.map(asMemberResource));
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

function reasonNotCounted(
  member: Member,
  reform: boolean,
  day: Temporal.PlainDate,
): MemberReason | undefined {
  if (member.relationship === 'partner') {
    return member.receivesIntegrationIncome ? 'receivesIntegrationIncome' : undefined;
  }
  if (member.birthDate !== undefined && !isAdultOn(member.birthDate, day)) return 'minor';
  if (!maintenanceDebtors.includes(member.relationship) || !member.owesMaintenance)
    return 'noMaintenanceDuty';
  if (!reform && !firstDegree.includes(member.relationship)) return 'notCountedBefore2026';
  return member.waiver !== undefined && member.waiver.retainedAnnualCents === undefined
    ? 'waived'
    : undefined;
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

function asMemberResource(line: LineItem): LineItem {
  return line.kind === 'resource' ? { ...line, kind: 'memberResource' } : line;
}

function partnerShare(member: Member, resourcesAnnualCents: Cents, threshold: MoneyRate): LineItem {
  return {
    code: 'partnerShare',
    kind: 'resource',
    annualAmountCents: Math.max(0, resourcesAnnualCents - threshold.amountCents),
    subject: member.path,
    inputs: { member: member.id, resourcesAnnualCents, thresholdAnnualCents: threshold.amountCents },
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
  const benefits = reform ? familyBenefits(debtors, applicant, rates) : { annualCents: 0, rates: [] };

  const excess = (totalCents: Cents, count: number): Fraction =>
    larger(fraction(totalCents - count * threshold.amountCents), fraction(0));
  const totalCents = debtors.reduce((sum, debtor) => sum + debtor.resourcesAnnualCents, 0);
  const common =
    method === 'grouped'
      ? excess(totalCents, debtors.length)
      : debtors.map((debtor) => excess(debtor.resourcesAnnualCents, 1)).reduce(add, fraction(0));
  const addedByBenefits =
    method === 'grouped' && inside
      ? subtract(excess(totalCents + benefits.annualCents, debtors.length), common)
      : fraction(benefits.annualCents);
  const counted =
    reform || choices.countedShareOfExcess === undefined
      ? fraction(1)
      : fraction(choices.countedShareOfExcess.numerator, choices.countedShareOfExcess.denominator);
  const share = add(multiply(multiply(common, counted), fraction(1, divisor)), addedByBenefits);
  const { cents, rounding } = roundHalfUp(share, 'debtorsShare');
  return {
    code: 'debtorsShare',
    kind: 'resource',
    annualAmountCents: cents,
    inputs: {
      version: reform ? 'since20260301' : 'until20260228',
      method,
      familyBenefitsMethod: inside ? 'insideResources' : 'direct',
      debtors: debtors.map(
        (debtor): Inputs => ({
          member: debtor.member.id,
          relationship: debtor.member.relationship,
          resourcesAnnualCents: debtor.ownAnnualCents,
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
      familyBenefitsAnnualCents: benefits.annualCents,
      applicants: divisor,
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
 * Family benefits that a retained debtor draws for the applicant: 240 euro a month whatever the rank, age and
 * region, or the proven amount when it is lower; nothing when they carry a supplement for the applicant's
 * disability.
 */
function familyBenefits(
  debtors: readonly Debtor[],
  applicant: Applicant,
  rates: RatesInForce,
): { annualCents: Cents; rates: readonly MoneyRate[] } {
  const proven = debtors.flatMap(({ member }) =>
    member.resources.flatMap((resource) =>
      resource.type === 'familyBenefitsForApplicant' ? [annualAmount(resource).annualCents] : [],
    ),
  );
  if (proven.length === 0 || applicant.hasDisabilitySupplement) return { annualCents: 0, rates: [] };
  const flat = requireAmount(rates, { parameter: 'debtorFamilyBenefitFlat', unit: 'month' });
  return {
    annualCents: Math.min(
      flat.amountCents * 12,
      proven.reduce((sum, annualCents) => sum + annualCents, 0),
    ),
    rates: [flat],
  };
}

/** Open point O7: the part of the cohabitants prorated in a new application within a month, as the CPAS chose. */
export function cohabitantsProration(cohabitantsCents: Cents, period: Period): readonly LineItem[] {
  if (cohabitantsCents === 0) return [];
  const { cents, rounding } = roundHalfUp(
    fraction(BigInt(cohabitantsCents) * BigInt(period.coveredDays), period.monthDays),
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
      },
      rates: [],
      rounding,
      legalReferences: [decreeArticle('34', '2')],
    },
  ];
}
