// Takes out of what someone typed or pasted the characters that show nothing, so that no one is asked to find them. Runs in browsers too.

import { invisible } from './characters.ts';

/** Letters and marks of the scripts in which a joiner changes how a word is written. */
const joined =
  '[[\\p{L}\\p{M}]--[\\p{scx=Latn}\\p{scx=Grek}\\p{scx=Cyrl}\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\u0300-\\u036f]]';
/** A joiner between two pictures makes one of them (UTS #51). */
const picture = '(?<=[\\p{Extended_Pictographic}\\ufe0f\\u{1f3fb}-\\u{1f3ff}])\\u200d\\p{Extended_Pictographic}';
/** Joiners, variation selectors and joiners of marks in places where they change nothing. */
const useless = new RegExp(
  `(?<!${joined})(?!${picture})[\\u200c\\u200d](?!${joined})|(?<=[\\u200c\\u200d])[\\u200c\\u200d]|(?<![\\p{Emoji}\\p{S}\\p{P}\\p{Ideographic}\\p{scx=Mymr}\\p{scx=Phag}])[\\ufe00-\\ufe0f]|(?<!\\p{M})\\u034f`,
  'gv',
);
/** Fillers as wide as a letter. What is on both sides of one would grow together. */
const wide = /[\u3164\uffa0]/;
const edge = /[\s\u200c\u200e\u200f]/;
/** Pairs of characters that set a text apart from its surroundings, and keep its own direction. */
const pairs = ['\u2066\u2069', '\u2067\u2069', '\u2068\u2069', '\u202a\u202c', '\u202b\u202c'];

/** Any text without what the check refuses as invisible. Names have no breaks of words, which texts of Khmer, Thai, Lao and Burmese may have. */
export function withoutHidden(text: string, keepsBreaks = false): string {
  return text.replace(invisible, (character, seen?: string, wordBreak?: string) => {
    if (seen !== undefined || (keepsBreaks && wordBreak !== undefined)) return character;
    return wide.test(character) ? ' ' : '';
  });
}

/**
 * A value without what shows nothing, and without white space, direction marks and pairs of isolates around it. Characters that turn
 * the direction inside of it stay, and are refused by the check. It may want composing (NFC) afterwards.
 */
export function withoutInvisible(value: string): string {
  const text = withoutHidden(value).replace(useless, '');
  let start = 0;
  let end = text.length;
  for (;;) {
    while (start < end && edge.test(text.charAt(start))) start++;
    while (end > start && edge.test(text.charAt(end - 1))) end--;
    if (end - start < 2 || !pairs.includes(text.charAt(start) + text.charAt(end - 1))) return text.slice(start, end);
    start++;
    end--;
  }
}
