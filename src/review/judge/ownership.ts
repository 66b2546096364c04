// Whose a signature is: of the account that proposes to change it, of the address that added it, or of someone else.

import type { SignatureFacts } from '../../core/schema/signature.ts';
import { compareLink } from '../../signatories/duplicates/link.ts';
import type { Person, Proposal } from '../proposal.ts';

/**
 * account: its handle or link is the author's account on the forge, as the forge told it. address: who added it wrote the same address into
 * the commit, which anyone can. other: nothing says that it is the author's.
 */
export type Ownership = 'account' | 'address' | 'other';

type Signed = Pick<SignatureFacts, 'handle' | 'link'>;

/** `hosts`: names of the forges on which accounts have pages at `host/name`. */
export function ownershipOf(facts: Signed | undefined, path: string, { author, ownerOf }: Proposal, hosts: ReadonlySet<string>): Ownership {
  if (author.handle !== undefined && facts && accountsOf(facts, hosts).includes(plainHandle(author.handle))) return 'account';
  const added = ownerOf?.(path);
  return added && isSameAddress(added, author) ? 'address' : 'other';
}

/** The accounts that a signature names, in lower case. */
export function accountsOf({ handle, link }: Signed, hosts: ReadonlySet<string>): string[] {
  const named = handle === undefined ? [] : [plainHandle(handle)];
  const { key, host } = compareLink(link ?? '');
  const [name = '', ...rest] = key.slice(host.length + 1).split(/[/?]/);
  return hosts.has(host) && name !== '' && rest.length === 0 ? [...named, name] : named;
}

/**
 * The account that an author seems to have: as the forge told it, or as an address that forges give says it. Anyone who wants to be taken for
 * another can write such an address, so it may raise a question and never answers one.
 */
export function seemingAccount({ handle, email }: Person): string | undefined {
  if (handle !== undefined) return plainHandle(handle);
  return /^(?:\d+\+|\d+-)?([\w.-]+)@(?:users\.)?noreply\./i.exec(email)?.[1]?.toLowerCase();
}

function plainHandle(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}

function isSameAddress(a: Person, b: Person): boolean {
  return a.email !== '' && a.email.toLowerCase() === b.email.toLowerCase();
}
