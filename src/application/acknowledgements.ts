import { isDeepStrictEqual } from 'node:util';
import { checkRateRevision } from '../domain/check-rate-revision.ts';
import type { RateFinding } from '../domain/rate-findings.ts';
import { type Acknowledgement, type Revision, rowsOf } from '../domain/rate-revision.ts';
import type { PublishedRow } from '../domain/rate-row.ts';

/** An acknowledgement with whoever gave it. */
export interface GivenAcknowledgement extends Acknowledgement {
  readonly actingPerson: string;
}

/**
 * The acknowledgements of a revision that still hold: those of its present rows whose check has the same figures
 * now as it had with the rates that were published when they were given. Time alone changes no figure, so a
 * first day that has passed is looked at as of today in both.
 */
export function standingAcknowledgements(
  revision: Revision,
  published: readonly PublishedRow[],
  today: Temporal.PlainDate,
): readonly GivenAcknowledgement[] {
  const rows = rowsOf(revision);
  const setBy = revision.events.findLast((event) => event.rows.length > 0)?.number ?? 0;
  const giving = revision.events.filter((event) => event.number > setBy && event.acknowledgements.length > 0);
  if (giving.length === 0) return [];
  const found = checkRateRevision(rows, published, today);
  return giving.flatMap(({ actingPerson, acknowledgements, recordedAt }) => {
    const known = published.filter((row) => Temporal.Instant.compare(row.recordedAt, recordedAt) <= 0);
    const foundThen = checkRateRevision(rows, known, today);
    return acknowledgements
      .filter((given) => {
        const seen = foundThen.find((finding) => isAbout(given, finding));
        const current = found.find((finding) => isAbout(given, finding));
        return seen !== undefined && isDeepStrictEqual(seen.inputs, current?.inputs);
      })
      .map((given) => ({ ...given, actingPerson }));
  });
}

/** Whether an acknowledgement names a check. */
export function isAbout({ code, subject }: Acknowledgement, finding: RateFinding): boolean {
  return finding.code === code && (finding.subject ?? null) === subject;
}
