// Addresses in the form in which two that lead to the same page are the same.

import { foldLink } from '../../core/text/fold.ts';

/** Parameters that say where a visitor came from, and not where to go. */
const tracking =
  /^(?:utm_.*|mtm_.*|pk_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|mc_[ce]id|igshid?|si|ref|ref_src|ref_url|source|feature|trk|_ga|s)$/;
const aliases: Readonly<Record<string, string>> = {
  'x.com': 'twitter.com',
  'mobile.twitter.com': 'twitter.com',
  'm.facebook.com': 'facebook.com',
};

export interface ComparedLink {
  /** Without scheme, `www.`, slash at the end, heading and tracking parameters. */
  readonly key: string;
  readonly host: string;
  /** Whether it leads to a page below the first one of its site. */
  readonly isBelowHome: boolean;
}

export function compareLink(link: string): ComparedLink {
  const folded = foldLink(link.trim().replace(/#.*/s, ''));
  const question = folded.indexOf('?');
  const address = question === -1 ? folded : folded.slice(0, question);
  const slash = address.indexOf('/');
  const written = (slash === -1 ? address : address.slice(0, slash)).replace(/:(?:80|443)$/, '');
  const host = aliases[written] ?? written;
  const path = (slash === -1 ? '' : address.slice(slash)).replace(/\/(?:index|default)\.(?:html?|php)$/, '').replace(/(?<!\/)\/+$/, '');
  const parameters = (question === -1 ? [] : folded.slice(question + 1).split('&'))
    .filter((parameter) => parameter !== '' && !tracking.test(parameter.split('=', 1)[0] ?? ''))
    .sort();
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return { key: host + path + query, host, isBelowHome: path !== '' || query !== '' };
}

/** An address without parameters, capitals or heading, and no page that may be the first one of a folder. */
const simple = /^https?:\/\/[a-z0-9./_~-]*[a-z0-9_~-]$/;
const maybeFirst = /\.(?:html?|php)$/;

/** True if the link certainly has none of these keys: simple ones end as their keys do, whatever becomes of the host. */
export function linkGlance(keys: Iterable<string>): (link: string) => boolean {
  const ends = [...keys].map((key) => key.slice(-4));
  return (link) => simple.test(link) && !ends.some((end) => link.endsWith(end)) && !maybeFirst.test(link);
}
