// Prisma knows dates and instants only as JavaScript's Date; it goes no further than src/db.

/** A `YYYY-MM-DD` day for a date column. Errors: RangeError when the day does not exist. */
export function dateColumn(isoDate: string): Date {
  return new Date(`${Temporal.PlainDate.from(isoDate, { overflow: 'reject' }).toString()}T00:00:00Z`);
}

/** The `YYYY-MM-DD` day of a date column. */
export function isoDateOf(column: Date): string {
  return column.toISOString().slice(0, 10);
}

/** An instant for a timestamp column, cut to the whole millisecond that the column keeps. */
export function instantColumn(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** The instant of a timestamp column. */
export function instantOf(column: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(column.getTime());
}
