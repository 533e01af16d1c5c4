import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { categories } from '../domain/rate-book.ts';
import type { Checkpoint } from './audit-log.ts';
import { type CalculationRecord, type ErasedCalculation, isErased } from './calculation-record.ts';
import { canonicalJson } from './canonical-json.ts';
import { isNestedTooDeep } from './nesting.ts';
import type { AuditEntry } from './read-audit.ts';

/** A line of an export, or a kept checkpoint, cannot be read. */
export class UnreadableLine extends Error {
  override name = 'UnreadableLine';
}

const text = Type.String();
/** No tree is larger; a wrong size must not make the verification count for hours. */
const size = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });

const receipt = Type.Object({
  rulesVersion: text,
  rateBookVersion: text,
  inputHash: text,
  resultHash: text,
});

const wholeRecord = Type.Object({
  id: text,
  organization: text,
  caseReference: text,
  requestDate: text,
  period: Type.Object({ startDate: text, endDate: text }),
  outcome: Type.Union([Type.Literal('granted'), Type.Literal('refused')]),
  category: Type.Union(categories.map((category) => Type.Literal(category))),
  monthlyCents: Type.Number(),
  payableCents: Type.Number(),
  recordedAt: text,
  facts: Type.Unknown(),
  result: Type.Unknown(),
  receipt,
  salt: Type.Optional(text),
  contentHash: Type.Optional(text),
});

const years = Type.Integer({ minimum: 1, maximum: 100 });

const erasedRecord = Type.Object({
  id: text,
  organization: text,
  period: Type.Object({ startDate: text, endDate: text }),
  recordedAt: text,
  receipt: Type.Object({
    rulesVersion: text,
    rateBookVersion: text,
    inputHash: Type.Optional(text),
    resultHash: Type.Optional(text),
  }),
  contentHash: Type.Optional(text),
  erasedAt: text,
  retentionYears: years,
});

const record = Type.Union([wholeRecord, erasedRecord]);

const checkpoint = Type.Object({
  treeSize: size,
  rootHash: text,
  previousCheckpointHash: Type.Optional(text),
  recordedAt: text,
  keyId: text,
  signature: text,
});

const checkpointCheck = Compile(checkpoint);

const entryCheck = Compile(
  Type.Union([
    Type.Object({ type: Type.Literal('key'), keyId: text, publicKeyPem: text }),
    Type.Object({
      type: Type.Literal('rateBook'),
      version: text,
      rates: Type.Array(
        Type.Object({
          parameter: text,
          category: Type.Optional(text),
          unit: text,
          effectiveFrom: text,
          amount: Type.Optional(text),
          correction: Type.Optional(size),
        }),
      ),
    }),
    Type.Object({
      type: Type.Literal('retentionRule'),
      organization: text,
      years: Type.Optional(years),
      recordedAt: text,
    }),
    Type.Object({
      type: Type.Literal('leaf'),
      leafIndex: size,
      calculationId: text,
      hashes: Type.Array(text),
      record: Type.Optional(record),
    }),
    Type.Object({ type: Type.Literal('checkpoint'), ...checkpoint.properties }),
    Type.Object({ type: Type.Literal('recordOutsideTree'), record }),
  ]),
);

/** An entry as one line of an export: JSON, with instants in RFC 3339. */
export function lineOfEntry(entry: AuditEntry): string {
  const record = 'record' in entry ? entry.record : undefined;
  if (record === undefined || isErased(record)) return JSON.stringify(entry);
  return JSON.stringify({
    ...entry,
    record: { ...record, facts: exported(record.facts), result: exported(record.result) },
  });
}

/** The object of a canonical JSON text. Any other text stays one, so that an export says exactly what is kept. */
function exported(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !isNestedTooDeep(value) && canonicalJson(value) === text
      ? value
      : text;
  } catch {
    return text;
  }
}

/** The text of what was exported, or some text where it has none, as nothing that the service wrote. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isNestedTooDeep(value)) return '';
  try {
    return canonicalJson(value);
  } catch {
    return String(JSON.stringify(value));
  }
}

/** The entry of a line of an export. Errors: UnreadableLine. */
export function entryOfLine(line: string): AuditEntry {
  const value = parse(line);
  if (!entryCheck.Check(value)) throw new UnreadableLine('is no entry of an export');
  switch (value.type) {
    case 'leaf': {
      const { record: stated, ...leaf } = value;
      return stated === undefined ? leaf : { ...leaf, record: recordOf(stated) };
    }
    case 'checkpoint':
      return { type: 'checkpoint', ...checkpointOf(value) };
    case 'recordOutsideTree':
      return { type: 'recordOutsideTree', record: recordOf(value.record) };
    case 'retentionRule':
      return { ...value, recordedAt: instantOf(value.recordedAt) };
    case 'key':
    case 'rateBook':
      return value;
  }
}

/** A checkpoint as the API answers it or an export has it. Errors: UnreadableLine. */
export function checkpointOfLine(line: string): Checkpoint {
  const value = parse(line);
  if (!checkpointCheck.Check(value)) throw new UnreadableLine('is no checkpoint');
  return checkpointOf(value);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableLine('is no JSON');
  }
}

function checkpointOf(value: Static<typeof checkpoint>): Checkpoint {
  const { treeSize, rootHash, previousCheckpointHash, recordedAt, keyId, signature } = value;
  return {
    treeSize,
    rootHash,
    ...(previousCheckpointHash === undefined ? {} : { previousCheckpointHash }),
    recordedAt: instantOf(recordedAt),
    keyId,
    signature,
  };
}

function recordOf(value: Static<typeof record>): CalculationRecord | ErasedCalculation {
  const recordedAt = instantOf(value.recordedAt);
  return 'erasedAt' in value
    ? { ...value, recordedAt, erasedAt: instantOf(value.erasedAt) }
    : { ...value, recordedAt, facts: textOf(value.facts), result: textOf(value.result) };
}

function instantOf(recordedAt: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(recordedAt);
  } catch {
    throw new UnreadableLine('has an instant that is none');
  }
}
