// What has to be known of a campaign to begin one, and what is taken for it where nobody said.

import { toLatin } from '../core/text/latin.ts';
import type { ForgeKind } from '../forge/kinds.ts';
import { signatureId } from '../signatories/file-name.ts';
import type { Licence } from './around.ts';
import type { StartedLetter } from './letter.ts';

export interface Answers {
  /** Of the campaign, as it stands at the top of every page. */
  readonly name: string;
  /** Where the site will be. */
  readonly url: string;
  /** Of the letter, and of visitors of whom nothing else is known. BCP 47. */
  readonly language: string;
  /** Others in which the site speaks. */
  readonly languages: readonly string[];
  readonly email: string | undefined;
  /** Who is responsible for the site, with an address, as laws ask for it; on the imprint. */
  readonly responsible: string | undefined;
  readonly repository: { readonly url: string; readonly forge: ForgeKind } | undefined;
  /** `#8a1c4a` */
  readonly accent: string | undefined;
  readonly licence: Licence;
  readonly letter: StartedLetter;
  /** What nobody said and nobody was shown before it was written: the title, made of the folder's name, and an address that belongs to nobody. */
  readonly made: readonly ('title' | 'url')[];
}

/** Where `dev` and `preview` show the site: below the same path as on its host. */
export function localAddress({ url }: Pick<Answers, 'url'>): string {
  return `http://localhost:4321${new URL(url).pathname.replace(/(?<!\/)\/+$/, '')}/`;
}

/**
 * `Save the Lake` → `save-the-lake`: the letter's address on the site. Of a title that the letters of addresses cannot spell nothing readable
 * would be left: then the first of the others that they can, such as the repository's name.
 */
export function letterId(title: string, others: readonly (string | undefined)[]): string {
  return signatureId([title, ...others].find((name) => name !== undefined && isSpelt(name)) ?? 'letter');
}

/** Whether all of a name can be written in the letters of addresses. */
export function isSpelt(name: string): boolean {
  const { text, isWhole } = toLatin(name.normalize('NFKC').toLowerCase());
  return isWhole && /[a-z0-9]/.test(text);
}

/** Where a forge publishes the site of a repository; an address that belongs to nobody where that is not known. */
export function usualAddress(repository: string | undefined, id: string): string {
  if (repository !== undefined && URL.canParse(repository)) {
    const { hostname, pathname } = new URL(repository);
    const [owner = '', ...rest] = pathname.split('/').filter(Boolean);
    const name = rest.join('/').replace(/\.git$/, '');
    const pages = { 'github.com': 'github.io', 'gitlab.com': 'gitlab.io', 'codeberg.org': 'codeberg.page' }[hostname];
    if (pages !== undefined && owner !== '' && name !== '') {
      const host = `${owner.toLowerCase()}.${pages}`;
      return `https://${host}/${name.toLowerCase() === host ? '' : `${name}/`}`;
    }
  }
  return `https://${id}.example/`;
}
