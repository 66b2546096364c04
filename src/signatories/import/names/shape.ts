// What the shape of a text says: whether it can be a person’s name, an acronym of another, or only says what someone does.

import { organisationEvidence } from './organisation-words.ts';
import { isWorkWord } from './part-words.ts';
import { hasTitle, roleWord } from './role-words.ts';
import { wordsOf } from './words.ts';

/** Up to six words of letters, no more small ones than particles are. Whether it is a person’s name, no one can say by that. */
export function canBePerson(text: string): boolean {
  if (/[\d@#:/\\_|<>{}=+*]/u.test(text) || text.length > 80) return false;
  const words = text.trim().split(/\s+/u);
  return words.length <= 7 && words.every((word) => /^[\p{L}\p{M}.'’‘ʼʻ`´·"“”()\-‐‑\u200c\u200d]+$/u.test(word));
}

/** “Rights Watch (RW)”, “Centro de Estudos (CESeC)”: its capitals are how words of the name begin, in this order. */
export function isAcronymOf(inside: string, name: string): boolean {
  if (!/^[\p{L}\p{N}.-]{2,14}$/u.test(inside) || !/\p{Lu}.*\p{Lu}/u.test(inside)) return false;
  const letters = [...inside.replace(/[^\p{Lu}]/gu, '')];
  let at = 0;
  for (const word of wordsOf(name)) if (letters[at] !== undefined && word.charAt(0).toUpperCase() === letters[at]) at++;
  return at >= letters.length;
}

/** “University Teacher”, “PhD student”. A single word may be a name, as Dean and Baker are, and a last one as well. */
export function roleOnly(name: string): boolean {
  if (roleWord(name) === undefined || hasTitle(name)) return false;
  const words = wordsOf(name);
  return (
    words.length > 1 && words.every((word) => isWorkWord(word) || roleWord(word) !== undefined || organisationEvidence(word) !== undefined)
  );
}

/** Two to five words that begin with a capital, particles between them, and nothing that roles and organisations have. */
export function looksLikePerson(text: string): boolean {
  if ((organisationEvidence(text)?.strength ?? 'vague') !== 'vague' || roleWord(text) !== undefined) return false;
  const words = text.trim().split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(
      (word, index) =>
        /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) ||
        (index > 0 && /^(?:d[aeiou]s?|del|della|van|von|der|den|bin|al|el|la|y|e|zu|ter|ten)$/u.test(word)),
    )
  );
}
