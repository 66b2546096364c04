// The remote that requests are read from: where it is, over which protocols it may be reached, and what forge it is.

import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import type { ForgeKind } from '../../forge/kinds.ts';
import { forgeOf } from '../../forge/pages.ts';
import type { Git } from '../git/git.ts';
import { ReviewError } from '../review-error.ts';

export interface Remote {
  /** What git is told: the name of a remote, or an address. */
  readonly name: string;
  /** Its address without what may be secret in it, for people. */
  readonly shown: string;
  /** The page of the repository on the forge as its address says it; undefined for a path or a file:// address. */
  readonly page: URL | undefined;
  /** The host tells, or the campaign's own site.yaml; undefined where neither does. */
  readonly forge: ForgeKind | undefined;
  /** Below it lies what we fetch: `refs/undersigned/origin/`. */
  readonly namespace: string;
  /** What git may speak (GIT_ALLOW_PROTOCOL). */
  readonly protocols: string;
}

/** `forge`: what the campaign says of its own repository. Throws a ReviewError where there is no such remote or it may not be reached. */
export async function findRemote(git: Git, name: string, forge: ForgeKind | undefined): Promise<Remote> {
  const isKnown = (await git.text(['remote'])).split('\n').includes(name);
  if (!isKnown && !isAddress(name))
    throw new ReviewError(`There is no remote “${name}” here. “git remote -v” lists them; name one with --remote, or give an address.`);
  // What a remote is called may be a rule that makes an address (url.<base>.insteadOf).
  const address = await git.text(['ls-remote', '--get-url', '--', name]);
  const page = pageOf(address);
  const protocols = protocolsOf(address, page);
  return {
    name,
    shown: shownAddress(address),
    page,
    forge: page && (forgeOf({ url: page.href }) ?? forge),
    namespace: `refs/undersigned/${isKnown && /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name) ? name : nameOf(address)}/`,
    protocols,
  };
}

function isAddress(text: string): boolean {
  return /^[a-z+]+:\/\//.test(text) || /^[\w.-]+@[\w.-]+:[^:]/.test(text) || (isAbsolute(text) && !text.startsWith('-'));
}

/** `git@codeberg.org:org/letter.git` and `ssh://…` become https://codeberg.org/org/letter. */
function pageOf(address: string): URL | undefined {
  const scp = /^(?:[\w.-]+@)?([\w.-]+\.[\w-]+):(?!\/\/)\/?(.+)$/.exec(address);
  const text = scp ? `https://${scp[1]}/${scp[2]}` : address;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'ssh:')
    return URL.canParse(`https://${url.hostname}`) ? cleaned(new URL(`https://${url.hostname}${url.pathname}`)) : undefined;
  return url.protocol === 'https:' || url.protocol === 'http:' ? cleaned(url) : undefined;
}

function cleaned(url: URL): URL {
  const page = new URL(url);
  page.username = '';
  page.password = '';
  page.search = '';
  page.hash = '';
  page.pathname = page.pathname.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '');
  return page;
}

function protocolsOf(address: string, page: URL | undefined): string {
  const scheme = /^([a-z0-9+.-]+):(?:\/\/|:)/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'http') {
    if (page && isLoopback(page)) return 'http';
    throw new ReviewError(`${shownAddress(address)} is not encrypted: on the way anybody could change what arrives. Use https or ssh.`);
  }
  if (scheme === undefined) return page ? 'ssh' : 'file';
  if (scheme === 'https' || scheme === 'ssh' || scheme === 'file') return scheme;
  throw new ReviewError(`Requests are read over https, ssh or file, and ${shownAddress(address)} is something else.`);
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

/** Names and passwords stay out of what is printed. */
function shownAddress(address: string): string {
  return address.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
}

function nameOf(address: string): string {
  return `at-${createHash('sha256').update(address).digest('hex').slice(0, 12)}`;
}
