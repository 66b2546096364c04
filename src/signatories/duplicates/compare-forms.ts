// Two names with the same letters: what differs is their order, their marks, their spaces, or what was left out of them.

import { compareText } from '../../core/problem.ts';
import type { Form } from './forms.ts';
import { weighLeftOut } from './left-out.ts';
import { type Evidence, evidenceOf, type Reason } from './likeness.ts';
import { haveOtherMarks } from './plain.ts';
import type { Profile } from './profile.ts';

/** Undefined where the letters of the two forms are not the same. */
export function compareForms(left: Form, right: Form, a: Profile, b: Profile): Evidence | undefined {
  const isSame = left.compact === right.compact;
  const isTwoLetters = !isSame && left.shortened !== undefined && left.shortened === right.shortened && (left.hasUmlaut || right.hasUmlaut);
  const isReordered = !isSame && !isTwoLetters && left.plain.length > 1 && left.sorted === right.sorted;
  if (!isSame && !isTwoLetters && !isReordered) return undefined;

  const isOneWord = left.plain.length === 1 && right.plain.length === 1;
  const isGroup = a.signatory.kind === 'organisation' && b.signatory.kind === 'organisation';
  const evidence = evidenceOf(isOneWord && !isGroup && left.compact.length > 3 ? 0.7 : 0.95);
  // One syllable in Latin letters is no name to go by; three letters of Chinese or Korean writing are a whole one.
  if (isOneWord && left.compact.length <= 3 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(left.compact)) evidence.score = 0.7;
  const take = (cost: number, reason: Reason): void => {
    evidence.score -= cost;
    evidence.reasons.add(reason);
  };
  if (isReordered) take(orderCost(left, right, a, b), 'word-order');
  if (isTwoLetters) take(0.08, 'diacritics');
  else {
    const marks = marksCost(left, right);
    if (marks > 0) take(marks, 'diacritics');
    else if (isSame && left.words.join(' ') !== right.words.join(' ')) take(0.03, 'spaces');
  }
  if (left.isAlias && right.isAlias) take(0.4, 'acronym');
  else if (left.isAlias || right.isAlias) take(0.08, 'acronym');
  weighLeftOut(evidence, left, right, a, b);
  if (evidence.reasons.size === 0) evidence.reasons.add('same-name');
  return evidence;
}

function orderCost(left: Form, right: Form, a: Profile, b: Profile): number {
  const rotations = left.plain.map((_, index) => [...left.plain.slice(index), ...left.plain.slice(0, index)].join(' '));
  if (!rotations.includes(right.plain.join(' '))) return 0.4;
  return a.name.hasComma !== b.name.hasComma ? 0.04 : 0.14;
}

/** 0 where the marks are the same, little where one of two has left them out, much where both have different ones. */
function marksCost(left: Form, right: Form): number {
  const isSplitAlike = left.sorted === right.sorted;
  const words = isSplitAlike ? inOrder(left) : left.words.join('');
  const others = isSplitAlike ? inOrder(right) : right.words.join('');
  if (words === others) return 0;
  return haveOtherMarks(words, others) ? 0.4 : 0.08;
}

/** Words with their marks, in the order that they have without them. */
function inOrder({ words, plain }: Form): string {
  return words
    .map((word, place) => [plain[place] ?? '', word] as const)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, word]) => word)
    .join(' ');
}
