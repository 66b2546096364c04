// What came of a letter: its words follow the original as those of the letter do, and what is written wrongly is named.

import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { command as exportPo } from '../../src/cli/commands/export.ts';
import { command as importPo } from '../../src/cli/commands/import-po.ts';
import { command as translate } from '../../src/cli/commands/translate.ts';
import { loadCampaign } from '../../src/core/load.ts';
import { countBySignedText } from '../../src/signatories/count.ts';
import { outcomeOf } from '../../src/site/outcome.ts';
import { check, makeCampaign, short } from '../support/campaign.ts';
import { outputsOf } from '../support/outputs.ts';
import { command, read, record } from '../translation/letter.ts';

const letter = (facts: string, status = 'closed'): string =>
  `---\ntitle: A letter\nlanguage: en\nstatus: ${status}\n${facts}---\n\nPlease listen.\n`;
const first = 'outcome:\n  - date: 2026-03-02\n    kind: delivered\n    text: Handed over.\n';
const second = '  - date: 2026-02\n    kind: law\n    text: The ban is law.\n';
const fr = (facts: string): string => `---\ntitle: Une lettre\nrevision: 1\n${facts}---\n\nÉcoutez, s’il vous plaît.\n`;

const saidIn = (root: string, tag: string) => {
  const [own] = loadCampaign(root).campaign?.letters ?? [];
  const edition = own?.editions.get(tag);
  if (!own || !edition) throw new Error('the campaign has an error');
  return outcomeOf(own, edition).map(({ date, text, isOriginal, mark }) => [date, text, isOriginal, mark?.kind]);
};

test('A text that is new or changed is so in translations, and nobody has signed another letter for it', async () => {
  const root = makeCampaign({ 'letters/a.md': letter(first), 'translations/fr/a.md': fr('outcome:\n  - Remise.\n') });
  await record(root);
  expect(saidIn(root, 'fr')).toEqual([['2026-03-02', 'Remise.', false, undefined]]);
  writeFileSync(join(root, 'letters/a.md'), letter(first.replace('Handed over.', 'Handed to the mayor.') + second));
  expect(check(root).map(short)).toContain('letters/a.md:8:11 revision-text');
  await record(root, { impact: 'meaning', note: 'What came of it.' });
  // By day; the words that were changed since are marked, and what is new is there in the language of the original.
  expect(saidIn(root, 'fr')).toEqual([
    ['2026-02', 'The ban is law.', true, 'new'],
    ['2026-03-02', 'Remise.', false, 'changed'],
  ]);
  const [own] = loadCampaign(root).campaign?.letters ?? [];
  expect(own && countBySignedText(own)).toBeUndefined();
});

test.each([
  ['', 'outcome:\n  - Remise.\n  - C’est la loi.\n'],
  ['outcome:\n  - Remise.\n', 'outcome:\n  - Remise.\n  - C’est la loi.\n'],
  ['outcome: ["Remise."]\n', 'outcome: ["Remise.", "C’est la loi."]\n'],
  ['outcome:\n- >-\n  Remise.\n', 'outcome:\n- >-\n  Remise.\n- C’est la loi.\n'],
])('A PO file brings the words that are missing to their place: %j', async (own, expected) => {
  const root = makeCampaign({ 'letters/a.md': letter(first + second), 'translations/fr/a.md': fr(own) });
  await record(root);
  const { out } = await command(exportPo, root, ['fr', 'a']);
  const filled = out
    .replace('msgid "Handed over."\nmsgstr ""', 'msgid "Handed over."\nmsgstr "Remise."')
    .replace('msgid "The ban is law."\nmsgstr ""', 'msgid "The ban is law."\nmsgstr "C’est la loi."');
  writeFileSync(join(root, 'fr.po'), filled);
  expect((await command(importPo, root, [join(root, 'fr.po')])).err).toBe('');
  expect(read(root, 'translations/fr/a.md')).toBe(fr(expected));
});

test('A scaffold has a line for each text, and an update names what is missing', async () => {
  const root = makeCampaign({ 'letters/a.md': letter(first + second), 'translations/fr/a.md': fr('outcome:\n  - Remise.\n') });
  expect((await command(translate, root, ['de', 'a'])).code).toBe(0);
  expect(read(root, 'translations/de/a.md')).toContain('outcome:\n  # Handed over.\n  -\n  # The ban is law.\n  -\n');
  await record(root);
  await command(translate, root, ['fr', 'a'], { write: true });
  expect(read(root, 'translations/fr/a.md')).toContain('# Not translated yet (outcome): The ban is law.');
});

test('Feeds have what has a day, and data have all of it', () => {
  const { json } = outputsOf(
    makeCampaign({
      'letters/a.md': letter(`${first}    source: s\n${second}sources:\n  - id: s\n    title: Minutes\n`),
      'translations/fr/a.md': fr('outcome:\n  - Remise.\n  - C’est la loi.\n'),
    }),
  );
  const data = json('api/a/letter.json');
  expect(data.outcome).toEqual([
    { date: '2026-03-02', kind: 'delivered', text: 'Handed over.', source: 's' },
    { date: '2026-02', kind: 'law', text: 'The ban is law.' },
  ]);
  expect(data.editions[1].outcome).toEqual([
    { date: '2026-02', kind: 'law', text: 'C’est la loi.' },
    { date: '2026-03-02', kind: 'delivered', text: 'Remise.' },
  ]);
  expect(data.asOf).toBe('2026-03-02');
  expect(json('fr/feed.json').items).toMatchObject([
    {
      title: 'Remise\u00a0: Une lettre',
      summary: 'Remise.',
      url: 'https://minimal.example/fr/a/#outcome-1',
      date_published: '2026-03-02T00:00:00Z',
    },
  ]);
});

test.each([
  ['outcome:\n  - kind: law\n', 'letters/a.md:6:5 missing-key'],
  ['outcome:\n  - date: 2026-03-02\n    kind: won\n', 'letters/a.md:7:11 invalid-value'],
  ['outcome:\n  - date: 2026-13\n    kind: law\n', 'letters/a.md:6:11 invalid-date'],
  ['outcome:\n  - date: 2026\n    kind: law\n    source: none\n', 'letters/a.md:8:13 unknown-source'],
  ['outcome: They answered.\n', 'letters/a.md:5:10 invalid-value'],
  ['outcome:\n  - date: 2026\n    kind: law\n    url: https://example.org/\n', 'letters/a.md:8:5 unknown-key'],
])('What cannot be is named: %j', (facts, expected) => {
  expect(check(makeCampaign({ 'letters/a.md': letter(facts), 'translations/fr/a.md': null })).map(short)).toEqual([expected]);
});

test('A translation has no more texts than its original', () => {
  const root = makeCampaign({ 'letters/a.md': letter(first), 'translations/fr/a.md': fr('outcome:\n  - Remise.\n  - Et encore.\n') });
  expect(check(root).map(short)).toEqual(['translations/fr/a.md:6:5 translation-passages']);
});
