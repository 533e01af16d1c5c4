import type { Inputs, InputValue } from '../breakdown.ts';
import type { Utf8Text } from './utf8-text.ts';

/**
 * A text with places to fill in.
 *
 * - `{name}` stands for the input of that name.
 * - `[name: text]` is there only when the input `name` is, and is neither false nor 0 nor an empty list.
 * - `[!name: text]` is there only when `[name: ]` would not be.
 *
 * A section may hold sections. One space after its colon is not part of the text.
 */
export type Template = readonly Part[];

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string }
  | {
      readonly kind: 'section';
      readonly name: string;
      readonly negated: boolean;
      readonly content: Template;
    };

const tokenPattern = /\{(?<placeholder>\w+)\}|\[(?<negation>!?)(?<condition>\w+): ?|(?<end>\])/g;

/** Reads a template. Errors: SyntaxError when a bracket or a brace has no counterpart. */
export function parseTemplate(source: string): Template {
  const root: Part[] = [];
  const open: Part[][] = [];
  let current = root;
  let position = 0;
  const addText = (end: number): void => {
    const text = source.slice(position, end);
    if (/[{}[\]]/.test(text)) throw new SyntaxError(`stray brace or bracket in: ${source}`);
    if (text !== '') current.push({ kind: 'text', text });
  };
  for (const token of source.matchAll(tokenPattern)) {
    addText(token.index);
    position = token.index + token[0].length;
    const { placeholder, negation, condition } = token.groups ?? {};
    if (placeholder !== undefined) {
      current.push({ kind: 'placeholder', name: placeholder });
    } else if (condition !== undefined) {
      const content: Part[] = [];
      current.push({ kind: 'section', name: condition, negated: negation === '!', content });
      open.push(current);
      current = content;
    } else {
      const outer = open.pop();
      if (outer === undefined) throw new SyntaxError(`a section ends that did not begin in: ${source}`);
      current = outer;
    }
  }
  addText(source.length);
  if (open.length > 0) throw new SyntaxError(`a section does not end in: ${source}`);
  return root;
}

/** Writes a text from its inputs. Errors: RangeError when one that it needs is missing. */
export type Writer = (text: Utf8Text, inputs: Inputs) => void;

/** What a text consists of: what always stands there, and what is written from the inputs. */
export type TextPart = string | PartWriter;

/** Writes a part of a text. `values` are those of the inputs that the text names, each at its place. */
type PartWriter = (text: Utf8Text, values: readonly (InputValue | undefined)[], inputs: Inputs) => void;

/** Where the value of an input stands among those that a text names. */
export type PlaceOf = (name: string) => number;

/** What writes the parts that `partsWith` gives. Each input is looked up once, however often the parts name it. */
export function writerOf(partsWith: (placeOf: PlaceOf) => readonly TextPart[]): Writer {
  const names: string[] = [];
  const write = inTurn(
    partsWith((name) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1)),
  );
  return (text, inputs) => {
    const values = names.map((name) => inputs[name]);
    write(text, values, inputs);
  };
}

/** The parts of a template. `placeholderOf` says what writes the placeholder of a name. */
export function partsOf(
  template: Template,
  placeOf: PlaceOf,
  placeholderOf: (name: string) => PartWriter,
): readonly TextPart[] {
  return template.map((part): TextPart => {
    if (part.kind === 'text') return part.text;
    const { name } = part;
    if (part.kind === 'placeholder') return placeholderOf(name);
    const { negated } = part;
    const place = placeOf(name);
    const write = inTurn(partsOf(part.content, placeOf, placeholderOf));
    return (text, values, inputs) => {
      if (isThere(values[place]) !== negated) write(text, values, inputs);
    };
  });
}

/** What writes parts one after the other. What always stands there is put into UTF-8 once. */
export function inTurn(parts: readonly TextPart[]): PartWriter {
  const merged: TextPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const steps = merged.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return (text, values, inputs) => {
    for (const step of steps) {
      if (typeof step === 'function') step(text, values, inputs);
      else text.addBytes(step);
    }
  };
}

function isThere(value: InputValue | undefined): boolean {
  return (
    value !== undefined && value !== false && value !== 0 && !(Array.isArray(value) && value.length === 0)
  );
}

/** The inputs that a template names, in placeholders and in conditions, each once, in alphabetical order. */
export function inputsNamedBy(template: Template): readonly string[] {
  const names = template.flatMap((part): readonly string[] => {
    if (part.kind === 'text') return [];
    return part.kind === 'placeholder' ? [part.name] : [part.name, ...inputsNamedBy(part.content)];
  });
  return [...new Set(names)].toSorted();
}
