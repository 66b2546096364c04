// A passage is about as long as such passages are in its language: a much shorter one has lost something, a much longer one gained.

import { languageOf } from '../../languages/language.ts';
import { type PassageCheck, plainOf } from './check.ts';

/** Characters of a passage for each that it has in English. */
interface Measure {
  /** What was measured: as an original, a passage tells its English length no better than this. */
  readonly usual: readonly [number, number];
  /** What a translation may have: less where the passage is short, and its original may have said it in many words. */
  readonly least: { readonly brief: number; readonly long: number };
  readonly max: number;
}

/** Measured on translations of real letters. */
const dense: Measure = { usual: [0.26, 0.59], least: { brief: 0.17, long: 0.2 }, max: 0.8 };
/** Written tersely, a whole sentence of it is half as long as usual. */
const chinese: Measure = { ...dense, least: { brief: 0.11, long: 0.13 } };
const consonantal: Measure = { usual: [0.64, 0.74], least: { brief: 0.36, long: 0.5 }, max: 1.7 };
const plain: Measure = { usual: [0.74, 1.24], least: { brief: 0.5, long: 0.5 }, max: 1.9 };
const english: Measure = { ...plain, usual: [1, 1] };

/** In English characters. A short passage may be said in many ways. */
const shortest = 80;
const brief = 200;

export const checkLength: PassageCheck = {
  rule: 'translation-length',
  find: ({ original, translation, originalLanguage, language }) => {
    const [text, own] = [plainOf(original), plainOf(translation)];
    const length = lengthOf(text);
    const [min, max] = measureOf(originalLanguage).usual;
    if (length / max < shortest) return undefined;
    const measure = measureOf(language);
    const least = length / max < brief ? measure.least.brief : measure.least.long;
    const isShort = lengthOf(own) < (length / max) * least;
    if (!isShort && lengthOf(withoutWordsOf(text, own)) <= (length / min) * measure.max) return undefined;
    return {
      message: `This passage is ${isShort ? 'much shorter' : 'much longer'} than its original usually becomes in ${languageOf(language).autonym}.`,
      hint: isShort ? 'Look whether a part was left out.' : 'Look whether something was added, or two passages were joined.',
    };
  },
};

function measureOf(tag: string): Measure {
  const { script } = languageOf(tag);
  if (/^en(?:-|$)/.test(tag)) return english;
  if (/^(Hans|Hant|Hani)$/.test(script)) return chinese;
  if (/^(Jpan|Kore)$/.test(script)) return dense;
  return /^(Ethi|Hebr|Arab)$/.test(script) ? consonantal : plain;
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** Terms that stay beside their translation make no passage too long. */
function withoutWordsOf(original: string, translation: string): string {
  const known = new Set(original.match(word));
  return translation.replace(word, (one) => (known.has(one) ? '' : one));
}

const word = /[\p{L}\p{M}\p{N}]{2,}/gu;
