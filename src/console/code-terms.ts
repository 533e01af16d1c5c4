import {
  categoryTerms,
  detentionKindTerms,
  donorKindTerms,
  minorExceptionTerms,
  nationalityStatusTerms,
  propertyKindTerms,
  propertyRightTerms,
  relationshipTerms,
  resourceTypeTerms,
  sanctionGroundTerms,
  statedChoiceTerms,
} from '../domain/explanations/glossary.ts';
import type { Text } from '../domain/explanations/languages.ts';
import type { CodeTerms } from './case-names.ts';
import { heading } from './language.ts';

const conditionStateTerms = {
  met: { fr: 'condition remplie', nl: 'voorwaarde vervuld', de: 'Bedingung erfüllt', en: 'met' },
  notMet: {
    fr: 'condition non remplie',
    nl: 'voorwaarde niet vervuld',
    de: 'Bedingung nicht erfüllt',
    en: 'not met',
  },
  notAssessed: { fr: 'non évaluée', nl: 'niet beoordeeld', de: 'nicht beurteilt', en: 'not assessed' },
};

const codeTerms: CodeTerms = {
  category: categoryTerms,
  type: resourceTypeTerms,
  relationship: relationshipTerms,
  right: propertyRightTerms,
  kind: { ...propertyKindTerms, ...donorKindTerms, ...detentionKindTerms },
  ground: sanctionGroundTerms,
  status: nationalityStatusTerms,
  minorException: {
    ...minorExceptionTerms,
    none: { fr: 'aucune', nl: 'geen', de: 'keine', en: 'none' },
  },
  residence: conditionStateTerms,
  otherRightsExhausted: conditionStateTerms,
  willingnessToWork: {
    ...conditionStateTerms,
    excusedForHealth: {
      fr: 'dispense pour raisons de santé',
      nl: 'vrijgesteld om gezondheidsredenen',
      de: 'aus gesundheitlichen Gründen befreit',
      en: 'excused for reasons of health',
    },
    excusedForEquity: {
      fr: 'dispense pour raisons d’équité',
      nl: 'vrijgesteld om billijkheidsredenen',
      de: 'aus Billigkeitsgründen befreit',
      en: 'excused for reasons of equity',
    },
  },
  debtors: {
    grouped: statedChoiceTerms['debtors.grouped'],
    individual: statedChoiceTerms['debtors.individual'],
  },
  familyBenefits: {
    insideResources: statedChoiceTerms['familyBenefits.insideResources'],
    direct: statedChoiceTerms['familyBenefits.direct'],
  },
};

const termsByField = new Map<string, Readonly<Record<string, Text>>>(Object.entries(codeTerms));

/** What the reader calls a code of a field; the code itself when the service has one that this page does not know. */
export function codeName(field: string, code: string): string {
  const term = termsByField.get(field)?.[code];
  return term === undefined ? code : heading(term);
}
