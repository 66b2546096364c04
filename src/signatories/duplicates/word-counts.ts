// How many signatures have a word in their names: counted for the few words that are asked for.

import { foldName } from '../../core/text/fold.ts';
import { wholeOf } from './glimpse.ts';
import { isLone } from './lone-letters.ts';
import { withoutMarks, wordsOf } from './plain.ts';
import type { WordCounts } from './profile.ts';
import type { Roster } from './roster.ts';

/** Words are asked for without marks, as a profile has them. */
export function wordCountsIn(list: Roster): WordCounts {
  const counts = new Map<string, number>();
  return {
    get: (word) => {
      let count = counts.get(word);
      if (count === undefined) {
        count = countWord(word, list);
        counts.set(word, count);
      }
      return count === 0 ? undefined : count;
    },
  };
}

function countWord(word: string, list: Roster): number {
  const mayHave = wordGlance(word);
  let count = 0;
  for (let index = 0; index < list.length; index++) {
    const name = list.nameAt(index);
    if (mayHave(name) && hasWord(word, foldName(name)) && wholeOf(list.at(index))) count++;
  }
  return count;
}

function hasWord(word: string, folded: string): boolean {
  return wordsOf(folded).some((one) => one === word || withoutMarks(one) === word);
}

/** Signs that wordsOf leaves out within words, in units. */
const joints: ReadonlySet<number> = new Set(Array.from("'’ʼ`´‘′.", (sign) => sign.charCodeAt(0)));

/** By UTF-16 unit: what it is in a folded name without marks, in units; as far as that can be told, where it is not lone. */
const plainUnits: (readonly number[] | undefined)[] = [];

function plainUnitsOf(code: number): readonly number[] {
  const units = Array.from(withoutMarks(foldName(String.fromCharCode(code))).split(''), (unit) => unit.charCodeAt(0));
  plainUnits[code] = units;
  return units;
}

/** Whether a name may have a word, which has no marks: told letter by letter, without making any text, where that can be told. */
export function wordGlance(word: string): (name: string) => boolean {
  const units = Array.from(word.split(''), (unit) => unit.charCodeAt(0));
  const hasMarks = withoutMarks(word) !== word;
  /** Where to go on in the word when the letter behind the first few of it is another one (Knuth, Morris, Pratt). */
  const back = [0];
  for (let at = 1, length = 0; at < units.length; at++) {
    while (length > 0 && units[at] !== units[length]) length = back[length - 1] ?? 0;
    if (units[at] === units[length]) length++;
    back.push(length);
  }
  const wordLetters = lettersAmong(units);
  return (name) => {
    let matched = 0;
    let letters = 0;
    let isCertain = true;
    let hasJoint = false;
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at);
      isCertain &&= isLone(code);
      const known = plainUnits[code] ?? plainUnitsOf(code);
      letters |= lettersAmong(known);
      for (const unit of known) {
        hasJoint ||= joints.has(unit);
        while (matched > 0 && unit !== units[matched]) matched = back[matched - 1] ?? 0;
        if (unit === units[matched]) matched++;
        if (matched === units.length) return true;
      }
    }
    // A mark joins a letter, and makes no other of it than without the mark. A sign may be within the word.
    return hasMarks || ((letters & wordLetters) === wordLetters && (!isCertain || hasJoint));
  };
}

/** Which of the letters from a to z there are, as bits. */
function lettersAmong(units: readonly number[]): number {
  let bits = 0;
  for (const unit of units) if (unit >= 0x61 && unit <= 0x7a) bits |= 1 << (unit - 0x61);
  return bits;
}
