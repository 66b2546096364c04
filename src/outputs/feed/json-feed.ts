// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

import type { Feed } from './feed.ts';

export function jsonFeed({ title, author, description, language, home, addresses, rights, licence, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: addresses.json,
    description,
    language: language.tag,
    authors: [{ name: author, url: home }],
    // The format has no field for it; those of others begin with a low line.
    _licence: rights === undefined ? undefined : { name: rights, url: licence },
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      language: entry.language.tag,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
