import type { Chunk } from '../db/calculation-batches.ts';
import { limits } from '../domain/limits.ts';

/** Lines that one transaction processes: enough to pay for it, few enough that it takes a moment. */
export const linesPerChunk = 500;

/** Bytes after which a chunk ends although it has fewer lines. */
const bytesPerChunk = 1_048_576;

const newline = 0x0a;

/**
 * Cuts a body into chunks of lines, as it comes. A line that is too long is kept only so far that it is seen to be.
 * `lineCount` leaves out the lines that hold only spaces; a chunk of nothing else is left out.
 */
export async function* readChunks(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onPart: (part: Uint8Array) => void,
): AsyncGenerator<Chunk & { readonly lineCount: number }> {
  let number = 0;
  let line = 1;
  let chunk = emptyChunk(line);
  let lineBytes = 0;
  let isBlank = true;

  for await (const part of body) {
    onPart(part);
    for (let from = 0; from < part.length; ) {
      const found = part.indexOf(newline, from);
      const end = found < 0 ? part.length : found;
      const kept = part.subarray(from, Math.min(end, from + limits.maximumRequestBytes + 1 - lineBytes));
      if (kept.length > 0) {
        chunk.pieces.push(kept);
        chunk.bytes += kept.length;
        lineBytes += kept.length;
        isBlank &&= isBlankText(kept) && lineBytes <= limits.maximumRequestBytes;
      }
      if (found < 0) break;
      endLine();
      if (chunk.lines === linesPerChunk || chunk.bytes >= bytesPerChunk) yield* finished();
      from = found + 1;
    }
  }
  if (lineBytes > 0) endLine();
  yield* finished();

  function endLine(): void {
    chunk.pieces.push(endOfLine);
    chunk.lines += 1;
    if (!isBlank) chunk.lineCount += 1;
    line += 1;
    lineBytes = 0;
    isBlank = true;
  }

  function* finished(): Generator<Chunk & { readonly lineCount: number }> {
    const { firstLine, lineCount, pieces } = chunk;
    chunk = emptyChunk(line);
    if (lineCount === 0) return;
    yield { number, firstLine, lineCount, input: Buffer.concat(pieces) };
    number += 1;
  }
}

const endOfLine = Uint8Array.of(newline);

function emptyChunk(firstLine: number) {
  const pieces: Uint8Array[] = [];
  return { firstLine, pieces, bytes: 0, lines: 0, lineCount: 0 };
}

/** The lines of a chunk that hold more than spaces, each with its number. */
export function linesOf({
  firstLine,
  input,
}: Pick<Chunk, 'firstLine' | 'input'>): readonly { readonly line: number; readonly text: Uint8Array }[] {
  const lines: { readonly line: number; readonly text: Uint8Array }[] = [];
  for (let from = 0, line = firstLine; from < input.length; line += 1) {
    const found = input.indexOf(newline, from);
    const end = found < 0 ? input.length : found;
    const text = input.subarray(from, end);
    if (!isBlankText(text)) lines.push({ line, text });
    from = end + 1;
  }
  return lines;
}

/** Whether a text holds only spaces, and not more of them than a case may have bytes. */
function isBlankText(text: Uint8Array): boolean {
  return text.length <= limits.maximumRequestBytes && text.every(isSpace);
}

/** Space, tab or carriage return. */
function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
