// The letters under which an index of names is laid out in a language: CLDR's index characters, and what its collations know of Han.

import type { Language } from './language.ts';
import { firstScript } from '../text/letter-script.ts';
import { indexSets } from './index-sets.ts';

export interface IndexLetter {
  /** What a heading says: `Å`, `Ch`, `か`, `12劃`. */
  readonly label: string;
  /** A text that the language’s collation puts before everything under the heading, and behind everything under the one before. */
  readonly from: string;
}

/** Fewer are no index. */
const minLetters = 5;

/**
 * The letters for a script in the order of the language: its own, or those of the script’s foremost language. Empty where CLDR has none,
 * as for Han outside Chinese.
 */
export function indexLetters(language: Language, script: string, collator: Intl.Collator): IndexLetter[] {
  if (script === 'Hani') return hanLetters(collator);
  const own = plainLetters(language.locale, script);
  const letters = own.length > 0 ? own : plainLetters(new Intl.Locale(`und-${script}`).maximize().language, script);
  return letters.length < minLetters ? [] : distinctLetters(letters, language);
}

function plainLetters(locale: string, script: string): IndexLetter[] {
  return indexSet(locale)
    .filter((letter) => firstScript(letter) === script)
    .map((letter) => ({ label: letter, from: letter }));
}

const boundary = '\ufdd0';

/**
 * Chinese collations order Han by sound or by the number of strokes, and have boundaries for both (UTS #35, part 5, “Collation
 * indexes”): U+FDD0 and a Latin letter, or U+FDD0 and U+2800 plus the number. No syllable begins with I, U or V.
 */
function hanLetters(collator: Intl.Collator): IndexLetter[] {
  const { collation } = collator.resolvedOptions();
  if (collation === 'pinyin') return [...'ABCDEFGHJKLMNOPQRSTWXYZ'].map((letter) => ({ label: letter, from: boundary + letter }));
  if (collation !== 'stroke') return [];
  return Array.from({ length: maxStrokes }, (_, index) => ({
    label: `${index + 1}劃`,
    from: boundary + String.fromCodePoint(0x2801 + index),
  }));
}

const maxStrokes = 32;

/** Elements of CLDR’s set: single characters, and sequences in braces. */
function indexSet(locale: string): string[] {
  const subtags = locale.split('-');
  for (; subtags.length > 0; subtags.pop()) {
    const set = indexSets[subtags.join('-')];
    if (set === undefined) continue;
    return (set.slice(1, -1).match(/\{[^{}]*\}|[^\s{}]/gu) ?? []).map((element) => element.replace(/[{}]/g, '').normalize('NFC'));
  }
  return [];
}

/** In the language’s order. Letters that differ for it in accents or case only are one: the first stands for them. */
export function distinctLetters(letters: readonly IndexLetter[], { locale }: Language): IndexLetter[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' });
  const sorted = letters.toSorted((a, b) => compare(a.from, b.from));
  return sorted.filter(({ from }, index) => index === 0 || compare(sorted[index - 1]?.from ?? '', from) !== 0);
}
