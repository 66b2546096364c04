// As many links as the original, and to the sites that it links to.

import { type Pair, type PassageCheck, sum } from './check.ts';
import { unlikeCounts } from './structure.ts';

export const checkLinks: PassageCheck = {
  rule: 'translation-links',
  find: ({ original, translation }) => {
    const links = (blocks: Pair['original']): number => sum(blocks, ({ content }) => content.links.length);
    const [known, own] = [sitesOf(original), sitesOf(translation)];
    const others = [...own].filter((site) => !known.has(site));
    const lost = [...known].filter((site) => !own.has(site));
    // The same page of a site that keeps a name per country (amnesty.org, amnesty.fr) is another site, too, and a person has to say so.
    if (others.length > 0)
      return {
        message:
          known.size === 0
            ? `The original links to no other site here, the translation to ${listed(others)}.`
            : `The original links to ${listed(lost.length > 0 ? lost : [...known])} here, the translation to ${listed(others)}.`,
        hint: 'Keep the address of the original, unless the same site has the page in your language.',
      };
    const unlike = unlikeCounts('link', links(original), links(translation));
    return unlike === undefined
      ? undefined
      : { message: unlike, hint: 'Keep the links; the page they lead to may be one in your language.' };
  },
};

/** Names of two letters below which countries register names: co.uk, com.br. */
const secondLevel = /^(?:ac|co|com|edu|gob|gouv|gov|gv|net|ne|or|org)$/;

/** The part of a host that someone registered: fr.wikipedia.org and en.wikipedia.org are one site. */
export function siteOf(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const labels = new URL(url).hostname.split('.');
  const isBelow = labels.length > 2 && labels.at(-1)?.length === 2 && secondLevel.test(labels.at(-2) ?? '');
  return /^[\d.]+$|:/.test(labels.join('.')) ? labels.join('.') : labels.slice(isBelow ? -3 : -2).join('.');
}

function sitesOf(blocks: Pair['original']): Set<string> {
  return new Set(blocks.flatMap(({ content }) => content.links.flatMap((url) => siteOf(url) ?? mailboxOf(url) ?? [])));
}

/** An address of mail is no page of a site: it stands for itself. */
function mailboxOf(url: string): string | undefined {
  const [, address] = /^mailto:([^?]+)/i.exec(url) ?? [];
  return address?.toLowerCase();
}

const most = 3;

function listed(sites: readonly string[]): string {
  return sites.slice(0, most).join(', ') + (sites.length > most ? ' …' : '');
}
