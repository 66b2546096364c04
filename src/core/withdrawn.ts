// Who has withdrawn from a letter, and under which other names someone is known: remembered as salted hashes, from which no one can be
// read who is not known already.

import { hash } from 'node:crypto';
import { joinDecisions, type LetterDecisions, namePrint } from './decisions.ts';
import type { Decisions } from './schema/decisions.ts';
import { foldLink, foldName } from './text/fold.ts';
import { lookAlikesOf } from './text/look-alikes.ts';
import { olderSpellings } from './text/older-spellings.ts';
import { spellingsOf } from './text/name-spelling.ts';

export interface Withdrawer {
  readonly name: string;
  readonly link?: string | undefined;
  readonly handle?: string | undefined;
  /** Fingerprints of the rows that the signature was made from, or of the row that is looked at. Of a row of a list of ours, its id as well. */
  readonly rows?: readonly string[] | undefined;
}

/** `spelling`: perhaps the same name, written otherwise. `row`: the same row of the same list, whatever the file said later. */
export type WithdrawnBy = 'name' | 'link' | 'handle' | 'row' | 'spelling';

/** SHA-256 over the salt, the kind of what follows, and its folded form, in hexadecimal. */
function hashOf(salt: string, kind: WithdrawnBy, folded: string): string {
  return hash('sha256', `${salt}\n${kind}\n${folded}`);
}

const foldHandle = (handle: string): string => handle.toLowerCase().replace(/^@/, '');

/**
 * What is remembered of someone: hashes of the name and the ways to write it, and of link, handle and rows where there are any. Where a
 * namesake stays on the list, the name alone is not remembered, since it would refuse them, too; the spellings make an import ask.
 */
export function personHashes(salt: string, { name, link, handle, rows = [] }: Withdrawer, hasNamesake = false): string[] {
  const hashes = hasNamesake ? [] : [hashOf(salt, 'name', foldName(name))];
  for (const spelling of spellingsOf(name).remembered) hashes.push(hashOf(salt, 'spelling', spelling));
  if (link !== undefined) hashes.push(hashOf(salt, 'link', foldLink(link)));
  if (handle !== undefined) hashes.push(hashOf(salt, 'handle', foldHandle(handle)));
  for (const row of rows) hashes.push(hashOf(salt, 'row', row));
  return hashes;
}

interface Remembered<Owner> {
  readonly salt: string;
  readonly entries: readonly string[];
  readonly owner: Owner;
}

/** Finds people among salted hashes, whatever the number of salts: two maintainers who begin on one day make two. */
class RememberedPeople<Owner> {
  readonly #bySalt = new Map<string, Map<string, Owner>>();

  constructor(lists: Iterable<Remembered<Owner>>) {
    for (const { salt, entries, owner } of lists) {
      const known = this.#bySalt.get(salt) ?? new Map<string, Owner>();
      this.#bySalt.set(salt, known);
      for (const entry of entries) if (!known.has(entry)) known.set(entry, owner);
    }
  }

  /** By what is certainly theirs. A name alone may be a namesake’s; a link is not. */
  exactly({ name, link, handle, rows = [] }: Withdrawer): { readonly how: WithdrawnBy; readonly owner: Owner } | undefined {
    if (this.#bySalt.size === 0) return undefined;
    return (
      (link === undefined ? undefined : this.#find('link', foldLink(link))) ??
      rows.map((row) => this.#find('row', row)).find((found) => found !== undefined) ??
      (handle === undefined ? undefined : this.#find('handle', foldHandle(handle))) ??
      this.#find('name', foldName(name))
    );
  }

  /** By a name that may be theirs, written otherwise. */
  perhaps({ name }: Withdrawer): { readonly how: WithdrawnBy; readonly owner: Owner } | undefined {
    if (this.#bySalt.size === 0) return undefined;
    for (const spelling of spellingsOf(name).looked) {
      const found = this.#find('spelling', spelling);
      if (found) return found;
    }
    return undefined;
  }

  /** The same for memories that have names only as they were typed: the other way round, ways to write this name are tried. */
  perhapsOlder({ name }: Withdrawer): { readonly how: WithdrawnBy; readonly owner: Owner } | undefined {
    if (this.#bySalt.size === 0) return undefined;
    for (const spelling of olderSpellings(name)) {
      const found = this.#find('name', spelling);
      if (found) return { ...found, how: 'spelling' };
    }
    return undefined;
  }

  /** By a name that reads like theirs, with digits or other letters in the place of some. */
  byLooks({ name }: Withdrawer): { readonly how: WithdrawnBy; readonly owner: Owner } | undefined {
    if (this.#bySalt.size === 0) return undefined;
    for (const reading of lookAlikesOf(foldName(name), true)) {
      const found = this.#find('name', reading);
      if (found) return { ...found, how: 'spelling' };
    }
    return undefined;
  }

  #find(kind: WithdrawnBy, folded: string): { readonly how: WithdrawnBy; readonly owner: Owner } | undefined {
    if (folded === '') return undefined;
    for (const [salt, entries] of this.#bySalt) {
      const owner = entries.get(hashOf(salt, kind, folded));
      if (owner !== undefined) return { how: kind, owner };
    }
    return undefined;
  }
}

export class WithdrawnList {
  readonly #people: RememberedPeople<true>;
  readonly #lost: RememberedPeople<true>;
  readonly #lostPrints: ReadonlySet<string>;

  /** `lost`: other names of signatories who are not listed any more, as `same` has them. Perhaps they withdrew. */
  constructor({ withdrawn }: Pick<LetterDecisions, 'withdrawn'>, lost: LetterDecisions['same'] = []) {
    this.#people = new RememberedPeople(withdrawn.map((list) => ({ ...list, owner: true as const })));
    this.#lost = new RememberedPeople(lost.map((list) => ({ ...list, owner: true as const })));
    // Also under the name that they had in the end: one maintainer may have renamed whom another withdrew.
    this.#lostPrints = new Set(lost.flatMap(({ name }) => name ?? []));
  }

  match(person: Withdrawer): { readonly how: WithdrawnBy } | undefined {
    const found =
      this.#people.exactly(person) ?? this.#people.perhaps(person) ?? this.#people.perhapsOlder(person) ?? this.#people.byLooks(person);
    if (found) return found;
    const isLost = this.#lost.exactly(person) || this.#lost.perhaps(person);
    return isLost || (this.#lostPrints.size > 0 && this.#lostPrints.has(namePrint(person.name))) ? { how: 'spelling' } : undefined;
  }

  /** The same without other spellings, which a check of many signatures need not work out. */
  matchExactly(person: Withdrawer): { readonly how: WithdrawnBy } | undefined {
    return this.#people.exactly(person);
  }

  /** Whether a row of a list had this id, whose key is made once, when its signatory withdrew. */
  hadRow(id: string): boolean {
    return this.#people.exactly({ name: '', rows: [id] }) !== undefined;
  }
}

/** By the first of the files: a review asks for the same list again with each pull request. */
const lists = new WeakMap<Decisions, { readonly files: readonly Decisions[]; readonly list: WithdrawnList }>();
const nobody = new WithdrawnList({ withdrawn: [] });

/** Who has withdrawn, by the files of a letter. */
export function withdrawnIn(files: readonly Decisions[]): WithdrawnList {
  const remembering = files.filter(({ withdrawn }) => withdrawn !== undefined);
  const [first] = remembering;
  if (!first) return nobody;
  const known = lists.get(first);
  if (known?.files.length === remembering.length && known.files.every((file, index) => file === remembering[index])) return known.list;
  const list = new WithdrawnList(joinDecisions(remembering));
  lists.set(first, { files: remembering, list });
  return list;
}

/** Other names of those who are listed: who they were called before, or under which spelling they were listed twice. */
export class SameList {
  readonly #people: RememberedPeople<string>;

  /** `idOf` answers who is meant by an entry now; undefined where no one is. */
  constructor({ same }: Pick<LetterDecisions, 'same'>, idOf: (entry: LetterDecisions['same'][number]) => string | undefined) {
    this.#people = new RememberedPeople(
      same.flatMap((entry) => {
        const owner = idOf(entry);
        return owner === undefined ? [] : [{ ...entry, owner }];
      }),
    );
  }

  /** The id of who is known under this very name, or was made from this very row. */
  match(person: Withdrawer): string | undefined {
    return this.#people.exactly(person)?.owner;
  }

  /** The id of who may be known under this name, written otherwise. */
  matchPerhaps(person: Withdrawer): string | undefined {
    return this.#people.perhaps(person)?.owner;
  }
}
