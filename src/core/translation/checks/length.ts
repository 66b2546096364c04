// A passage is about as long as such passages are in its language: a much shorter one has lost something, a much longer one gained.

import { languageOf } from '../../languages/language.ts';
import { type PassageCheck, plainOf } from './check.ts';

/** Characters that a text of 100 has in English take about so many hundredths here, and may take from least to most. */
interface Measure {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** Measured on translations of real letters against English: 0.26–0.59 for CJK, 0.64–0.74 for am, ar and he, 0.74–1.24 for others. */
const dense: Measure = { usual: 0.42, least: 0.2, most: 0.8 };
const consonantal: Measure = { usual: 0.69, least: 0.5, most: 1.7 };
const plain: Measure = { usual: 1, least: 0.5, most: 1.7 };

/** In English characters. A short passage may be said in many ways. */
const shortest = 80;

export const checkLength: PassageCheck = {
  rule: 'translation-length',
  find: ({ original, translation, originalLanguage, language }) => {
    const english = lengthOf(plainOf(original)) / measureOf(originalLanguage).usual;
    if (english < shortest) return undefined;
    const measure = measureOf(language);
    const ratio = lengthOf(plainOf(translation)) / english;
    if (ratio >= measure.least && ratio <= measure.most) return undefined;
    const isShort = ratio < measure.least;
    return {
      message: `This passage is ${isShort ? 'much shorter' : 'much longer'} than its original usually becomes in ${languageOf(language).autonym}.`,
      hint: isShort ? 'Look whether a part was left out.' : 'Look whether something was added, or two passages were joined.',
    };
  },
};

function measureOf(tag: string): Measure {
  const { script } = languageOf(tag);
  if (/^(Hans|Hant|Hani|Jpan|Kore)$/.test(script)) return dense;
  return /^(Ethi|Hebr|Arab)$/.test(script) ? consonantal : plain;
}

function lengthOf(text: string): number {
  return [...text].length;
}
