import {
  type Acknowledgement,
  personKey,
  type Revision,
  type RevisionAct,
  type RevisionEvent,
  type RevisionState,
  revisionActs,
  stateLeftBy,
} from '../domain/rate-revision.ts';
import type { CorrectingRow } from '../domain/rate-row.ts';
import type { Database } from './client.ts';
import { dateColumn, instantColumn, instantOf, isoDateOf } from './columns.ts';
import { Prisma } from './generated/client.ts';
import { rateColumnsOf, rateParameterOf, type Transaction } from './rates.ts';

/** What a list says of a revision. */
export interface RevisionSummary {
  readonly id: string;
  readonly reason: string;
  readonly state: RevisionState;
  /** The earliest first day of its rows, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly rowCount: number;
  readonly createdBy: string;
  readonly recordedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

/** Which revisions to list, newest first. */
export interface RevisionQuery {
  readonly state?: RevisionState;
  /** The identifier of the last revision of the page before. */
  readonly behind?: string;
  readonly limit: number;
}

/** Records a revision with its first act. */
export async function insertRevision(
  transaction: Transaction,
  id: string,
  event: RevisionEvent,
): Promise<void> {
  await transaction.rateRevision.create({
    data: { id, recordedAt: instantColumn(event.recordedAt) },
    select: { id: true },
  });
  await insertRevisionEvent(transaction, id, event);
}

/**
 * Records an act with its rows and acknowledgements. Errors: those of the database when the act does not follow
 * the one before, or when somebody else recorded this number at the same moment.
 */
export async function insertRevisionEvent(
  transaction: Transaction,
  revisionId: string,
  { rows, acknowledgements, recordedAt, ...event }: RevisionEvent,
): Promise<void> {
  const { number } = event;
  await transaction.rateRevisionEvent.create({
    data: {
      ...event,
      actingPersonKey: personKey(event.actingPerson),
      revisionId,
      recordedAt: instantColumn(recordedAt),
    },
    select: { number: true },
  });
  await transaction.rateRevisionRow.createMany({
    data: rows.map((row, position) => ({
      revisionId,
      number,
      position,
      parameter: row.parameter,
      category: row.category,
      unit: row.unit,
      effectiveFrom: dateColumn(row.effectiveFrom),
      amount: row.amount,
      confidence: row.confidence,
      source: row.source,
      note: row.note,
      supersedesId: row.supersedesId,
    })),
  });
  await transaction.rateRevisionAcknowledgement.createMany({
    data: acknowledgements.map(({ code, subject, reason }, position) => ({
      revisionId,
      number,
      position,
      code,
      subject,
      reason,
    })),
  });
}

/** The revision of an identifier with all its acts, or undefined. The identifier must be a UUID. */
export async function findRevision(database: Transaction, id: string): Promise<Revision | undefined> {
  const events = await database.rateRevisionEvent.findMany({
    where: { revisionId: id },
    orderBy: { number: 'asc' },
    include: { rows: { orderBy: { position: 'asc' } }, acknowledgements: { orderBy: { position: 'asc' } } },
  });
  return events.length === 0 ? undefined : { id, events: events.map(eventOf) };
}

type StoredEvent = Prisma.RateRevisionEventGetPayload<{ include: { rows: true; acknowledgements: true } }>;

function eventOf(stored: StoredEvent): RevisionEvent {
  return {
    number: stored.number,
    act: stored.act,
    actingPerson: stored.actingPerson,
    reason: stored.reason,
    recordedAt: instantOf(stored.recordedAt),
    rows: stored.rows.map(rowOf),
    acknowledgements: stored.acknowledgements.map(
      ({ code, subject, reason }): Acknowledgement => ({ code, subject, reason }),
    ),
    rateBookVersion: stored.rateBookVersion,
  };
}

function rowOf(stored: StoredEvent['rows'][number]): CorrectingRow {
  return { parameter: rateParameterOf(stored.parameter), ...rateColumnsOf(stored) };
}

interface SummaryRow {
  readonly id: string;
  readonly reason: string;
  readonly act: RevisionAct;
  readonly firstDay: Date;
  readonly rowCount: number;
  readonly createdBy: string;
  readonly recordedAt: Date;
  readonly changedAt: Date;
}

/** Lists revisions, newest first. */
export async function queryRevisions(
  database: Database,
  { state, behind, limit }: RevisionQuery,
): Promise<readonly RevisionSummary[]> {
  const acts = revisionActs.filter((act) => state === undefined || stateLeftBy(act) === state);
  const isBehind = behind === undefined ? Prisma.empty : Prisma.sql`AND revision.id < ${behind}::uuid`;
  const rows = await database.$queryRaw<SummaryRow[]>`
    SELECT revision.id, edit.reason, last.act, rows."firstDay", rows."rowCount", first.acting_person AS "createdBy",
           first.recorded_at AS "recordedAt", last.recorded_at AS "changedAt"
      FROM public.rate_revision AS revision
      JOIN public.rate_revision_event AS first ON first.revision_id = revision.id AND first.number = 1
      CROSS JOIN LATERAL (
        SELECT event.act, event.recorded_at FROM public.rate_revision_event AS event
          WHERE event.revision_id = revision.id ORDER BY event.number DESC LIMIT 1) AS last
      CROSS JOIN LATERAL (
        SELECT event.number, event.reason FROM public.rate_revision_event AS event
          WHERE event.revision_id = revision.id AND event.act IN ('created', 'edited')
          ORDER BY event.number DESC LIMIT 1) AS edit
      CROSS JOIN LATERAL (
        SELECT min(entry.effective_from) AS "firstDay", count(*)::integer AS "rowCount"
          FROM public.rate_revision_row AS entry
          WHERE entry.revision_id = revision.id AND entry.number = edit.number) AS rows
     WHERE last.act::text = ANY (${acts}) ${isBehind}
     ORDER BY revision.id DESC LIMIT ${limit}`;
  return rows.map(({ act, firstDay, recordedAt, changedAt, ...row }) => ({
    ...row,
    state: stateLeftBy(act),
    firstDay: isoDateOf(firstDay),
    recordedAt: instantOf(recordedAt),
    changedAt: instantOf(changedAt),
  }));
}
