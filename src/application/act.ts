import { insertAct } from '../db/acts.ts';
import type { Tables } from '../db/organizations.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';

/** What can be done that is worth knowing who did it. */
export const actKinds = [
  'calculated',
  'read',
  'verified',
  'queried',
  'proved',
  'prepared',
  'submitted',
  'approved',
  'refused',
  'withdrawn',
  'impactAssessed',
  'exported',
  'erased',
  'retentionSet',
  'keyCreated',
  'keyRevoked',
  'batchCreated',
  'batchCancelled',
  'recalculationCreated',
  'recalculationCancelled',
] as const;

export type ActKind = (typeof actKinds)[number];

/** What somebody did. Nothing in it is about the people of a calculation. */
export interface Act {
  /** A UUID of version 7: identifiers in order are acts in order of time. */
  readonly id: string;
  readonly kind: ActKind;
  readonly actor: string;
  readonly client: string;
  readonly traceId: string;
  readonly recordedAt: Temporal.Instant;
  /** Whose calculations it was about; absent for what belongs to all, such as rates. */
  readonly organization?: string;
  readonly calculationId?: string;
  readonly revisionId?: string;
  readonly apiKeyId?: string;
  /** A batch or a recalculation; it is removed some days after it ended. */
  readonly batchId?: string;
  /** How many calculations, or lines of a batch, it was about, when it was not about one. */
  readonly count?: number;
}

/** What a caller does now. What it is about is still to be said. */
export function newAct<Kind extends ActKind>(
  { newIdentifier, clock }: Pick<Dependencies, 'newIdentifier' | 'clock'>,
  { actor, client, traceId }: Pick<Caller, 'actor' | 'client' | 'traceId'>,
  kind: Kind,
) {
  return { id: newIdentifier(), kind, actor, client, traceId, recordedAt: clock() };
}

/** Records what a caller does, in the transaction in which he does it. */
export async function recordAct(
  dependencies: Pick<Dependencies, 'newIdentifier' | 'clock'>,
  tables: Tables,
  caller: Pick<Caller, 'actor' | 'client' | 'traceId'>,
  kind: ActKind,
  about: Pick<Act, 'organization' | 'calculationId' | 'revisionId' | 'apiKeyId' | 'batchId' | 'count'>,
): Promise<void> {
  await insertAct(tables, { ...newAct(dependencies, caller, kind), ...about });
}
