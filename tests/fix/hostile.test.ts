// check --fix on what strangers send: it runs nothing, loses nothing, makes nothing worse, and does nothing twice.

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile, type Surroundings } from '../../src/core/check-file.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { fixCampaign } from '../../src/fix/fix.ts';
import { isBetter } from '../../src/fix/judge.ts';
import { fixText } from '../../src/fix/fix-text.ts';
import { fixes } from '../../src/fix/fixes/index.ts';
import { makeInput } from '../hostile/campaigns.ts';
import { inputs, ranGlobal } from '../hostile/inputs.ts';

test.each(inputs.map((input) => [input.id, input] as const))('%s', (_, input) => {
  const root = makeInput(input);
  const count = (): number => readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).length;
  const before = loadCampaign(root).problems;
  const files = count();
  const { fixed } = fixCampaign(root, before);
  expect(count()).toBe(files);
  expect(ranGlobal in globalThis).toBe(false);
  // What was right stays as it was.
  if (before.length === 0) expect(fixed).toEqual([]);
  const after = loadCampaign(root).problems;
  if (fixed.length > 0) expect(isBetter(after, before) || after.length <= before.length).toBe(true);
  expect(fixCampaign(root, after).fixed).toEqual([]);
});

const surroundings: Surroundings = { root: '/nowhere', publicFiles: new Set(), letterIds: new Set(['a']), basePath: '' };
const pieces = [
  ...Object.values(fixes).flatMap(({ examples }) => examples.flatMap(({ wrong, right }) => [wrong, right])),
  'name: Ann Lee\n',
  'link: ',
  'Link:',
  ' #',
  ' #1',
  ': ',
  '"',
  "'",
  '- ',
  '\n',
  '\r\n',
  '\u00a0',
  '\t',
  '```\n',
  'site: x.example',
  '---\n',
  '&a ',
  '*a',
  '\\',
  'é',
  '\u200b',
];

test('whatever is fixed is better, and is not fixed again', () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
  const path = fc.constantFrom('signatories/a/bo.yaml', 'signatories/a/bo.list.yaml', 'letters/b.md', 'translations/fr/a.md');
  fc.assert(
    fc.property(text, path, (written, at) => {
      const bytes = Buffer.from(written);
      const before = checkFile(at, bytes, surroundings);
      const once = fixText(at, bytes, surroundings);
      if (once.what.length === 0) expect(once.bytes).toBe(bytes);
      else expect(once.problems.length === 0 || isBetter(once.problems, before)).toBe(true);
      expect(fixText(at, once.bytes, surroundings).what).toEqual([]);
    }),
    { seed: 20261122, numRuns: 3000 },
  );
});
