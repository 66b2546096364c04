// U+200B in Khmer, Thai, Lao and Burmese, where people and keyboards write it between words: at home in texts, and no other name for anyone.

import { expect, test } from 'vitest';
import { foldName } from '../../src/core/text/fold.ts';
import { withoutHidden } from '../../src/core/text/without-invisible.ts';
import { check, makeCampaign } from '../support/campaign.ts';

const texts: Readonly<Record<string, string>> = {
  km: 'សូម\u200bបើក\u200bបណ្ណាល័យ\u200b។',
  th: 'ขอ\u200bให้\u200bเปิด (\u200bห้องสมุด\u200b)',
  lo: 'ກະລຸນາ\u200bເປີດ\u200bຫໍສະໝຸດ',
  my: 'စာကြည့်တိုက်\u200bကို\u200bဖွင့်ပါ',
  'km-KH': 'ឆ្នាំ\u200b2027 GitHub\u200bនៅ',
};

const errors = (files: Record<string, string | null>): string[] =>
  check(makeCampaign({ 'translations/fr/a.md': null, ...files }))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

test.each(Object.entries(texts))('%s has it between words, in texts and in names', (language, text) => {
  expect(errors({ [`translations/${language}/a.md`]: `---\ntitle: ${text}\nrevision: 1\n---\n\n${text}\n` })).toEqual([]);
  const name = text.replace(/[()។ ]/g, '').slice(0, 20);
  expect(errors({ 'signatories/a/bo.yaml': `name: ${name}\n` })).toEqual([]);
  expect(foldName(name)).toBe(foldName(name.replaceAll('\u200b', '')));
});

test.each(['Open\u200bthe library', '図書\u200b館', 'بيت\u200bنا', 'дом\u200bа', 'घर\u200bहै'])(
  '%j has none: it stays refused, and is fixed',
  (text) => {
    expect(errors({ 'letters/a.md': `---\ntitle: A\nlanguage: en\nstatus: open\n---\n\n${text}\n` })).toEqual(['text-invisible-character']);
    expect(withoutHidden(text, true)).toBe(text.replace('\u200b', ''));
  },
);

test('a fix of something else takes no break of words out of a text, and every one out of a name', () => {
  expect(withoutHidden(`${texts.km}\u2060`, true)).toBe(texts.km);
  expect(withoutHidden('ដារ៉ា\u200bសុខ')).toBe('ដារ៉ាសុខ');
});
