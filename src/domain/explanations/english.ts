import type { Catalogue } from './catalogue.ts';

const decree = 'of the royal decree of 11 July 2002';
const law = 'of the law of 26 May 2002';

/** The amount of a year, and how it follows from what was stated a month. */
const annually =
  '[monthsPerYear: {monthlyAmountCents} a month × {monthsPerYear} = ]{grossAnnualCents} a year';

/** Before it, for a replacement income that was stated a day. */
const daily = '[daysPerYear: {dailyAmountCents} a day × {daysPerYear} (six-day week: 26 days × 12) = ]';

const days = '(days covered: {coveredDays} of {monthDays})';

/** Every text in English. */
export const english: Catalogue = {
  lines: {
    categoryAmount: `Amount of the category “{category}” ({basis}): {categoryAnnualCents} a year, in force since {effectiveFromDate} (article 14, § 1, ${law}).`,
    exemptResource: `{resourceType}: ${annually}. This amount is wholly exempt under article 22, § 1, {letter}), ${decree}: {exemptionReason}.`,
    resourceNotCounted: `{resourceType}: ${annually}. This amount is left out of account: {exemptionReason}.`,
    countedResource: `{resourceType}: ${annually}. This amount counts in full: all resources count, whatever their nature or origin, except those that article 22, § 1, ${decree} exempts, and this is not one of them.`,
    countedNotYetExempt: `{resourceType}: ${annually}. This amount counts in full: it is exempt only since {exemptFromDate}, and the calculation is for an earlier date.`,
    countedConditionNotMet: `{resourceType}: ${annually}. This amount counts in full, because not all conditions of the exemption in article 22, § 1, ${decree} are met: {unmetConditions}.`,
    giftExempt: `Gift that is not regular, {donorKind}: {grossAnnualCents}. This amount is wholly exempt: article 22, § 1, j), ${decree} leaves out gifts that are not regular from an institution, or from a person who does not live under the same roof as the person concerned and owes that person no maintenance.`,
    giftCounted: `[regular: Regular gift: ${annually}][!regular: Gift that is not regular: {grossAnnualCents}, counted once, as an annual amount]. This amount counts in full: {giftReason}, and article 22, § 1, j), ${decree} exempts only gifts that are not regular from an institution, or from a person who does not live under the same roof and owes no maintenance.`,
    aleChequesExempt: `ALE/PWA cheques: {chequesPerMonth} a month × 12 × {amountPerChequeCents} = {grossAnnualCents} a year. This amount is wholly exempt, because the pay per cheque is not above {exemptPerChequeCents} (article 22, § 1, d), ${decree}).`,
    aleChequesAboveCap: `ALE/PWA cheques: {chequesPerMonth} a month × 12 × {amountPerChequeCents} = {grossAnnualCents} a year. The pay is exempt up to {exemptPerChequeCents} per cheque (article 22, § 1, d), ${decree}). What is above counts: {chequesPerMonth} × 12 × ({amountPerChequeCents} − {exemptPerChequeCents}) = {countedAnnualCents} a year. The flat exemption does not apply to it.`,
    inCompanyTrainingBonus: `Individual in-company vocational training, month {monthNumber}: the part of the pay that the employer bears, {employerBorneMonthlyCents} a month × 12 = {exemptAnnualCents} a year, is exempt for six months at most (article 22, § 1, e), ${decree}). The whole pay is {monthlyAmountCents} a month.`,
    guardianIndemnityExempt: `Flat indemnity of a guardian of unaccompanied foreign minors: {grossAnnualCents} a year, full-time guardianships a year: {fullTimeGuardianships}. This amount is wholly exempt, because the exemption holds up to the equivalent of two full-time guardianships a year (article 22, § 1, p), ${decree}).`,
    guardianIndemnityAboveCap: `Flat indemnity of a guardian of unaccompanied foreign minors: {grossAnnualCents} a year, full-time guardianships a year: {fullTimeGuardianships}. The exemption is limited to the equivalent of two full-time guardianships a year (article 22, § 1, p), ${decree}). The share of the guardianships beyond two counts: {grossAnnualCents} × {countedShare} = {countedAnnualCents} a year; the rest, {exemptAnnualCents}, is exempt.`,
    volunteerIndemnityExempt: `Volunteers’ indemnities: {grossAnnualCents} a year, at most {highestDayCents} a day. They are wholly exempt, because they exceed neither the daily cap of {dayCapCents} nor the annual cap of {yearCapCents} (article 22, § 1, q), ${decree}).`,
    volunteerIndemnityCounted: `Volunteers’ indemnities: {grossAnnualCents} a year, at most {highestDayCents} a day. They count in full, because the exemption requires that both the daily and the annual cap are respected (article 22, § 1, q), ${decree}).[!withinDayCap:  The daily cap of {dayCapCents} is exceeded.][!withinYearCap:  The annual cap of {yearCapCents} is exceeded.]`,
    replacementIncome: `{resourceType}: ${daily}${annually}. This replacement income counts in full, at its net amount (article 24 ${decree}).`,
    newApplicationProration: `New application whose right does not cover the whole month: the professional and replacement income of the whole month counts only in proportion to the days covered ${days}. {professionalAnnualCents} ÷ 12 × {coveredDays} ÷ {monthDays} = {proratedMonthlyCents} a month, rounded to the cent; {proratedMonthlyCents} × 12 = {proratedAnnualCents} a year. The counted resources therefore decrease by {professionalAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents}.`,
    movableCapital: `Movable capital: {capitalCents} in all ({holdings}). A percentage of the capital counts as annual income: nothing up to {exemptUpToCents}, {lowRate} of the band from {exemptUpToCents} to {lowBandUpToCents} and {highRate} of what is above (article 27 ${decree}). Calculation: {groups}. Counted income: {countedAnnualCents} a year.`,
    memberNotCounted: `The resources of a member of the household (“{member}”, {relationship}) are left out of account (article 34, § 3, ${decree}): {memberReason}.`,
    resourcesTest: `The counted resources, {resourcesAnnualCents} a year, [passed: are below the category amount, {categoryAnnualCents} a year. There is a right to the integration income][!passed: are not below the category amount, {categoryAnnualCents} a year. There is no right to the integration income] (article 14, § 2, ${law}).`,
    proratedResourcesTest: `New application whose right does not cover the whole month, with professional or replacement income as the only resources: that income is compared with the monthly category amount, reduced to the days covered ${days}. {categoryMonthlyCents} × {coveredDays} ÷ {monthDays} = {proratedCategoryCents}. The income, {proratedMonthlyCents}, [passed: is below this amount. There is a right to the integration income][!passed: is not below this amount. There is no right to the integration income] (article 14, § 2, ${law}).`,
    flatExemption: `Flat exemption of the category “{category}”: {flatExemptionAnnualCents} a year (article 22, § 2, ${decree})[limitedToResources: , limited here to {deductedAnnualCents}, the amount of the resources to which it applies]. It is deducted once, from the total of the resources: {resourcesAnnualCents} − {deductedAnnualCents} = {remainingAnnualCents}.[resourcesOutsideFlatExemptionCents:  It does not apply to the counted part of the ALE/PWA cheques, {resourcesOutsideFlatExemptionCents}.] Monthly amount with this exemption: ({categoryAnnualCents} − {remainingAnnualCents}) ÷ 12 = {monthlyWithExemptionCents}. Without it, it would be ({categoryAnnualCents} − {resourcesAnnualCents}) ÷ 12 = {monthlyWithoutExemptionCents}.`,
    entitlement: `[categoryAnnualCents: Annual integration income: [resourcesAnnualCents: {categoryAnnualCents} − ({resourcesAnnualCents} − {flatExemptionAnnualCents}) = {entitlementAnnualCents}][!resourcesAnnualCents: {entitlementAnnualCents}, the category amount, because no resources count] (article 14, § 2, ${law}).][!categoryAnnualCents: No integration income is due, because the counted resources are not below the amount with which they are compared (article 14, § 2, ${law}).]`,
    monthlyAmount:
      'Monthly amount of the integration income: {entitlementAnnualCents} ÷ 12 = {monthlyCents}, rounded to the cent.',
    payableAmount: `Amount payable for the period from {startDate} to {endDate}: [wholeMonth: {payableCents}, the amount of a whole month][!wholeMonth: {monthlyCents} × {coveredDays} ÷ {monthDays} = {payableCents}, rounded to the cent ${days}].`,
  },
  warnings: {
    methodOf2023Applied:
      'The calculation is for {calculationDate}. Professional and replacement income was treated by the method that applies since {firstDate}; the earlier method, which spread this income over days, could give another amount.',
    rateNotOfficial:
      'An amount that was used does not come from an official table: {rateParameter}, in force since {effectiveFromDate} (origin: {confidence}). Check it before you decide.',
    publishedMonthlyAmountDiffers:
      'The published monthly amount for the category “{category}” is {publishedMonthlyCents}, while a twelfth of the annual amount is {computedMonthlyCents}. The calculation starts from the annual amount.',
    householdNotStated:
      'The household is not stated. The category “{category}” was applied for want of it; state the household or the category to confirm it.',
    categoryContradictsHousehold:
      'The category stated, “{category}”, is not the one that fits the household stated, “{derivedCategory}”. The category stated was applied, for the reason given.',
    birthDateNotStated: `The applicant’s date of birth is not stated. The calculation assumes that the applicant meets the condition of age in articles 3 and 7 ${law}.`,
    applicantIsMinor: `The applicant is a minor on the first day of the period. A minor has a right to the integration income only if emancipated by marriage, with one or more children in charge, or with proof of pregnancy (article 7 ${law}); the calculation did not check this.`,
    periodStartsBeforeRequest:
      'The period starts on {startDate}, before the date of the application, {requestDate}. The integration income is in principle granted from the date of the application; check the first day of the period.',
    rateMayChange:
      'The calculation is for {calculationDate} and was made on {calculatedOnDate}. The amounts may still change before then, notably by an indexation.',
    newApplicationAssumed:
      'No earlier right to the integration income is stated. The calculation takes the application as new and counts professional and replacement income only in proportion to the days covered. State the last day of the earlier right if there was one.',
    volunteerCapOfEarlierYear:
      'The caps on volunteers’ indemnities for {year} are not known. Those in force since {effectiveFromDate} were applied; check them.',
    volunteerRaisedCapUnknown:
      'The volunteers’ indemnities exceed the ordinary annual cap and were counted. A raised annual cap exists for some activities, such as sport, night care or patient transport; it is not known here. Check whether it applies.',
  },
  refusalReasons: {
    resourcesNotBelowCategoryAmount: `The integration income is refused, because the counted resources are not below the amount with which they are compared: [proratedCategoryCents: {proratedMonthlyCents} for the days covered in the month, against a category amount of {proratedCategoryCents} for the same days][!proratedCategoryCents: {resourcesAnnualCents} a year, against a category amount of {categoryAnnualCents} a year] (articles 3, 4°, and 14, § 2, ${law}). The flat exemption is only for those whose resources are below that amount.`,
  },
  caseIssues: {
    amountMissing:
      'No amount is stated for this resource ({resourceType}). State exactly one: monthlyAmountCents, annualAmountCents or, for a replacement income, dailyAmountCents.',
    amountsExclusive:
      'Several amounts are stated for this resource ({resourceType}): {fields}. State exactly one.',
    birthDateMissing:
      'The date of birth is missing, while the category depends on the age of a child or of a dependent person. State birthDate.',
    birthDateNotBeforePeriod:
      'The date of birth, {birthDate}, is after the last day of the period. State a date that is not after that day.',
    birthDateTooEarly:
      'The date of birth, {birthDate}, is before {firstDate}. State the exact date of birth.',
    caseReferenceIsNationalNumber:
      'The case reference is a national register number. State the file number of the CPAS/OCMW, which does not identify the person.',
    categoryContradictsHousehold:
      'The category stated, “{category}”, contradicts the household stated, which fits “{derivedCategory}”. Correct one of them, or give the reason for your choice in categoryReason.',
    cohabitantsNotYetCalculated:
      'The resources of this member of the household ({relationship}) may have to be counted, and the service does not calculate the part of cohabitants yet. This case must be calculated in another way.',
    debtorOnlyResource:
      'This resource is not stated for the applicant: {resourceType}. State it for the member of the household who receives it, or choose another type.',
    duplicateMember:
      'The identifier “{id}” already names another member of the household. Give each member an identifier of its own.',
    employerPartAboveTotal:
      'The part that the employer bears is above the whole monthly pay, {monthlyAmountCents}. State a part that is not above this amount.',
    giftDonorDetailsMissing:
      'Whether a gift from a person is exempt depends on that person. State whether the person lives under the same roof (livesUnderSameRoof) and owes maintenance (hasMaintenanceDuty).',
    giftDonorMissing:
      'The donor is not stated, while the exemption of a gift that is not regular depends on it. State donor.',
    inChargeNotMinorUnmarried:
      'Only an unmarried minor can be stated as a child in charge, and this person is of age or married on the first day of the period. Correct inCharge, birthDate or married.',
    noRateInForce:
      'No amount is known for {askedDate}. Amounts are known from {firstDate} on; state a date from that day on.',
    oneOffGiftMonthly:
      'A gift that is not regular is not stated by the month. State its whole amount in annualAmountCents, or state that the gift is regular.',
    periodOutsideOneMonth:
      'The period from {startDate} to {endDate} is not inside one calendar month. Ask for one calculation a month.',
    periodReversed:
      'The period starts on {startDate} and ends on {endDate}, that is, before its start. State a last day that is not before the first.',
    previousRightNotBeforePeriod:
      'The earlier right ends on {previousRightEndDate}, and the period starts on {startDate}. State the last day of a right that ended before the period, or state nothing.',
    resourceNotYetCalculated:
      'The service does not calculate this resource yet: {resourceType}. This case must be calculated in another way.',
    severalPartners:
      'Another member of the household is already stated as the partner. State one partner only.',
    trainingRestNotYetCalculated:
      'The part of the training pay that the employer does not bear, and the whole pay after six months, is professional income, which the service does not calculate yet. This case must be calculated in another way.',
    volunteerCapUnknown:
      'No caps on volunteers’ indemnities are known for {askedDate}[firstDate: ; they are known from {firstDate} on]. This case must be calculated in another way.',
  },
  checks: {
    factsUnaltered:
      '[passed: The facts kept are those that were recorded.][!passed: The facts kept are no longer those that were recorded.]',
    resultUnaltered:
      '[passed: The result kept is the one that was recorded.][!passed: The result kept is no longer the one that was recorded.]',
    summaryAgrees:
      '[passed: The summary of the calculation agrees with the facts and the result kept.][!passed: The summary of the calculation does not agree with the facts and the result kept.]',
    rateBookUnaltered:
      '[passed: The rates kept are those that the calculation used.][!passed: The rates kept are no longer those that the calculation used.]',
    recomputedIdentical:
      '[passed: The calculation made again gives the same result, to the cent.][!passed: The calculation made again does not give the same result, or could not be made.]',
  },
  lists: {
    holdings: '{resourceType}: {amountCents}[joint: , account of {jointHolders} holders]',
    groups:
      '{amountCents}[!whole: , held jointly with a share of {share}]: [!lowBandCents: nothing, because this amount is not above {exemptUpToCents}][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
  },
};
