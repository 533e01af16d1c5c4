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
import type { CaseIssueCode } from '../case-issues.ts';
import { constant } from '../constant.ts';
import { fraction } from '../money.ts';
import type { RateCheckCode } from '../rate-findings.ts';
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
import { type Language, languages, type Text } from './languages.ts';
import { type Filler, fillerOf, type InputWriter, parseTemplate, type Template } from './template.ts';

/**
 * The texts that follow from a code and its inputs, as the JSON of a `Text`: most of an answer are such texts, and what
 * was written once is written as JSON already. All functions here throw RangeError when an input that the text needs is
 * missing or is not what its name says, so that a text is right or absent.
 */
export type TextJson = string;

/**
 * What a line of the breakdown says: what, how much and why, as a decision can quote it. A line that is not the
 * applicant's own begins with whose it is.
 */
export function writeLine(code: LineCode, inputs: Inputs): TextJson {
  return line(code, inputs).json;
}

/** What a warning says, and what to check. */
export function writeWarning(code: WarningCode, inputs: Inputs): TextJson {
  return write('warnings', code, inputs).json;
}

/** Why the integration income is refused. */
export function writeRefusalReason(code: RefusalReasonCode, inputs: Inputs): TextJson {
  return write('refusalReasons', code, inputs).json;
}

/** What a condition of the right asks, and whether it is met. */
export function writeCondition(code: ConditionCode, state: Assessed, inputs: Inputs): TextJson {
  return condition(code, state, inputs).json;
}

/** What was not stated, and why it matters. */
export function writeMissingInput(code: MissingInputCode, inputs: Inputs): TextJson {
  return write('missingInputs', code, inputs).json;
}

/** What has to be done by a day, and from which day that is counted. */
export function writeDeadline(code: DeadlineCode, inputs: Inputs): TextJson {
  return write('deadlines', code, inputs).json;
}

/** As `writeLine`, as texts. */
export function describeLine(code: LineCode, inputs: Inputs): Text {
  return textOf(line(code, inputs));
}

/** As `writeWarning`, as texts. */
export function describeWarning(code: WarningCode, inputs: Inputs): Text {
  return textOf(write('warnings', code, inputs));
}

/** As `writeRefusalReason`, as texts. */
export function describeRefusalReason(code: RefusalReasonCode, inputs: Inputs): Text {
  return textOf(write('refusalReasons', code, inputs));
}

/** As `writeCondition`, as texts. */
export function describeCondition(code: ConditionCode, state: Assessed, inputs: Inputs): Text {
  return textOf(condition(code, state, inputs));
}

/** As `writeMissingInput`, as texts. */
export function describeMissingInput(code: MissingInputCode, inputs: Inputs): Text {
  return textOf(write('missingInputs', code, inputs));
}

/** As `writeDeadline`, as texts. */
export function describeDeadline(code: DeadlineCode, inputs: Inputs): Text {
  return textOf(write('deadlines', code, inputs));
}

/** What one answer to a missing input says. */
export function describePossibleAnswer(code: PossibleAnswerCode): Text {
  return possibleAnswerTerms[code];
}

/** Why a period of a timeline begins. */
export function describeCut(code: CutCode, inputs: Inputs): Text {
  return textOf(write('cuts', code, inputs));
}

/** What is wrong with a field of a case, and what to state instead. */
export function describeCaseIssue(code: CaseIssueCode, inputs: Inputs): Text {
  return textOf(write('caseIssues', code, inputs));
}

/** What one check of a stored calculation found. */
export function describeCheck(code: CheckCode, passed: boolean): Text {
  return textOf(write('checks', code, { passed }));
}

/** What a check of a rate revision found, and what to do. */
export function describeRateCheck(code: RateCheckCode, inputs: Inputs): Text {
  return textOf(write('rateChecks', code, inputs));
}

/** The templates of one language, read once. What they say stands in them as in a JSON string. */
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
      Object.entries(texts).map(([code, text]) => [
        code,
        parseTemplate(escaped(applyTypography(language, text))),
      ]),
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

/** Texts as JSON, and themselves when somebody has asked for them. */
interface Written {
  readonly json: TextJson;
  text?: Text;
}

function textOf(written: Written): Text {
  const text: Text = written.text ?? constant(JSON.parse(written.json));
  written.text = text;
  return text;
}

function line(code: LineCode, inputs: Inputs): Written {
  if (inputs.resourceOf !== undefined) return write('lines', code, inputs, 'member');
  return write('lines', code, inputs, inputs.ofPartner === true ? 'partner' : undefined);
}

function condition(code: ConditionCode, state: Assessed, inputs: Inputs): Written {
  return write('conditions', code, { ...inputs, [state]: true });
}

/**
 * Texts that were asked for twice: most of a calculation are those of many others. When there are many, those that
 * were not asked for since there were as many before are forgotten.
 */
let writtenTexts = new Map<string, Written>();
let earlierTexts = writtenTexts;
/** With the earlier ones at most some five megabytes. */
const mostWrittenTexts = 1_000;

/**
 * What was asked for once. More than half of the texts of a batch are of one case alone: kept, they would live just
 * long enough to count as old, and results that are read would let the memory grow by a hundred megabytes.
 */
const askedOnce = new Set<string>();

function write(
  family: keyof Catalogue,
  code: string,
  inputs: Inputs,
  introduction?: keyof Catalogue['introductions'],
): Written {
  const key = JSON.stringify([family, code, inputs]);
  const written = writtenTexts.get(key);
  if (written !== undefined) return written;
  const earlier = earlierTexts.get(key);
  const found = earlier ?? { json: writeAnew(family, code, inputs, introduction) };
  if (earlier === undefined && !askedOnce.delete(key)) {
    if (askedOnce.size === mostWrittenTexts) askedOnce.clear();
    askedOnce.add(key);
    return found;
  }
  if (writtenTexts.size === mostWrittenTexts) {
    earlierTexts = writtenTexts;
    writtenTexts = new Map();
  }
  writtenTexts.set(key, found);
  return found;
}

function writeAnew(
  family: keyof Catalogue,
  code: string,
  inputs: Inputs,
  introduction?: keyof Catalogue['introductions'],
): TextJson {
  // The reason of an exemption is a matter of the type of resource alone.
  const { resourceType } = inputs;
  const facts = resourceType === undefined ? inputs : { ...inputs, exemptionReason: resourceType };
  // Not a list that is joined: the text would be copied there, and again where it is put into UTF-8.
  let texts = '';
  for (const language of languages) {
    const before =
      introduction === undefined ? '' : `${fill(language, 'introductions', introduction, facts)} – `;
    texts += `${texts === '' ? '{' : ','}"${language}":"${before}${fill(language, family, code, facts)}"`;
  }
  return `${texts}}`;
}

function fill(language: Language, family: keyof Catalogue, code: string, inputs: Inputs): string {
  const filler = fillers.get(language)?.get(family)?.get(code);
  if (filler === undefined) throw new RangeError(`no text for ${code}`);
  return filler(inputs);
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

/** The same terms as they are written in a JSON string, by language, input and code. */
const writtenTerms: Readonly<Record<Language, ReadonlyMap<string, ReadonlyMap<unknown, string>>>> = {
  fr: termsIn('fr'),
  nl: termsIn('nl'),
  de: termsIn('de'),
  en: termsIn('en'),
};

function termsIn(language: Language): ReadonlyMap<string, ReadonlyMap<unknown, string>> {
  return new Map(
    Object.entries(termsOfInputs).map(([name, terms]) => [
      name,
      new Map(
        Object.entries(terms).map(([code, term]) => [
          code,
          escaped(applyTypography(language, term[language])),
        ]),
      ),
    ]),
  );
}

/** A text as it stands in a JSON string. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** What fills in the templates of each language, which begin as sentences, but for those of lists. */
const fillers = new Map(
  languages.map((language) => [
    language,
    new Map(
      Object.entries(templates[language]).map(([family, ofCodes]) => [
        family,
        new Map(
          Object.entries(ofCodes).map(([code, template]) => [
            code,
            family === 'lists' ? fillerIn(language, template) : sentenceFillerIn(language, template),
          ]),
        ),
      ]),
    ),
  ]),
);

function fillerIn(language: Language, template: Template): Filler {
  return fillerOf(template, (name) => writerOf(language, name));
}

function sentenceFillerIn(language: Language, template: Template): Filler {
  const [first, ...rest] = template;
  if (first?.kind === 'text')
    return fillerIn(language, [{ ...first, text: capitalised(first.text) }, ...rest]);
  const filler = fillerIn(language, template);
  return (inputs) => capitalised(filler(inputs));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How an input is written: as the term of its code, or by what its name and its form say it is. */
function writerOf(language: Language, name: string): InputWriter {
  const terms = writtenTerms[language].get(name);
  if (terms !== undefined) {
    return (value) =>
      isList(value)
        ? formatList(
            language,
            value.map((code) => termOf(terms, name, code)),
          )
        : termOf(terms, name, value);
  }
  const formatNumber =
    name === 'coefficientTenThousandths' ? formatCoefficient : name.endsWith('Cents') ? formatMoney : numeral;
  const formatString = name.endsWith('Date') ? formatDate : asItIs;
  return (value, around) => {
    if (typeof value === 'number') return formatNumber(language, value);
    if (typeof value === 'string') return formatString(language, value);
    if (typeof value === 'boolean') throw new RangeError(`${name} is a condition, not a text`);
    if (!isList(value)) return writeRatio(language, name, value);
    return formatSeries(
      language,
      value.map((item) => {
        if (typeof item !== 'object' || isList(item)) throw new RangeError(`${name} is no list of facts`);
        return fill(language, 'lists', name, { ...around, ...item });
      }),
    );
  };
}

function numeral(_language: Language, value: number): string {
  return String(value);
}

function asItIs(_language: Language, text: string): string {
  return escaped(text);
}

function termOf(terms: ReadonlyMap<unknown, string>, name: string, code: unknown): string {
  const term = terms.get(code);
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
