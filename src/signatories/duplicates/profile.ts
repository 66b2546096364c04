// What of a signature is checked against others, worked out once for each.

import type { Signatory } from '../../core/model.ts';
import { keyOf, type Name, readName } from './forms.ts';
import { type ComparedLink, compareLink } from './link.ts';
import { looksOf } from './names.ts';

export interface Profile {
  readonly signatory: Signatory;
  readonly name: Name;
  /** UTS #39: equal for names that look the same. */
  readonly skeleton: string;
  readonly link: ComparedLink | undefined;
  readonly handle: string | undefined;
  readonly affiliation: string | undefined;
  readonly role: string | undefined;
}

export function profileOf(signatory: Signatory): Profile {
  const { name, link, handle, affiliation, role } = signatory;
  return {
    signatory,
    name: readName(name, signatory.kind === 'organisation'),
    skeleton: looksOf(signatory),
    link: link === undefined ? undefined : compareLink(link),
    handle: handle?.replace(/^@/, '').toLowerCase(),
    affiliation: affiliation && keyOf(affiliation),
    role: role && keyOf(role),
  };
}

export interface WordCounts {
  /** Undefined where no one has the word in their name. */
  get(word: string): number | undefined;
}

/** How often things occur in a list: what many have in common says little about two of them. */
export interface Frequencies {
  /** Of words of names, without marks. */
  readonly words: WordCounts;
  readonly links: WordCounts;
  readonly handles: WordCounts;
  /** Of first letters of the words of a name. */
  readonly initials: WordCounts;
}

/** Of two lists together. */
export function sumOf(a: Frequencies, b: Frequencies): Frequencies {
  const sum = (one: WordCounts, other: WordCounts): WordCounts => ({ get: (key) => (one.get(key) ?? 0) + (other.get(key) ?? 0) });
  return {
    words: sum(a.words, b.words),
    links: sum(a.links, b.links),
    handles: sum(a.handles, b.handles),
    initials: sum(a.initials, b.initials),
  };
}

export function countAll(profiles: readonly Profile[]): Frequencies {
  const counts = new Counts();
  for (const profile of profiles) counts.add(profile);
  return counts;
}

/** Frequencies that go with a list as it grows and shrinks. */
export class Counts implements Frequencies {
  readonly words = new Map<string, number>();
  readonly links = new Map<string, number>();
  readonly handles = new Map<string, number>();
  readonly initials = new Map<string, number>();

  add(profile: Profile): void {
    this.#count(profile, 1);
  }

  remove(profile: Profile): void {
    this.#count(profile, -1);
  }

  #count({ name, link, handle }: Profile, by: 1 | -1): void {
    const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + by);
    for (const word of new Set(name.forms[0]?.plain)) count(this.words, word);
    if (link) count(this.links, link.key);
    if (handle) count(this.handles, handle);
    for (const letters of name.initials) count(this.initials, letters);
  }
}
