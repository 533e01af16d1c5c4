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
const propertyNotRented = `[annualRentCents:  Die Miete, {annualRentCents}[partial:  × {share}] pro Jahr, übersteigt dieses Ergebnis nicht und zählt daher nicht.][interestDeductedCents:  Die Darlehenszinsen, {deductibleInterestAnnualCents}[partial:  × {share}], werden bis höchstens zur Hälfte dieses Ergebnisses abgezogen: {interestDeductedCents}.][lifeAnnuityDeductedCents:  Die gezahlte Leibrente, {lifeAnnuityAnnualCents}[partial:  × {share}], wird bis höchstens zur Hälfte dieses Ergebnisses abgezogen: {lifeAnnuityDeductedCents}.] Berücksichtigtes Einkommen: [deductedAnnualCents: {baseAnnualCents}[interestDeductedCents:  − {interestDeductedCents}][lifeAnnuityDeductedCents:  − {lifeAnnuityDeductedCents}] = ]{countedAnnualCents} pro Jahr (Artikel 25 und 26 ${decree}).`;

/** The family benefits that the debtors draw for the applicant: what they are worth, and why. */
const familyBenefits =
  '[familyBenefitsBelowFlat: nachgewiesener Betrag, niedriger als der Pauschalbetrag von {familyBenefitFlatMonthlyCents} pro Monat × 12][!familyBenefitsBelowFlat: Pauschalbetrag von {familyBenefitFlatMonthlyCents} pro Monat × 12, ungeachtet des Rangs, des Alters und der Region]';

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
    socioProfessionalExemption: `Freistellung zur sozialberuflichen Eingliederung ({regime}, Artikel 35 ${decree}): {regimeMonthlyCents} pro Monat. [endsWithinMonth: Der Zähler läuft während des Monats ab: {regimeMonthlyCents} × {daysUsedNow} ÷ {monthDays} = {exemptionMonthlyCents}, auf den Cent gerundet. ]{exemptionMonthlyCents} × 12 = {exemptionAnnualCents} pro Jahr[limitedToIncome: , hier auf {exemptAnnualCents} begrenzt, das heißt auf die Einkünfte aus Arbeit und Ausbildung, die Anspruch darauf geben][!limitedToIncome: , abzuziehen von den Einkünften aus Arbeit und Ausbildung, die Anspruch darauf geben, {eligibleAnnualCents} pro Jahr].[counterDays:  Zähler von {counterDays} Tagen: vor dem Zeitraum verbrauchte Tage, {daysUsedBefore}; während des Zeitraums, {daysUsedNow}; verbleibende Tage, {daysRemaining}.][notApplied:  Nicht angewandte Regelung: {notApplied}.]`,
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
      'Die angegebene Kategorie, „{category}“, ist nicht diejenige, die dem angegebenen Haushalt entspricht, „{derivedCategory}“. Die angegebene Kategorie wurde aus dem genannten Grund angewandt.',
    birthDateNotStated: `Das Geburtsdatum des Antragstellers ist nicht angegeben. Die Berechnung geht davon aus, dass er die Altersbedingung der Artikel 3 und 7 ${law} erfüllt.`,
    applicantIsMinor: `Der Antragsteller ist am ersten Tag des Zeitraums minderjährig. Ein Minderjähriger hat nur dann Anspruch auf ein Eingliederungseinkommen, wenn er durch Heirat für mündig erklärt ist, ein oder mehrere Kinder zu Lasten hat oder eine Schwangerschaft nachweist (Artikel 7 ${law}); die Berechnung hat dies nicht geprüft.`,
    periodStartsBeforeRequest:
      'Der Zeitraum beginnt am {startDate}, vor dem Datum des Antrags, dem {requestDate}. Das Eingliederungseinkommen wird grundsätzlich ab dem Datum des Antrags gewährt; prüfen Sie den ersten Tag des Zeitraums.',
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
    partialWaiver: `Von den Existenzmitteln von „{member}“ hat das ÖSHZ aus Billigkeitsgründen nur {retainedAnnualCents} pro Jahr berücksichtigt (Artikel 34 § 2 ${decree}). Der Beschluss muss eigens begründet werden.`,
    transitionOfArticle34: `Der Antragsteller bezog am 16. Januar 2026 ein Eingliederungseinkommen. Die Fassung von Artikel 34 ${decree} vor dem 1. März 2026 wurde angewandt, da für dieses Datum keine seither erfolgte Revision angegeben ist. Prüfen Sie, ob eine Revision stattgefunden hat.`,
    transitionProbablyOver: `Der Antragsteller bezog am 16. Januar 2026 ein Eingliederungseinkommen, und die Fassung von Artikel 34 ${decree} vor dem 1. März 2026 wurde angewandt, da keine Revision angegeben ist. Die jährliche Revision müsste jedoch bereits stattgefunden haben; geben Sie ihren Tag an.`,
    choiceStated:
      'Das ÖSHZ hat seine Wahl in einem Punkt angegeben, den die Vorschriften offen lassen: {statedChoice}[countedShareOfExcess:  ({countedShareOfExcess})].',
    exSpouseLimit: `Die Existenzmittel des geschiedenen Ehepartners („{member}“) wurden wie die eines Unterhaltspflichtigen berücksichtigt (Artikel 34 § 2 ${decree}). Seine Unterhaltspflicht ist durch das Zivilgesetzbuch (Artikel 301) begrenzt; die Berechnung hat dies nicht geprüft.`,
  },
  refusalReasons: {
    resourcesNotBelowCategoryAmount: `Das Eingliederungseinkommen wird verweigert, da die berücksichtigten Existenzmittel nicht unter dem Betrag liegen, mit dem sie verglichen werden: [proratedCategoryCents: {proratedMonthlyCents} für die gedeckten Tage des Monats gegenüber einem Betrag der Kategorie von {proratedCategoryCents} für dieselben Tage][!proratedCategoryCents: {resourcesAnnualCents} pro Jahr gegenüber einem Betrag der Kategorie von {categoryAnnualCents} pro Jahr] (Artikel 3 Nr. 4 und Artikel 14 § 2 ${law}). Die pauschale Freistellung gilt nur für Personen, deren Existenzmittel unter diesem Betrag liegen.`,
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
      'Die angegebene Kategorie, „{category}“, widerspricht dem angegebenen Haushalt, der „{derivedCategory}“ entspricht. Berichtigen Sie eine der beiden Angaben oder begründen Sie Ihre Wahl in categoryReason.',
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
    severalPartners:
      'Ein anderes Haushaltsmitglied ist bereits als Partner angegeben. Geben Sie nur einen Partner an.',
    shareAboveOne:
      'Der angegebene Anteil, {share}, übersteigt das Ganze. Geben Sie einen Zähler an, der den Nenner nicht übersteigt.',
    startedAfterPeriod:
      'Die Arbeit oder Ausbildung beginnt am {startedOnDate}, nach dem letzten Tag des Zeitraums. Berichtigen Sie startedOn oder geben Sie dieses Existenzmittel noch nicht an.',
    volunteerCapUnknown:
      'Für den {askedDate} sind keine Höchstbeträge der Entschädigungen für Freiwilligenarbeit bekannt[firstDate: ; sie sind ab dem {firstDate} bekannt]. Dieser Fall ist auf andere Weise zu berechnen.',
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
  lists: {
    holdings: '{resourceType}: {amountCents}[joint: , Konto mit {jointHolders} Inhabern]',
    groups:
      '{amountCents}[!whole: , Gemeinschaftsbesitz mit einem Anteil von {share}]: [!lowBandCents: nichts, da dieser Betrag {exemptUpToCents} nicht übersteigt][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
    cessions:
      '[forValue: entgeltliche Abtretung][!forValue: unentgeltliche Abtretung, ohne Abzug,] vom {cededOnDate}: {marketValueCents}[dismembered:  × {partRate} ({right})][partial:  × {share}][personalDebtsRepaidCents:  − {personalDebtsRepaidCents} (zurückgezahlte persönliche Schulden)][exemptSliceCents:  − {exemptSliceCents}[partial:  × {share}] (einziges Gut)][abatementMonths:  − {abatementAnnualCents} × {abatementMonths} ÷ 12 (jährlicher Abzug, Monate: {abatementMonths})][equityReductionCents:  − {equityReductionCents} (Billigkeitsgründe[equityReason: : „{equityReason}“])][retainedCents: [!wholeValueRetained:  = {retainedCents}]][!retainedCents: , wovon nichts übrig bleibt]',
    notApplied: '{regime}, denn {reason}',
    debtors:
      '„{member}“ ({relationship}): {resourcesAnnualCents}[waiverReason: , davon {retainedAnnualCents} aus Billigkeitsgründen berücksichtigt (Grund: „{waiverReason}“)][!grouped: , das heißt ein Überschuss von {excessAnnualCents}]',
  },
  introductions: {
    partner: 'Partner des Antragstellers',
    member:
      'Haushaltsmitglied „{resourceOf}“[entersOwnTotal:  (was berücksichtigt wird, geht in den Gesamtbetrag dieser Person ein und nicht direkt in die Existenzmittel des Antragstellers)]',
  },
};
