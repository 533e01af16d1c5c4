import { findRevision, insertRevision, insertRevisionEvent } from '../db/rate-revisions.ts';
import {
  publicationTime,
  publishRates,
  readPublishedRows,
  type Transaction,
  versionWith,
  withPublicationLock,
} from '../db/rates.ts';
import { checkRateRevision } from '../domain/check-rate-revision.ts';
import type { RateFinding } from '../domain/rate-findings.ts';
import {
  type Acknowledgement,
  isAuthor,
  isPossible,
  lastEvent,
  type Revision,
  type RevisionAct,
  type RevisionEvent,
  type RevisionState,
  rowsOf,
  stateOf,
} from '../domain/rate-revision.ts';
import {
  type CorrectingRow,
  lastRows,
  type PublishedRow,
  type RateRow,
  rateKey,
  saysTheSame,
} from '../domain/rate-row.ts';
import { isAbout, standingAcknowledgements } from './acknowledgements.ts';
import { type ActKind, recordAct } from './act.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { todayInBelgium } from './today.ts';

/** What an act on a revision is among all acts. */
const actKinds = {
  created: 'prepared',
  edited: 'prepared',
  submitted: 'submitted',
  approved: 'approved',
  refused: 'refused',
  withdrawn: 'withdrawn',
} as const satisfies Record<RevisionAct, ActKind>;

/** Why an act was not done. Nothing was recorded then. */
export type Refusal =
  | { readonly refusal: 'notFound' }
  | { readonly refusal: 'changedMeanwhile' }
  | { readonly refusal: 'stateConflict'; readonly state: RevisionState }
  | { readonly refusal: 'approverIsAuthor' }
  /** The places of those acknowledgements that name no warning. */
  | { readonly refusal: 'acknowledgesNothing'; readonly places: readonly number[] }
  | { readonly refusal: 'keyTaken' | 'hasErrors' | 'hasWarnings'; readonly findings: readonly RateFinding[] };

/** Who acts, and on which state: the number of the last act that he has seen. */
export interface ActingOn {
  readonly revisionId: string;
  readonly caller: Caller;
  readonly seenNumber: number;
}

/** Prepares a revision: a draft of rows, each as a correction where its key is published already. */
export async function createRevision(
  dependencies: Dependencies,
  caller: Caller,
  reason: string,
  rows: readonly RateRow[],
): Promise<Revision> {
  const { database, newIdentifier } = dependencies;
  return withPublicationLock(database, async (transaction) => {
    const published = await readPublishedRows(transaction);
    return recordRevision(dependencies, transaction, caller, {
      id: newIdentifier(),
      reason,
      rows: correcting(rows, published),
    });
  });
}

/** What an import did: a draft of what differs from what is published, or nothing. */
export type Import = { readonly revision: Revision } | { readonly unchangedRows: number };

/**
 * Prepares one revision of those rows that are not published exactly so; with none of them, no revision. Rows of
 * one key stay all, so that the checks see that they contradict each other.
 */
export async function importRevision(
  dependencies: Dependencies,
  caller: Caller,
  reason: string,
  rows: readonly RateRow[],
): Promise<Import> {
  const { database, newIdentifier } = dependencies;
  return withPublicationLock(database, async (transaction) => {
    const published = await readPublishedRows(transaction);
    const last = lastRows(published);
    const countOfKey = new Map<string, number>();
    for (const row of rows) countOfKey.set(rateKey(row), (countOfKey.get(rateKey(row)) ?? 0) + 1);
    const different = rows.filter((row) => {
      const existing = last.get(rateKey(row));
      return existing === undefined || !saysTheSame(existing, row) || countOfKey.get(rateKey(row)) !== 1;
    });
    if (different.length === 0) return { unchangedRows: rows.length };
    return {
      revision: await recordRevision(dependencies, transaction, caller, {
        id: newIdentifier(),
        reason,
        rows: correcting(different, published),
      }),
    };
  });
}

/** Replaces the rows and the reason of a draft, or of a revision that was refused, which is a draft again then. */
export async function editRevision(
  dependencies: Dependencies,
  acting: ActingOn,
  reason: string,
  rows: readonly RateRow[],
): Promise<Revision | Refusal> {
  return act(dependencies, acting, 'edited', async (_revision, { published }) => ({
    reason,
    rows: correcting(rows, published),
  }));
}

/** What whoever submits or approves says: why, if he does, and which warnings he takes upon himself. */
export interface Decision {
  readonly reason: string | null;
  readonly acknowledgements: readonly Acknowledgement[];
}

/** Hands a draft over for approval. Errors stop it; each warning needs an acknowledgement with a reason. */
export async function submitRevision(
  dependencies: Dependencies,
  acting: ActingOn,
  { reason, acknowledgements }: Decision,
): Promise<Revision | Refusal> {
  return act(dependencies, acting, 'submitted', async (revision, { published }) => {
    const today = todayInBelgium(dependencies.clock);
    const refusal = refusalOf(checkRateRevision(rowsOf(revision), published, today), acknowledgements);
    const recordedAt = notBeforePublications(published, now(dependencies));
    return refusal ?? { reason, acknowledgements, recordedAt };
  });
}

/**
 * Approves a revision and publishes its rows, in one transaction. It is checked again, because time has passed
 * and others may have published: new warnings, and those with other figures than when they were acknowledged,
 * need acknowledgements by the approver.
 */
export async function approveRevision(
  dependencies: Dependencies,
  acting: ActingOn,
  { reason, acknowledgements }: Decision,
): Promise<Revision | Refusal> {
  const outcome = await act(
    dependencies,
    acting,
    'approved',
    async (revision, { published, transaction }) => {
      if (isAuthor(revision, acting.caller.actor)) return { refusal: 'approverIsAuthor' };
      const today = todayInBelgium(dependencies.clock);
      const standing = standingAcknowledgements(revision, published, today);
      const findings = checkRateRevision(rowsOf(revision), published, today);
      const refusal = refusalOf(findings, acknowledgements, standing);
      if (refusal !== undefined) return refusal;
      const rows = rowsOf(revision).map((row) => ({ ...row, revisionId: revision.id }));
      const recordedAt = await publicationTime(transaction, now(dependencies), revision.id);
      return {
        reason,
        acknowledgements,
        recordedAt,
        rateBookVersion: versionWith(published, rows),
        afterwards: async () => {
          await publishRates(transaction, published, rows, recordedAt);
        },
      };
    },
  );
  // What fails here is done by itself within a second; the revision is published.
  if (!('refusal' in outcome)) await dependencies.refreshRateBook().catch(() => {});
  return outcome;
}

/** Refuses what was submitted, with the reason. */
export async function refuseRevision(
  dependencies: Dependencies,
  acting: ActingOn,
  reason: string,
): Promise<Revision | Refusal> {
  return act(dependencies, acting, 'refused', async () => ({ reason }));
}

/** Gives a draft up, with the reason. */
export async function withdrawRevision(
  dependencies: Dependencies,
  acting: ActingOn,
  reason: string,
): Promise<Revision | Refusal> {
  return act(dependencies, acting, 'withdrawn', async () => ({ reason }));
}

/** What an act adds to the revision besides who and when. */
interface Deed extends Partial<Omit<RevisionEvent, 'number' | 'act' | 'actingPerson'>> {
  /** What belongs to the act, in its transaction and after it is recorded. */
  readonly afterwards?: () => Promise<void>;
}

interface Situation {
  readonly transaction: Transaction;
  readonly published: readonly PublishedRow[];
}

/**
 * Does one act on a revision, alone: acts and publications wait for each other, so that what an act has looked
 * at stays so until it is recorded.
 */
async function act(
  dependencies: Dependencies,
  { revisionId, caller, seenNumber }: ActingOn,
  kind: RevisionAct,
  decide: (revision: Revision, situation: Situation) => Promise<Deed | Refusal>,
): Promise<Revision | Refusal> {
  return withPublicationLock(dependencies.database, async (transaction) => {
    const revision = await findRevision(transaction, revisionId);
    if (revision === undefined) return { refusal: 'notFound' };
    const state = stateOf(revision);
    if (!isPossible(kind, state)) return { refusal: 'stateConflict', state };
    const { number } = lastEvent(revision);
    if (number !== seenNumber) return { refusal: 'changedMeanwhile' };
    const published = await readPublishedRows(transaction);
    const deed = await decide(revision, { transaction, published });
    if ('refusal' in deed) return deed;
    const { afterwards, ...particulars } = deed;
    const event: RevisionEvent = {
      ...blankEvent(dependencies),
      ...particulars,
      number: number + 1,
      act: kind,
      actingPerson: caller.actor,
    };
    await insertRevisionEvent(transaction, revisionId, event);
    await afterwards?.();
    await recordAct(dependencies, transaction, caller, actKinds[kind], { revisionId });
    return { ...revision, events: [...revision.events, event] };
  });
}

async function recordRevision(
  dependencies: Dependencies,
  transaction: Transaction,
  caller: Caller,
  given: {
    readonly id: string;
    readonly reason: string;
    readonly rows: readonly CorrectingRow[];
  },
): Promise<Revision> {
  const { id, ...particulars } = given;
  const event: RevisionEvent = {
    ...blankEvent(dependencies),
    ...particulars,
    number: 1,
    act: 'created',
    actingPerson: caller.actor,
  };
  await insertRevision(transaction, id, event);
  await recordAct(dependencies, transaction, caller, actKinds.created, { revisionId: id });
  return { id, events: [event] };
}

function blankEvent(dependencies: Dependencies) {
  return {
    reason: null,
    recordedAt: now(dependencies),
    rows: [],
    acknowledgements: [],
    rateBookVersion: null,
  };
}

/** To the millisecond that the database keeps. */
function now({ clock }: Dependencies): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(clock().epochMilliseconds);
}

/** Rows that say which published row they replace. */
function correcting(rows: readonly RateRow[], published: readonly PublishedRow[]): readonly CorrectingRow[] {
  const last = lastRows(published);
  return rows.map((row) => ({ ...row, supersedesId: last.get(rateKey(row))?.id ?? null }));
}

/** A moment at which all that is published was known, whatever the clocks of several machines say. */
function notBeforePublications(
  published: readonly PublishedRow[],
  clockTime: Temporal.Instant,
): Temporal.Instant {
  const newest = published.at(-1)?.recordedAt ?? clockTime;
  return Temporal.Instant.compare(newest, clockTime) > 0 ? newest : clockTime;
}

/**
 * What stops an act: first that others published meanwhile, then errors, then warnings without a reason, then
 * reasons without a warning.
 */
function refusalOf(
  findings: readonly RateFinding[],
  given: readonly Acknowledgement[],
  standing: readonly Acknowledgement[] = [],
): Refusal | undefined {
  const conflicts = findings.filter(({ code }) => code === 'rowConflicts');
  if (conflicts.length > 0) return { refusal: 'keyTaken', findings: conflicts };
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { refusal: 'hasErrors', findings: errors };
  const all = [...given, ...standing];
  const open = findings.filter(
    (finding) => !all.some((acknowledgement) => isAbout(acknowledgement, finding)),
  );
  if (open.length > 0) return { refusal: 'hasWarnings', findings: open };
  const places = given.flatMap((acknowledgement, place) =>
    findings.some((finding) => isAbout(acknowledgement, finding)) ? [] : [place],
  );
  return places.length > 0 ? { refusal: 'acknowledgesNothing', places } : undefined;
}
