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

/** How three times the cadastral income above the exemption is computed. */
const property =
  'niet-geïndexeerd kadastraal inkomen van {cadastralIncomeCents}[partial: , waarvan een aandeel van {share}]. Vrijstelling: {basicExemptionCents}[childrenDrawnFor:  + {childrenDrawnFor} × {childSupplementCents} (kinderen voor wie gezinsbijslag wordt ontvangen) = {exemptionCents}][severalOfKind: , verdeeld over {propertiesOfKind} goederen van deze soort]. Berekening: [baseAnnualCents: ({cadastralIncomeCents}[partial:  × {share}] − {exemptionCents}[severalOfKind:  ÷ {propertiesOfKind}][partial:  × {share}]) × {multiplier} = {baseAnnualCents} per jaar][!baseAnnualCents: de vrijstelling wordt niet overschreden, wat {baseAnnualCents} geeft].';

/** What is taken off it, and the rent that does not exceed it. */
const propertyNotRented = `[annualRentCents:  De huur, {annualRentCents}[partial:  × {share}] per jaar, is niet hoger dan dat resultaat en telt dus niet mee.][interestDeductedCents:  De leningsinteresten, {deductibleInterestAnnualCents}[partial:  × {share}], worden afgetrokken tot hoogstens de helft van dat resultaat: {interestDeductedCents}.][lifeAnnuityDeductedCents:  De betaalde lijfrente, {lifeAnnuityAnnualCents}[partial:  × {share}], wordt afgetrokken tot hoogstens de helft van dat resultaat: {lifeAnnuityDeductedCents}.] In aanmerking genomen inkomen: [deductedAnnualCents: {baseAnnualCents}[interestDeductedCents:  − {interestDeductedCents}][lifeAnnuityDeductedCents:  − {lifeAnnuityDeductedCents}] = ]{countedAnnualCents} per jaar[deductedAnnualCents: , berekend met de exacte bedragen en pas op het einde afgerond op de cent] (artikelen 25 en 26 ${decree}).`;

/** The family benefits that the debtors draw for the applicant: what they are worth, and why. */
const familyBenefits =
  '[familyBenefitsBelowFlat: bewezen bedrag, lager dan het forfait van {familyBenefitFlatMonthlyCents} per maand × 12][!familyBenefitsBelowFlat: forfait van {familyBenefitFlatMonthlyCents} per maand × 12, ongeacht de rang, de leeftijd en het gewest]';

/** Which rate a check of a revision is about. */
const rate = '{rateParameter}[category: , categorie “{category}”], {rateUnit}';

/** The days that a suspension holds, and what it comes to. */
const suspendedDays =
  'Betrokken dagen van de periode: {suspendedDays}[alreadySuspendedDays: , naast {alreadySuspendedDays} al opgeschorte[partlySuspendedDays: , waarvan {partlySuspendedDays} gedeeltelijk]].';

const wholeDays =
  '[remainingDays: Nog te betalen: {monthlyCents} × {remainingDays} ÷ {monthDays} = {payableAfterCents}, afgerond op de cent. Opgeschort bedrag: {payableBeforeCents} − {payableAfterCents} = {suspendedCents}.][!remainingDays: Voor de periode wordt niets betaald: alles wat nog te betalen was, {payableBeforeCents}, wordt opgeschort.]';

const partOfDays =
  'Opgeschort bedrag: [limitedToRest: {suspendedCents}, dat is alles wat nog te betalen is, want het deel van {share} voor deze dagen is hoger][!limitedToRest: {monthlyCents} × {suspendedDays} ÷ {monthDays} × {share} = {suspendedCents}, afgerond op de cent].';

const detention =
  'Vrijheidsbeneming ({detentionKind}), [endDate: van {startDate} tot en met {endDate}][!endDate: sinds {startDate}]';

const staysAbroad =
  'Verblijven in het buitenland in {year}: dagen vóór de periode, {daysAbroadBefore}; in de periode, {daysAbroadInPeriod}.';

/** Behind what a stay abroad comes to. */
const reportedStays =
  '[mustBeReported:  Een verblijf van {reportedFromDays} opeenvolgende dagen of meer moet aan het OCMW worden gemeld.]';

const excusedStays =
  '[exceptionalDays:  Overschrijdende dagen die wegens uitzonderlijke omstandigheden worden betaald: {exceptionalDays} ({exceptionalStays}).]';

const sanction =
  'Sanctie wegens {sanctionGround}, beslist op {decidedOnDate}, van {startDate} tot en met {endDate}';

/** The day from which a deadline runs. */
const decisionDay =
  '[decided: de beslissing van {decisionDate}][!decided: {decisionDate}, de laatste dag voor de beslissing, waarvan de datum niet is opgegeven]';

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
    guardianIndemnityExempt: `Forfaitaire vergoeding van voogd van niet-begeleide minderjarige vreemdelingen: {grossAnnualCents} per jaar, voltijdse voogdijschappen per jaar: {fullTimeGuardianships}. Dit bedrag is volledig vrijgesteld, want de vrijstelling geldt tot het equivalent van twee voltijdse voogdijschappen per jaar (artikel 22, § 1, p), ${decree}).`,
    guardianIndemnityAboveCap: `Forfaitaire vergoeding van voogd van niet-begeleide minderjarige vreemdelingen: {grossAnnualCents} per jaar, voltijdse voogdijschappen per jaar: {fullTimeGuardianships}. De vrijstelling is beperkt tot het equivalent van twee voltijdse voogdijschappen per jaar (artikel 22, § 1, p), ${decree}). Het deel voor de voogdijschappen boven twee wordt in aanmerking genomen: {grossAnnualCents} × {countedShare} = {countedAnnualCents} per jaar; de rest, {exemptAnnualCents}, is vrijgesteld.`,
    volunteerIndemnityExempt: `Vrijwilligersvergoedingen: {grossAnnualCents} per jaar, hoogstens {highestDayCents} per dag. Ze zijn volledig vrijgesteld, want ze overschrijden noch het maximum per dag van {dayCapCents}, noch het maximum per jaar van {yearCapCents} (artikel 22, § 1, q), ${decree}).`,
    volunteerIndemnityCounted: `Vrijwilligersvergoedingen: {grossAnnualCents} per jaar, hoogstens {highestDayCents} per dag. Ze worden volledig in aanmerking genomen, want de vrijstelling vereist dat zowel het maximum per dag als het maximum per jaar in acht wordt genomen (artikel 22, § 1, q), ${decree}).[!withinDayCap:  Het maximum per dag van {dayCapCents} is overschreden.][!withinYearCap:  Het maximum per jaar van {yearCapCents} is overschreden.]`,
    workIncome: `{resourceType}: ${annually}. Dit inkomen uit werk of opleiding wordt volledig in aanmerking genomen, voor het nettobedrag ervan (artikel 23 ${decree}).[startedOnDate:  Eerste dag: {startedOnDate}.]`,
    inCompanyTraining: `Individuele beroepsopleiding in de onderneming, maand {monthNumber}: nettovergoeding van {monthlyAmountCents} per maand. [exemptAnnualCents: Het deel ten laste van de werkgever, {employerBorneMonthlyCents} per maand, is vrijgesteld gedurende ten hoogste {exemptTrainingMonths} maanden (artikel 22, § 1, e), ${decree}). De rest is een beroepsinkomen, dat in aanmerking wordt genomen: ({monthlyAmountCents} − {employerBorneMonthlyCents}) × 12 = {countedAnnualCents} per jaar (artikel 23 ${decree}).][!exemptAnnualCents: [employerBorneMonthlyCents: Het deel ten laste van de werkgever, {employerBorneMonthlyCents} per maand, is niet langer vrijgesteld, want dat is het slechts gedurende {exemptTrainingMonths} maanden (artikel 22, § 1, e), ${decree}). ]De vergoeding is een beroepsinkomen, dat volledig in aanmerking wordt genomen: {monthlyAmountCents} × 12 = {countedAnnualCents} per jaar (artikel 23 ${decree}).]`,
    replacementIncome: `{resourceType}: ${daily}${annually}. Dit vervangingsinkomen wordt volledig in aanmerking genomen, voor het nettobedrag ervan (artikel 24 ${decree}).`,
    socioProfessionalExemption: `Vrijstelling voor socio-professionele integratie (SPI-vrijstelling; {regime}, artikel 35 ${decree}): [inTwoParts: Tot en met {studentEndDate} de regeling voor studenten, daarna de algemene regeling, elk volgens haar dagen: {studentMonthlyCents} × {studentDays} ÷ {dividedByDays} + {regimeMonthlyCents} × {generalDays} ÷ {dividedByDays} = {exemptionMonthlyCents}, afgerond op de cent. ][studentDaysAlone: Alleen tot en met {studentEndDate}, want er volgt geen andere regeling: {regimeMonthlyCents} × {studentDays} ÷ {dividedByDays} = {exemptionMonthlyCents}, afgerond op de cent. ][!studentDaysAlone: [!inTwoParts: {regimeMonthlyCents} per maand. ]][endsWithinMonth: De teller loopt tijdens de maand af: {regimeMonthlyCents} × {daysUsedNow} ÷ {dividedByDays} = {exemptionMonthlyCents}, afgerond op de cent. ]{exemptionMonthlyCents} × 12 = {exemptionAnnualCents} per jaar[limitedToIncome: , hier beperkt tot {exemptAnnualCents}, de inkomsten uit werk en opleiding die er recht op geven][!limitedToIncome: , af te trekken van de inkomsten uit werk en opleiding die er recht op geven, {eligibleAnnualCents} per jaar].[counterDays:  Teller van {counterDays} dagen: dagen gebruikt vóór de periode, {daysUsedBefore}; tijdens de periode, {daysUsedNow}; resterende dagen, {daysRemaining}.][notApplied:  Niet toegepaste regeling: {notApplied}.]`,
    socioProfessionalExemptionNotApplied: `De vrijstelling voor socio-professionele integratie (SPI-vrijstelling, artikel 35 ${decree}) wordt niet afgetrokken van de inkomsten uit werk en opleiding: {notApplied}.`,
    artistIncome: `{resourceType}: {grossAnnualCents} per jaar. Dit inkomen wordt in aanmerking genomen, voor het nettobedrag ervan (artikel 23 ${decree}).`,
    artistExemption: `Vrijstelling van het inkomen uit een onregelmatige artistieke activiteit (artikel 35, § 3, ${decree}): {artistExemptionAnnualCents} per jaar, gedurende {artistYears} jaar vanaf het eerste inkomen van die aard, op {firstIncomeOnDate}[limitedToIncome: , hier beperkt tot {exemptAnnualCents}, het bedrag van het inkomen][!limitedToIncome: , af te trekken van het inkomen, {grossAnnualCents}].`,
    artistExemptionNotApplied: `De vrijstelling van het inkomen uit een onregelmatige artistieke activiteit (artikel 35, § 3, ${decree})[firstIncomeOnDate: , {artistExemptionAnnualCents} per jaar,] wordt niet afgetrokken van het inkomen van {grossAnnualCents}: [firstIncomeOnDate: ze duurt {artistYears} jaar vanaf het eerste inkomen van die aard, op {firstIncomeOnDate}, en die termijn is voorbij][!firstIncomeOnDate: de datum van het eerste inkomen van die aard is niet opgegeven].`,
    newApplicationProration: `Nieuwe aanvraag waarvoor het recht niet de hele maand dekt: de beroeps- en vervangingsinkomsten van de hele maand (in voorkomend geval na aftrek van de SPI-vrijstelling) tellen alleen mee in verhouding tot de gedekte dagen ${days}. {professionalAnnualCents} ÷ 12 × {coveredDays} ÷ {monthDays} = {proratedMonthlyCents} per maand, afgerond op de cent; {proratedMonthlyCents} × 12 = {proratedAnnualCents} per jaar.[reductionAnnualCents:  De in aanmerking genomen bestaansmiddelen verminderen dus met {professionalAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents}.][increaseAnnualCents:  De afronding van de maand verhoogt de in aanmerking genomen bestaansmiddelen dus met {proratedAnnualCents} − {professionalAnnualCents} = {increaseAnnualCents}.]`,
    movableCapital: `Roerende kapitalen: in totaal {capitalCents} ({holdings}). Een percentage van het kapitaal telt mee als jaarinkomen: niets tot {exemptUpToCents}, {lowRate} van de schijf van {exemptUpToCents} tot {lowBandUpToCents} en {highRate} van wat daarboven ligt (artikel 27 ${decree}). Berekening: {groups}. In aanmerking genomen inkomen: {countedAnnualCents} per jaar.`,
    builtProperty: `Bebouwd onroerend goed: ${property}${propertyNotRented}`,
    unbuiltProperty: `Onbebouwd onroerend goed: ${property}${propertyNotRented}`,
    propertyRented: `Verhuurd {propertyKind} onroerend goed: ${property} De huur, [partial: {annualRentCents} × {share} = ]{countedAnnualCents} per jaar, is hoger dan dat resultaat: de huur wordt in aanmerking genomen, en interesten noch lijfrente worden ervan afgetrokken (artikelen 25 en 26 ${decree}).`,
    bareOwnershipNotCounted: `Onroerend goed in blote eigendom, niet-geïndexeerd kadastraal inkomen van {cadastralIncomeCents}: het wordt niet in aanmerking genomen, want alleen goederen in volle eigendom of in vruchtgebruik tellen mee (artikel 25 ${decree}).`,
    cessions: `Goederen afgestaan in de tien jaar vóór de eerste dag van het recht, {firstDayOfRightDate}: {cessions}. [severalCessions: De totale in aanmerking genomen waarde][!severalCessions: De in aanmerking genomen waarde], {retainedValueCents}, wordt zoals een kapitaal in een jaarinkomen omgezet, maar apart van de roerende kapitalen: niets tot {exemptUpToCents}, {lowRate} van de schijf van {exemptUpToCents} tot {lowBandUpToCents} en {highRate} van wat daarboven ligt (artikelen 27 tot 32 ${decree}). In aanmerking genomen inkomen: [lowBandCents: {lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}] = ]{countedAnnualCents} per jaar.`,
    cessionTooOld: `Goederen afgestaan op {cededOnDate}, met een waarde van {marketValueCents}: de afstand wordt niet in aanmerking genomen, want hij dateert van vóór {oldestDate}, dat is meer dan tien jaar vóór de eerste dag van het recht (artikel 28 ${decree}).`,
    housingInKind: `{resourceType}: ${annually}. Dit bedrag wordt volledig in aanmerking genomen: de kosten van de hoofdverblijfplaats ten laste van een derde die er niet woont, zijn een bestaansmiddel in natura (artikel 33 ${decree}).`,
    housingInKindNotCounted: `{resourceType}: ${annually}. Dit bedrag wordt niet in aanmerking genomen, want [mainResidence: [payerLivesThere: de derde woont in deze woning]][!mainResidence: deze woning is niet de hoofdverblijfplaats] (artikel 33 ${decree}).`,
    integrationIncomeNotCounted: `{resourceType}: ${annually}. Dit bedrag wordt niet in aanmerking genomen, naar keuze van het OCMW: het leefloon van de onderhoudsplichtige telt niet mee bij zijn bestaansmiddelen (artikel 34, § 2, ${decree}).`,
    memberNotCounted: `De bestaansmiddelen van een lid van het huishouden (“{member}”, {relationship}) worden niet in aanmerking genomen (artikel 34 ${decree}): {memberReason}.[waived:  Reden: “{waiverReason}”.]`,
    partnerShare: `Deel van de partner (“{member}”): zijn bestaansmiddelen, {resourcesAnnualCents} per jaar, tellen mee voor wat het bedrag van de categorie “samenwonende persoon”, {thresholdAnnualCents}, overschrijdt (artikel 34, § 1, ${decree}). In aanmerking genomen deel: [countedAnnualCents: {resourcesAnnualCents} − {thresholdAnnualCents} = ]{countedAnnualCents} per jaar.`,
    debtorsShare: `Deel van de meerderjarige onderhoudsplichtigen die met de aanvrager samenwonen (artikel 34, § 2, ${decree}, [reform: versie van kracht sinds 1 maart 2026][!reform: versie van vóór 1 maart 2026]). Bestaansmiddelen per jaar: {debtors}. Het bedrag van de categorie “samenwonende persoon”, {thresholdAnnualCents}, wordt aan ieder gelaten. [grouped: Samen: {resourcesAnnualCents} − {debtorCount} × {thresholdAnnualCents}[excessAnnualCents:  = {excessAnnualCents}][!excessAnnualCents:  laat geen overschot]][!grouped: Eén voor één bedragen de overschotten in totaal {excessAnnualCents}].[familyBenefitsAnnualCents:  Gezinsbijslag ontvangen voor de aanvrager: {familyBenefitsAnnualCents} per jaar (${familyBenefits}). [excessWithBenefitsAnnualCents: Daarmee is het overschot {resourcesAnnualCents} + {familyBenefitsAnnualCents} − {debtorCount} × {thresholdAnnualCents} = {excessWithBenefitsAnnualCents}; het verschil, {excessWithBenefitsAnnualCents} − {excessAnnualCents} = {addedByBenefitsAnnualCents}, telt alleen voor deze aanvrager.][!excessWithBenefitsAnnualCents: [addedByBenefitsAnnualCents: Die telt rechtstreeks mee, alleen voor deze aanvrager.][!addedByBenefitsAnnualCents: Ook daarmee is er geen overschot.]]][familyBenefitsCarrySupplement:  De gezinsbijslag ontvangen voor de aanvrager telt niet mee, want hij omvat een toeslag wegens een handicap.][familyBenefitsExemptBefore2026:  De gezinsbijslag ontvangen voor de aanvrager is in deze versie vrijgesteld.][countedShareOfExcess:  Het OCMW heeft gekozen om {countedShareOfExcess} van het overschot mee te tellen.][divided:  Het overschot wordt verdeeld over {applicants} aanvragers.] In aanmerking genomen deel: [!countedInFull: {excessAnnualCents}[countedShareOfExcess:  × {countedShareOfExcess}][divided:  ÷ {applicants}][addedByBenefitsAnnualCents:  + {addedByBenefitsAnnualCents}] = ]{countedAnnualCents} per jaar.`,
    cohabitantsProration: `Naar keuze van het OCMW telt het deel van de personen die met de aanvrager samenwonen bij een nieuwe aanvraag alleen mee in verhouding tot de gedekte dagen ${days}: {cohabitantsAnnualCents} × {coveredDays} ÷ {monthDays} = {proratedAnnualCents}, afgerond op de cent. De in aanmerking genomen bestaansmiddelen verminderen dus met {cohabitantsAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents} (artikel 34 ${decree}).`,
    resourcesTest: `De in aanmerking genomen bestaansmiddelen, {resourcesAnnualCents} per jaar, [passed: zijn lager dan het bedrag van de categorie, {categoryAnnualCents} per jaar. Er is recht op een leefloon][!passed: zijn niet lager dan het bedrag van de categorie, {categoryAnnualCents} per jaar. Er is geen recht op een leefloon] (artikel 14, § 2, ${law}).`,
    proratedResourcesTest: `Nieuwe aanvraag waarvoor het recht niet de hele maand dekt, met als enige bestaansmiddelen beroeps- of vervangingsinkomsten: die worden vergeleken met het maandbedrag van de categorie, herleid tot de gedekte dagen ${days}. {categoryMonthlyCents} × {coveredDays} ÷ {monthDays} = {proratedCategoryCents}. De inkomsten, {proratedMonthlyCents}, [passed: zijn lager dan dat bedrag. Er is recht op een leefloon][!passed: zijn niet lager dan dat bedrag. Er is geen recht op een leefloon] (artikel 14, § 2, ${law}).`,
    flatExemption: `Forfaitaire vrijstelling van de categorie “{category}”: {flatExemptionAnnualCents} per jaar (artikel 22, § 2, ${decree})[limitedToResources: , hier beperkt tot {deductedAnnualCents}, het bedrag van de bestaansmiddelen waarop ze van toepassing is]. Ze wordt één keer afgetrokken, van het totaal van de bestaansmiddelen: {resourcesAnnualCents} − {deductedAnnualCents} = {remainingAnnualCents}.[resourcesOutsideFlatExemptionCents:  Ze is niet van toepassing op het in aanmerking genomen deel van de PWA-cheques, {resourcesOutsideFlatExemptionCents}.] Maandbedrag met deze vrijstelling: ({categoryAnnualCents} − {remainingAnnualCents}) ÷ 12 = {monthlyWithExemptionCents}. Zonder deze vrijstelling zou het ({categoryAnnualCents} − {resourcesAnnualCents}) ÷ 12 = {monthlyWithoutExemptionCents} zijn.`,
    entitlement: `[categoryAnnualCents: Leefloon per jaar: [resourcesAnnualCents: {categoryAnnualCents} − ({resourcesAnnualCents} − {flatExemptionAnnualCents}) = {entitlementAnnualCents}][!resourcesAnnualCents: {entitlementAnnualCents}, dat is het bedrag van de categorie, want er worden geen bestaansmiddelen in aanmerking genomen] (artikel 14, § 2, ${law}).][!categoryAnnualCents: Er is geen leefloon verschuldigd, want de in aanmerking genomen bestaansmiddelen zijn niet lager dan het bedrag waarmee ze worden vergeleken (artikel 14, § 2, ${law}).]`,
    monthlyAmount:
      'Maandbedrag van het leefloon: {entitlementAnnualCents} ÷ 12 = {monthlyCents}, afgerond op de cent.',
    payableAmount: `Te betalen bedrag voor de periode van {startDate} tot en met {endDate}: [wholeMonth: {payableCents}, dat is het bedrag van een hele maand][!wholeMonth: {monthlyCents} × {coveredDays} ÷ {monthDays} = {payableCents}, afgerond op de cent ${days}].`,
    custodyMonth: `Verblijfsco-ouderschap. De twee berekeningen van de hele maand, gewogen volgens de tijd: {custodyParts}. Samen: {monthlyCents} per maand, afgerond op de cent (artikel 14, § 1, ${law}).`,
    detentionSuspension: `${detention}: de betaling wordt opgeschort (artikel 39 ${decree}). ${suspendedDays} ${wholeDays} Het recht zelf blijft bestaan; het opgeschorte bedrag kan later worden betaald bij een vrijspraak of een buitenvervolgingstelling.`,
    detentionNotSuspended: `${detention}: hiervoor wordt geen betaling opgeschort (artikel 39 ${decree}), want [alreadySuspendedDays: de dagen ervan in de periode zijn al opgeschort][!alreadySuspendedDays: elektronisch toezicht als autonome straf schort de betaling niet op].`,
    stayAbroadSuspension: `${staysAbroad} De betaling wordt opgeschort voor de dagen boven {paidDaysAbroad} per kalenderjaar (artikel 23, § 5, ${law}). ${suspendedDays} ${wholeDays} Het recht zelf blijft bestaan.${excusedStays}${reportedStays}`,
    stayAbroadPaid: `${staysAbroad} [!daysBeyond: Dat is niet meer dan {paidDaysAbroad} dagen in het kalenderjaar][daysBeyond: Dagen van de periode boven {paidDaysAbroad} per kalenderjaar: {daysBeyond}[exceptionalDays: ; betaald wegens uitzonderlijke omstandigheden, {exceptionalDays} ({exceptionalStays})][alreadySuspendedDays: ; al opgeschort om een andere reden, {alreadySuspendedDays}]]. Voor deze verblijven wordt dus geen betaling opgeschort (artikel 23, § 5, ${law}).${reportedStays}`,
    sanctionSuspension: `${sanction}: de betaling wordt opgeschort[share:  voor een deel van {share}] (artikel 30 ${law}). ${suspendedDays} [share: ${partOfDays}][!share: ${wholeDays}] Het recht zelf blijft bestaan.`,
    sanctionNotSuspended: `${sanction}: hiervoor wordt geen betaling opgeschort (artikel 30 ${law}), want [conditional: de sanctie is met uitstel uitgesproken][!conditional: de dagen ervan in de periode zijn al opgeschort[partlySuspendedDays: , waarvan {partlySuspendedDays} gedeeltelijk, voor een minstens even groot deel]].`,
    paymentAmount:
      'Betaald bedrag voor de periode: {payableCents} − {suspendedCents} = {paymentCents}. Het recht op een leefloon blijft ongewijzigd; alleen de betaling ervan wordt opgeschort.',
    installationPremium: `Installatiepremie van een dakloze persoon die een woning als hoofdverblijfplaats betrekt, op {movedInOnDate} (artikel 14, § 3, ${law}): een twaalfde van het jaarbedrag van de categorie “{category}”, ongeacht de categorie van de persoon. {categoryAnnualCents} ÷ 12 = {premiumCents}, afgerond op de cent. Ze wordt één keer in het leven toegekend en bovenop het leefloon betaald.`,
    installationPremiumNotGranted: `De installatiepremie (artikel 14, § 3, ${law}) voor de woning die op {movedInOnDate} is betrokken, wordt niet toegekend, want [receivedBefore: ze is al toegekend, en dat kan maar één keer in het leven][!receivedBefore: er is geen recht op een leefloon].`,
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
      'De opgegeven categorie, “{category}”, is niet die welke met [homeless: een dakloze persoon met een integratieproject][!homeless: het opgegeven huishouden] overeenstemt, “{derivedCategory}”. De opgegeven categorie is toegepast, om de vermelde reden.',
    periodStartsBeforeRequest:
      'De periode begint op {startDate}, vóór de datum van de aanvraag, {requestDate}. Het leefloon wordt in beginsel toegekend vanaf de datum van de aanvraag; controleer de eerste dag van de periode.',
    changesWithinPeriod: `[applicantComesOfAge: De aanvrager wordt meerderjarig][member: Een lid van het huishouden (“{member}”, {relationship}) wordt meerderjarig][residenceRightSinceDate: De eerste drie maanden van het verblijfsrecht van de aanvrager, dat is begonnen op {residenceRightSinceDate}, zijn voorbij][homelessnessEnds: De aanvrager betrekt een woning en is niet langer dakloos][revision: De herziening die de nieuwe versie van artikel 34, § 2, ${decree} toepasselijk maakt, valt][firstIncomeOnDate: De {artistYears} jaar van de vrijstelling voor kunstenaars, die zijn begonnen op {firstIncomeOnDate}, zijn voorbij][firstGrantedOnDate: De {counterYears} jaar waarin de vrijstelling voor werk wordt verleend, die zijn begonnen op {firstGrantedOnDate}, zijn voorbij] op {changeDate}, in de loop van de periode, terwijl de berekening alleen naar de toestand op {calculationDate} kijkt. Vraag een tijdlijn, die de dagen ervoor en erna afzonderlijk berekent.`,
    rateMayChange:
      'De berekening betreft {calculationDate} en is gemaakt op {calculatedOnDate}. De bedragen kunnen tot dan nog veranderen, met name door een indexering.',
    periodNotStated:
      'Er is geen periode opgegeven: de berekening geldt voor de hele maand, zoals de toestand is op {requestDate}. Begint of eindigt het recht in die maand, geef dan de periode op, zodat het te betalen bedrag tot de gedekte dagen wordt beperkt.',
    partnerAssumedHolder:
      'Het huishouden is niet opgegeven: er wordt aangenomen dat de partner een van de houders van de gezamenlijke rekening is, en de delen van beide partners zijn geteld. Geef het huishouden op, of geef aan of de partner houder is van de rekening.',
    newApplicationAssumed:
      'Er is geen eerder recht op een leefloon opgegeven. De berekening beschouwt de aanvraag als nieuw en telt de beroeps- en vervangingsinkomsten alleen in verhouding tot de gedekte dagen. Geef de laatste dag van het eerdere recht op als er een was.',
    volunteerCapOfEarlierYear:
      'De maximumbedragen van de vrijwilligersvergoedingen voor {year} zijn niet bekend. Die welke sinds {effectiveFromDate} van kracht zijn, zijn toegepast; controleer ze.',
    volunteerRaisedCapUnknown:
      'De vrijwilligersvergoedingen overschrijden het gewone maximum per jaar en zijn in aanmerking genomen. Voor sommige activiteiten, zoals sport, nachtoppas of ziekenvervoer, bestaat een verhoogd maximum per jaar; dat is hier niet bekend. Ga na of het van toepassing is.',
    jobStartNotStated:
      'De eerste dag van een baan is niet opgegeven, en de SPI-vrijstelling is niet toegepast. Ze geldt voor werk dat vanaf de eerste dag van het recht begon; geef op wanneer het begon.',
    earlierCounterRegime:
      'De berekening gebruikt de teller van 1.095 dagen in zes jaar. Vóór {firstDate} gold de vrijstelling voor drie ononderbroken jaren: ga de duur na.',
    partialWaiver: `Van de bestaansmiddelen van “{member}” heeft het OCMW om billijkheidsredenen slechts {retainedAnnualCents} per jaar behouden (artikel 34, § 2, ${decree}). De beslissing moet bijzonder worden gemotiveerd.`,
    transitionOfArticle34: `De aanvrager ontving op 16 januari 2026 een leefloon. De versie van artikel 34 ${decree} van vóór 1 maart 2026 is toegepast, want voor deze datum is geen latere herziening opgegeven. Ga na of er een herziening is geweest.`,
    transitionProbablyOver: `De aanvrager ontving op 16 januari 2026 een leefloon, en de versie van artikel 34 ${decree} van vóór 1 maart 2026 is toegepast, bij gebrek aan een opgegeven herziening. De jaarlijkse herziening zou nochtans al moeten zijn gebeurd; geef de dag ervan op.`,
    choiceStated:
      'Het OCMW heeft zijn keuze opgegeven op een punt dat de regelgeving openlaat: {statedChoice}[countedShareOfExcess:  ({countedShareOfExcess})].',
    exSpouseLimit: `De bestaansmiddelen van de ex-echtgenoot (“{member}”) zijn in aanmerking genomen als die van een onderhoudsplichtige (artikel 34, § 2, ${decree}). Zijn onderhoudsplicht is begrensd door het Burgerlijk Wetboek (artikel 301); de berekening heeft dat niet nagegaan.`,
    stayAbroadRuleOf2016Applied:
      'De periode begint op {startDate}. De regel over verblijven in het buitenland die sinds {firstDate} geldt, namelijk de opschorting van de dagen boven {paidDaysAbroad} per kalenderjaar, is toegepast; de vroegere regel, die verblijven van meer dan een maand betrof, kon een ander bedrag geven. Controleer het.',
    sanctionStartsBeforeDecision:
      'De sanctie begint op {startDate}, vóór de dag waarop ze is beslist, {decidedOnDate}. Ze is toegepast zoals ze is opgegeven; controleer of de dagen die al voorbij waren nog kunnen worden opgeschort.',
    newApplicationNeeded:
      'Het recht op een leefloon is geëindigd op {lastGrantedDate}: daarna volgden twee volledige kalendermaanden zonder dat recht. Het recht dat op {startDate} begint, is nieuw. Het vereist een nieuwe aanvraag, en werk dat vóór die dag begon, is ouder dan dit recht.',
    factOutsideTimeline:
      'Dit gegeven betreft geen enkele dag van de tijdlijn, van {startDate} tot en met {endDate}, en is buiten beschouwing gelaten. Controleer de data ervan.',
  },
  refusalReasons: {
    resourcesNotBelowCategoryAmount: `[custodySituation: {custodySituation}: het][!custodySituation: Het] leefloon wordt geweigerd, want de in aanmerking genomen bestaansmiddelen zijn niet lager dan het bedrag waarmee ze worden vergeleken: [proratedCategoryCents: {proratedMonthlyCents} voor de gedekte dagen van de maand, tegenover een bedrag van de categorie van {proratedCategoryCents} voor diezelfde dagen][!proratedCategoryCents: {resourcesAnnualCents} per jaar, tegenover een bedrag van de categorie van {categoryAnnualCents} per jaar] (artikelen 3, 4°, en 14, § 2, ${law}). De forfaitaire vrijstelling geldt alleen voor wie bestaansmiddelen heeft die lager zijn dan dat bedrag.`,
    residenceNotMet: `Het leefloon wordt geweigerd, want de aanvrager verblijft niet werkelijk in België (artikel 3, 1°, ${law}).`,
    ageNotMet: `Het leefloon wordt geweigerd, want de aanvrager, geboren op {birthDate}, is minderjarig op {calculationDate} (artikel 3, 2°, ${law}) en [exceptionDenied: geen van de uitzonderingen voor minderjarigen geldt voor hem][!exceptionDenied: geen van de uitzonderingen voor minderjarigen is opgegeven]: huwelijk, kind ten laste of zwangerschap (artikel 7).`,
    nationalityNotMet: `Het leefloon wordt geweigerd, want de voorwaarde van nationaliteit of verblijf is niet vervuld (artikel 3, 3°, ${law}): {nationalityStatus}[firstDayWithRightDate: , met een verblijfsrecht sinds {residenceRightSinceDate}. Tijdens de eerste drie maanden, dat wil zeggen vóór {firstDayWithRightDate}, is er geen recht][subsidiaryProtectionDate: . Vóór {subsidiaryProtectionDate} gaf die status geen recht][equivalentAid: . Bij het OCMW kan gelijkwaardige maatschappelijke hulp worden aangevraagd].`,
    willingnessToWorkNotMet: `Het leefloon wordt geweigerd, want de aanvrager is niet bereid te werken, en noch zijn gezondheid noch de billijkheid stelt hem daarvan vrij (artikel 3, 5°, ${law}).`,
    otherRightsNotExhausted: `Het leefloon wordt geweigerd, want de aanvrager heeft zijn rechten op uitkeringen krachtens andere wetgeving niet laten gelden (artikel 3, 6°, ${law}).`,
  },
  conditions: {
    residence: `De verblijfsvoorwaarde [met: is vervuld: de aanvrager heeft zijn werkelijke, gewone en wettige verblijfplaats in België][notMet: is niet vervuld: de aanvrager heeft zijn werkelijke, gewone en wettige verblijfplaats niet in België][notAssessed: is niet onderzocht: er is niet opgegeven of de aanvrager zijn werkelijke verblijfplaats in België heeft] (artikel 3, 1°, ${law}).`,
    age: `De leeftijdsvoorwaarde [met: is vervuld: de aanvrager, geboren op {birthDate}, is [adult: meerderjarig op {calculationDate}][!adult: minderjarig op {calculationDate}, maar krachtens artikel 7 gelijkgesteld met een meerderjarige ({minorException})]][notMet: is niet vervuld: de aanvrager, geboren op {birthDate}, is minderjarig op {calculationDate}, en [exceptionDenied: geen van de uitzonderingen van artikel 7 geldt voor hem][!exceptionDenied: geen van de uitzonderingen van artikel 7 is opgegeven]][notAssessed: is niet onderzocht: de geboortedatum van de aanvrager is niet opgegeven] (artikel 3, 2°, ${law}).`,
    nationality: `De voorwaarde van nationaliteit of verblijf [met: is vervuld: {nationalityStatus}[firstDayWithRightDate: , met een verblijfsrecht sinds {residenceRightSinceDate}; het recht is mogelijk vanaf {firstDayWithRightDate}, na de eerste drie maanden][subsidiaryProtectionDate: ; die status geeft recht sinds {subsidiaryProtectionDate}]][notMet: is niet vervuld: {nationalityStatus}[firstDayWithRightDate: , met een verblijfsrecht sinds {residenceRightSinceDate}; tijdens de eerste drie maanden, dat wil zeggen vóór {firstDayWithRightDate}, is er geen recht][subsidiaryProtectionDate: ; vóór {subsidiaryProtectionDate} gaf die status geen recht][equivalentAid: ; bij het OCMW kan gelijkwaardige maatschappelijke hulp worden aangevraagd]][notAssessed: is niet onderzocht: [nationalityStatus: de eerste dag van het verblijfsrecht is niet opgegeven ({nationalityStatus})][!nationalityStatus: noch de nationaliteit noch de verblijfsstatus is opgegeven]] (artikel 3, 3°, ${law}).`,
    willingnessToWork: `De voorwaarde van werkbereidheid [met: is vervuld: [excusedForHealth: de aanvrager is om gezondheidsredenen daarvan vrijgesteld][excusedForEquity: de aanvrager is om billijkheidsredenen daarvan vrijgesteld][!excusedForHealth: [!excusedForEquity: de aanvrager is bereid te werken]]][notMet: is niet vervuld: de aanvrager is niet bereid te werken, en noch zijn gezondheid noch de billijkheid stelt hem daarvan vrij][notAssessed: is niet onderzocht: er is niet opgegeven of de aanvrager bereid is te werken of daarvan is vrijgesteld] (artikel 3, 5°, ${law}).`,
    otherRightsExhausted: `De voorwaarde dat andere rechten zijn uitgeput [met: is vervuld: de aanvrager heeft zijn rechten op uitkeringen krachtens andere wetgeving laten gelden][notMet: is niet vervuld: de aanvrager heeft zijn rechten op uitkeringen krachtens andere wetgeving niet laten gelden][notAssessed: is niet onderzocht: er is niet opgegeven of de aanvrager zijn rechten op uitkeringen krachtens andere wetgeving heeft laten gelden] (artikel 3, 6°, ${law}).`,
  },
  missingInputs: {
    residence: `Er is niet opgegeven of de aanvrager zijn werkelijke verblijfplaats in België heeft, terwijl het recht daarvan afhangt (artikel 3, 1°, ${law}). Dat dit ontbreekt, is op zich geen reden om het recht te weigeren; onderzoek deze voorwaarde voor u beslist.`,
    birthDate: `De geboortedatum van de aanvrager is niet opgegeven, terwijl het recht van zijn leeftijd afhangt (artikel 3, 2°, ${law}). Dat dit ontbreekt, is op zich geen reden om het recht te weigeren; geef die datum op.`,
    minorException: `De aanvrager is minderjarig op {calculationDate}, en er is niet opgegeven of hij door huwelijk ontvoogd is, een kind ten laste heeft of zwanger is. In een van die gevallen heeft hij hetzelfde recht als een meerderjarige (artikel 7 ${law}).`,
    nationality: `De nationaliteit of de verblijfsstatus van de aanvrager is niet opgegeven, terwijl het recht daarvan afhangt (artikel 3, 3°, ${law}). Dat dit ontbreekt, is op zich geen reden om het recht te weigeren; geef die status op.`,
    residenceRightSince: `De eerste dag van het verblijfsrecht is niet opgegeven ({nationalityStatus}), terwijl er tijdens de eerste drie maanden geen recht op een leefloon is (artikel 3, 3°, ${law}). Dat dit ontbreekt, is op zich geen reden om het recht te weigeren; geef die dag op.`,
    willingnessToWork: `Er is niet opgegeven of de aanvrager bereid is te werken, of daarvan om gezondheids- of billijkheidsredenen is vrijgesteld, terwijl het recht daarvan afhangt (artikel 3, 5°, ${law}). Dat dit ontbreekt, is op zich geen reden om het recht te weigeren; onderzoek deze voorwaarde voor u beslist.`,
    otherRightsExhausted: `Er is niet opgegeven of de aanvrager zijn rechten op uitkeringen krachtens andere wetgeving heeft laten gelden, terwijl het recht daarvan afhangt (artikel 3, 6°, ${law}). Dat dit ontbreekt, is op zich geen reden om het recht te weigeren; onderzoek deze voorwaarde voor u beslist.`,
    household:
      'Noch de samenstelling van het huishouden noch de categorie is opgegeven, en de categorie “{category}” is bij gebrek daaraan toegepast. De bedragen van de mogelijke antwoorden tellen de bestaansmiddelen van geen enkele andere persoon; geef het huishouden op.',
    cohabitants: `Het huishouden is niet opgegeven, terwijl de categorie “{category}” betekent dat de aanvrager niet alleen woont. Van niemand anders zijn bestaansmiddelen in aanmerking genomen; die van een partner en van de anderen die artikel 34 ${decree} bedoelt, zouden meetellen. Geef het huishouden op.`,
    jobStart: `De eerste dag van het werk [ofPartner: van de partner ]is niet opgegeven ({resourceType}), en dat werk heeft geen recht gegeven op de SPI-vrijstelling. Ze geldt voor werk dat begon op de eerste dag van het recht, {firstDayOfRightDate}, of later (artikel 35, § 1, ${decree}).`,
    previousRight:
      'Er is geen eerder recht op een leefloon opgegeven, en de aanvraag is als nieuw beschouwd: bestaansmiddelen zijn maar in verhouding tot de gedekte dagen geteld. De aanvraag is niet nieuw als er een recht liep in een van de twee volledige kalendermaanden vóór die van {startDate}, of sindsdien.',
    interruptedRight: `Het werk begon op {startedOnDate}, voordat een eerder recht eindigde, op {previousRightEndDate}, minder dan twee volledige kalendermaanden vóór dit recht. Als het tijdens dat eerdere recht begon, loopt de SPI-vrijstelling door (artikel 35, § 1, ${decree}): geef dan als eerste dag van het recht die van dat eerdere recht op, en laat het einde ervan weg.`,
    partnerRightStart: `Het werk van de partner begon op {startedOnDate} en is met de SPI-vrijstelling geteld, omdat het recht van de aanvrager toen begonnen was, op {firstDayOfRightDate}. De vrijstelling geldt als de partner toen het werk begon al in dat recht deelde of een eigen recht had; niet als het werk eerder begon (artikel 35, § 1, ${decree}). Geef de eerste dag op sinds wanneer de partner in het recht deelt of een eigen recht had.`,
    memberIntegrationIncome: `De onderhoudsplichtige “{member}” ontvangt een leefloon waarvan het bedrag niet bij zijn bestaansmiddelen is opgegeven, terwijl het daarbij zou horen (artikel 34, § 2, ${decree}). Geef dat bedrag op.`,
  },
  deadlines: {
    decision: `De beslissing moet uiterlijk op {lastDate} worden genomen, binnen {deadlineDays} dagen na de ontvangst van de aanvraag op {requestDate} (artikel 21, § 1, ${law}).`,
    notification: `De beslissing moet uiterlijk op {lastDate} ter kennis worden gebracht, binnen {deadlineDays} dagen na ${decisionDay} (artikel 21 ${law}).`,
    firstPayment: `De eerste betaling moet uiterlijk op {lastDate} gebeuren, binnen {deadlineDays} dagen na ${decisionDay} (artikel 23, § 1, ${law}). Gebeurt ze later, dan is er rente verschuldigd vanaf {interestFromDate}[decisionLate: , en vanaf {lateDecisionInterestFromDate} als de late beslissing aan het OCMW te wijten is].`,
    yearlyReview: `De voorwaarden van het recht moeten minstens één keer per jaar worden herzien: de volgende keer uiterlijk op {lastDate}, één jaar na [reviewed: de herziening van {reviewedOnDate}][!reviewed: ${decisionDay}] (artikel 22, § 1, ${law}).`,
  },
  cuts: {
    timelineBegins: 'De tijdlijn begint op {cutDate}.',
    monthBegins: 'Op {cutDate} begint een kalendermaand; het leefloon wordt maand per maand berekend.',
    ratesChange:
      'Indexering of andere wijziging van bedragen op {cutDate}[rateParameter: : {rateParameter}].',
    exemptionBegins: `{resourceType}[member:  van “{member}”]: vrijgesteld vanaf {cutDate} (artikel 22, § 1, {letter}), ${decree}).`,
    article34Changes: `Nieuwe versie van artikel 34, § 2, ${decree} vanaf {cutDate}: alle meerderjarige onderhoudsplichtigen die met de aanvrager samenwonen, worden in aanmerking genomen.`,
    article34AfterRevision: `Herziening op {cutDate}: vanaf die dag geldt de versie van artikel 34, § 2, ${decree} die sinds 1 maart 2026 van kracht is, ook voor de aanvrager.`,
    subsidiaryProtectionBegins: `Subsidiaire-beschermingsstatus: die geeft vanaf {cutDate} recht op maatschappelijke integratie (artikel 3 ${law}).`,
    memberArrives: 'In het huishouden vanaf {cutDate}: “{member}” ({relationship}).',
    memberBorn: 'Geboren op {cutDate}: “{member}” ({relationship}).',
    memberLeaves: 'In het huishouden tot en met {lastDate}: “{member}” ({relationship}).',
    memberComesOfAge:
      '18e verjaardag op {cutDate}: “{member}” ({relationship}) is vanaf die dag meerderjarig.',
    applicantComesOfAge:
      '18e verjaardag van de aanvrager op {cutDate}: de aanvrager is vanaf die dag meerderjarig.',
    residenceRightReachesThreeMonths: `Het verblijfsrecht van de aanvrager is begonnen op {residenceRightSinceDate}: de eerste drie maanden ervan zijn op {cutDate} voorbij (artikel 3 ${law}).`,
    resourceBegins:
      '{resourceType}[member:  van “{member}”]: in aanmerking genomen vanaf {cutDate}[wholeMonths: , want inkomsten uit arbeid en vervangingsinkomsten tellen per volledige kalendermaand].',
    resourceEnds:
      '{resourceType}[member:  van “{member}”]: in aanmerking genomen tot en met {lastDate}[wholeMonths: , want inkomsten uit arbeid en vervangingsinkomsten tellen per volledige kalendermaand].',
    integrationProjectSigned: `Geïndividualiseerd project voor maatschappelijke integratie ondertekend op {signedOnDate}: de maand van de ondertekening telt volledig mee voor de vrijstelling van studenten (artikel 35, § 2, ${decree}).`,
    artistYearsEnd: `Vrijstelling van inkomsten uit een onregelmatige artistieke activiteit: de {artistYears} jaar vanaf de eerste van die inkomsten, op {firstIncomeOnDate}, zijn op {cutDate} voorbij (artikel 35, § 3, ${decree}).`,
    homelessnessEnds: `De aanvrager betrekt op {cutDate} een woning en is vanaf die dag niet langer dakloos (artikel 14, §§ 1 en 3, ${law}).`,
    shortageMonthsEnd: `De drie maanden van de hogere vrijstelling voor een knelpuntberoep zijn op {cutDate} voorbij (artikel 35, § 1, vierde lid, ${decree}).`,
    exemptionDaysUsedUp: `Vrijstelling van inkomsten uit arbeid: de dagen waarvoor ze wordt toegekend, zijn vóór {cutDate} opgebruikt (artikel 35, § 1, ${decree}).`,
    exemptionYearsEnd: `Vrijstelling van inkomsten uit arbeid: de zes jaar waarbinnen ze wordt toegekend, zijn vóór {cutDate} verstreken (artikel 35, § 1, ${decree}).`,
  },
  caseIssues: {
    amountMissing:
      'Voor dit bestaansmiddel ({resourceType}) is geen bedrag opgegeven. Geef er precies één op: monthlyAmountCents, annualAmountCents of, voor een vervangingsinkomen, dailyAmountCents.',
    amountsExclusive:
      'Voor dit bestaansmiddel ({resourceType}) zijn meerdere bedragen opgegeven: {fields}. Geef er precies één op.',
    birthDateMissing:
      'De geboortedatum ontbreekt, terwijl de categorie afhangt van de leeftijd van een kind of een persoon ten laste. Geef birthDate op.',
    bornAfterCalculationDay:
      'De geboortedatum, {birthDate}, valt na de dag waarop de berekening betrekking heeft, {calculationDate}. Maak bij een geboorte in de loop van de maand een berekening voor elk deel van de maand.',
    dateAfterPeriod:
      'Deze datum, {statedDate}, valt na de laatste dag van de periode. Geef een datum op die niet na die dag valt, of geef niets op.',
    memberIsNationalNumber:
      'Deze aanduiding bevat een rijksregisternummer. Geef het lid van het huishouden een naam die de persoon niet identificeert.',
    noPartnerInHousehold:
      'Het opgegeven huishouden telt geen partner; geen partner kan dus houder van deze rekening zijn. Voeg de partner toe of laat partnerIsHolder weg.',
    notBeneficiaryOn20260116:
      'Het lopende recht is begonnen op {rightStartDate}, na 16 januari 2026, en geen eerder recht liep tot die dag. Laat beneficiaryOn20260116 weg, of geef de laatste dag van het eerdere recht op.',
    revisedTooEarly:
      'De herziening van {revisedOnDate} valt niet na 16 januari 2026. Geef de eerste herziening na die dag op, of geef niets op.',
    waiverOfPartner:
      'De bestaansmiddelen van een partner kunnen niet om billijkheidsredenen buiten beschouwing blijven: de wet verplicht ze in aanmerking te nemen. Laat waiver weg.',
    birthDateTooEarly:
      'De geboortedatum, {birthDate}, valt vóór {firstDate}. Geef de juiste geboortedatum op.',
    caseReferenceIsNationalNumber:
      'De dossierreferentie bevat een rijksregisternummer. Geef het dossiernummer van het OCMW op, dat de persoon niet identificeert.',
    categoryContradictsHousehold:
      'De opgegeven categorie, “{category}”, is in tegenspraak met [homeless: de opgave van een dakloze persoon met een integratieproject, die overeenstemt met][!homeless: het opgegeven huishouden, dat overeenstemt met] “{derivedCategory}”. Verbeter een van beide, of motiveer uw keuze in categoryReason.',
    cededAfterPeriod:
      'De afstand, op {cededOnDate}, valt na de laatste dag van de periode. Geef in cededOn een dag op die niet na die dag valt.',
    debtorOnlyResource:
      'Dit bestaansmiddel wordt niet voor de aanvrager opgegeven: {resourceType}. Geef het op voor het lid van het huishouden dat het ontvangt, of kies een ander type.',
    duplicateMember:
      'De identificatie “{id}” duidt al een ander lid van het huishouden aan. Geef elk lid een eigen identificatie.',
    employerPartAboveTotal:
      'Het deel ten laste van de werkgever is hoger dan de totale maandelijkse vergoeding, {monthlyAmountCents}. Geef een deel op dat dit bedrag niet overschrijdt.',
    equityReasonMissing:
      'Een bedrag wordt om billijkheidsredenen buiten beschouwing gelaten, zonder motivering. Geef de reden op in equityReason.',
    exemptionAmountUnknown:
      'Het bedrag van de SPI-vrijstelling voor {askedDate} is niet bekend[firstDate: ; het is bekend vanaf {firstDate}]. Dit geval moet op een andere manier worden berekend.',
    giftDonorDetailsMissing:
      'De vrijstelling van een gift van een persoon hangt van die persoon af. Geef op of hij onder hetzelfde dak woont (livesUnderSameRoof) en of hij onderhoudsplichtig is (hasMaintenanceDuty).',
    giftDonorMissing:
      'De schenker is niet opgegeven, terwijl de vrijstelling van een niet-regelmatige gift daarvan afhangt. Geef donor op.',
    homelessAfterMovingIn:
      'De verhuizing naar een woning maakt een einde aan de dakloosheid: de aanvrager heeft de woning betrokken op {movedInOnDate}, en de berekening kijkt naar de toestand op {calculationDate}. Laat homelessWithIntegrationProject weg. Valt de verhuizing in de loop van de periode, vraag dan één berekening voor de dagen ervoor, met homelessWithIntegrationProject, en één vanaf de dag van de verhuizing, zonder dat gegeven.',
    inChargeNotMinorUnmarried:
      'Alleen een ongehuwde minderjarige kan als kind ten laste worden opgegeven, en deze persoon is meerderjarig of gehuwd op de eerste dag van de periode. Verbeter inCharge, birthDate of married.',
    noRateInForce:
      'Voor {askedDate} is geen bedrag bekend. De bedragen zijn bekend vanaf {firstDate}; geef een datum op vanaf die dag.',
    oneOffGiftMonthly:
      'Een niet-regelmatige gift wordt niet per maand opgegeven. Geef het totale bedrag op in annualAmountCents, of geef op dat de gift regelmatig is.',
    partnerReceivesIntegrationIncome:
      'In de categorie “persoon met een gezin ten laste” is het leefloon dat van het koppel: de partner ontvangt er geen ander. Verbeter receivesIntegrationIncome of de categorie.',
    periodOutsideOneMonth:
      'De periode van {startDate} tot en met {endDate} valt niet binnen één kalendermaand. Vraag een berekening per maand.',
    periodReversed:
      'De periode begint op {startDate} en eindigt op {endDate}, dus vóór haar begin. Geef een laatste dag op die niet vóór de eerste valt.',
    previousRightNotBeforePeriod:
      'Het eerdere recht eindigt op {previousRightEndDate}, en de periode begint op {startDate}. Geef de laatste dag op van een recht dat vóór de periode eindigde, of geef niets op.',
    rightStartAfterPeriod:
      'De eerste dag van het recht, {rightStartDate}, valt na de eerste dag van de periode, {startDate}. Geef in rightStartDate een dag op die niet na die dag valt, of geef niets op.',
    rightStartOfNoPartner:
      'Alleen een partner deelt in het recht van de aanvrager: van een ander lid van het huishouden wordt rightStartDate niet opgegeven. Laat het weg of verbeter relationship.',
    severalPartners: 'Een ander lid van het huishouden is al als partner opgegeven. Geef één partner op.',
    shareAboveOne:
      'Het opgegeven aandeel, {share}, is meer dan het geheel. Geef een teller op die niet groter is dan de noemer.',
    startedAfterPeriod:
      'Het werk of de opleiding begint op {startedOnDate}, na de laatste dag van de periode. Verbeter startedOn, of geef dit bestaansmiddel nog niet op.',
    volunteerCapUnknown:
      'Voor {askedDate} zijn geen maximumbedragen van de vrijwilligersvergoedingen bekend[firstDate: ; ze zijn bekend vanaf {firstDate}]. Dit geval moet op een andere manier worden berekend.',
    custodyOfNobodyInCharge:
      'Verblijfsco-ouderschap wordt alleen opgegeven voor een minderjarig ongehuwd kind ten laste, en dat is deze persoon niet op de eerste dag van de periode. Verbeter custodyShare, birthDate, married of inCharge.',
    custodyShareNotAPart:
      'Het opgegeven deel van de tijd, {share}, is niet kleiner dan het geheel. Geef custodyShare niet op als het kind er altijd is.',
    custodySharesDiffer:
      'Het deel van de tijd van dit kind, {share}, verschilt van dat van een ander kind, {otherShare}. Vraag een berekening voor elke periode waarin dezelfde kinderen aanwezig zijn.',
    rightEndBeforePeriodEnd:
      'De laatste dag van het recht, {rightEndDate}, valt vóór de laatste dag van de periode, {endDate}. Laat de periode samen met het recht eindigen.',
    rightEndOutsideMonth:
      'De laatste dag van het recht, {rightEndDate}, valt niet in de maand van de periode, die eindigt op {endDate}. Geef de laatste dag van het recht in die maand op, of niets.',
    studentEndBeforeSignature:
      'De studies of het project eindigen op {endedOnDate}, vóór de ondertekening van het project op {signedOnDate}. Verbeter een van beide data.',
    minorExceptionOfAdult:
      'De aanvrager is meerderjarig op {calculationDate}: de uitzonderingen voor minderjarigen gelden niet voor hem. Laat minorException weg of verbeter birthDate.',
    residenceRightWithoutUnion:
      'De eerste dag van het verblijfsrecht telt alleen voor een burger van de Europese Unie en zijn familie, en de opgegeven status is een andere ({nationalityStatus}). Laat residenceRightSince weg of verbeter status.',
    breachSanctionStart:
      'Een sanctie wegens niet-naleving van het project voor maatschappelijke integratie begint op de eerste dag van de tweede maand na de beslissing: beslist op {decidedOnDate}, begint ze op {expectedStartDate}. Verbeter startDate of decidedOn.',
    dateBeforeLaw:
      'Deze datum, {statedDate}, valt vóór {firstDate}, de eerste dag van de wet. Geef een datum vanaf die dag op.',
    dateTooLate:
      'Deze datum, {statedDate}, ligt te ver in de toekomst. Geef een datum tot en met {lastDate} op.',
    decidedBeforeRequest:
      'De beslissing, op {decidedOnDate}, valt vóór de aanvraag, op {requestDate}. Geef in decidedOn een dag op die er niet vóór valt, of geef niets op.',
    fraudOfBreach:
      'Bedrog speelt alleen een rol bij een sanctie wegens niet-aangegeven bestaansmiddelen. Laat fraud weg, of verbeter ground.',
    movedInOutsidePeriod:
      'De dag waarop de persoon de woning betrok, {movedInOnDate}, valt niet in de periode van {startDate} tot en met {endDate}. Geef de premie op in de berekening van de dagen waarin die dag valt, of verbeter movedInOn.',
    reviewedBeforeDecision:
      'De herziening, op {reviewedOnDate}, valt vóór de [decided: beslissing][!decided: aanvraag], op {earliestDate}. Geef in reviewedOn een dag op die er niet vóór valt, of geef niets op.',
    sanctionTooLong:
      'De sanctie eindigt op {endDate}, terwijl ze hoogstens tot {latestEndDate} kan duren (langste duur in maanden: {maximumMonths}). Verbeter de dagen, of geef fraud of repeated op als ze daarom langer is.',
    endBeforeStart:
      'De laatste dag, {endDate}, valt vóór de eerste, {startDate}. Geef een laatste dag op die niet vóór de eerste valt.',
    timelineTooLong:
      'De tijdlijn van {startDate} tot en met {endDate} raakt meer dan {maximumMonths} kalendermaanden. Vraag verschillende tijdlijnen.',
    rightStartMissing:
      'Wie op 16 januari 2026 een leefloon ontving, heeft een recht dat ouder is dan deze tijdlijn. Geef de eerste dag ervan op.',
    timelineOfTooManyPeriods:
      'De tijdlijn heeft te veel periodes: de gegevens veranderen zo vaak dat er {periods} zijn, terwijl er {maximumPeriods} mogelijk zijn. Vraag verschillende tijdlijnen.',
    timelineTooLarge:
      'De tijdlijn is te groot: {periods} periodes met in totaal {facts} gegevens (personen, bestaansmiddelen, schorsingen van de betaling, lange redenen), terwijl er {maximumFacts} mogelijk zijn. Vraag verschillende tijdlijnen.',
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
    identityUnaltered:
      '[passed: De identificatie, het tijdstip van registratie en het ontvangstbewijs zijn die welke in de auditboom werden opgenomen.][!passed: De identificatie, het tijdstip van registratie en het ontvangstbewijs zijn niet die welke in de auditboom werden opgenomen.]',
    inSignedTree:
      '[passed: De registratie staat in de laatst ondertekende auditboom.][!passed: De registratie staat niet in de laatst ondertekende auditboom, of de handtekening klopt niet.]',
  },
  rateChecks: {
    unknownSeries: `De dienst gebruikt geen dergelijk bedrag: ${rate}. Controleer de categorie en de eenheid.`,
    rowRepeated: `Deze herziening bevat al een regel voor hetzelfde bedrag en dezelfde eerste dag, {effectiveFromDate}: ${rate}. Laat een van beide weg.`,
    rowChangesNothing: `Deze regel is al bekendgemaakt, precies zo, met ingang van {effectiveFromDate}: ${rate}. Laat hem weg.`,
    rowConflicts: `Wat met ingang van {effectiveFromDate} bekendgemaakt is, is veranderd sinds deze regel werd voorbereid: ${rate}. Bekijk het bedrag dat nu bekendgemaakt is en bereid de herziening opnieuw voor.`,
    nothingToWithdraw: `Er is geen bedrag bekendgemaakt met ingang van {effectiveFromDate}; er kan er dus geen worden ingetrokken: ${rate}. Laat de regel weg.`,
    withdrawsFirstRate: `Dit is het oudste bekende bedrag, met ingang van {effectiveFromDate}: ${rate}. Zonder dit bedrag kan voor die periode niets worden berekend. Verbeter liever het bedrag.`,
    beforeFirstKnownDay:
      'De eerste dag, {effectiveFromDate}, valt voor {firstDate}, de eerste dag waarvoor de dienst berekent. Verbeter hem.',
    bandsReversed:
      'Vanaf {effectiveFromDate} zou de eerste schijf van de roerende kapitalen tot {exemptUpToCents} lopen, verder dan de grens van de tweede, {lowBandUpToCents}. Verbeter een van de twee grenzen.',
    firstDayNotFirstOfMonth:
      'De eerste dag, {effectiveFromDate}, is niet de eerste van een maand, terwijl een berekening de bedragen van de eerste dag van haar maand toepast. Verbeter hem.',
    numberOutOfRange: `De dienst kan met dit getal niet rekenen: ${rate}. Een percentage ligt tussen 0 en 1; een coëfficiënt is groter dan 0 en hoogstens {maximumFactor}. Verbeter het.`,
    categoryAmountMissing: `Er gaan bedragen van de categorieën in op {effectiveFromDate}, en dit ontbreekt: ${rate}. Voeg het toe, ook als het gelijk blijft.`,
    linkedAmountMissing: `Er gaan bedragen die aan de index gekoppeld zijn in op {effectiveFromDate}, en dit bedrag, dat er ook aan gekoppeld is, ontbreekt: ${rate}.[expectedCents:  De indexering brengt het op {expectedCents}.] Voeg het toe, ook als het gelijk blijft.`,
    monthlyNotTwelfth:
      'Voor de categorie “{category}” is {monthlyCents} per maand geen twaalfde van {annualCents} per jaar, namelijk {expectedMonthlyCents}. Verbeter een van beide.',
    monthlyOffByOneCent:
      'Voor de categorie “{category}” verschilt {monthlyCents} per maand een cent van een twaalfde van {annualCents} per jaar, namelijk {expectedMonthlyCents}. Vergelijk beide met de officiële tabel.',
    amountFallsSharply: `Op {effectiveFromDate} daalt het bedrag met meer dan 1 %, van {previousCents} naar {amountCents}: ${rate}. Verbeter het.`,
    amountFalls: `Op {effectiveFromDate} daalt het bedrag van {previousCents} naar {amountCents}: ${rate}. Vergelijk het met de officiële tabel.`,
    amountDiffersFromIndex: `Het bedrag, {amountCents}, is niet het bedrag dat de indexering geeft: {baseCents} × {coefficientTenThousandths} = {expectedCents} (${rate}). Vergelijk het met de officiële tabel.`,
    categoriesMoveAlone:
      'Op {effectiveFromDate} veranderen de bedragen van de categorieën, maar die van de vrijstelling voor socio-professionele integratie niet. Dat gebeurt alleen wanneer een besluit de basisbedragen van de categorieën verhoogt. Vergelijk met de officiële tabel.',
    indexStepSkipped:
      'Op {effectiveFromDate} stijgen de bedragen met {stepCount} indexsprongen tegelijk: een eerdere indexering lijkt te ontbreken. Vergelijk met de officiële tabellen.',
    firstDayLongAfterPrevious:
      'De eerste dag, {effectiveFromDate}, valt meer dan 24 maanden na {previousDate}, de eerste dag van de vorige bedragen. Ga na of er tussen beide geen indexering was.',
    amountRisesSharply: `Op {effectiveFromDate} gaat het bedrag van {previousCents} naar {amountCents}, meer dan 1 % boven wat een indexsprong van 2 % geeft: ${rate}. Vergelijk het met de officiële tabel.`,
    riseIsNoIndexStep: `Op {effectiveFromDate} gaat het bedrag van {previousCents} naar {amountCents}, wat geen indexsprong van 2 % is: ${rate}. Vergelijk het met de officiële tabel.`,
    numberChanges: `Er verandert een getal waarop de indexering geen invloed heeft: ${rate}. Controleer het aan de hand van het besluit dat het wijzigt.`,
    firstDayInPast:
      'De eerste dag, {effectiveFromDate}, valt voor vandaag, {todayDate}: berekeningen die voor die periode al zijn gemaakt, zouden nu anders uitvallen. Bekijk de impact van de herziening.',
  },
  lists: {
    holdings: '{resourceType}: {amountCents}[joint: , rekening met {jointHolders} titularissen]',
    groups:
      '{amountCents}[!whole: , gemeenschappelijk bezit met een aandeel van {share}]: [!lowBandCents: niets, want dit bedrag is niet hoger dan {exemptUpToCents}][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
    cessions:
      '[forValue: afstand onder bezwarende titel][!forValue: afstand om niet, zonder aftrek,] op {cededOnDate}: {marketValueCents}[dismembered:  × {partRate} ({right})][partial:  × {share}][personalDebtsRepaidCents:  − {personalDebtsRepaidCents} (terugbetaalde persoonlijke schulden)][exemptSliceCents:  − {exemptSliceCents}[partial:  × {share}] (enig goed)][abatementMonths:  − {abatementAnnualCents} × {abatementMonths} ÷ 12 (jaarlijkse aftrek, maanden: {abatementMonths})][equityReductionCents:  − {equityReductionCents} (billijkheidsredenen[equityReason: : “{equityReason}”])][retainedCents: [!wholeValueRetained:  = {retainedCents}]][!retainedCents: , waarvan niets overblijft]',
    custodyParts: '{custodySituation}, categorie “{category}”, {monthlyCents} × {share}',
    notApplied: '{regime}, want {reason}',
    exceptionalStays: 'van {startDate} tot en met {endDate}: “{exceptionalReason}”',
    debtors:
      '“{member}” ({relationship}): {resourcesAnnualCents}[waiverReason: , waarvan {retainedAnnualCents} behouden om billijkheidsredenen (reden: “{waiverReason}”)][!grouped: , dat is een overschot van {excessAnnualCents}]',
  },
  introductions: {
    partner: 'partner van de aanvrager',
    member:
      '[entersOwnTotal: in het totaal van “{resourceOf}”][!entersOwnTotal: lid van het huishouden “{resourceOf}”]',
  },
};
