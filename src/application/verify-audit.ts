import type { RetentionRule } from '../db/retention.ts';
import {
  type AuditKey,
  type Checkpoint,
  checkpointHash,
  checkpointText,
  commitPatience,
  isCommitted,
  leafText,
} from './audit-log.ts';
import { type CalculationRecord, type ErasedCalculation, isErased } from './calculation-record.ts';
import { canonicalJson, sha256Hex } from './canonical-json.ts';
import { leafHash, nodeHash, rootOf } from './merkle-tree.ts';
import type { AuditEntry } from './read-audit.ts';
import { isSignedBy } from './signing-key.ts';
import { storedCalculation, storedCase } from './stored-calculation.ts';
import { summaryAgrees } from './verify-calculation.ts';

/** What can be wrong with what is kept. */
type AuditFaultCode =
  | 'calculationChanged'
  | 'calculationRemoved'
  | 'calculationInserted'
  | 'erasedTooEarly'
  | 'rateBookChanged'
  | 'leavesMissing'
  | 'leavesChanged'
  | 'leavesUnsigned'
  | 'rootDiffers'
  | 'treeTruncated'
  | 'checkpointForged'
  | 'checkpointForked';

/** One thing that is wrong: the code, and a sentence that names the row. */
export interface AuditFault {
  readonly code: AuditFaultCode;
  readonly detail: string;
}

/** What somebody has from elsewhere, which whoever can rewrite the database cannot rewrite. */
export interface AuditWitnesses {
  /** The only keys to trust; when there are none, those of the database or the export are taken. */
  readonly keys: readonly AuditKey[];
  /** Checkpoints that were seen earlier. */
  readonly checkpoints: readonly Checkpoint[];
  /** When it is verified. */
  readonly now: Temporal.Instant;
}

/** How much was looked at. */
interface AuditCount {
  readonly records: number;
  readonly leaves: number;
  readonly checkpoints: number;
  /** Records whose personal content was erased when their retention ended; their leaves still prove them. */
  readonly erased: number;
  /** Records that wait for the next checkpoint. */
  readonly waiting: number;
  readonly faults: number;
}

/** A verification in progress. Entries come in the order of `readAudit`. */
export interface AuditVerification {
  take(entry: AuditEntry): void;
  /** To be called when all entries were taken. */
  finish(): AuditCount;
}

/**
 * Verifies all that is kept, entry by entry, in memory that does not grow with it: every rate book against its version,
 * every record against its receipt and its leaf, every leaf against the subtrees kept and the checkpoints, every
 * checkpoint's signature and link. Each fault is reported as soon as it is seen.
 *
 * The tree is computed from neighbours: each kept subtree must be the hash of the two kept below it, and the
 * largest must give the signed root. When they give it, a subtree that does not fit names the leaves under it.
 */
export function startAuditVerification(
  witnesses: AuditWitnesses,
  report: (fault: AuditFault) => void,
): AuditVerification {
  const keys = new Map(witnesses.keys.map((key) => [key.keyId, key]));
  const expected = new Map(witnesses.checkpoints.map((checkpoint) => [checkpoint.treeSize, checkpoint]));
  const count = { records: 0, leaves: 0, checkpoints: 0, erased: 0, waiting: 0, faults: 0 };
  const rateBooks = new Set<string>();
  /** Of each organization, in the order in which they were set. */
  const retentionRules = new Map<string, RetentionRule[]>();
  /** The complete subtrees of the leaves so far, as they are kept; undefined where a row is missing. */
  const peaks: (string | undefined)[] = [];
  let treeSize = 0;
  let previousLeaf: string | undefined;
  let previous: Checkpoint | undefined;

  function fault(code: AuditFaultCode, detail: string): void {
    count.faults += 1;
    report({ code, detail });
  }

  function takeLeaf(entry: Extract<AuditEntry, { type: 'leaf' }>): void {
    if (entry.leafIndex !== treeSize) {
      const last = entry.leafIndex - 1;
      fault(
        'leavesMissing',
        last < treeSize ? `leaf ${entry.leafIndex} comes twice` : `${leaves(treeSize, last)} missing`,
      );
      if (last < treeSize) return;
      while (treeSize < entry.leafIndex) growTree(undefined);
    }
    count.leaves += 1;
    if (entry.record === undefined) {
      fault('calculationRemoved', `calculation ${entry.calculationId} (leaf ${entry.leafIndex}) was removed`);
    } else {
      takeRecord(entry.record);
      if (leafHash(leafText(entry.record)) !== entry.hashes[0]) {
        changed(
          entry.record,
          'identifier, organization, instant, versions or content hash are not those of its leaf',
        );
      }
      refuseEarlierInstant(entry.record);
    }
    growTree(entry);
  }

  /** Adds a leaf with the subtrees that are kept with it, or an unknown one. */
  function growTree(
    entry: { readonly calculationId: string; readonly hashes: readonly string[] } | undefined,
  ): void {
    let top = entry?.hashes[0];
    let level = 1;
    for (let rest = treeSize; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = peaks.pop();
      const kept = entry?.hashes[level];
      if (entry !== undefined && left !== undefined && top !== undefined && kept !== nodeHash(left, top)) {
        const first = treeSize + 1 - 2 ** level;
        const pair =
          level === 1 && previousLeaf !== undefined
            ? `: calculations ${previousLeaf} and ${entry.calculationId}`
            : '';
        fault('leavesChanged', `${leaves(first, treeSize)} not what the tree was built of${pair}`);
      }
      top = kept;
      level += 1;
    }
    peaks.push(top);
    previousLeaf = entry?.calculationId;
    treeSize += 1;
  }

  function takeCheckpoint(checkpoint: Checkpoint): void {
    count.checkpoints += 1;
    const name = `checkpoint ${checkpoint.treeSize}`;
    const key = keys.get(checkpoint.keyId);
    if (key === undefined) {
      fault('checkpointForged', `${name} is signed by the key ${checkpoint.keyId}, which is not trusted`);
    } else if (!isSignedBy(key, checkpointText(checkpoint), checkpoint.signature)) {
      fault('checkpointForged', `${name} is not what the key ${checkpoint.keyId} has signed`);
    }
    if (previous !== undefined && checkpoint.treeSize <= previous.treeSize) {
      fault('checkpointForked', `${name} comes after one of size ${previous.treeSize}`);
    }
    const link = previous === undefined ? undefined : checkpointHash(previous);
    if (checkpoint.previousCheckpointHash !== link) {
      const before = previous === undefined ? 'no other one' : `checkpoint ${previous.treeSize}`;
      fault(
        'checkpointForked',
        `${name} does not continue ${before}: one between was removed, or the chain forked`,
      );
    }
    const witness = expected.get(checkpoint.treeSize);
    if (witness !== undefined && checkpointHash(witness) !== checkpointHash(checkpoint)) {
      fault('checkpointForked', `${name} is not the one that was seen earlier`);
    }
    expected.delete(checkpoint.treeSize);

    if (checkpoint.treeSize > treeSize) {
      fault('treeTruncated', `${name} was signed, but only ${treeSize} leaves are kept`);
    } else if (checkpoint.treeSize === treeSize) {
      const known = peaks.filter((peak) => peak !== undefined);
      if (known.length < peaks.length || rootOf(known) !== checkpoint.rootHash) {
        const first = previous?.treeSize ?? 0;
        fault('rootDiffers', `${leaves(first, treeSize - 1)} not what ${name} was signed over`);
      }
    }
    previous = checkpoint;
  }

  function takeRecord(record: CalculationRecord | ErasedCalculation): void {
    count.records += 1;
    const { rateBookVersion } = record.receipt;
    if (!rateBooks.has(rateBookVersion)) {
      rateBooks.add(rateBookVersion);
      fault(
        'rateBookChanged',
        `rate book ${rateBookVersion}, which calculation ${record.id} used, is missing`,
      );
    }
    if (isErased(record)) takeErased(record);
    else takeContent(record);
  }

  function takeRateBook({ version, rates }: Extract<AuditEntry, { type: 'rateBook' }>): void {
    rateBooks.add(version);
    const found = sha256Hex(canonicalJson(rates));
    if (found === version) return;
    fault('rateBookChanged', `rate book ${version} was changed: its rates hash to ${found}`);
  }

  function takeRetentionRule({ organization, years, recordedAt }: RetentionRule): void {
    const rules = retentionRules.get(organization) ?? [];
    rules.push({ organization, recordedAt, ...(years === undefined ? {} : { years }) });
    retentionRules.set(organization, rules);
  }

  /** Whether a rule held at an instant, or so near to it that one transaction may not have seen the other. */
  function ruleHeld(organization: string, years: number, at: Temporal.Instant): boolean {
    const from = at.subtract(commitPatience);
    const until = at.add(commitPatience);
    const known = (retentionRules.get(organization) ?? []).filter(
      ({ recordedAt }) => Temporal.Instant.compare(recordedAt, until) <= 0,
    );
    const first = known.findLastIndex(({ recordedAt }) => Temporal.Instant.compare(recordedAt, from) <= 0);
    return known.slice(Math.max(first, 0)).some((rule) => rule.years === years);
  }

  function takeErased({
    id,
    organization,
    period,
    recordedAt,
    erasedAt,
    retentionYears,
  }: ErasedCalculation): void {
    count.erased += 1;
    const due = recordedAt.toZonedDateTimeISO('UTC').add({ years: retentionYears }).toInstant();
    const day = erasedAt.toZonedDateTimeISO('UTC').toPlainDate();
    if (!ruleHeld(organization, retentionYears, erasedAt)) {
      fault(
        'erasedTooEarly',
        `calculation ${id} was erased on ${erasedAt} after ${retentionYears} years, which no rule of ${organization} said then`,
      );
    } else if (Temporal.Instant.compare(erasedAt, due) < 0) {
      fault('erasedTooEarly', `calculation ${id} of ${recordedAt} was erased on ${erasedAt}, before ${due}`);
    } else if (period.endDate >= day.subtract({ years: retentionYears }).toString()) {
      fault(
        'erasedTooEarly',
        `calculation ${id} was erased on ${erasedAt}, less than ${retentionYears} years after its period, which ended on ${period.endDate}`,
      );
    } else if (Temporal.Instant.compare(erasedAt, witnesses.now.add(commitPatience)) > 0) {
      fault('erasedTooEarly', `calculation ${id} of ${recordedAt} was erased before ${erasedAt}, as it says`);
    }
  }

  function takeContent(record: CalculationRecord): void {
    const stated = storedCase(record);
    const calculation = storedCalculation(record);
    if (stated === undefined) changed(record, 'its facts are not those of its receipt');
    if (calculation === undefined) changed(record, 'its result is not that of its receipt');
    if (!isCommitted(record)) changed(record, 'its content hash is not that of its receipt and salt');
    if (stated !== undefined && calculation !== undefined && !summaryAgrees(record, stated, calculation)) {
      changed(record, 'its summary does not agree with its facts and result');
    }
  }

  function changed(record: Pick<CalculationRecord, 'id'>, how: string): void {
    fault('calculationChanged', `calculation ${record.id} was changed: ${how}`);
  }

  /** Whether a record was in time for the checkpoint before, and yet is not in it. */
  function refuseEarlierInstant(record: Pick<CalculationRecord, 'id' | 'recordedAt'>): boolean {
    if (previous === undefined) return false;
    const due = record.recordedAt.add(commitPatience);
    if (Temporal.Instant.compare(due, previous.recordedAt) >= 0) return false;
    fault(
      'calculationInserted',
      `calculation ${record.id} was inserted later: it says ${record.recordedAt}, but was not there at checkpoint ${previous.treeSize} of ${previous.recordedAt}`,
    );
    return true;
  }

  return {
    take: (entry) => {
      switch (entry.type) {
        case 'key':
          if (witnesses.keys.length === 0) keys.set(entry.keyId, entry);
          break;
        case 'rateBook':
          takeRateBook(entry);
          break;
        case 'retentionRule':
          takeRetentionRule(entry);
          break;
        case 'leaf':
          takeLeaf(entry);
          break;
        case 'checkpoint':
          takeCheckpoint(entry);
          break;
        case 'recordOutsideTree':
          takeRecord(entry.record);
          if (!refuseEarlierInstant(entry.record)) count.waiting += 1;
      }
    },
    finish: () => {
      const signed = previous?.treeSize ?? 0;
      if (signed < treeSize) fault('leavesUnsigned', `${leaves(signed, treeSize - 1)} in no checkpoint`);
      for (const size of expected.keys()) {
        fault('treeTruncated', `checkpoint ${size}, which was seen earlier, is not kept any more`);
      }
      return { ...count };
    },
  };
}

/** `leaf 3 is` or `leaves 3 to 5 are`. */
function leaves(first: number, last: number): string {
  return first === last ? `leaf ${first} is` : `leaves ${first} to ${last} are`;
}
