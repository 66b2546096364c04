// Sentences with a number for scripts to fill in: one for each plural form that the language has.

import type { Words } from './words.ts';

/** Numbers among which every plural form of every language occurs (CLDR, plural rules for whole numbers). */
const examples = [0, 1, 2, 3, 4, 5, 6, 11, 20, 21, 100, 1_000_000];

const known = new WeakMap<Words, Map<string, Readonly<Record<string, string>>>>();

/** CLDR’s category → the sentence, in which `{count}` is left. */
export function pluralForms(words: Words, key: string): Readonly<Record<string, string>> {
  const ofLanguage = known.get(words) ?? new Map<string, Readonly<Record<string, string>>>();
  known.set(words, ofLanguage);
  let forms = ofLanguage.get(key);
  if (!forms) {
    const plural = new Intl.PluralRules(words.language.locale);
    forms = Object.fromEntries(examples.map((count) => [plural.select(count), words.text(key, { count: '{count}' }, count)]));
    ofLanguage.set(key, forms);
  }
  return forms;
}
