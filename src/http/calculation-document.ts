import type { CalculationSummary, Receipt } from '../application/calculation-record.ts';
import { localOrganization } from '../application/caller.ts';
import type { Verification } from '../application/verify-calculation.ts';
import type { LineItem } from '../domain/breakdown.ts';
import type { Calculation } from '../domain/calculate.ts';
import {
  describeCheck,
  describeCondition,
  describeDeadline,
  describeLine,
  describeMissingInput,
  describePossibleAnswer,
  describeRefusalReason,
  describeWarning,
} from '../domain/explanations/render.ts';
import { type LegalReference, readLegalReference } from '../domain/legal-references.ts';

/** A calculation as the API answers it: what was computed, with its texts in four languages. */
export function calculationDocument(
  stated: { readonly caseReference: string; readonly requestDate: string },
  calculation: Calculation,
  receipt: Receipt,
) {
  return {
    caseReference: stated.caseReference,
    requestDate: stated.requestDate,
    outcome: calculation.outcome,
    refusalReasons: calculation.refusalReasons.map((reason) => ({
      ...withReferences(reason),
      description: describeRefusalReason(reason.code, reason.inputs),
    })),
    category: calculation.category,
    period: calculation.period,
    amounts: calculation.amounts,
    ...(calculation.situations === undefined ? {} : { situations: calculation.situations }),
    breakdown: calculation.breakdown.map(lineDocument),
    conditions: calculation.conditions.map((condition) => ({
      ...withReferences(condition),
      description: describeCondition(condition.code, condition.state, condition.inputs),
    })),
    ...(calculation.ifEligible === undefined
      ? {}
      : { ifEligible: ifEligibleDocument(calculation.ifEligible) }),
    payment: calculation.payment,
    deadlines: calculation.deadlines.map((deadline) => ({
      ...withReferences(deadline),
      description: describeDeadline(deadline.code, deadline.inputs),
    })),
    missingInputs: calculation.missingInputs.map(({ answers, ...missing }) => ({
      ...withReferences(missing),
      description: describeMissingInput(missing.code, missing.inputs),
      answers: answers.map((answer) => ({
        ...answer,
        description: describePossibleAnswer(answer.answer),
      })),
    })),
    rates: calculation.rates,
    warnings: calculation.warnings.map((warning) => ({
      ...withReferences(warning),
      description: describeWarning(warning.code, warning.inputs),
    })),
    receipt,
  };
}

function ifEligibleDocument({ breakdown, ...rest }: NonNullable<Calculation['ifEligible']>) {
  return { ...rest, breakdown: breakdown.map(lineDocument) };
}

function lineDocument(line: LineItem) {
  return { ...withReferences(line), description: describeLine(line.code, line.inputs) };
}

/** Something with its references to the law as an answer says them: in parts, with links. */
export function withReferences<Stated extends { readonly legalReferences: readonly LegalReference[] }>({
  legalReferences,
  ...rest
}: Stated) {
  return { ...rest, legalReferences: legalReferences.map(readLegalReference) };
}

/** Whose a calculation is. Without access control it is nobody's, and this is empty. */
export function organizationPart(organization: string): { readonly organization?: string } {
  return organization === localOrganization ? {} : { organization };
}

/** Where a stored calculation is found. */
export function calculationHref(id: string): string {
  return `/v1/calculations/${id}`;
}

/** A stored calculation in a list: what it is about and what it gave, without the reasons. */
export function summaryDocument(summary: CalculationSummary) {
  const { id, caseReference, requestDate, period, outcome, category, monthlyCents, payableCents } = summary;
  return {
    id,
    href: calculationHref(id),
    ...organizationPart(summary.organization),
    caseReference,
    requestDate,
    period,
    outcome,
    category,
    monthlyCents,
    payableCents,
    recordedAt: summary.recordedAt.toString(),
  };
}

/** A verification, with what each check found in four languages. */
export function verificationDocument({ calculationId, verifiedAt, checks, ...rest }: Verification) {
  return {
    href: calculationHref(calculationId),
    verifiedAt: verifiedAt.toString(),
    ...rest,
    checks: checks.map(({ code, passed }) => ({ code, passed, description: describeCheck(code, passed) })),
  };
}
