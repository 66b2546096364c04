// Letters without the marks that people leave out when they type in a hurry.

/** Letters that do not come apart into a letter and a mark, and letters of one sound that keyboards write in two ways. */
const single: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  ґ: 'г',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ـ: '',
};
const singles = new RegExp(`[${Object.keys(single).join('')}]`, 'gu');
/** The marks of scripts that can do without. Vowel signs of India and the voicing marks of Japan make another word. */
const marks = /[[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}]]--[\u3099\u309a]]/gv;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII from its first character on.
const isAscii = /^[\u0000-\u007f]*$/;

/** A folded text without diacritics: `józef` → `jozef`. */
export function withoutMarks(folded: string): string {
  if (isAscii.test(folded)) return folded;
  return folded
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(singles, (letter) => single[letter] ?? letter);
}

/** Whether a folded word has a letter that German and the Nordic languages also write with two: `müller`, `mueller`. */
export function hasUmlaut(folded: string): boolean {
  return /[äöüøåæ]/.test(folded);
}

/** What remains of a plain text when the second of such two letters is left out: `mueller` → `muller`. */
export function withoutSecondLetters(plain: string): string {
  return plain.replace(/(?<=[aou])e|(?<=a)a/g, '');
}

/**
 * Whether two folded texts that are equal without their marks contradict each other: `ngọc` and `ngóc` do, `ngoc` and `ngọc` do not,
 * since marks are left out easily and seldom exchanged.
 */
export function haveOtherMarks(a: string, b: string): boolean {
  const letters = a.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? [];
  const others = b.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? [];
  // ß and ss.
  if (letters.length !== others.length) return false;
  return letters.some((letter, place) => {
    const other = others[place] ?? '';
    if (letter === other || letter[0] !== other[0]) return false;
    const [fewer, more] = letter.length < other.length ? [letter, other] : [other, letter];
    return ![...fewer].every((part) => more.includes(part));
  });
}

/** The words of a folded text: runs of letters, marks and digits. An apostrophe within a word joins, and full stops in `e.V.` do. */
export function wordsOf(folded: string): string[] {
  return (
    folded
      .replace(/(?<=\p{L})['’ʼ`´‘′](?=\p{L})/gu, '')
      .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:\.|[^\p{L}]|$))/gu, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
