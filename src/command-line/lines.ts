/** A line of the input. */
export interface Line {
  /** The first is 1; empty lines count. */
  readonly number: number;
  /** Without its end. A line above the limit is cut one byte behind it, so that it is still too long. */
  readonly text: Uint8Array;
}

/** The lines that end in one piece of the input, without empty ones. */
export interface Portion {
  readonly lines: readonly Line[];
  /** How much of the input has been read by now. */
  readonly bytesRead: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = Buffer.from('\ufeff');

/**
 * Cuts an input into lines, piece by piece as it arrives: what can be calculated now never waits for more to come, and
 * no more is held than one piece and the line that it has not ended. A line may end in CR LF, and the last one in
 * nothing; a byte order mark before the first is left out.
 */
export async function* portionsOf(
  input: AsyncIterable<Buffer>,
  maximumLineBytes: number,
): AsyncGenerator<Portion> {
  let number = 0;
  let bytesRead = 0;
  let begun: Buffer[] = [];
  let begunBytes = 0;
  // One more for the limit to be noticed, and what is no part of the line: a byte order mark and a CR.
  const mostKept = maximumLineBytes + 1 + byteOrderMark.length + 1;

  const keep = (part: Buffer): void => {
    const kept = part.subarray(0, mostKept - begunBytes);
    if (kept.length > 0) begun.push(kept);
    begunBytes += kept.length;
  };
  const end = (): Line | undefined => {
    const [only = Buffer.alloc(0), ...others] = begun;
    const text = others.length === 0 ? only : Buffer.concat(begun);
    begun = [];
    begunBytes = 0;
    number += 1;
    const line = { number, text: withoutEnds(text, number === 1, maximumLineBytes) };
    return isBlank(line.text) ? undefined : line;
  };

  for await (const piece of input) {
    const lines: Line[] = [];
    let start = 0;
    for (let at = piece.indexOf(lineFeed); at !== -1; at = piece.indexOf(lineFeed, start)) {
      keep(piece.subarray(start, at));
      const line = end();
      if (line !== undefined) lines.push(line);
      start = at + 1;
    }
    keep(piece.subarray(start));
    bytesRead += piece.length;
    yield { lines, bytesRead };
  }
  const last = end();
  if (last !== undefined) yield { lines: [last], bytesRead };
}

function withoutEnds(text: Buffer, isFirst: boolean, maximumLineBytes: number): Buffer {
  const marked = isFirst && text.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  const unmarked = marked ? text.subarray(byteOrderMark.length) : text;
  const body = unmarked.at(-1) === carriageReturn ? unmarked.subarray(0, -1) : unmarked;
  return body.subarray(0, maximumLineBytes + 1);
}

function isBlank(text: Uint8Array): boolean {
  return text.every((byte) => byte === 0x20 || byte === 0x09 || byte === carriageReturn);
}
