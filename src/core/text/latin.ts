// From text in any script to the letters of ASCII, for the names of files. Runs in browsers too.

import { remembering } from './remembering.ts';

/** Letters of the Latin script that do not come apart into a letter of ASCII and its marks (Unicode NFKD). */
export const latinLetters = pairs('ß ss|æ ae|œ oe|ø o|ł l|đ d|ð d|þ th|ı i|ħ h|ŧ t|ŋ ng|ə e|ĸ k|ƒ f|ɓ b|ɗ d|ɔ o|ɛ e|ɣ g|ɩ i|ʋ v|ƙ k');

/** These, and letters of other scripts by their usual transliteration. */
const letters: ReadonlyMap<string, string> = new Map([
  ...latinLetters,
  ...pairs(
    // Cyrillic, near to ISO 9 and the passports of the countries that use it.
    'а a|б b|в v|г g|ґ g|д d|ђ dj|ѓ gj|е e|ё e|є ye|ж zh|з z|ѕ dz|и i|і i|ї yi|й y|ј j|к k|ќ kj|л l|љ lj|м m|н n|њ nj|о o|п p|р r|с s|т t|' +
      'ћ c|у u|ў u|ф f|х kh|ц ts|ч ch|џ dz|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya|ә a|ғ gh|қ q|ң ng|ө o|ұ u|ү u|һ h|ҷ j|ҳ h|ӯ u|ӣ i|' +
      // Greek, ISO 843 in its simple form.
      'α a|β v|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|ς s|τ t|υ y|φ f|χ ch|ψ ps|ω o',
  ),
]);

function pairs(text: string): [letter: string, latin: string][] {
  return text.split('|').map((pair) => {
    const [letter = '', latin = ''] = pair.split(' ');
    return [letter, latin];
  });
}

export interface LatinText {
  /** ASCII from the space to the tilde, and the apostrophes of print; a space for whatever cannot be written in it. */
  readonly text: string;
  /** Whether no letter or digit was lost. */
  readonly isWhole: boolean;
}

const ascii = /^[ -~]*$/;

/** Letters keep their case: “Łukasz” is “Lukasz”, “Ørsted” is “Orsted”, “Жанна” is “Zhanna”. Marks are dropped after a letter. */
export function toLatin(given: string): LatinText {
  if (ascii.test(given)) return { text: given, isWhole: true };
  // Nothing reaches over a space, and names are made of the same words again and again.
  if (!given.includes(' ')) return wordToLatin(given);
  let isWhole = true;
  const words = given.split(' ').map((word) => {
    const latin = ascii.test(word) ? word : wordToLatin(word);
    if (typeof latin === 'string') return latin;
    isWhole &&= latin.isWhole;
    return latin.text;
  });
  return { text: words.join(' '), isWhole };
}

const wordToLatin = remembering((given): LatinText => {
  let text = '';
  let isWhole = true;
  for (const character of given) {
    if (character >= ' ' && character <= '~') {
      text += character;
      continue;
    }
    for (const { latin, isMark, isLost } of piecesOf(character)) {
      if (latin !== undefined) text += latin;
      else if (isMark && /[a-z]$/i.test(text)) continue;
      else {
        if (isLost) isWhole = false;
        text += ' ';
      }
    }
  }
  return { text, isWhole };
});

interface Piece {
  readonly latin: string | undefined;
  readonly isMark: boolean;
  /** It means something, and nothing here says it. */
  readonly isLost: boolean;
}

/** What a character comes apart into (NFKD). */
const piecesOf = remembering((character): readonly Piece[] => {
  const known = latinOf(character);
  if (known !== undefined) return [{ latin: known, isMark: false, isLost: false }];
  return [...character.normalize('NFKD')].map((piece) => ({
    latin: /^[ -~’‘ʼ´]$/.test(piece) ? piece : latinOf(piece),
    isMark: /^\p{M}$/u.test(piece),
    isLost: /^[\p{L}\p{N}\p{M}]$/u.test(piece),
  }));
});

function latinOf(character: string): string | undefined {
  const known = letters.get(character);
  if (known !== undefined) return known;
  const small = letters.get(character.toLowerCase());
  return small === undefined ? undefined : small.slice(0, 1).toUpperCase() + small.slice(1);
}
