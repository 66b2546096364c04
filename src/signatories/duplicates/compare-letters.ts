// Two names in which a letter or two differ: a slip of the finger, or two people.

import { editDistance, toleratedEdits } from './distance.ts';
import type { Form } from './forms.ts';
import { weighLeftOut } from './left-out.ts';
import { type Evidence, evidenceOf } from './likeness.ts';
import type { Frequencies, Profile } from './profile.ts';

/** Names in which a letter or two differ. */
export function compareLetters(left: Form, right: Form, a: Profile, b: Profile, { words }: Frequencies): Evidence | undefined {
  if (isInitialMore(left, right) || isInitialMore(right, left)) return undefined;
  const tolerated = toleratedEdits(Math.max(left.compact.length, right.compact.length));
  // In Chinese and Japanese writing another sign is another word.
  if (tolerated === 0 || /\p{Script=Han}/u.test(left.compact)) return undefined;
  const edits = editDistance(left.compact, right.compact, tolerated);
  // The same letters under other marks were judged as that.
  if (edits === 0 || edits > tolerated || digitsOf(left.compact) !== digitsOf(right.compact)) return undefined;
  const evidence = evidenceOf(edits <= 1 ? 0.85 : 0.74, 'spelling');
  if (left.compact.length >= 20) evidence.score += 0.03;
  const places = left.plain.length === right.plain.length ? left.plain.entries() : [];
  let isKnown = false;
  for (const [place, word] of places) {
    const other = right.plain[place] ?? '';
    if (word === other) continue;
    // A slip makes a word that no one else has. Two words that others have as well are two names.
    const rarer = Math.min(words.get(word) ?? 0, words.get(other) ?? 0);
    if (rarer >= 3) isKnown = true;
    else if (Math.min(word.length, other.length) <= 2) evidence.score -= 0.3;
    else if (Math.min(word.length, other.length) <= 3) evidence.score -= 0.15;
    // Mario and Maria, Novák and Nováková, Kowalski and Kowalska.
    else if (rarer >= 2 || (endless(word) === endless(other) && word.length > 4)) evidence.score -= 0.28;
  }
  if (isKnown) {
    evidence.score -= 0.35;
    evidence.objections.add('known-words');
  }
  weighLeftOut(evidence, left, right, a, b);
  return evidence;
}

/** “Alexander” and “Alexander K.”: whoever wrote an initial has told themselves apart from others of that first name. */
function isInitialMore({ plain: [name, ...none] }: Form, { plain }: Form): boolean {
  return none.length === 0 && plain.length > 1 && plain.every((word) => word === name || word.length === 1);
}

function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, '');
}

const feminine = /(?:[oe]v[aá]?|[ое]ва?|[aeiouyаеиоуыйя])$/u;

/** A word without the endings that differ between women and men, taken off one after the other. */
function endless(word: string): string {
  let end = word.length;
  for (;;) {
    const [ending] = feminine.exec(word.slice(Math.max(0, end - 3), end)) ?? [];
    if (ending === undefined) return word.slice(0, end);
    end -= ending.length;
  }
}
