// Comments in a text are for those who edit it: they are not passages, change none, and cannot swallow any.

import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { rebuildBlock, textBlocks } from '../../src/core/translation/blocks.ts';
import { check, makeCampaign } from '../support/campaign.ts';

const hashes = (markdown: string): string[] => textBlocks(parseMarkdown(markdown), 0).map(({ hash }) => hash);

test('a comment before, between and inside passages changes no hash', () => {
  expect(hashes('<!-- a -->\n\nOne.\n\n<!--\nb\n\nc\n-->\nTwo <!-- d -->words.\n')).toEqual(hashes('One.\n\nTwo words.\n'));
});

test('a comment below a list item leaves the item and the list as they are', () => {
  expect(hashes('1. One\n   <!--\n   two\n   -->\n2. Three\n')).toEqual(hashes('1. One\n2. Three\n'));
});

test.each([
  ['whose end was deleted', 'Un.\n\n<!--\nTwo.\n\nDeux.\n', 'does not end'],
  ['with text behind its end', 'Un.\n\n<!--\nTwo.\n--> Deux.\n', 'on the line where a comment ends'],
])('a comment %s is an error that says so', (_, body, message) => {
  const root = makeCampaign({ 'translations/fr/a.md': `---\ntitle: Une lettre\nrevision: 1\n---\n\n${body}` });
  const problems = check(root);
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['markdown-html', 8]]);
  expect(problems[0]?.message).toContain(message);
});

test('a passage with a footnote is found again from what was recorded of it', () => {
  const [first, note] = textBlocks(parseMarkdown('Fish[^1] and [^a].\n\n[^1]: Dead[^a].\n\n[^a]: All.\n'), 0);
  for (const block of [first, note]) expect(block && rebuildBlock(block.kind, block.text, parseMarkdown).hash).toBe(block?.hash);
});
