import type { CaseIssue, CaseIssueCode } from '../domain/case-issues.ts';
import { describeCaseIssue } from '../domain/explanations/render.ts';
import type { IssueCode } from './problem-types.ts';
import type { Issue } from './problems.ts';

/** What each contradiction of a case is among the issue types of the API. */
const issueCodes: Record<CaseIssueCode, IssueCode> = {
  amountMissing: 'exactlyOneOfExpected',
  amountsExclusive: 'exactlyOneOfExpected',
  birthDateMissing: 'requiredInput',
  birthDateTooEarly: 'outOfRange',
  bornAfterCalculationDay: 'invalidInput',
  breachSanctionStart: 'invalidInput',
  caseReferenceIsNationalNumber: 'rejectedInput',
  cededAfterPeriod: 'invalidInput',
  categoryContradictsHousehold: 'categoryContradictsHousehold',
  custodyOfNobodyInCharge: 'rejectedInput',
  custodyShareNotAPart: 'outOfRange',
  custodySharesDiffer: 'rejectedInput',
  dateAfterPeriod: 'invalidInput',
  dateBeforeLaw: 'outOfRange',
  dateTooLate: 'outOfRange',
  debtorOnlyResource: 'rejectedInput',
  decidedBeforeRequest: 'invalidInput',
  duplicateMember: 'invalidInput',
  employerPartAboveTotal: 'outOfRange',
  endBeforeStart: 'invalidPeriod',
  equityReasonMissing: 'requiredInput',
  exemptionAmountUnknown: 'noRateInForce',
  fraudOfBreach: 'rejectedInput',
  giftDonorDetailsMissing: 'requiredInput',
  giftDonorMissing: 'requiredInput',
  homelessAfterMovingIn: 'rejectedInput',
  inChargeNotMinorUnmarried: 'rejectedInput',
  memberIsNationalNumber: 'rejectedInput',
  minorExceptionOfAdult: 'rejectedInput',
  movedInOutsidePeriod: 'invalidInput',
  noPartnerInHousehold: 'rejectedInput',
  noRateInForce: 'noRateInForce',
  notBeneficiaryOn20260116: 'rejectedInput',
  oneOffGiftMonthly: 'rejectedInput',
  partnerReceivesIntegrationIncome: 'rejectedInput',
  periodOutsideOneMonth: 'invalidPeriod',
  periodReversed: 'invalidPeriod',
  previousRightNotBeforePeriod: 'invalidInput',
  residenceRightWithoutUnion: 'rejectedInput',
  reviewedBeforeDecision: 'invalidInput',
  revisedTooEarly: 'invalidInput',
  rightEndBeforePeriodEnd: 'invalidInput',
  rightEndOutsideMonth: 'invalidInput',
  rightStartAfterPeriod: 'invalidInput',
  sanctionTooLong: 'outOfRange',
  rightStartMissing: 'requiredInput',
  rightStartOfNoPartner: 'rejectedInput',
  severalPartners: 'rejectedInput',
  shareAboveOne: 'outOfRange',
  startedAfterPeriod: 'invalidInput',
  studentEndBeforeSignature: 'invalidInput',
  timelineOfTooManyPeriods: 'rejectedInput',
  timelineTooLarge: 'rejectedInput',
  timelineTooLong: 'invalidPeriod',
  volunteerCapUnknown: 'noRateInForce',
  waiverOfPartner: 'rejectedInput',
};

/** The contradictions of a case as issues of the request body, each with the value that it is about. */
export function issuesOfCase(
  issues: readonly (CaseIssue & Pick<Issue, 'period'>)[],
  body: unknown,
): readonly Issue[] {
  return issues.map(({ code, path, inputs, period }) => ({
    code: issueCodes[code],
    in: 'body',
    name: path,
    // A national number is the one value that an answer must not repeat.
    ...(code.endsWith('IsNationalNumber') ? {} : { value: valueAt(body, path) }),
    detail: describeCaseIssue(code, inputs),
    ...(period === undefined ? {} : { period }),
  }));
}

function valueAt(body: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? Reflect.get(value, step)
          : undefined,
      body,
    );
}
