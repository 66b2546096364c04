// The spellings under which a word is found. Both sides use it: the build for what it indexes, and browsers for what is typed.

import { alike } from './fold.ts';

/**
 * Letters that a search takes for others. By itself it lets marks and capitals make no difference (“Zürich” is found as “zurich”), and
 * knows the letter that ends a Greek word.
 */
const likened = new RegExp(`[${[...alike.keys()].filter((letter) => letter !== 'ς').join('')}]`, 'gu');

/** Tatweel, which only makes a word longer, and joiners that fonts ask for. */
const unsaid = /[\u0640\u200c\u200d]/gu;

/** A text with digits of ASCII, small letters, and likened letters made one. Marks stay, so that the better match can come first. */
export function searchForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(unsaid, '')
    .replace(likened, (letter) => alike.get(letter) ?? letter)
    .replace(/[^\P{Nd}0-9]/gu, digit)
    .normalize('NFC');
}

/**
 * Further forms under which a word of a text is to be found, beside the word itself: its search form where that differs by more than
 * marks and capitals, an Arabic noun without the particle written on it, and the later parts of a Korean compound.
 */
export function furtherForms(word: string): string[] {
  const form = searchForm(word.replace(edges, ''));
  const forms = new Set(plain(form) === plain(word) ? [] : [form]);
  const noun = /^(?:[وفبك]ال|لل)(\p{L}{2,})$/u.exec(plain(form))?.[1];
  if (noun) forms.add(`ال${noun}`);
  if (hangul.test(form)) for (let start = 1; start <= form.length - 2; start++) forms.add(form.slice(start));
  return [...forms];
}

const edges = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/gu;
const hangul = /^[가-힣]{3,}$/u;

/** As the search compares words. */
export function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(edges, '');
}

/** Decimal digits come in runs of ten (Unicode Standard, 4.6). */
function digit(character: string): string {
  let zero = character.codePointAt(0) ?? 0;
  const code = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** Id of the place behind which an indexed page has its further forms, in the order of the words they are of. */
export const furtherFormsId = 'further-forms';
