// The pages of a forge on which files are proposed: their addresses, with the path and, where the forge can, the text filled in.
// Runs in browsers too.

import { type ForgeFacts, type ForgeKind, forgeKinds, forges } from './kinds.ts';

/** A repository, by its page on the forge. */
export interface Repository {
  readonly url: string;
  readonly forge?: ForgeKind | undefined;
  /** `main` where it is left out. */
  readonly branch?: string | undefined;
}

export interface NewFilePage {
  readonly url: string;
  /** Whether the text is in the address; where it is not, people paste it. */
  readonly isFilled: boolean;
}

/**
 * Servers refuse addresses of more than 8,192 characters (GitHub; nginx before the others by default). Whoever is not signed in is
 * sent to the sign-in page with the address encoded once more as a parameter, which must fit as well, together with that page's own.
 */
const longestAddress = 8000;

/** The forge, as configured or by its host; undefined where neither tells. */
export function forgeOf({ url, forge }: Repository): ForgeKind | undefined {
  const host = hostOf(url);
  return (
    forge ??
    forgeKinds.find((kind) => forges[kind].hosts[host] !== undefined || forges[kind].prefixes.some((prefix) => host.startsWith(prefix)))
  );
}

/** What people call the forge: its well-known name, or the host. */
export function forgeName({ url }: Repository): string {
  const host = hostOf(url);
  return forgeKinds.map((kind) => forges[kind].hosts[host]).find((name) => name !== undefined) ?? host;
}

/**
 * The page that proposes `path` with `text`; undefined where the forge is unknown. `account` is whose copy of the repository it is, for
 * forges that offer the page only to those who may write there.
 */
export function newFilePage(repository: Repository, path: string, text: string, account?: string): NewFilePage | undefined {
  const facts = factsOf(repository);
  if (!facts) return undefined;
  const root = rootOf(repository);
  const address =
    (facts.isOpenInCopiesOnly && account ? copyOf(root, account) : root) +
    facts.newFile(encodedPath(repository.branch ?? 'main'), encodeURIComponent(path));
  if (facts.newFileText === undefined) return { url: address, isFilled: false };
  const whole = `${address}&${facts.newFileText}=${encodeURIComponent(text)}`;
  return encodeURIComponent(whole).length <= longestAddress ? { url: whole, isFilled: true } : { url: address, isFilled: false };
}

/**
 * The page that edits a file that is there; undefined where the forge is unknown. GitHub makes a copy for whoever may not write, GitLab
 * offers to; Forgejo opens it only in a repository of one’s own.
 */
export function editFilePage(repository: Repository, path: string): string | undefined {
  const facts = factsOf(repository);
  return facts && rootOf(repository) + facts.editFile(`${encodedPath(repository.branch ?? 'main')}/${encodedPath(path)}`);
}

/** The page that makes a copy of the repository, for the forges that want one before a file can be proposed. */
export function forkPage(repository: Repository): string | undefined {
  const fork = factsOf(repository)?.fork;
  return fork && rootOf(repository) + fork;
}

export function factsOf(repository: Repository): ForgeFacts | undefined {
  const forge = forgeOf(repository);
  return forge && forges[forge];
}

export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** `https://codeberg.org/org/letter` → the same below the account. */
function copyOf(root: string, account: string): string {
  const parts = root.split('/');
  parts.splice(-2, 1, encodeURIComponent(account));
  return parts.join('/');
}

function rootOf({ url }: Repository): string {
  return url
    .replace(/[?#].*/s, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '');
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
