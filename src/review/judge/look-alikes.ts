// Who has signed already and has a name that reads like a new one in which digits and pairs of letters take the place of letters. UTS #39
// compares single characters, and its skeletons tell “1” from “i”.

import type { Signatory } from '../../core/model.ts';
import { foldName } from '../../core/text/fold.ts';
import { wholeOf } from '../../signatories/duplicates/glimpse.ts';
import type { Base } from '../base/base.ts';

interface Named {
  readonly name: string;
  readonly kind: Signatory['kind'];
  readonly letter: string;
}

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

/** As sentences in English. People have names that are like others’; of an organisation's a letter or two make another one. */
export function questionsAboutLookAlikes({ name, kind, letter }: Named, base: Base): string[] {
  const own = foldName(name);
  const { byName } = base.signed(letter);
  const questions: string[] = [];
  for (const reading of readingsOf(own, kind === 'organisation')) {
    const there = byName
      .of(reading)
      .map(wholeOf)
      .find((one) => one !== undefined);
    if (there) questions.push(`“${name}” reads like “${there.name}” in ${there.file}.`);
  }
  return questions;
}

/** What a folded name may be read as, without itself. */
function readingsOf(name: string, isOrganisation: boolean): Set<string> {
  const readings = new Set<string>();
  // A number of its own is one; a digit within a word may be a letter.
  const words = name.split(/(?<=[^\p{L}\p{M}\p{N}])/u);
  for (const letters of digits)
    readings.add(words.map((word) => (/\p{L}/u.test(word) ? word.replaceAll(/\d/g, (digit) => letters[digit] ?? digit) : word)).join(''));
  for (const [a, b] of isOrganisation ? pairs : [])
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
