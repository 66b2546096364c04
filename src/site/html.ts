// HTML as text, for what is written a million times: the only place where a page's HTML is put together by hand.

import { escapeHtml } from '../core/text/escape-html.ts';
import type { Values, Words } from './words.ts';

/** A string of the interface as Phrase.astro shows it: marked where it is in another language, its values set apart. */
export function phraseHtml(words: Words, key: string, values: Values = {}, count?: number): string {
  const { parts, language } = words.phrase(key, values, count);
  const html = parts.map(({ text, isValue }) => (isValue ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text))).join('');
  if (language.tag === words.language.tag) return html;
  return `<span lang="${escapeHtml(language.tag)}" dir="${language.direction}">${html}</span>`;
}
