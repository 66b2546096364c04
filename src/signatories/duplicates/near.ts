// A quick look at a long list for the few signatures that are worth comparing with one new one.

import type { Signatory } from '../../core/model.ts';
import { foldName } from '../../core/text/fold.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';
import { compareLink } from './link.ts';
import { withoutMarks, wordsOf } from './plain.ts';

/** Two names that are alike have at least this share of the shorter one's pairs of neighbouring letters in common. */
const leastShared = 0.35;

/** Of `signatories`, those that could be one with any of `wanted`, and the wanted ones themselves. In the order of the list. */
export function nearSignatories(signatories: readonly Signatory[], wanted: ReadonlySet<Signatory>): Signatory[] {
  const sketches = [...wanted].map((signatory) => ({
    ...sketchOf(signatory.name),
    pairs: new Set(pairsOf(sketchOf(signatory.name).letters)),
  }));
  const links = new Set([...wanted].flatMap(({ link }) => (link === undefined ? [] : [compareLink(link).key])));
  const handles = new Set([...wanted].flatMap(({ handle }) => (handle === undefined ? [] : [plainHandle(handle)])));
  return signatories.filter((signatory) => {
    if (wanted.has(signatory)) return true;
    const { link, handle } = signatory;
    if (link !== undefined && links.size > 0 && links.has(compareLink(link).key)) return true;
    if (handle !== undefined && handles.has(plainHandle(handle))) return true;
    const { letters, isShort } = sketchOf(signatory.name);
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

/** How many signatures have each of these words in their names, without marks. */
export function countWords(signatories: readonly Signatory[], words: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of signatories)
    for (const word of new Set(wordsOf(foldName(name)).map(withoutMarks)))
      if (words.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sketchOf(name: string): { letters: string; isShort: boolean } {
  const letters = withoutMarks(skeletonOf(name)).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  // A short word, or a name of few letters, in which one pair says too little.
  return { letters, isShort: letters.length <= 10 && !name.includes(' ') };
}

/** Pairs of neighbouring letters, each once; single letters where there are hardly any pairs. */
function pairsOf(letters: string): number[] {
  const pairs = new Set<number>();
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i);
    if (letters.length < 5) pairs.add(letter);
    if (i > 0) pairs.add(letters.charCodeAt(i - 1) * 0x10000 + letter);
  }
  return [...pairs];
}

function plainHandle(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}
