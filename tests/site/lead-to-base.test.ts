// The server of `dev` leads from its root, and from a path that the site had, to where the site is.

import { expect, test } from 'vitest';
import { targetOf } from '../../src/integrations/lead-to-base.ts';

test.each([
  ['/letter', '/', '/letter/'],
  ['/letter', '/letter', '/letter/'],
  ['/letter', '/letter/en/', undefined],
  ['/letter', '/letters/en/', undefined],
  ['/letter', '/en/', undefined],
  ['/letter', '/@vite/client', undefined],
  ['/letter', '/before/en/a/', '/letter/en/a/'],
  ['/letter', '/before', '/letter/'],
  ['', '/', undefined],
  ['', '/en/', undefined],
  ['', '/before/en/a/', '/en/a/'],
  ['', '/before//elsewhere.example/', '/elsewhere.example/'],
  ['', '/before/\\\\elsewhere.example/', '/elsewhere.example/'],
])('with the site at “%s”, %s leads to %s', (base, path, target) => {
  expect(targetOf(path, base, ['', '/before'])).toBe(target);
});
