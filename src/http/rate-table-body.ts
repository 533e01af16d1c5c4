import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type RateCsvFinding, rateCsvHeader, readRateCsv } from '../application/rate-csv.ts';
import type { Text } from '../domain/explanations/languages.ts';
import { assertUtf8Charset, bodyLimits, decodeUtf8 } from './json-body.ts';
import { messages } from './messages.ts';
import { badRequest, type Issue } from './problems.ts';
import { rowDocument } from './rate-revision-document.ts';

/** Reads `text/csv` bodies into what the same table is in JSON. For the routes of this scope only. */
export function acceptRateCsv(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: bodyLimits.maximumBytes },
    async (request: FastifyRequest, body: Buffer) => {
      assertUtf8Charset(request.headers['content-type']);
      const { rows, findings } = readRateCsv(decodeUtf8(body));
      if (findings.length > 0) throw badRequest(findings.map(issueOf));
      return { rows: rows.map(({ row }) => rowDocument(row)) };
    },
  );
}

const details: Record<RateCsvFinding['code'], (finding: RateCsvFinding) => Text> = {
  header: () => messages.csvHeader({ header: rateCsvHeader.join() }),
  structure: messages.csvStructure,
  spaces: messages.csvSpaces,
  notAllowed: ({ line, allowed = [] }) => messages.csvNotAllowed({ line, allowed }),
  date: messages.csvDate,
  amount: messages.csvAmount,
  address: messages.csvAddress,
};

function issueOf(finding: RateCsvFinding): Issue {
  const { line, code, field, value } = finding;
  return {
    code: 'invalidInput',
    in: 'body',
    name: field === undefined ? `lines[${line}]` : `lines[${line}].${field}`,
    value,
    detail: details[code](finding),
  };
}
