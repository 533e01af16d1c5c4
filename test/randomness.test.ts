import { expect, test } from 'vitest';
import { newIdentifier, randomBytes } from '../src/randomness.ts';

test('identifiers are UUIDs of version 7 of this moment, each greater than the one before', () => {
  const before = Date.now();
  const identifiers = Array.from({ length: 20_000 }, () => newIdentifier());
  const after = Date.now();
  expect(identifiers.toSorted()).toEqual(identifiers);
  expect(new Set(identifiers).size).toBe(identifiers.length);
  for (const identifier of identifiers) {
    expect(identifier).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    const milliseconds = Number.parseInt(identifier.slice(0, 13).replace('-', ''), 16);
    expect(milliseconds).toBeGreaterThanOrEqual(before);
    expect(milliseconds).toBeLessThanOrEqual(after);
  }
});

test('random bytes come once, and stay as they were given', () => {
  // The salts of a chunk of a batch are asked for at once.
  const counts = [16, 512, 513, 4_000, 9_000];
  const given = Array.from({ length: 5_000 }, (_, index) => randomBytes(counts[index % counts.length] ?? 16));
  expect(given.map((bytes) => bytes.length).slice(0, counts.length)).toEqual(counts);
  const texts = given.map((bytes) => bytes.toString('hex'));
  for (let time = 0; time < 2_000; time += 1) randomBytes(16);
  expect(given.map((bytes) => bytes.toString('hex'))).toEqual(texts);
  expect(new Set(texts).size).toBe(texts.length);
});
