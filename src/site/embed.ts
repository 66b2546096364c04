// The code that other sites copy in order to show a letter: a frame, or a picture with a link.

import type { Urls } from './urls.ts';

/** Tall enough for a title of three lines and two notes on a phone, in pixels. */
const height = 400;

/** `title` says what is in the frame, for those who cannot see it. */
export function frameCode(urls: Urls, tag: string, letter: string, title: string): string {
  const address = urls.absolute(urls.embed(tag, letter));
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

export function badgeCode(urls: Urls, tag: string, letter: string, title: string): string {
  const page = urls.absolute(urls.entry(tag, letter));
  const picture = urls.absolute(urls.badge(letter));
  return `<a href="${attribute(page)}"><img src="${attribute(picture)}" alt="${attribute(title)}" height="20"></a>`;
}

/** A text as the value of an attribute in double quotes. Titles come from translators, and this code ends up on other sites. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
