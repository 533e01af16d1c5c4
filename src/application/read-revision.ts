import {
  findRevision,
  queryRevisions,
  type RevisionQuery,
  type RevisionSummary,
} from '../db/rate-revisions.ts';
import { readPublishedRows } from '../db/rates.ts';
import { checkRateRevision } from '../domain/check-rate-revision.ts';
import type { RateFinding } from '../domain/rate-findings.ts';
import { type Revision, rowsOf, stateOf } from '../domain/rate-revision.ts';
import type { PublishedRow } from '../domain/rate-row.ts';
import { type GivenAcknowledgement, standingAcknowledgements } from './acknowledgements.ts';
import type { Dependencies } from './dependencies.ts';
import { idOf, type Page, readPage } from './page.ts';
import { todayInBelgium } from './today.ts';

/** A revision with what the checks find in it now, and the published rows that its rows replace. */
export interface CheckedRevision {
  readonly revision: Revision;
  /** Of a revision that is over, none: what is published now includes it, or has nothing to do with it. */
  readonly findings: readonly RateFinding[];
  /** Those that still hold. */
  readonly acknowledgements: readonly GivenAcknowledgement[];
  /** By their identifiers. */
  readonly superseded: ReadonlyMap<number, PublishedRow>;
}

/** The revision of an identifier as it stands, or undefined. */
export async function readRevision(
  dependencies: Dependencies,
  revisionId: string,
): Promise<CheckedRevision | undefined> {
  const revision = await findRevision(dependencies.database, revisionId);
  return revision === undefined ? undefined : checkRevision(dependencies, revision);
}

/** A revision with what the checks find in it now. */
export async function checkRevision(
  { database, clock }: Dependencies,
  revision: Revision,
): Promise<CheckedRevision> {
  const published = await readPublishedRows(database);
  const today = todayInBelgium(clock);
  const state = stateOf(revision);
  const isOver = state === 'approved' || state === 'withdrawn';
  const supersededIds = new Set(
    revision.events.flatMap(({ rows }) => rows.map(({ supersedesId }) => supersedesId)),
  );
  return {
    revision,
    findings: isOver ? [] : checkRateRevision(rowsOf(revision), published, today),
    acknowledgements: isOver ? [] : standingAcknowledgements(revision, published, today),
    superseded: new Map(published.filter(({ id }) => supersededIds.has(id)).map((row) => [row.id, row])),
  };
}

/** One page of a list of revisions. */
export type RevisionPage = Page<RevisionSummary>;

/** Lists revisions, newest first, `limit` of them at most. */
export function listRevisions({ database }: Dependencies, query: RevisionQuery): Promise<RevisionPage> {
  return readPage(query.limit, (limit) => queryRevisions(database, { ...query, limit }), idOf);
}
