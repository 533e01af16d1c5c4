import { type TSchema, Type } from 'typebox';
import { categoryTerms, relationshipTerms, resourceTypeTerms } from '../../domain/explanations/glossary.ts';
import type { Text } from '../../domain/explanations/languages.ts';
import type { App } from '../app.ts';
import { issueTypes, problemTypeHref, problemTypes } from '../problem-types.ts';
import { resourceNotFound } from '../problems.ts';
import { itemList, notModifiedSchema } from '../schemas/common.ts';
import { namedCodeSchema, problemTypeSchema } from '../schemas/reference-data.ts';

/** A list of codes under `/v1/refData`. */
interface CodeList {
  /** Last segment of the path, a plural: `categories`. */
  readonly path: string;
  /** What one of them is called, in UpperCamelCase: `Category`. */
  readonly itemName: string;
  readonly pluralName: string;
  readonly summary: string;
  readonly itemSchema: TSchema;
  readonly items: readonly { readonly href: string; readonly code: string }[];
}

/** The lists of codes that the API uses, for software that shows them to people. */
export function referenceDataRoutes(app: App): void {
  codeListRoutes(app, {
    path: 'categories',
    itemName: 'Category',
    pluralName: 'Categories',
    summary: 'categories of beneficiaries',
    itemSchema: namedCodeSchema('Category'),
    items: namedCodes('categories', categoryTerms),
  });
  codeListRoutes(app, {
    path: 'resourceTypes',
    itemName: 'ResourceType',
    pluralName: 'ResourceTypes',
    summary: 'types of resources',
    itemSchema: namedCodeSchema('ResourceType'),
    items: namedCodes('resourceTypes', resourceTypeTerms),
  });
  codeListRoutes(app, {
    path: 'relationships',
    itemName: 'Relationship',
    pluralName: 'Relationships',
    summary: 'relationships of household members to the applicant',
    itemSchema: namedCodeSchema('Relationship'),
    items: namedCodes('relationships', relationshipTerms),
  });
  codeListRoutes(app, {
    path: 'problemTypes',
    itemName: 'ProblemType',
    pluralName: 'ProblemTypes',
    summary: 'types of problems and issues',
    itemSchema: problemTypeSchema,
    items: [
      ...Object.entries(problemTypes).map(([code, { urn, ...rest }]) => ({
        href: problemTypeHref(code),
        code,
        type: urn,
        ...rest,
      })),
      ...Object.entries(issueTypes).map(([code, { urn, title }]) => ({
        href: problemTypeHref(code),
        code,
        type: urn,
        title,
      })),
    ],
  });
}

function namedCodes(path: string, terms: Readonly<Record<string, Text>>): CodeList['items'] {
  return Object.entries(terms).map(([code, name]) => ({ href: `/v1/refData/${path}/${code}`, code, name }));
}

function codeListRoutes(app: App, list: CodeList): void {
  const { path, itemName, pluralName, summary, itemSchema, items } = list;
  const tags = ['refData'];
  app.get(
    `/v1/refData/${path}`,
    {
      config: { access: 'everybody' },
      schema: {
        operationId: `get${pluralName}`,
        summary: `List the ${summary}`,
        tags,
        response: {
          200: Type.Object({ items: itemList(itemSchema) }, { $id: pluralName }),
          304: notModifiedSchema,
        },
      },
    },
    async () => ({ items }),
  );
  app.get(
    `/v1/refData/${path}/:code`,
    {
      config: { access: 'everybody' },
      schema: {
        operationId: `get${itemName}`,
        summary: `Read one of the ${summary}`,
        tags,
        params: Type.Object({ code: Type.String({ examples: [items[0]?.code] }) }),
        response: { 200: itemSchema, 304: notModifiedSchema },
      },
    },
    async ({ params }) => {
      const item = items.find(({ code }) => code === params.code);
      if (item === undefined) throw resourceNotFound();
      return item;
    },
  );
}
