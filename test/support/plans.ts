/** How the server reads the table of calculations: a scan of a partition, by what, and what came of it. */
export interface Scan {
  readonly partition: string;
  /** Which index of the table; or `sequence`, from the first row to the last. */
  readonly by: string;
  /** Whether it came to it. */
  readonly reached: boolean;
  /** What it gave, or of a bitmap what it pointed to. */
  readonly rowCount: number;
}

/** The scans in the text of a plan that was carried out. */
export function scansIn(plan: string): readonly Scan[] {
  return plan.split('\n').flatMap((line): readonly Scan[] => {
    const indexed = /Index (?:Only )?Scan(?: Backward)? using (\w+) on (calculation_\w+)/.exec(line);
    const bitmap = /Bitmap Index Scan on ((calculation(?:_\d+)+)_\w+)/.exec(line);
    const sequential = /Seq Scan on (calculation_\w+)/.exec(line);
    const [, rows = 0, loops = 0] = / rows=([\d.]+) loops=(\d+)\)/.exec(line) ?? [];
    const came = { reached: !line.includes('never executed'), rowCount: Number(rows) * Number(loops) };
    const [, index, partition = ''] = indexed ?? bitmap ?? [];
    if (index !== undefined) return [{ partition, by: indexOf(index), ...came }];
    return sequential === null ? [] : [{ partition: sequential[1] ?? '', by: 'sequence', ...came }];
  });
}

/** Which index of the table an index of a partition is; PostgreSQL names those by their columns. */
function indexOf(name: string): string {
  if (name.endsWith('_pkey')) return 'pkey';
  if (name.includes('case_reference')) return 'latest';
  return name.includes('recorded_at') ? 'due' : 'kept';
}

/** What is wrong with how one calculation was read by its identifier: it is in one partition, and found by its key. */
export function faultsOfReading(scans: readonly Scan[]): readonly string[] {
  const reached = scans.filter((scan) => scan.reached);
  return [
    ...(reached.length === 1 ? [] : [`${reached.length} partitions were looked into for an identifier`]),
    ...reached.filter(({ by }) => by !== 'pkey').map((scan) => faultOf(scan, 'for an identifier')),
  ];
}

/**
 * What is wrong with how a page of the calculations of a case was listed, in the partitions that have rows: each is
 * looked into by the index of file numbers alone, and gives no more than a page. So nothing else is sorted either.
 */
export function faultsOfListing(
  scans: readonly Scan[],
  filled: readonly unknown[],
  pageSize: number,
): readonly string[] {
  return scans
    .filter(({ partition, reached }) => reached && filled.includes(partition))
    .filter(({ by, rowCount }) => by !== 'latest' || rowCount > pageSize)
    .map((scan) => faultOf(scan, 'for a file number'));
}

function faultOf({ partition, by, rowCount }: Scan, what: string): string {
  return `${partition} gave ${rowCount} rows by ${by} ${what}`;
}
