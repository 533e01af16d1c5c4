/** What a benchmark says: what was measured, figures, and what was wrong. */
export interface Report {
  /** How it was measured: mix, sizes, rounds. A paragraph each. */
  readonly method: readonly string[];
  readonly tables: readonly Table[];
  /** Every answer of another engine that is not ours. */
  readonly differences?: readonly string[];
  /** Every result, or plan of the database, that differed from what it had to be. */
  readonly failures: readonly string[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a report shows one by one; the others are counted. */
const shownOnes = 10;

/** A report as Markdown, with the machine it was measured on. */
export function asMarkdown(
  { method, tables, differences, failures }: Report,
  machine: readonly string[],
): string {
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
    ...(differences === undefined ? [] : counted('Differences', differences)),
    ...counted('Failures', failures),
    '',
  ].join('\n\n');
}

function counted(name: string, found: readonly string[]): readonly string[] {
  if (found.length === 0) return [`${name}: none.`];
  const shown = found.slice(0, shownOnes).map((one) => `- ${one}`);
  return [`${name}: ${found.length}`, shown.join('\n')];
}

/** A whole number as people read it. */
export function readable(value: number): string {
  return Math.round(value).toLocaleString('en');
}
