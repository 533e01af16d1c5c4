import {
  categoryTerms,
  donorKindTerms,
  propertyKindTerms,
  propertyRightTerms,
  relationshipTerms,
  resourceTypeTerms,
  statedChoiceTerms,
} from '../domain/explanations/glossary.ts';
import type { Text } from '../domain/explanations/languages.ts';
import type { CodeTerms } from './case-names.ts';
import { heading } from './language.ts';

const codeTerms: CodeTerms = {
  category: categoryTerms,
  type: resourceTypeTerms,
  relationship: relationshipTerms,
  right: propertyRightTerms,
  kind: { ...propertyKindTerms, ...donorKindTerms },
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
