import type { Catalogue } from './catalogue.ts';

const decree = 'of the royal decree of 11 July 2002';
const law = 'of the law of 26 May 2002';

/** The amount of a year, and how it follows from what was stated a month. */
const annually =
  '[monthsPerYear: {monthlyAmountCents} a month × {monthsPerYear} = ]{grossAnnualCents} a year';

/** Before it, for a replacement income that was stated a day. */
const daily = '[daysPerYear: {dailyAmountCents} a day × {daysPerYear} (six-day week: 26 days × 12) = ]';

const days = '(days covered: {coveredDays} of {monthDays})';

/** How three times the cadastral income above the exemption is computed. */
const property =
  'non-indexed cadastral income of {cadastralIncomeCents}[partial: , of which a share of {share}]. Exemption: {basicExemptionCents}[childrenDrawnFor:  + {childrenDrawnFor} × {childSupplementCents} (children for whom family benefits are drawn) = {exemptionCents}][severalOfKind: , spread over {propertiesOfKind} properties of this kind]. Calculation: [baseAnnualCents: ({cadastralIncomeCents}[partial:  × {share}] − {exemptionCents}[severalOfKind:  ÷ {propertiesOfKind}][partial:  × {share}]) × {multiplier} = {baseAnnualCents} a year][!baseAnnualCents: the exemption is not exceeded, which gives {baseAnnualCents}].';

/** What is taken off it, and the rent that does not exceed it. */
const propertyNotRented = `[annualRentCents:  The rent, {annualRentCents}[partial:  × {share}] a year, is not above that result and so does not count.][interestDeductedCents:  The loan interest, {deductibleInterestAnnualCents}[partial:  × {share}], is deducted up to half of that result at most: {interestDeductedCents}.][lifeAnnuityDeductedCents:  The life annuity paid, {lifeAnnuityAnnualCents}[partial:  × {share}], is deducted up to half of that result at most: {lifeAnnuityDeductedCents}.] Counted income: [deductedAnnualCents: {baseAnnualCents}[interestDeductedCents:  − {interestDeductedCents}][lifeAnnuityDeductedCents:  − {lifeAnnuityDeductedCents}] = ]{countedAnnualCents} a year[deductedAnnualCents: , computed with the exact amounts and rounded to the cent at the end only] (articles 25 and 26 ${decree}).`;

/** The family benefits that the debtors draw for the applicant: what they are worth, and why. */
const familyBenefits =
  '[familyBenefitsBelowFlat: proven amount, lower than the flat amount of {familyBenefitFlatMonthlyCents} a month × 12][!familyBenefitsBelowFlat: flat amount of {familyBenefitFlatMonthlyCents} a month × 12, whatever the rank, age and Region]';

/** Which rate a check of a revision is about. */
const rate = '{rateParameter}[category: , category “{category}”], {rateUnit}';

/** The days that a suspension holds, and what it comes to. */
const suspendedDays =
  'Days of the period concerned: {suspendedDays}[alreadySuspendedDays: , besides {alreadySuspendedDays} already suspended[partlySuspendedDays: , {partlySuspendedDays} of them in part]].';

const wholeDays =
  '[remainingDays: Still payable: {monthlyCents} × {remainingDays} ÷ {monthDays} = {payableAfterCents}, rounded to the cent. Held back: {payableBeforeCents} − {payableAfterCents} = {suspendedCents}.][!remainingDays: Nothing is paid for the period: all that was still payable, {payableBeforeCents}, is held back.]';

const partOfDays =
  'Held back: [limitedToRest: {suspendedCents}, all that is still payable, because the share of {share} for these days comes to more][!limitedToRest: {monthlyCents} × {suspendedDays} ÷ {monthDays} × {share} = {suspendedCents}, rounded to the cent].';

const detention =
  'Deprivation of liberty ({detentionKind}), [endDate: from {startDate} to {endDate}][!endDate: since {startDate}]';

const staysAbroad =
  'Stays abroad in {year}: days before the period, {daysAbroadBefore}; in the period, {daysAbroadInPeriod}.';

/** Behind what a stay abroad comes to. */
const reportedStays =
  '[mustBeReported:  A stay of {reportedFromDays} consecutive days or more must be reported to the CPAS/OCMW.]';

const excusedStays =
  '[exceptionalDays:  Days beyond that are paid because of exceptional circumstances: {exceptionalDays} ({exceptionalStays}).]';

const sanction = 'Sanction for {sanctionGround}, decided on {decidedOnDate}, from {startDate} to {endDate}';

/** The day from which a deadline runs. */
const decisionDay =
  '[decided: the decision of {decisionDate}][!decided: {decisionDate}, the last day for the decision, whose own day is not stated]';

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
    guardianIndemnityExempt: `Flat indemnity of a guardian of unaccompanied foreign minors: {grossAnnualCents} a year, full-time guardianships a year: {fullTimeGuardianships}. This amount is wholly exempt, because the exemption holds up to the equivalent of two full-time guardianships a year (article 22, § 1, p), ${decree}).`,
    guardianIndemnityAboveCap: `Flat indemnity of a guardian of unaccompanied foreign minors: {grossAnnualCents} a year, full-time guardianships a year: {fullTimeGuardianships}. The exemption is limited to the equivalent of two full-time guardianships a year (article 22, § 1, p), ${decree}). The share of the guardianships beyond two counts: {grossAnnualCents} × {countedShare} = {countedAnnualCents} a year; the rest, {exemptAnnualCents}, is exempt.`,
    volunteerIndemnityExempt: `Volunteers’ indemnities: {grossAnnualCents} a year, at most {highestDayCents} a day. They are wholly exempt, because they exceed neither the daily cap of {dayCapCents} nor the annual cap of {yearCapCents} (article 22, § 1, q), ${decree}).`,
    volunteerIndemnityCounted: `Volunteers’ indemnities: {grossAnnualCents} a year, at most {highestDayCents} a day. They count in full, because the exemption requires that both the daily and the annual cap are respected (article 22, § 1, q), ${decree}).[!withinDayCap:  The daily cap of {dayCapCents} is exceeded.][!withinYearCap:  The annual cap of {yearCapCents} is exceeded.]`,
    workIncome: `{resourceType}: ${annually}. This income from work or training counts in full, at its net amount (article 23 ${decree}).[startedOnDate:  First day: {startedOnDate}.]`,
    inCompanyTraining: `Individual in-company vocational training, month {monthNumber}: net pay of {monthlyAmountCents} a month. [exemptAnnualCents: The part that the employer bears, {employerBorneMonthlyCents} a month, is exempt for {exemptTrainingMonths} months at most (article 22, § 1, e), ${decree}). The rest is professional income and counts: ({monthlyAmountCents} − {employerBorneMonthlyCents}) × 12 = {countedAnnualCents} a year (article 23 ${decree}).][!exemptAnnualCents: [employerBorneMonthlyCents: The part that the employer bears, {employerBorneMonthlyCents} a month, is no longer exempt, because it is so for {exemptTrainingMonths} months only (article 22, § 1, e), ${decree}). ]The pay is professional income and counts in full: {monthlyAmountCents} × 12 = {countedAnnualCents} a year (article 23 ${decree}).]`,
    replacementIncome: `{resourceType}: ${daily}${annually}. This replacement income counts in full, at its net amount (article 24 ${decree}).`,
    socioProfessionalExemption: `Socio-professional integration exemption ({regime}, article 35 ${decree}): [inTwoParts: Until {studentEndDate} the regime of students, then the general one, each for its days: {studentMonthlyCents} × {studentDays} ÷ {dividedByDays} + {regimeMonthlyCents} × {generalDays} ÷ {dividedByDays} = {exemptionMonthlyCents}, rounded to the cent. ][studentDaysAlone: Until {studentEndDate} only, because no other regime follows: {regimeMonthlyCents} × {studentDays} ÷ {dividedByDays} = {exemptionMonthlyCents}, rounded to the cent. ][!studentDaysAlone: [!inTwoParts: {regimeMonthlyCents} a month. ]][endsWithinMonth: The counter runs out within the month: {regimeMonthlyCents} × {daysUsedNow} ÷ {dividedByDays} = {exemptionMonthlyCents}, rounded to the cent. ]{exemptionMonthlyCents} × 12 = {exemptionAnnualCents} a year[limitedToIncome: , limited here to {exemptAnnualCents}, the income from work and training that gives a right to it][!limitedToIncome: , deducted from the income from work and training that gives a right to it, {eligibleAnnualCents} a year].[counterDays:  Counter of {counterDays} days: days used before the period, {daysUsedBefore}; in the period, {daysUsedNow}; days left, {daysRemaining}.][notApplied:  Regime not applied: {notApplied}.]`,
    socioProfessionalExemptionNotApplied: `The socio-professional integration exemption (article 35 ${decree}) is not deducted from the income from work and training: {notApplied}.`,
    artistIncome: `{resourceType}: {grossAnnualCents} a year. This income counts, at its net amount (article 23 ${decree}).`,
    artistExemption: `Exemption of income from irregular artistic work (article 35, § 3, ${decree}): {artistExemptionAnnualCents} a year, for {artistYears} years from the first such income, on {firstIncomeOnDate}[limitedToIncome: , limited here to {exemptAnnualCents}, the amount of the income][!limitedToIncome: , deducted from the income, {grossAnnualCents}].`,
    artistExemptionNotApplied: `The exemption of income from irregular artistic work (article 35, § 3, ${decree})[firstIncomeOnDate: , {artistExemptionAnnualCents} a year,] is not deducted from the income of {grossAnnualCents}: [firstIncomeOnDate: it holds for {artistYears} years from the first such income, on {firstIncomeOnDate}, and these are over][!firstIncomeOnDate: the date of the first such income is not stated].`,
    newApplicationProration: `New application whose right does not cover the whole month: the professional and replacement income of the whole month (less the socio-professional integration exemption, if any) counts only in proportion to the days covered ${days}. {professionalAnnualCents} ÷ 12 × {coveredDays} ÷ {monthDays} = {proratedMonthlyCents} a month, rounded to the cent; {proratedMonthlyCents} × 12 = {proratedAnnualCents} a year.[reductionAnnualCents:  The counted resources therefore decrease by {professionalAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents}.][increaseAnnualCents:  The rounding of the month therefore increases the counted resources by {proratedAnnualCents} − {professionalAnnualCents} = {increaseAnnualCents}.]`,
    movableCapital: `Movable capital: {capitalCents} in all ({holdings}). A percentage of the capital counts as annual income: nothing up to {exemptUpToCents}, {lowRate} of the band from {exemptUpToCents} to {lowBandUpToCents} and {highRate} of what is above (article 27 ${decree}). Calculation: {groups}. Counted income: {countedAnnualCents} a year.`,
    builtProperty: `Built property: ${property}${propertyNotRented}`,
    unbuiltProperty: `Unbuilt property: ${property}${propertyNotRented}`,
    propertyRented: `Rented {propertyKind} property: ${property} The rent, [partial: {annualRentCents} × {share} = ]{countedAnnualCents} a year, is above that result: the rent counts, and neither interest nor life annuity is deducted from it (articles 25 and 26 ${decree}).`,
    bareOwnershipNotCounted: `Property held in bare ownership, non-indexed cadastral income of {cadastralIncomeCents}: it is left out of account, because only property held in full ownership or in usufruct counts (article 25 ${decree}).`,
    cessions: `Goods ceded in the ten years before the first day of the right, {firstDayOfRightDate}: {cessions}. [severalCessions: The whole value retained][!severalCessions: The value retained], {retainedValueCents}, is turned into an annual income as capital is, but apart from the movable capital: nothing up to {exemptUpToCents}, {lowRate} of the band from {exemptUpToCents} to {lowBandUpToCents} and {highRate} of what is above (articles 27 to 32 ${decree}). Counted income: [lowBandCents: {lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}] = ]{countedAnnualCents} a year.`,
    cessionTooOld: `Goods ceded on {cededOnDate}, worth {marketValueCents}: the cession is left out of account, because it was before {oldestDate}, more than ten years before the first day of the right (article 28 ${decree}).`,
    housingInKind: `{resourceType}: ${annually}. This amount counts in full: costs of the main residence that a third party bears who does not live there are a resource in kind (article 33 ${decree}).`,
    housingInKindNotCounted: `{resourceType}: ${annually}. This amount is left out of account, because [mainResidence: [payerLivesThere: the third party lives in this dwelling]][!mainResidence: this dwelling is not the main residence] (article 33 ${decree}).`,
    integrationIncomeNotCounted: `{resourceType}: ${annually}. This amount is left out of account, by choice of the CPAS/OCMW: the integration income of a maintenance debtor is not one of that person’s resources (article 34, § 2, ${decree}).`,
    memberNotCounted: `The resources of a member of the household (“{member}”, {relationship}) are left out of account (article 34 ${decree}): {memberReason}.[waived:  Reason: “{waiverReason}”.]`,
    partnerShare: `Part of the partner (“{member}”): the partner’s resources, {resourcesAnnualCents} a year, count for what is above the amount of the category “cohabiting person”, {thresholdAnnualCents} (article 34, § 1, ${decree}). Counted part: [countedAnnualCents: {resourcesAnnualCents} − {thresholdAnnualCents} = ]{countedAnnualCents} a year.`,
    debtorsShare: `Part of the adult maintenance debtors who live with the applicant (article 34, § 2, ${decree}, [reform: version in force since 1 March 2026][!reform: version before 1 March 2026]). Resources a year: {debtors}. The amount of the category “cohabiting person”, {thresholdAnnualCents}, is left to each. [grouped: Together: {resourcesAnnualCents} − {debtorCount} × {thresholdAnnualCents}[excessAnnualCents:  = {excessAnnualCents}][!excessAnnualCents:  leaves no excess]][!grouped: One by one, the excesses are {excessAnnualCents} in all].[familyBenefitsAnnualCents:  Family benefits drawn for the applicant: {familyBenefitsAnnualCents} a year (${familyBenefits}). [excessWithBenefitsAnnualCents: With them, the excess is {resourcesAnnualCents} + {familyBenefitsAnnualCents} − {debtorCount} × {thresholdAnnualCents} = {excessWithBenefitsAnnualCents}; the difference, {excessWithBenefitsAnnualCents} − {excessAnnualCents} = {addedByBenefitsAnnualCents}, counts for this applicant alone.][!excessWithBenefitsAnnualCents: [addedByBenefitsAnnualCents: They count directly, for this applicant alone.][!addedByBenefitsAnnualCents: Even with them, there is no excess.]]][familyBenefitsCarrySupplement:  The family benefits drawn for the applicant do not count, because they carry a supplement for a disability.][familyBenefitsExemptBefore2026:  The family benefits drawn for the applicant are exempt in this version.][countedShareOfExcess:  The CPAS/OCMW chose to count {countedShareOfExcess} of the excess.][divided:  The excess is divided among {applicants} applicants.] Counted part: [!countedInFull: {excessAnnualCents}[countedShareOfExcess:  × {countedShareOfExcess}][divided:  ÷ {applicants}][addedByBenefitsAnnualCents:  + {addedByBenefitsAnnualCents}] = ]{countedAnnualCents} a year.`,
    cohabitantsProration: `By choice of the CPAS/OCMW, the part of the people who live with the applicant counts in a new application only in proportion to the days covered ${days}: {cohabitantsAnnualCents} × {coveredDays} ÷ {monthDays} = {proratedAnnualCents}, rounded to the cent. The counted resources therefore decrease by {cohabitantsAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents} (article 34 ${decree}).`,
    resourcesTest: `The counted resources, {resourcesAnnualCents} a year, [passed: are below the category amount, {categoryAnnualCents} a year. There is a right to the integration income][!passed: are not below the category amount, {categoryAnnualCents} a year. There is no right to the integration income] (article 14, § 2, ${law}).`,
    proratedResourcesTest: `New application whose right does not cover the whole month, with professional or replacement income as the only resources: that income is compared with the monthly category amount, reduced to the days covered ${days}. {categoryMonthlyCents} × {coveredDays} ÷ {monthDays} = {proratedCategoryCents}. The income, {proratedMonthlyCents}, [passed: is below this amount. There is a right to the integration income][!passed: is not below this amount. There is no right to the integration income] (article 14, § 2, ${law}).`,
    flatExemption: `Flat exemption of the category “{category}”: {flatExemptionAnnualCents} a year (article 22, § 2, ${decree})[limitedToResources: , limited here to {deductedAnnualCents}, the amount of the resources to which it applies]. It is deducted once, from the total of the resources: {resourcesAnnualCents} − {deductedAnnualCents} = {remainingAnnualCents}.[resourcesOutsideFlatExemptionCents:  It does not apply to the counted part of the ALE/PWA cheques, {resourcesOutsideFlatExemptionCents}.] Monthly amount with this exemption: ({categoryAnnualCents} − {remainingAnnualCents}) ÷ 12 = {monthlyWithExemptionCents}. Without it, it would be ({categoryAnnualCents} − {resourcesAnnualCents}) ÷ 12 = {monthlyWithoutExemptionCents}.`,
    entitlement: `[categoryAnnualCents: Annual integration income: [resourcesAnnualCents: {categoryAnnualCents} − ({resourcesAnnualCents} − {flatExemptionAnnualCents}) = {entitlementAnnualCents}][!resourcesAnnualCents: {entitlementAnnualCents}, the category amount, because no resources count] (article 14, § 2, ${law}).][!categoryAnnualCents: No integration income is due, because the counted resources are not below the amount with which they are compared (article 14, § 2, ${law}).]`,
    monthlyAmount:
      'Monthly amount of the integration income: {entitlementAnnualCents} ÷ 12 = {monthlyCents}, rounded to the cent.',
    payableAmount: `Amount payable for the period from {startDate} to {endDate}: [wholeMonth: {payableCents}, the amount of a whole month][!wholeMonth: {monthlyCents} × {coveredDays} ÷ {monthDays} = {payableCents}, rounded to the cent ${days}].`,
    custodyMonth: `Alternating residence of a child. The two computations of the whole month, weighted by the time: {custodyParts}. Together: {monthlyCents} a month, rounded to the cent (article 14, § 1, ${law}).`,
    detentionSuspension: `${detention}: the payment is suspended (article 39 ${decree}). ${suspendedDays} ${wholeDays} The right itself stays; what is held back can be paid back after an acquittal or when the case is dropped.`,
    detentionNotSuspended: `${detention}: no payment is held back for it (article 39 ${decree}), because [alreadySuspendedDays: its days in the period are already suspended][!alreadySuspendedDays: electronic monitoring as a sentence of its own does not suspend the payment].`,
    stayAbroadSuspension: `${staysAbroad} The payment is suspended for the days beyond {paidDaysAbroad} in a calendar year (article 23, § 5, ${law}). ${suspendedDays} ${wholeDays} The right itself stays.${excusedStays}${reportedStays}`,
    stayAbroadPaid: `${staysAbroad} [!daysBeyond: That is not more than {paidDaysAbroad} days in the calendar year][daysBeyond: Days of the period beyond {paidDaysAbroad} in the calendar year: {daysBeyond}[exceptionalDays: ; paid because of exceptional circumstances, {exceptionalDays} ({exceptionalStays})][alreadySuspendedDays: ; already suspended for another reason, {alreadySuspendedDays}]]. No payment is therefore held back for them (article 23, § 5, ${law}).${reportedStays}`,
    sanctionSuspension: `${sanction}: the payment is suspended[share:  for a share of {share}] (article 30 ${law}). ${suspendedDays} [share: ${partOfDays}][!share: ${wholeDays}] The right itself stays.`,
    sanctionNotSuspended: `${sanction}: no payment is held back for it (article 30 ${law}), because [conditional: its execution is itself suspended][!conditional: its days in the period are already suspended[partlySuspendedDays: , {partlySuspendedDays} of them in part, for a share at least as large]].`,
    paymentAmount:
      'Amount paid for the period: {payableCents} − {suspendedCents} = {paymentCents}. The right to the integration income stays as it is; only its payment is suspended.',
    installationPremium: `Installation premium for a homeless person who takes up a dwelling as main residence, on {movedInOnDate} (article 14, § 3, ${law}): a twelfth of the annual amount of the category “{category}”, whatever the person’s own category. {categoryAnnualCents} ÷ 12 = {premiumCents}, rounded to the cent. It is granted once in a lifetime, and is paid besides the integration income.`,
    installationPremiumNotGranted: `The installation premium (article 14, § 3, ${law}) for the dwelling taken up on {movedInOnDate} is not granted, because [receivedBefore: it was granted before, and is granted once in a lifetime][!receivedBefore: there is no right to the integration income].`,
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
      'The category stated, “{category}”, is not the one that fits [homeless: a homeless person with an integration project][!homeless: the household stated], “{derivedCategory}”. The category stated was applied, for the reason given.',
    periodStartsBeforeRequest:
      'The period starts on {startDate}, before the date of the application, {requestDate}. The integration income is in principle granted from the date of the application; check the first day of the period.',
    changesWithinPeriod: `[applicantComesOfAge: The applicant comes of age][member: A member of the household (“{member}”, {relationship}) comes of age][residenceRightSinceDate: The first three months of the applicant’s right of residence, which began on {residenceRightSinceDate}, are over][homelessnessEnds: The applicant takes up a dwelling and is no longer homeless][revision: The revision that brings the new version of article 34, § 2, ${decree} is][firstIncomeOnDate: The {artistYears} years of the exemption of artists, which began on {firstIncomeOnDate}, are over][firstGrantedOnDate: The {counterYears} years within which the exemption of work is granted, which began on {firstGrantedOnDate}, are over] on {changeDate}, within the period, while the calculation looks at {calculationDate} alone. Ask for a timeline, which computes the days before and after apart.`,
    rateMayChange:
      'The calculation is for {calculationDate} and was made on {calculatedOnDate}. The amounts may still change before then, notably by an indexation.',
    periodNotStated:
      'No period is stated: the calculation is of the whole month, as things are on {requestDate}. If the right begins or ends within that month, state the period, so that the amount payable is reduced to the days covered.',
    partnerAssumedHolder:
      'The household is not stated: the partner is taken to be one of the holders of the joint account, and the shares of both partners were counted. State the household, or whether the partner holds the account.',
    newApplicationAssumed:
      'No earlier right to the integration income is stated. The calculation takes the application as new and counts professional and replacement income only in proportion to the days covered. State the last day of the earlier right if there was one.',
    volunteerCapOfEarlierYear:
      'The caps on volunteers’ indemnities for {year} are not known. Those in force since {effectiveFromDate} were applied; check them.',
    volunteerRaisedCapUnknown:
      'The volunteers’ indemnities exceed the ordinary annual cap and were counted. A raised annual cap exists for some activities, such as sport, night care or patient transport; it is not known here. Check whether it applies.',
    jobStartNotStated:
      'The first day of a job is not stated, and the socio-professional integration exemption was not applied. It holds for work that started on the first day of the right or later; state when it started.',
    earlierCounterRegime:
      'The calculation uses the counter of 1,095 days within six years. Before {firstDate} the exemption held for three years without interruption: check how long it held.',
    partialWaiver: `Of the resources of “{member}”, the CPAS/OCMW retained only {retainedAnnualCents} a year for reasons of equity (article 34, § 2, ${decree}). The decision must give its special reasons.`,
    transitionOfArticle34: `The applicant drew an integration income on 16 January 2026. The version of article 34 ${decree} before 1 March 2026 was applied, because no revision since then is stated for this date. Check whether there was a revision.`,
    transitionProbablyOver: `The applicant drew an integration income on 16 January 2026, and the version of article 34 ${decree} before 1 March 2026 was applied, for want of a stated revision. Yet the yearly revision should have taken place; state its day.`,
    choiceStated:
      'The CPAS/OCMW stated its choice on a point that the rules leave open: {statedChoice}[countedShareOfExcess:  ({countedShareOfExcess})].',
    exSpouseLimit: `The resources of the former spouse (“{member}”) were counted like those of a maintenance debtor (article 34, § 2, ${decree}). What a former spouse owes is limited by the Civil Code (article 301); the calculation did not check this.`,
    stayAbroadRuleOf2016Applied:
      'The period starts on {startDate}. The rule on stays abroad that holds since {firstDate}, the suspension of the days beyond {paidDaysAbroad} in a calendar year, was applied; the earlier rule, which looked at stays of more than a month, could give another amount. Check it.',
    sanctionStartsBeforeDecision:
      'The sanction starts on {startDate}, before the day on which it was decided, {decidedOnDate}. It was applied as stated; check that the days already past can still be suspended.',
    newApplicationNeeded:
      'The right to the integration income ended on {lastGrantedDate}: two complete calendar months followed without it. The right that begins on {startDate} is a new one. It needs a new application, and work that started before that day is older than this right.',
    factOutsideTimeline:
      'This fact meets no day of the timeline, from {startDate} to {endDate}, and was left out of account. Check its days.',
  },
  refusalReasons: {
    resourcesNotBelowCategoryAmount: `[custodySituation: {custodySituation}: the][!custodySituation: The] integration income is refused, because the counted resources are not below the amount with which they are compared: [proratedCategoryCents: {proratedMonthlyCents} for the days covered in the month, against a category amount of {proratedCategoryCents} for the same days][!proratedCategoryCents: {resourcesAnnualCents} a year, against a category amount of {categoryAnnualCents} a year] (articles 3, 4°, and 14, § 2, ${law}). The flat exemption is only for those whose resources are below that amount.`,
    residenceNotMet: `The integration income is refused, because the applicant does not actually reside in Belgium (article 3, 1°, ${law}).`,
    ageNotMet: `The integration income is refused, because the applicant, born on {birthDate}, is a minor on {calculationDate} (article 3, 2°, ${law}) and [exceptionDenied: none of the exceptions for minors holds][!exceptionDenied: none of the exceptions for minors is stated]: marriage, a child in charge or pregnancy (article 7).`,
    nationalityNotMet: `The integration income is refused, because the condition of nationality or residence status is not met (article 3, 3°, ${law}): {nationalityStatus}[firstDayWithRightDate: , with a right of residence since {residenceRightSinceDate}. There is no right during the first three months, that is, before {firstDayWithRightDate}][subsidiaryProtectionDate: . Before {subsidiaryProtectionDate} this status gave no right][equivalentAid: . Equivalent social aid may be asked of the CPAS/OCMW].`,
    willingnessToWorkNotMet: `The integration income is refused, because the applicant is not willing to work and is not excused for reasons of health or equity (article 3, 5°, ${law}).`,
    otherRightsNotExhausted: `The integration income is refused, because the applicant has not claimed the benefits that other legislation grants (article 3, 6°, ${law}).`,
  },
  conditions: {
    residence: `The condition of residence [met: is met: the applicant actually resides in Belgium, habitually and lawfully][notMet: is not met: the applicant does not actually reside in Belgium, habitually and lawfully][notAssessed: was not assessed: whether the applicant actually resides in Belgium is not stated] (article 3, 1°, ${law}).`,
    age: `The condition of age [met: is met: the applicant, born on {birthDate}, is [adult: of age on {calculationDate}][!adult: a minor on {calculationDate}, but treated as of age by article 7 ({minorException})]][notMet: is not met: the applicant, born on {birthDate}, is a minor on {calculationDate}, and [exceptionDenied: none of the exceptions of article 7 holds][!exceptionDenied: none of the exceptions of article 7 is stated]][notAssessed: was not assessed: the applicant’s date of birth is not stated] (article 3, 2°, ${law}).`,
    nationality: `The condition of nationality or residence status [met: is met: {nationalityStatus}[firstDayWithRightDate: , with a right of residence since {residenceRightSinceDate}; the integration income is possible from {firstDayWithRightDate} on, after the first three months][subsidiaryProtectionDate: ; this status has given the right since {subsidiaryProtectionDate}]][notMet: is not met: {nationalityStatus}[firstDayWithRightDate: , with a right of residence since {residenceRightSinceDate}; there is no right during the first three months, that is, before {firstDayWithRightDate}][subsidiaryProtectionDate: ; before {subsidiaryProtectionDate} this status gave no right][equivalentAid: ; equivalent social aid may be asked of the CPAS/OCMW]][notAssessed: was not assessed: [nationalityStatus: the first day of the right of residence is not stated ({nationalityStatus})][!nationalityStatus: neither nationality nor residence status is stated]] (article 3, 3°, ${law}).`,
    willingnessToWork: `The condition of willingness to work [met: is met: [excusedForHealth: the applicant is excused for reasons of health][excusedForEquity: the applicant is excused for reasons of equity][!excusedForHealth: [!excusedForEquity: the applicant is willing to work]]][notMet: is not met: the applicant is not willing to work and is not excused for reasons of health or equity][notAssessed: was not assessed: whether the applicant is willing to work, or excused, is not stated] (article 3, 5°, ${law}).`,
    otherRightsExhausted: `The condition that other rights are exhausted [met: is met: the applicant has claimed the benefits that other legislation grants][notMet: is not met: the applicant has not claimed the benefits that other legislation grants][notAssessed: was not assessed: whether the applicant has claimed the benefits that other legislation grants is not stated] (article 3, 6°, ${law}).`,
  },
  missingInputs: {
    residence: `Whether the applicant actually resides in Belgium is not stated, while the right depends on it (article 3, 1°, ${law}). That this is missing is, by itself, no ground for refusal; assess this condition before the decision.`,
    birthDate: `The applicant’s date of birth is not stated, while the right depends on age (article 3, 2°, ${law}). That this is missing is, by itself, no ground for refusal; state this date.`,
    minorException: `The applicant is a minor on {calculationDate}, and nothing says whether the applicant is emancipated by marriage, has a child in charge or is pregnant. In one of these cases the right is that of somebody of age (article 7 ${law}).`,
    nationality: `The applicant’s nationality or residence status is not stated, while the right depends on it (article 3, 3°, ${law}). That this is missing is, by itself, no ground for refusal; state this status.`,
    residenceRightSince: `The first day of the right of residence is not stated ({nationalityStatus}), while there is no right to the integration income during the first three months (article 3, 3°, ${law}). That this is missing is, by itself, no ground for refusal; state this day.`,
    willingnessToWork: `Whether the applicant is willing to work, or excused for reasons of health or equity, is not stated, while the right depends on it (article 3, 5°, ${law}). That this is missing is, by itself, no ground for refusal; assess this condition before the decision.`,
    otherRightsExhausted: `Whether the applicant has claimed the benefits that other legislation grants is not stated, while the right depends on it (article 3, 6°, ${law}). That this is missing is, by itself, no ground for refusal; assess this condition before the decision.`,
    household:
      'Neither the household nor the category is stated, and the category “{category}” was applied for want of them. The amounts of the possible answers count nobody else’s resources; state the household.',
    cohabitants: `The household is not stated, while the category “{category}” means that the applicant does not live alone. No resources of anybody else were counted; those of a partner, and of the others of whom article 34 ${decree} takes account, would be. State the household.`,
    jobStart: `The first day of [ofPartner: the partner’s ][!ofPartner: the ]work is not stated ({resourceType}), and this work gave no right to the socio-professional integration exemption. The exemption holds for work that started on the first day of the right, {firstDayOfRightDate}, or later (article 35, § 1, ${decree}).`,
    previousRight:
      'No earlier right to the integration income is stated, and the application was taken to be new: resources were only counted in proportion to the days covered. The application is not new when a right ran in one of the two complete calendar months before the month of {startDate}, or since.',
    interruptedRight: `The work began on {startedOnDate}, before an earlier right ended, on {previousRightEndDate}, less than two complete calendar months before this one. If it began within that right, the socio-professional integration exemption goes on (article 35, § 1, ${decree}): then state the first day of that earlier right as that of the right, and no longer its end.`,
    partnerRightStart: `The partner’s work began on {startedOnDate} and was counted with the socio-professional integration exemption, because the applicant’s right had begun by then, on {firstDayOfRightDate}. The exemption holds when the partner already shared in that right when the work began, or had a right of their own; not when the work began before that (article 35, § 1, ${decree}). State the first day from which the partner has shared in the right or had one of their own.`,
    memberIntegrationIncome: `The maintenance debtor “{member}” draws an integration income whose amount is not among the resources stated, while it would be one of them (article 34, § 2, ${decree}). State this amount.`,
  },
  deadlines: {
    decision: `The decision must be taken on {lastDate} at the latest, within {deadlineDays} days of the receipt of the application on {requestDate} (article 21, § 1, ${law}).`,
    notification: `The decision must be notified on {lastDate} at the latest, within {deadlineDays} days of ${decisionDay} (article 21 ${law}).`,
    firstPayment: `The first payment must be made on {lastDate} at the latest, within {deadlineDays} days of ${decisionDay} (article 23, § 1, ${law}). If it is made later, interest is due from {interestFromDate} on[decisionLate: , and from {lateDecisionInterestFromDate} on if the CPAS/OCMW is to blame for the late decision].`,
    yearlyReview: `The conditions of the right must be reviewed once a year at least: the next time on {lastDate} at the latest, one year after [reviewed: the review of {reviewedOnDate}][!reviewed: ${decisionDay}] (article 22, § 1, ${law}).`,
  },
  cuts: {
    timelineBegins: 'The timeline begins on {cutDate}.',
    monthBegins: 'A calendar month begins on {cutDate}; the integration income is computed month by month.',
    ratesChange: 'Indexation or other change of amounts on {cutDate}[rateParameter: : {rateParameter}].',
    exemptionBegins: `{resourceType}[member:  of “{member}”]: exempt from {cutDate} on (article 22, § 1, {letter}), ${decree}).`,
    article34Changes: `New version of article 34, § 2, ${decree} from {cutDate} on: every adult maintenance debtor who lives with the applicant counts.`,
    article34AfterRevision: `Revision on {cutDate}: from that day on the version of article 34, § 2, ${decree} in force since 1 March 2026 applies to the applicant too.`,
    subsidiaryProtectionBegins: `Subsidiary protection status: it gives a right to social integration from {cutDate} on (article 3 ${law}).`,
    memberArrives: 'In the household from {cutDate} on: “{member}” ({relationship}).',
    memberBorn: 'Born on {cutDate}: “{member}” ({relationship}).',
    memberLeaves: 'In the household until {lastDate} included: “{member}” ({relationship}).',
    memberComesOfAge: '18th birthday on {cutDate}: “{member}” ({relationship}) is of age from that day on.',
    applicantComesOfAge:
      '18th birthday of the applicant on {cutDate}: the applicant is of age from that day on.',
    residenceRightReachesThreeMonths: `The applicant’s right of residence began on {residenceRightSinceDate}: its first three months are over on {cutDate} (article 3 ${law}).`,
    resourceBegins:
      '{resourceType}[member:  of “{member}”]: counts from {cutDate} on[wholeMonths: , because income from work and income that replaces it counts for whole calendar months].',
    resourceEnds:
      '{resourceType}[member:  of “{member}”]: counts until {lastDate} included[wholeMonths: , because income from work and income that replaces it counts for whole calendar months].',
    integrationProjectSigned: `Integration project signed on {signedOnDate}: the month of the signature counts whole for the exemption of students (article 35, § 2, ${decree}).`,
    artistYearsEnd: `Exemption of income from irregular artistic work: the {artistYears} years from the first such income, on {firstIncomeOnDate}, are over on {cutDate} (article 35, § 3, ${decree}).`,
    homelessnessEnds: `The applicant moves into a dwelling on {cutDate} and is no longer homeless from that day on (article 14, §§ 1 and 3, ${law}).`,
    shortageMonthsEnd: `The three months of the higher exemption for a shortage occupation are over on {cutDate} (article 35, § 1, fourth paragraph, ${decree}).`,
    exemptionDaysUsedUp: `Exemption of income from work: the days that it is granted for are used up before {cutDate} (article 35, § 1, ${decree}).`,
    exemptionYearsEnd: `Exemption of income from work: the six years within which it is granted are over before {cutDate} (article 35, § 1, ${decree}).`,
  },
  caseIssues: {
    amountMissing:
      'No amount is stated for this resource ({resourceType}). State exactly one: monthlyAmountCents, annualAmountCents or, for a replacement income, dailyAmountCents.',
    amountsExclusive:
      'Several amounts are stated for this resource ({resourceType}): {fields}. State exactly one.',
    birthDateMissing:
      'The date of birth is missing, while the category depends on the age of a child or of a dependent person. State birthDate.',
    bornAfterCalculationDay:
      'The date of birth, {birthDate}, is after the day that the calculation is about, {calculationDate}. For a birth within the month, make one calculation for each part of the month.',
    dateAfterPeriod:
      'This date, {statedDate}, is after the last day of the period. State a date that is not after that day, or state nothing.',
    memberIsNationalNumber:
      'This identifier holds a national register number. Give the member of the household a name that does not identify the person.',
    noPartnerInHousehold:
      'The household that is stated has no partner, so no partner can be a holder of this account. Add the partner, or leave partnerIsHolder out.',
    notBeneficiaryOn20260116:
      'The right that runs began on {rightStartDate}, after 16 January 2026, and no earlier right lasted until that day. Leave beneficiaryOn20260116 out, or state the last day of the earlier right.',
    revisedTooEarly:
      'The revision of {revisedOnDate} is not after 16 January 2026. State the first revision after that day, or state nothing.',
    waiverOfPartner:
      'The resources of a partner cannot be left out of account for reasons of equity: the law obliges the CPAS to count them. Leave waiver out.',
    birthDateTooEarly:
      'The date of birth, {birthDate}, is before {firstDate}. State the exact date of birth.',
    caseReferenceIsNationalNumber:
      'The case reference holds a national register number. State the file number of the CPAS/OCMW, which does not identify the person.',
    categoryContradictsHousehold:
      'The category stated, “{category}”, contradicts [homeless: what is stated of a homeless person with an integration project, which fits][!homeless: the household stated, which fits] “{derivedCategory}”. Correct one of them, or give the reason for your choice in categoryReason.',
    cededAfterPeriod:
      'The cession, on {cededOnDate}, is after the last day of the period. State in cededOn a day that is not after it.',
    debtorOnlyResource:
      'This resource is not stated for the applicant: {resourceType}. State it for the member of the household who receives it, or choose another type.',
    duplicateMember:
      'The identifier “{id}” already names another member of the household. Give each member an identifier of its own.',
    employerPartAboveTotal:
      'The part that the employer bears is above the whole monthly pay, {monthlyAmountCents}. State a part that is not above this amount.',
    equityReasonMissing:
      'An amount is left out for reasons of equity, but no reason is given. State the reason in equityReason.',
    exemptionAmountUnknown:
      'The amount of the socio-professional integration exemption is not known for {askedDate}[firstDate: ; it is known from {firstDate} on]. This case must be calculated in another way.',
    giftDonorDetailsMissing:
      'Whether a gift from a person is exempt depends on that person. State whether the person lives under the same roof (livesUnderSameRoof) and owes maintenance (hasMaintenanceDuty).',
    giftDonorMissing:
      'The donor is not stated, while the exemption of a gift that is not regular depends on it. State donor.',
    homelessAfterMovingIn:
      'Moving in ends homelessness: the applicant moved in on {movedInOnDate}, not after the day that the calculation looks at, {calculationDate}. Leave homelessWithIntegrationProject out. For a move within the period, ask for one calculation of the days before it, with homelessWithIntegrationProject, and one from the day of the move on, without it.',
    inChargeNotMinorUnmarried:
      'Only an unmarried minor can be stated as a child in charge, and this person is of age or married on the first day of the period. Correct inCharge, birthDate or married.',
    noRateInForce:
      'No amount is known for {askedDate}. Amounts are known from {firstDate} on; state a date from that day on.',
    oneOffGiftMonthly:
      'A gift that is not regular is not stated by the month. State its whole amount in annualAmountCents, or state that the gift is regular.',
    partnerReceivesIntegrationIncome:
      'In the category “person living with a dependent family”, the integration income is that of the couple: the partner does not draw another. Correct receivesIntegrationIncome or the category.',
    periodOutsideOneMonth:
      'The period from {startDate} to {endDate} is not inside one calendar month. Ask for one calculation a month.',
    periodReversed:
      'The period starts on {startDate} and ends on {endDate}, that is, before its start. State a last day that is not before the first.',
    previousRightNotBeforePeriod:
      'The earlier right ends on {previousRightEndDate}, and the period starts on {startDate}. State the last day of a right that ended before the period, or state nothing.',
    rightStartAfterPeriod:
      'The first day of the right, {rightStartDate}, is after the first day of the period, {startDate}. State in rightStartDate a day that is not after it, or state nothing.',
    rightStartOfNoPartner:
      'Only a partner shares in the applicant’s right: rightStartDate is not stated of another member of the household. Leave it out, or correct relationship.',
    severalPartners:
      'Another member of the household is already stated as the partner. State one partner only.',
    shareAboveOne:
      'The share stated, {share}, is more than the whole. State a numerator that is not above the denominator.',
    startedAfterPeriod:
      'The work or training starts on {startedOnDate}, after the last day of the period. Correct startedOn, or do not state this resource yet.',
    volunteerCapUnknown:
      'No caps on volunteers’ indemnities are known for {askedDate}[firstDate: ; they are known from {firstDate} on]. This case must be calculated in another way.',
    custodyOfNobodyInCharge:
      'Alternating residence is stated only for a minor unmarried child in charge, and on the first day of the period this person is not one. Correct custodyShare, birthDate, married or inCharge.',
    custodyShareNotAPart:
      'The part of the time stated, {share}, is not below the whole. If the child is there all the time, leave custodyShare out.',
    custodySharesDiffer:
      'The part of the time of this child, {share}, differs from that of another child, {otherShare}. Ask for a calculation for each period in which the same children are there.',
    rightEndBeforePeriodEnd:
      'The last day of the right, {rightEndDate}, is before the last day of the period, {endDate}. Let the period end with the right.',
    rightEndOutsideMonth:
      'The last day of the right, {rightEndDate}, is not in the month of the period, which ends on {endDate}. State the last day of the right in that month, or state nothing.',
    studentEndBeforeSignature:
      'The studies or the project end on {endedOnDate}, before the project was signed on {signedOnDate}. Correct one of the two dates.',
    minorExceptionOfAdult:
      'The applicant is of age on {calculationDate}, so the exceptions for minors do not concern this person. Leave minorException out, or correct birthDate.',
    residenceRightWithoutUnion:
      'The first day of the right of residence matters only for a citizen of the European Union and his family, and the status stated is another ({nationalityStatus}). Leave residenceRightSince out, or correct status.',
    breachSanctionStart:
      'A sanction for a breach of the project for social integration starts on the first day of the second month after the decision: decided on {decidedOnDate}, it starts on {expectedStartDate}. Correct startDate or decidedOn.',
    dateBeforeLaw:
      'This date, {statedDate}, is before {firstDate}, the first day of the law. State a date from that day on.',
    dateTooLate: 'This date, {statedDate}, is too far in the future. State a date up to {lastDate}.',
    decidedBeforeRequest:
      'The decision, on {decidedOnDate}, is before the application, on {requestDate}. State in decidedOn a day that is not before it, or state nothing.',
    fraudOfBreach:
      'Fraud plays a part only in a sanction for undeclared resources. Leave fraud out, or correct ground.',
    movedInOutsidePeriod:
      'The day on which the person moved in, {movedInOnDate}, is not in the period from {startDate} to {endDate}. State the premium in the calculation of the days in which that day lies, or correct movedInOn.',
    reviewedBeforeDecision:
      'The review, on {reviewedOnDate}, is before the [decided: decision][!decided: application], on {earliestDate}. State in reviewedOn a day that is not before it, or state nothing.',
    sanctionTooLong:
      'The sanction ends on {endDate}, while it can last until {latestEndDate} at most (longest time in months: {maximumMonths}). Correct the days, or state fraud or repeated if that is why it is longer.',
    endBeforeStart:
      'The last day, {endDate}, is before the first, {startDate}. State a last day that is not before the first.',
    timelineTooLong:
      'The timeline from {startDate} to {endDate} touches more than {maximumMonths} calendar months. Ask for several timelines.',
    rightStartMissing:
      'Somebody who drew an integration income on 16 January 2026 has a right that is older than this timeline. State its first day.',
    timelineOfTooManyPeriods:
      'The timeline has too many periods: its facts change so often that there are {periods}, and {maximumPeriods} are possible. Ask for several timelines.',
    timelineTooLarge:
      'The timeline is too large: {periods} periods with {facts} facts in all (people, resources, suspensions of the payment, long reasons), and {maximumFacts} are possible. Ask for several timelines.',
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
    identityUnaltered:
      '[passed: The identifier, the moment of recording and the receipt are those that entered the audit tree.][!passed: The identifier, the moment of recording and the receipt are not those that entered the audit tree.]',
    inSignedTree:
      '[passed: The record is in the audit tree that was signed last.][!passed: The record is not in the audit tree that was signed last, or the signature does not hold.]',
  },
  rateChecks: {
    unknownSeries: `The service does not use such an amount: ${rate}. Check the category and the unit.`,
    rowRepeated: `This revision already has a row for the same amount and the same first day, {effectiveFromDate}: ${rate}. Leave one of the two out.`,
    rowChangesNothing: `This row is published already, exactly so, with the first day {effectiveFromDate}: ${rate}. Leave it out.`,
    rowConflicts: `What is published for {effectiveFromDate} has changed since this row was prepared: ${rate}. Look at the amount that is published now, and prepare the revision again.`,
    nothingToWithdraw: `No amount is published with the first day {effectiveFromDate}, so none can be taken back: ${rate}. Leave the row out.`,
    withdrawsFirstRate: `This is the oldest amount known, with the first day {effectiveFromDate}: ${rate}. Without it nothing could be calculated for that time. Correct the amount instead.`,
    beforeFirstKnownDay:
      'The first day, {effectiveFromDate}, is before {firstDate}, the first day for which the service calculates. Correct it.',
    bandsReversed:
      'From {effectiveFromDate} on, the first band of movable capital would end at {exemptUpToCents}, above the limit of the second, {lowBandUpToCents}. Correct one of the two limits.',
    firstDayNotFirstOfMonth:
      'The first day, {effectiveFromDate}, is not the first of a month, while a calculation takes the amounts of the first day of its month. Correct it.',
    numberOutOfRange: `The service cannot calculate with this number: ${rate}. A percentage lies between 0 and 1, and a factor is above 0 and at most {maximumFactor}. Correct it.`,
    categoryAmountMissing: `Amounts of the categories begin on {effectiveFromDate}, and this one is missing: ${rate}. Add it, also when it stays the same.`,
    linkedAmountMissing: `Amounts that are linked to the index begin on {effectiveFromDate}, and this one, which is linked to it as well, is missing: ${rate}.[expectedCents:  The index makes it {expectedCents}.] Add it, also when it stays the same.`,
    monthlyNotTwelfth:
      'For the category “{category}”, {monthlyCents} a month is not a twelfth of {annualCents} a year, which is {expectedMonthlyCents}. Correct one of them.',
    monthlyOffByOneCent:
      'For the category “{category}”, {monthlyCents} a month differs by one cent from a twelfth of {annualCents} a year, {expectedMonthlyCents}. Compare both with the official table.',
    amountFallsSharply: `On {effectiveFromDate} the amount falls by more than 1% from {previousCents} to {amountCents}: ${rate}. Correct it.`,
    amountFalls: `On {effectiveFromDate} the amount falls from {previousCents} to {amountCents}: ${rate}. Compare it with the official table.`,
    amountDiffersFromIndex: `The amount, {amountCents}, is not the one that the index makes: {baseCents} × {coefficientTenThousandths} = {expectedCents} (${rate}). Compare it with the official table.`,
    categoriesMoveAlone:
      'On {effectiveFromDate} the amounts of the categories change, and the exemptions for socio-professional integration do not. That is so only when a decree raises the base amounts of the categories. Compare it with the official table.',
    indexStepSkipped:
      'On {effectiveFromDate} the amounts rise by {stepCount} steps of the index at once: an indexation before that day seems to be missing. Compare it with the official tables.',
    firstDayLongAfterPrevious:
      'The first day, {effectiveFromDate}, is more than 24 months after {previousDate}, the first day of the amounts before. Check whether there was no indexation between.',
    amountRisesSharply: `On {effectiveFromDate} the amount rises from {previousCents} to {amountCents}, more than 1% above what a step of the index (2%) makes it: ${rate}. Compare it with the official table.`,
    riseIsNoIndexStep: `On {effectiveFromDate} the amount goes from {previousCents} to {amountCents}, which is not one step of the index (2%): ${rate}. Compare it with the official table.`,
    numberChanges: `A number changes that the index does not touch: ${rate}. Check it against the decree that changes it.`,
    firstDayInPast:
      'The first day, {effectiveFromDate}, is before today, {todayDate}: calculations already made for that time would now be different. See the impact of the revision.',
  },
  lists: {
    holdings: '{resourceType}: {amountCents}[joint: , account of {jointHolders} holders]',
    groups:
      '{amountCents}[!whole: , held jointly with a share of {share}]: [!lowBandCents: nothing, because this amount is not above {exemptUpToCents}][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
    cessions:
      '[forValue: cession for value][!forValue: cession by gift, without deduction,] on {cededOnDate}: {marketValueCents}[dismembered:  × {partRate} ({right})][partial:  × {share}][personalDebtsRepaidCents:  − {personalDebtsRepaidCents} (own debts repaid)][exemptSliceCents:  − {exemptSliceCents}[partial:  × {share}] (only property)][abatementMonths:  − {abatementAnnualCents} × {abatementMonths} ÷ 12 (yearly abatement, months: {abatementMonths})][equityReductionCents:  − {equityReductionCents} (reasons of equity[equityReason: : “{equityReason}”])][retainedCents: [!wholeValueRetained:  = {retainedCents}]][!retainedCents: , of which nothing is left]',
    custodyParts: '{custodySituation}, category “{category}”, {monthlyCents} × {share}',
    notApplied: '{regime}, because {reason}',
    exceptionalStays: 'from {startDate} to {endDate}: “{exceptionalReason}”',
    debtors:
      '“{member}” ({relationship}): {resourcesAnnualCents}[waiverReason: , of which {retainedAnnualCents} retained for reasons of equity (reason: “{waiverReason}”)][!grouped: , that is an excess of {excessAnnualCents}]',
  },
  introductions: {
    partner: 'applicant’s partner',
    member:
      '[entersOwnTotal: in the total of “{resourceOf}”][!entersOwnTotal: member of the household “{resourceOf}”]',
  },
};
