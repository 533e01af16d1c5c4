import type { CustodySituation, LineKind, PossibleAnswerCode } from '../breakdown.ts';
import type { Calculation } from '../calculate.ts';
import type { CategoryChoice } from '../case.ts';
import type { Act } from '../legal-references.ts';
import type { giftReasons } from '../provisions/decree-article-22-1-exempt-resources.ts';
import type { memberReasons } from '../provisions/decree-article-34-cohabitants.ts';
import type { Regime, RegimeReason } from '../provisions/decree-article-35-socio-professional-exemption.ts';
import type { MinorException } from '../provisions/law-article-7-minors.ts';
import type { Category, Confidence, RateParameter, RateUnit } from '../rate-book.ts';
import type { ExemptResourceType, Relationship, ResourceType } from '../resource-types.ts';
import type { NationalityStatus, Property, StatedDetention, StatedSanction } from '../stated-case.ts';
import type { Text } from './languages.ts';

/**
 * The terms of the law in the three official languages and in English, in one place. French and Dutch are
 * those of the law of 26 May 2002 and the royal decree of 11 July 2002; German those of their official translation
 * (royal decree of 9 March 2003). Terms are written as they stand in the middle of a sentence.
 */

/** Terms that stand in many texts. */
export const keyTerms = {
  integrationIncome: {
    fr: 'revenu d’intégration',
    nl: 'leefloon',
    de: 'Eingliederungseinkommen',
    en: 'integration income',
  },
  socialIntegration: {
    fr: 'droit à l’intégration sociale',
    nl: 'recht op maatschappelijke integratie',
    de: 'Recht auf soziale Eingliederung',
    en: 'right to social integration',
  },
  publicCentre: {
    fr: 'centre public d’action sociale (CPAS)',
    nl: 'openbaar centrum voor maatschappelijk welzijn (OCMW)',
    de: 'öffentliches Sozialhilfezentrum (ÖSHZ)',
    en: 'public centre for social welfare (CPAS/OCMW)',
  },
  resources: { fr: 'ressources', nl: 'bestaansmiddelen', de: 'Existenzmittel', en: 'resources' },
  flatExemption: {
    fr: 'exonération forfaitaire',
    nl: 'forfaitaire vrijstelling',
    de: 'pauschale Freistellung',
    en: 'flat exemption',
  },
  socioProfessionalExemption: {
    fr: 'exonération d’intégration socioprofessionnelle (ISP)',
    nl: 'vrijstelling voor socio-professionele integratie (SPI-vrijstelling)',
    de: 'Freistellung zur sozialberuflichen Eingliederung (SBE)',
    en: 'socio-professional integration exemption',
  },
  applicant: { fr: 'demandeur', nl: 'aanvrager', de: 'Antragsteller', en: 'applicant' },
  decision: { fr: 'décision', nl: 'beslissing', de: 'Beschluss', en: 'decision' },
} as const satisfies Record<string, Text>;

/** Article 14, § 1, of the law. */
export const categoryTerms: Record<Category, Text> = {
  cohabitant: {
    fr: 'personne cohabitante',
    nl: 'samenwonende persoon',
    de: 'zusammenwohnende Person',
    en: 'cohabiting person',
  },
  isolated: {
    fr: 'personne isolée',
    nl: 'alleenstaande persoon',
    de: 'alleinstehende Person',
    en: 'person living alone',
  },
  familyInCharge: {
    fr: 'personne vivant avec une famille à sa charge',
    nl: 'persoon met een gezin ten laste',
    de: 'Person, die mit einer Familie zu ihren Lasten zusammenwohnt',
    en: 'person living with a dependent family',
  },
};

/** How the category came to be. */
export const categoryBasisTerms: Record<CategoryChoice['basis'], Text> = {
  declared: {
    fr: 'catégorie déclarée dans la demande de calcul',
    nl: 'categorie opgegeven in de aanvraag tot berekening',
    de: 'in der Berechnungsanfrage angegebene Kategorie',
    en: 'category stated in the request',
  },
  derived: {
    fr: 'catégorie déduite de la composition du ménage',
    nl: 'categorie afgeleid uit de samenstelling van het huishouden',
    de: 'aus der Haushaltszusammensetzung abgeleitete Kategorie',
    en: 'category derived from the household',
  },
};

export const resourceTypeTerms: Record<ResourceType, Text> = {
  wage: {
    fr: 'rémunération nette d’un travail salarié',
    nl: 'nettoloon uit arbeid in loondienst',
    de: 'Nettolohn aus Arbeit als Arbeitnehmer',
    en: 'net wage',
  },
  selfEmployedIncome: {
    fr: 'revenu net d’une activité indépendante',
    nl: 'netto-inkomen uit een zelfstandige activiteit',
    de: 'Nettoeinkommen aus selbstständiger Tätigkeit',
    en: 'net income from self-employment',
  },
  mealVouchersEmployerShare: {
    fr: 'part de l’employeur dans les titres-repas',
    nl: 'werkgeversbijdrage in de maaltijdcheques',
    de: 'Arbeitgeberanteil an den Mahlzeitschecks',
    en: 'employer’s share of meal vouchers',
  },
  ecoVouchers: { fr: 'éco-chèques', nl: 'ecocheques', de: 'Öko-Schecks', en: 'eco-vouchers' },
  trainingAllowance: {
    fr: 'indemnité de formation ou de stage',
    nl: 'opleidings- of stagevergoeding',
    de: 'Ausbildungs- oder Praktikumsentschädigung',
    en: 'training or traineeship allowance',
  },
  inCompanyTraining: {
    fr: 'formation professionnelle individuelle en entreprise',
    nl: 'individuele beroepsopleiding in de onderneming',
    de: 'individuelle Berufsausbildung im Unternehmen',
    en: 'individual in-company vocational training',
  },
  severancePay: {
    fr: 'indemnité compensatoire de préavis',
    nl: 'opzeggingsvergoeding',
    de: 'Kündigungsentschädigung',
    en: 'pay in lieu of notice',
  },
  unemploymentBenefit: {
    fr: 'allocation de chômage',
    nl: 'werkloosheidsuitkering',
    de: 'Arbeitslosengeld',
    en: 'unemployment benefit',
  },
  sicknessBenefit: {
    fr: 'indemnité d’incapacité de travail de l’assurance maladie-invalidité',
    nl: 'arbeidsongeschiktheidsuitkering van de ziekte- en invaliditeitsverzekering',
    de: 'Arbeitsunfähigkeitsentschädigung der Kranken- und Invalidenversicherung',
    en: 'sickness or invalidity benefit',
  },
  pension: { fr: 'pension', nl: 'pensioen', de: 'Pension', en: 'pension' },
  bridgingRight: {
    fr: 'droit passerelle des indépendants',
    nl: 'overbruggingsrecht voor zelfstandigen',
    de: 'Überbrückungsrecht für Selbstständige',
    en: 'bridging right for the self-employed',
  },
  incomeReplacementAllowance: {
    fr: 'allocation de remplacement de revenus (ARR)',
    nl: 'inkomensvervangende tegemoetkoming (IVT)',
    de: 'Beihilfe zur Ersetzung des Einkommens (BEE)',
    en: 'income replacement allowance',
  },
  artistIncome: {
    fr: 'revenu d’une activité artistique irrégulière',
    nl: 'inkomen uit een onregelmatige artistieke activiteit',
    de: 'Einkommen aus unregelmäßiger künstlerischer Tätigkeit',
    en: 'income from irregular artistic work',
  },
  aleCheques: {
    fr: 'rémunération en chèques ALE',
    nl: 'vergoeding in PWA-cheques (wijk-werken)',
    de: 'Entlohnung in LBA-Schecks',
    en: 'pay in ALE/PWA cheques (local employment agency)',
  },
  volunteerIndemnity: {
    fr: 'indemnité de volontariat',
    nl: 'vrijwilligersvergoeding',
    de: 'Entschädigung für Freiwilligenarbeit',
    en: 'volunteer’s indemnity',
  },
  guardianIndemnity: {
    fr: 'indemnité forfaitaire de tuteur de mineurs étrangers non accompagnés',
    nl: 'forfaitaire vergoeding van voogd van niet-begeleide minderjarige vreemdelingen',
    de: 'Pauschalentschädigung als Vormund unbegleiteter minderjähriger Ausländer',
    en: 'flat indemnity of a guardian of unaccompanied foreign minors',
  },
  gift: { fr: 'don', nl: 'gift', de: 'Schenkung', en: 'gift of money' },
  alimonyForSelf: {
    fr: 'pension alimentaire perçue pour soi-même',
    nl: 'onderhoudsgeld ontvangen voor zichzelf',
    de: 'Unterhaltsgeld für sich selbst',
    en: 'alimony received for oneself',
  },
  familyBenefitsForSelf: {
    fr: 'prestations familiales perçues pour soi-même',
    nl: 'gezinsbijslag ontvangen voor zichzelf',
    de: 'Familienleistungen für sich selbst',
    en: 'family benefits received for oneself',
  },
  recurrentGrant: {
    fr: 'aide financière récurrente d’un service social',
    nl: 'terugkerende financiële steun van een sociale dienst',
    de: 'wiederkehrende finanzielle Beihilfe eines Sozialdienstes',
    en: 'recurrent grant of a social service',
  },
  foreignStudyGrant: {
    fr: 'bourse d’études accordée par un État étranger',
    nl: 'studiebeurs toegekend door een vreemde Staat',
    de: 'von einem ausländischen Staat gewährte Studienbeihilfe',
    en: 'study grant of a foreign State',
  },
  localHousingAid: {
    fr: 'aide provinciale ou communale au logement',
    nl: 'provinciale of gemeentelijke huisvestingssteun',
    de: 'Wohnbeihilfe der Provinz oder der Gemeinde',
    en: 'provincial or municipal housing aid',
  },
  foreignPropertyIncome: {
    fr: 'revenus de biens immobiliers situés à l’étranger',
    nl: 'inkomsten uit onroerende goederen in het buitenland',
    de: 'Einkünfte aus unbeweglichen Gütern im Ausland',
    en: 'income from real property abroad',
  },
  otherIncome: {
    fr: 'autre ressource',
    nl: 'ander bestaansmiddel',
    de: 'sonstiges Existenzmittel',
    en: 'other income',
  },
  movableCapital: {
    fr: 'capitaux mobiliers',
    nl: 'roerende kapitalen',
    de: 'bewegliches Kapital',
    en: 'movable capital',
  },
  holidayPay: { fr: 'pécule de vacances', nl: 'vakantiegeld', de: 'Urlaubsgeld', en: 'holiday pay' },
  yearEndBonus: {
    fr: 'prime de fin d’année',
    nl: 'eindejaarspremie',
    de: 'Jahresendprämie',
    en: 'year-end bonus',
  },
  taxRefund: {
    fr: 'remboursement d’impôt',
    nl: 'belastingteruggave',
    de: 'Steuererstattung',
    en: 'tax refund',
  },
  inheritance: { fr: 'héritage', nl: 'erfenis', de: 'Erbschaft', en: 'inheritance' },
  cpasAid: {
    fr: 'aide sociale accordée par un CPAS',
    nl: 'maatschappelijke dienstverlening van een OCMW',
    de: 'von einem ÖSHZ gewährte Sozialhilfe',
    en: 'social assistance from a CPAS/OCMW',
  },
  familyBenefitsForChildren: {
    fr: 'prestations familiales perçues pour des enfants',
    nl: 'gezinsbijslag ontvangen voor kinderen',
    de: 'Familienleistungen für Kinder',
    en: 'family benefits received for children',
  },
  familyBenefitsDisabilitySupplement: {
    fr: 'supplément de prestations familiales en raison d’un handicap',
    nl: 'toeslag op de gezinsbijslag wegens een handicap',
    de: 'Zuschlag zu den Familienleistungen wegen einer Behinderung',
    en: 'disability supplement to family benefits',
  },
  alimonyForChild: {
    fr: 'pension alimentaire, ou avance sur celle-ci, perçue pour un enfant',
    nl: 'onderhoudsgeld, of voorschot daarop, ontvangen voor een kind',
    de: 'Unterhaltsgeld oder Vorschuss darauf für ein Kind',
    en: 'alimony, or an advance on it, received for a child',
  },
  regionalHousingPremium: {
    fr: 'prime ou allocation régionale de déménagement, d’installation ou de loyer',
    nl: 'gewestelijke verhuis-, installatie- of huurtoelage',
    de: 'regionale Umzugs-, Einrichtungs- oder Mietbeihilfe',
    en: 'regional moving, installation or rent premium',
  },
  studyGrant: {
    fr: 'allocation d’études d’une Communauté',
    nl: 'studietoelage van een gemeenschap',
    de: 'Studienbeihilfe einer Gemeinschaft',
    en: 'study grant of a Community',
  },
  fosterCareAllowance: {
    fr: 'allocation d’une Communauté pour l’accueil familial de jeunes',
    nl: 'toelage van een gemeenschap voor de opvang van jongeren in een pleeggezin',
    de: 'Beihilfe einer Gemeinschaft für die Aufnahme Jugendlicher in einer Pflegefamilie',
    en: 'Community allowance for fostering young people',
  },
  attendanceFees: {
    fr: 'jetons de présence de conseiller provincial, communal ou de l’action sociale',
    nl: 'presentiegeld als provincieraadslid, gemeenteraadslid of lid van de raad voor maatschappelijk welzijn',
    de: 'Anwesenheitsgelder als Provinzial-, Gemeinde- oder Sozialhilferatsmitglied',
    en: 'attendance fees as a provincial, municipal or social welfare councillor',
  },
  frontLinePension: {
    fr: 'rente de chevrons de front ou de captivité',
    nl: 'frontstreep- of gevangenschapsrente',
    de: 'Frontstreifen- oder Gefangenschaftsrente',
    en: 'front-line or captivity pension',
  },
  warAnnuity: {
    fr: 'rente attachée à un ordre national pour fait de guerre',
    nl: 'rente verbonden aan een nationale orde op grond van een oorlogsfeit',
    de: 'mit einem nationalen Orden verbundene Rente aufgrund einer Kriegstat',
    en: 'annuity of a national order for an act of war',
  },
  thirdPartyHelpAllowance: {
    fr: 'intervention d’une Communauté dans l’aide non médicale de tiers à une personne à autonomie réduite',
    nl: 'tegemoetkoming van een gemeenschap voor niet-medische hulp van derden aan een persoon met beperkte zelfredzaamheid',
    de: 'Beteiligung einer Gemeinschaft an der nichtmedizinischen Hilfe Dritter für eine Person mit eingeschränkter Selbstständigkeit',
    en: 'Community payment for non-medical help by third parties to a person with reduced autonomy',
  },
  wartimeDetentionIndemnity: {
    fr: 'indemnité de l’État allemand pour détention pendant la Seconde Guerre mondiale',
    nl: 'vergoeding van de Duitse Staat wegens gevangenhouding tijdens de Tweede Wereldoorlog',
    de: 'Entschädigung des deutschen Staates für Haft während des Zweiten Weltkriegs',
    en: 'indemnity of the German State for detention during the Second World War',
  },
  refundableTaxCredit: {
    fr: 'crédit d’impôt remboursable',
    nl: 'terugbetaalbaar belastingkrediet',
    de: 'erstattbare Steuergutschrift',
    en: 'refundable tax credit',
  },
  transitionTraineeshipIndemnity: {
    fr: 'indemnité mensuelle payée par l’employeur dans un stage de transition',
    nl: 'maandelijkse vergoeding betaald door de werkgever bij een instapstage',
    de: 'vom Arbeitgeber gezahlte monatliche Entschädigung im Übergangspraktikum',
    en: 'monthly indemnity paid by the employer in a transition traineeship',
  },
  asbestosFundPayment: {
    fr: 'intervention du Fonds amiante',
    nl: 'tegemoetkoming van het Asbestfonds',
    de: 'Leistung des Asbestfonds',
    en: 'payment of the Asbestos Fund',
  },
  integrationAllowance: {
    fr: 'allocation d’intégration pour personnes handicapées (AI)',
    nl: 'integratietegemoetkoming voor personen met een handicap (IT)',
    de: 'Eingliederungsbeihilfe für Personen mit Behinderung (EB)',
    en: 'integration allowance for persons with a disability',
  },
  defenceServicePay: {
    fr: 'solde du service d’utilité collective à la Défense',
    nl: 'soldij van de dienst van collectief nut bij Defensie',
    de: 'Sold des Dienstes von kollektivem Nutzen bei der Landesverteidigung',
    en: 'pay of the Defence service of collective benefit',
  },
  expenseReimbursement: {
    fr: 'remboursement de frais professionnels ou de formation',
    nl: 'terugbetaling van beroeps- of opleidingskosten',
    de: 'Erstattung von Berufs- oder Ausbildungskosten',
    en: 'reimbursement of professional or training costs',
  },
  integrationIncome: {
    fr: 'revenu d’intégration d’une personne qui vit avec le demandeur',
    nl: 'leefloon van een persoon die met de aanvrager samenwoont',
    de: 'Eingliederungseinkommen einer mit dem Antragsteller zusammenwohnenden Person',
    en: 'integration income of a person who lives with the applicant',
  },
  familyBenefitsForApplicant: {
    fr: 'prestations familiales qu’une personne qui vit avec le demandeur perçoit pour lui',
    nl: 'gezinsbijslag die een persoon die met de aanvrager samenwoont voor hem ontvangt',
    de: 'Familienleistungen, die eine mit dem Antragsteller zusammenwohnende Person für ihn erhält',
    en: 'family benefits that a person who lives with the applicant draws for the applicant',
  },
  property: { fr: 'bien immobilier', nl: 'onroerend goed', de: 'unbewegliches Gut', en: 'real property' },
  cession: {
    fr: 'cession de biens',
    nl: 'afstand van goederen',
    de: 'Abtretung von Gütern',
    en: 'cession of goods',
  },
  housingCostsPaidByThirdParty: {
    fr: 'frais de logement payés par un tiers',
    nl: 'huisvestingskosten betaald door een derde',
    de: 'von einem Dritten gezahlte Wohnkosten',
    en: 'housing costs paid by a third party',
  },
  freeUseOfDwelling: {
    fr: 'occupation gratuite du logement d’un tiers',
    nl: 'kosteloos gebruik van de woning van een derde',
    de: 'unentgeltliche Nutzung der Wohnung eines Dritten',
    en: 'free use of a third party’s dwelling',
  },
};

/** Why the law leaves a resource out of account, as a full clause; the article stands in the text around it. */
export const exemptionReasonTerms: Record<ExemptResourceType, Text> = {
  cpasAid: {
    fr: 'l’aide accordée par les CPAS en vertu de la loi organique du 8 juillet 1976 n’est pas prise en considération',
    nl: 'de hulp die de OCMW’s verlenen op grond van de organieke wet van 8 juli 1976 wordt niet in aanmerking genomen',
    de: 'die von den ÖSHZ aufgrund des Grundlagengesetzes vom 8. Juli 1976 gewährte Hilfe bleibt unberücksichtigt',
    en: 'assistance that a CPAS/OCMW grants under the organic law of 8 July 1976 is left out of account',
  },
  familyBenefitsForChildren: {
    fr: 'la personne est l’allocataire de ces prestations, élève l’enfant et l’a, totalement ou partiellement, à sa charge',
    nl: 'de persoon is bijslagtrekkende, voedt het kind op en heeft het geheel of gedeeltelijk ten laste',
    de: 'die Person ist Empfängerin dieser Leistungen, erzieht das Kind und hat es ganz oder teilweise zu ihren Lasten',
    en: 'the person is the one to whom the benefits are paid, raises the child and has the child wholly or partly in charge',
  },
  familyBenefitsDisabilitySupplement: {
    fr: 'le supplément accordé en raison du handicap est exonéré, même lorsque le bénéficiaire le perçoit lui-même',
    nl: 'de toeslag wegens een handicap is vrijgesteld, ook wanneer de gerechtigde hem zelf ontvangt',
    de: 'der wegen der Behinderung gewährte Zuschlag ist freigestellt, auch wenn der Berechtigte ihn selbst erhält',
    en: 'the supplement for a disability is exempt, even when the beneficiary draws it in person',
  },
  alimonyForChild: {
    fr: 'cette pension est perçue au profit d’un enfant non marié que la personne élève et a à sa charge',
    nl: 'dit onderhoudsgeld wordt ontvangen voor een ongehuwd kind dat de persoon opvoedt en ten laste heeft',
    de: 'dieses Unterhaltsgeld wird für ein unverheiratetes Kind bezogen, das die Person erzieht und zu ihren Lasten hat',
    en: 'it is received for an unmarried child whom the person raises and has in charge',
  },
  regionalHousingPremium: {
    fr: 'les primes et allocations de déménagement, d’installation et de loyer des Régions ne sont pas prises en considération',
    nl: 'de verhuis-, installatie- en huurtoelagen van de gewesten worden niet in aanmerking genomen',
    de: 'die Umzugs-, Einrichtungs- und Mietbeihilfen der Regionen bleiben unberücksichtigt',
    en: 'moving, installation and rent premiums of the Regions are left out of account',
  },
  studyGrant: {
    fr: 'les allocations d’études accordées par les Communautés à la personne ou pour ses enfants à charge sont exonérées',
    nl: 'de studietoelagen van de gemeenschappen voor de persoon of voor de kinderen ten laste zijn vrijgesteld',
    de: 'die von den Gemeinschaften der Person oder für ihre Kinder zu Lasten gewährten Studienbeihilfen sind freigestellt',
    en: 'study grants of the Communities for the person or for dependent children are exempt',
  },
  fosterCareAllowance: {
    fr: 'les subsides et allocations des Communautés pour l’hébergement de jeunes en famille d’accueil sont exonérés',
    nl: 'de toelagen van de gemeenschappen voor het onderbrengen van jongeren in een pleeggezin zijn vrijgesteld',
    de: 'die Zuschüsse und Beihilfen der Gemeinschaften für die Unterbringung Jugendlicher in Pflegefamilien sind freigestellt',
    en: 'subsidies and allowances of the Communities for placing young people in foster families are exempt',
  },
  attendanceFees: {
    fr: 'les jetons de présence des membres du conseil provincial, du conseil communal et du conseil de l’action sociale sont exonérés',
    nl: 'het presentiegeld van de leden van de provincieraad, de gemeenteraad en de raad voor maatschappelijk welzijn is vrijgesteld',
    de: 'die Anwesenheitsgelder der Mitglieder des Provinzialrates, des Gemeinderates und des Sozialhilferates sind freigestellt',
    en: 'attendance fees of members of the provincial, municipal and social welfare councils are exempt',
  },
  frontLinePension: {
    fr: 'les rentes de chevrons de front et de captivité sont exonérées',
    nl: 'de frontstreep- en gevangenschapsrenten zijn vrijgesteld',
    de: 'die Frontstreifen- und Gefangenschaftsrenten sind freigestellt',
    en: 'front-line and captivity pensions are exempt',
  },
  warAnnuity: {
    fr: 'les rentes attachées à un ordre national pour fait de guerre sont exonérées',
    nl: 'de renten verbonden aan een nationale orde op grond van een oorlogsfeit zijn vrijgesteld',
    de: 'die mit einem nationalen Orden verbundenen Renten aufgrund einer Kriegstat sind freigestellt',
    en: 'annuities of a national order for an act of war are exempt',
  },
  thirdPartyHelpAllowance: {
    fr: 'les interventions des Communautés pour l’aide et les services non médicaux de tiers aux personnes à autonomie réduite sont exonérées, y compris ce qu’en reçoit l’aidant non professionnel',
    nl: 'de tegemoetkomingen van de gemeenschappen voor niet-medische hulp- en dienstverlening door derden aan personen met beperkte zelfredzaamheid zijn vrijgesteld, ook wat de niet-professionele zorgverlener ervan ontvangt',
    de: 'die Beteiligungen der Gemeinschaften an der nichtmedizinischen Hilfe und den Dienstleistungen Dritter für Personen mit eingeschränkter Selbstständigkeit sind freigestellt, auch was der nicht berufliche Helfer davon erhält',
    en: 'Community payments for non-medical help and services by third parties to persons with reduced autonomy are exempt, including what the non-professional helper receives',
  },
  wartimeDetentionIndemnity: {
    fr: 'les indemnités que l’État allemand verse pour la détention pendant la Seconde Guerre mondiale sont exonérées',
    nl: 'de vergoedingen die de Duitse Staat betaalt wegens gevangenhouding tijdens de Tweede Wereldoorlog zijn vrijgesteld',
    de: 'die Entschädigungen, die der deutsche Staat für Haft während des Zweiten Weltkriegs zahlt, sind freigestellt',
    en: 'indemnities that the German State pays for detention during the Second World War are exempt',
  },
  refundableTaxCredit: {
    fr: 'le crédit d’impôt remboursable est exonéré ; un remboursement d’impôt ordinaire est en revanche un capital mobilier',
    nl: 'het terugbetaalbare belastingkrediet is vrijgesteld; een gewone belastingteruggave is daarentegen roerend kapitaal',
    de: 'die erstattbare Steuergutschrift ist freigestellt; eine gewöhnliche Steuererstattung ist dagegen bewegliches Kapital',
    en: 'the refundable tax credit is exempt; an ordinary tax refund, by contrast, is movable capital',
  },
  transitionTraineeshipIndemnity: {
    fr: 'l’indemnité mensuelle à charge de l’employeur dans un stage de transition est exonérée',
    nl: 'de maandelijkse vergoeding ten laste van de werkgever bij een instapstage is vrijgesteld',
    de: 'die monatliche Entschädigung zu Lasten des Arbeitgebers im Übergangspraktikum ist freigestellt',
    en: 'the monthly indemnity borne by the employer in a transition traineeship is exempt',
  },
  asbestosFundPayment: {
    fr: 'les interventions du Fonds amiante en faveur de la personne, de son partenaire, d’un cohabitant ou d’une personne à charge sont exonérées',
    nl: 'de tegemoetkomingen van het Asbestfonds aan de persoon, de partner, een samenwonende of een persoon ten laste zijn vrijgesteld',
    de: 'die Leistungen des Asbestfonds an die Person, ihren Partner, einen Mitbewohner oder eine Person zu Lasten sind freigestellt',
    en: 'payments of the Asbestos Fund to the person, the partner, a cohabitant or a dependant are exempt',
  },
  integrationAllowance: {
    fr: 'l’allocation d’intégration prévue par la loi du 27 février 1987 relative aux allocations aux personnes handicapées est exonérée',
    nl: 'de integratietegemoetkoming van de wet van 27 februari 1987 betreffende de tegemoetkomingen aan personen met een handicap is vrijgesteld',
    de: 'die im Gesetz vom 27. Februar 1987 über die Beihilfen für Personen mit Behinderung vorgesehene Eingliederungsbeihilfe ist freigestellt',
    en: 'the integration allowance of the law of 27 February 1987 on allowances for persons with a disability is exempt',
  },
  defenceServicePay: {
    fr: 'les directives de l’administration fédérale excluent ce qui est perçu pour le service d’utilité collective à la Défense',
    nl: 'de richtlijnen van de federale administratie sluiten uit wat voor de dienst van collectief nut bij Defensie wordt ontvangen',
    de: 'die Richtlinien der föderalen Verwaltung schließen aus, was für den Dienst von kollektivem Nutzen bei der Landesverteidigung bezogen wird',
    en: 'the guidance of the federal administration leaves out what is received for the Defence service of collective benefit',
  },
  expenseReimbursement: {
    fr: 'le remboursement de frais réels ou forfaitaires compense une dépense et n’est pas une ressource',
    nl: 'de terugbetaling van werkelijke of forfaitaire kosten vergoedt een uitgave en is geen bestaansmiddel',
    de: 'die Erstattung tatsächlicher oder pauschaler Kosten gleicht eine Ausgabe aus und ist kein Existenzmittel',
    en: 'the reimbursement of real or flat-rate costs makes up for an expense and is not a resource',
  },
};

/** A condition of article 22, § 1, b) or c) that a case denies. */
export type UnmetCondition = 'drawnByPerson' | 'childRaised' | 'childInCharge' | 'childUnmarried';

/** What is the case instead of the condition, as a full clause. */
export const unmetConditionTerms: Record<UnmetCondition, Text> = {
  drawnByPerson: {
    fr: 'la personne n’est pas l’allocataire des prestations',
    nl: 'de persoon is niet de bijslagtrekkende',
    de: 'die Person ist nicht Empfängerin der Leistungen',
    en: 'the person is not the one to whom the benefits are paid',
  },
  childRaised: {
    fr: 'la personne n’élève pas l’enfant',
    nl: 'de persoon voedt het kind niet op',
    de: 'die Person erzieht das Kind nicht',
    en: 'the person does not raise the child',
  },
  childInCharge: {
    fr: 'l’enfant n’est ni totalement ni partiellement à la charge de la personne',
    nl: 'het kind is noch geheel noch gedeeltelijk ten laste van de persoon',
    de: 'das Kind ist weder ganz noch teilweise zu Lasten der Person',
    en: 'the child is neither wholly nor partly in the person’s charge',
  },
  childUnmarried: {
    fr: 'l’enfant est marié',
    nl: 'het kind is gehuwd',
    de: 'das Kind ist verheiratet',
    en: 'the child is married',
  },
};

/** Why a gift counts, as a full clause. */
export const giftReasonTerms: Record<(typeof giftReasons)[number], Text> = {
  regularGift: {
    fr: 'le don est régulier',
    nl: 'de gift is regelmatig',
    de: 'die Schenkung ist regelmäßig',
    en: 'the gift is regular',
  },
  donorUnderSameRoof: {
    fr: 'le donateur vit sous le même toit que la personne',
    nl: 'de schenker woont onder hetzelfde dak als de persoon',
    de: 'der Schenker lebt unter demselben Dach wie die Person',
    en: 'the donor lives under the same roof as the person',
  },
  donorOwesMaintenance: {
    fr: 'le donateur a une obligation alimentaire envers la personne',
    nl: 'de schenker is onderhoudsplichtig tegenover de persoon',
    de: 'der Schenker ist der Person gegenüber unterhaltspflichtig',
    en: 'the donor owes the person maintenance',
  },
};

/** Who gave an exempt gift. */
export const donorKindTerms: Record<'person' | 'institution', Text> = {
  person: {
    fr: 'd’une personne qui ne vit pas sous le même toit et n’a pas d’obligation alimentaire',
    nl: 'van een persoon die niet onder hetzelfde dak woont en niet onderhoudsplichtig is',
    de: 'von einer Person, die nicht unter demselben Dach lebt und nicht unterhaltspflichtig ist',
    en: 'from a person who does not live under the same roof and owes no maintenance',
  },
  institution: {
    fr: 'd’une institution',
    nl: 'van een instelling',
    de: 'von einer Einrichtung',
    en: 'from an institution',
  },
};

/** Why the resources of a member of the household do not count, as a full clause. */
export const memberReasonTerms: Record<(typeof memberReasons)[number], Text> = {
  minor: {
    fr: 'les ressources d’un mineur ne sont jamais prises en considération',
    nl: 'de bestaansmiddelen van een minderjarige worden nooit in aanmerking genomen',
    de: 'die Existenzmittel eines Minderjährigen werden niemals berücksichtigt',
    en: 'the resources of a minor are never counted',
  },
  noMaintenanceDuty: {
    fr: 'cette personne n’est ni le partenaire du demandeur ni l’un de ses débiteurs d’aliments visés par cet article',
    nl: 'deze persoon is noch de partner van de aanvrager, noch een van de onderhoudsplichtigen die dit artikel bedoelt',
    de: 'diese Person ist weder der Partner des Antragstellers noch einer der in diesem Artikel erwähnten Unterhaltspflichtigen',
    en: 'this person is neither the applicant’s partner nor one of the maintenance debtors whom this article means',
  },
  receivesIntegrationIncome: {
    fr: 'le partenaire perçoit lui-même un revenu d’intégration',
    nl: 'de partner ontvangt zelf een leefloon',
    de: 'der Partner bezieht selbst ein Eingliederungseinkommen',
    en: 'the partner draws an integration income too',
  },
  waived: {
    fr: 'le CPAS y renonce pour des raisons d’équité, par une décision spécialement motivée',
    nl: 'het OCMW ziet er om billijkheidsredenen van af, met een bijzonder gemotiveerde beslissing',
    de: 'das ÖSHZ sieht aus Billigkeitsgründen durch einen eigens begründeten Beschluss davon ab',
    en: 'the CPAS/OCMW leaves them out for reasons of equity, by a specially reasoned decision',
  },
  notCountedBefore2026: {
    fr: 'dans la version antérieure au 1er mars 2026, seuls le partenaire, les parents et les enfants majeurs sont visés',
    nl: 'de versie van vóór 1 maart 2026 beoogt alleen de partner, de ouders en de meerderjarige kinderen',
    de: 'in der Fassung vor dem 1. März 2026 sind nur der Partner, die Eltern und die volljährigen Kinder betroffen',
    en: 'in the version before 1 March 2026, only the partner, parents and adult children are concerned',
  },
  lodgesHomelessApplicant: {
    fr: 'cette personne héberge temporairement le demandeur sans abri, qui est une personne isolée',
    nl: 'deze persoon biedt de dakloze aanvrager tijdelijk onderdak, en die is een alleenstaande persoon',
    de: 'diese Person nimmt den obdachlosen Antragsteller vorübergehend auf, der eine alleinstehende Person ist',
    en: 'this person lodges the homeless applicant for a time, and the applicant is a person living alone',
  },
};

/** The regimes of the socio-professional exemption (article 35 of the decree). */
export const regimeTerms: Record<Regime, Text> = {
  general: {
    fr: 'régime général',
    nl: 'algemene regeling',
    de: 'allgemeine Regelung',
    en: 'general regime',
  },
  student: {
    fr: 'régime des étudiants',
    nl: 'regeling voor studenten',
    de: 'Regelung für Studenten',
    en: 'regime of students',
  },
  shortageOccupation: {
    fr: 'régime des métiers en pénurie',
    nl: 'regeling voor knelpuntberoepen',
    de: 'Regelung für Mangelberufe',
    en: 'regime of shortage occupations',
  },
  artist: {
    fr: 'régime des artistes',
    nl: 'regeling voor kunstenaars',
    de: 'Regelung für Künstler',
    en: 'regime of artists',
  },
  studentThenGeneral: {
    fr: 'régime des étudiants, puis régime général',
    nl: 'regeling voor studenten, daarna algemene regeling',
    de: 'Regelung für Studenten, danach allgemeine Regelung',
    en: 'regime of students, then the general one',
  },
};

/** Why a regime of the socio-professional exemption does not apply, as a full clause. */
export const regimeReasonTerms: Record<RegimeReason, Text> = {
  jobOlderThanRight: {
    fr: 'le travail a commencé avant le premier jour du droit',
    nl: 'het werk begon vóór de eerste dag van het recht',
    de: 'die Arbeit hat vor dem ersten Tag des Anspruchs begonnen',
    en: 'the work started before the first day of the right',
  },
  jobStartNotStated: {
    fr: 'le premier jour du travail n’est pas indiqué',
    nl: 'de eerste dag van het werk is niet opgegeven',
    de: 'der erste Arbeitstag ist nicht angegeben',
    en: 'the first day of the work is not stated',
  },
  counterUsedUp: {
    fr: 'les 1095 jours du compteur sont épuisés',
    nl: 'de 1095 dagen van de teller zijn opgebruikt',
    de: 'die 1095 Tage des Zählers sind aufgebraucht',
    en: 'the 1095 days of the counter are used up',
  },
  counterWindowClosed: {
    fr: 'les six ans qui suivent le premier jour d’exonération sont écoulés',
    nl: 'de zes jaar vanaf de eerste dag van de vrijstelling zijn voorbij',
    de: 'die sechs Jahre ab dem ersten Tag der Freistellung sind abgelaufen',
    en: 'the six years from the first day of the exemption are over',
  },
  noSignedIntegrationProject: {
    fr: 'aucun projet individualisé d’intégration sociale n’est signé pour ce mois',
    nl: 'voor deze maand is geen geïndividualiseerd project voor maatschappelijke integratie ondertekend',
    de: 'für diesen Monat ist kein individuelles Projekt zur sozialen Eingliederung unterzeichnet',
    en: 'no individual project for social integration is signed for this month',
  },
  notFullTimeStudies: {
    fr: 'il ne s’agit pas d’études de plein exercice reconnues par une Communauté',
    nl: 'het gaat niet om door een gemeenschap erkende studies met een volledig leerplan',
    de: 'es handelt sich nicht um ein von einer Gemeinschaft anerkanntes Vollzeitstudium',
    en: 'these are not full-time studies that a Community recognises',
  },
  studiesStartedAt25OrLater: {
    fr: 'les études ont commencé à 25 ans ou plus tard',
    nl: 'de studies begonnen op of na de leeftijd van 25 jaar',
    de: 'das Studium hat im Alter von 25 Jahren oder später begonnen',
    en: 'the studies started at the age of 25 or later',
  },
  studentRegimeApplies: {
    fr: 'le régime des étudiants s’applique',
    nl: 'de regeling voor studenten is van toepassing',
    de: 'die Regelung für Studenten ist anwendbar',
    en: 'the regime of students applies',
  },
  artistRegimeApplies: {
    fr: 'la personne relève du régime des artistes, qui ne se cumule pas avec celui-ci',
    nl: 'de persoon valt onder de regeling voor kunstenaars, die niet met deze wordt gecumuleerd',
    de: 'die Person fällt unter die Regelung für Künstler, die nicht mit dieser kumuliert wird',
    en: 'the person comes under the regime of artists, which is never combined with this one',
  },
  notInForceYet: {
    fr: 'ce régime n’était pas encore en vigueur',
    nl: 'deze regeling was nog niet van kracht',
    de: 'diese Regelung war noch nicht in Kraft',
    en: 'this regime was not in force yet',
  },
  contractTooShort: {
    fr: 'le contrat dure moins de trois mois',
    nl: 'de overeenkomst duurt minder dan drie maanden',
    de: 'der Vertrag dauert weniger als drei Monate',
    en: 'the contract is shorter than three months',
  },
  usedBefore: {
    fr: 'il a déjà été appliqué, et ne peut l’être qu’une fois',
    nl: 'ze is al toegepast, en dat kan maar één keer',
    de: 'sie wurde bereits angewandt, und das ist nur einmal möglich',
    en: 'it was applied before, and can be applied only once',
  },
  rightDoesNotCoverMonth: {
    fr: 'le droit ne couvre pas tout le mois',
    nl: 'het recht dekt niet de hele maand',
    de: 'der Anspruch deckt nicht den ganzen Monat',
    en: 'the right does not cover the whole month',
  },
  threeMonthsOver: {
    fr: 'les trois mois à partir de celui où le travail a commencé sont écoulés',
    nl: 'de drie maanden vanaf die waarin het werk begon zijn voorbij',
    de: 'die drei Monate ab dem Monat des Arbeitsbeginns sind abgelaufen',
    en: 'the three months from the one in which the work started are over',
  },
  studiesEnded: {
    fr: 'les études ou le projet ont pris fin avant la période',
    nl: 'de studies of het project zijn vóór de periode geëindigd',
    de: 'das Studium oder das Projekt endete vor dem Zeitraum',
    en: 'the studies or the project ended before the period',
  },
};

export const propertyKindTerms: Record<Property['kind'], Text> = {
  built: { fr: 'bâti', nl: 'bebouwd', de: 'bebautes', en: 'built' },
  unbuilt: { fr: 'non bâti', nl: 'onbebouwd', de: 'unbebautes', en: 'unbuilt' },
};

/** What can be held of a property, or ceded of a good. */
export const propertyRightTerms: Record<NonNullable<Property['right']>, Text> = {
  fullOwnership: { fr: 'pleine propriété', nl: 'volle eigendom', de: 'Volleigentum', en: 'full ownership' },
  usufruct: { fr: 'usufruit', nl: 'vruchtgebruik', de: 'Nießbrauch', en: 'usufruct' },
  bareOwnership: { fr: 'nue-propriété', nl: 'blote eigendom', de: 'bloßes Eigentum', en: 'bare ownership' },
};

/** A choice that the law leaves to the CPAS, with what was chosen. */
export type StatedChoice =
  | `debtors.${'grouped' | 'individual'}`
  | `divideAmongApplicants.${boolean}`
  | `familyBenefits.${'insideResources' | 'direct'}`
  | `countIntegrationIncome.${boolean}`
  | `prorateCohabitants.${boolean}`
  | 'countedShareOfExcess';

/** What the CPAS chose, as a full clause. */
export const statedChoiceTerms: Record<StatedChoice, Text> = {
  'debtors.grouped': {
    fr: 'les débiteurs d’aliments sont considérés ensemble',
    nl: 'de onderhoudsplichtigen worden samen bekeken',
    de: 'die Unterhaltspflichtigen werden gemeinsam betrachtet',
    en: 'the maintenance debtors are taken together',
  },
  'debtors.individual': {
    fr: 'les débiteurs d’aliments sont considérés un par un',
    nl: 'de onderhoudsplichtigen worden één voor één bekeken',
    de: 'die Unterhaltspflichtigen werden einzeln betrachtet',
    en: 'the maintenance debtors are taken one by one',
  },
  'divideAmongApplicants.true': {
    fr: 'l’excédent des débiteurs d’aliments est divisé entre les demandeurs',
    nl: 'het overschot van de onderhoudsplichtigen wordt onder de aanvragers verdeeld',
    de: 'der Überschuss der Unterhaltspflichtigen wird unter den Antragstellern aufgeteilt',
    en: 'the excess of the maintenance debtors is divided among the applicants',
  },
  'divideAmongApplicants.false': {
    fr: 'l’excédent des débiteurs d’aliments n’est pas divisé entre les demandeurs',
    nl: 'het overschot van de onderhoudsplichtigen wordt niet onder de aanvragers verdeeld',
    de: 'der Überschuss der Unterhaltspflichtigen wird nicht unter den Antragstellern aufgeteilt',
    en: 'the excess of the maintenance debtors is not divided among the applicants',
  },
  'familyBenefits.insideResources': {
    fr: 'les prestations familiales perçues pour le demandeur s’ajoutent aux ressources des débiteurs d’aliments',
    nl: 'de gezinsbijslag die voor de aanvrager wordt ontvangen, wordt bij de bestaansmiddelen van de onderhoudsplichtigen geteld',
    de: 'die für den Antragsteller bezogenen Familienleistungen werden den Existenzmitteln der Unterhaltspflichtigen hinzugerechnet',
    en: 'the family benefits drawn for the applicant are added to the resources of the maintenance debtors',
  },
  'familyBenefits.direct': {
    fr: 'les prestations familiales perçues pour le demandeur s’ajoutent directement à ses ressources',
    nl: 'de gezinsbijslag die voor de aanvrager wordt ontvangen, wordt rechtstreeks bij zijn bestaansmiddelen geteld',
    de: 'die für den Antragsteller bezogenen Familienleistungen werden direkt seinen Existenzmitteln hinzugerechnet',
    en: 'the family benefits drawn for the applicant are added directly to the applicant’s resources',
  },
  'countIntegrationIncome.true': {
    fr: 'le revenu d’intégration d’un débiteur d’aliments compte parmi ses ressources',
    nl: 'het leefloon van een onderhoudsplichtige telt mee bij zijn bestaansmiddelen',
    de: 'das Eingliederungseinkommen eines Unterhaltspflichtigen zählt zu seinen Existenzmitteln',
    en: 'the integration income of a maintenance debtor is one of that person’s resources',
  },
  'countIntegrationIncome.false': {
    fr: 'le revenu d’intégration d’un débiteur d’aliments ne compte pas parmi ses ressources',
    nl: 'het leefloon van een onderhoudsplichtige telt niet mee bij zijn bestaansmiddelen',
    de: 'das Eingliederungseinkommen eines Unterhaltspflichtigen zählt nicht zu seinen Existenzmitteln',
    en: 'the integration income of a maintenance debtor is not one of that person’s resources',
  },
  'prorateCohabitants.true': {
    fr: 'la part des personnes qui vivent avec le demandeur est réduite en proportion des jours couverts',
    nl: 'het deel van de personen die met de aanvrager samenwonen, wordt verminderd in verhouding tot de gedekte dagen',
    de: 'der Anteil der mit dem Antragsteller zusammenwohnenden Personen wird im Verhältnis zu den gedeckten Tagen gekürzt',
    en: 'the part of the people who live with the applicant is reduced in proportion to the days covered',
  },
  'prorateCohabitants.false': {
    fr: 'la part des personnes qui vivent avec le demandeur n’est pas réduite en proportion des jours couverts',
    nl: 'het deel van de personen die met de aanvrager samenwonen, wordt niet verminderd in verhouding tot de gedekte dagen',
    de: 'der Anteil der mit dem Antragsteller zusammenwohnenden Personen wird nicht im Verhältnis zu den gedeckten Tagen gekürzt',
    en: 'the part of the people who live with the applicant is not reduced in proportion to the days covered',
  },
  countedShareOfExcess: {
    fr: 'dans la version antérieure au 1er mars 2026, une part seulement de l’excédent des parents et des enfants majeurs est prise en compte',
    nl: 'in de versie van vóór 1 maart 2026 wordt slechts een deel van het overschot van de ouders en de meerderjarige kinderen in aanmerking genomen',
    de: 'in der Fassung vor dem 1. März 2026 wird nur ein Teil des Überschusses der Eltern und der volljährigen Kinder berücksichtigt',
    en: 'in the version before 1 March 2026, only a share of the excess of parents and adult children counts',
  },
};

/** What a member of the household is to the applicant. */
export const relationshipTerms: Record<Relationship, Text> = {
  partner: { fr: 'partenaire', nl: 'partner', de: 'Partner', en: 'partner' },
  parent: { fr: 'père ou mère', nl: 'vader of moeder', de: 'Vater oder Mutter', en: 'parent' },
  child: { fr: 'enfant', nl: 'kind', de: 'Kind', en: 'child' },
  grandparent: { fr: 'grand-parent', nl: 'grootouder', de: 'Großelternteil', en: 'grandparent' },
  grandchild: { fr: 'petit-enfant', nl: 'kleinkind', de: 'Enkelkind', en: 'grandchild' },
  childInLaw: {
    fr: 'conjoint d’un enfant (gendre ou belle-fille)',
    nl: 'echtgenoot van een kind (schoonzoon of schoondochter)',
    de: 'Ehepartner eines Kindes (Schwiegersohn oder Schwiegertochter)',
    en: 'child’s spouse (son-in-law or daughter-in-law)',
  },
  parentInLaw: {
    fr: 'père ou mère du conjoint',
    nl: 'schoonvader of schoonmoeder (ouder van de echtgenoot)',
    de: 'Schwiegervater oder Schwiegermutter',
    en: 'spouse’s parent',
  },
  exSpouse: { fr: 'ex-conjoint', nl: 'ex-echtgenoot', de: 'geschiedener Ehepartner', en: 'former spouse' },
  greatGrandparent: {
    fr: 'arrière-grand-parent',
    nl: 'overgrootouder',
    de: 'Urgroßelternteil',
    en: 'great-grandparent',
  },
  sibling: { fr: 'frère ou sœur', nl: 'broer of zus', de: 'Bruder oder Schwester', en: 'brother or sister' },
  stepParent: {
    fr: 'partenaire du père ou de la mère',
    nl: 'stiefouder',
    de: 'Stiefelternteil',
    en: 'step-parent',
  },
  stepChild: { fr: 'enfant du partenaire', nl: 'stiefkind', de: 'Stiefkind', en: 'stepchild' },
  fosterParent: { fr: 'parent d’accueil', nl: 'pleegouder', de: 'Pflegeelternteil', en: 'foster parent' },
  fosterChild: { fr: 'enfant accueilli', nl: 'pleegkind', de: 'Pflegekind', en: 'foster child' },
  uncleAunt: { fr: 'oncle ou tante', nl: 'oom of tante', de: 'Onkel oder Tante', en: 'uncle or aunt' },
  friend: { fr: 'ami ou amie', nl: 'vriend of vriendin', de: 'Freund oder Freundin', en: 'friend' },
  other: { fr: 'autre personne', nl: 'andere persoon', de: 'andere Person', en: 'other person' },
};

export const rateParameterTerms: Record<RateParameter, Text> = {
  categoryAmount: {
    fr: 'montant du revenu d’intégration par catégorie',
    nl: 'bedrag van het leefloon per categorie',
    de: 'Betrag des Eingliederungseinkommens pro Kategorie',
    en: 'amount of the integration income by category',
  },
  flatExemption: {
    fr: 'exonération forfaitaire',
    nl: 'forfaitaire vrijstelling',
    de: 'pauschale Freistellung',
    en: 'flat exemption',
  },
  aleExemptPerCheque: {
    fr: 'montant exonéré par chèque ALE',
    nl: 'vrijgesteld bedrag per PWA-cheque',
    de: 'freigestellter Betrag pro LBA-Scheck',
    en: 'exempt amount per ALE/PWA cheque',
  },
  volunteerCap: {
    fr: 'plafond des indemnités de volontariat',
    nl: 'maximumbedrag van de vrijwilligersvergoedingen',
    de: 'Höchstbetrag der Entschädigungen für Freiwilligenarbeit',
    en: 'cap on volunteers’ indemnities',
  },
  movableCapitalExemptUpTo: {
    fr: 'limite de la première tranche des capitaux mobiliers',
    nl: 'grens van de eerste schijf van de roerende kapitalen',
    de: 'Grenze der ersten Tranche des beweglichen Kapitals',
    en: 'limit of the first band of movable capital',
  },
  movableCapitalLowBandUpTo: {
    fr: 'limite de la deuxième tranche des capitaux mobiliers',
    nl: 'grens van de tweede schijf van de roerende kapitalen',
    de: 'Grenze der zweiten Tranche des beweglichen Kapitals',
    en: 'limit of the second band of movable capital',
  },
  movableCapitalLowRate: {
    fr: 'pourcentage de la deuxième tranche des capitaux mobiliers',
    nl: 'percentage van de tweede schijf van de roerende kapitalen',
    de: 'Prozentsatz der zweiten Tranche des beweglichen Kapitals',
    en: 'percentage of the second band of movable capital',
  },
  movableCapitalHighRate: {
    fr: 'pourcentage de la troisième tranche des capitaux mobiliers',
    nl: 'percentage van de derde schijf van de roerende kapitalen',
    de: 'Prozentsatz der dritten Tranche des beweglichen Kapitals',
    en: 'percentage of the third band of movable capital',
  },
  propertyBuiltExemption: {
    fr: 'exonération du revenu cadastral d’un bien bâti',
    nl: 'vrijstelling op het kadastraal inkomen van een bebouwd onroerend goed',
    de: 'Freistellung vom Katastereinkommen eines bebauten Gutes',
    en: 'exemption of the cadastral income of built property',
  },
  propertyUnbuiltExemption: {
    fr: 'exonération du revenu cadastral d’un bien non bâti',
    nl: 'vrijstelling op het kadastraal inkomen van een onbebouwd onroerend goed',
    de: 'Freistellung vom Katastereinkommen eines unbebauten Gutes',
    en: 'exemption of the cadastral income of unbuilt property',
  },
  propertyChildSupplement: {
    fr: 'supplément d’exonération immobilière par enfant',
    nl: 'verhoging van de vrijstelling voor onroerende goederen per kind',
    de: 'Zuschlag pro Kind zur Freistellung für unbewegliche Güter',
    en: 'supplement per child to the property exemption',
  },
  propertyMultiplier: {
    fr: 'coefficient appliqué au revenu cadastral',
    nl: 'coëfficiënt toegepast op het kadastraal inkomen',
    de: 'auf das Katastereinkommen angewandter Koeffizient',
    en: 'multiplier of the cadastral income',
  },
  cessionExemptSlice: {
    fr: 'tranche exonérée de la valeur des biens cédés',
    nl: 'vrijgestelde schijf van de waarde van de afgestane goederen',
    de: 'freigestellte Tranche des Werts der abgetretenen Güter',
    en: 'exempt slice of the value of ceded goods',
  },
  cessionAbatement: {
    fr: 'abattement annuel en cas de cession à titre onéreux',
    nl: 'jaarlijkse aftrek bij afstand onder bezwarende titel',
    de: 'jährlicher Abzug bei entgeltlicher Abtretung',
    en: 'yearly abatement for a cession for value',
  },
  debtorFamilyBenefitFlat: {
    fr: 'forfait des prestations familiales perçues pour le demandeur',
    nl: 'forfait van de gezinsbijslag ontvangen voor de aanvrager',
    de: 'Pauschalbetrag der für den Antragsteller bezogenen Familienleistungen',
    en: 'flat amount of family benefits drawn for the applicant',
  },
  spiGeneral: {
    fr: 'exonération d’intégration socioprofessionnelle, montant général',
    nl: 'SPI-vrijstelling, algemeen bedrag',
    de: 'Freistellung zur sozialberuflichen Eingliederung, allgemeiner Betrag',
    en: 'socio-professional exemption, general amount',
  },
  spiStudentWithGrant: {
    fr: 'exonération d’intégration socioprofessionnelle, étudiant boursier',
    nl: 'SPI-vrijstelling, student met studietoelage',
    de: 'Freistellung zur sozialberuflichen Eingliederung, Student mit Studienbeihilfe',
    en: 'socio-professional exemption, student with a grant',
  },
  spiArtist: {
    fr: 'exonération d’intégration socioprofessionnelle, activité artistique',
    nl: 'SPI-vrijstelling, artistieke activiteit',
    de: 'Freistellung zur sozialberuflichen Eingliederung, künstlerische Tätigkeit',
    en: 'socio-professional exemption, artistic work',
  },
  spiShortageOccupation: {
    fr: 'exonération d’intégration socioprofessionnelle, métier en pénurie',
    nl: 'SPI-vrijstelling, knelpuntberoep',
    de: 'Freistellung zur sozialberuflichen Eingliederung, Mangelberuf',
    en: 'socio-professional exemption, shortage occupation',
  },
};

/** What an amount is per. */
export const rateUnitTerms: Record<RateUnit, Text> = {
  year: { fr: 'par an', nl: 'per jaar', de: 'pro Jahr', en: 'a year' },
  month: { fr: 'par mois', nl: 'per maand', de: 'pro Monat', en: 'a month' },
  day: { fr: 'par jour', nl: 'per dag', de: 'pro Tag', en: 'a day' },
  cheque: { fr: 'par chèque', nl: 'per cheque', de: 'pro Scheck', en: 'per cheque' },
  amount: { fr: 'montant', nl: 'bedrag', de: 'Betrag', en: 'amount' },
  ratio: { fr: 'pourcentage', nl: 'percentage', de: 'Prozentsatz', en: 'percentage' },
  factor: { fr: 'coefficient', nl: 'coëfficiënt', de: 'Koeffizient', en: 'factor' },
};

/** How sure a rate is. */
export const confidenceTerms: Record<Confidence, Text> = {
  official: {
    fr: 'tableau officiel',
    nl: 'officiële tabel',
    de: 'amtliche Tabelle',
    en: 'an official table',
  },
  secondary: {
    fr: 'source secondaire',
    nl: 'secundaire bron',
    de: 'Sekundärquelle',
    en: 'a secondary source',
  },
  derived: {
    fr: 'montant reconstitué par calcul',
    nl: 'door berekening afgeleid bedrag',
    de: 'rechnerisch abgeleiteter Betrag',
    en: 'an amount derived by arithmetic',
  },
};

/** An act in full, as a decision cites it, and in short, as a line cites it. */
export const actTerms: Record<Act, { readonly title: Text; readonly shortTitle: Text }> = {
  law2002: {
    title: {
      fr: 'loi du 26 mai 2002 concernant le droit à l’intégration sociale',
      nl: 'wet van 26 mei 2002 betreffende het recht op maatschappelijke integratie',
      de: 'Gesetz vom 26. Mai 2002 über das Recht auf soziale Eingliederung',
      en: 'law of 26 May 2002 on the right to social integration',
    },
    shortTitle: {
      fr: 'loi du 26 mai 2002',
      nl: 'wet van 26 mei 2002',
      de: 'Gesetz vom 26. Mai 2002',
      en: 'law of 26 May 2002',
    },
  },
  royalDecree2002: {
    title: {
      fr: 'arrêté royal du 11 juillet 2002 portant règlement général en matière de droit à l’intégration sociale',
      nl: 'koninklijk besluit van 11 juli 2002 houdende het algemeen reglement betreffende het recht op maatschappelijke integratie',
      de: 'Königlicher Erlass vom 11. Juli 2002 zur Einführung einer allgemeinen Regelung in Sachen Recht auf soziale Eingliederung',
      en: 'royal decree of 11 July 2002 laying down general rules on the right to social integration',
    },
    shortTitle: {
      fr: 'arrêté royal du 11 juillet 2002',
      nl: 'koninklijk besluit van 11 juli 2002',
      de: 'Königlicher Erlass vom 11. Juli 2002',
      en: 'royal decree of 11 July 2002',
    },
  },
  primabook: {
    title: {
      fr: 'directives du SPP Intégration sociale (Primabook), chapitre « Le calcul des ressources »',
      nl: 'richtlijnen van de POD Maatschappelijke Integratie (Primabook), hoofdstuk “Berekening van de bestaansmiddelen”',
      de: 'Richtlinien des ÖPD Sozialeingliederung (Primabook), Kapitel „Berechnung der Existenzmittel“',
      en: 'guidance of the federal administration for social integration (Primabook), chapter “Calculation of resources”',
    },
    shortTitle: {
      fr: 'directives Primabook',
      nl: 'richtlijnen Primabook',
      de: 'Richtlinien Primabook',
      en: 'Primabook guidance',
    },
  },
};

export const outcomeTerms: Record<Calculation['outcome'], Text> = {
  granted: { fr: 'octroyé', nl: 'toegekend', de: 'gewährt', en: 'granted' },
  refused: { fr: 'refusé', nl: 'geweigerd', de: 'verweigert', en: 'refused' },
};

export const lineKindTerms: Record<LineKind, Text> = {
  entitlement: {
    fr: 'montant de la catégorie',
    nl: 'bedrag van de categorie',
    de: 'Betrag der Kategorie',
    en: 'category amount',
  },
  resource: {
    fr: 'ressource prise en compte',
    nl: 'in aanmerking genomen bestaansmiddel',
    de: 'berücksichtigtes Existenzmittel',
    en: 'counted resource',
  },
  exempt: {
    fr: 'ressource non prise en compte',
    nl: 'niet in aanmerking genomen bestaansmiddel',
    de: 'nicht berücksichtigtes Existenzmittel',
    en: 'resource left out of account',
  },
  memberResource: {
    fr: 'ressource d’un membre du ménage',
    nl: 'bestaansmiddel van een lid van het huishouden',
    de: 'Existenzmittel eines Haushaltsmitglieds',
    en: 'resource of a member of the household',
  },
  reduction: {
    fr: 'réduction des ressources',
    nl: 'vermindering van de bestaansmiddelen',
    de: 'Verminderung der Existenzmittel',
    en: 'reduction of the resources',
  },
  test: {
    fr: 'comparaison des ressources avec le montant de la catégorie',
    nl: 'vergelijking van de bestaansmiddelen met het bedrag van de categorie',
    de: 'Vergleich der Existenzmittel mit dem Betrag der Kategorie',
    en: 'comparison of the resources with the category amount',
  },
  deduction: { fr: 'exonération', nl: 'vrijstelling', de: 'Freistellung', en: 'exemption' },
  result: { fr: 'résultat', nl: 'resultaat', de: 'Ergebnis', en: 'result' },
  suspension: {
    fr: 'paiement suspendu',
    nl: 'opgeschorte betaling',
    de: 'ausgesetzte Zahlung',
    en: 'payment suspended',
  },
  premium: { fr: 'prime', nl: 'premie', de: 'Prämie', en: 'premium' },
};

/** The statuses of article 3, 3°, of the law. */
export const nationalityStatusTerms: Record<NationalityStatus, Text> = {
  belgian: { fr: 'Belge', nl: 'Belg', de: 'Belgier', en: 'Belgian' },
  europeanUnionCitizen: {
    fr: 'citoyen de l’Union européenne',
    nl: 'burger van de Europese Unie',
    de: 'Bürger der Europäischen Union',
    en: 'citizen of the European Union',
  },
  familyOfEuropeanUnionCitizen: {
    fr: 'membre de la famille d’un citoyen de l’Union européenne qui l’accompagne ou le rejoint',
    nl: 'familielid dat een burger van de Europese Unie begeleidt of zich bij hem voegt',
    de: 'Familienmitglied, das einen Bürger der Europäischen Union begleitet oder ihm nachzieht',
    en: 'family member who accompanies or joins a citizen of the European Union',
  },
  populationRegister: {
    fr: 'étranger inscrit au registre de la population',
    nl: 'vreemdeling die in het bevolkingsregister is ingeschreven',
    de: 'im Bevölkerungsregister eingetragener Ausländer',
    en: 'foreigner entered in the population register',
  },
  stateless: { fr: 'apatride', nl: 'staatloze', de: 'Staatenloser', en: 'stateless person' },
  recognisedRefugee: {
    fr: 'réfugié reconnu',
    nl: 'erkende vluchteling',
    de: 'anerkannter Flüchtling',
    en: 'recognised refugee',
  },
  subsidiaryProtection: {
    fr: 'bénéficiaire de la protection subsidiaire',
    nl: 'persoon met de subsidiaire beschermingsstatus',
    de: 'Person mit subsidiärem Schutzstatus',
    en: 'beneficiary of subsidiary protection',
  },
  other: { fr: 'autre statut', nl: 'andere status', de: 'anderer Status', en: 'another status' },
};

/** Why a minor has the right of somebody of age (article 7 of the law). */
export const minorExceptionTerms: Record<MinorException, Text> = {
  emancipatedByMarriage: {
    fr: 'émancipation par mariage',
    nl: 'ontvoogding door huwelijk',
    de: 'Mündigkeit durch Heirat',
    en: 'emancipation by marriage',
  },
  childInCharge: { fr: 'enfant à charge', nl: 'kind ten laste', de: 'Kind zu Lasten', en: 'child in charge' },
  pregnant: { fr: 'grossesse', nl: 'zwangerschap', de: 'Schwangerschaft', en: 'pregnancy' },
};

/** What a fact that was not stated could be. */
export const possibleAnswerTerms: Record<PossibleAnswerCode, Text> = {
  met: {
    fr: 'la condition est remplie',
    nl: 'de voorwaarde is vervuld',
    de: 'die Bedingung ist erfüllt',
    en: 'the condition is met',
  },
  notMet: {
    fr: 'la condition n’est pas remplie',
    nl: 'de voorwaarde is niet vervuld',
    de: 'die Bedingung ist nicht erfüllt',
    en: 'the condition is not met',
  },
  adult: {
    fr: 'le demandeur est majeur',
    nl: 'de aanvrager is meerderjarig',
    de: 'der Antragsteller ist volljährig',
    en: 'the applicant is of age',
  },
  minor: {
    fr: 'le demandeur est mineur',
    nl: 'de aanvrager is minderjarig',
    de: 'der Antragsteller ist minderjährig',
    en: 'the applicant is a minor',
  },
  exceptionHolds: {
    fr: 'une exception vaut pour ce mineur',
    nl: 'er geldt een uitzondering voor deze minderjarige',
    de: 'eine Ausnahme gilt für diesen Minderjährigen',
    en: 'an exception holds for this minor',
  },
  cohabitant: categoryTerms.cohabitant,
  isolated: categoryTerms.isolated,
  familyInCharge: categoryTerms.familyInCharge,
  startedAsBeneficiary: {
    fr: 'le travail a commencé le premier jour du droit ou après',
    nl: 'het werk begon op de eerste dag van het recht of later',
    de: 'die Arbeit hat am ersten Tag des Anspruchs oder danach begonnen',
    en: 'the work started on the first day of the right or later',
  },
  startedBefore: {
    fr: 'le travail a commencé avant le premier jour du droit',
    nl: 'het werk begon vóór de eerste dag van het recht',
    de: 'die Arbeit hat vor dem ersten Tag des Anspruchs begonnen',
    en: 'the work started before the first day of the right',
  },
  rightWithinTwoMonths: {
    fr: 'un droit a encore couru pendant les deux mois civils complets qui précèdent, ou depuis lors',
    nl: 'er liep nog een recht in de twee voorgaande volledige kalendermaanden, of sindsdien',
    de: 'in den zwei vorangehenden vollen Kalendermonaten oder seither bestand noch ein Anspruch',
    en: 'a right still ran in the two complete calendar months before, or since',
  },
  noRightWithinTwoMonths: {
    fr: 'aucun droit n’a couru pendant les deux mois civils complets qui précèdent, ni depuis lors',
    nl: 'er liep geen recht in de twee voorgaande volledige kalendermaanden, noch sindsdien',
    de: 'in den zwei vorangehenden vollen Kalendermonaten und seither bestand kein Anspruch',
    en: 'no right ran in the two complete calendar months before, nor since',
  },
};

/** The two computations of a month in alternating residence. */
export const custodySituationTerms: Record<CustodySituation, Text> = {
  childPresent: {
    fr: 'avec l’enfant',
    nl: 'met het kind',
    de: 'mit dem Kind',
    en: 'with the child',
  },
  childAbsent: {
    fr: 'sans l’enfant',
    nl: 'zonder het kind',
    de: 'ohne das Kind',
    en: 'without the child',
  },
};

/** What a person on the roll of a prison, or under a measure of a court, is subject to (article 39 of the decree). */
export const detentionKindTerms: Record<StatedDetention['kind'], Text> = {
  prison: {
    fr: 'inscription au rôle d’un établissement pénitentiaire',
    nl: 'inschrijving op de rol van een strafinrichting',
    de: 'Eintragung in die Liste einer Strafanstalt',
    en: 'on the roll of a prison',
  },
  courtOrderedPlacement: {
    fr: 'placement en exécution d’une décision judiciaire',
    nl: 'plaatsing in uitvoering van een rechterlijke beslissing',
    de: 'Unterbringung in Ausführung einer gerichtlichen Entscheidung',
    en: 'placement by court order',
  },
  electronicMonitoring: {
    fr: 'surveillance électronique comme mode d’exécution d’une peine de prison',
    nl: 'elektronisch toezicht als wijze van uitvoering van een gevangenisstraf',
    de: 'elektronische Überwachung als Form der Vollstreckung einer Gefängnisstrafe',
    en: 'electronic monitoring as a way of serving a prison sentence',
  },
  autonomousElectronicMonitoring: {
    fr: 'surveillance électronique comme peine autonome',
    nl: 'elektronisch toezicht als autonome straf',
    de: 'elektronische Überwachung als autonome Strafe',
    en: 'electronic monitoring as a sentence of its own',
  },
};

/** Why a sanction was taken (article 30 of the law); stands behind "sanction for". */
export const sanctionGroundTerms: Record<StatedSanction['ground'], Text> = {
  undeclaredResources: {
    fr: 'déclaration omise, inexacte ou incomplète des ressources',
    nl: 'niet, onjuist of onvolledig aangegeven bestaansmiddelen',
    de: 'nicht, unrichtig oder unvollständig angegebener Existenzmittel',
    en: 'undeclared, wrongly or incompletely declared resources',
  },
  integrationProjectBreach: {
    fr: 'non-respect du projet individualisé d’intégration sociale',
    nl: 'niet-naleving van het geïndividualiseerd project voor maatschappelijke integratie',
    de: 'Nichteinhaltung des individuellen Projekts zur sozialen Eingliederung',
    en: 'a breach of the individual project for social integration',
  },
};
