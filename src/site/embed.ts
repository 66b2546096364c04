// The code that other sites copy in order to show a letter: a frame, or a picture with a link.

import { escapeHtml } from '../core/text/escape-html.ts';
import type { Urls } from './urls.ts';

/** Tall enough for a title of three lines and two notes on a phone, in pixels. */
const height = 400;

/** `title` says what is in the frame, for those who cannot see it. */
export function frameCode(urls: Urls, tag: string, letter: string, title: string): string {
  const address = urls.absolute(urls.embed(tag, letter));
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

export function badgeCode(urls: Urls, tag: string, letter: string, title: string): string {
  const page = urls.absolute(urls.entry(tag, letter));
  const picture = urls.absolute(urls.badge(letter, tag));
  return `<a href="${escapeHtml(page)}"><img src="${escapeHtml(picture)}" alt="${escapeHtml(title)}" height="20"></a>`;
}
