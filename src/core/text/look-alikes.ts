// What a name may be read as in which digits and pairs of letters take the place of letters. UTS #39 compares single characters,
// and its skeletons tell “1” from “i”. For comparison only.

import unhomoglyph from 'unhomoglyph';

const digits: readonly Readonly<Record<string, string>>[] = ['i', 'l'].map((one) => ({
  '0': 'o',
  '1': one,
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
}));
/** Each beside the one that it is read as, in both directions. */
const pairs: readonly (readonly [string, string])[] = [
  ['cl', 'd'],
  ['rn', 'm'],
  ['vv', 'w'],
  ['ii', 'u'],
  ['nn', 'm'],
  ['l', 'i'],
];
/** A name in which such letters are in more places is tried with all of them at once only. */
const maxPlaces = 8;

/** Of a folded name, without itself. `withPairs`: also with letters that are read as others, which most names have. */
export function lookAlikesOf(name: string, withPairs: boolean): Set<string> {
  const readings = new Set<string>();
  if (withPairs && /[^\p{ASCII}]/u.test(name))
    readings.add(name.replaceAll(/[^\p{ASCII}]/gu, (character) => unhomoglyph(character)).toLowerCase());
  // A number of its own is one; a digit within a word may be a letter.
  const words = name.split(/(?<=[^\p{L}\p{M}\p{N}])/u);
  for (const letters of digits)
    readings.add(words.map((word) => (/\p{L}/u.test(word) ? word.replaceAll(/\d/g, (digit) => letters[digit] ?? digit) : word)).join(''));
  for (const [a, b] of withPairs ? pairs : [])
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      for (const reading of replaced(name, from, to)) readings.add(reading);
  readings.delete(name);
  return readings;
}

/** In each place where it is, and in all of them. */
function* replaced(name: string, from: string, to: string): Iterable<string> {
  const pieces = name.split(from);
  for (let at = 1; at < pieces.length && pieces.length <= maxPlaces; at++)
    yield `${pieces.slice(0, at).join(from)}${to}${pieces.slice(at).join(from)}`;
  yield name.replaceAll(from, to);
}
