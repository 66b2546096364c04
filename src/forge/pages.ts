// The pages of a forge on which files are proposed: their addresses, with the path and, where the forge can, the text filled in.

import { type ForgeFacts, type ForgeKind, forgeKinds, forges } from './kinds.ts';
import { type NewFileForm, type NewFilePage, newFileAt } from './new-file.ts';

/** A repository, by its page on the forge. */
export interface Repository {
  readonly url: string;
  readonly forge?: ForgeKind | undefined;
  /** `main` where it is left out. */
  readonly branch?: string | undefined;
}

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

/** The page on which a new file is proposed, before it is known which; undefined where the forge is unknown. */
export function newFileForm(repository: Repository): NewFileForm | undefined {
  const facts = factsOf(repository);
  return (
    facts && {
      root: rootOf(repository),
      page: facts.newFile(encodedPath(repository.branch ?? 'main'), '{path}'),
      text: facts.newFileText,
      ...(facts.isOpenInCopiesOnly && { isInCopies: true }),
    }
  );
}

/**
 * The page that proposes `path` with `text`; undefined where the forge is unknown. `account` is whose copy of the repository it is, for
 * forges that offer the page only to those who may write there.
 */
export function newFilePage(repository: Repository, path: string, text: string, account?: string): NewFilePage | undefined {
  const form = newFileForm(repository);
  return form && newFileAt(form, path, text, account);
}

/**
 * The page that edits a file that is there; undefined where the forge is unknown. GitHub makes a copy for whoever may not write, GitLab
 * offers to; Forgejo opens it only in a repository of one’s own.
 */
export function editFilePage(repository: Repository, path: string): string | undefined {
  const facts = factsOf(repository);
  return facts && rootOf(repository) + facts.editFile(`${encodedPath(repository.branch ?? 'main')}/${encodedPath(path)}`);
}

/** What a user name can be on forges where it stands in an address, for a field of a form (browsers read it with the flag v). */
export const accountPattern = String.raw`\s*[A-Za-z0-9](?:[A-Za-z0-9_.\-]*[A-Za-z0-9])?\s*`;

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

function rootOf({ url }: Repository): string {
  return url
    .replace(/[?#].*/s, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '');
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
