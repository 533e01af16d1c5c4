import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendLeaf,
  completeSubtreesOf,
  consistencyPath,
  inclusionPath,
  type LeafRange,
  leafHash,
  rootFromInclusion,
  rootOf,
} from '../../src/application/merkle-tree.ts';
import { isConsistent, isIncluded, treeHash } from '../support/outsider.ts';

const largest = 70;

/** A tree as it is stored: each complete subtree by its level and position. */
function grow(contents: readonly string[]) {
  const peaks: string[] = [];
  const roots: string[] = [];
  const subtrees = new Map<string, string>();
  for (const [index, content] of contents.entries()) {
    const completed = appendLeaf(peaks, index, leafHash(content));
    for (const [level, hash] of completed.entries()) {
      subtrees.set(`${level}/${(index + 1) / 2 ** level - 1}`, hash);
    }
    roots.push(rootOf(peaks));
  }
  const hashesOf = (ranges: readonly LeafRange[]) =>
    ranges.map((range) =>
      rootOf(
        completeSubtreesOf(range).map(({ level, position }) => subtrees.get(`${level}/${position}`) ?? ''),
      ),
    );
  return { roots, hashesOf, rootOfSize: (size: number) => roots[size - 1] ?? '' };
}

const contents = Array.from({ length: largest }, (_, index) => `leaf ${index} é`);
const tree = grow(contents);

describe('a tree that grows leaf by leaf', () => {
  it('has at every size the root of the standard', () => {
    for (let size = 1; size <= largest; size += 1) {
      expect(tree.rootOfSize(size)).toBe(treeHash(contents.slice(0, size)));
    }
  });

  it('proves every leaf at every size, to an outsider and to itself', () => {
    for (let size = 1; size <= largest; size += 1) {
      for (const [index, content] of contents.slice(0, size).entries()) {
        const path = tree.hashesOf(inclusionPath(index, size));
        const place = `leaf ${index} of ${size}`;
        expect(isIncluded(content, index, size, path, tree.rootOfSize(size)), place).toBe(true);
        expect(rootFromInclusion(leafHash(content), index, size, path), place).toBe(tree.rootOfSize(size));
      }
    }
  });

  it('proves every earlier tree to be the beginning of every later one', () => {
    for (let to = 1; to <= largest; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const path = tree.hashesOf(consistencyPath(from, to));
        const proven = isConsistent(from, to, path, tree.rootOfSize(from), tree.rootOfSize(to));
        expect(proven, `${from} to ${to}`).toBe(true);
      }
    }
  });

  it('proves nothing of another leaf, another place or another tree', () => {
    const anyTree = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: largest });
    const anyProof = anyTree.chain((leaves) =>
      fc.record({
        leaves: fc.constant(leaves),
        size: fc.integer({ min: 2, max: leaves.length }),
        place: fc.nat(),
        other: fc.string(),
      }),
    );
    fc.assert(
      fc.property(anyProof, ({ leaves, size, place, other }) => {
        const grown = grow(leaves);
        const index = place % size;
        const content = leaves[index] ?? '';
        const path = grown.hashesOf(inclusionPath(index, size));
        const root = grown.rootOfSize(size);
        expect(isIncluded(content, index, size, path, root)).toBe(true);
        if (other !== content) {
          expect(isIncluded(other, index, size, path, root)).toBe(false);
          const changed = grow(leaves.with(index, other));
          expect(changed.rootOfSize(size)).not.toBe(root);
          const link = changed.hashesOf(consistencyPath(size, leaves.length));
          expect(isConsistent(size, leaves.length, link, root, changed.rootOfSize(leaves.length))).toBe(
            false,
          );
        }
        expect(rootFromInclusion(leafHash(content), index, size, path.slice(1))).toBeUndefined();
      }),
    );
  });
});
