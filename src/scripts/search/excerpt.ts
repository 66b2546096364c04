// A few words around what was found, and which of them were.

import { byLanguage, openAfter } from '../../core/text/language-marks.ts';
import { joinWords, ownSpace } from '../../core/text/word-separation.ts';

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
  /** A tag of BCP 47 where it is in another language than what is around it. */
  readonly lang?: string;
}

export interface Words {
  readonly words: readonly string[];
  /** Whether spaces were put between words that the text itself writes without. */
  readonly isSeparated: boolean;
}

const lead = 5;
const length = { spaced: 26, separated: 48 };
// Control characters, which no text of the site holds.
const open = '\u0001';
const close = '\u0002';

/** The stretch from word `from` to word `to` (excluded) in which most of `found` lie, with these marked; its beginning if none does. */
export function excerpt({ words, isSeparated }: Words, found: ReadonlySet<number>, from: number, to: number): Piece[] {
  const within = [...found].filter((place) => place >= from).sort((a, b) => a - b);
  const size = isSeparated ? length.separated : length.spaced;
  let start = Math.max(from, Math.min((within.length > 0 ? bestStart(within, size) : from) - lead, to - size));
  while (start < to && !/[\p{L}\p{N}]/u.test(words[start] ?? '')) start++;
  let end = Math.min(to, start + size);
  while (end > start && (words[end - 1] === '·' || words[end - 1] === ownSpace)) end--;
  const text = words
    .slice(start, end)
    .map((word, index) => (found.has(start + index) ? marked(word) : word))
    .join(' ');
  return [
    ...(start > from ? [{ text: '… ', isMarked: false }] : []),
    ...inLanguages(text.trim(), isSeparated, openAfter(words.slice(0, start).join(' '))),
    ...(end < to ? [{ text: ' …', isMarked: false }] : []),
  ];
}

/** A title or a heading with those words marked that `isFound` says. */
export function markedTitle({ words, isSeparated }: Words, isFound: (word: string) => boolean): Piece[] {
  return inLanguages(words.map((word) => (isFound(word) ? marked(word) : word)).join(' '), isSeparated, []);
}

/** `open`: the languages of the parts in which the text begins. */
function inLanguages(text: string, isSeparated: boolean, open: readonly string[]): Piece[] {
  return byLanguage(text, open).flatMap(({ lang, text: run }) =>
    pieces(isSeparated ? joinWords(run) : run).map((piece) => (lang === undefined ? piece : { ...piece, lang })),
  );
}

/** The first place behind which most others come within reach. */
function bestStart(found: readonly number[], size: number): number {
  const within = (start: number): number => found.filter((place) => place >= start && place < start + size - lead).length;
  let best = found[0] ?? 0;
  for (const place of found) if (within(place) > within(best)) best = place;
  return best;
}

/** Punctuation at the edges is not part of what was found. */
function marked(word: string): string {
  const [before = ''] = /^[^\p{L}\p{N}]*/u.exec(word) ?? [];
  return before + open + word.slice(before.length).replace(/(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]*$/u, (behind) => close + behind);
}

function pieces(text: string): Piece[] {
  return text
    .split(new RegExp(`(${open}[^${close}]*${close})`))
    .map((piece) => ({ text: piece.replaceAll(open, '').replaceAll(close, ''), isMarked: piece.startsWith(open) }))
    .filter((piece) => piece.text !== '');
}
