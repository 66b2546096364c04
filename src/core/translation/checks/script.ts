// The letters of a passage belong to the scripts that its language is written in.

import { languageOf } from '../../languages/language.ts';
import { type PassageCheck, plainOf } from './check.ts';

/** From this share of letters of other scripts on. */
const share = 0.4;
/** Shorter passages may be nothing but a name. */
const minLetters = 20;

/** Codes of ISO 15924 that stand for several scripts of Unicode, or for one under another name. */
const composed: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Aran: ['Arab'],
  Latf: ['Latn'],
  Latg: ['Latn'],
  Syrj: ['Syrc'],
  Syrn: ['Syrc'],
  Syre: ['Syrc'],
};

/** Where a character is a syllable or a word, a word of other letters counts as the few characters that it would be. */
const dense: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Kore']);
const lettersOfDenseWord = 2;
const isAlphabetic = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u;

/** Without a single letter of these it is the other language that Han characters are for. */
const essential: Readonly<Record<string, RegExp>> = { Jpan: /[\p{sc=Hira}\p{sc=Kana}]/u, Kore: /\p{sc=Hang}/u };

/** Addresses, and names of sites and accounts, are written in one script everywhere. */
const address =
  /(?<![A-Za-z0-9._%+~/-])[A-Za-z0-9._%+~/-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|https?:\/\/[A-Za-z0-9._~:/?#@!$&'()*+,;=%[\]-]+|(?<![A-Za-z0-9_.-])[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+|[#@][\p{L}\p{M}\p{N}_]+/gu;

const patterns = new Map<string, RegExp | undefined>();

export const checkScript: PassageCheck = {
  rule: 'translation-script',
  find: ({ original, translation, language }) => {
    const { script, autonym } = languageOf(language);
    const own = patternOf(script);
    if (!own) return undefined;
    const known = new Set(wordsOf(plainOf(original)));
    const words = withoutTerms(wordsOf(plainOf(translation).replace(address, ' ')), known);
    const letters = words.flatMap((word) => word.match(/\p{L}/gu) ?? []);
    if (letters.length < minLetters) return undefined;
    const lacks = essential[script] && !letters.some((letter) => essential[script]?.test(letter));
    const isForeign = (letter: string): boolean => !own.test(letter) || (lacks === true && /\p{sc=Han}/u.test(letter));
    const most = (word: string): number => (dense.has(script) && isAlphabetic.test(word) ? lettersOfDenseWord : word.length);
    const foreign = words.reduce((sum, word) => sum + Math.min(most(word), (word.match(/\p{L}/gu) ?? []).filter(isForeign).length), 0);
    const familiar = letters.filter((letter) => !isForeign(letter)).length;
    if (foreign / (foreign + familiar) < share) return undefined;
    const percent = Math.round((100 * foreign) / (foreign + familiar));
    return {
      message: `${percent} % of the letters here are not those that ${autonym} is written with.`,
      hint: 'Translate what is left of the original, or move the text to the folder of its language.',
    };
  },
};

function patternOf(script: string): RegExp | undefined {
  if (!patterns.has(script)) {
    const scripts = composed[script] ?? [script];
    try {
      patterns.set(script, new RegExp(`[\\p{scx=Zyyy}${scripts.map((code) => `\\p{scx=${code}}`).join('')}]`, 'u'));
    } catch {
      // A script that this version of Unicode has no letters of.
      patterns.set(script, undefined);
    }
  }
  return patterns.get(script);
}

/** Names in Latin letters are words of their own where something is written on them: وAlgorithmWatch, 和Chaos, 의GitHub. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{sc=Latn}\p{M}]+|(?:[^\P{L}\p{sc=Latn}]\p{M}*)+/gu) ?? [];
}

/** So many words of the original in a row are not what a thing is called, but a part that was left as it was. */
const leftRow = 4;

/** Names of people and things keep their script: those with a capital, and a few words of the original at a time. */
function withoutTerms(words: readonly string[], known: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  let row: string[] = [];
  const endRow = (): void => {
    if (row.length >= leftRow) kept.push(...row.filter((word) => !isName(word)));
    row = [];
  };
  for (const word of words) {
    if (known.has(word)) row.push(word);
    else {
      endRow();
      kept.push(word);
    }
  }
  endRow();
  return kept;
}

/** It begins with a capital. */
function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
