// A review covers the facts that it has read: what is translated or changed later is newer, for readers and in the status.

import { expect, test } from 'vitest';
import { command as confirm } from '../../src/cli/commands/confirm.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { makeCampaign, writeFiles } from '../support/campaign.ts';
import { command, read } from './letter.ts';
import { run } from './support.ts';

const path = 'translations/fr/a.md';
const letter = '---\ntitle: A letter\nlanguage: en\nstatus: open\ntopics: [trees, shade]\n---\n\nPlease listen.\n';
const translation = (shade: string): string =>
  `---\ntitle: Une lettre\nrevision: 1\nfacts:\n  - original: trees\n    translation: arbres\n${shade}---\n\nÉcoutez, s’il vous plaît.\n`;

const newer = (root: string): readonly string[] | undefined => loadCampaign(root).campaign?.letters[0]?.editions.get('fr')?.newerThanReview;

test.each([
  [
    'a fact that is translated later',
    translation(''),
    (text: string) => text.replace('facts:\n', 'facts:\n  - original: shade\n    translation: ombre\n'),
    ['“shade”'],
  ],
  [
    'a fact whose translation is changed',
    translation(''),
    (text: string) => text.replace('translation: arbres', 'translation: les arbres'),
    ['“trees”'],
  ],
  [
    'another order',
    translation('  - original: shade\n    translation: ombre\n'),
    (text: string) => text.replace(/( {2}- original: trees\n.*\n)( {2}- original: shade\n.*\n)/, '$2$1'),
    [],
  ],
])('%s', async (_, before, change, expected) => {
  const root = makeCampaign({ 'letters/a.md': letter, [path]: before });
  run(root, 'revise', 'a', '--date', '2026-01-01');
  run(root, 'align', 'fr', 'a', '--write', '--looked-at');
  await command(confirm, root, ['fr', 'a'], { reviewer: 'Ann Lee' });
  expect(newer(root)).toEqual([]);
  const text = read(root, path);
  expect(change(text)).not.toBe(text);
  writeFiles(root, { [path]: change(text) });
  expect(newer(root)).toEqual(expected);
});
