// What someone types finds a name, whatever their keyboard and habits, and what is marked is what they typed.

import { expect, test } from 'vitest';
import { inertStrings } from '../hostile/inert.ts';
import { beginningsOf, canBeFound, foundIn, queryWords } from '../../src/core/text/name-words.ts';
import { filesWith, nameKeys, phrasesOf, startBetween } from '../../src/signatories/find/keys.ts';

/** The parts of the name that are marked; undefined where it is not found. */
function marked(name: string, query: string): string[] | undefined {
  const words = queryWords(query);
  const beginnings = beginningsOf(name);
  if (!words.every((word) => beginnings.some((beginning) => beginning.startsWith(word)))) return undefined;
  return foundIn(name, words).map(([start, end]) => name.slice(start, end));
}

test.each([
  ['Łukasz O’Brien', 'brien luk', ['Łuk', 'Brien']],
  ['Łukasz O’Brien', "o'brien", ['O’Brien']],
  ['Łukasz O’Brien', 'OBRIEN', ['O’Brien']],
  ['Ærøskøbing Åse', 'aeros', ['Ærøs']],
  ['Müller-Lüdenscheidt', 'lud mull', ['Müll', 'Lüd']],
  ['Đặng Thị Hồng', 'dang hong', ['Đặng', 'Hồng']],
  ['İbrahim Ağaoğlu', 'ibrahim agao', ['İbrahim', 'Ağao']],
  ['Ｗｉｄｅ Ltd', 'wide', ['Ｗｉｄｅ']],
  ['Όθωνας', 'οθων', ['Όθων']],
  ['Фёдор', 'федор', ['Фёдор']],
  ['محمّد الحسن', 'حسن محمد', ['محمّد', 'حسن']],
  ['یاسمین کریمی', 'ياسمين كر', ['یاسمین', 'کر']],
  ['مریم آذری\u200cزاده', 'آذري زاده', ['آذری\u200cزاده']],
  ['مریم آذری\u200cزاده', 'آذریزاده', ['آذری\u200cزاده']],
  ['מֹשֶׁה', 'משה', ['מֹשֶׁה']],
  ['मोहन दास', 'मो', ['मो']],
  ['山田太郎', '太郎', ['太郎']],
  ['山田太郎', '太郎 山', ['山', '太郎']],
  ['ガンダム', 'がん', ['ガン']],
  ['김민준', '민준', ['민준']],
  // Half a syllable, as it is in the field while it is typed.
  ['김민준', '김미', ['김민']],
  ['ກຸງ ສົມ', 'ສົມ', ['ສົມ']],
  ['Ann Lee', 'lee anne', undefined],
  ['मोहन', 'मा', undefined],
] as const)('%s by “%s”', (name, query, expected) => {
  expect(marked(name, query)).toEqual(expected);
});

test('markup and signs are words or nothing', () => {
  for (const text of inertStrings) for (const beginning of beginningsOf(text)) expect(beginning).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
  expect(queryWords('<> "" …')).toEqual([]);
});

test('one letter is too little to look for, one Han character or syllable is not', () => {
  expect(canBeFound(queryWords('m'))).toBe(false);
  expect(canBeFound(queryWords('m s'))).toBe(false);
  for (const query of ['ma', 'm sil', '李', '김', 'か']) expect(canBeFound(queryWords(query)), query).toBe(true);
});

test('a name of hundreds of words takes no more room than others', () => {
  const keys = nameKeys('字'.repeat(200));
  expect(keys.length).toBeLessThanOrEqual(24);
  for (const key of keys) expect(key.length).toBeLessThanOrEqual(80);
});

test('the files that may have a beginning are found, and no more than one that has none', () => {
  const keys = ['an', 'ann lee', 'anna', 'bo', 'bob', 'bobby', 'cleo', 'cloe', 'd'];
  // Every way to cut them into files.
  for (let cuts = 0; cuts < 2 ** (keys.length - 1); cuts++) {
    const firsts = [0, ...keys.keys()].filter((index, place) => place === 0 || (index > 0 && (cuts >> (index - 1)) & 1));
    const starts = firsts.map((from) => (from === 0 ? '' : startBetween(keys[from - 1] ?? '', keys[from] ?? '')));
    const fileOf = (index: number): number => firsts.findLastIndex((from) => from <= index);
    for (const beginning of ['a', 'ann', 'anna', 'b', 'bob', 'c', 'cl', 'cloe', 'd']) {
      const having = keys.flatMap((key, index) => (key.startsWith(beginning) ? [fileOf(index)] : []));
      const [first, last] = filesWith(starts, beginning);
      expect(first).toBeLessThanOrEqual(having[0] ?? -1);
      expect(last).toBe(having.at(-1));
      expect((having[0] ?? 0) - first).toBeLessThanOrEqual(1);
    }
  }
});

test('two words stand together in a key whatever their order', () => {
  const keys = nameKeys('Maria da Silva');
  for (const query of ['maria da silva', 'silva maria', 'da silva m'])
    expect(
      phrasesOf(queryWords(query)).some((phrase) => keys.some((key) => key.startsWith(phrase))),
      query,
    ).toBe(true);
});
