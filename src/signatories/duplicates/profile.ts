// What of a signature is held against others, worked out once for each.

import type { Signatory } from '../../core/model.ts';
import { skeletonOf } from '../../core/text/skeleton.ts';
import { keyOf, type Name, readName } from './forms.ts';
import { type ComparedLink, compareLink } from './link.ts';

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
    skeleton: skeletonOf(name),
    link: link === undefined ? undefined : compareLink(link),
    handle: handle?.replace(/^@/, '').toLowerCase(),
    affiliation: affiliation && keyOf(affiliation),
    role: role && keyOf(role),
  };
}

/** How often things occur in a list: what many have in common says little about two of them. */
export interface Frequencies {
  /** Of words of names, without marks. */
  readonly words: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, number>;
  readonly handles: ReadonlyMap<string, number>;
  /** Of first letters of the words of a name. */
  readonly initials: ReadonlyMap<string, number>;
}

export function countAll(profiles: readonly Profile[]): Frequencies {
  const words = new Map<string, number>();
  const links = new Map<string, number>();
  const handles = new Map<string, number>();
  const initials = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { name, link, handle } of profiles) {
    for (const word of new Set(name.forms[0]?.plain)) count(words, word);
    if (link) count(links, link.key);
    if (handle) count(handles, handle);
    for (const letters of name.initials) count(initials, letters);
  }
  return { words, links, handles, initials };
}
