// What links, handles, countries, affiliations and kinds say for and against two signatures being one.

import { isSameAffiliation } from './left-out.ts';
import { type Evidence, evidenceOf, type Objection } from './likeness.ts';
import type { Frequencies, Profile } from './profile.ts';

/** Names that are not alike: the same page or the same account may still be one signatory under two names. */
export function compareWithoutNames(a: Profile, b: Profile, { links, handles }: Frequencies): Evidence | undefined {
  const isSameKind = a.signatory.kind === b.signatory.kind;
  if (a.link && a.link.key === b.link?.key) {
    const holders = links.get(a.link.key) ?? 0;
    const isGroup = isSameKind && a.signatory.kind === 'organisation';
    // Colleagues share the page of their employer, and people name the page of their organisation.
    const alone = !isSameKind ? 0.3 : holders > 2 ? 0.3 : isGroup ? 0.75 : a.link.isBelowHome ? 0.66 : 0.4;
    return evidenceOf(sharesWord(a, b) && isSameKind ? Math.max(alone, 0.82) : alone, 'same-link');
  }
  if (a.handle !== undefined && a.handle === b.handle) {
    // A helper may propose the signatures of many with one account.
    const alone = (handles.get(a.handle) ?? 0) > 2 ? 0.3 : 0.65;
    return evidenceOf(sharesWord(a, b) && isSameKind ? 0.85 : alone, 'same-handle');
  }
  return undefined;
}

function sharesWord(a: Profile, b: Profile): boolean {
  const words = new Set(a.name.forms[0]?.plain.filter((word) => word.length > 2));
  return b.name.forms[0]?.plain.some((word) => words.has(word)) ?? false;
}

/** What the other fields say for and against it. */
export function weighCircumstances(evidence: Evidence, a: Profile, b: Profile, { words }: Frequencies): void {
  const { reasons, objections } = evidence;
  const isCommon = Math.min(...(a.name.forms[0]?.plain ?? ['']).map((word) => words.get(word) ?? 1)) >= 8;
  const object = (cost: number, objection: Objection, whenCommon = 1.5): void => {
    evidence.score -= isCommon ? cost * whenCommon : cost;
    objections.add(objection);
  };
  const isNamed = !reasons.has('same-link') && !reasons.has('same-handle');
  const isGroup = a.signatory.kind === 'organisation' && b.signatory.kind === 'organisation';
  let isSure = false;
  if (a.link && b.link && isNamed) {
    if (a.link.key === b.link.key) {
      isSure = true;
      reasons.add('same-link');
    } else if (a.link.host === b.link.host && a.link.isBelowHome && b.link.isBelowHome) object(0.4, 'other-link');
    else object(isGroup ? 0.2 : 0.15, 'other-link', 1.2);
  }
  if (a.handle !== undefined && b.handle !== undefined && isNamed) {
    if (a.handle === b.handle) {
      isSure = true;
      reasons.add('same-handle');
    } else object(0.25, 'other-handle');
  }
  const { country, region, kind } = a.signatory;
  const other = b.signatory;
  if (country && other.country && country !== other.country) object(0.25, 'other-country');
  else if (region && other.region && region !== other.region) object(0.15, 'other-country');
  if (a.affiliation && b.affiliation) {
    if (isSameAffiliation(a.affiliation, b.affiliation)) {
      if (isNamed) reasons.add('same-affiliation');
      evidence.score += 0.06;
    } else object(0.2, 'other-affiliation');
  } else if (a.role && b.role && a.role !== b.role) evidence.score -= 0.03;
  if (kind !== other.kind) object(0.1, 'other-kind');
  // A page or an account in common outweighs what else differs: people move, and change their work.
  if (isSure) evidence.score = Math.max(evidence.score, 0.95);
}
