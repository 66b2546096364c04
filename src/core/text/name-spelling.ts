// The ways in which one name is written: without accents and titles, the family name first, with initials, one word or two. For asking
// whether two names may be one person's, never for deciding it.

import { foldWord } from './fold.ts';
import { toLatin } from './latin.ts';
import { wordsOf } from './name-words.ts';
import { isTitle } from './titles.ts';

export interface NameSpellings {
  /** What is kept of a name that is to be found again. */
  readonly remembered: readonly string[];
  /** What is looked for among what was kept. */
  readonly looked: readonly string[];
}

interface Word {
  readonly text: string;
  readonly isInitial: boolean;
}

/** A name has two or three words; what has more is cut, so that no one makes it expensive. */
const maxWords = 8;
const maxLength = 300;

/** A name is looked for in several memories, one after the other. */
let [lastName, last]: [string, NameSpellings | undefined] = ['', undefined];

export function spellingsOf(name: string): NameSpellings {
  if (last && name === lastName) return last;
  const remembered = new Set<string>();
  const looked = new Set<string>();
  for (const words of readingsOf(name.slice(0, maxLength))) addKeys(words.slice(0, maxWords), remembered, looked);
  lastName = name;
  last = { remembered: [...remembered], looked: [...looked] };
  return last;
}

/** `all`: the words in any order. `pair`: two of three or more words. `short`: a first name that is an initial, and `long` the reverse. */
function addKeys(words: readonly Word[], remembered: Set<string>, looked: Set<string>): void {
  const full = words.filter(({ isInitial }) => !isInitial).map(({ text }) => plainWord(text));
  const kept = full.length > 1 ? full : words.map(({ text }) => plainWord(text));
  const [first = '', ...others] = kept;
  if (first === '') return;
  const all = keyOf(kept);
  remembered.add(`all ${all}`);
  looked.add(`all ${all}`);
  for (const key of joinedKeys(words)) {
    remembered.add(`all ${key}`);
    looked.add(`all ${key}`);
  }
  if (others.length === 1) looked.add(`pair ${all}`);
  if (others.length > 1)
    // A second given name or a second family name may be left out.
    for (const other of others.slice(-2)) {
      const pair = keyOf([first, other]);
      remembered.add(`pair ${pair}`);
      looked.add(`all ${pair}`);
    }
  if (words[0]?.isInitial) {
    if (full.length === 0) return;
    const short = keyOf([plainWord(words[0].text), ...full]);
    remembered.add(`short ${short}`);
    looked.add(`long ${short}`);
  } else if (others.length > 0) {
    const [initial = ''] = first;
    addShort(keyOf([initial, ...others]), remembered, looked);
    if (others.length > 1) addShort(keyOf([initial, others.at(-1) ?? '']), remembered, looked);
  }
}

function addShort(short: string, remembered: Set<string>, looked: Set<string>): void {
  remembered.add(`long ${short}`);
  looked.add(`short ${short}`);
}

/** Two neighbours as one word: “Anne Marie” is “Annemarie”, “O Example” is “O’Example”. */
function joinedKeys(words: readonly Word[]): string[] {
  return words.slice(1).map(({ text }, index) => {
    const rest = words.filter((word, at) => at !== index && at !== index + 1 && !word.isInitial);
    return keyOf([plainWord((words[index]?.text ?? '') + text), ...rest.map((word) => plainWord(word.text))]);
  });
}

function keyOf(words: string[]): string {
  return words.length === 1 ? (words[0] ?? '') : words.sort().join(' ');
}

/** The same for ü, ue and u, and for the ways to write a sound of another script in Latin letters. */
function plainWord(word: string): string {
  return word.replace(sounds, (sound) => soundOf.get(sound) ?? sound);
}

const soundOf = new Map([...'ae a|aa a|oe o|ue u|y i|j i|kh h|w v'.split('|').map((pair) => pair.split(' ') as [string, string])]);
const sounds = /[aou]e|aa|[yj]|kh|w/g;

const brackets = /\([^()]{0,200}\)|\[[^[\]]{0,200}\]|（[^（）]{0,200}）|\{[^{}]{0,200}\}/gu;
const quoted = /["“”„«»「」『』]/u;
const nickname = /"[^"]{1,60}"|[“„][^“”„]{1,60}[”“]|«[^«»]{1,60}»|「[^「」]{1,60}」/gu;
const account = /(?<=^|\s)@[\w.-]+/gu;
const apostrophes = /[`´‘’ʼ′ʹʻ＇՚]/gu;
/** What parts a name from an affiliation or role. */
const affiliation = /\s[–—|/•·-]\s|[;|\t\n]/u;

/** Nothing in it has to be told from the name. */
const plainName = /^[A-Za-z]+(?:[ .,'-]{1,2}[A-Za-z]+)*$/;

/** The words of a name, in each of the ways in which it can be meant; the given name first where a comma says so. */
function* readingsOf(name: string): Generator<readonly Word[]> {
  if (plainName.test(name)) {
    yield* readingsOfParts(name);
    return;
  }
  const outside = (text: string, pattern: RegExp): string => (text.replace(pattern, ' ').trim() === '' ? text : text.replace(pattern, ' '));
  const straight = name.replace(apostrophes, "'").replace(account, ' ');
  const bare = outside(outside(straight, brackets), nickname).replace(new RegExp(quoted, 'gu'), ' ');
  yield* readingsOfParts(bare);
  const at = bare.search(affiliation);
  if (at > 0) yield* readingsOfParts(bare.slice(0, at));
}

function* readingsOfParts(text: string): Generator<readonly Word[]> {
  const parts = text
    .split(/[,，、،]/u)
    .slice(0, 4)
    .map(wordsIn)
    .filter((words) => words.length > 0);
  const [first = [], second, ...others] = withoutTitles(parts);
  if (!second) {
    yield first;
    return;
  }
  yield [...second, ...first, ...others.flat()];
  // “Ada Beispiel, Universität”; “Beispiel, Ada, Universität”.
  if (first.length > 1) yield first;
  if (others.length > 0) yield [...second, ...first];
}

function withoutTitles(parts: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  if (!parts.some((words) => words.some(({ text }) => isTitle(text)))) return parts;
  const certain = parts.map((words) => words.filter(({ text }) => !isTitle(text, true)));
  const isRest = certain.flat().length > 0;
  const left = isRest ? certain : parts;
  const isAlone = left.flat().filter(({ text }) => !isTitle(text)).length < 2;
  return left.map((words) => words.filter(({ text }) => isAlone || !isTitle(text))).filter((words) => words.length > 0);
}

const initials = /^(?:\p{L}\p{M}*\.-?){1,6}$/u;
const alphabetic = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}]/u;
const plainWords = /^[A-Za-z]+$/;

/** Words without accents, in Latin letters where they can be written so; `Ph.D.` and `Dipl.-Ing.` are one word, `J.R.` is two initials. */
function wordsIn(text: string): Word[] {
  return text
    .trim()
    .split(/\s+/u)
    .flatMap((token, index): Word[] => {
      if (plainWords.test(token)) return [{ text: token.toLowerCase(), isInitial: token.length === 1 }];
      const isInitials = initials.test(token);
      const joined = token.includes('.') && !(isInitials && index === 0) ? foldWord(token).replace(/\./g, '').split('-') : [];
      if (joined.length > 0 && joined.every((word) => word.length > 1 && isTitle(word)))
        return joined.map((word) => ({ text: word, isInitial: false }));
      return wordsOf(token).map(({ folded }) => ({
        text: latinOf(folded),
        isInitial: isInitials || ([...folded].length === 1 && alphabetic.test(folded)),
      }));
    });
}

function latinOf(word: string): string {
  if (plainWords.test(word)) return word;
  const { text, isWhole } = toLatin(word);
  return isWhole ? text.replace(/[^a-z0-9]/g, '') || word : word;
}
