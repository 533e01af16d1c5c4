/** What a benchmark says: what was measured, figures, and what was wrong. */
export interface Report {
  /** How it was measured: mix, sizes, rounds. A paragraph each. */
  readonly method: readonly string[];
  readonly tables: readonly Table[];
  /** Every result, or plan of the database, that differed from what it had to be. */
  readonly failures: readonly string[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Failures that a report shows one by one; the others are counted. */
const shownFailures = 10;

/** A report as Markdown, with the machine it was measured on. */
export function asMarkdown({ method, tables, failures }: Report, machine: readonly string[]): string {
  return [
    `Measured on ${Temporal.Now.plainDateISO('UTC')}:`,
    machine.map((line) => `- ${line}`).join('\n'),
    ...method,
    ...tables.flatMap(({ caption, columns, rows }) => [
      `**${caption}**`,
      [columns, columns.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n'),
    ]),
    `Failures: ${failures.length === 0 ? 'none.' : failures.length}`,
    ...(failures.length === 0
      ? []
      : [
          failures
            .slice(0, shownFailures)
            .map((failure) => `- ${failure}`)
            .join('\n'),
        ]),
    '',
  ].join('\n\n');
}

/** A whole number as people read it. */
export function readable(value: number): string {
  return Math.round(value).toLocaleString('en');
}
