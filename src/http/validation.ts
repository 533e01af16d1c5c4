import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import { closest, distance } from 'fastest-levenshtein';
import type { FastifyRequest, FastifySchemaCompiler } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { isJsonType, messages } from './messages.ts';
import type { InputLocation, Issue } from './problems.ts';
import { mapSubschemas, plainSchema, type Schema } from './schema.ts';

const options: Options = {
  allErrors: true,
  discriminator: true,
  // What a union and its branches are compiled to stay functions of their own. Inlined wherever they are used they made
  // one function of the request that V8 needed 100 MB and half a second to optimize, in each thread; with the branches
  // alone in one function it needed 15 MB.
  inlineRefs: false,
  ownProperties: true,
  strict: true,
  // TypeBox builds the schemas and the published document is linted; compiling the schema of schemas costs start time.
  validateSchema: false,
  verbose: true,
};

/** Bodies are taken as they are: a coerced or dropped field could silently change an amount. */
const bodyAjv = new Ajv(options);
/**
 * Query strings and paths are text, so their values are read as the type that the schema asks for. `1e400` is read as
 * Infinity; with strict numbers Ajv would not hold that against the maximum.
 */
const textAjv = new Ajv({ ...options, coerceTypes: true, useDefaults: true, strictNumbers: false });
for (const ajv of [bodyAjv, textAjv]) {
  ajvFormats.default(ajv, { mode: 'full', formats: ['date', 'date-time'] });
  // Stricter than the library's, which takes `urn:uuid:` too: PostgreSQL reads plain identifiers only.
  ajv.addFormat('uuid', /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i);
  // Annotations of the published contract.
  ajv.addVocabulary(['example', 'headers']);
}

/** The input did not match its schema. */
export class InvalidInput extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super('the input does not match its schema');
    this.name = 'InvalidInput';
    this.issues = issues;
  }
}

const locations: Readonly<Record<string, InputLocation>> = {
  body: 'body',
  querystring: 'query',
  params: 'path',
  headers: 'header',
};

/**
 * Checks an input strictly, for Fastify: unknown properties are refused although the published schema does
 * not say so (belgif addi-prop), and every wrong field gives one issue. A schema is compiled when the first input comes:
 * all of them at the start would take half a second and the memory of a fifth of the service.
 */
export const compileValidator: FastifySchemaCompiler<Schema> = ({ schema, httpPart }) => {
  const location = locations[httpPart ?? 'body'] ?? 'body';
  let compiled: ValidateFunction | undefined;
  return (data: unknown) => {
    compiled ??= compile(schema, location);
    return compiled(data)
      ? { value: data }
      : { error: new InvalidInput(issuesOf(compiled.errors ?? [], data, location)) };
  };
};

/** Checks a value as a body that a schema describes. Errors: InvalidInput with every wrong field. */
export function assertBody<Body extends TSchema>(
  schema: Body,
  value: unknown,
): asserts value is Static<Body> {
  const validate = compile(schema, 'body');
  if (!validate(value)) throw new InvalidInput(issuesOf(validate.errors ?? [], value, 'body'));
}

/** The part of a request that a schema describes, as Fastify names it. */
type RequestPart = 'params' | 'querystring' | 'headers' | 'body';

/** What is wrong with an input by the schema that the route of a request has for this part of it. */
export function issuesOfPart(request: FastifyRequest, part: RequestPart, input: unknown): readonly Issue[] {
  const result: unknown = request.getValidationFunction(part)?.(input);
  return hasInvalidInput(result) ? result.error.issues : [];
}

function hasInvalidInput(result: unknown): result is { readonly error: InvalidInput } {
  return (
    typeof result === 'object' && result !== null && 'error' in result && result.error instanceof InvalidInput
  );
}

/** Compiling takes a tenth of a second for a case, so what several routes take is compiled once. */
const compiledBodies = new WeakMap<Schema, ValidateFunction>();

function compile(schema: Schema, location: InputLocation): ValidateFunction {
  const known = location === 'body' ? compiledBodies.get(schema) : undefined;
  if (known !== undefined) return known;
  const functions: Record<string, Schema> = {};
  const strict = strictSchema(schema, functions);
  const validate = (location === 'body' ? bodyAjv : textAjv).compile({ ...strict, $defs: functions });
  if (location === 'body') compiledBodies.set(schema, validate);
  return validate;
}

/**
 * The schema that inputs are checked against, from the one that is published: objects are closed, and what
 * only documents is left out. A union with a discriminator is read by that property alone, so that an error
 * concerns the branch that was meant; it goes to `functions`, as each of its branches does, to be compiled once wherever
 * it is used.
 */
function strictSchema(schema: Schema, functions: Record<string, Schema>, isBranch = false): Schema {
  const plain = plainSchema(schema);
  const { discriminator } = plain;
  const { $id, examples, ...rest } = mapSubschemas(plain, (subschema) =>
    strictSchema(subschema, functions, discriminator !== undefined),
  );
  const isOpenObject = rest.properties !== undefined && rest.additionalProperties === undefined;
  const strict = {
    ...rest,
    ...(isOpenObject ? { additionalProperties: false } : {}),
    ...(discriminator === undefined ? {} : { discriminator: withTags(discriminator, plain.oneOf ?? []) }),
  };
  if ($id === undefined || !(isBranch || discriminator !== undefined)) return strict;
  functions[$id] = strict;
  return { $ref: `#/$defs/${$id}` };
}

/** A discriminator with all values of its property: an error has them to say what is allowed. */
function withTags({ propertyName }: NonNullable<Schema['discriminator']>, branches: readonly Schema[]) {
  const tags = branches.flatMap(({ properties }) => plainSchema(properties?.[propertyName] ?? {}).enum ?? []);
  return { propertyName, tags };
}

/** One issue for each wrong field: the first thing that is wrong with it. */
function issuesOf(errors: readonly ErrorObject[], data: unknown, location: InputLocation): Issue[] {
  const issues = new Map<string, Issue>();
  for (const error of withoutBranches(errors)) {
    const { property, ...rest } = describe(error);
    const name =
      location === 'header'
        ? (property ?? error.instancePath.slice(1))
        : fieldName(error.instancePath, property, data);
    if (issues.has(name)) continue;
    const value = property === undefined ? error.data : ownValue(error.data, property);
    issues.set(name, { ...rest, in: location, ...(name === '' ? {} : { name }), value });
  }
  return [...issues.values()];
}

/** Ajv reports a union after the errors of its branches; which branch was meant is unknown, so only it stays. */
function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
      while (kept.at(-1)?.schemaPath.startsWith(`${error.schemaPath}/`)) kept.pop();
    }
    kept.push(error);
  }
  return kept;
}

type Description = Pick<Issue, 'code' | 'detail' | 'minimum' | 'maximum'> & {
  /** The property that is wrong, when it is not the place that the error points at. */
  readonly property?: string;
};

function describe(error: ErrorObject): Description {
  const { keyword, params } = error;
  const parent: Schema = error.parentSchema ?? {};
  switch (keyword) {
    case 'additionalProperties': {
      const property: string = params.additionalProperty;
      const suggestion = closestName(property, Object.keys(parent.properties ?? {}));
      return { code: 'unknownInput', property, detail: messages.unknownInput({ suggestion }) };
    }
    case 'required':
      return { code: 'requiredInput', property: params.missingProperty, detail: messages.requiredInput() };
    case 'discriminator':
      return describeDiscriminator(params.tag, params.tagValue, parent.discriminator?.tags ?? []);
    case 'type':
      return {
        code: 'schemaViolation',
        detail: isJsonType(params.type)
          ? messages.wrongType({ expected: params.type })
          : messages.doesNotMatchSchema(),
      };
    case 'enum':
      return describeChoice(error.data, params.allowedValues);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return describeRange(parent);
    case 'format':
      return {
        code: 'invalidInput',
        detail:
          params.format === 'date'
            ? messages.invalidDate()
            : messages.invalidFormat({ format: params.format }),
      };
    case 'pattern':
      return { code: 'schemaViolation', detail: messages.invalidPattern({ pattern: params.pattern }) };
    case 'minLength':
      return { code: 'schemaViolation', detail: messages.tooShort({ limit: params.limit }) };
    case 'maxLength':
      return { code: 'schemaViolation', detail: messages.tooLong({ limit: params.limit }) };
    case 'minItems':
      return { code: 'schemaViolation', detail: messages.tooFewItems({ limit: params.limit }) };
    case 'maxItems':
      return { code: 'schemaViolation', detail: messages.tooManyItems({ limit: params.limit }) };
    default:
      return { code: 'schemaViolation', detail: messages.doesNotMatchSchema() };
  }
}

function describeDiscriminator(property: string, value: unknown, allowed: readonly unknown[]): Description {
  if (value === undefined) return { code: 'requiredInput', property, detail: messages.requiredInput() };
  return { ...describeChoice(value, allowed), property };
}

function describeChoice(value: unknown, allowedValues: readonly unknown[]): Description {
  if (typeof value !== 'string') {
    return { code: 'schemaViolation', detail: messages.wrongType({ expected: 'string' }) };
  }
  const allowed = allowedValues.map(String);
  const suggestion = closestName(value, allowed);
  return { code: 'invalidInput', detail: messages.notAllowedValue({ allowed, suggestion }) };
}

function describeRange({ minimum, maximum }: Schema): Description {
  return {
    code: 'outOfRange',
    detail: messages.outOfRange({ minimum, maximum }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** Longer names are no typing errors. */
const maximumNameLength = 60;

/** The known name that a wrong one was probably meant to be: at most a third of its characters differ. */
export function closestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > maximumNameLength || known.length === 0) return undefined;
  const candidate = closest(name, known);
  return distance(name, candidate) <= Math.ceil(name.length / 3) ? candidate : undefined;
}

/**
 * The name of a field in the form `applicant.resources[0].monthlyAmountCents`, from the JSON pointer that
 * Ajv gives. A property name that is no identifier is quoted: `applicant["first name"]`.
 */
function fieldName(pointer: string, property: string | undefined, data: unknown): string {
  const segments = pointer.split('/').slice(1).map(unescapePointer);
  let name = '';
  let value = data;
  for (const segment of property === undefined ? segments : [...segments, property]) {
    if (Array.isArray(value)) name += `[${segment}]`;
    else name = appendProperty(name, segment);
    value = ownValue(value, segment);
  }
  return name;
}

/** `applicant` and `birthDate` make `applicant.birthDate`. */
export function appendProperty(name: string, property: string): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]{0,99}$/u.test(property)) {
    return `${name}[${JSON.stringify(property.slice(0, 100).toWellFormed())}]`;
  }
  return name === '' ? property : `${name}.${property}`;
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function ownValue(container: unknown, key: string): unknown {
  if (typeof container !== 'object' || container === null) return undefined;
  return Object.getOwnPropertyDescriptor(container, key)?.value;
}
