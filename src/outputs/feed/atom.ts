// A feed as Atom (RFC 4287).

import { x } from 'xastscript';
import { xmlText } from '../xml.ts';
import type { Feed } from './feed.ts';

/** Atom has no attribute for direction: titles find theirs by their letters, and the HTML carries it. */
export function atom(feed: Feed): string {
  const {
    id,
    title,
    titleLanguage,
    author,
    description,
    descriptionLanguage,
    language,
    home,
    addresses,
    rights,
    licence,
    updated,
    entries,
  } = feed;
  const foreign = (tag: string) => (tag === language.tag ? {} : { 'xml:lang': tag });
  const link = (rel: string, type: string, href: string) => x('link', { rel, type, href });
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language.tag }, [
    x('id', id),
    x('title', foreign(titleLanguage.tag), title),
    ...(description === undefined ? [] : [x('subtitle', foreign(descriptionLanguage.tag), description)]),
    x('updated', updated),
    x('author', [x('name', author)]),
    link('self', 'application/atom+xml', addresses.xml),
    link('alternate', 'text/html', home),
    ...(licence === undefined ? [] : [x('link', { rel: 'license', href: licence })]),
    ...(rights === undefined ? [] : [x('rights', rights)]),
    ...entries.map((entry) =>
      x('entry', foreign(entry.language.tag), [
        x('id', entry.id),
        x('title', entry.title),
        link('alternate', 'text/html', entry.url),
        x('published', entry.published),
        x('updated', entry.updated),
        ...(entry.summary === undefined ? [] : [x('summary', entry.summary)]),
        x('content', { type: 'html' }, entry.html),
      ]),
    ),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlText(root)}`;
}
