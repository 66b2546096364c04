// Who has withdrawn from a letter, remembered as salted hashes: whoever is not known already cannot be read from them.

import { createHash } from 'node:crypto';
import type { LetterDecisions } from './decisions.ts';
import { foldLink, foldName } from './text/fold.ts';
import { otherSpellings, spellingKey } from './text/name-spelling.ts';

export interface Withdrawer {
  readonly name: string;
  readonly link?: string | undefined;
  readonly handle?: string | undefined;
}

/** `spelling`: perhaps the same name, written otherwise. */
export type WithdrawnBy = 'name' | 'link' | 'handle' | 'spelling';

/** SHA-256 over the salt, the kind of what follows, and its folded form, in hexadecimal. */
function hashOf(salt: string, kind: WithdrawnBy, folded: string): string {
  return createHash('sha256').update(`${salt}\n${kind}\n${folded}`).digest('hex');
}

const foldHandle = (handle: string): string => handle.toLowerCase().replace(/^@/, '');

/**
 * What is remembered of somebody: hashes of the name, of its spelling, and of link and handle where there are any. Where a namesake stays
 * on the list, the name alone is not remembered, since it would refuse them, too; the spelling makes an import ask.
 */
export function personHashes(salt: string, { name, link, handle }: Withdrawer, hasNamesake = false): string[] {
  const hashes = hasNamesake ? [] : [hashOf(salt, 'name', foldName(name))];
  const spelling = spellingKey(name);
  if (spelling !== '') hashes.push(hashOf(salt, 'spelling', spelling));
  if (link !== undefined) hashes.push(hashOf(salt, 'link', foldLink(link)));
  if (handle !== undefined) hashes.push(hashOf(salt, 'handle', foldHandle(handle)));
  return hashes;
}

interface Salted {
  readonly salt: string;
  readonly entries: ReadonlySet<string>;
}

/** Finds people among salted hashes, whatever the number of salts: two maintainers who begin on one day make two. */
export class RememberedPeople {
  readonly #lists: readonly Salted[];

  constructor(lists: readonly { readonly salt: string; readonly entries: readonly string[] }[]) {
    const bySalt = Map.groupBy(lists, ({ salt }) => salt);
    this.#lists = [...bySalt].map(([salt, list]) => ({ salt, entries: new Set(list.flatMap(({ entries }) => entries)) }));
  }

  get isEmpty(): boolean {
    return this.#lists.length === 0;
  }

  /** What is the same as something that is remembered. A name alone may be a namesake’s; a link is not. */
  match({ name, link, handle }: Withdrawer): WithdrawnBy | undefined {
    if (this.isEmpty) return undefined;
    if (link !== undefined && this.#has('link', foldLink(link))) return 'link';
    if (this.#has('name', foldName(name))) return 'name';
    if (handle !== undefined && this.#has('handle', foldHandle(handle))) return 'handle';
    if (this.#has('spelling', spellingKey(name))) return 'spelling';
    // Older memories have no spelling: the other way round, ways to write this name are tried.
    return otherSpellings(name).some((spelling) => this.#has('name', foldName(spelling))) ? 'spelling' : undefined;
  }

  #has(kind: WithdrawnBy, folded: string): boolean {
    return folded !== '' && this.#lists.some(({ salt, entries }) => entries.has(hashOf(salt, kind, folded)));
  }
}

export class WithdrawnList {
  readonly #people: RememberedPeople;

  constructor({ withdrawn }: Pick<LetterDecisions, 'withdrawn'>) {
    this.#people = new RememberedPeople(withdrawn);
  }

  match(person: Withdrawer): { readonly how: WithdrawnBy } | undefined {
    const how = this.#people.match(person);
    return how === undefined ? undefined : { how };
  }
}

/** Other names of those who are listed: who they were called before, or under which spelling they were listed twice. */
export class SameList {
  readonly #lists: readonly { readonly signatory: string; readonly people: RememberedPeople }[];

  /** `idOf` answers who is meant by an entry now; undefined where nobody is. */
  constructor({ same }: Pick<LetterDecisions, 'same'>, idOf: (entry: LetterDecisions['same'][number]) => string | undefined) {
    this.#lists = same.flatMap((entry) => {
      const signatory = idOf(entry);
      return signatory === undefined ? [] : [{ signatory, people: new RememberedPeople([entry]) }];
    });
  }

  /** The id of who is known under this very name or link. */
  match(person: Withdrawer): string | undefined {
    for (const { signatory, people } of this.#lists) {
      const how = people.match(person);
      if (how !== undefined && how !== 'spelling') return signatory;
    }
    return undefined;
  }
}
