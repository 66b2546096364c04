// How likely two signatures are one: what speaks for it, what against it, and a number from 0 to 1.

import { compareWithoutNames, weighCircumstances } from './circumstances.ts';
import { compareForms } from './compare-forms.ts';
import { compareLetters } from './compare-letters.ts';
import { compareAcronym, compareLooks } from './compare-looks.ts';
import type { Form } from './forms.ts';
import type { Evidence, Likeness } from './likeness.ts';
import type { Frequencies, Profile } from './profile.ts';

export function compareProfiles(a: Profile, b: Profile, frequencies: Frequencies): Likeness | undefined {
  const evidence = compareNames(a, b, frequencies) ?? compareWithoutNames(a, b, frequencies);
  if (!evidence) return undefined;
  weighCircumstances(evidence, a, b, frequencies);
  return {
    score: Math.round(Math.min(1, Math.max(0, evidence.score)) * 100) / 100,
    reasons: [...evidence.reasons],
    objections: [...evidence.objections],
  };
}

function compareNames(a: Profile, b: Profile, frequencies: Frequencies): Evidence | undefined {
  let best: Evidence | undefined;
  const offer = (evidence: Evidence | undefined): void => {
    if (evidence && evidence.score > (best?.score ?? 0)) best = evidence;
  };
  for (const left of a.name.forms) for (const right of b.name.forms) offer(compareForms(left, right, a, b));
  if (!best || best.score < 0.9) {
    offer(compareLooks(a, b));
    offer(compareAcronym(a, b, frequencies) ?? compareAcronym(b, a, frequencies));
  }
  if (!best || best.score < 0.6) {
    for (const left of ends(a)) for (const right of ends(b)) offer(compareLetters(left, right, a, b, frequencies));
  }
  return best;
}

/** The forms in which slips of the finger are looked for: the same as those that candidates.ts makes keys of. */
function ends({ name: { forms } }: Profile): Set<Form> {
  const last = forms.at(-1);
  return new Set([forms[0], last?.isAlias ? undefined : last].filter((form) => form !== undefined));
}
