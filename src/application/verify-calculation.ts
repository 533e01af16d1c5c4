import { AuditTreeDamaged, readAuditKeys, readNewestCheckpoint } from '../db/audit.ts';
import { RateBookDamaged, readRateBookVersion } from '../db/rates.ts';
import { type Amounts, type Calculation, rulesVersion } from '../domain/calculate.ts';
import type { RateBook } from '../domain/rate-book.ts';
import type { StatedCase } from '../domain/stated-case.ts';
import { assessStoredCase } from './assess-case.ts';
import { checkpointText, commitPatience, isCommitted, leafText } from './audit-log.ts';
import {
  type CalculationRecord,
  type ErasedCalculation,
  isErased,
  type Receipt,
} from './calculation-record.ts';
import type { Caller } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { findCalculation } from './find-calculation.ts';
import { leafHash, rootFromInclusion } from './merkle-tree.ts';
import { proveInclusion } from './prove-inclusion.ts';
import { isSignedBy } from './signing-key.ts';
import { hashOf, storedCalculation, storedCase } from './stored-calculation.ts';

/**
 * What a verification looks at, in this order. All must hold for a record to be identical. The last two are left
 * out for a record that is too new to be in a checkpoint, unless its content hash is not that of its receipt.
 */
export const verificationChecks = [
  'factsUnaltered',
  'resultUnaltered',
  'summaryAgrees',
  'rateBookUnaltered',
  'recomputedIdentical',
  'identityUnaltered',
  'inSignedTree',
] as const;

type VerificationCheck = (typeof verificationChecks)[number];

/** What one computation of the case gave, and with which rules and rates. */
interface Finding {
  readonly rulesVersion: string;
  readonly rateBookVersion: string;
  readonly resultHash: string;
  readonly outcome: Calculation['outcome'];
  readonly amounts: Amounts;
}

export interface Verification {
  readonly calculationId: string;
  readonly verifiedAt: Temporal.Instant;
  readonly identical: boolean;
  readonly checks: readonly { readonly code: VerificationCheck; readonly passed: boolean }[];
  /** Absent when the stored result was altered. */
  readonly recorded?: Finding;
  /** From the stored facts with the rates that the record names; absent when that cannot be done any more. */
  readonly recomputed?: Finding;
  /** From the stored facts with the rates known now. */
  readonly knownToday?: Finding & { readonly sameAmounts: boolean };
}

/**
 * Checks a stored calculation and recomputes it: whether facts, result and summary are what was recorded,
 * whether the rates that it names are still those, whether they give the same result again, and what the
 * rates known today would give for the same facts and date. Undefined when there is no such calculation for
 * the caller; itself when it was erased.
 */
export async function verifyCalculation(
  dependencies: Dependencies,
  caller: Caller,
  calculationId: string,
): Promise<Verification | ErasedCalculation | undefined> {
  const { database, rateBook, clock } = dependencies;
  const record = await findCalculation(dependencies, caller, calculationId, 'verified');
  if (record === undefined || isErased(record)) return record;
  const { receipt } = record;
  const stated = storedCase(record);
  const calculation = storedCalculation(record);
  const book = await readBook();
  const recomputed =
    stated === undefined || book === undefined ? undefined : recompute(stated, book, record.recordedAt);
  const today = stated === undefined ? undefined : recompute(stated, rateBook(), record.recordedAt);

  const passed: Partial<Record<VerificationCheck, boolean>> = {
    factsUnaltered: stated !== undefined,
    resultUnaltered: calculation !== undefined,
    summaryAgrees:
      stated !== undefined && calculation !== undefined && summaryAgrees(record, stated, calculation),
    rateBookUnaltered: book !== undefined,
    recomputedIdentical:
      recomputed !== undefined && recomputed.resultHash === hashToday(calculation, receipt),
    ...(await checkTree(database, record)),
  };
  return {
    calculationId,
    verifiedAt: clock(),
    identical: Object.values(passed).every(Boolean),
    checks: verificationChecks.flatMap((code) => {
      const outcome = passed[code];
      return outcome === undefined ? [] : [{ code, passed: outcome }];
    }),
    ...(calculation === undefined ? {} : { recorded: findingOf(calculation, receipt) }),
    ...(recomputed === undefined ? {} : { recomputed }),
    ...(today === undefined
      ? {}
      : {
          knownToday: {
            ...today,
            sameAmounts: calculation !== undefined && hashOf(today.amounts) === hashOf(calculation.amounts),
          },
        }),
  };

  async function readBook(): Promise<RateBook | undefined> {
    try {
      return await readRateBookVersion(database, receipt.rateBookVersion);
    } catch (error) {
      if (error instanceof RateBookDamaged) return undefined;
      throw error;
    }
  }
}

/**
 * Whether a verification found that something is damaged. That a record of older rules is not what the rules of today
 * give is none, where all else holds.
 */
export function foundDamage({ checks, recorded }: Verification): boolean {
  const failed = checks.filter(({ passed }) => !passed).map(({ code }) => code);
  const isOfOlderRules = recorded !== undefined && recorded.rulesVersion !== rulesVersion;
  return failed.some((code) => code !== 'recomputedIdentical' || !isOfOlderRules);
}

function recompute(stated: StatedCase, book: RateBook, recordedAt: Temporal.Instant): Finding | undefined {
  const assessment = assessStoredCase(stated, book, recordedAt);
  return assessment === undefined ? undefined : findingOf(assessment.calculation, assessment.receipt);
}

function findingOf({ outcome, amounts }: Calculation, receipt: Receipt): Finding {
  const { rulesVersion, rateBookVersion, resultHash } = receipt;
  return { rulesVersion, rateBookVersion, resultHash, outcome, amounts };
}

/** Of what older rules wrote in another form, the form of today is compared. */
function hashToday(calculation: Calculation | undefined, { resultHash }: Receipt): string | undefined {
  try {
    return calculation === undefined ? resultHash : hashOf(calculation);
  } catch (error) {
    // Something in it has no canonical form: no rules wrote that.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Whether a record is the one that entered the tree, and its leaf is in the tree that was signed last. */
async function checkTree(
  database: Dependencies['database'],
  record: CalculationRecord,
): Promise<{ readonly identityUnaltered?: boolean; readonly inSignedTree?: boolean }> {
  const proof = await findProof();
  if (proof === undefined) return { identityUnaltered: false, inSignedTree: false };
  if ('reason' in proof) {
    const newest = await readNewestCheckpoint(database);
    const isNew =
      newest === undefined ||
      Temporal.Instant.compare(record.recordedAt.add(commitPatience), newest.recordedAt) > 0;
    if (!isNew) return { identityUnaltered: false, inSignedTree: false };
    return isCommitted(record) ? {} : { identityUnaltered: false };
  }
  const { checkpoint, leafIndex, path } = proof;
  const key = (await readAuditKeys(database)).find(({ keyId }) => keyId === checkpoint.keyId);
  return {
    identityUnaltered: isCommitted(record) && leafHash(leafText(record)) === proof.leafHash,
    inSignedTree:
      rootFromInclusion(proof.leafHash, leafIndex, checkpoint.treeSize, path) === checkpoint.rootHash &&
      key !== undefined &&
      isSignedBy(key, checkpointText(checkpoint), checkpoint.signature),
  };

  async function findProof() {
    try {
      return await proveInclusion({ database }, record.id);
    } catch (error) {
      if (error instanceof AuditTreeDamaged) return undefined;
      throw error;
    }
  }
}

/** The columns that lists are made of must say what the facts and the result say. */
export function summaryAgrees(
  record: CalculationRecord,
  stated: StatedCase,
  calculation: Calculation,
): boolean {
  return (
    record.caseReference === stated.caseReference &&
    record.requestDate === stated.requestDate &&
    record.period.startDate === calculation.period.startDate &&
    record.period.endDate === calculation.period.endDate &&
    record.outcome === calculation.outcome &&
    record.category === calculation.category.code &&
    record.monthlyCents === calculation.amounts.monthlyCents &&
    record.payableCents === calculation.amounts.payableCents
  );
}
