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

/** ASCII with single spaces, without marks of emphasis. */
const plain = /^[!$-)+-;=?-^a-~]+(?: [!$-)+-;=?-^a-~]+)*$/;

/**
 * Without case, accents, vowel points, joiners and marks of emphasis: people leave them out, and exports lose them. The vowel signs of
 * Indic and Thai writing are letters of their own and stay. Armenian marks of a question stand inside the word.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  // A text is asked about from several sides.
  if (text !== lastText) [lastText, last] = [text, foldAnew(text)];
  return last;
}

let [lastText, last] = ['', ''];

function foldAnew(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]|[\u055b\u055c\u055e]|\p{Cf}|\ufe0f/gu, '')
    .normalize('NFC')
    .replace(/[ıłøđیىکہ’‘´]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/<[^<>]{0,80}>|[*_`"“”„«»#]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Scripts whose words are divided by spaces and begin with what a dictionary has. Others take prefixes, or are written without spaces. */
const divided = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Deva}\p{sc=Beng}\p{sc=Armn}\p{sc=Geor}\p{sc=Taml}\p{sc=Arab}\p{sc=Hebr}]/u;
const letterBefore = /[\p{L}\p{M}]$/u;
const letterAfter = /^[\p{L}\p{M}]/u;

interface Stem {
  readonly text: string;
  /** No letter stands before it. */
  readonly isStart: boolean;
  /** None behind it. */
  readonly isWhole: boolean;
}

export interface Found {
  readonly at: number;
  readonly end: number;
}

/**
 * Finds any of the beginnings in folded text; `|` and line breaks divide them. A word that ends in `.` has to end there: `no.` finds “no”
 * and not “nonprofit”. A word after `*` may be the middle or the end of another one. As one regular expression, they would take longer to
 * compile than to be looked for.
 */
export class Stems {
  readonly #list: string;
  /** By their first unit; made when the first text is looked at. */
  #stems: ReadonlyMap<number, readonly Stem[]> | undefined;

  constructor(list: string) {
    this.#list = list;
  }

  test(text: string): boolean {
    return this.find(text) !== undefined;
  }

  /** The first one at or behind `from`. */
  find(text: string, from = 0): Found | undefined {
    this.#stems ??= read(this.#list);
    for (let at = from; at < text.length; at++)
      for (const stem of this.#stems.get(text.charCodeAt(at)) ?? []) if (stands(stem, text, at)) return { at, end: at + stem.text.length };
    return undefined;
  }

  all(text: string): Found[] {
    const found: Found[] = [];
    for (let next = this.find(text); next; next = this.find(text, next.end)) found.push(next);
    return found;
  }

  /** The text with a space in place of each; `extend` says where the word that it begins ends. */
  remove(text: string, extend: (end: number) => number = (end) => end): string {
    let left = '';
    let from = 0;
    for (let next = this.find(text); next; next = this.find(text, from)) {
      left += `${text.slice(from, next.at)} `;
      from = extend(next.end);
    }
    return left + text.slice(from);
  }
}

export function stems(list: string): Stems {
  return new Stems(list);
}

function stands({ text: stem, isStart, isWhole }: Stem, text: string, at: number): boolean {
  return (
    text.startsWith(stem, at) &&
    !(isStart && letterBefore.test(text.slice(Math.max(0, at - 2), at))) &&
    !(isWhole && letterAfter.test(text.slice(at + stem.length, at + stem.length + 2)))
  );
}

function read(list: string): Map<number, Stem[]> {
  const stems: Stem[] = [];
  for (const entry of list.split(/[|\n]/).map((written) => written.trim())) {
    const text = fold(entry.replace(/^\*|\.$/g, ''));
    if (text === '') continue;
    const isDivided = divided.test(text);
    stems.push({ text, isStart: isDivided && !entry.startsWith('*'), isWhole: isDivided && entry.endsWith('.') });
  }
  const byFirst = new Map<number, Stem[]>();
  // Those that begin a word come before those that may stand anywhere.
  for (const stem of [...stems.filter(({ isStart }) => isStart), ...stems.filter(({ isStart }) => !isStart)]) {
    const first = stem.text.charCodeAt(0);
    const others = byFirst.get(first);
    if (others) others.push(stem);
    else byFirst.set(first, [stem]);
  }
  return byFirst;
}
