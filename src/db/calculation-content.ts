import { deflateSync, inflateSync } from 'node:zlib';

/** Facts and result of a calculation, as texts. */
export interface CalculationContent {
  /** Canonical JSON; what is unpacked may have been altered. */
  readonly facts: string;
  readonly result: string;
}

/** Many times what the largest case gives. What would be more when it is unpacked was put there by somebody else. */
const maximumUnpackedBytes = 16 * 1024 * 1024;

/** The first byte of zlib with its usual window. A text that was kept before there was zlib begins with a brace. */
const firstByteOfZlib = 0x78;

const lineFeed = '\n';

/** Refuses what is no UTF-8, so that no two contents read as one. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Packs facts and result as they are kept: zlib (RFC 1950) of the facts, a line feed and the result. Canonical JSON has
 * no line feed of its own. Errors: RangeError for what could not be unpacked again.
 */
export function packContent({ facts, result }: CalculationContent): Uint8Array {
  if (facts.includes(lineFeed)) throw new RangeError('facts with a line feed are not canonical');
  const text = inUtf8(facts, result);
  if (text.length > maximumUnpackedBytes)
    throw new RangeError(`a content of ${text.length} bytes is too large`);
  // As fast as the first level; the ordinary one takes half as long again and saves a tenth.
  return released(deflateSync(text, { level: 2, chunkSize: usualPackedBytes, info: true })).buffer;
}

/** What is packed takes less than this, mostly; what it is written into stays in memory whole. */
const usualPackedBytes = 4_096;

/** Where texts are put into UTF-8, one after the other: memory for each of them would soon have to be collected. */
const scratch = Buffer.allocUnsafeSlow(65_536);
const mostBytesOfCodeUnit = 3;

/** Both texts in UTF-8 with a line feed between them, until the next. */
function inUtf8(facts: string, result: string): Uint8Array {
  const mostBytes = (facts.length + result.length) * mostBytesOfCodeUnit + lineFeed.length;
  if (mostBytes > scratch.length) return Buffer.from(`${facts}${lineFeed}${result}`);
  // One after the other: a text of both would be made only to be written.
  let end = scratch.write(facts);
  end += scratch.write(lineFeed, end);
  end += scratch.write(result, end);
  return scratch.subarray(0, end);
}

/** Unpacks what is kept. Somebody may have altered it: what cannot be read is empty, and so agrees with no receipt. */
export function unpackContent(content: Uint8Array | null): CalculationContent {
  const text = textOf(content ?? new Uint8Array());
  const end = text.indexOf(lineFeed);
  return end < 0 ? { facts: '', result: '' } : { facts: text.slice(0, end), result: text.slice(end + 1) };
}

function textOf(content: Uint8Array): string {
  try {
    return decoder.decode(content[0] === firstByteOfZlib ? inflated(content) : content);
  } catch {
    return '';
  }
}

/** Errors: those of zlib; RangeError when something follows the stream. */
function inflated(content: Uint8Array): Uint8Array {
  const { buffer, bytesRead } = released(
    inflateSync(content, { maxOutputLength: maximumUnpackedBytes, info: true }),
  );
  if (bytesRead !== content.length) throw new RangeError('something follows the content');
  return buffer;
}

/**
 * What zlib gives with `info`, which is more than its type says, without what it has written into. V8 keeps the engine
 * until it collects the whole heap, because part of it is not of JavaScript, and with it that memory, 16 KB for each
 * content that is read: so much that it would collect the whole heap again and again for that alone.
 */
function released(worked: Buffer): { readonly buffer: Buffer; readonly bytesRead: number } {
  const { buffer, engine } = worked as unknown as {
    readonly buffer: Buffer;
    readonly engine: { readonly bytesWritten: number; _outBuffer: unknown };
  };
  engine._outBuffer = undefined;
  return { buffer, bytesRead: engine.bytesWritten };
}
