import type {
  ConditionCode,
  CutCode,
  DeadlineCode,
  Inputs,
  InputValue,
  LineCode,
  MissingInputCode,
  PossibleAnswerCode,
  RefusalReasonCode,
  WarningCode,
} from '../breakdown.ts';
import type { RateCheckCode } from '../check-rate-revision.ts';
import type { CaseIssueCode } from '../interpret-case.ts';
import { fraction } from '../money.ts';
import type { Assessed } from '../stated-case.ts';
import type { Catalogue, CheckCode } from './catalogue.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import {
  applyTypography,
  formatCoefficient,
  formatDate,
  formatList,
  formatMoney,
  formatPercentage,
  formatSeries,
} from './formats.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import {
  categoryBasisTerms,
  categoryTerms,
  confidenceTerms,
  custodySituationTerms,
  detentionKindTerms,
  donorKindTerms,
  exemptionReasonTerms,
  giftReasonTerms,
  memberReasonTerms,
  minorExceptionTerms,
  nationalityStatusTerms,
  possibleAnswerTerms,
  propertyKindTerms,
  propertyRightTerms,
  rateParameterTerms,
  rateUnitTerms,
  regimeReasonTerms,
  regimeTerms,
  relationshipTerms,
  resourceTypeTerms,
  sanctionGroundTerms,
  statedChoiceTerms,
  unmetConditionTerms,
} from './glossary.ts';
import type { Language, Text } from './languages.ts';
import { fillTemplate, parseTemplate, type Template } from './template.ts';

/**
 * The texts that follow from a code and its inputs. All throw RangeError when an input that the text needs is
 * missing or is not what its name says, so that a text is right or absent.
 */

/**
 * What a line of the breakdown says: what, how much and why, as a decision can quote it. A line that is not the
 * applicant's own begins with whose it is.
 */
export function describeLine(code: LineCode, inputs: Inputs): Text {
  const text = describe('lines', code, inputs);
  if (inputs.resourceOf !== undefined) return introduced('member', inputs, text);
  return inputs.ofPartner === true ? introduced('partner', inputs, text) : text;
}

/** What a warning says, and what to check. */
export function describeWarning(code: WarningCode, inputs: Inputs): Text {
  return describe('warnings', code, inputs);
}

/** Why the integration income is refused. */
export function describeRefusalReason(code: RefusalReasonCode, inputs: Inputs): Text {
  return describe('refusalReasons', code, inputs);
}

/** What a condition of the right asks, and whether it is met. */
export function describeCondition(code: ConditionCode, state: Assessed, inputs: Inputs): Text {
  return describe('conditions', code, { ...inputs, [state]: true });
}

/** What was not stated, and why it matters. */
export function describeMissingInput(code: MissingInputCode, inputs: Inputs): Text {
  return describe('missingInputs', code, inputs);
}

/** What one answer to a missing input says. */
export function describePossibleAnswer(code: PossibleAnswerCode): Text {
  return possibleAnswerTerms[code];
}

/** What has to be done by a day, and from which day that is counted. */
export function describeDeadline(code: DeadlineCode, inputs: Inputs): Text {
  return describe('deadlines', code, inputs);
}

/** Why a period of a timeline begins. */
export function describeCut(code: CutCode, inputs: Inputs): Text {
  return describe('cuts', code, inputs);
}

/** What is wrong with a field of a case, and what to state instead. */
export function describeCaseIssue(code: CaseIssueCode, inputs: Inputs): Text {
  return describe('caseIssues', code, inputs);
}

/** What one check of a stored calculation found. */
export function describeCheck(code: CheckCode, passed: boolean): Text {
  return describe('checks', code, { passed });
}

/** What a check of a rate revision found, and what to do. */
export function describeRateCheck(code: RateCheckCode, inputs: Inputs): Text {
  return describe('rateChecks', code, inputs);
}

/** The templates of one language, read once. */
export type Templates = { readonly [Family in keyof Catalogue]: Readonly<Record<string, Template>> };

export const templates: Readonly<Record<Language, Templates>> = {
  fr: readCatalogue('fr', french),
  nl: readCatalogue('nl', dutch),
  de: readCatalogue('de', german),
  en: readCatalogue('en', english),
};

function readCatalogue(language: Language, catalogue: Catalogue): Templates {
  const read = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(texts).map(([code, text]) => [code, parseTemplate(applyTypography(language, text))]),
    );
  return {
    lines: read(catalogue.lines),
    warnings: read(catalogue.warnings),
    refusalReasons: read(catalogue.refusalReasons),
    conditions: read(catalogue.conditions),
    missingInputs: read(catalogue.missingInputs),
    deadlines: read(catalogue.deadlines),
    cuts: read(catalogue.cuts),
    caseIssues: read(catalogue.caseIssues),
    checks: read(catalogue.checks),
    rateChecks: read(catalogue.rateChecks),
    lists: read(catalogue.lists),
    introductions: read(catalogue.introductions),
  };
}

/** Texts that were written before. Most of a calculation are those of many others. */
const writtenTexts = new Map<string, Text>();

/** Some ten megabytes. */
const mostWrittenTexts = 10_000;

function describe(family: keyof Catalogue, code: string, inputs: Inputs): Text {
  const key = `${family} ${code} ${JSON.stringify(inputs)}`;
  const written = writtenTexts.get(key);
  if (written !== undefined) return written;
  const text = Object.freeze(writeText(family, code, inputs));
  if (writtenTexts.size === mostWrittenTexts) writtenTexts.clear();
  writtenTexts.set(key, text);
  return text;
}

function writeText(family: keyof Catalogue, code: string, inputs: Inputs): Text {
  // The reason of an exemption is a matter of the type of resource alone.
  const { resourceType } = inputs;
  const facts = resourceType === undefined ? inputs : { ...inputs, exemptionReason: resourceType };
  const text = (language: Language) => capitalised(fill(language, family, code, facts));
  return { fr: text('fr'), nl: text('nl'), de: text('de'), en: text('en') };
}

function introduced(code: keyof Catalogue['introductions'], inputs: Inputs, text: Text): Text {
  const introduction = describe('introductions', code, inputs);
  const joined = (language: Language) => `${introduction[language]} – ${text[language]}`;
  return { fr: joined('fr'), nl: joined('nl'), de: joined('de'), en: joined('en') };
}

function fill(language: Language, family: keyof Catalogue, code: string, inputs: Inputs): string {
  const template = templates[language][family][code];
  if (template === undefined) throw new RangeError(`no text for ${code}`);
  return fillTemplate(template, inputs, (name, value) => write(language, name, value, inputs));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The inputs that are codes, with the terms that stand for them. */
const termsOfInputs: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  basis: categoryBasisTerms,
  category: categoryTerms,
  confidence: confidenceTerms,
  custodySituation: custodySituationTerms,
  derivedCategory: categoryTerms,
  detentionKind: detentionKindTerms,
  donorKind: donorKindTerms,
  exemptionReason: exemptionReasonTerms,
  giftReason: giftReasonTerms,
  memberReason: memberReasonTerms,
  minorException: minorExceptionTerms,
  nationalityStatus: nationalityStatusTerms,
  propertyKind: propertyKindTerms,
  rateParameter: rateParameterTerms,
  rateUnit: rateUnitTerms,
  reason: regimeReasonTerms,
  regime: regimeTerms,
  relationship: relationshipTerms,
  resourceType: resourceTypeTerms,
  right: propertyRightTerms,
  sanctionGround: sanctionGroundTerms,
  statedChoice: statedChoiceTerms,
  unmetConditions: unmetConditionTerms,
};

/** Writes one input: as the term of its code, or by what its name and its form say it is. */
function write(language: Language, name: string, value: InputValue, around: Inputs): string {
  const terms = Object.hasOwn(termsOfInputs, name) ? termsOfInputs[name] : undefined;
  if (terms !== undefined) {
    const codes = Array.isArray(value) ? value : [value];
    return formatList(
      language,
      codes.map((code) => applyTypography(language, termOf(terms, name, code)[language])),
    );
  }
  if (name === 'coefficientTenThousandths' && typeof value === 'number') {
    return formatCoefficient(language, value);
  }
  if (typeof value === 'number') return name.endsWith('Cents') ? formatMoney(language, value) : String(value);
  if (typeof value === 'string') return name.endsWith('Date') ? formatDate(language, value) : value;
  if (typeof value === 'boolean') throw new RangeError(`${name} is a condition, not a text`);
  if (isList(value)) {
    return formatSeries(
      language,
      value.map((item) => {
        if (typeof item !== 'object' || isList(item)) throw new RangeError(`${name} is no list of facts`);
        return fill(language, 'lists', name, { ...around, ...item });
      }),
    );
  }
  return writeRatio(language, name, value);
}

function termOf(terms: Readonly<Record<string, Text>>, name: string, code: unknown): Text {
  const term = typeof code === 'string' && Object.hasOwn(terms, code) ? terms[code] : undefined;
  if (term === undefined) throw new RangeError(`no term for the ${name} ${code}`);
  return term;
}

/** A rate as a percentage; a share as `1/2`, and as a whole number where it is one. */
function writeRatio(language: Language, name: string, { numerator, denominator }: Inputs): string {
  if (typeof numerator !== 'number' || typeof denominator !== 'number') {
    throw new RangeError(`${name} is not a ratio`);
  }
  if (name.endsWith('Rate')) return formatPercentage(language, fraction(numerator, denominator));
  return numerator % denominator === 0 ? String(numerator / denominator) : `${numerator}/${denominator}`;
}

function isList(value: InputValue): value is readonly InputValue[] {
  return Array.isArray(value);
}
