// What a column might be whose header does not say it: by words of the header, then by what is in it.

import { countryOf } from '../../core/languages/country-names.ts';
import { findLinkFault } from '../../core/schema/readings.ts';
import { findEmail } from '../../core/text/private-details.ts';
import { readDay } from './date.ts';
import type { ImportField } from './entry.ts';
import { fieldOfHeader } from './headers.ts';
import { organisationEvidence } from './names/organisation-words.ts';
import { roleWord } from './names/role-words.ts';
import { looksLikePerson } from './names/shape.ts';
import type { ColumnProfile } from './profile.ts';

/** For a person to decide. `skip` where nothing speaks for a field, or what does is private. */
export function proposeField({ header, examples }: ColumnProfile): ImportField {
  if (examples.length === 0 || examples.some(isPrivate)) return 'skip';
  const byWords = header
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => fieldOfHeader(word, new Map()))
    .find((field) => field !== undefined);
  if (byWords !== undefined) return byWords === 'private' || byWords === 'rowId' ? 'skip' : byWords;
  return evidence.find(([field, speaks]) => !vague.has(field) && examples.every(speaks))?.[0] ?? 'skip';
}

/** Nearly anything is one of these; they need a header that says so. */
const vague = new Set<ImportField>(['handle', 'kind', 'statement']);

/** Whether most of what is in a column is what the field holds: asked where its header may mean several things. */
export function supportsField({ answers, examples }: ColumnProfile, field: ImportField): boolean {
  const values = answers ? [...answers.keys()] : examples;
  const speaks = evidence.find(([known]) => known === field)?.[1];
  return speaks !== undefined && values.length > 0 && values.filter(speaks).length >= values.length * 0.6;
}

function isPrivate(value: string): boolean {
  return findEmail(value) !== undefined || /^[+(]?\d[\d\s()./-]{6,}$/.test(value);
}

const evidence: readonly (readonly [ImportField, (value: string) => boolean])[] = [
  ['link', (value) => findLinkFault(value) === undefined],
  ['date', (value) => value.length > 4 && 'day' in readDay(value)],
  // Two letters are too few to go by: “no” is an answer, and Norway.
  ['place', (value) => value.length > 2 && countryOf(value) !== undefined],
  ['role', (value) => roleWord(value) !== undefined],
  ['affiliation', (value) => (organisationEvidence(value)?.strength ?? 'vague') !== 'vague'],
  ['name', looksLikePerson],
  ['kind', (value) => /^(?:person|individual|private|organi[sz]ation|institution|company|group)/i.test(value)],
  ['handle', (value) => /^@?[\w.-]{2,39}$/.test(value)],
  ['statement', (value) => value.split(' ').length > 3],
];
