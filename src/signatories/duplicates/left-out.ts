// What one of two names has more than the other, in brackets, after a comma, as a title: what it costs.

import type { Form, LeftOut } from './forms.ts';
import type { Evidence } from './likeness.ts';
import type { Profile } from './profile.ts';

/** What it costs when one of two names has more than the other. */
const extra: Readonly<Record<LeftOut, number>> = {
  brackets: 0.06,
  tail: 0.08,
  'legal-form': 0.04,
  foundation: 0.14,
  article: 0.05,
  title: 0.06,
};
/** What it costs when both have more, and not the same. */
const clash: Readonly<Record<LeftOut, number>> = {
  brackets: 0.35,
  tail: 0.4,
  'legal-form': 0.15,
  foundation: 0.05,
  article: 0.02,
  title: 0.04,
};

/** Takes from the score what differs in words that one name has and the other has not. */
export function weighLeftOut(evidence: Evidence, left: Form, right: Form, a: Profile, b: Profile): void {
  for (const kind of new Set([...left.leftOut.keys(), ...right.leftOut.keys()])) {
    const [more, other] = [left.leftOut.get(kind), right.leftOut.get(kind)];
    if (more === other) continue;
    if (more !== undefined && other !== undefined) {
      evidence.score -= clash[kind];
      evidence.objections.add('other-words');
    } else {
      evidence.score -= extraCost(kind, (more ?? other) as string, more === undefined ? b : a, more === undefined ? a : b);
      evidence.reasons.add(kind);
    }
  }
}

/** What is in brackets or after a comma is mostly an affiliation for a person, and a place for an organisation. */
function extraCost(kind: LeftOut, text: string, longer: Profile, shorter: Profile): number {
  if (kind !== 'brackets' && kind !== 'tail') return extra[kind];
  if (shorter.affiliation === text) return 0;
  if (shorter.affiliation !== undefined && !isSameAffiliation(shorter.affiliation, text)) return extra[kind] + 0.2;
  if (longer.signatory.kind !== 'organisation') return extra[kind];
  // The acronym of what is before it adds nothing.
  const isAcronym = kind === 'brackets' && longer.name.forms.some((form) => form.isAlias && form.compact === text);
  return isAcronym ? 0.03 : 0.36;
}

/** Whether one of two affiliations is the other, or a part of it. */
export function isSameAffiliation(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= 4 && longer.includes(shorter);
}
