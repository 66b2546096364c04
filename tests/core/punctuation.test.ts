// The words of the site have the colons, brackets and quotation marks of their language, also beside what is put into them.

import { expect, test } from 'vitest';
import { engineLanguages, readEngineStrings } from '../../src/core/interface/reference.ts';
import { Words } from '../../src/core/interface/words.ts';
import { languageOf } from '../../src/core/languages/language.ts';

const wide = ['ja', 'zh-Hans', 'zh-Hant'];
const engine = { get: readEngineStrings };

/** Every string of a language with its key, one for each form. */
function stringsOf(tag: string): [key: string, text: string][] {
  return [...(readEngineStrings(tag)?.strings ?? [])].flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[key, value]] : Object.values(value).map((text) => [key, text]),
  );
}

test.each(engineLanguages())('a label and a value are parted and bracketed as in %s', (tag) => {
  const words = new Words({ own: new Map(), engine }, languageOf(tag));
  const labelled = words.text('letter.labelled', { label: 'A', value: 'B' });
  const bracketed = words.text('letter.bracketed', { label: 'A', value: 'B' });
  const bare = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');
  expect(bare(labelled)).toBe(wide.includes(tag) ? 'A：B' : tag === 'fr' ? 'A\u00a0: B' : 'A: B');
  // Korean has brackets touch the word they are of.
  expect(bare(bracketed)).toBe(wide.includes(tag) ? 'A（B）' : tag === 'ko' ? 'A(B)' : 'A (B)');
});

test.each(wide)('%s has wide signs beside its own characters and beside what is put in', (tag) => {
  const found = stringsOf(tag).filter(([, text]) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}}][:;,!?()]|[:;,!?()][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}{]/u.test(text),
  );
  expect(found).toEqual([]);
});

test('French has a space that does not break before colons, and within its quotation marks', () => {
  const found = stringsOf('fr').filter(([, text]) =>
    /(?<![\u00a0\u202f\d/]|https?|revision):(?!\/\/)|«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/u.test(text),
  );
  expect(found).toEqual([]);
});

test.each(engineLanguages().filter((tag) => !wide.includes(tag)))('%s has no wide signs', (tag) => {
  expect(stringsOf(tag).filter(([, text]) => /[：（），；！？]/u.test(text))).toEqual([]);
});

test.each(engineLanguages())('what is opened in a string of %s is closed in it', (tag) => {
  const pairs = ['()', '（）', '「」', '『』', '《》', '«»', '“”', '[]', '［］'];
  const found = stringsOf(tag).filter(([, text]) =>
    pairs.some(([open = '', close = '']) => {
      // German and its neighbours close with what others open with, Hebrew opens and closes with one sign.
      if (open === '“' && (/„/u.test(text) || tag === 'he')) return text.split(/[„“”]/u).length % 2 === 0;
      return text.split(open).length !== text.split(close).length;
    }),
  );
  expect(found).toEqual([]);
});
