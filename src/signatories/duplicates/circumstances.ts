// What links, handles, countries, affiliations and kinds say for and against two signatures being one.

import type { ComparedLink } from './link.ts';
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
    const isPersonal = a.link.isBelowHome && !sharesWord(a, b) && isOfOnePerson(a.link, [a, b]);
    const alone = !isSameKind ? 0.3 : holders > 2 ? 0.3 : isGroup ? 0.75 : isPersonal ? 0.66 : 0.4;
    return evidenceOf(isSameKind && (isGroup ? sharesWord(a, b) : mayBeOne(a, b)) ? Math.max(alone, 0.82) : alone, 'same-link');
  }
  if (a.handle !== undefined && a.handle === b.handle) {
    // A helper may propose the signatures of many with one account.
    const alone = (handles.get(a.handle) ?? 0) > 2 ? 0.3 : 0.65;
    return evidenceOf(sharesWord(a, b) && isSameKind ? 0.85 : alone, 'same-handle');
  }
  return undefined;
}

/** Sites on which a page below the first one is an account's. */
const networks =
  'github.com gitlab.com codeberg.org gitea.com sr.ht bitbucket.org twitter.com linkedin.com facebook.com instagram.com youtube.com medium.com keybase.io t.me orcid.org bsky.app'.split(
    ' ',
  );

/** Whether a page is an account, or it or its site is called by one of those who name it. Other pages are those of teams, which name several. */
function isOfOnePerson({ host, key }: ComparedLink, profiles: readonly Profile[]): boolean {
  const path = key.slice(host.length);
  if (networks.includes(host.replace(/^www\./, '')) || path.startsWith('/@') || path.startsWith('/~')) return true;
  return profiles.some(({ name: { forms } }) => forms[0]?.plain.some((word) => word.length > 2 && key.includes(word)));
}

function sharesWord(a: Profile, b: Profile): boolean {
  const words = new Set(a.name.forms[0]?.plain.filter((word) => word.length > 2));
  return b.name.forms[0]?.plain.some((word) => words.has(word)) ?? false;
}

/**
 * Whether two people with one page may be one, by a word that both names have: “Liz Carter” and “Elizabeth Carter”, or another family name on a
 * page that is called by the first. A couple, and two of a team who have a first name in common, are two.
 */
function mayBeOne(a: Profile, b: Profile): boolean {
  const [left, right] = [a.name.forms[0]?.plain ?? [], b.name.forms[0]?.plain ?? []];
  const shared = left.filter((word) => word.length > 2 && right.includes(word));
  if (shared.length === 0) return false;
  const [others, rest] = [left, right].map((words) => words.filter((word) => !shared.includes(word)));
  if (!others?.length || !rest?.length) return true;
  if (shared.includes(left.at(-1) ?? '')) return others.some((word) => rest.some((other) => areAlike(word, other)));
  return shared.some((word) => a.link?.key.includes(word));
}

/** Whether one of two words may be short for the other, or an initial: two letters that follow each other stand in both. */
function areAlike(word: string, other: string): boolean {
  if (Math.min(word.length, other.length) === 1) return word[0] === other[0];
  return [...word].some((_, at) => at > 0 && other.includes(word.slice(at - 1, at + 1)));
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
