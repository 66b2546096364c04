// Text of strangers in a page: escaped, and what cannot be seen made visible.

import { visible } from '../core/text/characters.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and for attributes in quotation marks. What cannot be seen is made visible, but for the joiners that writing needs. */
export function escapeHtml(text: string): string {
  return text
    .split(/([\u200c\u200d]+)/)
    .map((part, index) => (index % 2 === 1 ? part : visible(part)))
    .join('')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A link where it is an address of the web, else text. */
export function linkHtml(address: string, text: string): string {
  return /^https?:\/\//i.test(address) ? `<a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow">${text}</a>` : text;
}
