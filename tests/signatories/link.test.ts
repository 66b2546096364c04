// A glance at a link never passes over one that leads to the same page.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLink, linkGlance } from '../../src/signatories/duplicates/link.ts';

const hosts = ['example.org', 'www.example.org', 'x.com', 'twitter.com', 'mobile.twitter.com', 'm.facebook.com', 'a.b', 'EXAMPLE.org:443'];
const ends = [
  '',
  '/',
  '//',
  '/zoe',
  '/zoe/',
  '/index.html',
  '/zoe/default.php',
  '/zoe#top',
  '/zoe?ref=x',
  '/zoe?b=1&a=2',
  '/zoe?a=2&b=1',
  '/Zoe',
  '/%7Ezoe',
  '/zoe.html',
];
const link = fc
  .tuple(fc.constantFrom('http', 'https'), fc.constantFrom(...hosts), fc.constantFrom(...ends))
  .map(([scheme, host, end]) => `${scheme}://${host}${end}`);

test('whatever is written differently', () => {
  let told = 0;
  fc.assert(
    fc.property(link, fc.array(link, { minLength: 1, maxLength: 3 }), (one, others) => {
      const keys = new Set(others.map((other) => compareLink(other).key));
      if (!linkGlance(keys)(one)) return;
      told++;
      expect(keys.has(compareLink(one).key), `${one} beside ${others}`).toBe(false);
    }),
    { numRuns: 20_000, seed: 8 },
  );
  expect(told).toBeGreaterThan(500);
});
