import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type RateCsvFinding, type RateCsvRow, rateCsvHeader, readRateCsv } from '../application/rate-csv.ts';
import type { Text } from '../domain/explanations/languages.ts';
import { limits } from '../domain/limits.ts';
import { assertUtf8Charset, decodeUtf8, tableBodyLimits } from './json-body.ts';
import { badRequest, type Issue } from './problems.ts';
import { rateMessages } from './rate-messages.ts';
import { issuesOfRows, rowDocument } from './rate-revision-document.ts';
import { issuesOfPart } from './validation.ts';

/** Reads `text/csv` bodies into what the same table is in JSON. For the routes of this scope only. */
export function acceptRateCsv(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: tableBodyLimits.maximumBytes },
    async (request: FastifyRequest, body: Buffer) => {
      assertUtf8Charset(request.headers['content-type']);
      const { rows, findings } = readRateCsv(decodeUtf8(body));
      if (findings.length > 0) throw badRequest(findings.map(issueOf));
      const table = { rows: rows.map(({ row }) => rowDocument(row)) };
      const found = issuesOfPart(request, 'body', table);
      const issues = found.length > 0 ? found : issuesOfRows(table.rows);
      if (issues.length > 0) throw badRequest(issues.map((issue) => onItsLine(issue, rows)));
      return table;
    },
  );
}

/** An issue of a row, with the line of the file in place of the row's position. */
function onItsLine(issue: Issue, rows: readonly RateCsvRow[]): Issue {
  const [, position, field] = /^rows\[(\d+)\]\.?(.*)$/.exec(issue.name ?? '') ?? [];
  // Too few rows: the one after the header is missing. Too many: the first that is.
  const index = position === undefined ? limits.maximumRevisionRows : Number(position);
  const line = rows[index]?.line ?? 2;
  const column = field === 'factor' ? 'amount' : field;
  const name = column === undefined || column === '' ? `lines[${line}]` : `lines[${line}].${column}`;
  return { ...issue, name, detail: rateMessages.csvOther({ line, detail: issue.detail }) };
}

const details: Record<RateCsvFinding['code'], (finding: RateCsvFinding) => Text> = {
  header: () => rateMessages.csvHeader({ header: rateCsvHeader.join() }),
  structure: rateMessages.csvStructure,
  spaces: rateMessages.csvSpaces,
  notAllowed: ({ line, allowed = [] }) => rateMessages.csvNotAllowed({ line, allowed }),
  date: rateMessages.csvDate,
  amount: rateMessages.csvAmount,
  amountTooHigh: ({ line }) =>
    rateMessages.csvAmountTooHigh({ line, maximum: limits.maximumAmountCents / 100 }),
  address: rateMessages.csvAddress,
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
