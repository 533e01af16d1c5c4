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
import { fraction } from '../money.ts';
import type { RateCheckCode } from '../rate-findings.ts';
import type { Assessed } from '../stated-case.ts';
import type { Catalogue, CheckCode } from './catalogue.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import {
  applyTypography,
  coefficientWriter,
  dateWriter,
  moneyWriter,
  seriesSeparators,
  writeList,
  writePercentage,
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
import {
  inTurn,
  type PlaceOf,
  parseTemplate,
  partsOf,
  type Template,
  type TextPart,
  type Writer,
  writerOf,
} from './template.ts';
import { Utf8Text } from './utf8-text.ts';

/*
 * The texts that follow from a code and its inputs, as the JSON of a `Text`. All functions here throw RangeError when an
 * input that the text needs is missing or is not what its name says, so that a text is right or absent.
 */

/**
 * What a line of the breakdown says: what, how much and why, as a decision can quote it. A line that is not the
 * applicant's own begins with whose it is.
 */
export function writeLine(text: Utf8Text, code: LineCode, inputs: Inputs): void {
  const writers =
    inputs.resourceOf !== undefined ? memberLines : inputs.ofPartner === true ? partnerLines : lines;
  writers(code)(text, inputs);
}

/** What a warning says, and what to check. */
export function writeWarning(text: Utf8Text, code: WarningCode, inputs: Inputs): void {
  warnings(code)(text, inputs);
}

/** Why the integration income is refused. */
export function writeRefusalReason(text: Utf8Text, code: RefusalReasonCode, inputs: Inputs): void {
  refusalReasons(code)(text, inputs);
}

/** What a condition of the right asks, and whether it is met. */
export function writeCondition(text: Utf8Text, code: ConditionCode, state: Assessed, inputs: Inputs): void {
  conditions(code)(text, { ...inputs, [state]: true });
}

/** What was not stated, and why it matters. */
export function writeMissingInput(text: Utf8Text, code: MissingInputCode, inputs: Inputs): void {
  missingInputs(code)(text, inputs);
}

/** What has to be done by a day, and from which day that is counted. */
export function writeDeadline(text: Utf8Text, code: DeadlineCode, inputs: Inputs): void {
  deadlines(code)(text, inputs);
}

/** As `writeLine`, as texts. */
export function describeLine(code: LineCode, inputs: Inputs): Text {
  return asTexts((text) => writeLine(text, code, inputs));
}

/** As `writeWarning`, as texts. */
export function describeWarning(code: WarningCode, inputs: Inputs): Text {
  return asTexts((text) => writeWarning(text, code, inputs));
}

/** As `writeRefusalReason`, as texts. */
export function describeRefusalReason(code: RefusalReasonCode, inputs: Inputs): Text {
  return asTexts((text) => writeRefusalReason(text, code, inputs));
}

/** As `writeCondition`, as texts. */
export function describeCondition(code: ConditionCode, state: Assessed, inputs: Inputs): Text {
  return asTexts((text) => writeCondition(text, code, state, inputs));
}

/** As `writeMissingInput`, as texts. */
export function describeMissingInput(code: MissingInputCode, inputs: Inputs): Text {
  return asTexts((text) => writeMissingInput(text, code, inputs));
}

/** As `writeDeadline`, as texts. */
export function describeDeadline(code: DeadlineCode, inputs: Inputs): Text {
  return asTexts((text) => writeDeadline(text, code, inputs));
}

/** What one answer to a missing input says. */
export function describePossibleAnswer(code: PossibleAnswerCode): Text {
  return possibleAnswerTerms[code];
}

/** Why a period of a timeline begins. */
export function describeCut(code: CutCode, inputs: Inputs): Text {
  return asTexts((text) => cuts(code)(text, inputs));
}

/** What is wrong with a field of a case, and what to state instead. */
export function describeCaseIssue(code: CaseIssueCode, inputs: Inputs): Text {
  return asTexts((text) => caseIssues(code)(text, inputs));
}

/** What one check of a stored calculation found. */
export function describeCheck(code: CheckCode, passed: boolean): Text {
  return asTexts((text) => checks(code)(text, { passed }));
}

/** What a check of a rate revision found, and what to do. */
export function describeRateCheck(code: RateCheckCode, inputs: Inputs): Text {
  return asTexts((text) => rateChecks(code)(text, inputs));
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

/** The same terms as they are written in a JSON string in UTF-8, by language, input and code. */
const writtenTerms: Readonly<Record<Language, ReadonlyMap<string, Terms>>> = {
  fr: termsIn('fr'),
  nl: termsIn('nl'),
  de: termsIn('de'),
  en: termsIn('en'),
};

type Terms = ReadonlyMap<unknown, Uint8Array>;

function termsIn(language: Language): ReadonlyMap<string, Terms> {
  return new Map(
    Object.entries(termsOfInputs).map(([name, terms]) => [
      name,
      new Map(
        Object.entries(terms).map(([code, term]) => [
          code,
          Buffer.from(escaped(applyTypography(language, term[language]))),
        ]),
      ),
    ]),
  );
}

/** A text as it stands in a JSON string. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const lines = writersOf('lines');
const memberLines = writersOf('lines', 'member');
const partnerLines = writersOf('lines', 'partner');
const warnings = writersOf('warnings');
const refusalReasons = writersOf('refusalReasons');
const conditions = writersOf('conditions');
const missingInputs = writersOf('missingInputs');
const deadlines = writersOf('deadlines');
const cuts = writersOf('cuts');
const caseIssues = writersOf('caseIssues');
const checks = writersOf('checks');
const rateChecks = writersOf('rateChecks');

/** What writes the texts of a family by their codes, in all languages. Each is made when it is first asked for. */
function writersOf(
  family: keyof Catalogue,
  introduction?: keyof Catalogue['introductions'],
): (code: string) => Writer {
  const writers = new Map<string, Writer>();
  const make = (code: string) =>
    writerOf((placeOf) => [
      ...languages.flatMap((language, index) => [
        `${index === 0 ? '{' : '",'}"${language}":"`,
        ...(introduction === undefined
          ? []
          : [...sentenceOf(language, 'introductions', introduction, placeOf), ' – ']),
        ...sentenceOf(language, family, code, placeOf),
      ]),
      '"}',
    ]);
  return (code) => writers.getOrInsertComputed(code, make);
}

/** The parts of a text that begins as a sentence. */
function sentenceOf(
  language: Language,
  family: keyof Catalogue,
  code: string,
  placeOf: PlaceOf,
): readonly TextPart[] {
  const ofFamily = templates[language][family];
  const template = Object.hasOwn(ofFamily, code) ? ofFamily[code] : undefined;
  if (template === undefined) throw new RangeError(`no text for ${code}`);
  const parts = partsInLanguage(language, template, placeOf);
  const [first] = parts;
  if (typeof first === 'string') return [first.charAt(0).toUpperCase() + first.slice(1), ...parts.slice(1)];
  const write = inTurn(parts);
  return [
    (text, values, inputs) => {
      const start = text.length;
      write(text, values, inputs);
      text.capitalise(start);
    },
  ];
}

function partsInLanguage(language: Language, template: Template, placeOf: PlaceOf): readonly TextPart[] {
  return partsOf(template, placeOf, (name) => {
    // The reason of an exemption is a matter of the type of resource alone.
    const input = name === 'exemptionReason' ? 'resourceType' : name;
    const place = placeOf(input);
    const write = inputWriterOf(language, name);
    return (text, values, inputs) => {
      const value = values[place];
      if (value === undefined) throw new RangeError(`a text needs the input ${input}`);
      write(text, value, inputs);
    };
  });
}

/** Writes the value of an input; `around` are the inputs that it is one of. */
type InputWriter = (text: Utf8Text, value: InputValue, around: Inputs) => void;

/** How an input is written: as the term of its code, or by what its name and its form say it is. */
function inputWriterOf(language: Language, name: string): InputWriter {
  const terms = writtenTerms[language].get(name);
  if (terms !== undefined) {
    return (text, value) => {
      const codes = isList(value) ? value : [value];
      writeList(
        text,
        language,
        codes.map((code) => termOf(terms, name, code)),
      );
    };
  }
  const writeNumber = numberWriterOf(language, name);
  const writeString = name.endsWith('Date') ? dateWriter(language) : writeAsItIs;
  const writeItems = itemsWriterOf(language, name);
  return (text, value, around) => {
    if (typeof value === 'number') writeNumber(text, value);
    else if (typeof value === 'string') writeString(text, value);
    else if (typeof value === 'boolean') throw new RangeError(`${name} is a condition, not a text`);
    else if (!isList(value)) writeRatio(text, language, name, value);
    else if (writeItems === undefined) throw new RangeError(`${name} is no list`);
    else writeItems(text, value, around);
  };
}

/** What writes a number, by the unit that stands last in its name. */
function numberWriterOf(language: Language, name: string): (text: Utf8Text, value: number) => void {
  if (name.endsWith('Cents')) return moneyWriter(language);
  return name === 'coefficientTenThousandths' ? coefficientWriter(language) : writeNumeral;
}

function writeNumeral(text: Utf8Text, value: number): void {
  text.add(String(value));
}

function writeAsItIs(text: Utf8Text, value: string): void {
  text.add(escaped(value));
}

function termOf(terms: Terms, name: string, code: unknown): Uint8Array {
  const term = terms.get(code);
  if (term === undefined) throw new RangeError(`no term for the ${name} ${code}`);
  return term;
}

/** What writes a list of facts, each by the template of the items of that list, where there is one. */
function itemsWriterOf(language: Language, name: string) {
  const template = templates[language].lists[name];
  if (template === undefined) return;
  const write = writerOf((placeOf) => partsInLanguage(language, template, placeOf));
  return (text: Utf8Text, items: readonly InputValue[], around: Inputs): void => {
    for (const [place, item] of items.entries()) {
      if (typeof item !== 'object' || isList(item)) throw new RangeError(`${name} is no list of facts`);
      if (place > 0) text.add(seriesSeparators[language]);
      write(text, { ...around, ...item });
    }
  };
}

/** A rate as a percentage; a share as `1/2`, and as a whole number where it is one. */
function writeRatio(
  text: Utf8Text,
  language: Language,
  name: string,
  { numerator, denominator }: Inputs,
): void {
  if (typeof numerator !== 'number' || typeof denominator !== 'number') {
    throw new RangeError(`${name} is not a ratio`);
  }
  if (name.endsWith('Rate')) writePercentage(text, language, fraction(numerator, denominator));
  else text.add(numerator % denominator === 0 ? `${numerator / denominator}` : `${numerator}/${denominator}`);
}

function isList(value: InputValue): value is readonly InputValue[] {
  return Array.isArray(value);
}

/** Where texts are written that are asked for on their own. */
const alone = new Utf8Text();

function asTexts(write: (text: Utf8Text) => void): Text {
  alone.clear();
  write(alone);
  return JSON.parse(alone.toString());
}
