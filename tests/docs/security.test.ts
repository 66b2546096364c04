// docs/security.md promises nothing without a test: each that it names exists.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineRoot } from '../../src/core/interface/reference.ts';

const text = readFileSync(join(engineRoot, 'docs/security.md'), 'utf8');
const [, promises = ''] = text.split('## What we promise, and how it is tested\n');
const [promised = ''] = promises.split('\n## ');
const named = [...promised.matchAll(/^- `(tests\/[^`]+\.test\.ts)`: “(.+)”$/gm)].map(([, file = '', title = '']) => ({ file, title }));

test.each(named)('$file has the test “$title”', ({ file, title }) => {
  const path = join(engineRoot, file);
  expect(existsSync(path)).toBe(true);
  const titles = [
    ...readFileSync(path, 'utf8').matchAll(
      /\b(?:test|it|describe)(?:\.\w+)*\s*\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1|^\s*\]?\)\(\s*(['"`])((?:(?!\3)[^\\]|\\.)*)\3|\)\(\s*(['"`])((?:(?!\5)[^\\]|\\.)*)\5/gm,
    ),
  ];
  expect(titles.some((match) => [match[2], match[4], match[6]].some((found) => found?.startsWith(title)))).toBe(true);
});

test('every promise names a test, and every line below one is understood', () => {
  const items = promised.split('\n').filter((line) => line.startsWith('- '));
  expect(items).toHaveLength(named.length);
  const parts = promised.split(/^\*\*/m).slice(1);
  expect(parts.length).toBeGreaterThan(15);
  for (const part of parts) expect(part, part.split('\n', 1)[0]).toMatch(/^- `tests\//m);
});

test('everybody whom the issue of trust concerns has a row', () => {
  const rows = [...text.matchAll(/^\| ([^|]+) \|/gm)].map(([, who]) => who?.trim());
  expect(rows).toEqual(expect.arrayContaining(['reader', 'signer', 'translator', 'maintainer', 'host', 'forge']));
});

test('reports go to nobody’s invented address', () => {
  expect(readFileSync(join(engineRoot, 'SECURITY.md'), 'utf8')).not.toMatch(/\S@\S/);
});
