// A passage that is still the original's: someone has not come to it yet.

import type { PlacedBlock } from '../blocks.ts';
import { type PassageCheck, plainOf } from './check.ts';

/** A name or a motto stays as it is; so many words in a row do not. */
const minWords = 4;

export const checkIdentical: PassageCheck = {
  rule: 'translation-identical',
  find: ({ original, translation, originalLanguage, language }) => {
    const text = plainOf(translation);
    if (text !== plainOf(original) || base(language) === base(originalLanguage)) return undefined;
    const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
    // Scripts without spaces: a word is about two characters.
    const letters = text.match(/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}]/gu) ?? [];
    if (words.length < minWords && letters.length < 2 * minWords) return undefined;
    if (letters.length < 2 * minWords && original.every((block) => isName(block, words))) return undefined;
    return { message: 'This passage is the same as in the original.', hint: 'Translate it.' };
  },
};

/** A list of organisations is made of capitals, and a footnote with a link says where something is; headings have capitals in English. */
function isName({ kind, content }: PlacedBlock, words: readonly string[]): boolean {
  if (kind === 'footnote' && content.links.length > 0) return true;
  if (kind === 'title' || kind === 'heading') return false;
  return words.every((word) => [...word].length < 4 || /^\p{Lu}/u.test(word));
}

/** en-GB and en-US are one language, in which a text may well be the same. */
function base(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
