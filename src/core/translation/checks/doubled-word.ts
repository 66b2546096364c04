// The same word twice in a row, as it remains when a sentence is rewritten; the same sentence twice, as it is pasted twice.

import { excerptOf } from '../excerpt.ts';
import { type PassageCheck, plainOf } from './check.ts';
import { checkLength } from './length.ts';

/** Languages that double words as part of their grammar, or write without spaces between words. */
const doubling = new Set(
  'id ms jv su fil tl ceb vi hi ur bn mr ne pa gu ta te kn ml si or as sd th lo km my ja zh yue ko sw tr az kk ky uz tk tt hy ka mi haw sm to fj pap ht rhg dv fa ps ku ckb eu am ti'.split(
    ' ',
  ),
);

/** Words that may well follow themselves: “that that”, “nous nous”, „die die“. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  en: ['that', 'had', 'is'],
  fr: ['nous', 'vous', 'en', 'que'],
  de: ['die', 'der', 'das', 'sie', 'ihr'],
  nl: ['dat', 'die', 'is', 'zijn'],
  it: ['ci', 'che', 'via', 'man', 'piano'],
  es: ['que'],
  pt: ['que', 'se'],
  ru: ['что', 'чуть'],
  uk: ['що', 'ледь'],
  pl: ['się'],
  cs: ['se'],
  sk: ['sa'],
  hu: ['az', 'ez', 'hogy'],
  sv: ['det', 'som'],
  da: ['det', 'der', 'som'],
  nb: ['det', 'som'],
  el: ['του', 'της', 'τους', 'μας', 'σας'],
  he: ['של', 'לאט', 'מעט', 'יום', 'מאוד'],
  ar: ['من', 'ما', 'يوما', 'واحدا'],
};

export const checkDoubledWord: PassageCheck = {
  rule: 'translation-doubled-word',
  find: (pair) => {
    const { original, translation, language } = pair;
    const base = language.split('-', 1)[0] ?? language;
    const text = plainOf(translation);
    const before = plainOf(original);
    const sentence = sentenceTwice(text);
    // Where that makes the passage too long it is one cause, and told once.
    if (sentence !== undefined && sentenceTwice(before) === undefined && checkLength.find(pair) === undefined)
      return { message: `A sentence stands twice here: ${excerptOf({ text: sentence })}.`, hint: 'Remove one of the two.' };
    if (doubling.has(base)) return undefined;
    for (const [found, word = ''] of text.matchAll(/(?<![\p{L}\p{M}\p{N}’'-])([\p{L}\p{M}]{2,}) \1(?![\p{L}\p{M}\p{N}’'-])/giu)) {
      if (pairs[base]?.includes(word.toLocaleLowerCase(base)) || before.includes(found)) continue;
      return { message: `“${word}” stands twice in a row.`, hint: 'Remove one of the two.' };
    }
    return undefined;
  },
};

/** In characters, however much a language says in one: what is shorter may well be said again. */
const shortest = 14;

function sentenceTwice(text: string): string | undefined {
  const seen = new Set<string>();
  for (const part of text.split(/[.!?\u061f\u06d4\u0964\u1362\u3002\uff01\uff1f\n]/u)) {
    const sentence = part.trim();
    if ([...sentence].length < shortest) continue;
    if (seen.has(sentence)) return sentence;
    seen.add(sentence);
  }
  return undefined;
}
