import { isDeepStrictEqual } from 'node:util';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import packageDescription from '../../package.json' with { type: 'json' };
import { isForOrganizations, type Scope } from '../application/caller.ts';
import { rateCsvHeader } from '../application/rate-csv.ts';
import { actingOrganizationHeader, type RouteAccess } from './access.ts';
import { problemDocument } from './problem-document.ts';
import { type ProblemCode, problemTypes } from './problem-types.ts';
import { ProblemError } from './problems.ts';
import { mapSubschemas, plainSchema, type Schema } from './schema.ts';
import { batchLinesExample, resultLinesExample } from './schemas/calculation-batch.ts';
import { problemSchema } from './schemas/problem.ts';
import { rateCsvExample } from './schemas/rate.ts';

/** Says in a schema under which name it is published. */
const componentKeyword = 'x-component';

const tags = [
  { name: 'calculations', description: 'Calculating a case, and finding, reading and verifying the record.' },
  {
    name: 'calculationBatches',
    description: 'Calculating many cases at once, and stored ones again. Results come line by line.',
  },
  { name: 'rates', description: 'The dated amounts that calculations use.' },
  { name: 'audit', description: 'Proofs that no calculation was changed or removed.' },
  {
    name: 'rateRevisions',
    description:
      'Preparing, checking and approving new or corrected rates. Who acts is the caller; without authentication, the header acting-person says it.',
  },
  { name: 'refData', description: 'Lists of codes, with what people call them.' },
  { name: 'health', description: 'For monitors.' },
];

const headers = {
  TraceId: {
    description: 'Identifies the request in the logs of the service.',
    schema: { type: 'string', maxLength: 36 },
  },
  RelatedTraceId: {
    description: "The caller's own BelGov-Trace-Id, when it is well-formed.",
    schema: { type: 'string', maxLength: 36 },
  },
  ContentLanguage: {
    description: 'The language of the details, chosen by Accept-Language.',
    schema: { type: 'string', enum: ['fr', 'nl', 'de', 'en'] },
  },
  WwwAuthenticate: {
    description: 'What the operation takes, and what is wrong with what was sent (RFC 6750).',
    schema: { type: 'string' },
    example: 'Bearer realm="Barema"',
  },
  ETag: { description: 'Names this state, for If-None-Match.', schema: { type: 'string' } },
  Location: {
    description: 'Where what was stored can be read.',
    schema: { type: 'string', format: 'uri-reference' },
  },
} as const;

/** What each scope lets a caller do, for whoever grants it. */
const scopeDescriptions: Readonly<Record<Scope, string>> = {
  'calculations:write': 'Calculate cases, with or without storing the calculation.',
  'calculations:read': 'Read, list, verify and prove the calculations of the own organizations.',
  'rates:read': 'Read rates and their revisions.',
  'rates:prepare': 'Prepare, edit, submit and withdraw revisions of the rates.',
  'rates:approve': 'Approve and refuse revisions of the rates that somebody else prepared.',
  'audit:read': 'Read signed checkpoints and the proofs between them.',
};

const securitySchemes = {
  accessToken: {
    type: 'oauth2',
    description:
      'A JWT of the issuer that the installation trusts, for its audience. The claim `organizations` lists the enterprise numbers that the caller acts for. The token URL is that of the issuer: this one is an example.',
    flows: {
      clientCredentials: { tokenUrl: 'https://issuer.example/token', scopes: scopeDescriptions },
    },
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API key that the administrator of the installation has made, sent as a bearer token. It has the same scopes. An installation without authentication, which only its own machine can reach, takes neither.',
  },
} as const;

const parameters = {
  ActingOrganization: {
    name: actingOrganizationHeader,
    in: 'header',
    description:
      'Enterprise number: narrows the request to one of the organizations that the caller acts for. Whoever acts for several says so when something is stored.',
    schema: { type: 'string', pattern: '^[01][0-9]{9}$' },
    example: '0999000129',
  },
};

/** The problems that operations document beside the one for all; see `completeOperation`. */
const documentedProblems = [
  'badRequest',
  'noAccessToken',
  'missingScope',
  'resourceNotFound',
  'notAcceptable',
  'idempotencyKeyReused',
  'rateRevisionStateConflict',
  'preconditionFailed',
  'payloadTooLarge',
  'unsupportedMediaType',
] as const satisfies readonly ProblemCode[];

type Container = Record<string, unknown>;

/**
 * Collects the routes into an OpenAPI 3.0 document. What holds for every operation, such as its problems and
 * trace headers, is written here once. `app.swagger()` gives the document when all routes are registered.
 */
export function describeApi(app: FastifyInstance): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.0.3',
      info: {
        title: 'Barema',
        version: packageDescription.version,
        description: `${packageDescription.description}. Amounts are whole euro cents. Unknown properties and query parameters are refused.`,
        license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      },
      servers: [{ url: '/' }],
      components: { securitySchemes },
      tags,
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...schema,
        security: securityOf(route.config?.access ?? 'everybody'),
        ...publishedParts(schema ?? {}),
      },
    }),
    transformObject: (document) => {
      if (!('openapiObject' in document)) throw new TypeError('the document is no OpenAPI 3');
      const { openapiObject } = document;
      for (const item of Object.values(openapiObject.paths ?? {})) {
        for (const operation of Object.values(Object(item))) completeOperation(Object(operation));
      }
      const schemas: Container = {};
      const responses = problemResponses();
      hoistComponents(openapiObject.paths ?? {}, schemas);
      hoistComponents(responses, schemas);
      Object.assign(openapiObject, {
        components: {
          schemas: Object.fromEntries(
            Object.entries(schemas).toSorted(([left], [right]) => (left < right ? -1 : 1)),
          ),
          responses,
          headers,
          parameters,
          securitySchemes,
        },
      });
      return openapiObject;
    },
  });
}

/** Either of the two ways to prove who calls; OpenAPI 3.0 lists scopes only for the first. */
function securityOf(access: RouteAccess): readonly Record<string, readonly string[]>[] {
  return access === 'everybody' ? [] : [{ accessToken: access }, { apiKey: [] }];
}

function publishedParts(routeSchema: object): Container {
  const parts: Container = {};
  for (const [part, value] of Object.entries(routeSchema)) {
    if (part === 'body' || part === 'params' || part === 'querystring' || part === 'headers') {
      parts[part] = publishedSchema(value, true);
    }
    if (part === 'response') {
      parts.response = Object.fromEntries(
        Object.entries<Schema>(value).map(([status, schema]) => [status, publishedSchema(schema, true)]),
      );
    }
  }
  return parts;
}

/**
 * A schema in the words of OpenAPI 3.0, marked with the name of its component. That objects are closed is
 * not published, because a later version may add properties (belgif addi-prop).
 */
function publishedSchema(schema: Schema, isRoot: boolean): Schema {
  const plain = plainSchema(schema);
  const { $id, additionalProperties, examples, discriminator, ...rest } = mapSubschemas(plain, (subschema) =>
    publishedSchema(subschema, false),
  );
  return {
    ...rest,
    ...(typeof additionalProperties === 'object' ? { additionalProperties } : {}),
    // The plugin moves the examples of a root to where OpenAPI wants them.
    ...(examples === undefined ? {} : isRoot ? { examples } : { example: examples[0] }),
    ...(discriminator === undefined
      ? {}
      : {
          discriminator: {
            ...discriminator,
            mapping: Object.fromEntries(
              (plain.oneOf ?? []).flatMap((branch) => tagValues(branch, discriminator.propertyName)),
            ),
          },
        }),
    ...($id === undefined ? {} : { [componentKeyword]: $id }),
  };
}

function tagValues(branch: Schema, propertyName: string): readonly [string, string][] {
  const { $id } = branch;
  if ($id === undefined) throw new TypeError('a branch of a union with a discriminator needs a name');
  const property = branch.properties?.[propertyName];
  const values = property === undefined ? [] : (plainSchema(property).enum ?? []);
  return values.map((value) => [String(value), schemaReference($id)]);
}

/** Adds to an operation what all have. */
function completeOperation(operation: {
  parameters?: { in: string; name: string; required?: boolean; schema?: { default?: unknown } }[];
  requestBody?: object;
  responses?: Record<string, { description: string; headers?: object; content?: object }>;
  security?: readonly { readonly accessToken?: readonly Scope[] }[];
}): void {
  const { parameters = [], requestBody, responses = {}, security = [] } = operation;
  for (const parameter of parameters) {
    if (parameter.schema?.default !== undefined) parameter.required = false;
  }
  const isCacheable = '304' in responses;
  for (const [status, response] of Object.entries(responses)) {
    if (response.description === 'Default Response') response.description = 'The answer.';
    response.headers = {
      ...response.headers,
      ...traceHeaders,
      ...(isCacheable ? { ETag: headerReference('ETag') } : {}),
      ...(['201', '202', '303'].includes(status) ? { Location: headerReference('Location') } : {}),
    };
  }
  describeCsv(Object(requestBody).content);
  describeCsv(Object(responses[200]).content);
  describeNdjson(Object(requestBody).content, batchLinesExample);
  describeNdjson(Object(responses[200]).content, resultLinesExample);
  const actsOnState = parameters.some((parameter) => parameter.name === 'if-match');
  const problems = documentedProblems.filter(
    (code) =>
      (code !== 'idempotencyKeyReused' ||
        parameters.some((parameter) => parameter.name === 'idempotency-key')) &&
      ((code !== 'noAccessToken' && code !== 'missingScope') || security.length > 0) &&
      (code !== 'resourceNotFound' || parameters.some((parameter) => parameter.in === 'path')) &&
      ((code !== 'rateRevisionStateConflict' && code !== 'preconditionFailed') || actsOnState) &&
      ((code !== 'payloadTooLarge' && code !== 'unsupportedMediaType') || requestBody !== undefined),
  );
  for (const code of problems) {
    Object.assign(responses, { [problemTypes[code].status]: { $ref: responseReference(code) } });
  }
  Object.assign(responses, { default: { $ref: '#/components/responses/Problem' } });
  if (security.some(({ accessToken }) => accessToken !== undefined && isForOrganizations(accessToken))) {
    Object.assign(operation, {
      parameters: [...parameters, { $ref: '#/components/parameters/ActingOrganization' }],
    });
  }
}

/** A table in CSV is text, whatever it stands for in JSON. */
function describeCsv(content: Container | undefined): void {
  if (content?.['text/csv'] === undefined) return;
  content['text/csv'] = {
    schema: { type: 'string', description: `A table whose first line is ${rateCsvHeader}.` },
    example: `${rateCsvHeader}\n${rateCsvExample}\n`,
  };
}

/** JSON texts line by line are text, whatever one of them is. */
function describeNdjson(content: Container | undefined, example: string): void {
  if (content?.['application/x-ndjson'] === undefined) return;
  const description = 'One JSON object on each line.';
  content['application/x-ndjson'] = { schema: { type: 'string', description }, example };
}

/** The responses that operations refer to, and `Problem`, which stands for all others. */
function problemResponses(): Container {
  return {
    Problem: problemResponse('internalServerError', 'Every other problem.'),
    ...Object.fromEntries(
      documentedProblems.map((code) => [upperCamelCase(code), problemResponse(code, descriptionOf(code))]),
    ),
  };
}

/** What a response says of itself: one status can stand for several problems. */
function descriptionOf(code: ProblemCode): string {
  const { status } = problemTypes[code];
  if (status !== 401 && status !== 403) return problemTypes[code].description.en;
  const alike = Object.entries(problemTypes).filter(([, type]) => type.status === status);
  return alike.map(([name, { description }]) => `${name}: ${description.en}`).join(' ');
}

function problemResponse(code: ProblemCode, description: string): object {
  const example = new ProblemError(code, problemTypes[code].description);
  return {
    description,
    headers: {
      ...traceHeaders,
      'Content-Language': headerReference('ContentLanguage'),
      ...(problemTypes[code].status === 401
        ? { 'WWW-Authenticate': headerReference('WwwAuthenticate') }
        : {}),
    },
    content: {
      'application/problem+json': {
        schema: publishedSchema(Object(problemSchema), true),
        example: problemDocument(example, 'en', '0190f0a0-7b1c-7c1e-8f4e-3a5d5c1b2a90'),
      },
    },
  };
}

/** Replaces, inside a part of the document, every schema that has a name by a reference to its component. */
function hoistComponents(container: object, components: Container): void {
  for (const [key, value] of Object.entries(container)) {
    if (typeof value !== 'object' || value === null) continue;
    hoistComponents(value, components);
    if (!(componentKeyword in value)) continue;
    const { [componentKeyword]: name, ...schema } = value;
    const known = components[String(name)];
    if (known !== undefined && !isDeepStrictEqual(known, schema)) {
      throw new TypeError(`two different schemas are named ${name}`);
    }
    components[String(name)] = schema;
    Reflect.set(container, key, { $ref: schemaReference(String(name)) });
  }
}

function schemaReference(name: string): string {
  return `#/components/schemas/${name}`;
}

function responseReference(code: ProblemCode): string {
  return `#/components/responses/${upperCamelCase(code)}`;
}

function headerReference(name: keyof typeof headers): { $ref: string } {
  return { $ref: `#/components/headers/${name}` };
}

const traceHeaders = {
  'BelGov-Trace-Id': headerReference('TraceId'),
  'BelGov-Related-Trace-Id': headerReference('RelatedTraceId'),
};

function upperCamelCase(code: string): string {
  return `${code.charAt(0).toUpperCase()}${code.slice(1)}`;
}
