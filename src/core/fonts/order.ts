// Which family comes first: the face of the language, then those of other scripts, signs and pictures last.

import { languageOf } from '../languages/language.ts';
import type { FontFamily } from './installed.ts';

/** The face of Latin, Greek and Cyrillic letters in every document. */
export const textFamily = 'Noto Serif';
export const codeFamily = 'Noto Sans Mono';

/** Families that a language wants before any other that has its letters: one code point of Han is drawn differently in each. */
const preferred: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Noto Serif JP', 'Noto Sans JP'],
  Kore: ['Noto Serif KR', 'NanumMyeongjo', 'Noto Sans KR'],
  Hans: ['Noto Serif SC', 'Noto Sans SC'],
  Hant: ['Noto Serif TC', 'Noto Serif HK', 'Noto Sans TC', 'Noto Sans HK'],
  // Noto Naskh sets dots and letters apart, which readers of text in PDFs take for two letters.
  Arab: ['Amiri', 'Noto Naskh Arabic'],
};

/** Languages of the Arabic script that are read in Nastaliq. */
const nastaliq = new Set(['ur', 'pnb', 'skr', 'ks']);

/** The order in which other scripts of Han find theirs. */
const han = ['Noto Serif SC', 'Noto Serif TC', 'Noto Serif HK', 'Noto Serif JP', 'Noto Serif KR', 'NanumMyeongjo'];
const pictures = /\b(?:Mono|Math|Symbols|Music|Emoji)\b/;

/** All families in the order in which a text of a language looks for its letters. */
export function orderFor(tag: string, families: readonly FontFamily[]): readonly FontFamily[] {
  const { script, autonym } = languageOf(tag);
  const wanted = [...(nastaliq.has(tag.split('-', 1)[0] ?? '') ? ['Noto Nastaliq Urdu'] : []), ...(preferred[script] ?? [])];
  const rank = ({ name }: FontFamily): number => {
    const place = wanted.indexOf(name);
    if (place >= 0) return place;
    if (name === textFamily) return 100;
    if (name === 'Amiri') return 150;
    if (pictures.test(name)) return 700;
    if (han.includes(name)) return 500 + han.indexOf(name);
    // Nastaliq is for languages that ask for it: its lines stand too far apart for a name among others.
    if (name.includes('Nastaliq')) return 650;
    return name.includes('Serif') || name.includes('Naskh') ? 200 : 300;
  };
  const ordered = families.toSorted((a, b) => rank(a) - rank(b));
  const letters = [...autonym].filter((character) => /[\p{L}\p{M}]/u.test(character));
  const native = ordered.find((family) => letters.every((letter) => family.has(letter)));
  return native ? [native, ...ordered.filter((family) => family !== native)] : ordered;
}
