// Words of forms in the shape in which they are compared, and lists of word beginnings → one linear regular expression.

const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ہ: 'ه',
  '’': "'",
  '‘': "'",
  '´': "'",
};

/**
 * Without case, accents, vowel points, joiners and marks of emphasis: people leave them out, and exports lose them. The vowel signs of
 * Indic and Thai writing are letters of their own and stay.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]|\p{Cf}|\ufe0f/gu, '')
    .normalize('NFC')
    .replace(/[ıłøđیىکہ’‘´]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/<[^<>]{0,80}>|[*_`"“”„«»#]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Scripts whose words are divided by spaces and begin with what a dictionary has. Others take prefixes, or are written without spaces. */
const divided = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Deva}\p{sc=Beng}\p{sc=Armn}\p{sc=Geor}\p{sc=Taml}\p{sc=Arab}\p{sc=Hebr}]/u;

/**
 * Finds any of the beginnings in folded text; `|` and line breaks divide them. A word that ends in `.` has to end there: `no.` finds “no”
 * and not “nonprofit”. A word after `*` may be the middle or the end of another one. All else is literal.
 */
export function stems(list: string): RegExp {
  const starting: string[] = [];
  const anywhere: string[] = [];
  for (const entry of list.split(/[|\n]/)) {
    const isInside = entry.trim().startsWith('*');
    const isWhole = entry.trim().endsWith('.');
    const word = fold(entry.trim().replace(/^\*|\.$/g, ''));
    if (word === '') continue;
    const literal = word.replace(/[\\^$*+?.()[\]{}]/g, '\\$&');
    const isDivided = divided.test(word) && !isInside;
    (isDivided ? starting : anywhere).push(isWhole && divided.test(word) ? `${literal}(?![\\p{L}\\p{M}])` : literal);
  }
  const parts = [starting.length > 0 ? `(?<![\\p{L}\\p{M}])(?:${starting.join('|')})` : '', anywhere.join('|')];
  return new RegExp(parts.filter((part) => part !== '').join('|'), 'u');
}
