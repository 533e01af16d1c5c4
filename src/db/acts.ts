import type { ClientBase } from 'pg';
import { type Act, type ActKind, actKinds } from '../application/act.ts';
import { instantColumn, instantOf } from './columns.ts';
import type { Act as StoredAct } from './generated/client.ts';
import type { ActWhereInput } from './generated/models.ts';
import type { Tables } from './organizations.ts';

/** Which acts to list. All conditions that are given must hold. */
export interface ActQuery {
  readonly calculationId?: string;
  readonly revisionId?: string;
  readonly kind?: ActKind;
  /** Only acts of this moment and later ones. */
  readonly from?: Temporal.Instant;
  /** Only acts before this moment. */
  readonly until?: Temporal.Instant;
  /** The identifier of the last act of the page before: the list goes on behind it. */
  readonly behind?: string;
  /** How many at most. */
  readonly limit: number;
}

/** Records an act. */
export async function insertAct(tables: Tables, { recordedAt, ...act }: Act): Promise<void> {
  await tables.act.create({ data: { ...act, recordedAt: instantColumn(recordedAt) }, select: { id: true } });
}

/** Acts that the transaction sees, the newest first. */
export async function queryActs(tables: Tables, query: ActQuery): Promise<readonly Act[]> {
  const { calculationId, revisionId, kind, from, until, behind, limit } = query;
  const where: ActWhereInput = {};
  if (calculationId !== undefined) where.calculationId = calculationId;
  if (revisionId !== undefined) where.revisionId = revisionId;
  if (kind !== undefined) where.kind = kind;
  const recordedAt = {
    ...(from === undefined ? {} : { gte: boundColumn(from) }),
    ...(until === undefined ? {} : { lt: boundColumn(until) }),
  };
  if (from !== undefined || until !== undefined) where.recordedAt = recordedAt;
  if (behind !== undefined) where.id = { lt: behind };
  const rows = await tables.act.findMany({ where, orderBy: { id: 'desc' }, take: limit });
  return rows.map(actOf);
}

/** To the next millisecond, because acts are kept to it; and no act is as old as the epoch, nor is there a year 0. */
function boundColumn(instant: Temporal.Instant): Date {
  const rounded = instant.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' });
  return new Date(Math.max(0, rounded.epochMilliseconds));
}

function actOf(row: StoredAct): Act {
  const { id, actor, client, traceId, organization, calculationId, revisionId, apiKeyId, batchId, count } =
    row;
  const kind = actKinds.find((known) => known === row.kind);
  // Of a newer version of the service that ran on this database.
  if (kind === undefined) throw new TypeError(`the act ${id} is of an unknown kind`);
  return {
    id,
    kind,
    actor,
    client,
    traceId,
    recordedAt: instantOf(row.recordedAt),
    ...(organization === null ? {} : { organization }),
    ...(calculationId === null ? {} : { calculationId }),
    ...(revisionId === null ? {} : { revisionId }),
    ...(apiKeyId === null ? {} : { apiKeyId }),
    ...(batchId === null ? {} : { batchId }),
    ...(count === null ? {} : { count }),
  };
}

/** Records an act on several calculations of an organization, on a connection with a transaction of its own. */
export async function insertActOnMany(
  connection: ClientBase,
  { id, organization, kind, actor, client, traceId, count, recordedAt }: Act,
): Promise<void> {
  await connection.query({
    name: 'insert-act',
    text: `INSERT INTO public.act (id, organization, kind, actor, client, trace_id, count, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [id, organization, kind, actor, client, traceId, count, recordedAt.toString()],
  });
}
