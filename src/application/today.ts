/** The calendar day in Belgium at the instant of a clock. */
export function todayInBelgium(clock: () => Temporal.Instant): Temporal.PlainDate {
  return clock().toZonedDateTimeISO('Europe/Brussels').toPlainDate();
}
