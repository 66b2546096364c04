// The values that a scan understands, by field: each as the schema of signatures reads it, and undefined for all that might be refused,
// or be something else to YAML than it seems.

import { isCountryCode, regions } from '../languages/country-codes.ts';
import { findTagFault } from '../languages/tags.ts';
import { identifier, type IdentifierKind } from '../schema/identifiers.ts';
import { findLinkFault } from '../schema/readings.ts';
import { verificationKinds } from '../schema/verification.ts';
import { daysInMonth } from '../text/date.ts';
import { findPrivateDetail, findPrivateLink } from '../text/private-details.ts';

type ValueReader = (written: string) => unknown;

/** Begins with a letter or digit, and holds nothing that YAML or the check of e-mail addresses could see something in. */
const plainAscii = /^[A-Za-z0-9][A-Za-z0-9 ,.;()/&+_'-]*$/;
/** What means something to YAML is ASCII. */
const plainWords = /^[\p{L}\p{N}](?:[[\p{L}\p{M}\p{N}\p{P}\p{S}\u200c\u200d]--[\p{ASCII}＠﹫]]|[A-Za-z0-9 ,.;\(\)\/\&+_'\-])*$/v;
/** The same between quotation marks, with more signs. */
const quotedWords = /^[\p{L}\p{N}][[\p{L}\p{M}\p{N}\p{P}\p{S} \u200c\u200d]--["'\\@＠﹫]]*$/v;

/** The text of a scalar on one line; undefined where that is not plain to see. */
function wordsIn(written: string): string | undefined {
  if (written.endsWith(' ') || written.includes('  ')) return undefined;
  if (plainAscii.test(written)) return written;
  const quote = written[0];
  if (quote !== '"' && quote !== "'") return plainWords.test(written) ? written : undefined;
  if (written.length < 2 || !written.endsWith(quote) || written.at(-2) === ' ') return undefined;
  const inner = written.slice(1, -1);
  // An apostrophe needs no care between double marks.
  return quotedWords.test(quote === '"' ? inner.replaceAll("'", '’') : inner) ? inner : undefined;
}

/** Numbers, and addresses in words. Nearly no name or role has any of that. */
const mayBePrivate = /\p{Nd}|\Wat\W|[([{]a/iu;

const words =
  (longest: number): ValueReader =>
  (written) => {
    const value = wordsIn(written);
    if (value === undefined || value.length > longest) return undefined;
    return mayBePrivate.test(value) && findPrivateDetail(value) ? undefined : value;
  };

const oneOf = (...values: readonly string[]): ValueReader => {
  const known = new Set(values);
  return (written) => (known.has(written) ? written : undefined);
};

const yesNo: ValueReader = (written) =>
  written === 'true' || written === 'yes' ? true : written === 'false' || written === 'no' ? false : undefined;

const date: ValueReader = (written) => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written) ?? [];
  if (year === undefined) return undefined;
  const last = month === undefined ? 0 : daysInMonth(Number(year), Number(month));
  if (month !== undefined && last === 0) return undefined;
  return day === undefined || (Number(day) >= 1 && Number(day) <= last) ? written : undefined;
};

/** What a link is if it is one. */
export const likelyLink: ValueReader = (written) =>
  /^https?:\/\/[\w.~/?=&%+-]+$/.test(written) && written.length <= 500 ? written : undefined;

const link: ValueReader = (written) =>
  likelyLink(written) !== undefined && !findLinkFault(written) && findPrivateLink(written) === undefined ? written : undefined;

/** Most begin with a digit, and are written between quotation marks. */
const knownAs =
  (kind: IdentifierKind): ValueReader =>
  (written) => {
    const bare = /^(['"]?)([A-Za-z0-9-]{2,20})\1$/.exec(written)?.[2];
    const reading = bare === undefined ? undefined : identifier(kind)(bare);
    return reading && 'value' in reading ? reading.value : undefined;
  };

const tags = new Map<string, boolean>();
const language: ValueReader = (written) => {
  if (!/^[A-Za-z][A-Za-z0-9-]{1,34}$/.test(written)) return undefined;
  let isKnown = tags.get(written);
  if (isKnown === undefined) {
    isKnown = findTagFault(written) === undefined;
    tags.set(written, isKnown);
  }
  return isKnown ? written : undefined;
};

const matching =
  (pattern: RegExp): ValueReader =>
  (written) =>
    pattern.test(written) ? written : undefined;

/** Most begin with a digit, and are written between quotation marks. */
const fingerprints: ValueReader = (written) => /^(['"]?)([0-9a-f]{16}(?: [0-9a-f]{16}){0,9})\1$/.exec(written)?.[2];

export type Readers = ReadonlyMap<string, ValueReader>;

/** By field. */
export const readers: Readers = new Map<string, ValueReader>([
  ['name', words(200)],
  ['kind', oneOf('person', 'organisation')],
  ['role', words(200)],
  ['roleLanguage', language],
  ['affiliation', words(200)],
  ['personalCapacity', yesNo],
  ['country', (written) => (isCountryCode(written) ? written : undefined)],
  ['region', oneOf(...Object.keys(regions))],
  ['link', link],
  ['ror', knownAs('ror')],
  ['orcid', knownAs('orcid')],
  ['wikidata', knownAs('wikidata')],
  ['handle', matching(/^[A-Za-z0-9_][\w.-]{0,59}$/)],
  ['date', date],
  ['received', date],
  ['language', language],
  ['sortName', words(200)],
  ['formerName', words(200)],
  ['died', yesNo],
  ['statement', words(500)],
  ['statementLanguage', language],
  ['featured', yesNo],
  ['initiator', yesNo],
  ['revision', (written) => (/^\d{1,9}$/.test(written) ? Number(written) : undefined)],
  ['note', words(600)],
]);

/** The fields of mappings inside a signature. */
export const groupReaders: ReadonlyMap<string, Readers> = new Map<string, Readers>([
  [
    'verified',
    new Map<string, ValueReader>([
      ['by', words(200)],
      ['kind', oneOf(...verificationKinds)],
      ['how', words(200)],
      ['date', date],
    ]),
  ],
  [
    'source',
    new Map<string, ValueReader>([
      ['title', words(200)],
      ['url', link],
      ['checked', date],
      ['row', fingerprints],
    ]),
  ],
]);

/** The places of fields, and of those inside them. */
export type FieldOrder = ReadonlyMap<string, { readonly place: number; readonly inside?: FieldOrder | undefined }>;

/** A note comes last, behind the mappings. */
const last = 'note';

/** The order of the schema. */
export const fieldOrder: FieldOrder = new Map(
  [...[...readers.keys()].filter((key) => key !== last), ...groupReaders.keys(), last].map((key, place) => {
    const inside = groupReaders.get(key);
    return [key, { place, inside: inside && new Map([...inside.keys()].map((inner, index) => [inner, { place: index }])) }];
  }),
);
