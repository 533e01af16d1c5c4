import { hash } from 'node:crypto';

/**
 * The Merkle tree of RFC 9162, section 2.1 (as in RFC 6962), over SHA-256. Hashes are lowercase hexadecimal.
 * A tree of more than one leaf is split at the largest power of two below its size.
 */

/** The complete subtree over the leaves from `position × 2^level` up to the next such. */
export interface CompleteSubtree {
  readonly level: number;
  readonly position: number;
}

/** The leaves from `start` up to and without `end`; a subtree of some tree. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The hash of a leaf: SHA-256 of 0x00 and its content in UTF-8. */
export function leafHash(content: string): string {
  return hash('sha256', `\x00${content}`, 'hex');
}

/** The hash of two subtrees together: SHA-256 of 0x01 and their hashes. */
export function nodeHash(left: string, right: string): string {
  return hash('sha256', Buffer.from(`01${left}${right}`, 'hex'), 'hex');
}

/**
 * Adds a leaf to a tree of `size` leaves, of which `peaks` has the complete subtrees from left to right; it
 * is changed. Returns the hashes of the complete subtrees that end with the leaf: its own first.
 */
export function appendLeaf(peaks: string[], size: number, leaf: string): readonly string[] {
  const completed = [leaf];
  let top = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = peaks.pop();
    if (left === undefined) throw new RangeError(`a tree of ${size} leaves has more complete subtrees`);
    top = nodeHash(left, top);
    completed.push(top);
  }
  peaks.push(top);
  return completed;
}

/** The hash of neighbouring complete subtrees, each smaller than the one on its left. */
export function rootOf(peaks: readonly string[]): string {
  const last = peaks.at(-1);
  if (last === undefined) throw new RangeError('a tree without leaves has no root here');
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** The complete subtrees that a range consists of, from left to right: one for each binary one of its size. */
export function completeSubtreesOf({ start, end }: LeafRange): readonly CompleteSubtree[] {
  const subtrees: CompleteSubtree[] = [];
  let from = start;
  while (from < end) {
    const size = splitOf(end - from + 1);
    subtrees.push({ level: Math.log2(size), position: from / size });
    from += size;
  }
  return subtrees;
}

/** The subtrees whose hashes prove that a leaf is in a tree of `treeSize` leaves: the smallest first. */
export function inclusionPath(leafIndex: number, treeSize: number): readonly LeafRange[] {
  return pathWithin({ start: 0, end: treeSize });

  function pathWithin({ start, end }: LeafRange): LeafRange[] {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    const left = { start, end: middle };
    const right = { start: middle, end };
    return leafIndex < middle ? [...pathWithin(left), right] : [...pathWithin(right), left];
  }
}

/** The subtrees whose hashes prove that a tree of `toSize` leaves begins with one of `fromSize`. */
export function consistencyPath(fromSize: number, toSize: number): readonly LeafRange[] {
  return pathWithin({ start: 0, end: toSize }, true);

  function pathWithin({ start, end }: LeafRange, isWholeEarlierTree: boolean): LeafRange[] {
    if (fromSize === end) return isWholeEarlierTree ? [] : [{ start, end }];
    const middle = start + splitOf(end - start);
    const left = { start, end: middle };
    const right = { start: middle, end };
    return fromSize <= middle
      ? [...pathWithin(left, isWholeEarlierTree), right]
      : [...pathWithin(right, false), left];
  }
}

/** The root to which an inclusion path leads from a leaf; undefined when the path has not the right length. */
export function rootFromInclusion(
  leaf: string,
  leafIndex: number,
  treeSize: number,
  path: readonly string[],
): string | undefined {
  const subtrees = inclusionPath(leafIndex, treeSize);
  if (subtrees.length !== path.length) return undefined;
  return path.reduce((root, sibling, step) => {
    const isRight = (subtrees[step]?.start ?? 0) > leafIndex;
    return isRight ? nodeHash(root, sibling) : nodeHash(sibling, root);
  }, leaf);
}

/** The largest power of two below a size. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
