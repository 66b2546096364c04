// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

import { timestamp } from './entry.ts';
import type { Feed } from './feed.ts';

export function jsonFeed({ title, description, language, home, addresses, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: addresses.json,
    description,
    language: language.tag,
    authors: [{ name: title, url: home }],
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: timestamp(entry.published),
      date_modified: timestamp(entry.updated),
      language: entry.language.tag,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
