// Makes signatures one after the other: names from the pools, and the optional fields as often as real campaigns have them.

import { skeletonOf } from '../src/core/text/skeleton.ts';
import { signatureId } from '../src/signatories/file-name.ts';
import { namePools } from './names/index.ts';
import type { NamePool } from './names/pool.ts';
import type { Random } from './random.ts';

/** The fields of a signature's file, in the order in which they are there. Every value is text, as in the file. */
export type SignatureFields = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export interface GeneratedSignature {
  /** Name of its file without extension: ASCII, lower case, unique. */
  readonly id: string;
  readonly fields: SignatureFields;
}

/**
 * How often a field is there. The first three were counted on a letter with 6,876 signatures and 13,850 commits; for the others
 * nothing was counted, and the shares are chosen so that every field occurs.
 */
const share = {
  /** 78.7 % of those who signed linked to their own profile on the forge. */
  profile: 0.787,
  /** About 1,160 of 6,876 signatures came by other roads than a pull request. */
  imported: 0.169,
  /** 73 files shared a name with another, in 33 groups: 40 of 6,876 repeat an earlier name. */
  namesake: 0.0058,
  organisation: 0.2,
  role: 0.4,
  /** 7 % squeezed an affiliation into the name where there was no field for it; where there is one, more people give theirs. */
  affiliation: 0.25,
  personalCapacity: 0.2,
  country: 0.7,
  organisationLink: 0.9,
  date: 0.9,
  language: 0.1,
  sortName: 0.05,
  statement: 0.06,
  verified: 0.1,
};

const initiators = 5;
/** Tries at one length of a name before it gets a part more. */
const tries = 4;
/** The most parts that can be added to a name. */
const longest = 3;

interface Signer {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
}

/** An endless row of signatures that never has two of one signatory. Throws when the pools have no more names. */
export function* makeSignatures(random: Random): Generator<GeneratedSignature, never, void> {
  const wheel = namePools.flatMap((pool) => Array<NamePool>(pool.weight).fill(pool));
  const skeletons = new Set<string>();
  const ids = new Map<string, number>();
  const lastPerson = new Map<string, string>();

  for (let index = 0; ; index++) {
    const pool = random.pick(wheel);
    const isOrganisation = random.chance(share.organisation);
    const earlier = lastPerson.get(pool.id);
    const isNamesake = !isOrganisation && earlier !== undefined && random.chance(share.namesake);
    const name = isNamesake
      ? earlier
      : newName((length) => (isOrganisation ? groupName(pool, length, random) : personName(pool, length, random)), skeletons);
    if (!isOrganisation) lastPerson.set(pool.id, name);
    const id = uniqueId(name, ids);
    const signer: Signer = { kind: isOrganisation ? 'organisation' : 'person', name };
    yield { id, fields: fieldsOf(signer, id, { pool, random, isInitiator: index < initiators, isNamesake }) };
  }
}

/** A name whose look no one has yet, so that neither the check for doubles nor the one for look-alikes has anything to say. */
function newName(make: (length: number) => string, skeletons: Set<string>): string {
  for (let length = 0; length <= longest; length++)
    for (let attempt = 0; attempt < tries * (length + 1) ** 2; attempt++) {
      const name = make(length);
      const skeleton = skeletonOf(name);
      if (skeletons.has(skeleton)) continue;
      skeletons.add(skeleton);
      return name;
    }
  throw new Error(`There are no more names after ${skeletons.size.toLocaleString('en')} signatures. Add some to bench/names.`);
}

/** Given and family name; with more length a second given name, a second family name, or both. */
function personName(pool: NamePool, length: number, random: Random): string {
  const given = Array.from({ length: pool.givenParts }, () => random.pick(pool.given)).join('');
  const givenNames = length % 2 === 1 ? [given, random.pick(pool.given)] : [given];
  const familyNames = Array.from({ length: length >= 2 ? 2 : 1 }, () => random.pick(pool.family));
  return (pool.familyFirst ? [...familyNames, ...givenNames] : [...givenNames, ...familyNames]).join(pool.space);
}

/** With more length a group of several places. */
function groupName({ organisation }: NamePool, length: number, random: Random): string {
  const places = Array.from({ length: length + 1 }, () => random.pick(organisation.places));
  const words = { type: random.pick(organisation.types), topic: random.pick(organisation.topics), place: places.join(' – ') };
  return organisation.form.replace(/\{(type|topic|place)\}/g, (_, word: keyof typeof words) => words[word]);
}

interface Circumstances {
  readonly pool: NamePool;
  readonly random: Random;
  readonly isInitiator: boolean;
  readonly isNamesake: boolean;
}

function fieldsOf({ kind, name }: Signer, id: string, { pool, random, isInitiator, isNamesake }: Circumstances): SignatureFields {
  const isPerson = kind === 'person';
  const sometimes = (often: number, value: () => string): string | undefined => (random.chance(often) ? value() : undefined);
  const isImported = random.chance(share.imported);
  // Namesakes always have a page of their own, which distinguishes them.
  const hasLink = isNamesake || random.chance(isPerson ? share.profile : share.organisationLink);
  const affiliation = isPerson ? sometimes(share.affiliation, () => groupName(pool, 0, random)) : undefined;
  const statement = sometimes(share.statement, () => random.pick(pool.statements));
  const date = day(random);
  const fields: Record<string, string | Record<string, string> | undefined> = {
    name,
    kind: isPerson ? undefined : kind,
    role: isPerson ? sometimes(share.role, () => random.pick(pool.roles)) : undefined,
    affiliation,
    personalCapacity: affiliation && sometimes(share.personalCapacity, () => 'true'),
    country: sometimes(share.country, () => random.pick(pool.countries)),
    link: hasLink ? `https://example.org/${isPerson ? 'people' : 'groups'}/${id}` : undefined,
    handle: isPerson && hasLink && !isImported ? id.slice(0, 60) : undefined,
    date: sometimes(share.date, () => date),
    language: sometimes(share.language, () => pool.language),
    sortName: isPerson && !pool.familyFirst ? sometimes(share.sortName, () => sortName(name)) : undefined,
    statement,
    statementLanguage: statement && pool.language,
    initiator: isInitiator ? 'true' : undefined,
    revision: '1',
    verified: random.chance(share.verified) ? { by: 'Campaign office', how: 'By a call', date } : undefined,
    source: isImported
      ? { title: 'List on paper, town hall meeting', url: 'https://example.org/lists/town-hall', checked: date }
      : undefined,
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** A day of the 300 from 2026-01-05 on. */
function day(random: Random): string {
  return new Date(Date.UTC(2026, 0, 5 + random.below(300))).toISOString().slice(0, 10);
}

function sortName(name: string): string {
  const [first, ...rest] = name.split(' ');
  return rest.length === 0 ? name : `${rest.join(' ')}, ${first}`;
}

/** As the sign page and an import call the file, so that folders are as full as those of a real campaign. */
function uniqueId(name: string, taken: Map<string, number>): string {
  const base = signatureId(name);
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  if (count === 1) return base;
  return uniqueSuffix(base, count, taken);
}

/** A number may be at the end of a name already, so the result is checked against the names as well. */
function uniqueSuffix(base: string, count: number, taken: Map<string, number>): string {
  const id = `${base}-${count}`;
  if (taken.has(id)) return uniqueSuffix(base, count + 1, taken);
  taken.set(id, 1);
  return id;
}
