// Who has withdrawn from a letter, remembered as salted hashes: whoever is not known already cannot be read from them.

import { createHash } from 'node:crypto';
import type { Decisions } from './schema/decisions.ts';
import { foldLink, foldName } from './text/fold.ts';

type Withdrawals = NonNullable<Decisions['withdrawn']>;

export interface Withdrawer {
  readonly name: string;
  readonly link?: string | undefined;
}

/** SHA-256 over the salt, the kind of what follows, and the folded name or link, in hexadecimal. */
function hashOf(salt: string, kind: 'name' | 'link', folded: string): string {
  return createHash('sha256').update(`${salt}\n${kind}\n${folded}`).digest('hex');
}

/** What is remembered of one who withdraws: a hash of the name and, where there is one, of the link. */
export function withdrawalHashes(salt: string, { name, link }: Withdrawer): string[] {
  const hashes = [hashOf(salt, 'name', foldName(name))];
  if (link !== undefined) hashes.push(hashOf(salt, 'link', foldLink(link)));
  return hashes;
}

export class WithdrawnList {
  readonly #salt: string;
  readonly #entries: ReadonlySet<string>;

  constructor(withdrawn: Withdrawals | undefined) {
    this.#salt = withdrawn?.salt ?? '';
    this.#entries = new Set(withdrawn?.entries);
  }

  /** What is the same as something of somebody who withdrew. A name alone may be a namesake’s; a link is not. */
  match({ name, link }: Withdrawer): 'name' | 'link' | undefined {
    if (this.#entries.size === 0) return undefined;
    if (link !== undefined && this.#entries.has(hashOf(this.#salt, 'link', foldLink(link)))) return 'link';
    return this.#entries.has(hashOf(this.#salt, 'name', foldName(name))) ? 'name' : undefined;
  }
}
