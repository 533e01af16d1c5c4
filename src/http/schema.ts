/** The part of JSON Schema that this API uses, as TypeBox builds it. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly discriminator?: {
    readonly propertyName: string;
    readonly mapping?: Readonly<Record<string, string>>;
    /** All values of the property, for those who check inputs. */
    readonly tags?: readonly unknown[];
  };
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A copy of a schema in which each schema directly below it is replaced by what `change` makes of it. */
export function mapSubschemas(schema: Schema, change: (subschema: Schema) => Schema): Schema {
  const { properties, additionalProperties, items, anyOf, oneOf, allOf, ...rest } = schema;
  return {
    ...rest,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, subschema]) => [name, change(subschema)]),
          ),
        }),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties:
            typeof additionalProperties === 'boolean' ? additionalProperties : change(additionalProperties),
        }),
    ...(items === undefined ? {} : { items: change(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(change) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(change) }),
    ...(allOf === undefined ? {} : { allOf: allOf.map(change) }),
  };
}

/**
 * The same schema in the words that OpenAPI 3.0 has, at this level: a constant is an enumeration of one, a
 * union of constants is one enumeration, and a union with a discriminator is a `oneOf`.
 */
export function plainSchema(schema: Schema): Schema {
  const { const: constant, anyOf, ...rest } = schema;
  if (constant !== undefined) return { ...rest, type: typeof constant, enum: [constant] };
  if (anyOf === undefined) return schema;
  if (rest.discriminator !== undefined) return { type: 'object', ...rest, oneOf: anyOf };
  const constants = anyOf.map((member) => member.const);
  if (constants.every((value) => typeof value === 'string')) {
    return { ...rest, type: 'string', enum: constants };
  }
  return schema;
}
