// Text of strangers in a page: escaped, and what cannot be seen made visible.

import { escapeHtml as escapeText } from '../core/text/escape-html.ts';
import { visibleName } from '../core/text/visible-name.ts';

/** For text and for attributes in quotation marks. What cannot be seen is made visible, but for the joiners that writing needs. */
export function escapeHtml(text: string): string {
  return escapeText(visibleName(text));
}

/** A link where it is an address of the web, else text. */
export function linkHtml(address: string, text: string): string {
  return /^https?:\/\//i.test(address) ? `<a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow">${text}</a>` : text;
}
