// What a quick look compares of a name: which pairs of letters are side by side in it.

import { isOfFarScripts } from './far.ts';
import { withoutMarks } from './plain.ts';

/** Two names that are alike have at least this share of the shorter one's pairs of neighbouring letters in common. */
const leastShared = 0.35;
/** A name of fewer letters has hardly any pairs, so that single ones count as well. */
export const fewLetters = 5;

export interface Sketch {
  /** What the name looks like, without marks and all that is no letter or digit. */
  readonly letters: string;
  /** Two UTF-16 units each, or one; each once. */
  readonly pairs: ReadonlySet<number>;
  /** Whether it is a short word, or a name of few letters, in which one pair says too little. */
  readonly isShort: boolean;
}

/** `looks`: see looksOf. */
export function sketchOf(name: string, looks: string): Sketch {
  const letters = lettersOf(looks);
  return { letters, pairs: new Set(pairsOf(letters)), isShort: isShortName(name, letters.length) };
}

export function lettersOf(looks: string): string {
  return isAscii.test(looks) ? looks.replace(/[^a-z0-9]+/g, '') : withoutMarks(looks).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

export function isShortName(name: string, letterCount: number): boolean {
  return letterCount <= 10 && !name.includes(' ');
}

/** So many of `count` pairs have to be in a sketch, too. */
export function neededOf(count: number, { pairs }: Sketch): number {
  return leastShared * Math.min(count, pairs.size);
}

/** Whether a name could be one with any of those that were sketched. */
export function isNearAny(name: string, looks: string, sketches: readonly Sketch[]): boolean {
  const letters = lettersOf(looks);
  const isShort = isShortName(name, letters.length);
  const pairs = pairsOf(letters);
  return sketches.some((sketch) => {
    // One may be the acronym of the other.
    if ((isShort || sketch.isShort) && letters[0] === sketch.letters[0]) return true;
    const needed = neededOf(pairs.length, sketch);
    let shared = 0;
    for (const pair of pairs) if (sketch.pairs.has(pair) && ++shared >= needed) return true;
    return shared >= needed;
  });
}

const isAscii = /^[ -~]*$/;

export function areEuropean(sketches: readonly Sketch[]): boolean {
  return sketches.every(({ letters }) => /^[a-z0-9]+$/.test(letters));
}

/** Tells by their looks names that have no letter in common with any of the sketches, whatever is left out of them. */
export function farFrom(sketches: readonly Sketch[]): (looks: string) => boolean {
  if (areEuropean(sketches)) return (looks) => isOfFarScripts.test(looks);
  if (sketches.every(({ letters }) => isOfFarScripts.test(letters))) return (looks) => /^[a-z][ -~]*$/.test(looks);
  return () => false;
}

/** Pairs of neighbouring letters, each once; single letters where there are hardly any pairs. Names are so short that a set costs more. */
function pairsOf(letters: string): number[] {
  const pairs: number[] = [];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i);
    if (letters.length < fewLetters && !pairs.includes(letter)) pairs.push(letter);
    const pair = i > 0 ? letters.charCodeAt(i - 1) * 0x10000 + letter : undefined;
    if (pair !== undefined && !pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}
