import type { CorrectingRow } from './rate-row.ts';

/** What somebody does with a revision. The first act creates it. */
export type RevisionAct = (typeof revisionActs)[number];

export const revisionActs = ['created', 'edited', 'submitted', 'approved', 'refused', 'withdrawn'] as const;

export type RevisionState = (typeof revisionStates)[number];

export const revisionStates = ['draft', 'submitted', 'approved', 'refused', 'withdrawn'] as const;

/** A warning that somebody took upon himself, and why. */
export interface Acknowledgement {
  readonly code: string;
  /** The row and field, as the check names it; null when it is the revision as a whole. */
  readonly subject: string | null;
  readonly reason: string;
}

/** One recorded act: who, when, what and why. */
export interface RevisionEvent {
  /** 1 for the act that creates. */
  readonly number: number;
  readonly act: RevisionAct;
  readonly actingPerson: string;
  readonly reason: string | null;
  readonly recordedAt: Temporal.Instant;
  /** The rows as they are from this act on; empty for an act that leaves them alone. */
  readonly rows: readonly CorrectingRow[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** The book that an approval published. */
  readonly rateBookVersion: string | null;
}

/** A set of rates to publish together, as its acts have left it. */
export interface Revision {
  readonly id: string;
  /** Oldest first; never empty. */
  readonly events: readonly RevisionEvent[];
}

const stateAfter: Record<RevisionAct, RevisionState> = {
  created: 'draft',
  edited: 'draft',
  submitted: 'submitted',
  approved: 'approved',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

const possibleActs: Record<RevisionState, readonly RevisionAct[]> = {
  draft: ['edited', 'submitted', 'withdrawn'],
  submitted: ['approved', 'refused'],
  approved: [],
  refused: ['edited', 'withdrawn'],
  withdrawn: [],
};

/** The state that an act leaves a revision in. */
export function stateLeftBy(act: RevisionAct): RevisionState {
  return stateAfter[act];
}

/** Whether an act is possible in a state. The database knows the same rule. */
export function isPossible(act: RevisionAct, state: RevisionState): boolean {
  return possibleActs[state].includes(act);
}

/** The last act of a revision. Errors: RangeError when it has none. */
export function lastEvent({ id, events }: Revision): RevisionEvent {
  const last = events.at(-1);
  if (last === undefined) throw new RangeError(`the revision ${id} has no act`);
  return last;
}

export function stateOf(revision: Revision): RevisionState {
  return stateLeftBy(lastEvent(revision).act);
}

/** The rows as the last act that set them left them. */
export function rowsOf({ events }: Revision): readonly CorrectingRow[] {
  return events.findLast(({ act }) => act === 'created' || act === 'edited')?.rows ?? [];
}

/** Whether somebody prepared a revision, and so may not approve it, however he spells his name. */
export function isAuthor({ events }: Revision, person: string): boolean {
  return events
    .filter(({ act }) => act === 'created' || act === 'edited' || act === 'submitted')
    .some(({ actingPerson }) => personKey(actingPerson) === personKey(person));
}

/**
 * Whether a text can be recorded as the name of somebody and told from others: in one line of at most so many
 * characters, with something to be seen, and nothing that makes it read in another order than it was written in.
 */
export function isTellableName(name: string, maximumLength: number): boolean {
  const isInOneLine = /^[^\p{Cc}\p{Cs}\p{Bidi_Control}]+$/u.test(name);
  return isInOneLine && [...name].length <= maximumLength && personKey(name) !== '';
}

/**
 * A name without what makes no other person: capitals, kinds of spaces and letters, characters that cannot be
 * seen, dots at its end. Empty when nothing of it can be seen.
 */
export function personKey(name: string): string {
  return (
    name
      .normalize('NFKC')
      .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
      // Capitals first: ß has none of its own and becomes SS.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKC')
      .replace(/\s+/g, ' ')
      .replace(/^ |[ .]+$/g, '')
  );
}
