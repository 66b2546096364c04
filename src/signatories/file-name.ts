// From a name in any script to the name of a signature's file, without its ending. Runs in browsers too.

/** Letters that do not come apart into a Latin letter and its marks (Unicode NFKD), by their usual transliteration. */
const letters: ReadonlyMap<string, string> = new Map(
  (
    'ß ss|æ ae|œ oe|ø o|ł l|đ d|ð d|þ th|ı i|ħ h|ŧ t|ŋ ng|ə e|ĸ k|ƒ f|ɓ b|ɗ d|ɔ o|ɛ e|ɣ g|ɩ i|ʋ v|ƙ k|' +
    // Cyrillic, near to ISO 9 and the passports of the countries that use it.
    'а a|б b|в v|г g|ґ g|д d|ђ dj|ѓ gj|е e|ё e|є ye|ж zh|з z|ѕ dz|и i|і i|ї yi|й y|ј j|к k|ќ kj|л l|љ lj|м m|н n|њ nj|о o|п p|р r|с s|т t|' +
    'ћ c|у u|ў u|ф f|х kh|ц ts|ч ch|џ dz|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya|ә a|ғ gh|қ q|ң ng|ө o|ұ u|ү u|һ h|ҷ j|ҳ h|ӯ u|ӣ i|' +
    // Greek, ISO 843 in its simple form.
    'α a|β v|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|ς s|τ t|υ y|φ f|χ ch|ψ ps|ω o'
  )
    .split('|')
    .map((pair) => {
      const [letter = '', latin = ''] = pair.split(' ');
      return [letter, latin];
    }),
);

/** Device names of Windows, which no file may have there. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const longest = 60;

/**
 * The id of a signature: at most 60 of a–z, 0–9 and single hyphens, the same for the same name on every machine.
 * Scripts without a table here leave a short hash of the name in place of what cannot be written.
 * `taken` holds ids in lower case that it must not be; then a number follows.
 */
export function signatureId(name: string, taken?: ReadonlySet<string>): string {
  const folded = fold(name);
  const { text, isWhole } = transliterate(folded);
  const words = text
    .replace(/['’‘ʼ`´](?=s(?![a-z0-9]))/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  let id: string;
  if (isWhole && words !== '') id = cut(words, longest);
  else {
    const hash = hashOf(folded);
    id = `${words === '' ? 'name' : cut(words, longest - hash.length - 1)}-${hash}`;
  }
  if (deviceName.test(id)) id = `${id}-name`;
  if (!taken?.has(id)) return id;
  for (let number = 2; ; number++) {
    const numbered = `${cut(id, longest - String(number).length - 1)}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** The form in which names that read the same are the same, as core/text/fold has it. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u034f|[\u200c-\u200f]|[\ufe00-\ufe0f]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether every letter and digit could be written in a–z and 0–9 is part of the answer. */
function transliterate(folded: string): { text: string; isWhole: boolean } {
  let text = '';
  let isWhole = true;
  for (const character of folded) {
    const known = letters.get(character);
    if (known !== undefined) {
      text += known;
      continue;
    }
    for (const piece of character.normalize('NFKD')) {
      if (/^[ -~’‘ʼ´]$/.test(piece)) text += piece;
      else if (letters.has(piece)) text += letters.get(piece);
      else if (/^\p{M}$/u.test(piece) && text !== '' && /[a-z]$/.test(text)) continue;
      else {
        if (/^[\p{L}\p{N}\p{M}]$/u.test(piece)) isWhole = false;
        text += ' ';
      }
    }
  }
  return { text, isWhole };
}

/** Shortened at the end of a word where there is one in the second half. */
function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  const end = words.lastIndexOf('-', length);
  return words.slice(0, end > length / 2 ? end : length).replace(/-+$/, '');
}

/** cyrb53, a hash of 53 bits, in base 36. It tells names apart and protects nothing. */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}
