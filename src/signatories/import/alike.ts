// When two signatories of a source, or of a source and the letter, are one. Says how it knows; what it cannot know it calls a doubt.

import { suggestCountry } from '../../core/languages/countries.ts';
import type { SignatureFacts } from '../../core/schema/signature.ts';
import { foldLink, foldName } from '../../core/text/fold.ts';
import { remembering } from '../../core/text/remembering.ts';

/** Whether `other` says all that `facts` says to distinguish namesakes, and perhaps more. */
export function saysAll(facts: SignatureFacts, other: SignatureFacts): boolean {
  return distinguishing.every((read) => read(facts) === undefined || read(facts) === read(other));
}

/** Whether nothing that both say differs. */
export function isCompatible(a: SignatureFacts, b: SignatureFacts): boolean {
  return distinguishing.every((read) => {
    const [ofA, ofB] = [read(a), read(b)];
    return ofA === undefined || ofB === undefined || ofA === ofB;
  });
}

/** How many of the facts that distinguish namesakes are given. */
export function weightOf(facts: SignatureFacts): number {
  return distinguishing.filter((read) => read(facts) !== undefined).length;
}

const distinguishing: readonly ((facts: SignatureFacts) => string | undefined)[] = [
  ({ kind }) => kind ?? 'person',
  ({ link }) => link && foldLink(link),
  ({ affiliation }) => affiliation && foldName(affiliation),
  ({ role }) => role && foldName(role),
  ({ country, region }) => country ?? region,
];

/** Cities and countries, which come again and again. */
const countryAtEnd = remembering(suggestCountry);

/**
 * What stays of an organisation's name without punctuation, article, acronym in brackets or before a dash, and without a country at its
 * end; and that country. “CESeC – Centro de Estudos” and “Centro de Estudos (CESeC)” are one.
 */
export const organisationKey = remembering((name: string): { key: string; country: string | undefined } => {
  const bare = name
    .replace(/(?<!\s)\s*[([][^()[\]]*[)\]]\s*/gu, ' ')
    .replace(/^\s*\S{2,12}\s+[–—-]\s+(?=\S+\s)/u, (start) => (/\p{Lu}.*\p{Lu}|\./u.test(start) ? '' : start));
  const words = foldName(bare)
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ');
  if (words[0] === 'the') words.shift();
  // After a dash or a comma it is a chapter’s place, as in “Library Foundation – Tunis”, and part of the name.
  const isPlace = /[–—,-]\s+[^\s]+$/u.test(bare.trim());
  const last = words.length > 1 && !isPlace ? (words.at(-1) ?? '') : '';
  const country = last.length > 3 ? countryAtEnd(last) : undefined;
  return { key: (country === undefined ? words : words.slice(0, -1)).join(' '), country };
}, 64);

/** Whether two organisations are one but for how the name is written. A country at the end of one name must be the other’s country. */
export function isSameOrganisation(a: SignatureFacts, b: SignatureFacts): boolean {
  const [ofA, ofB] = [organisationKey(a.name), organisationKey(b.name)];
  if (ofA.key !== ofB.key || !isCompatible(a, b)) return false;
  return ofA.country === ofB.country || (ofA.country ?? a.country) === (ofB.country ?? b.country);
}

/** What a row says otherwise than a signature, as “country DE”. Only what distinguishes namesakes; what the row leaves out is not a difference. */
export function differences(facts: SignatureFacts, row: SignatureFacts): string[] {
  const fields = ['affiliation', 'role', 'country', 'link'] as const;
  return fields.flatMap((field) => {
    const [now, then] = [row[field], facts[field]];
    return now === undefined || (then !== undefined && foldName(now) === foldName(then)) ? [] : [`${field} “${now}”`];
  });
}
