// Levels of headings: set where it is certain which heading has which, in files and in requests, and else told one by one.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { fixCampaign } from '../../src/fix/fix.ts';
import { judged } from '../review/translation-campaign.ts';
import { added, makeRepository } from '../review/support.ts';
import { makeCampaign } from '../support/campaign.ts';

const textWith = (facts: string, headings: readonly string[]): string =>
  `---\n${facts}---\n\n${headings.map((heading, index) => `${heading}\n\nPassage ${index + 1}, ${1990 + index}.\n`).join('\n')}`;
const letter = textWith('title: Trees\nlanguage: en\nstatus: open\n', ['## Why', '### Shade', '### Birds', '## What we ask']);
const facts = 'title: Des arbres\nrevision: 1\n';
const right = ['## Pourquoi', '### Ombre', '### Oiseaux', '## Nos demandes'];

function fixed(headings: readonly string[]) {
  const root = makeCampaign({ 'letters/trees.md': letter, 'translations/fr/trees.md': textWith(facts, headings) });
  const before = loadCampaign(root).problems.filter(({ severity }) => severity === 'error');
  fixCampaign(root, before);
  const after = loadCampaign(root).problems.filter(({ severity }) => severity === 'error');
  return { before, after, text: readFileSync(join(root, 'translations/fr/trees.md'), 'utf8') };
}

test.each([
  ['one level too high', ['# Pourquoi', '## Ombre', '## Oiseaux', '# Nos demandes']],
  ['one level too deep', ['### Pourquoi', '#### Ombre', '#### Oiseaux', '### Nos demandes']],
  ['a level left out', ['## Pourquoi', '##### Ombre', '##### Oiseaux', '## Nos demandes']],
  ['of the first level underlined', ['Pourquoi\n===', '## Ombre', '## Oiseaux', 'Nos demandes\n===']],
  ['with marks at their ends', ['# Pourquoi #', '## Ombre ##', '## Oiseaux', '# Nos demandes #']],
])('headings %s get the levels of the original', (_, headings) => {
  const { before, after, text } = fixed(headings);
  expect(before).not.toEqual([]);
  expect(after).toEqual([]);
  expect(text).toBe(textWith(facts, right));
});

test.each([
  ['one heading more', [...right, '# Un mot de plus'], /Un mot de plus|## instead of #/],
  ['one level for two', ['## Pourquoi', '## Ombre', '### Oiseaux', '## Nos demandes'], /The original has ##/],
  ['upside down', ['### Pourquoi', '## Ombre', '## Oiseaux', '### Nos demandes'], /The original has ##/],
])('%s: left as it is, and each is told', (_, headings, says) => {
  const { before, after, text } = fixed(headings);
  expect(text).toBe(textWith(facts, headings));
  expect(after).toEqual(before);
  const lines = text.split('\n');
  for (const { line } of after) expect(lines[line - 1]).toMatch(/^#/);
  expect(after.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toMatch(says);
});

test('a text without headings, and one whose letter cannot be read, stay as they are', () => {
  const bare = textWith(facts, []);
  const root = makeCampaign({ 'letters/trees.md': '---\ntitle: [\n---\n', 'translations/fr/trees.md': textWith(facts, ['# A', '# B']) });
  fixCampaign(root, loadCampaign(root).problems);
  expect(readFileSync(join(root, 'translations/fr/trees.md'), 'utf8')).toBe(textWith(facts, ['# A', '# B']));
  expect(fixed([]).text).toBe(bare);
});

test.each([
  ['quotations', `${'>'.repeat(7900)} a`],
  ['items', `${'- '.repeat(3900)}a`],
  ['brackets', `${'['.repeat(7000)}a`],
])('beside a letter of which nobody can read the %s, it stays as it is', (_, deep) => {
  const written = textWith(facts, ['# A', '# B']);
  const root = makeCampaign({
    'letters/trees.md': textWith('title: Trees\nlanguage: en\nstatus: open\n', [deep, '## B']),
    'translations/fr/trees.md': written,
  });
  fixCampaign(root, loadCampaign(root).problems);
  expect(readFileSync(join(root, 'translations/fr/trees.md'), 'utf8')).toBe(written);
});

test('a request is fixable by it', async () => {
  const root = makeRepository({ 'letters/trees.md': letter });
  const verdict = await judged(root, [
    added('translations/fr/trees.md', textWith(facts, ['# Pourquoi', '## Ombre', '## Oiseaux', '# Nos demandes'])),
  ]);
  expect(verdict).toMatchObject({ isFixable: true, whenFixed: 'translation' });
  expect(verdict.fixes[0]?.what).toEqual(['its headings have the levels of the original']);
  expect(verdict.fixes[0]?.bytes.toString()).toBe(textWith(facts, right));
});
