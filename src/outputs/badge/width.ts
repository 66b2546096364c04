// How wide a text is about, without fonts: by the kind of each sign. The fonts of a reader differ by more than the error of it.

import { eastAsianWidth } from 'get-east-asian-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Widths in em of common sans-serif fonts; the first that matches counts. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/^[ilj.,:;'’|!·]/u, 0.31],
  [/^[frtI()[\]\s\-/"“”]/u, 0.42],
  [/^[mwMW%@—]/u, 0.92],
  [/^\p{Nd}/u, 0.63],
  [/^\p{Script=Arabic}/u, 0.58],
  [/^\p{Script=Thaana}|^\p{Script=Hebrew}|^\p{Script=Thai}|^\p{Script=Lao}/u, 0.62],
  // A syllable of these is often a ligature of several signs.
  [/^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}]/u, 0.8],
  [/^[\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u, 1.05],
  [/^[\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Tibetan}]/u, 0.95],
  [/^\p{Extended_Pictographic}/u, 1.25],
  [/^\p{Lu}/u, 0.72],
];

/** In em. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (eastAsianWidth(grapheme.codePointAt(0) ?? 0) === 2) return 1;
  return kinds.find(([pattern]) => pattern.test(grapheme))?.[1] ?? 0.6;
}
