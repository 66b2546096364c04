// While a campaign is edited or previewed: whoever opens the root of the server, or a page below a path that the site had, is led to where the site is.

import type { IncomingMessage, ServerResponse } from 'node:http';

/** On globalThis, because Astro's configuration and what starts Astro may hold two instances of this module. */
const key = Symbol.for('undersigned.former-bases');
const shared = globalThis as unknown as Record<symbol, Set<string> | undefined>;

/** Paths that the site had since this server began, such as `/letter`. */
export function formerBases(): Set<string> {
  shared[key] ??= new Set();
  return shared[key];
}

/** Middleware before all others. `base`: where the site is, such as `/letter`; empty for the root. */
export function leadToBase(base: string): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const target = targetOf(path, base);
    if (target === undefined) next();
    else response.writeHead(302, { Location: target + (query === undefined ? '' : `?${query}`) }).end();
  };
}

/** Undefined where the address is left to what serves the site. */
export function targetOf(path: string, base: string, former: Iterable<string> = formerBases()): string | undefined {
  if (path === `${base}/` || path.startsWith(`${base}/`)) {
    if (base !== '') return undefined;
  } else if (path === base || path === '/') return `${base}/`;
  const before = [...former].find((one) => one !== base && one !== '' && (path === one || path.startsWith(`${one}/`)));
  // With two slashes in front, an address would be that of another host.
  return before === undefined ? undefined : `${base}/${path.slice(before.length + 1).replace(/^[/\\]+/, '')}`;
}
