import type { Catalogue } from './catalogue.ts';

const decree = 'des Königlichen Erlasses vom 11. Juli 2002';
const law = 'des Gesetzes vom 26. Mai 2002';

/** The amount of a year, and how it follows from what was stated a month. */
const annually =
  '[monthsPerYear: {monthlyAmountCents} pro Monat × {monthsPerYear} = ]{grossAnnualCents} pro Jahr';

/** Before it, for a replacement income that was stated a day. */
const daily = '[daysPerYear: {dailyAmountCents} pro Tag × {daysPerYear} (Sechstagewoche: 26 Tage × 12) = ]';

const days = '(gedeckte Tage: {coveredDays} von {monthDays})';

/** How three times the cadastral income above the exemption is computed. */
const property =
  'nicht indexiertes Katastereinkommen von {cadastralIncomeCents}[partial: , davon ein Anteil von {share}]. Freistellung: {basicExemptionCents}[childrenDrawnFor:  + {childrenDrawnFor} × {childSupplementCents} (Kinder, für die Familienleistungen bezogen werden) = {exemptionCents}][severalOfKind: , verteilt auf {propertiesOfKind} Güter dieser Art]. Berechnung: [baseAnnualCents: ({cadastralIncomeCents}[partial:  × {share}] − {exemptionCents}[severalOfKind:  ÷ {propertiesOfKind}][partial:  × {share}]) × {multiplier} = {baseAnnualCents} pro Jahr][!baseAnnualCents: die Freistellung wird nicht überschritten, was {baseAnnualCents} ergibt].';

/** What is taken off it, and the rent that does not exceed it. */
const propertyNotRented = `[annualRentCents:  Die Miete, {annualRentCents}[partial:  × {share}] pro Jahr, übersteigt dieses Ergebnis nicht und zählt daher nicht.][interestDeductedCents:  Die Darlehenszinsen, {deductibleInterestAnnualCents}[partial:  × {share}], werden bis höchstens zur Hälfte dieses Ergebnisses abgezogen: {interestDeductedCents}.][lifeAnnuityDeductedCents:  Die gezahlte Leibrente, {lifeAnnuityAnnualCents}[partial:  × {share}], wird bis höchstens zur Hälfte dieses Ergebnisses abgezogen: {lifeAnnuityDeductedCents}.] Berücksichtigtes Einkommen: [deductedAnnualCents: {baseAnnualCents}[interestDeductedCents:  − {interestDeductedCents}][lifeAnnuityDeductedCents:  − {lifeAnnuityDeductedCents}] = ]{countedAnnualCents} pro Jahr[deductedAnnualCents: , mit den genauen Beträgen berechnet und erst am Ende auf den Cent gerundet] (Artikel 25 und 26 ${decree}).`;

/** The family benefits that the debtors draw for the applicant: what they are worth, and why. */
const familyBenefits =
  '[familyBenefitsBelowFlat: nachgewiesener Betrag, niedriger als der Pauschalbetrag von {familyBenefitFlatMonthlyCents} pro Monat × 12][!familyBenefitsBelowFlat: Pauschalbetrag von {familyBenefitFlatMonthlyCents} pro Monat × 12, ungeachtet des Rangs, des Alters und der Region]';

/** Which rate a check of a revision is about. */
const rate = '{rateParameter}[category: , Kategorie „{category}“], {rateUnit}';

/** The days that a suspension holds, and what it comes to. */
const suspendedDays =
  'Betroffene Tage des Zeitraums: {suspendedDays}[alreadySuspendedDays: , neben {alreadySuspendedDays} bereits ausgesetzten[partlySuspendedDays: , davon {partlySuspendedDays} teilweise]].';

const wholeDays =
  '[remainingDays: Noch zu zahlen: {monthlyCents} × {remainingDays} ÷ {monthDays} = {payableAfterCents}, auf den Cent gerundet. Ausgesetzter Betrag: {payableBeforeCents} − {payableAfterCents} = {suspendedCents}.][!remainingDays: Für den Zeitraum wird nichts gezahlt: Alles, was noch zu zahlen war, {payableBeforeCents}, wird ausgesetzt.]';

const partOfDays =
  'Ausgesetzter Betrag: [limitedToRest: {suspendedCents}, das heißt alles, was noch zu zahlen ist, da der Anteil von {share} für diese Tage höher ist][!limitedToRest: {monthlyCents} × {suspendedDays} ÷ {monthDays} × {share} = {suspendedCents}, auf den Cent gerundet].';

const detention =
  'Freiheitsentzug ({detentionKind}), [endDate: vom {startDate} bis zum {endDate}][!endDate: seit dem {startDate}]';

const staysAbroad =
  'Auslandsaufenthalte im Jahr {year}: Tage vor dem Zeitraum, {daysAbroadBefore}; im Zeitraum, {daysAbroadInPeriod}.';

/** Behind what a stay abroad comes to. */
const reportedStays =
  '[mustBeReported:  Ein Aufenthalt von {reportedFromDays} aufeinanderfolgenden Tagen oder mehr muss dem ÖSHZ mitgeteilt werden.]';

const excusedStays =
  '[exceptionalDays:  Darüber hinausgehende Tage, die wegen außergewöhnlicher Umstände gezahlt werden: {exceptionalDays} ({exceptionalStays}).]';

const sanction =
  'Sanktion wegen {sanctionGround}, beschlossen am {decidedOnDate}, vom {startDate} bis zum {endDate}';

/** The day from which a deadline runs. */
const decisionDay =
  '[decided: dem Beschluss vom {decisionDate}][!decided: dem {decisionDate}, dem letzten Tag für den Beschluss, dessen Datum nicht angegeben ist]';

/** Every text in German, in the vocabulary of the official Belgian translations. */
export const german: Catalogue = {
  lines: {
    categoryAmount: `Betrag der Kategorie „{category}“ ({basis}): {categoryAnnualCents} pro Jahr, in Kraft seit dem {effectiveFromDate} (Artikel 14 § 1 ${law}).`,
    exemptResource: `{resourceType}: ${annually}. Dieser Betrag ist gemäß Artikel 22 § 1 Buchstabe {letter}) ${decree} vollständig freigestellt, denn {exemptionReason}.`,
    resourceNotCounted: `{resourceType}: ${annually}. Dieser Betrag wird nicht berücksichtigt, denn {exemptionReason}.`,
    countedResource: `{resourceType}: ${annually}. Dieser Betrag wird vollständig berücksichtigt: Alle Existenzmittel zählen, ungeachtet ihrer Art und Herkunft, mit Ausnahme der durch Artikel 22 § 1 ${decree} freigestellten, und dieses Existenzmittel gehört nicht dazu.`,
    countedNotYetExempt: `{resourceType}: ${annually}. Dieser Betrag wird vollständig berücksichtigt: Die Freistellung besteht erst seit dem {exemptFromDate}, und die Berechnung betrifft ein früheres Datum.`,
    countedConditionNotMet: `{resourceType}: ${annually}. Dieser Betrag wird vollständig berücksichtigt, da nicht alle Bedingungen für die in Artikel 22 § 1 ${decree} vorgesehene Freistellung erfüllt sind, denn {unmetConditions}.`,
    giftExempt: `Nicht regelmäßige Schenkung {donorKind}: {grossAnnualCents}. Dieser Betrag ist vollständig freigestellt: Artikel 22 § 1 Buchstabe j) ${decree} schließt nicht regelmäßige Schenkungen einer Einrichtung aus, ebenso die einer Person, die nicht unter demselben Dach lebt wie der Betreffende und ihm gegenüber nicht unterhaltspflichtig ist.`,
    giftCounted: `[regular: Regelmäßige Schenkung: ${annually}][!regular: Nicht regelmäßige Schenkung: {grossAnnualCents}, einmalig als Jahresbetrag gezählt]. Dieser Betrag wird vollständig berücksichtigt, denn {giftReason}, und Artikel 22 § 1 Buchstabe j) ${decree} stellt nur nicht regelmäßige Schenkungen einer Einrichtung oder einer Person frei, die nicht unter demselben Dach lebt und nicht unterhaltspflichtig ist.`,
    aleChequesExempt: `LBA-Schecks: {chequesPerMonth} pro Monat × 12 × {amountPerChequeCents} = {grossAnnualCents} pro Jahr. Dieser Betrag ist vollständig freigestellt, da die Entlohnung pro Scheck {exemptPerChequeCents} nicht übersteigt (Artikel 22 § 1 Buchstabe d) ${decree}).`,
    aleChequesAboveCap: `LBA-Schecks: {chequesPerMonth} pro Monat × 12 × {amountPerChequeCents} = {grossAnnualCents} pro Jahr. Die Entlohnung ist bis zu {exemptPerChequeCents} pro Scheck freigestellt (Artikel 22 § 1 Buchstabe d) ${decree}). Der darüber hinausgehende Teil wird berücksichtigt: {chequesPerMonth} × 12 × ({amountPerChequeCents} − {exemptPerChequeCents}) = {countedAnnualCents} pro Jahr. Die pauschale Freistellung ist darauf nicht anwendbar.`,
    guardianIndemnityExempt: `Pauschalentschädigung als Vormund unbegleiteter minderjähriger Ausländer: {grossAnnualCents} pro Jahr, Vollzeitvormundschaften pro Jahr: {fullTimeGuardianships}. Dieser Betrag ist vollständig freigestellt, da die Freistellung bis zum Gegenwert von zwei Vollzeitvormundschaften pro Jahr gilt (Artikel 22 § 1 Buchstabe p) ${decree}).`,
    guardianIndemnityAboveCap: `Pauschalentschädigung als Vormund unbegleiteter minderjähriger Ausländer: {grossAnnualCents} pro Jahr, Vollzeitvormundschaften pro Jahr: {fullTimeGuardianships}. Die Freistellung ist auf den Gegenwert von zwei Vollzeitvormundschaften pro Jahr begrenzt (Artikel 22 § 1 Buchstabe p) ${decree}). Der Anteil der Vormundschaften über zwei hinaus wird berücksichtigt: {grossAnnualCents} × {countedShare} = {countedAnnualCents} pro Jahr; der Rest, {exemptAnnualCents}, ist freigestellt.`,
    volunteerIndemnityExempt: `Entschädigungen für Freiwilligenarbeit: {grossAnnualCents} pro Jahr, höchstens {highestDayCents} pro Tag. Sie sind vollständig freigestellt, da sie weder den Tageshöchstbetrag von {dayCapCents} noch den Jahreshöchstbetrag von {yearCapCents} überschreiten (Artikel 22 § 1 Buchstabe q) ${decree}).`,
    volunteerIndemnityCounted: `Entschädigungen für Freiwilligenarbeit: {grossAnnualCents} pro Jahr, höchstens {highestDayCents} pro Tag. Sie werden vollständig berücksichtigt, da die Freistellung voraussetzt, dass sowohl der Tageshöchstbetrag als auch der Jahreshöchstbetrag eingehalten werden (Artikel 22 § 1 Buchstabe q) ${decree}).[!withinDayCap:  Der Tageshöchstbetrag von {dayCapCents} ist überschritten.][!withinYearCap:  Der Jahreshöchstbetrag von {yearCapCents} ist überschritten.]`,
    workIncome: `{resourceType}: ${annually}. Dieses Einkommen aus Arbeit oder Ausbildung wird vollständig berücksichtigt, und zwar mit seinem Nettobetrag (Artikel 23 ${decree}).[startedOnDate:  Erster Tag: {startedOnDate}.]`,
    inCompanyTraining: `Individuelle Berufsausbildung im Unternehmen, Monat {monthNumber}: Nettoentlohnung von {monthlyAmountCents} pro Monat. [exemptAnnualCents: Der zu Lasten des Arbeitgebers gehende Teil, {employerBorneMonthlyCents} pro Monat, ist während höchstens {exemptTrainingMonths} Monaten freigestellt (Artikel 22 § 1 Buchstabe e) ${decree}). Der Rest ist ein Berufseinkommen und wird berücksichtigt: ({monthlyAmountCents} − {employerBorneMonthlyCents}) × 12 = {countedAnnualCents} pro Jahr (Artikel 23 ${decree}).][!exemptAnnualCents: [employerBorneMonthlyCents: Der zu Lasten des Arbeitgebers gehende Teil, {employerBorneMonthlyCents} pro Monat, ist nicht mehr freigestellt, da er es nur während {exemptTrainingMonths} Monaten ist (Artikel 22 § 1 Buchstabe e) ${decree}). ]Die Entlohnung ist ein Berufseinkommen und wird vollständig berücksichtigt: {monthlyAmountCents} × 12 = {countedAnnualCents} pro Jahr (Artikel 23 ${decree}).]`,
    replacementIncome: `{resourceType}: ${daily}${annually}. Dieses Ersatzeinkommen wird vollständig berücksichtigt, und zwar mit seinem Nettobetrag (Artikel 24 ${decree}).`,
    socioProfessionalExemption: `Freistellung zur sozialberuflichen Eingliederung ({regime}, Artikel 35 ${decree}): [inTwoParts: Bis zum {studentEndDate} die Regelung für Studenten, danach die allgemeine Regelung, jede nach ihren Tagen: {studentMonthlyCents} × {studentDays} ÷ {dividedByDays} + {regimeMonthlyCents} × {generalDays} ÷ {dividedByDays} = {exemptionMonthlyCents}, auf den Cent gerundet. ][studentDaysAlone: Nur bis zum {studentEndDate}, da keine andere Regelung folgt: {regimeMonthlyCents} × {studentDays} ÷ {dividedByDays} = {exemptionMonthlyCents}, auf den Cent gerundet. ][!studentDaysAlone: [!inTwoParts: {regimeMonthlyCents} pro Monat. ]][endsWithinMonth: Der Zähler läuft während des Monats ab: {regimeMonthlyCents} × {daysUsedNow} ÷ {dividedByDays} = {exemptionMonthlyCents}, auf den Cent gerundet. ]{exemptionMonthlyCents} × 12 = {exemptionAnnualCents} pro Jahr[limitedToIncome: , hier auf {exemptAnnualCents} begrenzt, das heißt auf die Einkünfte aus Arbeit und Ausbildung, die Anspruch darauf geben][!limitedToIncome: , abzuziehen von den Einkünften aus Arbeit und Ausbildung, die Anspruch darauf geben, {eligibleAnnualCents} pro Jahr].[counterDays:  Zähler von {counterDays} Tagen: vor dem Zeitraum verbrauchte Tage, {daysUsedBefore}; während des Zeitraums, {daysUsedNow}; verbleibende Tage, {daysRemaining}.][notApplied:  Nicht angewandte Regelung: {notApplied}.]`,
    socioProfessionalExemptionNotApplied: `Die Freistellung zur sozialberuflichen Eingliederung (Artikel 35 ${decree}) wird nicht von den Einkünften aus Arbeit und Ausbildung abgezogen: {notApplied}.`,
    artistIncome: `{resourceType}: {grossAnnualCents} pro Jahr. Dieses Einkommen wird mit seinem Nettobetrag berücksichtigt (Artikel 23 ${decree}).`,
    artistExemption: `Freistellung des Einkommens aus unregelmäßiger künstlerischer Tätigkeit (Artikel 35 § 3 ${decree}): {artistExemptionAnnualCents} pro Jahr, während {artistYears} Jahren ab dem ersten solchen Einkommen, dem {firstIncomeOnDate}[limitedToIncome: , hier auf {exemptAnnualCents} begrenzt, den Betrag des Einkommens][!limitedToIncome: , abzuziehen vom Einkommen, {grossAnnualCents}].`,
    artistExemptionNotApplied: `Die Freistellung des Einkommens aus unregelmäßiger künstlerischer Tätigkeit (Artikel 35 § 3 ${decree})[firstIncomeOnDate: , {artistExemptionAnnualCents} pro Jahr,] wird nicht vom Einkommen von {grossAnnualCents} abgezogen: [firstIncomeOnDate: Sie gilt während {artistYears} Jahren ab dem ersten solchen Einkommen, dem {firstIncomeOnDate}, und diese Frist ist abgelaufen][!firstIncomeOnDate: Das Datum des ersten solchen Einkommens ist nicht angegeben].`,
    newApplicationProration: `Neuer Antrag, bei dem der Anspruch nicht den ganzen Monat deckt: Die Berufs- und Ersatzeinkünfte des ganzen Monats (gegebenenfalls nach Abzug der Freistellung zur sozialberuflichen Eingliederung) zählen nur im Verhältnis zu den gedeckten Tagen ${days}. {professionalAnnualCents} ÷ 12 × {coveredDays} ÷ {monthDays} = {proratedMonthlyCents} pro Monat, auf den Cent gerundet; {proratedMonthlyCents} × 12 = {proratedAnnualCents} pro Jahr.[reductionAnnualCents:  Die berücksichtigten Existenzmittel verringern sich somit um {professionalAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents}.][increaseAnnualCents:  Die Rundung des Monats erhöht die berücksichtigten Existenzmittel somit um {proratedAnnualCents} − {professionalAnnualCents} = {increaseAnnualCents}.]`,
    movableCapital: `Bewegliches Kapital: insgesamt {capitalCents} ({holdings}). Als Jahreseinkommen zählt ein Prozentsatz des Kapitals: nichts bis {exemptUpToCents}, {lowRate} der Tranche von {exemptUpToCents} bis {lowBandUpToCents} und {highRate} des darüber hinausgehenden Teils (Artikel 27 ${decree}). Berechnung: {groups}. Berücksichtigtes Einkommen: {countedAnnualCents} pro Jahr.`,
    builtProperty: `Bebautes unbewegliches Gut: ${property}${propertyNotRented}`,
    unbuiltProperty: `Unbebautes unbewegliches Gut: ${property}${propertyNotRented}`,
    propertyRented: `Vermietetes {propertyKind} Gut: ${property} Die Miete, [partial: {annualRentCents} × {share} = ]{countedAnnualCents} pro Jahr, übersteigt dieses Ergebnis: Sie wird berücksichtigt, und weder Zinsen noch Leibrente werden davon abgezogen (Artikel 25 und 26 ${decree}).`,
    bareOwnershipNotCounted: `Unbewegliches Gut in bloßem Eigentum, nicht indexiertes Katastereinkommen von {cadastralIncomeCents}: Es wird nicht berücksichtigt, da nur Güter in Volleigentum oder Nießbrauch zählen (Artikel 25 ${decree}).`,
    cessions: `In den zehn Jahren vor dem ersten Tag des Anspruchs, dem {firstDayOfRightDate}, abgetretene Güter: {cessions}. [severalCessions: Der berücksichtigte Gesamtwert][!severalCessions: Der berücksichtigte Wert], {retainedValueCents}, wird wie ein Kapital in ein Jahreseinkommen umgerechnet, jedoch getrennt vom beweglichen Kapital: nichts bis {exemptUpToCents}, {lowRate} der Tranche von {exemptUpToCents} bis {lowBandUpToCents} und {highRate} des darüber hinausgehenden Teils (Artikel 27 bis 32 ${decree}). Berücksichtigtes Einkommen: [lowBandCents: {lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}] = ]{countedAnnualCents} pro Jahr.`,
    cessionTooOld: `Am {cededOnDate} abgetretene Güter im Wert von {marketValueCents}: Die Abtretung wird nicht berücksichtigt, da sie vor dem {oldestDate} liegt, das heißt mehr als zehn Jahre vor dem ersten Tag des Anspruchs (Artikel 28 ${decree}).`,
    housingInKind: `{resourceType}: ${annually}. Dieser Betrag wird vollständig berücksichtigt: Die von einem nicht dort lebenden Dritten getragenen Kosten des Hauptwohnortes sind ein Existenzmittel in Naturalien (Artikel 33 ${decree}).`,
    housingInKindNotCounted: `{resourceType}: ${annually}. Dieser Betrag wird nicht berücksichtigt, denn [mainResidence: [payerLivesThere: der Dritte lebt in dieser Wohnung]][!mainResidence: diese Wohnung ist nicht der Hauptwohnort] (Artikel 33 ${decree}).`,
    integrationIncomeNotCounted: `{resourceType}: ${annually}. Dieser Betrag wird nach Wahl des ÖSHZ nicht berücksichtigt: Das Eingliederungseinkommen des Unterhaltspflichtigen zählt nicht zu seinen Existenzmitteln (Artikel 34 § 2 ${decree}).`,
    memberNotCounted: `Die Existenzmittel eines Haushaltsmitglieds („{member}“, {relationship}) werden nicht berücksichtigt (Artikel 34 ${decree}), denn {memberReason}.[waived:  Grund: „{waiverReason}“.]`,
    partnerShare: `Anteil des Partners („{member}“): Seine Existenzmittel, {resourcesAnnualCents} pro Jahr, zählen, soweit sie den Betrag der Kategorie „zusammenwohnende Person“, {thresholdAnnualCents}, übersteigen (Artikel 34 § 1 ${decree}). Berücksichtigter Anteil: [countedAnnualCents: {resourcesAnnualCents} − {thresholdAnnualCents} = ]{countedAnnualCents} pro Jahr.`,
    debtorsShare: `Anteil der volljährigen Unterhaltspflichtigen, die mit dem Antragsteller zusammenwohnen (Artikel 34 § 2 ${decree}, [reform: Fassung in Kraft seit dem 1. März 2026][!reform: Fassung vor dem 1. März 2026]). Existenzmittel pro Jahr: {debtors}. Der Betrag der Kategorie „zusammenwohnende Person“, {thresholdAnnualCents}, wird jedem belassen. [grouped: Gemeinsam: {resourcesAnnualCents} − {debtorCount} × {thresholdAnnualCents}[excessAnnualCents:  = {excessAnnualCents}][!excessAnnualCents:  lässt keinen Überschuss]][!grouped: Einzeln betragen die Überschüsse insgesamt {excessAnnualCents}].[familyBenefitsAnnualCents:  Für den Antragsteller bezogene Familienleistungen: {familyBenefitsAnnualCents} pro Jahr (${familyBenefits}). [excessWithBenefitsAnnualCents: Mit ihnen beträgt der Überschuss {resourcesAnnualCents} + {familyBenefitsAnnualCents} − {debtorCount} × {thresholdAnnualCents} = {excessWithBenefitsAnnualCents}; der Unterschied, {excessWithBenefitsAnnualCents} − {excessAnnualCents} = {addedByBenefitsAnnualCents}, zählt nur für diesen Antragsteller.][!excessWithBenefitsAnnualCents: [addedByBenefitsAnnualCents: Sie zählen direkt und nur für diesen Antragsteller.][!addedByBenefitsAnnualCents: Auch mit ihnen gibt es keinen Überschuss.]]][familyBenefitsCarrySupplement:  Die für den Antragsteller bezogenen Familienleistungen zählen nicht, da sie einen Zuschlag wegen einer Behinderung umfassen.][familyBenefitsExemptBefore2026:  Die für den Antragsteller bezogenen Familienleistungen sind in dieser Fassung freigestellt.][countedShareOfExcess:  Das ÖSHZ hat gewählt, {countedShareOfExcess} des Überschusses zu zählen.][divided:  Der Überschuss wird unter {applicants} Antragstellern aufgeteilt.] Berücksichtigter Anteil: [!countedInFull: {excessAnnualCents}[countedShareOfExcess:  × {countedShareOfExcess}][divided:  ÷ {applicants}][addedByBenefitsAnnualCents:  + {addedByBenefitsAnnualCents}] = ]{countedAnnualCents} pro Jahr.`,
    cohabitantsProration: `Nach Wahl des ÖSHZ zählt der Anteil der mit dem Antragsteller zusammenwohnenden Personen bei einem neuen Antrag nur im Verhältnis zu den gedeckten Tagen ${days}: {cohabitantsAnnualCents} × {coveredDays} ÷ {monthDays} = {proratedAnnualCents}, auf den Cent gerundet. Die berücksichtigten Existenzmittel verringern sich somit um {cohabitantsAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents} (Artikel 34 ${decree}).`,
    resourcesTest: `Die berücksichtigten Existenzmittel, {resourcesAnnualCents} pro Jahr, [passed: liegen unter dem Betrag der Kategorie, {categoryAnnualCents} pro Jahr. Es besteht Anspruch auf ein Eingliederungseinkommen][!passed: liegen nicht unter dem Betrag der Kategorie, {categoryAnnualCents} pro Jahr. Es besteht kein Anspruch auf ein Eingliederungseinkommen] (Artikel 14 § 2 ${law}).`,
    proratedResourcesTest: `Neuer Antrag, bei dem der Anspruch nicht den ganzen Monat deckt, mit Berufs- oder Ersatzeinkünften als einzigen Existenzmitteln: Diese werden mit dem auf die gedeckten Tage herabgesetzten Monatsbetrag der Kategorie verglichen ${days}. {categoryMonthlyCents} × {coveredDays} ÷ {monthDays} = {proratedCategoryCents}. Die Einkünfte, {proratedMonthlyCents}, [passed: liegen unter diesem Betrag. Es besteht Anspruch auf ein Eingliederungseinkommen][!passed: liegen nicht unter diesem Betrag. Es besteht kein Anspruch auf ein Eingliederungseinkommen] (Artikel 14 § 2 ${law}).`,
    flatExemption: `Pauschale Freistellung der Kategorie „{category}“: {flatExemptionAnnualCents} pro Jahr (Artikel 22 § 2 ${decree})[limitedToResources: , hier auf {deductedAnnualCents} begrenzt, den Betrag der Existenzmittel, auf die sie anwendbar ist]. Sie wird einmal vom Gesamtbetrag der Existenzmittel abgezogen: {resourcesAnnualCents} − {deductedAnnualCents} = {remainingAnnualCents}.[resourcesOutsideFlatExemptionCents:  Auf den berücksichtigten Teil der LBA-Schecks, {resourcesOutsideFlatExemptionCents}, ist sie nicht anwendbar.] Monatsbetrag mit dieser Freistellung: ({categoryAnnualCents} − {remainingAnnualCents}) ÷ 12 = {monthlyWithExemptionCents}. Ohne sie würde er ({categoryAnnualCents} − {resourcesAnnualCents}) ÷ 12 = {monthlyWithoutExemptionCents} betragen.`,
    entitlement: `[categoryAnnualCents: Jährliches Eingliederungseinkommen: [resourcesAnnualCents: {categoryAnnualCents} − ({resourcesAnnualCents} − {flatExemptionAnnualCents}) = {entitlementAnnualCents}][!resourcesAnnualCents: {entitlementAnnualCents}, das heißt der Betrag der Kategorie, da keine Existenzmittel berücksichtigt werden] (Artikel 14 § 2 ${law}).][!categoryAnnualCents: Es wird kein Eingliederungseinkommen geschuldet, da die berücksichtigten Existenzmittel nicht unter dem Betrag liegen, mit dem sie verglichen werden (Artikel 14 § 2 ${law}).]`,
    monthlyAmount:
      'Monatsbetrag des Eingliederungseinkommens: {entitlementAnnualCents} ÷ 12 = {monthlyCents}, auf den Cent gerundet.',
    payableAmount: `Zu zahlender Betrag für den Zeitraum vom {startDate} bis zum {endDate}: [wholeMonth: {payableCents}, das heißt der Betrag eines ganzen Monats][!wholeMonth: {monthlyCents} × {coveredDays} ÷ {monthDays} = {payableCents}, auf den Cent gerundet ${days}].`,
    custodyMonth: `Wechselnder Aufenthalt eines Kindes. Die zwei Berechnungen des ganzen Monats, nach der Zeit gewichtet: {custodyParts}. Zusammen: {monthlyCents} pro Monat, auf den Cent gerundet (Artikel 14 § 1 ${law}).`,
    detentionSuspension: `${detention}: Die Zahlung wird ausgesetzt (Artikel 39 ${decree}). ${suspendedDays} ${wholeDays} Der Anspruch selbst bleibt bestehen; der ausgesetzte Betrag kann nach einem Freispruch oder einer Einstellung des Verfahrens nachgezahlt werden.`,
    detentionNotSuspended: `${detention}: Dafür wird keine Zahlung ausgesetzt (Artikel 39 ${decree}), denn [alreadySuspendedDays: die betreffenden Tage des Zeitraums sind bereits ausgesetzt][!alreadySuspendedDays: die elektronische Überwachung als autonome Strafe setzt die Zahlung nicht aus].`,
    stayAbroadSuspension: `${staysAbroad} Die Zahlung wird für die Tage über {paidDaysAbroad} pro Kalenderjahr hinaus ausgesetzt (Artikel 23 § 5 ${law}). ${suspendedDays} ${wholeDays} Der Anspruch selbst bleibt bestehen.${excusedStays}${reportedStays}`,
    stayAbroadPaid: `${staysAbroad} [!daysBeyond: Das sind nicht mehr als {paidDaysAbroad} Tage im Kalenderjahr][daysBeyond: Tage des Zeitraums über {paidDaysAbroad} pro Kalenderjahr hinaus: {daysBeyond}[exceptionalDays: ; wegen außergewöhnlicher Umstände gezahlt, {exceptionalDays} ({exceptionalStays})][alreadySuspendedDays: ; bereits aus einem anderen Grund ausgesetzt, {alreadySuspendedDays}]]. Für diese Aufenthalte wird also keine Zahlung ausgesetzt (Artikel 23 § 5 ${law}).${reportedStays}`,
    sanctionSuspension: `${sanction}: Die Zahlung wird[share:  zu einem Anteil von {share}] ausgesetzt (Artikel 30 ${law}). ${suspendedDays} [share: ${partOfDays}][!share: ${wholeDays}] Der Anspruch selbst bleibt bestehen.`,
    sanctionNotSuspended: `${sanction}: Dafür wird keine Zahlung ausgesetzt (Artikel 30 ${law}), denn [conditional: die Sanktion wurde mit Aufschub ausgesprochen][!conditional: die betreffenden Tage des Zeitraums sind bereits ausgesetzt[partlySuspendedDays: , davon {partlySuspendedDays} teilweise, zu einem mindestens ebenso großen Anteil]].`,
    paymentAmount:
      'Gezahlter Betrag für den Zeitraum: {payableCents} − {suspendedCents} = {paymentCents}. Der Anspruch auf das Eingliederungseinkommen bleibt unverändert; nur seine Zahlung wird ausgesetzt.',
    installationPremium: `Einrichtungsprämie einer obdachlosen Person, die am {movedInOnDate} eine Wohnung als Hauptwohnort bezieht (Artikel 14 § 3 ${law}): ein Zwölftel des Jahresbetrags der Kategorie „{category}“, ungeachtet der Kategorie der Person. {categoryAnnualCents} ÷ 12 = {premiumCents}, auf den Cent gerundet. Sie wird einmal im Leben gewährt und neben dem Eingliederungseinkommen gezahlt.`,
    installationPremiumNotGranted: `Die Einrichtungsprämie (Artikel 14 § 3 ${law}) für die am {movedInOnDate} bezogene Wohnung wird nicht gewährt, denn [receivedBefore: sie wurde bereits gewährt, und das ist nur einmal im Leben möglich][!receivedBefore: es besteht kein Anspruch auf ein Eingliederungseinkommen].`,
  },
  warnings: {
    methodOf2023Applied:
      'Die Berechnung betrifft den {calculationDate}. Für die Berufs- und Ersatzeinkünfte wurde die seit dem {firstDate} geltende Methode angewandt; die frühere Methode, die diese Einkünfte auf die Tage verteilte, konnte einen anderen Betrag ergeben.',
    rateNotOfficial:
      'Ein verwendeter Betrag stammt nicht aus einer amtlichen Tabelle: {rateParameter}, in Kraft seit dem {effectiveFromDate} (Herkunft: {confidence}). Prüfen Sie ihn vor dem Beschluss.',
    publishedMonthlyAmountDiffers:
      'Der veröffentlichte Monatsbetrag der Kategorie „{category}“ ist {publishedMonthlyCents}, während ein Zwölftel des Jahresbetrags {computedMonthlyCents} ergibt. Die Berechnung geht vom Jahresbetrag aus.',
    householdNotStated:
      'Die Zusammensetzung des Haushalts ist nicht angegeben. In Ermangelung dieser Angabe wurde die Kategorie „{category}“ angewandt; geben Sie den Haushalt oder die Kategorie an, um sie zu bestätigen.',
    categoryContradictsHousehold:
      'Die angegebene Kategorie, „{category}“, ist nicht diejenige, die [homeless: einer obdachlosen Person mit einem Eingliederungsprojekt][!homeless: dem angegebenen Haushalt] entspricht, „{derivedCategory}“. Die angegebene Kategorie wurde aus dem genannten Grund angewandt.',
    periodStartsBeforeRequest:
      'Der Zeitraum beginnt am {startDate}, vor dem Datum des Antrags, dem {requestDate}. Das Eingliederungseinkommen wird grundsätzlich ab dem Datum des Antrags gewährt; prüfen Sie den ersten Tag des Zeitraums.',
    changesWithinPeriod: `[applicantComesOfAge: Der Antragsteller wird am {changeDate} volljährig][member: Ein Haushaltsmitglied („{member}“, {relationship}) wird am {changeDate} volljährig][residenceRightSinceDate: Die ersten drei Monate des Aufenthaltsrechts des Antragstellers, das am {residenceRightSinceDate} begonnen hat, sind am {changeDate} vorbei][homelessnessEnds: Der Antragsteller bezieht am {changeDate} eine Wohnung und ist nicht mehr obdachlos][revision: Die Revision, durch die die neue Fassung von Artikel 34 § 2 ${decree} anwendbar wird, findet am {changeDate} statt][firstIncomeOnDate: Die {artistYears} Jahre der Freistellung für Künstler, die am {firstIncomeOnDate} begonnen haben, sind am {changeDate} vorbei][firstGrantedOnDate: Die {counterYears} Jahre, in denen die Freistellung für Arbeit gewährt wird und die am {firstGrantedOnDate} begonnen haben, sind am {changeDate} vorbei], also innerhalb des Zeitraums, während die Berechnung nur die Lage am {calculationDate} betrachtet. Beantragen Sie eine Zeitleiste, die die Tage davor und danach getrennt berechnet.`,
    rateMayChange:
      'Die Berechnung betrifft den {calculationDate} und wurde am {calculatedOnDate} vorgenommen. Die Beträge können sich bis dahin noch ändern, insbesondere durch eine Indexierung.',
    periodNotStated:
      'Es ist kein Zeitraum angegeben: Die Berechnung gilt für den ganzen Monat, so wie die Lage am {requestDate} ist. Beginnt oder endet der Anspruch in diesem Monat, geben Sie den Zeitraum an, damit der zu zahlende Betrag auf die gedeckten Tage beschränkt wird.',
    partnerAssumedHolder:
      'Der Haushalt ist nicht angegeben: Es wird angenommen, dass der Partner einer der Inhaber des Gemeinschaftskontos ist, und die Anteile beider Partner wurden berücksichtigt. Geben Sie den Haushalt an, oder ob der Partner Inhaber des Kontos ist.',
    newApplicationAssumed:
      'Es ist kein früherer Anspruch auf ein Eingliederungseinkommen angegeben. Die Berechnung betrachtet den Antrag als neu und zählt die Berufs- und Ersatzeinkünfte nur im Verhältnis zu den gedeckten Tagen. Geben Sie den letzten Tag des früheren Anspruchs an, falls es einen gab.',
    volunteerCapOfEarlierYear:
      'Die Höchstbeträge der Entschädigungen für Freiwilligenarbeit für {year} sind nicht bekannt. Die seit dem {effectiveFromDate} geltenden wurden angewandt; prüfen Sie sie.',
    volunteerRaisedCapUnknown:
      'Die Entschädigungen für Freiwilligenarbeit überschreiten den gewöhnlichen Jahreshöchstbetrag und wurden berücksichtigt. Für bestimmte Tätigkeiten, etwa Sport, Nachtwache oder Krankentransport, gibt es einen erhöhten Jahreshöchstbetrag; er ist hier nicht bekannt. Prüfen Sie, ob er anwendbar ist.',
    jobStartNotStated:
      'Der erste Tag einer Arbeit ist nicht angegeben, und die Freistellung zur sozialberuflichen Eingliederung wurde nicht angewandt. Sie gilt für eine Arbeit, die ab dem ersten Tag des Anspruchs begonnen hat; geben Sie an, wann sie begonnen hat.',
    earlierCounterRegime:
      'Die Berechnung verwendet den Zähler von 1.095 Tagen in sechs Jahren. Vor dem {firstDate} galt die Freistellung für drei ununterbrochene Jahre: Prüfen Sie die Dauer.',
    partialWaiver: `Von den Existenzmitteln von „{member}“ hat das ÖSHZ aus Billigkeitsgründen nur {retainedAnnualCents} pro Jahr berücksichtigt (Artikel 34 § 2 ${decree}). Der Beschluss muss eigens begründet werden.`,
    transitionOfArticle34: `Der Antragsteller bezog am 16. Januar 2026 ein Eingliederungseinkommen. Die Fassung von Artikel 34 ${decree} vor dem 1. März 2026 wurde angewandt, da für dieses Datum keine seither erfolgte Revision angegeben ist. Prüfen Sie, ob eine Revision stattgefunden hat.`,
    transitionProbablyOver: `Der Antragsteller bezog am 16. Januar 2026 ein Eingliederungseinkommen, und die Fassung von Artikel 34 ${decree} vor dem 1. März 2026 wurde angewandt, da keine Revision angegeben ist. Die jährliche Revision müsste jedoch bereits stattgefunden haben; geben Sie ihren Tag an.`,
    choiceStated:
      'Das ÖSHZ hat seine Wahl in einem Punkt angegeben, den die Vorschriften offen lassen: {statedChoice}[countedShareOfExcess:  ({countedShareOfExcess})].',
    exSpouseLimit: `Die Existenzmittel des geschiedenen Ehepartners („{member}“) wurden wie die eines Unterhaltspflichtigen berücksichtigt (Artikel 34 § 2 ${decree}). Seine Unterhaltspflicht ist durch das Zivilgesetzbuch (Artikel 301) begrenzt; die Berechnung hat dies nicht geprüft.`,
    stayAbroadRuleOf2016Applied:
      'Der Zeitraum beginnt am {startDate}. Die seit dem {firstDate} geltende Regel für Auslandsaufenthalte, die Aussetzung der Tage über {paidDaysAbroad} pro Kalenderjahr hinaus, wurde angewandt; die frühere Regel, die Aufenthalte von mehr als einem Monat betraf, konnte einen anderen Betrag ergeben. Prüfen Sie dies.',
    sanctionStartsBeforeDecision:
      'Die Sanktion beginnt am {startDate}, vor dem Tag, an dem sie beschlossen wurde, dem {decidedOnDate}. Sie wurde wie angegeben angewandt; prüfen Sie, ob die bereits vergangenen Tage noch ausgesetzt werden können.',
    newApplicationNeeded:
      'Der Anspruch auf das Eingliederungseinkommen endete am {lastGrantedDate}: Danach folgten zwei volle Kalendermonate ohne diesen Anspruch. Der Anspruch, der am {startDate} beginnt, ist ein neuer. Er setzt einen neuen Antrag voraus, und eine vor diesem Tag begonnene Arbeit ist älter als dieser Anspruch.',
    factOutsideTimeline:
      'Diese Angabe betrifft keinen Tag der Zeitleiste vom {startDate} bis zum {endDate} und blieb unberücksichtigt. Prüfen Sie ihre Daten.',
  },
  refusalReasons: {
    resourcesNotBelowCategoryAmount: `[custodySituation: {custodySituation}: ]Das Eingliederungseinkommen wird verweigert, da die berücksichtigten Existenzmittel nicht unter dem Betrag liegen, mit dem sie verglichen werden: [proratedCategoryCents: {proratedMonthlyCents} für die gedeckten Tage des Monats gegenüber einem Betrag der Kategorie von {proratedCategoryCents} für dieselben Tage][!proratedCategoryCents: {resourcesAnnualCents} pro Jahr gegenüber einem Betrag der Kategorie von {categoryAnnualCents} pro Jahr] (Artikel 3 Nr. 4 und Artikel 14 § 2 ${law}). Die pauschale Freistellung gilt nur für Personen, deren Existenzmittel unter diesem Betrag liegen.`,
    residenceNotMet: `Das Eingliederungseinkommen wird verweigert, da der Antragsteller seinen tatsächlichen Wohnort nicht in Belgien hat (Artikel 3 Nr. 1 ${law}).`,
    ageNotMet: `Das Eingliederungseinkommen wird verweigert, da der am {birthDate} geborene Antragsteller am {calculationDate} minderjährig ist (Artikel 3 Nr. 2 ${law}) und [exceptionDenied: keine der für Minderjährige vorgesehenen Ausnahmen für ihn gilt][!exceptionDenied: keine der für Minderjährige vorgesehenen Ausnahmen angegeben ist]: Heirat, Kind zu Lasten oder Schwangerschaft (Artikel 7).`,
    nationalityNotMet: `Das Eingliederungseinkommen wird verweigert, da die Bedingung der Staatsangehörigkeit oder des Aufenthalts nicht erfüllt ist (Artikel 3 Nr. 3 ${law}): {nationalityStatus}[firstDayWithRightDate: , mit einem Aufenthaltsrecht seit dem {residenceRightSinceDate}. In den ersten drei Monaten, das heißt vor dem {firstDayWithRightDate}, besteht kein Anspruch][subsidiaryProtectionDate: . Vor dem {subsidiaryProtectionDate} gab dieser Status keinen Anspruch][equivalentAid: . Beim ÖSHZ kann eine gleichwertige Sozialhilfe beantragt werden].`,
    willingnessToWorkNotMet: `Das Eingliederungseinkommen wird verweigert, da der Antragsteller nicht bereit ist zu arbeiten und weder seine Gesundheit noch die Billigkeit ihn davon befreit (Artikel 3 Nr. 5 ${law}).`,
    otherRightsNotExhausted: `Das Eingliederungseinkommen wird verweigert, da der Antragsteller seine Rechte auf Leistungen aufgrund anderer Rechtsvorschriften nicht geltend gemacht hat (Artikel 3 Nr. 6 ${law}).`,
  },
  conditions: {
    residence: `Die Bedingung des Wohnortes [met: ist erfüllt: Der Antragsteller hat seinen tatsächlichen, gewöhnlichen und rechtmäßigen Wohnort in Belgien][notMet: ist nicht erfüllt: Der Antragsteller hat seinen tatsächlichen, gewöhnlichen und rechtmäßigen Wohnort nicht in Belgien][notAssessed: wurde nicht geprüft: Es ist nicht angegeben, ob der Antragsteller seinen tatsächlichen Wohnort in Belgien hat] (Artikel 3 Nr. 1 ${law}).`,
    age: `Die Altersbedingung [met: ist erfüllt: Der am {birthDate} geborene Antragsteller ist am {calculationDate} [adult: volljährig][!adult: minderjährig, aber aufgrund von Artikel 7 einem Volljährigen gleichgestellt ({minorException})]][notMet: ist nicht erfüllt: Der am {birthDate} geborene Antragsteller ist am {calculationDate} minderjährig, und [exceptionDenied: keine der Ausnahmen von Artikel 7 gilt für ihn][!exceptionDenied: keine der Ausnahmen von Artikel 7 ist angegeben]][notAssessed: wurde nicht geprüft: Das Geburtsdatum des Antragstellers ist nicht angegeben] (Artikel 3 Nr. 2 ${law}).`,
    nationality: `Die Bedingung der Staatsangehörigkeit oder des Aufenthalts [met: ist erfüllt: {nationalityStatus}[firstDayWithRightDate: , mit einem Aufenthaltsrecht seit dem {residenceRightSinceDate}; der Anspruch ist ab dem {firstDayWithRightDate} möglich, nach den ersten drei Monaten][subsidiaryProtectionDate: ; dieser Status gibt seit dem {subsidiaryProtectionDate} Anspruch]][notMet: ist nicht erfüllt: {nationalityStatus}[firstDayWithRightDate: , mit einem Aufenthaltsrecht seit dem {residenceRightSinceDate}; in den ersten drei Monaten, das heißt vor dem {firstDayWithRightDate}, besteht kein Anspruch][subsidiaryProtectionDate: ; vor dem {subsidiaryProtectionDate} gab dieser Status keinen Anspruch][equivalentAid: ; beim ÖSHZ kann eine gleichwertige Sozialhilfe beantragt werden]][notAssessed: wurde nicht geprüft: [nationalityStatus: Der erste Tag des Aufenthaltsrechts ist nicht angegeben ({nationalityStatus})][!nationalityStatus: Weder die Staatsangehörigkeit noch der Aufenthaltsstatus ist angegeben]] (Artikel 3 Nr. 3 ${law}).`,
    willingnessToWork: `Die Bedingung der Arbeitsbereitschaft [met: ist erfüllt: [excusedForHealth: Der Antragsteller ist aus Gesundheitsgründen davon befreit][excusedForEquity: Der Antragsteller ist aus Billigkeitsgründen davon befreit][!excusedForHealth: [!excusedForEquity: Der Antragsteller ist bereit zu arbeiten]]][notMet: ist nicht erfüllt: Der Antragsteller ist nicht bereit zu arbeiten, und weder seine Gesundheit noch die Billigkeit befreit ihn davon][notAssessed: wurde nicht geprüft: Es ist nicht angegeben, ob der Antragsteller bereit ist zu arbeiten oder davon befreit ist] (Artikel 3 Nr. 5 ${law}).`,
    otherRightsExhausted: `Die Bedingung der Ausschöpfung anderer Rechte [met: ist erfüllt: Der Antragsteller hat seine Rechte auf Leistungen aufgrund anderer Rechtsvorschriften geltend gemacht][notMet: ist nicht erfüllt: Der Antragsteller hat seine Rechte auf Leistungen aufgrund anderer Rechtsvorschriften nicht geltend gemacht][notAssessed: wurde nicht geprüft: Es ist nicht angegeben, ob der Antragsteller seine Rechte auf Leistungen aufgrund anderer Rechtsvorschriften geltend gemacht hat] (Artikel 3 Nr. 6 ${law}).`,
  },
  missingInputs: {
    residence: `Es ist nicht angegeben, ob der Antragsteller seinen tatsächlichen Wohnort in Belgien hat, obwohl der Anspruch davon abhängt (Artikel 3 Nr. 1 ${law}). Dass diese Angabe fehlt, ist für sich allein kein Grund, den Anspruch zu verweigern; prüfen Sie diese Bedingung vor dem Beschluss.`,
    birthDate: `Das Geburtsdatum des Antragstellers ist nicht angegeben, obwohl der Anspruch von seinem Alter abhängt (Artikel 3 Nr. 2 ${law}). Dass diese Angabe fehlt, ist für sich allein kein Grund, den Anspruch zu verweigern; geben Sie dieses Datum an.`,
    minorException: `Der Antragsteller ist am {calculationDate} minderjährig, und es ist nicht angegeben, ob er durch Heirat für mündig erklärt ist, ein Kind zu Lasten hat oder schwanger ist. In einem dieser Fälle hat er denselben Anspruch wie ein Volljähriger (Artikel 7 ${law}).`,
    nationality: `Die Staatsangehörigkeit oder der Aufenthaltsstatus des Antragstellers ist nicht angegeben, obwohl der Anspruch davon abhängt (Artikel 3 Nr. 3 ${law}). Dass diese Angabe fehlt, ist für sich allein kein Grund, den Anspruch zu verweigern; geben Sie diesen Status an.`,
    residenceRightSince: `Der erste Tag des Aufenthaltsrechts ist nicht angegeben ({nationalityStatus}), obwohl in den ersten drei Monaten kein Anspruch auf ein Eingliederungseinkommen besteht (Artikel 3 Nr. 3 ${law}). Dass diese Angabe fehlt, ist für sich allein kein Grund, den Anspruch zu verweigern; geben Sie diesen Tag an.`,
    willingnessToWork: `Es ist nicht angegeben, ob der Antragsteller bereit ist zu arbeiten oder aus Gesundheits- oder Billigkeitsgründen davon befreit ist, obwohl der Anspruch davon abhängt (Artikel 3 Nr. 5 ${law}). Dass diese Angabe fehlt, ist für sich allein kein Grund, den Anspruch zu verweigern; prüfen Sie diese Bedingung vor dem Beschluss.`,
    otherRightsExhausted: `Es ist nicht angegeben, ob der Antragsteller seine Rechte auf Leistungen aufgrund anderer Rechtsvorschriften geltend gemacht hat, obwohl der Anspruch davon abhängt (Artikel 3 Nr. 6 ${law}). Dass diese Angabe fehlt, ist für sich allein kein Grund, den Anspruch zu verweigern; prüfen Sie diese Bedingung vor dem Beschluss.`,
    household:
      'Weder die Zusammensetzung des Haushalts noch die Kategorie ist angegeben, und in Ermangelung dieser Angaben wurde die Kategorie „{category}“ angewandt. Die Beträge der möglichen Antworten zählen die Existenzmittel keiner anderen Person; geben Sie den Haushalt an.',
    cohabitants: `Der Haushalt ist nicht angegeben, während die Kategorie „{category}“ bedeutet, dass der Antragsteller nicht allein wohnt. Existenzmittel anderer Personen wurden nicht angerechnet; die eines Partners und der übrigen Personen, von denen Artikel 34 ${decree} handelt, würden zählen. Geben Sie den Haushalt an.`,
    jobStart: `Der erste Tag der Arbeit [ofPartner: des Partners ]ist nicht angegeben ({resourceType}), und für diese Arbeit wurde die Freistellung zur sozialberuflichen Eingliederung nicht gewährt. Sie gilt für eine Arbeit, die am ersten Tag des Anspruchs, dem {firstDayOfRightDate}, oder danach begonnen hat (Artikel 35 § 1 ${decree}).`,
    previousRight:
      'Es ist kein früherer Anspruch auf ein Eingliederungseinkommen angegeben, und der Antrag wurde als neu betrachtet: Existenzmittel wurden nur im Verhältnis zu den gedeckten Tagen gezählt. Der Antrag ist nicht neu, wenn in einem der zwei vollen Kalendermonate vor dem Monat des {startDate} oder seither ein Anspruch bestand.',
    interruptedRight: `Die Arbeit hat am {startedOnDate} begonnen, bevor ein früherer Anspruch am {previousRightEndDate} endete, weniger als zwei volle Kalendermonate vor diesem. Hat sie während jenes Anspruchs begonnen, läuft die Freistellung zur sozialberuflichen Eingliederung weiter (Artikel 35 § 1 ${decree}): Geben Sie dann als ersten Tag des Anspruchs den jenes früheren Anspruchs an, und dessen Ende nicht mehr.`,
    partnerRightStart: `Die Arbeit des Partners hat am {startedOnDate} begonnen und wurde mit der Freistellung zur sozialberuflichen Eingliederung gezählt, weil der Anspruch des Antragstellers da schon begonnen hatte, am {firstDayOfRightDate}. Die Freistellung gilt, wenn der Partner bei Beginn der Arbeit bereits an diesem Anspruch teilhatte oder einen eigenen hatte; nicht, wenn die Arbeit davor begonnen hat (Artikel 35 § 1 ${decree}). Geben Sie den ersten Tag an, seit dem der Partner an dem Anspruch teilhat oder einen eigenen hatte.`,
    memberIntegrationIncome: `Der Unterhaltspflichtige „{member}“ bezieht ein Eingliederungseinkommen, dessen Betrag nicht unter seinen Existenzmitteln angegeben ist, obwohl er dazugehören würde (Artikel 34 § 2 ${decree}). Geben Sie diesen Betrag an.`,
  },
  deadlines: {
    decision: `Der Beschluss muss spätestens am {lastDate} gefasst werden, innerhalb von {deadlineDays} Tagen nach Eingang des Antrags am {requestDate} (Artikel 21 § 1 ${law}).`,
    notification: `Der Beschluss muss spätestens am {lastDate} notifiziert werden, innerhalb von {deadlineDays} Tagen nach ${decisionDay} (Artikel 21 ${law}).`,
    firstPayment: `Die erste Zahlung muss spätestens am {lastDate} erfolgen, innerhalb von {deadlineDays} Tagen nach ${decisionDay} (Artikel 23 § 1 ${law}). Erfolgt sie später, werden Zinsen ab dem {interestFromDate} geschuldet[decisionLate: , und ab dem {lateDecisionInterestFromDate}, wenn das ÖSHZ den verspäteten Beschluss zu vertreten hat].`,
    yearlyReview: `Die Bedingungen des Anspruchs müssen mindestens einmal pro Jahr überprüft werden: das nächste Mal spätestens am {lastDate}, ein Jahr nach [reviewed: der Revision vom {reviewedOnDate}][!reviewed: ${decisionDay}] (Artikel 22 § 1 ${law}).`,
  },
  cuts: {
    timelineBegins: 'Die Zeitleiste beginnt am {cutDate}.',
    monthBegins:
      'Am {cutDate} beginnt ein Kalendermonat; das Eingliederungseinkommen wird Monat für Monat berechnet.',
    ratesChange:
      'Indexierung oder andere Änderung von Beträgen am {cutDate}[rateParameter: : {rateParameter}].',
    exemptionBegins: `{resourceType}[member:  von „{member}“]: ab dem {cutDate} freigestellt (Artikel 22 § 1 Buchstabe {letter}) ${decree}).`,
    article34Changes: `Neue Fassung von Artikel 34 § 2 ${decree} ab dem {cutDate}: Alle volljährigen Unterhaltspflichtigen, die mit dem Antragsteller zusammenwohnen, werden berücksichtigt.`,
    article34AfterRevision: `Revision am {cutDate}: Ab diesem Tag gilt die seit dem 1. März 2026 in Kraft befindliche Fassung von Artikel 34 § 2 ${decree} auch für den Antragsteller.`,
    subsidiaryProtectionBegins: `Subsidiärer Schutzstatus: Er gibt ab dem {cutDate} ein Recht auf soziale Eingliederung (Artikel 3 ${law}).`,
    memberArrives: 'Im Haushalt ab dem {cutDate}: „{member}“ ({relationship}).',
    memberBorn: 'Geburt am {cutDate}: „{member}“ ({relationship}).',
    memberLeaves: 'Im Haushalt bis zum {lastDate} einschließlich: „{member}“ ({relationship}).',
    memberComesOfAge:
      '18. Geburtstag am {cutDate}: „{member}“ ({relationship}) ist ab diesem Tag volljährig.',
    applicantComesOfAge:
      '18. Geburtstag des Antragstellers am {cutDate}: Der Antragsteller ist ab diesem Tag volljährig.',
    residenceRightReachesThreeMonths: `Das Aufenthaltsrecht des Antragstellers hat am {residenceRightSinceDate} begonnen: Seine ersten drei Monate sind am {cutDate} vorbei (Artikel 3 ${law}).`,
    resourceBegins:
      '{resourceType}[member:  von „{member}“]: ab dem {cutDate} berücksichtigt[wholeMonths: , da Einkünfte aus Arbeit und Ersatzeinkünfte für ganze Kalendermonate zählen].',
    resourceEnds:
      '{resourceType}[member:  von „{member}“]: bis zum {lastDate} einschließlich berücksichtigt[wholeMonths: , da Einkünfte aus Arbeit und Ersatzeinkünfte für ganze Kalendermonate zählen].',
    integrationProjectSigned: `Individuelles Projekt zur sozialen Eingliederung unterzeichnet am {signedOnDate}: Der Monat der Unterzeichnung zählt ganz für die Freistellung der Studenten (Artikel 35 § 2 ${decree}).`,
    artistYearsEnd: `Freistellung der Einkünfte aus einer unregelmäßigen künstlerischen Tätigkeit: Die {artistYears} Jahre ab den ersten dieser Einkünfte, am {firstIncomeOnDate}, sind am {cutDate} vorbei (Artikel 35 § 3 ${decree}).`,
    homelessnessEnds: `Der Antragsteller bezieht am {cutDate} eine Wohnung und ist ab diesem Tag nicht mehr obdachlos (Artikel 14 §§ 1 und 3 ${law}).`,
    shortageMonthsEnd: `Die drei Monate der höheren Freistellung für einen Mangelberuf sind am {cutDate} vorbei (Artikel 35 § 1 Absatz 4 ${decree}).`,
    exemptionDaysUsedUp: `Freistellung der Einkünfte aus Arbeit: Die Tage, für die sie gewährt wird, sind vor dem {cutDate} aufgebraucht (Artikel 35 § 1 ${decree}).`,
    exemptionYearsEnd: `Freistellung der Einkünfte aus Arbeit: Die sechs Jahre, innerhalb deren sie gewährt wird, sind vor dem {cutDate} abgelaufen (Artikel 35 § 1 ${decree}).`,
  },
  caseIssues: {
    amountMissing:
      'Für dieses Existenzmittel ({resourceType}) ist kein Betrag angegeben. Geben Sie genau einen an: monthlyAmountCents, annualAmountCents oder, bei einem Ersatzeinkommen, dailyAmountCents.',
    amountsExclusive:
      'Für dieses Existenzmittel ({resourceType}) sind mehrere Beträge angegeben: {fields}. Geben Sie genau einen an.',
    birthDateMissing:
      'Das Geburtsdatum fehlt, obwohl die Kategorie vom Alter eines Kindes oder einer Person zu Lasten abhängt. Geben Sie birthDate an.',
    bornAfterCalculationDay:
      'Das Geburtsdatum, der {birthDate}, liegt nach dem Tag, auf den sich die Berechnung bezieht, dem {calculationDate}. Berechnen Sie bei einer Geburt im Laufe des Monats jeden Teil des Monats für sich.',
    dateAfterPeriod:
      'Dieses Datum, der {statedDate}, liegt nach dem letzten Tag des Zeitraums. Geben Sie ein Datum an, das nicht nach diesem Tag liegt, oder machen Sie keine Angabe.',
    memberIsNationalNumber:
      'Diese Kennung enthält eine Nationalregisternummer. Geben Sie dem Haushaltsmitglied einen Namen, der die Person nicht identifiziert.',
    noPartnerInHousehold:
      'Der angegebene Haushalt hat keinen Partner; also kann kein Partner Inhaber dieses Kontos sein. Fügen Sie den Partner hinzu oder lassen Sie partnerIsHolder weg.',
    notBeneficiaryOn20260116:
      'Der laufende Anspruch hat am {rightStartDate} begonnen, nach dem 16. Januar 2026, und kein früherer Anspruch reichte bis zu diesem Tag. Lassen Sie beneficiaryOn20260116 weg, oder geben Sie den letzten Tag des früheren Anspruchs an.',
    revisedTooEarly:
      'Die Revision vom {revisedOnDate} liegt nicht nach dem 16. Januar 2026. Geben Sie die erste Revision nach diesem Tag an, oder machen Sie keine Angabe.',
    waiverOfPartner:
      'Die Existenzmittel eines Partners können nicht aus Gründen der Billigkeit außer Betracht bleiben: Das Gesetz verpflichtet dazu, sie zu berücksichtigen. Lassen Sie waiver weg.',
    birthDateTooEarly:
      'Das Geburtsdatum, der {birthDate}, liegt vor dem {firstDate}. Geben Sie das genaue Geburtsdatum an.',
    caseReferenceIsNationalNumber:
      'Das Aktenzeichen enthält eine Nationalregisternummer. Geben Sie die Aktennummer des ÖSHZ an, die die Person nicht identifiziert.',
    categoryContradictsHousehold:
      'Die angegebene Kategorie, „{category}“, widerspricht [homeless: der Angabe einer obdachlosen Person mit einem Eingliederungsprojekt, die][!homeless: dem angegebenen Haushalt, der] „{derivedCategory}“ entspricht. Berichtigen Sie eine der beiden Angaben oder begründen Sie Ihre Wahl in categoryReason.',
    cededAfterPeriod:
      'Die Abtretung vom {cededOnDate} liegt nach dem letzten Tag des Zeitraums. Geben Sie in cededOn einen Tag an, der nicht nach diesem liegt.',
    debtorOnlyResource:
      'Dieses Existenzmittel wird nicht für den Antragsteller angegeben: {resourceType}. Geben Sie es für das Haushaltsmitglied an, das es bezieht, oder wählen Sie einen anderen Typ.',
    duplicateMember:
      'Die Kennung „{id}“ bezeichnet bereits ein anderes Haushaltsmitglied. Geben Sie jedem Mitglied eine eigene Kennung.',
    employerPartAboveTotal:
      'Der zu Lasten des Arbeitgebers gehende Teil übersteigt die gesamte monatliche Entlohnung, {monthlyAmountCents}. Geben Sie einen Teil an, der diesen Betrag nicht übersteigt.',
    equityReasonMissing:
      'Ein Betrag wird aus Billigkeitsgründen nicht berücksichtigt, ohne Begründung. Geben Sie den Grund in equityReason an.',
    exemptionAmountUnknown:
      'Der Betrag der Freistellung zur sozialberuflichen Eingliederung ist für den {askedDate} nicht bekannt[firstDate: ; er ist ab dem {firstDate} bekannt]. Dieser Fall ist auf andere Weise zu berechnen.',
    giftDonorDetailsMissing:
      'Die Freistellung der Schenkung einer Person hängt von dieser Person ab. Geben Sie an, ob sie unter demselben Dach lebt (livesUnderSameRoof) und ob sie unterhaltspflichtig ist (hasMaintenanceDuty).',
    giftDonorMissing:
      'Der Schenker ist nicht angegeben, obwohl die Freistellung einer nicht regelmäßigen Schenkung davon abhängt. Geben Sie donor an.',
    homelessAfterMovingIn:
      'Der Bezug einer Wohnung beendet die Obdachlosigkeit: Der Antragsteller hat die Wohnung am {movedInOnDate} bezogen, und die Berechnung betrachtet die Lage am {calculationDate}. Lassen Sie homelessWithIntegrationProject weg. Liegt der Einzug innerhalb des Zeitraums, beantragen Sie eine Berechnung für die Tage davor, mit homelessWithIntegrationProject, und eine ab dem Tag des Einzugs, ohne diese Angabe.',
    inChargeNotMinorUnmarried:
      'Nur ein unverheirateter Minderjähriger kann als Kind zu Lasten angegeben werden, und diese Person ist am ersten Tag des Zeitraums volljährig oder verheiratet. Berichtigen Sie inCharge, birthDate oder married.',
    noRateInForce:
      'Für den {askedDate} ist kein Betrag bekannt. Die Beträge sind ab dem {firstDate} bekannt; geben Sie ein Datum ab diesem Tag an.',
    oneOffGiftMonthly:
      'Eine nicht regelmäßige Schenkung wird nicht pro Monat angegeben. Geben Sie den Gesamtbetrag in annualAmountCents an oder geben Sie an, dass die Schenkung regelmäßig ist.',
    partnerReceivesIntegrationIncome:
      'In der Kategorie „Person, die mit einer Familie zu ihren Lasten zusammenwohnt“ ist das Eingliederungseinkommen das des Paares: Der Partner bezieht kein weiteres. Berichtigen Sie receivesIntegrationIncome oder die Kategorie.',
    periodOutsideOneMonth:
      'Der Zeitraum vom {startDate} bis zum {endDate} liegt nicht in einem einzigen Kalendermonat. Beantragen Sie eine Berechnung pro Monat.',
    periodReversed:
      'Der Zeitraum beginnt am {startDate} und endet am {endDate}, also vor seinem Beginn. Geben Sie einen letzten Tag an, der nicht vor dem ersten liegt.',
    previousRightNotBeforePeriod:
      'Der frühere Anspruch endet am {previousRightEndDate}, und der Zeitraum beginnt am {startDate}. Geben Sie den letzten Tag eines Anspruchs an, der vor dem Zeitraum geendet hat, oder machen Sie keine Angabe.',
    rightStartAfterPeriod:
      'Der erste Tag des Anspruchs, der {rightStartDate}, liegt nach dem ersten Tag des Zeitraums, dem {startDate}. Geben Sie in rightStartDate einen Tag an, der nicht nach diesem liegt, oder machen Sie keine Angabe.',
    rightStartOfNoPartner:
      'Nur ein Partner hat am Anspruch des Antragstellers teil: Für ein anderes Haushaltsmitglied wird rightStartDate nicht angegeben. Lassen Sie es weg oder berichtigen Sie relationship.',
    severalPartners:
      'Ein anderes Haushaltsmitglied ist bereits als Partner angegeben. Geben Sie nur einen Partner an.',
    shareAboveOne:
      'Der angegebene Anteil, {share}, übersteigt das Ganze. Geben Sie einen Zähler an, der den Nenner nicht übersteigt.',
    startedAfterPeriod:
      'Die Arbeit oder Ausbildung beginnt am {startedOnDate}, nach dem letzten Tag des Zeitraums. Berichtigen Sie startedOn oder geben Sie dieses Existenzmittel noch nicht an.',
    volunteerCapUnknown:
      'Für den {askedDate} sind keine Höchstbeträge der Entschädigungen für Freiwilligenarbeit bekannt[firstDate: ; sie sind ab dem {firstDate} bekannt]. Dieser Fall ist auf andere Weise zu berechnen.',
    custodyOfNobodyInCharge:
      'Wechselnder Aufenthalt wird nur für ein minderjähriges unverheiratetes Kind zu Lasten angegeben, und das ist diese Person am ersten Tag des Zeitraums nicht. Berichtigen Sie custodyShare, birthDate, married oder inCharge.',
    custodyShareNotAPart:
      'Der angegebene Teil der Zeit, {share}, ist nicht kleiner als das Ganze. Wenn das Kind immer da ist, lassen Sie custodyShare weg.',
    custodySharesDiffer:
      'Der Teil der Zeit dieses Kindes, {share}, weicht von dem eines anderen Kindes ab, {otherShare}. Beantragen Sie eine Berechnung für jeden Zeitraum, in dem dieselben Kinder da sind.',
    rightEndBeforePeriodEnd:
      'Der letzte Tag des Anspruchs, {rightEndDate}, liegt vor dem letzten Tag des Zeitraums, {endDate}. Lassen Sie den Zeitraum mit dem Anspruch enden.',
    rightEndOutsideMonth:
      'Der letzte Tag des Anspruchs, {rightEndDate}, liegt nicht im Monat des Zeitraums, der am {endDate} endet. Geben Sie den letzten Tag des Anspruchs in diesem Monat an, oder nichts.',
    studentEndBeforeSignature:
      'Das Studium oder das Projekt endet am {endedOnDate}, vor der Unterzeichnung des Projekts am {signedOnDate}. Berichtigen Sie eines der beiden Daten.',
    minorExceptionOfAdult:
      'Der Antragsteller ist am {calculationDate} volljährig: Die für Minderjährige vorgesehenen Ausnahmen betreffen ihn nicht. Lassen Sie minorException weg oder berichtigen Sie birthDate.',
    residenceRightWithoutUnion:
      'Der erste Tag des Aufenthaltsrechts zählt nur für einen Bürger der Europäischen Union und seine Familie, und der angegebene Status ist ein anderer ({nationalityStatus}). Lassen Sie residenceRightSince weg oder berichtigen Sie status.',
    breachSanctionStart:
      'Eine Sanktion wegen Nichteinhaltung des Projekts zur sozialen Eingliederung beginnt am ersten Tag des zweiten Monats nach dem Beschluss: Am {decidedOnDate} beschlossen, beginnt sie am {expectedStartDate}. Berichtigen Sie startDate oder decidedOn.',
    dateBeforeLaw:
      'Dieses Datum, der {statedDate}, liegt vor dem {firstDate}, dem ersten Tag des Gesetzes. Geben Sie ein Datum ab diesem Tag an.',
    dateTooLate:
      'Dieses Datum, der {statedDate}, liegt zu weit in der Zukunft. Geben Sie ein Datum bis zum {lastDate} an.',
    decidedBeforeRequest:
      'Der Beschluss vom {decidedOnDate} liegt vor dem Antrag vom {requestDate}. Geben Sie in decidedOn einen Tag an, der nicht davor liegt, oder machen Sie keine Angabe.',
    fraudOfBreach:
      'Betrug spielt nur bei einer Sanktion wegen nicht angegebener Existenzmittel eine Rolle. Lassen Sie fraud weg, oder berichtigen Sie ground.',
    movedInOutsidePeriod:
      'Der Tag des Einzugs, der {movedInOnDate}, liegt nicht im Zeitraum vom {startDate} bis zum {endDate}. Geben Sie die Prämie in der Berechnung der Tage an, in denen er liegt, oder berichtigen Sie movedInOn.',
    reviewedBeforeDecision:
      'Die Revision vom {reviewedOnDate} liegt vor dem [decided: Beschluss][!decided: Antrag] vom {earliestDate}. Geben Sie in reviewedOn einen Tag an, der nicht davor liegt, oder machen Sie keine Angabe.',
    sanctionTooLong:
      'Die Sanktion endet am {endDate}, obwohl sie höchstens bis zum {latestEndDate} dauern kann (längste Dauer in Monaten: {maximumMonths}). Berichtigen Sie die Tage, oder geben Sie fraud oder repeated an, wenn sie deshalb länger ist.',
    endBeforeStart:
      'Der letzte Tag, der {endDate}, liegt vor dem ersten, dem {startDate}. Geben Sie einen letzten Tag an, der nicht vor dem ersten liegt.',
    timelineTooLong:
      'Die Zeitleiste vom {startDate} bis zum {endDate} berührt mehr als {maximumMonths} Kalendermonate. Fragen Sie mehrere Zeitleisten an.',
    rightStartMissing:
      'Wer am 16. Januar 2026 ein Eingliederungseinkommen bezog, hat einen Anspruch, der älter ist als diese Zeitleiste. Geben Sie seinen ersten Tag an.',
    timelineOfTooManyPeriods:
      'Die Zeitleiste hat zu viele Zeiträume: Ihre Angaben ändern sich so oft, dass es {periods} sind, während {maximumPeriods} möglich sind. Fragen Sie mehrere Zeitleisten an.',
    timelineTooLarge:
      'Die Zeitleiste ist zu groß: {periods} Zeiträume mit insgesamt {facts} Angaben (Personen, Existenzmittel, Aussetzungen der Zahlung, lange Begründungen), während {maximumFacts} möglich sind. Fragen Sie mehrere Zeitleisten an.',
  },
  checks: {
    factsUnaltered:
      '[passed: Die aufbewahrten Fakten sind die, die aufgezeichnet wurden.][!passed: Die aufbewahrten Fakten sind nicht mehr die, die aufgezeichnet wurden.]',
    resultUnaltered:
      '[passed: Das aufbewahrte Ergebnis ist das, das aufgezeichnet wurde.][!passed: Das aufbewahrte Ergebnis ist nicht mehr das, das aufgezeichnet wurde.]',
    summaryAgrees:
      '[passed: Die Zusammenfassung der Berechnung stimmt mit den aufbewahrten Fakten und dem aufbewahrten Ergebnis überein.][!passed: Die Zusammenfassung der Berechnung stimmt nicht mit den aufbewahrten Fakten und dem aufbewahrten Ergebnis überein.]',
    rateBookUnaltered:
      '[passed: Die aufbewahrten Beträge sind die, die die Berechnung verwendet hat.][!passed: Die aufbewahrten Beträge sind nicht mehr die, die die Berechnung verwendet hat.]',
    recomputedIdentical:
      '[passed: Die wiederholte Berechnung ergibt dasselbe Ergebnis, auf den Cent genau.][!passed: Die wiederholte Berechnung ergibt nicht dasselbe Ergebnis oder konnte nicht vorgenommen werden.]',
    identityUnaltered:
      '[passed: Kennung, Zeitpunkt der Aufzeichnung und Beleg sind die, die in den Prüfbaum aufgenommen wurden.][!passed: Kennung, Zeitpunkt der Aufzeichnung und Beleg sind nicht die, die in den Prüfbaum aufgenommen wurden.]',
    inSignedTree:
      '[passed: Die Aufzeichnung steht in dem zuletzt unterzeichneten Prüfbaum.][!passed: Die Aufzeichnung steht nicht in dem zuletzt unterzeichneten Prüfbaum, oder die Unterschrift ist nicht gültig.]',
  },
  rateChecks: {
    unknownSeries: `Der Dienst verwendet keinen solchen Betrag: ${rate}. Überprüfen Sie die Kategorie und die Einheit.`,
    rowRepeated: `Diese Revision enthält bereits eine Zeile für denselben Betrag und denselben ersten Tag, den {effectiveFromDate}: ${rate}. Lassen Sie eine der beiden weg.`,
    rowChangesNothing: `Diese Zeile ist bereits genau so veröffentlicht, mit Wirkung ab dem {effectiveFromDate}: ${rate}. Lassen Sie sie weg.`,
    rowConflicts: `Was mit Wirkung ab dem {effectiveFromDate} veröffentlicht ist, hat sich seit der Vorbereitung dieser Zeile geändert: ${rate}. Sehen Sie sich den jetzt veröffentlichten Betrag an und bereiten Sie die Revision neu vor.`,
    nothingToWithdraw: `Kein Betrag ist mit Wirkung ab dem {effectiveFromDate} veröffentlicht, es kann also keiner zurückgenommen werden: ${rate}. Lassen Sie die Zeile weg.`,
    withdrawsFirstRate: `Dies ist der älteste bekannte Betrag, mit Wirkung ab dem {effectiveFromDate}: ${rate}. Ohne ihn könnte für diese Zeit nichts berechnet werden. Berichtigen Sie stattdessen den Betrag.`,
    beforeFirstKnownDay:
      'Der erste Tag, der {effectiveFromDate}, liegt vor dem {firstDate}, dem ersten Tag, für den der Dienst berechnet. Berichtigen Sie ihn.',
    bandsReversed:
      'Ab dem {effectiveFromDate} würde die erste Tranche des beweglichen Kapitals bis {exemptUpToCents} reichen, über die Grenze der zweiten, {lowBandUpToCents}, hinaus. Berichtigen Sie eine der beiden Grenzen.',
    firstDayNotFirstOfMonth:
      'Der erste Tag, der {effectiveFromDate}, ist nicht der Erste eines Monats, während eine Berechnung die Beträge des ersten Tages ihres Monats anwendet. Berichtigen Sie ihn.',
    numberOutOfRange: `Der Dienst kann mit dieser Zahl nicht rechnen: ${rate}. Ein Prozentsatz liegt zwischen 0 und 1; ein Koeffizient ist größer als 0 und beträgt höchstens {maximumFactor}. Berichtigen Sie sie.`,
    categoryAmountMissing: `Am {effectiveFromDate} beginnen Beträge der Kategorien, und dieser fehlt: ${rate}. Fügen Sie ihn hinzu, auch wenn er gleich bleibt.`,
    linkedAmountMissing: `Am {effectiveFromDate} beginnen Beträge, die an den Index gebunden sind, und dieser, der ebenfalls daran gebunden ist, fehlt: ${rate}.[expectedCents:  Die Indexierung bringt ihn auf {expectedCents}.] Fügen Sie ihn hinzu, auch wenn er gleich bleibt.`,
    monthlyNotTwelfth:
      'Für die Kategorie „{category}“ ist {monthlyCents} pro Monat kein Zwölftel von {annualCents} pro Jahr, nämlich {expectedMonthlyCents}. Berichtigen Sie einen der beiden Beträge.',
    monthlyOffByOneCent:
      'Für die Kategorie „{category}“ weicht {monthlyCents} pro Monat um einen Cent von einem Zwölftel von {annualCents} pro Jahr ab, nämlich {expectedMonthlyCents}. Vergleichen Sie beide mit der amtlichen Tabelle.',
    amountFallsSharply: `Am {effectiveFromDate} sinkt der Betrag um mehr als 1 %, von {previousCents} auf {amountCents}: ${rate}. Berichtigen Sie ihn.`,
    amountFalls: `Am {effectiveFromDate} sinkt der Betrag von {previousCents} auf {amountCents}: ${rate}. Vergleichen Sie ihn mit der amtlichen Tabelle.`,
    amountDiffersFromIndex: `Der Betrag, {amountCents}, ist nicht der, den die Indexierung ergibt: {baseCents} × {coefficientTenThousandths} = {expectedCents} (${rate}). Vergleichen Sie ihn mit der amtlichen Tabelle.`,
    categoriesMoveAlone:
      'Am {effectiveFromDate} ändern sich die Beträge der Kategorien, nicht aber die der Freistellung für die sozialberufliche Eingliederung. Das geschieht nur, wenn ein Erlass die Grundbeträge der Kategorien erhöht. Vergleichen Sie mit der amtlichen Tabelle.',
    indexStepSkipped:
      'Am {effectiveFromDate} steigen die Beträge um {stepCount} Indexsprünge auf einmal: Eine frühere Indexierung scheint zu fehlen. Vergleichen Sie mit den amtlichen Tabellen.',
    firstDayLongAfterPrevious:
      'Der erste Tag, der {effectiveFromDate}, liegt mehr als 24 Monate nach dem {previousDate}, dem ersten Tag der vorherigen Beträge. Prüfen Sie, ob es dazwischen keine Indexierung gab.',
    amountRisesSharply: `Am {effectiveFromDate} geht der Betrag von {previousCents} auf {amountCents} über, mehr als 1 % über dem, was ein Indexsprung von 2 % ergibt: ${rate}. Vergleichen Sie ihn mit der amtlichen Tabelle.`,
    riseIsNoIndexStep: `Am {effectiveFromDate} geht der Betrag von {previousCents} auf {amountCents} über, was kein Indexsprung von 2 % ist: ${rate}. Vergleichen Sie ihn mit der amtlichen Tabelle.`,
    numberChanges: `Eine Zahl ändert sich, die die Indexierung nicht betrifft: ${rate}. Überprüfen Sie sie anhand des Erlasses, der sie ändert.`,
    firstDayInPast:
      'Der erste Tag, der {effectiveFromDate}, liegt vor dem heutigen Tag, dem {todayDate}: Bereits für diese Zeit erstellte Berechnungen fielen nun anders aus. Sehen Sie sich die Auswirkung der Revision an.',
  },
  lists: {
    holdings: '{resourceType}: {amountCents}[joint: , Konto mit {jointHolders} Inhabern]',
    groups:
      '{amountCents}[!whole: , Gemeinschaftsbesitz mit einem Anteil von {share}]: [!lowBandCents: nichts, da dieser Betrag {exemptUpToCents} nicht übersteigt][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
    cessions:
      '[forValue: entgeltliche Abtretung][!forValue: unentgeltliche Abtretung, ohne Abzug,] vom {cededOnDate}: {marketValueCents}[dismembered:  × {partRate} ({right})][partial:  × {share}][personalDebtsRepaidCents:  − {personalDebtsRepaidCents} (zurückgezahlte persönliche Schulden)][exemptSliceCents:  − {exemptSliceCents}[partial:  × {share}] (einziges Gut)][abatementMonths:  − {abatementAnnualCents} × {abatementMonths} ÷ 12 (jährlicher Abzug, Monate: {abatementMonths})][equityReductionCents:  − {equityReductionCents} (Billigkeitsgründe[equityReason: : „{equityReason}“])][retainedCents: [!wholeValueRetained:  = {retainedCents}]][!retainedCents: , wovon nichts übrig bleibt]',
    custodyParts: '{custodySituation}, Kategorie „{category}“, {monthlyCents} × {share}',
    notApplied: '{regime}, denn {reason}',
    exceptionalStays: 'vom {startDate} bis zum {endDate}: „{exceptionalReason}“',
    debtors:
      '„{member}“ ({relationship}): {resourcesAnnualCents}[waiverReason: , davon {retainedAnnualCents} aus Billigkeitsgründen berücksichtigt (Grund: „{waiverReason}“)][!grouped: , das heißt ein Überschuss von {excessAnnualCents}]',
  },
  introductions: {
    partner: 'Partner des Antragstellers',
    member:
      '[entersOwnTotal: im Gesamtbetrag von „{resourceOf}“][!entersOwnTotal: Haushaltsmitglied „{resourceOf}“]',
  },
};
