// Two names with other letters that look the same, and an acronym beside the name that it stands for.

import { type Evidence, evidenceOf } from './likeness.ts';
import type { Frequencies, Profile } from './profile.ts';

/** Where the skeletons of UTS #39 are the same and the letters are not. */
export function compareLooks(a: Profile, b: Profile): Evidence | undefined {
  if (a.skeleton !== b.skeleton || a.name.folded === b.name.folded) return undefined;
  const isOfOtherScript = scriptsOf(a.name.folded) !== scriptsOf(b.name.folded);
  return evidenceOf(isOfOtherScript ? 0.92 : 0.65, 'confusable');
}

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];

/** Whose letters occur, as a text to compare. Decorated letters were made ordinary ones by folding. */
function scriptsOf(folded: string): string {
  return (
    alphabets.map((alphabet) => (alphabet.test(folded) ? '1' : '0')).join('') +
    (/[\p{L}--[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]]/v.test(folded) ? '1' : '0')
  );
}

/** An acronym alone against a name whose words begin with its letters. */
export function compareAcronym(short: Profile, long: Profile, { initials }: Frequencies): Evidence | undefined {
  const letters = short.name.acronyms.find((acronym) => long.name.initials.includes(acronym));
  if (letters === undefined) return undefined;
  // Where several names have these letters, nothing says which of them is meant.
  const isOnly = (initials.get(letters) ?? 0) <= 1;
  return evidenceOf((isOnly ? 0.68 : 0.5) + (letters.length > 3 ? 0.05 : 0), 'acronym');
}
