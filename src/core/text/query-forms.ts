// What somebody may have meant who typed words that no text has as they are: without the particles written on them, in another form of the word.
// Runs in browsers.

import { nounsOf } from './indonesian.ts';
import { plain, type Respelling, readable, searchForm, withoutClass, withoutElision, withoutParticles } from './search-form.ts';

/** How many letters an ending may have that another form of the word has not, and how many have to be left. */
const ending = 4;
const stem = 4;

/** The query as the index is asked, and what to ask it next where it finds nothing, the nearest first. */
export function queryForms(query: string, language = '', respell: Respelling = (text) => text): [string, ...string[]] {
  const words = query
    .trim()
    .split(/\s+/u)
    .map((word) => searchForm(withoutElision(word)));
  const forms = new Set<string>();
  const add = (change: (word: string) => string): void => void forms.add(words.map(change).join(' '));
  add((word) => word);
  add(respell);
  for (const place of [0, 1, 2]) add((word) => [...withoutParticles(plain(word))][place] ?? word);
  add((word) => withoutClass(word, language) ?? word);
  // As German is typed where a keyboard has no umlauts.
  if (language === 'de') add((word) => word.replaceAll(/(?<=[aou])e/g, ''));
  // What Dutch speaks without voice at the end of a word, it writes so there alone: brieven, brief.
  if (/^nl\b/.test(language)) add((word) => word.replace(/([vz])en?$/, (_, voiced) => (voiced === 'v' ? 'f' : 's')));
  if (/^nl\b/.test(language)) add((word) => (/(?:bb|dd|ff|gg|kk|ll|mm|nn|pp|rr|ss|tt)en$/.test(word) ? word.slice(0, -3) : word));
  // Indonesian writes a word twice for many of it, and quickly with a number: undang2.
  if (/^(?:id|ms)\b/.test(language)) add((word) => word.replace(/(\p{L}{3})2$/u, '$1'));
  if (/^(?:id|ms)\b/.test(language)) for (const place of [0, 1]) add((word) => nounsOf(word)[place] ?? word);
  for (let cut = 1; cut <= ending; cut++) {
    add((word) => shorter(word, cut));
    add((word) => shorter([...withoutParticles(plain(word))][0] ?? word, cut));
  }
  return [...forms] as [string, ...string[]];
}

/** Words are found by their beginnings, so one without its ending finds its other forms. Digits have none. */
function shorter(word: string, cut: number): string {
  if (/[^\p{L}\p{M}'’-]/u.test(word)) return word;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)].map(({ segment }) => segment);
  const left = Math.max(letters.length - cut, Math.min(letters.length, stem), Math.ceil(letters.length * 0.6));
  return letters.slice(0, left).join('');
}

/**
 * Whether what was found is what was asked for, word by word: the search answers a word that no text has with any that begins as it does,
 * down to its first letters. What was typed may end otherwise; another form of it is short already, and is there as a whole.
 */
export function isMeant(form: string, found: readonly string[], isTyped = true): boolean {
  const parts = found.flatMap(wordsIn);
  return wordsIn(form).every((word) => {
    const least = isTyped && !hasDigit(word) ? Math.ceil(word.length * 0.7) : word.length;
    return parts.some((part) => part.includes(word) || shared(part, word) >= least);
  });
}

/**
 * Which of the words of a text are nearly those that were typed: none where one of these has none. Nearly is what begins as it does but for the last two
 * letters, and a long word in which one letter is another, is missing or is too much, as in foreign words that are spelled in two ways.
 */
export function alikeIn(form: string, words: readonly string[]): ReadonlySet<string> {
  const read = new Map(words.map((word) => [word, wordsIn(word)]));
  const near = wordsIn(form).map((typed) =>
    words.filter((word) => (read.get(word) ?? []).some((part) => shared(part, typed) >= leastShared(typed) || isMisspelled(part, typed))),
  );
  return new Set(near.some((some) => some.length === 0) ? [] : near.flat());
}

/** What to ask the index for, so that it answers with all words among which those may be that are nearly what was typed. */
export function beginningsOf(form: string): string[] {
  const beginning = (length: number): string =>
    form
      .split(' ')
      .map((word) => (word.length < leastMisspelled ? word : [...word].slice(0, length).join('')))
      .join(' ');
  return [...new Set([form, beginning(3), beginning(1)])];
}

/** Of a shorter word one letter is too much of it: another word has that. */
const leastMisspelled = 7;

function isMisspelled(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < leastMisspelled || long.length - short.length > 1 || hasDigit(long)) return false;
  const same = shared(short, long);
  return long.slice(same + 1) === short.slice(same + (long.length === short.length ? 1 : 0));
}

/** Where vowels are not written, or a sign is a syllable, two say as much as three elsewhere. */
function leastShared(word: string): number {
  if (hasDigit(word)) return word.length;
  const least = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}]/u.test(word) ? 2 : 3;
  return Math.max(Math.min(word.length, least), word.length - 2);
}

/** A number has no ending: with another digit it is another. */
function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}

function wordsIn(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(readable)
    .filter(Boolean);
}

function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
