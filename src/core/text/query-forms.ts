// What somebody may have meant who typed words that no text has as they are: without the particles written on them, in another form of the word.
// Runs in browsers.

import { plain, readable, searchForm, withoutClass, withoutElision, withoutParticles } from './search-form.ts';

/** How many letters an ending may have that another form of the word has not, and how many have to be left. */
const ending = 3;
const stem = 4;

/** The query as the index is asked, and what to ask it next where it finds nothing, the nearest first. */
export function queryForms(query: string, language = ''): [string, ...string[]] {
  const words = query
    .trim()
    .split(/\s+/u)
    .map((word) => searchForm(withoutElision(word)));
  const forms = new Set<string>();
  const add = (change: (word: string) => string): void => void forms.add(words.map(change).join(' '));
  add((word) => word);
  for (const place of [0, 1, 2]) add((word) => [...withoutParticles(plain(word))][place] ?? word);
  add((word) => withoutClass(word, language) ?? word);
  // As German is typed where a keyboard has no umlauts.
  if (language === 'de') add((word) => word.replaceAll(/(?<=[aou])e/g, ''));
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
 * down to its first letters.
 */
export function isMeant(form: string, found: readonly string[]): boolean {
  const parts = found.flatMap(wordsIn);
  return wordsIn(form).every((word) => parts.some((part) => part.includes(word) || shared(part, word) >= Math.ceil(word.length * 0.7)));
}

/** Whether each word begins as one that was found does, but for the last two letters: no more than its first letters say nothing. */
export function isAlike(form: string, found: readonly string[]): boolean {
  const parts = wordsIn(found.join(' '));
  return wordsIn(form).every((word) => parts.some((part) => shared(part, word) >= leastShared(word)));
}

/** Where vowels are not written, or a sign is a syllable, two say as much as three elsewhere. */
function leastShared(word: string): number {
  const least = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}]/u.test(word) ? 2 : 3;
  return Math.max(Math.min(word.length, least), word.length - 2);
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
