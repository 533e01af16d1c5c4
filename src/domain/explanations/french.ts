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
const propertyNotRented = `[annualRentCents:  Le loyer, {annualRentCents}[partial:  × {share}] par an, ne dépasse pas ce résultat et n’est donc pas compté.][interestDeductedCents:  Les intérêts d’emprunt, {deductibleInterestAnnualCents}[partial:  × {share}], sont déduits à concurrence de la moitié de ce résultat au plus : {interestDeductedCents}.][lifeAnnuityDeductedCents:  La rente viagère payée, {lifeAnnuityAnnualCents}[partial:  × {share}], est déduite à concurrence de la moitié de ce résultat au plus : {lifeAnnuityDeductedCents}.] Revenu pris en compte : [deductedAnnualCents: {baseAnnualCents}[interestDeductedCents:  − {interestDeductedCents}][lifeAnnuityDeductedCents:  − {lifeAnnuityDeductedCents}] = ]{countedAnnualCents} par an (articles 25 et 26 ${decree}).`;

/** The family benefits that the debtors draw for the applicant: what they are worth, and why. */
const familyBenefits =
  '[familyBenefitsBelowFlat: montant prouvé, inférieur au forfait de {familyBenefitFlatMonthlyCents} par mois × 12][!familyBenefitsBelowFlat: forfait de {familyBenefitFlatMonthlyCents} par mois × 12, quels que soient le rang, l’âge et la Région]';

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
    socioProfessionalExemption: `Exonération d’intégration socioprofessionnelle ({regime}, article 35 ${decree}) : {regimeMonthlyCents} par mois. [endsWithinMonth: Le compteur s’achève pendant le mois : {regimeMonthlyCents} × {daysUsedNow} ÷ {monthDays} = {exemptionMonthlyCents}, montant arrondi au cent. ]{exemptionMonthlyCents} × 12 = {exemptionAnnualCents} par an[limitedToIncome: , limités ici à {exemptAnnualCents}, soit les revenus du travail et de formation qui y donnent droit][!limitedToIncome: , à déduire des revenus du travail et de formation qui y donnent droit, {eligibleAnnualCents} par an].[counterDays:  Compteur de {counterDays} jours : jours utilisés avant la période, {daysUsedBefore} ; pendant la période, {daysUsedNow} ; jours restants, {daysRemaining}.][notApplied:  Régime non appliqué : {notApplied}.]`,
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
      'La catégorie déclarée, « {category} », n’est pas celle qui correspond au ménage indiqué, « {derivedCategory} ». La catégorie déclarée a été appliquée, pour le motif donné.',
    birthDateNotStated: `La date de naissance du demandeur n’est pas indiquée. Le calcul suppose qu’il remplit la condition d’âge des articles 3 et 7 ${law}.`,
    applicantIsMinor: `Le demandeur est mineur au premier jour de la période. Un mineur n’a droit au revenu d’intégration que s’il est émancipé par mariage, a un ou plusieurs enfants à sa charge ou apporte la preuve d’une grossesse (article 7 ${law}) ; le calcul ne l’a pas vérifié.`,
    periodStartsBeforeRequest:
      'La période commence le {startDate}, avant la date de la demande, le {requestDate}. Le revenu d’intégration est en principe octroyé à partir de la date de la demande ; vérifiez le premier jour de la période.',
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
    partialWaiver: `Des ressources de « {member} », le CPAS n’a retenu que {retainedAnnualCents} par an pour des raisons d’équité (article 34, § 2, ${decree}). La décision doit être spécialement motivée.`,
    transitionOfArticle34: `Le demandeur percevait un revenu d’intégration le 16 janvier 2026. La version de l’article 34 ${decree} antérieure au 1er mars 2026 a été appliquée, car aucune révision faite depuis lors n’est indiquée pour cette date. Vérifiez si une révision a eu lieu.`,
    transitionProbablyOver: `Le demandeur percevait un revenu d’intégration le 16 janvier 2026, et la version de l’article 34 ${decree} antérieure au 1er mars 2026 a été appliquée, faute de révision indiquée. La révision annuelle devrait pourtant avoir eu lieu ; indiquez-en le jour.`,
    choiceStated:
      'Le CPAS a indiqué son choix sur un point que la réglementation laisse ouvert : {statedChoice}[countedShareOfExcess:  ({countedShareOfExcess})].',
    exSpouseLimit: `Les ressources de l’ex-conjoint (« {member} ») ont été prises en compte comme celles d’un débiteur d’aliments (article 34, § 2, ${decree}). Son obligation est limitée par le Code civil (article 301) ; le calcul ne l’a pas vérifié.`,
  },
  refusalReasons: {
    resourcesNotBelowCategoryAmount: `Le revenu d’intégration est refusé, car les ressources prises en compte ne sont pas inférieures au montant auquel elles sont comparées : [proratedCategoryCents: {proratedMonthlyCents} pour les jours couverts du mois, contre un montant de la catégorie de {proratedCategoryCents} pour ces mêmes jours][!proratedCategoryCents: {resourcesAnnualCents} par an, contre un montant de la catégorie de {categoryAnnualCents} par an] (articles 3, 4°, et 14, § 2, ${law}). L’exonération forfaitaire ne s’applique qu’à celui dont les ressources sont inférieures à ce montant.`,
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
      'La catégorie déclarée, « {category} », contredit le ménage indiqué, qui correspond à « {derivedCategory} ». Corrigez l’un ou l’autre, ou motivez votre choix dans categoryReason.',
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
    severalPartners:
      'Un autre membre du ménage est déjà indiqué comme partenaire. Indiquez un seul partenaire.',
    shareAboveOne:
      'La part indiquée, {share}, dépasse l’entier. Indiquez un numérateur qui ne dépasse pas le dénominateur.',
    startedAfterPeriod:
      'Le travail ou la formation commence le {startedOnDate}, après le dernier jour de la période. Corrigez startedOn, ou n’indiquez pas encore cette ressource.',
    volunteerCapUnknown:
      'Aucun plafond des indemnités de volontariat n’est connu pour le {askedDate}[firstDate:  ; les plafonds sont connus à partir du {firstDate}]. Ce cas doit être calculé autrement.',
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
  lists: {
    holdings: '{resourceType} : {amountCents}[joint: , compte à {jointHolders} titulaires]',
    groups:
      '{amountCents}[!whole: , détenus en commun, dont une part de {share}] : [!lowBandCents: rien, ce montant ne dépassant pas {exemptUpToCents}][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
    cessions:
      '[forValue: cession à titre onéreux][!forValue: cession à titre gratuit, sans déduction,] du {cededOnDate} : {marketValueCents}[dismembered:  × {partRate} ({right})][partial:  × {share}][personalDebtsRepaidCents:  − {personalDebtsRepaidCents} (dettes personnelles remboursées)][exemptSliceCents:  − {exemptSliceCents}[partial:  × {share}] (seul bien)][abatementMonths:  − {abatementAnnualCents} × {abatementMonths} ÷ 12 (abattement, {abatementMonths} mois)][equityReductionCents:  − {equityReductionCents} (raisons d’équité[equityReason:  : « {equityReason} »])][retainedCents: [!wholeValueRetained:  = {retainedCents}]][!retainedCents: , dont il ne reste rien]',
    notApplied: '{regime}, car {reason}',
    debtors:
      '« {member} » ({relationship}) : {resourcesAnnualCents}[waiverReason: , dont {retainedAnnualCents} retenus pour des raisons d’équité (motif : « {waiverReason} »)][!grouped: , soit un excédent de {excessAnnualCents}]',
  },
  introductions: {
    partner: 'partenaire du demandeur',
    member:
      'membre du ménage « {resourceOf} »[entersOwnTotal:  (ce qui est pris en compte entre dans le total de cette personne, et non directement dans les ressources du demandeur)]',
  },
};
