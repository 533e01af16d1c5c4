import type { Catalogue } from './catalogue.ts';

const decree = 'de l’arrêté royal du 11 juillet 2002';
const law = 'de la loi du 26 mai 2002';

/** The amount of a year, and how it follows from what was stated a month. */
const annually =
  '[monthsPerYear: {monthlyAmountCents} par mois × {monthsPerYear} = ]{grossAnnualCents} par an';

/** Before it, for a replacement income that was stated a day. */
const daily =
  '[daysPerYear: {dailyAmountCents} par jour × {daysPerYear} (régime de six jours par semaine : 26 jours × 12) = ]';

const days = '(jours couverts : {coveredDays} sur {monthDays})';

/** How three times the cadastral income above the exemption is computed. */
const property =
  'revenu cadastral non indexé de {cadastralIncomeCents}[partial: , dont une part de {share}]. Exonération : {basicExemptionCents}[childrenDrawnFor:  + {childrenDrawnFor} × {childSupplementCents} (enfants pour lesquels des prestations familiales sont perçues) = {exemptionCents}][severalOfKind: , répartie entre {propertiesOfKind} biens de ce type]. Calcul : [baseAnnualCents: ({cadastralIncomeCents}[partial:  × {share}] − {exemptionCents}[severalOfKind:  ÷ {propertiesOfKind}][partial:  × {share}]) × {multiplier} = {baseAnnualCents} par an][!baseAnnualCents: l’exonération n’est pas dépassée, ce qui donne {baseAnnualCents}].';

/** What is taken off it, and the rent that does not exceed it. */
const propertyNotRented = `[annualRentCents:  Le loyer, {annualRentCents}[partial:  × {share}] par an, ne dépasse pas ce résultat et n’est donc pas compté.][interestDeductedCents:  Les intérêts d’emprunt, {deductibleInterestAnnualCents}[partial:  × {share}], sont déduits à concurrence de la moitié de ce résultat au plus : {interestDeductedCents}.][lifeAnnuityDeductedCents:  La rente viagère payée, {lifeAnnuityAnnualCents}[partial:  × {share}], est déduite à concurrence de la moitié de ce résultat au plus : {lifeAnnuityDeductedCents}.] Revenu pris en compte : [deductedAnnualCents: {baseAnnualCents}[interestDeductedCents:  − {interestDeductedCents}][lifeAnnuityDeductedCents:  − {lifeAnnuityDeductedCents}] = ]{countedAnnualCents} par an[deductedAnnualCents: , calcul fait sur les montants exacts et arrondi au cent à la fin] (articles 25 et 26 ${decree}).`;

/** The family benefits that the debtors draw for the applicant: what they are worth, and why. */
const familyBenefits =
  '[familyBenefitsBelowFlat: montant prouvé, inférieur au forfait de {familyBenefitFlatMonthlyCents} par mois × 12][!familyBenefitsBelowFlat: forfait de {familyBenefitFlatMonthlyCents} par mois × 12, quels que soient le rang, l’âge et la Région]';

/** Which rate a check of a revision is about. */
const rate = '{rateParameter}[category: , catégorie « {category} »], {rateUnit}';

/** The days that a suspension holds, and what it comes to. */
const suspendedDays =
  'Jours de la période concernés : {suspendedDays}[alreadySuspendedDays: , outre {alreadySuspendedDays} déjà suspendus[partlySuspendedDays: , dont {partlySuspendedDays} en partie]].';

const wholeDays =
  '[remainingDays: Reste à payer : {monthlyCents} × {remainingDays} ÷ {monthDays} = {payableAfterCents}, montant arrondi au cent. Montant suspendu : {payableBeforeCents} − {payableAfterCents} = {suspendedCents}.][!remainingDays: Rien n’est payé pour la période : tout ce qui restait à payer, soit {payableBeforeCents}, est suspendu.]';

const partOfDays =
  'Montant suspendu : [limitedToRest: {suspendedCents}, soit tout ce qui reste à payer, la part de {share} pour ces jours étant plus élevée][!limitedToRest: {monthlyCents} × {suspendedDays} ÷ {monthDays} × {share} = {suspendedCents}, montant arrondi au cent].';

const detention =
  'Privation de liberté ({detentionKind}), [endDate: du {startDate} au {endDate}][!endDate: depuis le {startDate}]';

const staysAbroad =
  'Séjours à l’étranger en {year} : jours avant la période, {daysAbroadBefore} ; pendant la période, {daysAbroadInPeriod}.';

/** Behind what a stay abroad comes to. */
const reportedStays =
  '[mustBeReported:  Un séjour de {reportedFromDays} jours consécutifs ou plus doit être signalé au CPAS.]';

const excusedStays =
  '[exceptionalDays:  Jours excédentaires payés en raison de circonstances exceptionnelles : {exceptionalDays} ({exceptionalStays}).]';

const sanction = 'Sanction pour {sanctionGround}, décidée le {decidedOnDate}, du {startDate} au {endDate}';

/** The day from which a deadline runs. */
const decisionDay =
  '[decided: la décision du {decisionDate}][!decided: le {decisionDate}, dernier jour pour prendre la décision, dont la date n’est pas indiquée]';

/** Every text in French. */
export const french: Catalogue = {
  lines: {
    categoryAmount: `Montant de la catégorie « {category} » ({basis}) : {categoryAnnualCents} par an, en vigueur depuis le {effectiveFromDate} (article 14, § 1er, ${law}).`,
    exemptResource: `{resourceType} : ${annually}. Ce montant est entièrement exonéré en vertu de l’article 22, § 1er, {letter}), ${decree} : {exemptionReason}.`,
    resourceNotCounted: `{resourceType} : ${annually}. Ce montant n’est pas pris en compte : {exemptionReason}.`,
    countedResource: `{resourceType} : ${annually}. Ce montant est entièrement pris en compte : toutes les ressources comptent, quelles qu’en soient la nature et l’origine, sauf celles que l’article 22, § 1er, ${decree} exonère, et celle-ci n’en fait pas partie.`,
    countedNotYetExempt: `{resourceType} : ${annually}. Ce montant est entièrement pris en compte : son exonération n’existe que depuis le {exemptFromDate}, et le calcul porte sur une date antérieure.`,
    countedConditionNotMet: `{resourceType} : ${annually}. Ce montant est entièrement pris en compte, car les conditions de l’exonération prévue à l’article 22, § 1er, ${decree} ne sont pas toutes remplies : {unmetConditions}.`,
    giftExempt: `Don non régulier, provenant {donorKind} : {grossAnnualCents}. Ce montant est entièrement exonéré : l’article 22, § 1er, j), ${decree} exclut les dons non réguliers d’une institution, ou d’une personne qui ne vit pas sous le même toit que la personne et n’a pas d’obligation alimentaire envers elle.`,
    giftCounted: `[regular: Don régulier : ${annually}][!regular: Don non régulier : {grossAnnualCents}, montant compté une seule fois, pour l’année]. Ce montant est entièrement pris en compte : {giftReason}, et l’article 22, § 1er, j), ${decree} n’exonère que les dons non réguliers d’une institution, ou d’une personne qui ne vit pas sous le même toit et n’a pas d’obligation alimentaire.`,
    aleChequesExempt: `Chèques ALE : {chequesPerMonth} par mois × 12 × {amountPerChequeCents} = {grossAnnualCents} par an. Ce montant est entièrement exonéré, car la rémunération par chèque ne dépasse pas {exemptPerChequeCents} (article 22, § 1er, d), ${decree}).`,
    aleChequesAboveCap: `Chèques ALE : {chequesPerMonth} par mois × 12 × {amountPerChequeCents} = {grossAnnualCents} par an. La rémunération est exonérée à concurrence de {exemptPerChequeCents} par chèque (article 22, § 1er, d), ${decree}). Le surplus est pris en compte : {chequesPerMonth} × 12 × ({amountPerChequeCents} − {exemptPerChequeCents}) = {countedAnnualCents} par an. L’exonération forfaitaire ne s’y applique pas.`,
    guardianIndemnityExempt: `Indemnité forfaitaire de tuteur de mineurs étrangers non accompagnés : {grossAnnualCents} par an, tutelles à temps plein par an : {fullTimeGuardianships}. Ce montant est entièrement exonéré, car l’exonération vaut jusqu’à l’équivalent de deux tutelles à temps plein par an (article 22, § 1er, p), ${decree}).`,
    guardianIndemnityAboveCap: `Indemnité forfaitaire de tuteur de mineurs étrangers non accompagnés : {grossAnnualCents} par an, tutelles à temps plein par an : {fullTimeGuardianships}. L’exonération est limitée à l’équivalent de deux tutelles à temps plein par an (article 22, § 1er, p), ${decree}). La part des tutelles au-delà de deux est prise en compte : {grossAnnualCents} × {countedShare} = {countedAnnualCents} par an ; le reste, {exemptAnnualCents}, est exonéré.`,
    volunteerIndemnityExempt: `Indemnités de volontariat : {grossAnnualCents} par an, au plus {highestDayCents} par jour. Elles sont entièrement exonérées, car elles ne dépassent ni le plafond journalier de {dayCapCents} ni le plafond annuel de {yearCapCents} (article 22, § 1er, q), ${decree}).`,
    volunteerIndemnityCounted: `Indemnités de volontariat : {grossAnnualCents} par an, au plus {highestDayCents} par jour. Elles sont entièrement prises en compte, car l’exonération suppose que le plafond journalier et le plafond annuel soient tous deux respectés (article 22, § 1er, q), ${decree}).[!withinDayCap:  Le plafond journalier de {dayCapCents} est dépassé.][!withinYearCap:  Le plafond annuel de {yearCapCents} est dépassé.]`,
    workIncome: `{resourceType} : ${annually}. Ce revenu du travail ou d’une formation est entièrement pris en compte, pour son montant net (article 23 ${decree}).[startedOnDate:  Premier jour : le {startedOnDate}.]`,
    inCompanyTraining: `Formation professionnelle individuelle en entreprise, mois {monthNumber} : rémunération nette de {monthlyAmountCents} par mois. [exemptAnnualCents: La part à charge de l’employeur, {employerBorneMonthlyCents} par mois, est exonérée pendant {exemptTrainingMonths} mois au plus (article 22, § 1er, e), ${decree}). Le reste est un revenu professionnel, pris en compte : ({monthlyAmountCents} − {employerBorneMonthlyCents}) × 12 = {countedAnnualCents} par an (article 23 ${decree}).][!exemptAnnualCents: [employerBorneMonthlyCents: La part à charge de l’employeur, {employerBorneMonthlyCents} par mois, n’est plus exonérée, car elle ne l’est que pendant {exemptTrainingMonths} mois (article 22, § 1er, e), ${decree}). ]La rémunération est un revenu professionnel, entièrement pris en compte : {monthlyAmountCents} × 12 = {countedAnnualCents} par an (article 23 ${decree}).]`,
    replacementIncome: `{resourceType} : ${daily}${annually}. Ce revenu de remplacement est entièrement pris en compte, pour son montant net (article 24 ${decree}).`,
    socioProfessionalExemption: `Exonération d’intégration socioprofessionnelle ({regime}, article 35 ${decree}) : [inTwoParts: Jusqu’au {studentEndDate}, régime des étudiants, ensuite régime général, chacun selon ses jours : {studentMonthlyCents} × {studentDays} ÷ {dividedByDays} + {regimeMonthlyCents} × {generalDays} ÷ {dividedByDays} = {exemptionMonthlyCents}, arrondis au cent. ][studentDaysAlone: Jusqu’au {studentEndDate} seulement, aucun autre régime ne prenant le relais : {regimeMonthlyCents} × {studentDays} ÷ {dividedByDays} = {exemptionMonthlyCents}, montant arrondi au cent. ][!studentDaysAlone: [!inTwoParts: {regimeMonthlyCents} par mois. ]][endsWithinMonth: Le compteur s’achève pendant le mois : {regimeMonthlyCents} × {daysUsedNow} ÷ {dividedByDays} = {exemptionMonthlyCents}, montant arrondi au cent. ]{exemptionMonthlyCents} × 12 = {exemptionAnnualCents} par an[limitedToIncome: , limités ici à {exemptAnnualCents}, soit les revenus du travail et de formation qui y donnent droit][!limitedToIncome: , à déduire des revenus du travail et de formation qui y donnent droit, {eligibleAnnualCents} par an].[counterDays:  Compteur de {counterDays} jours : jours utilisés avant la période, {daysUsedBefore} ; pendant la période, {daysUsedNow} ; jours restants, {daysRemaining}.][notApplied:  Régime non appliqué : {notApplied}.]`,
    socioProfessionalExemptionNotApplied: `L’exonération d’intégration socioprofessionnelle (article 35 ${decree}) n’est pas déduite des revenus du travail et de formation : {notApplied}.`,
    artistIncome: `{resourceType} : {grossAnnualCents} par an. Ce revenu est pris en compte, pour son montant net (article 23 ${decree}).`,
    artistExemption: `Exonération des revenus d’une activité artistique irrégulière (article 35, § 3, ${decree}) : {artistExemptionAnnualCents} par an, pendant {artistYears} ans à partir du premier de ces revenus, le {firstIncomeOnDate}[limitedToIncome: , limitée ici à {exemptAnnualCents}, montant du revenu][!limitedToIncome: , à déduire du revenu, {grossAnnualCents}].`,
    artistExemptionNotApplied: `L’exonération des revenus d’une activité artistique irrégulière (article 35, § 3, ${decree})[firstIncomeOnDate: , {artistExemptionAnnualCents} par an,] n’est pas déduite du revenu de {grossAnnualCents} : [firstIncomeOnDate: elle dure {artistYears} ans à partir du premier de ces revenus, le {firstIncomeOnDate}, et ce délai est écoulé][!firstIncomeOnDate: la date du premier de ces revenus n’est pas indiquée].`,
    newApplicationProration: `Nouvelle demande dont le droit ne couvre pas tout le mois : les revenus professionnels et de remplacement du mois entier (déduction faite, le cas échéant, de l’exonération d’intégration socioprofessionnelle) ne sont comptés qu’en proportion des jours couverts ${days}. {professionalAnnualCents} ÷ 12 × {coveredDays} ÷ {monthDays} = {proratedMonthlyCents} par mois, montant arrondi au cent ; {proratedMonthlyCents} × 12 = {proratedAnnualCents} par an.[reductionAnnualCents:  Les ressources prises en compte diminuent donc de {professionalAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents}.][increaseAnnualCents:  L’arrondi du mois augmente donc les ressources prises en compte de {proratedAnnualCents} − {professionalAnnualCents} = {increaseAnnualCents}.]`,
    movableCapital: `Capitaux mobiliers : {capitalCents} au total ({holdings}). Est compté comme revenu annuel un pourcentage du capital : rien jusqu’à {exemptUpToCents}, {lowRate} de la tranche de {exemptUpToCents} à {lowBandUpToCents} et {highRate} de ce qui dépasse (article 27 ${decree}). Calcul : {groups}. Revenu pris en compte : {countedAnnualCents} par an.`,
    builtProperty: `Bien immobilier bâti : ${property}${propertyNotRented}`,
    unbuiltProperty: `Bien immobilier non bâti : ${property}${propertyNotRented}`,
    propertyRented: `Bien immobilier {propertyKind} donné en location : ${property} Le loyer, [partial: {annualRentCents} × {share} = ]{countedAnnualCents} par an, dépasse ce résultat : c’est lui qui est pris en compte, et ni intérêts ni rente viagère n’en sont déduits (articles 25 et 26 ${decree}).`,
    bareOwnershipNotCounted: `Bien immobilier détenu en nue-propriété, revenu cadastral non indexé de {cadastralIncomeCents} : il n’est pas pris en compte, car seuls comptent les biens détenus en pleine propriété ou en usufruit (article 25 ${decree}).`,
    cessions: `Biens cédés au cours des dix ans qui précèdent le premier jour du droit, le {firstDayOfRightDate} : {cessions}. [severalCessions: La valeur totale retenue][!severalCessions: La valeur retenue], {retainedValueCents}, est convertie en revenu annuel comme un capital, mais séparément des capitaux mobiliers : rien jusqu’à {exemptUpToCents}, {lowRate} de la tranche de {exemptUpToCents} à {lowBandUpToCents} et {highRate} de ce qui dépasse (articles 27 à 32 ${decree}). Revenu pris en compte : [lowBandCents: {lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}] = ]{countedAnnualCents} par an.`,
    cessionTooOld: `Biens cédés le {cededOnDate}, d’une valeur de {marketValueCents} : la cession n’est pas prise en compte, car elle est antérieure au {oldestDate} et date donc de plus de dix ans au premier jour du droit (article 28 ${decree}).`,
    housingInKind: `{resourceType} : ${annually}. Ce montant est entièrement pris en compte : les frais de la résidence principale à charge d’un tiers qui n’y vit pas sont une ressource en nature (article 33 ${decree}).`,
    housingInKindNotCounted: `{resourceType} : ${annually}. Ce montant n’est pas pris en compte, car [mainResidence: [payerLivesThere: le tiers vit dans ce logement]][!mainResidence: ce logement n’est pas la résidence principale] (article 33 ${decree}).`,
    integrationIncomeNotCounted: `{resourceType} : ${annually}. Ce montant n’est pas pris en compte, par choix du CPAS : le revenu d’intégration du débiteur d’aliments ne compte pas parmi ses ressources (article 34, § 2, ${decree}).`,
    memberNotCounted: `Les ressources d’un membre du ménage (« {member} », {relationship}) ne sont pas prises en compte (article 34 ${decree}) : {memberReason}.[waived:  Motif : « {waiverReason} ».]`,
    partnerShare: `Part du partenaire (« {member} ») : ses ressources, {resourcesAnnualCents} par an, comptent pour ce qui dépasse le montant de la catégorie « personne cohabitante », {thresholdAnnualCents} (article 34, § 1er, ${decree}). Part prise en compte : [countedAnnualCents: {resourcesAnnualCents} − {thresholdAnnualCents} = ]{countedAnnualCents} par an.`,
    debtorsShare: `Part des débiteurs d’aliments majeurs qui vivent avec le demandeur (article 34, § 2, ${decree}, [reform: version en vigueur depuis le 1er mars 2026][!reform: version antérieure au 1er mars 2026]). Ressources par an : {debtors}. Le montant de la catégorie « personne cohabitante », {thresholdAnnualCents}, est laissé à chacun. [grouped: Ensemble : {resourcesAnnualCents} − {debtorCount} × {thresholdAnnualCents}[excessAnnualCents:  = {excessAnnualCents}][!excessAnnualCents:  ne laisse aucun excédent]][!grouped: Un par un, les excédents font au total {excessAnnualCents}].[familyBenefitsAnnualCents:  Prestations familiales perçues pour le demandeur : {familyBenefitsAnnualCents} par an (${familyBenefits}). [excessWithBenefitsAnnualCents: Avec elles, l’excédent est de {resourcesAnnualCents} + {familyBenefitsAnnualCents} − {debtorCount} × {thresholdAnnualCents} = {excessWithBenefitsAnnualCents} ; la différence, {excessWithBenefitsAnnualCents} − {excessAnnualCents} = {addedByBenefitsAnnualCents}, compte pour ce seul demandeur.][!excessWithBenefitsAnnualCents: [addedByBenefitsAnnualCents: Elles comptent directement pour ce seul demandeur.][!addedByBenefitsAnnualCents: Même avec elles, il n’y a pas d’excédent.]]][familyBenefitsCarrySupplement:  Les prestations familiales perçues pour le demandeur ne sont pas comptées, car elles comportent un supplément en raison d’un handicap.][familyBenefitsExemptBefore2026:  Les prestations familiales perçues pour le demandeur sont exonérées dans cette version.][countedShareOfExcess:  Le CPAS a choisi de compter {countedShareOfExcess} de l’excédent.][divided:  L’excédent est divisé entre {applicants} demandeurs.] Part prise en compte : [!countedInFull: {excessAnnualCents}[countedShareOfExcess:  × {countedShareOfExcess}][divided:  ÷ {applicants}][addedByBenefitsAnnualCents:  + {addedByBenefitsAnnualCents}] = ]{countedAnnualCents} par an.`,
    cohabitantsProration: `Par choix du CPAS, la part des personnes qui vivent avec le demandeur n’est comptée, dans une nouvelle demande, qu’en proportion des jours couverts ${days} : {cohabitantsAnnualCents} × {coveredDays} ÷ {monthDays} = {proratedAnnualCents}, montant arrondi au cent. Les ressources prises en compte diminuent donc de {cohabitantsAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents} (article 34 ${decree}).`,
    resourcesTest: `Les ressources prises en compte, {resourcesAnnualCents} par an, [passed: sont inférieures au montant de la catégorie, {categoryAnnualCents} par an. Le droit au revenu d’intégration existe][!passed: ne sont pas inférieures au montant de la catégorie, {categoryAnnualCents} par an. Le droit au revenu d’intégration n’existe pas] (article 14, § 2, ${law}).`,
    proratedResourcesTest: `Nouvelle demande dont le droit ne couvre pas tout le mois, avec pour seules ressources des revenus professionnels ou de remplacement : ceux-ci sont comparés au montant mensuel de la catégorie, réduit aux jours couverts ${days}. {categoryMonthlyCents} × {coveredDays} ÷ {monthDays} = {proratedCategoryCents}. Les revenus, {proratedMonthlyCents}, [passed: sont inférieurs à ce montant. Le droit au revenu d’intégration existe][!passed: ne sont pas inférieurs à ce montant. Le droit au revenu d’intégration n’existe pas] (article 14, § 2, ${law}).`,
    flatExemption: `Exonération forfaitaire de la catégorie « {category} » : {flatExemptionAnnualCents} par an (article 22, § 2, ${decree})[limitedToResources: , limitée ici à {deductedAnnualCents}, montant des ressources auxquelles elle s’applique]. Elle est déduite une seule fois, du total des ressources : {resourcesAnnualCents} − {deductedAnnualCents} = {remainingAnnualCents}.[resourcesOutsideFlatExemptionCents:  Elle ne s’applique pas à la part prise en compte des chèques ALE, {resourcesOutsideFlatExemptionCents}.] Montant mensuel avec cette exonération : ({categoryAnnualCents} − {remainingAnnualCents}) ÷ 12 = {monthlyWithExemptionCents}. Sans elle, il serait de ({categoryAnnualCents} − {resourcesAnnualCents}) ÷ 12 = {monthlyWithoutExemptionCents}.`,
    entitlement: `[categoryAnnualCents: Revenu d’intégration annuel : [resourcesAnnualCents: {categoryAnnualCents} − ({resourcesAnnualCents} − {flatExemptionAnnualCents}) = {entitlementAnnualCents}][!resourcesAnnualCents: {entitlementAnnualCents}, soit le montant de la catégorie, aucune ressource n’étant prise en compte] (article 14, § 2, ${law}).][!categoryAnnualCents: Aucun revenu d’intégration n’est dû, car les ressources prises en compte ne sont pas inférieures au montant auquel elles sont comparées (article 14, § 2, ${law}).]`,
    monthlyAmount:
      'Montant mensuel du revenu d’intégration : {entitlementAnnualCents} ÷ 12 = {monthlyCents}, montant arrondi au cent.',
    payableAmount: `Montant à payer pour la période du {startDate} au {endDate} : [wholeMonth: {payableCents}, soit le montant d’un mois entier][!wholeMonth: {monthlyCents} × {coveredDays} ÷ {monthDays} = {payableCents}, montant arrondi au cent ${days}].`,
    custodyMonth: `Résidence alternée d’un enfant. Les deux calculs du mois entier, pondérés par le temps : {custodyParts}. Ensemble : {monthlyCents} par mois, arrondis au cent (article 14, § 1er, ${law}).`,
    detentionSuspension: `${detention} : le paiement est suspendu (article 39 ${decree}). ${suspendedDays} ${wholeDays} Le droit lui-même subsiste ; le montant suspendu peut être payé par la suite en cas d’acquittement ou de non-lieu.`,
    detentionNotSuspended: `${detention} : aucun montant n’est suspendu pour ce motif (article 39 ${decree}), car [alreadySuspendedDays: ses jours de la période sont déjà suspendus][!alreadySuspendedDays: la surveillance électronique comme peine autonome ne suspend pas le paiement].`,
    stayAbroadSuspension: `${staysAbroad} Le paiement est suspendu pour les jours au-delà de {paidDaysAbroad} par année civile (article 23, § 5, ${law}). ${suspendedDays} ${wholeDays} Le droit lui-même subsiste.${excusedStays}${reportedStays}`,
    stayAbroadPaid: `${staysAbroad} [!daysBeyond: Cela ne dépasse pas {paidDaysAbroad} jours par année civile][daysBeyond: Jours de la période au-delà de {paidDaysAbroad} par année civile : {daysBeyond}[exceptionalDays:  ; payés en raison de circonstances exceptionnelles, {exceptionalDays} ({exceptionalStays})][alreadySuspendedDays:  ; déjà suspendus pour un autre motif, {alreadySuspendedDays}]]. Aucun montant n’est donc suspendu pour ces séjours (article 23, § 5, ${law}).${reportedStays}`,
    sanctionSuspension: `${sanction} : le paiement est suspendu[share:  à concurrence de {share}] (article 30 ${law}). ${suspendedDays} [share: ${partOfDays}][!share: ${wholeDays}] Le droit lui-même subsiste.`,
    sanctionNotSuspended: `${sanction} : aucun montant n’est suspendu pour ce motif (article 30 ${law}), car [conditional: la sanction est assortie d’un sursis][!conditional: ses jours de la période sont déjà suspendus[partlySuspendedDays: , dont {partlySuspendedDays} en partie, pour une part au moins égale]].`,
    paymentAmount:
      'Montant payé pour la période : {payableCents} − {suspendedCents} = {paymentCents}. Le droit au revenu d’intégration subsiste tel quel ; seul son paiement est suspendu.',
    installationPremium: `Prime d’installation d’une personne sans abri qui occupe un logement comme résidence principale, le {movedInOnDate} (article 14, § 3, ${law}) : un douzième du montant annuel de la catégorie « {category} », quelle que soit la catégorie de la personne. {categoryAnnualCents} ÷ 12 = {premiumCents}, montant arrondi au cent. Elle est octroyée une seule fois dans la vie et payée en plus du revenu d’intégration.`,
    installationPremiumNotGranted: `La prime d’installation (article 14, § 3, ${law}) pour le logement occupé le {movedInOnDate} n’est pas octroyée, car [receivedBefore: elle l’a déjà été, et ne peut l’être qu’une fois dans la vie][!receivedBefore: le droit au revenu d’intégration n’existe pas].`,
  },
  warnings: {
    methodOf2023Applied:
      'Le calcul porte sur le {calculationDate}. La méthode appliquée aux revenus professionnels et de remplacement est celle qui vaut depuis le {firstDate} ; la méthode antérieure, qui répartissait ces revenus par jour, pouvait donner un autre montant.',
    rateNotOfficial:
      'Un montant utilisé ne provient pas d’un tableau officiel : {rateParameter}, en vigueur depuis le {effectiveFromDate} (origine : {confidence}). Vérifiez-le avant de prendre la décision.',
    publishedMonthlyAmountDiffers:
      'Le montant mensuel publié pour la catégorie « {category} » est de {publishedMonthlyCents}, alors que le douzième du montant annuel est de {computedMonthlyCents}. Le calcul part du montant annuel.',
    householdNotStated:
      'La composition du ménage n’est pas indiquée. La catégorie « {category} » a été appliquée par défaut ; indiquez le ménage ou la catégorie pour la confirmer.',
    categoryContradictsHousehold:
      'La catégorie déclarée, « {category} », n’est pas celle qui correspond [homeless: à une personne sans abri avec un projet d’intégration][!homeless: au ménage indiqué], « {derivedCategory} ». La catégorie déclarée a été appliquée, pour le motif donné.',
    periodStartsBeforeRequest:
      'La période commence le {startDate}, avant la date de la demande, le {requestDate}. Le revenu d’intégration est en principe octroyé à partir de la date de la demande ; vérifiez le premier jour de la période.',
    changesWithinPeriod: `[applicantComesOfAge: Le demandeur devient majeur][member: Un membre du ménage (« {member} », {relationship}) devient majeur][residenceRightSinceDate: Les trois premiers mois du droit de séjour du demandeur, commencé le {residenceRightSinceDate}, sont écoulés][homelessnessEnds: Le demandeur emménage dans un logement et n’est plus sans abri][revision: La révision qui rend applicable la nouvelle version de l’article 34, § 2, ${decree} a lieu][firstIncomeOnDate: Les {artistYears} ans de l’exonération des artistes, commencés le {firstIncomeOnDate}, sont écoulés][firstGrantedOnDate: Les {counterYears} ans pendant lesquels l’exonération du travail est accordée, commencés le {firstGrantedOnDate}, sont écoulés] le {changeDate}, pendant la période, alors que le calcul ne porte que sur la situation du {calculationDate}. Demandez une ligne du temps, qui calcule séparément les jours qui précèdent et ceux qui suivent.`,
    rateMayChange:
      'Le calcul porte sur le {calculationDate} et a été fait le {calculatedOnDate}. Les montants peuvent encore changer d’ici là, notamment par une indexation.',
    periodNotStated:
      'Aucune période n’est indiquée : le calcul porte sur le mois entier, tel que la situation se présente le {requestDate}. Si le droit commence ou finit pendant ce mois, indiquez la période, pour que le montant à payer soit réduit aux jours couverts.',
    partnerAssumedHolder:
      'Le ménage n’est pas indiqué : le partenaire est supposé être l’un des titulaires du compte commun, et les parts des deux partenaires ont été comptées. Indiquez le ménage, ou si le partenaire est titulaire du compte.',
    newApplicationAssumed:
      'Aucun droit antérieur au revenu d’intégration n’est indiqué. Le calcul considère la demande comme nouvelle et ne compte les revenus professionnels et de remplacement qu’en proportion des jours couverts. Indiquez le dernier jour du droit antérieur s’il y en a eu un.',
    volunteerCapOfEarlierYear:
      'Les plafonds des indemnités de volontariat de {year} ne sont pas connus. Ceux qui sont en vigueur depuis le {effectiveFromDate} ont été appliqués ; vérifiez-les.',
    volunteerRaisedCapUnknown:
      'Les indemnités de volontariat dépassent le plafond annuel ordinaire et ont été prises en compte. Un plafond annuel majoré existe pour certaines activités, comme le sport, la garde de nuit ou le transport de patients ; il n’est pas connu ici. Vérifiez s’il s’applique.',
    jobStartNotStated:
      'Le premier jour d’un travail n’est pas indiqué, et l’exonération d’intégration socioprofessionnelle n’a pas été appliquée. Elle vaut pour un travail commencé depuis le premier jour du droit ; indiquez quand il a commencé.',
    earlierCounterRegime:
      'Le calcul est fait avec le compteur de 1 095 jours en six ans. Avant le {firstDate}, l’exonération valait pour trois années ininterrompues : vérifiez-en la durée.',
    partialWaiver: `Des ressources de « {member} », le CPAS n’a retenu que {retainedAnnualCents} par an pour des raisons d’équité (article 34, § 2, ${decree}). La décision doit être spécialement motivée.`,
    transitionOfArticle34: `Le demandeur percevait un revenu d’intégration le 16 janvier 2026. La version de l’article 34 ${decree} antérieure au 1er mars 2026 a été appliquée, car aucune révision faite depuis lors n’est indiquée pour cette date. Vérifiez si une révision a eu lieu.`,
    transitionProbablyOver: `Le demandeur percevait un revenu d’intégration le 16 janvier 2026, et la version de l’article 34 ${decree} antérieure au 1er mars 2026 a été appliquée, faute de révision indiquée. La révision annuelle devrait pourtant avoir eu lieu ; indiquez-en le jour.`,
    choiceStated:
      'Le CPAS a indiqué son choix sur un point que la réglementation laisse ouvert : {statedChoice}[countedShareOfExcess:  ({countedShareOfExcess})].',
    exSpouseLimit: `Les ressources de l’ex-conjoint (« {member} ») ont été prises en compte comme celles d’un débiteur d’aliments (article 34, § 2, ${decree}). Son obligation est limitée par le Code civil (article 301) ; le calcul ne l’a pas vérifié.`,
    stayAbroadRuleOf2016Applied:
      'La période commence le {startDate}. La règle sur les séjours à l’étranger qui vaut depuis le {firstDate}, à savoir la suspension des jours au-delà de {paidDaysAbroad} par année civile, a été appliquée ; la règle antérieure, qui visait les séjours de plus d’un mois, pouvait donner un autre montant. Vérifiez-le.',
    sanctionStartsBeforeDecision:
      'La sanction commence le {startDate}, avant le jour où elle a été décidée, le {decidedOnDate}. Elle a été appliquée telle qu’elle est indiquée ; vérifiez que les jours déjà écoulés peuvent encore être suspendus.',
    newApplicationNeeded:
      'Le droit au revenu d’intégration a pris fin le {lastGrantedDate} : deux mois civils complets ont suivi sans ce droit. Le droit qui commence le {startDate} est nouveau. Il suppose une nouvelle demande, et un travail commencé avant ce jour est antérieur à ce droit.',
    factOutsideTimeline:
      'Ce fait ne concerne aucun jour de la ligne du temps, du {startDate} au {endDate}, et n’a pas été pris en compte. Vérifiez ses dates.',
  },
  refusalReasons: {
    resourcesNotBelowCategoryAmount: `[custodySituation: {custodySituation} : le][!custodySituation: Le] revenu d’intégration est refusé, car les ressources prises en compte ne sont pas inférieures au montant auquel elles sont comparées : [proratedCategoryCents: {proratedMonthlyCents} pour les jours couverts du mois, contre un montant de la catégorie de {proratedCategoryCents} pour ces mêmes jours][!proratedCategoryCents: {resourcesAnnualCents} par an, contre un montant de la catégorie de {categoryAnnualCents} par an] (articles 3, 4°, et 14, § 2, ${law}). L’exonération forfaitaire ne s’applique qu’à celui dont les ressources sont inférieures à ce montant.`,
    residenceNotMet: `Le revenu d’intégration est refusé, car le demandeur ne réside pas effectivement en Belgique (article 3, 1°, ${law}).`,
    ageNotMet: `Le revenu d’intégration est refusé, car le demandeur, né le {birthDate}, est mineur le {calculationDate} (article 3, 2°, ${law}) et [exceptionDenied: aucune des exceptions prévues pour les mineurs ne vaut pour lui][!exceptionDenied: aucune des exceptions prévues pour les mineurs n’est indiquée] : mariage, enfant à charge ou grossesse (article 7).`,
    nationalityNotMet: `Le revenu d’intégration est refusé, car la condition de nationalité ou de séjour n’est pas remplie (article 3, 3°, ${law}) : {nationalityStatus}[firstDayWithRightDate: , dont le droit de séjour court depuis le {residenceRightSinceDate}. Il n’y a pas de droit pendant les trois premiers mois, c’est-à-dire avant le {firstDayWithRightDate}][subsidiaryProtectionDate: . Avant le {subsidiaryProtectionDate}, ce statut n’ouvrait pas le droit][equivalentAid: . Une aide sociale équivalente peut être demandée au CPAS].`,
    willingnessToWorkNotMet: `Le revenu d’intégration est refusé, car le demandeur n’est pas disposé à travailler et ni sa santé ni l’équité ne l’en dispense (article 3, 5°, ${law}).`,
    otherRightsNotExhausted: `Le revenu d’intégration est refusé, car le demandeur n’a pas fait valoir ses droits aux prestations que d’autres législations lui accordent (article 3, 6°, ${law}).`,
  },
  conditions: {
    residence: `La condition de résidence [met: est remplie : le demandeur réside effectivement en Belgique, de manière habituelle et légale][notMet: n’est pas remplie : le demandeur ne réside pas effectivement en Belgique, de manière habituelle et légale][notAssessed: n’a pas été examinée : il n’est pas indiqué si le demandeur réside effectivement en Belgique] (article 3, 1°, ${law}).`,
    age: `La condition d’âge [met: est remplie : le demandeur, né le {birthDate}, [adult: est majeur le {calculationDate}][!adult: est mineur le {calculationDate}, mais assimilé à un majeur en vertu de l’article 7 ({minorException})]][notMet: n’est pas remplie : le demandeur, né le {birthDate}, est mineur le {calculationDate}, et [exceptionDenied: aucune des exceptions de l’article 7 ne vaut pour lui][!exceptionDenied: aucune des exceptions de l’article 7 n’est indiquée]][notAssessed: n’a pas été examinée : la date de naissance du demandeur n’est pas indiquée] (article 3, 2°, ${law}).`,
    nationality: `La condition de nationalité ou de séjour [met: est remplie : {nationalityStatus}[firstDayWithRightDate: , dont le droit de séjour court depuis le {residenceRightSinceDate} ; le droit est possible à partir du {firstDayWithRightDate}, après les trois premiers mois][subsidiaryProtectionDate:  ; ce statut ouvre le droit depuis le {subsidiaryProtectionDate}]][notMet: n’est pas remplie : {nationalityStatus}[firstDayWithRightDate: , dont le droit de séjour court depuis le {residenceRightSinceDate} ; il n’y a pas de droit pendant les trois premiers mois, c’est-à-dire avant le {firstDayWithRightDate}][subsidiaryProtectionDate:  ; avant le {subsidiaryProtectionDate}, ce statut n’ouvrait pas le droit][equivalentAid:  ; une aide sociale équivalente peut être demandée au CPAS]][notAssessed: n’a pas été examinée : [nationalityStatus: le premier jour du droit de séjour n’est pas indiqué ({nationalityStatus})][!nationalityStatus: ni la nationalité ni le statut de séjour ne sont indiqués]] (article 3, 3°, ${law}).`,
    willingnessToWork: `La condition de disposition à travailler [met: est remplie : [excusedForHealth: des raisons de santé en dispensent le demandeur][excusedForEquity: des raisons d’équité en dispensent le demandeur][!excusedForHealth: [!excusedForEquity: le demandeur est disposé à travailler]]][notMet: n’est pas remplie : le demandeur n’est pas disposé à travailler, et ni sa santé ni l’équité ne l’en dispense][notAssessed: n’a pas été examinée : il n’est pas indiqué si le demandeur est disposé à travailler ou en est dispensé] (article 3, 5°, ${law}).`,
    otherRightsExhausted: `La condition d’épuisement des autres droits [met: est remplie : le demandeur a fait valoir ses droits aux prestations que d’autres législations lui accordent][notMet: n’est pas remplie : le demandeur n’a pas fait valoir ses droits aux prestations que d’autres législations lui accordent][notAssessed: n’a pas été examinée : il n’est pas indiqué si le demandeur a fait valoir ses droits aux prestations que d’autres législations lui accordent] (article 3, 6°, ${law}).`,
  },
  missingInputs: {
    residence: `Il n’est pas indiqué si le demandeur réside effectivement en Belgique, alors que le droit en dépend (article 3, 1°, ${law}). Cette lacune n’est pas, à elle seule, un motif de refus ; examinez cette condition avant de prendre la décision.`,
    birthDate: `La date de naissance du demandeur n’est pas indiquée, alors que le droit dépend de son âge (article 3, 2°, ${law}). Cette lacune n’est pas, à elle seule, un motif de refus ; indiquez cette date.`,
    minorException: `Le demandeur est mineur le {calculationDate}, et il n’est pas indiqué s’il est émancipé par mariage, a un enfant à charge ou est enceinte. Dans l’un de ces cas, il a le même droit qu’un majeur (article 7 ${law}).`,
    nationality: `La nationalité ou le statut de séjour du demandeur n’est pas indiqué, alors que le droit en dépend (article 3, 3°, ${law}). Cette lacune n’est pas, à elle seule, un motif de refus ; indiquez ce statut.`,
    residenceRightSince: `Le premier jour du droit de séjour n’est pas indiqué ({nationalityStatus}), alors qu’il n’y a pas de droit au revenu d’intégration pendant les trois premiers mois (article 3, 3°, ${law}). Cette lacune n’est pas, à elle seule, un motif de refus ; indiquez ce jour.`,
    willingnessToWork: `Il n’est pas indiqué si le demandeur est disposé à travailler, ou en est dispensé pour des raisons de santé ou d’équité, alors que le droit en dépend (article 3, 5°, ${law}). Cette lacune n’est pas, à elle seule, un motif de refus ; examinez cette condition avant de prendre la décision.`,
    otherRightsExhausted: `Il n’est pas indiqué si le demandeur a fait valoir ses droits aux prestations que d’autres législations lui accordent, alors que le droit en dépend (article 3, 6°, ${law}). Cette lacune n’est pas, à elle seule, un motif de refus ; examinez cette condition avant de prendre la décision.`,
    household:
      'Ni la composition du ménage ni la catégorie ne sont indiquées, et la catégorie « {category} » a été appliquée par défaut. Les montants des réponses possibles ne comptent les ressources d’aucune autre personne ; indiquez le ménage.',
    cohabitants: `Le ménage n’est pas indiqué, alors que la catégorie « {category} » signifie que le demandeur ne vit pas seul. Les ressources d’aucune autre personne n’ont été comptées ; celles du partenaire et des autres personnes que vise l’article 34 ${decree} le seraient. Indiquez le ménage.`,
    jobStart: `Le premier jour du travail [ofPartner: du partenaire ]n’est pas indiqué ({resourceType}), et ce travail n’a pas donné droit à l’exonération d’intégration socioprofessionnelle. Elle vaut pour un travail commencé le premier jour du droit, le {firstDayOfRightDate}, ou après (article 35, § 1er, ${decree}).`,
    previousRight:
      'Aucun droit antérieur au revenu d’intégration n’est indiqué, et la demande a été considérée comme nouvelle : des ressources n’ont été comptées qu’en proportion des jours couverts. La demande n’est pas nouvelle si un droit a couru pendant l’un des deux mois civils complets qui précèdent celui du {startDate}, ou depuis lors.',
    interruptedRight: `Le travail a commencé le {startedOnDate}, avant qu’un droit antérieur ne prenne fin, le {previousRightEndDate}, moins de deux mois civils complets avant celui-ci. S’il a commencé pendant ce droit, l’exonération d’intégration socioprofessionnelle continue (article 35, § 1er, ${decree}) : indiquez alors comme premier jour du droit celui de ce droit antérieur, et n’indiquez plus la fin de celui-ci.`,
    partnerRightStart: `Le travail du partenaire a commencé le {startedOnDate} et a été compté avec l’exonération d’intégration socioprofessionnelle, parce que le droit du demandeur avait alors commencé, le {firstDayOfRightDate}. L’exonération vaut si le partenaire bénéficiait déjà de ce droit quand le travail a commencé, ou avait un droit propre ; non si le travail a commencé avant (article 35, § 1er, ${decree}). Indiquez le premier jour depuis lequel le partenaire bénéficie de ce droit ou a eu un droit propre.`,
    memberIntegrationIncome: `Le débiteur d’aliments « {member} » perçoit un revenu d’intégration dont le montant n’est pas indiqué parmi ses ressources, alors qu’il en ferait partie (article 34, § 2, ${decree}). Indiquez ce montant.`,
  },
  deadlines: {
    decision: `La décision doit être prise le {lastDate} au plus tard, dans les {deadlineDays} jours qui suivent la réception de la demande, le {requestDate} (article 21, § 1er, ${law}).`,
    notification: `La décision doit être notifiée le {lastDate} au plus tard, dans les {deadlineDays} jours qui suivent ${decisionDay} (article 21 ${law}).`,
    firstPayment: `Le premier paiement doit avoir lieu le {lastDate} au plus tard, dans les {deadlineDays} jours qui suivent ${decisionDay} (article 23, § 1er, ${law}). S’il a lieu plus tard, des intérêts sont dus à partir du {interestFromDate}[decisionLate: , et à partir du {lateDecisionInterestFromDate} si le retard de la décision est imputable au CPAS].`,
    yearlyReview: `Les conditions du droit doivent être revues au moins une fois par an : la prochaine fois le {lastDate} au plus tard, un an après [reviewed: la révision du {reviewedOnDate}][!reviewed: ${decisionDay}] (article 22, § 1er, ${law}).`,
  },
  cuts: {
    timelineBegins: 'La ligne du temps commence le {cutDate}.',
    monthBegins: 'Un mois civil commence le {cutDate} ; le revenu d’intégration se calcule mois par mois.',
    ratesChange:
      'Indexation ou autre modification de montants le {cutDate}[rateParameter:  : {rateParameter}].',
    exemptionBegins: `{resourceType}[member:  de « {member} »] : exonération à partir du {cutDate} (article 22, § 1er, {letter}), ${decree}).`,
    article34Changes: `Nouvelle version de l’article 34, § 2, ${decree} à partir du {cutDate} : tous les débiteurs d’aliments majeurs qui cohabitent avec le demandeur sont pris en compte.`,
    article34AfterRevision: `Révision du {cutDate} : à partir de ce jour, la version de l’article 34, § 2, ${decree} en vigueur depuis le 1er mars 2026 s’applique aussi au demandeur.`,
    subsidiaryProtectionBegins: `Statut de protection subsidiaire : il ouvre le droit à l’intégration sociale à partir du {cutDate} (article 3 ${law}).`,
    memberArrives: 'Dans le ménage à partir du {cutDate} : « {member} » ({relationship}).',
    memberBorn: 'Naissance le {cutDate} : « {member} » ({relationship}).',
    memberLeaves: 'Dans le ménage jusqu’au {lastDate} inclus : « {member} » ({relationship}).',
    memberComesOfAge:
      '18e anniversaire le {cutDate} : « {member} » ({relationship}) est majeur à partir de ce jour.',
    applicantComesOfAge:
      '18e anniversaire du demandeur le {cutDate} : le demandeur est majeur à partir de ce jour.',
    residenceRightReachesThreeMonths: `Le droit de séjour du demandeur a commencé le {residenceRightSinceDate} : ses trois premiers mois sont écoulés le {cutDate} (article 3 ${law}).`,
    resourceBegins:
      '{resourceType}[member:  de « {member} »] : montant pris en compte à partir du {cutDate}[wholeMonths: , car les revenus du travail et les revenus de remplacement comptent par mois civil entier].',
    resourceEnds:
      '{resourceType}[member:  de « {member} »] : montant pris en compte jusqu’au {lastDate} inclus[wholeMonths: , car les revenus du travail et les revenus de remplacement comptent par mois civil entier].',
    integrationProjectSigned: `Projet individualisé d’intégration sociale signé le {signedOnDate} : le mois de la signature compte entièrement pour l’exonération des étudiants (article 35, § 2, ${decree}).`,
    artistYearsEnd: `Exonération des revenus d’une activité artistique irrégulière : les {artistYears} ans à compter du premier de ces revenus, le {firstIncomeOnDate}, sont écoulés le {cutDate} (article 35, § 3, ${decree}).`,
    homelessnessEnds: `Le demandeur s’installe dans un logement le {cutDate} et n’est plus sans abri à partir de ce jour (article 14, §§ 1er et 3, ${law}).`,
    shortageMonthsEnd: `Les trois mois de l’exonération majorée pour un métier en pénurie sont écoulés le {cutDate} (article 35, § 1er, alinéa 4, ${decree}).`,
    exemptionDaysUsedUp: `Exonération des revenus du travail : les jours pour lesquels elle est accordée sont épuisés avant le {cutDate} (article 35, § 1er, ${decree}).`,
    exemptionYearsEnd: `Exonération des revenus du travail : les six ans au cours desquels elle est accordée sont écoulés avant le {cutDate} (article 35, § 1er, ${decree}).`,
  },
  caseIssues: {
    amountMissing:
      'Aucun montant n’est indiqué pour cette ressource ({resourceType}). Indiquez-en exactement un : monthlyAmountCents, annualAmountCents ou, pour un revenu de remplacement, dailyAmountCents.',
    amountsExclusive:
      'Plusieurs montants sont indiqués pour cette ressource ({resourceType}) : {fields}. Indiquez-en exactement un.',
    birthDateMissing:
      'La date de naissance manque, alors que la catégorie dépend de l’âge d’un enfant ou d’une personne à charge. Indiquez birthDate.',
    bornAfterCalculationDay:
      'La date de naissance, le {birthDate}, est postérieure au jour sur lequel porte le calcul, le {calculationDate}. Pour une naissance au cours du mois, faites un calcul pour chaque partie du mois.',
    dateAfterPeriod:
      'Cette date, le {statedDate}, est postérieure au dernier jour de la période. Indiquez une date qui ne dépasse pas ce jour, ou n’indiquez rien.',
    memberIsNationalNumber:
      'Cet identifiant contient un numéro du Registre national. Donnez au membre du ménage un nom qui n’identifie pas la personne.',
    noPartnerInHousehold:
      'Le ménage indiqué ne comprend pas de partenaire ; aucun partenaire ne peut donc être titulaire de ce compte. Ajoutez le partenaire ou retirez partnerIsHolder.',
    notBeneficiaryOn20260116:
      'Le droit en cours a commencé le {rightStartDate}, après le 16 janvier 2026, et aucun droit antérieur n’allait jusqu’à ce jour. Retirez beneficiaryOn20260116, ou indiquez le dernier jour du droit antérieur.',
    revisedTooEarly:
      'La révision du {revisedOnDate} n’est pas postérieure au 16 janvier 2026. Indiquez la première révision qui a suivi ce jour, ou n’indiquez rien.',
    waiverOfPartner:
      'Les ressources d’un partenaire ne peuvent pas être laissées de côté pour des raisons d’équité : la loi oblige à les prendre en compte. Retirez waiver.',
    birthDateTooEarly:
      'La date de naissance, le {birthDate}, est antérieure au {firstDate}. Indiquez la date de naissance exacte.',
    caseReferenceIsNationalNumber:
      'La référence du dossier contient un numéro du Registre national. Indiquez le numéro de dossier du CPAS, qui n’identifie pas la personne.',
    categoryContradictsHousehold:
      'La catégorie déclarée, « {category} », contredit [homeless: l’indication d’une personne sans abri avec un projet d’intégration, qui correspond à][!homeless: le ménage indiqué, qui correspond à] « {derivedCategory} ». Corrigez l’un ou l’autre, ou motivez votre choix dans categoryReason.',
    cededAfterPeriod:
      'La cession, le {cededOnDate}, est postérieure au dernier jour de la période. Indiquez dans cededOn un jour qui ne dépasse pas celui-ci.',
    debtorOnlyResource:
      'Cette ressource ne s’indique pas pour le demandeur : {resourceType}. Indiquez-la pour le membre du ménage qui la perçoit, ou choisissez un autre type.',
    duplicateMember:
      'L’identifiant « {id} » désigne déjà un autre membre du ménage. Donnez à chaque membre son propre identifiant.',
    employerPartAboveTotal:
      'La part à charge de l’employeur dépasse la rémunération mensuelle totale, {monthlyAmountCents}. Indiquez une part qui ne dépasse pas ce montant.',
    equityReasonMissing:
      'Un montant est laissé hors compte pour des raisons d’équité, sans motif. Indiquez le motif dans equityReason.',
    exemptionAmountUnknown:
      'Le montant de l’exonération d’intégration socioprofessionnelle n’est pas connu pour le {askedDate}[firstDate:  ; il est connu à partir du {firstDate}]. Ce cas doit être calculé autrement.',
    giftDonorDetailsMissing:
      'L’exonération d’un don fait par une personne dépend de celle-ci. Indiquez si elle vit sous le même toit (livesUnderSameRoof) et si elle a une obligation alimentaire (hasMaintenanceDuty).',
    giftDonorMissing:
      'Le donateur n’est pas indiqué, alors que l’exonération d’un don non régulier en dépend. Indiquez donor.',
    homelessAfterMovingIn:
      'L’emménagement met fin au sans-abrisme : le demandeur a emménagé le {movedInOnDate}, et le calcul porte sur la situation du {calculationDate}. Retirez homelessWithIntegrationProject. Pour un emménagement pendant la période, demandez un calcul des jours qui précèdent, avec homelessWithIntegrationProject, et un autre à partir du jour de l’emménagement, sans cette donnée.',
    inChargeNotMinorUnmarried:
      'Seul un mineur non marié peut être indiqué comme enfant à charge, et cette personne est majeure ou mariée au premier jour de la période. Corrigez inCharge, birthDate ou married.',
    noRateInForce:
      'Aucun montant n’est connu pour le {askedDate}. Les montants sont connus à partir du {firstDate} ; indiquez une date à partir de ce jour.',
    oneOffGiftMonthly:
      'Un don non régulier ne s’indique pas par mois. Indiquez son montant total dans annualAmountCents, ou indiquez que le don est régulier.',
    partnerReceivesIntegrationIncome:
      'Dans la catégorie « personne vivant avec une famille à sa charge », le revenu d’intégration est celui du couple : le partenaire n’en perçoit pas un autre. Corrigez receivesIntegrationIncome ou la catégorie.',
    periodOutsideOneMonth:
      'La période du {startDate} au {endDate} n’est pas comprise dans un seul mois civil. Demandez un calcul par mois.',
    periodReversed:
      'La période commence le {startDate} et se termine le {endDate}, donc avant son début. Indiquez un dernier jour qui ne précède pas le premier.',
    previousRightNotBeforePeriod:
      'Le droit antérieur se termine le {previousRightEndDate}, et la période commence le {startDate}. Indiquez le dernier jour d’un droit qui s’est terminé avant la période, ou n’indiquez rien.',
    rightStartAfterPeriod:
      'Le premier jour du droit, le {rightStartDate}, est postérieur au premier jour de la période, le {startDate}. Indiquez dans rightStartDate un jour qui ne dépasse pas celui-ci, ou n’indiquez rien.',
    rightStartOfNoPartner:
      'Seul un partenaire bénéficie du droit du demandeur : rightStartDate ne s’indique pas pour un autre membre du ménage. Retirez-le ou corrigez relationship.',
    severalPartners:
      'Un autre membre du ménage est déjà indiqué comme partenaire. Indiquez un seul partenaire.',
    shareAboveOne:
      'La part indiquée, {share}, dépasse l’entier. Indiquez un numérateur qui ne dépasse pas le dénominateur.',
    startedAfterPeriod:
      'Le travail ou la formation commence le {startedOnDate}, après le dernier jour de la période. Corrigez startedOn, ou n’indiquez pas encore cette ressource.',
    volunteerCapUnknown:
      'Aucun plafond des indemnités de volontariat n’est connu pour le {askedDate}[firstDate:  ; les plafonds sont connus à partir du {firstDate}]. Ce cas doit être calculé autrement.',
    custodyOfNobodyInCharge:
      'La résidence alternée n’est indiquée que pour un enfant mineur non marié à charge, et cette personne ne l’est pas au premier jour de la période. Corrigez custodyShare, birthDate, married ou inCharge.',
    custodyShareNotAPart:
      'La part du temps indiquée, {share}, n’est pas inférieure à l’unité. Si l’enfant est là tout le temps, n’indiquez pas custodyShare.',
    custodySharesDiffer:
      'La part du temps de cet enfant, {share}, diffère de celle d’un autre enfant, {otherShare}. Demandez un calcul pour chaque période pendant laquelle les enfants présents sont les mêmes.',
    rightEndBeforePeriodEnd:
      'Le dernier jour du droit, {rightEndDate}, précède le dernier jour de la période, {endDate}. Faites se terminer la période avec le droit.',
    rightEndOutsideMonth:
      'Le dernier jour du droit, {rightEndDate}, n’est pas dans le mois de la période, qui se termine le {endDate}. Indiquez le dernier jour du droit dans ce mois, ou n’indiquez rien.',
    studentEndBeforeSignature:
      'Les études ou le projet prennent fin le {endedOnDate}, avant la signature du projet, le {signedOnDate}. Corrigez l’une des deux dates.',
    minorExceptionOfAdult:
      'Le demandeur est majeur le {calculationDate} : les exceptions prévues pour les mineurs ne le concernent pas. Retirez minorException ou corrigez birthDate.',
    residenceRightWithoutUnion:
      'Le premier jour du droit de séjour ne compte que pour un citoyen de l’Union européenne et sa famille, et le statut indiqué est un autre ({nationalityStatus}). Retirez residenceRightSince ou corrigez status.',
    breachSanctionStart:
      'Une sanction pour non-respect du projet d’intégration sociale commence le premier jour du deuxième mois qui suit la décision : décidée le {decidedOnDate}, elle commence le {expectedStartDate}. Corrigez startDate ou decidedOn.',
    dateBeforeLaw:
      'Cette date, le {statedDate}, est antérieure au {firstDate}, premier jour de la loi. Indiquez une date à partir de ce jour.',
    dateTooLate:
      'Cette date, le {statedDate}, est trop lointaine. Indiquez une date qui ne dépasse pas le {lastDate}.',
    decidedBeforeRequest:
      'La décision, le {decidedOnDate}, est antérieure à la demande, le {requestDate}. Indiquez dans decidedOn un jour qui ne la précède pas, ou n’indiquez rien.',
    fraudOfBreach:
      'La fraude ne joue un rôle que pour une sanction pour ressources non déclarées. Retirez fraud, ou corrigez ground.',
    movedInOutsidePeriod:
      'Le jour de l’emménagement, le {movedInOnDate}, n’est pas compris dans la période du {startDate} au {endDate}. Indiquez la prime dans le calcul des jours qui le comprennent, ou corrigez movedInOn.',
    reviewedBeforeDecision:
      'La révision, le {reviewedOnDate}, est antérieure à la [decided: décision][!decided: demande], le {earliestDate}. Indiquez dans reviewedOn un jour qui ne la précède pas, ou n’indiquez rien.',
    sanctionTooLong:
      'La sanction se termine le {endDate}, alors qu’elle peut durer jusqu’au {latestEndDate} au plus (durée maximale en mois : {maximumMonths}). Corrigez les jours, ou indiquez fraud ou repeated si c’est pour cela qu’elle est plus longue.',
    endBeforeStart:
      'Le dernier jour, le {endDate}, précède le premier, le {startDate}. Indiquez un dernier jour qui ne précède pas le premier.',
    timelineTooLong:
      'La ligne du temps du {startDate} au {endDate} touche plus de {maximumMonths} mois civils. Demandez plusieurs lignes du temps.',
    rightStartMissing:
      'Le droit de celui qui percevait un revenu d’intégration le 16 janvier 2026 est antérieur à cette ligne du temps. Indiquez-en le premier jour.',
    timelineOfTooManyPeriods:
      'La ligne du temps compte trop de périodes : ses faits changent si souvent qu’il y en a {periods}, alors que {maximumPeriods} sont possibles. Demandez plusieurs lignes du temps.',
    timelineTooLarge:
      'La ligne du temps est trop grande : {periods} périodes avec {facts} faits au total (personnes, ressources, suspensions du paiement, longs motifs), alors que {maximumFacts} sont possibles. Demandez plusieurs lignes du temps.',
  },
  checks: {
    factsUnaltered:
      '[passed: Les faits conservés sont ceux qui ont été enregistrés.][!passed: Les faits conservés ne sont plus ceux qui ont été enregistrés.]',
    resultUnaltered:
      '[passed: Le résultat conservé est celui qui a été enregistré.][!passed: Le résultat conservé n’est plus celui qui a été enregistré.]',
    summaryAgrees:
      '[passed: Le résumé du calcul concorde avec les faits et le résultat conservés.][!passed: Le résumé du calcul ne concorde pas avec les faits et le résultat conservés.]',
    rateBookUnaltered:
      '[passed: Les montants conservés sont ceux que le calcul a utilisés.][!passed: Les montants conservés ne sont plus ceux que le calcul a utilisés.]',
    recomputedIdentical:
      '[passed: Le calcul refait donne le même résultat, au cent près.][!passed: Le calcul refait ne donne pas le même résultat, ou n’a pas pu être refait.]',
    identityUnaltered:
      '[passed: L’identifiant, le moment de l’enregistrement et le reçu sont ceux qui sont entrés dans l’arbre d’audit.][!passed: L’identifiant, le moment de l’enregistrement et le reçu ne sont pas ceux qui sont entrés dans l’arbre d’audit.]',
    inSignedTree:
      '[passed: L’enregistrement figure dans l’arbre d’audit signé en dernier lieu.][!passed: L’enregistrement ne figure pas dans l’arbre d’audit signé en dernier lieu, ou la signature n’est pas valable.]',
  },
  rateChecks: {
    unknownSeries: `Le service n’utilise pas de tel montant : ${rate}. Vérifiez la catégorie et l’unité.`,
    rowRepeated: `Cette révision contient déjà une ligne pour le même montant et le même premier jour, le {effectiveFromDate} : ${rate}. Retirez l’une des deux.`,
    rowChangesNothing: `Cette ligne est déjà publiée, telle quelle, avec effet au {effectiveFromDate} : ${rate}. Retirez-la.`,
    rowConflicts: `Ce qui est publié avec effet au {effectiveFromDate} a changé depuis la préparation de cette ligne : ${rate}. Examinez le montant publié à présent et préparez à nouveau la révision.`,
    nothingToWithdraw: `Aucun montant n’est publié avec effet au {effectiveFromDate} ; aucun ne peut donc être retiré : ${rate}. Retirez la ligne.`,
    withdrawsFirstRate: `Il s’agit du plus ancien montant connu, en vigueur depuis le {effectiveFromDate} : ${rate}. Sans lui, aucun calcul ne serait possible pour cette période. Corrigez plutôt le montant.`,
    beforeFirstKnownDay:
      'Le premier jour, le {effectiveFromDate}, est antérieur au {firstDate}, premier jour pour lequel le service calcule. Corrigez-le.',
    bandsReversed:
      'À partir du {effectiveFromDate}, la première tranche des capitaux mobiliers irait jusqu’à {exemptUpToCents}, au-delà de la limite de la deuxième, {lowBandUpToCents}. Corrigez l’une des deux limites.',
    firstDayNotFirstOfMonth:
      'Le premier jour, le {effectiveFromDate}, n’est pas le premier d’un mois, alors qu’un calcul applique les montants du premier jour de son mois. Corrigez-le.',
    numberOutOfRange: `Le service ne peut pas calculer avec ce nombre : ${rate}. Un pourcentage se situe entre 0 et 1 ; un coefficient est supérieur à 0 et ne dépasse pas {maximumFactor}. Corrigez-le.`,
    categoryAmountMissing: `Des montants des catégories prennent effet le {effectiveFromDate}, et celui-ci manque : ${rate}. Ajoutez-le, même s’il reste inchangé.`,
    linkedAmountMissing: `Des montants liés à l’indice prennent effet le {effectiveFromDate}, et celui-ci, qui y est lié aussi, manque : ${rate}.[expectedCents:  L’indexation le porte à {expectedCents}.] Ajoutez-le, même s’il reste inchangé.`,
    monthlyNotTwelfth:
      'Pour la catégorie « {category} », {monthlyCents} par mois n’est pas le douzième de {annualCents} par an, soit {expectedMonthlyCents}. Corrigez l’un des deux.',
    monthlyOffByOneCent:
      'Pour la catégorie « {category} », {monthlyCents} par mois diffère d’un cent du douzième de {annualCents} par an, soit {expectedMonthlyCents}. Comparez les deux avec le tableau officiel.',
    amountFallsSharply: `Le {effectiveFromDate}, le montant baisse de plus de 1 %, de {previousCents} à {amountCents} : ${rate}. Corrigez-le.`,
    amountFalls: `Le {effectiveFromDate}, le montant baisse de {previousCents} à {amountCents} : ${rate}. Comparez-le avec le tableau officiel.`,
    amountDiffersFromIndex: `Le montant, {amountCents}, n’est pas celui que donne l’indexation : {baseCents} × {coefficientTenThousandths} = {expectedCents} (${rate}). Comparez-le avec le tableau officiel.`,
    categoriesMoveAlone:
      'Le {effectiveFromDate}, les montants des catégories changent, mais pas ceux de l’exonération d’intégration socioprofessionnelle. Cela ne se produit que lorsqu’un arrêté relève les montants de base des catégories. Comparez avec le tableau officiel.',
    indexStepSkipped:
      'Le {effectiveFromDate}, les montants augmentent de {stepCount} sauts d’indice à la fois : une indexation antérieure semble manquer. Comparez avec les tableaux officiels.',
    firstDayLongAfterPrevious:
      'Le premier jour, le {effectiveFromDate}, est postérieur de plus de 24 mois au {previousDate}, premier jour des montants précédents. Vérifiez qu’il n’y a pas eu d’indexation entre les deux.',
    amountRisesSharply: `Le {effectiveFromDate}, le montant passe de {previousCents} à {amountCents}, soit plus de 1 % au-dessus de ce que donne un saut d’indice (2 %) : ${rate}. Comparez-le avec le tableau officiel.`,
    riseIsNoIndexStep: `Le {effectiveFromDate}, le montant passe de {previousCents} à {amountCents}, ce qui n’est pas un saut d’indice (2 %) : ${rate}. Comparez-le avec le tableau officiel.`,
    numberChanges: `Un nombre change que l’indexation ne concerne pas : ${rate}. Vérifiez-le dans l’arrêté qui le modifie.`,
    firstDayInPast:
      'Le premier jour, le {effectiveFromDate}, précède la date d’aujourd’hui, le {todayDate} : des calculs déjà effectués pour cette période seraient désormais différents. Consultez l’incidence de la révision.',
  },
  lists: {
    holdings: '{resourceType} : {amountCents}[joint: , compte à {jointHolders} titulaires]',
    groups:
      '{amountCents}[!whole: , détenus en commun, dont une part de {share}] : [!lowBandCents: rien, ce montant ne dépassant pas {exemptUpToCents}][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
    cessions:
      '[forValue: cession à titre onéreux][!forValue: cession à titre gratuit, sans déduction,] du {cededOnDate} : {marketValueCents}[dismembered:  × {partRate} ({right})][partial:  × {share}][personalDebtsRepaidCents:  − {personalDebtsRepaidCents} (dettes personnelles remboursées)][exemptSliceCents:  − {exemptSliceCents}[partial:  × {share}] (seul bien)][abatementMonths:  − {abatementAnnualCents} × {abatementMonths} ÷ 12 (abattement, {abatementMonths} mois)][equityReductionCents:  − {equityReductionCents} (raisons d’équité[equityReason:  : « {equityReason} »])][retainedCents: [!wholeValueRetained:  = {retainedCents}]][!retainedCents: , dont il ne reste rien]',
    custodyParts: '{custodySituation}, catégorie « {category} », {monthlyCents} × {share}',
    notApplied: '{regime}, car {reason}',
    exceptionalStays: 'du {startDate} au {endDate} : « {exceptionalReason} »',
    debtors:
      '« {member} » ({relationship}) : {resourcesAnnualCents}[waiverReason: , dont {retainedAnnualCents} retenus pour des raisons d’équité (motif : « {waiverReason} »)][!grouped: , soit un excédent de {excessAnnualCents}]',
  },
  introductions: {
    partner: 'partenaire du demandeur',
    member:
      '[entersOwnTotal: dans le total de « {resourceOf} »][!entersOwnTotal: membre du ménage « {resourceOf} »]',
  },
};
