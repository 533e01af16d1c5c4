import type { Inputs, InputValue } from '../breakdown.ts';

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

/** Turns the value of an input into text; `around` are the inputs that it is one of. */
export type InputWriter = (value: InputValue, around: Inputs) => string;

/** Fills a template in. Errors: RangeError when an input that it needs is missing, so that nothing reads "undefined". */
export type Filler = (inputs: Inputs) => string;

/** What fills a template in. `writerOf` says once for each placeholder how its input is written. */
export function fillerOf(template: Template, writerOf: (name: string) => InputWriter): Filler {
  const parts = template.map((part): string | Filler => {
    if (part.kind === 'text') return part.text;
    const { name } = part;
    if (part.kind === 'section') {
      const content = fillerOf(part.content, writerOf);
      return (inputs) => (isThere(inputs[name]) !== part.negated ? content(inputs) : '');
    }
    const write = writerOf(name);
    return (inputs) => {
      const value = inputs[name];
      if (value === undefined) throw new RangeError(`a text needs the input ${name}`);
      return write(value, inputs);
    };
  });
  return (inputs) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(inputs);
    return text;
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
