// Words of a text without case and accents, and lists of words and phrases that are looked for among them.

import { remembering } from '../../../core/text/remembering.ts';

const marks = /[\u0300-\u036f]|[\u200b-\u200f]|[\u2060\ufeff]/gu;
/** Letters that no accent makes. Turkish words end in either i. */
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd' };
const rare = /[^\x20-\x5f\x61-\x7e]/;
/** ASCII, and letters and signs of scripts in which nothing is left out, whose small letters are their only ones. */
const caseless =
  /^[ -@[-_a-~\u05d0-\u05ea\u0621-\u064a\u0904-\u0939\u093e-\u094c\u0e01-\u0e32\u0e34-\u0e37\u0e40-\u0e46\u10d0-\u10fa\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** Lower case, without accents of Latin, Greek and Cyrillic letters; other scripts keep their marks. */
export function foldText(text: string): string {
  if (!rare.test(text)) return text.toLowerCase();
  return caseless.test(text) ? text : foldRare(text);
}

const foldAnew = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/[’‘`´ʼ]/gu, "'")
    .toLowerCase()
    .replace(/[ıłøđ]/g, (letter) => plainLetters[letter] ?? letter);

const foldRare = remembering(foldAnew);

const word = /[\p{L}\p{M}\p{Nd}]+(?:['’.-][\p{L}\p{M}\p{Nd}]+)*/gu;

/** The words as they are written; what hyphens, apostrophes and dots join is one. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** Parts of words by one of their units, the first where nothing else is said, so that few of them are compared with a text. */
export class ByUnit {
  readonly #parts = new Map<number, Set<string>>();
  readonly #at: (part: string) => number;

  constructor(at: (part: string) => number = () => 0) {
    this.#at = at;
  }

  add(part: string): void {
    const unit = part.charCodeAt(this.#at(part));
    const others = this.#parts.get(unit);
    if (others) others.add(part);
    else this.#parts.set(unit, new Set([part]));
  }

  /** Whether one of them is anywhere in a text. */
  isIn(text: string): boolean {
    for (let at = 0; at < text.length; at++)
      for (const part of this.#parts.get(text.charCodeAt(at)) ?? []) if (text.startsWith(part, at)) return true;
    return false;
  }

  begins(text: string): boolean {
    for (const part of this.#parts.get(text.charCodeAt(0)) ?? []) if (text.startsWith(part)) return true;
    return false;
  }

  /** Whether a text ends with one of them, behind at least so many units. */
  ends(text: string, behind = 0): boolean {
    for (const part of this.#parts.get(text.charCodeAt(text.length - 1)) ?? [])
      if (text.length >= part.length + behind && text.endsWith(part)) return true;
    return false;
  }
}

interface Looked {
  readonly words: readonly string[];
  readonly folded: readonly string[];
  /** The folded text, where it may hold scripts without spaces. */
  readonly whole: string | undefined;
  /** False where no list has anything in it: of most texts nothing else needs to be known. */
  readonly mayHold: boolean;
  /** How many lists there were then. */
  readonly lists: number;
}

let lists = 0;

/** A text is looked through for many lists in a row. */
let [lastText, last]: [string, Looked] = ['', { words: [], folded: [], whole: undefined, mayHold: false, lists }];

const undivided = /[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

interface Word {
  readonly folded: string;
  isListed: boolean;
  /** How many lists there were when that was known. */
  lists: number;
}

/** Names, roles and employers are made of the same words again and again. */
const wordOf = remembering((written): Word => {
  const folded = foldText(written);
  return { folded, isListed: isListedFolded(folded), lists };
});

function isListedNow(word: Word): boolean {
  if (word.lists === lists) return word.isListed;
  word.lists = lists;
  word.isListed = isListedFolded(word.folded);
  return word.isListed;
}

function look(text: string): Looked {
  if (text === lastText && last.lists === lists) return last;
  const words = wordsOf(text);
  const folded: string[] = [];
  let mayHold = false;
  for (const written of words) {
    const word = wordOf(written);
    folded.push(word.folded);
    mayHold ||= isListedNow(word);
  }
  const whole = undivided.test(text) ? foldText(text) : undefined;
  mayHold ||= whole !== undefined && listedAnywhere.isIn(whole);
  last = { words, folded, whole, mayHold, lists };
  lastText = text;
  return last;
}

/** The words of all lists, those of their phrases too, and the ends of longer words. */
const listed = new Set<string>();
const lastUnit = (end: string): number => end.length - 1;
const listedEnds = new ByUnit(lastUnit);
const listedAnywhere = new ByUnit();

/** Whether any list looks for something in a text in a script without capitals, in which words may not be parted. */
export function holdsListed(text: string): boolean {
  const folded = foldText(text);
  if (listedAnywhere.isIn(folded)) return true;
  return wordsOf(text).some(isListed);
}

/** Whether any list looks for a word, in a phrase or by its end. */
export function isListed(word: string): boolean {
  return isListedNow(wordOf(word));
}

function isListedFolded(folded: string): boolean {
  if (listed.has(folded) || (folded.includes('-') && folded.split('-').some((part) => listed.has(part)))) return true;
  return listedEnds.ends(folded);
}

export interface WordList {
  /** The first of them in a text, as it is written there. */
  readonly find: (text: string) => string | undefined;
  /** The longest of those that may be anywhere with which a text ends. */
  readonly ending: (text: string) => string | undefined;
  /** Whether the whole of a text is one of them. */
  readonly has: (text: string) => boolean;
}

/**
 * From words and phrases that `|` or line ends part. One that begins with `-` is the end of a longer word, as in German compounds; one that
 * begins with `*` may be anywhere, as in scripts without spaces.
 */
export function wordList(text: string): WordList {
  const words = new Set<string>();
  /** By their first word. */
  const phrases = new Map<string, string[]>();
  const ends = new ByUnit(lastUnit);
  const anywhere: string[] = [];
  for (const entry of text.split(/[|\n]/).map((written) => foldAnew(written.trim()))) {
    const found = wordsOf(entry);
    const [first] = found;
    if (first === undefined) continue;
    for (const one of found) listed.add(one);
    if (entry.startsWith('-')) listedEnds.add(entry.slice(1));
    // Texts are looked through word by word as well.
    if (entry.startsWith('*')) for (const part of entry.slice(1).split(' ')) if (part !== '') listedAnywhere.add(part);
    if (entry.startsWith('-')) ends.add(entry.slice(1));
    else if (entry.startsWith('*')) anywhere.push(entry.slice(1));
    else if (found.length === 1) words.add(first);
    else phrases.set(first, [...(phrases.get(first) ?? []), found.join(' ')]);
  }
  lists++;
  const isOne = (folded: string): boolean => words.has(folded) || ends.ends(folded, 2);
  const phraseAt = (folded: readonly string[], index: number): string | undefined =>
    phrases.get(folded[index] ?? '')?.find((phrase) => {
      const parts = phrase.split(' ');
      return parts.every((part, at) => folded[index + at] === part);
    });
  return {
    find: (written) => {
      const { words: found, folded, whole, mayHold } = look(written);
      if (!mayHold) return undefined;
      for (let index = 0; index < folded.length; index++) {
        const one = folded[index] as string;
        if (isOne(one)) return found[index];
        if (one.includes('-') && one.split('-').some((part) => part.length > 2 && words.has(part))) return found[index];
        const phrase = phrases.size === 0 ? undefined : phraseAt(folded, index);
        if (phrase !== undefined) return phrase;
      }
      return whole === undefined ? undefined : anywhere.find((one) => whole.includes(one));
    },
    ending: (written) => {
      const folded = foldText(written);
      const found = anywhere.filter((one) => folded.endsWith(one));
      return found.length === 0 ? undefined : found.reduce((longest, one) => (one.length > longest.length ? one : longest));
    },
    has: (written) => {
      const { folded, whole, mayHold } = look(written);
      const [first] = folded;
      if (first === undefined || !mayHold) return false;
      if (folded.length === 1) return isOne(first) || (whole !== undefined && anywhere.includes(whole));
      return phraseAt(folded, 0)?.split(' ').length === folded.length || (phrases.get(first)?.includes(folded.join(' ')) ?? false);
    },
  };
}
