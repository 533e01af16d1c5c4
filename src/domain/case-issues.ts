import type { Inputs } from './breakdown.ts';

/** Something in a case that contradicts itself, the law or the rates known. */
export interface CaseIssue {
  readonly code: CaseIssueCode;
  /** The field, for example `applicant.resources[0].monthlyAmountCents`. */
  readonly path: string;
  /** What the text of the issue says; never more of the case than the offending value. */
  readonly inputs: Inputs;
}

export type CaseIssueCode = (typeof caseIssueCodes)[number];

export const caseIssueCodes = [
  'amountMissing',
  'amountsExclusive',
  'birthDateMissing',
  'bornAfterCalculationDay',
  'birthDateTooEarly',
  'breachSanctionStart',
  'caseReferenceIsNationalNumber',
  'cededAfterPeriod',
  'categoryContradictsHousehold',
  'custodyOfNobodyInCharge',
  'custodyShareNotAPart',
  'custodySharesDiffer',
  'dateAfterPeriod',
  'dateBeforeLaw',
  'dateTooLate',
  'debtorOnlyResource',
  'decidedBeforeRequest',
  'duplicateMember',
  'exemptionAmountUnknown',
  'employerPartAboveTotal',
  'endBeforeStart',
  'equityReasonMissing',
  'fraudOfBreach',
  'giftDonorDetailsMissing',
  'giftDonorMissing',
  'homelessAfterMovingIn',
  'inChargeNotMinorUnmarried',
  'memberIsNationalNumber',
  'minorExceptionOfAdult',
  'movedInOutsidePeriod',
  'noPartnerInHousehold',
  'noRateInForce',
  'notBeneficiaryOn20260116',
  'oneOffGiftMonthly',
  'partnerReceivesIntegrationIncome',
  'periodOutsideOneMonth',
  'periodReversed',
  'previousRightNotBeforePeriod',
  'residenceRightWithoutUnion',
  'reviewedBeforeDecision',
  'revisedTooEarly',
  'rightEndBeforePeriodEnd',
  'rightEndOutsideMonth',
  'rightStartAfterPeriod',
  'sanctionTooLong',
  'rightStartMissing',
  'rightStartOfNoPartner',
  'severalPartners',
  'shareAboveOne',
  'startedAfterPeriod',
  'studentEndBeforeSignature',
  'timelineOfTooManyPeriods',
  'timelineTooLarge',
  'timelineTooLong',
  'volunteerCapUnknown',
  'waiverOfPartner',
] as const;

/** Notes a contradiction, with the field it is about. */
export type Report = (code: CaseIssueCode, path: string, inputs?: Inputs) => void;
