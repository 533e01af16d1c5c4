import type { Catalogue } from './catalogue.ts';

const decree = 'van het koninklijk besluit van 11 juli 2002';
const law = 'van de wet van 26 mei 2002';

/** The amount of a year, and how it follows from what was stated a month. */
const annually =
  '[monthsPerYear: {monthlyAmountCents} per maand × {monthsPerYear} = ]{grossAnnualCents} per jaar';

/** Before it, for a replacement income that was stated a day. */
const daily =
  '[daysPerYear: {dailyAmountCents} per dag × {daysPerYear} (stelsel van zes dagen per week: 26 dagen × 12) = ]';

const days = '(gedekte dagen: {coveredDays} van {monthDays})';

/** Every text in Dutch. */
export const dutch: Catalogue = {
  lines: {
    categoryAmount: `Bedrag van de categorie “{category}” ({basis}): {categoryAnnualCents} per jaar, van kracht sinds {effectiveFromDate} (artikel 14, § 1, ${law}).`,
    exemptResource: `{resourceType}: ${annually}. Dit bedrag is volledig vrijgesteld op grond van artikel 22, § 1, {letter}), ${decree}: {exemptionReason}.`,
    resourceNotCounted: `{resourceType}: ${annually}. Dit bedrag wordt niet in aanmerking genomen: {exemptionReason}.`,
    countedResource: `{resourceType}: ${annually}. Dit bedrag wordt volledig in aanmerking genomen: alle bestaansmiddelen tellen mee, wat hun aard of oorsprong ook is, behalve die welke artikel 22, § 1, ${decree} vrijstelt, en dit bestaansmiddel hoort daar niet bij.`,
    countedNotYetExempt: `{resourceType}: ${annually}. Dit bedrag wordt volledig in aanmerking genomen: de vrijstelling geldt pas sinds {exemptFromDate}, en de berekening betreft een eerdere datum.`,
    countedConditionNotMet: `{resourceType}: ${annually}. Dit bedrag wordt volledig in aanmerking genomen, want niet alle voorwaarden voor de vrijstelling van artikel 22, § 1, ${decree} zijn vervuld: {unmetConditions}.`,
    giftExempt: `Niet-regelmatige gift, afkomstig {donorKind}: {grossAnnualCents}. Dit bedrag is volledig vrijgesteld: artikel 22, § 1, j), ${decree} sluit de niet-regelmatige giften uit van een instelling, of van een persoon die niet onder hetzelfde dak woont als de betrokkene en niet onderhoudsplichtig is tegenover hem.`,
    giftCounted: `[regular: Regelmatige gift: ${annually}][!regular: Niet-regelmatige gift: {grossAnnualCents}, één keer geteld, als jaarbedrag]. Dit bedrag wordt volledig in aanmerking genomen: {giftReason}, en artikel 22, § 1, j), ${decree} stelt alleen de niet-regelmatige giften vrij van een instelling, of van een persoon die niet onder hetzelfde dak woont en niet onderhoudsplichtig is.`,
    aleChequesExempt: `PWA-cheques: {chequesPerMonth} per maand × 12 × {amountPerChequeCents} = {grossAnnualCents} per jaar. Dit bedrag is volledig vrijgesteld, want de vergoeding per cheque is niet hoger dan {exemptPerChequeCents} (artikel 22, § 1, d), ${decree}).`,
    aleChequesAboveCap: `PWA-cheques: {chequesPerMonth} per maand × 12 × {amountPerChequeCents} = {grossAnnualCents} per jaar. De vergoeding is vrijgesteld tot {exemptPerChequeCents} per cheque (artikel 22, § 1, d), ${decree}). Wat daarboven ligt, wordt in aanmerking genomen: {chequesPerMonth} × 12 × ({amountPerChequeCents} − {exemptPerChequeCents}) = {countedAnnualCents} per jaar. De forfaitaire vrijstelling is daarop niet van toepassing.`,
    inCompanyTrainingBonus: `Individuele beroepsopleiding in de onderneming, maand {monthNumber}: het deel van de vergoeding ten laste van de werkgever, {employerBorneMonthlyCents} per maand × 12 = {exemptAnnualCents} per jaar, is vrijgesteld gedurende ten hoogste zes maanden (artikel 22, § 1, e), ${decree}). De totale vergoeding bedraagt {monthlyAmountCents} per maand.`,
    guardianIndemnityExempt: `Forfaitaire vergoeding van voogd van niet-begeleide minderjarige vreemdelingen: {grossAnnualCents} per jaar, voltijdse voogdijschappen per jaar: {fullTimeGuardianships}. Dit bedrag is volledig vrijgesteld, want de vrijstelling geldt tot het equivalent van twee voltijdse voogdijschappen per jaar (artikel 22, § 1, p), ${decree}).`,
    guardianIndemnityAboveCap: `Forfaitaire vergoeding van voogd van niet-begeleide minderjarige vreemdelingen: {grossAnnualCents} per jaar, voltijdse voogdijschappen per jaar: {fullTimeGuardianships}. De vrijstelling is beperkt tot het equivalent van twee voltijdse voogdijschappen per jaar (artikel 22, § 1, p), ${decree}). Het deel voor de voogdijschappen boven twee wordt in aanmerking genomen: {grossAnnualCents} × {countedShare} = {countedAnnualCents} per jaar; de rest, {exemptAnnualCents}, is vrijgesteld.`,
    volunteerIndemnityExempt: `Vrijwilligersvergoedingen: {grossAnnualCents} per jaar, hoogstens {highestDayCents} per dag. Ze zijn volledig vrijgesteld, want ze overschrijden noch het maximum per dag van {dayCapCents}, noch het maximum per jaar van {yearCapCents} (artikel 22, § 1, q), ${decree}).`,
    volunteerIndemnityCounted: `Vrijwilligersvergoedingen: {grossAnnualCents} per jaar, hoogstens {highestDayCents} per dag. Ze worden volledig in aanmerking genomen, want de vrijstelling vereist dat zowel het maximum per dag als het maximum per jaar in acht wordt genomen (artikel 22, § 1, q), ${decree}).[!withinDayCap:  Het maximum per dag van {dayCapCents} is overschreden.][!withinYearCap:  Het maximum per jaar van {yearCapCents} is overschreden.]`,
    replacementIncome: `{resourceType}: ${daily}${annually}. Dit vervangingsinkomen wordt volledig in aanmerking genomen, voor het nettobedrag ervan (artikel 24 ${decree}).`,
    newApplicationProration: `Nieuwe aanvraag waarvoor het recht niet de hele maand dekt: de beroeps- en vervangingsinkomsten van de hele maand tellen alleen mee in verhouding tot de gedekte dagen ${days}. {professionalAnnualCents} ÷ 12 × {coveredDays} ÷ {monthDays} = {proratedMonthlyCents} per maand, afgerond op de cent; {proratedMonthlyCents} × 12 = {proratedAnnualCents} per jaar. De in aanmerking genomen bestaansmiddelen verminderen dus met {professionalAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents}.`,
    movableCapital: `Roerende kapitalen: in totaal {capitalCents} ({holdings}). Een percentage van het kapitaal telt mee als jaarinkomen: niets tot {exemptUpToCents}, {lowRate} van de schijf van {exemptUpToCents} tot {lowBandUpToCents} en {highRate} van wat daarboven ligt (artikel 27 ${decree}). Berekening: {groups}. In aanmerking genomen inkomen: {countedAnnualCents} per jaar.`,
    memberNotCounted: `De bestaansmiddelen van een lid van het huishouden (“{member}”, {relationship}) worden niet in aanmerking genomen (artikel 34, § 3, ${decree}): {memberReason}.`,
    resourcesTest: `De in aanmerking genomen bestaansmiddelen, {resourcesAnnualCents} per jaar, [passed: zijn lager dan het bedrag van de categorie, {categoryAnnualCents} per jaar. Er is recht op een leefloon][!passed: zijn niet lager dan het bedrag van de categorie, {categoryAnnualCents} per jaar. Er is geen recht op een leefloon] (artikel 14, § 2, ${law}).`,
    proratedResourcesTest: `Nieuwe aanvraag waarvoor het recht niet de hele maand dekt, met als enige bestaansmiddelen beroeps- of vervangingsinkomsten: die worden vergeleken met het maandbedrag van de categorie, herleid tot de gedekte dagen ${days}. {categoryMonthlyCents} × {coveredDays} ÷ {monthDays} = {proratedCategoryCents}. De inkomsten, {proratedMonthlyCents}, [passed: zijn lager dan dat bedrag. Er is recht op een leefloon][!passed: zijn niet lager dan dat bedrag. Er is geen recht op een leefloon] (artikel 14, § 2, ${law}).`,
    flatExemption: `Forfaitaire vrijstelling van de categorie “{category}”: {flatExemptionAnnualCents} per jaar (artikel 22, § 2, ${decree})[limitedToResources: , hier beperkt tot {deductedAnnualCents}, het bedrag van de bestaansmiddelen waarop ze van toepassing is]. Ze wordt één keer afgetrokken, van het totaal van de bestaansmiddelen: {resourcesAnnualCents} − {deductedAnnualCents} = {remainingAnnualCents}.[resourcesOutsideFlatExemptionCents:  Ze is niet van toepassing op het in aanmerking genomen deel van de PWA-cheques, {resourcesOutsideFlatExemptionCents}.] Maandbedrag met deze vrijstelling: ({categoryAnnualCents} − {remainingAnnualCents}) ÷ 12 = {monthlyWithExemptionCents}. Zonder deze vrijstelling zou het ({categoryAnnualCents} − {resourcesAnnualCents}) ÷ 12 = {monthlyWithoutExemptionCents} zijn.`,
    entitlement: `[categoryAnnualCents: Leefloon per jaar: [resourcesAnnualCents: {categoryAnnualCents} − ({resourcesAnnualCents} − {flatExemptionAnnualCents}) = {entitlementAnnualCents}][!resourcesAnnualCents: {entitlementAnnualCents}, dat is het bedrag van de categorie, want er worden geen bestaansmiddelen in aanmerking genomen] (artikel 14, § 2, ${law}).][!categoryAnnualCents: Er is geen leefloon verschuldigd, want de in aanmerking genomen bestaansmiddelen zijn niet lager dan het bedrag waarmee ze worden vergeleken (artikel 14, § 2, ${law}).]`,
    monthlyAmount:
      'Maandbedrag van het leefloon: {entitlementAnnualCents} ÷ 12 = {monthlyCents}, afgerond op de cent.',
    payableAmount: `Te betalen bedrag voor de periode van {startDate} tot en met {endDate}: [wholeMonth: {payableCents}, dat is het bedrag van een hele maand][!wholeMonth: {monthlyCents} × {coveredDays} ÷ {monthDays} = {payableCents}, afgerond op de cent ${days}].`,
  },
  warnings: {
    methodOf2023Applied:
      'De berekening betreft {calculationDate}. Voor de beroeps- en vervangingsinkomsten is de methode gevolgd die sinds {firstDate} geldt; de vroegere methode, die deze inkomsten over de dagen spreidde, kon een ander bedrag geven.',
    rateNotOfficial:
      'Een gebruikt bedrag komt niet uit een officiële tabel: {rateParameter}, van kracht sinds {effectiveFromDate} (herkomst: {confidence}). Controleer het voor u beslist.',
    publishedMonthlyAmountDiffers:
      'Het gepubliceerde maandbedrag voor de categorie “{category}” is {publishedMonthlyCents}, terwijl een twaalfde van het jaarbedrag {computedMonthlyCents} is. De berekening gaat uit van het jaarbedrag.',
    householdNotStated:
      'De samenstelling van het huishouden is niet opgegeven. De categorie “{category}” is bij gebrek daaraan toegepast; geef het huishouden of de categorie op om ze te bevestigen.',
    categoryContradictsHousehold:
      'De opgegeven categorie, “{category}”, is niet die welke met het opgegeven huishouden overeenstemt, “{derivedCategory}”. De opgegeven categorie is toegepast, om de vermelde reden.',
    birthDateNotStated: `De geboortedatum van de aanvrager is niet opgegeven. De berekening gaat ervan uit dat hij voldoet aan de leeftijdsvoorwaarde van de artikelen 3 en 7 ${law}.`,
    applicantIsMinor: `De aanvrager is minderjarig op de eerste dag van de periode. Een minderjarige heeft alleen recht op een leefloon als hij ontvoogd is door huwelijk, een of meer kinderen ten laste heeft of het bewijs van een zwangerschap levert (artikel 7 ${law}); de berekening heeft dat niet nagegaan.`,
    periodStartsBeforeRequest:
      'De periode begint op {startDate}, vóór de datum van de aanvraag, {requestDate}. Het leefloon wordt in beginsel toegekend vanaf de datum van de aanvraag; controleer de eerste dag van de periode.',
    rateMayChange:
      'De berekening betreft {calculationDate} en is gemaakt op {calculatedOnDate}. De bedragen kunnen tot dan nog veranderen, met name door een indexering.',
    newApplicationAssumed:
      'Er is geen eerder recht op een leefloon opgegeven. De berekening beschouwt de aanvraag als nieuw en telt de beroeps- en vervangingsinkomsten alleen in verhouding tot de gedekte dagen. Geef de laatste dag van het eerdere recht op als er een was.',
    volunteerCapOfEarlierYear:
      'De maximumbedragen van de vrijwilligersvergoedingen voor {year} zijn niet bekend. Die welke sinds {effectiveFromDate} van kracht zijn, zijn toegepast; controleer ze.',
    volunteerRaisedCapUnknown:
      'De vrijwilligersvergoedingen overschrijden het gewone maximum per jaar en zijn in aanmerking genomen. Voor sommige activiteiten, zoals sport, nachtoppas of ziekenvervoer, bestaat een verhoogd maximum per jaar; dat is hier niet bekend. Ga na of het van toepassing is.',
  },
  refusalReasons: {
    resourcesNotBelowCategoryAmount: `Het leefloon wordt geweigerd, want de in aanmerking genomen bestaansmiddelen zijn niet lager dan het bedrag waarmee ze worden vergeleken: [proratedCategoryCents: {proratedMonthlyCents} voor de gedekte dagen van de maand, tegenover een bedrag van de categorie van {proratedCategoryCents} voor diezelfde dagen][!proratedCategoryCents: {resourcesAnnualCents} per jaar, tegenover een bedrag van de categorie van {categoryAnnualCents} per jaar] (artikelen 3, 4°, en 14, § 2, ${law}). De forfaitaire vrijstelling geldt alleen voor wie bestaansmiddelen heeft die lager zijn dan dat bedrag.`,
  },
  caseIssues: {
    amountMissing:
      'Voor dit bestaansmiddel ({resourceType}) is geen bedrag opgegeven. Geef er precies één op: monthlyAmountCents, annualAmountCents of, voor een vervangingsinkomen, dailyAmountCents.',
    amountsExclusive:
      'Voor dit bestaansmiddel ({resourceType}) zijn meerdere bedragen opgegeven: {fields}. Geef er precies één op.',
    birthDateMissing:
      'De geboortedatum ontbreekt, terwijl de categorie afhangt van de leeftijd van een kind of een persoon ten laste. Geef birthDate op.',
    birthDateNotBeforePeriod:
      'De geboortedatum, {birthDate}, valt na de laatste dag van de periode. Geef een datum op die niet na die dag valt.',
    birthDateTooEarly:
      'De geboortedatum, {birthDate}, valt vóór {firstDate}. Geef de juiste geboortedatum op.',
    caseReferenceIsNationalNumber:
      'De dossierreferentie is een rijksregisternummer. Geef het dossiernummer van het OCMW op, dat de persoon niet identificeert.',
    categoryContradictsHousehold:
      'De opgegeven categorie, “{category}”, is in tegenspraak met het opgegeven huishouden, dat overeenstemt met “{derivedCategory}”. Verbeter een van beide, of motiveer uw keuze in categoryReason.',
    cohabitantsNotYetCalculated:
      'De bestaansmiddelen van dit lid van het huishouden ({relationship}) moeten mogelijk in aanmerking worden genomen, en de dienst berekent het deel van de samenwonenden nog niet. Dit geval moet op een andere manier worden berekend.',
    debtorOnlyResource:
      'Dit bestaansmiddel wordt niet voor de aanvrager opgegeven: {resourceType}. Geef het op voor het lid van het huishouden dat het ontvangt, of kies een ander type.',
    duplicateMember:
      'De identificatie “{id}” duidt al een ander lid van het huishouden aan. Geef elk lid een eigen identificatie.',
    employerPartAboveTotal:
      'Het deel ten laste van de werkgever is hoger dan de totale maandelijkse vergoeding, {monthlyAmountCents}. Geef een deel op dat dit bedrag niet overschrijdt.',
    giftDonorDetailsMissing:
      'De vrijstelling van een gift van een persoon hangt van die persoon af. Geef op of hij onder hetzelfde dak woont (livesUnderSameRoof) en of hij onderhoudsplichtig is (hasMaintenanceDuty).',
    giftDonorMissing:
      'De schenker is niet opgegeven, terwijl de vrijstelling van een niet-regelmatige gift daarvan afhangt. Geef donor op.',
    inChargeNotMinorUnmarried:
      'Alleen een ongehuwde minderjarige kan als kind ten laste worden opgegeven, en deze persoon is meerderjarig of gehuwd op de eerste dag van de periode. Verbeter inCharge, birthDate of married.',
    noRateInForce:
      'Voor {askedDate} is geen bedrag bekend. De bedragen zijn bekend vanaf {firstDate}; geef een datum op vanaf die dag.',
    oneOffGiftMonthly:
      'Een niet-regelmatige gift wordt niet per maand opgegeven. Geef het totale bedrag op in annualAmountCents, of geef op dat de gift regelmatig is.',
    periodOutsideOneMonth:
      'De periode van {startDate} tot en met {endDate} valt niet binnen één kalendermaand. Vraag een berekening per maand.',
    periodReversed:
      'De periode begint op {startDate} en eindigt op {endDate}, dus vóór haar begin. Geef een laatste dag op die niet vóór de eerste valt.',
    previousRightNotBeforePeriod:
      'Het eerdere recht eindigt op {previousRightEndDate}, en de periode begint op {startDate}. Geef de laatste dag op van een recht dat vóór de periode eindigde, of geef niets op.',
    resourceNotYetCalculated:
      'De dienst berekent dit bestaansmiddel nog niet: {resourceType}. Dit geval moet op een andere manier worden berekend.',
    severalPartners: 'Een ander lid van het huishouden is al als partner opgegeven. Geef één partner op.',
    trainingRestNotYetCalculated:
      'De vergoeding van de opleiding die niet ten laste van de werkgever is, en de volledige vergoeding na zes maanden, is een beroepsinkomen, dat de dienst nog niet berekent. Dit geval moet op een andere manier worden berekend.',
    volunteerCapUnknown:
      'Voor {askedDate} zijn geen maximumbedragen van de vrijwilligersvergoedingen bekend[firstDate: ; ze zijn bekend vanaf {firstDate}]. Dit geval moet op een andere manier worden berekend.',
  },
  checks: {
    factsUnaltered:
      '[passed: De bewaarde feiten zijn die welke werden geregistreerd.][!passed: De bewaarde feiten zijn niet langer die welke werden geregistreerd.]',
    resultUnaltered:
      '[passed: Het bewaarde resultaat is dat wat werd geregistreerd.][!passed: Het bewaarde resultaat is niet langer dat wat werd geregistreerd.]',
    summaryAgrees:
      '[passed: De samenvatting van de berekening stemt overeen met de bewaarde feiten en het bewaarde resultaat.][!passed: De samenvatting van de berekening stemt niet overeen met de bewaarde feiten en het bewaarde resultaat.]',
    rateBookUnaltered:
      '[passed: De bewaarde bedragen zijn die welke de berekening heeft gebruikt.][!passed: De bewaarde bedragen zijn niet langer die welke de berekening heeft gebruikt.]',
    recomputedIdentical:
      '[passed: De herhaalde berekening geeft hetzelfde resultaat, tot op de cent.][!passed: De herhaalde berekening geeft niet hetzelfde resultaat, of kon niet worden gemaakt.]',
  },
  lists: {
    holdings: '{resourceType}: {amountCents}[joint: , rekening met {jointHolders} titularissen]',
    groups:
      '{amountCents}[!whole: , gemeenschappelijk bezit met een aandeel van {share}]: [!lowBandCents: niets, want dit bedrag is niet hoger dan {exemptUpToCents}][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
  },
};
