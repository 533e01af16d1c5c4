import type { Text } from '../domain/explanations/languages.ts';
import type { CaseRequest } from './answers.ts';

/** The names and codes of a request, worked out from its type: one without a text does not compile. */

/** The name of every field that a request can have, at any depth. */
export type FieldName = NamesIn<CaseRequest>;

type NamesIn<Value> = Value extends readonly (infer Item)[]
  ? NamesIn<Item>
  : Value extends object
    ? { [Name in keyof Value & string]-?: Name | NamesIn<NonNullable<Value[Name]>> }[keyof Value & string]
    : never;

/** Each field that takes a code, with the codes that it takes, as a union of pairs. */
type CodesIn<Value> = Value extends readonly (infer Item)[]
  ? CodesIn<Item>
  : Value extends object
    ? {
        [Name in keyof Value & string]-?: NonNullable<Value[Name]> extends string
          ? string extends NonNullable<Value[Name]>
            ? never
            : [Name, NonNullable<Value[Name]>]
          : CodesIn<NonNullable<Value[Name]>>;
      }[keyof Value & string]
    : never;

/** What people call every code of every field. */
export type CodeTerms = {
  readonly [Pair in CodesIn<CaseRequest> as Pair[0]]: Readonly<
    Record<Extract<CodesIn<CaseRequest>, [Pair[0], string]>[1], Text>
  >;
};
