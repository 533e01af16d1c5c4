import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { packContent, unpackContent } from '../../src/db/calculation-content.ts';

setFlagsFromString('--expose-gc');
const collect: (options: { readonly type: 'minor' | 'major' }) => void = runInNewContext('gc');

const content = { facts: '{"a":1}', result: JSON.stringify(Array.from({ length: 1_000 }, (_, n) => n)) };
const packed = packContent(content);

/** Bytes outside of the heap that are left after many calls and a collection of young objects alone. */
function bytesLeftBy(call: () => unknown): number {
  collect({ type: 'major' });
  const before = process.memoryUsage().external;
  for (let count = 0; count < 2_000; count += 1) call();
  // Twice, because memory is given back beside the first.
  for (let count = 0; count < 2; count += 1) collect({ type: 'minor' });
  return process.memoryUsage().external - before;
}

it.each([
  ['packing', () => packContent(content)],
  ['unpacking', () => unpackContent(packed)],
])('leaves nothing of %s that only a collection of the whole heap would take', (_, call) => {
  // A kilobyte a call, where one writes into four or sixteen.
  expect(bytesLeftBy(call)).toBeLessThan(2_000 * 1_024);
});
