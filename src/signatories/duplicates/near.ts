// A quick look at a long list for the few signatures that are worth comparing with one new one.

import { isFarName, isOfFarScripts } from './far.ts';
import type { Seen } from './glimpse.ts';
import { compareLink } from './link.ts';
import { looksOf } from './names.ts';
import { withoutMarks } from './plain.ts';

/** Two names that are alike have at least this share of the shorter one's pairs of neighbouring letters in common. */
const leastShared = 0.35;

interface Sketch {
  /** What the name looks like, without marks and all that is no letter or digit. */
  readonly letters: string;
  /** Whether it is a short word, or a name of few letters, in which one pair says too little. */
  readonly isShort: boolean;
}

/** Of `signatories`, those that could be one with any of `wanted`, and the wanted ones themselves. In the order of the list. */
export function nearSignatories(signatories: readonly Seen[], wanted: ReadonlySet<Seen>): Seen[] {
  const sketches = [...wanted].map((signatory) => {
    const sketch = sketchOf(signatory);
    return { ...sketch, pairs: new Set(pairsOf(sketch.letters)) };
  });
  const isFar = farFrom(sketches);
  const links = new Set([...wanted].flatMap(({ link }) => (link === undefined ? [] : [compareLink(link).key])));
  const handles = new Set([...wanted].flatMap(({ handle }) => (handle === undefined ? [] : [plainHandle(handle)])));
  return signatories.filter((signatory) => {
    if (wanted.has(signatory)) return true;
    const { link, handle } = signatory;
    if (link !== undefined && links.size > 0 && links.has(compareLink(link).key)) return true;
    if (handle !== undefined && handles.size > 0 && handles.has(plainHandle(handle))) return true;
    if (isFar(signatory)) return false;
    const { letters, isShort } = sketchOf(signatory);
    const pairs = pairsOf(letters);
    return sketches.some((sketch) => {
      // One may be the acronym of the other.
      if ((isShort || sketch.isShort) && letters[0] === sketch.letters[0]) return true;
      const needed = leastShared * Math.min(pairs.length, sketch.pairs.size);
      let shared = 0;
      for (const pair of pairs) if (sketch.pairs.has(pair) && ++shared >= needed) return true;
      return shared >= needed;
    });
  });
}

function sketchOf(signatory: Seen): Sketch {
  const looks = looksOf(signatory);
  const letters = isAscii.test(looks) ? looks.replace(/[^a-z0-9]+/g, '') : withoutMarks(looks).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return { letters, isShort: letters.length <= 10 && !signatory.name.includes(' ') };
}

const isAscii = /^[ -~]*$/;

/** Tells names that have no letter in common with any of the sketches, whatever is left out of them: most of a list in many scripts. */
function farFrom(sketches: readonly Sketch[]): (signatory: Seen) => boolean {
  if (sketches.every(({ letters }) => /^[a-z0-9]+$/.test(letters)))
    return (signatory) => isFarName(signatory.name) || isOfFarScripts.test(looksOf(signatory));
  if (sketches.every(({ letters }) => isOfFarScripts.test(letters))) return (signatory) => /^[a-z][ -~]*$/.test(looksOf(signatory));
  return () => false;
}

/** Pairs of neighbouring letters, each once; single letters where there are hardly any pairs. Names are so short that a set costs more. */
function pairsOf(letters: string): number[] {
  const pairs: number[] = [];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i);
    if (letters.length < 5 && !pairs.includes(letter)) pairs.push(letter);
    const pair = i > 0 ? letters.charCodeAt(i - 1) * 0x10000 + letter : undefined;
    if (pair !== undefined && !pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}

function plainHandle(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}
