import { canonicalJson, sha256Hex } from '../application/canonical-json.ts';
import { type RateBook, type RateParameter, rateParameters } from '../domain/rate-book.ts';
import {
  bookOfRows,
  type CorrectingRow,
  canonicalDecimal,
  type NewRow,
  type PublishedRow,
  withProvisionalIds,
} from '../domain/rate-row.ts';
import type { Database } from './client.ts';
import { dateColumn, instantColumn, instantOf, isoDateOf } from './columns.ts';
import { DatabaseError } from './database-error.ts';
import type { Prisma, Rate as StoredRate } from './generated/client.ts';

/** The tables inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/** What a publication of rates did. */
export interface Publication {
  /** How many rows were added. */
  readonly added: number;
  /** The version of the newest rate book. */
  readonly version: string;
}

/** The rows of a rate book are no longer those it was published with. */
export class RateBookDamaged extends DatabaseError {
  override name = 'RateBookDamaged';
}

/** Held while rates are published: a book is every rate up to its last, so nobody may publish in between. */
const publicationLock = 7_283_001;

/** The channel on which every publication is announced when it is committed. */
export const publicationChannel = 'barema_rate_book';

/**
 * The newest rate book. Every amount is exact: money as integer cents, ratios and factors as fractions.
 * Errors: DatabaseError when no book was published; RateBookDamaged when its rows no longer hash to its version.
 */
export async function readRateBook(database: Database): Promise<RateBook> {
  const book = await database.rateBook.findFirst({ orderBy: { lastRateId: 'desc' } });
  if (book === null) throw new DatabaseError('the database has no rates: none were published');
  return bookOf(database, book);
}

/** The version of the newest rate book, or undefined when none was published. */
export async function newestRateBookVersion(database: Database): Promise<string | undefined> {
  const book = await database.rateBook.findFirst({ orderBy: { lastRateId: 'desc' } });
  return book?.version;
}

/**
 * The rate book of a version, as it was when it was published, or undefined when there is none.
 * Errors: RateBookDamaged when its rows no longer hash to its version.
 */
export async function readRateBookVersion(
  database: Database,
  version: string,
): Promise<RateBook | undefined> {
  const book = await database.rateBook.findUnique({ where: { version } });
  return book === null ? undefined : bookOf(database, book);
}

/** The rate book that was published before that of a version, or undefined when it was the first. */
export async function readRateBookBefore(database: Database, version: string): Promise<RateBook | undefined> {
  const named = await database.rateBook.findUniqueOrThrow({ where: { version } });
  const book = await database.rateBook.findFirst({
    where: { lastRateId: { lt: named.lastRateId } },
    orderBy: { lastRateId: 'desc' },
  });
  return book === null ? undefined : bookOf(database, book);
}

/** The rate book as it was known at a moment, or the moment since which there is one. */
export async function readRateBookKnownAt(
  database: Database,
  moment: Temporal.Instant,
): Promise<RateBook | { readonly knownSince: Temporal.Instant }> {
  // The database has no year 0, and no book is as old as the epoch.
  const since = new Date(Math.max(0, instantColumn(moment).getTime()));
  const book = await database.rateBook.findFirst({
    where: { recordedAt: { lte: since } },
    orderBy: { lastRateId: 'desc' },
  });
  if (book !== null) return bookOf(database, book);
  const first = await database.rateBook.findFirstOrThrow({ orderBy: { lastRateId: 'asc' } });
  return { knownSince: instantOf(first.recordedAt) };
}

/** Every row that was ever published, in the order of publication. */
export async function readPublishedRows(database: Transaction): Promise<readonly PublishedRow[]> {
  const stored = await database.rate.findMany({ orderBy: { id: 'asc' } });
  return stored.map(rowOf);
}

/** Does something in one transaction that no publication of rates can come between. */
export async function withPublicationLock<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_catalog.pg_advisory_xact_lock(${publicationLock})`;
      return work(transaction);
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}

/**
 * Adds the rates that `choose` picks after seeing what is stored, in one transaction that no other
 * publication can come between, and records the rate book that results. `choose` may throw: nothing is
 * added then.
 */
export async function addRates(
  database: Database,
  choose: (stored: readonly PublishedRow[]) => readonly NewRow[],
  clockTime: Temporal.Instant,
): Promise<Publication> {
  return withPublicationLock(database, async (transaction) => {
    const stored = await readPublishedRows(transaction);
    const chosen = choose(stored).toSorted(compareRows);
    return publishRates(transaction, stored, chosen, await publicationTime(transaction, clockTime, null));
  });
}

/**
 * The moment of a publication: what the clock says, and always after the publication before, so that at every
 * moment one book is known whatever the clocks of several machines say. It is after the acknowledgements of all
 * other revisions too: what was acknowledged is found again from the rates that were published by then.
 */
export async function publicationTime(
  transaction: Transaction,
  clockTime: Temporal.Instant,
  revisionId: string | null,
): Promise<Temporal.Instant> {
  const newest = await transaction.rateBook.findFirst({ orderBy: { lastRateId: 'desc' } });
  const acknowledging = await transaction.rateRevisionEvent.findFirst({
    where: { acknowledgements: { some: {} }, ...(revisionId === null ? {} : { NOT: { revisionId } }) },
    orderBy: { recordedAt: 'desc' },
  });
  return [newest, acknowledging].reduce((moment, earlier) => {
    if (earlier === null) return moment;
    const earliest = instantOf(earlier.recordedAt).add({ milliseconds: 1 });
    return Temporal.Instant.compare(moment, earliest) > 0 ? moment : earliest;
  }, clockTime);
}

/** The version of the book that results when rows are published after those that are stored. */
export function versionWith(stored: readonly PublishedRow[], added: readonly NewRow[]): string {
  return rateBookVersion(withProvisionalIds(stored, added, Temporal.Instant.fromEpochMilliseconds(0)));
}

/**
 * Adds rows to those that are stored, records the book that results, and announces it to every instance of the
 * service. Needs the publication lock.
 */
export async function publishRates(
  transaction: Transaction,
  stored: readonly PublishedRow[],
  rows: readonly NewRow[],
  recordedAt: Temporal.Instant,
): Promise<Publication> {
  const added = await transaction.rate.createManyAndReturn({
    data: rows.map((row) => ({
      ...row,
      effectiveFrom: dateColumn(row.effectiveFrom),
      recordedAt: instantColumn(recordedAt),
    })),
  });
  const all = [...stored, ...added.map(rowOf)];
  const lastRateId = Math.max(0, ...all.map((rate) => rate.id));
  const version = rateBookVersion(all);
  const newestBook = await transaction.rateBook.findFirst({ orderBy: { lastRateId: 'desc' } });
  if (newestBook?.lastRateId !== lastRateId) {
    await transaction.rateBook.create({
      data: { version, lastRateId, recordedAt: instantColumn(recordedAt) },
    });
    await transaction.$executeRaw`SELECT pg_catalog.pg_notify(${publicationChannel}, ${version})`;
  }
  return { added: added.length, version };
}

/**
 * The version of a rate book: SHA-256, in lowercase hexadecimal, of the canonical JSON (RFC 8785, UTF-8) of
 * an array with one object per published row, also of those that were superseded: so a book after a mistake
 * was taken back is another than the one before the mistake.
 *
 * An object has `parameter`, `category` (left out when the rate has none), `unit`, `effectiveFrom`
 * (`YYYY-MM-DD`), `amount` and `correction`. The amount is a string with the decimal number, without trailing
 * zeros, as `trim_scale` of PostgreSQL writes it (`4.10` is `"4.1"`, `3.00` is `"3"`); it is left out when the
 * row takes the rate back. `correction` is 1 for the row that supersedes the first of its key, 2 for the one
 * that supersedes that, and is left out for the first. The objects are sorted by parameter, category (none
 * first), unit and effectiveFrom, each compared by its code units, and by correction. Sources and notes are
 * left out: they explain an amount and do not change it.
 */
function rateBookVersion(rows: readonly PublishedRow[]): string {
  return sha256Hex(canonicalJson(hashedRates(rows)));
}

/** What of a rate the version of its book is a hash of. */
export interface HashedRate {
  readonly parameter: string;
  readonly category?: string;
  readonly unit: string;
  readonly effectiveFrom: string;
  readonly amount?: string;
  readonly correction?: number;
}

/** Every book by its version, with what is stored of it now; the earliest first. */
export async function* readHashedBooks(
  tables: Transaction,
): AsyncGenerator<{ readonly version: string; readonly rates: readonly HashedRate[] }> {
  const rows = (await tables.rate.findMany({ orderBy: { id: 'asc' } })).map(storedRowOf);
  for (const { version, lastRateId } of await tables.rateBook.findMany({ orderBy: { lastRateId: 'asc' } })) {
    yield { version, rates: hashedRates(rows.filter(({ id }) => id <= lastRateId)) };
  }
}

function hashedRates(rows: readonly StoredRow[]): readonly HashedRate[] {
  const corrections = new Map<number, number>();
  for (const { id, supersedesId } of rows.toSorted((left, right) => left.id - right.id)) {
    corrections.set(id, supersedesId === null ? 0 : (corrections.get(supersedesId) ?? 0) + 1);
  }
  const correctionOf = (row: StoredRow) => corrections.get(row.id) ?? 0;
  return rows
    .toSorted((left, right) => compareRows(left, right) || correctionOf(left) - correctionOf(right))
    .map((row) => ({
      parameter: row.parameter,
      ...(row.category !== null && { category: row.category }),
      unit: row.unit,
      effectiveFrom: row.effectiveFrom,
      ...(row.amount !== null && { amount: row.amount }),
      ...(correctionOf(row) > 0 && { correction: correctionOf(row) }),
    }));
}

interface ReadBook {
  /** Of the rows that it was read from. */
  readonly fingerprint: string;
  readonly book: RateBook;
}

/** Books that were read before, by version: as long as their rows are the same they need not be made again. */
const booksRead = new WeakMap<Database, Map<string, ReadBook>>();

async function bookOf(
  database: Database,
  { version, lastRateId }: { readonly version: string; readonly lastRateId: number },
): Promise<RateBook> {
  const read = booksRead.get(database) ?? new Map<string, ReadBook>();
  booksRead.set(database, read);
  const fingerprint = await fingerprintOf(database, lastRateId);
  const known = read.get(version);
  if (known?.fingerprint === fingerprint) return known.book;

  const stored = await database.rate.findMany({
    where: { id: { lte: lastRateId } },
    orderBy: { id: 'asc' },
  });
  const rows = stored.map(rowOf);
  const found = rateBookVersion(rows);
  if (found !== version) {
    throw new RateBookDamaged(
      `the rates stored for the rate book ${version} are not those it was published with: they hash to ${found}`,
    );
  }
  const book = bookOfRows(version, rows);
  read.set(version, { fingerprint, book });
  return book;
}

/** SHA-256 of every column of the rows up to one, as PostgreSQL writes them. */
async function fingerprintOf(database: Database, lastRateId: number): Promise<string> {
  const [row] = await database.$queryRaw<{ fingerprint: string | null }[]>`
    SELECT encode(sha256(convert_to(string_agg(rate::text, E'\n' ORDER BY id), 'UTF8')), 'hex') AS fingerprint
    FROM public.rate WHERE id <= ${lastRateId}`;
  return row?.fingerprint ?? '';
}

/** A row whatever its parameter is. */
type StoredRow = Omit<PublishedRow, 'parameter'> & { readonly parameter: string };

function rowOf(stored: StoredRate): PublishedRow {
  return { ...storedRowOf(stored), parameter: rateParameterOf(stored.parameter) };
}

function storedRowOf(stored: StoredRate): StoredRow {
  return {
    id: stored.id,
    parameter: stored.parameter,
    ...rateColumnsOf(stored),
    revisionId: stored.revisionId,
    recordedAt: instantOf(stored.recordedAt),
  };
}

/** What a published row and one of a revision both say, but for the parameter. */
export function rateColumnsOf(
  stored: Omit<StoredRate, 'id' | 'revisionId' | 'recordedAt'>,
): Omit<CorrectingRow, 'parameter'> {
  return {
    category: stored.category,
    unit: stored.unit,
    effectiveFrom: isoDateOf(stored.effectiveFrom),
    amount: stored.amount === null ? null : canonicalDecimal(stored.amount.toFixed()),
    confidence: stored.confidence,
    source: stored.source,
    note: stored.note,
    supersedesId: stored.supersedesId,
  };
}

/** The code of a parameter that was stored. Errors: DatabaseError when a newer version of the service stored it. */
export function rateParameterOf(text: string): RateParameter {
  const parameter = rateParameters.find((known) => known === text);
  if (parameter === undefined) {
    throw new DatabaseError(
      `the database has rates of ${text}, which this version of the service does not know`,
    );
  }
  return parameter;
}

type SortedColumns = Pick<StoredRow, 'parameter' | 'category' | 'unit' | 'effectiveFrom'>;

function compareRows(left: SortedColumns, right: SortedColumns): number {
  return (
    compareText(left.parameter, right.parameter) ||
    compareText(left.category ?? '', right.category ?? '') ||
    compareText(left.unit, right.unit) ||
    compareText(left.effectiveFrom, right.effectiveFrom)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
