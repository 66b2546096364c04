// Letters that keyboards write as one character and Unicode takes apart are read as they were typed, and no one is told to type them again.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCampaign } from '../../src/core/load.ts';
import { fixCampaign } from '../../src/fix/fix.ts';
import { makeCampaign } from '../support/campaign.ts';

/** By their code points, since editors and git may bring them into NFC. */
const typed: Readonly<Record<string, string>> = {
  bn: 'আমরা সব\u09df \u09b8\u09ae\u09df \u09aa\u09dc\u09a4\u09c7 চাই, আর \u0997\u09be\u09dd় শহরে থাকি',
  hi: 'ल\u095cका प\u095dता है, और \u095bरूरत \u0958लम की है',
  pa: 'ਸਾਡੀ \u0a5bਮੀਨ ਅਤੇ \u0a5aਰੀਬਾਂ ਦੀ ਗੱਲ',
  or: 'ଆମେ ପ\u0b5cିବା, ବ\u0b5dାଇବା',
  he: 'הקשיבו לתושבי העיר הזאת, \ufb2aלום לכם \ufb4a',
  el: 'Ακο\u1f7bστε τους ανθρ\u1f7dπους της π\u1f79λης',
  sv: 'Lyssna p\u00e5 folket i \u212bngstr\u00f6ms stad',
  bo: 'ང་ཚོ་\u0f43་\u0f69་ཞེས་',
};

test.each(Object.entries(typed))('%s: a text as its keyboard writes it has no problem, and is read in NFC', (language, words) => {
  expect(words.normalize('NFC')).not.toBe(words);
  const letter = `---\ntitle: ${words.slice(0, 30)}\nlanguage: ${language}\nstatus: open\n---\n\n${words}.\n`;
  const signature = `name: ${words.split(' ').slice(0, 2).join(' ').replace(/,$/, '')}\n`;
  const root = makeCampaign({ 'letters/b.md': letter, 'signatories/b/one.yaml': signature });
  const { problems, campaign } = loadCampaign(root);
  expect(problems.filter(({ rule }) => rule === 'text-normalization')).toEqual([]);
  const own = campaign?.letters.find(({ id }) => id === 'b');
  expect(own?.original.blocks.map(({ text }) => text === text.normalize('NFC'))).toEqual([true, true]);
  expect(own?.signatories.map(({ name }) => name === name.normalize('NFC'))).toEqual([true]);
  // Nothing is wrong, so nothing is rewritten.
  fixCampaign(root, problems);
  expect(readFileSync(join(root, 'letters/b.md'), 'utf8')).toBe(letter);
});

test.each([
  ['an accent apart', 'Jose\u0301 asks'],
  ['an accent apart beside such letters', 'ল\u09df Jose\u0301'],
  ['an accent apart beside points in another order', 'של\u05d5\u05bc\u05b0 Jose\u0301'],
  ['Hangul in pieces', '\u1112\u1161\u11ab\u1100\u1173\u11af'],
])('%s is still told', (_, words) => {
  const root = makeCampaign({ 'letters/b.md': `---\ntitle: B\nlanguage: en\nstatus: open\n---\n\n${words}\n` });
  expect(loadCampaign(root).problems.map(({ rule }) => rule)).toContain('text-normalization');
});

test('a fix of something else is written where it was found', () => {
  const wrong = `name: ${typed.hi?.split(' ')[0]}\nrole: "${typed.bn}"\nlink: a.example\n`;
  const root = makeCampaign({ 'signatories/a/one.yaml': wrong });
  fixCampaign(root, loadCampaign(root).problems);
  expect(readFileSync(join(root, 'signatories/a/one.yaml'), 'utf8')).toBe(wrong.normalize('NFC').replace('a.example', 'https://a.example'));
});
