// Asks a forge for its open requests, page by page. The token goes to the remote's own host and nowhere else, and is never repeated.

import { ForgeError, type Waiting } from '../../forge/client.ts';
import type { Environment, Forge, ListedChange } from '../../forge/forge.ts';
import { adapters } from '../../forge/open.ts';
import { ReviewError } from '../review-error.ts';
import { isLoopback, type Remote } from './remote.ts';

export interface ForgeAccess {
  readonly forge: Forge;
  /** The repository's page. */
  readonly page: URL;
  /** The variable that the token comes from. */
  readonly variable: string;
}

export interface AskOptions extends Pick<Waiting, 'onWait'> {
  /** Gets how many requests are known so far. */
  readonly onProgress?: ((known: number) => void) | undefined;
}

/** How the forge of a remote can be asked; undefined where there is no token for it, or nothing to ask. */
export function forgeAccess({ forge, page }: Remote, environment: Environment): ForgeAccess | undefined {
  if (!forge || !page) return undefined;
  const variable = adapters[forge].tokens.find((name) => environment[name]);
  const token = variable && environment[variable];
  if (!variable || !token) return undefined;
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new ReviewError(`${variable} holds something that is no token: a space, a line end or the like.`);
  if (page.protocol !== 'https:' && !isLoopback(page)) return undefined;
  // A token of GitHub lies in many environments; it is for github.com, or for the server that an action of GitHub runs for.
  if (forge === 'github' && page.hostname !== 'github.com' && page.origin !== originOf(environment.GITHUB_SERVER_URL)) return undefined;
  return { forge: adapters[forge].ofPage(page, token), page, variable };
}

/**
 * A token that is there and goes nowhere, because nothing says what forge the remote is: it might be for another one. As a sentence that says what
 * to do; undefined where there is none. Those of GitHub lie in many environments, so nothing is said of them.
 */
export function unusedToken({ forge, page }: Remote, environment: Environment): string | undefined {
  if (forge || !page) return undefined;
  for (const kind of ['forgejo', 'gitlab'] as const) {
    const variable = adapters[kind].tokens.find((name) => environment[name]);
    if (variable)
      return `The token in ${variable} goes to no host of which nothing says what forge it is, and nothing does of ${page.hostname}. If it is ${kind === 'gitlab' ? 'GitLab' : 'Forgejo or Gitea'}, add forge: ${kind} to the repository in content/site.yaml.`;
  }
  return undefined;
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}

const mostPages = 2000;

/** Open requests by number, of every branch. Throws a ReviewError that says what to do. */
export async function askForge(access: ForgeAccess, { onProgress, onWait }: AskOptions = {}): Promise<Map<number, ListedChange>> {
  const found = new Map<number, ListedChange>();
  let pages = 0;
  try {
    for await (const page of access.forge.listedRequests({ onWait, isAttended: true })) {
      if (++pages > mostPages) throw new ReviewError(`${access.page.hostname} has more than ${mostPages} pages of requests.`);
      for (const request of page) found.set(request.number, request);
      onProgress?.(found.size);
    }
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    throw new ReviewError(`${reasonOf(access, error)} Without ${access.variable} git alone is asked.`);
  }
  return found;
}

function reasonOf({ page, variable }: ForgeAccess, { status, seconds, why }: ForgeError): string {
  const host = page.hostname;
  if (status === 0) return `${host} could not be asked: ${why}.`;
  if (seconds !== undefined) return `${host} takes no more questions for ${Math.ceil(seconds / 60)} minutes. Try again then.`;
  if (status < 300) return `${host} answered with something else than a list of requests.`;
  if (status < 400) return `${page.href} has moved. Give the remote its new address: git remote set-url.`;
  if (status === 401 || status === 403)
    return `${host} does not take the token in ${variable} (${status}). It needs one that may read pull requests.`;
  if (status === 404) return `${host} knows no repository ${page.pathname.slice(1)}, or the token in ${variable} may not see it (404).`;
  return `${host} answered with an error (${status}).`;
}
