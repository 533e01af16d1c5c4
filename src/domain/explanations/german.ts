import type { Catalogue } from './catalogue.ts';

const decree = 'des Königlichen Erlasses vom 11. Juli 2002';
const law = 'des Gesetzes vom 26. Mai 2002';

/** The amount of a year, and how it follows from what was stated a month. */
const annually =
  '[monthsPerYear: {monthlyAmountCents} pro Monat × {monthsPerYear} = ]{grossAnnualCents} pro Jahr';

/** Before it, for a replacement income that was stated a day. */
const daily = '[daysPerYear: {dailyAmountCents} pro Tag × {daysPerYear} (Sechstagewoche: 26 Tage × 12) = ]';

const days = '(gedeckte Tage: {coveredDays} von {monthDays})';

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
    inCompanyTrainingBonus: `Individuelle Berufsausbildung im Unternehmen, Monat {monthNumber}: Der zu Lasten des Arbeitgebers gehende Teil der Entlohnung, {employerBorneMonthlyCents} pro Monat × 12 = {exemptAnnualCents} pro Jahr, ist während höchstens sechs Monaten freigestellt (Artikel 22 § 1 Buchstabe e) ${decree}). Die gesamte Entlohnung beträgt {monthlyAmountCents} pro Monat.`,
    guardianIndemnityExempt: `Pauschalentschädigung als Vormund unbegleiteter minderjähriger Ausländer: {grossAnnualCents} pro Jahr, Vollzeitvormundschaften pro Jahr: {fullTimeGuardianships}. Dieser Betrag ist vollständig freigestellt, da die Freistellung bis zum Gegenwert von zwei Vollzeitvormundschaften pro Jahr gilt (Artikel 22 § 1 Buchstabe p) ${decree}).`,
    guardianIndemnityAboveCap: `Pauschalentschädigung als Vormund unbegleiteter minderjähriger Ausländer: {grossAnnualCents} pro Jahr, Vollzeitvormundschaften pro Jahr: {fullTimeGuardianships}. Die Freistellung ist auf den Gegenwert von zwei Vollzeitvormundschaften pro Jahr begrenzt (Artikel 22 § 1 Buchstabe p) ${decree}). Der Anteil der Vormundschaften über zwei hinaus wird berücksichtigt: {grossAnnualCents} × {countedShare} = {countedAnnualCents} pro Jahr; der Rest, {exemptAnnualCents}, ist freigestellt.`,
    volunteerIndemnityExempt: `Entschädigungen für Freiwilligenarbeit: {grossAnnualCents} pro Jahr, höchstens {highestDayCents} pro Tag. Sie sind vollständig freigestellt, da sie weder den Tageshöchstbetrag von {dayCapCents} noch den Jahreshöchstbetrag von {yearCapCents} überschreiten (Artikel 22 § 1 Buchstabe q) ${decree}).`,
    volunteerIndemnityCounted: `Entschädigungen für Freiwilligenarbeit: {grossAnnualCents} pro Jahr, höchstens {highestDayCents} pro Tag. Sie werden vollständig berücksichtigt, da die Freistellung voraussetzt, dass sowohl der Tageshöchstbetrag als auch der Jahreshöchstbetrag eingehalten werden (Artikel 22 § 1 Buchstabe q) ${decree}).[!withinDayCap:  Der Tageshöchstbetrag von {dayCapCents} ist überschritten.][!withinYearCap:  Der Jahreshöchstbetrag von {yearCapCents} ist überschritten.]`,
    replacementIncome: `{resourceType}: ${daily}${annually}. Dieses Ersatzeinkommen wird vollständig berücksichtigt, und zwar mit seinem Nettobetrag (Artikel 24 ${decree}).`,
    newApplicationProration: `Neuer Antrag, bei dem der Anspruch nicht den ganzen Monat deckt: Die Berufs- und Ersatzeinkünfte des ganzen Monats zählen nur im Verhältnis zu den gedeckten Tagen ${days}. {professionalAnnualCents} ÷ 12 × {coveredDays} ÷ {monthDays} = {proratedMonthlyCents} pro Monat, auf den Cent gerundet; {proratedMonthlyCents} × 12 = {proratedAnnualCents} pro Jahr. Die berücksichtigten Existenzmittel verringern sich somit um {professionalAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents}.`,
    movableCapital: `Bewegliches Kapital: insgesamt {capitalCents} ({holdings}). Als Jahreseinkommen zählt ein Prozentsatz des Kapitals: nichts bis {exemptUpToCents}, {lowRate} der Tranche von {exemptUpToCents} bis {lowBandUpToCents} und {highRate} des darüber hinausgehenden Teils (Artikel 27 ${decree}). Berechnung: {groups}. Berücksichtigtes Einkommen: {countedAnnualCents} pro Jahr.`,
    memberNotCounted: `Die Existenzmittel eines Haushaltsmitglieds („{member}“, {relationship}) werden nicht berücksichtigt (Artikel 34 § 3 ${decree}), denn {memberReason}.`,
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
    newApplicationAssumed:
      'Es ist kein früherer Anspruch auf ein Eingliederungseinkommen angegeben. Die Berechnung betrachtet den Antrag als neu und zählt die Berufs- und Ersatzeinkünfte nur im Verhältnis zu den gedeckten Tagen. Geben Sie den letzten Tag des früheren Anspruchs an, falls es einen gab.',
    volunteerCapOfEarlierYear:
      'Die Höchstbeträge der Entschädigungen für Freiwilligenarbeit für {year} sind nicht bekannt. Die seit dem {effectiveFromDate} geltenden wurden angewandt; prüfen Sie sie.',
    volunteerRaisedCapUnknown:
      'Die Entschädigungen für Freiwilligenarbeit überschreiten den gewöhnlichen Jahreshöchstbetrag und wurden berücksichtigt. Für bestimmte Tätigkeiten, etwa Sport, Nachtwache oder Krankentransport, gibt es einen erhöhten Jahreshöchstbetrag; er ist hier nicht bekannt. Prüfen Sie, ob er anwendbar ist.',
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
    birthDateNotBeforePeriod:
      'Das Geburtsdatum, der {birthDate}, liegt nach dem letzten Tag des Zeitraums. Geben Sie ein Datum an, das nicht nach diesem Tag liegt.',
    birthDateTooEarly:
      'Das Geburtsdatum, der {birthDate}, liegt vor dem {firstDate}. Geben Sie das genaue Geburtsdatum an.',
    caseReferenceIsNationalNumber:
      'Das Aktenzeichen ist eine Nationalregisternummer. Geben Sie die Aktennummer des ÖSHZ an, die die Person nicht identifiziert.',
    categoryContradictsHousehold:
      'Die angegebene Kategorie, „{category}“, widerspricht dem angegebenen Haushalt, der „{derivedCategory}“ entspricht. Berichtigen Sie eine der beiden Angaben oder begründen Sie Ihre Wahl in categoryReason.',
    cohabitantsNotYetCalculated:
      'Die Existenzmittel dieses Haushaltsmitglieds ({relationship}) sind möglicherweise zu berücksichtigen, und der Dienst berechnet den Anteil der Mitbewohner noch nicht. Dieser Fall ist auf andere Weise zu berechnen.',
    debtorOnlyResource:
      'Dieses Existenzmittel wird nicht für den Antragsteller angegeben: {resourceType}. Geben Sie es für das Haushaltsmitglied an, das es bezieht, oder wählen Sie einen anderen Typ.',
    duplicateMember:
      'Die Kennung „{id}“ bezeichnet bereits ein anderes Haushaltsmitglied. Geben Sie jedem Mitglied eine eigene Kennung.',
    employerPartAboveTotal:
      'Der zu Lasten des Arbeitgebers gehende Teil übersteigt die gesamte monatliche Entlohnung, {monthlyAmountCents}. Geben Sie einen Teil an, der diesen Betrag nicht übersteigt.',
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
    periodOutsideOneMonth:
      'Der Zeitraum vom {startDate} bis zum {endDate} liegt nicht in einem einzigen Kalendermonat. Beantragen Sie eine Berechnung pro Monat.',
    periodReversed:
      'Der Zeitraum beginnt am {startDate} und endet am {endDate}, also vor seinem Beginn. Geben Sie einen letzten Tag an, der nicht vor dem ersten liegt.',
    previousRightNotBeforePeriod:
      'Der frühere Anspruch endet am {previousRightEndDate}, und der Zeitraum beginnt am {startDate}. Geben Sie den letzten Tag eines Anspruchs an, der vor dem Zeitraum geendet hat, oder machen Sie keine Angabe.',
    resourceNotYetCalculated:
      'Der Dienst berechnet dieses Existenzmittel noch nicht: {resourceType}. Dieser Fall ist auf andere Weise zu berechnen.',
    severalPartners:
      'Ein anderes Haushaltsmitglied ist bereits als Partner angegeben. Geben Sie nur einen Partner an.',
    trainingRestNotYetCalculated:
      'Der nicht zu Lasten des Arbeitgebers gehende Teil der Ausbildungsentlohnung und nach sechs Monaten die gesamte Entlohnung ist ein Berufseinkommen, das der Dienst noch nicht berechnet. Dieser Fall ist auf andere Weise zu berechnen.',
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
  },
  lists: {
    holdings: '{resourceType}: {amountCents}[joint: , Konto mit {jointHolders} Inhabern]',
    groups:
      '{amountCents}[!whole: , Gemeinschaftsbesitz mit einem Anteil von {share}]: [!lowBandCents: nichts, da dieser Betrag {exemptUpToCents} nicht übersteigt][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
  },
};
