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
    inCompanyTrainingBonus: `Formation professionnelle individuelle en entreprise, mois {monthNumber} : la part de la rémunération à charge de l’employeur, {employerBorneMonthlyCents} par mois × 12 = {exemptAnnualCents} par an, est exonérée pendant six mois au plus (article 22, § 1er, e), ${decree}). La rémunération totale est de {monthlyAmountCents} par mois.`,
    guardianIndemnityExempt: `Indemnité forfaitaire de tuteur de mineurs étrangers non accompagnés : {grossAnnualCents} par an, tutelles à temps plein par an : {fullTimeGuardianships}. Ce montant est entièrement exonéré, car l’exonération vaut jusqu’à l’équivalent de deux tutelles à temps plein par an (article 22, § 1er, p), ${decree}).`,
    guardianIndemnityAboveCap: `Indemnité forfaitaire de tuteur de mineurs étrangers non accompagnés : {grossAnnualCents} par an, tutelles à temps plein par an : {fullTimeGuardianships}. L’exonération est limitée à l’équivalent de deux tutelles à temps plein par an (article 22, § 1er, p), ${decree}). La part des tutelles au-delà de deux est prise en compte : {grossAnnualCents} × {countedShare} = {countedAnnualCents} par an ; le reste, {exemptAnnualCents}, est exonéré.`,
    volunteerIndemnityExempt: `Indemnités de volontariat : {grossAnnualCents} par an, au plus {highestDayCents} par jour. Elles sont entièrement exonérées, car elles ne dépassent ni le plafond journalier de {dayCapCents} ni le plafond annuel de {yearCapCents} (article 22, § 1er, q), ${decree}).`,
    volunteerIndemnityCounted: `Indemnités de volontariat : {grossAnnualCents} par an, au plus {highestDayCents} par jour. Elles sont entièrement prises en compte, car l’exonération suppose que le plafond journalier et le plafond annuel soient tous deux respectés (article 22, § 1er, q), ${decree}).[!withinDayCap:  Le plafond journalier de {dayCapCents} est dépassé.][!withinYearCap:  Le plafond annuel de {yearCapCents} est dépassé.]`,
    replacementIncome: `{resourceType} : ${daily}${annually}. Ce revenu de remplacement est entièrement pris en compte, pour son montant net (article 24 ${decree}).`,
    newApplicationProration: `Nouvelle demande dont le droit ne couvre pas tout le mois : les revenus professionnels et de remplacement du mois entier ne sont comptés qu’en proportion des jours couverts ${days}. {professionalAnnualCents} ÷ 12 × {coveredDays} ÷ {monthDays} = {proratedMonthlyCents} par mois, montant arrondi au cent ; {proratedMonthlyCents} × 12 = {proratedAnnualCents} par an. Les ressources prises en compte diminuent donc de {professionalAnnualCents} − {proratedAnnualCents} = {reductionAnnualCents}.`,
    movableCapital: `Capitaux mobiliers : {capitalCents} au total ({holdings}). Est compté comme revenu annuel un pourcentage du capital : rien jusqu’à {exemptUpToCents}, {lowRate} de la tranche de {exemptUpToCents} à {lowBandUpToCents} et {highRate} de ce qui dépasse (article 27 ${decree}). Calcul : {groups}. Revenu pris en compte : {countedAnnualCents} par an.`,
    memberNotCounted: `Les ressources d’un membre du ménage (« {member} », {relationship}) ne sont pas prises en compte (article 34, § 3, ${decree}) : {memberReason}.`,
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
    newApplicationAssumed:
      'Aucun droit antérieur au revenu d’intégration n’est indiqué. Le calcul considère la demande comme nouvelle et ne compte les revenus professionnels et de remplacement qu’en proportion des jours couverts. Indiquez le dernier jour du droit antérieur s’il y en a eu un.',
    volunteerCapOfEarlierYear:
      'Les plafonds des indemnités de volontariat de {year} ne sont pas connus. Ceux qui sont en vigueur depuis le {effectiveFromDate} ont été appliqués ; vérifiez-les.',
    volunteerRaisedCapUnknown:
      'Les indemnités de volontariat dépassent le plafond annuel ordinaire et ont été prises en compte. Un plafond annuel majoré existe pour certaines activités, comme le sport, la garde de nuit ou le transport de patients ; il n’est pas connu ici. Vérifiez s’il s’applique.',
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
    birthDateNotBeforePeriod:
      'La date de naissance, le {birthDate}, est postérieure au dernier jour de la période. Indiquez une date qui ne dépasse pas ce jour.',
    birthDateTooEarly:
      'La date de naissance, le {birthDate}, est antérieure au {firstDate}. Indiquez la date de naissance exacte.',
    caseReferenceIsNationalNumber:
      'La référence du dossier est un numéro du Registre national. Indiquez le numéro de dossier du CPAS, qui n’identifie pas la personne.',
    categoryContradictsHousehold:
      'La catégorie déclarée, « {category} », contredit le ménage indiqué, qui correspond à « {derivedCategory} ». Corrigez l’un ou l’autre, ou motivez votre choix dans categoryReason.',
    cohabitantsNotYetCalculated:
      'Les ressources de ce membre du ménage ({relationship}) peuvent devoir être prises en compte, et le service ne calcule pas encore la part des cohabitants. Ce cas doit être calculé autrement.',
    debtorOnlyResource:
      'Cette ressource ne s’indique pas pour le demandeur : {resourceType}. Indiquez-la pour le membre du ménage qui la perçoit, ou choisissez un autre type.',
    duplicateMember:
      'L’identifiant « {id} » désigne déjà un autre membre du ménage. Donnez à chaque membre son propre identifiant.',
    employerPartAboveTotal:
      'La part à charge de l’employeur dépasse la rémunération mensuelle totale, {monthlyAmountCents}. Indiquez une part qui ne dépasse pas ce montant.',
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
    periodOutsideOneMonth:
      'La période du {startDate} au {endDate} n’est pas comprise dans un seul mois civil. Demandez un calcul par mois.',
    periodReversed:
      'La période commence le {startDate} et se termine le {endDate}, donc avant son début. Indiquez un dernier jour qui ne précède pas le premier.',
    previousRightNotBeforePeriod:
      'Le droit antérieur se termine le {previousRightEndDate}, et la période commence le {startDate}. Indiquez le dernier jour d’un droit qui s’est terminé avant la période, ou n’indiquez rien.',
    resourceNotYetCalculated:
      'Le service ne calcule pas encore cette ressource : {resourceType}. Ce cas doit être calculé autrement.',
    severalPartners:
      'Un autre membre du ménage est déjà indiqué comme partenaire. Indiquez un seul partenaire.',
    trainingRestNotYetCalculated:
      'La rémunération de la formation qui n’est pas à charge de l’employeur, et toute la rémunération après six mois, est un revenu professionnel, que le service ne calcule pas encore. Ce cas doit être calculé autrement.',
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
  },
  lists: {
    holdings: '{resourceType} : {amountCents}[joint: , compte à {jointHolders} titulaires]',
    groups:
      '{amountCents}[!whole: , détenus en commun, dont une part de {share}] : [!lowBandCents: rien, ce montant ne dépassant pas {exemptUpToCents}][lowBandCents: [!whole: (]{lowRate} × {lowBandCents}[highBandCents:  + {highRate} × {highBandCents}][!whole: ) × {share}]]',
  },
};
