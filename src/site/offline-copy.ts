// The copy of a language’s pages that opens from a disk: what it is called, and whether this build makes one, so that pages offer it.

import type { Language } from '../core/languages/language.ts';
import type { Campaign } from '../core/model.ts';

/** On globalThis for the same reason as the campaign (src/site/campaign.ts). */
const key = Symbol.for('undersigned.offline');
const shared = globalThis as unknown as Record<symbol, boolean | undefined>;

/** Said by a build before it makes the pages. */
export function offerOfflineCopies(areMade: boolean): void {
  shared[key] = areMade;
}

export function areOfflineCopiesMade(): boolean {
  return shared[key] === true;
}

/** Longer names would not leave room for the paths inside on Windows. */
const maxNameLength = 60;

/** Name of the folder that readers unpack: the site’s address and the language, in signs that every system takes. */
export function offlineCopyName({ origin, basePath }: Pick<Campaign, 'origin' | 'basePath'>, { slug }: Language): string {
  const address = `${new URL(origin).host}${basePath}`.replace(/[^a-z0-9]+/gi, '-').slice(0, maxNameLength);
  return `${address}-${slug}`;
}
