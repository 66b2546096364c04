// Brings names and links into forms in which writing them differently makes no difference. Runs in browsers too.

import { latinLetters } from './latin.ts';
import { remembering } from './remembering.ts';

/** Printable ASCII with single spaces: many names, and those for which all this is quickly done. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** Whether a name is of that kind. */
export function isPlain(name: string): boolean {
  return plain.test(name);
}

/** Compatibility form without case, doubled spaces, and without joiners, direction marks and other characters that show nothing. */
export function foldName(name: string): string {
  return isPlain(name) ? name.toLowerCase() : foldRare(name);
}

/** A name is compared in several ways, one after the other. */
const foldRare = remembering(
  (name) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\u034f|[\u200b-\u200f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  64,
);

/** Marks that are above, below or in a letter and that people leave out when they look for a name; vowel signs are none of them. */
export const marks = /[\p{Script=Inherited}\u0591-\u05c7\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc\u0640'’ʼ]/gu;
const katakana = /[\u30a1-\u30f6]/gu;
const rare = /[^\p{ASCII}]/u;

/** Letters that keyboards and habits write for one another. */
export const alike: ReadonlyMap<string, string> = new Map([
  ...latinLetters,
  ...'ς σ|ى ي|ی ي|ې ي|ک ك|ة ه|ە ه|ہ ه|ھ ه|ٱ ا'.split('|').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
]);

/**
 * A word as it is looked for: without case, width, accents and apostrophes, katakana as hiragana, one letter for those that stand for
 * one another. Syllables of Hangul come apart into their letters, so that what is half typed is a beginning of the whole.
 */
export function foldWord(word: string): string {
  const folded = foldName(word);
  if (!rare.test(folded)) return folded.replaceAll("'", '');
  let result = '';
  for (const character of folded.normalize('NFKD').replace(marks, '')) result += alike.get(character) ?? character;
  return result.replace(katakana, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

/** Without scheme, `www.` and a slash at the end. */
export function foldLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/(?<!\/)\/+$/, '');
}
