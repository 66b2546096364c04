// Flags as emoji, of countries and of parts of them.

import { isCountryCode } from './country-codes.ts';

const regional = String.raw`[\u{1f1e6}-\u{1f1ff}]{2}`;
const tagged = String.raw`\u{1f3f4}[\u{e0061}-\u{e007a}]{3,6}\u{e007f}`;
/** A flag of a country, or of a part of one. */
export const flagPattern = new RegExp(`${tagged}|${regional}`, 'gu');

/** False where there is surely none, which is quickly seen: all flags begin with the same unit. */
export function mayHoldFlags(text: string): boolean {
  return text.includes('\ud83c');
}

/** The countries whose flags a text shows, each once. */
export function flagsIn(text: string): string[] {
  if (!mayHoldFlags(text)) return [];
  const found = [...text.matchAll(flagPattern)].map(([flag]) => {
    const letters = [...flag].map((sign) => (sign.codePointAt(0) ?? 0) % 0x100);
    // A regional indicator ends in E6 for A, a tag in 61 for a.
    const code = flag.startsWith('\u{1f3f4}')
      ? String.fromCharCode(...letters.slice(1, 3)).toUpperCase()
      : String.fromCharCode(...letters.map((letter) => letter - 0xe6 + 65));
    return isCountryCode(code) ? code : '';
  });
  return [...new Set(found)].filter((code) => code !== '');
}
