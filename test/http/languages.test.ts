import { expect, test } from 'vitest';
import { preferredLanguage } from '../../src/http/languages.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['fr', 'fr'],
  ['fr-BE', 'fr'],
  ['nl-BE', 'nl'],
  ['de-BE', 'de'],
  ['en-GB', 'en'],
  ['FR-be', 'fr'],
  ['es, nl;q=0.5', 'nl'],
  ['fr;q=0.4, de;q=0.8', 'de'],
  ['fr;q=0', 'en'],
  ['es', 'en'],
  ['nl-BE, fr-BE;q=0.9, en;q=0.1', 'nl'],
  ['\u0000;;q=x,,', 'en'],
  ['fr;q=nonsense', 'en'],
])('Accept-Language %j gives %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
