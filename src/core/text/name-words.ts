// The words by which a name is found: each from its beginning, in scripts without spaces from every character. Runs in browsers too.

import { foldWord } from './fold.ts';

/** Scripts whose names are written without spaces, or are asked for from the middle. */
const closed = '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Bopo}ー々';
const segment = new RegExp(`[${closed}]+|(?:(?![${closed}])[\\p{L}\\p{M}\\p{N}'’ʼ\\u200c\\u200d])+`, 'gu');
const isClosed = new RegExp(`^[${closed}]`, 'u');
/** The article of Arabic, which lists and people leave out. */
const article = /^ال(?=..)/u;

export interface NameWord {
  /** Where it begins and ends in the name, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** The words of a name as it is written. */
export function wordsOf(name: string): NameWord[] {
  const words: NameWord[] = [];
  for (const { 0: text, index } of name.matchAll(segment)) {
    const folded = foldWord(text);
    if (folded !== '') words.push({ start: index, end: index + text.length, folded });
  }
  return words;
}

/** What someone typed, as beginnings of words that a name must have. */
export function queryWords(query: string): string[] {
  return [...new Set(wordsOf(query).map(({ folded }) => folded))];
}

/** Where in a word of a name someone may begin to type: places in the name, each with what is from there to the end of the word. */
export function beginningsIn(name: string, { start, end, folded }: NameWord): { at: number; folded: string }[] {
  const found = [{ at: start, folded }];
  const text = name.slice(start, end);
  const add = (offset: number, rest = foldWord(text.slice(offset))): unknown =>
    rest !== '' && found.push({ at: start + offset, folded: rest });
  if (isClosed.test(text)) {
    let offset = 0;
    for (const character of text) {
      if (offset > 0) add(offset);
      offset += character.length;
    }
  } else {
    // Persian writes a half-space within a word, which many type as a space.
    for (const { index } of text.matchAll(/['’ʼ](?=\p{L})|\u200c(?=\p{Script=Arabic})/gu)) if (index > 0) add(index + 1);
    if (article.test(folded)) add(2, folded.slice(2));
  }
  return found;
}

/** Every beginning in a name, whose words may be at hand. */
export function beginningsOf(name: string, words: readonly NameWord[] = wordsOf(name)): string[] {
  return words.flatMap((word) => beginningsIn(name, word).map(({ folded }) => folded));
}

/** Whether words are enough to look for: one letter begins too many names, one syllable or one Han character does not. */
export function canBeFound(words: readonly string[]): boolean {
  return words.some((word) => word.length > 1 || isClosed.test(word));
}

/** The parts of a name that the words are found in, so that they can be marked: ranges in UTF-16 code units, in order, none touching. */
export function foundIn(name: string, words: readonly string[]): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  for (const own of wordsOf(name)) {
    const places = beginningsIn(name, own).flatMap(({ at, folded }) =>
      words.filter((word) => folded.startsWith(word)).map((word): [number, number] => [at, endOf(name, at, own.end, word)]),
    );
    for (const [start, end] of places.sort(([a], [b]) => a - b)) {
      const last = ranges.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else ranges.push([start, end]);
    }
  }
  return ranges;
}

/** Letters and their folded forms differ in length, so the end is the first at which enough has been read. */
function endOf(name: string, start: number, end: number, word: string): number {
  for (let at = start; at < end; ) {
    at += String.fromCodePoint(name.codePointAt(at) ?? 0).length;
    const isInside = at < end && /^[\p{M}\u200c\u200d]/u.test(name.slice(at));
    if (!isInside && foldWord(name.slice(start, at)).length >= word.length) return at;
  }
  return end;
}
