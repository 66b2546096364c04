// The comparison of sketches letter by letter: a long list is gone through in a tenth of the time.

import { foldName } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';
import { isLone, sigma } from './lone-letters.ts';
import { areEuropean, fewLetters, isShortName, lettersOf, neededOf, type Sketch } from './sketch.ts';

/** The answer of isNearAny; undefined for names of which that cannot be told letter by letter. */
export function quickComparison(sketches: readonly Sketch[]): (name: string) => boolean | undefined {
  const alphabet = new Alphabet();
  const isEuropean = areEuropean(sketches);
  const wanted = sketches.map((sketch) => {
    const marked = new Uint8Array(maxLetters * maxLetters);
    for (const pair of sketch.pairs) {
      const [before, after] = [alphabet.numberOf(Math.floor(pair / 0x10000)), alphabet.numberOf(pair % 0x10000)];
      if (before !== undefined && after !== undefined) marked[before * maxLetters + after] = 1;
    }
    return { sketch, marked, first: alphabet.numberOf(sketch.letters.charCodeAt(0)) };
  });
  /** Which name had a pair last, so that it counts once. */
  const lastWith = new Uint32Array(maxLetters * maxLetters);
  const shared = new Uint32Array(wanted.length);
  let turn = 0;
  return (name) => {
    turn++;
    shared.fill(0);
    let first = 0;
    let before = 0;
    let letterCount = 0;
    let pairCount = 0;
    for (let at = 0; at < name.length; at++) {
      const letters = alphabet.lettersOf(name.charCodeAt(at));
      if (letters === undefined) return isEuropean && hasNoEuropeanPair(name) ? false : undefined;
      for (const letter of letters) {
        if (letterCount++ === 0) first = letter;
        else {
          const pair = before * maxLetters + letter;
          if (lastWith[pair] !== turn) {
            lastWith[pair] = turn;
            pairCount++;
            for (let index = 0; index < wanted.length; index++) shared[index] = (shared[index] ?? 0) + (wanted[index]?.marked[pair] ?? 0);
          }
        }
        before = letter;
      }
    }
    if (letterCount < fewLetters) return undefined;
    const isShort = isShortName(name, letterCount);
    return wanted.some(
      (one, index) => ((isShort || one.sketch.isShort) && one.first === first) || (shared[index] ?? 0) >= neededOf(pairCount, one.sketch),
    );
  };
}

/** So many letters that names are made of have a number of their own. */
const maxLetters = 1024;

/** Numbers for what letters look like, so that a pair of them is a place in a table. */
class Alphabet {
  readonly #numbers = new Map<number, number>();
  /** By UTF-16 unit. */
  readonly #letters: (readonly number[] | undefined)[] = new Array(0x10000).fill(undefined);

  /** Of a UTF-16 unit; undefined where there are too many. */
  numberOf(unit: number): number | undefined {
    let number = this.#numbers.get(unit);
    if (number === undefined && this.#numbers.size < maxLetters) {
      number = this.#numbers.size;
      this.#numbers.set(unit, number);
    }
    return number;
  }

  /** What a letter contributes to a sketch; undefined where that depends on its neighbours. */
  lettersOf(code: number): readonly number[] | undefined {
    const known = this.#letters[code];
    if (known !== undefined || !isLone(code)) return known;
    const units = Array.from(lettersOf(skeletonOf(String.fromCharCode(code))).split(''), (unit) => this.numberOf(unit.charCodeAt(0)));
    if (units.includes(undefined)) return undefined;
    this.#letters[code] = units as number[];
    return units as number[];
  }
}

/** What a unit contributes to a sketch. */
const nothingCertain = 1;
const otherLetters = 2;
/** Among others at least one from a to z or a digit: many scripts have a letter that looks like an o or an l. */
const european = 3;
/** The same, and two of them side by side: œ, ß, ㎏. */
const europeanPair = 4;
/** By UTF-16 unit; 0 where no one has asked yet. */
const contributions = new Uint8Array(0x10000);

function contributionOf(code: number): number {
  const character = String.fromCharCode(code);
  const looks = lettersOf(skeletonOf(character));
  const forms = [looks, lettersOf(foldName(character))];
  const isEuropean = (pattern: RegExp): boolean => forms.some((form) => pattern.test(form));
  const isOther = isLone(code) && looks !== '';
  contributions[code] = isEuropean(/[a-z0-9]{2}/)
    ? europeanPair
    : isEuropean(/[a-z0-9]/) || character === sigma
      ? european
      : isOther
        ? otherLetters
        : nothingCertain;
  return contributions[code];
}

/**
 * Whether a name has five letters or more, begins with one of another script, and never has two European ones side by side: then it shares no
 * pair with a European name. A mark makes no letter European that was none.
 */
function hasNoEuropeanPair(name: string): boolean {
  let count = 0;
  let isAfterEuropean = false;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 0xd800 && code < 0xe000) return false;
    const contribution = contributions[code] || contributionOf(code);
    if (contribution === nothingCertain) {
      if (count === 0) return false;
      continue;
    }
    if (contribution === europeanPair || (contribution === european && (isAfterEuropean || count === 0))) return false;
    isAfterEuropean = contribution === european;
    count++;
  }
  return count >= fewLetters;
}
